"""Stances: how a statement stands to an instrument that it invokes."""

from __future__ import annotations

import re
from enum import StrEnum

from onrecord.languages.en.stances import BREACHED, CALLED_FOR, RELIED_ON, RESERVED
from onrecord.model import Stage, Statement, StatementKind

_BREACHED, _CALLED_FOR, _RELIED_ON, _RESERVED = (
    re.compile(words, re.VERBOSE | re.IGNORECASE)
    for words in (BREACHED, CALLED_FOR, RELIED_ON, RESERVED)
)
_PROVISION = re.compile(
    r"\b(?:Articles?|Chapters?|paragraphs?|operative paragraphs?)\s+"
    r"[IVXLC\d]+(?:\s*\(\d+\))*(?:(?:\s*,\s*|\s+and\s+)\d+(?:\s*\(\d+\))*)*"
)


class Stance(StrEnum):
    """What somebody does with an instrument."""

    SIGNS = "signs"
    RATIFIES = "ratifies"
    ACCEDES = "accedes"
    SUSPENDS = "suspends"
    WITHDRAWS = "withdraws"
    RESERVES = "reserves"
    DENIES_BREACH = "denies breach"
    SAYS_BREACHED = "says it is breached"
    CALLS_FOR = "calls for"
    RELIES_ON = "relies on"
    NAMES = "names"


ACTS = {
    "signature": Stance.SIGNS,
    "ratification": Stance.RATIFIES,
    "accession": Stance.ACCEDES,
    "suspension": Stance.SUSPENDS,
    "withdrawal": Stance.WITHDRAWS,
}
"""Stances that are acts: they decide an instrument's status by an account."""

_ASKING = frozenset({StatementKind.DEMAND, StatementKind.COMMITMENT, StatementKind.POSITION})


def stance_of(statement: Statement) -> Stance:
    """Say how a statement stands to the instrument that it invokes.

    The questions are asked in this order.  Is it one of the acts by which states join and leave
    (a measure that is not undone)?  Does it reserve?  Does it say that it is breached, or deny
    that?  Does it ask, promise or stand for that it be kept?  Is what is said put upon it?  What
    is left only names it.

    Leaves out whose breach it is: those are the statement's targets.
    """
    act = ACTS.get(statement.measure or "")
    if act is not None and not statement.negated and statement.stage is not Stage.REVERSED:
        return act
    text = statement.text
    if _RESERVED.search(text):
        return Stance.RESERVES
    if _BREACHED.search(text):
        return _breach(statement)
    if statement.kind in _ASKING and not statement.negated and _CALLED_FOR.search(text):
        return Stance.CALLS_FOR
    return Stance.RELIES_ON if _RELIED_ON.search(text) else Stance.NAMES


def _breach(statement: Statement) -> Stance:
    """Say whether a breach is alleged, denied, or asked or promised not to be."""
    if statement.negated and statement.kind in _ASKING:
        return Stance.CALLS_FOR
    denies = statement.kind is StatementKind.DENIAL or statement.negated
    return Stance.DENIES_BREACH if denies else Stance.SAYS_BREACHED


def provision_in(statement: Statement) -> str | None:
    """Give the provision that a statement names, as printed, where it is of one instrument.

    >>> from onrecord.model import Attribution, Span
    >>> words = "It violates Articles 2 and 3 of the Charter."
    >>> said = Statement(span=Span(0, 44), text=words, kind=StatementKind.CLAIM, rule="r",
    ...     attribution=(Attribution(holders=()),), instruments=("Charter",))
    >>> provision_in(said)
    'Articles 2 and 3'
    """
    found = _PROVISION.search(statement.text)
    return " ".join(found[0].split()) if found and len(statement.instruments) == 1 else None
