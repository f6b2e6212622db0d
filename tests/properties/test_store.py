"""What holds for every reading that a store keeps."""

from __future__ import annotations

import string
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import QueryError
from onrecord.model import (
    ActorKind,
    ActorMention,
    Announced,
    Attribution,
    Block,
    BlockKind,
    Bound,
    Capture,
    Clock,
    Counter,
    Document,
    DocumentId,
    Due,
    Finding,
    FindingKind,
    Genre,
    Header,
    Holder,
    InstrumentMention,
    Issuer,
    Modality,
    Participant,
    Party,
    QuantityMention,
    Reading,
    Run,
    Span,
    Stage,
    Statement,
    StatementKind,
    TimeMention,
    Turn,
    TurnKind,
)
from onrecord.search import How, ask, highlights, parse_query
from onrecord.store import Kept, SqliteRecords, Terms, Window, Witness, words_of

TEXTS = st.text(min_size=1, max_size=200)
WORDS = st.text(max_size=30)
MAYBE = st.none() | WORDS
DAYS = st.none() | st.dates(date(1900, 1, 1))
NUMBERS = st.integers(-(10**30), 10**30) | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


def several(strategy):
    return st.lists(strategy, max_size=4).map(tuple)


def mentions(text):
    def made(kind, **details):
        place = st.tuples(
            spans(text), st.none() | spans(text), WORDS, st.fixed_dictionaries(details)
        )
        return place.map(
            lambda p: kind(span=p[0], text=p[0].of(text), antecedent=p[1], rule=p[2], **p[3])
        )

    return st.one_of(
        made(
            ActorMention,
            canonical=MAYBE,
            actor_kind=st.sampled_from(ActorKind),
            represents=MAYBE,
            role=MAYBE,
        ),
        made(InstrumentMention, canonical=MAYBE, provision=MAYBE, form=WORDS),
        made(TimeMention, value=MAYBE, timex=MAYBE, type=WORDS),
        made(
            QuantityMention,
            value=NUMBERS | st.tuples(NUMBERS, NUMBERS),
            unit=MAYBE,
            bound=st.none() | st.sampled_from(Bound),
        ),
    )


def statements(text):
    span, parties = spans(text), several(st.builds(Party, name=WORDS, id=MAYBE, represents=MAYBE))
    holders = st.builds(Holder, name=WORDS, id=MAYBE, office=MAYBE, represents=MAYBE)
    level = st.builds(
        Attribution, holders=several(holders), span=st.none() | span, cue=st.none() | span
    )
    due = st.builds(Due, value=MAYBE, precision=WORDS, firmness=WORDS, span=st.none() | span)
    details = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(StatementKind),
            "attribution": st.lists(level, min_size=1, max_size=3).map(tuple),
            "agents": parties,
            "targets": parties,
            "instruments": several(WORDS),
            "measure": MAYBE,
            "count": st.none() | st.integers(0, 10**30),
            "stage": st.none() | st.sampled_from(Stage),
            "effective": MAYBE,
            "due": st.none() | due,
            "condition": st.none() | span,
            "negated": st.booleans(),
            "modality": st.sampled_from(Modality),
            "hedges": several(span),
            "rule": WORDS,
            "ordinal": st.integers(0, 9),
        }
    )
    said = st.tuples(span, details).map(
        lambda made: Statement(span=made[0], text=made[0].of(text), **made[1])
    )
    return said.flatmap(with_what_it_names)


def with_what_it_names(statement):
    def named(mention):
        begins = statement.span.start
        place = Span(begins + mention.span.start, begins + mention.span.end)
        return replace(mention, span=place)

    found = several(mentions(statement.text).map(named))
    return found.map(
        lambda some: replace(
            statement,
            times=tuple(one for one in some if isinstance(one, TimeMention)),
            quantities=tuple(one for one in some if isinstance(one, QuantityMention)),
        )
    )


def findings(text):
    return st.builds(
        Finding,
        kind=st.sampled_from(FindingKind),
        holds=st.none() | st.booleans(),
        spans=several(spans(text)),
        explanation=WORDS,
        rule=WORDS,
    )


def headers():
    people = st.builds(Participant, name=WORDS, role=MAYBE, represents=MAYBE)
    return st.builds(
        Header,
        title=MAYBE,
        published_on=DAYS,
        published_at=MAYBE,
        published_zone=MAYBE,
        page_date=DAYS,
        event_on=DAYS,
        event_place=MAYBE,
        first_published_in=several(WORDS),
        genre=st.sampled_from(Genre),
        issuer=st.none() | st.builds(Issuer, name=WORDS, represents=MAYBE),
        participants=several(people),
        language_versions=several(WORDS),
    )


