"""People: persons with their offices, offices without a name, and the same person later on."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ahocorasick_rs import AhoCorasick, MatchKind

from onrecord.knowledge import known
from onrecord.languages.en import actors as words
from onrecord.mentions.actors.apposition import name_after, name_before
from onrecord.mentions.actors.found import Found
from onrecord.mentions.actors.gazetteer import Sort
from onrecord.mentions.actors.names import name_at, surname
from onrecord.mentions.actors.roles import Reader, Role
from onrecord.model import ActorKind

_OF = re.compile(r" of (?:the )?")
_LABEL = re.compile(r"^(?=[^\n:]{4,60}:\s)[^\W\d_a-z]", re.MULTILINE)
_BARE = frozenset(
    {
        "President",
        "Vice President",
        "Prime Minister",
        "Foreign Minister",
        "Secretary-General",
        "Secretary of State",
        "High Representative",
        "Chancellor",
        "Minister",
        "Ambassador",
        "King",
        "Queen",
        "Pope",
        "First Lady",
        "Speaker",
        "Foreign Secretary",
        "Secretary General",
        "Director-General",
        "Director General",
        "Attorney General",
        "National Security Advisor",
        "National Security Adviser",
        "Special Representative",
        "Special Envoy",
        "High Commissioner",
        "Emir",
        "Crown Prince",
        "Press Secretary",
    }
)
"""Offices that are an actor also when "the" is all that stands with them."""
_REACH = 70
"""Code points that a label is read for."""


def people(reader: Reader) -> Iterator[Found]:
    """Find persons with an office or "Mr", persons in labels, and offices without a name.

    Reads "Foreign Minister of the Republic of Norland Maria Soler", "Maria Soler, Foreign
    Minister of Norland", "Norland’s Foreign Minister", "the Prime Minister", and "Maria Soler:"
    where it labels two turns or more.
    Leaves out a title that neither a name nor a state stands with, unless it is one of the
    highest offices after "the", and forms of address ("Mr. President").
    """
    index = 0
    while index < len(reader.hits):
        sort = reader.hits[index].entry.sort
        index += 1
        if sort not in (Sort.TITLE, Sort.HONORIFIC):
            continue
        role = reader.role(index - 1)
        end = reader.name(role)
        small = reader.text[role.start].islower() or role.title.islower()
        if end and small and " " not in reader.text[role.end + 1 : end]:
            end = None
        found = _person(reader, role, end) if end else _office(reader, role)
        if found:
            yield found
            index = max(index, role.next)
    yield from _labelled(reader.text)


def _person(reader: Reader, role: Role, end: int) -> Found:
    text, represents = reader.text, role.represents
    name = text[role.end + 1 : end]
    if (of := _OF.match(text, end)) and represents is None:
        for hit in reader.hits[role.next : role.next + 2]:
            if hit.start == of.end() and hit.entry.sort in (Sort.NAME, Sort.ORGANISATION):
                represents, end = hit.entry.value, hit.end
    return Found(
        start=role.start,
        end=end,
        kind=ActorKind.PERSON,
        rule="person",
        rank=1,
        represents=represents,
        role=None if role.honorific else text[role.office : role.office_end or role.end],
        name=name,
        title="" if role.honorific else role.title,
    )


def _office(reader: Reader, role: Role) -> Found | None:
    text = reader.text
    if role.address or (text[role.start].islower() and role.represents is None):
        return None
    if role.title.islower() and role.title not in words.SMALL_OFFICES:
        return None
    found = Found(
        start=role.start,
        end=role.end,
        kind=ActorKind.OFFICE,
        rule="office",
        rank=2,
        represents=role.represents,
        role=text[role.start : role.end],
        title="" if text.startswith(" of ", role.end) else role.title,
    )
    if person := name_after(reader, found, role.next) or name_before(reader, found):
        return person
    before = text[max(0, role.start - 8) : role.start]
    bare = before.endswith((" the ", "\nthe ", "The ")) or role.start < len("the ")
    return found if role.represents is not None or (bare and role.title in _BARE) else None


def _labelled(text: str) -> Iterator[Found]:
    names = []
    for label in _LABEL.finditer(text):
        end = name_at(text[label.start() : label.start() + _REACH], 0)
        name = text[label.start() : label.start() + (end or 0)]
        if end and text[label.start() + end] == ":" and " " in name and not name.isupper():
            names.append((label.start(), name))
    counts = Counter(name for _, name in names)
    for start, name in names:
        if counts[name] > 1:
            yield Found(
                start=start,
                end=start + len(name),
                kind=ActorKind.PERSON,
                rule="label",
                rank=3,
                name=name,
            )


def later(text: str, persons: Sequence[Found]) -> Iterator[Found]:
    """Find the names of persons again where they stand alone: "Maria Soler", "Soler".

    Leaves out a surname that stands among other capitalised words.
    """
    counts = Counter(one.name for one in persons if one.name)
    names = {name for name, count in counts.items() if " " in name or count > 1}
    forms = sorted(names | {last for name in names if len(last := surname(name)) > len("Li")})
    if not forms:
        return
    automaton = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
    for index, start, end in automaton.find_matches_as_indexes(text):
        if _alone(text, start, end, whole=" " in forms[index]):
            yield Found(
                start=start,
                end=end,
                kind=ActorKind.PERSON,
                rule="later",
                rank=4,
                name=forms[index],
            )


def _alone(text: str, start: int, end: int, *, whole: bool) -> bool:
    before, after = text[max(0, start - 20) : start], text[end : end + 20]
    if (before[-1:].isalnum() or before[-1:] in ("-", "_")) or (
        after[:1].isalnum() or after[:1] in ("-", "_")
    ):
        return False
    if whole:
        return True
    following = re.match(r" (?:[^\W\d_a-zß-ÿ])[\w’'-]*", after)
    if following and following[0].strip() not in words.NOT_NAMES:
        return False
    preceding = re.search(r"([^\W\d_][\w’'-]*) $", before)
    return preceding is None or not preceding[1][0].isupper() or preceding[1] in words.NOT_NAMES


def _given(name: str) -> str:
    return name.partition(" ")[0]


def _same(one: Found, other: Found) -> bool:
    mine, theirs = _given(one.name).rstrip("."), _given(other.name).rstrip(".")
    if mine.casefold() == theirs.casefold() or (one.title and one.title == other.title):
        return True
    initial = len(mine) == 1 or len(theirs) == 1
    return initial and mine[0].casefold() == theirs[0].casefold()


def _fullest(one: Found, group: Sequence[Found]) -> Found | None:
    full = [other for other in group if " " in other.name]
    if " " in one.name:
        full = [other for other in full if _same(one, other)]
    elif titled := [other for other in full if one.title and other.title == one.title]:
        full = titled
    if any(not _same(first, other) for first in full for other in full[:8]):
        return None
    return max(full, key=lambda other: len(other.name), default=None)


def resolved(persons: Iterable[Found], day: date | None) -> list[Found]:
    """Give every person the fullest name and the state that the text gives for that name.

    A name that two persons of the text bear stays without either.  Where the text does not
    say whom a person stands for, the offices in `knowledge` are asked for the text's day.
    """
    listed = list(persons)
    groups: dict[str, dict[tuple[str, str], Found]] = defaultdict(dict)
    for one in listed:
        groups[surname(one.name).casefold()].setdefault((one.name, one.title), one)
    names = {
        key: name
        for group in groups.values()
        for key, name in _canonical([*group.values()]).items()
    }
    owners: dict[str, str] = {}
    out = []
    for one in listed:
        canonical = names[one.name, one.title]
        if canonical and one.represents:
            owners.setdefault(canonical, one.represents)
        out.append(replace(one, canonical=canonical))
    return [replace(one, represents=one.represents or _owner(one, owners, day)) for one in out]


def _canonical(group: Sequence[Found]) -> dict[tuple[str, str], str | None]:
    several = len({one.name for one in group if " " in one.name}) > 1
    names = {}
    for one in group:
        leader = _fullest(one, group)
        alone = None if several and " " not in one.name else _cased(one.name)
        names[one.name, one.title] = _cased(leader.name) if leader else alone
    return names


def _owner(one: Found, owners: dict[str, str], day: date | None) -> str | None:
    if one.canonical is None:
        return None
    if one.canonical not in owners and day is not None:
        code = known().represents(one.canonical, day, one.title)
        owners |= {one.canonical: code} if code else {}
    return owners.get(one.canonical)


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > len("U N") else name
