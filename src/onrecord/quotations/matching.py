"""Matching: where the words of a quotation stand in a stretch, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.quotations.texts import Stretch
from onrecord.quotations.tokens import Token
from onrecord.quotations.wording import INSERTION, SIC, Gap, Wording, enough
from onrecord.quotations.words import CuttingWords

_REPLACED = 6
_NEAR = 40
_AND, _THE = "و", "ال"
_ENDS, _OPENS, _AROUND = frozenset(".?!"), frozenset(":…-•*"), frozenset('"()[]')

Run = tuple[int, int]
"""Numbers of the first token and of the one after the last."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where the runs of a wording stand in a stretch."""

    stretch: Stretch
    wording: Wording
    runs: tuple[Run, ...]

    def gaps(self) -> Iterator[tuple[Gap, tuple[Token, ...]]]:
        """Give what parts the runs, each with the tokens of the record that it stands for."""
        for gap, ((_, end), (start, _)) in zip(self.wording.gaps, pairwise(self.runs), strict=True):
            yield gap, self.stretch.tokens[end:start]


def matches(wording: Wording, stretch: Stretch, words: CuttingWords | None) -> Iterator[Match]:
    """Find where all runs of a wording stand in order in one stretch.

    Words in brackets may replace up to six others of the same sentence, but never a number or
    a negation, nor be a negation themselves.
    """
    for first in occurrences(wording.runs[0], stretch, words):
        runs: list[Run] = [first]
        for number, gap in enumerate(wording.gaps):
            following = _next(wording, number, runs[-1][1], (stretch, words))
            if following is None:
                break
            if gap.kind == INSERTION and _alters(
                gap, stretch.tokens[runs[-1][1] : following[0]], words
            ):
                break
            runs.append(following)
        else:
            yield Match(stretch, wording, tuple(runs))


def _next(
    wording: Wording, number: int, end: int, where: tuple[Stretch, CuttingWords | None]
) -> Run | None:
    """Find the run that follows a gap: the nearest place of its words after the last run."""
    stretch, words = where
    gap, run = wording.gaps[number], wording.runs[number + 1]
    room = None if all(map(enough, wording.runs[number : number + 2])) else _NEAR
    if gap.kind in {INSERTION, SIC}:
        room = _REPLACED if gap.kind == INSERTION else 1
    for start, after in occurrences(run, stretch, words):
        if start < end:
            continue
        between = stretch.tokens[end:start]
        if room is not None and room < len(between):
            return None
        if gap.kind == INSERTION and any(token.form in _ENDS for token in between[:-1]):
            return None
        return start, after
    return None


def _alters(gap: Gap, replaced: Sequence[Token], words: CuttingWords | None) -> bool:
    """Say whether words in brackets hide or make a negation, or hide a number."""
    forms = [token.form.lower() for token in replaced]
    told = gap.words.strip("[]").lower().split()
    if any(form[:1].isdigit() for form in forms):
        return True
    if words is None:
        return False
    hidden = {*words.negations, *words.numbers} & set(forms)
    return bool(hidden) or bool(set(words.negations) & set(told))


def occurrences(
    run: Sequence[Token], stretch: Stretch, words: CuttingWords | None = None
) -> Iterator[Run]:
    """Find every place where a run of words stands whole.

    The first letter of the first word may be a capital or not, unless the capital gives the
    word another meaning.  In Arabic, "and" is written on to the next word and may be left out
    before the first one, where that has the article or is a negation: there it is no part of
    the word itself.
    """
    tokens = stretch.tokens
    for start in _starts(run, stretch):
        same, end = reach(run, tokens, start, words)
        if same == len(run) and _may_begin(run[0], stretch, start):
            yield start, end


def _may_begin(word: Token, stretch: Stretch, at: int) -> bool:
    """Say whether a word that a quotation begins with a small letter may have lost its capital.

    It may where the capital is that of a sentence, and not that of a name: one that is read as
    a name, or that stands elsewhere inside a sentence.
    """
    printed = stretch.tokens[at]
    if word.either or not printed.form[:1].isupper() or not word.form[:1].islower():
        return True
    if printed.start in stretch.names:
        return False
    return all(_opens(stretch, place) for place in stretch.index[printed.form])


def _opens(stretch: Stretch, at: int) -> bool:
    """Say whether a token is the first of a sentence or paragraph."""
    before = next((t for t in reversed(stretch.tokens[:at][-3:]) if t.form not in _AROUND), None)
    if before is None or before.form in _ENDS or before.form in _OPENS:
        return True
    return stretch.block(before.start) != stretch.block(stretch.tokens[at].start)


def reach(
    run: Sequence[Token], tokens: Sequence[Token], start: int, words: CuttingWords | None
) -> tuple[int, int]:
    """Say how many tokens of a run stand at a place, and which token of the text comes next."""
    at, here = 0, start
    while at < len(run) and here < len(tokens):
        if alike(run[at], tokens[here], words, first=at == 0):
            at, here = at + 1, here + 1
        elif run[at].form == _whole(tokens, here):
            at, here = at + 1, here + 3
        elif _whole(run, at) == tokens[here].form:
            at, here = at + 3, here + 1
        else:
            break
    return at, here


def _starts(run: Sequence[Token], stretch: Stretch) -> list[int]:
    form = run[0].form
    forms = {form, form[:1].swapcase() + form[1:], _whole(run, 0), _AND + form}
    return sorted({at for one in forms if one for at in stretch.index.get(one, ())})


def _whole(tokens: Sequence[Token], at: int) -> str | None:
    """Give the word that a line breaks in two, of which the first half stands at a place."""
    if at + 2 < len(tokens) and tokens[at + 1].broken and tokens[at].word:
        return tokens[at].form + tokens[at + 2].form
    return None


def alike(one: Token, other: Token, words: CuttingWords | None, *, first: bool) -> bool:
    """Say whether a word of a quotation is that of the record."""
    if one.form == other.form:
        return _vowelled_alike(one, other)
    if first and other.form == _AND + one.form:
        return one.form.startswith(_THE) or (words is not None and one.form in words.negations)
    if not (first or one.either) or one.form[1:] != other.form[1:]:
        return False
    lower = one.form.lower()
    told = words is not None and not one.either and lower in words.capitals
    return lower == other.form.lower() and not told


def _vowelled_alike(one: Token, other: Token) -> bool:
    """Say whether no letter bears two different marks: unmarked letters agree with all."""
    marks = dict(one.vowels)
    return all(marks.get(letter, mark) == mark for letter, mark in other.vowels)
