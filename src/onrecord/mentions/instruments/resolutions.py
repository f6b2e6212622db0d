"""Resolutions of United Nations organs, cited by number: "resolutions 242 and 338 (1973)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.instruments import (
    assembly_session,
    council_year,
    last_council_year,
)
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.finding import Finding, Words

_NOUN = re.compile(
    r"(?:[Rr]eso(?:- )?lutions?|RESOLUTIONS?|Res\.|UNSC[Rr]s?|UNGAR|SCRs?|UNSC|UNGA)(?![a-z])"
    r"(?P<number>(?: {1,3}(?:[Nn]o\. ?|[Nn]os\. ?|number )?| ?[#№] ?)?(?=[\dES]))?"
)
_ITEM = re.compile(
    r"(?P<number>(?:ES|S)-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,4}|\d{1,4})"
    r"(?P<part> ?[A-Z](?= {0,2}[({]))?"
    r"(?:\.? {0,2}[({] ?(?P<year>\d{4}|(?:ES-|S-)?[IVXLC]{1,7}) ?[)}])?"
    r"(?P<letter> [A-Z](?=[,.;:)\]] | of | and |[.,;:)\]]$))?"
    r"(?![\w%]|[.,]\d|/\d)"
)
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:and \d{{1,2}} )?{english.MONTHS}(?: \d{{4}})?"
_GLUE = re.compile(
    r"(?:[ ,;]|\.(?= \d{1,4} \(\d{4}\))|and\b|or\b|as well as\b|&|\bto\b|of\b|on\b|its\b|the\b"
    r"|both\b|also\b|adopted\b|dated\b|earlier\b|previous\b|in particular\b|especially\b"
    r"|notably\b|including\b|subsequent\b|then\b|most recently\b"
    rf"|{_DAY}|(?:il|IS) {english.MONTHS} \d{{4}}|{english.MONTHS} \d{{1,2}}, \d{{4}}"
    rf"|{english.MONTHS} \d{{4}}|\[\d{{1,3}}\]|\([SA]/[\w./-]+\)){{1,30}}"
)
_RESUMED = re.compile(r"[^.;:\n]{0,100}?[ ,](?P<number>\d{1,4})\.? ?\((?P<year>\d{4})\)")
_ORGAN = re.compile(
    r"(?P<organ>(?:(?:United Nations|U\.?N\.?)(?:['’]s)? )?(?:Security Council|General Assembly"
    r"|Human Rights Council|Economic and Social Council|Trusteeship Council|ECOSOC|UNHRC|HRC"
    r"|Commission on Human Rights|UNSC|UNGA|SC|GA)|United Nations|U\.?N\.?|Council|Assembly)"
    r"(?P<gap>(?:['’]s?)?,? {1,2}(?:[a-z][a-z-]+ ){0,2})$"
)
_AFTER = re.compile(
    r" {0,2}(?:\([^()]{0,20}\) )?(?:adopted by|of|by) (?:the )?"
    r"(?:(?:United Nations|U\.?N\.?) )?(?P<organ>Security Council|General Assembly"
    r"|Human Rights Council|Economic and Social Council|Council|Assembly)\b"
)
_OF_ANOTHER = re.compile(
    r" {1,2}(?:adopted by|of|by) the (?:[A-Z][\w-]* (?:(?:and|of|on|for) )?){1,5}"
    r"(?:Board|Commission|Conference|Committee|Organi[sz]ation|Union|Agency)\b"
)
_NOT_UN = re.compile(rf"\b(?:{english.NOT_UN})(?:['’]s?)? (?:\w+ )?$", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w’'-]* {1,2}$")
_HIGHEST = 2999
_CERTAIN = 100
_NO_FOOTNOTE = 999
_YEARS = range(1900, 2036)
_MASTHEAD = 400
"""A text's own heading stands within its first so many characters."""


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun before the numbers, and what it tells of all of them."""

    start: int
    titled: bool
    plural: bool
    organ: str | None
    foreign: bool


def find_resolutions(words: Words) -> Iterator[Finding]:
    """Find resolutions that are cited by number; each number of a series is one citation.

    Reads "UNSCR 1244", "Security Council resolutions 1199 (1998), 1203 (1998) and 1239
    (1999)", "General Assembly resolution 64/298", "3363 (XXX)", "ES-11/1", "resolution
    1244 of the Security Council".  A number with its year or session stands for itself
    after a small "resolution"; else the span has the noun, and the organ where the noun
    is printed as a title.  A number without organ or year is the Security Council's where
    the table of years has it and the text speaks of the United Nations; one with a slash
    or a session in Roman numerals is the General Assembly's.

    Leaves out the resolution's own heading; resolutions of parliaments, parties and other
    organisations; bare numbers below 100, numbers that may be years, numbers of
    years after the passage's day, and all bare numbers where the text names the General
    Assembly alone.  A year that the
    table contradicts gives a canonical name of None.

    Rules: UN Editorial Manual Online, "Resolutions and other formal decisions".
    """
    done = 0
    for match in words.matches(_NOUN, *english.RESOLUTION_ANCHORS):
        if match.start() < done or _inside(words.flat, match):
            continue
        noun = _read_noun(words, match)
        first = match["number"] is not None
        at = match.end() if first else _resumed(words.flat, match.end())
        for item in _series(words.flat, at, plural=noun.plural):
            finding = _finding(words, noun, item, first=first)
            if finding is not None and not _heading(words.text, match.start(), item.end()):
                yield finding
            done, first = item.end(), False


def _series(flat: str, at: int, *, plural: bool) -> Iterator[re.Match[str]]:
    """Give the numbers of a series that starts at a place."""
    dated, first = False, True
    while at >= 0 and (item := _ITEM.match(flat, at)):
        if not first and not _follows(item, dated=dated):
            break
        yield item
        dated, first = item["year"] is not None, False
        at = _next(flat, item.end(), dated=dated, plural=plural)


def _next(flat: str, end: int, *, dated: bool, plural: bool) -> int:
    """Give where the next number of a series may stand; -1 when the series is over.

    A series goes on over a few words that do not belong to it (a misprint, a remark),
    where the next number's year is the table's.
    """
    glue = _GLUE.match(flat, end)
    item = _ITEM.match(flat, glue.end()) if glue is not None else None
    if glue is not None and item is not None and _follows(item, dated=dated):
        return glue.end()
    return _resumed(flat, end) if dated or plural else -1


def _resumed(flat: str, end: int) -> int:
    resumed = _RESUMED.match(flat, end)
    if resumed is None or council_year(int(resumed["number"])) != int(resumed["year"]):
        return -1
    return resumed.start("number")


def _inside(flat: str, match: re.Match[str]) -> bool:
    before = flat[match.start() - 1 : match.start()]
    loose = match["number"] is None and not match[0].endswith(("lutions", "LUTIONS"))
    return before.isalnum() or before == "/" or loose


def _read_noun(words: Words, match: re.Match[str]) -> _Noun:
    flat = words.flat
    left = flat[max(0, match.start() - 70) : match.start()]
    word = match[0].split()[0]
    organ, start = None, match.start()
    if word.startswith(("UNSC", "SCR")):
        organ = "S/RES/"
    elif word.startswith("UNGA"):
        organ = "A/RES/"
    elif found := _ORGAN.search(left):
        organ = _named_organ(words, left, found)
        if found["gap"].strip(" '’s,") == "":
            start -= len(left) - found.start()
        elif organ == "UN":
            organ = None
    elif found := _AFTER.match(flat, match.end() + len(_first_number(flat, match.end()))):
        organ = _named_organ(words, "", found)
    titled = word[0].isupper()
    return _Noun(
        start=start if titled else match.start(),
        titled=titled,
        plural=word.endswith("s"),
        organ=organ,
        foreign=organ is None and _NOT_UN.search(left) is not None,
    )


def _named_organ(words: Words, left: str, found: re.Match[str]) -> str | None:
    """Give what an organ's resolutions begin with; a council alone needs the text to name it."""
    organ = _bare(found["organ"])
    of_another = _CAPITALISED.search(left[: found.start("organ")]) if left else None
    if organ == "council" and (of_another or not words.of_council):
        return None
    if organ == "assembly" and (of_another or not words.of_assembly):
        return None
    return english.ORGANS.get(organ)


