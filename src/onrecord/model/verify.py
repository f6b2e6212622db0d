"""Double entry: a record's words against the words that its span points at."""

from __future__ import annotations

from onrecord.errors import QuoteMismatch
from onrecord.model.mention import Mention
from onrecord.model.statement import Statement


def verify(record: Mention | Statement, text: str) -> None:
    """Refuse a mention or statement that misquotes its document.

    Raises:
        QuoteMismatch: The span's words are not the record's words.
        SpanOutOfRange: The text ends before the span does.
    """
    found = record.span.of(text)
    if found != record.text:
        raise QuoteMismatch(record.span.start, record.text, found)
