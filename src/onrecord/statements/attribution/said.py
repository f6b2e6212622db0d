"""Said: one attribution as it stands in the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model import Sentence, Span


class Form(StrEnum):
    """How the words attribute."""

    VERB = "verb"
    NOUN = "noun"
    ACCORDING = "according"
    QUOTE = "quote"
    COLON = "colon"
    PARENTHETICAL = "parenthetical"
    CONTINUATION = "continuation"
    VERBLESS = "verbless"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution, in the terms of PARC and PolNeAR: source, cue and content.

    Attributes:
        source: The words that name who said it; None when the words do not.
        cue: The words that attribute, such as "has repeatedly said" or "called on"; None
            where only the place of a quotation does.
        content: What is attributed, in order: several stretches where the cue interrupts
            it, or where it runs on over sentences and paragraphs.
        lemma: The cue's head in small letters, such as "say", "call on" or "statement".
        form: How the words attribute.
        sentence: The sentence of the cue; None where there is no cue.
        verb: The word of the sentence that heads the cue.
        subject: The word of the sentence that heads the source.
        direct: Whether some of the content stands in quotation marks.
        negated: Whether the cue is negated, as in "did not say that".
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    lemma: str
    form: Form
    sentence: Sentence | None
    verb: int | None
    subject: int | None
    direct: bool = False
    negated: bool = False
