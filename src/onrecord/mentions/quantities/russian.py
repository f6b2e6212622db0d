"""Russian quantities: numbers with percent, money or the counted noun as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from onrecord.languages import months
from onrecord.languages.ru import quantities as words
from onrecord.mentions.quantities.amounts import Amount, Number, Unit, UnitKind, Value, exact
from onrecord.mentions.quantities.flow import flowing
from onrecord.mentions.quantities.plain import number
from onrecord.mentions.quantities.units import currency_forms, sign_before
from onrecord.model import Bound

_SPACE = " "
_PERCENT = re.compile(
    r" ?%(?!\w)| процент(?:а|ов|ам|ами|ах)?\b"
    r"| (?P<points>процентн\w{2,3} пункт(?:а|ов|ам|ами|ах)?)\b"
)
_MONEY = re.compile(
    rf"{_SPACE}(?P<name>{'|'.join(sorted(words.CURRENCIES, key=len, reverse=True))})\b"
    rf"(?:(?<=долл)\.|(?<=руб)\.)?(?:{_SPACE}США\b)?"
)
_NEVER_BEFORE = re.compile(r"(?:[\w/#№§.:+-]|№ )\Z")
_NEVER_AFTER = re.compile(r"[^\W\d_]|[/:.]\d|-[^\W\d_]|\+\d")
_WORD_BEFORE = re.compile(rf"(?P<word>[\w№]+)\.?{_SPACE}\Z")
_NOUN = re.compile(rf"{_SPACE}(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)")
_ADJECTIVE = re.compile(r"(?:ых|их|ыми|ими|ым|им|ого|его|ой|ый|ий|ая|ое|ую|ые|ие)\Z")
_LOW = re.compile(
    r"(?:\bот )?(?<![\w/.,:#№§-])(?<!№ )(?P<low>\d{1,3}(?: \d{3})*(?:,\d{1,3})?) ?(?:[-–—]|до) ?\Z"
)
_GREATEST = 10**15
_FARTHEST = 60
_LAST_YEAR = 2100
_FIRST_YEAR = 1800
_SHORTEST = 3
_TENS = range(20, 100, 10)
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: Number
    figures: bool
    scale: int = 1


def amounts(text: str, polity: str | None = None) -> Iterator[Amount]:
    """Read Russian quantities, in order and without overlap.

    Reads figures and the numbers one to a hundred in words, with percent, money, or what is
    counted.  Leaves out lengths of time, dates, and numbers that name an article or resolution.
    The counted noun is given in the form that is printed.

    >>> [(a.value, a.unit.name) for a in amounts("около 450 сотрудников, 3,5 млрд долл. США")]
    [(450, 'сотрудников'), (3500000000, 'USD')]
    """
    flow = flowing(text)
    end = 0
    for found in _numbers(flow.text):
        amount = _amount(flow.text, found, polity)
        if amount is not None and amount.start >= end:
            end = amount.end
            place = flow.original(amount.start, amount.end)
            yield replace(amount, start=place[0], end=place[1])


def _numbers(text: str) -> Iterator[_Number]:
    end = 0
    for found in _starts().finditer(text):
        if found.start() < end:
            continue
        if found["figures"]:
            value = number(found["figures"], "ru")
            read = (
                None if value is None else _Number(found.start(), found.end(), value, figures=True)
            )
        else:
            read = _spelled(text, found)
        if read is not None:
            scaled = _scaled(text, read)
            end = scaled.end
            yield scaled


def _spelled(text: str, found: re.Match[str]) -> _Number:
    """Read "сто двадцать пять": each word smaller than the place that the last one left open."""
    value = last = words.CARDINALS[found["word"].lower()]
    end = found.end()
    while following := _NOUN.match(text, end):
        number_word = words.CARDINALS.get(following["word"].lower(), 0)
        if not (0 < number_word < _open_place(last)):
            break
        value, last, end = value + number_word, number_word, following.end()
    return _Number(found.start(), end, value, figures=False)


def _open_place(last: int) -> int:
    """Give what the next word must be smaller than: 100 after "сто", 10 after "двадцать"."""
    return _HUNDRED if last == _HUNDRED else _TENS.step if last in _TENS else 0


def _scaled(text: str, read: _Number) -> _Number:
    scale, end = 1, read.end
    while scale < _GREATEST and (word := _NOUN.match(text, end)):
        factor = words.SCALES.get(word["word"].lower())
        if factor is None:
            break
        scale, end = scale * factor, word.end()
        end += text.startswith(".", end) and word["word"].lower() == "тыс"
    return replace(read, end=end, value=exact(read.value * scale), scale=scale)


def _amount(text: str, read: _Number, polity: str | None) -> Amount | None:
    sign = sign_before(text, read.start, polity) if read.figures else None
    low = _low_end(text, read)
    if sign is not None:
        unit: Unit | None = Unit(
            kind=UnitKind.MONEY,
            name=sign.code,
            printed=sign.printed,
            end=read.end,
            start=sign.start,
        )
    elif low is None and _is_symbol(text, read):
        return None
    else:
        unit = _strong(text, read.end) or _counted(text, read)
    if unit is None:
        return None
    start = sign.start if sign else read.start
    value: Value = read.value
    if low is not None:
        start, value = low[0], (low[1], read.value)
    bound = _before().search(text, max(0, start - 24), start)
    return Amount(
        start=bound.start("words") if bound else start,
        end=unit.end,
        value=value,
        unit=unit,
        bound=Bound(words.BOUNDS[" ".join(bound["words"].lower().split())]) if bound else None,
    )


def _low_end(text: str, read: _Number) -> tuple[int, Number] | None:
    """Read the low end of "5-10", "от 5 до 10": where it starts, in the scale of the high end."""
    found = _LOW.search(text, max(0, read.start - 24), read.start)
    low = number(found["low"], "ru") if found and read.figures else None
    if found is None or low is None:
        return None
    value = exact(low * read.scale)
    return (found.start(), value) if value < read.value else None


def _is_symbol(text: str, read: _Number) -> bool:
    before = _NEVER_BEFORE.search(text, max(0, read.start - 2), read.start)
    return bool(before) or bool(read.figures and _NEVER_AFTER.match(text, read.end))


def _strong(text: str, end: int) -> Unit | None:
    if percent := _PERCENT.match(text, end):
        printed = percent[0].strip()
        name = "percentage point" if percent["points"] else "percent"
        return Unit(kind=UnitKind.PERCENT, name=name, printed=printed, end=percent.end())
    if money := _MONEY.match(text, end):
        code = words.CURRENCIES[money["name"]]
        return Unit(kind=UnitKind.MONEY, name=code, printed=money["name"], end=money.end())
    if sign := re.compile(rf"{_SPACE}?(?P<sign>[$€£¥₽₴]|[A-Z]{{3}}\b)").match(text, end):
        code = currency_forms().get(sign["sign"], "")
        if code:
            kind = UnitKind.MONEY
            return Unit(kind=kind, name=code, printed=sign["sign"], end=sign.end())
    return None


def _counted(text: str, read: _Number) -> Unit | None:
    """Read the noun after a number, as printed, with the adjectives before it passed over."""
    if _is_named(text, read):
        return None
    noun: re.Match[str] | None = None
    while word := _NOUN.match(text, noun.end() if noun else read.end):
        lower = word["word"].lower()
        if lower in words.TIMES or lower in _months():
            return None
        if lower in words.STOPS or len(lower) < _SHORTEST:
            break
        noun = word
        if not _ADJECTIVE.search(lower) or noun.end() - read.end > _FARTHEST:
            break
    if noun is None or (_ADJECTIVE.search(noun["word"]) and not _stands_alone(noun["word"])):
        return None
    name = noun["word"].lower()
    return Unit(kind=UnitKind.COUNT, name=name, printed=noun["word"], end=noun.end())


def _stands_alone(word: str) -> bool:
    """Tell whether an adjective may be the noun itself ("12 раненых"): the plural genitive."""
    return word.lower().endswith(("ых", "их"))


def _is_named(text: str, read: _Number) -> bool:
    if read.figures and isinstance(read.value, int) and _FIRST_YEAR <= read.value < _LAST_YEAR:
        return " " not in text[read.start : read.end]
    before = _WORD_BEFORE.search(text, max(0, read.start - 24), read.start)
    return before is not None and before["word"].lower() in words.NAMED_BEFORE


@cache
def _months() -> frozenset[str]:
    return frozenset(months.numbers("ru"))


@cache
def _starts() -> re.Pattern[str]:
    cardinals = "|".join(sorted(words.CARDINALS, key=len, reverse=True))
    return re.compile(
        rf"(?P<figures>\d+(?:[.,]\d+|[ \u00a0\u202f\u2009]\d{{3}}(?!\d))*)"
        rf"|\b(?P<word>{cardinals})\b",
        re.IGNORECASE,
    )


@cache
def _before() -> re.Pattern[str]:
    forms = "|".join(form.replace(" ", r"\s") for form in sorted(words.BOUNDS, key=len)[::-1])
    return re.compile(rf"(?<!\w)(?P<words>{forms})\s\Z", re.IGNORECASE)
