"""Short forms of one title: "the Norport Treaty" and "the Treaty of Norport on the Fjords"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import year_in
from onrecord.mentions.instruments.finding import Finding

_WORD = re.compile(r"[^\W\d_][\w’'-]+|\d+(?!\d|\))")
_PARTS = frozenset({"titles", "descriptive", "dated"})


def with_full_names(findings: Sequence[Finding]) -> list[Finding]:
    """Give short forms of a title the fullest one's canonical name.

    Two titles of one family are one instrument where the telling words of the one are all
    among the other's, their years do not differ, and no second, different full title has
    those words too.

    Leaves out titles that the knowledge settles, and forms without telling words.

    >>> short = Finding(start=0, end=9, canonical="Norport Treaty", form="treaty", part="titles",
    ...     family="treaty")
    >>> full = replace(short, canonical="Treaty of Norport on the Fjords (1974)")
    >>> [one.canonical for one in with_full_names([short, full])]
    ['Treaty of Norport on the Fjords (1974)', 'Treaty of Norport on the Fjords (1974)']
    """
    names = {
        (one.family, one.canonical): _telling(one.canonical)
        for one in findings
        if one.part in _PARTS and one.canonical and one.family in english.FAMILIES.values()
    }
    fuller = {key: _fullest(key, names) for key in names}
    found = []
    for one in findings:
        key = (one.family, one.canonical or "")
        full = fuller.get(key)
        found.append(replace(one, canonical=full) if full else one)
    return found


def _telling(name: str) -> frozenset[str]:
    words = {word.lower() for word in _WORD.findall(name)}
    return frozenset(words - english.NOT_TELLING - set(english.FAMILIES))


def _fullest(key: tuple[str, str], names: dict[tuple[str, str], frozenset[str]]) -> str | None:
    """Give the fullest title that a short one stands for; None where two may be meant."""
    family, name = key
    telling, year = names[key], year_in(name)
    if not telling:
        return None
    longer = [
        other
        for (of_family, other), words in names.items()
        if of_family == family and telling <= words and _agree(year, year_in(other))
    ]
    longer.sort(key=lambda other: (len(names[family, other]), year_in(other) or 0))
    best = longer[-1]
    chain = all(
        names[family, other] <= names[family, best] and _agree(year_in(other), year_in(best))
        for other in longer
    )
    return best if chain and best != name else None


def _agree(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other
