"""Posts: the words by which a text names an embassy, and where it is."""

from __future__ import annotations

import re

POST = re.compile(
    r"\b(?:embassy|high\ commission|consulate(?:[-\ ]general)?|permanent\ (?:mission|delegation"
    r"|representation)|mission|delegation|liaison\ office|(?:apostolic\ )?nunciature)\b"
    r"(?:.*?\b(?:to|in|at)\ (?:the\ )?(?P<host>.+))?",
    re.IGNORECASE | re.VERBOSE,
)
"""A post, and the state, body or city that it is in, as its name has it."""

APART = re.compile(r",|\b(?:in|at|and)\b")
"""What parts a state from a city: "the United Nations in Geneva", "Veskia, Osmark"."""
