"""Content around its cue: "X, the minister said, Y" and "As the minister said, X"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said

_OPEN = words.SAID | words.HELD | words.SHOWN
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_COMMAS = frozenset({",", "-", "–", "—", "--", "''", '"', "”", "’", "'", "?", "!", "…", "...", ")"})
_ENDS = frozenset({".", "?", "!", ";", "``", "“", '"'})
_ROOTS = frozenset({"ROOT", "parataxis", "ccomp", "conj", "advcl", "relcl", "dep", "acl"})


def with_surroundings(said: Said) -> Said:
    """Give the attribution the words around its cue as content, where it has none behind it."""
    sentence, verb = said.sentence, said.verb
    if said.content or sentence is None or verb is None or sentence.lemmas[verb] not in _OPEN:
        return said
    mark = sentence.child(verb, "mark")
    if mark is not None and sentence.words[mark].lower() == "as":
        return _as(said, sentence, verb)
    if said.subject is None or sentence.labels[verb] not in _ROOTS or mark is not None:
        return said
    if sentence.heads[said.subject] != verb:
        return said
    return _parted(said, sentence, verb, said.subject)


def _as(said: Said, sentence: Sentence, verb: int) -> Said:
    """Take the main clause without the clause that begins with "as"."""
    head = sentence.heads[verb]
    if head == verb:
        return said
    pieces = []
    if sentence.lefts[head] < sentence.lefts[verb]:
        pieces.append(sentence.place(sentence.lefts[head], sentence.lefts[verb] - 1))
    if sentence.rights[verb] < sentence.rights[head]:
        pieces.append(sentence.place(sentence.rights[verb] + 1, sentence.rights[head]))
    if not any(sentence.tags[w] in _FINITE for w in range(len(sentence)) if w != verb):
        return said
    return replace(said, content=tuple(pieces), form=Form.PARENTHETICAL)


def _parted(said: Said, sentence: Sentence, verb: int, subject: int) -> Said:
    """Take what stands before the cue's clause and what goes on after it."""
    first = min(verb, sentence.lefts[subject])
    while (
        0 < first
        and sentence.heads[first - 1] == verb
        and sentence.labels[first - 1]
        in {
            "aux",
            "advmod",
            "neg",
        }
    ):
        first -= 1
    if first == 0 or sentence.words[first - 1] not in _COMMAS:
        return said
    pieces = []
    if _has_verb(sentence, 0, first - 1):
        pieces.append(sentence.place(0, first - 1))
    last = _cue_end(sentence, max(verb, sentence.rights[subject] if verb < subject else verb))
    if last + 2 < len(sentence) and subject < verb and sentence.words[last + 1] == ",":
        after = _after(sentence, verb, last + 2)
        if after is not None:
            pieces.append(after)
            if len(pieces) == 1:
                pieces.insert(0, sentence.place(0, first - 1))
    return replace(said, content=tuple(pieces))


def _cue_end(sentence: Sentence, last: int) -> int:
    while last + 1 < len(sentence) and sentence.words[last + 1] not in {",", *_ENDS}:
        last += 1
    return last


def _after(sentence: Sentence, verb: int, start: int) -> Span | None:
    for child in sentence.children[verb]:
        if verb < child and sentence.labels[child] == "advcl" and sentence.lefts[child] == start:
            return None
    if sentence.tags[start] in {"VBG", "WP", "WDT"}:
        return None
    return sentence.place(start, len(sentence) - 1)


def _has_verb(sentence: Sentence, first: int, last: int) -> bool:
    return any(sentence.tags[word] in _FINITE for word in range(first, last + 1))
