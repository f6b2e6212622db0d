"""Measures from a record of our own making: read, folded, and counted again by their SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from onrecord.archive import InputOptions
from onrecord.ledgers import View
from onrecord.record import Record
from onrecord.sources import feed_addresses
from onrecord.store.redo import sql_of

KNOWLEDGE = "".join(
    f'[[polity]]\ncode = "{code}"\nname = "{name}"\nadjectives = ["{adjective}"]\n'
    'source = "invented"\n'
    for code, name, adjective in (("XN", "Norland", "Norlander"), ("XV", "Veskia", "Veskian"))
)
NOTE = """Ministry of Foreign Affairs of {issuer}

{day} March 2031

On the ferry between Norland and Veskia

{body}

The Ministry recalls that the treaty of 1975 remains in force.
"""


@pytest.fixture
def record(tmp_path, monkeypatch):
    folder = tmp_path / "knowledge"
    folder.mkdir()
    (folder / "invented.toml").write_text(KNOWLEDGE)
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(folder))
    answer = "In response, Veskia expelled nine Norlander diplomats."
    notes = (
        ("Norland", 4, "Norland expelled eight Veskian diplomats."),
        ("Veskia", 7, f"Norland expelled nine Veskian diplomats. {answer}"),
    )
    with Record.open(tmp_path / "record") as opened:
        for issuer, day, body in notes:
            file = tmp_path / f"{issuer}.txt"
            file.write_text(NOTE.format(issuer=issuer, day=day, body=body))
            list(opened.add([file], InputOptions(links=feed_addresses)))
        yield opened


def test_what_one_side_did_and_the_other_had_done_to_it_stand_in_one_row(record):
    folded = record.ledger("measures", View(between=("XN", "XV")))
    done, answer = (row for _, row in folded.ledger.rows(folded.entries, None))
    assert (done["by"], done["to"], done["count"]) == ("XN", "XV", "8 (XN); 9 (XV)")
    assert done["outcome"] == "disputed; answered within 3 days"
    assert done["answered_by"] == answer["statement"]
    assert done["first_by_account_of"] == "XN; XV"
    assert (answer["by"], answer["count"], answer["outcome"]) == ("XV", 9, "unmatched")


def test_every_figure_is_given_again_by_its_sql(record):
    figures = record.ledger("measures").figures
    assert [figure.value for figure in figures] == [1, 1, 8, 9, 9]
    with closing(sqlite3.connect(record.home.database)) as connection:
        for figure in figures:
            assert connection.execute(sql_of(figure)).fetchone() == (figure.value,), figure.name


def test_by_one_account_on_one_day_the_ledger_has_that_account_alone(record):
    view = View(according_to="XN", as_of=date(2031, 3, 5))
    folded = record.ledger("measures", view)
    ((_, row),) = folded.ledger.rows(folded.entries, view.as_of)
    assert (row["count"], row["outcome"]) == (8, "unmatched")
