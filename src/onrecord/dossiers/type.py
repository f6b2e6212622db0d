"""Type for PDF: a family of letters that the machine has, and what cannot be set with it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from xml.sax.saxutils import escape

try:
    from reportlab.pdfbase import pdfmetrics, ttfonts
except ImportError:
    pdfmetrics = ttfonts = None

_FAMILIES = (
    ("DejaVuSansCondensed", "DejaVuSansCondensed-Bold"),
    ("DejaVuSans", "DejaVuSans-Bold"),
    ("LiberationSans-Regular", "LiberationSans-Bold"),
    ("arial", "arialbd"),
    ("Arial", "Arial Bold"),
    ("Vera", "VeraBd"),
)
"""The first that is there is used; Vera comes with ReportLab, and has only Latin letters."""
_WORD = re.compile(r"\S+")
_FROM_THE_RIGHT = frozenset({"R", "AL"})
UNSET = "[other script]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A family of letters.

    Attributes:
        plain, bold: Its names in a PDF.
        letters: Code points that it has.
    """

    plain: str
    bold: str
    letters: frozenset[int]

    def markup(self, text: str) -> str:
        """Write words so that nothing in them is markup; what cannot be set says so."""
        return escape(self.set(text))

    def set(self, text: str) -> str:
        """Give words as they can be set; what cannot be says so.

        Leaves out words with letters that the family lacks, and of scripts that are written from
        the right, whose letters would stand in the wrong order.
        """
        said = _WORD.sub(lambda word: word[0] if self._sets(word[0]) else UNSET, text)
        while f"{UNSET} {UNSET}" in said:
            said = said.replace(f"{UNSET} {UNSET}", UNSET)
        return said

    def _sets(self, word: str) -> bool:
        return all(
            ord(letter) in self.letters and unicodedata.bidirectional(letter) not in _FROM_THE_RIGHT
            for letter in word
        )


def type_of_machine() -> Type:
    """Give the first family of letters that the machine has."""
    for plain, bold in _FAMILIES:
        try:
            fonts = [ttfonts.TTFont(name, f"{name}.ttf") for name in (plain, bold)]
        except ttfonts.TTFError:
            continue
        for font in fonts:
            pdfmetrics.registerFont(font)
        letters = frozenset.intersection(*(frozenset(font.face.charToGlyph) for font in fonts))
        return Type(plain=plain, bold=bold, letters=letters)
    raise AssertionError(_FAMILIES)
