"""onrecord same, on the demo documents."""

from __future__ import annotations

import csv
import io
import json
import shutil

import pytest

from onrecord.cli import main

pytestmark = pytest.mark.usefixtures("demo")

SIGNED = ("--by", "ivo", "--why", "one signature")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    home = tmp_path_factory.mktemp("same") / "demo"
    assert main.run(["demo", "--home", str(home)]) == 0
    return home


@pytest.fixture
def demo(made, home):
    """Give a copy of the demo's record, which ONRECORD_HOME names."""
    shutil.copytree(made, home)
    return home


def lines(run, *arguments):
    return [json.loads(line) for line in run(*arguments, "--json").stdout.splitlines()]


def rows(run, *arguments):
    done = run(*arguments, "--csv")
    return list(csv.DictReader(io.StringIO(done.stdout)))


def entries(run, *arguments):
    return json.loads(run(*arguments, "--json").stdout)["entries"]


def counted_among(run, actor):
    told = json.loads(run("counters", "--actor", actor, "--json", "--on", "2031-01-01").stdout)
    return set(told["figures"][1]["rows"])


def test_every_ledger_sees_one_actor(run):
    halmere, kelduria = (rows(run, "positions", code) for code in ("XH", "XL"))
    assert {row["actor"] for row in (*halmere, *kelduria)} == {"XH", "XL"}
    done = run("same", "Halmere", "Kelduria", *SIGNED)
    assert "XH is the same as XL" in done.stdout
    assert "Ledgers have both as XH." in done.stdout
    for code in ("XH", "XL", "Kelduria"):
        both = rows(run, "positions", code)
        assert {row["actor"] for row in both} == {"XH"}
        named = {row["statement"] for row in both}
        assert {row["statement"] for row in kelduria if row["on"] != "XH"} <= named
    between = rows(run, "ledger", "measures", "--between", "XL", "XT")
    assert {"XH"} <= {row["by"] for row in between} | {row["to"] for row in between}
    assert not any("XL" in {row["by"], row["to"]} for row in between)
    assert rows(run, "ledger", "measures", "--about", "XL") == rows(
        run, "ledger", "measures", "--about", "XH"
    )


def test_counters_and_silence_see_one_actor(run):
    before = [counted_among(run, code) for code in ("XH", "XL")]
    run("same", "XH", "XL", *SIGNED)
    after = [counted_among(run, code) for code in ("XH", "XL")]
    assert all(before)
    assert after[0] == after[1] >= before[0] | before[1]
    silence = [
        run("silence", "--subject", "XT", "--actors", code, "--csv", "--on", "2031-01-01").stdout
        for code in ("XH", "XL")
    ]
    assert silence[0] == silence[1]


def test_an_instrument_has_the_name_of_its_alias(run):
    names = [entry["entry"] for entry in entries(run, "ledger", "instruments")]
    one, other = names[:2]
    run("same", one, other, *SIGNED)
    shown = {entry["entry"] for entry in entries(run, "ledger", "instruments")}
    assert len({one, other} & shown) == 1
    by_either = [entries(run, "instrument", name) for name in (one, other)]
    assert by_either[0] == by_either[1] != []


def test_undoing_gives_back_what_there_was(run):
    before = run("ledger", "positions", "--csv").stdout
    made = json.loads(run("same", "XH", "XL", *SIGNED, "--json").stdout)
    assert made["shown_as"] == "XH"
    assert run("ledger", "positions", "--csv").stdout != before
    done = run("same", "--undo", made["id"][:8], *SIGNED)
    assert done.returncode == 0
    assert run("ledger", "positions", "--csv").stdout == before
    assert [one["state"] for one in lines(run, "same", "--list")] == ["undone", "undoes"]
    again = run("same", "--undo", made["id"], *SIGNED)
    assert (again.returncode, "OR483" in again.stderr) == (1, True)


def test_what_was_judged_later_was_not_known_before(home, run):
    day = ("--known-on", "2100-01-01")
    before = run("ledger", "positions", "--csv", *day).stdout
    file = home / "later.jsonl"
    told = {"one": "XH", "other": "XL", "verdict": "same", "by": "ivo", "why": "x"}
    file.write_text(json.dumps(told | {"at": "2100-01-02T00:00:00+00:00"}), encoding="utf-8")
    assert run("same", "--import", file).returncode == 0
    assert run("ledger", "positions", "--csv", *day).stdout == before
    assert run("ledger", "positions", "--csv", "--known-on", "2100-01-02").stdout != before


