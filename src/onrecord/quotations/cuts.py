"""Cuts: words beside a quotation, or left out of it, without which it says something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.quotations.matching import Match
from onrecord.quotations.tokens import Token, folded, marks
from onrecord.quotations.verdict import Cut
from onrecord.quotations.wording import OMISSION
from onrecord.quotations.words import CuttingWords

_ROOM = 160
_MARKS = r"[\s\"'“”„«»‘’‚‹›「」『』()\[\]\u2060]*"
_END = re.compile(r"[.!?。！？।؟…]+[\"'“”„«»‘’」』)\]]*(?:\s+|$)|[。！？।؟…]+|\n\s*\n")
_HALF = re.compile(r"[;:；：؛](?:\s+|$)|[；：]")
_CLAUSE = re.compile(r"[,;:，；：、،؛–—]")
_DIGITS_BEFORE = re.compile(r"(?:\d[ \u00a0\u202f]|\d\s?[-–]|(?<![\w\s])[-–−]|[-–−](?=$)|[$€£¥₽])$")
_DIGITS_AFTER = re.compile(r"[ \u00a0\u202f]\d{3}(?!\d)|\s?[-–]\s?\d")
_BROKEN = r"[-\u2010\u2011\u00ad](?:[ \t]*\r?\n[ \t]*)?"
_WORD_BEFORE = re.compile(rf"[^\W_]+{_BROKEN}$")
_WORD_AFTER = re.compile(rf"{_BROKEN}[^\W_]+")
_REACH, _NEAR_REACH = 7, 3
_LONG = 3


@dataclass(frozen=True, slots=True)
class _Patterns:
    """A language's words as patterns."""

    after: re.Pattern[str]
    opening: re.Pattern[str]
    before: re.Pattern[str]
    scales: re.Pattern[str]
    complementiser: re.Pattern[str]
    doubts: re.Pattern[str]
    negations: re.Pattern[str]
    reports: re.Pattern[str]
    own: re.Pattern[str]


def plain(text: str) -> str:
    """Write text as the lists of words are written: small letters, straight apostrophes.

    >>> plain("Qu’il ЁЛКА")
    "qu'il елка"
    """
    return re.sub(r"\S+", lambda word: folded(word[0])[0], text).replace("’", "'").lower()


def sober(text: str, words: CuttingWords) -> str:
    """Write text plainly, with a sign for phrases that negate and limit nothing."""
    written = plain(text)
    return re.sub(_any(words.harmless, words), "·", written) if words.harmless else written


def cut_of(match: Match, words: CuttingWords | None) -> Cut | None:
    """Say what a match leaves out that changes it; None when nothing is known to.

    Looks at what precedes it in its sentence, at what follows it there, at the beginning of
    the next sentence, and into its omissions.
    """
    tokens, stretch = match.stretch.tokens, match.stretch
    first, last = tokens[match.runs[0][0]], tokens[match.runs[-1][1] - 1]
    block = stretch.block(first.start)
    before = sentence_before(stretch.text[max(block.start, first.start - _ROOM) : first.start])
    after = stretch.text[last.end : min(stretch.block(last.start).end, last.end + _ROOM)]
    found = _inside(before, after) or _number(before, after, (first, last))
    found = found or _question(after, match.wording.closing)
    if found or words is None:
        return found
    return (
        _before(sober(before, words), words)
        or _after(sober(after, words), words, last)
        or _within(match, words)
    )


def sentence_before(text: str) -> str:
    """Give what precedes in the same sentence, with its own case.

    >>> sentence_before("We met. It is not true that ")
    'It is not true that '
    """
    return text[max((found.end() for found in _END.finditer(text)), default=0) :]


def _inside(before: str, after: str) -> Cut | None:
    """Notice words that begin or stop inside a word: "non-" before "aligned"."""
    if found := _WORD_BEFORE.search(before):
        return Cut(side="before", words=found[0].strip(), reason="it begins inside a word")
    if found := _WORD_AFTER.match(after):
        return Cut(side="after", words=found[0].strip(), reason="it stops inside a word")
    return None


def _number(before: str, after: str, ends: tuple[Token, Token]) -> Cut | None:
    first, last = ends
    if first.form[:1].isdigit() and (found := _DIGITS_BEFORE.search(before)):
        return Cut(side="before", words=found[0].strip(), reason="it begins inside a number")
    if last.form[-1:].isdigit() and (found := _DIGITS_AFTER.match(after)):
        return Cut(side="after", words=found[0].strip(), reason="it stops inside a number")
    return None


def _question(after: str, closing: str) -> Cut | None:
    end = re.match(rf"{_MARKS}([?？؟])", after)
    if end and closing != "?":
        return Cut(side="after", words=end[1], reason="in the record it is part of a question")
    return None


