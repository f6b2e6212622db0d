"""What every command prints in the same way: JSON, columns, styled words."""

from __future__ import annotations

import csv
import sys
import traceback
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from onrecord.cli.terminal import debugging, in_colour, safe_line, width
from onrecord.errors import OnRecordError, ReaderFault
from onrecord.exports.json_text import json_line
from onrecord.exports.plain import plain
from onrecord.exports.spreadsheet import defused
from onrecord.exports.wording import counted as counted  # noqa: PLC0414 - used by every command

_ELLIPSIS = "…"
_USER, _OURS = 1, 70


def say(words: str = "") -> None:
    """Print a line of our own words; words of others in it have been made safe."""
    sys.stdout.write(words + "\n")


def styled(words: str, **style: Any) -> str:  # noqa: ANN401 - click's own arguments
    """Colour words, where colour is wanted."""
    return click.style(words, **style) if in_colour() else words


def say_json(value: object) -> None:
    """Print a value as one line of JSON."""
    sys.stdout.write(json_line(plain(value)) + "\n")


def say_csv(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as CSV that no spreadsheet takes for formulas."""
    writer = csv.DictWriter(sys.stdout, list(columns), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: defused(cell) for name, cell in row.items()})


def complain(error: OnRecordError, name: str = "") -> None:
    """Print an error of one input on standard error: code, what happened, what to do."""
    reason = str(error) if name in str(error) else f"{name}: {error}"
    hint = f". {error.hint}" if error.hint else ""
    if debugging():
        traceback.print_exception(error)
    sys.stderr.write(f"onrecord: {error.code}: {safe_line(reason + hint)}\n")


def status_of(error: OnRecordError) -> int:
    """Give the exit status of an error: 1 for what the user can mend, 70 for a fault of ours."""
    return _OURS if isinstance(error, ReaderFault) else _USER


def say_rows(rows: Iterable[Sequence[str | None]]) -> None:
    """Print rows in columns; on a terminal the last one is cut at its edge."""
    cells = [[safe_line(cell or "") for cell in row] for row in rows]
    if not cells:
        return
    last = len(cells[0]) - 1
    widths = [max(len(row[at]) for row in cells) for at in range(last)]
    room = width()
    for row in cells:
        line = "  ".join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=False))
        line = f"{line}  {row[last]}" if last else row[last]
        say(shortened(line.rstrip(), room))


def shortened(words: str, room: int | None) -> str:
    """Cut a line that is longer than the room, and show that it was cut."""
    if room is None or len(words) < room + 1:
        return words
    return words[: room - 1].rstrip() + _ELLIPSIS
