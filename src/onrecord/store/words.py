"""Words as search sees them: folded, and each with its place in the text.

A word is a run of letters and digits with the marks on them; an apostrophe of any kind parts
words.  A character of a script that is written without blanks (Chinese, Japanese kana, Thai,
Lao, Khmer, Burmese), or whose words grow at their end (Korean), is a word of its own, so that
two characters side by side are found as a phrase.

The same function makes the index, reads the query and finds what to highlight; so the
three agree, whatever the database's own idea of a word is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

VERSION = "2"
"""Of the folding; a store whose index was made by another version is indexed anew."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\uac00-\ud7a3\uff66-\uff9d"
)
_JAMO = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_VOICED = "\uff9e\uff9f"
_APOSTROPHES = "\u02b9-\u02bf\u02c8\ua78b\ua78c"
_JOINERS = "\u00ad\u200c\u200d"
_DROPPED = re.compile(
    "(?<![\u0438\u0443])\u0306|(?<!\u0456)\u0308|[\u0300-\u0305\u0307\u0309-\u036f]"
    "|[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed]"
    f"|[{_JOINERS}]"
)
_SPECIAL = str.maketrans(
    {
        "\u0111": "d",
        "\u00f8": "o",
        "\u0142": "l",
        "\u0131": "i",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0649": "\u064a",
        "\u0629": "\u0647",
        "\u0671": "\u0627",
        "\u06a9": "\u0643",
        "\u06cc": "\u064a",
    }
)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word and its place, in code points."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    """Give the words of a text, in order, folded.

    Case, accents, vowel signs of Arabic and Hebrew, ligatures and the width of characters
    are folded away; every kind of quotation mark, dash and blank only parts words.

    Leaves out stems ("sanction" is not "sanctions"), and other scripts' spelling of a word.

    >>> [word.folded for word in words_of("Vučić’s «Déclaration» 1244")]
    ['vucic', 's', 'declaration', '1244']
    >>> [(word.folded, word.start) for word in words_of("安理会 决议")]
    [('安', 0), ('理', 1), ('会', 2), ('决', 4), ('议', 5)]
    """
    for found in _pattern().finditer(text):
        if folded := fold(found[0]):
            yield Word(folded, found.start(), found.end())


def index_words(text: str) -> str:
    """Give what the index is told of a text: the folded words, apart.

    Plain ASCII is given as it is, since the index's own words are the same there.

    >>> index_words("Déjà vu"), index_words("S/RES/9 (2031)")
    ('deja vu', 'S/RES/9 (2031)')
    """
    if text.isascii():
        return text.replace("\0", " ")
    return " ".join(map(fold, _pattern().findall(text)))


def folded_words(text: str | None) -> str:
    """Give the folded words between single blanks, with one at each end, for filters.

    >>> folded_words("Sergey Lavrov"), folded_words(None)
    (' sergey lavrov ', '')
    """
    words = [word.folded for word in words_of(text or "")]
    return f" {' '.join(words)} " if words else ""


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Fold one word.

    >>> fold("Ångström"), fold("Ёлка"), fold("мой"), fold("١٢٤٤")
    ('angstrom', 'елка', 'мой', '1244')
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    plain = unicodedata.normalize("NFC", _DROPPED.sub("", plain)).translate(_SPECIAL)
    return "".join(map(_kept, plain))


def _kept(character: str) -> str:
    """Keep letters, digits and marks; digits of every script become ours."""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    letter = character.isalnum() or unicodedata.category(character).startswith("M")
    return character if letter else ""


@cache
def _pattern() -> re.Pattern[str]:
    marks = _marks()
    single = f"{_JAMO}|[{_UNSPACED}][{marks}{_VOICED}]*"
    letter = f"[^\\W_{_UNSPACED}{_APOSTROPHES}]"
    return re.compile(f"{single}|(?:{letter}[{marks}{_JOINERS}]*)+")


def _marks() -> str:
    """Write the combining marks as ranges of a character class."""
    ranges: list[list[int]] = []
    for code in chain(range(0x300, 0x3100), range(0xA66F, 0xAC00), range(0xFE00, 0xFE30)):
        if not unicodedata.category(chr(code)).startswith("M"):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
