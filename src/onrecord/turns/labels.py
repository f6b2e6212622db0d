"""Labels: the names of speakers as transcripts print them, one paragraph at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from onrecord.languages.turns import (
    ANSWER_LABELS,
    CHAIR_LABELS,
    LINKS,
    QUESTION_LABELS,
    TITLES_IN_LABELS,
)
from onrecord.model import Document, Span

_COLON = re.compile(
    r"[ \t\u00a0*_]*(?P<label>[^\W\d_][^:\n?!;“”\"]{0,110}?(?:\n[^:\n?!;“”\"]{1,60}?)?)"
    r"[ \t\u00a0]*[*_]{0,2}:(?!//)[*_]{0,2}(?=\s|[A-ZÀ-ÞА-ЯЁ“\"—–]|$)"
)
_NUMBER = r"(?:\[\d{1,3}\.?\][ \t]*|\d{1,3}\.[ \t]+)?"
_BARE = re.compile(
    rf"{_NUMBER}(?:(?P<label>Q)(?:\d{{1,2}})?(?:\.|[ \t\u00a0]{{2,}}|[ \t]+(?=[A-Z“\"—–]))"
    r"|(?P<reply>A)\.[ \t]+)"
)
_POINT = re.compile(
    r"(?P<label>The [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:Mr|Ms|Mrs)\. [A-Z][a-z]+|Reporter|Interviewer"
    r"|(?:THE|MR\.|MRS\.|MS\.|DR\.|SECRETARY|PRESIDENT|MINISTER) [A-Z][A-Z’' -]{2,40})"
    r"\.[ \t]+(?=[A-Z“])"
)
_BRACKETS = re.compile(r"\((?P<label>[A-ZÀ-Þ][^()\n]{2,80})\):(?=\s)")
_ALONE = re.compile(r"(?P<label>[^\W\d_][^:.?!\n]{1,50}(?<!,))")
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]")
_LONGEST_ALONE = 52
_MOST_WORDS = 18
_SHORTEST = 3
_HEADING = 9


class Voice(Enum):
    """In what part a label speaks."""

    ASKS = auto()
    ANSWERS = auto()
    CHAIRS = auto()
    NAMED = auto()


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's printed name.

    Attributes:
        span: Of the name, without the colon.
        after: Where the words said may begin, in code points.
        text: As printed, white space squeezed, without remarks in brackets.
        voice: Its part.
        aside: Whether a remark in brackets follows the name: a state, a language.
    """

    span: Span
    after: int
    text: str
    voice: Voice
    aside: bool = False

    @property
    def name(self) -> str:
        """The name without what stands after a comma: an office, a paper."""
        before, _, after = self.text.partition(",")
        return before if after and _telling(before) else self.text

    @property
    def telling(self) -> tuple[str, ...]:
        """The folded words of the name that are no titles, such as ("selin", "arko")."""
        return _telling(self.name)


def _telling(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W\d_][\w’'-]*", name.casefold())
    return tuple(word for word in words if word not in TITLES_IN_LABELS)


def candidates(document: Document, bodies: Sequence[Span]) -> Iterator[Label]:
    """Find what may be a label at the start of each paragraph.

    Reads "QUESTION:", "Q" before two blanks, "MR. ARKO:", "THE PRESIDENT:", "President of
    Norland Selin Arko:", "Mrs. Arko (Norland) (spoke in French):", "Arko, Dravo Courier:".
    A name that is a paragraph of its own, more than once, is one too.  Leaves out a
    sentence that ends in a colon: it has words in small letters that are no links.
    """
    alone = Counter(
        body.of(document.text) for body in bodies if body.end - body.start < _LONGEST_ALONE
    )
    for body in bodies:
        label = _label_at(document.text, body.start)
        words = body.of(document.text) if body.end - body.start < _LONGEST_ALONE else ""
        if label is None and 1 < alone[words] and _ALONE.fullmatch(words) and _is_name(words):
            label = Label(body, body.end, words, _voice(words))
        if label:
            yield label


def _label_at(text: str, start: int) -> Label | None:
    asked = _BRACKETS.match(text, start)
    if asked and "," in asked["label"] and _is_name(asked["label"]):
        span = Span(asked.start("label"), asked.end("label"))
        return Label(span, asked.end(), " ".join(asked["label"].split()), Voice.ASKS)
    for form in (_COLON, _BARE, _POINT):
        match = form.match(text, start)
        group = "label" if match and match["label"] else "reply"
        if match and (words := _clean(match[group])):
            voice = _voice(words)
            bare = form is _BARE and voice is Voice.NAMED
            if not bare and (voice is not Voice.NAMED or _is_name(words)):
                span = Span(match.start(group), match.end(group))
                aside = bool(_ASIDE.search(match[group]))
                return Label(span, match.end(), words, voice, aside)
    return None


def _clean(label: str) -> str:
    return " ".join(_ASIDE.sub("", label).split()).strip(" *_—–-")


def _voice(words: str) -> Voice:
    folded = words.casefold().rstrip(".")
    for voice, labels in (
        (Voice.ASKS, QUESTION_LABELS),
        (Voice.ANSWERS, ANSWER_LABELS),
        (Voice.CHAIRS, CHAIR_LABELS),
    ):
        if folded in labels:
            return voice
    if re.fullmatch(
        r"(?:question|q|вопрос)\s*(?:no\.?\s*|№\s*|#)?\d{0,2}(?:\s*\([^)]*\))?", folded
    ):
        return Voice.ASKS
    return Voice.NAMED


def _is_name(words: str) -> bool:
    """Say whether words are set as a name is: capitalised but for links."""
    parts = words.split()
    if not parts or _MOST_WORDS < len(parts) or any(map(str.isdigit, words)):
        return False
    last = parts[-1].lstrip("(“\"'")
    return last[:1].isupper() and all(map(_fits, parts))


def _fits(part: str) -> bool:
    bare = part.strip("(),.“”\"'’")
    return (
        bare.casefold() in LINKS
        or bare[:1].isupper()
        or bool(re.match(r"(?:al|el|as|an|ad)-[A-Z]", bare))
    )
