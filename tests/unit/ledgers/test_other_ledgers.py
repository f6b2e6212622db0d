"""Instruments, positions and formulas."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.ledgers import View, merged, seen
from onrecord.ledgers.formulas import formulas
from onrecord.model import Attribution, Holder, Stage

TREATY = "Vantry Treaty (1974)"


@pytest.mark.parametrize(
    ("stance", "statement"),
    [
        ("says it is breached", ("claim", "This violates the treaty", {})),
        ("denies breach", ("denial", "We have not violated the treaty", {"negated": True})),
        ("calls for", ("demand", "Veskia must comply with the treaty", {})),
        ("calls for", ("demand", "Veskia must not violate the treaty", {"negated": True})),
        ("relies on", ("claim", "Ships pass in accordance with the treaty", {})),
        ("reserves", ("claim", "Norland reserves its rights under the treaty", {})),
        ("names", ("claim", "The treaty has nine articles", {})),
        ("signs", ("measure", "Norland signed the treaty", {"measure": "signature"})),
        ("ratifies", ("measure", "Norland ratified the treaty", {"measure": "ratification"})),
        ("accedes", ("measure", "Norland accedes to the treaty", {"measure": "accession"})),
        ("suspends", ("measure", "Norland suspends the treaty", {"measure": "suspension"})),
        ("withdraws", ("measure", "Norland withdraws from the treaty", {"measure": "withdrawal"})),
    ],
)
def test_a_stance_is_the_act_or_what_the_words_say(said, rows, stance, statement):
    kind, words, more = statement
    (row,) = rows("instruments", said("XN", kind, words, instruments=(TREATY,), **more))
    assert row["stance"] == stance


def test_the_status_is_the_last_act_by_each_account(said, rows):
    act = {"by": "XN", "instruments": (TREATY,), "stage": Stage.DONE}
    signed = said("XN", "measure", "We signed it", measure="signature", **act)
    left = said("XN", "measure", "We left it", "2031-05-01", measure="withdrawal", **act)
    claimed = said("XV", "measure", "Norland signed it", "2031-06-01", measure="signature", **act)
    found = rows("instruments", signed, left, claimed)
    assert [row["status"] for row in found] == [None, "left", "signed"]


def test_a_position_tells_what_changed_from_the_one_it_words_anew(said, rows):
    first = said("XN", "position", "The strait may be open to all flags", to="XV")
    then = said("XN", "position", "The strait must be open to all flags", "2031-05-01", to="XV")
    apart = said("XN", "demand", "Veskia has to free the crews", "2031-06-01", to="XV")
    found = rows("positions", first, then, apart)
    changed = "The strait [-may-] {+must+} be open to all flags"
    assert [row["changed"] for row in found] == [None, changed, None]


def test_a_position_is_on_whom_it_names_too_but_never_on_who_says_it(said, rows):
    named = said("XN XK", "position", "The strait off Veskia is ours", names="XN XV")
    found = rows("positions", named)
    assert [(row["actor"], row["on"]) for row in found] == [
        ("XN", "XV"),
        ("XK", "XN"),
        ("XK", "XV"),
    ]
    assert not rows("positions", said("XN", "claim", "The strait is long", names="XV"))


def test_a_name_with_on_in_it_is_no_border(said, rows):
    words = "We thank the Conference on the Strait"
    (row,) = rows("positions", said("XN", "support", words, instruments=("Act on Straits on Sea",)))
    assert (row["actor"], row["on"]) == ("XN", "Act on Straits on Sea")


def test_an_actor_with_on_in_the_name_stays_whole(said, rows):
    demand = said("XN", "demand", "Veskia must keep the treaty", instruments=("Treaty on Eels",))
    council = (Attribution(holders=(Holder(name="Council on Fisheries"),)),)
    demand = replace(demand, statement=replace(demand.statement, attribution=council))
    (row,) = rows("positions", demand)
    assert (row["actor"], row["on"]) == ("Council on Fisheries", "Treaty on Eels")


def test_a_formula_is_shared_by_two_holders_in_two_documents(said):
    first = said("XN", "position", "We support any solution acceptable to Veskia")
    then = said("XV", "position", "They want a solution that is acceptable to Veskia", "2031-12-01")
    own = said("XN", "position", "A solution acceptable to Veskia is near", "2031-12-02")
    (formula,) = formulas(merged([first, then, own]))
    assert formula.words == ("solution", "acceptable", "veskia")
    assert [use.said.id for use in formula.uses] == [first.id, then.id, own.id]
    assert formulas(merged([first, own])) == ()


def test_a_name_alone_is_no_formula(said):
    one = said("XN", "claim", "The Inner Sea Forum met")
    other = said("XV", "claim", "The Inner Sea Forum spoke", "2031-03-01")
    assert formulas(merged([one, other])) == ()


def test_a_view_has_what_was_said_by_a_day_by_an_account_between_two(said):
    own = said("XN", "measure", "We expel them", "2031-02-01", by="XN", to="XV")
    late = said("XN", "measure", "We expel more", "2031-02-02", by="XN", to="XV")
    other = said("XK", "claim", "Nothing happened", "2031-01-01", to="XV")
    undated = said("XN", "claim", "We are here", None)
    everything = (own, late, other, undated)
    day = own.made
    assert list(seen(everything, View(as_of=day))) == [own, other]
    assert list(seen(everything, View(according_to="XK"))) == [other]
    assert list(seen(everything, View(between=("XN", "XV")))) == [own, late]
    assert list(seen(everything, View(about="XV"))) == [own, late, other]
