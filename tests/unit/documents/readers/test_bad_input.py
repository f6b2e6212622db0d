import time
from contextlib import suppress

import pytest

from onrecord.errors import UnknownMediaType, UnreadableDocument

MANY = b" ".join(b"a%d=1" % at for at in range(50_000))


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "note.txt", "empty"),
        (b" \n \n", "note.txt", "empty"),
        (bytes(range(256)) * 40, "note.txt", "binary"),
        (b"\x00\x01\x02" * 100, "page.html", "binary"),
        (b"x" * (65 * 1024 * 1024), "note.txt", "65 MB, and the limit is 64 MB"),
        (b"\n" * 2_500_000 + b"x", "note.txt", "more than 2,000,000 lines"),
        (b"<div>" * 100_000 + b"x", "page.html", "nested"),
        (b"<table><tr><td>" * 50_000 + b"x", "page.html", "nested"),
        (b"<p " + MANY + b">x", "page.html", "attributes"),
        (b"[" * 100_000, "feed.json", "nested"),
    ],
)
def test_the_reason_is_said_with_the_name(reason_of, data, name, reason):
    assert reason in reason_of(data, name)


def test_a_kind_without_a_reader_is_named(read):
    with pytest.raises(UnknownMediaType, match=r"picture\.png: no reader for image/png"):
        read(b"\x89PNG\r\n\x1a\n....", "picture.png")


@pytest.mark.parametrize(
    "data",
    [
        b"We met\x00 and parted, all of us, in the capital.",
        "\u202eWe met\u202c and \u2067parted\u2069.".encode(),
        "We met".encode("utf-16"),
        b"We met \xed\xa0\x80 and parted.",
        b"\xef\xbb\xbfWe met",
        "We met \N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}.".encode(),
    ],
)
@pytest.mark.parametrize("name", ["note.txt", "note.md", "page.html"])
def test_odd_characters_leave_the_text_usable(read, data, name):
    page = read(data, name)
    assert "We met" in page.text
    page.text.encode()


@pytest.mark.parametrize(
    "data",
    [
        b"<" * 500_000,
        b"<!--" * 200_000 + b"<p>x",
        b"<a href='" * 50_000,
        b"<b>" * 1500 + b"<p>x" * 20_000,
        b"<p>x" * 100_000,
        b"&" * 500_000,
        b"<a " + b"\"'" * 200_000,
        b"<![CDATA[" * 100_000,
        b"<tr><td>" * 50_000,
        b"<div class=nav><div class=footer>" * 900 + b"<p>x" * 20_000,
    ],
)
def test_rubbish_markup_costs_no_more_than_its_length(read, data):
    start = time.process_time()
    with suppress(UnreadableDocument):
        read(b"<html>" + data, "page.html")
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<rss><channel><item><title>Call &#xD800; and &#57343; visit</title></item>", "feed.xml"),
        (b"<rss><channel><item a='&#xDFFF;'><title>Call and visit</title></item>", "feed.xml"),
        (b"<rss><channel><item><title>Call &#0; and &#9999999; visit</title></item>", "feed.xml"),
        (
            b'{"items": [{"title": "Call \\ud800 and visit", "url": "https://n.example/\\udc00"}]}',
            "",
        ),
        (b'{"title": "Call \\ud800 and visit", "content_html": "<p>They \\udfff met."}', ""),
        (
            b"From: a@n.example\nDate: soon\nSubject: =?\xd1utf-8?b?!?= Call and visit\n\nWe met.",
            "",
        ),
    ],
)
def test_half_a_character_anywhere_leaves_a_page_that_can_be_kept(read, data, name):
    page = read(data, name)
    kept = [page.text, str(page.metadata), *map(str, page.items)]
    assert "visit" in page.text
    assert "".join(kept).encode("utf-8")
