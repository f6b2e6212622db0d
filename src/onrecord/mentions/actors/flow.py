"""Flow: a text as one reads it, with broken lines joined, and the way back to its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_ODD = dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ") | {"\u2011": "-"}
_BLANKS = str.maketrans(_ODD)
_GAP = re.compile(r"(?<=\S)(?: *\n *|  +)(?=\S)")
_SHORTEST, _LONGEST = 40, 110
"""Code points of a line that was broken to fit a width; others are lines of their own."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A text with every gap inside a sentence made one blank.

    Attributes:
        text: What rules read.
        cuts: Where the text goes on after something was left out, in order.
        skipped: How many characters were left out before each of the cuts.
    """

    text: str
    cuts: tuple[int, ...]
    skipped: tuple[int, ...]

    def place(self, at: int) -> int:
        """Give the place in the passage of a character of the text."""
        index = bisect_right(self.cuts, at)
        return at + (self.skipped[index - 1] if index else 0)


def flowing(text: str) -> Flow:
    r"""Join lines that were broken to fit a width, and make blanks plain and single.

    A line of 40 to 110 characters with a line right after it counts as broken to fit; a
    shorter one is a heading or a label, a longer one a paragraph.

    >>> flow = flowing("The Prime  Minister of the Republic of Norland, Ms Maria\n   Soler.")
    >>> flow.text
    'The Prime Minister of the Republic of Norland, Ms Maria Soler.'
    >>> flow.place(flow.text.index("Soler"))
    60
    """
    plain = text.translate(_BLANKS)
    parts, cuts, skipped = [], [], []
    at = kept = 0
    for gap in _GAP.finditer(plain):
        if "\n" in gap[0]:
            length = gap.start() - plain.rfind("\n", 0, gap.start()) - 1
            if not _SHORTEST <= length <= _LONGEST:
                continue
        parts += [plain[at : gap.start()], " "]
        kept += gap.start() - at + 1
        at = gap.end()
        cuts.append(kept)
        skipped.append(at - kept)
    return Flow("".join([*parts, plain[at:]]), tuple(cuts), tuple(skipped))
