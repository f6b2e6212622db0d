"""Who has spoken, and who has not within what was watched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.errors import UnusableEvent
from onrecord.ledgers.counting import Watched
from onrecord.ledgers.silence import Occasion, Standing, event_of, voices
from onrecord.ledgers.watching import watches_of
from onrecord.model import Attempt, Attribution, DocumentId, Holder, Naming, Outcome

SINCE, UNTIL = date(2031, 2, 10), date(2031, 3, 1)
OCCASION = Occasion(subjects=frozenset({"XK"}), since=SINCE, on=UNTIL)


def looks(source, *days, outcome=Outcome.UNCHANGED):
    return [
        Attempt(
            source=source,
            time=datetime.fromisoformat(f"{day}T09:30").replace(tzinfo=UTC),
            outcome=outcome,
        )
        for day in days
    ]


def watched(*attempts, **namings):
    owners = {"norland": "XN", "veskia": "XV"}
    return Watched(watches=watches_of(attempts), owners=owners, namings=namings)


WATCHED = watched(
    *looks("norland", "2031-02-01", "2031-03-01"), *looks("veskia", "2031-02-01", "2031-03-01")
)


def one(actor, utterances, known=WATCHED, occasion=OCCASION):
    (voice,) = voices(occasion, [actor], utterances, known)
    return voice


def relayed(utterance, by):
    level = Attribution(holders=(Holder(name=by, represents=by),))
    statement = utterance.statement
    told = replace(statement, attribution=(*statement.attribution, level))
    return replace(utterance, statement=told)


def test_who_has_spoken_has_done_so_first_on_a_day_and_after_so_long(said):
    early = said("XN", "claim", "The border is shut.", "2031-02-01", to="XK")
    first = said("XN", "demand", "Open the border.", "2031-02-14", to="XK")
    again = said("XN", "demand", "Open the gate.", "2031-02-20", to="XK")
    voice = one("XN", [again, early, first])
    assert (voice.standing, voice.after, voice.rows) == (Standing.SPOKEN, 4, (first, again))
    whole = replace(OCCASION, since=None)
    assert one("XN", [again, early, first], occasion=whole).rows[0] == early
    assert one("XN", [again, early, first], occasion=whole).after is None


def test_who_was_watched_and_said_nothing_is_silent_within_that(said):
    others = [
        said("XV", "demand", "Open the border.", "2031-02-14", to="XK"),
        said("XN", "demand", "Open the port.", "2031-02-14", to="XV"),
        said("XN", "demand", "Open the gate.", "2031-03-02", to="XK"),
    ]
    voice = one("XN", others)
    assert (voice.standing, voice.rows, voice.why) == (Standing.NOTHING, (), ())
    assert [watch.source for watch in voice.reach.watches] == ["norland"]
    assert voice.reach.whole


def test_nobody_is_silent_without_a_source_of_their_own(said):
    spoke = said("XV", "demand", "Open the border.", "2031-02-14", to="XK")
    voice = one("XM", [spoke])
    assert (voice.standing, voice.reach) == (Standing.UNKNOWN, None)
    assert voice.why == ("no source of XM's own is watched",)
    assert one("XV", [spoke], watched()).standing is Standing.SPOKEN


def test_where_the_watch_is_broken_silence_is_unknown():
    failed = looks("norland", "2031-02-20", outcome=Outcome.FAILED)
    voice = one("XN", [], watched(*looks("norland", "2031-02-01", "2031-02-15"), *failed))
    assert (voice.standing, voice.unknown_since) == (Standing.UNKNOWN, date(2031, 2, 15))
    late = one("XN", [], watched(*looks("norland", "2031-02-12", "2031-03-01")))
    assert (late.standing, late.unknown_since) == (Standing.UNKNOWN, SINCE)
    assert late.why == ("watched only from 2031-02-12",)


def test_without_a_first_day_the_watch_counts_from_its_own_first_look():
    whole = replace(OCCASION, since=None)
    known = watched(*looks("norland", "2031-02-12", "2031-03-01"))
    assert one("XN", [], known, whole).standing is Standing.NOTHING
    never = watched(*looks("norland", "2031-02-12", outcome=Outcome.REFUSED))
    voice = one("XN", [], never, whole)
    assert (voice.standing, voice.why) == (
        Standing.UNKNOWN,
        ("no look at a source of XN's own was whole",),
    )


def test_who_is_told_of_by_others_alone_or_without_a_day_is_unknown(said):
    told = relayed(said("XN", "claim", "The border is shut.", "2031-02-14", to="XK"), "XV")
    undated = said("XN", "claim", "The gate is shut.", None, to="XK")
    voice = one("XN", [told, undated])
    assert (voice.standing, voice.unknown_since) == (Standing.UNKNOWN, SINCE)
    assert voice.why == ("2 told by others or without a day",)
    before = relayed(said("XN", "claim", "The port is shut.", "2031-02-01", to="XK"), "XV")
    assert one("XN", [before]).standing is Standing.NOTHING


def test_the_readout_of_one_side_is_no_word_of_the_other(said):
    both = said("XN XV", "commitment", "Both will meet on it.", "2031-02-14", to="XK")
    assert one("XN", [both]).standing is Standing.SPOKEN
    assert one("XN", [relayed(both, "XV")]).standing is Standing.UNKNOWN
    assert one("XN", [relayed(both, "XN")]).standing is Standing.SPOKEN


@pytest.mark.parametrize("represents", ["XN", None])
def test_a_text_that_may_be_its_own_and_names_the_subject_makes_silence_unknown(represents):
    named = Naming(document=DocumentId("doc:ffff"), day=date(2031, 2, 14), represents=represents)
    voice = one("XN", [], watched(*looks("norland", "2031-02-01", "2031-03-01"), XK=(named,)))
    assert (voice.standing, voice.named) == (Standing.UNKNOWN, (named,))
    told = "no statement on it was heard where it is named: in 1 of their own texts, "
    assert voice.why == (f"{told}or of nobody known",)
    early = replace(named, day=date(2031, 2, 1))
    known = watched(*looks("norland", "2031-02-01", "2031-03-01"), XK=(early,))
    assert one("XN", [], known).standing is Standing.NOTHING
    other = replace(named, represents="XV")
    known = watched(*looks("norland", "2031-02-01", "2031-03-01"), XK=(other,))
    assert one("XN", [], known).standing is Standing.NOTHING


def test_copies_count_once(said):
    first = said("XN", "demand", "Open the border.", "2031-02-14", to="XK")
    copy = said("XN", "demand", "Open the border.", "2031-02-14", to="XK")
    assert len(one("XN", [first, copy]).rows) == 1


def test_of_an_event_a_side_has_to_speak_of_the_other(said):
    event = said("XN", "measure", "We expelled eight.", "2031-02-10", by="XN", to="XV")
    own = said("XV", "claim", "We opened a mission.", "2031-02-12", by="XV")
    occasion = Occasion(subjects=frozenset({"XN", "XV"}), since=event.made, on=UNTIL, event=event)
    assert one("XV", [event, own], occasion=occasion).standing is Standing.NOTHING
    answer = said("XV", "condemnation", "We condemn it.", "2031-02-13", to="XN")
    assert one("XV", [event, own, answer], occasion=occasion).after == 3
    assert one("XN", [event, own], occasion=occasion).after == 0


def test_each_actor_is_answered_once_in_the_order_asked():
    found = voices(OCCASION, ["XV", "XN", "XV"], [], WATCHED)
    assert [voice.actor for voice in found] == ["XV", "XN"]


def test_an_event_is_found_by_any_of_its_addresses_and_has_to_say_when_and_of_whom(said):
    event = said("XN", "measure", "We expelled eight.", to="XV")
    assert event_of([event], event.id) == event
    undated = said("XN", "measure", "We expelled ten.", None, to="XV")
    nobody = said("XN", "claim", "It rains.")
    for address in ("st:none/1-2", undated.id, nobody.id):
        with pytest.raises(UnusableEvent) as caught:
            event_of([event, undated, nobody], address)
        assert caught.value.address == address


def test_who_names_the_subject_in_passing_has_spoken_of_it(said):
    passing = said("XN", "claim", "We met at the port of Kelduria.", "2031-02-14", names="XK")
    assert one("XN", [passing]).standing is Standing.SPOKEN
    other = said("XN", "claim", "We met at the port of Veskia.", "2031-02-14", names="XV")
    assert one("XN", [other]).standing is Standing.NOTHING


def test_what_somebody_asks_about_who_is_not_named_is_told_by_others(said):
    own = said("XV", "claim", "Kelduria is a friend", "2031-02-12", names="XK")
    level = Attribution(holders=())
    attribution = (*own.statement.attribution, level)
    asked = replace(own, statement=replace(own.statement, attribution=attribution))
    assert one("XV", [own]).standing is Standing.SPOKEN
    assert one("XV", [asked]).standing is Standing.UNKNOWN
