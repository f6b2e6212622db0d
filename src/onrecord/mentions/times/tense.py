"""Tense: what the words near a time say of whether it lies ahead or behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.mentions.times.tokens import Tokens

_BACK, _ON, _NEXT = 24, 12, 6
_SENTENCE_ENDS = frozenset(".!?;:")
_SHORTEST = len("moved")


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of a language that tell whether what stands near them lies ahead or behind.

    Attributes:
        past, future: Verbs and the like.
        shall: The verbs of the future that also count after the time.
        until: Prepositions that look ahead in the midst of a sentence.
        leads: Words by those that they make look ahead: "is" by "to".
        be, had: "be", after which a participle looks ahead; "had", after which an aim looks back.
        still: Words after which a participle is an adjective.
        short: Abbreviations, whose full stop ends no sentence.
        ending: That of participles.
        small: Words that count only in small letters and as verbs: "may", not "May"; "plan",
            not "the plan".
    """

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    shall: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    leads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    be: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    still: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    ending: str = ""
    small: frozenset[str] = frozenset()


def tense(tokens: Tokens, cues: Cues, at: int) -> tuple[int, int]:
    """Tell from the nearest word that is known whether a time lies ahead.

    Reads the words of the sentence before the time, then those after it.  Leaves out the
    grammar of the sentence: "the plan announced for May" is read as past.

    Returns:
        1 for ahead, -1 for behind, 0 for neither; and how many tokens away the word is.
    """
    if tokens.word(at + 1) in {"'", "’"} and tokens.word(at + 2) == "s":
        after = (tokens.word(at + 2 + step) for step in range(1, _NEXT))
        return (1 if any(word in cues.shall for word in after) else -1), 1
    for step in range(1, _BACK):
        if _ends(tokens, cues, at - step):
            break
        if sign := _cue(tokens, cues, at - step, step):
            return sign, step
    for step in range(1, _ON):
        if _ends(tokens, cues, at + step):
            break
        word = tokens.word(at + step)
        if word in cues.shall or word in cues.past:
            return (1 if word in cues.shall else -1), step
        if _is_participle(word, tokens.word(at + step - 1), cues):
            return -1, step
    return 0, 0


def _cue(tokens: Tokens, cues: Cues, at: int, step: int) -> int:
    word, before = tokens.word(at), tokens.word(at - 1)
    if word in cues.until and step < _NEXT:
        return 0 if _ends(tokens, cues, at - 1) else 1
    if word in cues.small and (before in cues.still or not tokens.printed(at).islower()):
        return 0
    if word in cues.future:
        return -1 if tokens.word(at - 2) in cues.had else 1
    if before in cues.leads.get(word, ()):
        return 1
    if word in cues.past or _is_participle(word, before, cues):
        return 1 if before in cues.be else -1
    return 0


def _ends(tokens: Tokens, cues: Cues, at: int) -> bool:
    """Say whether a token ends its sentence, or lies outside of the text."""
    word = tokens.word(at)
    if not word or word[0] not in _SENTENCE_ENDS:
        return not word
    return word != "." or tokens.word(at - 1) not in cues.short


def _is_participle(word: str, before: str, cues: Cues) -> bool:
    if not cues.ending or not word.endswith(cues.ending) or len(word) < _SHORTEST:
        return False
    return before not in cues.still
