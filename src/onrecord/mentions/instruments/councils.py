"""Resolutions and documents of organisations other than the United Nations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from onrecord.knowledge import known
from onrecord.knowledge.instruments import council_year
from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.finding import Finding, Words, squeezed

_BODY = r"(?:[A-Z][a-z]+ (?:and )?){0,3}(?:Council|Assembly|Board|Committee|Conference|Commission)"
_NUMBER = (
    r"(?:[Nn]o\. ?|№ ?)?(?P<number>\d{1,4}(?!\d|[./]\d|%))"
    r"(?: ?\((?P<year>(?:19|20)\d\d|[IVXLC]+)\))?"
)
_NOUN = re.compile(rf"(?:[Rr]esolutions?|[Dd]ecisions?) {_NUMBER}")
_MORE = re.compile(r"(?:,| and|, and) (?P<number>\d{1,4}) ?\((?P<year>(?:19|20)\d\d)\)")
_OWNER = re.compile(
    rf"(?<![\w’'-])(?P<owner>[A-Z]{{2,10}})(?:['’]s)? (?P<body>{_BODY})?(?:['’]s)? ?"
    r"(?P<gap>(?:has |had )?(?:adopted|approved|passed) (?:in |by )?(?:its )?"
    r"|(?:in|under|by|of|recalls|recalled|renews|renewed) its )?$"
)
_OF_OWNER = re.compile(
    rf",? (?:which was )?(?:adopted by|of|by) the (?P<body>{_BODY})"
    r"(?: of the (?P<name>[A-Z][\w-]*(?: (?:of |for |and |the ){0,2}[A-Z][\w-]*){0,6}))?"
)
_OWN = re.compile(rf"(?:\b(?:the|its|our|of) |(?P<body>{_BODY})(?:['’]s)? |[,;(.] ?|^|\b[a-z]+ )$")
_OWN_WORDS = re.compile(
    r"(?:\b(?:its|our)|Council|Assembly|Board|Committee|Commission)(?:['’]s)? $"
)
_UN_ORGAN = re.compile(
    r"(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council"
    r"|United Nations|U\.?N\.?|Trusteeship Council)(?:['’]s)? (?:[a-z]+ )?$"
)
_SYMBOL = re.compile(
    r"(?<![\w/.@-])(?P<series>[A-Z]{2,10})(?P<rest>(?:/[A-Z]{1,8}(?=[/.]))*"
    r"(?:/(?:RES|DEC|Res|Dec|COMM|DOC|INF|DEL|PR|L|WP)[./]\d{1,5}(?:/\d{1,4})?"
    r"|/(?:19|20)\d\d/\d{1,5}|(?:\.[A-Z]{2,6})/\d{1,5}(?:/\d{2,4})?))(?:/(?:Rev|Corr|Add)\.\d)?"
    r"(?P<year> ?\((?:(?:19|20)\d\d|[IVXLC]+)\))?(?![\w/])"
)
_DOTTED = re.compile(
    r"(?<![\w/.@-])[A-Z]{2,5}\.[A-Z]{2,6}(?:\.[A-Z]{1,4})?/\d{1,5}(?:/\d{2,4})?"
    r"(?:/(?:Rev|Corr|Add)\.\d)?(?![\w/])"
)


def find_foreign_symbols(words: Words) -> Iterator[Finding]:
    """Find symbols of documents of organisations other than the United Nations.

    Reads an organisation's short name, its organs, and a number: "OISS/C/RES/41 (2019)",
    "ACS/PC/COMM.1187", "PC.DEL/12/31".  The symbol is the canonical name.

    Leaves out what has no number after a series or a year ("AC/DC", "NATO/ISAF"), and
    addresses on the web.
    """
    for slash in words.matches(re.compile("/"), "/"):
        opening = max(0, slash.start() - 16)
        near = (words.flat, opening, slash.start() + 60)
        for match in chain(_SYMBOL.finditer(*near), _DOTTED.finditer(*near)):
            if match.start() < slash.start() <= match.end():
                yield _symbol(match)


def _symbol(match: re.Match[str]) -> Finding:
    form = "resolution" if "/RES/" in match[0] else "symbol"
    return Finding(
        start=match.start(),
        end=match.end(),
        canonical=re.sub(r"(?<=\w)\(", " (", squeezed(match[0])),
        form=form,
        part="councils",
        family=form,
        weight=2,
    )


def find_council_resolutions(words: Words) -> Iterator[Finding]:
    """Find numbered resolutions of other organisations' organs.

    Reads "OISS Council Resolution 41", "Resolution 58 (2026), adopted by the Council of the
    Organisation of Inner Sea States", and, in the text of an organisation, "Council
    resolution 58 (2026)" and "its resolution 41 (2019)".  The canonical name is the symbol
    that the text prints with that number, else the organ's name, the number and the year.
    In any text that does not speak of the United Nations a "Resolution 41" or "resolution
    58 (2026)" is a citation whose organ nothing tells: its canonical name is None.

    Leaves out resolutions of the United Nations' organs, of parliaments and of parties,
    numbers and years that are the Security Council's where no other organ is named, and
    bare numbers in small letters where no organ is named.
    """
    for match in words.matches(_NOUN, *english.RESOLUTION_ANCHORS):
        left = words.flat[max(0, match.start() - 90) : match.start()]
        if _UN_ORGAN.search(left) or left[-1:].isalnum():
            continue
        owner = _owner(words, match, left)
        if owner is None:
            continue
        start = match.start()
        before = _OWNER.search(left) if owner and match[0][0].isupper() else None
        if before is not None and not before["gap"]:
            start -= len(left) - before.start("owner")
        at: re.Match[str] | None = match
        while at is not None:
            end = at.end("year") + 1 if at["year"] else at.end("number")
            yield _finding(words, at, (start, end), owner)
            at = _MORE.match(words.flat, end)
            start = at.start("number") if at else end


def _finding(words: Words, at: re.Match[str], place: tuple[int, int], owner: str) -> Finding:
    canonical = None
    if owner:
        year = f" ({at['year']})" if at["year"] else ""
        canonical = _printed(words, at["number"], owner) or (
            f"{owner} resolution {at['number']}{year}"
        )
    return Finding(
        start=place[0],
        end=place[1],
        canonical=canonical,
        form="resolution",
        part="councils",
        family="resolution",
        weight=4 if owner else 0,
    )


def _owner(words: Words, match: re.Match[str], left: str) -> str | None:
    """Give whose resolution it is; empty where nothing tells, None where it is no such citation."""
    of_council = match["year"] and str(council_year(int(match["number"]))) == match["year"]
    if (found := _OWNER.search(left)) and not (found["gap"] and of_council):
        name, body = found["owner"], found["body"]
        if name not in english.NO_OWNER and (body or known().organisation_of(name)):
            return f"{name} {body}" if body else name
    if (after := _OF_OWNER.match(words.flat, match.end())) and after["name"]:
        if after["name"].startswith(("United Nations", "UN")):
            return None
        name = known().organisation_of(after["name"].strip()) or after["name"]
        return f"{name} {after['body']}"
    code = words.polity or ""
    own = code.upper() != "UN" and known().organisation_of(code) is not None
    certain = (match["year"] and not of_council) or _OWN_WORDS.search(left)
    if own and certain and not words.of_council and (here := _OWN.search(left)):
        body = here["body"]
        return f"{code} {body}" if body else code
    return _unsettled(words, match, left)


def _unsettled(words: Words, match: re.Match[str], left: str) -> str | None:
    titled = match[0].startswith("Resolution ") and match["number"] != "1"
    if words.of_un or not (titled or match["year"]) or match[0][0] in "Dd":
        return None
    refused = re.search(rf"\b(?:{english.NOT_UN})(?:['’]s?)? (?:\w+ )?$", left, re.IGNORECASE)
    alone = left.rstrip(" ") == "" or left.endswith("\n")
    return None if refused or alone else ""


def _printed(words: Words, number: str, owner: str) -> str | None:
    """Give the symbol with this number that the text prints for the same organisation."""
    name = re.escape(owner.split(maxsplit=1)[0])
    found = re.search(
        rf"(?<![\w/]){name}(?:/[A-Z]+)*/RES[./]{number}(?:\s?\(\d{{4}}\))?(?![\w/])", words.flat
    )
    return squeezed(found[0]) if found else None
