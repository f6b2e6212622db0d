"""View: until which day, and by whose account, a ledger is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.model import Party, Statement, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What of the record a ledger is folded from; what is None or empty leaves all in.

    An actor is a code ("XN") or a name as the record has it ("Ada Berg").

    Attributes:
        as_of: Last day on which a statement was made.  Statements without a day are left out.
        according_to: By whose account.
        relayed_by: Through whom it is told.
        between: Two actors, each of whom holds it, does it, or is whom it is aimed at.
        about: An actor or instrument that it is aimed at, done by, invokes or names.
    """

    as_of: date | None = None
    according_to: str | None = None
    relayed_by: str | None = None
    between: tuple[str, str] | None = None
    about: str | None = None


EVERYONE = View()
"""All of the record, until today."""


def seen(utterances: Iterable[Utterance], view: View) -> Iterator[Utterance]:
    """Give the utterances that a view has, in the order they come in."""
    for utterance in utterances:
        if _is_seen(utterance, view):
            yield utterance


def _is_seen(utterance: Utterance, view: View) -> bool:
    if view.as_of is not None and (utterance.made is None or view.as_of < utterance.made):
        return False
    if view.according_to is not None and view.according_to not in utterance.accounts:
        return False
    if view.relayed_by is not None and view.relayed_by not in utterance.relayers:
        return False
    if view.between is not None and not set(view.between) <= involved(utterance):
        return False
    return view.about is None or view.about in spoken_of(utterance)


def involved(utterance: Utterance) -> frozenset[str]:
    """Give everybody who holds a statement, acts in it or is meant by it."""
    statement = utterance.statement
    parties = sides(statement.agents) + sides(statement.targets)
    return frozenset((*utterance.accounts, *parties))


def subjects(statement: Statement) -> frozenset[str]:
    """Give what a statement is about: who acts, who is meant, and the instruments it invokes."""
    parties = sides(statement.agents) + sides(statement.targets)
    return frozenset((*parties, *statement.instruments))


def spoken_of(utterance: Utterance) -> frozenset[str]:
    """Give everybody and every instrument that an utterance speaks of, were it in passing."""
    return subjects(utterance.statement).union(utterance.names)


def sides(parties: Iterable[Party]) -> tuple[str, ...]:
    """Give whom parties stand for, each once: a code where there is one, else a name.

    >>> sides([Party(name="Norland", id="XN"), Party(name="the Envoy", represents="XN")])
    ('XN',)
    """
    return tuple(dict.fromkeys(one.represents or one.id or one.name for one in parties))
