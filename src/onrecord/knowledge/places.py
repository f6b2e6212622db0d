"""Places: where capitals and cities lie, and which time they keep.

Each has its source.  That a city stands for a government records usage; a place without a code
says nothing of whose it is.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from onrecord.errors import BadKnowledge
from onrecord.knowledge.polities import LANGUAGES, read_capitals
from onrecord.knowledge.rows import Cells, tables, users_folder

FILE = "places.toml"
_NORTH, _EAST = 90, 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that texts name.

    Attributes:
        name: In English, without a country.
        names: Other spellings.
        of: Code of the polity, or short name of the organisation, whose seat it is; None where
            no row says so.
        latitude, longitude: In degrees, to the north and to the east.
        zone: IANA time zone; None where the row has none.
        source: Where position and zone were taken from.
    """

    name: str
    names: tuple[str, ...] = ()
    of: str | None = None
    latitude: float
    longitude: float
    zone: str | None = None
    source: str


@dataclass(frozen=True, eq=False)
class Places:
    """All places.  Made by `places()`.

    Attributes:
        named: By name, folded.
        seats: By code or short name, in the order of the rows.
        abroad: Codes by the names of their capitals in other languages, folded.
    """

    named: Mapping[str, tuple[Place, ...]]
    seats: Mapping[str, tuple[Place, ...]]
    abroad: Mapping[str, frozenset[str]]

    def find(self, name: str) -> tuple[Place, ...]:
        """Give every place of a name; more than one where it is not settled which is meant.

        Reads names whole, in any case, with or without their marks, and those of capitals in
        other languages, where a polity has one capital alone.  Leaves out everything else: a
        place that stands before a country or a district is not looked for in parts.

        >>> [place.of for place in places().find("BOGOTA")], places().find("Bogota, New Jersey")
        (['CO'], ())
        >>> [place.of for place in places().find("Kingston")]
        ['JM', 'NF']
        """
        key = _key(name)
        if found := self.named.get(key):
            return found
        seats = (self.seats.get(code, ()) for code in sorted(self.abroad.get(key, ())))
        return tuple(there[0] for there in seats if len(there) == 1)

    def seat_of(self, actor: str) -> Place | None:
        """Give the seat of a polity or an organisation, the first that knowledge names.

        >>> seat = places().seat_of("AT")
        >>> seat.name, round(seat.latitude), seat.zone
        ('Vienna', 48, 'Europe/Vienna')
        """
        there = self.seats.get(actor, ())
        return there[0] if there else None


def places() -> Places:
    """Give all places: the package's, and the user's own on top of them; read once.

    Raises:
        BadKnowledge: A file of the user's is no TOML, or a row of it lacks a cell.
    """
    return _places(users_folder())


@cache
def _places(_folder: str) -> Places:
    rows = tuple(_read())
    named: dict[str, list[Place]] = defaultdict(list)
    seats: dict[str, list[Place]] = defaultdict(list)
    for place in rows:
        for key in dict.fromkeys(map(_key, (place.name, *place.names))):
            named[key].append(place)
        if place.of:
            seats[place.of].append(place)
    return Places(named=_fixed(named), seats=_fixed(seats), abroad=_abroad())


def _fixed(found: Mapping[str, Iterable[Place]]) -> Mapping[str, tuple[Place, ...]]:
    return MappingProxyType({key: tuple(places) for key, places in found.items()})


def _read() -> Iterable[Place]:
    """Read all rows; a user's row of a place and a seat that are there already replaces ours."""
    found: dict[tuple[str, str | None], Place] = {}
    for file, row in tables(FILE, "place"):
        place = _place(Cells(file, row))
        found[_key(place.name), place.of] = place
    return found.values()


def _place(cells: Cells) -> Place:
    return Place(
        name=cells.text("name"),
        names=cells.texts("names"),
        of=cells.maybe("of"),
        latitude=_degrees(cells, "latitude", _NORTH),
        longitude=_degrees(cells, "longitude", _EAST),
        zone=cells.maybe("zone"),
        source=cells.text("source"),
    )


def _degrees(cells: Cells, name: str, most: int) -> float:
    value = cells.row.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not -most <= value <= most:
        raise BadKnowledge(cells.file, f"{name!r} is not from -{most} to {most}: {value!r}"[:200])
    return float(value)


def _abroad() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, code in _capitals():
        found[_key(name)].add(code)
    return MappingProxyType({key: frozenset(codes) for key, codes in found.items()})


def _capitals() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        yield from read_capitals(language).items()


def _key(name: str) -> str:
    """Fold a name: small letters without their marks, single blanks.

    >>> _key("  São  Tomé ")
    'sao tome'
    """
    parts = unicodedata.normalize("NFKD", " ".join(name.split()).casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
