"""Turn: who spoke, as whom, and which words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.span import Span


class TurnKind(StrEnum):
    """What is done in a turn."""

    STATEMENT = "statement"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One uninterrupted speech.

    Attributes:
        kind: Statement, question or answer.
        span: From the first word said to the last.
        speaker: The resolved person's name; None when the text does not say.
        represents: Whom the speaker stands for; None when the text does not say.
        label: The speaker's name as printed; None without one.
        label_span: Where the label stands.
    """

    kind: TurnKind
    span: Span
    speaker: str | None = None
    represents: str | None = None
    label: str | None = None
    label_span: Span | None = None
