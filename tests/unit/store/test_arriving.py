"""Arriving: what came last is first, whatever its day, and each source has what it brought."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from onrecord.model import (
    Attempt,
    Attribution,
    Capture,
    Outcome,
    Span,
    Statement,
    StatementKind,
)
from onrecord.store import Kept, Query, Selection, Terms, Window, Witness

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)


def stating(reading, *spans):
    """Add a demand for each span, in the order that is given."""
    text = reading.document.text
    made = (
        Statement(
            span=Span(*span),
            text=text[slice(*span)],
            kind=StatementKind.DEMAND,
            attribution=(Attribution(holders=()),),
            rule="r",
        )
        for span in spans
    )
    return replace(reading, statements=tuple(made))


@pytest.fixture
def three(records, make, keep):
    """Keep three documents whose days run against the order in which they come."""
    readings = [
        stating(make(text, published_on=day), (4, 9), (0, 3))
        for text, day in (
            ("one ferry\nsails", date(2031, 3, 4)),
            ("two ferry\nferry", None),
            ("six ferry\nstays", date(1999, 3, 4)),
        )
    ]
    for at, reading in enumerate(readings):
        keep(records, reading, f"https://norland.example/{at}")
    return [reading.document.id for reading in readings]


def test_passages_arrive_the_last_document_first_each_in_its_order(records, three):
    found = list(records.arriving(Query(words=Terms(("ferry",)))))
    assert [one.document for one in found] == [three[2], three[1], three[1], three[0]]
    assert [one.span.start for one in found] == [0, 0, 10, 0]
    assert {
        one.document for one in records.find(Query(words=Terms(("ferry",))), Window(limit=9))
    } == set(three)


def test_statements_arrive_the_last_document_first_each_in_the_order_of_its_text(records, three):
    arrived = [
        (one.document, one.statement.span.start)
        for one in records.statements(Selection(arrived=True))
    ]
    assert arrived == [(name, at) for name in reversed(three) for at in (0, 4)]
    newest = [one.document for one in records.statements(Selection())]
    assert newest[0] == three[0]


def test_a_document_that_is_read_again_or_captured_again_does_not_arrive_again(records, three):
    before = records.arrivals()
    reading = records.reading(three[0])
    late = Capture(digest=reading.document.digest, name="late", fetched=NOON + timedelta(days=9))
    records.keep(Witness(capture=late, address="late"), Kept(reading=reading, wording="w"))
    assert records.arrivals() == before
    assert list(before) == three


def test_it_arrived_when_it_was_first_captured_in_utc(records, make):
    reading = make("The ferry sails.")
    kept = Kept(reading=reading, wording="w")
    for name, time in (("b", "2031-03-04T09:30:15.5+03:00"), ("a", "2031-03-04T08:00:00+00:00")):
        capture = Capture(
            digest=reading.document.digest, name=name, fetched=datetime.fromisoformat(time)
        )
        records.keep(Witness(capture=capture, address=name), kept)
    (arrival,) = records.arrivals().values()
    assert arrival.time == datetime(2031, 3, 4, 6, 30, 15, tzinfo=UTC)


def test_it_opens_with_its_body_and_not_with_its_title(records, make, keep, three):
    assert records.opening(three[0]) == "one ferry"
    bare = make("The ferry")
    bare = replace(bare, document=replace(bare.document, blocks=()))
    keep(records, bare)
    assert records.opening(bare.document.id) is None


def test_a_source_has_brought_what_its_looks_name_by_any_of_its_addresses(records, make, three):
    reading = make("The ferry is late.")
    capture = Capture(
        digest=reading.document.digest,
        name="asked",
        fetched=NOON,
        url="https://norland.example/final",
        asked_url="https://norland.example/asked",
    )
    kept = Kept(reading=reading, wording="w")
    records.keep(Witness(capture=capture, address="https://norland.example/final"), kept)
    looks = {
        "news": ("https://norland.example/2", "https://norland.example/0"),
        "moved": ("https://norland.example/asked", "https://norland.example/never-kept"),
    }
    for source, new in looks.items():
        records.keep_attempt(Attempt(source=source, time=NOON, outcome=Outcome.NEW, new=new))
    assert records.brought("news") == (three[0], three[2])
    assert records.brought("moved") == (reading.document.id,)
    assert records.brought("nobody") == ()
