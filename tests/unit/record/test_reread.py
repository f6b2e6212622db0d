"""Reading again: today's rules, the same ids and texts, and nothing twice."""

from __future__ import annotations

import shutil
import sqlite3
from datetime import date

import pytest

from onrecord.record import Again, Record
from onrecord.rules import versions
from onrecord.store import Selection


@pytest.fixture
def aged(add, record, tmp_path, page):
    """A record with one page that older rules have read, badly."""
    (tmp_path / "a.html").write_text(page("We agree to the plan of 4 March 2031."))
    (added,) = add(tmp_path / "a.html")
    record.close()
    connection = sqlite3.connect(record.home.database)
    connection.execute("UPDATE documents SET rules = '{}', title = 'Misread', wording = 'old'")
    connection.execute("DELETE FROM mentions")
    connection.execute("DELETE FROM statements")
    connection.commit()
    connection.close()
    with Record.open(record.home.folder) as opened:
        yield opened, added.document


def test_a_document_that_older_rules_read_gets_a_new_reading_under_its_id(aged):
    record, document = aged
    text = record.reading(document).document.text
    (one,) = record.reread()
    assert (one.document, one.outcome, one.title) == (document, Again.READ, "On the ferry")
    reading = record.reading(document)
    assert reading.rules == versions()
    assert reading.document.text == text
    assert any(mention.text == "4 March 2031" for mention in reading.mentions)
    assert record.counts().captures == 1
    assert record.search("plan").total == 1
    assert list(record.reread()) == []


def test_statements_are_heard_in_what_was_read_before_there_were_any(aged):
    record, document = aged
    assert (record.counts().unheard, list(record.statements())) == (1, [])
    assert all(one.outcome is Again.READ for one in record.reread())
    assert record.counts().unheard == 0
    heard = list(record.statements(Selection(since=date(2031, 3, 4))))
    assert {one.document for one in heard} == {document}
    assert record.tally().statements == len(heard) == len(record.reading(document).statements)


def test_a_document_whose_text_would_change_is_left_as_it_is(aged):
    record, document = aged
    connection = sqlite3.connect(record.home.database)
    connection.execute("UPDATE documents SET text = replace(text, 'plan', 'plot')")
    connection.commit()
    connection.close()
    before = record.reading(document)
    (one,) = record.reread()
    assert one.outcome is Again.OTHER_TEXT
    assert record.reading(document) == before


def test_a_document_whose_bytes_are_gone_is_left_as_it_is(aged):
    record, document = aged
    shutil.rmtree(record.home.archive)
    (one,) = record.reread()
    assert one.outcome is Again.LOST
    assert one.error is not None
    assert record.reading(document).document.header.title == "Misread"


def test_a_better_rule_is_no_correction_by_the_publisher(aged, tmp_path, page):
    record, document = aged
    (tmp_path / "a.html").write_text(page("We agree to the plan of 4 March 2031.", clock="12:00"))
    (added,) = record.add([tmp_path / "a.html"])
    assert (added.change, added.document) == ("same_text", document)
