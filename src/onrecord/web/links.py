"""Links: addresses in words made into links, and the words themselves into data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from onrecord.exports.citations.cited import link
from onrecord.knowledge.facts import known
from onrecord.knowledge.polities import LANGUAGES
from onrecord.knowledge.rows import users_folder
from onrecord.ledgers.cells import names_in

_ADDRESS = re.compile(r"\b(?:st:[0-9a-f]{12}/\d+-\d+(?:/\d+)?|doc:[0-9a-f]{12})\b")
_BACKTICKS = re.compile(r"`([^`]+)`")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")
"""A day, or a stretch from one day to another."""
ACTORS = frozenset(
    {"actor", "by", "to", "account", "accounts", "according_to", "relayed_by", "other"}
)
"""Columns that name actors, parted by semicolons."""
IDS = frozenset(
    {"after", "answered_by", "said_by_doer", "said_by_other", "said_by_others", "undone_by"}
)
"""Columns that have nothing but addresses of statements."""
_ONE = "other"
"""The column that names one alone, beside whom its name stands."""


def linked(value: object, column: str = "", language: str = "en") -> Markup:
    """Write a cell: addresses of statements and documents, and names of actors, are links.

    A polity has its name in the language of the page, and its code where one points at it.

    >>> linked("as <b> in st:3f0a9c1b2d4e/120-480")
    Markup('as &lt;b&gt; in <a href="/q/st:3f0a9c1b2d4e/120-480">st:3f0a9c1b2d4e/120-480</a>')
    >>> linked("FI; Ada Berg", "by")
    Markup('<a href="/actors/FI" title="FI">Finland</a>; <a href="/actors/Ada%20Berg">Ada Berg</a>')
    >>> linked("2026-04-06/2026-04-12")
    Markup('<time>2026-04-06</time>/<wbr><time>2026-04-12</time>')
    """
    if value is None:
        return Markup("")
    if isinstance(value, bool):
        return Markup("yes") if value else Markup("no")
    text = str(value)
    if _DAYS.fullmatch(text):
        days = (Markup("<time>{}</time>").format(day) for day in text.split("/"))
        return Markup("/<wbr>").join(days)
    if column in ACTORS:
        if column == _ONE:
            return _link(actor_address(text), text)
        return Markup("; ").join(_actor(name, language) for name in names_in(text))
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        parts += [escape(text[end : found.start()]), _link(_page(found[0]), found[0])]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _page(address: str) -> str:
    return f"/d/{address[4:]}" if address.startswith("doc:") else f"/q/{address}"


def _actor(name: str, language: str) -> Markup:
    told = _polities(language, users_folder()).get(name)
    if told is None:
        return _link(actor_address(name), name)
    return Markup('<a href="{}" title="{}">{}</a>').format(actor_address(name), name, told)


@lru_cache(maxsize=16)
def _polities(language: str, _folder: str) -> Mapping[str, str]:
    """Give the polities' names by code, the usual one of each in a language, else in English.

    Args:
        language: Of the page.
        _folder: Of the knowledge in use: another one has other names.
    """
    found = {code: polity.name for code, polity in known().polities.items()}
    if language in LANGUAGES:
        told = list(known().names_in(language).items())
        found |= {code: name for name, code in reversed(told)}
    return found


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


def ids(column: str) -> Markup:
    """Give what keeps the cells of a column off paper: of one that has nothing but addresses.

    >>> ids("said_by_doer"), ids("day")
    (Markup(' class="unprinted"'), Markup(''))
    """
    return Markup(' class="unprinted"') if column in IDS else Markup("")


def coded(said: str) -> Markup:
    """Write what stands between backticks as code, and without them.

    >>> coded("`onrecord list` shows <ids>")
    Markup('<code>onrecord list</code> shows &lt;ids&gt;')
    """
    return Markup(_BACKTICKS.sub(r"<code>\1</code>", str(escape(said))))  # noqa: S704 - escaped


FILTERS = {
    "coded": coded,
    "actor": actor_address,
    "instrument": instrument_address,
    "anchor": anchor,
    "link": link,
    "ids": ids,
}
"""What templates may ask for, besides `linked` in their language."""
