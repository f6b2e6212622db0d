"""Spelled: a number in words with the same number in figures behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.figures import number_in, say, verdict
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, Span

_FIGURES = re.compile(r" ?\((?P<figures>\d{1,2})\)(?! ?[-–]\d)")
_WORDS = re.compile(rf"(?<![\w-]){words.NUMBER_WORD}\Z", re.IGNORECASE)
_LONGEST = 14


@checks.add("spelled")
def check_spelled(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare a number in words with the figures in brackets behind it.

    Reads "within thirty (30) days".

    Leaves out numbers from a hundred, and "one (1)", where "one" may be a pronoun.
    """
    del mentions
    text = document.own_words()
    for figures in _FIGURES.finditer(text):
        spelled = _WORDS.search(text, max(0, figures.start() - _LONGEST), figures.start())
        if spelled is None:
            continue
        in_words, in_figures = number_in(spelled[0]), number_in(figures["figures"])
        said = f"“{spelled[0].lower()}” is {say(in_words)}"
        holds = in_words == in_figures
        yield Finding(
            kind=FindingKind.ARITHMETIC,
            holds=holds,
            spans=(Span(*spelled.span()), Span(*figures.span("figures"))),
            explanation=said if holds else verdict(said, say(in_figures), holds),
            rule="findings.spelled",
        )
