"""Titles in capitals: "Vienna Convention on Road Traffic", "Norport Peace Agreement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.instruments import instruments_by_folded_name
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import date_after, year_in
from onrecord.mentions.instruments.finding import Finding, Words, squeezed
from onrecord.mentions.instruments.tails import tail_end

_HEAD = re.compile(
    r"(?:Treat(?:y|ies)|Conventions?|Charters?|Protocols?|Covenants?|Statutes?|Pacts?|Agreements?"
    r"|Accords?|Compacts?|Memorand(?:a|ums?)|M[Oo]Us?|Declarations?|Acts?|Constitution|Concordat"
    r"|Arrangements?)(?![\w-])"
)
_OF_UNDERSTANDING = re.compile(
    r" {1,2}(?:of|for) (?:Understanding|Intent|Arrangement|Cooperation)\b"
)
_NUMERAL = re.compile(r" {1,2}(?:I{1,3}|IV|V)(?![\w.])")
_TOKEN = re.compile(r"\S+")
_CAPITAL = re.compile(r"(?:[A-Z0-9ÀÉÈÎÔÖÜÄÅØŁŠŽČ][\w’'./–-]*|Non-|[a-z]+-[A-Z][\w-]*)$")
_OPENING = "(“\"‘'[«*_"
"""What may stand before the first word of a title, markup included."""

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
_GOVERNMENT = re.compile(r"(?:Government|Council|Conference) of $")
_PLAIN_YEAR = re.compile(r" (?:19|20)\d\d(?![\w-])")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_NUMBER = re.compile(r"\d+[.,)]?$")
_ACT_OF = re.compile(
    r" {1,2}of (?:the )?(?!Congress|Parliament|God|War|Faith|Terror|Kindness)[A-Z]"
)
_WINDOW = 130
_WORDS = 12
_FOLLOWER = re.compile(r"[ -]{1,2}(?P<word>[A-Z][A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class _Left:
    """What stands before a head: where the title starts, and its words."""

    start: int
    words: tuple[str, ...]


def find_titles(words: Words) -> Iterator[Finding]:
    """Find instruments that are named by a title in capitals, known or not.

    Reads a head noun (treaty, convention, charter, protocol, agreement, accord,
    memorandum, declaration, act, ...) with the capitalised words before it, the rest of
    the title after it ("on the Rights of the Child", "between the Government of A and the
    Government of B on C", also where it goes on in small letters), and its date.

    Leaves out heads alone ("the Treaty": see `anaphora`), organisations and events that
    are named after an instrument, party conventions, acts and constitutions without a name.

    Returns:
        Titles as printed with their year; their canonical name is the title, or the
        known instrument's whose name the title begins with.
    """
    flat = words.flat
    for match in words.matches(_HEAD, *english.TITLE_ANCHORS):
        before = flat[match.start() - 1 : match.start()]
        if before.isalnum() or before in {"-", "/", "_"}:
            continue
        head = match[0].lower()
        family = english.FAMILIES[head]
        left = _left(flat, match.start())
        end = match.end()
        if opening := _OF_UNDERSTANDING.match(flat, end) or _NUMERAL.match(flat, end):
            end = opening.end()
        if _other_thing(flat, end, left, family):
            continue
        named = any(not _YEAR.match(word) for word in left.words)
        tail = tail_end(flat, end, family=family, named=named)
        if not _is_named(flat, (end, tail), left, family):
            continue
        finding = _finding(flat, (left.start, match.end(), tail), family)
        if finding is not None:
            yield finding


def _finding(flat: str, places: tuple[int, int, int], family: str) -> Finding | None:
    start, head_end, tail = places
    if tail > head_end and flat[tail - 2 : tail] in {"’s", "'s"}:
        tail -= 2
    if family == "act" and tail == head_end and (plain := _PLAIN_YEAR.match(flat, tail)):
        tail = plain.end()
    end, year = date_after(flat, tail)
    title = squeezed(flat[start:tail])
    if year is None:
        leading = title.split(" ", 1)[0]
        year = year_in(leading) if _YEAR.match(leading) else None
    known = instruments_by_folded_name().get(squeezed(flat[start:head_end]).lower())
    known = instruments_by_folded_name().get(title.lower()) or known
    canonical: str | None = f"{title} ({year})" if year and str(year) not in title else title
    if known is not None and (year is None or year == known.year):
        canonical = known.canonical
    return Finding(
        start=start,
        end=end,
        canonical=canonical,
        form=english.FORMS.get(family, "treaty"),
        part="titles",
        family=family,
        weight=1 if known is None else 2,
    )


def _left(flat: str, head: int) -> _Left:
    """Walk left from a head over the words of its title."""
    opening = max(0, head - _WINDOW)
    tokens = list(_TOKEN.finditer(flat[opening:head]))
    taken: list[re.Match[str]] = []
    right = head
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        broken = "\n" in flat[opening + token.end() : right]
        if broken or not _belongs(tokens, place) or len(taken) == _WORDS:
            break
        right = opening + token.start()
        taken.append(token)
        if token[0][0] in _OPENING:
            break
    taken.reverse()
    while taken and _never_first(taken[0][0], alone=len(taken) == 1):
        taken.pop(0)
    if not taken:
        return _Left(head, ())
    start = opening + taken[0].start()
    start += len(taken[0][0]) - len(taken[0][0].lstrip(_OPENING))
    return _Left(start, tuple(token[0].strip(_OPENING) for token in taken))


def _belongs(tokens: list[re.Match[str]], place: int) -> bool:
    word = tokens[place][0].lstrip(_OPENING)
    if not word:
        return False
    if word in english.CONNECTORS:
        return _joins(tokens, place)
    if word[-1] in '.,;:!?)]”"' and word.rstrip(".") not in {"U.N", "U.S", "St", "UN"}:
        return False
    if _NUMBER.match(word):
        return _YEAR.match(word) is not None
    return _CAPITAL.match(word) is not None


def _joins(tokens: list[re.Match[str]], place: int) -> bool:
    """Say whether a small word joins two capitalised words of one title."""
    if place == 0 or place + 1 >= len(tokens):
        return False
    word, before, after = tokens[place][0], tokens[place - 1][0], tokens[place + 1][0]
    before = before.lstrip(_OPENING)
    if word == "the":
        return before == "of" and place > 1 and tokens[place - 2][0] in english.OF_THE
    if after == "the":
        return word == "of" and before in english.OF_THE
    if not _CAPITAL.match(before) or before.lower() in english.NEVER_FIRST:
        return False
    if word == "of" and before in english.NOT_OF:
        return False
    return _CAPITAL.match(after) is not None


def _never_first(token: str, *, alone: bool) -> bool:
    word = token.strip(_OPENING).rstrip(".,").lower()
    if word in english.NEVER_FIRST or word in english.CONNECTORS:
        return True
    if word.endswith(("’s", "'s")) and not alone:
        return word[:-2] not in {"women", "people", "peoples", "children", "america", "veterans"}
    return word.endswith(("’s", "'s")) or (alone and word in {"new", "draft"})


def _is_named(flat: str, place: tuple[int, int], left: _Left, family: str) -> bool:
    """Say whether the words before and after a head name something."""
    end, tail = place
    named = any(not _YEAR.match(word) for word in left.words)
    if family == "act" and (not named or left.words[-1] in {"Final", "First"}):
        return tail > end and _ACT_OF.match(flat, end) is not None
    return named or (tail > end and family not in english.NEEDS_NAME)


def _other_thing(flat: str, end: int, left: _Left, family: str) -> bool:
    """Say whether the head is part of another name, or another kind of thing."""
    if _GOVERNMENT.search(flat, max(0, left.start - 15), left.start):
        return True
    follower = _FOLLOWER.match(flat, end)
    if follower is not None and follower["word"].lower() in english.NOT_AFTER:
        return True
    if family == "convention" and left.words and _ORDINAL.match(left.words[0]):
        return True
    refused = english.NOT_BEFORE.get(family, frozenset())
    return bool(left.words) and left.words[-1].lower() in refused
