"""Figures and statements as JSON has them."""

from __future__ import annotations

from onrecord.exports.plain import plain
from onrecord.model import Figure, Utterance
from onrecord.store.redo import sql_of


def figure_json(figure: Figure) -> dict[str, object]:
    """Give a figure with its rows and the SQL that gives it again."""
    rows = [row.id for row in figure.rows]
    return figure_row(figure.name, figure.value, rows, sql_of(figure))


def figure_row(name: str, value: int | None, rows: list[str], sql: str) -> dict[str, object]:
    """Give a number with its rows and the SQL that gives it again."""
    return {"name": name, "value": value, "rows": rows, "sql": sql}


def utterance_json(said: Utterance) -> dict[str, object]:
    """Give a statement with its address, day, holders, words and copies, as JSON has them."""
    return {
        "id": said.id,
        "made": plain(said.made),
        "accounts": list(said.accounts),
        "kind": said.kind.value,
        "words": said.statement.text,
        "marks": plain(said.statement.marks),
        "also": [copy.statement for copy in said.copies[1:]],
    }
