"""Links: addresses in words made into links, and the words themselves into data."""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import Markup, escape

from onrecord.exports.citations.cited import link
from onrecord.ledgers.cells import names_in

_ADDRESS = re.compile(r"\b(?:st:[0-9a-f]{12}/\d+-\d+(?:/\d+)?|doc:[0-9a-f]{12})\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ACTORS = frozenset({"actor", "by", "to", "account", "accounts", "according_to", "other"})
"""Columns that name actors, parted by semicolons."""
_ONE = "other"
"""The column that names one alone."""


def linked(value: object, column: str = "") -> Markup:
    """Write a cell: addresses of statements and documents, and names of actors, are links.

    >>> linked("as <b> in st:3f0a9c1b2d4e/120-480")
    Markup('as &lt;b&gt; in <a href="/q/st:3f0a9c1b2d4e/120-480">st:3f0a9c1b2d4e/120-480</a>')
    >>> linked("XN; Ada Berg", "by")
    Markup('<a href="/actors/XN">XN</a>; <a href="/actors/Ada%20Berg">Ada Berg</a>')
    """
    if value is None:
        return Markup("")
    if isinstance(value, bool):
        return Markup("yes") if value else Markup("no")
    text = str(value)
    if _DAY.fullmatch(text):
        return Markup("<time>{}</time>").format(text)
    if column in ACTORS:
        names = names_in(text) if column != _ONE else (text,)
        return Markup("; ").join(_link(actor_address(name), name) for name in names)
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        parts += [escape(text[end : found.start()]), _link(_page(found[0]), found[0])]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _page(address: str) -> str:
    return f"/d/{address[4:]}" if address.startswith("doc:") else f"/q/{address}"


def _link(address: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(address, words)


def actor_address(name: str) -> str:
    """Give the address of an actor's page."""
    return f"/actors/{quote(name, safe='')}"


def instrument_address(name: str) -> str:
    """Give the address of an instrument's page.

    >>> instrument_address("S/RES/1244 (1999)")
    '/c/S/RES/1244%20%281999%29'
    """
    return f"/c/{quote(name)}"


def anchor(key: str) -> str:
    """Give the id by which an entry of a ledger is found on its page.

    >>> anchor("XN on S/RES/1244 (1999)")
    'entry-XN-on-S/RES/1244-(1999)'
    """
    return "entry-" + "-".join(key.split())


FILTERS = {
    "linked": linked,
    "actor": actor_address,
    "instrument": instrument_address,
    "anchor": anchor,
    "link": link,
}
"""What templates may ask for."""
