"""Names: numbers that are part of a name, symbol, date, time or telephone, and no quantity."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from onrecord.languages import months
from onrecord.languages.en import quantities_nouns as nouns
from onrecord.mentions.quantities.numerals import Form, Numeral

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LAST_DAY = 31
_YEAR_DIGITS = 4
_ROUND = 100
_LONGEST_SHORT = 3
"""Letters of an abbreviation before a point, such as "art."."""
_FEW = 20
_LOOK = 40
_NEAR = 24

_ADDRESSES = re.compile(
    r"(?:\+\d{1,3}|\(\+?\d{1,5}\))(?:[ .-]?\(?\d{1,5}\)?){2,8}"
    r"|(?<![\w$€£.,-])(?!\d{1,3}(?:\.\d{3}){2,}\b)\d{1,5}(?:[.-]\d{1,5}){2,6}(?![\w%])"
    r"|(?<![\w$€£.,-])\d{2,5}(?: \d{1,4}){3,6}(?![\w%])"
    r"|\b(?:[Tt]el|[Pp]hone|[Ff]ax|[Mm]obile|[Hh]otline)[.:]? ?[\d ().-]{5,30}"
    r"|(?<![\w$€£.,-])\d{3}-\d{4}(?![\w%-]|[ ][a-z])"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?|\b\d{1,2}\.\d{2}(?=[ ]?[ap]\.?m\b)"
    r"|\d{1,3}°[ ]?\d{1,2}(?:['’′.]\d{0,2})?"
    r"|(?<=\n)\d+(?=\n)"
)
_NEVER_BEFORE = re.compile(
    r"(?:[\w/#@§№_\\^=?&]|[^\W\d_][-‑–.]|\d[.:/]|:|(?:[\w)]|^)\+|[Nn]o\.|(?<=\w)\()\Z"
)
_NEVER_AFTER = re.compile(
    r"[^\W\d_]|[/:]\w|\+\d|[-‑]\d*[^\W\d_]\d|°?[NSEW]\b|(?:st|nd|rd|th)\b"
    r"|[ ]?(?:[ap]\.?m\b|o['’]clock)|['’](?:s\b)|[_#@^\\=]|\(\w"
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w.&'’-]*[^\W_])(?P<mark>[.’'\")]*)(?P<gap>[ ]*)\Z")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n“\"(\[•·—–]|['’]{2}|\n[QA])[ ]*\Z")
_NEXT_WORD = re.compile(r"[ ,]{0,2}(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_][\w.]*)")


class Bar(Enum):
    """Why a number is no quantity."""

    NONE = auto()
    SYMBOL = auto()
    DATE = auto()
    NAME = auto()


def in_address(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is part of a telephone number, a time of day, a date in figures."""
    if numeral.form is not Form.FIGURES:
        return False
    begin = max(0, numeral.start - _NEAR)
    near = _ADDRESSES.finditer(text, begin, numeral.end + _NEAR)
    return any(found.start() <= numeral.start < found.end() for found in near)


def is_symbol(text: str, numeral: Numeral, *, signed: bool, united: bool) -> bool:
    """Tell whether a number is part of a symbol, whatever follows: "COVID-19", "S/RES/1244".

    Args:
        text: The text.
        numeral: The number.
        signed: A currency's sign stands before it, so nothing else does.
        united: A unit touches it or follows, so no letter is left over.
    """
    if numeral.form is not Form.FIGURES:
        return text[max(0, numeral.start - 1) : numeral.start] in {"-", "'", "’", "/"}
    if not signed and _NEVER_BEFORE.search(text, max(0, numeral.start - 3), numeral.start):
        return not _is_minus(text, numeral.start)
    if not united and text[numeral.start - 1 : numeral.start] in {"-", "−"}:
        return not _follows_number(text, numeral.start)
    return not united and _NEVER_AFTER.match(text, numeral.end) is not None


def _follows_number(text: str, start: int) -> bool:
    """Tell whether the dash before a number joins it to another ("5-7", "5 -7")."""
    return text[max(0, start - 4) : start].rstrip(" -−")[-1:].isdecimal()


