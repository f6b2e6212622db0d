"""Phrases that attribute: "according to the ministry", "in the words of the president"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import noun_phrase

_FIRST = {phrase[0] for phrase in words.PHRASES}


def phrase_cues(sentence: Sentence) -> Iterator[Said]:
    """Find phrases that make the clause around them somebody's.

    "In" does before a poll, at the beginning of a sentence.  Leaves out "for" and "to", which
    more often say for whom something is than who thinks so.
    """
    for at, word in enumerate(sentence.words):
        small = word.lower()
        if small not in _FIRST:
            continue
        last, lemma = _phrase(sentence, at, small)
        said = _said(sentence, at, last, lemma) if lemma else None
        if said is not None:
            yield said


def _phrase(sentence: Sentence, at: int, small: str) -> tuple[int, str]:
    """Give the last word of a phrase that begins here, and its lemma; none where none does."""
    for phrase, lemma in words.PHRASES.items():
        end = at + len(phrase)
        if phrase == tuple(word.lower() for word in sentence.words[at:end]):
            return end - 1, lemma
    inner = sentence.child(at, "pobj") if small == "in" else None
    if inner is None or inner < at:
        return at, ""
    return at, small if at == 0 and sentence.lemmas[inner] in words.POLLS else ""


def _said(sentence: Sentence, first: int, last: int, lemma: str) -> Said | None:
    head = _head(sentence, last)
    if head is None or sentence.lemmas[head] in words.NOBODY:
        return None
    source = noun_phrase(sentence, head)
    pieces = _around(sentence, first, source)
    if not pieces:
        return None
    return Said(
        source=source,
        cue=sentence.place(first, last),
        content=pieces,
        lemma=lemma,
        form=Form.ACCORDING,
        sentence=sentence,
        verb=first,
        subject=head,
    )


def _head(sentence: Sentence, preposition: int) -> int | None:
    inner = sentence.child(preposition, "pobj")
    if inner is not None:
        return inner
    after = preposition + 1
    if len(sentence) < after + 1:
        return None
    head = after
    while preposition < sentence.heads[head] and sentence.heads[head] != head:
        head = sentence.heads[head]
    return head


def _around(sentence: Sentence, first: int, source: Span) -> tuple[Span, ...]:
    """Give the clause around the phrase: all of the sentence, or the clause that it hangs in."""
    top = sentence.heads[first]
    while sentence.labels[top] not in {"ROOT", "ccomp", "parataxis"} and sentence.heads[top] != top:
        top = sentence.heads[top]
    left, right = sentence.lefts[top], sentence.rights[top]
    pieces = []
    if left < first:
        pieces.append(sentence.place(left, first - 1))
    after = next(
        (w for w in range(first, len(sentence)) if source.end < sentence.starts[w] + 1), None
    )
    if after is not None and after < right + 1:
        pieces.append(sentence.place(after, right))
    return tuple(pieces)
