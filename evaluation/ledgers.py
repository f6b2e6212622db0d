"""Ledgers of the two documents the project grew out of, against rows that a person read in them.

`gold/ledgers.json` has no words: a row is a document, a span, the digest of its words, and the
cells that the ledger has to have in the row of that statement.  A case with `whole` has no row
besides.  Without the real documents beside the project nothing is measured.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.ledgers import View
from onrecord.record import Record
from shared import SHARED

GOLD = Path(__file__).parent / "gold" / "ledgers.json"


@dataclass(frozen=True)
class Read:
    """A record of the two documents, and their ids by the names of their files."""

    record: Record
    ids: dict[str, str]

    def address(self, place: dict[str, Any]) -> str:
        """Give the address of a statement, once its words are what they were."""
        document = self.ids[place["document"]]
        start, end = place["span"]
        words = self.record.reading(document).document.text[start:end]
        digest = hashlib.sha256(words.encode()).hexdigest()
        assert digest.startswith(place["digest"]), f"other words at {place}"
        return f"st:{document.removeprefix('doc:')}/{start}-{end}"


def figures() -> dict[str, float]:
    """Give the share of wanted rows that each ledger has, by case."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder) / "r") as record:
        files = [SHARED / "documents" / name for name in gold["documents"]]
        ids = {Path(done.name).name: str(done.document) for done in record.add(files)}
        read = Read(record, ids)
        found = {case["case"]: case_figure(read, case) for case in gold["ledgers"]}
        found |= {"counters": counters_figure(read, gold["counters"])}
        found |= {"findings": findings_figure(read, gold["findings"])}
    return found


def case_figure(read: Read, case: dict[str, Any]) -> float:
    """Give the share of a case's rows that are there; 0 where another row is and must not be."""
    rows = [row for _, row in rows_of(read.record, case)]
    right = [wanted for wanted in case["rows"] if has(read, rows, wanted)]
    if case.get("whole") and len(rows) != len(case["rows"]):
        return 0.0
    return len(right) / len(case["rows"])


def rows_of(record: Record, case: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the rows of a ledger in the case's view, and those alone that fall due as it asks."""
    asked = dict(case["view"])
    if "as_of" in asked:
        asked["as_of"] = date.fromisoformat(asked["as_of"])
    if "between" in asked:
        asked["between"] = tuple(asked["between"])
    folded = record.ledger(case["ledger"], View(**asked))
    for key, row in folded.ledger.rows(folded.entries, asked.get("as_of")):
        if "due" not in case or (row["due"] or "").startswith(case["due"]):
            yield key, dict(row)


def has(read: Read, rows: list[dict[str, Any]], wanted: dict[str, Any]) -> bool:
    """Say whether one of the rows is of a statement, and has the cells that are wanted."""
    address = read.address(wanted)
    cells = {
        name: read.address(cell) if isinstance(cell, dict) else cell
        for name, cell in wanted["cells"].items()
    }
    own = [row for row in rows if address in row.values()]
    return any(all(row[name] == cell for name, cell in cells.items()) for row in own)


def counters_figure(read: Read, wanted: list[dict[str, Any]]) -> float:
    """Give the share of printed counters that are checked, each with the days it counts."""
    checked = {one.printed.counter.days: one.why for one in read.record.counters()}
    right = [one for one in wanted if all(day in checked[one["days"]] for day in one["says"])]
    return len(right) / len(wanted)


def findings_figure(read: Read, wanted: list[str]) -> float:
    """Give the share of sums that are found to add up."""
    readings = (read.record.reading(document) for document in read.ids.values())
    found = {one.explanation for reading in readings for one in reading.findings if one.holds}
    return len(found.intersection(wanted)) / len(wanted)


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:36}{value:7.3f}")
