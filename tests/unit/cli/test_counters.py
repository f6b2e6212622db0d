"""onrecord counters, on a record that has looked at two ministries on known days."""

from __future__ import annotations

import csv
import io
import json
import shlex
import sqlite3
from datetime import date

import pytest

_PAGE = """Embassy of Norland in Veskia

{day}

{counters}

Norland and the ferry

Statement by the Ambassador of Norland, 3 March 2031

We agree to the plan for the ferry between Norland and Veskia, and we say so to all who ask.

The Ambassador recalls that the treaty of 1975 remains in force between the two sides.
"""


def march(day):
    return date(2031, 3, day)


@pytest.fixture
def watched(ministries):
    """Two ministries watched from 1 to 9 March; the second one's file names no country."""
    ministries.source("tarsova", "XT")
    ministries.source("halmere")
    for name in ("Tarsova", "Halmere"):
        ministries.publish(name.lower(), name, march(1), "We welcome the talks.", title="Talks")
    ministries.look(march(1), march(2))
    ministries.publish("tarsova", "Tarsova", march(4), "We call on Halmere to return the vessels.")
    ministries.look(march(4))
    words = "We expelled eight diplomats of the Embassy of Tarsova today."
    ministries.publish("halmere", "Halmere", march(6), words)
    ministries.look(march(6), march(9))
    return ministries


def given_again(home, answer):
    with sqlite3.connect(home / "record.db") as database:
        for figure in answer["figures"]:
            yield figure["value"], *database.execute(figure["sql"]).fetchone()


SPOKE = ("counters", "--actor", "XT", "--about", "XH")
EXPELLED = ("counters", "--measure", "expulsion", "--between", "XT", "XH")


@pytest.mark.usefixtures("watched")
def test_days_since_an_actor_spoke_come_with_what_was_watched(run):
    told = run(*SPOKE, "--on", "2031-03-09").stdout
    first, second, third, *_ = told.splitlines()
    assert first == "5 days on 2031-03-09: XT spoke of XH"
    assert second.startswith("last in the record on 2031-03-04, 5 days before: st:")
    assert third == "  We call on Halmere to return the vessels"
    assert "\nAt least since 2031-03-04: no later one was heard in what was watched" in told
    seen = "tarsova from 2031-03-01 09:30 UTC until 2031-03-09 09:30 UTC, 5 looks, 0 not whole."
    assert f"\nWatched: {seen}\n" in told
    assert "\nRule: " in told


@pytest.mark.usefixtures("watched")
def test_a_name_stands_for_its_code(run):
    by_name = ("counters", "--actor", "Tarsova", "--about", "Halmere")
    told = run(*by_name, "--on", "2031-03-09").stdout
    assert told.startswith("5 days on 2031-03-09: XT spoke of XH\n")


@pytest.mark.usefixtures("watched")
@pytest.mark.parametrize("asked", [SPOKE, EXPELLED])
def test_every_number_is_given_again_by_its_sql_and_by_its_command(run, home, asked):
    first = run(*asked, "--on", "2031-03-09", "--json").stdout
    answer = json.loads(first)
    assert [value for value, _ in given_again(home, answer)] == [answer["days_from_last"], 1]
    assert all(value == again for value, again in given_again(home, answer))
    _, *again = shlex.split(answer["command"])
    assert run(*again, "--json").stdout == first


@pytest.mark.usefixtures("watched")
def test_an_event_is_counted_from_the_last_measure_and_both_sides_are_watched(run):
    answer = json.loads(run(*EXPELLED, "--on", "2031-03-09", "--json").stdout)
    assert (answer["last_on"], answer["days_from_last"]) == ("2031-03-06", 3)
    assert (answer["standing"], answer["unknown_since"]) == ("at least since", None)
    assert [watch["source"] for watch in answer["watched"]] == ["tarsova", "halmere"]


def test_where_looks_fail_it_is_unknown_since_the_last_whole_one(run, watched):
    watched.close("tarsova")
    watched.look(march(11), march(12))
    told = run(*SPOKE, "--on", "2031-03-12").stdout
    assert told.startswith("unknown on 2031-03-12: XT spoke of XH\n")
    broken = "Unknown since 2031-03-09: tarsova: 2 looks failed since; 5 days are known.\n"
    assert broken in told
    assert "7 looks, 2 not whole, gaps: 2031-03-09 09:30 UTC to now (2 looks failed since)" in told
    answer = json.loads(run(*SPOKE, "--on", "2031-03-12", "--json").stdout)
    assert (answer["standing"], answer["days_known"]) == ("unknown since", 5)
    earlier = json.loads(run(*SPOKE, "--on", "2031-03-09", "--json").stdout)
    assert earlier["standing"] == "at least since"


@pytest.mark.usefixtures("watched")
def test_where_nobody_looked_it_is_unknown(run):
    (row,) = csv.DictReader(io.StringIO(run(*SPOKE, "--on", "2031-03-20", "--csv").stdout))
    assert (row["standing"], row["unknown_since"]) == ("unknown since", "2031-03-09")
    assert row["why"] == "tarsova: not looked at since"
    assert (row["days_from_last"], row["days_known"]) == ("16", "5")


