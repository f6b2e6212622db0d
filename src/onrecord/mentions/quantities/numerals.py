"""Numerals: numbers in figures and in English words, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from heapq import merge

from ahocorasick_rs import AhoCorasick, MatchKind

from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities import spelling
from onrecord.mentions.quantities.amounts import Number, Value, exact
from onrecord.mentions.quantities.figures import Figures, read_figures


class Form(StrEnum):
    """How a number is written."""

    FIGURES = "figures"
    WORDS = "words"
    PART = "part"
    ROUND = "round"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as written.

    Attributes:
        start, end: Where it stands, scale included.
        value: The number; both ends of the range for `Form.ROUND`.
        base: The number before its scale ("3" of "3 million").
        scale: What the base was multiplied by.
        form: How it is written.
    """

    start: int
    end: int
    value: Value
    base: Number
    scale: Number = 1
    form: Form = Form.FIGURES


_SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4}
_GREATEST = 10**15
_NINE_ELEVEN = (9, 11)
_LONG = "|".join(words.SCALES)
_SHORT = "|".join(sorted(words.SHORT_SCALES, key=len, reverse=True))
_SCALE = re.compile(rf"[ -]?(?P<long>{_LONG})s?\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(
    rf"(?:(?P<short>{_SHORT})| (?P<apart>mn|mln|bn|bln|tn|trn|M(?= [a-z])))\b"
)
_POWER = re.compile(r" ?[×x] ?10(?:\^|\*\*|(?=[-−⁻]))(?P<power>[-−⁻]?\d{1,2})(?!\d)")


_FIGURES = re.compile(
    r"\d+(?: \d{1,2}[/⁄]\d{1,2}(?=[ -][a-z])|[/⁄]\d{1,3}(?= of an?\b)|[/⁄]\d(?= of the\b)"
    r"|(?:[.,]\d+| \d{3}(?!\d))*)"
)
_NAMES = re.compile(r"(?:resolutions?|decisions?|No\.) ?\Z", re.IGNORECASE)
_POINT_BEFORE = re.compile(r"(?<![\w.,])\.\Z")
_COMPARED = re.compile(r" (?:the|as|that|what|its|their|our)\b")
_AN = re.compile(r"\b[Aa]n? \Z")
_OF = re.compile(r" of\b")


@cache
def _words_finder() -> AhoCorasick:
    """Build the automaton of everything that a number in words may begin with."""
    forms = [*words.ONES, *words.TEENS, *words.TENS, *words.SCALES, *words.PARTS, *words.ROUND]
    forms += words.MULTIPLES
    known = [variant for form in forms for variant in (form, form.capitalize())]
    return AhoCorasick([*known, *_SIGNS], matchkind=MatchKind.LeftmostLongest)


