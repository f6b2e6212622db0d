"""Titles: numbers and names of the title against the text below it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.figures import PERCENT, Figure, figure_of, verdict
from onrecord.model import (
    ActorKind,
    ActorMention,
    BlockKind,
    Document,
    Finding,
    FindingKind,
    Mention,
    QuantityMention,
)

_LEAD = 3
_LONGEST = 200
_FACTOR = 3
_SHORTEST = 5
_SAME_SOUND = str.maketrans({"y": "i", "j": "i", "c": "k", "w": "v", "’": None, "'": None})
_FULL = 2


@checks.add("titles")
def check_titles(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare the numbers and names of the title with those of the text.

    Reads "Norland expels 10 diplomats" above "We have asked 12 diplomats to leave", and "Talks
    with Jan Holten" above "Jan Holden said".

    Leaves out a number that is bounded, that the text gives several values for, none of them
    the title's, that comes only after the first three paragraphs or is more than three times
    the other; names that differ in more than one letter, or only in accents or as
    transliterations do (y and i, one letter or two), names that the text has both ways, and
    names in languages that inflect them.
    """
    title = next((one.span for one in document.blocks if one.kind is BlockKind.TITLE), None)
    body = [one.span for one in document.blocks if one.kind is BlockKind.BODY]
    if title is None or not body or _LONGEST < len(title):
        return
    above = [one for one in mentions if title.holds(one.span)]
    below = [one for one in mentions if title.end < one.span.start]
    yield from _numbers(above, below, body[:_LEAD][-1].end)
    if document.language.partition("-")[0] == "en":
        yield from _names(above, below)


def _numbers(above: list[Mention], below: list[Mention], lead: int) -> Iterator[Finding]:
    counted = [figure for one in below if (figure := _exact(one))]
    for mention in above:
        figure = _exact(mention)
        same = [one for one in counted if figure and one.unit == figure.unit]
        if figure is None or not same:
            continue
        equal = [one for one in same if one.value == figure.value]
        if equal:
            yield _number(figure, equal[0], holds=True)
        elif len({one.value for one in same}) == 1 and _is_rival(figure, same[0], lead):
            yield _number(figure, same[0], holds=False)


def _exact(mention: Mention) -> Figure | None:
    """Give a number of things or of money, unless it is bounded."""
    if not isinstance(mention, QuantityMention) or mention.bound or mention.unit is None:
        return None
    figure = figure_of(mention)
    shared = mention.unit == PERCENT or mention.unit.startswith("share of")
    return None if figure is None or shared or figure.value < _FULL else figure


def _is_rival(figure: Figure, other: Figure, lead: int) -> bool:
    """Tell whether a number of the text stands where the title's should."""
    near = figure.value < _FACTOR * other.value and other.value < _FACTOR * figure.value
    return near and other.span.start < lead


def _number(figure: Figure, other: Figure, *, holds: bool) -> Finding:
    told = f"the title says “{_plain(figure.text)}”"
    return Finding(
        kind=FindingKind.MISMATCH,
        holds=holds,
        spans=(figure.span, other.span),
        explanation=f"{told}, and so does the text"
        if holds
        else verdict(told, f"“{_plain(other.text)}”", holds),
        rule="findings.titles",
    )


def _names(above: list[Mention], below: list[Mention]) -> Iterator[Finding]:
    people = {_folded(name): one for one in reversed(below) if (name := _name(one))}
    for mention in above:
        name = _name(mention)
        if name is None or _folded(name) in people:
            continue
        rivals = [other for other in people if _differ_in_a_letter(_folded(name), other)]
        if len(rivals) == 1:
            rival = people[rivals[0]]
            yield Finding(
                kind=FindingKind.MISMATCH,
                holds=False,
                spans=(mention.span, rival.span),
                explanation=verdict(f"the title names “{name}”", f"“{_name(rival)}”", holds=False),
                rule="findings.names",
            )


def _name(mention: Mention) -> str | None:
    """Give a person's name of two words or more, as it is printed there, without an office."""
    if not isinstance(mention, ActorMention) or mention.actor_kind is not ActorKind.PERSON:
        return None
    printed = _plain(mention.text)
    name = mention.canonical if mention.canonical and mention.canonical in printed else printed
    return name if _FULL <= len(name.split()) else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> tuple[str, ...]:
    """Give the words of a name in small letters without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple("".join(char for char in plain if not unicodedata.combining(char)).split())


def _differ_in_a_letter(first: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one word of a name has one letter more, less or otherwise."""
    if len(first) != len(other):
        return False
    pairs = [(a, b) for a, b in zip(first, other, strict=True) if _sound(a) != _sound(b)]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _SHORTEST and _one_letter(*pairs[0])


def _sound(word: str) -> str:
    """Give a name without what transliterations vary in."""
    plain = word.translate(_SAME_SOUND)
    return "".join(
        letter for letter, before in zip(plain, " " + plain, strict=False) if letter != before
    )


def _one_letter(first: str, other: str) -> bool:
    short, long = sorted((first, other), key=len)
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return short[at + 1 :] == long[at + 1 :]
    return len(long) - len(short) == 1 and short[at:] == long[at + 1 :]
