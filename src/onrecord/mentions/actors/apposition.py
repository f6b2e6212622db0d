"""Apposition: a name and an office side by side with a comma, "Maria Soler, Foreign Minister"."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.mentions.actors.found import Found
from onrecord.mentions.actors.gazetteer import Sort
from onrecord.mentions.actors.names import name_at
from onrecord.mentions.actors.roles import Reader
from onrecord.model import ActorKind

_BEFORE = re.compile(r",(?: the| our| your| its| his| her| then)? ?$")
_SETTLED = re.compile(
    r"\s*(?:$|\n|[.;)”\"]|,?\s+(?:today\s+)?(?:said|says|announced|told|stated|declared|met|noted))"
)
"""What stands after an office without a state that is said of the name before it."""
_OWNER = re.compile(r"(?:\b[Tt]he|\b[Oo]ur|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Tt]heir|[’'])\s$")
_OWNED = re.compile(r"[’']s? ")
_COMMA = re.compile(r"(?: \([A-Z][A-Za-z]{1,9}\))?, ")
_CLOSED = re.compile(r"(?=[,;)\n]|\.(?:\s|$)|$)")
"""What closes a name that stands after its office."""
_REACH = 70
"""Code points before an office in which the name that it is said of is looked for."""


def name_before(reader: Reader, office: Found) -> Found | None:
    """Give the person whom an office is said of: "Maria Soler, Foreign Minister of Norland".

    An office that is of no state and in charge of nothing counts only where it ends the line
    or clause, or where a verb of speech follows.
    Leaves out a name of one word, and what another actor's name is part of.
    """
    text, start = reader.text, max(0, office.start - _REACH)
    comma = _BEFORE.search(text, start, office.start)
    if comma is None:
        return None
    bare = office.represents is None and " of " not in (office.role or "")
    if bare and not _SETTLED.match(text, office.end):
        return None
    start = max(start, reader.last_end(comma.start()))
    for at in range(start, comma.start()):
        opens = not (at and (text[at - 1].isalnum() or text[at - 1] in "-’'"))
        if opens and text[at].isupper() and name_at(text[at : comma.start()], 0):
            name = text[at : comma.start()]
            if name_at(name, 0) == len(name) and " " in name:
                begins = _styled(reader, at)
                return replace(
                    office, start=begins, kind=ActorKind.PERSON, rule="apposed", rank=1, name=name
                )
    return None


def _styled(reader: Reader, start: int) -> int:
    """Give where the styles before a name begin: "His Excellency Mr."; else where the name does."""
    index = reader.before(start)
    while index >= 0 and reader.hits[index].end + 1 == start:
        if reader.hits[index].entry.sort is not Sort.HONORIFIC:
            break
        start, index = reader.hits[index].start, index - 1
    return start


def name_after(reader: Reader, office: Found, following: int) -> Found | None:
    """Give the person whose name follows an office: "the Foreign Minister, Maria Soler,".

    The office must be one of its kind ("the", "our", "Norland’s") and the name closed by a
    comma, a bracket or the end of the sentence.
    Leaves out a name of one word, and what another actor's name is part of.

    Args:
        reader: The text.
        office: The office that was read.
        following: Index of the first hit after it.
    """
    text = reader.text
    comma = _COMMA.match(text, office.end)
    owned = _OWNER.search(text, max(0, office.start - 8), office.start) or _OWNED.search(
        office.role or ""
    )
    if comma is None or not owned:
        return None
    start = comma.end()
    end = name_at(text[start : start + _REACH], 0)
    if not end or " " not in text[start : start + end]:
        return None
    if not _CLOSED.match(text, start + end):
        return None
    inside = [hit for hit in reader.hits[following : following + 3] if hit.start < start + end]
    if any(hit.end > start and hit.entry.sort is not Sort.CAPITAL for hit in inside):
        return None
    name = text[start : start + end]
    return replace(
        office, end=start + end, kind=ActorKind.PERSON, rule="after_office", rank=1, name=name
    )
