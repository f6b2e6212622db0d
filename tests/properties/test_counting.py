"""What holds for counters and for silence, whatever is said and however it is watched."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.demo import demo_knowledge
from onrecord.ledgers.counting import Question, Watched, count_days
from onrecord.ledgers.silence import Occasion, Standing, voices
from onrecord.ledgers.watching import reach_of, watches_of
from onrecord.model import (
    Attempt,
    Attribution,
    Copy,
    DocumentId,
    Figure,
    Holder,
    Modality,
    Naming,
    Outcome,
    Party,
    Span,
    Stage,
    Statement,
    StatementKind,
    Utterance,
    statement_id,
)
from onrecord.record import Record
from onrecord.store.redo import sql_of, sql_of_counter, sql_of_counters, sql_of_days

ACTORS = ("XN", "XV", "XK")
FIRST = date(2031, 1, 1)
ALL_DAYS = st.integers(0, 40).map(lambda days: FIRST + timedelta(days))
ACTS = (
    None,
    ("expulsion", Stage.DONE),
    ("expulsion", Stage.PROPOSED),
    ("expulsion", Stage.REVERSED),
)
WORDS = ("Open the border.", "The border is shut.", "We expelled eight diplomats.")


@st.composite
def utterances(draw):
    text = draw(st.sampled_from(WORDS))
    measure, stage = draw(st.sampled_from(ACTS)) or (None, None)
    levels = draw(st.lists(st.sampled_from(ACTORS), min_size=1, max_size=2))
    agents, targets = (draw(st.sampled_from(ACTORS)) for _ in range(2))
    statement = Statement(
        span=Span(0, len(text)),
        text=text,
        kind=draw(
            st.sampled_from((StatementKind.DEMAND, StatementKind.CLAIM, StatementKind.MEASURE))
        ),
        attribution=tuple(Attribution(holders=(Holder(name=x, represents=x),)) for x in levels),
        agents=(Party(name=agents, id=agents),),
        targets=(Party(name=targets, id=targets),),
        measure=measure,
        stage=stage,
        count=draw(st.sampled_from((None, 8, 9))),
        effective=draw(st.sampled_from((None, "2031-01-05", "2031-01"))),
        modality=draw(st.sampled_from((Modality.ASSERTED, Modality.FUTURE))),
        rule="r",
    )
    document = DocumentId(f"doc:{draw(st.integers(0, 9)):04x}")
    made = draw(st.none() | ALL_DAYS)
    copy = Copy(statement=statement_id(document, statement), document=document, known=FIRST)
    return Utterance(statement=statement, document=document, title=None, made=made, copies=(copy,))


def one_day_a_document(said):
    days = {}
    there = {one.id: one for one in said}
    return [replace(one, made=days.setdefault(one.document, one.made)) for one in there.values()]


@st.composite
def attempts(draw):
    day, hour = draw(ALL_DAYS), draw(st.integers(0, 23))
    outcome = draw(st.sampled_from(Outcome))
    answered = outcome in {Outcome.NEW, Outcome.UNCHANGED}
    addresses = st.lists(st.sampled_from("abcd"), max_size=2, unique=True).map(tuple)
    return Attempt(
        source=draw(st.sampled_from(("norland", "veskia"))),
        time=datetime.combine(day, time(hour), tzinfo=UTC),
        outcome=outcome,
        listed=draw(st.integers(0, 4)) if answered else None,
        new=draw(addresses) if answered else (),
        failed=draw(addresses) if answered else (),
    )


@st.composite
def namings(draw):
    return Naming(
        document=DocumentId(f"doc:{draw(st.integers(0, 12)):04x}"),
        day=draw(st.none() | ALL_DAYS),
        represents=draw(st.none() | st.sampled_from(ACTORS)),
    )


LOOKS = st.lists(attempts(), max_size=8, unique_by=lambda one: (one.source, one.time))
SAID = st.lists(utterances(), max_size=10).map(one_day_a_document)
NAMED = st.lists(namings(), max_size=3, unique=True)
QUESTIONS = st.builds(
    Question,
    actor=st.none() | st.sampled_from(ACTORS),
    about=st.none() | st.sampled_from(ACTORS),
    between=st.none() | st.just(("XN", "XV")),
    measure=st.none() | st.just("expulsion"),
    kinds=st.sampled_from(((), (StatementKind.DEMAND,))),
)
OCCASIONS = st.builds(
    lambda subjects, since, length: Occasion(
        subjects=frozenset(subjects),
        since=since,
        on=(since or FIRST) + timedelta(length),
    ),
    st.sets(st.sampled_from(ACTORS), min_size=1, max_size=2),
    st.none() | ALL_DAYS,
    st.integers(0, 40),
)


def watched(looks, named=()):
    owners = {"norland": "XN", "veskia": "XV"}
    return Watched(
        watches=watches_of(looks),
        owners=owners,
        namings={actor: tuple(named) for actor in ACTORS},
    )


def copied(said):
    return [
        *said,
        *(
            replace(
                one,
                document=DocumentId("doc:ffff"),
                copies=(replace(one.copies[0], document=DocumentId("doc:ffff")),),
            )
            for one in said
            if one.made is not None
        ),
    ]


def plainly(count):
    """Give what a count says, without the addresses of the copies it rests on."""
    return (
        count.day,
        count.days,
        count.days_known,
        count.unknown_since,
        count.stated,
        [row.id for row in count.rows],
        count.unsettled,
    )


@given(question=QUESTIONS, on=ALL_DAYS, said=SAID, looks=LOOKS, order=st.randoms())
def test_the_order_of_arrival_does_not_matter_to_a_counter(question, on, said, looks, order):
    others, again = list(said), list(looks)
    order.shuffle(others)
    order.shuffle(again)
    count = count_days(question, on, said, watched(looks))
    assert count_days(question, on, others, watched(again)) == count


@given(occasion=OCCASIONS, said=SAID, looks=LOOKS, named=NAMED, order=st.randoms())
def test_the_order_of_arrival_does_not_matter_to_silence(occasion, said, looks, named, order):
    others, again = list(said), list(looks)
    order.shuffle(others)
    order.shuffle(again)
    heard = voices(occasion, ACTORS, said, watched(looks, named))
    assert voices(occasion, ACTORS, others, watched(again, named)) == heard


@given(question=QUESTIONS, on=ALL_DAYS, said=SAID, looks=LOOKS)
def test_copies_change_no_counter(question, on, said, looks):
    count = count_days(question, on, said, watched(looks))
    assert plainly(count_days(question, on, copied(said), watched(looks))) == plainly(count)


@given(occasion=OCCASIONS, said=SAID, looks=LOOKS)
def test_copies_break_no_silence(occasion, said, looks):
    def told(utterances):
        heard = voices(occasion, ACTORS, utterances, watched(looks))
        return [
            (one.standing, one.after, one.unknown_since, [row.id for row in one.rows])
            for one in heard
        ]

    assert told(copied(said)) == told(said)


@given(question=QUESTIONS, on=ALL_DAYS, said=SAID, looks=LOOKS, named=NAMED)
def test_what_is_said_later_does_not_change_how_long_ago_somebody_spoke(
    question, on, said, looks, named
):
    asked = replace(question, measure=None)
    until = [one for one in said if one.made is None or one.made <= on]
    count = count_days(asked, on, said, watched(looks, named))
    sooner = count_days(asked, on, until, watched(looks, named))
    assert (sooner.rows, sooner.day, sooner.unsettled) == (count.rows, count.day, count.unsettled)
    assert plainly(sooner)[:3] == plainly(count)[:3] or count.named != sooner.named


@given(occasion=OCCASIONS, said=SAID, looks=LOOKS)
def test_what_is_said_later_breaks_no_silence(occasion, said, looks):
    until = [one for one in said if one.made is None or one.made <= occasion.on]
    heard = voices(occasion, ACTORS, said, watched(looks))
    assert voices(occasion, ACTORS, until, watched(looks)) == heard


@given(question=QUESTIONS, occasion=OCCASIONS, said=SAID, known=st.builds(watched, LOOKS, NAMED))
def test_what_is_asked_and_what_is_watched_are_left_alone(question, occasion, said, known):
    before = repr((question, occasion, said, known))
    count_days(question, occasion.on, said, known)
    voices(occasion, ACTORS, said, known)
    assert repr((question, occasion, said, known)) == before


@given(question=QUESTIONS, on=ALL_DAYS, said=SAID, looks=LOOKS, named=NAMED)
def test_a_counter_counts_from_its_last_row_and_knows_no_more_than_was_watched(
    question, on, said, looks, named
):
    count = count_days(question, on, said, watched(looks, named))
    assert (count.last is None) == (count.rows == ()) == (count.day is None)
    if count.day is None:
        assert (count.days, count.days_known, count.unknown_since) == (None, None, None)
        return
    assert count.rows[-1] == count.last or question.measure
    assert count.days == (on - count.day).days >= count.days_known >= 0
    assert count.unknown_since is None or count.day <= count.unknown_since <= on
    blind = count_days(question, on, said, watched([]))
    assert blind.unknown_since == (None if count.day == on else count.day)


@given(occasion=OCCASIONS, said=SAID, looks=LOOKS, named=NAMED)
def test_nobody_is_silent_but_within_a_whole_watch_of_their_own(occasion, said, looks, named):
    heard = voices(occasion, (*ACTORS, *ACTORS), said, watched(looks, named))
    assert [voice.actor for voice in heard] == list(ACTORS)
    for voice in heard:
        if voice.standing is Standing.NOTHING:
            assert (voice.rows, voice.named, voice.why) == ((), (), ())
            assert voice.reach is not None
            assert voice.reach.whole
            assert voice.actor != "XK"
        assert (voice.standing is Standing.SPOKEN) == bool(voice.rows)
        assert (voice.standing is Standing.UNKNOWN) == bool(voice.why)
        for row in voice.rows:
            assert voice.actor in row.accounts
            assert (occasion.since or date.min) <= row.made <= occasion.on


@given(since=ALL_DAYS, length=st.integers(0, 40), looks=LOOKS)
def test_a_watch_reaches_no_further_than_it_is_asked_and_never_further_for_a_failed_look(
    since, length, looks
):
    on = since + timedelta(length)
    reach = reach_of(watches_of(looks), since, on)
    assert since <= reach.until <= on
    assert reach.whole == (reach.unknown_since is None)
    for source in ("norland", "veskia"):
        last = datetime.combine(on, time(23, 59), tzinfo=UTC)
        failed = Attempt(source=source, time=last, outcome=Outcome.FAILED)
        assert reach_of(watches_of([*looks, failed]), since, on).until <= reach.until


_NOTE = """Ministry of Foreign Affairs of {state}

