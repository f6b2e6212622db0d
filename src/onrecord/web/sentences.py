"""Sentences: what the record says in English, known again so that a page can say it otherwise.

The record makes its sentences once, for the command line, for data and for pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from functools import cache
from gettext import NullTranslations

from onrecord.knowledge.measures import measure_types
from onrecord.ledgers.relations import Role

SENTENCES = (
    "statements that open a promise that is %(word)s",
    "statements with a number (%(unit)s) about %(subject)s",
    "statements with a number (%(unit)s) by %(actor)s",
    "statements in which somebody %(word)s: %(entry)s",
    "statements by which somebody %(word)s: %(entry)s",
    "statements in which %(actor)s %(role)s",
    "statements that first tell of %(what)s",
    "statements with a time",
    "statements counted among",
    "in number: %(what)s, according to %(who)s",
    "statements by %(actor)s about %(subject)s",
    "someone not named",
    "days from the last in the record to the day asked",
    "days after",
    "printed counters that add up",
    "printed counters that do not add up as printed",
    "printed counters that are not settled",
    "no source of %(actor)s's own is watched",
    "no source is watched",
    "no look at a source of %(actor)s's own was whole",
    "no look at a source was whole",
    "no look was whole",
    "watched only from %(day)s",
    "not looked at since",
    "%(n)s look failed since",
    "%(n)s looks failed since",
    "all that it listed was new: more may have come and gone",
    "%(n)s listed text could not be had",
    "%(n)s listed texts could not be had",
    "%(n)s told by others or without a day",
    (
        "no statement on it was heard where it is named: in %(n)s of their own texts, "
        "or of nobody known"
    ),
    "no statement on it was heard in later texts that name it (%(ids)s)",
    "%(n)s days from %(since)s is %(day)s, and the counter says so",
    "%(n)s days from %(since)s is %(day)s, and its document is of that day",
    "%(n)s days from %(since)s, from which a dated page counts the same, is %(day)s",
    "%(n)s days from %(since)s is %(day)s",
    "from %(since)s it is %(n)s days",
    "the counter does not say when it was",
    "the calendar does not reach back so far",
    "its document is later: of %(day)s",
    "the page was captured before: on %(day)s",
    "the page has no date of its own",
    "it counts from a day between %(first)s and %(last)s",
    "the page has no date to count back from",
    "%(actor)s spoke of %(subject)s (%(words)s)",
    "%(actor)s spoke of %(subject)s",
    "%(actor)s spoke (%(words)s)",
    "%(actor)s spoke",
    "%(measure)s taken back by %(actor)s, aimed at %(name)s",
    "%(measure)s taken back by %(actor)s",
    "%(measure)s by %(actor)s, aimed at %(name)s",
    "%(measure)s by %(actor)s between %(one)s and %(other)s",
    "%(measure)s by %(actor)s about %(subject)s",
    "%(measure)s by %(actor)s",
    "%(measure)s between %(one)s and %(other)s",
    "%(measure)s about %(subject)s",
    "%(measure)s (%(n)s)",
    "does not say by whom",
    "aimed at %(name)s",
    "on %(subject)s",
    "nothing on record in this view invokes %(name)s",
    "nothing on record names %(name)s, and it is no known code",
    "the ledger of %(word)s has no entry %(entry)s",
    "there is no regime %(name)s",
    "the row after which this part began is not in the list: begin anew",
    "the record has no document %(name)s",
    "Not Found",
    "`onrecord list` shows the ids; the first characters are enough.",
    "An address looks like doc:3f0a9c/120-480.",
    "`onrecord search --help` has examples.",
    "`onrecord add FILE` makes one; `onrecord demo` makes one to look at.",
)
"""What is known again, with what is filled in; of two that fit the first is meant."""

_FILLED = re.compile(r"%\\\((\w+)\\\)s")
_NOBODY = "someone not named"
_TOLD = frozenset({"what"})
"""Holes that have a sentence of ours."""
_DAYS = frozenset({"day", "since", "first", "last"})
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")


_CHOICES: Mapping[str, Callable[[], Iterable[str]]] = {
    "measure": measure_types,
    "role": lambda: Role,
}
"""Words of ours that a hole may have; a name of many words before it ends where one begins."""
_WORDS = frozenset({"word", "words", *_CHOICES})


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one, _pattern(one)) for one in SENTENCES if "%(" in one)


def _pattern(sentence: str) -> re.Pattern[str]:
    escaped = re.escape(sentence)
    return re.compile(_FILLED.sub(lambda hole: _hole(hole[1]), escaped))


def _hole(name: str) -> str:
    if name in _CHOICES:
        return f"(?P<{name}>{'|'.join(_CHOICES[name]()).replace('_', ' ')})"
    signs = r"[\d,]" if name == "n" else "[^,;]" if name in _DAYS else "[^;]"
    return f"(?P<{name}>{signs}+?)"


def told_in(words: NullTranslations, said: str) -> str | None:
    """Give a sentence of ours in another language; None for one that is not known again.

    Words of ours in it are translated; names stay as they are, and days are written in figures.
    """
    whole = words.gettext(said)
    if whole != said:
        return whole
    for sentence, pattern in _patterns():
        found = pattern.fullmatch(said)
        told = words.gettext(sentence) if found else sentence
        if found and told != sentence:
            return told % dict(_holes(words, found))
    word = words.pgettext("word", said)
    return word if word != said else _by_its_parts(words, said)


def _by_its_parts(words: NullTranslations, said: str) -> str | None:
    """Give what is said of a source, or a list, all of which is known again."""
    source, colon, why = said.partition(": ")
    if colon and (known := told_in(words, why)):
        return f"{source}: {known}"
    parts = [told_in(words, part) for part in said.split(", ")] if ", " in said else []
    return words.gettext(", ").join(filter(None, parts)) if parts and all(parts) else None


def _holes(words: NullTranslations, found: re.Match[str]) -> Iterator[tuple[str, str]]:
    for name, value in found.groupdict().items():
        if name in _WORDS:
            parts = (words.pgettext("word", part) for part in value.split(", "))
            yield name, words.gettext(", ").join(parts)
        else:
            known = told_in(words, value) if name in _TOLD or value == _NOBODY else None
            yield name, known or in_figures(value)


def in_figures(value: str) -> str:
    """Write a day in figures, and leave all else as it is.

    >>> in_figures("4 March 2031"), in_figures("4 Marches 2031")
    ('2031-03-04', '4 Marches 2031')
    """
    if _DAY.fullmatch(value):
        with suppress(ValueError):
            return datetime.strptime(f"{value} +0000", "%d %B %Y %z").date().isoformat()
    return value
