"""Brief: what a dossier says on a day, ready to be set on one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.dossiers.dossier import Dossier

MEDIATORS = "Mediators"
"""The lane of the timeline that mediators share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A quotation.

    Attributes:
        day: On which it was said; None when nobody gives it.
        who: Who said it, and through whom it is told.
        what: What is done in saying it: "demand", "expulsion (8), done".
        words: As the document has them; the end of long ones is cut.
        language: BCP 47 tag of the words; "und" when it is not known.
        note: The mark of its footnote: "3.2".
        other: The same by the account of the other side, where there is one.
    """

    day: date | None
    who: str
    what: str
    words: str
    language: str
    note: str
    other: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party, with its latest words and what is told of its acts.

    Attributes:
        said, did: Newest first.
        said_in_all, did_in_all: How many there are.
    """

    name: str
    said: tuple[Line, ...]
    did: tuple[Line, ...]
    said_in_all: int
    did_in_all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A promise that falls due.

    Attributes:
        by: Whose it is: the names of actors; nobody where it is only said to be scheduled.
        due: ISO 8601 day, month, year or interval.
        first, last: Its days.
        standing: How firm it is, and where it stands, by whose account.
        line: The words that made it.
    """

    by: tuple[str, ...]
    due: str
    first: date
    last: date
    standing: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoked:
    """An instrument, and who invokes it.

    Attributes:
        by: Actors with the number of their statements, most first.
        last: Day of the latest; None when nobody gives it.
        stances: How they stand to it, each with its number.
        note: The mark of the footnote of the latest.
    """

    name: str
    by: tuple[tuple[str, int], ...]
    stances: tuple[tuple[str, int], ...]
    last: date | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The acts of one type by one side.

    Attributes:
        acts: How many are told.
        numbers: What the texts count: "8"; empty when they give no number.
    """

    type: str
    side: str
    acts: int
    numbers: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark on the timeline.

    Attributes:
        lane: Whose: a side, or the mediators.
        shape: "said", "did" or "due".
        words: What is there.
        last: The last day of what lasts; equal to `day` for one day.
    """

    lane: str
    day: date
    last: date
    shape: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: a document, and the statements that are cited from it.

    Attributes:
        number: The first part of the marks: 3 for "3.1" and "3.2".
        place: Its web address, else the name of the file.
        statements: Address of each statement, in the order of the marks.
    """

    number: int
    issuer: str | None
    title: str | None
    day: date | None
    place: str
    language: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One page on a dispute.

    Attributes:
        as_of: The day on which it is looked at; None when no statement has a day.
        known_on: Nothing captured after this day is in it; None for everything.
        covers: What it rests on, in a sentence.
        due: Soonest first, those that are past at the end.
        due_in_all, undated: How many promises have a day, and how many have none.
        instruments_in_all: How many of the dossier's instruments are invoked.
        others: How many acts are of neither side, or of one that the words do not say.
        again: The command that gives it again.
    """

    dossier: Dossier
    as_of: date | None
    known_on: date | None
    covers: str
    sides: tuple[Side, ...]
    mediators: tuple[Line, ...]
    due: tuple[Deadline, ...]
    due_in_all: int
    undated: int
    others: int
    instruments: tuple[Invoked, ...]
    instruments_in_all: int
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    again: str
