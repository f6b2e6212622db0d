"""Rows of a file of entries, whatever its form: a sheet, and cells with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.regimes.cells import START, Misplaced, Place, Word, rows_in
from onrecord.regimes.places import Places, parsed, places_in
from onrecord.regimes.sheets import SHEETS, Sheet
from onrecord.regimes.values import written

_EMPTY = "there is nothing to enter"


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before it is checked.

    Attributes:
        place: Where it begins.
        cells: By column; an empty one has no words.
        faults: What is wrong with it already.
    """

    sheet: Sheet
    place: Place
    cells: Mapping[str, Word]
    faults: tuple[Misplaced, ...] = ()


def csv_rows(text: str) -> Iterator[RawRow]:
    """Read a CSV file, whose first line names the columns of one sheet.

    Raises:
        Misplaced: The columns are of no sheet, or the file is no CSV, or has no row.
    """
    rows = rows_in(text)
    heads = next(rows, None)
    if heads is None:
        raise Misplaced(START, f"{_EMPTY}: the file is empty")
    sheet = _sheet_of(heads)
    number = 0
    for number, row in enumerate(rows, start=1):  # noqa: B007
        yield _csv_row(sheet, heads, row)
    if not number:
        raise Misplaced(heads[0].place, f"{_EMPTY}: the file has no row under its columns")


def _sheet_of(heads: tuple[Word, ...]) -> Sheet:
    """Give the sheet that a first line is of: the one with which it has most in common."""
    names = [head.text for head in heads]
    sheet = max(SHEETS.values(), key=lambda one: _likeness(one, names))
    columns = {column.name for column in sheet.all_columns}
    if len(heads) == 1 and ";" in names[0]:
        raise Misplaced(heads[0].place, "columns are parted by commas, not by semicolons")
    for at, head in enumerate(heads):
        if head.text in names[:at]:
            raise Misplaced(head.place, f"the column {head.text!r} is there twice")
        if head.text not in columns:
            known = ", ".join(column.name for column in sheet.all_columns)
            reason = f"{head.text!r} is no column of {sheet.name}, which has {known}"
            raise Misplaced(head.place, reason)
    for column in sheet.columns:
        if column.needed and column.name not in names:
            raise Misplaced(heads[0].place, f"{sheet.name} lacks the column {column.name!r}")
    return sheet


def _likeness(sheet: Sheet, names: list[str]) -> tuple[int, int]:
    own = {column.name for column in sheet.columns}
    needed = {column.name for column in sheet.columns if column.needed}
    return len(own & set(names)), -len(needed - set(names))


def _csv_row(sheet: Sheet, heads: tuple[Word, ...], row: tuple[Word, ...]) -> RawRow:
    cells = {head.text: cell for head, cell in zip(heads, row, strict=False)}
    faults: tuple[Misplaced, ...] = ()
    if len(row) != len(heads):
        place = row[len(heads)].place if len(heads) < len(row) else row[-1].place
        reason = f"the row has {len(row)} cells, and there are {len(heads)} columns"
        faults = (Misplaced(place, reason),)
    return RawRow(sheet, row[0].place, cells, faults)


def toml_rows(text: str) -> Iterator[RawRow]:
    """Read a TOML file with tables such as `[[trips]]`.

    Raises:
        Misplaced: It is no TOML, holds something else than sheets, or has no row.
    """
    told, places = parsed(text), places_in(text)
    if not told:
        raise Misplaced(START, f"{_EMPTY}: the file is empty")
    for name, rows in told.items():
        place = places.get((name, 0, "")) or places.get(("", 0, name), START)
        if name not in SHEETS:
            raise Misplaced(place, f"{name!r} is no sheet; there are {', '.join(SHEETS)}")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise Misplaced(place, f"rows are written as [[{name}]]")
        for number, row in enumerate(rows):
            yield _toml_row(SHEETS[name], number, row, places)


def _toml_row(sheet: Sheet, number: int, row: Mapping[str, object], places: Places) -> RawRow:
    own = places.get((sheet.name, number, "")) or places.get(("", 0, sheet.name), START)
    columns = [column.name for column in sheet.all_columns]
    cells, faults = {}, []
    for name, value in row.items():
        place = places.get((sheet.name, number, name), own)
        if name not in columns:
            reason = f"{name!r} is no column of {sheet.name}, which has {', '.join(columns)}"
            faults.append(Misplaced(place, reason))
            continue
        try:
            cells[name] = Word(written(value).strip(), place)
        except ValueError as error:
            faults.append(Misplaced(place, f"{name}: {error}"))
    return RawRow(sheet, own, cells, tuple(faults))


def in_order(faults: Iterable[Misplaced]) -> list[Misplaced]:
    """Put faults in the order of their places."""
    return sorted(faults, key=lambda fault: (fault.place.line, fault.place.column))
