"""Errors of dossiers and their briefs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class DossierError(OnRecordError):
    """A dossier that cannot be had or shown."""

    code = "OR470"


@dataclass(unsafe_hash=True)
class BadDossier(DossierError):
    """A dossier's file that cannot be used: which file, which key, and why.

    What is wrong with the writing of the file names its line and column.
    """

    code = "OR471"
    hint = "`onrecord demo` makes a record whose folder has a dossier to look at."
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


@dataclass(unsafe_hash=True)
class NoDossier(DossierError):
    """A name that no dossier of the record has."""

    code = "OR472"
    hint = "`onrecord dossier list` shows the names; a dossier is a .toml file in that folder."
    name: str
    folder: str

    def __str__(self) -> str:
        return f"there is no dossier called {self.name!r} in {self.folder}"
