"""Chains: "He said that X, adding that Y", where the tree hangs the second verb in X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Said
from onrecord.statements.attribution.trees import group_first, is_finite


def unchain(sentence: Sentence, cues: Sequence[Said]) -> list[Said]:
    """End the content of a verb of saying where the same speaker's next verb begins.

    A participle after a comma ("…, adding that") and a verb of the same tense without a
    subject of its own ("… and says that") go on from the earlier verb of saying.

    Args:
        sentence: The sentence.
        cues: Its verbs, in order.
    """
    found: list[Said] = []
    for cue in cues:
        before = next(
            (n for n in range(len(found) - 1, -1, -1) if _goes_on(sentence, found[n], cue)), None
        )
        if before is None:
            found.append(cue)
            continue
        earlier = found[before]
        found[before] = replace(earlier, content=_cut(sentence, earlier, cue))
        found.append(replace(cue, source=earlier.source, subject=earlier.subject))
    return found


def _goes_on(sentence: Sentence, earlier: Said, cue: Said) -> bool:
    verb, first = cue.verb, earlier.verb
    if verb is None or first is None or earlier.subject is None or earlier.lemma not in words.SAID:
        return False
    start = sentence.starts[verb]
    if cue.lemma.split()[0] not in words.SAID or not any(
        piece.start < start < piece.end for piece in earlier.content
    ):
        return False
    begin = group_first(sentence, verb) - 1
    if begin <= first:
        return False
    if sentence.tags[verb] == "VBG":
        if sentence.tags[first] == "VBG" and sentence.labels[verb] == "conj":
            return sentence.words[begin].lower() in {"and", "but"}
        return sentence.words[begin] == "," and sentence.labels[verb] in {"advcl", "acl", "conj"}
    return (
        sentence.labels[verb] == "conj"
        and sentence.words[begin].lower() in {"and", "but"}
        and sentence.tags[verb] == sentence.tags[first]
        and is_finite(sentence, verb)
        and sentence.child(verb, "nsubj", "nsubjpass") is None
    )


def _cut(sentence: Sentence, earlier: Said, cue: Said) -> tuple[Span, ...]:
    """Keep what stands before the later verb and the comma or "and" in front of it."""
    begin = group_first(sentence, cue.verb or 0) - 1
    end = sentence.starts[begin]
    return tuple(
        Span(piece.start, min(piece.end, end)) for piece in earlier.content if piece.start < end
    )
