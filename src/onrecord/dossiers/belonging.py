"""What belongs to a dossier."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from onrecord.dossiers.dossier import Dossier
from onrecord.ledgers.view import involved
from onrecord.model import Utterance

Test: TypeAlias = Callable[[Utterance], bool]

_YEAR = re.compile(r" \(\d{4}\)$")
_NOTHING = re.compile(r"(?!)")


def belonging(dossier: Dossier) -> Test:
    """Give the test of whether an utterance belongs to a dossier.

    It belongs when of the dossier are involved

    - two of its parties, or
    - a party, together with a mediator, one of the instruments, or the words of a subject, or
    - a mediator, together with the words of a subject.

    Involved is who holds it, relays it, acts in it or is meant by it, as far as its words say.
    Leaves out what a party says without any of these, also next to something that belongs: "We
    regret it" may be about anything.
    """
    parties, mediators = frozenset(dossier.parties), frozenset(dossier.mediators)
    subject = _pattern(dossier.subjects)
    instruments = frozenset(name.casefold() for names in dossier.instruments for name in names)

    def belongs(utterance: Utterance) -> bool:
        there = involved(utterance) | frozenset(utterance.relayers)
        between = len(parties & there)
        told = bool(subject.search(utterance.statement.text))
        if 1 < between:
            return True
        if between:
            invoked = invokes(utterance.statement.instruments, instruments)
            return told or invoked or bool(mediators & there)
        return told and bool(mediators & there)

    return belongs


def invokes(instruments: Iterable[str], names: frozenset[str]) -> bool:
    """Say whether one of some instruments goes by one of some names, in small letters.

    A name without a year means the instrument with any.

    >>> invokes(["Vantry Treaty (1974)"], frozenset({"vantry treaty"}))
    True
    """
    return any(
        name.casefold() in names or _YEAR.sub("", name).casefold() in names for name in instruments
    )


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Find any of some words whole, however many blanks stand between; a star ends any word."""
    found = [r"\s+".join(map(_word, subject.split())) for subject in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})(?!\w)", re.IGNORECASE) if found else _NOTHING


def _word(word: str) -> str:
    return re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
