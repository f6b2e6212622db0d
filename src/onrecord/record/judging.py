"""Judging who is who in a record: what is said is checked, kept, and used in every question."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from onrecord.errors import BadJudgement, BadJudgements, JudgementConflict, JudgementNotFound
from onrecord.identity import (
    Conflict,
    Identities,
    Judgement,
    Verdict,
    read_judgement,
    standing,
)
from onrecord.identity.alike import Pair, alike_pairs
from onrecord.identity.renaming import names_in
from onrecord.knowledge.facts import known
from onrecord.ledgers import View
from onrecord.ledgers.counting import Question
from onrecord.ledgers.silence import Occasion
from onrecord.store import Records


class JudgementState(StrEnum):
    """What has become of a judgement."""

    STANDS = "stands"
    UNDONE = "undone"
    CONFLICTS = "conflicts"
    UNDOES = "undoes"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPair:
    """A judgement, and what has become of it.

    Attributes:
        state: Whether it stands, was undone, contradicts others, or undoes one itself.
        others: Ids of those that undid it, or that it contradicts.
    """

    judgement: Judgement
    state: JudgementState
    others: tuple[str, ...] = ()


def named(name: str) -> str:
    """Give a name as statements have it: the code of a polity or body that is known by it."""
    return known().code_of(" ".join(name.split()))


def pair_of(one: str, other: str) -> tuple[str, str]:
    """Give two names as statements have them.

    Two names that are known for one keep the words of the one that is no code: texts in which it
    was not understood have it so.

    >>> pair_of("Serbia", "Norland Republic"), pair_of("Serbia", "RS")
    (('RS', 'Norland Republic'), ('Serbia', 'RS'))
    """
    names = (named(one), named(other))
    if names[0] != names[1]:
        return names
    return " ".join(one.split()), " ".join(other.split())


def checked(records: Records, judgement: Judgement) -> Judgement:
    """Refuse a judgement by which two would be the same and not the same.

    Raises:
        JudgementConflict: There is a chain of judgements to the contrary.
    """
    stand = standing(records.judgements())
    conflicts = Identities([*stand, judgement]).conflicts
    mine = [conflict for conflict in conflicts if judgement in conflict.judgements]
    if mine:
        raise _refusal(mine[0], judgement)
    return judgement


def _refusal(conflict: Conflict, judgement: Judgement) -> JudgementConflict:
    others = (one for one in conflict.judgements if one != judgement)
    told = tuple(f"{one.id} {one} ({one.by}, {one.at:%Y-%m-%d})" for one in others)
    return JudgementConflict(conflict.apart.one, conflict.apart.other, told)


def undoing(records: Records, beginning: str, *, by: str, why: str, at: datetime) -> Judgement:
    """Make the judgement that takes another one back, by its id or the beginning of it.

    Raises:
        JudgementNotFound: None that stands has such an id, or more than one.
    """
    wanted = "ju:" + beginning.strip().removeprefix("ju:")
    stand = {one.id: one for one in standing(records.judgements())}
    found = sorted(name for name in stand if name.startswith(wanted))
    if len(found) != 1:
        raise JudgementNotFound(beginning, tuple(found))
    undone = stand[found[0]]
    return Judgement(
        one=undone.one,
        other=undone.other,
        verdict=Verdict.UNDONE,
        by=by,
        at=at,
        why=why,
        undoes=undone.id,
    )


def judged_pairs(records: Records) -> tuple[JudgedPair, ...]:
    """List all judgements, oldest first, with what has become of each."""
    told = records.judgements()
    stand = {one.id for one in standing(told)}
    undone: dict[str, list[str]] = {}
    for one in told:
        if one.undoes is not None:
            undone.setdefault(one.undoes, []).append(one.id)
    against = _against(records.identities().conflicts)
    return tuple(_judged(one, stand, undone, against) for one in told)


def _against(conflicts: Iterable[Conflict]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for conflict in conflicts:
        ids = [one.id for one in conflict.judgements]
        for name in ids:
            found.setdefault(name, []).extend(other for other in ids if other != name)
    return found


def _judged(
    one: Judgement, stand: set[str], undone: dict[str, list[str]], against: dict[str, list[str]]
) -> JudgedPair:
    if one.undoes is not None:
        return JudgedPair(judgement=one, state=JudgementState.UNDOES, others=(one.undoes,))
    if one.id not in stand:
        others = tuple(undone.get(one.id, ()))
        return JudgedPair(judgement=one, state=JudgementState.UNDONE, others=others)
    if others := tuple(dict.fromkeys(against.get(one.id, ()))):
        return JudgedPair(judgement=one, state=JudgementState.CONFLICTS, others=others)
    return JudgedPair(judgement=one, state=JudgementState.STANDS)


def judgements_in(records: Records, lines: Iterable[bytes], file: str) -> tuple[Judgement, ...]:
    """Read a file of judgements, a JSON object a line, and check it against the record.

    Raises:
        BadJudgements: A line is none, or by the file two would be the same and not the same.
    """
    at: dict[str, int] = {}
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            one = read_judgement(json.loads(line))
        except (ValueError, BadJudgement) as error:
            raise BadJudgements(file, number, str(error)) from error
        at.setdefault(one.id, number)
        found.append(one)
    before = {one.apart for one in records.identities().conflicts}
    for conflict in Identities(standing([*records.judgements(), *found])).conflicts:
        mine = sorted(at[one.id] for one in conflict.judgements if one.id in at)
        if mine and conflict.apart not in before:
            raise BadJudgements(file, mine[-1], str(_refusal(conflict, conflict.apart)))
    return tuple(found)


def counts_of_names(records: Records) -> Counter[str]:
    """Count the statements of the record by the actors and instruments that they have."""
    names = (names_in(heard.statement) for heard in records.statements())
    return Counter(name for some in names for name in some)


def proposed(records: Records) -> tuple[Pair, ...]:
    """Propose pairs of names that may mean one, of which nobody has judged yet."""
    who = records.identities()
    pairs = alike_pairs(counts_of_names(records))
    return tuple(pair for pair in pairs if who.verdict(pair.one, pair.other) is None)


def view_of(records: Records, view: View, known_on: date | None) -> View:
    """Give a view that asks for whoever the names in it mean."""
    who = records.identities(known_on)
    return replace(
        view,
        according_to=view.according_to and who.of(view.according_to),
        relayed_by=view.relayed_by and who.of(view.relayed_by),
        between=view.between and (who.of(view.between[0]), who.of(view.between[1])),
        about=view.about and who.of(view.about),
    )


def question_of(records: Records, question: Question) -> Question:
    """Give a question that asks for whoever the names in it mean."""
    who = records.identities()
    return replace(
        question,
        actor=question.actor and who.of(question.actor),
        about=question.about and who.of(question.about),
        between=question.between and (who.of(question.between[0]), who.of(question.between[1])),
    )


def occasion_for(records: Records, occasion: Occasion) -> Occasion:
    """Give an occasion whose subjects are whoever and whatever its names mean."""
    who = records.identities()
    return replace(occasion, subjects=frozenset(map(who.of, occasion.subjects)))
