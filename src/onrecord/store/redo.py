"""Redo: SQL that gives a figure again from the rows it was counted from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord.model import Figure, PrintedCounter, Utterance

_FROM = "FROM statements s JOIN documents d ON d.number = s.document"


def sql_of(figure: Figure) -> str:
    """Write the query that gives a figure again, from the rows it names.

    >>> sql_of(Figure(name="promises", value=0, rows=()))
    'SELECT 0'
    """
    if not figure.rows:
        return "SELECT 0"
    what = (
        "count(*)" if figure.field is None else f"sum(json_extract(s.details, '$.{figure.field}'))"
    )
    places = ", ".join(_places(figure.rows))
    return f"SELECT {what} {_FROM} WHERE (d.id, s.begins, s.ends, s.act) IN (VALUES {places})"


def _places(rows: Iterable[Utterance]) -> Iterable[str]:
    for row in rows:
        span = row.statement.span
        yield f"('{row.document}', {span.start}, {span.end}, {row.statement.ordinal})"


def sql_of_days(said: Utterance, *, since: date | None = None, until: date | None = None) -> str:
    """Write the query that counts days from one day to another; None is the statement's own."""
    days = _days(_literal(since) or "d.day", _literal(until) or "d.day")
    return f"SELECT {days} FROM documents d WHERE d.id = '{said.document}'"  # noqa: S608 - to print


def sql_of_counter(printed: PrintedCounter) -> str | None:
    """Write the query that counts a printed counter's days again; None where there is no day."""
    if printed.page_day is None:
        return None
    where = f"d.id = '{printed.document}' AND c.begins = {printed.counter.span.start}"
    joined = "FROM counters c JOIN documents d ON d.number = c.document"
    return f"SELECT {_days('c.since', 'd.page_date')} {joined} WHERE {where}"


def sql_of_counters(rows: Iterable[PrintedCounter]) -> str:
    """Write the query that counts printed counters again, from the rows themselves.

    >>> sql_of_counters(())
    'SELECT 0'
    """
    places = ", ".join(f"('{row.document}', {row.counter.span.start})" for row in rows)
    if not places:
        return "SELECT 0"
    joined = "FROM counters c JOIN documents d ON d.number = c.document"
    return f"SELECT count(*) {joined} WHERE (d.id, c.begins) IN (VALUES {places})"


def _literal(day: date | None) -> str:
    return f"'{day.isoformat()}'" if day else ""


def _days(start: str, end: str) -> str:
    return f"CAST(julianday({end}) - julianday({start}) AS INTEGER)"
