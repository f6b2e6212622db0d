"""Page: what a reader makes of a file's bytes, before anyone says what is body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a line's markup says of it.  Plain text says nothing: `PLAIN`."""

    PLAIN = "plain"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    NAVIGATION = "navigation"
    HEADER = "header"
    FOOTER = "footer"
    ASIDE = "aside"
    FORM = "form"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of a page (in plain text: one line).

    Attributes:
        start, end: Place in `Page.text`, in code points, end excluded, never blank.
        role: What the markup says of it.
        level: Of a heading, 1 to 6; otherwise 0.
        main: Whether it lies in the element that the markup calls main or article.
        linked: Share of its characters that are link text, 0 to 1.
    """

    start: int
    end: int
    role: Role = Role.PLAIN
    level: int = 0
    main: bool = False
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and the place in the archived bytes that it was read from.

    Attributes:
        start, end: Place in the text, in code points.
        place: "bytes 0-52" of a text file; a node path such as "/html/body/div[2]/p[3]" of
            HTML and XML feeds, with the part before it in DOCX ("word/document.xml:/w:document/
            w:body[1]/w:p[2]"); "page 3, box 72 540 520 556" (points, from the lower left
            corner) of PDF; "/items/0/title" of JSON; "part 1.2, bytes 0-52" and "field
            Subject" of mail.
    """

    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a file says about itself outside its visible text, or in a metadata block.

    Every field is as the file gives it, stripped; None or empty when it gives none.

    Attributes:
        title: Of `<title>`, `og:title`, front matter, PDF properties, a subject line.
        published: ISO 8601 date or date-time of publication.
        modified: ISO 8601 date or date-time of the last change.
        url: Canonical address.
        author: Person or office named as the author.
        publisher: Site or organisation named as the publisher.
        language: BCP 47 tag.
        alternates: Language versions, as (BCP 47 tag, address).
        kind: The file's own word for what it is ("statements-releases", "transcript").
        headings: Titles that outrank `title`, best first (such as `<h1>`, `og:title`).
    """

    title: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    language: str | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    kind: str | None = None
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One item of a feed, as it lies in the page's text.

    Attributes:
        start, end: Place of the whole item in the text.
        title: As printed.
        published: ISO 8601 date or date-time; None when broken or missing.
        url: Its address.
        excerpt: Its summary as printed; None when there is none.
    """

    start: int
    end: int
    title: str
    published: str | None = None
    url: str | None = None
    excerpt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file as text: all visible words in reading order, furniture included.

    Attributes:
        text: NFC, with line feeds; made once, together with `runs`.
        lines: Its lines, in order, apart, covering every word.
        runs: The map back to the bytes, in order, apart, covering every word.
        metadata: What the file says about itself.
        media_type: As read, such as "text/html".
        items: The items of a feed; empty for everything else.
    """

    text: str
    lines: tuple[Line, ...]
    runs: tuple[Run, ...]
    metadata: Metadata
    media_type: str
    items: tuple[FeedItem, ...] = ()