{day} March 2031

Norport: 13:08

{days} days have passed since the closure of the consulate on 24 February 2031

On the strait

Publication date: {day} March 2031

{words}

The Ministry of Foreign Affairs of {state} has nothing to add to this for the time being.
"""
_SAID = (
    ("Tarsova", 2, "We call on Halmere to return the vessels."),
    ("Halmere", 4, "We expelled eight diplomats of the Embassy of Tarsova today."),
    ("Tarsova", 5, "We condemn Halmere for this decision."),
    ("Tarsova", 9, "We call on Halmere to return the vessels by 1 May 2031."),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    """A record of four notes, and its database."""
    folder = tmp_path_factory.mktemp("counted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONRECORD_KNOWLEDGE", str(demo_knowledge()))
        with Record.open(folder / "record") as opened:
            for at, (state, day, words) in enumerate(_SAID):
                note = folder / f"{at}.txt"
                note.write_text(
                    _NOTE.format(state=state, day=day, days=day + 4 + at % 2, words=words),
                    encoding="utf-8",
                )
                assert len(list(opened.add([note]))) == 1
            expelled = Question(measure="expulsion", between=("XT", "XH"))
            assert opened.days_since(expelled, date(2031, 3, 9)).days is not None
            with sqlite3.connect(folder / "record" / "record.db") as database:
                yield opened, database
            database.close()


STATES = ("XT", "XH", "XL")
MARCH = st.integers(1, 30).map(lambda day: date(2031, 3, day))
ASKED = st.builds(
    Question,
    actor=st.none() | st.sampled_from(STATES),
    about=st.none() | st.sampled_from(STATES),
    between=st.none() | st.just(("XT", "XH")),
    measure=st.none() | st.just("expulsion"),
)


@settings(deadline=None)
@given(question=ASKED, on=MARCH)
def test_every_number_of_a_counter_is_given_again_by_its_sql(record, question, on):
    opened, database = record
    count = opened.days_since(question, on)
    figure = Figure(name="rows", value=len(count.rows), rows=count.rows)
    assert database.execute(sql_of(figure)).fetchone() == (figure.value,)
    if count.last is not None:
        since = None if count.day == count.last.made else count.day
        sql = sql_of_days(count.last, since=since, until=on)
        assert database.execute(sql).fetchone() == (count.days,)


@settings(deadline=None)
@given(
    subject=st.sampled_from(STATES),
    since=st.none() | MARCH,
    actors=st.permutations(STATES),
    on=MARCH,
)
def test_every_number_of_silence_is_given_again_by_its_sql(record, subject, since, actors, on):
    opened, database = record
    first = min(since, on) if since else None
    occasion = Occasion(subjects=frozenset({subject}), since=first, on=on)
    for voice in opened.silence(occasion, actors):
        figure = Figure(name="rows", value=len(voice.rows), rows=voice.rows)
        assert database.execute(sql_of(figure)).fetchone() == (figure.value,)
        if voice.after is not None:
            sql = sql_of_days(voice.rows[0], since=first)
            assert database.execute(sql).fetchone() == (voice.after,)


def test_every_number_of_printed_counters_is_given_again_by_its_sql(record):
    opened, database = record
    checks = opened.counters()
    assert [one.printed.counter.days for one in checks] == [14, 9, 9, 6]
    assert {one.holds for one in checks} == {True, False}
    for one in checks:
        sql = sql_of_counter(one.printed)
        assert database.execute(sql).fetchone() == (one.printed.counter.days,)
    for holds in (True, False, None):
        rows = [one.printed for one in checks if one.holds is holds]
        assert database.execute(sql_of_counters(rows)).fetchone() == (len(rows),)
