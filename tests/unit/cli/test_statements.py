"""Statements and findings on the command line, from a record of our own making."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.cli.statements import act_of, findings_line, notes_on
from onrecord.model import (
    ActorKind,
    ActorMention,
    Attribution,
    Block,
    BlockKind,
    Capture,
    Document,
    DocumentId,
    Due,
    Finding,
    FindingKind,
    Header,
    Holder,
    Modality,
    Party,
    Reading,
    Span,
    Stage,
    Statement,
    StatementKind,
    Turn,
    TurnKind,
)
from onrecord.store import Kept, SqliteRecords, Witness

TEXT = """\
Veskia has expelled ten of our pilots, and Veskia must let them come back without delay.
The Harbour Master said that the ferry sails, twelve times a day, which makes 90 a week."""
ADA = Holder(name="Ada Berg", office="Minister", represents="XN")
MASTER = Holder(name="the Harbour Master")
VESKIA = Party(name="Veskia", id="XV")


def at(words):
    start = TEXT.index(words)
    return {"span": Span(start, start + len(words)), "text": words, "rule": "r"}


def made() -> Reading:
    speaker = Attribution(holders=(ADA,))
    told = Attribution(
        holders=(MASTER,), span=at("The Harbour Master")["span"], cue=at("said that")["span"]
    )
    expelled = at("Veskia has expelled ten of our pilots")
    return Reading(
        document=Document(
            id=DocumentId("doc:0a1b2c3d4e5f"),
            digest="sha256:ab",
            path="note.txt",
            url=None,
            media_type="text/plain",
            language="en",
            text=TEXT,
            header=Header(title="On the pilots", published_on=date(2031, 3, 4)),
            blocks=(
                Block(BlockKind.BODY, Span(0, TEXT.index("\n"))),
                Block(BlockKind.BODY, Span(TEXT.index("\n") + 1, len(TEXT))),
            ),
        ),
        turns=(
            Turn(
                kind=TurnKind.STATEMENT,
                span=Span(0, len(TEXT)),
                speaker="Ada Berg",
                represents="XN",
            ),
        ),
        mentions=(ActorMention(**at("Veskia"), canonical="XV", actor_kind=ActorKind.POLITY),),
        statements=(
            Statement(
                **expelled,
                kind=StatementKind.MEASURE,
                attribution=(speaker,),
                agents=(VESKIA,),
                targets=(Party(name="Norland", id="XN"),),
                measure="expulsion",
                count=10,
                stage=Stage.DONE,
            ),
            Statement(**expelled, kind=StatementKind.CLAIM, attribution=(speaker,), ordinal=1),
            Statement(
                **at("Veskia must let them come back without delay"),
                kind=StatementKind.DEMAND,
                attribution=(speaker,),
                targets=(VESKIA,),
            ),
            Statement(
                **at("the ferry sails"),
                kind=StatementKind.CLAIM,
                attribution=(told, speaker),
                negated=True,
            ),
        ),
        findings=(
            Finding(
                kind=FindingKind.ARITHMETIC,
                holds=False,
                spans=(at("twelve times a day")["span"], at("90 a week")["span"]),
                explanation="12 a day for 7 days is 84, not 90",
                rule="r",
            ),
        ),
        rules={"statements": "1"},
    )


def keep(home, reading):
    home.mkdir(exist_ok=True)
    records = SqliteRecords(home / "record.db")
    document = reading.document
    noon = datetime(2031, 3, 4, 12, tzinfo=UTC)
    capture = Capture(digest=document.digest, name="note.txt", fetched=noon)
    witness = Witness(capture=capture, address=document.id)
    records.keep(witness, Kept(reading=reading, wording=document.id))
    records.close()


@pytest.fixture
def told(run, home):
    """A record with one document, whose statements were made by hand."""
    keep(home, made())
    return run


def lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_statement_is_listed_with_address_day_holder_kind_target_and_words(told):
    said = told("statements", "--kind", "demand").stdout.splitlines()
    assert said == [
        "st:0a1b2c3d4e5f/43-87  2031-03-04  Ada Berg (XN): demand to Veskia",
        "  Veskia must let them come back without delay",
        "1 statement in 1 document.",
    ]


def test_who_relays_and_whose_act_it_is_are_told_apart_from_who_says_it(told):
    said = told("statements").stdout
    assert "the Harbour Master, relayed by Ada Berg (XN): claim, negated\n" in said
    assert "Ada Berg (XN): measure (expulsion, 10, done) by Veskia towards Norland\n" in said
    assert said.endswith("4 statements in 1 document.\n")
    assert told("statements", "--limit", "1").stdout.endswith("1 of 4 statements in 1 document.\n")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (["--holder", "berg"], 3),
        (["--holder", "harbour master"], 1),
        (["--holder", "XN"], 3),
        (["--kind", "claim", "--kind", "demand"], 3),
        (["--target", "veskia"], 1),
        (["--about", "XV"], 2),
        (["--measure", "Expulsion"], 1),
        (["--instrument", "treaty"], 0),
        (["--from", "2031-03-05"], 0),
        (["--from", "2031-03-04", "--to", "2031-03-04", "--latest"], 4),
    ],
)
def test_options_choose(told, asked, number):
    assert len(lines(told("statements", "--json", *asked))) == number


def test_json_is_the_record_format_with_the_document(told):
    *_, claim = lines(told("statements", "--json"))
    (record,) = lines(told("show", "0a1b", "--json"))
    assert claim == record["statements"][-1] | {
        "document": "doc:0a1b2c3d4e5f",
        "title": "On the pilots",
        "published_on": "2031-03-04",
    }


def test_csv_is_the_table_that_export_writes(told):
    listed = list(csv.DictReader(io.StringIO(told("statements", "--csv").stdout)))
    exported = told("export", "--format", "csv", "--table", "statements").stdout
    assert listed == list(csv.DictReader(io.StringIO(exported)))
    assert [row["kind"] for row in listed] == ["measure", "claim", "demand", "claim"]


def test_json_and_csv_exclude_each_other(told):
    done = told("statements", "--json", "--csv")
    assert (done.returncode, done.stderr[:15]) == (2, "onrecord: OR403")


def test_show_marks_statements_under_their_paragraph(told):
    said = told("show", "0a1b").stdout
    first, second = said.split("Veskia must let them come back without delay.\n")
    assert "·" not in first
    notes = [line for line in second.splitlines() if line.startswith("  · ")]
    assert notes[0].startswith("  · measure (expulsion, 10, done) by Veskia towards Norland: “Vesk")
    assert notes[1:3] == [
        "  · claim  0-37",
        "  · demand to Veskia: “Veskia must let them come back without…”  43-87",
    ]
    assert len(notes) == 4
    assert second.index("The Harbour Master said") < second.index("the Harbour Master, relayed by")
    assert "findings  1 thing checked: 1 does not add up as printed\n" in said


def test_show_underlines_statements_and_colours_mentions_inside_them(told):
    said = told("show", "0a1b", FORCE_COLOR="1").stdout
    assert "\x1b[36m\x1b[4mVeskia\x1b[0m\x1b[4m has expelled ten of our pilots\x1b[0m, and" in said


def test_show_lists_statements_with_addresses_that_quote_takes_and_then_findings(told):
    said = told("show", "0a1b", "--statements").stdout
    rows = [line for line in said.splitlines() if line.startswith("st:")]
    assert [row.split()[0] for row in rows[:2]] == ["st:0a1b2c/0-37", "st:0a1b2c/0-37/1"]
    assert said.index(rows[-1]) < said.index("does not add up as printed: 12 a day")
    quoted = told("quote", rows[1].split()[0]).stdout
    assert quoted.startswith("Veskia has expelled ten of our pilots\n")
    assert "   held by  Ada Berg (XN): claim\n" in quoted


def test_show_lists_findings_with_the_words_that_were_compared(told):
    said = told("show", "0a1b", "--findings").stdout
    assert "does not add up as printed: 12 a day for 7 days is 84, not 90\n" in said
    assert "  0a1b2c/135-153  twelve times a day\n" in said
    assert "st:" not in said


def test_quote_gives_the_statement_or_the_words_alone(told):
    (quoted,) = lines(told("quote", "st:0a1b2c3d4e5f/43-87", "--json"))
    assert quoted["statement"]["kind"] == "demand"
    assert quoted["address"] == "doc:0a1b2c3d4e5f/43-87"
    for address in ("st:0a1b2c3d4e5f/43-80", "doc:0a1b2c3d4e5f/43-87", "st:0a1b/43-87/7"):
        (quoted,) = lines(told("quote", address, "--json"))
        assert quoted["statement"] is None
        assert quoted["text"].startswith("Veskia must let them come back")
    assert told("quote", "doc:0a1b2c3d4e5f/43-87/1").returncode == 1


def test_the_new_formats_are_exported(told, tmp_path):
    events, levels = tmp_path / "events.csv", tmp_path / "levels.jsonl"
    (done,) = lines(told("export", "--format", "plover", "-o", events, "--json"))
    assert (done["rows"], done["table"]) == (4, "statements")
    (done,) = lines(told("export", "--format", "parc", "-o", levels, "--json"))
    assert done["rows"] == 5
    assert told("export", "--format", "parc", "--table", "turns").returncode == 2


def test_nothing_like_that_says_what_to_do_next(told):
    said = told("statements", "--holder", "nobody").stdout
    assert said == "No statement is like that.  Next: onrecord statements, with fewer options.\n"
    assert told("statements", "--holder", "nobody", "--json").stdout == ""


def test_an_empty_record_says_what_to_do_next(run, home):
    home.mkdir()
    SqliteRecords(home / "record.db").close()
    assert "Next: onrecord add FILE" in run("statements").stdout


def test_what_was_read_before_statements_were_heard_is_not_passed_over_in_silence(run, home):
    old = made()
    keep(home, replace(old, statements=(), findings=(), rules={"turns": "1"}))
    said = run("statements").stdout
    assert "No statement was heard in its documents." in said
    assert "1 document was read before statements were heard: onrecord update --reread" in said
    assert "No statement was heard in it." in run("show", "0a1b", "--statements").stdout
    assert "Nothing in it could be checked" in run("show", "0a1b", "--findings").stdout


@pytest.mark.parametrize(
    "command",
    [["--help"], ["statements"], ["show", "0a1b"], ["export", "-o", "{}"], ["quote", "0a1b/0-6"]],
)
def test_no_command_that_reads_nothing_loads_the_parser(program, home, tmp_path, command):
    keep(home, made())
    arguments = [argument.format(tmp_path / "out") for argument in command]
    done = program(*arguments, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    assert "onrecord.cli.main" in done.stderr
    assert " spacy" not in done.stderr


def test_plain_claims_of_one_holder_stand_on_one_line_and_a_negated_one_on_its_own():
    *_, claim = made().statements
    plain = replace(claim, negated=False)
    turn = made().turns[0]
    assert notes_on([plain, plain], turn) == [
        "the Harbour Master, relayed by Ada Berg (XN): claim  118-133, 118-133"
    ]
    own = replace(plain, attribution=(Attribution(holders=(ADA,)),))
    assert notes_on([own], turn) == ["claim  118-133"]
    assert notes_on([own], None) == ["Ada Berg (XN): claim  118-133"]
    assert notes_on([replace(own, negated=True)], turn) == [
        "claim, negated: “the ferry sails”  118-133"
    ]
    assert notes_on([replace(own, modality=Modality.POSSIBLE)], turn)[0].startswith(
        "claim, possible: “"
    )
    nobody = replace(own, attribution=(Attribution(holders=()),))
    assert notes_on([nobody], turn) == ["someone not named: claim  118-133"]
    assert notes_on([nobody], replace(turn, speaker=None)) == ["claim  118-133"]


def test_a_commitment_says_when_it_falls_due_where_the_words_give_a_date():
    demand = made().statements[2]
    promise = replace(demand, kind=StatementKind.COMMITMENT)
    dated = Due(value="2031-05", precision="month", firmness="promised")
    vague = Due(value=None, precision="vague", firmness="promised")
    assert act_of(replace(promise, due=dated)) == "commitment to Veskia, due 2031-05"
    assert act_of(replace(promise, due=vague)) == "commitment to Veskia"
    conditional = replace(promise, due=dated, modality=Modality.CONDITIONAL)
    assert act_of(conditional) == "commitment to Veskia, conditional, due 2031-05"


def test_what_adds_up_and_what_the_text_does_not_settle_are_counted_apart():
    reading = made()
    (wrong,) = reading.findings
    right, open_ = replace(wrong, holds=True), replace(wrong, holds=None)
    several = replace(reading, findings=(wrong, right, right, open_))
    assert findings_line(several) == (
        "4 things checked: 1 does not add up as printed, 2 add up, 1 is not settled by the text"
    )
    assert findings_line(replace(reading, findings=())) is None
