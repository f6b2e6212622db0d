"""Naming: where a statement's words name an instrument that it invokes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from onrecord.knowledge.instruments import instruments_by_folded_name, known_instruments
from onrecord.languages.en.instruments import FAMILIES
from onrecord.languages.en.stances import HEADS, JOINERS, OF_RESOLUTIONS
from onrecord.model import Span, Statement, TimeMention

_WORD = re.compile(r"[^\W_]+(?:[/.-][^\W_]+)*")
_YEAR = re.compile(r"\s*\(\d{4}\)$")
_SYMBOL = re.compile(r"(?:[A-Z]+/)+")
_NUMBERED = re.compile(r"/|\b(?:resolution|order|decision)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d/]*")
_MEANT = re.compile(r"\bits?\b", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:an?|any|every|another|no)\s+$", re.IGNORECASE)
_HEADS = frozenset(FAMILIES) | HEADS
_OTHER = "§"
_TWO = 2


def one_name(instrument: str) -> str:
    """Give the one name under which an instrument is kept, whatever name a statement has for it.

    That is the canonical name of what knowledge has, the user's own rows with it.  Leaves as it
    is what knowledge does not have, and a name with another year than the known instrument's.

    >>> one_name("VCDR"), one_name("UN Charter (1945)")
    ('Vienna Convention on Diplomatic Relations (1961)', 'Charter of the United Nations (1945)')
    >>> one_name("UN Charter (1946)"), one_name("Pact of Kessim")
    ('UN Charter (1946)', 'Pact of Kessim')
    """
    known = instruments_by_folded_name().get(without_year(instrument).lower())
    year = _YEAR.search(instrument)
    if known is None or (year and str(known.year) not in year[0]):
        return instrument
    return known.canonical


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names can be of one instrument: one is the beginning of the other.

    "Vantry Treaty" is read as "Treaty of Vantry".  Names with different years are of two.

    >>> is_same_name("Vantry Treaty (1974)", "Treaty of Vantry on Pilots")
    True
    >>> is_same_name("Vantry Treaty", "Protocol to the Treaty of Vantry")
    False
    """
    years = {found[0] for found in map(_YEAR.search, (one, other)) if found}
    short, long = sorted((_in_order(one), _in_order(other)), key=len)
    return len(years) < _TWO <= len(short) and long[: len(short)] == short


def _in_order(name: str) -> list[str]:
    """Give the words of a name without small ones, the head first."""
    words = [word.casefold() for word in _WORD.findall(without_year(name))]
    words = [word for word in words if word not in JOINERS]
    return [words[-1], *words[:-1]] if words and words[-1] in _HEADS else words


def without_year(instrument: str) -> str:
    """Give a name without the year behind it."""
    return _YEAR.sub("", instrument)


def places_of(text: str, instrument: str, others: Iterable[str] = ()) -> tuple[Span, ...]:
    """Find where words name an instrument, in order.

    Reads runs of words of its canonical name, or of a name that knowledge has for it, around a
    head ("Treaty"), a number or an acronym; where nothing else is invoked and no name stands
    there, "it".  Leaves out a head alone that means any ("a treaty"), runs whose words are also
    those of another instrument of the statement, and names that share no word with the
    canonical one.

    >>> [span.start for span in places_of("to comply with UNSCR 12", "S/RES/12 (1999)")]
    [15]
    >>> places_of("the strait is open", "Treaty on the Strait of Vantry (1974)")
    ()
    """
    own, heads = _words_of(instrument)
    shared = frozenset(chain.from_iterable(_words_of(other)[0] for other in others))
    found = []
    for run in (_definite(some, text) for some in _runs(text, own)):
        words = {_folded(word) for word in run}
        if words & heads and words & own - shared:
            found.append(Span(run[0].start(), run[-1].end()))
    if not found and not shared:
        return tuple(Span(*word.span()) for word in _MEANT.finditer(text))
    return tuple(found)


def names_in(statement: Statement) -> Iterator[Span]:
    """Give the places in a statement's words where it names an instrument that it invokes."""
    for name in statement.instruments:
        others = (other for other in statement.instruments if other != name)
        yield from places_of(statement.text, name, others)


def is_of_a_name(statement: Statement, time: TimeMention, names: Iterable[Span]) -> bool:
    """Say whether a time is part of an instrument's name: "Act 2018", "Treaty (1974)".

    Leaves out days and months: they say when it was made.
    """
    if time.value is None or "-" in time.value:
        return False
    start = time.span.start - statement.span.start
    return any(
        name.start <= start and statement.text[name.end : start].strip() in {"", "(", "of"}
        for name in names
    )


def around(text: str, instrument: str, others: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Give what stands before and after each place where an instrument is named.

    Names of the other instruments are put out of sight, as one word.

    >>> list(around("the Pact and the Treaty.", "Treaty on Ice", ["Pact of Kessim"]))
    [('the §§§§ and the ', '.')]
    """
    others = tuple(others)
    hidden = text
    for other in others:
        for span in places_of(text, other, {instrument, *others} - {other}):
            blank = _OTHER * (span.end - span.start)
            hidden = hidden[: span.start] + blank + hidden[span.end :]
    for span in places_of(text, instrument, others):
        yield hidden[: span.start], hidden[span.end :]


def _definite(run: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """Leave out what means any instrument: "a treaty", "a treaty with the Warsaw Treaty states"."""
    if not _INDEFINITE.search(text[: run[0].start()]):
        return run
    titled = next((at for at, word in enumerate(run) if word[0][0].isupper()), None)
    if titled is None:
        return run if 1 < len(run) else []
    return run[titled:]


def _runs(text: str, own: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """Give the longest runs of an instrument's own words, with the small words between them."""
    run: list[re.Match[str]] = []
    small: list[re.Match[str]] = []
    last = 0
    for word in _WORD.finditer(text):
        apart = text[last : word.start()].strip("’'\"“”«»() \n\t")
        last = word.end()
        folded = _folded(word)
        if folded in own and not apart:
            run += [*small, word]
            small = []
            continue
        if run and folded in JOINERS and not apart:
            small.append(word)
            continue
        if run:
            yield run
        run, small = ([word] if folded in own else []), []
    if run:
        yield run


def _folded(word: re.Match[str]) -> str:
    return word[0].casefold()


@cache
def _words_of(instrument: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words of an instrument's names, and those of them that alone can name it."""
    bare = without_year(instrument)
    forms = (bare, *_forms().get(instrument, ()))
    words = {word.casefold() for form in forms for word in _WORD.findall(form)} - JOINERS
    symbol = _SYMBOL.match(bare)
    numbers: set[str] = set()
    if symbol:
        numbers.add(bare[symbol.end() :].partition(" ")[0].casefold())
        words |= numbers | OF_RESOLUTIONS
    elif _NUMBERED.search(bare):
        numbers |= {word for word in words if _NUMBER.fullmatch(word)}
    alone = {form.casefold() for form in forms if _WORD.fullmatch(form)}
    heads = numbers | alone | (words & (_HEADS | OF_RESOLUTIONS))
    return frozenset(words), frozenset(heads)


@cache
def _forms() -> Mapping[str, tuple[str, ...]]:
    """Give the names that knowledge has, by canonical name."""
    return {one.canonical: one.forms() for one in known_instruments()}
