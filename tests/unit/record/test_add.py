"""Adding: new, the same bytes, the same text, a new version, or an error."""

from __future__ import annotations

import io

from onrecord.archive import InputOptions
from onrecord.errors import UnreadableInput
from onrecord.record import Change
from onrecord.sources import feed_addresses


def changes(added):
    return [one.change for one in added]


def test_a_file_is_added_once(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_text(page())
    (first,) = add(file)
    assert first.change is Change.NEW
    assert first.title == "On the ferry"
    (again,) = add(file)
    assert (again.change, again.document) == (Change.SAME_BYTES, first.document)
    counts = record.counts()
    assert (counts.documents, counts.captures) == (1, 1)


def test_the_bytes_come_back_as_they_were_added(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_bytes(page().encode())
    (added,) = add(file)
    (witness,) = record.captures(added.document)
    assert record.payload(witness) == file.read_bytes()


def test_a_copy_under_another_name_is_the_same_bytes(add, tmp_path, page):
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(page())
    assert changes(add(tmp_path / "a.html", tmp_path / "b.html")) == [
        Change.NEW,
        Change.SAME_BYTES,
    ]


def test_two_files_with_one_name_are_two_documents(add, record, tmp_path, page):
    for folder, body in (("one", "We agree."), ("two", "We do not agree.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.html").write_text(page(body))
    first, second = add(tmp_path / "one", tmp_path / "two")
    assert changes([first, second]) == [Change.NEW, Change.NEW]
    assert first.document != second.document
    assert record.document(second.document).corrects is None


def test_a_page_whose_clock_alone_has_moved_is_the_same_text(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_text(page(clock="Norhaven: 13:08"))
    (first,) = add(file)
    file.write_text(page(clock="Norhaven: 17:31"))
    (later,) = add(file)
    assert (later.change, later.document) == (Change.SAME_TEXT, first.document)
    assert len(record.captures(first.document)) == 2
    assert record.counts().documents == 1


def test_other_words_at_a_known_address_are_a_new_version(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_text(page("We agree to the plan."))
    (first,) = add(file)
    file.write_text(page("We agreed to the plan."))
    (second,) = add(file)
    assert second.change is Change.NEW_VERSION
    assert second.corrects == first.document
    assert record.document(first.document).corrected_by == second.document
    assert "We agree to" in record.reading(first.document).document.text


def test_another_date_alone_is_a_new_version(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_text(page(day="4 March 2031"))
    (first,) = add(file)
    file.write_text(page(day="5 March 2031"))
    (second,) = add(file)
    assert (second.change, second.corrects) == (Change.NEW_VERSION, first.document)
    assert second.document != first.document
    days = [
        record.reading(d).document.header.published_on.day
        for d in (first.document, second.document)
    ]
    assert days == [4, 5]


def test_the_address_that_a_saved_page_gives_as_its_own_ties_its_versions(add, tmp_path, page):
    own = '<link rel="canonical" href="https://mfa.norland.example/news/7">'
    (tmp_path / "monday.html").write_text(page("We agree.", canonical=own))
    (tmp_path / "tuesday.html").write_text(page("We agreed.", canonical=own))
    first, second = add(tmp_path / "monday.html", tmp_path / "tuesday.html")
    assert (second.change, second.corrects) == (Change.NEW_VERSION, first.document)


def test_a_page_of_the_web_that_goes_back_to_its_first_words_is_that_document_again(
    add, record, site, page
):
    url = site.put("/a.html", page("We agree."))
    (first,) = add(url)
    site.put("/a.html", page("We agreed."))
    (second,) = add(url)
    site.put("/a.html", page("We agree."))
    (third,) = add(url)
    assert changes([first, second, third]) == [
        Change.NEW,
        Change.NEW_VERSION,
        Change.SAME_TEXT,
    ]
    assert third.document == first.document
    assert len(record.captures(first.document)) == 2


def test_after_an_error_the_rest_goes_on(add, record, tmp_path, page):
    (tmp_path / "empty.html").touch()
    (tmp_path / "rubbish.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "good.html").write_text(page())
    added = add(
        tmp_path / "empty.html", "nowhere.html", tmp_path / "rubbish.bin", tmp_path / "good.html"
    )
    assert changes(added) == [Change.ERROR, Change.ERROR, Change.ERROR, Change.NEW]
    assert added[1].error == UnreadableInput("nowhere.html", "there is no such file or folder")
    assert "empty.html" in str(added[0].error)
    assert "rubbish.bin" in str(added[2].error)
    assert record.counts().captures == 1


def test_what_a_server_sends_and_we_cannot_read_is_kept_as_evidence(add, record, site):
    url = site.put("/photo.png", b"\x89PNG\r\n\x1a\n" + bytes(500), "image/png")
    (added,) = add(url)
    assert added.change is Change.ERROR
    (witness,) = record.unreadable()
    assert witness.capture.url == url
    assert record.payload(witness).startswith(b"\x89PNG")
    add(url)
    assert len(record.unreadable()) == 1


def test_a_feed_brings_what_it_lists_and_links_it(add, record, site, page):
    site.put("/1.html", page("We agree.", title="One"))
    site.put("/2.html", page("We do not.", title="Two"))
    added = add(site.feed("/feed.xml", "/1.html", "/2.html", "/3.html"))
    assert changes(added) == [Change.NEW, Change.NEW, Change.NEW, Change.ERROR]
    assert len(record.announced(arrived=True)) == 2
    (missing,) = record.announced(arrived=False)
    assert missing.item.url == f"{site.url}/3.html"


def test_standard_input_is_read_and_two_texts_of_it_are_no_versions(record):
    texts = (b"We accept the plan of Veskia.", b"We refuse the plan of Veskia.")
    added = [
        one
        for text in texts
        for one in record.add(["-"], InputOptions(links=feed_addresses, stdin=io.BytesIO(text)))
    ]
    assert changes(added) == [Change.NEW, Change.NEW]


def test_a_file_whose_name_is_no_text_is_added(add, tmp_path, page):
    file = tmp_path / "no\udcfftext.html"
    file.write_text(page())
    (added,) = add(tmp_path)
    assert added.change is Change.NEW
    assert "\ufffd" in added.name


def test_the_same_greeting_a_year_later_is_a_document_of_its_own(add, tmp_path, page):
    for year in (2031, 2032, 2033):
        (tmp_path / f"{year}.html").write_text(page("Happy new year.", day=f"1 January {year}"))
    added = add(tmp_path)
    assert changes(added) == [Change.NEW] * 3
    assert len({one.document for one in added}) == 3
    assert changes(add(tmp_path)) == [Change.SAME_BYTES] * 3


def test_words_are_quoted_with_their_citation(add, record, tmp_path, page):
    file = tmp_path / "page.html"
    file.write_text(page("We agree to the plan."))
    (added,) = add(file)
    quotation = record.quote(added.document, "We agree")
    assert record.quote(quotation.address).text == "We agree"
    assert "“On the ferry”, 4 March 2031" in quotation.citation
    assert record.document(added.document).digest in quotation.citation
    assert quotation.capture == record.captures(added.document)[0].capture
    assert quotation.places


def test_a_record_in_a_folder_that_is_added_is_left_out(add, record, tmp_path, page):
    (tmp_path / "a.html").write_text(page())
    assert changes(add(tmp_path)) == [Change.NEW]
    assert changes(add(tmp_path)) == [Change.SAME_BYTES]
    assert record.home.folder.parent == tmp_path


def test_a_records_own_files_are_refused_by_name_and_left_out_of_folders(add, record, tmp_path):
    (tmp_path / "note.txt").write_text("The Ministry of Norland received the note of Veskia.")
    assert changes(add(tmp_path / "note.txt")) == [Change.NEW]
    (refused,) = add(record.home.archive)
    assert isinstance(refused.error, UnreadableInput)
    assert "belongs to this record" in str(refused.error)
    assert changes(add(tmp_path)) == [Change.SAME_BYTES]
