"""What a careful reader hears in the demo documents, against what is heard.

`NAME.statements.tsv` holds every statement of a document, written by reading it.  A row with
a reason in its column "gap" is known not to be heard so until a rule is better;
`tools/mark_gaps.py` strikes out what is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.demo import demo_documents
from onrecord.model import StatementKind

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "statements"))
import statement_rows as rows  # noqa: E402 - lies beside other tests

READ = {path.stem.removesuffix(".statements"): path for path in HERE.glob("*.statements.tsv")}
FILES = {path.name: path for path in demo_documents() if path.stem in READ}
EXTRA = {
    "01-call-halmere.html": 2,
    "03-joint-news-conference.txt": 3,
    "13-interview.txt": 4,
    "14-mediator.pdf": 1,
    "16-communique.docx": 1,
    "17-press-mail.eml": 2,
    "20-sollen-conference.txt": 1,
}
"""How many statements are heard in a document that a reader does not record; only go down."""


@cache
def readings() -> dict[str, dict[str, Any]]:
    return rows.readings(list(FILES.values()))


@cache
def heard(name: str) -> dict[tuple[str, str], tuple[dict[str, str], dict[str, str]]]:
    return {(row["start"], row["end"]): (row, more) for row, more in rows.heard(readings()[name])}


def every_row() -> Iterator[Any]:
    for name, path in FILES.items():
        for row in rows.expected(READ[path.stem]):
            known = pytest.mark.xfail(strict=True, reason=row["gap"])
            marks = known if row["gap"] else ()
            yield pytest.param(name, row, id=f"{path.stem}-{row['start']}", marks=marks)


@pytest.mark.parametrize(("name", "row"), list(every_row()))
def test_hears_what_a_reader_hears(name, row):
    found, more = heard(name)[row["start"], row["end"]]
    wanted = rows.details(row)
    assert found == {key: row[key] for key in rows.COMPARED}
    assert {key: more[key] for key in wanted} == wanted


@pytest.mark.parametrize("name", FILES)
def test_hears_little_that_a_reader_does_not(name):
    path = READ[Path(name).stem]
    recorded = {(row["start"], row["end"]) for row in rows.expected(path)}
    others = [row["words"] for place, (row, _) in heard(name).items() if place not in recorded]
    assert len(others) <= EXTRA.get(name, 0), others


def test_the_demo_shows_every_kind():
    kinds = {row["kind"] for path in READ.values() for row in rows.expected(path)}
    assert kinds == {kind.value for kind in StatementKind}


def test_the_demo_shows_three_levels():
    levels = (row["attribution"] for path in READ.values() for row in rows.expected(path))
    assert max(level.count(" < ") for level in levels) > 1
