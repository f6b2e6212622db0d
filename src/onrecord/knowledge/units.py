"""Units: the currencies and measures of `units.toml`, by the forms that texts print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from onrecord.knowledge.rows import Cells, tables, unique

FILE = "units.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency of ISO 4217.

    Attributes:
        code: Three capitals.
        name: English name in the singular.
        forms: Every name that settles the currency, singular and plural, in lower case.
        signs: What is printed beside a figure, in its exact case.
        home: Polities whose own texts mean this currency by one of `home_signs`.
        home_signs: Signs that mean it there only.
    """

    code: str
    name: str
    forms: tuple[str, ...]
    signs: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    home_signs: tuple[str, ...] = ()

    @property
    def noun(self) -> str:
        """The last word of the name, such as "dinar", which may be of several currencies."""
        return self.name.lower().rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A physical unit or another unit of measure.

    Attributes:
        name: English name in the singular, what a record says.
        forms: Names, singular and plural, in lower case.
        symbols: As printed, in their exact case.
        loose: Symbols that are words or letters otherwise: they count when they touch the
            figure, single letters also after a space.
    """

    name: str
    forms: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()


@cache
def currencies() -> tuple[Currency, ...]:
    """Give every currency, in the order of the codes.

    Raises:
        BadKnowledge: A row, ours or the user's, lacks what it must have.

    >>> [c.name for c in currencies() if "$" in c.home_signs and "NZ" in c.home]
    ['New Zealand dollar']
    """
    return tuple(_currency(Cells(file, row)) for file, row in tables(FILE, "currency"))


@cache
def measures() -> tuple[Measure, ...]:
    """Give every measure, in the order of the file.

    Raises:
        BadKnowledge: A row, ours or the user's, lacks what it must have.

    >>> [m.symbols for m in measures() if "sq km" in m.symbols]
    [('km²', 'km2', 'sq km', 'sq. km')]
    """
    return tuple(_measure(Cells(file, row)) for file, row in tables(FILE, "measure"))


@cache
def shared_nouns() -> Mapping[str, Mapping[str, str]]:
    """Give the nouns that are the last words of currencies: noun to code by polity.

    The first two letters of a currency's code are its polity's code by ISO 4217.

    >>> shared_nouns()["dinar"]["RS"], shared_nouns()["dinar"]["TN"]
    ('RSD', 'TND')
    """
    nouns: dict[str, dict[str, str]] = {}
    for currency in currencies():
        nouns.setdefault(currency.noun, {})[currency.code[:2]] = currency.code
    return MappingProxyType(nouns)


def _currency(cells: Cells) -> Currency:
    name = cells.text("name")
    plural = cells.maybe("plural") or f"{name}s"
    return Currency(
        code=cells.text("code"),
        name=name,
        forms=unique(_lower(name, plural), _with_plurals(cells.texts("also"))),
        signs=cells.texts("signs"),
        home=cells.texts("home"),
        home_signs=cells.texts("home_signs"),
    )


def _measure(cells: Cells) -> Measure:
    names = (cells.text("name"), *cells.texts("names"))
    return Measure(
        name=names[0],
        forms=unique(_with_plurals(names), _lower(*cells.texts("plurals"))),
        symbols=cells.texts("symbols"),
        loose=cells.texts("loose"),
    )


def _with_plurals(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from _lower(name, f"{name}s")


def _lower(*names: str) -> tuple[str, ...]:
    return tuple(name.lower() for name in names)
