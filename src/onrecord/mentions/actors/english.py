"""English: all rules for actors in order, and the mentions that come of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.mentions.actors.bodies import bodies, introduced
from onrecord.mentions.actors.entries import english
from onrecord.mentions.actors.flow import flowing
from onrecord.mentions.actors.found import Found, apart
from onrecord.mentions.actors.gazetteer import Hit, Sort
from onrecord.mentions.actors.mentions import mention
from onrecord.mentions.actors.people import later, people, resolved
from onrecord.mentions.actors.places import Places
from onrecord.mentions.actors.roles import Reader
from onrecord.model import ActorKind, ActorMention, Passage

_WELL_KNOWN = frozenset(
    {
        "UN",
        "EU",
        "AU",
        "OAU",
        "OAS",
        "WHO",
        "WTO",
        "IMF",
        "ICC",
        "ICJ",
        "ILO",
        "FAO",
        "IOM",
        "PLO",
        "GCC",
        "G7",
        "G8",
        "G20",
        "G-7",
        "G-8",
        "G77",
        "CIS",
        "SCO",
        "OIC",
        "ECB",
    }
)
"""Acronyms of two or three letters that need no full name beside them."""


_NAME_PART = re.compile(r"(?:\b[^\W\d_a-z][\w’'-]*|\b[A-Z][a-z]{0,3}\.) $")
"""What stands before an initial inside a name."""
_SURNAME = re.compile(r" (?!\w{1,4}\.)(?:(?:de|du|d[’']|le|la) ?)*[^\W\d_a-z][^\W\d_A-Z]")
"""What follows the French for "Mr."."""

_ISSUERS = frozenset(
    {"President", "Vice President", "Prime Minister", "Chancellor", "King", "Queen"}
)
"""Offices that are the issuer's where no state stands with them; a minister may be the guest."""


def find_english(passage: Passage) -> Iterator[ActorMention]:
    """Find the actors of an English passage; `find_actors` says what is read."""
    flow = flowing(passage.text)
    text = flow.text
    hits = [hit for hit in english().hits(text) if not _initial(text, hit)]
    reader = Reader(text, hits)
    found = [*introduced(reader), *bodies(reader), *organisations(text, hits), *groups(text, hits)]
    found += Places(text, passage.polity).actors(hits)
    persons = list(people(reader))
    persons += later(text, [one for one in persons if one.kind is ActorKind.PERSON])
    kept = apart([*found, *persons])
    named = iter(resolved([one for one in kept if one.name], passage.reference))
    settled = [next(named) if one.name else one for one in kept]
    for one in offices(settled, passage.polity):
        yield mention(passage, flow, one)


def _initial(text: str, hit: Hit) -> bool:
    """Say whether an "M." is an initial of a name, not the French for "Mr."."""
    if hit.entry.sort is not Sort.HONORIFIC or text[hit.start : hit.end] != "M.":
        return False
    before = _NAME_PART.search(text, max(0, hit.start - 20), hit.start)
    glued = text[hit.start - 1 : hit.start] not in ("", " ", "\n", "(", "“", '"')
    return glued or before is not None or _SURNAME.match(text, hit.end) is None


def offices(found: list[Found], polity: str | None) -> Iterator[Found]:
    """Give an office without a name the one person of the text who is named with it.

    "The Minister" after "Foreign Minister Maria Soler" is she, where nobody else of the text
    is called a minister.  Where several are, it stays open; but "the President" and the like
    is the one who stands for the text's issuer, if one alone does.
    """
    holders: dict[str, dict[str, Found]] = {}
    for one in found:
        past = (one.role or "").lower().startswith(("former", "then", "late "))
        if one.kind is ActorKind.PERSON and one.title and one.canonical and not past:
            for title in _called(one.title):
                holders.setdefault(title, {}).setdefault(one.canonical, one)
    for one in found:
        holder = None
        if one.kind is ActorKind.OFFICE:
            holder = _holder(one, [*holders.get(one.title.casefold(), {}).values()], polity)
        if holder is None:
            yield one
            continue
        yield replace(
            one,
            canonical=holder.canonical,
            represents=one.represents or holder.represents,
            antecedent=(holder.start, holder.end),
        )


def _called(title: str) -> set[str]:
    plain = title.casefold()
    last = plain.split(" ")[-1]
    return {plain, last} if last in ("minister", "ambassador") and "prime" not in plain else {plain}


def _holder(office: Found, people_of: list[Found], polity: str | None) -> Found | None:
    before = [one for one in people_of if one.start < office.start]
    if office.represents is not None:
        before = [one for one in before if one.represents == office.represents]
    elif polity and office.title in _ISSUERS and _foreign(people_of, polity):
        before = [one for one in before if one.represents == polity]
    elif len(people_of) > 1:
        return None
    return before[0] if len(before) == 1 else None


def _foreign(people_of: list[Found], polity: str) -> bool:
    return any(one.represents not in (None, polity) for one in people_of)


def organisations(text: str, hits: list[Hit]) -> Iterator[Found]:
    """Find international bodies by name and acronym.

    Leaves out an acronym of two or three letters that is not widely known, unless the text has
    the body's full name too, and a council or assembly of a state ("the Norland Security
    Council").
    """
    full = {
        hit.entry.value
        for hit in hits
        if hit.entry.sort is Sort.ORGANISATION and " " in text[hit.start : hit.end]
    }
    previous: Hit | None = None
    for hit in hits:
        if hit.entry.sort is Sort.ORGANISATION:
            form = text[hit.start : hit.end]
            short = len(form) < len("PACE") and form not in _WELL_KNOWN
            if not (short and hit.entry.value not in full) and not _of_a_state(text, hit, previous):
                yield Found(
                    start=hit.start,
                    end=hit.end,
                    kind=ActorKind.ORGANISATION,
                    rule="organisation",
                    rank=4,
                    canonical=hit.entry.value,
                )
        previous = hit


def _of_a_state(text: str, hit: Hit, previous: Hit | None) -> bool:
    if text[hit.start : hit.end] not in ("Security Council", "General Assembly"):
        return False
    following = (
        text[hit.end : hit.end + 4] == " of " and text[hit.end + 4 : hit.end + 7] != "the UN"
    )
    before = text[max(0, hit.start - len("National ")) : hit.start]
    adjective = previous is not None and previous.end + 1 == hit.start
    state = previous is not None and previous.entry.sort in (Sort.ADJECTIVE, Sort.NAME)
    return (
        before.endswith("National ")
        or (adjective and state)
        or (following and "United Nations" not in text[hit.end : hit.end + 25])
    )


def groups(text: str, hits: list[Hit]) -> Iterator[Found]:
    """Find groups of actors that their name does not settle: "the Quint", "both sides"."""
    for hit in hits:
        if hit.entry.sort is Sort.GROUP and text[hit.start - 1 : hit.start] != "-":
            yield Found(start=hit.start, end=hit.end, kind=ActorKind.GROUP, rule="group", rank=4)
