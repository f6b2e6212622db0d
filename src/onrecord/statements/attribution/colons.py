"""Colons: "Report: X", and what follows "The minister said:" in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Paragraph, Sentence, Span
from onrecord.statements.attribution.quotations import Quotations
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import FINITE

_LONGEST = 14
_MARKS = frozenset({'"', "“", "''", "``", "‘", "'", "-", "•", "*"})
_DASHES = frozenset({"-", "–", "—", "―", "--"})


def label_cue(paragraph: Paragraph, marked: Quotations) -> Iterator[Said]:
    """Find who or what a paragraph begins with, before a colon: a name, a poll, a report.

    Leaves out a label whose words are no clause and no quotation: a list, a sum, a title.
    """
    if not paragraph.sentences:
        return
    sentence = paragraph.sentences[0]
    colon = next((n for n, word in enumerate(sentence.words[:_LONGEST]) if word == ":"), 0)
    source = source_before(sentence, colon)
    if source is None:
        return
    if colon + 1 < len(sentence):
        start = sentence.starts[colon + 1]
    elif 1 < len(paragraph.sentences):
        start = paragraph.sentences[1].starts[0]
    else:
        return
    content = Span(start, paragraph.sentences[-1].ends[-1])
    finite = any(tag in FINITE for tag in sentence.tags[colon + 1 :])
    if finite or 1 < len(paragraph.sentences) or marked.around(start) is not None:
        yield colon_cue(sentence, source, colon, (content,))


def colon_cue(
    sentence: Sentence, source: tuple[int, int], colon: int, content: tuple[Span, ...]
) -> Said:
    """Make an attribution of the words before a colon."""
    return Said(
        source=sentence.place(*source),
        cue=sentence.place(colon, colon),
        content=content,
        lemma=":",
        form=Form.COLON,
        sentence=sentence,
        verb=colon,
        subject=source[1],
    )


def source_before(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Give the first and the last word of the name or the witness that stands before a colon.

    Looks back to a dash or to the beginning; a verb on the way makes it no label.
    """
    if colon < 1:
        return None
    last = first = colon - 1
    while 0 < first and sentence.words[first - 1] not in _DASHES:
        first -= 1
    while first < last and sentence.words[first] in _MARKS:
        first += 1
    span = range(first, colon)
    if _LONGEST < len(span) or any(
        sentence.tags[word].startswith(("VB", "MD", "W")) for word in span
    ):
        return None
    if sentence.tags[first] in {"IN", "RB"} and first < last:
        first += 1
    named = any(sentence.tags[word] in {"NNP", "NNPS"} for word in range(first, colon))
    witness = any(sentence.lemmas[word] in words.WITNESSES for word in range(first, colon))
    head = next((w for w in range(last, first - 1, -1) if sentence.tags[w].startswith("NN")), None)
    return (first, last) if head is not None and (named or witness) else None


def with_block(cues: Sequence[Said], here: Paragraph, following: Paragraph | None) -> list[Said]:
    """Give the last verb of saying before a colon that ends a paragraph the next paragraph."""
    found = list(cues)
    if not cues or following is None or not here.sentences:
        return found
    sentence, last = here.sentences[-1], cues[-1]
    if sentence.words[-1] != ":" or last.sentence is not sentence or last.content:
        return found
    if last.subject is not None and last.lemma in words.SAID:
        found[-1] = replace(last, content=(following.span,))
    return found
