"""Document: one canonical text, what is body in it, and what its header says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType, TypeAlias

from onrecord.model.page import Run
from onrecord.model.span import Span

DocumentId = NewType("DocumentId", str)
Day: TypeAlias = date


class BlockKind(StrEnum):
    """What a block of a page is; everything but the first five is furniture."""

    TITLE = "title"
    DATE = "date"
    BODY = "body"
    SIGNATURE = "signature"
    LABEL = "label"
    FEED_ITEM = "feed_item"
    COUNTER = "counter"
    CLOCK = "clock"
    CONTACT = "contact"
    LANGUAGE_SWITCH = "language_switch"
    NAVIGATION = "navigation"
    FOOTER = "footer"


OWN_WORDS = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.SIGNATURE, BlockKind.LABEL})
"""The blocks that hold a document's own words; mentions are looked for in these."""


class Genre(StrEnum):
    """The kind of text, in the words of the record format."""

    STATEMENT = "statement"
    JOINT_STATEMENT = "joint_statement"
    ARTICLE = "article"
    INTERVIEW = "interview"
    NEWS_CONFERENCE = "news_conference"
    PRESS_BRIEFING = "press_briefing"
    REMARKS = "remarks"
    READOUT = "readout"
    RESOLUTION = "resolution"
    MEETING_RECORD = "meeting_record"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text, and what it is."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock printed on a page: "Moscow: 13:08"."""

    span: Span
    place: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A printed count of days since something, as a claim that can be checked.

    Attributes:
        days: As printed.
        subject: What it counts from, as printed.
        since: The page's date less the days; None when the page has no date.
        holds: Whether the text gives the start another date; None when it gives none.
    """

    span: Span
    days: int
    subject: str
    since: date | None
    holds: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A document that a feed or a list of teasers announces.

    Attributes:
        date: The day it is listed under; None when missing or broken.
        title: As printed.
        event_on: The day of the event that its title names; None when it names none.
        excerpt: As printed; None when there is none.
        url: Its address, where the page gives one.
    """

    span: Span
    date: Day | None
    title: str
    event_on: Day | None = None
    excerpt: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Someone who speaks, signs, meets or issues.

    Attributes:
        name: A person's, state's or body's name, as printed.
        role: The office as printed; None when the text names none.
        represents: ISO 3166-1 alpha-2 code or an organisation's short name.
    """

    name: str
    role: str | None = None
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """Whose text it is, as far as the page says."""

    name: str
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the page says about the document: each field empty where it says nothing.

    Attributes:
        title: As printed.
        published_on: Date of the document itself, never that of the page around it.
        published_at: "2021-04-16T20:37", local to the issuer; None without a time.
        published_zone: IANA zone, where the page gives one.
        page_date: Date of the page around the document.
        event_on, event_place: When and where what it reports took place.
        first_published_in: Newspapers and the like that it names as first publishers.
        genre: The kind of text.
        issuer: Whose text it is.
        participants: Those who speak, sign, meet or issue, in order.
        language_versions: BCP 47 tags of the versions that the page offers.
    """

    title: str | None = None
    published_on: date | None = None
    published_at: str | None = None
    published_zone: str | None = None
    page_date: date | None = None
    event_on: date | None = None
    event_place: str | None = None
    first_published_in: tuple[str, ...] = ()
    genre: Genre = Genre.OTHER
    issuer: Issuer | None = None
    participants: tuple[Participant, ...] = ()
    language_versions: tuple[str, ...] = ()

    @property
    def reference(self) -> date | None:
        """The day by which relative times go."""
        return self.event_on or self.published_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed:
    """A document by its header alone.

    Attributes:
        id: The document.
        language: BCP 47 tag; "und" when it is not known.
    """

    id: DocumentId
    language: str
    header: Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text, one canonical wording.

    Attributes:
        id: Made from issuer, title and body text: the same text has the same id.
        digest: "sha256:" and the hexadecimal digest of the bytes.
        path, url: Where the bytes came from, as far as it is known.
        media_type: Of the bytes.
        language: BCP 47 tag; "und" when it is not known.
        text: All visible words in reading order; every span points into it.
        blocks: In order, apart.
        runs: The map from the text back to the bytes.
    """

    id: DocumentId
    digest: str
    path: str | None
    url: str | None
    media_type: str
    language: str
    text: str
    header: Header
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...] = ()
    clocks: tuple[Clock, ...] = ()
    counters: tuple[Counter, ...] = ()
    announced: tuple[Announced, ...] = ()

    def own_words(self) -> str:
        """Give the text with furniture blanked out by line feeds, at equal length."""
        kept, at = [], 0
        for block in self.blocks:
            if block.kind in OWN_WORDS:
                kept += ["\n" * (block.span.start - at), block.span.of(self.text)]
                at = block.span.end
        kept.append("\n" * (len(self.text) - at))
        return "".join(kept)
