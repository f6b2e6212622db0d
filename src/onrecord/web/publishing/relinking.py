"""Relinking: a page of the desk as a file, with links from file to file."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lxml import etree, html

from onrecord.web.publishing.filing import from_here

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; form-action 'none'; base-uri 'none'"
)
"""Content-Security-Policy of a file: what a page may say of itself without a server's headers."""

WORKING = frozenset({"/static/onrecord.js"})
"""The scripts that need no server."""

_STATIC = "/static/"
_WORD = re.compile(r"\w")
_UNLINKED = "unlinked"
_ADDRESSES = ("href", "src")
_EMPTIED = ("p", "li", "nav", "ul", "dd")
"""What is dropped once nothing is left in it but links that led elsewhere."""


def relinked(page: bytes, here: str, find: Callable[[str], str | None]) -> bytes:
    """Give a page with links to files.

    Leaves out forms, frames, and scripts that ask a server; a link to what is not published
    becomes words, or is dropped with the line in which there is nothing else.

    Args:
        page: As the application gives it.
        here: The page's own file.
        find: Gives the file for an address; None for what is not published.
    """
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = html.document_fromstring(page, parser=parser)
    _drop(root)
    _relink(root, here, find)
    _prune(root)
    _guard(root)
    text = html.tostring(root, encoding="utf-8", doctype="<!doctype html>")
    return bytes(text) + b"\n"


def _drop(root: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Take out what cannot work in a file."""
    asking = "[starts-with(@href, '/') and not(starts-with(@href, '/static/'))]"
    unwanted = [
        *root.xpath("//form | //iframe | //base | //label[input/@data-keys]"),
        *(one for one in root.iter("script") if one.get("src") not in WORKING),
        *root.xpath(f"//link[@rel='alternate']{asking}[not(contains(@href, '.json'))]"),
        *root.xpath("//img[starts-with(@src, '/') and not(starts-with(@src, '/static/'))]"),
    ]
    for one in unwanted:
        if one.getparent() is not None:
            one.drop_tree()
    for one in root.iter(etree.Element):
        for name in [name for name in one.keys() if name.startswith("hx-")]:  # noqa: SIM118
            del one.attrib[name]


def _relink(root: Any, here: str, find: Callable[[str], str | None]) -> None:  # noqa: ANN401
    """Turn addresses into ways to files."""
    for one in root.xpath("//*[@href or @src]"):
        for name in _ADDRESSES:
            address = one.get(name, "")
            if not address.startswith("/"):
                continue
            path, mark, place = address.partition("#")
            file = path[1:] if path.startswith(_STATIC) else find(path)
            if file is not None:
                one.set(name, from_here(here, file) + mark + place)
            else:
                _unlink(one)


def _unlink(one: Any) -> None:  # noqa: ANN401
    """Leave the words of a link that leads to nothing."""
    if one.tag != "a":
        one.drop_tree()
        return
    kept = {name: one.get(name) for name in ("lang", "dir") if one.get(name)}
    one.attrib.clear()
    one.attrib.update(kept)
    one.tag = "span"
    one.set(_UNLINKED, "")


def _prune(root: Any) -> None:  # noqa: ANN401
    """Drop lines in which nothing but lost links is left, then what they leave empty."""
    around = dict.fromkeys(lost.getparent() for lost in root.xpath(f"//span[@{_UNLINKED}]"))
    for one in around:
        if one.tag in _EMPTIED and _has_lost_all(one):
            one.drop_tree()
    for lost in root.xpath(f"//nav//span[@{_UNLINKED}]"):
        lost.drop_tree()
    for empty in root.xpath("//nav | //ul"):
        if len(empty) == 0 and not _WORD.search(empty.text_content()):
            empty.drop_tree()
    for lost in root.xpath(f"//span[@{_UNLINKED}]"):
        del lost.attrib[_UNLINKED]
        if not lost.attrib:
            lost.drop_tag()


def _has_lost_all(around: Any) -> bool:  # noqa: ANN401
    """Say whether an element has lost links alone, with signs between them."""
    if any(one.get(_UNLINKED) is None for one in around):
        return False
    between = (around.text or "") + "".join(one.tail or "" for one in around)
    return not _WORD.search(between)


def _guard(root: Any) -> None:  # noqa: ANN401
    """Write into the head what the server's headers say elsewhere."""
    head = root.find("head")
    policy = {"http-equiv": "Content-Security-Policy", "content": POLICY}
    referrer = {"name": "referrer", "content": "same-origin"}
    for number, said in enumerate((policy, referrer), 1):
        element = etree.Element("meta", said)
        element.tail = "\n"
        head.insert(number, element)
