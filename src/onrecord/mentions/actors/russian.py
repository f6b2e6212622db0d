"""Russian: states in every case, organisations, and persons with their offices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.knowledge import Knowledge, known
from onrecord.languages.ru import actors as words
from onrecord.mentions.actors.declension import declined
from onrecord.mentions.actors.flow import flowing
from onrecord.mentions.actors.found import Found, apart
from onrecord.mentions.actors.gazetteer import Entry, Gazetteer, Hit, Sort, add
from onrecord.mentions.actors.mentions import mention
from onrecord.model import ActorKind, ActorMention, Passage

_ADJECTIVE = re.compile(
    r"\b(?P<stem>"
    + "|".join(sorted(words.ADJECTIVES, key=len, reverse=True))
    + r")"
    + words.ADJECTIVE_TAIL
    + r"\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r" (?P<name>[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.\s?)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
    r"|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?: [А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?){1,2})"
)
_NOMINATIVES = frozenset(title.lower() for title in words.TITLES)
_WORD_BEFORE = re.compile(r"([А-Яа-яЁё-]+)\.? $")
_WORD_AFTER = re.compile(r" ([А-Яа-яЁё-]+)")


def russian() -> Gazetteer:
    """Give the Russian gazetteer, made once: names of polities and bodies in every case."""
    return _russian(known())


@cache
def _russian(knowledge: Knowledge) -> Gazetteer:
    entries: dict[str, Entry] = {}
    for name, code in knowledge.names_in("ru").items():
        sort = Entry(Sort.NAME, code)
        add(entries, [name, *declined(name)], sort)
        add(entries, [form.replace("ё", "е") for form in declined(name)], sort)
    for organisation in knowledge.organisations.values():
        for form in organisation.names.get("ru", ()):
            add(entries, declined(form), Entry(Sort.ORGANISATION, organisation.name))
    for city, code in knowledge.capitals_in("ru").items():
        add(entries, declined(city), Entry(Sort.CAPITAL, code))
    for title in words.TITLES:
        head, rest = _head(title)
        forms = [f"{form} {rest}".strip() for form in declined(head)]
        add(entries, [*forms, *(form[0].upper() + form[1:] for form in forms)], Entry(Sort.TITLE))
    return Gazetteer(entries)


def _head(title: str) -> tuple[str, str]:
    """Cut a title after its noun: what follows stays as it is in every case.

    >>> _head("первый заместитель министра"), _head("министр обороны")
    (('первый заместитель', 'министра'), ('министр', 'обороны'))
    """
    parts = title.split(" ")
    noun = next(at for at, part in enumerate(parts) if not part.endswith(("ый", "ий", "и")))
    return " ".join(parts[: noun + 1]), " ".join(parts[noun + 1 :])


def find_russian(passage: Passage) -> Iterator[ActorMention]:
    """Find the actors of a Russian passage; `find_actors` says what is read."""
    flow = flowing(passage.text)
    hits = russian().hits(flow.text)
    found = [*_persons(flow.text, hits), *_named(flow.text, hits)]
    found += [
        Found(
            start=adjective.start(),
            end=adjective.end(),
            kind=ActorKind.POLITY,
            rule="adjective",
            canonical=words.ADJECTIVES[adjective["stem"].lower()],
        )
        for adjective in _ADJECTIVE.finditer(flow.text)
    ]
    for one in apart(found):
        yield mention(passage, flow, one)


def _named(text: str, hits: list[Hit]) -> Iterator[Found]:
    for hit in hits:
        sort = hit.entry.sort
        if sort is Sort.TITLE or (sort is Sort.CAPITAL and not _acts(text, hit)):
            continue
        body = sort is Sort.ORGANISATION
        yield Found(
            start=hit.start,
            end=hit.end,
            kind=ActorKind.ORGANISATION if body else ActorKind.POLITY,
            rule=sort.value,
            canonical=hit.entry.value,
        )


def _acts(text: str, hit: Hit) -> bool:
    before = _WORD_BEFORE.search(text, max(0, hit.start - 30), hit.start)
    after = _WORD_AFTER.match(text, hit.end)
    if text[hit.end : hit.end + 1] == "," or (after and after[1][0].isupper()):
        return False
    if before is None:
        return after is not None
    return before[1].lower() not in words.PLACE_BEFORE


def _persons(text: str, hits: list[Hit]) -> Iterator[Found]:
    index = 0
    while index < len(hits):
        hit = hits[index]
        index += 1
        if hit.entry.sort is not Sort.TITLE:
            continue
        end, represents = hit.end, None
        while index < len(hits) and hits[index].start == end + 1 and text[end] == " ":
            following = hits[index]
            if following.entry.sort not in (Sort.NAME, Sort.ORGANISATION, Sort.TITLE):
                break
            represents = represents or following.entry.value
            end, index = following.end, index + 1
        name = _NAME.match(text, end)
        if name is None and represents is None:
            continue
        printed = text[hit.start : end]
        nominative = text[hit.start : hit.end].lower() in _NOMINATIVES
        yield Found(
            start=hit.start,
            end=name.end() if name else end,
            kind=ActorKind.PERSON if name else ActorKind.OFFICE,
            rule="person" if name else "office",
            rank=1,
            canonical=name["name"] if name and nominative else None,
            represents=represents,
            role=printed,
        )
