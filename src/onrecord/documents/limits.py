"""Limits: how large a file may be, and how the reasons for a refusal are worded."""

from __future__ import annotations

from onrecord.documents.origin import Origin
from onrecord.errors import UnreadableDocument

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read; a year of debates of a parliament is smaller."""

MAX_LINES = 2_000_000
"""The most lines that a page may have; the longest record of a parliament has fewer."""


def check_size(data: bytes, origin: Origin) -> None:
    """Refuse a file that is empty or larger than `MAX_BYTES`.

    Raises:
        UnreadableDocument: It is, with the size in the reason.

    >>> check_size(b"Statement", Origin(name="statement.txt"))
    """
    if not data.strip():
        raise UnreadableDocument(origin.name, "the file is empty")
    if len(data) > MAX_BYTES:
        size, limit = (count // (1024 * 1024) for count in (len(data), MAX_BYTES))
        raise UnreadableDocument(
            origin.name, f"the file has {size} MB, and the limit is {limit} MB; split it"
        )
