"""Finding attributions in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.model import Paragraph, Sentence
from onrecord.statements.attribution.around import with_surroundings
from onrecord.statements.attribution.nouns import noun_cues
from onrecord.statements.attribution.phrases import phrase_cues
from onrecord.statements.attribution.quotations import find_quotations
from onrecord.statements.attribution.quoted import give_quotations
from onrecord.statements.attribution.said import Said
from onrecord.statements.attribution.tidy import tidy
from onrecord.statements.attribution.verbs import verb_cues


def find_attributions(paragraphs: Sequence[Paragraph], text: str) -> tuple[Said, ...]:
    """Find who is said to have said what.

    Reads direct, indirect and mixed quotation: verbs and nouns of saying, thinking and
    wanting, "according to", parentheticals and colons.  An attribution inside another one's
    content is one of its own.  Leaves out what stands without any cue.

    Args:
        paragraphs: Parsed, in order.
        text: The text in which they stand.

    Returns:
        In order of place.

    >>> from onrecord.model import Passage
    >>> from onrecord.parses import parsers
    >>> text = "The minister said that Norland had closed the strait."
    >>> (sentences,) = parsers["en"]([Passage(text)])
    >>> paragraph = Paragraph(span=Span(0, len(text)), sentences=sentences)
    >>> [(s.source.of(text), s.cue.of(text)) for s in find_attributions([paragraph], text)]
    [('The minister', 'said')]
    """
    cues: list[Said] = []
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            cues.extend(_cues(sentence))
    cues.sort(key=_place)
    quotations = find_quotations(paragraphs, text)
    cues = give_quotations(cues, quotations, paragraphs, text)
    found = []
    for cue in cues:
        content = tuple(s for span in cue.content if (s := tidy(text, span)) is not None)
        if content:
            direct = cue.direct or any(c in '“"”«»„' for s in content for c in s.of(text))
            found.append(replace(cue, content=content, direct=direct))
    return tuple(found)


def _cues(sentence: Sentence) -> Iterator[Said]:
    for cue in verb_cues(sentence):
        yield with_surroundings(cue)
    yield from noun_cues(sentence)
    yield from phrase_cues(sentence)


def _place(said: Said) -> tuple[int, int]:
    spans = [span for span in (said.cue, said.source, *said.content) if span is not None]
    return (spans[0].start, spans[0].end)
