"""onrecord silence, on a record that has looked at ministries on known days."""

from __future__ import annotations

import csv
import io
import json
import shlex
import sqlite3
from datetime import date

import pytest


def march(day):
    return date(2031, 3, day)


@pytest.fixture
def watched(ministries):
    """Three ministries watched from 1 to 9 March; one expels, one condemns, one says nothing."""
    for name in ("Tarsova", "Halmere", "Kelduria"):
        source = name.lower()
        ministries.source(source, "XL" if name == "Kelduria" else None)
        ministries.publish(source, name, march(1), "We welcome the talks.", title="Talks")
    ministries.look(march(1), march(2))
    words = "We expelled eight diplomats of the Embassy of Tarsova today."
    ministries.publish("halmere", "Halmere", march(4), words)
    ministries.look(march(4))
    ministries.publish("tarsova", "Tarsova", march(7), "We condemn Halmere for this decision.")
    ministries.look(march(7), march(9))
    return ministries


@pytest.fixture
def event(watched, run):
    """The address of the statement by which diplomats are expelled."""
    assert watched.home.is_dir()
    (row,) = run("statements", "--measure", "expulsion", "--json").stdout.splitlines()
    return json.loads(row)["id"]


ON = ("--on", "2031-03-09")


def test_an_event_is_answered_or_met_with_silence_within_what_was_watched(run, event):
    told = run("silence", "--event", event, "--actors", "XT", "XL", "XP", *ON).stdout
    assert told.startswith("On XH, XT from 2031-03-04 until 2031-03-09\n")
    assert "\nXT: has spoken, first on 2031-03-07, after 3 days: st:" in told
    seen = "kelduria from 2031-03-01 09:30 UTC until 2031-03-09 09:30 UTC, 5 looks, 0 not whole"
    assert f"\nXL: nothing within what was watched\n  watched: {seen}\n" in told
    assert "\nXP: no source of XP's own is watched: unknown since 2031-03-04\n" in told
    assert "has not" not in told


def test_every_number_is_given_again_by_its_sql_and_by_its_command(run, home, event):
    asked = ("silence", "--event", event, "--actors", "XT", "XL", "XH", *ON, "--json")
    first = run(*asked).stdout
    answer = json.loads(first)
    with sqlite3.connect(home / "record.db") as database:
        for actor in answer["actors"]:
            for figure in actor["figures"]:
                assert database.execute(figure["sql"]).fetchone() == (figure["value"],)
    after = {actor["actor"]: actor["after_days"] for actor in answer["actors"]}
    assert after == {"XT": 3, "XL": None, "XH": 0}
    _, *again = shlex.split(answer["command"])
    assert run(*again, "--json").stdout == first


def test_a_statement_is_named_by_the_beginning_of_its_document(run, event):
    document, _, place = event.partition("/")
    told = run("silence", "--event", f"{document[:9]}/{place}", "XT", *ON).stdout
    assert f"the event: {event}\n" in told


@pytest.mark.usefixtures("watched")
def test_a_subject_is_asked_by_name_or_code_and_from_a_day_on(run):
    asked = ("silence", "--subject", "Halmere", "Tarsova", "XL", "--csv", *ON)
    rows = list(csv.DictReader(io.StringIO(run(*asked).stdout)))
    assert [(row["actor"], row["standing"], row["first_on"]) for row in rows] == [
        ("XT", "has spoken", "2031-03-07"),
        ("XL", "nothing within what was watched", ""),
    ]
    later = run(*asked, "--since", "2031-03-08").stdout
    (row, _) = csv.DictReader(io.StringIO(later))
    assert (row["standing"], row["statements"]) == ("nothing within what was watched", "0")


def test_a_broken_watch_makes_silence_unknown(run, watched):
    watched.close("kelduria")
    watched.look(march(11))
    told = run("silence", "--subject", "XH", "XL", "--since", "2031-03-04", "--on", "2031-03-11")
    (line,) = [line for line in told.stdout.splitlines() if line.startswith("XL: ")]
    assert line == "XL: kelduria: 1 look failed since: unknown since 2031-03-09"
    before = run("silence", "--subject", "XH", "XL", "--since", "2031-03-04", *ON)
    assert "XL: nothing within what was watched\n" in before.stdout


def test_a_text_that_names_the_subject_is_no_silence(run, watched):
    watched.publish("kelduria", "Kelduria", march(10), "The port of Halmere, the old one.")
    watched.look(march(10))
    told = run("silence", "--subject", "XH", "XL", "--since", "2031-03-04", "--on", "2031-03-10")
    assert "\nXL: nothing within" not in told.stdout


@pytest.mark.usefixtures("watched")
def test_a_subject_that_nothing_names_is_refused_and_a_known_state_is_not(run):
    wrong = run("silence", "--subject", "Halmeer", "XT", *ON)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("onrecord: OR431: nothing in this record names 'Halmeer'")
    assert "XT: nothing within" in run("silence", "--subject", "XP", "XT", *ON).stdout


@pytest.mark.usefixtures("watched")
def test_an_event_that_is_no_statement_is_refused(run, event):
    document = event.partition("/")[0]
    wrong = run("silence", "--event", f"{document}/1-2", "XT", *ON)
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("onrecord: OR430: ")
    assert run("silence", "--event", "nonsense", "XT").stderr.startswith("onrecord: OR402: ")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--subject", "XH"), "name the actors"),
        (("XT",), "say of what"),
        (("--subject", "XH", "XT", "--json", "--csv"), "leave one of --json and --csv out"),
        (("--event", "st:1/2-3", "XT", "--since", "2031-03-01"), "leave --since out"),
        (("--subject", "XH", "XT", "--since", "2031-03-10", *ON), "after the last day"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, asked, told):
    wrong = filled("silence", *asked)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("onrecord: OR403: ")
    assert told in wrong.stderr
