"""The archive: captures in WARC files, addressed by digest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from onrecord.model import Capture

Headers: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What a repair found.

    Attributes:
        captures: How many captures the archive has.
        cut: Bytes of an interrupted write that were cut off.
        damaged: Stretches that cannot be read, as "file at offset"; they are left as they are.
    """

    captures: int
    cut: int = 0
    damaged: tuple[str, ...] = ()


class Archive:
    """A folder of WARC 1.1 files, each record a gzip member of its own.

    A payload is stored once; a later capture of the same bytes is a `revisit` record.  What
    `keep` has returned survives `kill -9`; what it has not is cut off at the next opening, so
    nothing is half-kept.  Several processes may read and write one folder at the same time.

    Args:
        folder: Made when it is not there.

    Raises:
        ArchiveUnwritable: The folder cannot be made or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, payload: bytes, capture: Capture, headers: Headers = ()) -> Capture:
        """Keep a payload, all or nothing, and give the capture with its place.

        A capture that is there already (same digest, name, addresses and time) is not written
        again: its place is given back.

        Args:
            payload: The bytes, with no transfer or content coding.
            capture: What is known of them; with a status it becomes a `response` record,
                without one a `resource` record.
            headers: HTTP headers as they came, in order.

        Raises:
            DigestMismatch: The capture's digest is not that of the payload.
            ArchiveUnwritable: The disk is full, or the folder cannot be written.
        """
        raise NotImplementedError

    def payload(self, capture: Capture) -> bytes:
        """Read the bytes of a capture, and check their digest while reading.

        Raises:
            CaptureMissing: There is no such record at the capture's place.
            DigestMismatch: The bytes there are not those that were kept.
        """
        raise NotImplementedError

    def headers(self, capture: Capture) -> Headers:
        """Give the HTTP headers that a capture came with; none for a local file.

        Raises:
            CaptureMissing: There is no such record at the capture's place.
        """
        raise NotImplementedError

    def find(self, digest: str) -> tuple[Capture, ...]:
        """Give the captures of these bytes, in the order in which they were kept."""
        raise NotImplementedError

    def captures(self) -> Iterator[Capture]:
        """Replay the captures, in order, from the WARC files alone."""
        raise NotImplementedError

    def repair(self) -> Repaired:
        """Cut off what an interrupted write left, and make the index again."""
        raise NotImplementedError
