"""The order of the stages, on one screen; the only module that knows it.

bytes -> page -> document -> turns -> mentions -> participants and speakers
      -> paragraphs -> statements, and findings
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.limits import bytes_of
from onrecord.documents.reading import read_page
from onrecord.errors import ParserMissing
from onrecord.findings import checks
from onrecord.mentions import finders
from onrecord.model import (
    BlockKind,
    Document,
    Finding,
    Mention,
    MentionKind,
    Paragraph,
    Passage,
    Reading,
    Span,
    Statement,
    Turn,
    verify,
)
from onrecord.parses import parsers
from onrecord.rules import versions
from onrecord.statements import Scene, hearers
from onrecord.turns import mark_labels, resolve, split_turns

_ITEM = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\([a-z]{1,3}\)|[•*–—-])\s+(?=\S)")
"""The number or mark of an item in a list, which is no word of a sentence."""
_WHOLE = frozenset({"en"})
_WITH_TURNS = frozenset({"en", "ru"})
_PARTLY = (
    "labels, dates, numbers, symbols, polities, and statements by their words without a parse, "
    "but few persons and no treaties by name."
)
_HARDLY = "only symbols, sums of money, percentages and dates in figures are found, and no turns."


def read_path(path: Path) -> Reading:
    """Read one file.

    Raises:
        UnreadableDocument: The file is missing, is no regular file, may not be read, or its
            bytes give no text.
        UnknownMediaType: No reader takes files of this kind.
    """
    return read_bytes(bytes_of(path), Origin(name=str(path)))


def read_bytes(data: bytes, origin: Origin) -> Reading:
    """Read one file's bytes into all records of one document.

    Nothing is fetched, nothing is kept, and no clock is read: the same bytes and the
    same rules give the same reading.

    Raises:
        UnreadableDocument: The bytes give no text.
        UnknownMediaType: No reader takes files of this kind.
    """
    document = assemble(read_page(data, origin), data, origin)
    primary = document.language.partition("-")[0]
    turns = split_turns(document) if primary in _WITH_TURNS else ()
    document = mark_labels(document, turns)
    mentions = tuple(find_mentions(document))
    for mention in mentions:
        verify(mention, document.text)
    titled = tuple(
        finders["actors"](Passage(document.header.title or "", language=document.language))
    )
    document, turns = resolve(document, turns, mentions, titled)
    notes = notes_on(document.language)
    try:
        statements = hear_statements(document, turns, mentions)
    except ParserMissing as missing:
        statements, notes = (), (*notes, f"No statements were heard: {missing}.")
    return Reading(
        document=document,
        turns=turns,
        mentions=mentions,
        statements=statements,
        findings=find_findings(document, mentions),
        rules=dict(versions()),
        notes=notes,
    )


def notes_on(language: str) -> tuple[str, ...]:
    """Say what is not read in a language; nothing for English.

    >>> notes_on("fr")[0][:35]
    'Not read in this language yet (fr):'
    """
    primary = language.partition("-")[0]
    if primary in _WHOLE:
        return ()
    if primary in _WITH_TURNS:
        return (f"Read in part in this language ({language}): {_PARTLY}",)
    if primary == "und":
        return (f"The language could not be told: {_HARDLY}",)
    return (f"Not read in this language yet ({language}): {_HARDLY}",)


def find_mentions(document: Document) -> Iterator[Mention]:
    """Find what the document's own words name, in order of place.

    A quantity that shares a character with a time or an instrument is left out: the
    number in it is a date's or a resolution's.  So is a mention that runs over page
    furniture in the midst of its words.
    """
    issuer = document.header.issuer
    passage = Passage(
        document.own_words(),
        language=document.language,
        reference=document.header.reference,
        polity=issuer.represents if issuer else None,
    )
    found = [
        mention
        for find in finders.values()
        for mention in find(passage)
        if mention.span.of(passage.text) == mention.span.of(document.text)
    ]
    found.sort(key=lambda mention: (mention.span, mention.kind))
    taken = [m.span for m in found if m.kind in {MentionKind.TIME, MentionKind.INSTRUMENT}]
    ends = list(accumulate((span.end for span in taken), max))
    starts = [span.start for span in taken]
    for mention in found:
        before = bisect_left(starts, mention.span.end)
        free = before == 0 or ends[before - 1] < mention.span.start + 1
        if free or mention.kind is not MentionKind.QUANTITY:
            yield mention


def hear_statements(
    document: Document, turns: tuple[Turn, ...], mentions: tuple[Mention, ...]
) -> tuple[Statement, ...]:
    """Hear what the document's body puts on record, in order of place.

    Raises:
        ParserMissing: The parser of the document's language is not installed.
    """
    primary = document.language.partition("-")[0]
    if primary not in hearers:
        return ()
    scene = Scene(document, turns, mentions, parse_paragraphs(document, turns, primary))
    statements = tuple(_with_what_it_names(heard, scene) for heard in hearers[primary](scene))
    for statement in statements:
        verify(statement, document.text)
    return statements


def _with_what_it_names(statement: Statement, scene: Scene) -> Statement:
    return replace(
        statement,
        times=tuple(scene.times_in(statement.span)),
        quantities=tuple(scene.quantities_in(statement.span)),
    )


def parse_paragraphs(
    document: Document, turns: tuple[Turn, ...], language: str
) -> tuple[Paragraph, ...]:
    """Parse the document's body, cut into paragraphs where blocks and turns begin and end."""
    cut = [(_without_mark(span, document.text), turn) for span, turn in _cut(document, turns)]
    passages = [
        Passage(span.of(document.text), offset=span.start, language=language) for span, _ in cut
    ]
    return tuple(
        Paragraph(span=span, turn=turn, sentences=sentences)
        for (span, turn), sentences in zip(cut, parsers[language](passages), strict=True)
    )


def _without_mark(span: Span, text: str) -> Span:
    mark = _ITEM.match(text, span.start, span.end)
    return Span(mark.end(), span.end) if mark else span


def _cut(document: Document, turns: tuple[Turn, ...]) -> Iterator[tuple[Span, Turn | None]]:
    """Give the body blocks, each cut where a turn begins or ends."""
    at = 0
    for block in document.blocks:
        if block.kind is not BlockKind.BODY:
            continue
        start = block.span.start
        while at < len(turns) and turns[at].span.end < start + 1:
            at += 1
        for turn in turns[at:]:
            if not turn.span.start < block.span.end:
                break
            if start < turn.span.start:
                yield Span(start, turn.span.start), None
            start, stop = max(start, turn.span.start), min(turn.span.end, block.span.end)
            if start < stop:
                yield Span(start, stop), turn
                start = stop
        if start < block.span.end:
            yield Span(start, block.span.end), None


def find_findings(document: Document, mentions: tuple[Mention, ...]) -> tuple[Finding, ...]:
    """Check what the document's own figures, dates and names make checkable."""
    found = (finding for check in checks.values() for finding in check(document, mentions))
    return tuple(sorted(found, key=lambda finding: (finding.spans, finding.rule)))
