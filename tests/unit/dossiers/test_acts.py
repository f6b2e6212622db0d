"""Whose a measure is: as its words have it, or with the side that alone tells it."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.dossiers import Dossier
from onrecord.dossiers.acts import acts_of, bars_of
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Holder,
    Span,
    Statement,
    StatementKind,
    Utterance,
    statement_id,
)

_FERRY = Dossier(name="ferry", title="The ferry", parties=("XN", "XV"), names=(("XN", "Norland"),))


def told(*holders, document="doc:aa"):
    text = "eight diplomats were expelled"
    statement = Statement(
        span=Span(0, len(text)),
        text=text,
        kind=StatementKind.MEASURE,
        attribution=(
            Attribution(holders=tuple(Holder(name=one, represents=one) for one in holders)),
        ),
        rule="r",
    )
    id_ = DocumentId(document)
    copy = Copy(statement=statement_id(id_, statement), document=id_, known=None)
    return Utterance(statement=statement, document=id_, made=date(2031, 3, 4), copies=(copy,))


def act(said, others=(), **more):
    row = {
        "by": None,
        "to": None,
        "type": "expulsion",
        "count": "8",
        "stage": "done",
        "day": None,
        "said_by_doer": None,
        "said_by_other": None,
        "outcome": "unmatched",
        "statement": said.id,
    }
    (found,) = acts_of(_FERRY, [row | more], {one.id: one for one in (said, *others)})
    return found


@pytest.mark.parametrize(
    ("holders", "more", "side"),
    [
        (["XN"], {"by": "XV"}, "XV"),
        (["XN"], {"by": "XK"}, None),
        (["XN"], {}, "XN"),
        (["XN"], {"to": "XV"}, "XN"),
        (["XN"], {"to": "XN"}, None),
        (["XN", "XK"], {}, None),
        (["XN", "XV"], {}, None),
        (["XK"], {}, None),
        ([], {}, None),
    ],
)
def test_whose_a_measure_is(holders, more, side):
    assert act(told(*holders), **more).side == side


def test_words_that_name_nobody_say_so():
    assert "does not say by whom" in act(told("XN")).words
    assert "does not say by whom" not in act(told("XN"), by="XN").words


def test_numbers_that_differ_are_given_by_whose_account_they_are():
    one, two = told("XN"), told("XV", document="doc:bb")
    both = {"said_by_doer": one.id, "said_by_other": two.id, "outcome": "disputed"}
    found = act(one, [two], by="XN", count="8 (XN); 10 (XV)", **both)
    assert found.label == "expulsion (8 according to Norland, 10 according to XV)"
    assert found.words.endswith("; disputed")
    assert (found.said, found.other) == (one, two)


def test_what_is_proposed_or_undone_is_not_counted():
    acts = [act(told("XN"), stage=stage) for stage in ("done", "proposed", "reversed")]
    counted = {(bar.side, bar.acts) for bar in bars_of(_FERRY, acts)}
    assert counted == {("Norland", 1), ("XV", 0)}


def test_of_nothing_there_are_no_bars():
    assert bars_of(_FERRY, [act(told("XK"))]) == ()
