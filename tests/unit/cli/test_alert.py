"""Alerts from the command line."""

from __future__ import annotations

import json
import os
import stat
from datetime import date

import pytest

LATER = "The ferry is late."


@pytest.fixture
def watched(filled, note):
    """A record whose alert knows one note, and how to add another."""
    assert filled("alert", "add", "ferry", "--search", "late").returncode == 0

    def add():
        assert filled("add", note("later.txt", LATER)).returncode == 0

    return filled, add


def lines(said):
    return [json.loads(line) for line in said.stdout.splitlines()]


def test_without_alerts_every_command_says_what_to_do(filled):
    for command in ("list", "run"):
        assert filled("alert", command).stdout == (
            'No alert.  Next: onrecord alert add NAME --search "WORDS"\n'
        )
        assert filled("alert", command, "--json").stdout == ""
    assert filled("alert", "log").stdout == "Nothing was told yet.\n"
    assert filled("alert", "list").returncode == 0


def test_what_is_new_is_printed_with_its_words_and_places_once(watched):
    run, add = watched
    assert run("alert", "run").stdout == "0 new events; told: none.\n"
    add()
    said = run("alert", "run", "--site", "https://desk.example.org/")
    assert (said.returncode, said.stderr) == (0, "")
    first, *rest = said.stdout.splitlines()
    assert first.startswith("ferry: Ministry of Foreign Affairs of Norland, 2031-03-04, ")
    assert f"> {LATER}" in rest
    assert "alone         https://desk.example.org/q/" in said.stdout
    assert rest[-1] == "1 new event; told: 1 to print."
    assert run("alert", "run").stdout == "0 new events; told: none.\n"
    (line, total) = run("alert", "log").stdout.splitlines()
    assert line.split()[2:5] == ["ferry", "print", "told"]
    assert total == "1 try"


def test_as_json_an_event_has_the_same_and_its_id(watched):
    run, add = watched
    add()
    (dry,) = lines(run("alert", "run", "--dry-run", "--json"))
    (event,) = lines(run("alert", "run", "--json"))
    assert {key: dry[key] for key in ("id", "words")} == {
        key: event[key] for key in ("id", "words")
    }
    assert (event["words"], event["to"]) == (LATER, ["print"])
    assert lines(run("alert", "run", "--json")) == []
    (row,) = lines(run("alert", "list", "--json"))
    assert (row["found"], row["waiting"], row["state"]) == (1, 0, "watches")
    (tried,) = lines(run("alert", "log", "ferry", "--json"))
    assert (tried["ids"], tried["outcome"]) == (event["id"], "told")


def test_words_of_a_document_cannot_move_the_cursor(filled, note):
    filled("alert", "add", "ferry", "--search", "ferry")
    filled("add", note("later.txt", "The ferry \x1b[31m is\u202e late."))
    said = filled("alert", "run").stdout
    assert "ferry" in said
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_what_is_removed_can_be_put_back(watched):
    run, add = watched
    said = run("alert", "remove", "ferry").stdout
    assert said == "ferry is removed.  Put it back: onrecord alert restore ferry\n"
    add()
    assert "No alert" in run("alert", "run").stdout
    assert "ferry  removed; onrecord alert restore ferry" in run("alert", "list", "--all").stdout
    assert run("alert", "restore", "ferry").stdout.startswith("ferry watches again.")
    assert LATER in run("alert", "run").stdout
    assert run("alert", "remove", "port").stderr.startswith("onrecord: OR522: there is no alert")
    assert run("alert", "log", "port").returncode == 1


