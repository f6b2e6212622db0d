"""A record's folder, and what lies where in it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "ONRECORD_HOME"


@dataclass(frozen=True, slots=True)
class Home:
    """A record's folder.

    >>> Home(Path("demo-record")).database.as_posix()
    'demo-record/record.db'
    """

    folder: Path

    @property
    def database(self) -> Path:
        """The store: one file."""
        return self.folder / "record.db"

    @property
    def archive(self) -> Path:
        """The folder of archived bytes."""
        return self.folder / "archive"

    @property
    def sources(self) -> Path:
        """The folder of the sources that `update` checks."""
        return self.folder / "sources"

    @property
    def regimes(self) -> Path:
        """The folder of the user's own regimes."""
        return self.folder / "regimes"

    @property
    def knowledge(self) -> Path:
        """The folder of the record's own knowledge files."""
        return self.folder / "knowledge"

    @property
    def dossiers(self) -> Path:
        """The folder of the disputes that are followed."""
        return self.folder / "dossiers"

    @property
    def alerts(self) -> Path:
        """The folder of alerts, and of the journal of what was told."""
        return self.folder / "alerts"

    @property
    def mail(self) -> Path:
        """The settings of mail."""
        return self.folder / "mail.toml"

    @property
    def meaning(self) -> Path:
        """The folder of the vectors by which passages are found by meaning."""
        return self.folder / "meaning"

    @property
    def lock(self) -> Path:
        """The writer's lock."""
        return self.folder / "writer.lock"

    @property
    def asked(self) -> Path:
        """The log of what was sent to language models, and of who allowed it."""
        return self.folder / "asked.jsonl"

    @property
    def access(self) -> Path:
        """The folder of accounts, sessions and the log of who did what."""
        return self.folder / "access"


def without_place(home: Home, said: str) -> str:
    """Give what is said without the place of the record's folder: what lies in it stays named.

    >>> home = Home(Path("/home/ada/record"))
    >>> without_place(home, "nothing in /home/ada/record/dossiers, nor in /home/ada/record-2")
    'nothing in dossiers, nor in /home/ada/record-2'
    >>> without_place(home, "there is no record in /home/ada/record")
    'there is no record in record'
    """
    if not home.folder.name:
        return said
    place = re.compile(rf"(?<![\w./\\-]){re.escape(str(home.folder))}(?:[/\\](?=\S)|(?![\w/\\-]))")
    return place.sub(lambda found: "" if found[0][-1] in "/\\" else home.folder.name, said)


def home_of(folder: str | Path | None = None) -> Home:
    """Say which folder is meant: the one named, else ONRECORD_HOME, else "onrecord" at home.

    >>> home_of("my-record").folder.name
    'my-record'
    """
    named = folder or os.environ.get(VARIABLE)
    return Home(Path(named).expanduser() if named else Path.home() / "onrecord")
