"""What holds for judgements, whatever is judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.identity import Identities, Judgement, Verdict, standing
from onrecord.identity.ranking import rank_of


@pytest.fixture(scope="module", autouse=True)
def _knowledge_is_read_before_time_counts():
    rank_of("XN")
    rank_of("Ada Berg")


NAMES = ("XN", "XV", "OMIS", "Ada Berg", "A. Berg", "Ferry Pact", "Norland Republic")
FIRST = datetime(2031, 1, 1, tzinfo=UTC)
VERDICTS = (Verdict.SAME, Verdict.SAME, Verdict.NOT_SAME, Verdict.UNSURE)


@st.composite
def judgements(draw):
    one, other = draw(st.permutations(NAMES))[:2]
    at = FIRST + timedelta(days=draw(st.integers(0, 30)))
    verdict = draw(st.sampled_from(VERDICTS))
    return Judgement(one=one, other=other, verdict=verdict, by="ivo", at=at, why="x")


MANY = st.lists(judgements(), max_size=10, unique_by=lambda one: one.id)


def named(said):
    who = Identities(standing(said))
    return {name: who.of(name) for name in NAMES}


def undoing(one):
    at = one.at + timedelta(hours=1)
    return replace(one, verdict=Verdict.UNDONE, at=at, undoes=one.id)


@given(said=MANY, order=st.randoms(use_true_random=False))
def test_the_order_of_judgements_does_not_matter(said, order):
    shuffled = list(said)
    order.shuffle(shuffled)
    assert named(shuffled) == named(said)
    assert Identities(shuffled).conflicts == Identities(said).conflicts


@given(said=MANY)
def test_which_of_two_is_named_first_does_not_matter(said):
    turned = [replace(one, one=one.other, other=one.one) for one in said]
    assert named(turned) == named(said)


@given(said=MANY)
def test_undoing_all_gives_back_the_names_that_there_were(said):
    assert named([*said, *map(undoing, said)]) == {name: name for name in NAMES}


@given(said=MANY, at=st.integers(0, 9))
def test_undoing_one_is_never_having_judged_it(said, at):
    if at < len(said):
        rest = [*said[:at], *said[at + 1 :]]
        assert named([*said, undoing(said[at])]) == named(rest)


@given(said=MANY)
def test_a_name_that_stands_for_others_stands_for_itself(said):
    who = Identities(said)
    assert all(who.of(who.of(name)) == who.of(name) for name in NAMES)
    assert all(who.of(name) in who.members(name) for name in NAMES)


@given(said=MANY)
def test_nobody_judged_apart_is_ever_put_together(said):
    who = Identities(said)
    for one in said:
        if one.verdict is Verdict.NOT_SAME:
            assert who.of(one.one) != who.of(one.other)


@given(said=MANY, days=st.integers(0, 30))
def test_as_known_on_a_day_is_what_was_judged_by_then(said, days):
    day = (FIRST + timedelta(days=days)).date()
    by_then = [one for one in said if one.at.date() <= day]
    assert standing(said, day) == standing(by_then)
