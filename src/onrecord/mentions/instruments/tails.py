"""Tails of titles: how far a title goes on after its head."""

from __future__ import annotations

import re

from onrecord.languages.en import instruments as english

_OPENER = re.compile(rf" {{1,2}}(?P<opener>{english.TAIL_OPENERS})(?= )")
_WORD = re.compile(r" {1,3}(?P<open>[(“\"]?)(?P<word>[^\s,;:.!?()“”\"—]+)(?P<stop>[,;:.!?)”\"—]?)")
_HEADS = re.compile(
    r"(?:treat(?:y|ies)|conventions?|charters?|protocols?|covenants?|statutes?|pacts?|agreements?"
    r"|accords?|memorand(?:a|um)|mous?|declarations?|acts?|letter|plan|resolutions?)$",
    re.IGNORECASE,
)
_NEW_TITLE = re.compile(
    r" {1,2}(?:and|or|as well as) (?:(?:with|of|on|in|by|to|under) )?(?:the |its |their )?"
    r"(?:\d{4} )?(?:[A-Z][\w’'-]* ){0,6}"
    r"(?:Treat(?:y|ies)|Conventions?|Charter|Protocols?|Covenants?|Statute|Pact|Agreements?|Accords?"
    r"|Memorand(?:um|a)|M[Oo]Us?|Declarations?|Act|Letter of Intent|Constitution|Laws?)\b"
)
_DATE = re.compile(
    rf" {{1,2}}(?:in|on|of|at|from|since|by|until|dated)(?: the)?"
    rf" (?:\d|{english.MONTHS}\b|(?:early|late) )"
)
_MONTH = re.compile(rf"{english.MONTHS}$")
_LIST = re.compile(r",(?: [A-Z][\w-]*,){0,3} [A-Z][\w-]*,? (?:and|or) [A-Z]")
_PARTY = r"(?:the )?[A-Z][\w-]*(?: (?:of |the ){0,2}[A-Z][\w-]*){0,4}"
_PARTIES = re.compile(rf",(?: {_PARTY},){{0,4}} {_PARTY},? (?:and|or) (?:the )?[A-Z]")
_STYLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "St"})
_LONGEST = 30


def tail_end(flat: str, end: int, *, family: str, named: bool = False) -> int:
    """Give where the title ends whose head ends at `end`.

    A tail opens with a preposition.  In capitals it goes on over capitalised words and the
    small words between them; after "on", "between", "concerning" and the like it may go on
    in small letters, until a verb, a stop, or another head after "and".  The parties ("between
    A and B") belong to the title only of a head that has no name before it.

    >>> title = "Convention on the Law of the Fjords enters"
    >>> title[: tail_end(title, 10, family="convention")]
    'Convention on the Law of the Fjords'
    >>> title = "Agreement on visa exemption for official passports, which"
    >>> title[: tail_end(title, 9, family="agreement")]
    'Agreement on visa exemption for official passports'
    """
    opener = _OPENER.match(flat, end)
    if opener is None:
        return end
    word = opener["opener"]
    if (named and word == "between") or not _may_open(flat, opener, family):
        return end
    small = word in english.SENTENCE_CASE_OPENERS or (word == "for" and family == "described")
    in_capitals, in_small = _walk(flat, opener.end(), small=small, parties=word == "between")
    return max(in_capitals, in_small, end)


def _may_open(flat: str, opener: re.Match[str], family: str) -> bool:
    follow = _WORD.match(flat, opener.end())
    if follow is None or follow["open"]:
        return False
    word = follow["word"]
    if opener["opener"] in {"to", "in", "with", "about", "among"}:
        return family == "protocol" and opener["opener"] == "to" and word in {"the", "The"}
    if opener["opener"] == "for" and family == "described":
        return word == "the"
    if opener["opener"] in {"of", "for"}:
        return _capital_soon(flat, opener.end())
    if word.isdigit() or _MONTH.match(word):
        return False
    return word.lower() not in english.TAIL_ENDS


def _capital_soon(flat: str, at: int) -> bool:
    """Say whether a capitalised word follows, at most after "the"."""
    follow = _WORD.match(flat, at)
    if follow is not None and follow["word"] in {"the", "a", "all"} and not follow["stop"]:
        follow = _WORD.match(flat, follow.end())
    if follow is not None and follow["word"] == "former":
        follow = _WORD.match(flat, follow.end())
    if follow is None:
        return False
    word = follow["word"]
    return word[0].isupper() and not _MONTH.match(word)


def _is_over(word: str, *, lower: bool) -> bool:
    """Say whether a word ends a title: a month, or a verb that no capital makes a part of it."""
    if _MONTH.match(word):
        return True
    return word.lower() in english.TAIL_ENDS and not (word[0].isupper() and not lower)


def _goes_on(flat: str, match: re.Match[str], *, parties: bool) -> bool:
    """Say whether a title goes on after a word's stop: in a list, or after "Mr."."""
    if match["stop"] == ",":
        names = _PARTIES if parties else _LIST
        return names.match(flat, match.start("stop")) is not None
    return match["stop"] == "." and match["word"] in _STYLES


def _walk(flat: str, at: int, *, small: bool, parties: bool) -> tuple[int, int]:
    """Walk over a tail; give where it ends by its capitals, and in small letters.

    The second is -1 where small letters do not count.  After two capitalised words the
    title is one in capitals, and ends before a small one, unless the capitals are its
    parties' names.
    """
    in_capitals = in_small = -1
    lower, capitals = False, 0
    for _ in range(_LONGEST):
        if _NEW_TITLE.match(flat, at) or _DATE.match(flat, at):
            break
        match = _WORD.match(flat, at)
        if match is None or match["open"]:
            break
        word = match["word"]
        if _is_over(word, lower=lower):
            break
        end = match.start("stop") - (len(word) - len(word.rstrip("*_")))
        connecting = word in english.TAIL_SMALL
        if word[0].isupper() or word[0].isdigit():
            in_capitals = end if not lower or small else in_capitals
            capitals += not lower
        elif not connecting:
            lower = True
            if not small or (capitals > 1 and not parties):
                break
        if small and not connecting:
            in_small = end
        if match["stop"] and not _goes_on(flat, match, parties=parties):
            break
        at = match.end()
    return in_capitals, in_small
