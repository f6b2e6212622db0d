"""Versions of the rules: a digest of each stage's own files, so that none is forgotten."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

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


@cache
def versions() -> dict[str, str]:
    """Give the version of each stage that makes readings.

    A version is the first 12 hexadecimal digits of the SHA-256 of the stage's files
    (code and data), in the order of their names.  A change of any byte is a new version.

    >>> sorted(versions())
    ['documents', 'findings', 'knowledge', 'languages', 'mentions', 'parses', 'statements', 'turns']
    """
    return {stage: _digest(files("onrecord") / stage)[:12] for stage in STAGES}


def _digest(folder: Traversable) -> str:
    whole = hashlib.sha256()
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            whole.update(_digest(entry).encode())
        elif entry.name.endswith((".py", ".toml")):
            whole.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return whole.hexdigest()
