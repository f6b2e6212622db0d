import unicodedata

import pytest

from onrecord.model import Role


def test_each_printed_line_is_a_line_and_names_its_bytes(read):
    data = b"\xef\xbb\xbfJoint statement\r\n\r\n  We met,\r\nand parted. "
    page = read(data, "joint.txt")
    assert page.text == "Joint statement\n\n  We met,\nand parted. \n"
    assert [page.text[line.start : line.end] for line in page.lines] == [
        "Joint statement",
        "We met,",
        "and parted.",
    ]
    assert [run.place for run in page.runs] == ["bytes 3-18", "bytes 22-31", "bytes 33-45"]


@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_a_decomposed_letter_still_maps_to_its_bytes(read, charset):
    text = unicodedata.normalize("NFD", "Première réunion\nDéclaration commune à Tarsova\nFin")
    data = text.encode(charset)
    page = read(data, "note.txt")
    for run in page.runs:
        first, last = map(int, run.place.removeprefix("bytes ").split("-"))
        words = unicodedata.normalize("NFC", data[first:last].decode(charset))
        assert words == page.text[run.start : run.end]
    assert "Déclaration" in page.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_kinds_become_line_feeds(read, end):
    assert read(f"one{end}{end}two", "note.txt").text == "one\n\ntwo\n"


def test_form_feeds_and_separators_end_a_line_too(read):
    page = read("one\ftwo\N{LINE SEPARATOR}three", "note.txt")
    assert page.text == "one\ntwo\nthree\n"
    assert [run.place for run in page.runs] == ["bytes 0-3", "bytes 4-7", "bytes 10-15"]


def test_front_matter_is_metadata_and_stays_in_the_text(read):
    page = read(
        "---\ntitle: Joint statement\npublished_time: 2031-03-04 09:05:00+02:00\n"
        "tags: [statements]\nsource_url: https://n.example/1\n---\n\nWe met.\n",
        "note.txt",
    )
    assert [line.role for line in page.lines] == [Role.METADATA] * 6 + [Role.PLAIN]
    assert page.metadata.title == "Joint statement"
    assert page.metadata.published == "2031-03-04T09:05:00+02:00"
    assert (page.metadata.kind, page.metadata.url) == ("statements", "https://n.example/1")


@pytest.mark.parametrize(
    "text",
    [
        "---\nWe met and parted.\n---\nMore.",
        "---\ntitle: never closed\n\nWe met.",
        "We met.\n---\ntitle: too late\n---\n",
        "---\n- a\n- list\n---\nWe met.",
        "---\n" + "[" * 5000 + "\n---\nWe met.",
        "---\na: &a [*a, *a]\n: : :\n---\nWe met.",
    ],
)
def test_dashes_alone_make_no_front_matter(read, text):
    page = read(text, "note.txt")
    assert Role.METADATA not in {line.role for line in page.lines}
    assert page.metadata.title is None


def test_a_date_that_is_none_is_left_out(read):
    page = read("---\ntitle: x\ndate: soon\n---\nWe met.", "note.md")
    assert page.metadata.published is None


def test_a_damaged_sequence_is_replaced_and_the_map_stays_true(read):
    page = read("Première réunion\n".encode() + b"caf\xe9 \xc3\xa0 Tarsova\nfin", "note.txt")
    assert page.text.splitlines()[1] == "caf\N{REPLACEMENT CHARACTER} à Tarsova"
    assert page.runs[2].place == "bytes 35-38"
