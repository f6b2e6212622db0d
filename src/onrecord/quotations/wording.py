"""Wording: a quotation as it was given, as runs of words with what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.quotations.tokens import UNSPACED, Token, tokens_of

WORDS, LETTERS = 3, 5
"""How many words, or letters of a script without blanks, are enough to be looked for."""

OMISSION, INSERTION, SIC = "omission", "insertion", "sic"

_EDGES = frozenset('"-….,;:!?()[]{}¿¡·•*_、|《》〈〉')
_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
_DOTS = r"(?:\.(?:[ \u00a0]?\.){2,}|…+)"
_GAP = re.compile(
    rf"\[\s*(?:{_DOTS}|\.\.|[-–—])?\s*\]|[(（]\s*{_DOTS}\s*[)）]|{_DOTS}"
    r"|\[(?P<sic>sic|так в тексте|原文如此)!?\]|(?<!\w)\w*\[(?P<words>[^\[\]]{1,80})\]\w*",
    re.IGNORECASE,
)
_UNSPACED = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between two runs of words.

    Attributes:
        kind: An omission, words that the writer put in brackets, or "[sic]".
        words: What is printed in the brackets.
    """

    kind: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A quotation, read in one way.

    Attributes:
        text: What its tokens point into.
        runs: The runs of words, without the punctuation at their ends.
        gaps: What parts them, one less than runs.
        edges: What stands before the first run and after the last.
        closing: The mark that ends it: "." or "?"; empty without one.
    """

    text: str
    runs: tuple[tuple[Token, ...], ...]
    gaps: tuple[Gap, ...] = ()
    edges: tuple[Gap, ...] = ()
    closing: str = ""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words and marks, in order."""
        return tuple(token for run in self.runs for token in run)


def wordings(quotation: str) -> tuple[Wording, ...]:
    """Read a quotation letter by letter, and with its omissions and insertions as such.

    The second reading is left out where there are none.

    >>> one, two = wordings("“[W]e agree […] and leave.”")
    >>> [[token.form for token in run] for run in two.runs], two.gaps, two.closing
    ([['We', 'agree'], ['and', 'leave']], (Gap(kind='omission', words=''),), '.')
    """
    plain, either = _with_letters(quotation)
    printed = tuple(_marked(tokens_of(plain), either))
    whole = Wording(text=plain, runs=(stripped(printed),), closing=_closing(printed))
    if not whole.runs[0]:
        return ()
    if not _GAP.search(plain):
        return (whole,)
    parted = _parted(plain, either, whole.closing)
    return (whole, parted) if parted.runs else (whole,)


def _with_letters(quotation: str) -> tuple[str, frozenset[int]]:
    """Take the brackets off single letters: "[t]he"; and say where those letters stand."""
    plain, either, at = "", set(), 0
    for found in _LETTER.finditer(quotation):
        plain += quotation[at : found.start()]
        either.add(len(plain))
        plain, at = plain + found[1], found.end()
    return plain + quotation[at:], frozenset(either)


def _marked(tokens: Iterator[Token], either: frozenset[int]) -> Iterator[Token]:
    return (replace(t, either=True) if t.start in either else t for t in tokens)


def _parted(plain: str, either: frozenset[int], closing: str) -> Wording:
    runs: list[tuple[Token, ...]] = []
    gaps: list[Gap] = []
    edges: list[Gap] = []
    waiting: Gap | None = None
    for start, end, gap in _stretches(plain):
        run = stripped(tuple(_marked(tokens_of(plain, start, end), either)))
        if run:
            if runs and waiting:
                gaps.append(waiting)
            elif waiting:
                edges.append(waiting)
            runs.append(run)
            waiting = None
        waiting = _wider(waiting, gap)
    if waiting is not None:
        edges.append(waiting)
    return Wording(
        text=plain, runs=tuple(runs), gaps=tuple(gaps), edges=tuple(edges), closing=closing
    )


def _stretches(plain: str) -> Iterator[tuple[int, int, Gap | None]]:
    at = 0
    for found in _GAP.finditer(plain):
        kind = SIC if found["sic"] else INSERTION if found["words"] else OMISSION
        yield at, found.start(), Gap(kind, found[0] if kind == INSERTION else "")
        at = found.end()
    yield at, len(plain), None


def _wider(one: Gap | None, other: Gap | None) -> Gap | None:
    """Of two gaps side by side give the one that says more; an omission beats all."""
    if one is None or other is None:
        return one or other
    return one if one.kind == OMISSION else other


def stripped(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take the punctuation off both ends; signs such as "%" and "$" stay."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].form in _EDGES:
        start += 1
    while start < end and tokens[end - 1].form in _EDGES:
        end -= 1
    return tokens[start:end]


def _closing(tokens: tuple[Token, ...]) -> str:
    last: list[str] = []
    for token in reversed(tokens):
        if token.form not in _EDGES:
            break
        last.append(token.form)
    if "?" in last:
        return "?"
    return "." if {".", "!"} & set(last) else ""


def enough(tokens: tuple[Token, ...]) -> bool:
    """Say whether there are words enough to tell one passage from another."""
    words = [token for token in tokens if token.word]
    letters = sum(1 for token in words if _UNSPACED.match(token.form))
    return LETTERS < letters + 1 or WORDS < len(words) - letters + letters // 2 + 1
