"""What holds for whatever people say of a reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.corrections import (
    CorrectedField,
    Correction,
    CorrectionAct,
    canonical,
    check,
    corrected,
    read_correction,
    snapshot_of,
    standing,
    write_correction,
)
from onrecord.model import (
    Attribution,
    Capture,
    Document,
    DocumentId,
    Header,
    Holder,
    MarkKind,
    Reading,
    Span,
    Statement,
    StatementKind,
    Turn,
    TurnKind,
)
from onrecord.store import Kept, SqliteRecords, Witness

DOCUMENT = DocumentId("doc:0a1b2c3d4e5f")
TEXT = "We signed. Mr Lund said that they left. Nobody came. "
ADA = Holder(name="Ada Berg", represents="XN")
NOON = datetime(2031, 3, 4, 12, tzinfo=UTC)


def statement(start, end, *names, ordinal=0):
    levels = tuple(Attribution(holders=(Holder(name=name),)) for name in names)
    return Statement(
        span=Span(start, end),
        text=TEXT[start:end],
        kind=StatementKind.CLAIM,
        attribution=(*levels, Attribution(holders=(ADA,))),
        rule="statements.claims",
        ordinal=ordinal,
    )


STATEMENTS = (statement(0, 9), statement(29, 38, "Mr Lund"), statement(29, 38, ordinal=1))
NOT_READ = statement(40, 51)
TURN = Turn(kind=TurnKind.STATEMENT, span=Span(0, len(TEXT)), speaker="Ada Berg", represents="XN")
IVO = {"name": "Ivo Marić", "id": None, "as": None, "represents": "XV"}
LEA = {"name": "Lea Okoro", "id": None, "as": None, "represents": None}
VALUES = (
    ("kind", "denial"),
    ("kind", "demand"),
    ("negated", True),
    ("count", 3),
    ("count", None),
    ("holder", [IVO]),
    ("holder", [LEA, IVO]),
    ("speaker", [IVO]),
    ("speaker", [LEA]),
    ("target", []),
    ("match", {"statement": "st:0a1b2c3d4e5f/52-53", "same": False}),
    ("match", {"statement": "st:0a1b2c3d4e5f/52-53", "same": True}),
)


@st.composite
def sayings(draw):
    """Make a correction of one of the statements, of the turn, or of what is not read."""
    one = draw(st.sampled_from((*STATEMENTS, NOT_READ)))
    place = {"span": one.span, "ordinal": one.ordinal, "words": one.text}
    act = draw(st.sampled_from([CorrectionAct.ACCEPT, CorrectionAct.AMEND, CorrectionAct.REJECT]))
    field = value = None
    if act is CorrectionAct.ACCEPT:
        value = snapshot_of(one)
    elif act is CorrectionAct.AMEND:
        name, given_ = draw(st.sampled_from(VALUES))
        field, value = CorrectedField(name), canonical(given_)
        if field is CorrectedField.SPEAKER:
            place = {"span": TURN.span, "ordinal": 0, "words": TEXT}
    return Correction(
        document=DOCUMENT,
        **place,
        act=act,
        field=field,
        value=value,
        by=draw(st.sampled_from(["ada", "ben"])),
        at=NOON + timedelta(days=draw(st.integers(0, 3))),
        why="heard again",
    )


def taken_back(one, by="cleo"):
    return replace(one, act=CorrectionAct.WITHDRAW, field=None, value=None, withdraws=one.id, by=by)


@st.composite
def histories(draw):
    """Make some corrections, and withdrawals of some of them, and of some of those."""
    said = draw(st.lists(sayings(), max_size=6))
    for _ in range(draw(st.integers(0, 3)) if said else 0):
        said.append(taken_back(draw(st.sampled_from(said))))
    return said


def made(said, statements=STATEMENTS):
    return corrected((TURN,), statements, said)


def shuffled(said, order):
    said = [*said, *said[:1]]
    order.shuffle(said)
    return said


UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
ORDER = st.randoms(use_true_random=False)


@UNHURRIED
@given(said=histories(), order=ORDER)
def test_the_order_of_arrival_and_saying_twice_do_not_matter(said, order):
    assert made(shuffled(said, order)) == made(said)


@UNHURRIED
@given(said=histories(), order=ORDER)
def test_taking_all_back_gives_what_the_rules_have_read(said, order):
    stands = [one for one in standing(said) if one.act is not CorrectionAct.WITHDRAW]
    said = [*said, *(taken_back(one, "zoe") for one in stands)]
    now = made(shuffled(said, order))
    assert (now.turns, now.statements) == ((TURN,), STATEMENTS)
    assert now.conflicts == now.orphans == ()


@UNHURRIED
@given(said=histories())
def test_nothing_that_is_said_is_lost(said):
    now = made(said)
    marked = {mark.correction for one in now.statements for mark in one.marks}
    there = {(one.span, one.ordinal) for one in now.statements}
    orphans = {one.id for one in now.orphans}
    for one in standing(said):
        if one.act is CorrectionAct.WITHDRAW or one.field is CorrectedField.MATCH:
            continue
        gone = one.field is CorrectedField.SPEAKER or (one.span, one.ordinal) not in there
        assert one.id in marked or one.id in orphans or gone


@UNHURRIED
@given(said=histories(), order=ORDER)
def test_of_two_that_contradict_each_other_neither_goes_and_both_are_shown(said, order):
    one, other = (
        Correction(
            document=DOCUMENT,
            span=STATEMENTS[0].span,
            words=STATEMENTS[0].text,
            act=CorrectionAct.AMEND,
            field=CorrectedField.KIND,
            value=canonical(kind),
            by=by,
            at=NOON,
            why="heard again",
        )
        for by, kind in (("dora", "denial"), ("emil", "demand"))
    )
    now = made(shuffled([*said, one, other], order))
    assert now.statements[0].kind is STATEMENTS[0].kind
    marks = {mark.correction: mark.kind for mark in now.statements[0].marks}
    assert marks[one.id] is marks[other.id] is MarkKind.DISPUTED
    assert any({one, other} <= {*conflict.corrections} for conflict in now.conflicts)


@UNHURRIED
@given(said=histories())
def test_what_is_written_is_read_back(said):
    for one in said:
        check(one)
        assert read_correction(write_correction(one)) == one


WITNESS = Witness(capture=Capture(digest="sha256:1", name="a.txt", fetched=NOON), address=DOCUMENT)
READING = Reading(
    document=Document(
        id=DOCUMENT,
        digest="sha256:1",
        path="a.txt",
        url=None,
        media_type="text/plain",
        language="en",
        text=TEXT,
        header=Header(),
        blocks=(),
    ),
    turns=(TURN,),
    mentions=(),
    statements=STATEMENTS,
)


@settings(UNHURRIED, max_examples=25)
@given(said=histories(), order=ORDER, at=st.integers(0, 8), day=st.integers(-1, 4))
def test_a_store_replays_the_same_in_any_order_and_twice_is_once(said, order, at, day):
    known_on = date(2031, 3, 4) + timedelta(days=day)
    with TemporaryDirectory() as folder:
        records = SqliteRecords(Path(folder) / "record.db")
        other = shuffled(said, order)
        records.keep_corrections(other[:at])
        records.keep(WITNESS, Kept(reading=READING, wording="w"))
        records.keep_corrections(other[at:])
        now = records.corrected(DOCUMENT)
        wanted = made(said)
        assert (now.turns, now.statements) == (wanted.turns, wanted.statements)
        assert records.reading(DOCUMENT) == READING
        assert records.keep_corrections(said) == 0
        records.keep(WITNESS, Kept(reading=READING, wording="w"))
        assert records.corrected(DOCUMENT) == now
        assert sorted(one.id for one in records.corrections()) == sorted({x.id for x in said})
        early = made([one for one in said if one.at.date() <= known_on]).statements
        known = [one.statement for one in records.utterances(known_on)]
        assert known == (list(early) if day >= 0 else [])
        records.close()
