"""Russian: sentences without a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.ru.statements import WORDS
from onrecord.model import Passage, Sentence
from onrecord.parses import parsers
from onrecord.parses.flat import parse_flat


@parsers.add("ru")
def parse_russian(passages: Sequence[Passage]) -> Iterator[tuple[Sentence, ...]]:
    """Cut Russian text into sentences and words; `parse_flat` says how.

    >>> text = "В 2031 г. А.Брель посетила г. Дравик. Договор, протокол и т.д. Ответ дан."
    >>> (sentences,) = parse_russian([Passage(text)])
    >>> [sentence.span.of(text) for sentence in sentences]
    ['В 2031 г. А.Брель посетила г. Дравик.', 'Договор, протокол и т.д.', 'Ответ дан.']
    """
    return parse_flat(passages, WORDS)
