"""Signatures: a quotation with a dash and a name behind it, and no verb."""

from __future__ import annotations

import re

from onrecord.model import Span
from onrecord.statements.attribution.quotations import Quotation
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.voices import Page

_SIGNED = re.compile(
    r"[^\S\n]*\.?\s{0,3}(?P<dash>[―—–-]{1,2})[^\S\n]?"
    r"(?P<name>[^\W\d_][^\n“”\"«».!?;:(@]{1,80}(?:\.[^\S\n][^\n“”\"«».!?;:(@]{1,40})?)"
    r"(?:\(@[^\n]{1,60})?[.\s]*(?:\n|$)"
)
_SMALL = frozenset(
    {"of", "the", "de", "da", "del", "der", "van", "von", "for", "and", "in", "at", "n"}
)
_LONGEST = 10


def signature_of(page: Page, quotation: Quotation) -> Said | None:
    """Give who signs a quotation, at the end of its line or on the next.

    Leaves out a name with words in small letters beside it: these may be a sentence.
    """
    match = _SIGNED.match(page.text, quotation.end)
    if match is None or (
        "\n" in match[0][: match.start("dash") - match.start()] and not quotation.whole
    ):
        return None
    named = [word for word in re.split(r"[\s,]+", match["name"]) if word]
    if _LONGEST < len(named) or any(word[0].islower() and word not in _SMALL for word in named):
        return None
    start, end = match.span("name")
    end = start + len(page.text[start:end].rstrip(" ,"))
    found = page.word_at(end - 1)
    sentence, subject = (None, None) if found is None else found
    return Said(
        source=Span(start, end),
        cue=Span(*match.span("dash")),
        content=quotation.spans,
        lemma="—",
        form=Form.VERBLESS,
        sentence=sentence,
        verb=None,
        subject=subject,
        direct=True,
    )
