"""Who has spoken and who has not, in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from onrecord.cli.ledgers import figure_json, figure_row
from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.statements import as_json, line_of
from onrecord.cli.terminal import safe_line
from onrecord.cli.watching import watched_as_json, watched_in_words
from onrecord.exports.plain import plain
from onrecord.ledgers.cells import iso
from onrecord.ledgers.silence import RULE, Occasion, Standing, Voice
from onrecord.model import Figure, Row
from onrecord.store.redo import sql_of_days


def say_silence(occasion: Occasion, voices: Iterable[Voice], command: list[str]) -> None:
    """Print of each actor whether they have spoken, and within what they have not."""
    say(styled(safe_line(_asked(occasion)), bold=True))
    if occasion.event is not None:
        say(f"the event: {occasion.event.id}")
        say(line_of(occasion.event))
    say()
    for voice in voices:
        _say_voice(voice)
    say()
    say(f"Rule: {RULE}")
    say(f"Again: {shlex.join(command)}")


def _asked(occasion: Occasion) -> str:
    since = f" from {occasion.since}" if occasion.since else ""
    return f"On {', '.join(sorted(occasion.subjects))}{since} until {occasion.on}"


def _say_voice(voice: Voice) -> None:
    actor = safe_line(voice.actor)
    say(f"{styled(actor, bold=True)}: {safe_line(_told(voice))}")
    if voice.rows:
        say(line_of(voice.rows[0]))
    if voice.reach is not None:
        say(f"  watched: {watched_in_words(voice.reach.watches)}")


def _told(voice: Voice) -> str:
    if voice.standing is Standing.NOTHING:
        return voice.standing.value
    if voice.standing is Standing.UNKNOWN:
        since = f" since {voice.unknown_since}" if voice.unknown_since else ""
        return f"{'; '.join(voice.why)}: unknown{since}"
    first, last = voice.rows[0], voice.rows[-1]
    after = "" if voice.after is None else f", after {counted(voice.after, 'day')}"
    told = f"{voice.standing.value}, first on {first.made}{after}: {first.id}"
    if len(voice.rows) == 1:
        return told
    return f"{told}; {len(voice.rows):,} statements, the last on {last.made}"


def say_silence_json(occasion: Occasion, voices: Iterable[Voice], command: list[str]) -> None:
    """Print it as one JSON object, with the SQL that gives every number again."""
    event = occasion.event
    say_json(
        {
            "subjects": sorted(occasion.subjects),
            "since": plain(occasion.since),
            "on": plain(occasion.on),
            "event": as_json(event) if event else None,
            "rule": RULE,
            "command": shlex.join(command),
            "actors": [_voice_json(voice, occasion) for voice in voices],
        }
    )


def _voice_json(voice: Voice, occasion: Occasion) -> dict[str, object]:
    figure = Figure(name="statements", value=len(voice.rows), rows=voice.rows)
    first = voice.rows[0] if voice.rows else None
    figures = [figure_json(figure)]
    if first is not None and first.made is not None and occasion.since is not None:
        sql = sql_of_days(first, since=occasion.since)
        figures.append(figure_row("days after", voice.after, [first.id], sql))
    return {
        **_row(voice),
        "first": as_json(first) if first else None,
        "named": plain(voice.named),
        "watched": watched_as_json(voice.reach.watches if voice.reach else ()),
        "figures": figures,
    }


def say_silence_csv(voices: Iterable[Voice]) -> None:
    """Print a row for each actor as CSV."""
    say_csv(_COLUMNS, map(_row, voices))


_COLUMNS = (
    "actor",
    "standing",
    "first_on",
    "after_days",
    "last_on",
    "statements",
    "unknown_since",
    "why",
    "watched",
    "statement",
    "words",
)


def _row(voice: Voice) -> Row:
    first, last = (voice.rows[0], voice.rows[-1]) if voice.rows else (None, None)
    reach = voice.reach
    return {
        "actor": voice.actor,
        "standing": voice.standing.value,
        "first_on": iso(first.made) if first else None,
        "after_days": voice.after,
        "last_on": iso(last.made) if last else None,
        "statements": len(voice.rows),
        "unknown_since": iso(voice.unknown_since),
        "why": "; ".join(voice.why) or None,
        "watched": watched_in_words(reach.watches) if reach else None,
        "statement": first.id if first else None,
        "words": first.statement.text if first else None,
    }
