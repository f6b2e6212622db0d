"""Who has spoken and who has not, in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from onrecord.cli.output import say, say_csv, say_json, styled
from onrecord.cli.statements import line_of
from onrecord.cli.terminal import safe_line
from onrecord.ledgers.silence import RULE, Occasion, Voice
from onrecord.record.written.silences import (
    VOICES,
    occasion_in_words,
    silence_json,
    told,
    voice_row,
)
from onrecord.record.written.words import watched_in_words


def say_silence(occasion: Occasion, voices: Iterable[Voice], command: list[str]) -> None:
    """Print of each actor whether they have spoken, and within what they have not."""
    say(styled(safe_line(occasion_in_words(occasion)), bold=True))
    if occasion.event is not None:
        say(f"the event: {occasion.event.id}")
        say(line_of(occasion.event))
    say()
    for voice in voices:
        _say_voice(voice)
    say()
    say(f"Rule: {RULE}")
    say(f"Again: {shlex.join(command)}")


def _say_voice(voice: Voice) -> None:
    actor = safe_line(voice.actor)
    say(f"{styled(actor, bold=True)}: {safe_line(told(voice))}")
    if voice.rows:
        say(line_of(voice.rows[0]))
    if voice.reach is not None:
        say(f"  watched: {safe_line(watched_in_words(voice.reach.watches))}")


def say_silence_csv(voices: Iterable[Voice]) -> None:
    """Print a row for each actor as CSV."""
    say_csv(VOICES, map(voice_row, voices))


def say_silence_json(occasion: Occasion, voices: Iterable[Voice], command: list[str]) -> None:
    """Print it as one JSON object."""
    say_json(silence_json(occasion, voices, command))
