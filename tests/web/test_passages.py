"""Passages: four links and a citation in every form; the archived copy; versions."""

from __future__ import annotations

import hashlib
import io
from email.utils import parsedate_to_datetime
from urllib.parse import unquote

import pytest
from lxml import html
from PIL import Image

from onrecord.model import BlockKind
from onrecord.record import Record


@pytest.fixture
def statement(client):
    """Give a statement of a document that has an address."""
    listed = client.get("/documents.json").json()["documents"]
    with_address = {one["id"] for one in listed if one["url"]}
    rows = client.get("/statements.json").json()["statements"]
    return next(row for row in rows if row["document"] in with_address)


@pytest.fixture
def passage(client, statement):
    """Give its passage as data."""
    return client.get(f"/q/{statement['id']}.json").json()


def test_a_passage_has_four_links_and_each_leads_somewhere(client, passage):
    links = passage["links"]
    assert set(links) == {"in_context", "alone", "source", "archived"}
    for name in ("in_context", "alone", "archived"):
        assert client.get(links[name]).status_code == 200
    address, _, part = links["source"].partition("#:~:text=")
    assert address == passage["url"]
    first = unquote(part.split(",")[0])
    assert first[:20] in " ".join(passage["text"].split())


def test_in_context_the_words_are_marked_and_are_an_anchor(client, passage):
    page = html.fromstring(client.get(passage["links"]["in_context"]).text)
    marked = "".join(each.text_content() for each in page.find_class("on-asked"))
    assert marked == passage["text"]
    anchor = page.get_element_by_id(passage["links"]["in_context"].partition("#")[2])
    assert "on-asked" in anchor.getnext().get("class")


def test_every_statement_and_every_paragraph_is_an_anchor_once(client, home):
    with Record.open(home) as record:
        for listed in record.documents():
            reading = record.reading(listed.id)
            page = html.fromstring(client.get(f"/d/{listed.id[4:]}").text)
            ids = page.xpath("//@id")
            assert len(ids) == len(set(ids))
            own = {BlockKind.TITLE, BlockKind.BODY, BlockKind.SIGNATURE}
            blocks = [block.span for block in reading.document.blocks if block.kind in own]
            assert {f"p{span.start}" for span in blocks} <= set(ids)
            for one in reading.statements:
                if any(span.start <= one.span.start < span.end for span in blocks):
                    assert f"q-{one.span.start}-{one.span.end}" in ids


@pytest.mark.parametrize("asked", ["5-5", "9-3", "999999-9999999"])
def test_offsets_between_which_nothing_stands_mark_nothing(client, statement, asked):
    page = client.get(f"/d/{statement['document'][4:]}?q={asked}")
    assert page.status_code == 200
    assert "on-asked" not in page.text


@pytest.mark.parametrize("asked", ["x", "1-", "1-2-3", "<b>"])
def test_what_is_no_offset_is_refused(client, statement, asked):
    page = client.get(f"/d/{statement['document'][4:]}", params={"q": asked})
    assert page.status_code == 400


@pytest.mark.parametrize(
    ("end", "form", "kind"),
    [
        ("txt", "plain", "text/plain"),
        ("md", "markdown", "text/markdown"),
        ("bib", "bibtex", "application/x-bibtex"),
        ("ris", "ris", "application/x-research-info-systems"),
        ("csl.json", "csl", "application/vnd.citationstyles.csl+json"),
    ],
)
def test_a_citation_is_a_file_too(client, passage, end, form, kind):
    answer = client.get(f"{passage['links']['alone']}.{end}")
    assert answer.headers["content-type"].startswith(kind)
    assert answer.content.decode() == passage["citations"][form]
    assert client.get(f"/documents.{end}").status_code == 404


def test_a_page_shows_every_form(client, passage):
    page = html.fromstring(client.get(passage["links"]["alone"]).text)
    here = page.find(".//*[@class='links']//*[@aria-current='page']")
    assert (here.tag, here.text) == ("span", "Alone")
    shown = {each.get("id"): each.text_content() for each in page.iterfind(".//pre")}
    assert shown == {
        f"cite-{form}": words.replace("\r\n", "\n") for form, words in passage["citations"].items()
    }


