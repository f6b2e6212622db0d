"""onrecord ledger commitments --ics, read by two readers of calendars that are not ours."""

from __future__ import annotations

from datetime import date

import pytest
import vobject
from icalendar import Calendar

from onrecord.demo import demo_knowledge

_FIRST = """Government of Halmere

4 March 2031

On the bridge, the dues and the ships

Halmere will open the bridge at Lind in May 2031. Halmere will pay the harbour dues of the fleet,
the port; and the pilots by 10 April 2031. Halmere will publish the list of the ferries soon.
"""
_LATER = """Government of Halmere

9 April 2031

On the road

Halmere will close the road to Ostrava in 2032.
"""


@pytest.fixture
def promised(run, tmp_path):
    """Give the program, with a record of three promises, one of them without a day."""
    (tmp_path / "first.txt").write_text(_FIRST, encoding="utf-8")
    (tmp_path / "later.txt").write_text(_LATER, encoding="utf-8")

    def start(*arguments):
        return run(*arguments, ONRECORD_KNOWLEDGE=str(demo_knowledge()))

    assert start("add", tmp_path / "first.txt").returncode == 0
    return start


def calendar(promised, *options):
    done = promised("ledger", "commitments", "--ics", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def by_icalendar(text):
    events = Calendar.from_ical(text).walk("VEVENT")
    return {str(one["UID"]): (one.decoded("DTSTART"), one.decoded("DTEND")) for one in events}


def by_vobject(text):
    events = vobject.readOne(text).contents.get("vevent", [])
    return {one.uid.value: (one.dtstart.value, one.dtend.value) for one in events}


def test_two_readers_read_whole_days_and_a_month_stays_a_month(promised):
    text = calendar(promised)
    days = sorted(by_icalendar(text).values())
    assert days == [
        (date(2031, 4, 10), date(2031, 4, 11)),
        (date(2031, 5, 1), date(2031, 6, 1)),
    ]
    assert by_vobject(text) == by_icalendar(text)
    assert text.count(";VALUE=DATE:") == 4


def test_both_readers_read_the_words_as_they_were_said(promised):
    text = calendar(promised)
    words = "the harbour dues of the fleet,\nthe port; and the pilots".replace("\n", " ")
    told = [str(one["DESCRIPTION"]) for one in Calendar.from_ical(text).walk("VEVENT")]
    assert sum(words in one for one in told) == 1
    assert told == [one.description.value for one in vobject.readOne(text).vevent_list]


def test_uids_are_the_same_after_a_second_run_and_after_one_more_document(promised, tmp_path):
    first = calendar(promised)
    assert calendar(promised) == first
    assert promised("add", tmp_path / "later.txt").returncode == 0
    more = by_vobject(calendar(promised))
    assert by_vobject(first).items() < more.items()
    assert set(more.values()) - set(by_vobject(first).values()) == {
        (date(2032, 1, 1), date(2033, 1, 1))
    }


def test_a_uid_names_the_statement(promised):
    for uid in by_icalendar(calendar(promised)):
        address, _, ours = uid.partition("@")
        assert ours == "onrecord"
        assert "Halmere will" in promised("quote", address).stdout


def test_what_has_no_day_is_counted_and_not_dated(promised):
    done = promised("ledger", "commitments", "--ics")
    assert done.stderr == "2 commitments with a day; 1 commitment without\n"
    assert "soon" not in done.stdout


def test_a_day_that_is_past_is_nobodys_account(promised):
    text = calendar(promised, "--as-of", "2031-04-20")
    summaries = sorted(str(one["SUMMARY"]) for one in Calendar.from_ical(text).walk("VEVENT"))
    assert summaries[0].endswith("(made, according to XH)")
    assert summaries[1].endswith("(overdue)")


def test_a_month_asked_for_leaves_out_the_others(promised):
    assert len(by_icalendar(calendar(promised, "--due", "2031-05"))) == 1


def test_a_calendar_without_an_event_can_be_read(promised):
    text = calendar(promised, "--as-of", "2020-01-01")
    assert by_icalendar(text) == by_vobject(text) == {}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["measures", "--ics"], "nothing falls due"),
        (["commitments", "--ics", "--json"], "leave --json"),
        (["commitments", "--ics", "--csv"], "leave --json"),
        (["commitments", "--ics", "--entry", "XH"], "leave --json"),
    ],
)
def test_what_is_no_calendar_is_refused(promised, arguments, reason):
    done = promised("ledger", *arguments)
    assert (done.returncode, reason in done.stderr, done.stdout) == (2, True, "")


def test_what_is_scheduled_by_nobody_who_is_named_says_so(promised, tmp_path):
    words = "Production of the ferry is scheduled for May 2032"
    note = _LATER.replace("Halmere will close the road to Ostrava in 2032", words)
    (tmp_path / "later.txt").write_text(note, encoding="utf-8")
    assert promised("add", tmp_path / "later.txt").returncode == 0
    (event,) = Calendar.from_ical(calendar(promised, "--due", "2032")).walk("VEVENT")
    assert str(event["SUMMARY"]) == f"{words} (made, according to XH)"
    assert "By: nobody who is named" in str(event["DESCRIPTION"])
