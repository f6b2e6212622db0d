"""onrecord correct: what people say of readings, typed, listed, taken away and taken in."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from onrecord.cli.main import program
from onrecord.cli.options import Family
from onrecord.record import Record
from onrecord.store import Kept

COMMANDS = tuple(program.get_command(None, "correct").commands)
FERRY = "We will open the ferry in May. We call on Veskia to open the strait."
WHY = ("--why", "heard again", "--by", "ada")


@pytest.fixture
def heard(run, note):
    """A record with a note, and the addresses of a promise and of a demand in it."""
    assert run("add", note(body=FERRY)).returncode == 0
    return run, address(run, "commitment"), address(run, "demand")


def address(run, kind):
    first = run("statements", "--kind", kind, "--json").stdout.splitlines()[0]
    return json.loads(first)["id"]


def listed(run, *options):
    return [
        json.loads(line)
        for line in run("correct", "list", "--json", *options).stdout.split("\n")
        if line
    ]


def test_alone_it_prints_its_help(run):
    done = run("correct")
    assert done.returncode == 0
    assert done.stdout == run("correct", "--help").stdout
    assert isinstance(program.get_command(None, "correct"), Family)
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_it_has_examples_and_json(run, name):
    said = run("correct", name, "--help").stdout
    assert f"\n  onrecord correct {name}" in said
    assert "--json" in said
    assert max(map(len, said.splitlines())) < 81


def test_what_is_amended_is_marked_with_who_did_it_wherever_it_is_shown(heard):
    run, _, demand = heard
    done = run("correct", "amend", demand, "--kind", "support", "--target", "Veskia=XV", *WHY)
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith(f"{demand}  Ministry")
    assert "support [corrected by ada] for Veskia" in done.stdout
    for shown in (
        run("statements", "--kind", "support"),
        run("quote", demand),
        run("show", demand, "--statements"),
    ):
        assert "[corrected by ada]" in shown.stdout
    assert run("statements", "--kind", "demand").stdout.startswith("No statement is like that.")
    written = json.loads(run("statements", "--kind", "support", "--json").stdout)
    assert {mark["by"] for mark in written["marks"]} == {"ada"}
    table = run("export", "--format", "csv", "--table", "statements").stdout
    (row,) = [row for row in csv.DictReader(io.StringIO(table)) if row["statement"] == demand]
    assert (row["kind"], row["target_ids"]) == ("support", "XV")
    assert row["marks"] == "corrected by ada; corrected by ada"
    assert json.loads(run("export").stdout)["statements"]
    assert "2 corrections by people" in run("show", demand).stdout


def test_what_is_rejected_is_gone_from_ledgers_and_comes_back(heard):
    run, promise, _ = heard
    assert promise in run("ledger", "commitments").stdout
    done = run("correct", "reject", promise, "--why", "a plan", "--by", "ada")
    assert f"{promise}  no statement" in done.stdout
    assert promise not in run("ledger", "commitments").stdout
    (one,) = listed(run)
    back = run("correct", "withdraw", one["id"][:6], "--why", "it is one", ONRECORD_BY="ben")
    assert f"withdraws {one['id']}" in back.stdout
    assert promise in run("ledger", "commitments").stdout
    assert [each["state"] for each in listed(run)] == ["withdrawn", "stands"]
    assert listed(run)[1]["by"] == "ben"


def test_the_statements_of_an_entry_are_marked(heard):
    run, promise, _ = heard
    run("correct", "accept", promise, *WHY)
    entry = json.loads(run("ledger", "commitments", "--json").stdout)["entries"][0]["entry"]
    assert "commitment [accepted by ada]" in run("ledger", "commitments", "--entry", entry).stdout


def test_two_that_contradict_each_other_are_shown_and_neither_goes(heard):
    run, _, demand = heard
    run("correct", "amend", demand, "--kind", "support", *WHY)
    done = run("correct", "amend", demand, "--kind", "denial", "--why", "no", "--by", "ben")
    assert "demand [disputed by ada and ben]" in done.stdout
    assert done.stdout.endswith("until one is withdrawn.\n")
    conflicts = listed(run, "--state", "conflicts")
    assert [one["by"] for one in conflicts] == ["ada", "ben"]
    assert [one["against"] for one in conflicts] == [[conflicts[1]["id"]], [conflicts[0]["id"]]]
    assert run("correct", "list").stdout.endswith("2 corrections, 2 in conflict.\n")
    run("correct", "withdraw", conflicts[0]["id"], *WHY)
    assert "denial [corrected by ben]" in run("quote", demand).stdout


def test_a_judgement_of_two_statements_is_kept_and_taken_back(heard):
    run, promise, demand = heard
    assert f"another act than {demand}" in run("correct", "apart", promise, demand, *WHY).stdout
    assert f"the same act as {promise}" in run("correct", "same", demand, promise, *WHY).stdout
    assert {one["state"] for one in listed(run)} == {"conflicts"}
    done = run("correct", "apart", promise, promise, *WHY)
    assert (done.returncode, done.stderr[:17]) == (1, "onrecord: OR461: ")


def test_where_the_same_words_stand_as_well_is_said(heard, note):
    run, promise, _ = heard
    run("add", note("b.txt", body=f"On this day:\n\n{FERRY}"))
    done = run("correct", "reject", promise, *WHY)
    other = next(
        line.partition("  ")[0]
        for line in run("statements", "--kind", "commitment").stdout.splitlines()
        if line.startswith("st:")
    )
    assert other != promise
    assert f"The same words stand at {other}; nothing is said of them there." in done.stdout


def test_lists_of_one_document_of_one_statement_and_empty_ones(heard):
    run, promise, demand = heard
    assert run("correct", "list").stdout.startswith("Nobody has corrected anything.  Next: ")
    run("correct", "reject", promise, *WHY)
    run("correct", "accept", demand, *WHY)
    document = promise[3:9]
    assert len(listed(run, document)) == 2
    assert [one["act"] for one in listed(run, demand)] == ["accept"]
    assert run("correct", "list", "--state", "orphaned").stdout.startswith("No correction is like")
    rows = list(csv.DictReader(io.StringIO(run("correct", "list", "--csv").stdout)))
    assert [row["statement"] for row in rows] == [promise, demand]
    assert run("correct", "list", "ffff").returncode == 1


def test_what_is_exported_is_taken_in_elsewhere_once_and_waits_for_its_document(
    heard, tmp_path, note
):
    run, promise, _ = heard
    run("correct", "reject", promise, *WHY)
    file, other = tmp_path / "c.jsonl", tmp_path / "other"
    assert run("correct", "export", file).stdout == f"{file}: 1 correction\n"
    assert run("correct", "export").stdout == file.read_text()
    assert run("add", note("z.txt", body="Nothing else."), "--home", other).returncode == 0
    for new in (1, 0):
        done = run("correct", "import", file, "--home", other)
        assert done.stdout == f"{file}: 1 correction, {new} new\n"
    assert [one["state"] for one in listed(run, "--home", other)] == ["orphaned"]
    run("add", note(body=FERRY), "--home", other)
    assert [one["state"] for one in listed(run, "--home", other)] == ["stands"]
    assert promise not in run("statements", "--home", other).stdout
    run("correct", "export", tmp_path / "c.csv", "--csv")
    assert (tmp_path / "c.csv").read_text().startswith("id,state,statement,")
    assert json.loads(run("correct", "export", file, "--json").stdout)["corrections"] == 1


def test_a_file_with_a_line_that_was_altered_is_refused_with_its_line(heard, tmp_path):
    run, promise, _ = heard
    run("correct", "reject", promise, *WHY)
    file = tmp_path / "c.jsonl"
    file.write_text("\n" + run("correct", "export").stdout.replace("heard again", "never heard"))
    done = run("correct", "import", file)
    assert done.returncode == 1
    assert done.stderr.startswith(f"onrecord: OR464: {file}: line 2: ")
    assert len(listed(run)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (("amend", "ADDRESS", *WHY), "OR403", 2),
        (("amend", "ADDRESS", "--kind", "support"), "OR403", 2),
        (("amend", "ADDRESS", "--as", "Minister", *WHY), "OR403", 2),
        (("amend", "ADDRESS", "--kind", "rumour", *WHY), "OR403", 2),
        (("amend", "ADDRESS", "--count", "many", *WHY), "OR403", 2),
        (("amend", "ADDRESS", "--measure", "banana", *WHY), "OR461", 1),
        (("amend", "ADDRESS", "--speaker", "Ada Berg", *WHY), "OR462", 1),
        (("reject", "ADDRESS", "--why", " "), "OR461", 1),
        (("reject", "ADDRESS/7", *WHY), "OR462", 1),
        (("withdraw", "co:ffff", *WHY), "OR463", 1),
        (("import", "no/such/file"), "OR114", 1),
        (("list", "--json", "--csv"), "OR403", 2),
        (("export", "--json"), "OR403", 2),
        (("undo",), "OR403", 2),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(heard, arguments, code, status):
    run, promise, _ = heard
    done = run("correct", *(word.replace("ADDRESS", promise) for word in arguments))
    assert (done.returncode, done.stderr[:15]) == (status, f"onrecord: {code}")
    assert listed(run) == []


def test_words_of_others_are_safe_to_print(heard):
    run, promise, _ = heard
    run("correct", "reject", promise, "--why", "\x1b[31mred\nline", "--by", "=ada")
    shown = run("correct", "list").stdout
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == 3
    (row,) = csv.DictReader(io.StringIO(run("correct", "list", "--csv").stdout))
    assert row["by"] == "'=ada"


def test_reading_again_says_what_goes_for_nothing_any_more(heard, home):
    run, promise, _ = heard
    with Record.open(home) as record:
        reading = record.reading(promise[3:15])
        extra = replace(reading.statements[0], ordinal=7)
        older = replace(reading, statements=(*reading.statements, extra), rules={})
        witness = record.captures(promise[3:15])[0]
        record._records.keep(witness, Kept(reading=older, wording="w"))
    assert run("correct", "reject", f"{promise}/7", *WHY).returncode == 0
    assert run("correct", "reject", promise, *WHY).returncode == 0
    done = run("update", "--reread")
    assert "1 correction goes for nothing that is read.  Next: onrecord correct " in done.stdout
    (orphan,) = listed(run, "--state", "orphaned")
    assert orphan["statement"] == f"{promise}/7"
    assert promise not in run("statements").stdout
