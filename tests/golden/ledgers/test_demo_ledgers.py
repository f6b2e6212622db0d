"""What a careful reader has the ledgers of the demo say, against what they say.

`LEDGER.tsv` holds rows that have to be there and `LEDGER.not.tsv` rows that must not; they were
written by reading the texts.  `views.tsv`, `counters.tsv`, `printed.tsv` and `silence.tsv` ask
on days and by accounts.  What is known to be otherwise stands in `gaps.tsv`, with its reason: a
gap that closes is noticed, and its line is struck out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import ledger_rows as read
from ledger_rows import Demo, Wanted

GAPS = {(gap["table"], gap["row"]): gap["why"] for gap in read.table("gaps")}
COMPLETE = {"measures": ("by", "to", "type"), "commitments": ("by", "due")}
"""Ledgers that are written down whole, and the cells that a row which is shown has all of."""
ACTORS = ("XH", "XT", "XL", "XP", "XE", "OISS")
EXPECTED = tuple(name for name in read.LEDGERS if name != "recognitions")


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    return Demo.made(tmp_path_factory.mktemp("ledgers") / "demo")


@pytest.fixture(scope="session")
def ledger(demo):
    return cache(demo.ledger)


@pytest.fixture(scope="session")
def asked(demo):
    return cache(demo.asked)


def marked(table: str, rows: Iterable[tuple[str, Any]]) -> list[Any]:
    """Give rows as cases, those that are known gaps to fail."""
    return [
        pytest.param(
            row,
            id=name,
            marks=pytest.mark.xfail(strict=True, reason=GAPS[table, name])
            if (table, name) in GAPS
            else (),
        )
        for name, row in rows
    ]


def rows_of(table: str) -> list[tuple[str, Wanted]]:
    return [(row.name, row) for row in read.expected(table)]


def lines_of(table: str) -> list[tuple[str, dict[str, str]]]:
    return [(" ".join(line.values()), line) for line in read.table(table)]


WANTED = [case for name in EXPECTED for case in marked(name, rows_of(name))]
UNWANTED = [case for name in EXPECTED for case in marked(f"{name}.not", rows_of(f"{name}.not"))]


@pytest.mark.parametrize("wanted", WANTED)
def test_says_what_a_reader_says(demo, ledger, wanted):
    assert demo.has(ledger(wanted.ledger), wanted)


@pytest.mark.parametrize("unwanted", UNWANTED)
def test_says_nothing_that_the_text_does_not(demo, ledger, unwanted):
    assert demo.shows(ledger(unwanted.ledger), unwanted) == []


@pytest.mark.parametrize("name", COMPLETE)
def test_shows_no_other_row_that_is_filled(demo, ledger, name):
    wanted = read.expected(name)
    filled = (
        row
        for entry in ledger(name)
        for row in entry.rows
        if all(row[cell] for cell in COMPLETE[name])
    )
    others = {demo.place_of(row) for row in filled if not demo.is_expected(row, wanted)}
    assert others == {row for table, row in GAPS if table == f"{name}.other"}


def test_nobody_recognises_anybody(ledger):
    assert ledger("recognitions") == ()


@pytest.mark.parametrize("view", marked("views", lines_of("views")))
def test_says_so_on_that_day_by_that_account(demo, ledger, view):
    entries = ledger(view["ledger"], *view["options"].split())
    wanted = Wanted(view["ledger"], view["file"], view["words"], view["cells"])
    if view["there"] == "yes":
        assert demo.has(entries, wanted)
    else:
        assert demo.shows(entries, wanted) == []


@pytest.mark.parametrize("question", marked("counters", lines_of("counters")))
def test_counts_days(demo, question):
    answer = demo.asked("counters", *question["question"].split())
    assert demo.fits(answer, Wanted("counters", "", "", question["cells"]))


@pytest.mark.parametrize("printed", marked("printed", lines_of("printed")))
def test_checks_printed_counters(demo, asked, printed):
    wanted = Wanted("counters", printed["file"], printed["words"], printed["cells"])
    checked = asked("counters")["counters"]
    days = [one for one in checked if str(one["days"]) == wanted.given["days"]]
    assert [demo.file_of(one["address"]) for one in days] == [printed["file"]]
    assert demo.fits(days[0], wanted)


@pytest.mark.parametrize("question", marked("silence", lines_of("silence")))
def test_hears_who_has_spoken(demo, asked, question):
    answers = asked("silence", *question["question"].split(), "--actors", *ACTORS)
    (voice,) = (one for one in answers["actors"] if one["actor"] == question["actor"])
    assert demo.fits(voice, Wanted("silence", "", "", question["cells"]))


def test_an_instrument_is_shown_under_all_its_names(demo):
    entries = demo.asked("instrument", "Treaty of Vantry")["entries"]
    files = {demo.statements[row["statement"]][0] for one in entries for row in one["rows"]}
    assert {"01-call-halmere.html", "09-resolution.pdf", "13-interview.txt"} <= files


@pytest.mark.xfail(strict=True, reason="short names are entries of their own until one is known")
def test_one_instrument_is_one_entry(ledger):
    entries = (one.key for one in ledger("instruments") if "Vantry" in one.key)
    assert len([key for key in entries if "/" not in key]) == 1


def test_every_row_cites_words_of_its_file():
    texts = read.texts()
    tables = [f"{name}{kind}" for name in EXPECTED for kind in ("", ".not")]
    cited = [row for table in tables for row in read.table(table)]
    cited += [*read.table("views"), *read.table("printed")]
    absent = [row for row in cited if read.plain(row["words"]) not in texts[row["file"]]]
    assert absent == []


def test_every_gap_is_of_a_row():
    names = {(case.ledger, case.name) for name in EXPECTED for case in read.expected(name)}
    names |= {(f"{name}.not", row) for name in EXPECTED for row, _ in rows_of(f"{name}.not")}
    for table in ("views", "counters", "printed", "silence"):
        names |= {(table, name) for name, _ in lines_of(table)}
    others = {(table, row) for table, row in GAPS if table.endswith(".other")}
    assert set(GAPS) - others <= names
