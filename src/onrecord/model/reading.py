"""Reading: all records of one document, as one set of rules made them."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model.document import Document
from onrecord.model.finding import Finding
from onrecord.model.mention import Mention
from onrecord.model.statement import Statement
from onrecord.model.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All records of one document.

    Attributes:
        document: The text and its header.
        turns: In order.
        mentions: In order of their spans; those of one kind are apart.
        statements: In order of their spans.
        findings: In order of their first spans.
        rules: Version of each stage that made the records, by the stage's name.
        notes: What was not read, and why, in sentences for the user.
    """

    document: Document
    turns: tuple[Turn, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    rules: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
