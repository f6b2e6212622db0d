"""Naming: where in a sentence the words that name somebody end."""

from __future__ import annotations

from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.marked import BREAKS, Marked
from onrecord.statements.flat.register import Register

_LONGEST = 8
_STOPS = ("fillers", "reporting", "prepositions", "coordinators", "kinds", "negations")
_ENDS = frozenset(".!?…") | BREAKS
_NO_NAMES = ("openings", "prepositions", "persons")


def phrase_end(marked: Marked, mark: Mark, last: int) -> int:
    """Give the last word of a noun with what belongs to it: up to a verb or a mark."""
    end = mark.last
    while end < min(last, mark.last + _LONGEST):
        after = end + 1
        stops = marked.word(after) in _ENDS and (
            marked.word(after) in BREAKS or len(marked.word(end)) > 1
        )
        if stops or marked.finite(after, after):
            break
        inside = marked.at("inside_offices", after)
        if inside is None and any(marked.at(name, after) for name in _STOPS):
            break
        end = inside.last if inside else after
    return end


def own_name(marked: Marked, first: int, last: int, register: Register) -> int | None:
    """Give the first word of a person's name at the end of a phrase; None without one.

    Args:
        marked: The sentence.
        first: A word before the name: the noun, or the polity after it.
        last: The phrase's last word.
        register: A single word is a name only where the document has it elsewhere.
    """
    start = last + 1
    while first < start - 1 and _is_name(marked.word(start - 1)):
        start -= 1
    known_one = start == last and register.is_known(marked.word(start))
    return start if start < last or known_one else None


def bare_name(marked: Marked, first: int, last: int, register: Register) -> tuple[int, int] | None:
    """Give the run of capitalised words at the end of a range; None without one.

    The first word of a sentence alone is a name only where the document has it elsewhere.
    """
    at = last
    while first < at + 1 and marked.at("fillers", at):
        at -= 1
    end = at
    while first < at + 1 and (marked.word(at)[0].isupper() or marked.word(at) == "."):
        at -= 1
    if at == end or len(marked.word(end)) == 1:
        return None
    if any(marked.at(field, at + 1) for field in _NO_NAMES):
        return None
    begins = end == 0
    return None if begins and not register.is_known(marked.word(0)) else (at + 1, end)


def _is_name(word: str) -> bool:
    """Say whether a word may be part of a person's name: a capital, an initial, no acronym."""
    return word == "." or (word[:1].isupper() and (len(word) == 1 or not word.isupper()))
