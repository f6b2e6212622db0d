"""Standing: how the words of a statement have somebody stand to a statehood or a membership."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from re import Match
from typing import TypeAlias

from onrecord.knowledge.facts import known
from onrecord.languages.en import recognitions as words
from onrecord.ledgers.view import sides
from onrecord.model import Modality, Party, QuantityMention, Statement, Utterance

RECOGNISES, DOES_NOT, WITHDRAWS = "recognises", "does not recognise", "withdraws recognition"
SUPPORTS, OPPOSES, COUNTS = "supports", "opposes", "counts"

_FLAGS = re.VERBOSE | re.IGNORECASE
_VERBS = {
    stance: re.compile(pattern, _FLAGS)
    for stance, pattern in (
        (WITHDRAWS, words.WITHDRAWS),
        (RECOGNISES, words.RECOGNISES),
        (OPPOSES, words.OPPOSES),
        (SUPPORTS, words.SUPPORTS),
    )
}
_NEGATED = {RECOGNISES: DOES_NOT, SUPPORTS: OPPOSES}
(
    _STATEHOOD,
    _NOT_STATEHOOD,
    _MEMBERSHIP,
    _MEMBER,
    _MEMBERS,
    _STATES,
    _WE,
    _HEADS,
    _NOT_SUBJECT,
    _OPEN,
) = (
    re.compile(pattern, _FLAGS)
    for pattern in (
        words.STATEHOOD,
        words.NOT_STATEHOOD,
        words.MEMBERSHIP,
        words.MEMBER,
        words.MEMBERS,
        words.STATES,
        words.WE,
        words.HEADS,
        words.NOT_SUBJECT,
        words.OPEN,
    )
)
_END = re.compile(r"[.;:,?!()]|\s(?:in|on|since)\s+(?:\d|[A-Z][a-z]+\s+\d)")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$")
_BARE = re.compile(
    r"^\s*(?:the\s+)?(?:(?:state|republic|kingdom)\s+of\s+)?(?:the\s+)?", re.IGNORECASE
)
_WORD = re.compile(r"[^\s“”\"„.,;:()]+")
_NAME = 6
"""The longest name that is looked for, in words."""
_OBJECT = 14
"""Words after a verb in which whoever is meant is named."""
_TWO = 2
_TOPIC = re.compile(rf"{words.MEMBER} | \b recogni | \b member \b", _FLAGS)
"""What is spoken of wherever anything is read: most statements are of something else."""
_STATE = re.compile("[A-Z]{2}")

_Meant: TypeAlias = tuple[tuple[str, ...], str | None]
_NOBODY: _Meant = ((), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a statement has somebody stand.

    Attributes:
        of: Whose statehood or membership, by code.
        body: The body of a membership; None for a statehood.
        stance: One of those above.
        actors: Whose stand it is; empty for a number that is claimed.
        numbers: The numbers of states that are claimed; empty for a stand.
        against: Whether it is a stand, or a number of stands, against.
    """

    of: str
    body: str | None
    stance: str
    actors: tuple[str, ...]
    numbers: tuple[QuantityMention, ...]
    against: bool


def standings_of(utterance: Utterance) -> tuple[Standing, ...]:
    """Say how the words of a statement have somebody stand; empty where they do not settle it.

    Reads "we recognise the independence of", "Norland does not recognise Veskia", "we support
    the admission of Veskia and Kelduria to", acts of recognition and of taking it back, and
    numbers of states that do either.  Leaves out what only speaks of it, what must, may or is yet
    to be done, what is recognised of somebody but that they are a state, and whose subject,
    object or denial is not plain.
    """
    statement = utterance.statement
    if not _TOPIC.search(statement.text):
        return ()
    if statement.condition is not None or statement.modality not in _told(statement):
        return ()
    for stance, verb in _VERBS.items():
        for found in verb.finditer(statement.text):
            of, body = _meant(statement, stance, found)
            stands = tuple(_stands(utterance, stance, found, (one, body)) for one in of)
            if stands and None not in stands:
                return tuple(one for one in stands if one)
    return ()


def _told(statement: Statement) -> frozenset[Modality]:
    """Give how it has to be put: a stand for later is one only where it is never to be taken."""
    told = frozenset({Modality.ASSERTED})
    return told | {Modality.FUTURE} if statement.negated else told


def _meant(statement: Statement, stance: str, found: Match[str]) -> _Meant:
    """Give whose statehood, or whose membership in which body, a verb is about."""
    after = found.string[found.end() :]
    if stance in {SUPPORTS, OPPOSES}:
        return _membership(statement, after)
    states = _states(statement)
    target = states if len(states) == 1 else ()
    if stance == WITHDRAWS:
        names = _names(_object(after)) or target
        return (names if len(names) == 1 else ()), None
    if _PASSIVE.search(found.string[: found.start("verb")]):
        act = statement.measure == "recognition" and _STATEHOOD.search(statement.text)
        return (target if act else ()), None
    return _recognised(_object(after), target), None


