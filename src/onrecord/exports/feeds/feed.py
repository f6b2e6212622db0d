"""Feed: what both forms of feeds say, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import quote

from onrecord.exports.citations.cited import line

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without an entry was changed last."""
NOBODY = "not said who"

_HEADING = 200
_LONGEST = 5000
_CUT = " […]"
_NOT_CARRIED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document, a passage or a statement, as a feed has it.

    Attributes:
        name: Its address on record, such as "st:3f0a9c1b2d4e/120-480".
        title: One line.
        words: Its exact words, or the first of them; None where the line is all there is.
        language: Of the words, a BCP 47 tag; None where it is not known.
        authors: Whose words they are.
        page: Address of its page.
        source: Where its source published it.
        captured: When the record first had it, in UTC.
        day: Day of its document.
        subjects: What kind of thing it is, and the entries of ledgers to which it belongs.
    """

    name: str
    title: str
    words: str | None
    language: str | None
    authors: tuple[str, ...]
    page: str
    source: str | None
    captured: datetime
    day: date | None
    subjects: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its name as an address that no server's name is part of."""
        return urn(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A part of a feed.

    Attributes:
        name: What tells it apart from other feeds of the record.
        title: One line.
        about: What it rests on.
        page: Address of the page whose feed it is.
        own: Address of this part.
        following: Address of the next part; None at the end.
        entries: What came last first.
    """

    name: str
    title: str
    about: str
    page: str
    own: str
    following: str | None
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """Its name as an address that no server's name is part of."""
        return urn(f"feed:{self.name}")

    @property
    def updated(self) -> datetime:
        """When the last of its entries was captured."""
        return max((one.captured for one in self.entries), default=EPOCH)


def urn(name: str) -> str:
    """Make an address of a name, the same on every server.

    >>> urn("st:3f0a9c1b2d4e/120-480")
    'urn:onrecord:st:3f0a9c1b2d4e/120-480'
    """
    return f"urn:onrecord:{quote(name, safe='/:-')}"


def carried(words: str) -> str:
    r"""Leave out the signs that XML cannot carry.

    >>> carried("a\x00\x1b[2J\ufffe\nb")
    'a[2J\nb'
    """
    return _NOT_CARRIED.sub("", words)


def heading(words: str | None) -> str:
    r"""Write words of others on one line, shortened, without signs that would turn it round.

    >>> heading("On the\n ferry\u202e"), len(heading("ferry " * 1000))
    ('On the ferry', 201)
    """
    whole = line(carried((words or "")[: 4 * _HEADING])) or ""
    return whole if len(whole) < _HEADING + 1 else _shortened(whole, _HEADING)


def cut(words: str) -> str:
    """Give exact words; of very many the first, with a sign that they are not all."""
    whole = carried(words)
    return whole if len(whole) < _LONGEST + 1 else _shortened(whole, _LONGEST)


def _shortened(words: str, most: int) -> str:
    kept = words[:most]
    return (kept.rpartition(" ")[0] or kept) + _CUT


def stamp(time: datetime) -> str:
    """Write a time as RFC 3339 has it, to the second.

    >>> stamp(EPOCH)
    '1970-01-01T00:00:00Z'
    """
    return f"{time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def begin_of_day(day: date) -> str:
    """Write a day as the moment in which it begins in UTC: feeds have no days.

    >>> begin_of_day(date(2031, 3, 4))
    '2031-03-04T00:00:00Z'
    """
    return f"{day.isoformat()}T00:00:00Z"
