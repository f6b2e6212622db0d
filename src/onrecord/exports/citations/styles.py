"""Chicago and APA, set by a processor of the Citation Style Language."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from onrecord.exports.citations import forms
from onrecord.exports.citations.cited import Cited
from onrecord.exports.citations.csl import csl_item
from onrecord.exports.citations.words import quoted, who

_ENDS = (".", "?", "!", "…", "؟", "。")


@forms.add("chicago")
def write_chicago(cited: Cited) -> str:
    """Write the words and an entry in the manner of the Chicago Manual of Style."""
    return _set("chicago", cited)


@forms.add("apa")
def write_apa(cited: Cited) -> str:
    """Write the words and an entry in the manner of the APA; without a date it says so."""
    return _set("apa", cited)


def _set(style: str, cited: Cited) -> str:
    return f"{quoted(cited.words)}\n{_entry(style, _item(cited))}\n"


def _item(cited: Cited) -> dict[str, Any]:
    """Give an item whose author has the office, and whose note is short."""
    item = csl_item(cited)
    named, title = who(cited), cited.title
    if named:
        item["author"] = [{"literal": _ended(named)}]
    if title:
        item["title"] = _ended(title)
    return item | {"note": "; ".join(filter(None, (cited.digest, cited.address)))}


def _ended(words: str) -> str:
    return words if words.endswith(_ENDS) else f"{words}."


def _entry(style: str, item: dict[str, Any]) -> str:
    works = CitationStylesBibliography(_style(style), CiteProcJSON([item]), formatter.plain)
    works.register(Citation([CitationItem(item["id"])]))
    (entry,) = works.bibliography()
    return str(entry)


@cache
def _style(name: str) -> CitationStylesStyle:
    """Read a style once; a style does not change while it sets."""
    with resources.as_file(resources.files(__package__) / f"{name}.csl") as file:
        return CitationStylesStyle(str(file), validate=False)
