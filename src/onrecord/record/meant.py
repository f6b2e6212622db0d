"""Meant: the instruments that a name, or words of one, stands for in a ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from onrecord.ledgers.naming import is_same_name, one_name
from onrecord.ledgers.provisions import places_in
from onrecord.store import folded_words


def meant(asked: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the entries that somebody means: by the whole name, a provision, or words of a name.

    Names that can be of one instrument ("Vantry Treaty", "Treaty of Vantry") are meant together.
    """
    for name in (asked, one_name(asked)):
        if name in entries:
            return _twins(name, entries)
    instrument, _, place = asked.rpartition("/")
    names = _named(instrument, entries)
    *_, wanted = places_in(place) or (place,)
    provisions = [
        key
        for key, entry in entries.items()
        if entry.place and key.removesuffix(f"/{entry.place}") in names
        if entry.place == wanted or entry.place.endswith(f" {wanted}")
    ]
    return tuple(provisions) or _named(asked, entries)


def _twins(key: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give an entry with those of its other names; alone where these are of several."""
    own = entries[key]
    alike = [
        other
        for other, entry in entries.items()
        if other == key
        or (entry.place == own.place and is_same_name(entry.instrument, own.instrument))
    ]
    pairs = combinations((entries[one].instrument for one in alike), 2)
    return tuple(alike) if all(is_same_name(*pair) for pair in pairs) else (key,)


def _named(asked: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the instruments that a name, or words of one, means."""
    words = folded_words(asked)
    whole = [name for name, entry in entries.items() if entry.place is None]
    found = [one for one in whole if one == one_name(asked) or words in folded_words(one)]
    alike = (one for one in whole if words and any(is_same_name(one, name) for name in found))
    return tuple(alike)


def several_are_meant(keys: Sequence[str], entries: Mapping[str, Any]) -> bool:
    """Say whether entries are of more than one instrument."""
    names = [entries[key].instrument for key in keys]
    return any(not is_same_name(names[0], name) for name in names[1:])
