"""Kinds: the media type of a file, told from its declared type, its name and its bytes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from onrecord.documents.origin import Origin

HTML = "text/html"
XHTML = "application/xhtml+xml"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EML = "message/rfc822"
RSS = "application/rss+xml"
XML = "application/xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"

_SUFFIXES = {
    ".html": HTML, ".htm": HTML, ".xhtml": XHTML, ".txt": PLAIN, ".text": PLAIN,
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".pdf": PDF, ".docx": DOCX, ".eml": EML,
    ".mht": EML, ".mhtml": EML, ".rss": RSS, ".atom": ATOM,
    ".json": JSON_FEED, ".jsonfeed": JSON_FEED,
}  # fmt: skip
_DECLARED = {
    **{kind: kind for kind in _SUFFIXES.values()},
    "text/x-markdown": MARKDOWN,
    "application/json": JSON_FEED,
    "application/x-pdf": PDF,
}
_MAGIC = (
    (b"\x89PNG", "image/png"), (b"\xff\xd8\xff", "image/jpeg"), (b"GIF8", "image/gif"),
    (b"\xd0\xcf\x11\xe0", "application/msword"), (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"), (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x7fELF", "application/x-executable"), (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"WARC/", "application/warc"), (b"Rar!", "application/vnd.rar"), (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"), (b"RIFF", "application/octet-stream"),
)  # fmt: skip
_ZIPPED = (
    (b"word/document", DOCX),
    (b"xl/workbook", "application/vnd.ms-excel"),
    (b"ppt/presentation", "application/vnd.ms-powerpoint"),
    (b"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"application/epub+zip", "application/epub+zip"),
)  # fmt: skip
_SKIPPED = re.compile(
    r"(?:\s+|<\?xml[^>]{0,200}\?>|<\?xml-stylesheet[^>]{0,300}\?>|<!--(?:[^-]|-(?!->))*-->)*"
)
_DOCTYPE = re.compile(r"<!doctype\s+(?:[a-z]+:)?([a-z][a-z0-9]*)", re.IGNORECASE)
_FIRST_TAG = re.compile(r"<(?:[a-z]+:)?([a-z][a-z0-9]*)[\s/>]", re.IGNORECASE)
_TAGS = {"rss": RSS, "rdf": RSS, "item": RSS, "feed": ATOM, "entry": ATOM}
_HTML_TAGS = frozenset(
    (
        "html", "head", "body", "div", "p", "article", "main", "section", "table",
        "h1", "h2", "h3", "title", "meta", "span", "ul", "ol", "header", "script", "style",
        "link", "br", "center", "font", "a", "b", "strong", "em", "blockquote", "figure",
    )
)  # fmt: skip
_FIELD = re.compile(r"[A-Za-z][\w-]{1,40}:(?:[ \t].*)?\r?\n")
_MAIL_FIELDS = re.compile(
    r"(?im)^(?:From|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Date):"
)
_HEAD = 4096


def media_type_of(data: bytes, origin: Origin) -> str:
    """Tell what kind of file the bytes are.

    Bytes that can only be one kind win over everything that is declared, a first tag of
    RSS, Atom or HTML over the file's name; then the declared type, the name's suffix, and
    last how a text begins.  Text that shows nothing else is plain text.

    >>> media_type_of(b"%PDF-1.7", Origin(name="statement.html"))
    'application/pdf'
    >>> media_type_of(b"<item><title>Call</title></item>", Origin(name="call.html"))
    'application/rss+xml'
    >>> media_type_of(b"Joint statement", Origin(name="-"))
    'text/plain'
    """
    head = _head(data)
    return (
        _by_magic(data)
        or _by_tag(head)
        or _by_declaration(origin)
        or _by_suffix(origin.name)
        or _by_opening(head)
    )


def _head(data: bytes) -> str:
    sample = data[:_HEAD]
    if 2 * sample[:64].count(0) >= len(sample[:64]) > 0 or sample[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        sample = sample.replace(b"\x00", b"")
    return sample.decode("utf-8", "replace").lstrip("\ufeff\ufffd")


def _by_magic(data: bytes) -> str | None:
    if b"%PDF-" in data[:1024] and not data[:64].lstrip().startswith((b"<", b"{", b"From")):
        return PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        names = data[:_HEAD] + data[-(1 << 16) :]
        return next((kind for name, kind in _ZIPPED if name in names), "application/zip")
    return next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)


def _by_tag(head: str) -> str | None:
    skipped = _SKIPPED.match(head)
    at = skipped.end() if skipped else 0
    found = _DOCTYPE.match(head, at) or _FIRST_TAG.match(head, at)
    if found is None:
        return XML if head.startswith("<?xml") else None
    name = found[1].lower()
    if name in _HTML_TAGS:
        return HTML
    return _TAGS.get(name) or (XML if head.startswith("<?xml") else None)


def _by_declaration(origin: Origin) -> str | None:
    declared = (origin.media_type or "").split(";")[0].strip().lower()
    if declared == PLAIN:
        return _by_suffix(origin.name) or PLAIN
    return _DECLARED.get(declared)


def _by_suffix(name: str) -> str | None:
    path = urlsplit(name).path if "://" in name else name
    return _SUFFIXES.get(PurePosixPath(path).suffix.lower())


def _by_opening(head: str) -> str:
    if head.lstrip().startswith(("{", "[")):
        return JSON_FEED
    if _FIELD.match(head):
        fields = head.replace("\r", "").split("\n\n", 1)[0]
        if len(set(_MAIL_FIELDS.findall(fields))) > 1:
            return EML
    return PLAIN
