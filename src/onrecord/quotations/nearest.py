"""Nearest: the passage that is most like a quotation, and how the two differ, word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.quotations.matching import Run, alike
from onrecord.quotations.texts import Stretch, Text
from onrecord.quotations.tokens import Token, cut_out
from onrecord.quotations.verdict import Part
from onrecord.quotations.wording import Wording, stripped
from onrecord.quotations.words import CuttingWords

_SLACK = 4
_LIKE = 0.5
"""Passages that share less than half of their words with a quotation are not shown."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage that is like a quotation.

    Attributes:
        text, stretch: Where it stands.
        run: Its tokens.
        likeness: The share of words that the two have in common, from 0 to 1.
        parts: How they differ.
        altered: What kinds of differences those are.
    """

    text: Text
    stretch: Stretch
    run: Run
    likeness: float
    parts: tuple[Part, ...]
    altered: tuple[str, ...]


def nearest(wording: Wording, texts: Iterable[Text]) -> Near | None:
    """Find the passage that is most like a quotation; None when no passage is like it."""
    best: tuple[float, Text, Stretch, Run] | None = None
    for text in texts:
        for stretch in text.stretches:
            run = _window(wording.tokens, stretch)
            if run is None:
                continue
            like, run = _likeness(wording.tokens, stretch, run)
            if best is None or best[0] < like:
                best = like, text, stretch, run
    if best is None or best[0] < _LIKE:
        return None
    like, text, stretch, run = best
    parts, altered = _compared(wording, stretch, run, text.words)
    return Near(text, stretch, run, like, parts, altered)


def _window(quoted: Sequence[Token], stretch: Stretch) -> Run | None:
    """Guess where a quotation stands: where most of its words lie on one diagonal."""
    votes: Counter[int] = Counter()
    for at, token in enumerate(quoted):
        if not token.word:
            continue
        places = stretch.index.get(token.form, ())
        weight = 100 // (len(places) or 1)
        for place in places:
            votes[(place - at) // _SLACK] += weight
    if not votes:
        return None
    diagonal = max(votes, key=lambda one: votes[one] + votes[one - 1] + votes[one + 1])
    start = max(0, (diagonal - 1) * _SLACK)
    end = min(len(stretch.tokens), (diagonal + 2) * _SLACK + len(quoted) + len(quoted) // 4)
    return (start, end) if start < end else None


def _likeness(quoted: Sequence[Token], stretch: Stretch, run: Run) -> tuple[float, Run]:
    """Say how like a window is, and narrow it to the words that both have."""
    start, end = run
    forms = [token.form.lower() for token in stretch.tokens[start:end]]
    matcher = SequenceMatcher(None, [token.form.lower() for token in quoted], forms, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return 0.0, run
    first, last = blocks[0], blocks[-1]
    left = max(0, first.b - first.a)
    right = min(len(forms), last.b + last.size + len(quoted) - last.a - last.size)
    kept = sum(
        block.size for block in blocks if any(quoted[block.a + at].word for at in range(block.size))
    )
    return kept / max(1, len(quoted)), (start + left, start + max(right, left + 1))


def _compared(
    wording: Wording, stretch: Stretch, run: Run, words: CuttingWords | None
) -> tuple[tuple[Part, ...], tuple[str, ...]]:
    quoted, recorded = wording.tokens, stripped(stretch.tokens[run[0] : run[1]])
    parts: list[Part] = []
    altered: list[str] = []
    for change, ours, theirs in _changes(quoted, recorded):
        parts.append(Part(change, cut_out(wording.text, ours), cut_out(stretch.text, theirs)))
        if change != "kept":
            altered += _kinds(ours, theirs, words)
    return tuple(parts), tuple(dict.fromkeys(altered))


def _changes(
    quoted: tuple[Token, ...], recorded: tuple[Token, ...]
) -> Iterator[tuple[str, tuple[Token, ...], tuple[Token, ...]]]:
    names = {"equal": "kept", "replace": "changed", "delete": "added", "insert": "left out"}
    one, other = [_key(token) for token in quoted], [_key(token) for token in recorded]
    if alike(quoted[0], recorded[0], None, first=True):
        one[0] = other[0]
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield names[tag], quoted[a:b], recorded[c:d]


def _key(token: Token) -> tuple[str, tuple[tuple[int, str], ...]]:
    return token.form, token.vowels


def _kinds(
    ours: Sequence[Token], theirs: Sequence[Token], words: CuttingWords | None
) -> Iterator[str]:
    """Say what kinds of change one difference is."""
    if not any(token.word for token in (*ours, *theirs)):
        yield "punctuation"
        return
    sides = [{token.form.lower() for token in side if token.word} for side in (ours, theirs)]
    differ = sides[0] ^ sides[1]
    numbers = {form for form in differ if form[:1].isdigit()}
    numbers |= differ & set(words.numbers) if words else set()
    negations = differ & set(words.negations) if words else set()
    if numbers:
        yield "number"
    if negations:
        yield "negation"
    if differ - numbers - negations:
        yield "word"
    if not differ:
        yield _written(ours, theirs)


def _written(ours: Sequence[Token], theirs: Sequence[Token]) -> str:
    """Say in what the same words differ: "case", "vowels" or "order"."""
    forms = [[token.form for token in side if token.word] for side in (ours, theirs)]
    if forms[0] == forms[1]:
        return "vowels" if any(token.vowels for token in (*ours, *theirs)) else "punctuation"
    lower = [[form.lower() for form in side] for side in forms]
    return "case" if lower[0] == lower[1] else "order"
