"""Sentences of our own, parsed, as clauses of a document of 1 March 2031."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.pipeline import find_mentions, parse_paragraphs
from onrecord.statements import Scene
from onrecord.statements.clause import Clause
from onrecord.statements.clauses import split_clauses

_PAGE = "Statement of the Foreign Ministry\n\n1 March 2031\n\n{}\n"


@pytest.fixture(scope="session")
def heard() -> Callable[[str], tuple[Clause, Scene]]:
    """Give the first clause of a sentence, and the document that it stands in."""

    def hear(words: str) -> tuple[Clause, Scene]:
        data = _PAGE.format(words).encode()
        origin = Origin(name="statement.txt")
        document = assemble(read_page(data, origin), data, origin)
        mentions = tuple(find_mentions(document))
        scene = Scene(document, (), mentions, parse_paragraphs(document, (), "en"))
        start = document.text.index(words)
        sentence = next(
            sentence
            for paragraph in scene.paragraphs
            for sentence in paragraph.sentences
            if start <= sentence.span.start
        )
        return next(split_clauses(sentence, 0, len(sentence) - 1)), scene

    return hear
