"""Labels: the names of speakers as transcripts print them."""

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
_BARE = re.compile(
    r"(?P<label>Q)(?:\d{1,2})?(?:\.|[ \t\u00a0]{2,}|[ \t]+(?=[A-Z“\"—–]))|(?P<reply>A)\.[ \t]+"
)
_POINT = re.compile(
    r"(?P<label>The [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?:Mr|Ms|Mrs)\. [A-Z][a-z]+)\.[ \t]+(?=[A-Z])"
)
_ASIDE = re.compile(r"\s*\([^)]*\)|\s*\[[^\]]*\]")
_MOST_WORDS = 18
_ONE_WORD = 2
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
    """

    span: Span
    after: int
    text: str
    voice: Voice

    @property
    def telling(self) -> tuple[str, ...]:
        """The folded words of the name that are no titles, such as ("selin", "arko")."""
        words = re.findall(r"[^\W\d_][\w’'-]*", self.text.casefold())
        return tuple(word for word in words if word not in TITLES_IN_LABELS)


def find_labels(document: Document, starts: Sequence[int]) -> tuple[Label, ...]:
    """Find the labels of a transcript.

    Reads "QUESTION:", "Q" before two blanks, "MR. ARKO:", "THE PRESIDENT:", "President of
    Norland Selin Arko:", "Selin Arko (in Norlandic):" at the start of a paragraph.  A label
    in capitals or a word such as "Question" is one by itself; a name in small letters is
    one when it stands there again, when it shares a name with another label or with the
    title, or when questions are labelled in the document.

    Leaves out a sentence that ends in a colon (it has words in small letters that are no
    links), a heading, and every label of a text that has only one.

    Args:
        document: With its body blocks.
        starts: Where the body's paragraphs begin.

    Returns:
        In order of place.
    """
    found = [label for start in starts if (label := _label_at(document.text, start))]
    sure = [label for label in found if _is_sure(label)]
    counts = Counter(label.telling for label in found)
    capitals = any(label.voice is Voice.NAMED for label in sure)
    asked = any(label.voice is Voice.ASKS for label in sure)
    named = {label.telling[-1] for label in sure if label.telling}
    named |= _title_names(document)
    labels = [
        label
        for label in found
        if _is_sure(label)
        or (
            label.telling
            and (
                label.telling[-1] in named
                or (1 < counts[label.telling] and _ONE_WORD <= len(label.telling))
                or (asked and not capitals and _ONE_WORD <= len(label.telling))
                or (1 < counts[label.telling] and label.text.isupper())
            )
        )
    ]
    return tuple(labels) if _is_transcript(labels) else ()


def _is_transcript(labels: Sequence[Label]) -> bool:
    if any(label.voice is Voice.ASKS for label in labels):
        return True
    return 1 < len(labels) and bool(labels[0].telling or labels[0].text.isupper())


def _title_names(document: Document) -> set[str]:
    words = re.findall(r"\b[A-ZÀ-Þ][\w’-]{3,}", document.header.title or "")
    return {word.casefold().removesuffix("’s") for word in words} - TITLES_IN_LABELS


def _label_at(text: str, start: int) -> Label | None:
    for form in (_COLON, _BARE, _POINT):
        match = form.match(text, start)
        group = "label" if match and match["label"] else "reply"
        if match and (words := _clean(match[group])):
            voice = _voice(words)
            bare = form is _BARE and voice is Voice.NAMED
            if not bare and (voice is not Voice.NAMED or _is_name(words)):
                span = Span(match.start(group), match.end(group))
                return Label(span, match.end(), words, voice)
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


def _is_sure(label: Label) -> bool:
    """Say whether a label is one by itself: a known word, or a name in capitals."""
    if label.voice is not Voice.NAMED:
        return label.voice is not Voice.ANSWERS or label.text.isalpha()
    letters = re.sub(r"\b(?:Mc|Mac|De|Le|La|Di)(?=[A-Z])", "", label.text)
    upper = letters == letters.upper() and any(map(str.isalpha, letters))
    if not upper or len(letters) < _SHORTEST or any(map(str.isdigit, letters)):
        return False
    return len(label.telling) < len(letters.split()) and len(letters.split()) < _HEADING


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


def body_starts(document: Document, kinds: frozenset[str]) -> Iterator[int]:
    """Give where the document's own paragraphs begin, in order."""
    for block in document.blocks:
        if block.kind.value in kinds:
            yield block.span.start
