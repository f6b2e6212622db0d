"""Names of known instruments, as they stand: "New START", "the Geneva Conventions of 1949"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from onrecord.knowledge.instruments import KnownInstrument, instruments_by_folded_name
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import date_after
from onrecord.mentions.instruments.finding import Finding, Words

_LONG = 4
"""From so many words on, a name may be printed in small letters throughout."""

_FOLLOWER = re.compile(r"[ -]{1,2}(?P<word>[A-Z][a-z]+|[a-z]+)")
_LEADING = re.compile(r"(?:^|[ (])(?P<year>(?:1[6-9]|20)\d\d) {1,2}$")
_ALLIES = re.compile(
    r"[ -](?:countries|[Ss]tates|members|forces|nations|troops|allies|partners|bloc|powers)\b"
)


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, KnownInstrument], ...]]:
    names = tuple(instruments_by_folded_name().items())
    finder = ahocorasick_rs.AhoCorasick(
        [name for name, _ in names], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return finder, names


@cache
def _printed() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, instrument in instruments_by_folded_name().items():
        found[name] = {form for form in instrument.forms() if form.lower() == name}
    return {name: frozenset(forms) for name, forms in found.items()}


def find_names(words: Words) -> Iterator[Finding]:
    """Find instruments that `knowledge/instruments.toml` names.

    Reads a name as the knowledge prints it or in small letters after its first; a name of
    four words or more also in small letters throughout; the date that follows ("of 12
    August 1949") belongs to it.

    Leaves out acronyms in another case, and names that are a part of a longer one ("North
    Atlantic Treaty Organization").
    """
    finder, names = _automaton()
    for index, place, end in finder.find_matches_as_indexes(words.folded):
        name, instrument = names[index]
        if _cut_off(words.flat, place, end) or not _as_printed(words.flat[place:end], name):
            continue
        start, leading = _year_before(words.flat, place)
        if leading is not None and leading != instrument.year:
            continue
        until, year = date_after(words.flat, end)
        canonical: str | None = instrument.canonical
        if year is not None and instrument.year is not None and year != instrument.year:
            canonical = None
        yield Finding(
            start=start,
            end=until,
            canonical=canonical,
            form=instrument.form,
            part="names",
            family=instrument.family,
            weight=2,
        )


def _year_before(flat: str, start: int) -> tuple[int, int | None]:
    """Give where a name starts with a year before it ("1949 Geneva Conventions"), and the year."""
    match = _LEADING.search(flat[max(0, start - 7) : start])
    if match is None:
        return start, None
    return start - len(match[0].lstrip(" (")), int(match["year"])


def _as_printed(found: str, name: str) -> bool:
    forms = _printed()[name]
    if found in forms:
        return True
    if any(_acronym(form) for form in forms):
        return False
    words = found.split()
    if len(words) >= _LONG:
        return True
    return len(words) > 1 and found[0].isupper()


def _acronym(form: str) -> bool:
    return sum(c.isupper() for c in form) > len(form.split()) + 1 and " " not in form


def _cut_off(flat: str, start: int, end: int) -> bool:
    before, after = flat[start - 1 : start], flat[end : end + 1]
    if before.isalnum() or after.isalnum() or before in {"/", "@"}:
        return True
    if before == "-" and flat[start - 2 : start - 1].isalpha():
        return True
    if flat[start:end].endswith(("Pact", "Warsaw Treaty")) and _ALLIES.match(flat, end):
        return True
    follower = _FOLLOWER.match(flat, end)
    named = follower is not None and follower["word"][0].isupper()
    return named and follower["word"].lower() in english.NOT_AFTER  # type: ignore[index]
