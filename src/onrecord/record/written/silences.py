"""Who has spoken and who has not, as JSON and tables have it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from onrecord.exports.plain import plain
from onrecord.exports.wording import counted
from onrecord.ledgers.cells import iso
from onrecord.ledgers.silence import RULE, Occasion, Standing, Voice
from onrecord.model import Figure, Row
from onrecord.record.written.figures import figure_json, figure_row, utterance_json
from onrecord.record.written.words import watched_as_json, watched_in_words
from onrecord.store.redo import sql_of_days


def occasion_in_words(occasion: Occasion) -> str:
    """Say of what, and when, actors are asked to have spoken."""
    since = f" from {occasion.since}" if occasion.since else ""
    return f"On {', '.join(sorted(occasion.subjects))}{since} until {occasion.on}"


def told(voice: Voice) -> str:
    """Say what is known of an actor."""
    if voice.standing is Standing.NOTHING:
        return voice.standing.value
    if voice.standing is Standing.UNKNOWN:
        since = f" since {voice.unknown_since}" if voice.unknown_since else ""
        return f"{'; '.join(voice.why)}: unknown{since}"
    first, last = voice.rows[0], voice.rows[-1]
    after = "" if voice.after is None else f", after {counted(voice.after, 'day')}"
    said = f"{voice.standing.value}, first on {first.made}{after}: {first.id}"
    if len(voice.rows) == 1:
        return said
    return f"{said}; {len(voice.rows):,} statements, the last on {last.made}"


def silence_json(
    occasion: Occasion, voices: Iterable[Voice], command: list[str]
) -> dict[str, object]:
    """Give it as one JSON object, with the SQL that gives every number again."""
    event = occasion.event
    return {
        "subjects": sorted(occasion.subjects),
        "since": plain(occasion.since),
        "on": plain(occasion.on),
        "event": utterance_json(event) if event else None,
        "rule": RULE,
        "command": shlex.join(command),
        "actors": [_voice_json(voice, occasion) for voice in voices],
    }


def _voice_json(voice: Voice, occasion: Occasion) -> dict[str, object]:
    figure = Figure(name="statements", value=len(voice.rows), rows=voice.rows)
    first = voice.rows[0] if voice.rows else None
    figures = [figure_json(figure)]
    if first is not None and first.made is not None and occasion.since is not None:
        sql = sql_of_days(first, since=occasion.since)
        figures.append(figure_row("days after", voice.after, [first.id], sql))
    return {
        **voice_row(voice),
        "first": utterance_json(first) if first else None,
        "named": plain(voice.named),
        "watched": watched_as_json(voice.reach.watches if voice.reach else ()),
        "figures": figures,
    }


VOICES = (
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


def voice_row(voice: Voice) -> Row:
    """Give what is known of an actor as a line."""
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