@st.composite
def blocks(draw, text):
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    kinds = st.sampled_from(BlockKind)
    pairs = pairwise(cuts)
    return tuple(Block(draw(kinds), Span(start, end)) for start, end in pairs)


@st.composite
def readings(draw):
    text = draw(TEXTS)
    span = spans(text)
    document = Document(
        id=DocumentId("doc:" + draw(st.text(string.hexdigits[:16], min_size=4, max_size=12))),
        digest=draw(WORDS),
        path=draw(MAYBE),
        url=draw(MAYBE),
        media_type=draw(WORDS),
        language=draw(WORDS),
        text=text,
        header=draw(headers()),
        blocks=draw(blocks(text)),
        runs=draw(several(span.map(lambda s: Run(s.start, s.end, "bytes 0-9")))),
        clocks=draw(several(st.builds(Clock, span=span, place=WORDS, time=WORDS))),
        counters=draw(
            several(
                st.builds(
                    Counter,
                    span=span,
                    days=st.integers(0, 10**6),
                    subject=WORDS,
                    since=DAYS,
                    holds=st.none() | st.booleans(),
                )
            )
        ),
        announced=draw(
            several(
                st.builds(
                    Announced,
                    span=span,
                    date=DAYS,
                    title=WORDS,
                    event_on=DAYS,
                    excerpt=MAYBE,
                    url=MAYBE,
                )
            )
        ),
    )
    return Reading(
        document=document,
        turns=draw(
            several(
                st.builds(
                    Turn,
                    kind=st.sampled_from(TurnKind),
                    span=span,
                    speaker=MAYBE,
                    represents=MAYBE,
                    label=MAYBE,
                    label_span=st.none() | span,
                )
            )
        ),
        mentions=draw(several(mentions(text))),
        statements=draw(several(statements(text))),
        findings=draw(several(findings(text))),
        rules=draw(st.dictionaries(WORDS, WORDS, max_size=3)),
        notes=draw(several(WORDS)),
    )


def kept(records, reading):
    noon = datetime(2031, 3, 4, 12, tzinfo=UTC)
    capture = Capture(digest="sha256:1", name="a", fetched=noon)
    witness = Witness(capture=capture, address=reading.document.id)
    records.keep(witness, Kept(reading=reading, wording="w"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(readings())
def test_what_is_kept_comes_back_equal(reading):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "record.db"
        records = SqliteRecords(file)
        kept(records, reading)
        kept(records, reading)
        records.close()
        records = SqliteRecords(file)
        assert records.reading(reading.document.id) == reading
        assert records.counts().documents == 1
        assert [heard.statement for heard in records.statements()] == [*reading.statements]
        records.close()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(readings())
def test_every_word_of_a_passage_is_found_where_it_stands(reading):
    with TemporaryDirectory() as folder:
        records = SqliteRecords(Path(folder) / "record.db")
        kept(records, reading)
        text = reading.document.text
        integrity = "INSERT INTO passage_words (passage_words) VALUES ('integrity-check')"
        records._connection.execute(integrity)
        for word in set(words_of(text)):
            for hit in ask(records, f'"{word.folded}"', How(window=Window(limit=1000))).hits:
                assert hit.snippet.text == hit.snippet.span.of(text)
                assert hit.found.text == hit.found.span.of(text)
                for mark in hit.snippet.marks:
                    assert [w.folded for w in words_of(mark.of(text))].count(word.folded)
        records.close()


@given(TEXTS)
def test_words_lie_apart_in_their_text(text):
    end = 0
    for word in words_of(text):
        assert end < word.start + 1
        assert word.start < word.end
        end = word.end
    assert end < len(text) + 1


@given(TEXTS)
def test_folded_words_stay_as_they_are(text):
    folded = [word.folded for word in words_of(text)]
    again = [word.folded for word in words_of(" ".join(folded))]
    assert "".join(folded) == "".join(again)


@given(TEXTS, st.lists(TEXTS, min_size=1, max_size=3))
def test_highlights_lie_apart_in_their_text(text, asked):
    terms = [
        Terms(words, prefix=True)
        for one in asked
        if (words := tuple(word.folded for word in words_of(one)))
    ]
    end = -1
    for mark in highlights(text, terms):
        assert end < mark.start
        assert mark.end < len(text) + 1
        end = mark.end


@given(st.text(alphabet='ab"“”:()-*OR \tspeakrfom0123约', max_size=30))
def test_every_search_is_understood_or_refused_with_its_column(query):
    try:
        parse_query(query)
    except QueryError as error:
        column = error.column
    else:
        column = 1
    assert 0 < column < len(query) + 2
