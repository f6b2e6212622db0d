"""What search finds: the paragraphs of a document's own words."""

from __future__ import annotations

from dataclasses import replace

from onrecord.model import Block, BlockKind, Span, Turn, TurnKind
from onrecord.store.passages import LONGEST, paragraphs_of


def words(reading):
    return [p.span.of(reading.document.text) for p in paragraphs_of(reading)]


def test_every_line_of_the_body_is_a_paragraph(make):
    assert words(make("One.\n\n  Two. \nThree.")) == ["One.", "Two.", "Three."]


def test_furniture_and_labels_are_left_out(make):
    reading = make("Menu\nPETROVA:\nWe agree.")
    kinds = (BlockKind.NAVIGATION, BlockKind.LABEL, BlockKind.BODY)
    blocks = tuple(
        Block(kind, block.span) for kind, block in zip(kinds, reading.document.blocks, strict=True)
    )
    reading = replace(reading, document=replace(reading.document, blocks=blocks))
    assert words(reading) == ["We agree."]


def test_a_paragraph_knows_the_turn_that_holds_it(make):
    reading = make("Before.\nWe agree.\nThank you.")
    turns = (
        Turn(kind=TurnKind.QUESTION, span=Span(8, 17)),
        Turn(kind=TurnKind.ANSWER, span=Span(18, 28)),
    )
    reading = replace(reading, turns=turns)
    assert [p.turn for p in paragraphs_of(reading)] == [None, 0, 1]


def test_a_line_as_long_as_a_book_is_cut_between_words(make):
    reading = make("treaty " * LONGEST)
    found = words(reading)
    assert max(map(len, found)) < LONGEST + 1
    assert " ".join(found).split() == ["treaty"] * LONGEST


def test_a_long_line_without_blanks_is_cut_all_the_same(make):
    reading = make("约" * (3 * LONGEST))
    assert "".join(words(reading)) == reading.document.text
