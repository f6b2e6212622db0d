"""Flat parses: sentences without a tree, for languages that have no parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.languages.statements import StatementWords
from onrecord.model import Passage, Sentence

_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:[-’'‑]\w+)*|\.{2,}|[^\w\s]")
_TERMINAL = frozenset({".", "!", "?", "…"})
_CLOSING = frozenset('»”)]"’“')
_OPENING = frozenset('«“„("[‘')
_DASHES = frozenset("–—-")
_SHORTEST = 5
"""Words of a sentence that may end in an abbreviation; a shorter one ("In 2031 A.D. Norland
signed") goes on."""


def parse_flat(
    passages: Sequence[Passage], words: StatementWords
) -> Iterator[tuple[Sentence, ...]]:
    """Cut passages into sentences and words: every word is its own root.

    A full stop after an abbreviation of the language, after an initial or inside a number
    ends no sentence; neither does one before a small letter.  Closing quotation marks and
    brackets stay with the sentence that they end.  Lemmas are the words in small letters,
    folded as the language's data says.

    Yields:
        The sentences of each passage, in order; a passage without words has none.
    """
    for passage in passages:
        found = list(_WORD.finditer(passage.text))
        cut = [0, *_ends(found, words), len(found)]
        yield tuple(
            _sentence(found[first:last], passage.offset, words)
            for first, last in pairwise(cut)
            if first < last
        )


def fold(word: str, words: StatementWords) -> str:
    """Write a word as the language's phrases write it."""
    small = word.lower()
    for letter, folded in words.folds.items():
        small = small.replace(letter, folded)
    return small


def _sentence(found: Sequence[re.Match[str]], offset: int, words: StatementWords) -> Sentence:
    rows = tuple(
        (match[0], fold(match[0], words), "", "ROOT", at) for at, match in enumerate(found)
    )
    return Sentence.of(rows, tuple(offset + match.start() for match in found))


def _ends(found: Sequence[re.Match[str]], words: StatementWords) -> Iterator[int]:
    """Give the numbers of the words that begin a sentence, but for the first."""
    at = first = 0
    while at < len(found):
        ends = found[at][0][0] in _TERMINAL
        at += 1
        if not ends:
            continue
        stop = at - 1
        while at < len(found) and (found[at][0] in _TERMINAL or _closes(found, at)):
            at += 1
        if at == len(found) or not _begins(found, at):
            continue
        if not _abbreviated(found, first, stop, words):
            yield at
            first = at


def _closes(found: Sequence[re.Match[str]], at: int) -> bool:
    """Say whether a mark closes: it stands at the end of the word before it."""
    return found[at][0] in _CLOSING and found[at].start() == found[at - 1].end()


def _begins(found: Sequence[re.Match[str]], at: int) -> bool:
    """Say whether a sentence may begin at a word: after a blank, with a capital or a figure."""
    if found[at].start() == found[at - 1].end():
        return False
    if found[at][0] in _DASHES and at + 1 < len(found):
        at += 1
    while found[at][0] in _OPENING and at + 1 < len(found):
        at += 1
    first = found[at][0][0]
    return first.isupper() or first.isdigit()


def _abbreviated(
    found: Sequence[re.Match[str]], first: int, stop: int, words: StatementWords
) -> bool:
    """Say whether the full stop at a word belongs to an abbreviation, initial or number."""
    if found[stop][0] != "." or stop == 0 or found[stop].start() != found[stop - 1].end():
        return False
    before = found[stop - 1][0]
    if len(before) == 1 and before.isupper():
        return True
    if before.isdigit() and (stop == 1 or found[stop - 2][0] in _TERMINAL):
        return True
    short = fold(before, words)
    if first + 2 < stop and found[stop - 2][0] == ".":  # "e.g." is two words and two stops
        joined = f"{fold(found[stop - 3][0], words)}.{short}"
        if joined in words.closing_abbreviations or joined in words.abbreviations:
            return joined not in words.closing_abbreviations
    if short not in words.closing_abbreviations:
        return short in words.abbreviations
    counted = 1 < stop and found[stop - 2][0][-1].isdigit()
    return stop - first < _SHORTEST or (short in words.abbreviations and not counted)
