"""Tokens: a text cut into words, numbers and marks, each with the class that a grammar reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TypeAlias

Value: TypeAlias = int | float | str | None
Entry: TypeAlias = tuple[str, Value]

OTHER = "."
"""The letter of what no rule reads."""

_HOUR = r"T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?"
_PART = re.compile(
    rf"[^\W\d_]+(?:\d\w*)?|\d{{4}}-\d\d-\d\d{_HOUR}|\d+(?:[.,:/-]\d+)*(?:[^\W_]+)?|(?:\W|_)+"
)
_ISO = re.compile(rf"\d{{4}}-\d\d-\d\d(?:{_HOUR})?", re.IGNORECASE)
_FORMS = (
    (re.compile(r"\d{1,2}:\d\d(:\d\d)?"), "CLOCK"),
    (re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{4}"), "NUMERIC"),
    (re.compile(r"\d{1,2}/\d{1,2}"), "STROKE"),
    (re.compile(r"\d{1,3}(,\d{3})+"), "NUMBER"),
    (re.compile(r"\d{1,6}\.\d{1,6}"), "NUMBER"),
    (re.compile(r"\d{4}[-/](\d\d|\d{4})"), "YEARS"),
    (re.compile(r"\d{1,3}-\d{1,3}"), "RANGE"),
)
_HOUR_ALONE = re.compile(r"\d{1,2}(?:[:.]\d\d)?")
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_MARKS = {
    "": "", ",": "COMMA", ".": "DOT", ".,": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH",
    "−": "DASH", "‑": "DASH", "‐": "DASH", "'": "APOS", "’": "APOS", "/": "SLASH", "(": "OPEN",
    ")": "CLOSE",
    "),": "CLOSE", ":": "COLON",
}  # fmt: skip
_LONGEST = 36
_DAYS = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that its grammar of times reads.

    Attributes:
        words: Class and value of each word, in lower case; a class is a name such as "MONTH".
        capital: Words that count only with a capital letter, such as months in English.
        letters: One character for each class name.
        glued: Class of a word that is glued to a number, such as "fy" in "FY2031".
    """

    words: Mapping[str, Entry]
    capital: frozenset[str]
    letters: Mapping[str, str]
    glued: Mapping[str, str]

    def entry(self, part: str) -> Entry:
        """Give the class and value of a word, a number or the marks between two words."""
        first = part[0]
        if first.isdecimal():
            return number(part)
        if not first.isalpha():
            return _mark(part), None
        word = part.lower()
        if part[-1].isdecimal() and len(part) < _LONGEST:
            return self._numbered(word)
        if word in self.capital and not first.isupper():
            return OTHER, None
        return self.words.get(word, (OTHER, None))

    def _numbered(self, word: str) -> Entry:
        """Classify a word that ends in a number, such as "q3" or "fy2031"."""
        letters = word.rstrip("0123456789")
        digits = word[len(letters) :]
        name = self.glued.get(letters)
        if name and digits.isascii() and len(digits) in {2, _YEAR_DIGITS}:
            return name, int(digits)
        return self.words.get(word, (OTHER, None))


class _Memo(dict[str, str]):
    """The letter of each distinct part of a text, made when it is first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.known: dict[str, Value] = {}

    def __missing__(self, part: str) -> str:
        name, value = self.lexicon.entry(part)
        letter = self.lexicon.letters.get(name, OTHER) if name else ""
        self.known[part] = value
        self[part] = letter
        return letter


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's words, numbers and marks; blanks between words are no tokens.

    Attributes:
        text: The text.
        classes: One letter for each token.
    """

    text: str
    classes: str
    _parts: list[str] = field(repr=False)
    _kept: list[int] = field(repr=False)
    _ends: list[int] = field(repr=False)
    _values: Mapping[str, Value] = field(repr=False)

    def word(self, at: int) -> str:
        """Give a token in lower case, without blanks; "" outside of the text."""
        if not 0 <= at < len(self._kept):
            return ""
        return self._parts[self._kept[at]].strip().lower()

    def printed(self, at: int) -> str:
        """Give a token as printed, with its blanks; "" outside of the text."""
        return self._parts[self._kept[at]] if 0 <= at < len(self._kept) else ""

    def value(self, at: int) -> Value:
        """Give what a token stands for."""
        return self._values[self._parts[self._kept[at]]]

    def start(self, at: int) -> int:
        """Give the place where a token's first character stands."""
        part = self._parts[self._kept[at]]
        return self._ends[self._kept[at]] - len(part.lstrip())

    def end(self, at: int) -> int:
        """Give the place after a token's last character."""
        part = self._parts[self._kept[at]]
        return self._ends[self._kept[at]] - len(part) + len(part.rstrip())


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens; the cost is linear in its length."""
    parts = _PART.findall(text)
    memo = _Memo(lexicon)
    letters = list(map(memo.__getitem__, parts))
    kept = [at for at, letter in enumerate(letters) if letter]
    return Tokens(
        text, "".join(letters), parts, kept, list(accumulate(map(len, parts))), memo.known
    )


def _mark(part: str) -> str:
    if part.count("\n") > 1:
        return OTHER
    return _MARKS.get(part.strip(), OTHER)


def number(part: str) -> Entry:
    """Classify a token that begins with a digit.

    >>> number("31"), number("1999"), number("1990s"), number("22nd"), number("2,000")
    (('DIGITS', 31), ('YEAR', 1999), ('DECADE', 199), ('ORDINAL', 22), ('NUMBER', 2000))
    >>> number("9-13"), number("2021-22"), number("1990kg")
    (('RANGE', '9-13'), ('YEARS', '2021-22'), ('.', None))
    """
    if len(part) > _LONGEST:
        return OTHER, None
    if part.isdecimal():
        return _whole(part)
    if part[-1].isalpha():
        return _suffixed(part)
    if _ISO.fullmatch(part):
        return "ISO", part
    for form, name in _FORMS:
        if form.fullmatch(part):
            return name, _amount(part) if name == "NUMBER" else part
    return OTHER, None


def _amount(part: str) -> Value:
    return float(part) if "." in part else int(part.replace(",", ""))


def _whole(part: str) -> Entry:
    value = int(part)
    if len(part) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR:
        return "YEAR", value
    return ("DIGITS" if value <= _DAYS and len(part) <= len("31") else "NUMBER"), value


def _suffixed(part: str) -> Entry:
    digits = part.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    suffix = part[len(digits) :].lower()
    if not digits.isdecimal():
        return ("ISO", part) if _ISO.fullmatch(part) else _clock(digits, suffix)
    if suffix in _ORDINAL_ENDS:
        return "ORDINAL", int(digits)
    if suffix == "s":
        return _decade(digits)
    return _clock(digits, suffix)


def _clock(digits: str, suffix: str) -> Entry:
    hour = _HOUR_ALONE.fullmatch(digits) and suffix in {"am", "pm"}
    return ("CLOCKHALF", f"{digits} {suffix}") if hour else (OTHER, None)


def _decade(digits: str) -> Entry:
    if digits[-1] == "0" and len(digits) == _YEAR_DIGITS and int(digits) <= _LAST_YEAR:
        return "DECADE", int(digits) // 10
    if digits[-1] == "0" and len(digits) == len("90") and digits != "00":
        return "DECADE", 190 + int(digits[0])
    return OTHER, None
