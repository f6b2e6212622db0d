"""Counters of days in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.statements import line_of
from onrecord.cli.terminal import safe_line
from onrecord.exports.wording import verdict
from onrecord.ledgers.counting import Count
from onrecord.ledgers.printed import RULE, Checked
from onrecord.record.written.counts import (
    ADD_UP,
    PRINTED,
    asked_in_words,
    count_json,
    count_row,
    printed_json,
    printed_row,
    standing_of,
)
from onrecord.record.written.words import watched_in_words


def say_printed(checks: Iterable[Checked], command: list[str]) -> None:
    """Print the counters that are printed in documents, each with what the calendar says."""
    checks = tuple(checks)
    if not checks:
        say("No counter of days is printed in the documents of this record.")
        return
    for one in checks:
        counter = one.printed.counter
        head = f"{one.printed.address}  {counter.days:,} days since {counter.subject}"
        say(styled(safe_line(head), bold=True))
        say(f"  {verdict(holds=one.holds)}: {one.why}")
        for line in _beside(one):
            say(f"  {line}")
    sums = [f"{sum(one.holds is holds for one in checks):,} {words}" for holds, words in ADD_UP]
    say(f"{counted(len(checks), 'printed counter')}: {', '.join(sums)}")
    say()
    say(f"Rule: {RULE}")
    say(f"Again: {shlex.join(command)}")


def _beside(one: Checked) -> Iterator[str]:
    """Say how a counter stands to others of its page, and of its subject."""
    for told, others in (
        ("the page is of the same day by", one.agree),
        ("the page is of another day by", one.differ),
        ("the same day is counted from by", one.same),
        ("another day is counted from by", one.other),
    ):
        if others:
            yield f"{told} {', '.join(others)}"
    if one.printed.page_day is None:
        for address, days in one.apart:
            yield f"{counted(abs(days), 'day')} lie between what it and {address} count from"


def say_printed_csv(checks: Iterable[Checked]) -> None:
    """Print them as CSV."""
    say_csv(PRINTED, map(printed_row, checks))


def say_count(count: Count, command: list[str]) -> None:
    """Print how many days it is, since which statement, and what was watched."""
    asked = safe_line(asked_in_words(count.question))
    if count.last is None or count.day is None:
        say(f"Nothing like that until {count.on}: {asked}.  How long ago it was is unknown.")
        _say_left_out(count)
    else:
        days = counted(count.days or 0, "day")
        known = "unknown" if count.unknown_since else days
        say(styled(f"{known} on {count.on}: {asked}", bold=True))
        told = "" if count.last.made == count.day else f", told on {count.last.made}"
        say(f"last in the record on {count.day}, {days} before{told}: {count.last.id}")
        say(line_of(count.last))
        say(safe_line(standing_of(count)))
        say(f"Counted from the last of {counted(len(count.rows), 'statement')}.")
        _say_left_out(count)
    say()
    say(f"Rule: {count.question.rule}")
    watched = watched_in_words(count.reach.watches if count.reach else ())
    say(f"Watched: {safe_line(watched)}.")
    say(f"Again: {shlex.join(command)}")


def _say_left_out(count: Count) -> None:
    if count.unsettled:
        one = "measure" if count.question.measure else "statement"
        say(f"Left out: {counted(count.unsettled, one)} without a day, or told by others alone.")


def say_count_csv(count: Count) -> None:
    """Print a count as CSV: one row."""
    row = count_row(count)
    say_csv(row, [row])


def say_printed_json(checks: Iterable[Checked], command: list[str]) -> None:
    """Print them as one JSON object."""
    say_json(printed_json(checks, command))


def say_count_json(count: Count, command: list[str]) -> None:
    """Print a count as one JSON object."""
    say_json(count_json(count, command))
