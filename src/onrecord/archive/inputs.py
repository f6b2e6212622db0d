"""What `add` is handed, one input at a time."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

from onrecord.archive.clock import Clock, SystemClock
from onrecord.archive.digest import digest_of
from onrecord.archive.fetch import Fetcher
from onrecord.archive.foreign import FoundRecord, Rejoined, is_warc, records_in
from onrecord.archive.headers import Headers
from onrecord.errors import OnRecordError, UnreadableInput
from onrecord.model import Capture

Links: TypeAlias = Callable[[bytes, str], tuple[str, ...]]

READABLE = frozenset(
    (
        "application/atom+xml",
        "application/feed+json",
        "application/json",
        "application/pdf",
        "application/rss+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/xhtml+xml",
        "application/xml",
        "message/rfc822",
        "text/html",
        "text/markdown",
        "text/plain",
        "text/x-markdown",
        "text/xml",
    )
)
"""The media types of the records that are taken from a WARC file."""

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_STDIN = "standard input"
_PEEK = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file, answer or WARC record, or why it could not be had.

    Attributes:
        name: As it was handed over or found: path, address, "archive.warc.gz#address".
        payload: The bytes; None after an error.
        capture: With no place yet; None after an error.
        headers: HTTP headers, when it came with some.
        error: Why it could not be had; None when it could.
    """

    name: str
    payload: bytes | None = None
    capture: Capture | None = None
    headers: Headers = ()
    error: OnRecordError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """How to expand.

    Attributes:
        fetcher: Fetches the addresses.
        links: Gives the addresses that a feed lists, in order; none for what is no feed.
            Use `onrecord.sources.feed_addresses`.
        clock: Tells when a local file was read.
        stdin: Where "-" reads; None means standard input.
        max_bytes: Of one file or WARC record; a larger one is an error.
        media_types: Of the WARC records that are taken; the others are left out.
    """

    links: Links
    fetcher: Fetcher = field(default_factory=Fetcher)
    clock: Clock = field(default_factory=SystemClock)
    stdin: BinaryIO | None = None
    max_bytes: int = 100_000_000
    media_types: frozenset[str] = READABLE


def expand(items: Iterable[str], options: InputOptions) -> Iterator[Input]:
    """Give what was handed to `add`, one input at a time; after an error the rest goes on.

    Reads files, folders (with the folders in them, in order of names), "-" (standard
    input), http and https addresses, feeds (the feed itself and, for a feed's address, what
    it lists) and WARC files (each answer with status 200 and each resource whose media type
    can be read).  Two files with one name are two inputs.

    Leaves out, in a folder: files and folders whose names begin with a dot, what is no
    regular file, and folders reached through a link.  Leaves out, in a WARC file: requests,
    metadata, revisits (the same bytes as another record's), and every other answer.

    Args:
        items: As typed.
        options: What is needed to do it.

    Yields:
        Inputs, in order, each with a payload and a capture or with an error.

    >>> from io import BytesIO
    >>> letter = BytesIO(b"We accept the plan.")
    >>> options = InputOptions(links=lambda payload, address: (), stdin=letter)
    >>> [(given.name, given.payload) for given in expand(["-"], options)]
    [('standard input', b'We accept the plan.')]
    >>> [str(given.error) for given in expand(["no such letter.txt"], options)]
    ['no such letter.txt: there is no such file or folder']
    """
    for item in items:
        if item == "-":
            yield from _stream(options.stdin or sys.stdin.buffer, _STDIN, options)
        elif _ADDRESS.match(item):
            yield from _address(item, options)
        else:
            yield from _path(Path(item), options)


def _path(path: Path, options: InputOptions) -> Iterator[Input]:
    try:
        if path.is_dir():
            for inside in _files_in(path):
                yield from _file(inside, options)
            return
        known = path.exists()
    except (OSError, ValueError) as error:
        yield _failed(_name(path), str(error))
        return
    if known:
        yield from _file(path, options)
    else:
        yield _failed(_name(path), "there is no such file or folder")


def _files_in(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _file(path: Path, options: InputOptions) -> Iterator[Input]:
    if not path.is_file():
        yield _failed(_name(path), "not a regular file")
        return
    try:
        with path.open("rb") as file:
            yield from _stream(file, _name(path), options)
    except OSError as error:
        yield _failed(_name(path), error.strerror or str(error))


def _stream(file: BinaryIO, name: str, options: InputOptions) -> Iterator[Input]:
    start = file.read(_PEEK)
    if is_warc(start):
        yield from _warc(Rejoined(start, file), name, options)
        return
    payload = start + file.read(max(0, options.max_bytes + 1 - len(start)))
    if len(payload) > options.max_bytes:
        yield _failed(name, f"larger than {options.max_bytes:,} bytes")
        return
    capture = Capture(digest=digest_of(payload), name=name, fetched=options.clock.now())
    yield Input(name=name, payload=payload, capture=capture)


def _address(url: str, options: InputOptions) -> Iterator[Input]:
    given = _fetched(url, options)
    if given.payload is None or given.capture is None:
        yield given
    elif is_warc(given.payload):
        yield from _warc(BytesIO(given.payload), url, options)
    else:
        yield given
        try:
            addresses = options.links(given.payload, given.capture.url or url)
        except OnRecordError as error:
            yield Input(name=url, error=error)
            return
        for listed in addresses:
            yield _fetched(listed, options)


def _fetched(url: str, options: InputOptions) -> Input:
    try:
        fetched = options.fetcher.fetch(url)
    except OnRecordError as error:
        return Input(name=url, error=error)
    return Input(
        name=url, payload=fetched.payload, capture=fetched.capture, headers=fetched.headers
    )


def _warc(file: BinaryIO | Rejoined, name: str, options: InputOptions) -> Iterator[Input]:
    for found in records_in(file, options.max_bytes, options.media_types):
        where = f"{name}#{found.address}" if found.address else name
        if isinstance(found, FoundRecord):
            yield Input(
                name=where, payload=found.payload, capture=found.capture, headers=found.headers
            )
        else:
            yield _failed(where, found.reason)


def _failed(name: str, reason: str) -> Input:
    return Input(name=name, error=UnreadableInput(name, reason))


def _name(path: Path) -> str:
    """Write a path as text that can be kept anywhere; bytes that are no text become marks."""
    return os.fsencode(path).decode("utf-8", "replace")
