"""Contacts: who met or spoke with whom, as the headers of documents have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.model import Genre, Headed

RULE = (
    "A contact is a readout, a joint statement, a news conference or a meeting record in whose "
    "header people of two or more states or bodies take part; a readout that names one side alone "
    "is of a contact with whoever issued it.  Documents of one day with the same parties are one "
    "contact, told by each.  Calls and visits that are told of in running text alone are not read."
)
GENRES = frozenset(
    {Genre.READOUT, Genre.JOINT_STATEMENT, Genre.NEWS_CONFERENCE, Genre.MEETING_RECORD}
)
_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """That people of several sides met or spoke, as documents have it.

    Attributes:
        day: Of the event, else of the documents; None when the texts give neither.
        parties: Codes of those who took part, in their order by the alphabet.
        documents: Those that tell of it, in the order they came in.
    """

    day: date | None
    parties: tuple[str, ...]
    documents: tuple[Headed, ...]


def contacts(
    headed: Iterable[Headed], name: Callable[[str], str] = lambda code: code
) -> tuple[Contact, ...]:
    """Give the contacts that documents tell of, the latest first, those without a day last.

    Leaves out documents of other kinds, and those in which one side alone takes part.  Two
    documents without a day are never put together.

    Args:
        headed: The documents.
        name: Gives the name that stands for a code, where several mean one.

    >>> from onrecord.model import DocumentId, Header, Participant
    >>> two = tuple(Participant(name=one, represents=one) for one in ("XV", "XN"))
    >>> header = Header(genre=Genre.READOUT, event_on=date(2031, 3, 4), participants=two)
    >>> one = Headed(id=DocumentId("doc:3f0a9c1b2d4e"), language="en", header=header)
    >>> [(found.day.isoformat(), found.parties) for found in contacts([one])]
    [('2031-03-04', ('XN', 'XV'))]
    """
    found: dict[object, list[Headed]] = {}
    for one in headed:
        parties = tuple(sorted(set(map(name, _parties(one)))))
        if one.header.genre in GENRES and _PAIR <= len(parties):
            day = one.header.event_on or one.header.published_on
            found.setdefault((day or one.id, parties), []).append(one)
    made = (_contact(there, name) for there in found.values())
    return tuple(sorted(made, key=_latest_first))


def _contact(there: list[Headed], name: Callable[[str], str]) -> Contact:
    header = there[0].header
    return Contact(
        day=header.event_on or header.published_on,
        parties=tuple(sorted(set(map(name, _parties(there[0]))))),
        documents=tuple(there),
    )


def _latest_first(one: Contact) -> tuple[bool, int, tuple[str, ...]]:
    return one.day is None, -(one.day or date.min).toordinal(), one.parties


def _parties(one: Headed) -> Iterator[str]:
    header = one.header
    codes = {person.represents for person in header.participants if person.represents}
    yield from codes
    tells = header.issuer.represents if header.issuer else None
    if header.genre is Genre.READOUT and len(codes) < _PAIR and tells:
        yield tells
