"""Ledgers of the two first documents, as places and numbers.

Skipped, with a word, where they do not lie beside the project.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from onrecord.record import Record  # noqa: E402 - the folder is put on the path above
from shared import SHARED  # noqa: E402

PAGE = SHARED / "documents" / "kosovo-article-embassy-page.txt"

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(not PAGE.exists(), reason="no real documents beside the project"),
]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record") as record:
        yield record


def test_the_two_counters_of_a_page_count_back_from_its_date(kept: Record) -> None:
    list(kept.add([PAGE]))
    found = [
        (one.printed.counter.span.start, one.printed.counter.days, one.since, one.holds)
        for one in kept.counters()
    ]
    assert found == [
        (91, 936, date(2018, 3, 4), None),
        (548, 928, date(2018, 3, 12), None),
    ]
    assert {one.printed.page_day for one in kept.counters()} == {date(2020, 9, 25)}


def test_without_its_date_the_page_is_not_of_the_day_of_its_article(
    kept: Record, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    _, _, rest = PAGE.read_text(encoding="utf-8").partition("\n")
    page.write_text(rest, encoding="utf-8")
    list(kept.add([page]))
    first, second = kept.counters()
    assert (first.since, second.since) == (None, None)
    assert (first.printed.published, first.printed.page_day) == (date(2020, 6, 18), None)
    assert first.apart == ((second.printed.address, 8),)


def test_a_number_that_is_claimed_stands_beside_the_number_of_the_record(kept: Record) -> None:
    list(kept.add([PAGE]))
    folded = kept.ledger("recognitions")
    found = folded.ledger.rows(folded.entries, None)
    rows = [(row["of"], row["stance"], row["derived"]) for _, row in found]
    assert rows == [("XK", "counts", 0)]
