"""Rows: knowledge read from the package's TOML files, then from the user's own.

A file holds tables such as `[[polity]]`.  The user's files are every `*.toml` in the folder
that the environment variable ONRECORD_KNOWLEDGE names; a row there is added to the row of
the same key, so nobody has to copy ours to add a name to it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.errors import BadKnowledge

FOLDER = "ONRECORD_KNOWLEDGE"
"""The environment variable that names the folder of the user's own rows."""


Table: TypeAlias = Mapping[str, Any]


def users_folder() -> str:
    """Give the folder of the user's own rows; empty when there is none."""
    return os.environ.get(FOLDER, "")


def packaged(name: str) -> Table:
    """Read one of the package's own files, such as "polities.toml"."""
    return tomllib.loads((files("onrecord.knowledge") / name).read_text(encoding="utf-8"))


@cache
def _users(folder: str) -> tuple[tuple[str, Table], ...]:
    found = []
    for path in sorted(Path(folder).glob("*.toml")):
        try:
            found.append((str(path), tomllib.loads(path.read_text(encoding="utf-8"))))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise BadKnowledge(str(path), str(error)) from error
    return tuple(found)


def tables(package_file: str, kind: str) -> list[tuple[str, Table]]:
    """Give the rows of one kind, each with the file it stands in: ours first.

    Raises:
        BadKnowledge: A file of the user's is not TOML, or holds something else than rows.
    """
    folder = users_folder()
    sources = [(package_file, packaged(package_file)), *(_users(folder) if folder else ())]
    rows = []
    for name, content in sources:
        found = content.get(kind, [])
        if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
            raise BadKnowledge(name, f"{kind!r} is not a list of tables")
        rows += [(name, row) for row in found]
    return rows


@dataclass(frozen=True, slots=True)
class Cells:
    """One row, read cell by cell; a cell of the wrong type is an error that names the file."""

    file: str
    row: Table

    def text(self, name: str) -> str:
        """Give a cell that must be there.

        Raises:
            BadKnowledge: It is missing, empty or no text.
        """
        value = self.row.get(name)
        if not isinstance(value, str) or not value.strip():
            raise BadKnowledge(self.file, f"a row without {name!r}: {dict(self.row)!r}"[:200])
        return value

    def maybe(self, name: str) -> str | None:
        """Give a cell that may be missing."""
        return self.text(name) if name in self.row else None

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a list of texts; empty when the cell is missing.

        Raises:
            BadKnowledge: It is no list of texts.
        """
        value = self.row.get(name, [])
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise BadKnowledge(self.file, f"{name!r} is no list of texts: {value!r}"[:200])
        return tuple(value)


def unique(*parts: Iterable[str]) -> tuple[str, ...]:
    """Join lists of forms, each form once, in order."""
    return tuple(dict.fromkeys(form for part in parts for form in part))
