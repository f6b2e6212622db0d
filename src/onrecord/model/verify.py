"""Double entry: a record's words against the words that its span points at."""

from __future__ import annotations

from onrecord.errors import QuoteMismatch
from onrecord.model.mention import Mention


def verify(mention: Mention, text: str) -> None:
    """Refuse a mention that misquotes its document.

    Raises:
        QuoteMismatch: The span's words are not the mention's words.
        SpanOutOfRange: The text ends before the span does.
    """
    found = mention.span.of(text)
    if found != mention.text:
        raise QuoteMismatch(mention.span.start, mention.text, found)