def _is_minus(text: str, start: int) -> bool:
    return (
        re.compile(r"(?:\bminus|\bsub|\bto)-\Z").search(text, max(0, start - 8), start) is not None
    )


def named(text: str, numeral: Numeral) -> Bar:
    """Tell whether a number names something: "Article 5", "March 11", "in 2014", "Nord 2"."""
    if numeral.form in {Form.ROUND, Form.PART, Form.MULTIPLE}:
        return Bar.NONE
    before = _word_before(text, numeral.start)
    if numeral.form is Form.WORDS:
        return Bar.NAME if _word_names(text, numeral, before) else Bar.NONE
    if _is_year(text, numeral) or _is_day(text, numeral, before):
        return Bar.DATE
    name = _follows_name(text, numeral, before) or _law_follows(text, numeral)
    return Bar.NAME if name else Bar.NONE


def looks_like_year(numeral: Numeral, text: str) -> bool:
    """Tell whether a number is four digits that may be a year."""
    plain = (
        numeral.end - numeral.start == _YEAR_DIGITS
        and text[numeral.start : numeral.end].isdecimal()
    )
    return plain and _FIRST_YEAR <= numeral.base < _LAST_YEAR


def is_no_year(text: str, numeral: Numeral) -> bool:
    """Tell whether the words before four digits show that they are no year.

    "More than 2030 ships" does; "below 2030 levels" does not, unless the number is round.
    """
    if not looks_like_year(numeral, text):
        return False
    before = text[max(0, numeral.start - _LOOK) : numeral.start].lower()
    if before.endswith(nouns.NO_YEAR_AFTER):
        return True
    return before.endswith(nouns.ROUND_AFTER) and numeral.base % _ROUND == 0


def _is_year(text: str, numeral: Numeral) -> bool:
    return looks_like_year(numeral, text) or bool(
        re.compile(r"[’']\Z").search(text, max(0, numeral.start - 1), numeral.start)
    )


def _word_before(text: str, start: int) -> re.Match[str] | None:
    return _WORD_BEFORE.search(text, max(0, start - _LOOK), start)


def _is_day(text: str, numeral: Numeral, before: re.Match[str] | None) -> bool:
    if not (isinstance(numeral.value, int) and 0 < numeral.value <= _LAST_DAY):
        return False
    if before and before["word"].lower().strip(".") in _months() and before["word"][0].isupper():
        return True
    after = _NEXT_WORD.match(text, numeral.end)
    if after is None:
        return False
    word = after["word"].strip(".")
    return word.lower() in _months() and word[0].isupper()


@cache
def _months() -> frozenset[str]:
    return frozenset(months.numbers("en"))


def _follows_name(text: str, numeral: Numeral, before: re.Match[str] | None) -> bool:
    if before is None or not before["gap"]:
        return False
    word = before["word"]
    lower = word.lower().strip(".").removesuffix("(s")
    if before["mark"].strip("’'\"") not in {"", "."}:
        return False
    if lower in nouns.NAMED_STRICTLY:
        return True
    if before["mark"] == "." and len(lower) > _LONGEST_SHORT:
        return False
    if lower in nouns.NAMED_BEFORE:
        return word[0].isupper() or numeral.base in range(_FEW)
    if lower == "of":
        return (
            re.compile(r"\b(?:Group|Committee|Gang|Band) of\s\Z").search(
                text, max(0, numeral.start - 14), numeral.start
            )
            is not None
        )
    if not (any(map(str.isupper, word)) or word[-1].isdecimal()) or lower in nouns.BEFORE_FIGURES:
        return False
    return not (numeral.scale > 1 or "," in text[numeral.start : numeral.end])


def _word_names(text: str, numeral: Numeral, before: re.Match[str] | None) -> bool:
    if before and before["gap"] and before["word"].lower() in nouns.NAMED_IN_WORDS:
        return True
    if not text[numeral.start].isupper():
        return False
    inside = _SENTENCE_START.search(text, max(0, numeral.start - 4), numeral.start)
    return inside is None and numeral.start > 0


def _law_follows(text: str, numeral: Numeral) -> bool:
    after = _NEXT_WORD.match(text, numeral.end)
    return after is not None and after["word"].lower().strip(".") in nouns.NAMED_AFTER