def test_without_a_day_the_computer_says_which_it_is(run, watched):
    answer = json.loads(run(*SPOKE, "--json").stdout)
    assert date.fromisoformat(answer["on"]) > date(2026, 1, 1)
    assert f"--on {answer['on']}" in answer["command"]
    assert watched.home.is_dir()


@pytest.mark.usefixtures("watched")
def test_what_is_not_in_the_record_is_unknown(run):
    told = run("counters", "--actor", "XT", "--about", "XL", "--on", "2031-03-09").stdout
    assert told.startswith("Nothing like that until 2031-03-09: XT spoke of XL.")
    assert "is unknown" in told
    answer = json.loads(run(*SPOKE, "--kind", "denial", "--on", "2031-03-09", "--json").stdout)
    assert (answer["standing"], answer["days_from_last"], answer["last"]) == ("unknown", None, None)


def test_printed_counters_are_checked_on_the_calendar(run, home, tmp_path):
    page = tmp_path / "page.txt"
    counters = (
        "936 days have passed since the Cape Arn incident - no answer of the Veskian side\n\n"
        "10 days have passed since the closure of the consulate on 24 February 2031\n\n"
        "8 days have passed since the closure of the consulate on 24 February 2031"
    )
    page.write_text(_PAGE.format(day="4 March 2031\nNorport: 13:08", counters=counters), "utf-8")
    assert run("add", page).returncode == 0
    told = run("counters").stdout
    reckoned = "936 days from 10 August 2028 is 4 March 2031; the counter does not say when it was"
    assert f"  not settled by the text: {reckoned}\n" in told
    off = "10 days from 22 February 2031 is 4 March 2031; from 24 February 2031 it is 8 days"
    assert f"  does not add up as printed: {off}\n" in told
    assert (
        "  adds up: 8 days from 24 February 2031 is 4 March 2031, and the counter says so\n" in told
    )
    sums = "1 add up, 1 do not add up as printed, 1 are not settled"
    assert f"\n3 printed counters: {sums}\n" in told
    answer = json.loads(run("counters", "--json").stdout)
    assert all(value == again for value, again in given_again(home, answer))
    with sqlite3.connect(home / "record.db") as database:
        for counter in answer["counters"]:
            assert database.execute(counter["sql"]).fetchone() == (counter["days"],)
            words = run("quote", counter["address"]).stdout
            assert words.startswith(f"{counter['days']} days have passed since")
    rows = list(csv.DictReader(io.StringIO(run("counters", "--csv").stdout)))
    assert [row["days"] for row in rows] == ["936", "10", "8"]
    assert (
        run(*shlex.split(answer["command"])[1:], "--json").stdout
        == run("counters", "--json").stdout
    )


def test_a_record_without_a_printed_counter_says_so(filled):
    assert filled("counters").stdout == (
        "No counter of days is printed in the documents of this record.\n"
    )
    assert json.loads(filled("counters", "--json").stdout)["counters"] == []


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--json", "--csv"), "leave one of --json and --csv out"),
        (("--on", "2031-03-09"), "--on is for a question"),
        (("--measure", "dance"), "is no type of measure"),
        (("--measure", "expulsion", "--kind", "claim"), "leave --kind out"),
        (("--actor", "XT", "--on", "yesterday"), "yesterday"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, asked, told):
    wrong = filled("counters", *asked)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("onrecord: OR403: ")
    assert told in wrong.stderr


def test_without_a_record_it_says_what_to_do(run):
    assert run("counters").stderr.startswith("onrecord: OR3")


def test_a_page_without_a_date_is_told_by_its_counters_and_its_capture(run, home, tmp_path):
    page = tmp_path / "page.txt"
    counters = (
        "28 days have passed since the Cape Arn incident of 4 February 2031\n\n"
        "20 days have passed since the closure of the consulate on 12 February 2031\n\n"
        "21 days have passed since the loss of the ferry on 12 February 2031\n\n"
        "36 days have passed since the Teveny incident"
    )
    page.write_text(_PAGE.format(day="", counters=counters), encoding="utf-8")
    assert run("add", page).returncode == 0
    answer = json.loads(run("counters", "--json").stdout)
    first, second, third, fourth = answer["counters"]
    assert {one["page_day"] for one in answer["counters"]} == {None}
    assert (first["page_day_by_it"], third["page_day_by_it"]) == ("2031-03-04", "2031-03-05")
    assert (first["agree"], first["differ"]) == ([second["address"]], [third["address"]])
    assert first["apart"][0] == {"address": second["address"], "days": 8}
    assert (fourth["page_day_by_it"], fourth["agree"], fourth["sql"]) == (None, [], None)
    assert all(value == again for value, again in given_again(home, answer))
    told = run("counters").stdout
    assert f"\n  the page is of the same day by {second['address']}\n" in told
    assert f"\n  the page is of another day by {third['address']}\n" in told
    assert f"\n  8 days lie between what it and {second['address']} count from\n" in told
