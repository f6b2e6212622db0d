"""Redo: SQL that gives a figure again from the rows it was counted from."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Figure, Utterance

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
