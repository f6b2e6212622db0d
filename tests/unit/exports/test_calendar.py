"""The calendar of promises, row by row."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from onrecord.exports.calendar import calendar_of

_STAMP = date(2031, 3, 4)
_MAY = (date(2031, 5, 1), date(2031, 5, 31))


def row(**more):
    given = {
        "by": "XN",
        "to": "XV",
        "due": "2031-05",
        "precision": "month",
        "firmness": "promised",
        "standing": "made",
        "according_to": "XN",
        "made": "2031-03-04",
        "statement": "st:aa/1-2",
        "words": "Norland will open the bridge",
    }
    return given | more


def events(*dated):
    return Calendar.from_ical(calendar_of(dated, _STAMP)).walk("VEVENT")


def test_a_promise_of_two_is_one_event():
    (event,) = events((row(), *_MAY), (row(by="XV", according_to="XV"), *_MAY))
    assert str(event["SUMMARY"]).startswith("XN; XV: Norland will open the bridge (made")
    assert "Standing: XV: made, according to XV" in str(event["DESCRIPTION"])


def test_who_has_moved_the_day_has_an_event_of_their_own():
    day = (date(2031, 6, 1), date(2031, 6, 1))
    later = (date(2031, 7, 1), date(2031, 7, 1))
    uids = [str(one["UID"]) for one in events((row(), *_MAY), (row(), *day), (row(), *later))]
    assert uids == ["st:aa/1-2@onrecord", "st:aa/1-2+2@onrecord", "st:aa/1-2+3@onrecord"]


def test_nobody_is_invented():
    (event,) = events((row(by=None, to=None, according_to=None, made=None), *_MAY))
    told = str(event["DESCRIPTION"])
    assert str(event["SUMMARY"]).startswith("Norland will open the bridge (made")
    assert "By: nobody who is named" in told
    assert "according to someone not named" in told
    assert "Said on: a day that nobody gives" in told
    assert "None" not in told
    assert "To:" not in told


def test_who_says_that_it_was_broken_is_named():
    (event,) = events((row(standing="said to be broken", according_to="XV"), *_MAY))
    assert str(event["SUMMARY"]).endswith("(said to be broken, according to XV)")


def test_the_stamp_is_the_day_that_is_given_and_no_clock():
    (event,) = events((row(), *_MAY))
    assert event.decoded("DTSTAMP").isoformat() == "2031-03-04T00:00:00+00:00"
    assert calendar_of([(row(), *_MAY)], _STAMP) == calendar_of([(row(), *_MAY)], _STAMP)


def test_what_would_turn_a_line_round_is_left_out():
    (event,) = events((row(words="a\u202eb\x1b[2J\nEND:VEVENT"), *_MAY))
    assert "a b [2J END:VEVENT" in str(event["DESCRIPTION"])
