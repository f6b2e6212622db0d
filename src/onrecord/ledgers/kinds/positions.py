"""Positions over time: where somebody stands on a subject, day by day, and what changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.languages.content import alike, content_words
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.differences import differences, marked
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Growing, Ledger, Row, StatementKind, Utterance

_KINDS = frozenset(
    {
        StatementKind.POSITION,
        StatementKind.DEMAND,
        StatementKind.SUPPORT,
        StatementKind.CONDEMNATION,
        StatementKind.DENIAL,
        StatementKind.COMMITMENT,
    }
)
"""Statements by which somebody stands somewhere; a claim only tells."""
_ALIKE = 0.4
"""Share of their words of content that both have, when one position words the other anew."""
_BACK = 20
"""How many positions back the one that is worded anew may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What one actor has said on one subject, in order."""

    actor: str
    subject: str
    said: Growing[Utterance]


def _keys(utterance: Utterance) -> Iterable[str]:
    if utterance.kind not in _KINDS:
        return ()
    return tuple(_key(*pair) for pair in _pairs(utterance))


def _key(actor: str, subject: str) -> str:
    return f"{actor} on {subject}"


def _pairs(utterance: Utterance) -> tuple[tuple[str, str], ...]:
    """Give who stands somewhere, with each subject: whom it is aimed at, invokes and names."""
    statement = utterance.statement
    subjects = dict.fromkeys((*sides(statement.targets), *statement.instruments, *utterance.names))
    return tuple((actor, one) for actor in utterance.accounts for one in subjects if one != actor)


def _step(key: str, entry: Course | None, utterance: Utterance) -> Course:
    actor, subject = next(pair for pair in _pairs(utterance) if _key(*pair) == key)
    said = entry.said if entry else Growing()
    return Course(actor=actor, subject=subject, said=said.plus(utterance))


def earlier(course: Course) -> Iterator[tuple[Utterance, Utterance | None]]:
    """Give each position with the last before it that is worded much like it, where one is."""
    last: deque[tuple[frozenset[str], Utterance]] = deque(maxlen=_BACK)
    for said in course.said:
        words = content_words(said.statement.text)
        like = (one for other, one in reversed(last) if _ALIKE <= alike(other, words))
        yield said, next(like, None)
        last.append((words, said))


def _rows(entries: Mapping[str, Course], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, course in entries.items():
        for said, before in earlier(course):
            text = said.statement.text
            changed = before and marked(differences(before.statement.text, text))
            yield (
                key,
                {
                    "actor": listed([course.actor]),
                    "on": course.subject,
                    "day": iso(said.made),
                    "kind": said.kind.value,
                    "negated": said.statement.negated or None,
                    "by": listed(sides(said.statement.agents)),
                    "relayed_by": listed(said.relayers),
                    "statement": said.id,
                    "after": before.id if before else None,
                    "changed": changed or None,
                    "words": text,
                },
            )


def _trail(entry: Course) -> tuple[Utterance, ...]:
    return tuple(entry.said)


def _figures(entries: Mapping[str, Course]) -> Iterator[Figure]:
    for course in entries.values():
        name = f"statements by {course.actor} about {course.subject}"
        yield Figure(name=name, value=len(course.said), rows=tuple(course.said))


positions = ledgers.add("positions")(
    Ledger(
        name="positions",
        rule=(
            "Every position, demand, commitment, denial, condemnation and support of an actor that "
            "is aimed at a subject, invokes it or names it, by day; what changed is told, word by "
            "word, from the last one that is worded much like it."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Positions by actor and subject."""
