"""Errors of sources and of the archive of bytes."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class SourceError(OnRecordError):
    """Something that was asked for and could not be had."""

    code = "OR109"


@dataclass(unsafe_hash=True)
class FetchRefused(SourceError):
    """An address that onrecord will not ask, and why."""

    code = "OR110"
    hint = "What robots.txt forbids is not asked; your own network needs --allow-private."
    url: str
    reason: str

    def __str__(self) -> str:
        return f"{self.url}: not fetched: {self.reason}"


@dataclass(unsafe_hash=True)
class FetchFailed(SourceError):
    """An address that was asked and gave nothing whole.

    `retry_after` is in seconds: how long the server asks us to stay away.
    """

    code = "OR112"
    url: str
    reason: str
    status: int | None = None
    retry_after: float | None = None

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


@dataclass(unsafe_hash=True)
class BadSource(SourceError):
    """A source's file that cannot be used: which file, which key, and why."""

    code = "OR113"
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


@dataclass(unsafe_hash=True)
class UnreadableInput(SourceError):
    """Something handed to `add` whose bytes cannot be had, and why."""

    code = "OR114"
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(unsafe_hash=True)
class NoSources(OnRecordError):
    """A round of updating that has no source to ask."""

    code = "OR406"
    hint = "Put a .toml file there, or name sources that `onrecord update --list` shows."
    folder: str
    unknown: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.unknown:
            return f"there is no source called {', '.join(self.unknown)}"
        return f"there are no sources in {self.folder}"


class ArchiveError(OnRecordError):
    """Something wrong with the archived bytes."""

    code = "OR119"


@dataclass(unsafe_hash=True)
class DigestMismatch(ArchiveError):
    """Bytes that are not the bytes that were kept."""

    code = "OR120"
    hint = "Restore this file of the archive from a copy; `onrecord doctor` lists the damage."
    place: str
    claimed: str
    found: str

    def __str__(self) -> str:
        return f"{self.place}: the bytes have the digest {self.found}, not {self.claimed}"


@dataclass(unsafe_hash=True)
class CaptureMissing(ArchiveError):
    """A capture whose record the archive does not have where it should be."""

    code = "OR121"
    hint = "Restore this file of the archive from a copy; `onrecord doctor` lists the damage."
    digest: str
    place: str

    def __str__(self) -> str:
        return f"the archive has no {self.digest} at {self.place}"


@dataclass(unsafe_hash=True)
class ArchiveUnwritable(ArchiveError):
    """An archive that cannot take more bytes; what it had is untouched."""

    code = "OR122"
    hint = "Free some space or choose another folder with --home, then give the same command again."
    folder: str
    reason: str

    def __str__(self) -> str:
        return f"{self.folder}: nothing was kept: {self.reason}"
