"""Ranking: which of several names for one stands for all."""

from __future__ import annotations

import re

from onrecord.knowledge.facts import known
from onrecord.knowledge.instruments import known_instruments

POLITY, BODY, INSTRUMENT, OTHER = range(4)
"""Kinds of names, the one that stands for the others first."""

_CODE = re.compile(r"[A-Z]{2}")
_SHORT = re.compile(r"[A-Z]{3,8}")


def rank_of(name: str) -> int:
    """Give the rank of a name: a polity's code, a body's short name, a known instrument's, others.

    Two capitals are a code and one word of capitals is a short name also where no row has them:
    the file that had it when a document was read may be gone.

    >>> rank_of("RS") == POLITY, rank_of("NATO") == BODY, rank_of("Ada Berg") == OTHER
    (True, True, True)
    """
    if is_code(name):
        return POLITY if _is_polity(name) else BODY
    return INSTRUMENT if any(name == one.canonical for one in known_instruments()) else OTHER


def is_code(name: str) -> bool:
    """Say whether a name is the identifier of a polity or body, and not a name as printed."""
    return _is_polity(name) or name in known().organisations or bool(_SHORT.fullmatch(name))


def _is_polity(name: str) -> bool:
    return name in known().polities or bool(_CODE.fullmatch(name))