def _before(before: str, words: CuttingWords) -> Cut | None:
    """Look for what negates a quotation, or makes it a condition or a doubt, before it."""
    patterns = _patterns(words)
    if found := patterns.before.search(before):
        said = found["words"].strip()
        return Cut(side="before", words=said, reason=f"it begins after “{said}”")
    reach = _reached(before, words)
    if reach is None:
        return None
    doubt, negation = patterns.doubts.search(reach), patterns.negations.search(reach)
    if (doubt is None) == (negation is None):
        return None
    said = ((doubt or negation) or [""])[0].strip()
    return Cut(side="before", words=said, reason=f"it begins after what “{said}” reaches over")


def _reached(before: str, words: CuttingWords) -> str | None:
    """Give the clause whose complementiser stands right before a quotation."""
    found = _patterns(words).complementiser.search(before)
    if found is None:
        return None
    head = before[: found.start("word")].rstrip(" ,，،:：")
    clause = _CLAUSE.split(head)[-1]
    if not words.spaced:
        return clause[-2 * _REACH :]
    reach = _REACH if _LONG < len(found["word"]) + 1 else _NEAR_REACH
    return " ".join(clause.split()[-reach:])


def relayed_by(before: str, words: CuttingWords, asked: str | None) -> Cut | None:
    """Say whether words before a quotation put it into the mouth of another than is asked for."""
    patterns, clause = _patterns(words), plain(before)
    found = patterns.reports.search(clause)
    if asked is None or found is None or patterns.own.search(clause):
        return None
    if _reached(clause, words) is None and not re.search(r"[:：]\W*$", clause):
        return None
    if set(plain(asked).split()) & set(re.findall(r"\w+", clause)):
        return None
    said = found[0].strip()
    return Cut(side="before", words=said, reason=f"it begins after “{said}”, of somebody else")


def _after(after: str, words: CuttingWords, last: Token) -> Cut | None:
    patterns = _patterns(words)
    found = patterns.scales.match(after)
    if found and (last.form[-1:].isdigit() or last.form.lower() in words.numbers):
        said = found["words"].strip()
        return Cut(side="after", words=said, reason=f"it stops before “{said}”, which it counts in")
    found = patterns.after.match(after) or patterns.opening.match(after)
    if found is None:
        return None
    said = found["words"].strip()
    return Cut(side="after", words=said, reason=f"it stops before “{said}”")


def _within(match: Match, words: CuttingWords) -> Cut | None:
    """Look for what is left out next to the words that are kept, in the same sentences."""
    for gap, left_out in match.gaps():
        if gap.kind != OMISSION or not left_out:
            continue
        for beside in _beside(match, left_out):
            if found := _telling(sober(beside, words), words):
                return Cut(side="within", words=found, reason=f"it leaves out “{found}”")
    return None


def _beside(match: Match, left_out: Sequence[Token]) -> tuple[str, str]:
    """Give the rest of the sentence that is broken off, and the beginning of the other one.

    A semicolon or colon ends a sentence here: what stands beyond it is another thought.
    """
    text = match.stretch.text[left_out[0].start : left_out[-1].end]
    ends = [*_END.finditer(text), *_HALF.finditer(text)]
    if not ends:
        return text, ""
    return text[: min(end.start() for end in ends)], text[max(end.end() for end in ends) :]


def _telling(text: str, words: CuttingWords) -> str | None:
    patterns = _patterns(words)
    if found := patterns.negations.search(text):
        return found[0].strip()
    contrast = _any((*words.after, *words.before), words)
    found = re.search(contrast, text)
    return found[0].strip() if found else None


@cache
def _patterns(words: CuttingWords) -> _Patterns:
    after = _any((*words.after, *words.negations), words)
    before = _any((*words.before, *words.negations), words)
    whole = rf"(?<![\w{marks()}])" if words.spaced else ""
    return _Patterns(
        after=re.compile(rf"(?:{_MARKS}[,;:，；：、،؛]?[\s–—-]*)(?P<words>{after})"),
        opening=re.compile(rf"{_MARKS}[.!。！।…]+{_MARKS}(?P<words>{_any(words.opening, words)})"),
        before=re.compile(rf"(?P<words>{before}){_MARKS}[–—-]?{_MARKS}$"),
        scales=re.compile(rf"[\s-]*(?P<words>{_any(words.scales, words)})"),
        complementiser=re.compile(
            rf"{whole}(?P<word>{'|'.join(map(re.escape, _longest(words.complementisers)))})"
            rf"{_MARKS}$"
        ),
        doubts=re.compile(_any(words.doubts, words)),
        negations=re.compile(_any(words.negations, words)),
        reports=re.compile(_any(words.reports, words)),
        own=re.compile(_any(words.own, words)),
    )


def _longest(phrases: Sequence[str]) -> list[str]:
    return sorted(map(plain, phrases), key=len, reverse=True)


def _any(phrases: Sequence[str], words: CuttingWords) -> str:
    """Write phrases as a pattern that takes whole words only; after an apostrophe, any."""
    each = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in _longest(phrases))
    if not words.spaced:
        return f"(?:{each})"
    letter = rf"[\w{marks()}]"
    return rf"(?<!{letter})(?:{each})(?:(?<=')|(?<=%)|(?!{letter}))"
