"""CSV for spreadsheets, with what would be a formula made into plain words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import BinaryIO

from onrecord.errors import WrongUsage
from onrecord.exports import exporters
from onrecord.exports.cells import Cell, Row
from onrecord.exports.tables import COLUMNS, Table, rows_of
from onrecord.model import Reading

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@exporters.add("csv")
def write_csv(readings: Iterable[Reading], table: Table, file: BinaryIO) -> int:
    """Write a table as CSV (RFC 4180, UTF-8), with a line of column names.

    Words that a spreadsheet would take for a formula get an apostrophe before them.

    Returns:
        How many rows were written, the line of names left out.

    Raises:
        WrongUsage: Whole readings do not fit a table.
    """
    if table is Table.READINGS:
        reason = "CSV holds one kind of row: name a table, such as documents or statements"
        raise WrongUsage(reason)
    return write_rows(rows_of(readings, table), list(COLUMNS[table]), file)


def write_rows(rows: Iterable[Row], columns: Sequence[str], file: BinaryIO) -> int:
    """Write rows with these columns, whatever table they are of; see `write_csv`."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    number = 0
    try:
        writer = csv.DictWriter(text, columns)
        writer.writeheader()
        for number, row in enumerate(rows, 1):  # noqa: B007
            writer.writerow({name: defused(cell) for name, cell in row.items()})
    finally:
        text.detach()
    return number


def csv_text(rows: Iterable[Mapping[str, object]]) -> str:
    r"""Write rows as CSV, with the columns of the first; nothing for no rows.

    >>> csv_text([{"day": "2031-03-04", "words": "=1+1"}])
    "day,words\r\n2031-03-04,'=1+1\r\n"
    """
    cells = [{name: _cell(cell) for name, cell in row.items()} for row in rows]
    file = io.BytesIO()
    if cells:
        write_rows(cells, list(cells[0]), file)
    return file.getvalue().decode()


def _cell(value: object) -> Cell:
    """Give what fits a cell; anything with parts is written as JSON."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    return json.dumps(value, ensure_ascii=False)


def defused(cell: Cell) -> Cell:
    r"""Put an apostrophe before words that a spreadsheet would take for a formula.

    >>> defused('=HYPERLINK("http://example.org")'), defused(-5), defused("– no")
    ('\'=HYPERLINK("http://example.org")', -5, '– no')
    """
    if isinstance(cell, bool):
        return str(cell).lower()
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\0", "\ufffd")
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell
