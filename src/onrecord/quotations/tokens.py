"""Tokens: words and marks of a text, made alike where only their writing differs.

What may differ in a quotation that is true is folded away here, and nothing else is: kinds of
quotation marks, apostrophes and dashes, composed and decomposed letters, blanks and ends of
lines, soft hyphens and signs of no width, the width of letters and marks, digits of other
scripts, the marks of vowels in Arabic, Russian ё.  Case, accents, numbers and all other
punctuation stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

QUOTE, DASH, DOTS = '"', "-", "…"
"""What every quotation mark, every dash and every ellipsis is made into."""

UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of scripts that are written without blanks: each is a word of its own."""

_UNSEEN = (
    "\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f"
)
_QUOTES = (
    "\"'`´\u2018-\u201f\u2032-\u2037\u00ab\u00bb\u2039\u203a\u300c-\u300f\u301d-\u301f"
    "\uff02\uff07\ufe41-\ufe44"
)
_APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u02b9\u0060\u00b4\u2032\uff07"
_DASHES = "-\u058a\u1806\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_ELIDED = "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|all|dall|sull|un"
"""What stands before an apostrophe in French and Italian and is a word of its own."""
_VOWELS = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652")
_UNWRITTEN = frozenset("\u0640\u0651\u0653\u0656\u0657\u0658\u0670") | _VOWELS
_SPELT = str.maketrans(
    {
        "ё": "е", "Ё": "Е", "،": ",", "؛": ";", "؟": "?", "۔": ".", "٪": "%", "٫": ".", "٬": ",",
        "。": ".", "｡": ".", "।": ".", "॥": ".", "॰": ".", "\u037e": ";",
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    }
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {0x2044: "/", 0x2236: ":", 0x00B7: "·", 0x2027: "·", 0x30FB: "·", 0xFF65: "·"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark, and its place in code points.

    Attributes:
        form: As it is compared.
        start, end: Its place in the text.
        word: Whether it is a word; a mark otherwise.
        vowels: Marks of vowels on an Arabic word, each with the number of its letter.
        broken: Whether it is a dash at the end of a line, which may be no part of the word.
        either: Whether the case of the first letter is left open: "[t]he".
    """

    form: str
    start: int
    end: int
    word: bool
    vowels: tuple[tuple[int, str], ...] = ()
    broken: bool = False
    either: bool = False


def tokens_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Give the words and marks of a stretch of text, in order.

    >>> [token.form for token in tokens_of("«L’accord» – 1 244,5\u00a0%")]
    ['"', "L'", 'accord', '"', '-', '1', '244,5', '%']
    >>> [token.form for token in tokens_of("我们不会离开。")]
    ['我', '们', '不', '会', '离', '开', '.']
    """
    for found in _pattern().finditer(text, start, len(text) if end is None else end):
        kind, printed = found.lastgroup, found[0]
        if kind == "word":
            form, vowels = folded(printed)
            yield Token(form, found.start(), found.end(), word=True, vowels=vowels)
        elif kind == "dash":
            broken = "\n" in printed or printed.endswith("\u00ad")
            yield Token(DASH, found.start(), found.end(), word=False, broken=broken)
        else:
            form = {"quote": QUOTE, "dots": DOTS}.get(kind or "") or _mark(printed)
            yield Token(form, found.start(), found.end(), word=False)


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Fold a word as printed, and give the marks of vowels on it.

    >>> folded("Ё\u00adлка"), folded("D’accord"), folded("١٢٤٤")[0]
    (('Елка', ()), ("D'accord", ()), '1244')
    >>> folded("كَتَب")
    ('كتب', ((1, 'َ'), (2, 'َ')))
    """
    if word.isascii():
        return word.replace("`", "'"), ()
    plain = _unseen().sub("", unicodedata.normalize("NFC", _presented(word)))
    letters: list[str] = []
    vowels: list[tuple[int, str]] = []
    for character in plain.translate(_SPELT):
        if character in _UNWRITTEN:
            vowels += [(len(letters), character)] * (character in _VOWELS)
        elif character.isdecimal():
            letters.append(str(unicodedata.decimal(character)))
        else:
            letters.append(
                "'" if character in "\u2018\u2019\u201b\u02bc\u02b9´\u2032" else character
            )
    return "".join(letters), tuple(vowels)


def _presented(word: str) -> str:
    """Write Arabic letters in the forms that they have inside words as the letters themselves."""
    return re.sub("[\ufb50-\ufdff\ufe70-\ufefc]+", _compatible, word)


def _compatible(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _mark(printed: str) -> str:
    return unicodedata.normalize("NFC", printed).translate(_SPELT)


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[\u00ad{_UNSEEN}]")


@cache
def _pattern() -> re.Pattern[str]:
    on = marks()
    on_it = f"(?:[{on}\u0640{_UNSEEN}]|\u00ad(?![ \\t]*\\r?\\n))*"
    one = f"[{UNSPACED}]{on_it}"
    many = f"(?:[^\\W{UNSPACED}_]{on_it})+"
    elided = f"(?<![\\w{_APOSTROPHES}])(?:{_ELIDED})[{_APOSTROPHES}](?=[^\\W\\d_])"
    inner = f"[{_APOSTROPHES}]{many}|(?<=\\d)[.,:'\u2019٫٬](?=\\d){many}"
    dash = f"[{_DASHES}\u00ad]+[ \\t{_UNSEEN}]*\\r?\\n[ \\t]*|[{_DASHES}]+"
    dots = r"\.(?:[ \u00a0]?\.){2,}|…+"
    return re.compile(
        f"(?P<word>(?i:{elided})|{one}|{many}(?:{inner})*)|(?P<dash>{dash})|(?P<dots>{dots})"
        f"|(?P<quote>''|[{_QUOTES}])|(?P<mark>[^\\s\u00ad{_UNSEEN}])"
    )


@cache
def marks() -> str:
    """Write the combining marks as ranges of a character class."""
    ranges: list[list[int]] = []
    for code in (*range(0x300, 0x3100), *range(0xA66F, 0xAC00), *range(0xFE20, 0xFE30)):
        if not unicodedata.category(chr(code)).startswith("M"):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


def cut_out(text: str, tokens: tuple[Token, ...]) -> str:
    """Give the words of a run of tokens as they are printed, on one line."""
    return " ".join(text[tokens[0].start : tokens[-1].end].split()) if tokens else ""
