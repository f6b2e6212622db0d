"""Echoes: statements by which different holders say nearly the same, in other words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

from onrecord.knowledge.facts import known
from onrecord.languages.content import content_words
from onrecord.languages.en.echoes import ALIKE, LIGHT
from onrecord.ledgers.formulas import Formula, Use, is_shared
from onrecord.model import Span, StatementKind, Utterance

_FEWEST = 4
"""Meanings that two echoes share, a polity among them: three are a subject, not a position."""
_LONGEST = 16
"""Meanings that an echo has at most: of a long statement a part is not the whole."""
_SHARE = 0.7
"""Share of the shorter one's meanings by which two are one."""
_COMMON = 200
"""Statements with one meaning from which it says too little to look any up by it."""
_PUT = frozenset(StatementKind) - {StatementKind.CLAIM, StatementKind.MEASURE}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Meanings: TypeAlias = frozenset[str]
Group: TypeAlias = tuple[Meanings, list[Utterance]]
"""What the first use means, and all uses."""


def echoes(utterances: Iterable[Utterance]) -> tuple[Formula, ...]:
    """Find what different holders say in nearly the same words, the first use first.

    Two statements are echoes when they share at least four meanings and seven in ten of the
    shorter one's, name one polity, and both or neither are negated: words for one another count
    as one, and so do a polity's name, its adjective and its capital.  Each use is an echo of the
    first.

    Leaves out claims and measures, which tell what is done and do not put a position; statements
    that name no polity that knowledge has; and long ones.

    Args:
        utterances: In their order; copies have been put together.
    """
    put = [one for one in utterances if one.kind in _PUT]
    said = (*_alone(put, negated=False), *_alone(put, negated=True))
    return tuple(sorted(said, key=lambda formula: formula.uses[0].said.order))


def _alone(utterances: Iterable[Utterance], *, negated: bool) -> Iterator[Formula]:
    """Find the echoes of those that are negated, or of those that are not."""
    groups: list[Group] = []
    having: dict[str, list[int]] = defaultdict(list)
    for utterance in utterances:
        meanings = meanings_of(utterance.statement.text)
        fit = _FEWEST <= len(meanings) <= _LONGEST and _polities(meanings)
        if not fit or utterance.statement.negated is not negated:
            continue
        found = _likest(meanings, groups, having)
        if found is not None:
            groups[found][1].append(utterance)
            continue
        for meaning in meanings:
            having[meaning].append(len(groups))
        groups.append((meanings, [utterance]))
    said = (_formula(meanings, uses) for meanings, uses in groups)
    yield from (formula for formula in said if is_shared(list(formula.uses)))


def meanings_of(text: str) -> Meanings:
    """Give what a statement's words mean, as far as words that are used for one another tell.

    Leaves out names, but for those of polities.

    >>> sorted(meanings_of("Moscow will accept any settlement"))
    ['RU', 'accept', 'solution']
    """
    found = set()
    for place, word in enumerate(_WORD.findall(text)):
        bare = word.removesuffix("'s").removesuffix("’s")
        polity = known().polity_of(bare) if bare[:1].isupper() else None
        if polity:
            found.add(polity)
        elif not place or not bare[:1].isupper():
            found |= {_alike().get(one, one) for one in content_words(word) - LIGHT}
    return frozenset(found)


@cache
def _alike() -> dict[str, str]:
    lines = (line.split() for line in ALIKE.strip().splitlines())
    return {word: line[0] for line in lines for word in line}


def _polities(meanings: Meanings) -> Meanings:
    """Give the codes of polities: everything else is in small letters."""
    return frozenset(one for one in meanings if one.isupper())


def _likest(meanings: Meanings, groups: list[Group], having: dict[str, list[int]]) -> int | None:
    """Give the group whose first use is the likest, of equals the first."""
    rare = (having[one] for one in sorted(meanings) if len(having.get(one, ())) < _COMMON)
    near = Counter(at for places in rare for at in places)
    best: tuple[float, int] | None = None
    for at in near:
        first = groups[at][0]
        shared = first & meanings
        share = len(shared) / min(len(first), len(meanings))
        if len(shared) < _FEWEST or share < _SHARE or not _polities(shared):
            continue
        best = max(best or (0.0, 0), (share, -at))
    return -best[1] if best else None


def _formula(meanings: Meanings, uses: list[Utterance]) -> Formula:
    shared = meanings.intersection(*(meanings_of(one.statement.text) for one in uses))
    whole = (Use(said=one, place=Span(0, len(one.statement.text))) for one in uses)
    return Formula(words=tuple(sorted(shared)), uses=tuple(whole), near=True)
