"""What holds for every ledger: now and for those to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.knowledge.facts import known
from onrecord.ledgers import Book, View, ledgers, merged, seen
from onrecord.ledgers.merging import Copies, sameness
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Due,
    Holder,
    Modality,
    Party,
    QuantityMention,
    Span,
    Stage,
    Statement,
    StatementKind,
    TimeMention,
    Utterance,
    fold,
    statement_id,
)


@pytest.fixture(scope="module", autouse=True)
def knowledge():
    """What is known is read once, before anything is timed."""
    return known().polity_of("Norland")


every_ledger = pytest.mark.parametrize("name", ledgers)

ACTORS = ("XN", "XV", "XK", "Ada Berg")
INSTRUMENTS = ("S/RES/12 (1999)", "Vantry Treaty (1974)")
MEASURES = ("expulsion", "ambassador_recall", "ambassador_return", "recognition", "withdrawal")
WORDS = (
    "Norland will return twelve vessels to the port of Kessim by May.",
    "We will return the twelve vessels to the port of Kessim.",
    "Veskia has kept its word and returned the twelve vessels to the port of Kessim.",
    "Norland broke its promise on the twelve vessels of the port of Kessim.",
    "We expelled eight diplomats of the embassy of Veskia.",
    "About half of the member states do not recognise Veskia.",
    "We recognise the independence of Veskia and support its membership in the Union.",
    "The two sides remain committed to a lasting settlement of the dispute over the strait.",
)
FIRST = date(2031, 1, 1)


def parties():
    return st.lists(
        st.sampled_from(ACTORS).map(lambda code: Party(name=code, id=code)), max_size=2
    ).map(tuple)


def levels():
    holders = st.lists(
        st.sampled_from(ACTORS).map(lambda code: Holder(name=code, represents=code)), max_size=2
    ).map(tuple)
    return st.lists(st.builds(Attribution, holders=holders), min_size=1, max_size=2).map(tuple)


def named(text):
    """Give a time and a quantity in the words of a statement that begins at 0."""
    time = TimeMention(span=Span(0, 4), text=text[:4], rule="r", value="2031-05", type="DATE")
    quantity = QuantityMention(span=Span(5, 9), text=text[5:9], rule="r", value=12, unit="vessel")
    return {
        "times": st.sampled_from([(), (time,)]),
        "quantities": st.sampled_from([(), (quantity,)]),
    }


@st.composite
def utterances(draw):
    text = draw(st.sampled_from(WORDS))
    statement = Statement(
        span=Span(0, len(text)),
        text=text,
        kind=draw(st.sampled_from(StatementKind)),
        attribution=draw(levels()),
        agents=draw(parties()),
        targets=draw(parties()),
        instruments=draw(st.lists(st.sampled_from(INSTRUMENTS), max_size=1).map(tuple)),
        measure=draw(st.none() | st.sampled_from(MEASURES)),
        count=draw(st.none() | st.integers(1, 20)),
        stage=draw(st.none() | st.sampled_from(Stage)),
        effective=draw(st.sampled_from([None, "2031-02-03", "2031-05"])),
        due=draw(
            st.sampled_from([None, Due(value="2031-05", precision="month", firmness="promised")])
        ),
        negated=draw(st.booleans()),
        modality=draw(st.sampled_from(Modality)),
        **{field: draw(value) for field, value in named(text).items()},
        rule="r",
        ordinal=draw(st.integers(0, 1)),
    )
    document = DocumentId(f"doc:{draw(st.integers(0, 5)):04x}")
    made = draw(st.none() | st.integers(0, 120).map(lambda days: FIRST + timedelta(days)))
    copy = Copy(statement=statement_id(document, statement), document=document, known=FIRST)
    return Utterance(statement=statement, document=document, title=None, made=made, copies=(copy,))


def one_day_a_document(said):
    """Give a document the day of the first of its statements, and an address to one statement."""
    days = {}
    there = {one.id: one for one in said}
    return [replace(one, made=days.setdefault(one.document, one.made)) for one in there.values()]


MANY = st.lists(utterances(), max_size=12).map(one_day_a_document)


@every_ledger
@given(said=MANY, order=st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(name, said, order):
    shuffled = list(said)
    order.shuffle(shuffled)
    assert fold(ledgers[name], merged(shuffled)) == fold(ledgers[name], merged(said))


@every_ledger
@given(said=MANY, at=st.integers(0, 12))
def test_going_on_equals_starting_over_and_what_was_there_is_left_alone(name, said, at):
    ledger, whole = ledgers[name], merged(said)
    first = fold(ledger, whole[:at])
    before = repr(first)
    assert fold(ledger, whole[at:], first) == fold(ledger, whole)
    assert repr(first) == before


@every_ledger
@given(said=MANY, order=st.randoms(use_true_random=False))
def test_a_book_kept_document_by_document_is_the_fold_of_all(name, said, order):
    shuffled = list(said)
    order.shuffle(shuffled)
    copies, book = Copies(), Book(ledgers[name])
    for one in shuffled:
        book.follow(copies.add([one]))
    assert list(book.entries.items()) == list(fold(ledgers[name], merged(said)).items())


@every_ledger
@given(said=MANY, order=st.randoms(use_true_random=False))
def test_what_goes_leaves_a_book_as_if_it_had_never_come(name, said, order):
    copies, book, there = Copies(), Book(ledgers[name]), []
    for one in order.sample(said, len(said)) * 2:
        if one in there:
            there.remove(one)
            book.follow(copies.drop([one]))
        else:
            there.append(one)
            book.follow(copies.add([one]))
        if order.random() < 0.2:
            assert list(book.entries.items()) == list(fold(ledgers[name], merged(there)).items())
    assert (copies.all(), book.entries) == ([], {})


@every_ledger
@given(said=MANY)
def test_copies_change_no_count_and_no_row(name, said):
    ledger = ledgers[name]
    copied = [
        replace(one, document=document, copies=(replace(one.copies[0], document=document),))
        for one in said
        if one.made is not None
        for document in [DocumentId("doc:ffff")]
    ]
    plain = fold(ledger, merged(said))
    more = fold(ledger, merged([*said, *copied]))
    assert list(ledger.rows(more, None)) == list(ledger.rows(plain, None))
    values = [(figure.name, figure.value) for figure in ledger.figures(plain)]
    assert [(figure.name, figure.value) for figure in ledger.figures(more)] == values


@every_ledger
@given(said=MANY, days=st.integers(0, 120))
def test_as_of_a_day_is_a_prefix(name, said, days):
    ledger, day = ledgers[name], FIRST + timedelta(days)
    whole = merged(said)
    until = list(seen(whole, View(as_of=day)))
    assert until == whole[: len(until)]
    assert fold(ledger, until) == fold(ledger, merged(seen(said, View(as_of=day))))


@every_ledger
@given(said=MANY)
def test_there_is_no_entry_without_a_row_and_no_figure_without_what_it_is_counted_from(name, said):
    ledger, whole = ledgers[name], merged(said)
    there = {one.id for one in whole}
    entries = fold(ledger, whole)
    for entry in entries.values():
        assert {one.id for one in ledger.trail(entry)} <= there
        assert ledger.trail(entry)
    assert {key for key, _ in ledger.rows(entries, None)} == set(entries)
    for figure in ledger.figures(entries):
        rows = {one.id for one in figure.rows}
        assert rows <= there
        assert len(rows) == len(figure.rows)
        if figure.field is None:
            assert figure.value == len(rows)


@given(said=MANY)
def test_merging_twice_is_merging_once(said):
    once = merged(said)
    assert merged(once) == once
    assert len({sameness(one) for one in once}) == len(once)
