"""Addresses that name no words are refused."""

from __future__ import annotations

import pytest

from onrecord.errors import BadAddress, NoRecord, RecordNotFound
from onrecord.model import Span
from onrecord.record import Record, parse_address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "3f0a",
        "3f0a/",
        "3f0a/7",
        "3f0a/7-",
        "3f0a/9-9",
        "3f0a/9-3",
        "3f0a/7-9/1",
        "st:3f0a/7-9/",
    ],
)
def test_an_address_without_two_offsets_is_refused(address):
    with pytest.raises(BadAddress):
        parse_address(address)


def test_an_address_of_a_statement_names_its_words():
    assert parse_address("st:3f0a/7-9") == parse_address("st:3f0a/7-9/1") == ("3f0a", Span(7, 9))


def test_words_past_the_end_are_refused(add, record, tmp_path, page):
    (tmp_path / "a.html").write_text(page())
    (added,) = add(tmp_path / "a.html")
    with pytest.raises(BadAddress, match="lies outside"):
        record.quote(f"{added.document}/10-999999")


@pytest.mark.parametrize("words", ["", "we agree", "nowhere"])
def test_words_that_do_not_stand_there_letter_for_letter_are_refused(
    add, record, tmp_path, page, words
):
    (tmp_path / "a.html").write_text(page("We agree."))
    (added,) = add(tmp_path / "a.html")
    with pytest.raises(BadAddress, match="letter for letter"):
        record.quote(added.document, words)


def test_words_that_stand_there_twice_are_refused(add, record, tmp_path, page):
    (tmp_path / "a.html").write_text(page("We agree, and we agree again."))
    (added,) = add(tmp_path / "a.html")
    with pytest.raises(BadAddress, match="more than once"):
        record.quote(added.document, "agree")


def test_an_unknown_document_is_not_found(record):
    with pytest.raises(RecordNotFound):
        record.quote("ffff/1-2")


def test_a_folder_without_a_record_says_so(tmp_path):
    with pytest.raises(NoRecord):
        Record.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()
