"""Counters of days in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from onrecord.cli.ledgers import figure_json, figure_row
from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.statements import as_json, line_of, verdict
from onrecord.cli.terminal import safe_line
from onrecord.cli.watching import watched_as_json, watched_in_words
from onrecord.exports.plain import plain
from onrecord.ledgers.cells import iso
from onrecord.ledgers.counting import Count, Question
from onrecord.ledgers.printed import RULE, Checked
from onrecord.model import Figure, Row
from onrecord.store.redo import sql_of_counter, sql_of_counters, sql_of_days

_STANDING = {
    (True, False): "at least since",
    (True, True): "unknown since",
    (False, False): "unknown",
}
_ADD_UP = ((True, "add up"), (False, "do not add up as printed"), (None, "are not settled"))


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
    sums = [f"{sum(one.holds is holds for one in checks):,} {words}" for holds, words in _ADD_UP]
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


def say_printed_json(checks: Iterable[Checked], command: list[str]) -> None:
    """Print them as one JSON object, with the SQL that gives every number again."""
    checks = tuple(checks)
    figures = []
    for holds, words in _ADD_UP:
        rows = [one.printed for one in checks if one.holds is holds]
        addresses = [row.address for row in rows]
        name = f"printed counters that {words}"
        figures.append(figure_row(name, len(rows), addresses, sql_of_counters(rows)))
    counters = [
        {
            **_printed_row(one),
            "holds": one.holds,
            "agree": list(one.agree),
            "differ": list(one.differ),
            "apart": [{"address": address, "days": days} for address, days in one.apart],
            "same": list(one.same),
            "other": list(one.other),
            "sql": sql_of_counter(one.printed),
        }
        for one in checks
    ]
    say_json(
        {"rule": RULE, "command": shlex.join(command), "figures": figures, "counters": counters}
    )


def say_printed_csv(checks: Iterable[Checked]) -> None:
    """Print them as CSV."""
    say_csv(_PRINTED, map(_printed_row, checks))


_PRINTED = (
    "address",
    "days",
    "subject",
    "since",
    "page_day",
    "page_day_by_it",
    "published_on",
    "captured_on",
    "represents",
    "verdict",
    "why",
)


def _printed_row(one: Checked) -> Row:
    counter = one.printed.counter
    return {
        "address": one.printed.address,
        "days": counter.days,
        "subject": counter.subject,
        "since": iso(one.since),
        "page_day": iso(one.printed.page_day),
        "page_day_by_it": iso(one.implied),
        "published_on": iso(one.printed.published),
        "captured_on": iso(one.printed.captured),
        "represents": one.printed.represents,
        "verdict": verdict(holds=one.holds),
        "why": one.why,
    }


def asked_in_words(question: Question) -> str:
    """Say what is counted from.

    >>> asked_in_words(Question(actor="XN", about="XK"))
    'XN spoke of XK'
    """
    about = f" of {question.about}" if question.about else ""
    between = f" between {' and '.join(question.between)}" if question.between else ""
    if question.measure:
        by = f" by {question.actor}" if question.actor else ""
        about = f" about {question.about}" if question.about else ""
        return f"{question.measure.replace('_', ' ')}{by}{between}{about}"
    kinds = f" ({', '.join(kind.value for kind in question.kinds)})" if question.kinds else ""
    return f"{question.actor or 'anybody'} spoke{about}{between}{kinds}"


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
        say(_standing(count))
        say(f"Counted from the last of {counted(len(count.rows), 'statement')}.")
        _say_left_out(count)
    say()
    say(f"Rule: {count.question.rule}")
    say(f"Watched: {watched_in_words(count.reach.watches if count.reach else ())}.")
    say(f"Again: {shlex.join(command)}")


def _standing(count: Count) -> str:
    """Say since when there was no other, as far as anybody can say."""
    if count.day == count.on:
        return f"At least since {count.day}: the day that is asked."
    if count.unknown_since is None:
        return (
            f"At least since {count.day}: no later one was heard in what was watched; what was not "
            "watched may hold one."
        )
    since = count.unknown_since
    known = f"; {counted(count.days_known, 'day')} are known" if count.days_known else ""
    return safe_line(f"Unknown since {since}: {whys_of(count)}{known}.")


def whys_of(count: Count) -> str:
    """Say what makes it unknown whether there was another."""
    whys = [*(count.reach.why if count.reach else ())]
    if count.named:
        ids = ", ".join(one.document for one in count.named)
        whys.append(f"no statement on it was heard in later texts that name it ({ids})")
    return "; ".join(whys)


def _say_left_out(count: Count) -> None:
    if count.unsettled:
        one = "measure" if count.question.measure else "statement"
        say(f"Left out: {counted(count.unsettled, one)} without a day, or told by others alone.")


def say_count_json(count: Count, command: list[str]) -> None:
    """Print a count as one JSON object, with the SQL that gives its numbers again."""
    rows = Figure(name="statements counted among", value=len(count.rows), rows=count.rows)
    figures = [figure_json(rows)]
    if count.last is not None:
        since = None if count.day == count.last.made else count.day
        sql = sql_of_days(count.last, since=since, until=count.on)
        name = "days from the last in the record to the day asked"
        figures.insert(0, figure_row(name, count.days, [count.last.id], sql))
    say_json(
        {
            **_count_row(count),
            "question": plain(count.question),
            "rule": count.question.rule,
            "command": shlex.join(command),
            "last": as_json(count.last) if count.last else None,
            "named": plain(count.named),
            "watched": watched_as_json(count.reach.watches if count.reach else ()),
            "figures": figures,
        }
    )


def say_count_csv(count: Count) -> None:
    """Print a count as CSV: one row."""
    row = _count_row(count)
    say_csv(row, [row])


def _count_row(count: Count) -> Row:
    return {
        "asked": asked_in_words(count.question),
        "on": iso(count.on),
        "standing": _STANDING[count.day is not None, count.unknown_since is not None],
        "last_on": iso(count.day),
        "days_from_last": count.days,
        "days_known": count.days_known,
        "unknown_since": iso(count.unknown_since),
        "why": whys_of(count) or None,
        "unsettled": count.unsettled,
        "statement": count.last.id if count.last else None,
        "words": count.last.statement.text if count.last else None,
    }