def test_an_alert_of_each_kind_is_added_and_says_what_is_there_already(filled):
    (document,) = (one["id"] for one in lines(filled("list", "--json")))
    for name, options, told in (
        ("a", ("--holder", "Norland"), "Norland speaks of anything"),
        (
            "b",
            ("--about", "ferry treaty", "--about", "XV"),
            "anybody speaks of ferry treaty and XV",
        ),
        ("c", ("--document", document[:8]), f"{document} changes"),
        ("d", ("--search", "ferry"), "more is found by ferry"),
    ):
        said = filled("alert", "add", name, *options)
        assert (said.returncode, said.stderr) == (0, "")
        assert said.stdout.startswith(f"{name} watches: {told}.\nAlready there: ")
    assert "4 alerts." in filled("alert", "list").stdout
    (row,) = lines(filled("alert", "add", "e", "--search", "ferry", "--from-start", "--json"))
    assert row["known"] > 0
    assert "> We agree to the plan" in filled("alert", "run").stdout


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), "OR403"),
        (("--search", "a", "--holder", "b"), "OR403"),
        (("--search", "speaker:"), "OR401"),
        (("--document", "00ff"), "OR301"),
        (("--search", "a", "--mail", "desk"), "OR521"),
        (("--search", "a", "--webhook", "http://0x7f.1/"), "OR521"),
        (("--search", "a", "--webhook", "http://a.example/", "--secret-env", "NONE_HERE"), "OR524"),
        (("--search", "a", "--secret-env", "NONE_HERE"), "OR521"),
    ],
)
def test_what_cannot_be_watched_for_is_refused_and_nothing_is_kept(filled, options, code):
    said = filled("alert", "add", "ferry", *options)
    assert said.returncode in {1, 2}
    assert said.stderr.startswith(f"onrecord: {code}: ")
    assert "No alert." in filled("alert", "list").stdout


def test_a_secret_is_made_for_a_webhook_and_shown_nowhere(filled, home):
    url = "https://example.org/T0/key-in-the-path"
    said = filled("alert", "add", "ferry", "--search", "ferry", "--webhook", url)
    file = home / "alerts" / "ferry.secret"
    secret = file.read_text().strip()
    assert secret.startswith("whsec_")
    assert str(file) in said.stdout
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    shown = said.stdout
    for command in ("list", "log"):
        shown += filled("alert", command).stdout + filled("alert", command, "--json").stdout
    assert "https://example.org" in shown
    assert "key-in-the-path" not in shown
    assert secret.removeprefix("whsec_") not in shown
    assert secret not in (home / "alerts" / "journal.jsonl").read_text()


def test_what_cannot_be_delivered_is_told_on_standard_error_and_in_the_log(filled, note):
    url = "http://127.0.0.1:9/hook"
    filled("alert", "add", "ferry", "--search", "late", "--webhook", url)
    filled("add", note("later.txt", LATER))
    said = filled("alert", "run")
    assert said.returncode == 1
    assert said.stderr.startswith(
        "onrecord: OR527: 1 event was not delivered to http://127.0.0.1:9"
    )
    assert "given up" in filled("alert", "log").stdout
    assert "1 given up" in filled("alert", "list").stdout


def test_a_site_that_is_no_address_is_refused(watched):
    run, _ = watched
    assert run("alert", "run", "--site", "desk").stderr.startswith("onrecord: OR403: --site: ")


def test_an_update_tells_what_it_brought(ministries, run):
    ministries.source("halmere", "XH")
    ministries.publish("halmere", "Halmere", date(2031, 2, 1), "Halmere has a new ferry.")
    ministries.look(date(2031, 3, 1))
    run("alert", "add", "tarsova", "--holder", "XH", "--about", "XT")
    body = "We call on Tarsova to open the strait."
    ministries.publish("halmere", "Halmere", date(2031, 3, 2), body, title="On the harbour")
    said = run("update", "--allow-private", "--now")
    assert (said.returncode, said.stderr) == (0, "")
    assert "> We call on Tarsova to open the strait" in said.stdout
    assert said.stdout.splitlines()[-1] == "1 new event; told: 1 to print."
    assert "Watched: halmere from 20" in said.stdout


def test_an_update_as_json_leaves_events_for_the_screen_waiting(ministries, run):
    ministries.source("halmere", "XH")
    ministries.publish("halmere", "Halmere", date(2031, 2, 1), "Halmere has a new ferry.")
    ministries.look(date(2031, 3, 1))
    run("alert", "add", "ferry", "--search", "harbour")
    ministries.publish("halmere", "Halmere", date(2031, 3, 2), "The harbour is open.", title="Open")
    (checked,) = lines(run("update", "--allow-private", "--now", "--json"))
    assert checked["source"] == "halmere"
    assert "The harbour is open." in run("alert", "run").stdout
