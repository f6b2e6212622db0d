"""Ledgers in words, as JSON and as CSV: rows, figures, the rule, what it covers, how to redo it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from onrecord.cli.output import say, say_csv, say_json, shortened, styled
from onrecord.cli.statements import day_and_holders, line_of, marks_of
from onrecord.cli.terminal import safe, safe_line, width
from onrecord.exports.plain import plain
from onrecord.model import Cell, Row, Utterance
from onrecord.record.ledgers import Folded
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import covered

_WORDS = "words"
_INDENT = "  "


def rows_of(folded: Folded) -> Iterator[tuple[str, Row]]:
    """Give every row of a folded ledger with the key of its entry."""
    yield from folded.ledger.rows(folded.entries, folded.view.as_of)


def _say_ledger(folded: Folded, rows: Iterable[tuple[str, Row]], command: list[str]) -> None:
    """Print a ledger for people: rows, figures, rule, coverage, and the command that redoes it."""
    rows = tuple(rows)
    if not rows:
        say(_nothing(folded))
    else:
        _say_rows(row for _, row in rows)
    for figure in folded.figures if rows else ():
        say(f"{safe_line(figure.name)}: {figure.value:,}")
    say()
    say(f"Rule: {folded.ledger.rule}")
    say(f"Covers: {safe(covered(folded.coverage))}")
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


def _say_ledger_json(folded: Folded, rows: Iterable[tuple[str, Row]], command: list[str]) -> None:
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
        "on": plain(folded.view.as_of),
        "coverage": plain(folded.coverage),
        "command": shlex.join(command),
        "figures": [figure_json(figure) for figure in folded.figures],
        "entries": entries,
    }
    say_json(written)


def _say_ledger_csv(rows: Iterable[tuple[str, Row]]) -> None:
    """Print a ledger's rows as CSV, the entry's key first."""
    cells = [{"entry": key, **row} for key, row in rows]
    if cells:
        say_csv(cells[0], cells)


def show_ledger(
    folded: Folded,
    rows: Iterable[tuple[str, Row]],
    command: list[str],
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Print a ledger as JSON, as CSV, or for people."""
    if as_csv:
        _say_ledger_csv(rows)
    elif as_json:
        _say_ledger_json(folded, rows, command)
    else:
        _say_ledger(folded, rows, command)


def say_trail(key: str, trail: Iterable[Utterance]) -> None:
    """Print the statements that an entry rests on, each with its copies."""
    say(styled(safe_line(key), bold=True))
    for said in trail:
        marks = marks_of(said.statement)
        marked = f" [{safe_line(marks)}]" if marks else ""
        say(f"{said.id}  {day_and_holders(said)}: {said.kind.value}{marked}")
        say(line_of(said))
        for copy in said.copies[1:]:
            say(f"{_INDENT}also {copy.statement}")
