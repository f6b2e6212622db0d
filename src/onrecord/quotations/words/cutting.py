"""Cutting words: the lists that each language fills."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CuttingWords:
    """All that is known of a language about words that may not be cut off.

    All are in small letters, with straight apostrophes and without the marks of vowels.

    Attributes:
        after: In the same sentence after a quotation: contrasts, exceptions, conditions, limits.
        opening: At the beginning of the next sentence: what takes the last one back.
        negations: Words that negate; in an omission, right before, right after, in a difference.
        before: Right before a quotation: conditions, doubts, what makes it a question.
        complementisers: Before which a doubt or a negation reaches over the quotation.
        doubts: Words that put what follows a complementiser in doubt or in another's mouth.
        reports: Words that put it in another's mouth without a doubt.
        own: Words of the first person, with which a report is the speaker's own.
        scales: Right after a number: what it counts in.
        numbers: Numbers in words.
        capitals: Words to which a capital gives another meaning.
        harmless: Phrases with a word of another list that negate and limit nothing.
        spaced: Whether blanks part the words.
    """

    after: tuple[str, ...]
    opening: tuple[str, ...]
    negations: tuple[str, ...]
    before: tuple[str, ...]
    complementisers: tuple[str, ...]
    doubts: tuple[str, ...]
    reports: tuple[str, ...]
    own: tuple[str, ...]
    scales: tuple[str, ...]
    numbers: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    spaced: bool = True
