"""Limits: how large a file may be, and how the reasons for a refusal are worded."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

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
        raise _too_large(len(data), origin.name)


def bytes_of(path: Path) -> bytes:
    """Give the bytes of a file, and never more of them than are read.

    Leaves out what is no regular file: a pipe may wait for ever, and a device never end.

    Raises:
        UnreadableDocument: It is missing, no regular file, too large, or may not be read.
    """
    name = str(path)
    try:
        if path.exists() and not path.is_file():
            reason = "it is a folder" if path.is_dir() else "it is not a regular file"
            raise UnreadableDocument(name, reason)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(size, name)
        with path.open("rb") as file:
            return bytes_from(file, name)
    except FileNotFoundError:
        raise UnreadableDocument(name, "there is no such file") from None
    except (OSError, ValueError) as error:
        raise UnreadableDocument(name, getattr(error, "strerror", None) or str(error)) from error


def bytes_from(file: BinaryIO, name: str) -> bytes:
    """Give the bytes of an open file, which may still grow.

    Raises:
        UnreadableDocument: It is too large.

    >>> from io import BytesIO
    >>> bytes_from(BytesIO(b"We met."), "standard input")
    b'We met.'
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(len(data), name)
    return data


def _too_large(size: int, name: str) -> UnreadableDocument:
    has, limit = (count // (1024 * 1024) for count in (size, MAX_BYTES))
    return UnreadableDocument(name, f"the file has {has} MB, and the limit is {limit} MB; split it")
