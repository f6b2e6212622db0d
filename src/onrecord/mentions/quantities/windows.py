"""Windows: the few words after a number, with where they stand and what parts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<gap>[ ]|-|–|,[ ]|[ ]?&[ ])?"
    r"(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:[-‑'’][^\W_]\w*)*"
    r"|(?<=\w[ ])\d{2,4}(?=[ ][^\W\d_])|\d{1,3}-[a-z]+)(?P<owner>['’](?!\w))?"
)


_CLASHES = frozenset({"us", "who", "it", "am", "he", "so", "un"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it stands, and the gap before it."""

    start: int
    end: int
    text: str
    gap: str
    owner: bool

    @property
    def lower(self) -> str:
        """Its small letters; an acronym such as "US" keeps its capitals, for it is no pronoun."""
        acronym = self.text.isupper() and len(self.text) > 1
        return self.text if acronym and self.text.lower() in _CLASHES else self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def words_after(text: str, end: int, most: int) -> list[Word]:
    """Give up to so many words from a place on, as long as only gaps part them.

    A gap is a space, a hyphen, a comma with a space, "&", or one line feed before a small
    letter; everything else ends the window.

    >>> [word.text for word in words_after("24 defence-related firms. Of", 2, 5)]
    ['defence-related', 'firms']
    """
    found: list[Word] = []
    while len(found) < most and (word := _WORD.match(text, end)):
        gap = word["gap"] or ""
        if not gap and (found or word.start() != end):
            break
        owner = word["owner"] is not None
        found.append(Word(word.start("word"), word.end("word"), word["word"], gap, owner))
        end = word.end()
    return found