def _object(after: str) -> str:
    """Give the words after a verb until the clause ends."""
    end = _END.search(after)
    found = list(_WORD.finditer(after[: end.start()] if end else after))[:_OBJECT]
    return after[: found[-1].end()] if found else ""


def _recognised(object_: str, target: tuple[str, ...]) -> tuple[str, ...]:
    """Give who is recognised as a state: by the one name in the words, else the one target."""
    what = _STATEHOOD.search(object_)
    if _NOT_STATEHOOD.search(object_[: what.start()] if what else object_):
        return ()
    of = _names(object_) or target
    return of if len(of) == 1 and (what or _is_bare(object_)) else ()


def _is_bare(object_: str) -> bool:
    """Say whether words are nothing but a name: "Norland", "the Republic of Norland"."""
    names = (object_, _BARE.sub("", object_))
    return any(known().polity_of(name.strip(" “”\"'’")) for name in names)


def _membership(statement: Statement, after: str) -> _Meant:
    """Give whose membership it is, by the names in the words, else whom a statement is aimed at."""
    states, bodies = _states(statement), _bodies(statement)
    found = _MEMBERSHIP.search(after)
    if found is None:
        whole = len(states) == len(bodies) == 1 and _MEMBER.search(_object(after))
        return (states, bodies[0]) if whole else _NOBODY
    named = _leftmost(_object(after[found.end() :]), known().organisation_of)
    body = named[0] if named else bodies[0] if len(bodies) == 1 else None
    if found["whose"] is not None:
        of = _names(found["whose"])
    else:
        of = () if _MEMBERS.search(after[: found.end()]) else _names(after[: found.start()])
        of = of if len(of) < _TWO else ()
    of = of or (states if len(states) == 1 else ())
    return (of, body) if body and body not in of else _NOBODY


def _states(statement: Statement) -> tuple[str, ...]:
    return tuple(one for one in sides(statement.targets) if _STATE.fullmatch(one))


def _bodies(statement: Statement) -> tuple[str, ...]:
    return sides(party for party in statement.targets if _is_body(party))


def _is_body(party: Party) -> bool:
    return party.id is not None and not _STATE.fullmatch(party.id)


def _stands(
    utterance: Utterance, stance: str, found: Match[str], meant: tuple[str, str | None]
) -> Standing | None:
    of, body = meant
    denied = bool(found["not"] or found["refuses"])
    if _is_open(found, denied=denied) or (denied and stance not in _NEGATED):
        return None
    if utterance.statement.negated and not denied:
        return None
    numbers = _numbers(utterance.statement, found)
    actors = () if numbers else _actors(utterance, found)
    if of in actors or not (actors or numbers):
        return None
    own = _NEGATED[stance] if denied else stance
    return Standing(
        of=of,
        body=body,
        stance=COUNTS if numbers else own,
        actors=actors,
        numbers=numbers,
        against=own in {DOES_NOT, WITHDRAWS, OPPOSES},
    )


def _is_open(found: Match[str], *, denied: bool) -> bool:
    later = (found["aux"] or "").lower() in {"will", "shall"}
    return (later and not denied) or _OPEN.search(found.string[: found.start()]) is not None


def _numbers(statement: Statement, found: Match[str]) -> tuple[QuantityMention, ...]:
    """Give the numbers of states that are the subject of a verb."""
    end = statement.span.start + len(found.string[: found.start()].rstrip())
    return tuple(
        one for one in statement.quantities if one.span.end == end and _STATES.search(one.text)
    )


def _actors(utterance: Utterance, found: Match[str]) -> tuple[str, ...]:
    """Give whose stand it is: of an act who acts, else the subject of the verb."""
    statement, before = utterance.statement, found.string[: found.start()]
    if statement.measure in {"recognition", "derecognition"} and statement.agents:
        return sides(statement.agents)
    if _WE.search(before):
        return utterance.accounts
    for first, name in _endings(before):
        actor = next((one for one in utterance.accounts if one.casefold() == name.casefold()), None)
        actor = actor or known().polity_of(name)
        if actor and not (_NOT_SUBJECT.search(first) and not _HEADS.search(first)):
            return (actor,)
    return ()


def _endings(before: str) -> Iterator[tuple[str, str]]:
    """Give the last words, longest first, each with what stands before them."""
    last = list(_WORD.finditer(before))[-_NAME:]
    for word in last:
        yield before[: word.start()], before[word.start() :].strip()


def _names(text: str) -> tuple[str, ...]:
    """Give the polities that words name, each once."""
    found, rest = [], text
    while (hit := _leftmost(rest, known().polity_of)) is not None:
        code, rest = hit
        found.append(code)
    return tuple(dict.fromkeys(found))


def _leftmost(text: str, lookup: Callable[[str], str | None]) -> tuple[str, str] | None:
    """Give the first that is named, by its longest name, and the words after it."""
    marks = list(_WORD.finditer(text))
    for first, mark in enumerate(marks):
        for last in reversed(marks[first : first + _NAME]):
            name = re.sub(r"[’']s?$", "", text[mark.start() : last.end()])
            if code := lookup(name):
                return code, text[last.end() :]
    return None
