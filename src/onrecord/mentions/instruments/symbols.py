"""Symbols of United Nations documents: S/2019/123, A/RES/64/298, E/CN.4/2005/7."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.mentions.instruments.finding import Finding, Words

_SERIES = (
    r"(?:[SAET]|ST|DP|CD|TD|CRC|CAT|CCPR|CERD|CEDAW|CMW|CRPD|FCCC|CBD|NPT|HSP|ICCD|HRI|UNEP|PBC"
    r"|ISBA|SPLOS|CLCS|IDB|GC|LOS|WHA|BWC|CCW)"
)
_PART = r"(?:(?:ES|SS|S|EX)-[IVX\d]{1,4}(?:\.\d)?|[A-Z][A-Za-z]{0,10}(?:\.\d{1,4}[a-z]?)?|\d{1,6})"
_SYMBOL = re.compile(rf"{_SERIES}/{_PART}(?:/{_PART}){{0,6}}(?![\w/])")
_SMEARED = re.compile(
    r"(?:(?:[Dd]ocuments?|and|,) {1,2}|\()(?P<symbol>[s$§]/\d{4,6}|8/\d{5})(?![\w,.]\d|\w)"
)
_OPENING = re.compile(rf"{_SERIES}$")
_SLASH = re.compile("/")
_UNNUMBERED = re.compile(r"/(?:Add|Rev|Corr|Amend|Suppl)$")
_YEAR = re.compile(r"\s?\((?:(?:19|20)\d\d|[IVXLC]+)\)")
_RESOLVED = re.compile(r"(?:S|A|E|T|A/HRC)/(?:RES|DEC)/")
_SHORT = re.compile(r"(?:[AET]|ST|GC|CD|TD)/\d{1,2}|[A-Z]+/[A-Za-z]+|S/\d")


def find_symbols(words: Words) -> Iterator[Finding]:
    """Find symbols of UN documents; they are the same in every language.

    Reads every series of the Secretariat's ("S/", "A/", "E/", "ST/", "CCPR/", ...), with
    sessions, committees, meetings and revisions in it, and the year that follows a
    resolution's.  Of small scanning errors, reads "s/" and "$/" for "S/" after "document".

    Leaves out "A/4", "S/he", "A/C": a symbol has a number, and one of more than two digits
    where nothing else follows a letter; addresses on the web; additions named without the
    symbol ("and Add.1").

    Rules: UN Editorial Manual Online, "Document symbols".
    """
    done = 0
    for slash in words.matches(_SLASH, "/"):
        match = _from_slash(words.flat, slash.start()) if slash.start() >= done else None
        if match is None:
            continue
        start, end = match.span()
        done = end
        before = words.text[start - 1 : start]
        if before.isalnum() or before in {"/", ".", "_", "=", "@"}:
            continue
        if before == "-" and not words.text[start - 2 : start - 1].isdigit():
            continue
        symbol = _UNNUMBERED.sub("", match[0])
        end = start + len(symbol)
        if not any(c.isdigit() for c in symbol) or _SHORT.fullmatch(symbol):
            continue
        form = "symbol"
        if _RESOLVED.match(symbol):
            form = "resolution"
            if year := _YEAR.match(words.flat, end):
                end = year.end()
                symbol = f"{symbol} {year[0].strip()}"
        yield Finding(
            start=start, end=end, canonical=symbol, form=form, part="symbols", family=form, weight=3
        )
    yield from _smeared(words)


def _from_slash(flat: str, slash: int) -> re.Match[str] | None:
    """Match a symbol whose first slash this is."""
    opening = _OPENING.search(flat, max(0, slash - 5), slash)
    return _SYMBOL.match(flat, opening.start()) if opening else None


def _smeared(words: Words) -> Iterator[Finding]:
    if not any(sign in words.flat for sign in ("s/", "$/", "§/", "8/")):
        return
    for match in _SMEARED.finditer(words.flat):
        yield Finding(
            start=match.start("symbol"),
            end=match.end("symbol"),
            canonical="S" + match["symbol"][1:],
            form="symbol",
            part="symbols",
            weight=2,
        )
