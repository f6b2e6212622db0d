"""Plain: records of ours as the values that JSON has."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from onrecord.model import Span


def plain(value: object) -> object:
    """Make a record of ours into values that JSON has.

    >>> plain({"day": date(2031, 3, 4), "span": Span(1, 2)})
    {'day': '2031-03-04', 'span': [1, 2]}
    """
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Exception):
        return {"code": getattr(value, "code", "OR000"), "message": str(value)}
    if is_dataclass(value) and not isinstance(value, type):
        return row_of(value)
    if isinstance(value, dict):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(entry) for entry in value]
    return value


def row_of(record: object) -> dict[str, Any]:
    """Make a record of ours into a row: its fields by name.

    >>> row_of(Span(1, 2))
    {'start': 1, 'end': 2}
    """
    assert is_dataclass(record)
    return {field.name: plain(getattr(record, field.name)) for field in fields(record)}
