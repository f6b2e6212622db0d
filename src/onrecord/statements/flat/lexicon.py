"""Lexicon: phrases of a language, found in a sentence's words in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache

from onrecord.languages.statements import StatementWords

_GAP = "..."
_WIDEST_GAP = 4
_STOPS = frozenset('.!?;:«»“”„"—–')
_MAPPINGS = ("reporting", "according_them", "third_person", "modals", "stages", "firmness")
_NO_PHRASES = frozenset(
    {"folds", "commas", "abbreviations", "closing_abbreviations", "kinds", "purposes"}
    | {
        "first_endings",
        "feminine_endings",
        "verb_endings",
        "passive_endings",
        "no_verbs",
        *_MAPPINGS,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A phrase that stands in a sentence.

    Attributes:
        first, last: Its first and last word, both included.
        field: The field of `StatementWords` that has it.
        key: Under which key, of a field that is a mapping; of a kind the number of its row.
    """

    first: int
    last: int
    field: str
    key: str = ""


class Lexicon:
    """All phrases of one language.

    >>> lexicon = Lexicon({("modals", "possible"): ("may (well|) *",), ("negations", ""): ("not",)})
    >>> [(mark.first, mark.last, mark.field) for mark in lexicon.read("we may not go".split())]
    [(1, 2, 'modals'), (2, 2, 'negations')]
    """

    def __init__(self, phrases: dict[tuple[str, str], Iterable[str]]) -> None:
        self._exact: dict[str, list[tuple[list[str], str, str]]] = defaultdict(list)
        self._begun: dict[str, list[tuple[list[str], str, str]]] = defaultdict(list)
        self._loose: list[tuple[list[str], str, str]] = []
        for (field, key), written in phrases.items():
            for phrase in dict.fromkeys(one for each in written for one in expanded(each)):
                first, *rest = phrase.split()
                entry = (rest, field, key)
                if first.startswith("*"):
                    self._loose.append(([first, *rest], field, key))
                elif first.endswith("*"):
                    self._begun[first[:-1]].append(entry)
                else:
                    self._exact[first].append(entry)
        self._lengths = sorted({len(beginning) for beginning in self._begun})

    def read(self, words: Sequence[str]) -> Iterator[Mark]:
        """Find the phrases in a sentence's folded words, in order of their first words."""
        for first, word in enumerate(words):
            entries = [*self._exact.get(word, ())]
            for length in self._lengths:
                entries += self._begun.get(word[:length], ()) if length <= len(word) else ()
            found = {
                Mark(first, last, field, key)
                for rest, field, key in entries
                if (last := _end(words, first + 1, rest)) is not None
            }
            found |= {
                Mark(first, last, field, key)
                for whole, field, key in self._loose
                if (last := _end(words, first, whole)) is not None
            }
            yield from sorted(found)


@cache
def lexicon_of(words: StatementWords) -> Lexicon:
    """Give a language's lexicon, made once."""
    phrases: dict[tuple[str, str], Iterable[str]] = {
        (field.name, ""): getattr(words, field.name)
        for field in fields(words)
        if field.name not in _NO_PHRASES
    }
    for field in _MAPPINGS:
        for key, written in getattr(words, field).items():
            phrases[field, key] = written
    for number, row in enumerate(words.kinds):
        phrases["kinds", str(number)] = row.phrases
    return Lexicon(phrases)


def expanded(phrase: str) -> Iterator[str]:
    """Write a phrase out, one for each of its alternatives.

    >>> list(expanded("call(s|ed|) (on|upon)"))[:3]
    ['calls on', 'calls upon', 'called on']
    """
    start = phrase.find("(")
    if start < 0:
        yield phrase
        return
    depth, at = 0, start
    ends: list[int] = []
    while not ends or depth:
        depth += {"(": 1, ")": -1}.get(phrase[at], 0)
        if (depth == 1 and phrase[at] == "|") or depth == 0:
            ends.append(at)
        at += 1
    begin = start + 1
    for end in ends:
        yield from expanded(phrase[:start] + phrase[begin:end] + phrase[at:])
        begin = end + 1


def _end(words: Sequence[str], at: int, pattern: Sequence[str]) -> int | None:
    """Give the last word of a phrase that goes on at a word; commas inside it are passed over."""
    for number, each in enumerate(pattern):
        if each == _GAP:
            return _after_gap(words, at, pattern[number + 1 :])
        if at < len(words) and words[at] == ",":
            at += 1
        if not (at < len(words) and _fits(words[at], each)):
            return None
        at += 1
    return at - 1


def _after_gap(words: Sequence[str], at: int, pattern: Sequence[str]) -> int | None:
    for start in range(at, min(at + _WIDEST_GAP + 1, len(words))):
        if (last := _end(words, start, pattern)) is not None:
            return last
        if words[start] in _STOPS:
            return None
    return None


def _fits(word: str, pattern: str) -> bool:
    if pattern == "*":
        return word[0].isalnum()
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    return word.endswith(pattern[1:]) if pattern.startswith("*") else word == pattern
