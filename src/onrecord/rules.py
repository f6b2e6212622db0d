"""Versions of the rules: a digest of each stage's own files, so that none is forgotten."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

STAGES = (
    "documents",
    "turns",
    "mentions",
    "parses",
    "statements",
    "findings",
    "languages",
    "knowledge",
)
"""The packages whose files decide what a reading says."""


_OWN = "ONRECORD_KNOWLEDGE"
"""Names the folder of knowledge files that are not ours; see `onrecord.knowledge.rows`."""


def versions() -> dict[str, str]:
    """Give the version of each stage that makes readings.

    A version is the first 12 hexadecimal digits of the SHA-256 of the stage's files
    (code and data), in the order of their names.  A change of any byte is a new version.
    Knowledge files of the user's own count among those of the package.

    >>> sorted(versions())
    ['documents', 'findings', 'knowledge', 'languages', 'mentions', 'parses', 'statements', 'turns']
    """
    folder = os.environ.get(_OWN, "")
    return {**_package(), "knowledge": _own(folder)} if folder else _package()


@cache
def _package() -> dict[str, str]:
    return {stage: _digest(files("onrecord") / stage)[:12] for stage in STAGES}


def _own(folder: str) -> str:
    """Give the version of the package's knowledge with the files of a folder; ours without any."""
    paths = sorted(Path(folder).glob("*.toml"))
    ours = _package()["knowledge"]
    if not paths:
        return ours
    whole = hashlib.sha256(ours.encode())
    for path in paths:
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:12]


def _digest(folder: Traversable) -> str:
    whole = hashlib.sha256()
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            whole.update(_digest(entry).encode())
        elif entry.name.endswith((".py", ".toml")):
            whole.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return whole.hexdigest()
