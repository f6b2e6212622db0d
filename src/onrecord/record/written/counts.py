"""Counters of days, counted and printed, as JSON and tables have them."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from onrecord.exports.plain import plain
from onrecord.exports.wording import counted, verdict
from onrecord.ledgers.cells import iso
from onrecord.ledgers.counting import Count, Question
from onrecord.ledgers.printed import RULE, Checked
from onrecord.model import Figure, Row
from onrecord.record.written.figures import figure_json, figure_row, utterance_json
from onrecord.record.written.words import watched_as_json
from onrecord.store.redo import sql_of_counter, sql_of_counters, sql_of_days

_STANDING = {
    (True, False): "at least since",
    (True, True): "unknown since",
    (False, False): "unknown",
}


ADD_UP = ((True, "add up"), (False, "do not add up as printed"), (None, "are not settled"))


def printed_json(checks: Iterable[Checked], command: list[str]) -> dict[str, object]:
    """Give printed counters as one JSON object, with the SQL that gives every number again."""
    checks = tuple(checks)
    figures = []
    for holds, words in ADD_UP:
        rows = [one.printed for one in checks if one.holds is holds]
        addresses = [row.address for row in rows]
        name = f"printed counters that {words}"
        figures.append(figure_row(name, len(rows), addresses, sql_of_counters(rows)))
    counters = [
        {
            **printed_row(one),
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
    return {
        "rule": RULE,
        "command": shlex.join(command),
        "figures": figures,
        "counters": counters,
    }


PRINTED = (
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


def printed_row(one: Checked) -> Row:
    """Give a line about a printed counter."""
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


def standing_of(count: Count) -> str:
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
    return f"Unknown since {since}: {whys_of(count)}{known}."


def whys_of(count: Count) -> str:
    """Say what makes it unknown whether there was another."""
    whys = [*(count.reach.why if count.reach else ())]
    if count.named:
        ids = ", ".join(one.document for one in count.named)
        whys.append(f"no statement on it was heard in later texts that name it ({ids})")
    return "; ".join(whys)


def count_json(count: Count, command: list[str]) -> dict[str, object]:
    """Give a count as one JSON object, with the SQL that gives its numbers again."""
    rows = Figure(name="statements counted among", value=len(count.rows), rows=count.rows)
    figures = [figure_json(rows)]
    if count.last is not None:
        since = None if count.day == count.last.made else count.day
        sql = sql_of_days(count.last, since=since, until=count.on)
        name = "days from the last in the record to the day asked"
        figures.insert(0, figure_row(name, count.days, [count.last.id], sql))
    return {
        **count_row(count),
        "question": plain(count.question),
        "rule": count.question.rule,
        "command": shlex.join(command),
        "last": utterance_json(count.last) if count.last else None,
        "named": plain(count.named),
        "watched": watched_as_json(count.reach.watches if count.reach else ()),
        "figures": figures,
    }


def count_row(count: Count) -> Row:
    """Give a count as a line."""
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
