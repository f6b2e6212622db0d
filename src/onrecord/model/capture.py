"""Capture: bytes as they came, when, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class WarcPlace:
    """Where a capture's record lies: file name in the archive's folder, byte offset and length."""

    file: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One file or response, exactly as it came.

    Attributes:
        digest: "sha256:" and the hexadecimal digest of the payload.
        name: File name or address, for messages and for telling the kind of file.
        url: Address that answered, after redirects; None for a local file.
        asked_url: Address that was asked for; None for a local file.
        fetched: When, as an aware UTC time.
        status: HTTP status; None for a local file.
        media_type: As the sender declared it, without parameters; None when undeclared.
        charset: As the sender declared it; None when undeclared.
        warc: Where its record lies; None until it is kept.
    """

    digest: str
    name: str
    fetched: datetime
    url: str | None = None
    asked_url: str | None = None
    status: int | None = None
    media_type: str | None = None
    charset: str | None = None
    warc: WarcPlace | None = None
