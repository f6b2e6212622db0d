"""Clause: a predicate with its subject and all its words."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A stretch of a sentence that has a predicate of its own.

    Attributes:
        sentence: Where it stands.
        verb: The word that heads the predicate; of a copula, the copula.
        first, last: Its first and last word, both included.
        subject: The word that heads its subject, shared with an earlier verb where it has
            none of its own; None of an order or a bare infinitive without a controller.
    """

    sentence: Sentence
    verb: int
    first: int
    last: int
    subject: int | None = None

    @property
    def span(self) -> Span:
        """Where the clause stands."""
        return self.sentence.place(self.first, self.last)

    @property
    def passive(self) -> bool:
        """Whether its verb is in the passive."""
        return self.sentence.child(self.verb, "auxpass", "nsubjpass") is not None
