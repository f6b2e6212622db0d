"""The gzip members of a WARC file: whole ones, and stretches that are none."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_MAGIC = b"\x1f\x8b\x08"
_STEP = 1 << 18
_HEAD = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """One whole gzip member.

    Attributes:
        offset, length: Its place in the file, in bytes.
        head: The first megabyte of what it holds.
    """

    offset: int
    length: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of bytes that is no whole member: torn or damaged.

    Attributes:
        offset, length: Its place in the file, in bytes.
    """

    offset: int
    length: int


def members(path: Path, start: int = 0) -> Iterator[Member | Gap]:
    """Walk through a file, member by member, checking each one's checksum.

    Args:
        path: A file of gzip members.
        start: Where a member begins.

    Yields:
        Members and gaps, in order, that together cover the file from `start` to its end.
    """
    size = path.stat().st_size
    at = start
    with path.open("rb") as file:
        while at < size:
            found = _member(file, at) or _gap(file, at, size)
            yield found
            at += found.length


def _member(file: BinaryIO, at: int) -> Member | None:
    file.seek(at)
    inflater = zlib.decompressobj(wbits=31)
    head, taken, rest = bytearray(), 0, b""
    while not inflater.eof:
        piece = rest or file.read(_STEP)
        if not piece:
            return None
        try:
            plain = inflater.decompress(piece, _STEP)
        except zlib.error:
            return None
        head += plain[: _HEAD - len(head)]
        rest = inflater.unconsumed_tail
        taken += len(piece) - len(rest)
    return Member(at, taken - len(inflater.unused_data), bytes(head))


def _gap(file: BinaryIO, at: int, size: int) -> Gap:
    end = _next_start(file, at + 1)
    return Gap(at, (size if end is None else end) - at)


def _next_start(file: BinaryIO, at: int) -> int | None:
    """Find the next place where a WARC record's member begins."""
    file.seek(at)
    kept = b""
    while piece := file.read(_STEP):
        window = kept + piece
        base = file.tell() - len(window)
        found = window.find(_MAGIC)
        while found >= 0:
            if _begins_a_record(file, base + found):
                return base + found
            found = window.find(_MAGIC, found + 1)
        file.seek(base + len(window))
        kept = window[-2:]
    return None


def _begins_a_record(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    try:
        return zlib.decompressobj(wbits=31).decompress(file.read(4096), 16).startswith(b"WARC/1.")
    except zlib.error:
        return False
