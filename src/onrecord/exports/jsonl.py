"""JSON lines: whole readings in the record format, or a table's rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from onrecord.exports import exporters
from onrecord.exports.json_text import json_line
from onrecord.exports.record import write_record
from onrecord.exports.tables import Table, rows_of
from onrecord.model import Reading


@exporters.add("jsonl")
def write_jsonl(readings: Iterable[Reading], table: Table, file: BinaryIO) -> int:
    """Write one JSON object a line, in UTF-8.

    Returns:
        How many lines were written.
    """
    number = 0
    objects: Iterable[object]
    objects = map(write_record, readings) if table is Table.READINGS else rows_of(readings, table)
    for number, value in enumerate(objects, 1):  # noqa: B007 - the last number is the result
        file.write(json_line(value).encode() + b"\n")
    return number
