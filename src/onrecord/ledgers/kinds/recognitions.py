"""Recognitions and memberships: who stands how to whose, by account and day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.knowledge.facts import known
from onrecord.languages.en.recognitions import (
    MEMBERSHIP,
    OPPOSES,
    RECOGNISES,
    STANDS_FOR,
    STATEHOOD,
    WITHDRAWS,
)
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Ledger, Party, Row, StatementKind, Utterance

_RECOGNISES, _STANDS_FOR, _WITHDRAWS, _STATEHOOD, _MEMBERSHIP, _OPPOSES = (
    re.compile(words, re.VERBOSE | re.IGNORECASE)
    for words in (RECOGNISES, STANDS_FOR, WITHDRAWS, STATEHOOD, MEMBERSHIP, OPPOSES)
)
_NEAR = 4
"""Words after "recognise" in which whoever is recognised is named."""
_STANDS = frozenset(
    {StatementKind.SUPPORT, StatementKind.POSITION, StatementKind.COMMITMENT, StatementKind.DEMAND}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How one statement has one actor stand.

    Attributes:
        actors: Whose stand it is: who acts, else by whose account it is.
        stance: "recognises", "does not recognise", "withdraws recognition", "supports",
            "opposes" or "counts".
        said: The statement.
    """

    actors: tuple[str, ...]
    stance: str
    said: Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whose statehood, or whose membership in which body, with every stand on it."""

    of: str
    body: str | None
    stands: tuple[Stand, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    statement = utterance.statement
    of, body = _whose(utterance)
    if of is None or stance_of(utterance) is None:
        return ()
    if body is None and not _RECOGNISES.search(statement.text) and not statement.measure:
        return ()
    return (f"{of} in {body}" if body else of,)


def _whose(utterance: Utterance) -> tuple[str | None, str | None]:
    """Give whose statehood or membership is spoken of, and the body; None where it is not settled.

    The one target that is no body, and of a membership the one target that is a body.
    """
    targets = utterance.statement.targets
    bodies = sides(party for party in targets if _is_body(party))
    others = sides(party for party in targets if not _is_body(party))
    membership = _MEMBERSHIP.search(utterance.statement.text) is not None
    if not others and (named := _recognised(utterance.statement.text)):
        others = (named,)
    if len(others) != 1 or 1 < len(bodies):
        return None, None
    if membership and not _RECOGNISES.search(utterance.statement.text):
        return (others[0], bodies[0]) if bodies else (None, None)
    return others[0], None


def _recognised(text: str) -> str | None:
    """Give the polity whose name follows "recognise" at once: "do not recognise Norland's"."""
    found = _RECOGNISES.search(text)
    if found is None:
        return None
    words = [word.strip("“”\"'’.,;") for word in text[found.end() :].split()[:_NEAR]]
    words = [word.removesuffix("’s").removesuffix("'s") for word in words]
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            if code := known().polity_of(" ".join(words[first:last])):
                return code
    return None


def _is_body(party: Party) -> bool:
    return party.id is not None and not re.fullmatch("[A-Z]{2}", party.id)


def stance_of(utterance: Utterance) -> str | None:
    """Say how whoever speaks or acts stands; None where the words do not settle it.

    Reads acts of recognition and their reversal, "we recognise the independence of" and "we do
    not recognise", and who supports or opposes a membership.  Leaves out what only speaks of
    recognition: nobody is to stand where they have not put themselves.
    """
    statement = utterance.statement
    text = statement.text
    if statement.quantities and _RECOGNISES.search(text) and statement.kind is StatementKind.CLAIM:
        return "counts"
    if statement.measure == "derecognition" or _WITHDRAWS.search(text):
        return "withdraws recognition"
    if statement.measure == "recognition":
        return "does not recognise" if statement.negated else "recognises"
    if _RECOGNISES.search(text):
        holds = statement.kind in _STANDS and _STANDS_FOR.search(text) is not None
        named = "does not recognise" if statement.negated else "recognises"
        return named if holds and _STATEHOOD.search(text) else None
    if _MEMBERSHIP.search(text) and statement.kind in _STANDS | {StatementKind.CONDEMNATION}:
        against = statement.negated or _OPPOSES.search(text) is not None
        return "opposes" if against else "supports"
    return None


def _step(key: str, entry: Question | None, utterance: Utterance) -> Question | None:  # noqa: ARG001
    of, body = _whose(utterance)
    stance = stance_of(utterance)
    if of is None or stance is None:
        return entry
    statement = utterance.statement
    actors = sides(statement.agents) or utterance.accounts
    stand = Stand(actors=actors if stance != "counts" else (), stance=stance, said=utterance)
    stands = (*entry.stands, stand) if entry else (stand,)
    return Question(of=of, body=body, stands=stands)


def _standing(question: Question) -> dict[str, str]:
    """Give how each actor stands last, by whatever account."""
    return {actor: stand.stance for stand in question.stands for actor in stand.actors}


def _rows(entries: Mapping[str, Question], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, question in entries.items():
        last = _standing(question)
        for stand in question.stands:
            statement = stand.said.statement
            claimed = [str(one.text) for one in statement.quantities]
            counted = "does not recognise" if statement.negated else "recognises"
            derived = sum(stance == counted for stance in last.values())
            yield (
                key,
                {
                    "of": question.of,
                    "what": "membership" if question.body else "statehood",
                    "body": question.body,
                    "actor": listed(stand.actors),
                    "stance": stand.stance,
                    "claimed": "; ".join(claimed) if stand.stance == "counts" else None,
                    "derived": derived if stand.stance == "counts" else None,
                    "according_to": listed(stand.said.accounts),
                    "day": iso(stand.said.made),
                    "statement": stand.said.id,
                    "words": statement.text,
                },
            )


def _trail(entry: Question) -> tuple[Utterance, ...]:
    return tuple(stand.said for stand in entry.stands)


def _figures(entries: Mapping[str, Question]) -> Iterator[Figure]:
    for key, question in entries.items():
        stances = sorted({stand.stance for stand in question.stands})
        for stance in stances:
            rows = tuple(one.said for one in question.stands if one.stance == stance)
            name = f"statements by which somebody {stance}: {key}"
            yield Figure(name=name, value=len(rows), rows=rows)


recognitions = ledgers.add("recognitions")(
    Ledger(
        name="recognitions",
        rule=(
            "A statement counts when its words settle whose statehood, or whose membership in "
            "which body, it is about; the stand is that of who acts, else of who says so, and "
            "never ours; numbers that are claimed stand beside the number of actors whose last "
            "stand in this record is that they recognise."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Recognitions by whose, memberships by whose and in which body."""
