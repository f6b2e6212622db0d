"""HTML from its bytes to its elements, within bounds that no page exceeds."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from onrecord.documents.encoding import charset_of, is_binary
from onrecord.documents.origin import Origin
from onrecord.errors import UnreadableDocument

_AFTER_BODY = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+>?")
SURROGATE = re.compile("[\ud800-\udfff]")
_VALUE = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_MOST_ATTRIBUTES = 1000
_LONG = 8192


def markup_of(data: bytes, origin: Origin) -> str:
    """Decode a file of markup.

    Raises:
        UnreadableDocument: It is no text in any encoding.
    """
    if is_binary(data):
        raise UnreadableDocument(origin.name, "the file is binary, not a text in any encoding")
    charset, mark = charset_of(data, origin.charset)
    return data[mark:].decode(charset, "replace")


def parse_html(markup: str, name: str) -> _Element | None:
    """Parse HTML, whole or a fragment, leniently.

    End tags of body and html are passed over, so that what follows them is read.

    Args:
        markup: The page or fragment.
        name: Of the file, for the error.

    Returns:
        The root element; None when there is no element and no text.

    Raises:
        UnreadableDocument: Elements are nested more deeply, or have more attributes, than
            in any page: such markup is made to exhaust its reader.

    >>> parse_html("<p>We met.", "note.html").findtext("body/p")
    'We met.'
    """
    _check_attributes(markup, name)
    markup = _AFTER_BODY.sub(" ", markup).replace("\x00", " ")
    markup = SURROGATE.sub("\N{REPLACEMENT CHARACTER}", markup)
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    for entry in parser.error_log:
        if "Excessive depth" in entry.message:
            raise UnreadableDocument(name, "its elements are nested thousands deep; no page is")
    return root


def _check_attributes(markup: str, name: str) -> None:
    """Refuse an element with thousands of attributes, whose parsing takes hours."""
    if len(markup) < _LONG:
        return
    for tag in _TAG.finditer(markup):
        if tag.end() - tag.start() < _LONG:
            continue
        names = _VALUE.sub('"" ', tag[0]).split()
        if len(names) > _MOST_ATTRIBUTES:
            raise UnreadableDocument(name, f"an element has {len(names):,} attributes; none has")
