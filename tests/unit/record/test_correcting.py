"""What people say of readings: what becomes of a statement, and what of what they say."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from onrecord.archive import Input
from onrecord.corrections import (
    CorrectedField,
    Correction,
    CorrectionAct,
    Matches,
    canonical,
    check,
    corrected,
    read_correction,
    snapshot_of,
    standing,
    write_correction,
)
from onrecord.errors import (
    BadCorrection,
    BadCorrections,
    CorrectionNotFound,
    NothingToCorrect,
    QuoteMismatch,
)
from onrecord.model import (
    Attribution,
    DocumentId,
    Holder,
    Mark,
    MarkKind,
    Party,
    Span,
    Statement,
    StatementKind,
    Turn,
    TurnKind,
)
from onrecord.record import Again, Record, State
from onrecord.store import Kept, Selection

NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)
TEXT = "We signed. Mr Lund said that they left."
ADA = Holder(name="Ada Berg", represents="XN")
LUND = Holder(name="Mr Lund")
SIGNED = Statement(
    span=Span(0, 9),
    text="We signed",
    kind=StatementKind.CLAIM,
    attribution=(Attribution(holders=(ADA,)),),
    targets=(Party(name="Veskia", id="XV"),),
    rule="statements.claims",
)
LEFT = Statement(
    span=Span(29, 38),
    text="they left",
    kind=StatementKind.CLAIM,
    attribution=(
        Attribution(holders=(LUND,), span=Span(11, 18), cue=Span(19, 28)),
        Attribution(holders=(ADA,)),
    ),
    rule="statements.claims",
)
TURN = Turn(kind=TurnKind.STATEMENT, span=Span(0, 39), speaker="Ada Berg", represents="XN")
IVO = {"name": "Ivo Marić", "id": None, "as": None, "represents": "XV"}


def said(statement=SIGNED, act=CorrectionAct.AMEND, field=None, **more):
    """Make a correction of a statement; the value of a field is given as it is."""
    if field is not None:
        more = {"field": CorrectedField(field), **more, "value": canonical(more["value"])}
    return Correction(
        **{
            "document": DocumentId("doc:0a1b2c3d4e5f"),
            "span": statement.span,
            "ordinal": statement.ordinal,
            "words": statement.text,
            "act": act,
            "by": "desk",
            "at": NOON,
            "why": "heard again",
            **more,
        }
    )


def spoken(value=IVO, **more):
    return said(field="speaker", value=[value], **{"span": TURN.span, "words": TEXT, **more})


def accepted(statement=SIGNED, **more):
    return said(statement, CorrectionAct.ACCEPT, **{"value": snapshot_of(statement), **more})


def taken_back(one, **more):
    return said(act=CorrectionAct.WITHDRAW, withdraws=one.id, **more)


def corrected_by(one):
    return Mark(kind=MarkKind.CORRECTED, correction=one.id, by=one.by)


def made(*corrections, statements=(SIGNED, LEFT)):
    return corrected((TURN,), statements, corrections)


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("kind", "denial", "kind", StatementKind.DENIAL),
        ("negated", True, "negated", True),
        ("measure", "expulsion", "measure", "expulsion"),
        ("count", 10, "count", 10),
        ("stage", "done", "stage", "done"),
        ("target", [], "targets", ()),
        (
            "agent",
            [{"name": "Norland", "id": "XN", "represents": None}],
            "agents",
            (Party(name="Norland", id="XN"),),
        ),
        (
            "holder",
            [IVO],
            "attribution",
            (Attribution(holders=(Holder(name="Ivo Marić", represents="XV"),)),),
        ),
    ],
)
def test_a_field_is_amended_and_words_and_place_stay(field, value, attribute, expected):
    one = said(field=field, value=value)
    now, other = made(one).statements
    assert getattr(now, attribute) == expected
    assert now.marks == (corrected_by(one),)
    assert replace(now, marks=(), **{attribute: getattr(SIGNED, attribute)}) == SIGNED
    assert other == LEFT


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "rumour"),
        ("kind", None),
        ("negated", "yes"),
        ("count", -1),
        ("count", True),
        ("stage", "soon"),
        ("measure", ""),
        ("target", "Veskia"),
        ("target", [{"name": "Veskia"}]),
        ("agent", ["Veskia"]),
        ("holder", [{**IVO, "name": None}]),
        ("holder", [{**IVO, "represents": 7}]),
        ("speaker", []),
        ("match", {"statement": "st:0a1b2c3d4e5f/29-38"}),
        ("match", True),
        ("match", {"statement": "st:0a1b2c3d4e5f/0-9", "same": True}),
    ],
)
def test_what_a_field_cannot_be_is_refused(field, value):
    with pytest.raises(BadCorrection):
        check(said(field=field, value=value))


def test_an_accepted_statement_stays_when_newer_rules_read_it_otherwise():
    one = accepted()
    check(one)
    (now, _) = made(one).statements
    mark = Mark(kind=MarkKind.ACCEPTED, correction=one.id, by="desk")
    assert now == replace(SIGNED, marks=(mark,))
    newer = replace(SIGNED, kind=StatementKind.DENIAL, targets=())
    (now,) = made(one, statements=(newer,)).statements
    assert (now.kind, now.targets) == (SIGNED.kind, SIGNED.targets)
    assert now.marks == (corrected_by(one),)


def test_a_rejected_statement_is_left_out_and_no_other():
    assert made(said(act=CorrectionAct.REJECT)).statements == (LEFT,)


def test_the_words_that_name_a_holder_stay_as_they_were_read():
    now = made(said(LEFT, field="holder", value=[IVO])).statements[1].attribution[0]
    assert (now.holders[0].name, now.span, now.cue) == ("Ivo Marić", Span(11, 18), Span(19, 28))


def test_a_speaker_goes_also_for_what_words_of_the_speaker_name():
    ours = Attribution(holders=(ADA,), span=Span(0, 2), cue=Span(3, 9))
    own, told = replace(SIGNED, attribution=(ours,)), replace(LEFT, attribution=(ours, ours))
    now = made(spoken(), statements=(own, told))
    names = [[level.holders[0].name for level in one.attribution] for one in now.statements]
    assert names == [["Ivo Marić"], ["Ivo Marić", "Ivo Marić"]]


def test_a_speaker_goes_for_the_turn_and_what_is_said_in_it_by_default():
    now = made(spoken())
    assert (now.turns[0].speaker, now.turns[0].represents) == ("Ivo Marić", "XV")
    signed, left = now.statements
    assert signed.attribution[0].holders[0].name == "Ivo Marić"
    assert [level.holders[0].name for level in left.attribution] == ["Mr Lund", "Ivo Marić"]


def test_a_speaker_does_not_go_for_what_names_its_holder_or_lies_outside():
    named = replace(SIGNED, attribution=(Attribution(holders=(LUND,), cue=Span(3, 9)),))
    outside = replace(SIGNED, span=Span(40, 49))
    assert made(spoken(), statements=(named, outside)).statements == (named, outside)


def test_of_two_values_of_one_field_neither_goes_and_both_are_shown():
    one, other = said(field="kind", value="denial"), said(field="kind", value="demand", by="b")
    apart = said(field="negated", value=True)
    now = made(one, other, apart)
    assert (now.statements[0].kind, now.statements[0].negated) == (SIGNED.kind, True)
    assert {mark.correction: mark.kind for mark in now.statements[0].marks} == {
        one.id: "disputed",
        other.id: "disputed",
        apart.id: "corrected",
    }
    (conflict,) = now.conflicts
    assert {one.id, other.id} == {each.id for each in conflict.corrections}


def test_two_who_say_the_same_do_not_contradict_each_other():
    one, other = said(field="kind", value="denial"), said(field="kind", value="denial", by="b")
    now = made(one, other)
    assert now.statements[0].kind == "denial"
    assert now.conflicts == ()


@pytest.mark.parametrize(
    "other",
    [
        said(field="kind", value="denial", by="b"),
        accepted(by="b"),
    ],
)
def test_who_rejects_a_statement_contradicts_who_says_what_it_is(other):
    now = made(said(act=CorrectionAct.REJECT), other)
    assert now.statements[0].kind == SIGNED.kind
    assert len(now.conflicts) == 1


def test_who_accepts_a_statement_contradicts_who_changes_a_field_of_it():
    right = accepted()
    assert len(made(right, said(field="kind", value="denial")).conflicts) == 1
    assert made(right, said(field="kind", value="claim")).conflicts == ()


def test_a_speaker_and_a_holder_meet_in_what_the_speaker_says_and_nowhere_else():
    holder = said(field="holder", value=[{**IVO, "name": "Someone"}])
    now = made(spoken(), holder)
    assert now.statements[0].attribution == SIGNED.attribution
    assert now.statements[1].attribution[1].holders[0].name == "Ivo Marić"
    assert len(now.conflicts) == 1
    relayed = said(LEFT, field="holder", value=[{**IVO, "name": "Someone"}])
    assert made(spoken(), relayed).conflicts == ()


def test_what_is_withdrawn_goes_for_nothing_until_the_withdrawal_is_withdrawn():
    one = said(field="kind", value="denial")
    back = taken_back(one)
    again = taken_back(back, by="b")
    assert made(one, back) == made()
    assert made(one, back, again) == made(one)
    assert {each.id for each in standing((one, back, again))} == {one.id, again.id}


@pytest.mark.parametrize(
    "gone",
    [
        said(span=Span(0, 8), field="kind", value="denial"),
        said(ordinal=1, field="kind", value="denial"),
        said(words="We sinned", field="kind", value="denial"),
        spoken(span=Span(0, 38)),
    ],
)
def test_what_goes_for_nothing_that_is_read_is_an_orphan(gone):
    now = made(gone)
    assert now.statements == (SIGNED, LEFT)
    assert [one.id for one in now.orphans] == [gone.id]
    assert made(gone, taken_back(gone)).orphans == ()


def test_a_judgement_of_two_statements_is_the_same_from_either_side():
    one, other = "st:0a1b2c3d4e5f/0-9", "st:0a1b2c3d4e5f/29-38"
    judged = said(field="match", value={"statement": other, "same": False})
    assert made(judged).statements == (SIGNED, LEFT)
    matches = Matches([judged])
    assert matches.of(one) == {other: False}
    assert matches.of(other) == {one: False}
    against = said(LEFT, field="match", value={"statement": one, "same": True}, by="b")
    both = Matches([judged, against])
    assert both.of(one) == both.of(other) == {}
    assert len(both.conflicts) == 1
    assert Matches([judged, against, taken_back(judged)]).of(one) == {other: True}


@pytest.mark.parametrize("name", ["by", "why"])
def test_it_says_who_and_why(name):
    with pytest.raises(BadCorrection):
        said(act=CorrectionAct.REJECT, **{name: "  "})


def test_it_says_when_in_utc_and_what_fits_its_act():
    with pytest.raises(BadCorrection):
        said(act=CorrectionAct.REJECT, at=NOON.replace(tzinfo=None))
    with pytest.raises(BadCorrection):
        said(act=CorrectionAct.REJECT, field="kind", value="denial")
    with pytest.raises(BadCorrection):
        said(act=CorrectionAct.AMEND)
    with pytest.raises(BadCorrection):
        said(act=CorrectionAct.WITHDRAW)


def test_an_id_is_made_of_all_that_a_correction_says():
    one = said(field="kind", value="denial")
    assert one.id == said(field="kind", value="denial").id
    others = [replace(one, by="b"), replace(one, why="x"), replace(one, value='"demand"')]
    assert len({each.id for each in (one, *others)}) == 4


@pytest.mark.parametrize(
    "change",
    [
        {"why": "another"},
        {"span": [0]},
        {"span": ["0", "9"]},
        {"span": [9, 0]},
        {"at": "yesterday"},
        {"act": "amends"},
        {"field": "colour"},
        {"withdraws": 7},
        {"format": "onrecord-correction/9"},
        {"id": None},
        {"words": "\ud800"},
    ],
)
def test_what_was_written_is_read_back_and_what_was_altered_is_refused(change):
    one = said(field="kind", value="denial")
    assert read_correction(write_correction(one)) == one
    with pytest.raises(BadCorrection):
        read_correction(write_correction(one) | change)
    with pytest.raises(BadCorrection):
        read_correction(
            {name: part for name, part in write_correction(one).items() if name != "by"}
        )
    with pytest.raises(BadCorrection):
        read_correction([one.id])


@pytest.fixture
def heard(add, record, tmp_path):
    """A record with one document, and the address of a demand that was heard in it."""
    (tmp_path / "a.txt").write_text(
        "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
        "We will open the ferry in May. We call on Veskia to open the strait.\n\n"
        "The Ministry has nothing to add.\n"
    )
    add(tmp_path / "a.txt")
    demand = next(iter(record.statements(Selection(kinds=(StatementKind.DEMAND,)))))
    start, end = demand.statement.span.start, demand.statement.span.end
    return record, f"st:{demand.document[4:]}/{start}-{end}"


def kinds(record):
    return [heard.statement.kind.value for heard in record.statements()]


def test_a_record_gives_what_people_say_wherever_it_gives_statements(heard):
    record, address = heard
    before = record.reading(record.documents()[0].id)
    (one,) = record.amend(address, {CorrectedField.KIND: "denial"}, by="desk", why="heard again")
    assert "denial" in kinds(record)
    assert "demand" not in kinds(record)
    reading = record.reading(before.document.id)
    assert reading.statements == tuple(heard.statement for heard in record.statements())
    assert record.reading_as_read(before.document.id) == before
    statement = record.quote(address).statement
    assert (statement.kind, statement.marks) == ("denial", (corrected_by(one),))
    assert record.tally(Selection(kinds=(StatementKind.DENIAL,))).statements == 1
    (judged,) = record.corrections()
    assert (judged.correction, judged.address, judged.state) == (one, address, State.STANDS)
    assert (one.by, one.at, one.why) == ("desk", record._clock.now(), "heard again")


def test_a_rejected_statement_is_not_quoted_as_one_and_comes_back(heard):
    record, address = heard
    before = record.reading(record.documents()[0].id)
    one = record.reject(address, by="desk", why="a heading")
    quotation = record.quote(address)
    assert (quotation.statement, quotation.text) == (None, "We call on Veskia to open the strait")
    back = record.withdraw(one.id[:7], by="b", why="no heading")
    assert record.reading(before.document.id) == before
    first, second = record.corrections()
    assert (first.state, first.withdrawn_by) == (State.WITHDRAWN, (back.id,))
    assert second.state is State.STANDS


def test_corrections_go_for_a_text_that_is_read_again(heard):
    record, address = heard
    record.amend(address, {CorrectedField.KIND: "denial"}, by="desk", why="heard again")
    before = record.reading(record.documents()[0].id)
    connection = sqlite3.connect(record.home.database)
    connection.execute("UPDATE documents SET rules = '{}'")
    connection.commit()
    connection.close()
    assert [one.outcome for one in record.reread()] == [Again.READ]
    assert record.reading(before.document.id) == before
    assert "denial" in kinds(record)


def test_a_correction_of_what_newer_rules_do_not_hear_is_listed_as_an_orphan(heard):
    record, _ = heard
    reading = record.reading(record.documents()[0].id)
    extra = replace(reading.statements[0], ordinal=7)
    witness = record.captures(reading.document.id)[0]
    older = replace(reading, statements=(*reading.statements, extra), rules={})
    record._records.keep(witness, Kept(reading=older, wording="w"))
    span = extra.span
    one = record.reject(
        f"st:{reading.document.id[4:]}/{span.start}-{span.end}/7", by="desk", why="twice"
    )
    assert [each.state for each in record.corrections()] == [State.STANDS]
    assert [again.outcome for again in record.reread()] == [Again.READ]
    (judged,) = record.corrections()
    assert (judged.correction, judged.state) == (one, State.ORPHANED)
    assert record.reading(reading.document.id).statements == reading.statements


def test_a_ledger_known_on_a_day_leaves_out_what_was_said_later(heard, clock):
    record, address = heard
    early = record._records
    before = {"commitment", "demand", "claim"}
    assert {one.kind for one in early.utterances()} == before
    clock.sleep(86400)
    record.amend(address, {CorrectedField.KIND: "commitment"}, by="desk", why="heard again")
    for known_on, found in ((date(2031, 3, 4), before), (None, before - {"demand"})):
        assert {one.kind for one in early.utterances(known_on)} == found
    assert {one.kind for one in early.utterances(date(2031, 3, 5))} == before - {"demand"}
    assert opened(record) == 2
    assert opened(record, known_on=date(2031, 3, 4)) == 1


def opened(record, **view):
    return sum(figure.value for figure in record.ledger("commitments", **view).figures)


def test_a_speaker_is_found_by_the_new_name_and_not_by_the_old(add, record, tmp_path):
    (tmp_path / "b.txt").write_text(
        "Joint news conference of the Ministers\n\n4 March 2031\n\n"
        "Ada Berg: We will open the ferry in May.\n\n"
        "Ivo Lund: We call on Veskia to open the strait.\n\n"
        "Ada Berg: We agree to the plan.\n"
    )
    add(tmp_path / "b.txt")
    reading = record.reading(record.documents()[0].id)
    turn = next(turn for turn in reading.turns if turn.speaker == "Ivo Lund")
    inside = f"{reading.document.id}/{turn.span.start + 3}-{turn.span.start + 6}"
    record.amend(inside, {CorrectedField.SPEAKER: [IVO]}, by="desk", why="label misread")
    assert record.search("speaker:marić").total == 1
    assert record.search('speaker:"ivo lund"').total == 0
    assert record.tally(Selection(holder="Ivo Marić")).statements > 0
    assert record.tally(Selection(holder="Ivo Lund")).statements == 0


def test_a_judgement_names_the_other_statement_whole_and_it_must_be_there(heard):
    record, address = heard
    other = next(each for each in record.statements() if each.statement.kind == "commitment")
    span = other.statement.span
    short = f"{other.document[4:8]}/{span.start}-{span.end}"
    match = {CorrectedField.MATCH: {"statement": short, "same": False}}
    (one,) = record.amend(address, match, by="desk", why="two acts")
    whole = f"st:{other.document[4:]}/{span.start}-{span.end}"
    assert json.loads(one.value) == {"statement": whole, "same": False}
    said = {each.id: each.matches for each in record._records.utterances()}
    assert (said[whole], said[address]) == (((address, False),), ((whole, False),))
    later = record._records.utterances(known_on=one.at.date() - timedelta(days=1))
    assert not any(each.matches for each in later)
    for wrong in (address, f"{short}7"):
        with pytest.raises((BadCorrection, NothingToCorrect)):
            record.amend(
                address,
                {CorrectedField.MATCH: {"statement": wrong, "same": True}},
                by="desk",
                why="x",
            )


def test_what_is_not_there_is_not_corrected(heard):
    record, address = heard
    with pytest.raises(NothingToCorrect):
        record.reject(f"{address}/3", by="desk", why="x")
    with pytest.raises(NothingToCorrect):
        record.amend(address, {CorrectedField.SPEAKER: [IVO]}, by="desk", why="no turns in it")
    with pytest.raises(BadCorrection):
        record.amend(address, {CorrectedField.MEASURE: "banana"}, by="desk", why="x")
    with pytest.raises(BadCorrection):
        record.amend(address, {}, by="desk", why="x")
    with pytest.raises(CorrectionNotFound):
        record.withdraw("co:", by="desk", why="x")
    assert record.corrections() == ()


def exported(record):
    return [json.dumps(write_correction(one.correction)).encode() for one in record.corrections()]


def test_taking_in_what_was_exported_gives_the_same_whatever_comes_first(heard, tmp_path, clock):
    record, address = heard
    record.amend(address, {CorrectedField.KIND: "denial"}, by="desk", why="heard again")
    lines = exported(record)
    assert record.take_in(lines, "c.jsonl") == (1, 0)
    document = record.documents()[0].id
    with Record.open(tmp_path / "other", clock=clock) as other:
        assert other.take_in([*lines, b"", *lines], "c.jsonl") == (2, 1)
        assert [one.state for one in other.corrections()] == [State.ORPHANED]
        capture = record.captures(document)[0]
        payload = record.payload(capture)
        given = Input(name="a.txt", payload=payload, capture=capture.capture)
        assert [one.document for one in other.add_inputs([given])] == [document]
        assert [one.state for one in other.corrections()] == [State.STANDS]
        assert other.reading(document) == record.reading(document)


@pytest.mark.parametrize("wrong", [b"{", b"[]", b"\xff", b'{"format": "x"}', b"[" * 100_000])
def test_a_file_with_a_line_that_cannot_be_taken_is_not_taken_at_all(heard, wrong):
    record, address = heard
    one = record.amend(address, {CorrectedField.KIND: "denial"}, by="desk", why="heard again")[0]
    good = json.dumps(write_correction(replace(one, by="b"))).encode()
    with pytest.raises(BadCorrections) as error:
        record.take_in([good, wrong], "c.jsonl")
    assert (error.value.file, error.value.line) == ("c.jsonl", 2)
    assert len(record.corrections()) == 1


def test_a_correction_of_other_words_than_the_document_has_is_not_taken(heard):
    record, address = heard
    (one,) = record.amend(address, {CorrectedField.KIND: "denial"}, by="desk", why="heard again")
    other = replace(one, words="We call on Veskia to shut the strait")
    with pytest.raises(BadCorrections, match="line 1"):
        record.take_in([json.dumps(write_correction(other)).encode()], "c.jsonl")
    with pytest.raises(QuoteMismatch):
        record._records.keep_corrections([other])
    assert [judged.correction for judged in record.corrections()] == [one]
