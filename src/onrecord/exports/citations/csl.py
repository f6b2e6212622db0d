"""CSL-JSON: a citation as reference managers exchange it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from onrecord.exports.citations import forms
from onrecord.exports.citations.cited import Cited, link
from onrecord.exports.citations.words import remark
from onrecord.model import Genre

_TYPES: Mapping[Genre, str] = {
    Genre.REMARKS: "speech",
    Genre.NEWS_CONFERENCE: "speech",
    Genre.PRESS_BRIEFING: "speech",
    Genre.INTERVIEW: "interview",
    Genre.MEETING_RECORD: "hearing",
    Genre.RESOLUTION: "legislation",
}
"""What a kind of text is called in CSL; all others are a web page or a document."""


@forms.add("csl")
def write_csl(cited: Cited) -> str:
    """Write CSL-JSON: a list of one item."""
    return json.dumps([csl_item(cited)], ensure_ascii=False, indent=2) + "\n"


def csl_item(cited: Cited) -> dict[str, Any]:
    """Give a citation as an item of CSL-JSON 1.0.2.

    Names are literal: which part of a name is the family's is not said by the text.
    """
    live = link(cited.live)
    item = {
        "id": cited.key,
        "type": _TYPES.get(cited.genre, "webpage" if live else "document"),
        "title": cited.title,
        "author": [{"literal": cited.author}] if cited.author else None,
        "issued": _date(cited.day),
        "accessed": _date(cited.captured),
        "event-place": cited.place,
        "publisher": cited.issuer if cited.issuer != cited.author else None,
        "language": cited.language,
        "URL": live,
        "archive_location": cited.archived,
        "note": remark(cited),
    }
    return {name: value for name, value in item.items() if value is not None}


def _date(day: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
