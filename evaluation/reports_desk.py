"""The desk's section of the page on speed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tables import figure, table
from wanted import DESK, Wanted

_SECTION = """{passages:,} passages of {documents:,} documents with {statements:,} statements, made
of the corpora (`evaluation/big.py`), and {attempts:,} looks at sources. A search is compared with
the bare query of the index for its twenty best passages, a page with a small file of the same
server.

{search}

{pages}

*first* is the first page of its kind after the start: it may have to add everything up.

{rest}
"""


def of_desk(found: Mapping[str, Any]) -> str:
    """Write the figures of the desk."""
    if not found:
        return "Not measured."
    crowd, document, paint = found["crowd"], found["document"], found["paint"]
    rest = {
        "seconds until the server answers": found["start"]["first answer"],
        "KB of a document page without its text, compressed": document["most KB, compressed"],
        "ms until a document page is painted first": paint["first paint ms"],
        "scripts that hold the first paint up": paint["scripts that hold it up"],
        "readers at once, while documents are added": crowd["readers"],
        "requests of theirs": crowd["requests"],
        "errors among them": crowd["errors"],
        "p99 ms of them": crowd["p99 ms"],
    }
    head = ("", "p50 ms", "p99 ms", "p50 ratio", "p99 ratio", "first ms")
    return _SECTION.format(
        **found["record"],
        search=table(("search", *head[1:5], "wanted"), _searches(found["search"])),
        pages=table(("page", *head[1:], "wanted"), _pages(found["pages"], head[1:])),
        rest=table(
            ("figure", "value", "wanted"),
            [(name, figure(value, 2), _bound(name, value)) for name, value in rest.items()],
        ),
    )


def _searches(rows: Mapping[str, Mapping[str, float]]) -> Iterable[tuple[str, ...]]:
    for name, row in rows.items():
        worst = max(row["p50 ratio"], row["p99 ratio"])
        yield name, *(figure(value, 2) for value in row.values()), _bound("search ratio", worst)


def _pages(
    rows: Mapping[str, Mapping[str, float]], columns: Iterable[str]
) -> Iterable[tuple[str, ...]]:
    columns = tuple(columns)
    for name, row in rows.items():
        cells = (figure(row[column], 1) if column in row else "" for column in columns)
        yield name, *cells, _bound("page p99 ms", row["p99 ms"])


def _bound(name: str, value: float) -> str:
    wanted: Wanted | None = DESK.get(name)
    return f"≤ {wanted.must:g}: {'yes' if wanted.met(value) != 'no' else 'no'}" if wanted else ""
