"""Chains: "He said that X, adding that Y", where the tree hangs the second verb in X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Said
from onrecord.statements.attribution.trees import group_first, is_finite

_NEAR = 6
_TENSES = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = frozenset({'"', "”", "''"})
_REPORTS = (
    words.SAID
    | words.TOLD_TO
    | {"accuse", "blame", "call", "criticise", "criticize", "describe", "praise"}
)


def unchain(sentence: Sentence, cues: Sequence[Said]) -> list[Said]:
    """End the content of a verb of saying where another report begins.

    A participle after a comma ("…, adding that") and a verb of the same tense without a
    subject ("… and urged") go on from the earlier verb of saying; a verb of saying with a
    subject of its own ("… and the envoy warned") begins anew.

    Args:
        sentence: The sentence.
        cues: Its verbs, in order.
    """
    found: list[Said] = []
    for cue in cues:
        ends = (
            (n, _end(sentence, found[n], cue))
            for n in range(len(found) - 1, max(-1, len(found) - _NEAR), -1)
        )
        number, end = next((pair for pair in ends if pair[1] is not None), (0, None))
        if end is None:
            found.append(cue)
            continue
        earlier = found[number]
        found[number] = replace(earlier, content=_until(earlier.content, sentence.starts[end]))
        alone = _subject(sentence, cue) is None
        found.append(replace(cue, source=earlier.source, subject=earlier.subject) if alone else cue)
    return found


def _end(sentence: Sentence, earlier: Said, cue: Said) -> int | None:
    """Give the word before which the earlier content ends, if the later cue lies in it."""
    verb, first = cue.verb, earlier.verb
    if verb is None or first is None or earlier.subject is None or earlier.lemma not in words.SAID:
        return None
    start, subject = sentence.starts[verb], _subject(sentence, cue)
    begin = group_first(sentence, verb)
    if subject is not None:
        begin = min(begin, sentence.lefts[subject])
    inside = any(piece.start < start < piece.end for piece in earlier.content)
    if not inside or cue.lemma.split()[0] not in _REPORTS or begin - 1 <= first:
        return None
    if _goes_on(sentence, first, verb, begin) or _begins_anew(sentence, verb, begin, subject):
        return begin - 1
    return None


def _goes_on(sentence: Sentence, first: int, verb: int, begin: int) -> bool:
    """Say whether the speaker of an earlier verb goes on with a later one."""
    joined, label = sentence.words[begin - 1].lower(), sentence.labels[verb]
    tag, earlier = sentence.tags[verb], sentence.tags[first]
    if tag == "VBG":
        comma = joined == "," or (joined in _MARKS and sentence.words[begin - 2] == ",")
        same = earlier == "VBG" and label == "conj" and joined in words.JOINING
        return same or (comma and label in {"advcl", "acl", "conj"})
    if label != "conj" or joined not in words.JOINING or not is_finite(sentence, verb):
        return False
    return tag == earlier or (tag in _TENSES and tag != sentence.tags[sentence.heads[verb]])


def _begins_anew(sentence: Sentence, verb: int, begin: int, subject: int | None) -> bool:
    """Say whether a later verb has a speaker of its own, behind "and", "but" or "while"."""
    joined = sentence.words[begin - 1].lower() in words.JOINING
    clause = sentence.labels[verb] in {"conj", "advcl"}
    return subject is not None and joined and clause and is_finite(sentence, verb)


def _subject(sentence: Sentence, cue: Said) -> int | None:
    return None if cue.verb is None else sentence.child(cue.verb, "nsubj", "nsubjpass")


def _until(content: Sequence[Span], end: int) -> tuple[Span, ...]:
    return tuple(Span(piece.start, min(piece.end, end)) for piece in content if piece.start < end)
