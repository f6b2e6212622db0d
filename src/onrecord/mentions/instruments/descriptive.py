"""Agreements in small letters that name a certain one: "the trade agreement between A and B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.knowledge import known
from onrecord.knowledge.polities import FormKind
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import SIGNED_ON, date_after, year_in
from onrecord.mentions.instruments.finding import Finding, Words, squeezed
from onrecord.mentions.instruments.tails import tail_end

_HEAD = re.compile(
    r"(?:agreements?|treat(?:y|ies)|memorand(?:um|a)|accords?|conventions?|protocols?|pacts?|deal"
    r"|armistice)(?![\w-])"
)
_UNDERSTANDING = re.compile(
    r" (?:of|on) (?:mutual )?(?:understanding|intent|arrangement|cooperation)\b"
)
_TITLED = re.compile(
    r"(?:M[Oo]Us?"
    r"|Memorand(?:um|a)(?: [Oo]f (?:[Uu]nderstanding|[Ii]ntent|[Aa]rrangement|[Cc]ooperation))?"
    r"|[Ll]etters? of [Ii]ntent|memorand(?:um|a) of understanding|Plan (?:for|of) [A-Z][a-z]+"
    r"|Programme of [A-Z][a-z]+|[Ff]ramework [Aa]greement|Action Plan|Road ?[Mm]ap"
    r"|Programme of cooperation)(?![\w-])"
)
_PLAN = re.compile(r"Plan|Programme|Action|Road")
_OF_PARTIES = re.compile(r" between | \d{4}")
_SUBJECT = re.compile(
    rf"(?<![\w-])(?P<subject>(?:(?:{english.AGREEMENT_SUBJECTS})(?: and |,? ))*"
    rf"(?:{english.AGREEMENT_SUBJECTS}) )$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?P<subject>(?:two|three|four|five|six|seven|eight|nine|ten|twelve)-? ?(?:point|party) )"
)
_NUMBERED = re.compile(_POINTS.pattern + "$")
_YEARS = re.compile(
    r"(?P<years>(?:1[89]|20)\d\d(?:[ ,\d°]{0,8}(?:and|or) (?:1[89]|20)\d\d)?[ \d°]{0,4})$"
)
_SIGNED = re.compile(
    rf"\b(?:{english.SIGNED}) (?:\w+ly )?(?:an?|the|its|their|our) (?:[\w-]+ ){{0,2}}$"
)
_POSSIBLE = re.compile(
    r"\b(?:any|such|each|every|no|possible|future|another|draft|potential) (?:\w+ )?$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|without|unable|fail(?:ed|s)?|if|until|unless)\b|n['’]t\b"
)
_THE = re.compile(r"\b[Tt]he $")
_DEFINITE = re.compile(
    r"\b(?:the|that|this|its|their|our|his|said|under|existing|aforementioned|[A-Z]\w+['’]s?)"
    r" (?:(?:new|recent|existing|bilateral|current|aforementioned|original|historic|landmark"
    r"|ambitious) ){0,2}$"
)
_POLITY = re.compile(r"(?P<name>(?:[A-Z]{2,5}|[A-Z][a-z]+)(?:[–-][A-Z]\w+)?(?:['’]s)? )$")
_BETWEEN = re.compile(r" (?:between|with) (?:the |our |both |its )?(?:[A-Z]|two |both )")


def find_descriptive(words: Words) -> Iterator[Finding]:
    """Find agreements that are named without a title, where the words settle a certain one.

    Reads, in small letters: an agreement with its date ("cease-fire agreement of 3 May
    1991", "agreement signed in Norport on 3 May 1991", "1977 and 1979 high-level
    agreements"); one with its subject that is definite and has parties, or that somebody
    signed, concluded or has ("signed a free trade agreement", "the free trade agreement
    between A and B"); one that a party's name stands before ("the Norland trade deal").
    Reads a memorandum of understanding or a letter of intent with what it is about, and a
    plan or a programme between parties or with its years, in any case.

    Leaves out agreements that are wished for, possible or many, and agreements in the
    sense of being of one mind.  Their canonical name is their words, where the year
    stands with it.
    """
    flat = words.flat
    for match in words.matches(_TITLED, *english.PLAN_ANCHORS):
        if not flat[match.start() - 1 : match.start()].isalnum():
            yield from _titled(flat, match)
    for match in words.matches(_HEAD, *english.SMALL_ANCHORS):
        if flat[match.start() - 1 : match.start()] == " ":
            yield from _described(flat, match)


def _titled(flat: str, match: re.Match[str]) -> Iterator[Finding]:
    family = "plan" if "lan " in match[0] else "memorandum"
    end = tail_end(flat, match.end(), family="agreement")
    if end == match.end() or _wished_for(flat, match.start()):
        return
    if _PLAN.match(match[0]) and not _OF_PARTIES.search(flat, match.end(), end):
        return
    start = match.start()
    if years := _YEARS.search(flat[max(0, start - 16) : start]):
        start -= len(years["years"])
    until, year = date_after(flat, end)
    title = squeezed(flat[start:end])
    canonical = f"{title} ({year})" if year and str(year) not in title else title
    yield Finding(
        start=start,
        end=until,
        canonical=canonical,
        form="agreement",
        part="descriptive",
        family=family,
    )


def _wished_for(flat: str, start: int) -> bool:
    return _POSSIBLE.search(flat, max(0, start - 40), start) is not None


def _described(flat: str, match: re.Match[str]) -> Iterator[Finding]:
    left = flat[max(0, match.start() - 90) : match.start()]
    head_end = match.end()
    if opening := _UNDERSTANDING.match(flat, head_end):
        head_end = opening.end()
    subject = _SUBJECT.search(left) or _NUMBERED.search(left)
    start = match.start() - (len(subject["subject"]) if subject else 0)
    before = flat[max(0, start - 60) : start]
    years = _YEARS.search(before)
    if years:
        start -= len(years["years"])
    tail = tail_end(flat, head_end, family="described", named=years is not None)
    end, year = _dated(flat, tail)
    certain = _certain(flat, (start, head_end, tail), before, subject=subject is not None)
    if year is None and not certain and not (years and subject):
        return
    if match[0] == "deal" and (subject is None or not certain):
        return
    if certain in {"party", "place"}:
        start -= len(_POLITY.search(before)["name"])  # type: ignore[index]
    year = year or (year_in(years["years"]) if years else None)
    title = squeezed(flat[start:tail])
    if " " not in title:
        title = squeezed(flat[start:end])
    yield Finding(
        start=start,
        end=end,
        canonical=f"{title} ({year})" if year and str(year) not in title else title,
        form="agreement",
        part="descriptive",
        family=english.FAMILIES.get(match[0], "agreement"),
    )


def _dated(flat: str, end: int) -> tuple[int, int | None]:
    until, year = date_after(flat, end)
    if year is None and (signed := SIGNED_ON.match(flat, end)):
        return signed.end(), year_in(signed[0])
    return until, year


def _certain(flat: str, place: tuple[int, int, int], before: str, *, subject: bool) -> str:
    """Say by what an agreement without a date is a certain one; empty when it is not."""
    start, head_end, tail = place
    described = subject or tail > start + 14
    if described and _SIGNED.search(before) and not _DENIED.search(before):
        return "signed"
    has_tail = _BETWEEN.search(flat[start:tail]) is not None
    parties = has_tail or _POINTS.match(flat, start) is not None
    named = subject or _BETWEEN.match(flat, head_end) is not None
    if named and parties and _DEFINITE.search(before):
        return "definite"
    party = _POLITY.search(before)
    if party and _is_capital(party["name"]) and _THE.search(before[: party.start()]):
        return "place"
    if subject and party and _is_party(party["name"]):
        return "party"
    return ""


def _is_party(name: str) -> bool:
    bare = name.strip().removesuffix("’s").removesuffix("'s")
    return known().polity_of(bare) is not None or known().organisation_of(bare) is not None


def _is_capital(name: str) -> bool:
    found = known().polity_names().get(name.strip())
    return found is not None and found[1] in {FormKind.CAPITAL, FormKind.SEAT}
