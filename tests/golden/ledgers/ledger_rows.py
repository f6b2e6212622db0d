"""Rows of ledgers as the command line prints them, and rows that a person wrote from the texts.

A row that a person wrote has the file, words that stand in one statement of it, and cells as
"name=value; ...": "-" is nothing, "~XT" has XT in it, a quotation is words of the statement that
the cell gives, and parts with " + " between them are each in it.
"""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.demo import demo_documents, demo_knowledge

Cells: TypeAlias = dict[str, Any]

HERE = Path(__file__).parent
LEDGERS = (
    "measures",
    "commitments",
    "instruments",
    "recognitions",
    "positions",
    "figures",
    "timeline",
)
_MAIN = ("by", "to", "type", "due")
_CELL = re.compile(r"; (?=\w+=)")


@dataclass(frozen=True)
class Wanted:
    """A row that a person wrote: what has to be there, or must not."""

    ledger: str
    file: str
    words: str
    cells: str
    why: str = ""

    @property
    def given(self) -> dict[str, str]:
        return dict(pair.split("=", 1) for pair in _CELL.split(self.cells) if pair)

    @property
    def name(self) -> str:
        return f"{self.ledger}-{self.file[:2]}-{self.words[:40]}-{self.cells}"


@dataclass(frozen=True)
class Entry:
    """One entry of a ledger: its rows, and the addresses of the statements it rests on."""

    key: str
    rows: tuple[Cells, ...]
    trail: tuple[str, ...]


@dataclass(frozen=True)
class Demo:
    """The demo's record, asked through the command line.

    `statements` has the file and the words of every statement by its address.
    """

    home: Path
    files: dict[str, str]
    statements: dict[str, tuple[str, str]]

    @classmethod
    def made(cls, home: Path) -> Demo:
        _ask("demo", "--home", str(home), "--json")
        listed = [json.loads(line) for line in _ask("list", "--home", str(home), "--json")]
        files = {one["id"]: Path(one["path"]).name for one in listed}
        said = [json.loads(line) for line in _ask("statements", "--home", str(home), "--json")]
        statements = {one["id"]: (files[one["document"]], plain(one["text"])) for one in said}
        return cls(home=home, files=files, statements=statements)

    def asked(self, *words: str) -> Any:
        return json.loads("".join(_ask(*words, "--home", str(self.home), "--json")))

    def ledger(self, name: str, *options: str) -> tuple[Entry, ...]:
        return tuple(
            Entry(key=one["entry"], rows=tuple(one["rows"]), trail=tuple(one["trail"]))
            for one in self.asked("ledger", name, *options)["entries"]
        )

    def has(self, entries: tuple[Entry, ...], wanted: Wanted) -> bool:
        """Say whether a row of the statement has the cells.

        A statement that tells again has no row of its own: then a row of its entry has them.
        """
        own = [row for one in entries for row in one.rows if self._is_of(row, wanted)]
        if own:
            return any(self.fits(row, wanted) for row in own)
        retold = (one for one in entries if any(self._stands_in(at, wanted) for at in one.trail))
        return any(self.fits(row, wanted) for one in retold for row in one.rows)

    def shows(self, entries: tuple[Entry, ...], wanted: Wanted) -> list[Cells]:
        """Give the rows of the statement itself that have the cells."""
        own = (row for one in entries for row in one.rows if self._is_of(row, wanted))
        return [row for row in own if self.fits(row, wanted)]

    def file_of(self, address: str) -> str:
        """Give the file in which a passage stands: "doc:0a1b2c/10-20", "st:0a1b2c/10-20"."""
        document = address.partition(":")[2].partition("/")[0]
        return self.files[f"doc:{document}"]

    def place_of(self, row: Cells) -> str:
        """Give where a row is from, in short: the number of the file, and the first words."""
        return f"{self.file_of(row['statement'])[:2]} {plain(row['words'])[:60]}"

    def is_expected(self, row: Cells, wanted: Iterable[Wanted]) -> bool:
        """Say whether a person wrote down a row of the same statement, sides, type and due time."""
        own = (one.given for one in wanted if self._is_of(row, one))
        return any(
            all(self._is_cell(row[name], given[name]) for name in _MAIN if name in given)
            for given in own
        )

    def _is_of(self, row: Cells, wanted: Wanted) -> bool:
        columns = ("statement", "said_by_doer", "said_by_other", "said_by_others")
        places = {place for name in columns for place in str(row.get(name) or "").split("; ")}
        return any(self._stands_in(place, wanted) for place in places)

    def _stands_in(self, address: str, wanted: Wanted) -> bool:
        file, words = self.statements.get(address, ("", ""))
        return file == wanted.file and plain(wanted.words) in words

    def fits(self, row: Cells, wanted: Wanted) -> bool:
        return all(self._is_cell(row[name], value) for name, value in wanted.given.items())

    def _is_cell(self, cell: object, wanted: str) -> bool:
        if wanted == "-":
            return cell is None
        if wanted.startswith('"'):
            words = self.statements.get(str(cell), ("", ""))[1]
            return wanted.strip('"') in words
        if wanted.startswith("~"):
            return cell is not None and wanted[1:] in str(cell)
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            return re.fullmatch(r"-?[\d.]+", wanted) is not None and float(wanted) == cell
        return (
            all(part in str(cell) for part in wanted.split(" + "))
            if " + " in wanted
            else (str(cell) == wanted)
        )


def plain(words: str) -> str:
    """Put one blank where there are more, or a new line."""
    return " ".join(words.split())


def expected(name: str) -> list[Wanted]:
    """Give the rows of a file beside this one, such as "measures" or "measures.not"."""
    return [
        Wanted(
            ledger=row.get("ledger") or name.partition(".")[0],
            file=row["file"],
            words=row["words"],
            cells=row["cells"],
            why=row.get("why") or "",
        )
        for row in table(name)
    ]


def table(name: str) -> list[dict[str, str]]:
    """Give the lines of a table beside this file."""
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def texts() -> dict[str, str]:
    """Give the text of every demo document by the name of its file, as it is read."""
    return {path.name: plain(one["text"]) for path, one in _read()}


def _read() -> Iterator[tuple[Path, Any]]:
    paths = [path for path in demo_documents() if path.suffix != ".atom"]
    yield from zip(paths, map(json.loads, _ask("read", "--json", *map(str, paths))), strict=True)


def _ask(*words: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-m", "onrecord", *words],
        env=os.environ | {"ONRECORD_KNOWLEDGE": str(demo_knowledge())},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return run.stdout.splitlines()
