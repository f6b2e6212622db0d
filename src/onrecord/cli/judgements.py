"""Judgements of who is who in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from pathlib import Path

from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.terminal import safe_line
from onrecord.errors import OutputUnwritable
from onrecord.exports.json_text import json_line
from onrecord.exports.plain import plain
from onrecord.identity import Identities, Judgement, Verdict, write_judgement
from onrecord.identity.alike import Pair
from onrecord.record import JudgedPair, JudgementState, Record

_COLUMNS = (
    "id", "state", "others", "one", "other", "verdict", "by", "at", "why", "undoes",
)  # fmt: skip


def say_made(record: Record, made: Judgement, *, as_json: bool) -> None:
    """Print what was kept, and how many statements it concerns."""
    counts = record.counts_of_names()
    numbers = {name: counts[name] for name in (made.one, made.other)}
    shown = record.identities().of(made.one)
    if as_json:
        say_json({**write_judgement(made), "shown_as": shown, "statements": numbers})
        return
    say(f"{made.id}  {safe_line(str(made))}")
    if made.verdict is Verdict.SAME:
        say(f"  Ledgers have both as {safe_line(shown)}.")
    for name, number in numbers.items():
        what = counted(number, "statement") if number else "no statement of this record"
        say(f"  {safe_line(name)}: {what}")


def say_judged(found: Iterable[JudgedPair], who: Identities) -> None:
    """Print judgements with what has become of each, then who is one by them."""
    found = tuple(found)
    if not found:
        say('Nobody has judged anything.  Next: onrecord same --propose, or same "A" "B" ...')
        return
    for one in found:
        judgement = one.judgement
        others = f"  {_OTHERS[one.state]} {', '.join(one.others)}" if one.others else ""
        say(f"{judgement.id}  {one.state.value}  {safe_line(str(judgement))}{others}")
        signed = f"{judgement.by}, {judgement.at:%Y-%m-%d %H:%M} UTC: {judgement.why}"
        say(f"  {safe_line(signed)}")
    say()
    for group in who.groups:
        names = (name for name in group.members if name != group.name)
        say(f"{styled(safe_line(group.name), bold=True)}: {safe_line('; '.join(names))}")
    for conflict in who.conflicts:
        apart = safe_line(str(conflict.apart))
        chain = "; ".join(str(one) for one in conflict.chain)
        say(f"Conflict, so none of these is put together: {apart}; but {safe_line(chain)}")


_OTHERS = {
    JudgementState.UNDONE: "by",
    JudgementState.CONFLICTS: "with",
    JudgementState.UNDOES: "of",
    JudgementState.STANDS: "",
}


def _written(one: JudgedPair) -> dict[str, object]:
    state = {"state": one.state.value, "others": list(one.others)}
    return {**write_judgement(one.judgement), **state}


def say_judged_json(found: Iterable[JudgedPair]) -> None:
    """Print judgements as JSON, a line each."""
    for one in found:
        say_json(_written(one))


def say_judged_csv(found: Iterable[JudgedPair]) -> None:
    """Print judgements as CSV."""
    rows = ({**_written(one), "others": "; ".join(one.others)} for one in found)
    say_csv(_COLUMNS, rows)


def say_proposed(pairs: Iterable[Pair], *, as_json: bool) -> None:
    """Print pairs that nobody has judged, each with the command that judges it."""
    pairs = tuple(pairs)
    if as_json:
        for pair in pairs:
            say_json(plain(pair))
        return
    for pair in pairs:
        one, other = pair.statements
        said = f"{pair.one} ({counted(one, 'statement')}), {pair.other} ({other:,}): {pair.why}"
        say(safe_line(said))
        say(f"  onrecord same {shlex.join([safe_line(pair.one), safe_line(pair.other)])}")
    if not pairs:
        say("No two names that are alike wait to be judged.")


def write_judgements(found: Iterable[JudgedPair], target: Path) -> int:
    """Write judgements to a file, a JSON object a line; "-" is standard output."""
    lines = [json_line(write_judgement(one.judgement)) + "\n" for one in found]
    if str(target) == "-":
        sys.stdout.writelines(lines)
        return len(lines)
    beside = target.with_name(f".{target.name}.part")
    try:
        beside.write_text("".join(lines), encoding="utf-8")
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise OutputUnwritable(str(target), error.strerror or str(error)) from error
    return len(lines)