def _bare(organ: str) -> str:
    low = organ.lower()
    for opening in ("united nations", "u.n.", "un"):
        rest = low.removeprefix(opening).removeprefix("'s").removeprefix("’s").strip()
        if low.startswith(opening + " ") and rest:
            return rest
    return low


def _first_number(flat: str, at: int) -> str:
    item = _ITEM.match(flat, at)
    return item[0] if item else ""


def _follows(item: re.Match[str], *, dated: bool) -> bool:
    """Say whether a later number of a series is one: a bare day, year or footnote is not."""
    number = item["number"]
    if item["year"] or "/" in number:
        return True
    if int(number) in _YEARS:
        return False
    if dated:
        return int(number) > _NO_FOOTNOTE and council_year(int(number)) is not None
    return _CERTAIN <= int(number) <= _HIGHEST


def _finding(words: Words, noun: _Noun, item: re.Match[str], *, first: bool) -> Finding | None:
    if noun.foreign:
        return None
    known, canonical = _symbol(words, noun, item)
    if not known:
        return None
    alone = item["year"] is not None and (noun.plural or _is_year(item["year"]))
    start = item.start()
    if first and (noun.titled or not alone):
        start = noun.start
    return Finding(
        start=start,
        end=item.end(),
        canonical=canonical,
        form="resolution",
        part="resolutions",
        family="resolution",
        weight=3,
    )


