"""Days since a statement or a measure."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.ledgers.counting import Question, Watched, count_days
from onrecord.ledgers.watching import watches_of
from onrecord.model import (
    Attempt,
    Attribution,
    DocumentId,
    Holder,
    Modality,
    Naming,
    Outcome,
    Stage,
)

SPOKE = Question(actor="XN", about="XK")
EXPELLED = Question(measure="expulsion", between=("XN", "XV"))


def on(text):
    return date.fromisoformat(text)


def looks(*days, source="norland", outcome=Outcome.UNCHANGED):
    return [
        Attempt(
            source=source,
            time=datetime.fromisoformat(f"{day}T09:30").replace(tzinfo=UTC),
            outcome=outcome,
        )
        for day in days
    ]


def watched(*attempts, namings=()):
    owners = {"norland": "XN", "veskia": "XV"}
    return Watched(watches=watches_of(attempts), owners=owners, namings={"XK": tuple(namings)})


WATCHED = watched(*looks("2031-02-01", "2031-03-01"))


def relayed(utterance, by):
    """Give it as somebody else tells it."""
    statement = utterance.statement
    level = Attribution(holders=(Holder(name=by, represents=by),))
    told = replace(statement, attribution=(*statement.attribution, level))
    return replace(utterance, statement=told)


def test_days_are_counted_from_the_last_that_was_said(said):
    first = said("XN", "demand", "Open the border.", "2031-02-01", to="XK")
    last = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    count = count_days(SPOKE, on("2031-03-01"), [last, first], WATCHED)
    assert (count.days, count.days_known, count.unknown_since) == (9, 9, None)
    assert (count.last, count.rows, count.unsettled) == (last, (first, last), 0)


def test_other_holders_other_subjects_and_later_days_do_not_count(said):
    others = [
        said("XV", "claim", "The border is shut.", "2031-02-20", to="XK"),
        said("XN", "claim", "The port is shut.", "2031-02-21", to="XV"),
        said("XN", "claim", "The strait is shut.", "2031-03-02", to="XK"),
    ]
    count = count_days(SPOKE, on("2031-03-01"), others, WATCHED)
    assert (count.last, count.days, count.rows, count.reach) == (None, None, (), None)


def test_kinds_narrow_it(said):
    demand = said("XN", "demand", "Open the border.", "2031-02-05", to="XK")
    claim = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    asked = replace(SPOKE, kinds=(demand.kind,))
    count = count_days(asked, on("2031-03-01"), [demand, claim], WATCHED)
    assert (count.last, count.days) == (demand, 24)


def test_what_others_relay_and_what_has_no_day_is_left_out_and_told(said):
    own = said("XN", "claim", "The border is shut.", "2031-02-05", to="XK")
    told = relayed(said("XN", "claim", "The port is shut.", "2031-02-20", to="XK"), "XV")
    undated = said("XN", "claim", "The strait is shut.", None, to="XK")
    herself = relayed(said("XN", "claim", "The gate is shut.", "2031-02-06", to="XK"), "XN")
    count = count_days(SPOKE, on("2031-03-01"), [own, told, undated, herself], WATCHED)
    assert (count.last, count.unsettled) == (herself, 2)


def test_the_readout_of_one_side_is_no_word_of_the_other(said):
    together = relayed(said("XN XV", "commitment", "Both will meet.", "2031-02-20", to="XK"), "XV")
    by_both = said("XN XV", "commitment", "Both will talk.", "2031-02-05", to="XK")
    count = count_days(SPOKE, on("2031-03-01"), [together, by_both], WATCHED)
    assert (count.last, count.unsettled) == (by_both, 1)


def test_without_a_source_of_the_actors_own_it_is_unknown(said):
    spoke = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    other = watched(*looks("2031-02-01", "2031-03-01", source="veskia"))
    count = count_days(SPOKE, on("2031-03-01"), [spoke], other)
    assert (count.days, count.days_known) == (9, 0)
    assert count.unknown_since == on("2031-02-20")
    assert count.reach.why == ("no source of XN's own is watched",)


def test_where_coverage_breaks_it_is_unknown_since_then(said):
    spoke = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    broken = looks("2031-02-01", "2031-02-25") + looks("2031-03-01", outcome=Outcome.FAILED)
    count = count_days(SPOKE, on("2031-03-01"), [spoke], watched(*broken))
    assert (count.unknown_since, count.days_known) == (on("2031-02-25"), 5)
    mended = watched(*broken, *looks("2031-03-02"))
    assert count_days(SPOKE, on("2031-03-01"), [spoke], mended).unknown_since is None


def test_on_the_day_itself_nothing_has_to_be_watched(said):
    spoke = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    count = count_days(SPOKE, on("2031-02-20"), [spoke], watched())
    assert (count.days, count.unknown_since) == (0, None)


@pytest.mark.parametrize(
    ("day", "represents", "unknown"),
    [
        ("2031-02-24", "XN", "2031-02-24"),
        (None, "XN", "2031-02-20"),
        ("2031-02-24", None, "2031-02-24"),
        ("2031-02-24", "XV", None),
        ("2031-02-19", "XN", None),
        ("2031-03-04", "XN", None),
    ],
)
def test_a_later_text_of_its_own_that_names_the_subject_makes_it_unknown(
    said, day, represents, unknown
):
    spoke = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    naming = Naming(document=DocumentId("doc:ffff"), day=day and on(day), represents=represents)
    attempts = looks("2031-02-01", "2031-03-01")
    count = count_days(SPOKE, on("2031-03-01"), [spoke], watched(*attempts, namings=[naming]))
    assert count.unknown_since == (unknown and on(unknown))
    heard = replace(naming, document=spoke.document)
    count = count_days(SPOKE, on("2031-03-01"), [spoke], watched(*attempts, namings=[heard]))
    assert count.unknown_since is None


def test_without_an_actor_a_later_text_of_anybody_makes_it_unknown(said):
    spoke = said("XN", "claim", "The border is shut.", "2031-02-20", to="XK")
    naming = Naming(document=DocumentId("doc:ffff"), day=on("2031-02-24"), represents="XV")
    named = watched(*looks("2031-02-01", "2031-03-01"), namings=[naming])
    asked = Question(about="XK")
    assert count_days(asked, on("2031-03-01"), [spoke], WATCHED).unknown_since is None
    assert count_days(asked, on("2031-03-01"), [spoke], named).unknown_since == naming.day


def expelled(said, day, **more):
    words = "We expelled eight diplomats."
    given = {"by": "XN", "to": "XV", "measure": "expulsion", "stage": Stage.DONE} | more
    return said("XN", "measure", words, day, **given)


BOTH = watched(
    *looks("2031-02-01", "2031-03-01"), *looks("2031-02-01", "2031-03-01", source="veskia")
)


def test_a_measure_counts_from_the_day_that_its_words_give(said):
    count = count_days(
        EXPELLED,
        on("2031-03-01"),
        [expelled(said, "2031-02-20", effective="2031-02-11")],
        BOTH,
    )
    assert (count.day, count.stated, count.days) == (on("2031-02-11"), True, 18)
    told = count_days(EXPELLED, on("2031-03-01"), [expelled(said, "2031-02-20")], BOTH)
    assert (told.day, told.stated, told.days, told.unknown_since) == (
        on("2031-02-20"),
        False,
        9,
        None,
    )


def test_a_retelling_by_the_other_side_does_not_start_the_count_anew(said):
    act = expelled(said, "2031-02-10", count=8)
    retold = said(
        "XV",
        "measure",
        "Norland expelled eight of our diplomats.",
        "2031-02-25",
        by="XN",
        to="XV",
        measure="expulsion",
        stage=Stage.DONE,
        count=8,
    )
    count = count_days(EXPELLED, on("2031-03-01"), [act, retold], BOTH)
    assert (count.day, count.rows) == (on("2031-02-10"), (act,))


@pytest.mark.parametrize(
    "more",
    [
        {"stage": Stage.PROPOSED},
        {"modality": Modality.FUTURE},
        {"negated": True},
        {"to": "XK"},
        {"measure": "protest"},
    ],
)
def test_what_was_not_done_or_not_between_the_two_is_no_event(said, more):
    count = count_days(EXPELLED, on("2031-03-01"), [expelled(said, "2031-02-20", **more)], BOTH)
    assert count.last is None


def test_both_sides_have_to_be_watched_and_the_doer_is_whom_actor_means(said):
    act = expelled(said, "2031-02-20")
    count = count_days(EXPELLED, on("2031-03-01"), [act], WATCHED)
    assert count.reach.why == ("no source of XV's own is watched",)
    by = Question(measure="expulsion", actor="XN")
    assert count_days(by, on("2031-03-01"), [act], WATCHED).unknown_since is None
    to = Question(measure="expulsion", actor="XV")
    assert count_days(to, on("2031-03-01"), [act], WATCHED).last is None


def test_without_anybody_named_every_source_has_to_be_watched(said):
    act = expelled(said, "2031-02-20")
    asked = Question(measure="expulsion")
    assert count_days(asked, on("2031-03-01"), [act], BOTH).unknown_since is None
    half = watched(*looks("2031-02-01", "2031-03-01"), *looks("2031-02-22", source="veskia"))
    count = count_days(asked, on("2031-03-01"), [act], half)
    assert count.reach.why == ("veskia: not looked at since",)
    assert count_days(asked, on("2031-03-01"), [act], watched()).reach.why == (
        "no source is watched",
    )
