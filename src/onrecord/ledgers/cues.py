"""Cues: the words beside an instrument's name that say how it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.languages.en.instruments import FAMILIES
from onrecord.languages.en.stances import (
    AUXILIARIES,
    DUTIES,
    FOLLOWING,
    LEADING,
    NEGATION,
    NOUNS,
    ONSETS,
    PARTS,
    TIES,
    UNSURE,
    WHOEVER,
)

_ACTS = frozenset(
    {
        "signature",
        "ratification",
        "accession",
        "suspension",
        "withdrawal",
        "resumption",
        "adherence",
    }
)


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
_LED = re.compile(rf"(?:{_STEP}){{0,10}}(?:\s+that)?{_BLANK}", re.IGNORECASE)
_LED_CLOSELY = re.compile(rf"(?:{_STEP}){{0,6}}(?:\s+that)?{_BLANK}", re.IGNORECASE)
_YEAR = r"(?:\s+\(\d{4}\)|\s+of\s+(?:\d{1,2}\s+\w+\s+)?\d{4})?"
_LEADING = re.compile(rf"(?<!\w)(?:{_groups(LEADING)})(?!\w)", re.IGNORECASE)
_FOLLOWING = re.compile(
    rf"[\"”»)]{{0,2}}{_YEAR}(?:\s+\([^()]{{1,60}}\))?(?:,(?!\s*(?:its|their|and)\b)[^,.;:]{{1,80}},)?(?P<between>(?:\s+{phrases(AUXILIARIES)})*)\s+(?:{_groups(FOLLOWING)})(?!\w)",
    re.IGNORECASE,
)
_INSTRUMENT = pattern(", ".join(FAMILIES))
_NOUN = re.compile(phrases(NOUNS), re.IGNORECASE)
_UNDER = re.compile(r"\bunder\b", re.IGNORECASE)
_NEGATION = phrases(NEGATION)
_CLOSE = re.compile(
    rf"(?:(?<!\w){_NEGATION}|n['’]t)(?!\w)(?!\s+(?:only|less|more|later|fewer|earlier)\b)(?:\s+(?:\w+ly|been|being|yet|any|in|be|to))*\s*$",
    re.IGNORECASE,
)
_NEAR = r"(?!\w)(?!\s+(?:only|less|more|later|fewer|earlier)\b)(?:[^\w.;:]+\w+){0,6}[^\w.;:]*$"
_FAR = re.compile(rf"(?:(?<!\w){_NEGATION}|n['’]t){_NEAR}", re.IGNORECASE)
_UNSURE = re.compile(rf"(?<!\w){phrases(UNSURE)}{_NEAR}", re.IGNORECASE)
_RELATIVE = re.compile(
    rf"(?<![,\s])\s+(?:which|who|that)(?:\s+(?:do|does|did|{phrases(AUXILIARIES)}))*\s+$"
    rf"|(?<!\w){phrases(WHOEVER)}\s+(?:who|which|that)\b[^.;:]*$",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\s+$", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|\bthat\s)\W*(?:(?:the|a|an|this|such|his|its|their)\s+)?(?:\w+\s+)?$")
_SUPPOSED = re.compile(r"[^.;:]{0,120}?\b(?:could|would|may|might|will|should|must|cannot)\b")
_DUTY = re.compile(rf"(?<!\w){phrases(DUTIES)}(?:\s+\w+){{0,3}}\s*$", re.IGNORECASE)
_UNDER_AT_ONCE = re.compile(
    rf"\s+(?:the\s+)?(?:terms|provisions|titles?|{phrases(PARTS)})(?!\w)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:^|[,;:(—–]|\b(?:and|that|or|where|as|also|\w+ed))\s*$", re.IGNORECASE)
_OBLIQUE = re.compile(
    r"(?<!\w)(?P<link>[Oo]f|[Tt]o|[Ii]n|[Ii]nto|[Oo]n|[Aa]t|[Uu]nder|[Ww]ith|[Bb]y|[Ff]or|[Ff]rom|[Tt]hrough)\s+"
    r"(?:(?:the|this|that|its|our|their|these|those|such|same)\s+){0,2}(?:[A-Z\d§]\S*\s+){0,4}$"
)
_PART = re.compile(rf"(?<!\w){phrases(PARTS)}(?:\W+\w+){{0,4}}\W*$", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
_UNVOICED = frozenset({"keep", "basis", "force", "lapsed"})
"""What follows a name without "is" or "was" before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The word that stands nearest before or after an instrument's name and says something of it.

    Attributes:
        sort: A key of `languages.en.stances.LEADING` or `FOLLOWING`.
        words: The words themselves.
        before: What stands before them, or before the name where they follow it.
        gap: What stands between them and the name that they lead to.
        follows: Whether they stand after the name.
        negated: Whether they are negated: right before ("has not violated").
        denied: Whether a negation stands farther off, so that it is not settled.
        unsure: Whether nobody in particular is meant ("any violation", "states that violate"),
            or it is only supposed or alleged.
    """

    sort: str
    words: str
    before: str
    gap: str = ""
    follows: bool = False
    negated: bool
    denied: bool
    unsure: bool

    @property
    def doubtful(self) -> bool:
        """Whether it is not settled."""
        return self.denied or self.unsure


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
            return _cue(led, before, after)
    follows = _FOLLOWING.match(after)
    return _after(follows, before) if follows and _is_subject(before, follows["between"]) else None


def _leads(cue: re.Match[str], before: str) -> bool:
    gap = before[cue.end() :]
    if is_noun(cue[0]) and cue[0][0].isupper() and before[: cue.start()].strip("“\"'(… "):
        return False
    if cue.lastgroup == "under":
        return _LED.fullmatch(gap) is not None and _is_put_under(before[: cue.start()], gap)
    if cue.lastgroup not in _ACTS:
        return _LED.fullmatch(gap) is not None
    if _UNDER.search(gap) or _INSTRUMENT.search(gap):
        return False
    return _LED_CLOSELY.fullmatch(gap) is not None


def _is_put_under(before: str, gap: str) -> bool:
    """Say whether "under" puts what is said on the instrument ("Under the Treaty, ...").

    Leaves out what one has under it ("our obligations under the Charter") and what is part of
    its name ("the Agreement under the Convention").
    """
    if _DUTY.search(before):
        return False
    return _CLAUSE.search(before) is not None or _UNDER_AT_ONCE.match(gap) is not None


def _cue(led: re.Match[str], text: str, after: str) -> Cue:
    before, words = text[: led.start()], led[0]
    close = _CLOSE.search(before) is not None
    supposed = _OPENING.search(before) is not None and _SUPPOSED.match(after) is not None
    noun = is_noun(words) and (supposed or _OR.search(before) is not None)
    return Cue(
        sort=led.lastgroup or "",
        words=words,
        before=before,
        gap=text[led.end() :],
        negated=close,
        denied=not close and _FAR.search(before) is not None,
        unsure=noun or _is_unsure(before),
    )


def _is_unsure(before: str) -> bool:
    return _RELATIVE.search(before) is not None or _UNSURE.search(before) is not None


def is_noun(words: str) -> bool:
    """Say whether a cue is a noun.

    >>> is_noun("implementation of"), is_noun("implementing")
    (True, False)
    """
    return _NOUN.match(words) is not None


def _is_subject(before: str, between: str) -> bool:
    """Say whether a name can be the subject of what follows it.

    Leaves out what stands in another relation ("parties to the Treaty left"); "for the Treaty to
    be kept" is none.
    """
    link = _OBLIQUE.search(before)
    if link is None:
        return True
    if link["link"].lower() == "for":
        return between.split()[:1] == ["to"]
    return link["link"].lower() == "of" and _PART.search(before[: link.start()]) is not None


def _after(follows: re.Match[str], before: str) -> Cue | None:
    sort, between = follows.lastgroup or "", follows["between"]
    if sort not in _UNVOICED and not _PASSIVE.search(between):
        return None
    negated = re.search(r"\b(?:not|never)\b", between) is not None
    return Cue(
        sort=sort,
        words=follows[0],
        before=before,
        follows=True,
        negated=negated,
        denied=not negated and _FAR.search(before) is not None,
        unsure=_is_unsure(before),
    )


def cues_of(places: Iterator[tuple[str, str]]) -> Iterator[Cue]:
    """Find the cue at each place where an instrument is named, those without one left out."""
    for before, after in places:
        cue = cue_of(before, after)
        if cue is not None:
            yield cue
