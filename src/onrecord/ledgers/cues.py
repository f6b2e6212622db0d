"""Cues: the words beside an instrument's name that say how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.languages.en.instruments import FAMILIES
from onrecord.languages.en.stances import (
    AUXILIARIES,
    FOLLOWING,
    LEADING,
    NEGATION,
    ONSETS,
    TIES,
)

_ACTS = frozenset({"signature", "ratification", "accession", "suspension", "withdrawal"})


def phrases(words: str) -> str:
    r"""Write a list of phrases between commas as a pattern; a star stands for any ending.

    >>> phrases("violat*, contrary to")
    '(?:contrary\\s+to|violat\\w*)'
    """
    listed = sorted((" ".join(phrase.split()) for phrase in words.split(",")), key=len)[::-1]
    written = (re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in listed)
    return f"(?:{'|'.join(written)})"


def pattern(words: str) -> re.Pattern[str]:
    """Compile a list of phrases, each as whole words."""
    return re.compile(rf"(?<!\w){phrases(words)}(?!\w)", re.IGNORECASE)


def _groups(lists: Mapping[str, str]) -> str:
    return "|".join(f"(?P<{sort}>{phrases(words)})" for sort, words in lists.items())


_WORD = r"[^\s,.;:!?()—–]+"
_BLANK = rf"(?:\s+|,\s+(?={phrases(TIES)}(?!\w))|\s*[“”\"«»(]\s*)"
_STEP = rf"{_BLANK}(?!{phrases(ONSETS)}(?!\w))(?:(?:[A-Z]\.)+|Nos?\.|{_WORD})"
_LED = re.compile(rf"(?:{_STEP}){{0,10}}{_BLANK}", re.IGNORECASE)
_LED_CLOSELY = re.compile(rf"(?:{_STEP}){{0,6}}{_BLANK}", re.IGNORECASE)
_YEAR = r"(?:\s+\(\d{4}\)|\s+of\s+(?:\d{1,2}\s+\w+\s+)?\d{4})?"
_LEADING = re.compile(rf"(?<!\w)(?:{_groups(LEADING)})(?!\w)", re.IGNORECASE)
_FOLLOWING = re.compile(
    rf"[\"”»)]?{_YEAR}(?:,[^,.;:]{{1,80}},)?(?P<between>(?:\s+{phrases(AUXILIARIES)})*)\s+(?:{_groups(FOLLOWING)})(?!\w)",
    re.IGNORECASE,
)
_INSTRUMENT = pattern(", ".join(FAMILIES))
_NEGATION = phrases(NEGATION)
_CLOSE = re.compile(
    rf"(?:(?<!\w){_NEGATION}|n['’]t)(?!\w)(?!\s+only\b)(?:\s+(?:\w+ly|been|being|yet|any|in|be|to))*\s*$",
    re.IGNORECASE,
)
_FAR = re.compile(rf"(?:(?<!\w){_NEGATION}|n['’]t)(?!\w)(?:\W+\w+){{0,6}}\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The word that stands nearest before or after an instrument's name and says something of it.

    Attributes:
        sort: A key of `languages.en.stances.LEADING` or `FOLLOWING`.
        words: The words themselves.
        before: What stands before them, or before the name where they follow it.
        follows: Whether they stand after the name.
        negated: Whether they are negated: right before ("has not violated").
        doubtful: Whether a negation stands farther off, so that it is not settled.
    """

    sort: str
    words: str
    before: str
    follows: bool = False
    negated: bool
    doubtful: bool


def cue_of(before: str, after: str) -> Cue | None:
    """Find the word that says how a name is meant, from what stands before and after it.

    What leads to the name comes first: a name that is led to is not the subject of what follows
    ("calls to keep to the Treaty were ignored").

    >>> cue_of("a step in flagrant violation of the ", " and of the law").sort
    'breach'
    >>> cue_of("the ", " was ratified by Veskia").sort
    'ratification'
    """
    found = [*_LEADING.finditer(before)]
    for led in reversed(found):
        if _leads(led, before):
            return _cue(led, before[: led.start()])
    follows = _FOLLOWING.match(after)
    return _after(follows, before) if follows else None


def _leads(cue: re.Match[str], before: str) -> bool:
    gap = before[cue.end() :]
    if cue.lastgroup not in _ACTS:
        return _LED.fullmatch(gap) is not None
    return _LED_CLOSELY.fullmatch(gap) is not None and not _INSTRUMENT.search(gap)


def _cue(led: re.Match[str], before: str) -> Cue:
    close = _CLOSE.search(before) is not None
    return Cue(
        sort=led.lastgroup or "",
        words=led[0],
        before=before,
        negated=close,
        doubtful=not close and _FAR.search(before) is not None,
    )


def _after(follows: re.Match[str], before: str) -> Cue:
    negated = re.search(r"\b(?:not|never)\b", follows["between"]) is not None
    return Cue(
        sort=follows.lastgroup or "",
        words=follows[0],
        before=before,
        follows=True,
        negated=negated,
        doubtful=not negated and _FAR.search(before) is not None,
    )


def cues_of(places: Iterator[tuple[str, str]]) -> Iterator[Cue]:
    """Find the cue at each place where an instrument is named, those without one left out."""
    for before, after in places:
        cue = cue_of(before, after)
        if cue is not None:
            yield cue
