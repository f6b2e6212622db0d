"""What holds for briefs and calendars, whatever words are in them."""

from __future__ import annotations

from datetime import date, timedelta

import vobject
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import html

from onrecord.dossiers.brief import Line
from onrecord.dossiers.html import _lines
from onrecord.dossiers.svg import fitting
from onrecord.dossiers.timeline import _LETTER
from onrecord.dossiers.words import shown
from onrecord.exports.calendar import calendar_of

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200)
slow = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The tables of letters are made at the first use, which takes seconds."""
DAYS = st.dates(date(1500, 1, 1), date(9000, 1, 1))


def row(words, by="XN", statement="st:aa/1-2"):
    return {
        "by": by,
        "to": None,
        "due": "2031-05",
        "precision": "month",
        "firmness": "promised",
        "standing": "made",
        "according_to": by,
        "made": "2031-03-04",
        "statement": statement,
        "words": words,
    }


@slow
@given(words=WORDS, first=DAYS, days=st.integers(0, 400))
@example(words="a,b;c\\d", first=date(2031, 5, 1), days=30)
@example(words="\\n é" * 60, first=date(2031, 5, 1), days=0)
@example(words="END:VEVENT", first=date(2031, 5, 1), days=0)
def test_two_readers_read_the_words_and_days_that_were_written(words, first, days):
    last = first + timedelta(days=days)
    written = calendar_of([(row(words), first, last)], first)
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    other = vobject.readOne(written.decode()).vevent
    whole = (first, last + timedelta(days=1))
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == whole
    assert (other.dtstart.value, other.dtend.value) == whole
    told = " ".join(str(event["DESCRIPTION"]).split())
    assert " ".join(other.description.value.split()) == told
    assert told.startswith(f"“{' '.join(words.translate(_TURNS).split())}”")


_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")


@slow
@given(words=WORDS, by=WORDS)
def test_no_line_of_a_calendar_is_longer_than_the_standard_lets_it(words, by):
    written = calendar_of([(row(words, by), date(2031, 5, 1), date(2031, 5, 31))], date(2031, 1, 1))
    lines = written.split(b"\r\n")
    assert all(len(line) < 76 for line in lines)
    assert b"\n" not in b"".join(lines)
    assert [line for line in lines if line.startswith(b"BEGIN")] == [
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT",
    ]


@slow
@given(
    promises=st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("NVK"), DAYS), max_size=8)
)
def test_uids_are_unique(promises):
    once = {(statement, by): day for statement, by, day in promises}
    dated = [(row("w", by, statement), day, day) for (statement, by), day in once.items()]
    events = Calendar.from_ical(calendar_of(dated, date(2031, 1, 1))).walk("VEVENT")
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)


@slow
@given(words=WORDS, who=WORDS)
def test_a_page_shows_the_words_and_nothing_becomes_markup(words, who):
    line = Line(
        day=None, who=shown(who), what="claim", words=shown(words), language="en", note="1.1"
    )
    page = html.fromstring(_lines([line]))
    assert {element.tag for element in page.iter()} == {
        "ul",
        "li",
        "span",
        "time",
        "b",
        "bdi",
        "sup",
        "a",
    }
    assert shown(words) in page.text_content()


@slow
@given(text=WORDS, wide=st.floats(0, 500))
def test_words_that_are_fitted_fit(text, wide):
    fitted = fitting(text, wide, _LETTER)
    assert len(fitted) == 1 or len(fitted) * _LETTER < wide + 0.001
    assert fitted == text or fitted.endswith("…")
