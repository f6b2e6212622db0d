import pytest

from onrecord.documents import Origin, kinds, readers
from onrecord.documents.kinds import media_type_of


@pytest.mark.parametrize(
    ("data", "name", "declared", "kind"),
    [
        (b"%PDF-1.7 ...", "note.txt", None, kinds.PDF),
        (b"<!doctype html><p>x", "page", None, kinds.HTML),
        (b"\xef\xbb\xbf<html>", "page", None, kinds.HTML),
        (b"<!-- saved --> <html>", "page.txt", None, kinds.HTML),
        (b"<div>a fragment</div>", "part.html", None, kinds.HTML),
        (b"<?xml version='1.0'?><rss version='2.0'>", "page.html", "text/html", kinds.RSS),
        (b"<item><title>x</title></item>", "item.html", None, kinds.RSS),
        (b"<rdf:RDF xmlns='x'>", "feed.xml", None, kinds.RSS),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "x.xml", None, kinds.ATOM),
        (b'{"version": "https://jsonfeed.org/version/1"}', "x", None, kinds.JSON_FEED),
        (b"We met.", "note.txt", None, kinds.PLAIN),
        (b"We met.", "note", "text/plain; charset=utf-8", kinds.PLAIN),
        (b"We met.", "note.md", "text/plain", kinds.MARKDOWN),
        (b"From: a@b.example\nSubject: x\nDate: y\n\nWe met.", "-", None, kinds.EML),
        (b"We met.", "https://n.example/a/note.md?x=1", None, kinds.MARKDOWN),
        (b"PK\x03\x04....word/document.xml", "file.bin", None, kinds.DOCX),
        (b"PK\x03\x04....other", "file.docx", None, "application/zip"),
        (b"<?xml version='1.0'?><akomaNtoso>", "act.xml", None, kinds.XML),
        (b"Subject: x\n\nsaved", "page.mht", None, kinds.EML),
        (b"\x89PNG\r\n", "picture.html", "text/html", "image/png"),
    ],
)
def test_the_kind_is_told_from_bytes_then_declaration_then_name(data, name, declared, kind):
    assert media_type_of(data, Origin(name=name, media_type=declared)) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"Q: What about the <b>strait</b>?",
        b"Statement: We met.\nDone: yes.\n",
        b"MR. OREL: Thank you.\nQ: When?\n",
        b"- a list\n- of points",
        b"<unknown>tag",
    ],
)
def test_a_text_that_only_looks_like_another_kind_is_plain(data):
    assert media_type_of(data, Origin(name="-")) == kinds.PLAIN


def test_every_kind_has_its_reader():
    assert {
        kinds.HTML, kinds.XHTML, kinds.PLAIN, kinds.MARKDOWN, kinds.PDF, kinds.DOCX, kinds.EML,
        kinds.RSS, kinds.ATOM, kinds.JSON_FEED,
    } == set(readers)  # fmt: skip
