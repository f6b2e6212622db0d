"""Paging: a list in parts, each of which begins after a row and not at a number."""

from __future__ import annotations

import base64
import binascii
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from fastapi import HTTPException, Request

from onrecord.web.asking import Paged
from onrecord.web.forms import FEEDS

Row = TypeVar("Row")
_EACH = 100
_ROWS_ALONE = frozenset({"csv", "ndjson"})
Cursor = tuple[str, int]
"""What tells a row apart: its name, and how many before it have the same."""


def paged(
    request: Request, rows: Iterable[Row], asked: Paged, name: Callable[[Row], str]
) -> tuple[list[Row], str | None]:
    """Give a part of a list, and where the next one begins; None at the end.

    The next part begins after the last row of this one, wherever that stands by then: what is
    added meanwhile moves nothing.  A table and lines of JSON have all rows that are left, unless
    a number is asked for.  A feed has an order and parts of its own, and none of these rows.

    Raises:
        HTTPException: The row after which it is to begin is in the list no longer, or the
            place is none of ours.
    """
    if request.scope.get("form") in FEEDS:
        return [], None
    named = _named(rows, name)
    if asked.next is not None:
        wanted = _read(asked.next)
        if not any(cursor == wanted for cursor, _ in named):
            reason = "the row after which this part began is not in the list: begin anew"
            raise HTTPException(HTTPStatus.GONE, reason)
    all_ = asked.limit is None and request.scope.get("form") in _ROWS_ALONE
    if all_:
        return [row for _, row in named], None
    most = asked.limit or _EACH
    taken = [one for one, _ in zip(named, range(most + 1), strict=False)]
    last = _write(taken[most - 1][0]) if most < len(taken) else None
    return [row for _, row in taken[:most]], last


def _named(rows: Iterable[Row], name: Callable[[Row], str]) -> Iterator[tuple[Cursor, Row]]:
    seen: Counter[str] = Counter()
    for row in rows:
        key = name(row)
        yield (key, seen[key]), row
        seen[key] += 1


def _write(cursor: Cursor) -> str:
    return base64.urlsafe_b64encode(json.dumps(cursor).encode()).decode().rstrip("=")


def _read(written: str) -> Cursor:
    """Read what `_write` has written.

    >>> _read(_write(("doc:3f0a", 2)))
    ('doc:3f0a', 2)
    """
    try:
        key, number = json.loads(base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)))
        return str(key), int(number)
    except (binascii.Error, ValueError, TypeError, RecursionError) as error:
        reason = "next: it is not what an answer gave"
        raise HTTPException(HTTPStatus.BAD_REQUEST, reason) from error


def cell_of(*columns: str) -> Callable[[Mapping[str, Any]], str]:
    """Name a row by some of its cells."""
    return lambda row: "\n".join(str(row.get(column)) for column in columns)
