"""Quotations: which words of a paragraph are somebody's speech, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model import Attribution
from onrecord.statements.flat.marked import DASHES, QUOTES, Marked
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Piece, Source
from onrecord.statements.flat.speech import Marks, Range, Speech

_OPENING = frozenset("«„")
_BOTH_WAYS = frozenset('“"')
_BEFORE_ASIDE = frozenset(",!?…") | QUOTES
_SECOND = 2
_AFTER = 3
_ASIDE = 12
"""Words of an aside that names the speaker: "– stressed the Foreign Minister of Norland –"."""


def quoted(pieces: Sequence[Piece], people: People) -> Iterator[Piece]:
    """Cut the pieces of a paragraph where somebody is quoted word for word.

    Reads "The Minister said: “…”", "“…”, the Minister said" and "“…, – said the Minister, –
    …”", over any number of sentences, and the last without quotation marks too.  A quotation
    goes on in the next paragraph where that opens it again or closes it.  Words in
    quotation marks that no reporting verb stands beside are words like others.

    Args:
        pieces: One for each sentence of the paragraph.
        people: Whom words stand for.

    Yields:
        The pieces that are speech, with their speaker, and the sentences that have none.
    """
    stretches, closed = _between_marks(pieces, goes_on=_goes_on(pieces, people))
    speeches = [s for marks in stretches if (s := _speech(marks, pieces, people))]
    people.unclosed = None if closed or not speeches else speeches[-1]
    unmarked: Speech | None = None
    for number, piece in enumerate(pieces):
        inside = [s for s in speeches if s.marks.first <= number <= s.marks.last]
        if not inside:
            whole = Marks(number, 0, number, len(piece.marked.sentence) - 1)
            unmarked = _by_dashes(whole, pieces, people, unmarked)
            inside = [unmarked] if unmarked else []
        if not inside:
            yield piece
        for speech in inside:
            yield from _cut(piece, number, speech)


def _goes_on(pieces: Sequence[Piece], people: People) -> bool:
    """Say whether a quotation of the paragraph before goes on here.

    It does where a mark at the beginning opens it again, or one closes what nothing opened.
    """
    first = next(iter(_quotation_marks(pieces)), None)
    if first is None or people.unclosed is None:
        return False
    number, at, word = first
    return (number, at) == (0, 0) or not (word in _OPENING or word in _BOTH_WAYS)


def _between_marks(pieces: Sequence[Piece], *, goes_on: bool) -> tuple[list[Marks], bool]:
    """Find the outermost stretches between quotation marks; an open one goes to the end.

    Returns:
        The stretches, and whether the last of them is closed.
    """
    found: list[Marks] = []
    depth, first, start = int(goes_on), 0, 0
    for number, at, word in _quotation_marks(pieces):
        again = goes_on and number == at == 0
        opens = word in _OPENING or (word in _BOTH_WAYS and not depth)
        depth = depth if again else depth + 1 if opens else max(depth - 1, 0)
        if again or (opens and depth == 1):
            first, start = number, at + 1
        elif not opens and not depth and (first, start) < (number, at):
            found.append(Marks(first, start, number, at - 1))
    if depth and pieces and start < len(pieces[first].marked.sentence):
        last = len(pieces) - 1
        found.append(Marks(first, start, last, len(pieces[last].marked.sentence) - 1))
    return found, not depth


def _quotation_marks(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, str]]:
    for number, piece in enumerate(pieces):
        for at, word in enumerate(piece.marked.sentence.words):
            if word in QUOTES:
                yield number, at, word


def _cut(piece: Piece, number: int, speech: Speech) -> Iterator[Piece]:
    """Give what is said in one sentence, without the aside that names the speaker."""
    first, last = speech.marks.within(number, piece.marked)
    aside = _aside(piece.marked, first, last)
    for start, end in [(first, aside[0] - 1), (aside[1] + 1, last)] if aside else [(first, last)]:
        if start < end + 1:
            yield replace(
                piece, first=start, last=end, levels=speech.levels, voice=speech.source.holders
            )


def _speech(marks: Marks, pieces: Sequence[Piece], people: People) -> Speech | None:
    """Give the speech between two marks; None where no reporting verb stands beside them."""
    before, after = pieces[marks.first], pieces[marks.last]
    if before.marked.word(marks.start - 2) == ":":
        found = _reported(before, (0, marks.start - 3), people, nearest=-1)
        if found:
            return Speech(marks, *found)
    start = marks.end + 2
    while after.marked.word(start) == "," or after.marked.word(start) in DASHES:
        start += 1
    stop = min(start + _ASIDE, len(after.marked.sentence) - 1)
    if after.marked.of_field("reporting", start, min(start + _AFTER, stop)):
        found = _reported(after, (start, stop), people)
        if found:
            return Speech(marks, *found)
    inside = _by_dashes(marks, pieces, people, None)
    begun_before = (marks.first, marks.start) < (0, _SECOND)
    if inside is None and begun_before and people.unclosed and _goes_on(pieces, people):
        return replace(people.unclosed, marks=marks)
    return inside


def _by_dashes(
    marks: Marks, pieces: Sequence[Piece], people: People, before: Speech | None
) -> Speech | None:
    """Give the speech that an aside between dashes reports, or that goes on after one."""
    for number in range(marks.first, marks.last + 1):
        piece = pieces[number]
        aside = _aside(piece.marked, *marks.within(number, piece.marked))
        found = aside and _reported(piece, aside, people)
        if found:
            return Speech(marks, *found)
    goes_on = before and pieces[marks.first].marked.word(marks.start) in DASHES
    return replace(before, marks=marks) if before and goes_on else None


def _aside(marked: Marked, first: int, last: int) -> Range | None:
    """Give the words between two dashes, or after one, that report."""
    for mark in marked.of_field("reporting", first + 2, last):
        start = mark.first - 1
        while first < start and marked.at("fillers", start, start):
            start -= 1
        if marked.word(start) in DASHES and marked.word(start - 1) in _BEFORE_ASIDE:
            stop = marked.next_of(DASHES, mark.last + 1, last)
            return start, last if stop is None else stop
    return None


def _reported(
    piece: Piece, place: Range, people: People, *, nearest: int = 0
) -> tuple[Source, tuple[Attribution, ...]] | None:
    """Give who reports in a range of words, and the levels of what they report."""
    marks = piece.marked.of_field("reporting", max(place[0], 0), place[1])
    source = people.around(piece.marked, marks[nearest], place) if marks else None
    if source is None:
        return None
    mark = marks[nearest]
    people.remember(source, piece.marked.sentence.lemmas[mark.first])
    return source, piece.told(source, piece.marked.span(mark.first, mark.last))
