"""Formulas: the same words by different holders, with who used them first.

A formula is a run of at least three words of content that two statements share in the same order,
whatever small words stand between them: "any solution acceptable to Norland" and "any solution that
is acceptable to Norland" are one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.languages.content import content_words
from onrecord.model import Span, Utterance

SHORTEST = 3
"""Words of content that make a formula; two are a name or a common phrase."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One statement that uses a formula.

    Attributes:
        said: The statement.
        place: Where the words stand, in code points of the statement's words.
    """

    said: Utterance
    place: Span

    @property
    def words(self) -> str:
        """The words as they stand there."""
        return self.place.of(self.said.statement.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """Words that come back.

    Attributes:
        words: The words of content that all uses share.
        uses: In order, the first use first; by two accounts or speakers at least.
        near: Whether the uses say it in other words, and share only what these mean.
    """

    words: Words
    uses: tuple[Use, ...]
    near: bool = False


def formulas(utterances: Iterable[Utterance]) -> tuple[Formula, ...]:
    """Find the formulas that different holders share, the longest first.

    Leaves out words that only name somebody or something (all of them begin with a capital), and
    what one holder says again.

    Args:
        utterances: In their order; copies have been put together.
    """
    found: dict[Words, list[Use]] = defaultdict(list)
    for utterance in utterances:
        for words, place in _runs(utterance.statement.text):
            found[words].append(Use(said=utterance, place=place))
    shared = {words: uses for words, uses in found.items() if is_shared(uses)}
    whole = (_grown(words, uses, shared) for words, uses in shared.items())
    unique: dict[tuple[str, ...], Formula] = {}
    for formula in sorted(whole, key=lambda one: (-len(one.words), one.words)):
        addresses = tuple(use.said.id for use in formula.uses)
        unique.setdefault(addresses, formula)
    return tuple(unique.values())


def _runs(text: str) -> Iterator[tuple[Words, Span]]:
    tokens = [found for found in _WORD.finditer(text) if content_words(found[0])]
    for at in range(len(tokens) - SHORTEST + 1):
        some = tokens[at : at + SHORTEST]
        if all(found[0][0].isupper() or found[0].isdecimal() for found in some):
            continue
        words = tuple(next(iter(content_words(found[0]))) for found in some)
        yield words, Span(some[0].start(), some[-1].end())


def is_shared(uses: list[Use]) -> bool:
    """Say whether a formula is in two documents at least, and not of one holder alone."""
    documents = {use.said.document for use in uses}
    speakers = {
        tuple(holder.name for holder in use.said.statement.attribution[0].holders) for use in uses
    }
    return 1 < len(documents) and 1 < len(speakers)


def _grown(words: Words, uses: list[Use], shared: dict[Words, list[Use]]) -> Formula:
    """Lengthen a run to the right for as long as all of its uses go on alike."""
    places = {use.said.id: use.place for use in uses}
    going, tail = True, words[1:]
    while going:
        going = False
        for longer, more in shared.items():
            if longer[:-1] == tail and {use.said.id for use in more} == set(places):
                words, tail, going = (*words, longer[-1]), longer[1:], True
                places = {
                    use.said.id: Span(places[use.said.id].start, use.place.end)
                    for use in more
                    if places[use.said.id].start < use.place.end
                }
                break
    kept = tuple(
        Use(said=use.said, place=places[use.said.id]) for use in uses if use.said.id in places
    )
    return Formula(words=words, uses=kept)
