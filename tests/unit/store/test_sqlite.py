"""The SQLite store: what is kept comes back, whole or not at all."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.errors import QuoteMismatch, RecordNotFound, StoreUnwritable, TextIsFixed
from onrecord.model import (
    Attempt,
    DocumentId,
    Genre,
    Issuer,
    Outcome,
    Span,
    TimeMention,
    WarcPlace,
)
from onrecord.search import ask
from onrecord.store import Kept, Listing, SqliteRecords


def mention(start, words):
    span = Span(start, start + len(words))
    return TimeMention(span=span, text=words, rule="mentions.times", value="2031", type="DATE")


def test_a_reading_comes_back_as_it_was_kept(records, make, keep):
    reading = make("The note of 2031.", title="A note", issuer=Issuer(name="Norland"))
    reading = replace(reading, mentions=(mention(12, "2031"),), rules={"times": "7"})
    keep(records, reading)
    assert records.reading(reading.document.id) == reading


def test_a_mention_that_misquotes_keeps_the_whole_document_out(records, make, keep):
    reading = replace(make("The note of 2031."), mentions=(mention(12, "2032"),))
    with pytest.raises(QuoteMismatch):
        keep(records, reading)
    assert records.counts().documents == 0
    assert records.counts().captures == 0


def test_another_reading_of_the_same_text_takes_the_place_of_the_first(records, make, keep):
    reading = make("The note of 2031.")
    witness = keep(records, reading)
    better = replace(reading, mentions=(mention(12, "2031"),), rules={"times": "8"})
    records.keep(witness, Kept(reading=better, wording="w"))
    assert records.reading(reading.document.id) == better
    assert records.counts().documents == 1
    assert records.counts().captures == 1
    assert ask(records, "note").total == 1


def test_a_document_is_never_kept_with_another_text(records, make, keep):
    reading = make("The note.")
    witness = keep(records, reading)
    other = replace(reading, document=replace(reading.document, text="The vote."))
    with pytest.raises(TextIsFixed):
        records.keep(witness, Kept(reading=other, wording="w"))
    assert records.reading(reading.document.id) == reading


def test_an_id_can_be_given_by_its_beginning(records, make, keep):
    reading = make("The note.")
    keep(records, reading)
    document = reading.document.id
    assert records.complete(document) == document
    assert records.complete(document[4:8]) == document
    assert records.complete(document[:7].upper()) == document


def test_a_beginning_that_names_several_documents_lists_them(records, make, keep):
    kept = [make(f"Note {number}.") for number in range(3)]
    for at, reading in enumerate(kept):
        keep(records, replace(reading, document=replace(reading.document, id=f"doc:ab{at}")))
    with pytest.raises(RecordNotFound) as refused:
        records.complete("ab")
    assert refused.value == RecordNotFound("ab", ("doc:ab0", "doc:ab1", "doc:ab2"))


@pytest.mark.parametrize("beginning", ["", "doc:", "zz", "doc:zz"])
def test_a_beginning_that_names_nothing_is_refused(records, make, keep, beginning):
    keep(records, make("Note."))
    with pytest.raises(RecordNotFound) as refused:
        records.complete(beginning)
    assert refused.value == RecordNotFound(beginning)


def test_documents_are_listed_newest_first_and_undated_last(records, make, keep):
    for text, day in (("b", date(2031, 1, 2)), ("c", None), ("a", date(2031, 5, 6))):
        keep(records, make(text, title=text, published_on=day))
    assert [document.title for document in records.documents(Listing())] == ["a", "b", "c"]


def test_documents_are_listed_by_day_issuer_genre_and_language(records, make, keep):
    note = make("a", title="a", issuer=Issuer(name="Ministry of Veskia", represents="XV"))
    keep(records, note)
    keep(records, make("b", title="b", published_on=date(2032, 1, 1), genre=Genre.REMARKS))
    titles = [
        [document.title for document in records.documents(listing)]
        for listing in (
            Listing(until=date(2031, 12, 31)),
            Listing(since=date(2031, 12, 31)),
            Listing(issuer="veskia"),
            Listing(issuer="XV"),
            Listing(genre=Genre.REMARKS),
            Listing(language="ru"),
            Listing(limit=1),
        )
    ]
    assert titles == [["a"], ["b"], ["a"], ["a"], ["b"], [], ["b"]]


def test_a_replaced_version_can_be_left_out_of_the_list(records, make, keep):
    first, second = make("We agree.", title="1"), make("We agreed.", title="2")
    witness = keep(records, first)
    kept = Kept(reading=second, wording="w", corrects=first.document.id)
    records.keep(replace(witness, capture=replace(witness.capture, digest="sha256:2")), kept)
    assert [d.title for d in records.documents(Listing(superseded=False))] == ["2"]
    assert records.listed(first.document.id).corrected_by == second.document.id
    assert records.listed(second.document.id).corrects == first.document.id


def test_what_was_announced_is_linked_when_it_arrives_by_address(records, make, keep, announce):
    item = {"title": "Note", "url": "https://norland.example/1"}
    keep(records, announce(make("List."), **item))
    assert len(records.notices(arrived=False)) == 1
    keep(records, make("The note itself.", title="Another title"), "https://norland.example/1")
    (notice,) = records.notices(arrived=True)
    assert records.notices(arrived=False) == ()
    assert notice.item.title == "Note"


def test_what_was_announced_is_linked_by_title_and_date(records, make, keep, announce):
    item = {"title": "Note on the “Strait”", "date": date(2031, 3, 4)}
    keep(records, announce(make("List."), **item))
    keep(records, make("Text.", title='Note on the "strait"', published_on=date(2031, 3, 5)))
    assert len(records.notices(arrived=False)) == 1
    there = make("Text!", title='Note on the "strait"', published_on=date(2031, 3, 4))
    keep(records, there)
    assert [notice.arrived for notice in records.notices()] == [there.document.id]


def test_what_is_here_already_is_linked_when_it_is_announced(records, make, keep, announce):
    there = make("Text.", title="Note")
    keep(records, there, "https://norland.example/1")
    keep(records, announce(make("List."), title="x", url="https://norland.example/1"))
    assert [notice.arrived for notice in records.notices()] == [there.document.id]


def test_a_page_that_announces_itself_has_not_arrived(records, make, keep, announce):
    item = {"title": "List", "url": "https://norland.example/1"}
    keep(records, announce(make("List.", title="List"), **item), "https://norland.example/1")
    assert [notice.arrived for notice in records.notices()] == [None]


def test_attempts_come_back_as_they_were_kept(records):
    noon = datetime(2031, 3, 4, 12, tzinfo=UTC)
    attempts = (
        Attempt(source="a", time=noon, outcome=Outcome.NEW, status=200, listed=2, new=("x", "y")),
        Attempt(source="b", time=noon, outcome=Outcome.FAILED, reason="no answer", failed=("z",)),
    )
    for attempt in attempts:
        records.keep_attempt(attempt)
    assert records.attempts() == attempts
    assert records.attempts("b") == attempts[1:]


def test_a_capture_comes_back_with_its_place_and_what_to_ask_with(records, make, keep):
    reading = make("Note.")
    witness = keep(records, reading)
    place = WarcPlace("00001.warc.gz", 7, 99)
    capture = replace(witness.capture, warc=place, digest="sha256:2", status=200)
    again = replace(
        witness, capture=capture, document=reading.document.id, etag='"e"', last_modified="m"
    )
    records.keep(again)
    assert records.witnesses(reading.document.id)[1] == again
    assert records.latest(witness.address) == again
    assert records.holders("sha256:2") == (again,)


def test_what_could_not_be_read_is_listed_with_the_reason(records, make, keep):
    witness = keep(records, make("Note."))
    capture = replace(witness.capture, digest="sha256:3")
    lost = replace(witness, capture=capture, document=None, error=("OR130", "empty"))
    records.keep(lost)
    assert records.unreadable() == (lost,)


def test_a_full_disk_keeps_nothing_of_a_document_and_all_of_the_others(records, make, keep):
    first = make("The note.")
    keep(records, first)
    pages = records._connection.execute("PRAGMA page_count").fetchone()[0]
    records._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreUnwritable):
        keep(records, make("A long protest.\n" * 20_000))
    assert records.counts().documents == 1
    assert records.counts().passages == 1
    assert records.reading(first.document.id) == first
    records._connection.execute("PRAGMA max_page_count = 1000000")
    keep(records, make("Another note."))
    assert records.counts().documents == 2


def test_nuls_and_every_plane_of_unicode_come_back(records, make, keep):
    reading = make("a\0b 🕊 𝔸 \ue000", title="\0")
    keep(records, reading)
    assert records.reading(reading.document.id) == reading


def test_an_index_of_another_version_of_the_words_is_made_again(tmp_path, make, keep):
    file = tmp_path / "record.db"
    records = SqliteRecords(file)
    keep(records, make("The note."))
    records.close()
    connection = sqlite3.connect(file)
    connection.execute("INSERT INTO passage_words (passage_words) VALUES ('delete-all')")
    connection.execute("UPDATE facts SET value = '0' WHERE name = 'words'")
    connection.commit()
    connection.close()
    records = SqliteRecords(file)
    assert ask(records, "note").total == 1
    keep(records, make("A vote."))
    assert ask(records, "note").total == 1
    assert ask(records, "vote").total == 1
    records.close()


def test_an_unknown_document_is_not_found(records):
    with pytest.raises(RecordNotFound):
        records.reading(DocumentId("doc:none"))
    with pytest.raises(RecordNotFound):
        records.listed(DocumentId("doc:none"))