def test_a_chain_to_what_is_not_the_same_is_refused_and_shown(run):
    run("same", "A", "B", *SIGNED)
    run("same", "--not", "A", "C", *SIGNED)
    refused = run("same", "B", "C", *SIGNED)
    assert (refused.returncode, "OR482" in refused.stderr) == (1, True)
    assert "A is the same as B" in refused.stderr
    assert "A is not the same as C" in refused.stderr
    assert len(lines(run, "same", "--list")) == 2
    refused = run("same", "--not", "B", "A", *SIGNED)
    assert (refused.returncode, "OR482" in refused.stderr) == (1, True)


def test_what_is_exported_is_taken_in_elsewhere_once(run, tmp_path):
    run("same", "A", "B", *SIGNED)
    made = json.loads(run("same", "--unsure", "A", "C", *SIGNED, "--json").stdout)
    run("same", "--undo", made["id"], *SIGNED)
    file = tmp_path / "judgements.jsonl"
    assert run("same", "--export", file).stdout.endswith("3 judgements\n")
    assert run("same", "--export", "-").stdout == file.read_text(encoding="utf-8")
    other = {"ONRECORD_HOME": str(tmp_path / "other")}
    run("know", **other)
    assert run("same", "--import", file, **other).stdout.endswith("3 judgements, 3 new\n")
    assert run("same", "--import", file, **other).stdout.endswith("3 judgements, 0 new\n")
    assert run("same", "--list", "--csv", **other).stdout == run("same", "--list", "--csv").stdout


def test_a_file_is_taken_in_whole_or_not_at_all(run, tmp_path):
    run("same", "--not", "A", "C", *SIGNED)
    file = tmp_path / "judgements.jsonl"
    told = {"verdict": "same", "by": "ivo", "why": "x", "at": "2031-03-04T00:00:00+00:00"}
    one, two = ({**told, "one": a, "other": b} for a, b in (("A", "B"), ("B", "C")))
    for wrong, words in ((json.dumps(two), "not the same"), ("{", "line 3"), ("[]", "no object")):
        file.write_text(f"{json.dumps(one)}\n\n{wrong}\n", encoding="utf-8")
        done = run("same", "--import", file)
        assert (done.returncode, "OR484" in done.stderr) == (1, True)
        assert words in done.stderr
        assert "line 3" in done.stderr
    assert len(lines(run, "same", "--list")) == 1


def test_pairs_are_proposed_until_they_are_judged(run):
    pairs = [(one["one"], one["other"]) for one in lines(run, "same", "--propose")]
    assert pairs
    run("same", "--not", *pairs[0], *SIGNED)
    left = [(one["one"], one["other"]) for one in lines(run, "same", "--propose")]
    assert left == pairs[1:]
    if not left:
        assert run("same", "--propose").stdout.startswith("No two names")


def test_a_known_name_is_its_code_and_two_names_of_one_are_kept_apart(run):
    made = json.loads(run("same", "Tarsova", "XT", *SIGNED, "--json").stdout)
    assert (made["one"], made["other"], made["shown_as"]) == ("Tarsova", "XT", "XT")
    same = run("same", "XT", "XT", *SIGNED)
    assert (same.returncode, "OR481" in same.stderr) == (1, True)


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("A",),
        ("A", "B", "C", *SIGNED),
        ("A", "B", "--why", "x"),
        ("A", "B", "--by", "ivo"),
        ("A", "B", "--list"),
        ("--list", "--not"),
        ("A", "B", "--not", "--unsure", *SIGNED),
        ("A", "B", "--csv", *SIGNED),
        ("--undo", "ju:1"),
    ],
)
def test_what_does_not_go_together_is_refused(filled, typed):
    done = filled("same", *typed)
    assert (done.returncode, "OR403" in done.stderr) == (2, True)


def test_nobody_has_judged_yet(filled):
    assert filled("same", "--list").stdout.startswith("Nobody has judged anything.")
    assert filled("same", "--list", "--csv").stdout.startswith("id,state,")
