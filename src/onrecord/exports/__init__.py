"""Exports: readings taken away, one file a format.

Each registered exporter writes readings to a file, one after the other, so that memory does
not grow with their number.  A new format is a new module.
"""

from collections.abc import Callable, Iterable
from typing import BinaryIO, TypeAlias

from onrecord.exports.tables import Table
from onrecord.model import Reading
from onrecord.registry import Registry

Exporter: TypeAlias = Callable[[Iterable[Reading], Table, BinaryIO], int]
"""Writes a table of readings; gives the number of rows."""

exporters: Registry[Exporter] = Registry("onrecord.exports")

__all__ = ["Exporter", "Table", "exporters"]
