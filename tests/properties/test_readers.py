"""What holds for the page of every reader, whatever the file says."""

from __future__ import annotations

import json
import re
import zipfile
from contextlib import suppress
from html import escape
from io import BytesIO
from time import process_time
from unicodedata import is_normalized

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from onrecord.documents import Origin, kinds
from onrecord.documents.reading import read_page
from onrecord.errors import UnknownMediaType, UnreadableDocument
from onrecord.model import Page

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\N{REPLACEMENT CHARACTER}"
)
LINES = st.lists(
    st.text(
        st.one_of(CHARACTERS, st.sampled_from("abc éè \N{COMBINING ACUTE ACCENT}12.,#|-")),
        max_size=40,
    ),
    min_size=1,
    max_size=8,
)
TAGS = """<p>|</p>|<div>|</div>|<b>|</b>|<br>|<li>|<ul>|</ul>|<table>|<tr>|<td>|</table>|<h1>|</h1>
<nav>|</nav>|<main>|</main>|<article>|<a href='/'>|</a>|<span class='tooltip'>|</span>|<pre>|</pre>
<select><option>|<!-- -->|<p hidden>|<o:p>|<x-y>|&amp;|&#0;|é|We met |and\tparted|&nbsp;|e|&#769;"""
MARKUP = st.lists(st.sampled_from(TAGS.replace("\n", "|\n|").split("|")), max_size=40).map("".join)


def plain(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def html(lines: list[str]) -> bytes:
    return "".join(f"<p>{escape(line)}</p>" for line in lines).encode()


def mail(lines: list[str]) -> bytes:
    head = b"From: a@n.example\nSubject: Call\nContent-Type: text/plain; charset=utf-8\n\n"
    return head + plain(lines)


def rss(lines: list[str]) -> bytes:
    items = "".join(f"<item><title>{escape(line)}</title></item>" for line in lines)
    return f"<rss><channel><title>News</title>{items}</channel></rss>".encode()


def json_feed(lines: list[str]) -> bytes:
    items = [{"title": line, "content_text": line} for line in lines]
    return json.dumps({"title": "News", "items": items}).encode()


def docx(lines: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        package.writestr("word/document.xml", document)
    return made.getvalue()


def pdf(lines: list[str]) -> bytes:
    made = BytesIO()
    page = canvas.Canvas(made)
    for at, line in enumerate(lines):
        page.drawString(72, 700 - 14 * at, "".join(c for c in line if c.isascii()) or "x")
    page.save()
    return made.getvalue()


MAKERS = {
    kinds.PLAIN: plain,
    kinds.MARKDOWN: plain,
    kinds.HTML: html,
    kinds.EML: mail,
    kinds.RSS: rss,
    kinds.JSON_FEED: json_feed,
    kinds.DOCX: docx,
    kinds.PDF: pdf,
}


def read(data: bytes, kind: str) -> Page:
    return read_page(data, Origin(name="file", media_type=kind, charset="utf-8"))


def check(page: Page) -> None:
    """Check that lines and runs lie in the text, in order, apart, and cover all words."""
    assert is_normalized("NFC", page.text)
    page.text.encode()
    for parts in (page.lines, page.runs, page.items):
        ends = [0, *(part.end for part in parts)]
        for part, before in zip(parts, ends, strict=False):
            assert before <= part.start < part.end <= len(page.text)
        covered = {at for part in parts for at in range(part.start, part.end)}
        if parts is not page.items:
            words = {at for found in re.finditer(r"\w+", page.text) for at in range(*found.span())}
            assert words <= covered
    for line in page.lines:
        words = page.text[line.start : line.end]
        assert words == words.strip()
        assert "\n" not in words
        assert 0 <= line.linked <= 1


@pytest.mark.parametrize("kind", MAKERS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(lines=LINES)
def test_every_page_has_its_words_in_lines_and_runs(kind, lines):
    data = MAKERS[kind](lines)
    try:
        page = read(data, kind)
    except UnreadableDocument:
        assert not re.search(r"\w", "".join(lines)) or kind in {kinds.PLAIN, kinds.MARKDOWN}
        return
    check(page)
    assert read(data, kind) == page


@settings(max_examples=300, deadline=None)
@given(markup=MARKUP)
def test_no_markup_breaks_the_map_or_loses_words(markup):
    page = read(f"<html><body>{markup} end".encode(), kinds.HTML)
    check(page)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(min_size=1, max_size=400), kind=st.sampled_from(sorted(MAKERS)))
def test_no_bytes_do_more_than_refuse(data, kind):
    with suppress(UnreadableDocument, UnknownMediaType):
        check(read_page(data, Origin(name="file", media_type=kind)))


@settings(max_examples=60, deadline=None)
@given(lines=LINES, charset=st.sampled_from(["utf-8", "utf-16-le", "utf-32-be"]))
def test_every_run_of_a_text_names_the_bytes_that_it_was_read_from(lines, charset):
    mark = "\ufeff".encode(charset)
    data = mark + "\n".join(["Joint statement", *lines]).encode(charset)
    page = read_page(data, Origin(name="note.txt"))
    for run in page.runs:
        first, last = map(int, run.place.removeprefix("bytes ").split("-"))
        words = data[first:last].decode(charset)
        assert "".join(words.split()) or words
        assert len(words) >= run.end - run.start - 1


@pytest.mark.parametrize("kind", [kind for kind in MAKERS if kind not in {kinds.PDF, kinds.DOCX}])
def test_cost_grows_in_proportion_to_length(kind):
    line = "The ministers met in the capital and agreed on a plan of work for the year."
    small, large = MAKERS[kind]([line] * 800), MAKERS[kind]([line] * 3200)
    # Other processes may disturb one round of measurement, not three.
    assert any(grows_in_proportion(small, large, kind) for _ in range(3))


def grows_in_proportion(small: bytes, large: bytes, kind: str) -> bool:
    costs: dict[int, list[float]] = {len(small): [], len(large): []}
    for data in (small, large) * 5:
        start = process_time()
        read(data, kind)
        costs[len(data)].append(process_time() - start)
    least = {length: min(times) for length, times in costs.items()}
    return least[len(large)] < 2.4**2 * max(least[len(small)], 0.002)
