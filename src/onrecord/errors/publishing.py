"""Errors of publishing pages as files."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class PublishError(OnRecordError):
    """Something that keeps pages from being published."""

    code = "OR560"


@dataclass(unsafe_hash=True)
class NotPublished(PublishError):
    """A folder, or a file in it, that was not written by publishing, and so is left alone."""

    code = "OR561"
    hint = "Name an empty folder, or one that `onrecord publish` has made."
    folder: str
    reason: str

    def __str__(self) -> str:
        return f"{self.folder} is left as it is: {self.reason}"
