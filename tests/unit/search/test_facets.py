"""Facets are what counting one by one gives, and narrowing finds as many as they say."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from onrecord.model import (
    Attribution,
    Header,
    Holder,
    InstrumentMention,
    Issuer,
    Span,
    Statement,
    StatementKind,
    Turn,
    TurnKind,
)
from onrecord.search import ask, parse_query
from onrecord.search.editing import narrowed
from onrecord.store import Kept, SqliteRecords
from onrecord.store.sqlite import facets as counting

SPEAKERS = ("Ada Berg", "ADA BERG", "Ivo Marić", "Berg", None)
ISSUERS = ("Ministry of Norland", "Ministry of Norland Trade", 'The "Office"', None)
LANGUAGES = ("en", "sr", "sr-Latn")
INSTRUMENTS = ("Treaty of Vantry (1974)", "Treaty of Vantry", "S/RES/9 (2031)")


def _document(make, number, chance):
    """Make a reading of three passages, and write down what each of them has."""
    lines = [f"Passage {number} {at} on the strait." for at in range(3)]
    text = "\n".join(lines)
    issuer = chance.choice(ISSUERS)
    header = Header(
        title=str(number),
        published_on=chance.choice([date(2030, 1, 2), date(2031, 3, 4), None]),
        issuer=issuer and Issuer(name=issuer),
    )
    reading = make(text)
    document = replace(reading.document, header=header, language=chance.choice(LANGUAGES))
    turns, mentions, statements, seen = [], [], [], []
    for line in lines:
        start = text.index(line)
        span = Span(start, start + len(line))
        speaker = chance.choice(SPEAKERS)
        named = sorted(chance.sample(INSTRUMENTS, chance.randrange(3)))
        kinds = chance.choices(list(StatementKind), k=chance.randrange(5))
        turns.append(Turn(kind=TurnKind.ANSWER, span=span, speaker=speaker))
        mentions += [
            InstrumentMention(
                span=Span(start + at, start + at + 7),
                text=text[start + at : start + at + 7],
                rule="r",
                canonical=name,
                form="treaty",
            )
            for at, name in enumerate(named)
        ]
        held = (Attribution(holders=(Holder(name="Ada Berg"),)),)
        statements += [
            Statement(span=span, text=line, kind=kind, attribution=held, rule="r", ordinal=at)
            for at, kind in enumerate(kinds)
        ]
        day = header.published_on
        seen += [("speaker", speaker), ("issuer", issuer), ("lang", document.language)]
        seen += [("year", day and str(day.year))]
        seen += [("instrument", name) for name in named] + [("kind", k.value) for k in set(kinds)]
    reading = replace(
        reading,
        document=document,
        turns=tuple(turns),
        mentions=tuple(mentions),
        statements=tuple(statements),
    )
    return reading, seen


@pytest.fixture
def counted(tmp_path, reading_of, witness_of):
    """Give a store of forty documents, and what their passages have, counted one by one."""
    records, chance, seen = SqliteRecords(tmp_path / "facets.db"), random.Random(7), Counter()
    for number in range(40):
        reading, some = _document(reading_of, number, chance)
        records.keep(witness_of(reading), Kept(reading=reading, wording=str(number)))
        seen.update((facet, value) for facet, value in some if value)
    yield records, seen
    records.close()


def test_facets_are_what_counting_one_by_one_gives(counted):
    records, seen = counted
    seen["speaker", "Ada Berg"] += seen.pop(("speaker", "ADA BERG"))
    result = records.facets(parse_query("strait"))
    assert (result.counted, result.whole) == (120, True)
    given = {(f, one.value): one.passages for f, some in result.shared.items() for one in some}
    usual = {("speaker", "ADA BERG"): ("speaker", "Ada Berg")}
    assert {usual.get(key, key): n for key, n in given.items()} == dict(seen)
    for some in result.shared.values():
        assert list(some) == sorted(some, key=lambda one: (-one.passages, one.value))


def test_following_a_facet_finds_as_many_passages_as_it_says(counted):
    records, _ = counted
    for query in ("strait", "strait speaker:=berg", "kind:claim", "strait OR nowhere"):
        result = records.facets(parse_query(query))
        for facet, some in result.shared.items():
            for one in some:
                assert ask(records, narrowed(query, facet, one.value)).total == one.passages


def test_only_so_many_passages_are_counted_and_that_is_said(counted, monkeypatch):
    records, _ = counted
    monkeypatch.setattr(counting, "MOST", 50)
    result = records.facets(parse_query("strait"))
    assert (result.counted, result.whole) == (50, False)
    assert sum(one.passages for one in result.shared["lang"]) == 50
    monkeypatch.setattr(counting, "MOST", 120)
    assert records.facets(parse_query("strait")).whole


def test_what_finds_nothing_has_no_facets(counted):
    records, _ = counted
    result = records.facets(parse_query("nowhere"))
    assert result.counted == 0
    assert not any(result.shared.values())


def test_a_kind_is_asked_for_and_left_out(counted):
    records, seen = counted
    assert ask(records, "kind:claim").total == seen["kind", "claim"]
    assert ask(records, "strait -kind:claim").total == 120 - seen["kind", "claim"]
    both = ask(records, "kind:claim kind:denial").total
    assert 0 < both < min(seen["kind", "claim"], seen["kind", "denial"])
