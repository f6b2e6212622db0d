"""Content around its cue: "X, the minister said, Y" and "As the minister said, X"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import FINITE, group_first, is_finite

_COMMAS = frozenset(
    {",", "-", "–", "—", "―", "--", "''", '"', "”", "’", "'", "?", "!", "…", "...", ")"}
)
_ENDS = frozenset({",", ".", "?", "!", ";", ":", "``", "“", '"', "''", "-", "–", "—", "―", "--"})
_ROOTS = frozenset({"ROOT", "parataxis", "ccomp", "conj", "advcl", "relcl", "dep", "acl", "appos"})
_CIRCUMSTANCES = frozenset(
    {"advcl", "prep", "npadvmod", "advmod", "punct", "cc", "intj", "mark", "aux", "nsubj"}
)
_SHORT = 5
_LONGEST = 150
_GOES_ON = frozenset({"CC", *FINITE})
_ASIDE = frozenset({"VBG", "WP", "WDT", "WRB", "WP$"})


def with_surroundings(said: Said, limits: Span | None) -> Said:
    """Give the attribution the words around its cue as content, where it has none behind it.

    Args:
        said: As its tree gave it.
        limits: The quotation in which its cue stands, whose words alone can be content.
    """
    sentence, verb = said.sentence, said.verb
    if said.content or sentence is None or verb is None or said.lemma not in words.MIDDLE:
        return said
    mark = sentence.child(verb, "mark")
    if mark is not None:
        as_ = sentence.words[mark].lower() == "as" and said.lemma not in words.LOUD
        return _as(said, sentence, verb) if as_ else said
    if said.subject is None or sentence.heads[said.subject] != verb:
        return said
    if sentence.tags[said.subject] in _ASIDE:
        return said
    if sentence.labels[verb] not in _ROOTS or not is_finite(sentence, verb):
        return said
    if said.subject < verb and _has_object(sentence, verb):
        return said
    return _parted(said, sentence, said.subject, _words(sentence, limits))


def _has_object(sentence: Sentence, verb: int) -> bool:
    return sentence.lemmas[verb] not in words.HEARERS and any(
        verb < child for child in sentence.all_children(verb, "dobj")
    )


def _words(sentence: Sentence, limits: Span | None) -> tuple[int, int]:
    """Give the first and the last word of the sentence that lie within limits."""
    if limits is None:
        return 0, len(sentence) - 1
    first = bisect_left(sentence.starts, limits.start)
    last = bisect_left(sentence.starts, limits.end) - 1
    return first, last


def _as(said: Said, sentence: Sentence, verb: int) -> Said:
    """Take the main clause without the clause that begins with "as"."""
    head = sentence.heads[verb]
    first, last = sentence.lefts[verb], sentence.rights[verb]
    if head == verb or not is_finite(sentence, head):
        return said
    pieces = []
    if sentence.lefts[head] < first:
        pieces.append(sentence.place(sentence.lefts[head], first - 1))
    if last < sentence.rights[head]:
        pieces.append(sentence.place(last + 1, sentence.rights[head]))
    return replace(said, content=tuple(pieces), form=Form.PARENTHETICAL)


def _parted(said: Said, sentence: Sentence, subject: int, limits: tuple[int, int]) -> Said:
    """Take what stands before the cue's clause, and what goes on behind it."""
    verb = said.verb if said.verb is not None else subject
    start, end = limits
    first = min(group_first(sentence, verb), sentence.lefts[subject])
    if not start < first or sentence.words[first - 1] not in _COMMAS:
        return said
    last = verb if subject < verb else max(verb, sentence.rights[subject])
    while last < end and sentence.words[last + 1] not in _ENDS:
        last += 1
    whole = _is_clause(sentence, start, first)
    short = first - start < _SHORT
    after = _after(sentence, last + 1, end) if subject < verb else None
    if after is not None and whole and not short and sentence.tags[last + 2] not in _GOES_ON:
        after = None
    if after is None and not whole:
        return said
    form = Form.VERB if after is None else Form.PARENTHETICAL
    before = sentence.place(start, first - 1)
    return replace(said, content=(before,) if after is None else (before, after), form=form)


def _after(sentence: Sentence, comma: int, end: int) -> Span | None:
    """Give what follows the comma that closes the cue's clause, if it goes on with the content."""
    start = comma + 1
    if not start < end or sentence.words[comma] != "," or sentence.tags[start] in _ASIDE:
        return None
    return sentence.place(start, end)


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether some words hold a clause that is no mere circumstance."""
    start = max(start, end - _LONGEST)
    if not any(sentence.tags[word] in FINITE for word in range(start, end)):
        return False
    tops = [
        word
        for word in range(start, end)
        if sentence.heads[word] == word or not start < sentence.heads[word] + 1 < end + 1
    ]
    return not all(
        sentence.labels[top] in _CIRCUMSTANCES
        and (sentence.labels[top] != "advcl" or _is_marked(sentence, top))
        for top in tops
    )


def _is_marked(sentence: Sentence, verb: int) -> bool:
    return (
        sentence.tags[verb] in {"VBG", "VBN"}
        or sentence.child(verb, "mark") is not None
        or any(sentence.tags[child] == "WRB" for child in sentence.children[verb])
    )
