"""Entries by hand, in words, as JSON and as CSV."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.terminal import safe_line
from onrecord.exports.plain import plain
from onrecord.ledgers.cells import iso
from onrecord.model import Cell, DeskEntry, Evidence, Row
from onrecord.regimes.sheets import SHEETS, Sheet

_INDENT = "  "
_APART = ("account", "on")


def say_entries(entries: Iterable[DeskEntry]) -> None:
    """Print entries for people: what each says, its evidence, and what became of it."""
    entries = tuple(entries)
    for entry in entries:
        who = f"by account of {entry.account}, entered by {safe_line(entry.by)}"
        withdrawn = "" if entry.stands else styled("  withdrawn", bold=True)
        say(styled(f"{entry.id}  {entry.on}  {entry.sheet}", bold=True) + withdrawn)
        say(_INDENT + safe_line(in_words(entry)))
        say(f"{_INDENT}{who} on {entry.entered:%Y-%m-%d}; {safe_line(_evidence(entry.evidence))}")
        for made in entry.changes:
            what = "restored" if made.restored else "withdrawn"
            said = f"{what} by {made.by} on {made.time:%Y-%m-%d}: {made.because}"
            say(_INDENT + safe_line(said))
    standing = sum(entry.stands for entry in entries)
    say()
    say(f"{counted(standing, 'entry', 'entries')}, {len(entries) - standing:,} more withdrawn")


def in_words(entry: DeskEntry) -> str:
    """Write what the columns of an entry hold, empty ones left out.

    The account and the day are told elsewhere.
    """
    told = (
        f"{name} {_cell(value)}"
        for name, value in entry.values.items()
        if value is not None and name not in _APART
    )
    return ", ".join(told)


def _cell(value: Cell) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _evidence(evidence: Evidence) -> str:
    if evidence.document:
        return f"evidence: {evidence.document}"
    return f"evidence: {evidence.note} (signed {evidence.signed}, {evidence.dated})"


def say_entries_json(entries: Iterable[DeskEntry]) -> None:
    """Print every entry as a line of JSON."""
    for entry in entries:
        told = plain(entry)
        assert isinstance(told, dict)
        say_json({**told, "values": dict(entry.values), "stands": entry.stands})


def say_entries_csv(entries: Iterable[DeskEntry], sheet: Sheet | None) -> None:
    """Print entries as CSV: of one sheet in its own columns, so that they can be entered again."""
    rows = [_sheet_row(entry) if sheet else _row(entry) for entry in entries]
    names = [column.name for column in sheet.all_columns] if sheet else _NAMES
    say_csv(names, rows)


_NAMES = [
    *("id", "sheet", "on", "account", "by", "entered", "stands", "says"),
    *("document", "note", "signed", "dated", "file", "line"),
]


def _row(entry: DeskEntry) -> Row:
    return {
        "id": entry.id,
        "sheet": entry.sheet,
        "on": iso(entry.on),
        "account": entry.account,
        "by": entry.by,
        "entered": entry.entered.isoformat(),
        "stands": entry.stands,
        "says": in_words(entry),
        **_evidence_row(entry.evidence),
        "file": entry.file,
        "line": entry.line,
    }


def _sheet_row(entry: DeskEntry) -> Row:
    cells: Row = {
        column.name: _again(entry.values[column.name]) for column in SHEETS[entry.sheet].columns
    }
    return {**cells, **_evidence_row(entry.evidence)}


def _again(value: Cell) -> Cell:
    return _cell(value) if isinstance(value, bool) else value


def _evidence_row(evidence: Evidence) -> Row:
    return {
        "document": evidence.document,
        "note": evidence.note,
        "signed": evidence.signed,
        "dated": iso(evidence.dated),
    }
