"""Corrections as they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.cli.output import counted, say, say_json, shortened
from onrecord.cli.terminal import safe_line, width
from onrecord.record import Judged, State
from onrecord.record.written.corrections import said_in, written


def say_corrections(found: Iterable[Judged]) -> None:
    """Print corrections, each with what has become of it, and why it was made."""
    found = tuple(found)
    for one in found:
        correction = one.correction
        said = f"{one.address}  {said_in(correction)}"
        say(f"{correction.id}  {one.state}  {safe_line(said)}{_others(one)}")
        signed = f"  {correction.by}, {correction.at:%Y-%m-%d %H:%M} UTC: {correction.why}"
        say(shortened(f"  {safe_line(signed)}", width()))
    conflicts = sum(one.state is State.CONFLICTS for one in found)
    more = f", {conflicts:,} in conflict" if conflicts else ""
    say(f"{counted(len(found), 'correction')}{more}.")


def _others(one: Judged) -> str:
    if one.withdrawn_by:
        return f"  by {', '.join(one.withdrawn_by)}"
    return f"  with {', '.join(one.against)}" if one.against else ""


def say_corrections_json(found: Iterable[Judged]) -> None:
    """Print corrections as JSON, a line each."""
    for one in found:
        say_json(written(one))
