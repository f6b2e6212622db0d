"""Entries: the English gazetteer, made from knowledge and from the words of the language."""

from __future__ import annotations

from functools import cache

from onrecord.knowledge import FormKind, Knowledge, known
from onrecord.languages.en import actors as words
from onrecord.languages.en import actors_places as places
from onrecord.mentions.actors.gazetteer import Entry, Gazetteer, Sort, add

_SORTS = {
    FormKind.NAME: Sort.NAME,
    FormKind.ADJECTIVE: Sort.ADJECTIVE,
    FormKind.DEMONYM: Sort.DEMONYM,
    FormKind.CAPITAL: Sort.CAPITAL,
    FormKind.SEAT: Sort.SEAT,
}
_SHOUTED = 5
"""Names of this many letters and more are also read in capitals ("SERBIA", not "MALI")."""


def _polities(entries: dict[str, Entry], knowledge: Knowledge) -> None:
    for form, (code, kind) in knowledge.polity_names().items():
        sort = _SORTS[kind]
        if sort is Sort.CAPITAL and form in places.NOT_CAPITALS:
            add(entries, [form], Entry(Sort.OTHER))
            continue
        add(entries, [form], Entry(sort, code))
        if kind in (FormKind.NAME, FormKind.ADJECTIVE) and len(form) >= _SHOUTED:
            add(entries, [form.upper()], Entry(sort, code))
    for form in knowledge.ambiguous:
        sort = Sort.DEMONYM if form.endswith("ns") else Sort.NAME
        sort = Sort.ADJECTIVE if form.endswith(("an", "ese")) else sort
        add(entries, [form], Entry(sort))


def _organisations(entries: dict[str, Entry], knowledge: Knowledge) -> None:
    for form, name in knowledge.organisation_names().items():
        add(entries, [form], Entry(Sort.ORGANISATION, name))
        if form.count(" ") > 1:
            add(entries, [form.upper()], Entry(Sort.ORGANISATION, name))


def english() -> Gazetteer:
    """Give the English gazetteer, made once: knowledge first, then titles, groups, longer names.

    >>> [hit.entry.value for hit in english().hits("Serbia and the United Nations")]
    ['RS', 'UN']
    """
    return _english(known())


@cache
def _english(knowledge: Knowledge) -> Gazetteer:
    entries: dict[str, Entry] = {}
    _polities(entries, knowledge)
    _organisations(entries, knowledge)
    titles = [*words.TITLES, *words.ABBREVIATED, *words.SMALL_TITLES]
    plurals = [title + "s" for title in words.TITLES if title[-1] not in "sy"]
    add(entries, titles, Entry(Sort.TITLE))
    add(
        entries,
        [title.upper() for title in words.TITLES if len(title) >= _SHOUTED],
        Entry(Sort.TITLE),
    )
    add(entries, plurals, Entry(Sort.OTHER))
    add(entries, words.HONORIFICS, Entry(Sort.HONORIFIC))
    add(entries, ["MR.", "MS.", "MRS.", "DR."], Entry(Sort.HONORIFIC))
    add(entries, words.MINISTRIES, Entry(Sort.BODY))
    add(entries, [*words.GROUPS, *words.DETERMINED_GROUPS], Entry(Sort.GROUP))
    add(entries, [g[0].upper() + g[1:] for g in words.DETERMINED_GROUPS], Entry(Sort.GROUP))
    add(entries, places.LONGER_NAMES, Entry(Sort.OTHER))
    return Gazetteer(entries)
