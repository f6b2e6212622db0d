"""onrecord enter, entries and regime, as they are typed."""

from __future__ import annotations

import csv
import io
import json

import pytest

HEAD = "on,account,state,host,post,count,document,note,signed,dated"
ROW = "2024-02-01,XN,XN,XV,Embassy of Norland,40,,As listed,A. Berg,2024-02-02"


@pytest.fixture
def sheet(tmp_path):
    def write(*rows, name="staff.csv", head=HEAD):
        file = tmp_path / name
        file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def worked(run, tmp_path, monkeypatch):
    """The examples, entered as their first lines say."""
    monkeypatch.chdir(tmp_path)
    for name, desk in (("staff-parity", "Staff desk"), ("travel-notice", "Travel desk")):
        assert run("regime", "copy", name).returncode == 0
        assert run("enter", f"{name}.csv", "--by", desk).returncode == 0
    return run


@pytest.mark.parametrize("name", ["headcounts", "trips", "notes", "hirings", "reports", "complete"])
def test_what_a_template_prints_can_be_entered(run, tmp_path, name):
    printed = run("enter", "--template", name).stdout
    (tmp_path / "t.csv").write_text(printed)
    done = run("enter", tmp_path / "t.csv", "--by", "Desk")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Entered 1 row of ")


def test_every_fault_is_a_line_with_its_place_and_nothing_is_kept(run, sheet):
    file = sheet(ROW, ROW.replace("40", "-1"), ROW.replace("XV", "Nowhere"))
    done = run("enter", file, "--by", "Desk")
    assert done.returncode == 1
    assert done.stdout == ""
    assert f"onrecord: OR451: {file}:3:40: count: '-1' is less than 0" in done.stderr
    assert f"{file}:4:18: host: 'Nowhere' is no code and no name that is known" in done.stderr
    assert "nothing was kept: 2 places to mend" in done.stderr
    assert run("entries", "--json").stdout == ""


def test_nothing_in_a_file_reaches_the_terminal_as_it_is(run, sheet):
    file = sheet(ROW.replace("2024-02-01", "\x1b[31m4 March"))
    done = run("enter", file, "--by", "Desk")
    assert "\x1b" not in done.stderr


@pytest.mark.parametrize(
    "typed", [("enter",), ("enter", "staff.csv"), ("enter", "staff.csv", "--by", " ")]
)
def test_who_enters_what_has_to_be_said(run, typed):
    done = run(*typed)
    assert done.returncode == 2
    assert "OR403" in done.stderr


def test_a_file_that_is_not_there_is_one_line(run, tmp_path):
    done = run("enter", tmp_path / "nowhere.csv", "--by", "Desk")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_a_document_of_the_record_is_evidence(filled, sheet):
    found = json.loads(filled("list", "--json").stdout.splitlines()[0])["id"]
    row = "2024-02-01,XN,XN,XV,Embassy of Norland,40,{},,,"
    assert filled("enter", sheet(row.format(found[:9])), "--by", "Desk").returncode == 0
    assert f"evidence: {found}" in filled("entries").stdout
    wrong = filled("enter", sheet(row.format("doc:ffff")), "--by", "Desk")
    assert "document: the record has no one document 'doc:ffff'" in wrong.stderr


def test_entries_before_there_are_any(filled):
    assert filled("entries").stdout.startswith("Nothing is entered.")
    assert filled("entries", "--json").stdout == ""
    assert filled("entries", "--csv").stdout.startswith("id,sheet,on,account,by")


def test_entries_are_listed_narrowed_and_exported(worked):
    assert "19 entries, 0 more withdrawn" in worked("entries").stdout
    for narrowed, number in (
        (("--sheet", "trips"), 7),
        (("--account", "XV"), 5),
        (("--as-of", "2024-03-01"), 9),
        (("--by", "travel desk"), 7),
        (("--known-on", "2024-03-01"), 0),
    ):
        assert len(worked("entries", "--json", *narrowed).stdout.splitlines()) == number
    assert (
        worked("entries", "--known-on", "2024-03-01").stdout == "No entry is seen in this view.\n"
    )
    rows = list(csv.DictReader(io.StringIO(worked("entries", "--csv").stdout)))
    assert rows[0]["by"] == "Staff desk"
    assert rows[0]["stands"] == "true"


def test_what_is_exported_of_a_sheet_can_be_entered_elsewhere(worked, tmp_path):
    for sheet in ("headcounts", "trips"):
        file = tmp_path / f"{sheet}.csv"
        file.write_text(worked("entries", "--sheet", sheet, "--csv").stdout)
        other = tmp_path / "other"
        assert worked("enter", file, "--by", "Staff desk", "--home", other).returncode == 0
    there = [json.loads(line) for line in worked("entries", "--json").stdout.splitlines()]
    again = [
        json.loads(line)
        for line in worked("entries", "--json", "--home", other).stdout.splitlines()
    ]
    assert [one["values"] for one in again] == [one["values"] for one in there]


