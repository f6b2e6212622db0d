"""Counted nouns: the noun phrase after a number, and its head."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.languages.en import quantities as numbers
from onrecord.languages.en import quantities_nouns as nouns
from onrecord.mentions.quantities.plurals import is_plural, singular
from onrecord.mentions.quantities.windows import Word, words_after

_UNITED = frozenset({"united", "arab"})
_REACH = 12
_MOST = 8
_NO_NOUN = ("ly", "ing", "ed")
_ADJECTIVAL = ("an", "ish", "ese", "i", "ic", "ch", "al", "ive", "ous", "ent", "ant", "ful", "ed")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A counted noun with the words that go with it.

    Attributes:
        start, end: Where they stand.
        head: The noun in the singular.
        capital: Whether the head is printed with a capital letter.
        head_start: Where the head stands.
    """

    start: int
    end: int
    head: str
    capital: bool
    head_start: int


def many(text: str, end: int) -> Phrase | None:
    """Read what a number other than one counts: up to the first plural that is a head.

    Reads "diplomatic and administrative employees", "of its subsidiaries", "customs officials".
    Leaves out what has no plural before the next function word or mark.

    >>> many("24 Norland defence and technology-related entities were", 2).head
    'entity'
    >>> many("20 were", 2) is None
    True
    """
    window = words_after(text, end, _REACH)
    at = _opening(window)
    if at < len(window) and window[at].gap in {"-", "–"}:
        return _hyphened(window)
    head = _plural_head(window, at)
    if head is None:
        return _hyphened(window)
    last = window[head]
    start = _first_telling(window, at, head)
    return _phrase(window[start], last)


def one(text: str, end: int) -> Phrase | None:
    """Read what "one" counts: the words up to the next function word, mark or verb.

    >>> one("one entity", 3).head, one("one of the reasons", 3), one("one can say", 3)
    ('entity', None, None)
    """
    taken: list[Word] = []
    for word in words_after(text, end, _MOST):
        if not _belongs_to_one(word, taken):
            break
        taken.append(word)
    if taken and taken[0].lower in nouns.OPENERS:
        taken = taken[1:]
    if not taken or taken[0].lower in nouns.NOT_ONE:
        return None
    last = taken[-1]
    if last.owner or last.lower.endswith(_NO_NOUN):
        return None
    return _phrase(taken[0], last)


def _belongs_to_one(word: Word, taken: list[Word]) -> bool:
    lower = word.lower
    if (
        lower in nouns.STOPS
        or lower in nouns.VERBS_AFTER_ONE
        or lower in nouns.PAST
        or word.gap[:1] in {",", "-"}
    ):
        return False
    return not (is_plural(lower) or (taken and lower.endswith(_NO_NOUN)))


def one_of(text: str, end: int) -> Phrase | None:
    """Read what "one of the" picks from."""
    window = words_after(text, end, _REACH)
    at = _opening(window)
    head = _plural_head(window, at) if at else None
    if head is None:
        return None
    return _phrase(window[at], window[head])


def _phrase(first: Word, last: Word) -> Phrase:
    return Phrase(first.start, last.end, singular(_noun(last)), last.capital, last.start)


def _noun(word: Word) -> str:
    text = word.text
    proper = text.rstrip("s").isupper() and len(text.rstrip("s")) > 1
    demonym = text[0].isupper() and text.endswith(("ans", "is", "eses", "ians"))
    return text if proper or demonym else text.lower()


def _opening(window: list[Word]) -> int:
    """Count the words of "of the", "of its 27", "of all these"."""
    if not window or window[0].lower != "of":
        return 0
    at = 1
    while at < len(window) and window[at].lower in nouns.DETERMINERS:
        at += 1
    return at if at > 1 or (at < len(window) and is_plural(window[at].lower)) else 0


def _first_telling(window: list[Word], at: int, head: int) -> int:
    while at < head and window[at].lower in nouns.OPENERS:
        at += 1
    return at


def _plural_head(window: list[Word], at: int) -> int | None:
    for place in range(at, min(len(window), at + _MOST)):
        word = window[place]
        lower = word.lower
        if not _goes_on(window, place, at):
            return None
        if _is_head(window, place, lower):
            return _furthest(window, place)
    return None


def _goes_on(window: list[Word], place: int, first: int) -> bool:
    """Tell whether the phrase may go on with a word."""
    word, lower = window[place], window[place].lower
    if lower in {"and", "or"} or word.gap.strip() == "&":
        return place > first
    if lower in nouns.STOPS and lower not in nouns.INVARIANT:
        return False
    if word.gap.startswith(","):
        return place > first and window[place - 1].lower.endswith(_ADJECTIVAL)
    return True


def _is_head(window: list[Word], place: int, lower: str) -> bool:
    if not is_plural(lower) or lower in nouns.OPENERS:
        return False
    if lower in {"states", "nations", "emirates"} and place and _UNITED & {window[place - 1].lower}:
        return False
    following = window[place + 1] if place + 1 < len(window) else None
    if lower in nouns.INVARIANT and following and following.gap == " ":
        return not _plural_ahead(window, place + 1)
    return True


def _plural_ahead(window: list[Word], first: int) -> bool:
    """Tell whether a plural follows that "police" or "military" only describes."""
    for word in window[first : first + 3]:
        if word.gap != " " or word.lower in nouns.STOPS or word.lower.endswith(_NO_NOUN):
            return False
        if is_plural(word.lower):
            return True
    return False


def _furthest(window: list[Word], head: int) -> int:
    """Go on from a plural to the head that it modifies ("arms control experts")."""
    if window[head].lower == "times":
        return head
    modifies = window[head].lower in nouns.PLURAL_MODIFIERS
    for place in range(head + 1, min(len(window), head + 4)):
        word, lower = window[place], window[place].lower
        if word.gap != " " or lower in nouns.STOPS or window[place - 1].owner:
            break
        if is_plural(lower) and lower not in nouns.NO_HEADS and (place == head + 1 or modifies):
            return place
        if not modifies:
            break
    return head


def _hyphened(window: list[Word]) -> Phrase | None:
    """Read "15-member Council": the noun that a hyphen joins to the number."""
    if not window:
        return None
    word = window[0]
    noun = singular(word.lower.split("-")[0])
    if noun not in numbers.COUNTED_PARTS:
        return None
    return Phrase(word.start, word.end, noun, word.capital, word.start)
