from collections.abc import Callable

import pytest

from onrecord.model import Paragraph, Passage, Span
from onrecord.parses import parsers
from onrecord.statements.attribution import Said, find_attributions

Heard = tuple[str | None, str, list[str]]


def said(text: str) -> tuple[Said, ...]:
    """Find the attributions of a text, each line a paragraph."""
    spans, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(at, at + len(line)))
        at += len(line)
    passages = [Passage(span.of(text), offset=span.start, language="en") for span in spans]
    parsed = zip(spans, parsers["en"](passages), strict=True)
    paragraphs = [Paragraph(span=span, sentences=parts) for span, parts in parsed]
    return find_attributions(paragraphs, text)


@pytest.fixture
def find() -> Callable[[str], tuple[Said, ...]]:
    return said


@pytest.fixture
def hear() -> Callable[[str], list[Heard]]:
    """Give source, head of the cue and content of each attribution, in words."""

    def heard(text: str) -> list[Heard]:
        return [
            (
                None if one.source is None else one.source.of(text),
                one.lemma,
                [span.of(text) for span in one.content],
            )
            for one in said(text)
        ]

    return heard
