"""Marked sentences: a sentence's words with the phrases of the language that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from onrecord.languages.statements import StatementWords
from onrecord.model import Sentence, Span
from onrecord.statements.flat.lexicon import Mark, lexicon_of

QUOTES = frozenset('«»“”„"')
DASHES = frozenset("–—-")
"""Dashes, and the hyphen that stands for one between blanks."""
BREAKS = frozenset(",;:()[]") | DASHES | QUOTES
"""Marks at which a clause may begin or end."""

_PREDICATES = ("predicates", "kinds", "reporting", "modals")
"""Fields whose phrases begin with a predicate."""


@dataclass(frozen=True)
class Marked:
    """A sentence and the phrases that stand in it.

    Attributes:
        sentence: Its words; every range of words here has both ends included.
        words: The language's data.
    """

    sentence: Sentence
    words: StatementWords
    _marks: dict[str, list[Mark]] = field(repr=False)
    _finite: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(cls, sentence: Sentence, words: StatementWords) -> Marked:
        """Mark a sentence."""
        marks: dict[str, list[Mark]] = defaultdict(list)
        for mark in lexicon_of(words).read(sentence.lemmas):
            marks[mark.field].append(mark)
        predicates = {mark.first for name in _PREDICATES for mark in marks[name]}
        finite = (
            at in predicates or (_has_ending(word, words) and not _is_name(sentence, at))
            for at, word in enumerate(sentence.lemmas)
        )
        return cls(sentence, words, marks, (0, *accumulate(map(int, finite))))

    def of_field(self, name: str, first: int, last: int) -> Sequence[Mark]:
        """Give the marks of a field that lie wholly in a range, in order."""
        marks = self._marks.get(name, [])
        start = bisect_left(marks, first, key=lambda mark: mark.first)
        stop = bisect_left(marks, last + 1, key=lambda mark: mark.first)
        return [mark for mark in marks[start:stop] if mark.last < last + 1]

    def at(self, name: str, first: int, last: int | None = None) -> Mark | None:
        """Give the longest mark of a field that begins at a word."""
        end = len(self.sentence) - 1 if last is None else last
        begun = [mark for mark in self.of_field(name, first, end) if mark.first == first]
        return begun[-1] if begun else None

    def finite(self, first: int, last: int) -> bool:
        """Say whether a range has a predicate."""
        return first < last + 1 and self._finite[first] < self._finite[last + 1]

    def first_finite(self, first: int, last: int) -> int:
        """Give the first predicate of a range; the word after the range without one."""
        return bisect_left(self._finite, self._finite[first] + 1, first, last + 2) - 1

    def pronounced(self, first: int, last: int) -> int:
        """Count the words of a range that are no punctuation."""
        return sum(word[0].isalnum() for word in self.sentence.words[first : last + 1])

    def word(self, at: int) -> str:
        """Give a word as printed; nothing beyond the sentence."""
        return self.sentence.words[at] if 0 <= at < len(self.sentence) else ""

    def span(self, first: int, last: int) -> Span:
        """Give the place of a range."""
        return self.sentence.place(first, last)

    def words_in(self, span: Span) -> tuple[int, int]:
        """Give the first and last word that lie in a span of the text."""
        first = bisect_left(self.sentence.ends, span.start + 1)
        last = bisect_left(self.sentence.starts, span.end) - 1
        return first, last

    def clause_start(self, at: int, lowest: int) -> int:
        """Give the word after the last mark of punctuation before a word."""
        start = at
        while lowest < start and self.sentence.words[start - 1] not in BREAKS:
            start -= 1
        return start

    def next_of(self, marks: frozenset[str] | set[str], first: int, last: int) -> int | None:
        """Give the first word of a range that is one of some marks of punctuation."""
        return next((at for at in range(first, last + 1) if self.sentence.words[at] in marks), None)

    def skip(self, names: tuple[str, ...], at: int, last: int) -> int:
        """Give the first word from one on that begins no phrase of these fields."""
        while at < last + 1:
            found = next((mark for name in names if (mark := self.at(name, at, last))), None)
            if found is None and self.word(at) not in BREAKS:
                break
            at = found.last + 1 if found else at + 1
        return at


def _has_ending(word: str, words: StatementWords) -> bool:
    return word.endswith(words.verb_endings) and word not in words.no_verbs and word[0].isalpha()


def _is_name(sentence: Sentence, at: int) -> bool:
    """Say whether a word has a capital that no beginning of a sentence gave it."""
    return 0 < at and sentence.words[at][0].isupper() and sentence.words[at - 1] not in BREAKS
