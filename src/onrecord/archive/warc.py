"""The archive: captures in WARC files, addressed by digest."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self
from weakref import finalize

from onrecord.archive.digest import digest_of
from onrecord.archive.headers import Headers
from onrecord.archive.index import Index
from onrecord.archive.members import Member, members
from onrecord.archive.records import (
    capture_in,
    first_record,
    is_revisit,
    payload_record,
    read_record,
    revisit_record,
)
from onrecord.archive.recovery import Repaired, agree, files_of, rebuild, take_in
from onrecord.errors import ArchiveUnwritable, CaptureMissing, DigestMismatch
from onrecord.model import Capture, WarcPlace

FILE_LIMIT = 512_000_000
_HEAD = 1 << 20


class Archive:
    """A folder of WARC 1.1 files, each record a gzip member of its own.

    A payload is stored once; a later capture of the same bytes is a `revisit` record.  What
    `keep` has returned survives `kill -9`; what it has not is cut off at the next opening, so
    nothing is half-kept.  Several processes may read and write one folder at the same time.

    Args:
        folder: Made when it is not there.
        file_limit: Size in bytes from which on the next file is begun.

    Raises:
        ArchiveUnwritable: The folder cannot be made or written.

    >>> from datetime import UTC, datetime
    >>> from tempfile import TemporaryDirectory
    >>> letter = b"We accept the mediator's plan."
    >>> came = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)
    >>> with TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
    ...     capture = Capture(digest=digest_of(letter), name="letter.txt", fetched=came)
    ...     kept = archive.keep(letter, capture)
    ...     archive.payload(kept) == letter, kept.warc.file
    (True, 'onrecord-000001.warc.gz')
    """

    def __init__(self, folder: Path, *, file_limit: int = FILE_LIMIT) -> None:
        self._folder = folder
        self._limit = file_limit
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._index = Index(folder / "index.sqlite")
            self._close = finalize(self, self._index.close)
            if not agree(folder, self._index):
                with self._index.writing():
                    take_in(folder, self._index)
        except (OSError, sqlite3.Error) as error:
            raise ArchiveUnwritable(str(folder), str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder; closing twice does nothing."""
        self._close()

    def keep(self, payload: bytes, capture: Capture, headers: Headers = ()) -> Capture:
        """Keep a payload, all or nothing, and give the capture with its place.

        What is there already is not written again, and its capture is given back: for an
        answer the same digest, addresses and time; for a local file the same digest and
        name, since reading a file twice shows nothing new.

        Args:
            payload: The bytes, with no transfer or content coding.
            capture: What is known of them; with a status it becomes a `response` record,
                without one a `resource` record.
            headers: HTTP headers as they came, in order.

        Raises:
            DigestMismatch: The capture's digest is not that of the payload.
            ArchiveUnwritable: The disk is full, or the folder cannot be written.
        """
        found = digest_of(payload)
        if found != capture.digest:
            raise DigestMismatch(capture.name, capture.digest, found)
        try:
            with self._index.writing():
                take_in(self._folder, self._index)
                return self._known(capture) or self._append(payload, capture, headers)
        except (OSError, sqlite3.Error) as error:
            raise ArchiveUnwritable(str(self._folder), str(error)) from error

    def payload(self, capture: Capture) -> bytes:
        """Read the bytes of a capture, and check their digest while reading.

        Raises:
            CaptureMissing: There is no such record at the capture's place.
            DigestMismatch: The bytes there are not those that were kept.
        """
        plain, place = self._plain(capture)
        if is_revisit(plain[:_HEAD]):
            first = self._index.first_of(capture.digest)
            if first is None:
                raise CaptureMissing(capture.digest, _told(place))
            plain, place = self._plain(first)
        payload, _ = read_record(plain) or (b"", ())
        found = digest_of(payload)
        if found != capture.digest:
            raise DigestMismatch(_told(place), capture.digest, found)
        return payload

    def headers(self, capture: Capture) -> Headers:
        """Give the HTTP headers that a capture came with; none for a local file.

        Raises:
            CaptureMissing: There is no such record at the capture's place.
            DigestMismatch: The bytes there are not those that were kept.
        """
        _, headers = read_record(self._plain(capture)[0]) or (b"", ())
        return headers

    def find(self, digest: str) -> tuple[Capture, ...]:
        """Give the captures of these bytes, in the order in which they were kept."""
        return self._index.of(digest)

    def captures(self) -> Iterator[Capture]:
        """Replay the captures, in order, from the WARC files alone.

        Leaves out what is damaged; `repair` says where that is.
        """
        for path in files_of(self._folder):
            whole = (member for member in members(path) if isinstance(member, Member))
            found = (capture_in(member.head, _place(path, member)) for member in whole)
            yield from (capture for capture in found if capture is not None)

    def repair(self) -> Repaired:
        """Cut off what an interrupted write left, and make the index again.

        Only the end of the newest file can be such a rest, and only behind the last record
        that the index knows; every other stretch that cannot be read is damage, is left as
        it is, and is told.

        Raises:
            ArchiveUnwritable: The folder cannot be written.
        """
        try:
            with self._index.writing():
                return rebuild(self._folder, self._index)
        except (OSError, sqlite3.Error) as error:
            raise ArchiveUnwritable(str(self._folder), str(error)) from error

    def _known(self, capture: Capture) -> Capture | None:
        for kept in self._index.of(capture.digest):
            same_file = capture.status is None and capture.url is None and kept.url is None
            if same_file and kept.name == capture.name:
                return kept
            if replace(kept, warc=None) == replace(capture, warc=None):
                return kept
        return None

    def _append(self, payload: bytes, capture: Capture, headers: Headers) -> Capture:
        first = self._index.first_of(capture.digest)
        if first is None:
            record = payload_record(payload, capture, headers)
        else:
            record = revisit_record(capture, headers, first)
        path, size = self._last_file()
        start = b"" if size else first_record(capture, f"onrecord/{version('onrecord')}")
        _write(path, size, start + record)
        place = WarcPlace(path.name, size + len(start), len(record))
        kept = replace(capture, warc=place)
        try:
            self._index.add(kept, revisit=first is not None)
            self._index.set_size(path.name, place.offset + place.length)
            self._index.commit()
        except Exception:  # whatever it was, the index does not know the record
            os.truncate(path, size)
            raise
        return kept

    def _last_file(self) -> tuple[Path, int]:
        """Give the file to append to, and its size."""
        files = files_of(self._folder)
        if files:
            size = files[-1].stat().st_size
            if size < self._limit:
                return files[-1], size
        number = int(files[-1].name[9:15]) + 1 if files else 1
        return self._folder / f"onrecord-{number:06}.warc.gz", 0

    def _plain(self, capture: Capture) -> tuple[bytes, WarcPlace]:
        """Read the record of a capture, unpacked."""
        place = capture.warc
        if place is None:
            kept = self.find(capture.digest)
            if not kept or kept[0].warc is None:
                raise CaptureMissing(capture.digest, str(self._folder))
            place = kept[0].warc
        try:
            with (self._folder / place.file).open("rb") as file:
                file.seek(place.offset)
                packed = file.read(place.length)
        except OSError as error:
            raise CaptureMissing(capture.digest, _told(place)) from error
        try:
            plain = zlib.decompress(packed, wbits=31)
        except zlib.error as error:
            if len(packed) < place.length:
                raise CaptureMissing(capture.digest, _told(place)) from error
            raise DigestMismatch(_told(place), capture.digest, "none: damaged") from error
        there = capture_in(plain[:_HEAD], place)
        if there is None or there.digest != capture.digest:
            raise CaptureMissing(capture.digest, _told(place))
        return plain, place


def _write(path: Path, size: int, record: bytes) -> None:
    """Append a record and see it on the disk; on an error leave the file as it was."""
    new = not path.exists()
    with path.open("ab", buffering=0) as file:
        try:
            left = memoryview(record)
            while left:
                left = left[file.write(left) :]
            os.fsync(file.fileno())
        except BaseException:
            file.truncate(size)
            raise
    if new and os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _place(path: Path, member: Member) -> WarcPlace:
    return WarcPlace(path.name, member.offset, member.length)


def _told(place: WarcPlace) -> str:
    return f"{place.file} at {place.offset}"
