"""CSV for spreadsheets, with what would be a formula made into plain words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from onrecord.errors import WrongUsage
from onrecord.exports import exporters
from onrecord.exports.tables import COLUMNS, Cell, Table, rows_of
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
        reason = "CSV holds one kind of row: documents, turns, mentions or announced"
        raise WrongUsage(reason)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    number = 0
    try:
        writer = csv.DictWriter(text, list(COLUMNS[table]))
        writer.writeheader()
        for number, row in enumerate(rows_of(readings, table), 1):  # noqa: B007
            writer.writerow({name: defused(cell) for name, cell in row.items()})
    finally:
        text.detach()
    return number


def defused(cell: Cell) -> Cell:
    r"""Put an apostrophe before words that a spreadsheet would take for a formula.

    >>> defused('=HYPERLINK("http://example.org")'), defused(-5), defused("– no")
    ('\'=HYPERLINK("http://example.org")', -5, '– no')
    """
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\0", "\ufffd")
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell
