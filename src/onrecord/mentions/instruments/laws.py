"""Laws: executive orders, codes, the United States Code, European Union regulations, bills."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.knowledge import known
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import date_after
from onrecord.mentions.instruments.finding import Finding, Words, squeezed
from onrecord.mentions.instruments.tails import tail_end

_ORDER = re.compile(
    r"(?:Executive Orders?|E\.O\.s?|EO)(?: {1,2}\(?(?:E\.?O\.?s?)\)?)? {1,2}(?:Nos?\. ?|Number )?"
    r"(?P<number>\d{4,5})(?![\d,.]\d|%)"
)
_MORE_ORDERS = re.compile(
    r"(?:,? and|,| or|, as well as| and E\.?O\.?) {1,2}(?P<number>\d{5})(?!\d)"
)
_DECREE = re.compile(
    r"(?:(?:Presidential|Government|Federal|Supreme|Legislative|Constitutional|Organic) )?"
    r"(?:Decrees?|Proclamations?|Ordinances?|Laws?|Public Laws?|Law Decree|Ukase)"
    r" (?:No\.? ?|№ ?)?(?P<number>\d{1,5}(?:[-/][\w/-]{1,12})?)(?![\d,]\d|%)"
)
_LAW_ON = re.compile(r"(?:Laws?|Decree)(?= on (?:the )?[A-Z])")
_US_CODE = re.compile(
    r"U\. ?S\. ?C\.?(?: ?§{1,2})? (?P<section>\d+[a-z]*(?:-\d+)?(?:\(\w+\))*)(?: et seq\.?)?"
)
_US_TITLE = re.compile(r"(?<!\d)(?P<title>\d{1,2}) $")
_IN_BRACKETS = re.compile(
    r" {1,2}\((?P<code>[^()]{0,10}\d{1,2} U\. ?S\. ?C\.?(?:[^()]|\(\w{1,4}\)){1,40})\)"
)
_UNION = re.compile(
    r"(?:(?:Council|Commission|Delegated|Implementing|Framework) ){0,2}"
    r"(?:(?:Regulations?|Decisions?|Directives?)"
    r" \((?:EU|EC|EEC|CFSP|Euratom)(?:, ?Euratom)?\) (?:No\.? ?)?(?P<a>\d{1,4}/\d{1,4})"
    r"|(?:Directives?|Decisions?|Regulations?|Joint Actions?|Common Positions?)"
    r" (?:No\.? ?)?(?P<b>\d{2,4}/\d{1,4}/(?:EU|EC|EEC|CFSP|JHA)))"
)
_SUBJECT = re.compile(rf"(?<!\w)(?:{english.CODE_SUBJECTS})$")
_CODE = re.compile(r" Code\b(?P<of> of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)?")
_ORIGIN = re.compile(r"(?P<word>[A-Z][a-z]+)(?:['’]s?)? (?:law|legislation|laws)?[^.;\n]{0,40}$")
_PARTISAN = frozenset(
    {"House", "Senate", "Republican", "Republicans", "Democratic", "Democrat", "Democrats", "GOP"}
    | {"State", "Congressional", "Trump", "Biden"}
)
"""Words that say whose a bill is, not what it is called."""

_BILL = re.compile(
    r"(?P<head>legislation|Legislation|Bill|bill)(?= now pending| pending| before| currently before"
    r"| was| is| has| would| will| which| that| to |[,.;)])"
)
_BEFORE_BILL = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]+ (?:(?:[A-Z][\w’'-]+|and|of|for|to) ){0,6})$"
)


def find_laws(words: Words) -> Iterator[Finding]:
    """Find laws that are named by number, by code, or by title.

    Reads "Executive Order (E.O.) 14024" and series of them, decrees, proclamations and
    laws with a number, "50 U.S.C. 1701 et seq.", regulations, directives and decisions of
    the European Union, codes of law ("the Labour Code"), and bills with a title.

    Leaves out orders without number; whose code it is where neither the words about it
    nor the issuer's polity say.
    """
    flat = words.flat
    yield from _orders(words)
    for match in words.matches(_DECREE, *english.LAW_ANCHORS["decree"]):
        if not flat[match.start() - 1 : match.start()].isalnum() and _is_law(match):
            end, year = date_after(flat, match.end())
            name = squeezed(match[0])
            yield _law(match.start(), end, f"{name} ({year})" if year else name)
    for match in words.matches(_US_CODE, "U.S.C", "U. S. C"):
        if title := _US_TITLE.search(flat, max(0, match.start() - 4), match.start()):
            name = f"{title['title']} U.S.C. {match['section']}"
            yield _law(title.start("title"), match.end(), name)
    for match in words.matches(_UNION, *english.LAW_ANCHORS["union"]):
        yield _law(*match.span(), squeezed(match[0]))
    for match in words.matches(_LAW_ON, *english.LAW_ANCHORS["title"]):
        end = tail_end(flat, match.end(), family="law")
        if end > match.end() and not flat[match.start() - 1 : match.start()].isalnum():
            on = squeezed(flat[match.start() : end])
            end, year = date_after(flat, end)
            yield _law(match.start(), end, f"{on} ({year})" if year else on)
    yield from _codes(words)
    yield from _bills(words)


def _law(start: int, end: int, canonical: str | None) -> Finding:
    return Finding(
        start=start, end=end, canonical=canonical, form="law", part="laws", family="law", weight=1
    )


def _orders(words: Words) -> Iterator[Finding]:
    flat, done = words.flat, 0
    for match in words.matches(_ORDER, *english.LAW_ANCHORS["order"]):
        if match.start() < done or flat[match.start() - 1 : match.start()].isalnum():
            continue
        at: re.Match[str] | None = match
        while at is not None:
            number = int(at["number"])
            canonical: str | None = f"U.S. Executive Order {number}"
            if number < english.FIRST_US_ORDER:
                canonical = None
            start = match.start() if at is match else at.start("number")
            yield _law(start, at.end("number"), canonical)
            done = at.end()
            at = _MORE_ORDERS.match(flat, done)


def _is_law(match: re.Match[str]) -> bool:
    """A bare "Law 3" is a heading; a number, or a word that says whose, makes it a law's."""
    first = match[0].split()[0]
    named = first not in {"Law", "Laws", "Decree", "Decrees", "Ordinance", "Ordinances"}
    return named or "No" in match[0] or "№" in match[0] or "/" in match["number"]


