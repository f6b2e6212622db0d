"""Ledgers in words, as JSON and as CSV: rows, figures, the rule, what it covers, how to redo it."""

from __future__ import annotations

import csv
import shlex
import sys
from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.cli.output import counted, plain, say, say_json, shortened, styled
from onrecord.cli.terminal import safe_line, width
from onrecord.exports.spreadsheet import defused
from onrecord.model import Cell, Figure, Row, Utterance
from onrecord.record.ledgers import Coverage, Folded
from onrecord.store.redo import sql_of

_WORDS = "words"
_INDENT = "  "


def rows_of(folded: Folded) -> Iterator[tuple[str, Row]]:
    """Give every row of a folded ledger with the key of its entry."""
    yield from folded.ledger.rows(folded.entries, folded.on)


def say_ledger(folded: Folded, rows: Iterable[tuple[str, Row]], command: list[str]) -> None:
    """Print a ledger for people: rows, figures, rule, coverage, and the command that redoes it."""
    rows = tuple(rows)
    if not rows:
        say(_nothing(folded))
    else:
        _say_rows(row for _, row in rows)
    for figure in folded.figures if rows else ():
        say(f"{figure.value:,} {safe_line(figure.name)}")
    say()
    say(f"Rule: {folded.ledger.rule}")
    say(f"Covers: {covered(folded.coverage)}")
    say(f"Again: {shlex.join(command)}")


def _nothing(folded: Folded) -> str:
    if not folded.coverage.statements:
        return "Nothing: no statement is seen in this view."
    return f"Nothing in the ledger of {folded.ledger.name}."


def _say_rows(rows: Iterable[Row]) -> None:
    """Print rows in columns under their names; words follow on a line of their own."""
    rows = tuple(rows)
    empty = {name for name in rows[0] if all(row[name] is None for row in rows)}
    names = [name for name in rows[0] if name != _WORDS and name not in empty]
    cells = [[safe_line(_cell(row[name])) for name in names] for row in rows]
    heads = [name.replace("_", " ") for name in names]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    say(styled(_line(heads, widths), bold=True))
    for row, line in zip(rows, cells, strict=True):
        say(_line(line, widths))
        if row.get(_WORDS):
            say(shortened(_INDENT + safe_line(str(row[_WORDS])), width()))


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(wide) for cell, wide in zip(cells, widths, strict=True)).rstrip()


def _cell(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return "" if cell is None else str(cell)


def covered(coverage: Coverage) -> str:
    """Say in words what a ledger rests on."""
    said = [f"{counted(coverage.statements, 'statement')} of {_documents(coverage)}"]
    if coverage.first and coverage.last:
        said.append(f"{_day(coverage.first)} to {_day(coverage.last)}")
    if coverage.copies:
        said.append(f"{counted(coverage.copies, 'copy', 'copies')} put together")
    if coverage.undated:
        said.append(f"{coverage.undated:,} without a day")
    return "; ".join(said) + f".  {_watched(coverage)}"


def _documents(coverage: Coverage) -> str:
    return counted(coverage.documents, "document")


def _watched(coverage: Coverage) -> str:
    if not coverage.watched:
        return "No source is watched: what is not in these documents is unknown."
    said = []
    for source in coverage.watched:
        looks = (
            "never answered" if source.last is None else f"until {source.last:%Y-%m-%d %H:%M} UTC"
        )
        broken = f", {counted(source.broken, 'look')} failed" if source.broken else ""
        said.append(f"{safe_line(source.source)} {looks}{broken}")
    return f"Watched: {'; '.join(said)}."


def _day(day: date) -> str:
    return day.isoformat()


def say_ledger_json(folded: Folded, rows: Iterable[tuple[str, Row]], command: list[str]) -> None:
    """Print a ledger as one JSON object."""
    by_entry: dict[str, list[Row]] = {}
    for key, row in rows:
        by_entry.setdefault(key, []).append(row)
    entries = [
        {
            "entry": key,
            "rows": some,
            "trail": [said.id for said in folded.ledger.trail(folded.entries[key])],
        }
        for key, some in by_entry.items()
    ]
    written = {
        "ledger": folded.ledger.name,
        "rule": folded.ledger.rule,
        "on": plain(folded.on),
        "coverage": plain(folded.coverage),
        "command": shlex.join(command),
        "figures": [_figure(figure) for figure in folded.figures],
        "entries": entries,
    }
    say_json(written)


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "name": figure.name,
        "value": figure.value,
        "rows": [row.id for row in figure.rows],
        "sql": sql_of(figure),
    }


def say_ledger_csv(rows: Iterable[tuple[str, Row]]) -> None:
    """Print a ledger's rows as CSV, the entry's key first."""
    writer = None
    for key, row in rows:
        cells = {"entry": key, **row}
        if writer is None:
            writer = csv.DictWriter(sys.stdout, list(cells), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: defused(cell) for name, cell in cells.items()})


def say_trail(key: str, trail: Iterable[Utterance]) -> None:
    """Print the statements that an entry rests on, each with its copies."""
    say(styled(safe_line(key), bold=True))
    for said in trail:
        day = said.made.isoformat() if said.made else "no date"
        who = safe_line(", ".join(said.accounts) or "someone not named")
        say(f"{said.id}  {day}  {who}: {said.kind.value}")
        say(shortened(_INDENT + safe_line(said.statement.text), width()))
        for copy in said.copies[1:]:
            say(f"{_INDENT}also {copy.statement}")
