"""Rows of knowledge: read, and checked cell by cell, each with its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.identity.kinds import KINDS, RowKind
from onrecord.identity.places import Place, RowPlaces, place_of_error
from onrecord.knowledge.polities import LANGUAGES, read_capitals, read_names
from onrecord.knowledge.rows import packaged

_CODE = re.compile(r"[A-Z]{2}")
_DEGREES = {"latitude": 90, "longitude": 180}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRow:
    """One row of a knowledge file.

    Attributes:
        kind: The table, such as "office".
        cells: What it holds.
        file: Where it stands: a file of the package, or the path of another.
        place: Line and column; None for rows of the package.
        places: Line and column of its cells.
    """

    kind: str
    cells: Mapping[str, Any]
    file: str
    place: Place | None = None
    places: Mapping[str, Place] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Give a cell as text; empty where there is none."""
        return str(self.cells.get(name, ""))

    def texts(self, *names: str) -> tuple[str, ...]:
        """Give the texts of cells and of lists of texts, each once."""
        found: list[str] = []
        for name in names:
            value = self.cells.get(name, ())
            found += [value] if isinstance(value, str) else list(value)
        return tuple(dict.fromkeys(found))

    def day(self, name: str) -> date | None:
        """Give a cell that holds a day."""
        value = self.cells.get(name)
        return value if isinstance(value, date) else None

    def at(self, name: str) -> Place:
        """Give where a cell stands; where the row does when it has none."""
        return self.places.get(name) or self.place or (1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a file, where it stands, and what it is."""

    place: Place
    reason: str


def rows_of_text(text: str, file: str) -> tuple[list[KnownRow], list[Problem]]:
    """Read the rows of a TOML file; a problem says what cannot be read."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place, reason = place_of_error(text, str(error))
        return [], [Problem(place, reason)]
    places = RowPlaces(text)
    rows: list[KnownRow] = []
    problems: list[Problem] = []
    for kind, found in told.items():
        if kind not in KINDS:
            problems.append(Problem(places.row(kind, 0), _no_table(kind)))
        elif not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
            problems.append(Problem((1, 1), f"rows of {kind} are written as [[{kind}]]"))
        else:
            rows += [_row(places, kind, number, row, file) for number, row in enumerate(found)]
    return sorted(rows, key=lambda row: row.place or (0, 0)), problems


def _no_table(kind: str) -> str:
    return f"there is no table {kind!r}; the tables are {', '.join(KINDS)}"


def _row(places: RowPlaces, kind: str, number: int, row: dict[str, Any], file: str) -> KnownRow:
    return KnownRow(
        kind=kind,
        cells=row,
        file=file,
        place=places.row(kind, number),
        places=places.cells(kind, number),
    )


@cache
def package_rows() -> tuple[KnownRow, ...]:
    """Give the rows that come with onrecord."""
    return tuple(
        KnownRow(kind=kind, cells=row, file=what.file)
        for kind, what in KINDS.items()
        if what.file
        for row in packaged(what.file).get(kind, [])
    )


@cache
def foreign_rows() -> tuple[KnownRow, ...]:
    """Give the names of polities in other languages that come with onrecord, a row each."""
    return tuple(_foreign())


def _foreign() -> Iterator[KnownRow]:
    for language in LANGUAGES:
        file = f"names/{language}.toml"
        source = packaged(file).get("source", file)
        for found in (read_names(language), read_capitals(language)):
            for name, code in found.items():
                cells = {"code": code, language: [name], "source": source}
                yield KnownRow(kind="polity", cells=cells, file=file)


def folder_rows(folder: Path) -> Iterator[KnownRow]:
    """Give the rows of the files of a folder; what cannot be read there is left out."""
    for path in sorted(folder.glob("*.toml")):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        yield from rows_of_text(text, str(path))[0]


def problems_of(rows: Iterable[KnownRow], known: Iterable[KnownRow]) -> list[Problem]:
    """Find what is wrong with rows: cells that are missing, unknown, or hold something else."""
    rows, known = tuple(rows), tuple(known)
    both = (*known, *rows)
    keys = {(row.kind, row.text(KINDS[row.kind].key)) for row in both if row.kind in KINDS}
    before = {(row.kind, row.text(KINDS[row.kind].key)) for row in known}
    actors = {key for kind, key in keys if kind in {"polity", "organisation"}}
    problems: list[Problem] = []
    for row in rows:
        found = [*_of_cells(row), *_missing(row, before)]
        problems += found or _of_sense(row, actors)
        before.add((row.kind, row.text(KINDS[row.kind].key)))
    return sorted(problems)


def _of_cells(row: KnownRow) -> Iterator[Problem]:
    kind = KINDS[row.kind]
    for name, value in row.cells.items():
        if name not in kind.cells:
            reason = f"{row.kind} has no cell {name!r}; it has {', '.join(kind.cells)}"
            yield Problem(row.at(name), reason)
        elif wrong := _wrong_type(kind, name, value):
            yield Problem(row.at(name), f"{name!r} has to be {wrong}, not {value!r}"[:200])


def _wrong_type(kind: RowKind, name: str, value: object) -> str | None:
    if name in kind.texts:
        good = isinstance(value, str) and value == " ".join(value.split()) and value != ""
        return None if good else "a text with single blanks"
    if name in kind.lists:
        items = value if isinstance(value, list) else [None]
        good = all(isinstance(one, str) and one == " ".join(one.split()) and one for one in items)
        return None if good else "a list of texts with single blanks"
    if name in kind.days:
        return None if type(value) is date else "a day, such as 2031-03-04"
    if name in kind.degrees:
        most = _DEGREES[name]
        good = type(value) in {int, float} and -most <= value <= most  # type: ignore[operator]
        return None if good else f"degrees from -{most} to {most}"
    return None if type(value) is int else "a whole number"


def _missing(row: KnownRow, before: set[tuple[str, str]]) -> Iterator[Problem]:
    kind = KINDS[row.kind]
    known = (row.kind, row.text(kind.key)) in before
    for name in (*kind.needed, *(() if known else kind.once)):
        if name not in row.cells:
            yield Problem(row.place or (1, 1), f"{row.kind} needs {name!r}")


def _of_sense(row: KnownRow, actors: set[str]) -> Iterator[Problem]:
    if row.kind == "polity" and not _CODE.fullmatch(row.text("code")):
        yield Problem(row.at("code"), f"a code has two capitals, not {row.text('code')!r}")
    for name in ("of", "parent"):
        if name in row.cells and row.text(name) not in actors:
            reason = f"nobody is called {row.text(name)!r}: a polity's code or a body's short name"
            yield Problem(row.at(name), reason)
    since = row.day("since")
    for name in ("until", "checked"):
        day = row.day(name)
        if since and day and day < since:
            yield Problem(row.at(name), f"{name!r} is {day}, before 'since' ({since})")
    if row.kind == "ambiguous":
        unknown = [code for code in row.texts("codes") if code not in actors]
        if unknown:
            yield Problem(row.at("codes"), f"nobody is called {', '.join(unknown)}")
