"""Provisions: the articles that a statement names beside an instrument, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.ledgers.naming import places_of
from onrecord.model import Span, Statement

_NUMBER = r"(?:\d+[a-z]?|[IVXLC]+)\b(?:\s*\(\w{1,3}\))*"
_LIST = rf"{_NUMBER}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|to|through)\s+|\s*[–-]\s*){_NUMBER})*"
_PROVISION = re.compile(
    rf"\b(?P<what>[Aa]rticles?|[Aa]rt\.|[Ss]ections?|[Cc]hapters?|(?:operative\s+)?[Pp]aragraphs?)\s+{_LIST}"
    rf"(?:\s*,\s*(?:sub)?paragraphs?\s+{_LIST})?"
)
_ONE = re.compile(
    r"\b(?P<first>\d+(?=\s*(?:to|through|[–-])\s*\d)|\d+[a-z]?|[IVXLC]+)\b(?P<inside>(?:\s*\(\w{1,3}\))*)"
    r"(?:\s*(?:to|through|[–-])\s*(?P<last>\d+)\b)?"
)
_BELOW = re.compile(r"\s*,\s*(?:sub)?paragraphs?\b")
_LONGEST = 30
"""Articles that a range can have: what is longer is no range of articles."""
_OF = re.compile(r"\s*,?\s+(?:of|to|in)\s+(?:(?:the|this|that|its|our|their)\s+)?(?:\w+\s+){0,2}?$")
_OF_WHAT = re.compile(r"\s*,?\s+(?:of|to)\s")
_AFTER = re.compile(
    r"\s*,?\s*\(?(?:and\s+|or\s+)?(?:(?:in\s+particular|particularly|especially|namely|notably|under|in)\s+)?"
    r"(?:(?:its|in\s+its|their)\s+)?$"
)


def places_in(printed: str) -> tuple[str, ...]:
    """Give the places in an instrument that provisions mean, as they are looked up.

    An article is its number; a paragraph of one follows in brackets, after the article itself;
    everything else keeps its noun.

    >>> places_in("Articles 2 and 3"), places_in("Article 4, paragraph 2"), places_in("art. 6(2)")
    (('2', '3'), ('4', '4(2)'), ('6', '6(2)'))
    >>> places_in("Chapter VII; operative paragraph 10"), places_in("Articles 31 to 33")
    (('chapter VII', 'paragraph 10'), ('31', '32', '33'))
    """
    found = (place for part in printed.split(";") for place in _places_of_one(part.strip()))
    return tuple(dict.fromkeys(found))


def _places_of_one(printed: str) -> Iterator[str]:
    noun, _, rest = printed.removeprefix("operative ").partition(" ")
    noun = noun.lower().rstrip("s.")
    prefix = "" if noun.startswith("art") else f"{noun} "
    numbers, _, below = _BELOW.sub(";", rest).partition(";")
    for number, inside in _numbers(numbers):
        yield f"{prefix}{number}"
        if inside:
            yield f"{prefix}{number}{inside}"
        yield from (f"{prefix}{number}({one})" for one, _ in _numbers(below))


def _numbers(listed: str) -> Iterator[tuple[str, str]]:
    """Give each number of a list with what stands behind it in brackets; ranges are filled in."""
    for found in _ONE.finditer(listed):
        first, last = found["first"], found["last"]
        yield first, re.sub(r"\s", "", found["inside"])
        if last and int(first) < int(last) < int(first) + _LONGEST:
            yield from ((str(one), "") for one in range(int(first) + 1, int(last)))
        if last:
            yield last, ""


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
    named = tuple(_PROVISION.finditer(statement.text))
    if not named:
        return None
    others = tuple(other for other in statement.instruments if other != instrument)
    text, places = statement.text, places_of(statement.text, instrument, others)
    printed = [
        " ".join(found[0].split())
        for found in named
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
