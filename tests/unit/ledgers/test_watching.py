"""What looks at a source cover, and where they leave a gap."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from onrecord.ledgers.watching import Gap, reach_of, together, watches_of
from onrecord.model import Attempt, Outcome


def at(day, hour=9):
    return datetime(2031, 3, day, hour, tzinfo=UTC)


def on(day):
    return date(2031, 3, day)


def look(day, outcome="unchanged", source="norland", **more):
    listed = None if outcome in {"failed", "refused"} else more.pop("listed", 9)
    return Attempt(source=source, time=at(day), outcome=Outcome(outcome), listed=listed, **more)


def watch(*looks):
    (found,) = watches_of(looks)
    return found


def reach(*looks, since, until):
    return reach_of(watches_of(looks), on(since), on(until))


def test_looks_that_answer_cover_all_between_them():
    found = watch(look(5), look(1, "new", new=("a",)))
    assert (found.begun, found.first, found.last) == (at(1), at(1), at(5))
    assert (found.looks, found.broken, found.gaps) == (2, 0, ())
    whole = reach(look(1), look(5), since=1, until=5)
    assert (whole.whole, whole.until, whole.unknown_since, whole.why) == (True, on(5), None, ())


@pytest.mark.parametrize("outcome", ["failed", "refused"])
def test_a_failed_look_is_made_up_by_a_later_whole_one_and_by_nothing_else(outcome):
    assert watch(look(1), look(2, outcome), look(3)).gaps == ()
    broken = watch(look(1), look(2, outcome), look(3, outcome))
    assert broken.gaps == (Gap(begin=at(1), end=None, why="2 looks failed since"),)
    told = reach(look(1), look(2, outcome), look(3, outcome), since=1, until=5)
    assert (told.unknown_since, told.why) == (on(1), ("norland: 2 looks failed since",))


def test_a_source_whose_list_could_not_be_read_was_not_seen_whole():
    broken = look(3, "new", new=("a",), reason="the feed is broken")
    assert watch(look(1), broken).last == at(1)
    assert reach(look(1), broken, since=1, until=3).unknown_since == on(1)


def test_a_list_in_which_nothing_was_known_may_have_lost_some():
    first = look(1, "new", new=("feed", "a", "b"), listed=2)
    turned = look(5, "new", new=("feed", "c", "d"), listed=2)
    (gap,) = watch(first, turned).gaps
    assert (gap.begin, gap.end) == (at(1), at(5))
    assert "more may have come and gone" in gap.why
    assert watch(first, look(5, "new", new=("feed", "c"), listed=2)).gaps == ()
    edited = look(5, "new", new=("feed", "a", "b"), listed=2)
    assert watch(first, edited).gaps == ()


def test_a_listed_text_that_was_never_had_leaves_a_gap_until_it_comes():
    first = look(1, "new", new=("feed", "a"))
    lost = look(3, "new", new=("b",), failed=("c",))
    (gap,) = watch(first, lost, look(5)).gaps
    assert (gap.begin, gap.end, gap.why) == (at(1), at(3), "1 listed text could not be had")
    assert watch(first, lost, look(5, "new", new=("c",))).gaps == ()
    again = look(5, "new", new=("d",), failed=("c",))
    assert len(watch(first, lost, again).gaps) == 1


def test_what_the_first_look_could_not_have_is_older_than_the_watch():
    assert watch(look(1, "new", new=("feed",), failed=("a",)), look(2)).gaps == ()


def test_a_gap_counts_only_within_the_days_that_are_asked():
    looks = (
        look(1, "new", new=("feed", "a", "b"), listed=2),
        look(5, "new", new=("feed", "c", "d"), listed=2),
        look(9),
    )
    assert reach(*looks, since=5, until=9).whole
    assert reach(*looks, since=1, until=1).whole
    assert reach(*looks, since=2, until=9).unknown_since == on(2)
    assert reach(*looks, since=1, until=9).unknown_since == on(1)


def test_after_the_last_look_nothing_is_known():
    told = reach(look(1), look(5), since=1, until=8)
    assert (told.unknown_since, told.why) == (on(5), ("norland: not looked at since",))
    assert reach(look(1), since=4, until=4).unknown_since == on(4)


def test_before_the_first_look_nothing_is_known_unless_another_source_was_watched():
    late = reach(look(4), look(9), since=1, until=9)
    assert (late.unknown_since, late.why) == (on(1), ("watched only from 2031-03-04",))
    both = [look(4), look(9), look(1, source="embassy"), look(9, source="embassy")]
    assert reach(*both, since=1, until=9).whole
    broken = [*both, look(9, "failed", source="embassy")]
    assert reach(*broken[:3], broken[-1], since=1, until=9).unknown_since == on(1)


def test_a_source_that_never_answered_and_none_at_all_cover_nothing():
    never = reach(look(1, "failed"), look(3, "refused"), since=1, until=3)
    assert (never.unknown_since, never.why) == (on(1), ("no look at a source was whole",))
    none = reach_of((), on(1), on(3), "XN")
    assert (none.unknown_since, none.why) == (on(1), ("no source of XN's own is watched",))


def test_a_source_that_was_added_after_the_days_asked_does_not_count():
    looks = (look(1), look(5), look(7, "failed", source="embassy"))
    assert [one.source for one in reach(*looks, since=1, until=5).watches] == ["norland"]


def test_of_several_actors_the_one_that_is_known_least_far_decides():
    far = reach(look(1), look(9), since=1, until=9)
    near = reach(look(1, source="veskia"), look(4, source="veskia"), since=1, until=9)
    told = together([far, near])
    assert (told.unknown_since, told.why) == (on(4), ("veskia: not looked at since",))
    assert [one.source for one in told.watches] == ["norland", "veskia"]
    assert together([far, far]).whole
