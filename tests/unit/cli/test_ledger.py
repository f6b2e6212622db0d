"""onrecord ledger, instrument and positions, on the demo documents."""

from __future__ import annotations

import csv
import io
import json
import shlex
import sqlite3

import pytest

from onrecord.cli import main
from onrecord.ledgers import ledgers


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """Give the folder of a record of the demo documents."""
    home = tmp_path_factory.mktemp("ledgers") / "demo"
    assert main.run(["demo", "--home", str(home)]) == 0
    return home


@pytest.mark.parametrize("name", ledgers)
def test_every_figure_is_given_again_by_its_own_sql(demo, run, name):
    ledger = json.loads(run("ledger", name, "--json", "--home", demo).stdout)
    with sqlite3.connect(demo / "record.db") as database:
        for figure in ledger["figures"]:
            (value,) = database.execute(figure["sql"]).fetchone()
            assert value == figure["value"], figure["name"]
    assert ledger["rule"]
    assert ledger["coverage"]["documents"] > 10


@pytest.mark.parametrize("name", ledgers)
def test_the_command_that_is_printed_prints_the_same_again(demo, run, name):
    first = run("ledger", name, "--json", "--home", demo, "--as-of", "2026-04-20")
    _, *again = shlex.split(json.loads(first.stdout)["command"])
    assert run(*again, "--json").stdout == first.stdout


def test_measures_between_two_states(demo, run):
    done = run("ledger", "measures", "--between", "XT", "XH", "--csv", "--home", demo)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {("expulsion", "8")} <= {(row["type"], row["count"]) for row in rows}
    assert all({"XT", "XH"} & {row["by"], row["to"]} for row in rows)


def test_positions_on_whom_they_only_name(demo, run):
    done = run("positions", "OISS", "--about", "XH", "--csv", "--home", demo)
    rows = [(row["day"], row["kind"]) for row in csv.DictReader(io.StringIO(done.stdout))]
    assert rows == [("2026-03-03", "demand"), ("2026-03-03", "demand"), ("2026-04-17", "support")]


def test_commitments_that_fall_due_in_a_month(demo, run):
    done = run("ledger", "commitments", "--due", "2026-05", "--json", "--home", demo)
    rows = [row for entry in json.loads(done.stdout)["entries"] for row in entry["rows"]]
    assert {row["due"] for row in rows} == {"2026-05-01", "2026-05-08", "2026-05-14"}


def test_a_later_day_makes_promises_overdue_and_an_earlier_one_has_not_heard_them(demo, run):
    def standings(day):
        done = run("ledger", "commitments", "--as-of", day, "--csv", "--home", demo)
        return [row["standing"] for row in csv.DictReader(io.StringIO(done.stdout))]

    assert "overdue" in standings("2026-12-31")
    assert len(standings("2026-02-01")) < len(standings("2026-12-31"))
    assert standings("2020-01-01") == []


def test_what_was_not_captured_by_a_day_is_not_known_on_it(demo, run):
    done = run("ledger", "measures", "--known-on", "2020-01-01", "--home", demo)
    assert done.stdout.startswith("Nothing: no statement is seen in this view.")


def test_an_entry_shows_the_statements_it_rests_on(demo, run):
    done = run("ledger", "measures", "--entry", "to XH", "--home", demo)
    assert done.stdout.startswith("to XH\nst:")
    wrong = run("ledger", "measures", "--entry", "to nobody", "--home", demo)
    assert (wrong.returncode, "has no entry" in wrong.stderr) == (2, True)


def test_wrong_names_and_days_are_told(demo, run):
    wrong = run("ledger", "expulsion", "--home", demo)
    assert wrong.returncode
    assert "commitments" in wrong.stderr
    wrong = run("ledger", "commitments", "--due", "soon", "--home", demo)
    assert (wrong.returncode, "--due takes" in wrong.stderr) == (2, True)


def test_an_instrument_by_words_of_its_name(demo, run):
    done = run("instrument", "vantry", "--home", demo)
    assert "Treaty of Vantry" in done.stdout
    whole = run("instrument", "Sael River Agreement (1998)", "--json", "--home", demo)
    assert json.loads(whole.stdout)["entries"][0]["entry"] == "Sael River Agreement (1998)"
    assert run("instrument", "no such treaty", "--home", demo).stdout.startswith("Nothing")


def test_a_provision_stands_behind_a_stroke_by_any_name_of_its_instrument(demo, run):
    def entries(asked):
        done = run("instrument", asked, "--json", "--home", demo)
        return [entry["entry"] for entry in json.loads(done.stdout)["entries"]]

    full = "Vienna Convention on Diplomatic Relations (1961)"
    assert entries("VCDR") == [full]
    assert entries("VCDR/9") == entries("vcdr/Article 9") == [f"{full}/9"]
    assert entries("VCDR/999") == []
    vantry = "Treaty of Vantry on the Regime of the Ilvane Strait"
    assert entries("vantry treaty/4(2)") == [f"{vantry}/4(2)"]


def test_names_that_can_be_of_one_instrument_are_meant_together(demo, run):
    done = run("instrument", "vantry", "--home", demo)
    assert "instruments are meant" not in done.stdout
    assert "\nVantry Treaty  " in done.stdout
    assert "\nTreaty of Vantry on the Regime of the Ilvane Strait (1974)  " in done.stdout
    assert "instruments are meant" in run("instrument", "agreement", "--home", demo).stdout


def test_one_of_its_names_shows_an_instrument_under_all(demo, run):
    def entries(asked):
        done = run("instrument", asked, "--json", "--home", demo)
        return {entry["entry"] for entry in json.loads(done.stdout)["entries"]}

    short, long = "Vantry Treaty", "Treaty of Vantry on the Regime of the Ilvane Strait"
    assert {short, long} <= entries(short) == entries(long) == entries("Treaty of Vantry")
    assert {f"{short}/6", f"{long}/6"} <= entries(f"{short}/6")
    assert not any(other.endswith("/4") for other in entries(f"{short}/6"))
    protocol = "Protocol on Consular and Diplomatic Staffing (2012)"
    assert entries(protocol) == {protocol}


def test_an_instrument_is_meant_by_any_of_its_names_in_every_question(demo, run):
    def about(name):
        done = run("ledger", "instruments", "--about", name, "--csv", "--home", demo)
        return done.stdout

    full = "Vienna Convention on Diplomatic Relations (1961)"
    assert about("VCDR") == about(full) != about("no such treaty")
    asked = ("--actors", "XT", "--since", "2026-02-19", "--on", "2026-04-27", "--home", demo)
    assert "has spoken" in run("silence", "--subject", "VCDR", *asked).stdout


def test_the_status_of_an_instrument_is_by_account(demo, run):
    done = run("instrument", "vantry", "--csv", "--home", demo)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    status = {(row["according_to"], row["status"]) for row in rows if row["status"]}
    assert ("OISS", "in force") in status
    assert ("XT", "kept") in status


def test_positions_of_an_actor_on_another(demo, run):
    done = run("positions", "XT", "--about", "XH", "--json", "--home", demo)
    (entry,) = json.loads(done.stdout)["entries"]
    days = [row["day"] for row in entry["rows"]]
    assert days == sorted(days)
    assert {row["actor"] for row in entry["rows"]} == {"XT"}
    assert run("positions", "--home", demo).returncode == 2


def test_formulas_are_shared_words(demo, run):
    lines = run("positions", "--formulas", "--json", "--home", demo).stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert all(1 < len(one["uses"]) for one in found)
    assert "declared persona non grata" in {one["formula"] for one in found}
