"""Provisions: the articles that a statement names beside an instrument."""

from __future__ import annotations

import re

from onrecord.ledgers.naming import places_of
from onrecord.model import Span, Statement

_NUMBER = r"(?:\d+[a-z]?|[IVXLC]+)\b(?:\s*\(\w{1,3}\))*"
_LIST = rf"{_NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|to|through)\s+|\s*[–-]\s*){_NUMBER})*"
_PROVISION = re.compile(
    rf"\b(?P<what>[Aa]rticles?|[Aa]rt\.|[Ss]ections?|[Cc]hapters?|(?:operative\s+)?[Pp]aragraphs?)\s+{_LIST}"
    rf"(?:\s*,\s*(?:sub)?paragraphs?\s+{_LIST})?"
)
_OF = re.compile(r"\s*,?\s+(?:of|to|in)\s+(?:(?:the|this|that|its|our|their)\s+)?(?:\w+\s+){0,2}?$")
_OF_WHAT = re.compile(r"\s*,?\s+(?:of|to)\s")
_AFTER = re.compile(
    r"\s*,?\s*\(?(?:and\s+|or\s+)?(?:(?:in\s+particular|particularly|especially|namely|notably|under|in)\s+)?"
    r"(?:(?:its|in\s+its|their)\s+)?$"
)


def provision_in(statement: Statement, instrument: str) -> str | None:
    """Give the provisions of an instrument that a statement names beside it, as printed.

    Reads "Articles 2 and 3 of the Charter", "Article 4, paragraph 2, of the Treaty", "the
    Charter, in its Article 33" and "the Treaty (Article 6)"; where no other instrument is
    invoked, also an article that is said to be of nothing else ("Article 5 has been invoked").
    Several are given in their order, between semicolons.

    Leaves out provisions of another instrument or of something that is none.

    >>> from onrecord.model import Attribution, StatementKind
    >>> words = "Articles 2 and 3 of the Charter bind us, Article 7 of the plan does not."
    >>> nobody = (Attribution(holders=()),)
    >>> said = Statement(span=Span(0, len(words)), text=words, kind=StatementKind.CLAIM,
    ...     attribution=nobody, instruments=("Charter of Kessim",), rule="r")
    >>> provision_in(said, "Charter of Kessim")
    'Articles 2 and 3'
    """
    others = tuple(other for other in statement.instruments if other != instrument)
    text, places = statement.text, places_of(statement.text, instrument, others)
    printed = [
        " ".join(found[0].split())
        for found in _PROVISION.finditer(text)
        if _is_beside(found, text, places, alone=not others)
    ]
    return "; ".join(dict.fromkeys(printed)) or None


def _is_beside(found: re.Match[str], text: str, places: tuple[Span, ...], *, alone: bool) -> bool:
    """Say whether a provision stands beside one of the places where its instrument is named."""
    begin, end = found.span()
    if any(end <= place.start and _OF.fullmatch(text[end : place.start]) for place in places):
        return True
    if _OF_WHAT.match(text, end):
        return False
    if any(place.end <= begin and _AFTER.fullmatch(text[place.end : begin]) for place in places):
        return True
    return alone and found["what"].startswith("Art")
