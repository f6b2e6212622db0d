"""The flat engine: statements of a language without a parse, heard by its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.languages.statements import StatementWords
from onrecord.model import Paragraph, Sentence, Statement, TurnKind
from onrecord.statements.flat.assemble import statement_of
from onrecord.statements.flat.clauses import clauses, is_asserted, presupposed
from onrecord.statements.flat.marked import Marked
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Piece
from onrecord.statements.flat.quotes import quoted
from onrecord.statements.flat.register import Register
from onrecord.statements.flat.reports import unfolded
from onrecord.statements.scene import Scene
from onrecord.statements.voices import default_level

_LONGEST = 600
"""Words of a sentence that is read; a longer one is a table or a list without ends."""

_TERMINAL = frozenset('.!?…;:»”")')


def hear_flat(scene: Scene, words: StatementWords) -> Iterator[Statement]:
    """Hear the statements of a document by the words of its language alone.

    A sentence is cut where somebody is quoted, reported or joined by a conjunction to
    another main clause; each part has its levels of attribution, its kind, force and parties
    by the phrases that stand in it.

    Leaves out questions (but for what they take for granted), courtesies, headings, parts
    without a predicate, clauses that only complete another, and sentences of more than 600
    words.

    Args:
        scene: The document, its paragraphs cut into sentences by `parses.flat`.
        words: The data of its language.

    Yields:
        In order of place.
    """
    people = People(scene, words, Register(scene))
    seen: dict[object, int] = {}
    for paragraph in scene.paragraphs:
        for piece in _pieces(paragraph, people):
            with people.speaking(piece.voice):
                heard = statement_of(piece, people)
            if heard is not None:
                ordinal = seen.get(heard.span, 0)
                seen[heard.span] = ordinal + 1
                yield replace(heard, ordinal=ordinal)


def _pieces(paragraph: Paragraph, people: People) -> Iterator[Piece]:
    level = default_level(paragraph, people.scene)
    level = replace(level, holders=tuple(map(people.register.best, level.holders)))
    people.speak(level.holders)
    people.turn_page()
    if _is_heading(paragraph.sentences):
        return
    whole = [
        Piece(
            marked=Marked.of(sentence, people.words),
            first=0,
            last=len(sentence) - 1,
            levels=(level,),
            voice=level.holders,
        )
        for sentence in paragraph.sentences
        if len(sentence) < _LONGEST
    ]
    asks = paragraph.turn is not None and paragraph.turn.kind is TurnKind.QUESTION
    for piece in quoted(whole, people):
        with people.speaking(piece.voice):
            yield from _told(piece, people, asks=asks)
        people.note(piece.marked)


def _told(piece: Piece, people: People, *, asks: bool) -> Iterator[Piece]:
    if "?" in piece.marked.sentence.words[piece.first : piece.last + 2]:
        yield from presupposed(piece) if asks else ()
        return
    for told in unfolded(piece, people):
        yield from (part for part in clauses(told) if is_asserted(part))


def _is_heading(sentences: Sequence[Sentence]) -> bool:
    """Say whether a paragraph is one line without an end."""
    return len(sentences) == 1 and sentences[0].words[-1][-1] not in _TERMINAL
