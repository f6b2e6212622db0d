"""Verdict: what is said of one quotation, with the places that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model import DocumentId, Span


class Outcome(StrEnum):
    """What became of a quotation that was looked for."""

    FOUND = "found"
    FOUND_ELSEWHERE = "found_elsewhere"
    TRUNCATED = "truncated"
    JOINED = "joined"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ascribed:
    """Whose words a quotation is said to be, and of which day.

    Attributes:
        speaker: A name, an office or the code of a state; None when nobody is named.
        on: The day of the document or of its event; None for any.
    """

    speaker: str | None = None
    on: date | None = None


ANYBODY = Ascribed()
"""Nobody is named, and no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whose words they are, as the record has it.

    Attributes:
        name: As printed; None when the text does not say.
        role: The office as printed.
        represents: Whom they stand for.
        part: "speaker" of the turn, "holder" of the statement, "issuer" or "participant" of the
            document.
        relayed: Whether somebody else tells it.
    """

    name: str | None
    role: str | None = None
    represents: str | None = None
    part: str = "speaker"
    relayed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What a quotation leaves out beside it that changes it.

    Attributes:
        side: "before", "after" or "within".
        words: The words of the record that tell so.
        reason: In a few words: "it stops before “but”".
    """

    side: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the words of a quotation stand.

    Attributes:
        document: The document.
        span: From their first word to their last, in the document's text.
        text: The words as they stand there, also those that the quotation leaves out.
        day: Of publication, else of the event.
        event_on: Of the event.
        title: Of the document.
        voices: Whose words they are, the nearest first; empty when the text does not say.
        superseded: The version that has replaced the document; None for the last.
        pieces: Its parts, where an omission or an insertion parts it; else the span alone.
        notes: What differs and is let pass, a sentence each.
        cut: What is left out beside it that changes it; None when nothing is.
        otherwise: Why it is not what was asked for: "speaker", "date", "version".
    """

    document: DocumentId
    span: Span
    text: str
    day: date | None
    event_on: date | None
    title: str | None
    voices: tuple[Voice, ...]
    superseded: DocumentId | None = None
    pieces: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    cut: Cut | None = None
    otherwise: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Document and offsets, as `onrecord quote` takes them."""
        return f"{self.document}/{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words in a comparison.

    Attributes:
        change: "kept", "changed", "added" (the quotation has it) or "left out" (the record has).
        quoted, recorded: The words on either side; empty where a side has none.
    """

    change: str
    quoted: str
    recorded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is said of one quotation.

    Attributes:
        outcome: The one word.
        quotation: The words as they were given.
        reason: One sentence.
        places: Where the words stand; of pieces that were joined, each piece.
        nearest: For words that were not found, the passage that is most like them.
        parts: How that passage differs, word by word.
        altered: What kinds of change those are: "number", "negation", "word", "case",
            "punctuation", "order", "vowels".
    """

    outcome: Outcome
    quotation: str
    reason: str
    places: tuple[Place, ...] = ()
    nearest: Place | None = None
    parts: tuple[Part, ...] = ()
    altered: tuple[str, ...] = ()
