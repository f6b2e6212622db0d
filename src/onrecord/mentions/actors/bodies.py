"""Bodies: ministries and the like, and organisations that the text itself gives an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from onrecord.knowledge import known
from onrecord.languages.en import actors_places as words
from onrecord.languages.en.actors import BODY_NOUNS, ONLY_WITH_MORE
from onrecord.mentions.actors.found import Found
from onrecord.mentions.actors.gazetteer import Sort
from onrecord.mentions.actors.roles import Reader
from onrecord.model import ActorKind

_SMALL = frozenset(
    {"of", "the", "for", "and", "in", "on", "to", "de", "la", "du", "des", "with", "&"}
)
_ACRONYM = re.compile(r" [(\[][“\"‘]?(?P<short>[A-Z][A-Za-z0-9&-]{1,11})[”\"’]?[)\]]")
_HEADS = re.compile(r"[Ss]tates? (?:and|or)(?: of)? $")
"""What stands before "Government" in "Heads of State and Government"."""
_OF_BODY = re.compile(
    r"(?:[^\W\d_a-z][\w’-]* )?(?:Department|Ministry|Office|Bureau|Agency|Council|Committee"
    r"|Commission|Institute|Secretariat) (?:of|for|on) (?:the )?$"
)
_NO_NAME = re.compile(r"(?:s|ion|ance|ence|ment|ing|ity|ness|ure)$")
"""How English nouns end that are not the last word of a foreign firm's name."""
_NO_BODY = words.INSTRUMENT_NOUNS | frozenset(
    {
        "Countries",
        "Syndrome",
        "Disease",
        "Virus",
        "Assistance",
        "Order",
        "Standards",
        "Practices",
        "Grant",
        "Goals",
        "Weapons",
        "Products",
        "Areas",
        "Persons",
        "People",
        "Rights",
        "Law",
        "Area",
        "Zone",
        "System",
        "Technology",
        "Economy",
        "Fuel",
        "Gas",
        "Vehicles",
        "Vehicle",
        "Income",
        "Product",
        "Investment",
        "Resolution",
        "Talks",
        "Report",
    }
)


def introduced(reader: Reader) -> Iterator[Found]:
    """Find organisations that the text gives an acronym, and the acronym wherever it stands.

    Reads "Community of Norland Municipalities (CNM)" and each later "CNM".  The initials of
    the name must spell the acronym, or its last noun or the noun before "of" be that of a
    body.  Leaves out agreements, goals and countries.
    """
    names: dict[str, str] = {}
    polities = known().polity_names()
    for bracket in _ACRONYM.finditer(reader.text):
        short = bracket["short"]
        if sum(letter.isupper() for letter in short) < len("UN"):
            continue
        if reader.text[bracket.end() : bracket.end() + 4] in (" Act", " Bil"):
            continue
        start = _name_before(reader.text, bracket.start(), short)
        name = reader.text[start : bracket.start()] if start is not None else ""
        if start is None or short in polities or known().polity_of(name):
            continue
        canonical = known().organisation_of(name) or names.get(short) or _alike(name, short) or name
        names.setdefault(short, canonical)
        yield Found(
            start=start,
            end=bracket.start(),
            kind=ActorKind.ORGANISATION,
            rule="introduced",
            rank=2,
            canonical=canonical,
        )
    yield from _acronyms(reader.text, names)


def _acronyms(text: str, names: dict[str, str]) -> Iterator[Found]:
    if not names:
        return
    shorts = list(names)
    automaton = AhoCorasick(shorts, matchkind=MatchKind.LeftmostLongest)
    for index, start, end in automaton.find_matches_as_indexes(text):
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield Found(
                start=start,
                end=end,
                kind=ActorKind.ORGANISATION,
                rule="acronym",
                rank=3,
                canonical=names[shorts[index]],
            )


def _name_before(text: str, end: int, short: str) -> int | None:
    parts = _words_before(text[max(0, end - 160) : end])
    letters = re.sub(r"[^A-Za-z]", "", short).upper()
    for index in range(len(parts) - 1, -1, -1):
        if parts[index][0].isupper() and _spells(parts[index:], letters):
            start = end - len(" ".join(parts[index:]))
            usual = known().organisation_of(" ".join(parts[index:]))
            longer = None if usual else _OF_BODY.search(text, max(0, start - 60), start)
            if longer and longer[0].startswith("The "):
                return longer.start() + len("The ")
            if longer or _is_body(parts[index:], text[max(0, start - 4) : start]):
                return longer.start() if longer else start
            return None
    return None


def _words_before(text: str) -> list[str]:
    """Give the words at the end of a text that a name may hold, in order."""
    parts: list[str] = []
    for word in reversed(text.split(" ")[-20:]):
        begins = word[:1].isupper() or word in _SMALL
        if not begins or word[-1] in ".;:)]" or "\n" in word:
            break
        parts.insert(0, word)
    return parts


def _alike(name: str, short: str) -> str | None:
    found = known().organisation_of(short)
    if found is None:
        return None
    usual = set(known().organisations[found].full_name.split())
    return found if len(usual & set(name.split())) > len(usual) / 2 else None


def _is_body(parts: list[str], before: str) -> bool:
    if known().organisation_of(" ".join(parts)):
        return True
    if any(part.strip(",") in BODY_NOUNS for part in parts):
        return True
    return before.lower() != "the " and _NO_NAME.search(parts[-1]) is None


def _spells(parts: list[str], letters: str) -> bool:
    if any(part[0].islower() and part not in _SMALL for part in parts) or len(parts) < len("UN"):
        return False
    head = re.split(r" (?:of|for|on|to|in) ", " ".join(parts))[0].split()[-1].strip(",")
    if head in _NO_BODY or parts[-1].strip(",") in _NO_BODY:
        return False
    pieces = [piece for part in parts for piece in part.split("-") if piece]
    initials = "".join(piece[0].upper() for piece in pieces if piece not in _SMALL)
    every = "".join(piece[0].upper() for piece in pieces)
    return letters in (initials, every)


def bodies(reader: Reader) -> Iterator[Found]:
    """Find ministries, departments, parliaments and the like.

    Reads "the Foreign Ministry", "Ministry of Foreign Affairs of Norland" and "Norland’s
    Parliament".  The state that the words name is whom the body stands for; they settle no
    short name, so it has none.
    """
    for index, hit in enumerate(reader.hits):
        if hit.entry.sort is not Sort.BODY:
            continue
        role = reader.role(index)
        if role.address or _HEADS.search(reader.text, max(0, hit.start - 20), hit.start):
            continue
        if reader.text[role.start : role.end] in ONLY_WITH_MORE:
            continue
        yield Found(
            start=role.start,
            end=role.end,
            kind=ActorKind.ORGANISATION,
            rule="body",
            rank=3,
            represents=role.represents,
        )