def _is_year(text: str) -> bool:
    return text.isdigit()


def _symbol(words: Words, noun: _Noun, item: re.Match[str]) -> tuple[bool, str | None]:
    """Say whether the number is a UN resolution's, and give its symbol where it is settled."""
    number, year = item["number"], item["year"]
    letter = (item["part"] or item["letter"] or "").strip()
    organ = noun.organ if noun.organ != "UN" else None
    if "/" in number:
        return _of_session(words, organ, number, letter)
    if year is not None and not year.isdigit():
        if organ is None and _OF_ANOTHER.match(words.flat, item.end()):
            return True, None
        prefix = organ if organ and organ != "S/RES/" else "A/RES/"
        return True, f"{prefix}{number}{' ' + letter if letter else ''} ({year})"
    if year is not None:
        return _of_year(words, organ, int(number), int(year))
    return _of_number(words, noun, int(number))


def _of_session(
    words: Words, organ: str | None, number: str, letter: str
) -> tuple[bool, str | None]:
    body, _, _ = number.partition("/")
    yearly = body.isdigit() and int(body) in _YEARS
    if organ is None and (yearly or not words.of_un):
        return words.of_un, None
    if organ is None or organ == "S/RES/":
        organ = "A/RES/"
    return True, f"{organ}{number}{' ' + letter if letter else ''}"


def _of_year(words: Words, organ: str | None, number: int, year: int) -> tuple[bool, str | None]:
    if organ not in {None, "S/RES/"}:
        return True, f"{organ}{number} ({year})"
    if not (1946 <= year < _YEARS.stop):  # noqa: PLR2004  the Council's first year
        return False, None
    expected = council_year(number)
    if expected is None or (year > last_council_year() and (organ or words.of_council)):
        return (True, f"S/RES/{number} ({year})") if number <= _HIGHEST else (False, None)
    if expected == year:
        return True, f"S/RES/{number} ({year})"
    return organ is not None or (words.of_council and number <= _HIGHEST), None


def _of_number(words: Words, noun: _Noun, number: int) -> tuple[bool, str | None]:
    year = council_year(number)
    named = f"S/RES/{number} ({year})" if year else f"S/RES/{number}"
    if noun.organ == "S/RES/":
        return number <= _HIGHEST, named if number <= _HIGHEST else None
    if noun.organ == "A/RES/":
        session = assembly_session(number)
        return True, f"A/RES/{number} ({session})" if session else None
    if noun.organ not in {None, "UN"}:
        return True, None
    if number in _YEARS and noun.organ is None:
        return False, None
    of_assembly_alone = words.of_assembly and not words.of_council
    settled = year is not None and number >= _CERTAIN and words.of_un and not of_assembly_alone
    settled = settled and (year or 0) <= words.latest
    return (True, named) if settled else (False, None)


def _heading(text: str, start: int, end: int) -> bool:
    """Say whether the citation fills its line among the first: the text's own heading."""
    if start > _MASTHEAD:
        return False
    opening = text.rfind("\n", 0, start) + 1
    closing = text.find("\n", end, end + _MASTHEAD)
    line = text[opening : closing if closing >= 0 else end + _MASTHEAD].strip()
    same = line == text[start:end].strip() and line.startswith(("Resolution", "RESOLUTION"))
    return same and len(text[:opening].split()) < 12  # noqa: PLR2004  a masthead's words
