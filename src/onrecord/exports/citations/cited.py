"""What a citation of exact words carries, whatever its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from onrecord.languages.turns import names_nobody
from onrecord.model import Capture, Genre, Holder, Issuer, Reading, Span, Turn, TurnKind

_CODE = len("XK")
_SHORT = len("sha256:") + 12
_LONGEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words of a document with who said them, where they stand, and what proves it.

    What the document does not say is None, and no form writes anything in its place.

    Attributes:
        address: Document and offsets, such as "doc:3f0a9c1b2d4e/120-480".
        words: The exact words.
        author: Who answers for the words: the speaker, else whose document it is; None for a
            question of somebody who is not named.
        office: The author's office as this document prints it, so that of its date.
        issuer: Whose document it is.
        title, day, place, language, genre: Of the document; the place is that of its event.
        live: Address at which the source published it; None for a file that came without one.
        archived: Address of the archived copy, or its place in the archive's files.
        captured: When the copy was made, in UTC.
        digest: Beginning of the digest of the archived bytes.
    """

    address: str
    words: str
    author: str | None = None
    office: str | None = None
    issuer: str | None = None
    title: str | None = None
    day: date | None = None
    place: str | None = None
    language: str | None = None
    genre: Genre = Genre.OTHER
    live: str | None = None
    archived: str | None = None
    captured: datetime | None = None
    digest: str = ""

    @property
    def key(self) -> str:
        """A name that tells this citation apart in a list of them."""
        return "onrecord-" + self.address.removeprefix("doc:").replace("/", "-")


def cited(
    reading: Reading, span: Span, capture: Capture | None, archived: str | None = None
) -> Cited:
    """Gather what a citation of words carries.

    The speaker is the turn's, else the one to whom all statements in the words fall that
    nobody relays.  Leaves out an office that the document does not print.

    Args:
        reading: The document, and what was found in it.
        span: The words.
        capture: The bytes that they were read from; None when it is not known.
        archived: Address of the archived copy; None names its place in the archive's files.
    """
    document, header = reading.document, reading.document.header
    turn = next((turn for turn in reading.turns if turn.span.holds(span)), None)
    speaker, office = _voice(reading, span, turn)
    issuer = _named(header.issuer)
    asked = turn is not None and turn.kind is TurnKind.QUESTION
    return Cited(
        address=f"{document.id}/{span.start}-{span.end}",
        words=span.of(document.text),
        author=line(speaker or (None if asked else issuer)),
        office=line(office),
        issuer=line(issuer),
        title=_cut(line(header.title)),
        day=header.published_on,
        place=line(header.event_place),
        language=None if document.language == "und" else document.language,
        genre=header.genre,
        live=line(document.url),
        archived=archived or _place(capture),
        captured=capture.fetched if capture else None,
        digest=document.digest[:_SHORT],
    )


def _cut(title: str | None) -> str | None:
    """Cut a title that is longer than any title, and say so by a sign.

    >>> _cut("On the ferry"), len(_cut("ferry " * 1000))
    ('On the ferry', 1000)
    """
    return title if title is None or len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"


def _named(issuer: Issuer | None) -> str | None:
    """Name an issuer; a code in the place of a name is none."""
    if issuer is None or (issuer.name == issuer.represents and len(issuer.name) == _CODE):
        return None
    return issuer.name


def _voice(reading: Reading, span: Span, turn: Turn | None) -> tuple[str | None, str | None]:
    """Say who speaks words, and as whom."""
    tellers = set(_tellers(reading, span))
    if turn is not None:
        label = turn.label if turn.label and not names_nobody(turn.label) else None
        name = turn.speaker or label
    else:
        name = next(iter(tellers)).name if len(tellers) == 1 else None
    printed = (one.role for one in reading.document.header.participants if one.name == name)
    heard = (one.office for one in tellers if one.name == name)
    offices = (office for office in (*printed, *heard) if office)
    return name, next(offices, None) if name else None


def _tellers(reading: Reading, span: Span) -> Iterator[Holder]:
    """Give those who tell us the statements in words, without being said to."""
    for statement in reading.statements:
        last = statement.attribution[-1]
        within = statement.span.start < span.end and span.start < statement.span.end
        if within and last.cue is None and last.span is None:
            yield from last.holders


def link(address: str | None) -> str | None:
    """Give an address that may be followed; None for one that is no web page's.

    Blanks, quotes, brackets and backslashes in it are written as percent signs and digits.

    >>> link("https://example.org/a b"), link("javascript:alert(1)")
    ('https://example.org/a%20b', None)
    """
    if not address or not address.lower().startswith(("https://", "http://")):
        return None
    return "".join(_percent(sign) if sign in _UNSAFE else sign for sign in address)


_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSAFE = frozenset(map(chr, (*range(0x21), *range(0x7F, 0xA1)))) | frozenset(
    f"\"'<>\\^`{{|}}(){_BIDI}\ufeff\u2028\u2029"
)
_NO_BIDI = dict.fromkeys(map(ord, _BIDI))


def _percent(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode())


def line(words: str | None) -> str | None:
    """Write words on one line, without signs that turn the direction of what follows."""
    return " ".join(words.translate(_NO_BIDI).split()) or None if words else None


def _place(capture: Capture | None) -> str | None:
    if capture is None or capture.warc is None:
        return None
    return f"{capture.warc.file} at {capture.warc.offset}"
