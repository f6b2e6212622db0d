"""Recognitions and memberships: who stands how to whose, by account and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.standing import (
    COUNTS,
    DOES_NOT,
    OPPOSES,
    RECOGNISES,
    SUPPORTS,
    WITHDRAWS,
    Standing,
    standings_of,
)
from onrecord.model import Figure, Ledger, Row, Utterance

_STANDS = (RECOGNISES, DOES_NOT, WITHDRAWS, SUPPORTS, OPPOSES, COUNTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """How one statement has somebody stand, and which it is."""

    standing: Standing
    said: Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Whose statehood, or whose membership in which body, with every stand on it."""

    of: str
    body: str | None
    stands: tuple[Stand, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(_key(standing) for standing in standings_of(utterance))


def _key(standing: Standing) -> str:
    return f"{standing.of} in {standing.body}" if standing.body else standing.of


def _step(key: str, entry: Question | None, utterance: Utterance) -> Question | None:
    standing = next((one for one in standings_of(utterance) if _key(one) == key), None)
    if standing is None:
        return entry
    stand = Stand(standing=standing, said=utterance)
    stands = (*entry.stands, stand) if entry else (stand,)
    return Question(of=standing.of, body=standing.body, stands=stands)


def _last(question: Question) -> dict[str, str]:
    """Give how each actor stands last: by their own account, else by that of others."""
    own: dict[str, str] = {}
    told: dict[str, str] = {}
    for stand in question.stands:
        for actor in stand.standing.actors:
            by = own if actor in stand.said.accounts else told
            by[actor] = stand.standing.stance
    return told | own


def _derived(question: Question, stand: Stand) -> int | None:
    """Count the actors who stand last as those whom a number counts."""
    if stand.standing.stance != COUNTS:
        return None
    against = stand.standing.against
    if question.body:
        wanted = {OPPOSES} if against else {SUPPORTS}
    else:
        wanted = {DOES_NOT, WITHDRAWS} if against else {RECOGNISES}
    return sum(stance in wanted for stance in _last(question).values())


def _rows(entries: Mapping[str, Question], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, question in entries.items():
        for stand in question.stands:
            yield key, _row(question, stand)


def _row(question: Question, stand: Stand) -> Row:
    standing, said = stand.standing, stand.said
    claimed = listed(one.text for one in standing.numbers)
    return {
        "of": question.of,
        "what": "membership" if question.body else "statehood",
        "body": question.body,
        "actor": listed(standing.actors),
        "stance": standing.stance,
        "claimed": claimed,
        "derived": _derived(question, stand),
        "according_to": listed(said.accounts),
        "relayed_by": listed(said.relayers),
        "day": iso(said.made),
        "statement": said.id,
        "words": said.statement.text,
    }


def _trail(entry: Question) -> tuple[Utterance, ...]:
    return tuple(stand.said for stand in entry.stands)


def _figures(entries: Mapping[str, Question]) -> Iterator[Figure]:
    for key, question in entries.items():
        for stance in _STANDS:
            rows = tuple(one.said for one in question.stands if one.standing.stance == stance)
            if not rows:
                continue
            name = f"statements by which somebody {stance}: {key}"
            yield Figure(name=name, value=len(rows), rows=rows)


recognitions = ledgers.add("recognitions")(
    Ledger(
        name="recognitions",
        rule=(
            "A statement counts when its words settle who recognises whom as a state, or supports "
            "or opposes whose membership in which body; the stand is theirs, and never ours; a "
            "number of states that is claimed stands beside the number of actors whose last stand "
            "in this record is the same, by their own account where there is one."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Recognitions by whose, memberships by whose and in which body."""
