"""What `add` is handed, one input at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, TypeAlias

from onrecord.archive.clock import Clock, SystemClock
from onrecord.archive.fetch import Fetcher
from onrecord.archive.headers import Headers
from onrecord.errors import OnRecordError
from onrecord.model import Capture

Links: TypeAlias = Callable[[bytes, str], tuple[str, ...]]


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


def expand(items: Iterable[str], options: InputOptions) -> Iterator[Input]:
    """Give what was handed to `add`, one input at a time; after an error the rest goes on.

    Reads files, folders (with the folders in them, in order of names, hidden files left
    out), "-" (standard input), http and https addresses, feeds (the feed itself and, for a
    feed's address, what it lists) and WARC files (each response or resource record whose media type
    can be read).  Two files with one name are two inputs.

    Args:
        items: As typed.
        options: What is needed to do it.

    Yields:
        Inputs, in order, each with a payload and a capture or with an error.
    """
    sys.stdin.fileno()
    raise NotImplementedError((items, options))
    yield
