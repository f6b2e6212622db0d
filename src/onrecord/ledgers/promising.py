"""Promising: whether a statement promises or schedules anything, who does, and for when."""

from __future__ import annotations

import re

from onrecord.languages.en.undertakings import BEFORE_ITS_TIME
from onrecord.languages.en.undertakings import PROMISING as ENGLISH
from onrecord.languages.ru.undertakings import PROMISING as RUSSIAN
from onrecord.ledgers.days import end_of
from onrecord.ledgers.view import sides
from onrecord.model import Due, Modality, Statement, StatementKind, Utterance

_PRECISIONS = ("year", "month", "day")
_WHEN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_BEFORE = re.compile(BEFORE_ITS_TIME, re.VERBOSE | re.IGNORECASE)
_PROMISING = re.compile(f"{ENGLISH}|{RUSSIAN}", re.VERBOSE | re.IGNORECASE)


def is_opening(utterance: Utterance) -> bool:
    """Say whether something is promised, or scheduled by whoever it may be."""
    return utterance.kind is StatementKind.COMMITMENT or due_of(utterance) is not None


def due_of(utterance: Utterance) -> Due | None:
    """Give when what is said falls due; a measure that is yet to come, on the day it is for.

    That is the day from which it takes effect, else the one day, month or year still to come by
    which or in which it will be done.
    """
    statement = utterance.statement
    ahead = statement.measure and statement.modality is Modality.FUTURE
    if statement.due is not None or not ahead:
        return statement.due
    when = statement.effective or _only_time(utterance)
    if when is None:
        return None
    return Due(value=when, precision=_PRECISIONS[when.count("-")], firmness="promised")


def _only_time(utterance: Utterance) -> str | None:
    """Give the one time that words say something will be done at; None where it is past."""
    statement = utterance.statement
    named = {one.value: one for one in statement.times if one.type == "DATE" and one.value}
    value, time = named.popitem() if len(named) == 1 else ("", None)
    last = end_of(value) if time and _WHEN.fullmatch(value) else None
    if time is None or last is None or utterance.made is None or last < utterance.made:
        return None
    before = statement.text[: time.span.start - statement.span.start]
    return value if _BEFORE.search(before) else None


def promisers_of(utterance: Utterance) -> tuple[str, ...]:
    """Give who is said to do it, else by whose account it is."""
    return sides(utterance.statement.agents) or utterance.accounts


def is_promised(statement: Statement) -> bool:
    """Say whether anybody is said to do it; what is scheduled may be promised by nobody.

    Where the words tell that something was promised, whoever says so promises nothing by that.
    """
    if statement.agents:
        return True
    told = _PROMISING.search(statement.text) is not None
    return statement.kind is StatementKind.COMMITMENT and not told
