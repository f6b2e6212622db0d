"""Words of a brief: what is shown of quotations, days and kinds."""

from __future__ import annotations

import re
from datetime import date

from onrecord.exports.citation import written_day

_LONGEST = 160
_TURNS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
CUT = " […]"


def shown(text: str) -> str:
    r"""Give words of others on one line; what would turn it round becomes a sign.

    Marks of direction stay, since scripts that are written from the right need them.

    >>> shown("a\n b\u202ec")
    'a b�c'
    """
    return " ".join(_TURNS.sub("\ufffd", text).split())


def cut(text: str) -> str:
    """Give words of others, the end of long ones left out with a sign that it is.

    >>> cut("word " * 60)[-12:]
    'ord word […]'
    """
    words = shown(text)
    if len(words) < _LONGEST + 1:
        return words
    return words[:_LONGEST].rpartition(" ")[0].rstrip(",;:–—- ") + CUT


def day_of(day: date | None) -> str:
    """Write a day."""
    return written_day(day) or "no date"


def worded(key: str) -> str:
    """Write a key of our own as words.

    >>> worded("ambassador_recall")
    'ambassador recall'
    """
    return key.replace("_", " ")
