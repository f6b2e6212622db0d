"""Sentence: one sentence of a text as a tree of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, its words and their tree, as parallel tuples with one entry a word.

    White space is no word.  Words are counted from 0 within the sentence.

    Attributes:
        starts, ends: Place of each word in the document's text, in code points.
        words: As printed.
        lemmas: In small letters; of a pronoun, the pronoun.
        tags: Part of speech in the language's fine tag set (English: Penn Treebank).
        labels: Relation to the head (English: ClearNLP, as spaCy's models have it).
        heads: The head's number; a root is its own head.
        children: The numbers of those whose head it is, in order.
        lefts, rights: First and last word of each word's subtree.

    >>> from onrecord.model import Sentence
    >>> sentence = Sentence.of(
    ...     (("We", "we", "PRP", "nsubj", 1), ("agree", "agree", "VBP", "ROOT", 1)), (10, 13)
    ... )
    >>> sentence.children, sentence.lefts, sentence.root, sentence.span
    (((), (0,)), (0, 0), 1, Span(start=10, end=18))
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    lefts: tuple[int, ...] = field(repr=False)
    rights: tuple[int, ...] = field(repr=False)

    @classmethod
    def of(
        cls, rows: tuple[tuple[str, str, str, str, int], ...], starts: tuple[int, ...]
    ) -> Sentence:
        """Make a sentence of rows (word, lemma, tag, label, head) and the places of the words."""
        words, lemmas, tags, labels, heads = zip(*rows, strict=True)
        below: list[list[int]] = [[] for _ in heads]
        for word, head in enumerate(heads):
            if head != word:
                below[head].append(word)
        lefts, rights = _edges(heads)
        return cls(
            starts=starts,
            ends=tuple(start + len(word) for start, word in zip(starts, words, strict=True)),
            words=words,
            lemmas=lemmas,
            tags=tags,
            labels=labels,
            heads=heads,
            children=tuple(map(tuple, below)),
            lefts=lefts,
            rights=rights,
        )

    def __len__(self) -> int:
        return len(self.words)

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.starts[0], self.ends[-1])

    @property
    def root(self) -> int:
        """The first word that is its own head."""
        return next(word for word, head in enumerate(self.heads) if word == head)

    def place(self, first: int, last: int) -> Span:
        """Give the place of the words from `first` to `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def subtree(self, word: int) -> Span:
        """Give the place of a word with all that hangs from it."""
        return self.place(self.lefts[word], self.rights[word])

    def child(self, word: int, *labels: str) -> int | None:
        """Give the first child that bears one of the labels."""
        for child in self.children[word]:  # asked so often that a generator would show
            if self.labels[child] in labels:
                return child
        return None

    def all_children(self, word: int, *labels: str) -> Sequence[int]:
        """Give the children that bear one of the labels, in order."""
        return [c for c in self.children[word] if self.labels[c] in labels]

    def above(self, word: int) -> Iterator[int]:
        """Give the heads of a word, from its own to the root."""
        while self.heads[word] != word:
            word = self.heads[word]
            yield word


def _edges(heads: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the first and the last word of each word's subtree.

    Each word is carried up towards the root, those at the edge of the sentence first, and
    stops where the edge already holds it: no head is given an edge twice.
    """
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    for word in range(len(heads)):
        at = heads[word]
        while word < lefts[at]:
            lefts[at] = word
            at = heads[at]
    for word in range(len(heads) - 1, -1, -1):
        at = heads[word]
        while rights[at] < word:
            rights[at] = word
            at = heads[at]
    return tuple(lefts), tuple(rights)