def bracketed_code(flat: str, end: int) -> int:
    """Give where a law's name ends with the code's place in brackets after it."""
    match = _IN_BRACKETS.match(flat, end)
    return match.end() if match else end


def _codes(words: Words) -> Iterator[Finding]:
    flat = words.flat
    for match in words.matches(_CODE, " Code"):
        opening = max(0, match.start() - 30)
        if left := _SUBJECT.search(flat, opening, match.start()):
            name = squeezed(flat[left.start() : match.end()])
            if not match["of"] and not name.startswith("Internal Revenue"):
                polity = _whose(words, left.start())
                name = f"{name} ({polity})" if polity else ""
            yield _law(left.start(), match.end(), name or None)


def _whose(words: Words, start: int) -> str | None:
    """Give whose law a code is: of whom the words before it speak, else the issuer's."""
    before = _ORIGIN.search(words.flat, max(0, start - 60), start)
    named = known().polity_of(before["word"]) if before else None
    return named or words.polity


def _bills(words: Words) -> Iterator[Finding]:
    for match in words.matches(_BILL, *english.LAW_ANCHORS["bill"]):
        start = match.start()
        name = _BEFORE_BILL.search(words.flat, max(0, start - 80), start)
        left = name["name"].split() if name else []
        while left and left[0].lower() in english.NEVER_FIRST:
            left.pop(0)
        while left and left[0] in english.CONNECTORS:
            left.pop(0)
        own = len(left) > 1 and not _PARTISAN.intersection(left)
        own = own and known().polity_of(" ".join(left)) is None
        own = own and known().polity_of(left[-1]) is None
        if own and not left[-1].endswith(("’s", "'s")):
            title = f"{' '.join(left)} {match['head']}"
            opening = start - len(" ".join(left)) - 1
            yield _law(opening, match.end("head"), title)
