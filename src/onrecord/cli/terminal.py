"""Words of others on a terminal: nothing in them moves the cursor or turns a line round."""

from __future__ import annotations

import os
import shutil
import sys
from functools import cache

_PICTURES = 0x2400
_PAST_CONTROLS = 0x20
_DELETE = 0x7F
DEBUG = "ONRECORD_DEBUG"


def safe(text: str) -> str:
    r"""Make control characters visible; every character stays one character.

    Line feeds stay.  Tabs become blanks, other controls their pictures, and overrides and
    isolates of the bidirectional algorithm the sign for an unknown character.

    >>> safe("a\x1b[31mb\u202ec\td")
    'a␛[31mb�c d'
    """
    return text.translate(_table())


def safe_line(text: str) -> str:
    r"""Make text safe, on one line.

    >>> safe_line("a\n  b")
    'a b'
    """
    return safe(" ".join(text.split()))


@cache
def _table() -> dict[int, str]:
    table = {code: chr(_PICTURES + code) for code in range(_PAST_CONTROLS)}
    table |= dict.fromkeys(range(_DELETE + 1, 160), "�")
    table |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�")
    table |= {0x2028: " ", 0x2029: " ", _DELETE: "\u2421", ord("\t"): " "}
    del table[ord("\n")]
    return table


def on_terminal() -> bool:
    """Say whether standard output is a terminal."""
    return sys.stdout.isatty()


def width() -> int | None:
    """Give the terminal's width in columns; None where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if on_terminal() else None


def debugging() -> bool:
    """Say whether a person asked to see where an error arose."""
    return bool(os.environ.get(DEBUG))


def in_colour() -> bool:
    """Say whether to use colour: on a terminal, unless NO_COLOR asks for none."""
    forced = bool(os.environ.get("FORCE_COLOR"))
    return (on_terminal() or forced) and not os.environ.get("NO_COLOR")