def test_an_entry_is_withdrawn_and_restored_and_stays_listed(worked):
    entry = json.loads(worked("entries", "--json").stdout.splitlines()[0])["id"]
    done = worked("entries", "withdraw", entry, "--by", "A. Berg", "--why", "Counted twice")
    assert done.stdout == f"{entry} is withdrawn.\n"
    listed = worked("entries").stdout
    assert "withdrawn by A. Berg on" in listed
    assert "18 entries, 1 more withdrawn" in listed
    assert entry not in worked("entries", "--standing").stdout
    again = worked("entries", "withdraw", entry, "--by", "A", "--why", "b")
    assert (again.returncode, "OR454" in again.stderr) == (1, True)
    assert worked("entries", "restore", entry, "--by", "A", "--why", "b").returncode == 0
    assert "19 entries, 0 more withdrawn" in worked("entries").stdout


@pytest.mark.parametrize(
    "typed",
    [
        ("withdraw",),
        ("withdraw", "en:1"),
        ("withdraw", "en:1", "--by", "A"),
        ("drop", "en:1", "--by", "A", "--why", "b"),
        ("--why", "b"),
        ("--json", "--csv"),
    ],
)
def test_a_list_or_a_change_and_not_something_between(filled, typed):
    done = filled("entries", *typed)
    assert (done.returncode, "OR403" in done.stderr) == (2, True)


def test_an_entry_that_is_not_there(filled):
    done = filled("entries", "withdraw", "en:ffff", "--by", "A", "--why", "b")
    assert (done.returncode, "OR453" in done.stderr) == (1, True)


def test_a_regime_is_checked_on_any_day(worked):
    done = worked("regime", "check", "staff-parity.toml", "--on", "2024-03-15")
    assert (done.returncode, done.stderr) == (0, "")
    assert "broken by 150 staff  parity XV towards XN by account of XN" in done.stdout
    assert "450 less 150 (Mission of Norland to the Inner Sea Organisation) is 300" in done.stdout
    assert "accounts differ on 1" in done.stdout
    later = worked("regime", "check", "staff-parity", "--on", "2024-06-15").stdout
    assert "kept  parity XN towards XV by account of XN, entered by Staff desk" in later
    before = worked("regime", "check", "staff-parity", "--on", "2023-06-15").stdout
    assert "It is not in force on this day: from 2024-02-01." in before


def test_a_check_says_how_to_do_it_again(worked):
    written = json.loads(
        worked("regime", "check", "travel-notice", "--on", "2024-06-30", "--json").stdout
    )
    _, *typed = written["command"].split()
    again = json.loads(worked(*typed, "--json").stdout)
    assert again["findings"] == written["findings"]
    assert {one["verdict"] for one in again["findings"]} == {"kept", "broken", "undecided"}
    assert written["coverage"]["entries"] == 7


def test_a_check_as_it_was_known(worked):
    typed = ("regime", "check", "staff-parity", "--on", "2024-06-15", "--known-on", "2024-06-15")
    done = worked(*typed)
    assert "0 kept, 0 broken, 3 undecided" in done.stdout
    assert "--known-on 2024-06-15" in done.stdout


def test_a_check_as_csv_has_a_row_for_each_finding(worked):
    done = worked("regime", "check", "staff-parity", "--on", "2024-03-15", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["verdict"] for row in rows].count("broken") == 3
    assert rows[0]["entered_by"] == "Staff desk"


def test_regimes_are_listed_shown_and_copied_once(worked, home):
    (home / "regimes").mkdir()
    own = worked("regime", "show", "staff-parity").stdout
    assert "does not count: It is accredited to an organisation" in own
    (home / "regimes" / "mine.toml").write_text(worked("regime", "template").stdout)
    assert [line.split()[0] for line in worked("regime", "list").stdout.splitlines()] == [
        "mine",
        "staff-parity",
        "travel-notice",
    ]
    assert worked("regime", "check", "mine", "--on", "2024-06-15").returncode == 0
    again = worked("regime", "copy", "staff-parity")
    assert (again.returncode, "it is there already" in again.stderr) == (1, True)


def test_a_regime_that_cannot_be_used_is_told_with_its_place(worked, tmp_path):
    file = tmp_path / "bad.toml"
    file.write_text((tmp_path / "staff-parity.toml").read_text() + "limits = 4\n")
    done = worked("regime", "check", file)
    assert done.returncode == 1
    assert f"OR455: {file}:" in done.stderr
    assert "rule.limits: not a key here" in done.stderr
    assert worked("regime", "check", "nowhere.toml").returncode == 1
    assert "staff-parity, travel-notice" in worked("regime", "check", "nowhere").stderr


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("judge",),
        ("check",),
        ("list", "staff-parity"),
        ("show", "staff-parity", "--on", "2024-01-01"),
        ("list", "--json", "--csv"),
        ("check", "staff-parity", "--on", "9999-12-31"),
    ],
)
def test_what_a_regime_command_cannot_be_asked(worked, typed):
    done = worked("regime", *typed)
    assert (done.returncode, "OR403" in done.stderr) == (2, True)


def test_a_check_without_a_record_says_how_to_make_one(run):
    done = run("regime", "check", "staff-parity")
    assert (done.returncode, "OR306" in done.stderr) == (1, True)
