"""Finding: what a text says that can be checked by the text alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.span import Span


class FindingKind(StrEnum):
    """What is checked."""

    ARITHMETIC = "arithmetic"
    DAY_COUNT = "day_count"
    AGE = "age"
    SHARE = "share"
    MISMATCH = "mismatch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One check of figures, dates or names that a text itself makes possible.

    Attributes:
        kind: What is checked.
        holds: Whether it adds up as printed; None when the words do not settle it.
        spans: The words that were compared, in order of the explanation.
        explanation: One sentence in words, such as "450 less 150 is 300".
        rule: The part that made it, such as "findings.totals".
    """

    kind: FindingKind
    holds: bool | None
    spans: tuple[Span, ...]
    explanation: str
    rule: str
