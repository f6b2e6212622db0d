"""Orders, regulations, laws and codes of any state, by number, title or year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.knowledge import known
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import date_after
from onrecord.mentions.instruments.finding import Finding, Words, squeezed

_ORDER = re.compile(
    r"(?:Executive Order|EXECUTIVE ORDER|E\.O\.|EO) {1,2}"
    r"(?:Nos?\. ?|№ ?)?(?P<number>\d{1,4})(?!\d|[,.]\d|%)"
)
_OF_STATE = re.compile(r" of (?:the )?(?P<name>[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,3})")
_STATE_BEFORE = re.compile(r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s?)? $")
_NAME = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*")
_TITLE = (
    r"(?:(?:[A-Z][\w’'-]+|\([A-Z][^()\n]{1,50}\)|\d{4})"
    r"(?:,? and |, | of the | of | for | in | )){0,9}"
)
_COUNCIL = re.compile(
    r"Orders? in Council"
    r"(?: (?:No\. ?)?(?P<number>(?:P\.C\. ?)?(?:19|20)\d\d[/-]\d{1,5}|\d{1,5}(?:/\d{2,4})?))?"
)
_BEFORE_COUNCIL = re.compile(rf"(?<![\w’'-])(?P<title>{_TITLE}\([A-Z][^()\n]{{1,50}}\) )$")
_INSTRUMENT = re.compile(
    r"\) {1,2}(?:Regulations?|Order|Rules|Act|Ordinance|Bill|Law)(?! in Council)"
    r"(?:,? (?P<year>(?:19|20)\d\d)(?!\d))?(?![\w-])"
)
_REGULATIONS = re.compile(r"Regulations?,? (?P<year>(?:19|20)\d\d)(?![\d/])")
_BEFORE = re.compile(rf"(?<![\w’'-])(?P<title>{_TITLE})$")
_CODE = re.compile(
    r"Code of (?P<what>(?:(?:the )?[A-Z][a-z]+(?: and (?=[A-Z])| of (?:the )?(?=[A-Z])| )?){1,5})"
)
_CONDUCT = frozenset({"Conduct", "Practice", "Practices", "Ethics", "Honour", "Honor"})
_NO_CODE = frozenset({"Silence", "Federal", "Points", "Arms"})
_US = "United States"
_WINDOW = 160


def find_orders(words: Words) -> Iterator[Finding]:
    """Find orders, regulations and codes of any state.

    Reads "Executive Order 212 of July 8, 2022", "Order in Council 2026/31" with the title
    before it, titles with a part in brackets ("Special Measures (Norland) Regulations
    2019"), "Fisheries Regulations 1998", and codes by what they are of ("Code of Merchant
    Shipping").  The state stands in the canonical name where the words say it; of an order
    and a code without it, the issuer's, unless the sentence has named another state before.

    Leaves out, of an order that has neither state nor year, the canonical name.
    """
    for match in words.matches(_ORDER, *english.LAW_ANCHORS["order"], "EXECUTIVE ORDER"):
        if int(match["number"]) < english.FIRST_US_ORDER and not _joined(words, match.start()):
            yield _order(words, match)
    for match in words.matches(_COUNCIL, "Order in Council", "Orders in Council"):
        yield _council(words, match)
    for match in words.matches(_INSTRUMENT, ")"):
        yield from _bracketed(words, match)
    for match in words.matches(_REGULATIONS, "Regulation"):
        yield from _regulations(words, match)
    for match in words.matches(_CODE, "Code of "):
        yield from _code(words, match)


def state_name(code: str | None) -> str | None:
    """Give the usual name of the polity with a code; None for other codes."""
    polity = known().polities.get(code or "")
    return polity.name if polity else None


def _law(start: int, end: int, canonical: str | None, family: str = "law") -> Finding:
    return Finding(
        start=start,
        end=end,
        canonical=canonical,
        form="law",
        part="orders",
        family=family,
        weight=2,
    )


def _joined(words: Words, start: int) -> bool:
    return words.flat[start - 1 : start].isalnum() if start else False


def _order(words: Words, match: re.Match[str]) -> Finding:
    named, end = _state(words, match.start(), match.end())
    end, year = date_after(words.flat, end)
    name = f"Executive Order {match['number']}"
    if named:
        name = f"U.S. {name}" if named == _US else f"{name} of {named}"
    canonical = f"{name} ({year})" if year else name
    return _law(match.start(), end, canonical if named or year else None, "order")


def _state(words: Words, start: int, end: int) -> tuple[str | None, int]:
    """Give the state whose order it is, and where its words end."""
    if (after := _OF_STATE.match(words.flat, end)) and (code := known().polity_of(after["name"])):
        return state_name(code), after.end()
    before = _STATE_BEFORE.search(words.flat, max(0, start - 50), start)
    if before and (code := known().polity_of(before["name"])):
        return state_name(code), end
    return None if _names_another(words, start) else state_name(words.polity), end


def _names_another(words: Words, start: int) -> bool:
    """Say whether the sentence names a state before an order that is not the issuer's alone.

    In "Veskia will repeal Executive Order 212" the order may be Veskia's, whoever put the text out.
    """
    opening = max(words.flat.rfind(mark, 0, start) for mark in (". ", "\n\n"))
    named = (known().polity_of(one[0]) for one in _NAME.finditer(words.flat, opening + 1, start))
    return any(code not in {None, words.polity} for code in named)


def _council(words: Words, match: re.Match[str]) -> Finding:
    start, end = match.span()
    if title := _title(words, _BEFORE_COUNCIL, start):
        start = title
    end, year = date_after(words.flat, end)
    named = match["number"] or start < match.start() or year
    canonical = squeezed(words.flat[start:end]) if named else None
    return _law(start, end, canonical, "order")


def _title(words: Words, pattern: re.Pattern[str], start: int) -> int | None:
    """Give where the title before a head starts; None without one."""
    opening = max(0, words.flat.rfind("\n", 0, start) + 1, start - _WINDOW)
    found = pattern.search(words.flat, opening, start)
    if found is None or not found["title"]:
        return None
    at = found.start("title")
    while (first := re.match(r"[\w’'-]+[ ,]+", words.flat[at:start])) and (
        first[0].strip(" ,").lower() in english.NEVER_FIRST | english.CONNECTORS
    ):
        at += first.end()
    return at if at < start else None


def _bracketed(words: Words, match: re.Match[str]) -> Iterator[Finding]:
    opening = words.flat.rfind("(", max(0, match.start() - 60), match.start())
    inside = words.flat[opening + 1 : match.start()]
    if opening < 0 or not inside[:1].isupper() or " " not in inside + " " or "\n" in inside:
        return
    start = _title(words, _BEFORE, opening)
    if start is None or inside.isupper():
        return
    yield _law(start, match.end(), squeezed(words.flat[start : match.end()]))


def _regulations(words: Words, match: re.Match[str]) -> Iterator[Finding]:
    start = _title(words, _BEFORE, match.start())
    if start is not None:
        yield _law(start, match.end(), squeezed(words.flat[start : match.end()]))


def _code(words: Words, match: re.Match[str]) -> Iterator[Finding]:
    what = match["what"].strip().removesuffix(" of").removesuffix(" of the").removesuffix(" and")
    first = what.removeprefix("the ").split()[0]
    if first in _NO_CODE or _joined(words, match.start()):
        return
    start = _title(words, _BEFORE, match.start()) or match.start()
    end = match.start("what") + len(what)
    end, year = date_after(words.flat, end)
    name = squeezed(words.flat[start : match.start("what")] + what)
    if first not in _CONDUCT and " of " not in what and (state := state_name(words.polity)):
        name = f"{name} ({words.polity})" if state else name
    canonical = f"{name} ({year})" if year else name
    yield _law(start, end, canonical, "code")
