"""Instruments: treaties and charters by the names that texts use, and the Council's years."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from onrecord.knowledge.rows import Cells, tables, unique

_FILE = "instruments.toml"
_RESOLUTIONS = "resolutions.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInstrument:
    """A treaty, charter or other instrument that many texts name.

    Attributes:
        title: Its full title.
        year: When it was signed, adopted or opened for signature; None when unsettled.
        names: Its other names, as printed, without article.
        russian: Its Russian names, as dictionaries print them.
        form: "treaty", "agreement", "declaration" or "law".
        family: The head noun by which texts shorten it ("treaty": "the Treaty").
        parties: Codes of the two sides of one that two have concluded; empty for all others.
        source: Where the row was checked.
    """

    title: str
    year: int | None
    names: tuple[str, ...] = ()
    russian: tuple[str, ...] = ()
    form: str = "treaty"
    family: str = "treaty"
    parties: tuple[str, ...] = ()
    source: str

    @property
    def canonical(self) -> str:
        """The title with its year."""
        return f"{self.title} ({self.year})" if self.year else self.title

    def forms(self) -> tuple[str, ...]:
        """Give every English name."""
        return unique([self.title], self.names)


@cache
def known_instruments() -> tuple[KnownInstrument, ...]:
    """Read the instruments, ours first, then the user's own.

    Raises:
        BadKnowledge: A row lacks a title or a source.
    """
    return tuple(_read(Cells(file, row)) for file, row in tables(_FILE, "instrument"))


def _read(cells: Cells) -> KnownInstrument:
    year = cells.row.get("year")
    return KnownInstrument(
        title=cells.text("title"),
        year=year if isinstance(year, int) else None,
        names=cells.texts("names"),
        russian=cells.texts("ru"),
        form=cells.maybe("form") or "treaty",
        family=cells.maybe("family") or "treaty",
        parties=cells.texts("parties"),
        source=cells.text("source"),
    )


@cache
def instrument_names() -> Mapping[str, KnownInstrument]:
    """Give every English name of an instrument, as printed.

    >>> instrument_names()["UN Charter"].canonical
    'Charter of the United Nations (1945)'
    """
    found: dict[str, KnownInstrument] = {}
    for instrument in known_instruments():
        for name in instrument.forms():
            found.setdefault(name, instrument)
    return MappingProxyType(found)


@cache
def instruments_by_folded_name() -> Mapping[str, KnownInstrument]:
    """Give every English name in small letters; names that two instruments share are left out."""
    found: dict[str, KnownInstrument | None] = {}
    for name, instrument in instrument_names().items():
        key = name.lower()
        found[key] = instrument if found.get(key, instrument) is instrument else None
    return MappingProxyType({key: row for key, row in found.items() if row is not None})


@cache
def sides_of_two() -> Mapping[str, tuple[str, ...]]:
    """Give the two sides of each instrument that two have concluded, by its canonical name.

    >>> sides_of_two()["New START Treaty (2010)"]
    ('RU', 'US')
    """
    two = (one for one in known_instruments() if one.parties)
    return MappingProxyType({one.canonical: one.parties for one in two})


@cache
def _ranges(kind: str, cell: str) -> tuple[tuple[int, ...], tuple[tuple[int, int, str], ...]]:
    rows = [
        (int(row["first"]), int(row["last"]), str(row[cell]))
        for _, row in tables(_RESOLUTIONS, kind)
    ]
    rows.sort()
    return tuple(first for first, _, _ in rows), tuple(rows)


def _of_number(kind: str, cell: str, number: int) -> str | None:
    firsts, rows = _ranges(kind, cell)
    place = bisect_right(firsts, number) - 1
    if place < 0 or number > rows[place][1]:
        return None
    return rows[place][2]


def council_year(number: int) -> int | None:
    """Give the year of a resolution of the Security Council; None when no row has it.

    >>> council_year(242), council_year(9999)
    (1967, None)
    """
    year = _of_number("year", "year", number)
    return int(year) if year else None


@cache
def last_council_year() -> int:
    """Give the last year of which the table has resolutions of the Security Council."""
    return max(int(year) for _, _, year in _ranges("year", "year")[1])


def assembly_session(number: int) -> str | None:
    """Give the session of a resolution of the General Assembly before 1976; None without a row.

    >>> assembly_session(2758), assembly_session(9999)
    ('XXVI', None)
    """
    return _of_number("session", "session", number)
