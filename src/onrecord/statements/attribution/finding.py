"""Finding attributions in paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from onrecord.languages.en import attribution as words
from onrecord.model import Paragraph, Sentence, Span
from onrecord.statements.attribution.adjectives import adjective_cues
from onrecord.statements.attribution.around import with_surroundings
from onrecord.statements.attribution.chains import unchain
from onrecord.statements.attribution.clear import clear_cues
from onrecord.statements.attribution.colons import label_cue, with_block
from onrecord.statements.attribution.headlines import headline_cues
from onrecord.statements.attribution.nouns import noun_cues
from onrecord.statements.attribution.phrases import phrase_cues
from onrecord.statements.attribution.quotations import Quotations, find_quotations
from onrecord.statements.attribution.quoted import give_quotations
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.tidy import tidy
from onrecord.statements.attribution.verbs import verb_cues


def find_attributions(paragraphs: Sequence[Paragraph], text: str) -> tuple[Said, ...]:
    """Find who is said to have said what.

    Reads direct, indirect and mixed quotation: verbs, nouns and adjectives of saying,
    holding and wanting, "according to", parentheticals and colons.  An attribution inside
    another one's content is one of its own.  Leaves out what stands without any cue.

    Args:
        paragraphs: Parsed, in order.
        text: The text in which they stand.

    Returns:
        In order of place.

    >>> from onrecord.model import Passage, Span
    >>> from onrecord.parses import parsers
    >>> text = "The minister said that Norland had closed the strait."
    >>> (sentences,) = parsers["en"]([Passage(text)])
    >>> paragraph = Paragraph(span=Span(0, len(text)), sentences=sentences)
    >>> [(s.source.of(text), s.cue.of(text)) for s in find_attributions([paragraph], text)]
    [('The minister', 'said')]
    """
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    quotations = find_quotations(paragraphs, text)
    marked = Quotations(quotations)
    cues = list(_all_cues(paragraphs, marked))
    found = []
    for said in give_quotations(cues, quotations, sentences, text):
        content = tidy(text, said.content)
        if content and _is_somebodys(said):
            direct = said.direct or any(map(marked.touch, content))
            found.append(replace(said, content=content, direct=direct))
    return tuple(sorted(found, key=_place))


def _is_somebodys(said: Said) -> bool:
    """Say whether a cue without a source may do without: a passive, or a noun with its clause."""
    if said.source is not None or said.sentence is None or said.verb is None:
        return True
    if said.form is Form.NOUN:
        return False
    return (
        said.direct
        or said.form is not Form.VERB
        or said.lemma in words.SEEMING
        or said.sentence.child(said.verb, "auxpass", "nsubjpass") is not None
    )


def _all_cues(paragraphs: Sequence[Paragraph], marked: Quotations) -> Iterator[Said]:
    for number, (paragraph, following) in enumerate(zip_longest(paragraphs, paragraphs[1:])):
        here = [cue for sentence in paragraph.sentences for cue in _cues(sentence, marked)]
        labels = [*label_cue(paragraph, marked)]
        yield from labels
        if number == 0:
            yield from headline_cues(paragraph, [*labels, *here])
        yield from with_block(here, paragraph, following)


def _cues(sentence: Sentence, marked: Quotations) -> Iterator[Said]:
    for cue in unchain(sentence, list(verb_cues(sentence))):
        limits = marked.around(_place(cue).start)
        yield _within(cue, limits) if cue.content else with_surroundings(cue, limits)
    yield from noun_cues(sentence)
    yield from adjective_cues(sentence)
    yield from clear_cues(sentence)
    yield from phrase_cues(sentence)


def _within(said: Said, limits: Span | None) -> Said:
    """Keep what lies in the quotation in which the cue stands: the tree may run out of it."""
    if limits is None:
        return said
    content = tuple(
        Span(max(piece.start, limits.start), min(piece.end, limits.end))
        for piece in said.content
        if piece.overlaps(limits)
    )
    if said.source is None or limits.holds(said.source):
        return replace(said, content=content)
    return replace(said, content=content, source=None, subject=None)


def _place(said: Said) -> Span:
    return next(span for span in (said.cue, said.source, *said.content) if span is not None)
