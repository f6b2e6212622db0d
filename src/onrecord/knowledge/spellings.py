"""Spellings: one name as texts in several languages write it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.knowledge.polities import LANGUAGES, read_capitals, read_names, read_polities
from onrecord.knowledge.rows import Cells, tables, users_folder

FILE = "spellings.toml"
_SEVERAL = frozenset({"BO", "CI", "IN", "MM", "NL", "PS", "TZ"})
"""Polities of which more than one city is named as a capital."""

_PERSONS = frozenset({"Maurice"})
"""Names of polities in another language that are first of all names of persons."""


def spelled_names() -> tuple[tuple[str, ...], ...]:
    """Give names of polities, capitals, cities and persons, each with all its spellings.

    Leaves out other names of the same in one language ("Russia", "Russian Federation").

    Raises:
        BadKnowledge: A row lacks its forms or its source.

    >>> next(forms for forms in spelled_names() if "Lavrov" in forms)[:3]
    ('Lavrov', 'Lavrow', 'Лавров')
    """
    return _spelled(users_folder())


@cache
def _spelled(_folder: str) -> tuple[tuple[str, ...], ...]:
    found = (tuple(dict.fromkeys(forms)) for forms in (*_rows(), *_of_polities()))
    return tuple(forms for forms in found if forms[1:])


def _rows() -> Iterator[tuple[str, ...]]:
    for cells in (Cells(file, row) for file, row in tables(FILE, "spelled")):
        cells.text("source")
        yield cells.texts("forms")


def _of_polities() -> Iterator[tuple[str, ...]]:
    """Give the names of polities and of their capitals, the English one first.

    Leaves out names elsewhere that are something else in English: "Argentine", "Mexico" (the
    city), "Somali".
    """
    polities = read_polities()
    english = {form for p in polities.values() for form, _ in p.forms()} | _PERSONS
    names: dict[str, list[str]] = {code: [p.name] for code, p in polities.items()}
    capitals = {
        code: list(p.capitals)
        for code, p in polities.items()
        if p.capitals and code not in _SEVERAL
    }
    for language in LANGUAGES:
        for table, found in ((names, read_names(language)), (capitals, read_capitals(language))):
            first = {code: name for name, code in reversed([*found.items()])}
            for code in first.keys() & table.keys():
                table[code] += {first[code]} - english
    yield from map(tuple, names.values())
    yield from map(tuple, capitals.values())