def test_a_copy_says_when_and_of_what_it_was_made(client, passage):
    for address in ("", "/shown", "/bytes"):
        answer = client.get(passage["links"]["archived"] + address)
        when = parsedate_to_datetime(answer.headers["memento-datetime"])
        assert f"{when:%Y-%m-%dT%H:%M:%S}" == passage["capture"]["fetched"][:19]
        url = passage["capture"]["url"]
        assert answer.headers.get("link") == (f'<{url}>; rel="original"' if url else None)


def test_the_bytes_are_those_that_came(client, passage):
    answer = client.get(passage["links"]["archived"] + "/bytes")
    assert f"sha256:{hashlib.sha256(answer.content).hexdigest()}" == passage["digest"]
    assert answer.headers["content-disposition"].startswith("attachment")


def test_a_copy_of_any_kind_of_file_is_shown_in_a_sandbox(client, home):
    kinds = set()
    with Record.open(home) as record:
        for listed in record.documents():
            copy = client.get(f"/q/{listed.id[4:]}/0-1.json").json()["links"]["archived"]
            page = html.fromstring(client.get(copy).text)
            frame = page.find(".//iframe")
            assert frame is None or frame.get("sandbox") == ""
            assert (frame is None) == (client.get(f"{copy}.json").json()["pages"] != [])
            shown = client.get(f"{copy}/shown")
            assert shown.headers["content-security-policy"].startswith(
                "sandbox; default-src 'none'"
            )
            kinds.add(shown.headers["content-type"])
    assert kinds == {"text/html; charset=utf-8", "text/plain; charset=utf-8"}


def test_a_pdf_is_shown_as_pictures_of_its_pages(client):
    listed = client.get("/documents.json").json()["documents"]
    papers = [one["id"][4:] for one in listed if (one["path"] or "").endswith(".pdf")]
    assert papers
    for name in papers:
        copy = client.get(f"/q/{name}/0-1.json").json()["links"]["archived"]
        pages = client.get(f"{copy}.json").json()["pages"]
        for address in pages:
            drawn = client.get(address)
            assert drawn.headers["content-type"] == "image/png"
            with Image.open(io.BytesIO(drawn.content)) as picture:
                assert picture.width == 1000
                darkest, lightest = picture.convert("L").getextrema()
                assert (darkest < 64, lightest > 192) == (True, True)
        for number in ("0", str(len(pages) + 1), "x"):
            assert client.get(f"{copy}/pages/{number}").status_code in {400, 404}


@pytest.mark.parametrize("name", ["20310305093000-ffffffffffff", "x", "%3Cb%3E"])
def test_a_copy_that_is_not_there_is_a_problem(client, statement, name):
    for end in ("", "/shown", "/bytes"):
        assert client.get(f"/a/{statement['document'][4:]}/{name}{end}").status_code == 404


def test_two_versions_stand_side_by_side_by_their_words(client):
    listed = client.get("/documents.json").json()["documents"]
    (new,) = [one for one in listed if one["corrects"]]
    page = html.fromstring(client.get(f"/d/{new['id'][4:]}/versions").text)
    assert next(page.iter("del")).text == "46"
    assert next(page.iter("ins")).text == "38"
    data = client.get(f"/d/{new['id'][4:]}/versions.json").json()
    assert (data["before"]["id"], data["after"]["id"]) == (new["corrects"], new["id"])
    old = client.get(f"/d/{new['corrects'][4:]}/versions.json").json()
    assert old["rows"] == data["rows"]


def test_a_document_of_one_version_differs_from_itself_in_nothing(client):
    listed = client.get("/documents.json").json()["documents"]
    one = next(one for one in listed if not one["corrects"] and not one["corrected_by"])
    data = client.get(f"/d/{one['id'][4:]}/versions.json").json()
    assert data["before"] == data["after"]
    assert all(row["same"] for row in data["rows"])


def test_any_two_documents_can_be_compared(client):
    one, other, *_ = client.get("/documents.json").json()["documents"]
    data = client.get(f"/d/{one['id'][4:]}/versions.json?with={other['id'][4:]}").json()
    assert {data["before"]["id"], data["after"]["id"]} == {one["id"], other["id"]}
    assert not all(row["same"] for row in data["rows"])
