"""Content around its cue: "X, the minister said, Y" and "As the minister said, X"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import FINITE, group_first, is_finite

_COMMAS = frozenset({",", "-", "–", "—", "--", "''", '"', "”", "’", "'", "?", "!", "…", "...", ")"})
_ENDS = frozenset({",", ".", "?", "!", ";", ":", "``", "“", '"', "''", "-", "–", "—", "--"})
_ROOTS = frozenset({"ROOT", "parataxis", "ccomp", "conj", "advcl", "relcl", "dep", "acl", "appos"})
_ASIDE = frozenset({"VBG", "WP", "WDT", "WRB", "WP$"})


def with_surroundings(said: Said) -> Said:
    """Give the attribution the words around its cue as content, where it has none behind it."""
    sentence, verb = said.sentence, said.verb
    if said.content or sentence is None or verb is None or said.lemma not in words.MIDDLE:
        return said
    mark = sentence.child(verb, "mark")
    if mark is not None:
        return _as(said, sentence, verb) if sentence.words[mark].lower() == "as" else said
    if said.subject is None or sentence.heads[said.subject] != verb:
        return said
    if sentence.labels[verb] not in _ROOTS or not is_finite(sentence, verb):
        return said
    return _parted(said, sentence, verb, said.subject)


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


def _parted(said: Said, sentence: Sentence, verb: int, subject: int) -> Said:
    """Take what stands before the cue's clause, and what goes on behind it."""
    first = min(group_first(sentence, verb), sentence.lefts[subject])
    if first == 0 or sentence.words[first - 1] not in _COMMAS:
        return said
    last = verb if subject < verb else max(verb, sentence.rights[subject])
    while last + 1 < len(sentence) and sentence.words[last + 1] not in _ENDS:
        last += 1
    before = sentence.place(0, first - 1)
    after = _after(sentence, last + 1) if subject < verb else None
    whole = any(sentence.tags[word] in FINITE for word in range(first))
    if not whole and after is None:
        return said
    form = Form.VERB if after is None else Form.PARENTHETICAL
    return replace(said, content=(before,) if after is None else (before, after), form=form)


def _after(sentence: Sentence, comma: int) -> Span | None:
    """Give what follows the comma that closes the cue's clause, if it goes on with the content."""
    start = comma + 1
    if not start < len(sentence) - 1 or sentence.words[comma] != ",":
        return None
    if sentence.tags[start] in _ASIDE:
        return None
    return sentence.place(start, len(sentence) - 1)
