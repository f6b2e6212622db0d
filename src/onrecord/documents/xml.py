"""XML of feeds and office files, parsed without entities, network or bombs."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from onrecord.errors import UnreadableDocument

_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(\[)?>?", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_AMPERSAND = re.compile(
    r"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>)?"
    r"|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)"
)
_REFERENCE = re.compile(r"&#(?:(\d{1,7})|[xX]([0-9a-fA-F]{1,6}));")
_LAST = 0x10FFFF
_HEAD = 4096
_SAFE = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": True,
    "remove_comments": True,
    "remove_pis": True,
}


def parse_xml(markup: str, name: str, *, wrap: bool = False) -> _Element:
    """Parse XML; mend what a careless writer breaks, refuse what an attacker writes.

    Args:
        markup: The decoded file.
        name: Of the file, for the error.
        wrap: Whether it is a fragment whose prefixes may not be declared.

    Raises:
        UnreadableDocument: It declares entities, or is no XML.

    >>> parse_xml("<item><title>A & B</title></item>", "item.xml").findtext("title")
    'A & B'
    """
    found = _DOCTYPE.search(markup[:_HEAD])
    if found and found[1]:
        raise UnreadableDocument(name, "it declares XML entities, which are refused")
    if found:
        markup = markup[: found.start()] + markup[found.end() :]
    markup = _DECLARATION.sub("", _ILLEGAL.sub(" ", markup), count=1).strip()
    markup = _AMPERSAND.sub(lambda bare: "&amp;" if bare[0] == "&" else bare[0], markup)
    markup = _REFERENCE.sub(_legal, markup)
    if wrap:
        markup = f"<fragment>{markup}</fragment>"
    parser = etree.XMLParser(encoding="utf-8", recover=True, **_SAFE)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise UnreadableDocument(name, "it is no XML")
    for entry in parser.error_log:
        if "Excessive depth" in entry.message:
            raise UnreadableDocument(name, "its elements are nested thousands deep; no file is")
    return root


def _legal(reference: re.Match[str]) -> str:
    """Keep a reference to a character that XML has; a lone surrogate breaks its reader."""
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    return reference[0] if code <= _LAST and not _ILLEGAL.match(chr(code)) else "\ufffd"
