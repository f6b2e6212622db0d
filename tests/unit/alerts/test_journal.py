"""The journal: whole lines count, half ones do not, and nothing is lost or told twice."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from onrecord.alerts import Found, Journal, Tried, alert_of
from onrecord.alerts.state import MOST
from onrecord.errors import JournalDamaged

NOW = datetime(2031, 3, 8, 12, tzinfo=UTC)
ALERT = alert_of({"name": "ferry", "kind": "search", "search": "ferry"}, "ferry")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "alerts" / "journal.jsonl"


def event(key, words="The ferry."):
    return Found(
        id=f"evt_{key}", alert="ferry", key=key, time=NOW, to=("print",), event={"words": words}
    )


def tried(key, **more):
    told = {"ok": False, "error": "no answer"} | more
    return Tried(time=NOW, to="print", ids=(f"evt_{key}",), **told)


def begun(file):
    journal = Journal(file)
    journal.begin(ALERT, NOW, ["known"])
    return journal


def test_what_was_written_is_read_again(file):
    journal = begun(file)
    journal.find([event("a", "渡し船 \u2028 \ud800"), event("b")])
    journal.tried(tried("a", ok=True, error=None, status=250, ms=7))
    again = Journal(file).state
    assert again.watching["ferry"].known == {"known", "a", "b"}
    assert [one.id for one in again.pending(ALERT, "print")] == ["evt_b"]
    assert again.attempts == journal.state.attempts
    assert again.found == journal.state.found


def test_every_cut_of_the_file_is_a_journal_and_goes_on(file):
    journal = begun(file)
    journal.find([event("a")])
    journal.tried(tried("a", ok=True, error=None))
    whole = file.read_bytes()
    ends = [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]
    for cut in range(0, len(whole), 7):
        file.write_bytes(whole[:cut])
        journal = Journal(file)
        kept = sum(end <= cut for end in ends)
        assert len(journal.state.watching) == (kept > 0)
        assert len(journal.state.found) == (kept > 1)
        journal.begin(ALERT, NOW, ["x"])
        assert Journal(file).state.watching["ferry"].known == {"x"}
        assert file.read_bytes().count(b"\n") == kept + 1


@pytest.mark.parametrize("line", ["{}", "[]", "7", '{"act": "sung"}', '{"act": "begun"}', "x", ""])
def test_a_whole_line_that_is_no_entry_is_told_by_its_number(file, line):
    begun(file)
    file.write_text(file.read_text() + line + "\n")
    with pytest.raises(JournalDamaged) as damaged:
        Journal(file)
    assert damaged.value.line == 2


def test_what_failed_is_tried_again_and_after_many_times_given_up(file):
    journal = begun(file)
    journal.find([event("a")])
    for _ in range(MOST - 1):
        journal.tried(tried("a"))
        assert journal.state.pending(ALERT, "print")
    journal.tried(tried("a"))
    assert not journal.state.pending(ALERT, "print")
    assert journal.state.pending(ALERT, "print", again=True)


def test_the_last_try_is_not_followed_by_another(file):
    journal = begun(file)
    journal.find([event("a"), event("b")])
    journal.tried(tried("a", last=True))
    assert [one.key for one in journal.state.pending(ALERT, "print")] == ["b"]
    journal.tried(tried("a", ok=True, error=None))
    assert [one.key for one in journal.state.pending(ALERT, "print", again=True)] == ["b"]


def test_a_place_that_was_not_named_when_it_was_found_is_not_told(file):
    journal = begun(file)
    journal.find([event("a")])
    assert journal.state.pending(ALERT, "mail desk@example.org") == ()


def test_a_webhook_is_left_alone_for_as_long_as_it_asks(file):
    journal = begun(file)
    journal.find([event("a")])
    assert not journal.state.is_left_alone(ALERT, NOW)
    journal.tried(Tried(time=NOW, to="webhook", ids=("evt_a",), ok=False, error="503", wait=60))
    assert journal.state.is_left_alone(ALERT, NOW + timedelta(seconds=59))
    assert not journal.state.is_left_alone(ALERT, NOW + timedelta(seconds=60))


def test_the_file_is_lines_of_json_without_words_that_end_lines(file):
    begun(file).find([event("a", "one\ntwo\r\u0085three")])
    lines = file.read_bytes().split(b"\n")
    assert [json.loads(line)["act"] for line in lines[:-1]] == ["begun", "found"]
    assert lines[-1] == b""
