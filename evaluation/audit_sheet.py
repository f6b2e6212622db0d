"""The judging sheet: each drawn statement in its context, without the rule that made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audit_draw import Drawn
from onrecord.model import Attribution, Party, Reading, Sentence, Span
from onrecord.pipeline import parse_paragraphs

BEFORE = 2
"""Sentences before the paragraph that a judge is given."""

WIDEST = 1500
"""Characters of a very long paragraph that are shown on either side of the content."""


def write_sheet(drawn: Iterable[Drawn]) -> str:
    """Write the sheet that a judge reads; it holds words of the texts and stays outside."""
    return "\n".join(line for one in drawn for line in _item(one))


def _item(one: Drawn) -> Iterator[str]:
    reading, said = one.reading, one.statement
    before, around = _context(reading, said.span)
    yield f"## {one.entry.number}\n"
    yield f"Document: {_head(reading)}"
    yield f"Turn: {_turn(reading, said.span)}"
    yield f"Before: {_line(before.of(reading.document.text)) if before else '-'}"
    yield f"Paragraph: {_marked(reading.document.text, around, said.span)}"
    holders, *relayers = [_level(level) for level in said.attribution]
    yield f"Holder: {holders}"
    yield f"Relayed by: {'; by '.join(relayers) or '-'}"
    yield f"Kind: {said.kind.value}"
    yield f"Target: {'; '.join(map(_party, said.targets)) or 'none'}"
    yield f"Negated: {'yes' if said.negated else 'no'}\n"


def _head(reading: Reading) -> str:
    header = reading.document.header
    issuer = header.issuer.name if header.issuer else None
    people = ", ".join(person.name for person in header.participants)
    day = header.published_on or header.event_on
    parts = (
        header.title and _line(header.title),
        header.genre.value,
        day and day.isoformat(),
        issuer and f"issued by {issuer}",
        people and f"participants: {people}",
    )
    return "; ".join(part for part in parts if part)


def _turn(reading: Reading, span: Span) -> str:
    for turn in reading.turns:
        if turn.span.start <= span.start < turn.span.end:
            who = turn.speaker or turn.label or "nobody named"
            stands = f", for {turn.represents}" if turn.represents else ""
            return f"{turn.kind.value} by {who}{stands}"
    return "-"


def _context(reading: Reading, span: Span) -> tuple[Span | None, Span]:
    """Give the two sentences before the paragraph of some words, and the paragraph."""
    document = reading.document
    primary = document.language.partition("-")[0]
    earlier: list[Sentence] = []
    for paragraph in parse_paragraphs(document, reading.turns, primary):
        if span.start < paragraph.span.end:
            end = max(paragraph.span.end, span.end)
            start = min(paragraph.span.start, span.start)
            return _joined(earlier[-BEFORE:]), Span(start, end)
        earlier += paragraph.sentences
    return _joined(earlier[-BEFORE:]), span


def _joined(sentences: list[Sentence]) -> Span | None:
    return Span(sentences[0].span.start, sentences[-1].span.end) if sentences else None


def _marked(text: str, around: Span, span: Span) -> str:
    start, end = max(around.start, span.start - WIDEST), min(around.end, span.end + WIDEST)
    left, right = "… " * (around.start < start), " …" * (end < around.end)
    words = f"{text[start : span.start]}⟦{span.of(text)}⟧{text[span.end : end]}"
    return f"{left}{_line(words)}{right}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _level(level: Attribution) -> str:
    names = [
        ", ".join(
            part for part in (h.name, h.office, h.represents and f"for {h.represents}") if part
        )
        for h in level.holders
    ]
    return " and ".join(names) or "nobody named"


def _party(party: Party) -> str:
    return f"{party.name} ({party.id})" if party.id and party.id != party.name else party.name
