"""Doubles: a clause that only leads to words which stand as a statement of their own."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.languages.en.kinds import LEADING
from onrecord.model import Sentence
from onrecord.statements.clauses import finite
from onrecord.statements.units import Unit

_LEAD = frozenset({"ccomp", "xcomp", "dobj", "acl", "attr", "acomp"})
"""How a verb that only leads holds what it leads to."""


def without_leads(units: Iterable[Unit]) -> list[Unit]:
    """Leave out units of which nothing is left but a cue when their content is taken away.

    Reads "I venture to express the hope that it will last", "let me say that it will last" and
    "Norland holds the view that it will last", where "it will last" is there as well.  Keeps
    clauses that tell more than who says so: "we work with them because we know that it will".
    """
    units = list(units)
    return [unit for unit in units if not any(_only_leads(unit, other) for other in units)]


def _only_leads(unit: Unit, other: Unit) -> bool:
    outer, inner = unit.clause, other.clause
    if unit.performing is not None or other is unit or not other.said:
        return False
    if not outer.first < inner.first or outer.last != inner.last:
        return False
    cue = other.said[0]
    sentence = outer.sentence
    if cue.sentence is not sentence or cue.verb is None or not outer.first <= cue.verb:
        return False
    between = range(cue.verb + 1, inner.first)
    whole = not any(finite(sentence, word) for word in between)
    return whole and _leads_to(sentence, outer.verb, cue.verb)


def _leads_to(sentence: Sentence, verb: int, cue: int) -> bool:
    """Say whether every verb from one down to a cue only leads to the next."""
    at = cue
    while at != verb:
        if sentence.labels[at] not in _LEAD:
            return False
        at = sentence.heads[at]
        if sentence.tags[at][:2] == "VB" and sentence.lemmas[at] not in LEADING:
            return False
    return cue != verb
