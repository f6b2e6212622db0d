"""Freshness: when the record was written last, and whether somebody has an answer already."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

from fastapi import Request

from onrecord.record.home import home_of

_TAG = re.compile(r'"[^"]*"')


def last_modified(request: Request) -> dict[str, str]:
    """Give the header that says when the record was written last, to the second.

    Leaves it out within that second, in which more may be written.
    """
    home = home_of(request.app.state.home)
    log = home.database.with_name(f"{home.database.name}-wal")
    written = math.ceil(max(map(_written, (home.database, log, *home.dossiers.glob("*.toml")))))
    when = datetime.fromtimestamp(written, UTC)
    now: datetime = request.app.state.clock.now()
    return {"Last-Modified": format_datetime(when, usegmt=True)} if when < now else {}


def _written(file: Path) -> float:
    """Give when a file was written last; an empty one, or one that is gone, was never."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return 0
    return found.st_mtime if found.st_size else 0


def is_known(request: Request, headers: Mapping[str, str]) -> bool:
    """Say whether who asks has this very answer; a tag says so better than a time."""
    known = request.headers.get("if-none-match")
    if known is not None:
        return headers["ETag"] in _TAG.findall(known)
    since = _time(request.headers.get("if-modified-since"))
    when = _time(headers.get("Last-Modified"))
    return since is not None and when is not None and when <= since


def _time(written: str | None) -> datetime | None:
    """Read a time of HTTP; None for what is none."""
    try:
        read = parsedate_to_datetime(written or "")
    except ValueError:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read