def _starts(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the places where a number may begin, with the end of its first part, in order."""
    figures = ((m.start(), m.end(), "figures") for m in _FIGURES.finditer(text))
    spelled = (
        (start, end, text[start:end].lower())
        for _, start, end in _words_finder().find_matches_as_indexes(text)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
    )
    return merge(figures, spelled)


def numerals(text: str) -> Iterator[Numeral]:
    """Find numbers in reading order, without overlap.

    Reads "1,234.5", "1 200 000", "2.5 billion", "35bn", "twenty-five", "two dozen", "a hundred
    and ten", "three and a half million", "two-thirds", "half a million", "a third of".

    >>> [(n.value, text[n.start:n.end]) for text in ["some 2.5 million"] for n in numerals(text)]
    [(2500000, '2.5 million')]
    """
    end = 0
    for start, first_end, word in _starts(text):
        if start < end:
            continue
        for numeral in _read(text, start, first_end, word):
            end = numeral.end
            yield numeral


def _read(text: str, start: int, end: int, word: str) -> Iterator[Numeral]:
    if word == "figures":
        return _figures(text, start, end)
    if word == "half":
        return _half(text, start, end)
    if word in words.PARTS:
        return _one_part(text, start, end)
    if word in words.SCALES:
        return _scale(text, start)
    if word in words.MULTIPLES:
        return _multiple(text, start, end)
    if word in words.ROUND:
        return _round(text, start, end)
    return _sign(text, start) if word in _SIGNS else _words(text, start, end)


def _figures(text: str, start: int, end: int) -> Iterator[Numeral]:
    if "/" in text[start:end] or "⁄" in text[start:end]:
        yield from (_mixed if " " in text[start:end] else _slashed)(text, start, end)
        return
    if _POINT_BEFORE.search(text, max(0, start - 2), start):
        start -= 1
    for figures in read_figures(text, start, end):
        yield _scaled(text, figures)


def _mixed(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Read "1 1/2 cups"."""
    whole, over, under = (int(part) for part in re.split("[ /⁄]", text[start:end]))
    if 0 < over < under:
        value = exact(whole + over / under)
        yield Numeral(start=start, end=end, value=value, base=value)


def _slashed(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Read "1/16 of"; a day such as "9/11" is none."""
    if _NAMES.search(text, max(0, start - 14), start):
        return
    over, under = (int(part) for part in re.split("[/⁄]", text[start:end]))
    if over < under and (over, under) != _NINE_ELEVEN:
        value = over / under
        yield Numeral(start=start, end=end, value=value, base=value, form=Form.PART)


def _scaled(text: str, figures: Figures) -> Numeral:
    plain = Numeral(start=figures.start, end=figures.end, value=figures.value, base=figures.value)
    if power := _POWER.match(text, plain.end):
        exponent = int(power["power"].replace("−", "-").replace("⁻", "-"))
        return replace(plain, end=power.end(), value=figures.value * 10.0**exponent)
    return with_scale(text, plain)


def with_scale(text: str, numeral: Numeral) -> Numeral:
    """Add the words and letters of scale that follow a number."""
    end, scale = numeral.end, 1
    half = spelling.and_a_part(text, end)
    value = numeral.value if isinstance(numeral.value, int | float) else numeral.base
    if half:
        end, value = half[0], value + half[1]
    while scale < _GREATEST and (word := _SCALE.match(text, end)):
        end, scale = word.end(), scale * words.SCALES[word["long"].lower()]
    if scale == 1 and (short := _SHORT_SCALE.match(text, end)):
        end, scale = short.end(), words.SHORT_SCALES[short["short"] or short["apart"]]
    product = exact(value * scale)
    return replace(numeral, end=end, value=product, base=value, scale=scale)


def _words(text: str, start: int, first_end: int) -> Iterator[Numeral]:
    if text[first_end : first_end + 1] in {"'", "’"}:
        return
    end, value = spelling.cardinal(text, start)
    if part := spelling.part_after(text, end, value):
        yield _part(text, start, part[0], part[1])
        return
    plain = Numeral(start=start, end=end, value=value, base=value, form=Form.WORDS)
    yield with_scale(text, plain)


def _scale(text: str, start: int) -> Iterator[Numeral]:
    """Read "a hundred"; a scale without a number before it is none."""
    article = _AN.search(text, max(0, start - 4), start)
    if article is None:
        return
    end, value = spelling.cardinal(text, start)
    plain = Numeral(start=article.start(), end=end, value=value, base=value, form=Form.WORDS)
    yield with_scale(text, plain)


def _part(text: str, start: int, end: int, value: Number) -> Numeral:
    if of := spelling.of_a_scale(text, end):
        product = exact(value * of[1])
        return Numeral(start=start, end=of[0], value=product, base=product, form=Form.WORDS)
    return Numeral(start=start, end=end, value=value, base=value, form=Form.PART)


def _one_part(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Read "a third of"; "a third country" is no part."""
    article = _AN.search(text, max(0, start - 4), start)
    if article is not None and (_OF.match(text, end) or spelling.of_a_scale(text, end)):
        yield _part(text, article.start(), end, 1 / words.PARTS[text[start:end].lower()])


def _half(text: str, start: int, end: int) -> Iterator[Numeral]:
    if spelling.half_counts(text, start, end):
        article = _AN.search(text, max(0, start - 4), start)
        yield _part(text, article.start() if article else start, end, 0.5)


def _round(text: str, start: int, end: int) -> Iterator[Numeral]:
    if _OF.match(text, end):
        end, low, high = spelling.order_of_magnitude(text, start)
        yield Numeral(start=start, end=end, value=(low, high), base=low, form=Form.ROUND)


def _multiple(text: str, start: int, end: int) -> Iterator[Numeral]:
    """Read "double the", "twice as", "threefold"; "twice a year" is a time."""
    word = text[start:end].lower()
    value = words.MULTIPLES[word]
    if word.endswith("fold") or _COMPARED.match(text, end):
        yield Numeral(start=start, end=end, value=value, base=value, form=Form.MULTIPLE)


def _sign(text: str, start: int) -> Iterator[Numeral]:
    value, end = _SIGNS[text[start]], start + 1
    form = Form.FIGURES if text[end : end + 1] == " " else Form.PART
    yield Numeral(start=start, end=end, value=value, base=value, form=form)
