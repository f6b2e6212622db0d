"""Parquet, for those who have the extra: typed columns, compressed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from onrecord.errors import MissingExtra, WrongUsage
from onrecord.exports import exporters
from onrecord.exports.cells import Row
from onrecord.exports.tables import COLUMNS, Table, rows_of
from onrecord.model import Reading

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError:
    pa = parquet = None

_GROUP = 20_000


@exporters.add("parquet")
def write_parquet(readings: Iterable[Reading], table: Table, file: BinaryIO) -> int:
    """Write a table as Parquet: text, 64-bit integers and doubles, compressed with zstd.

    Returns:
        How many rows were written.

    Raises:
        MissingExtra: pyarrow is not installed.
        WrongUsage: Whole readings do not fit a table.
    """
    if pa is None:
        kind = "Parquet"
        raise MissingExtra(kind, "parquet")
    if table is Table.READINGS:
        reason = "Parquet holds one kind of row: name a table, such as documents or statements"
        raise WrongUsage(reason)
    types: dict[type, Any] = {
        str: pa.string(),
        int: pa.int64(),
        float: pa.float64(),
        bool: pa.bool_(),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in COLUMNS[table].items()])
    number = 0
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(rows_of(readings, table)):
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            number += len(group)
    return number


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, _GROUP)):
        yield group
