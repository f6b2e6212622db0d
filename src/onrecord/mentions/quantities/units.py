"""Units beside a number: money, percent, measures and lengths of time."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from onrecord.knowledge.units import currencies, measures, shared_nouns
from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities.amounts import Unit, UnitKind
from onrecord.mentions.quantities.plurals import singular
from onrecord.mentions.quantities.windows import Word, words_after

_MOST_WORDS = 4
_NO_CODE = frozenset({"ALL", "BAM", "COP", "CUP", "MAD", "PEN", "SOS", "TOP", "TRY", "LAK", "ANG"})
"""Codes that are also words in capitals: "ALL 27 STATES", "COP 26"."""
_NO_CURRENCY = frozenset({"real", "won", "sol", "gold", "mark", "dram", "florin", "guilder", "lek"})
"""Last words of currencies' names that alone mean other things."""

_STUFF = re.compile(r" of [a-z]+(?: [a-z]+)?(?= per [a-z])")
"""What is measured, between a measure and its rate: "5 tonnes of ore per day"."""
_RATES_OF_TIME = words.TIMES | {"annum", "quarter"}
_PERCENT = re.compile(
    r"[ ]?(?P<sign>%)(?!\w)"
    r"|[ -]?(?P<points>percentage|basis)[ -]points?\b"
    r"|[ -]?(?P<word>per[ -]?cent|percent|pct\.?|p\.c\.)(?!\w)"
    r"|[ ]?(?:(?P<short>pc)|(?P<bps>bps))\b|[ ]?(?P<mille>‰|per mille\b)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"[ -](?P<link>per|an?|each|every)[ -](?P<square>square |cubic |sq )?(?P<of>[A-Za-z]+)\b"
    r"(?! (?:ago|earlier|later|before|after|prior|from now))"
    r"|/(?P<slash>[a-z]+)\b|[ ](?P<adverb>annually|yearly|monthly|weekly|daily|hourly)\b(?!-)"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign or code of a currency that stands before a number."""

    start: int
    code: str
    printed: str
    negative: bool


def sign_before(text: str, start: int, polity: str | None) -> Sign | None:
    """Read the currency's sign or code before a number: "$", "US$", "EUR ", "£".

    "PS" and "Y=" are signs only before what is written like a sum.
    """
    found = _signs_pattern().search(text, max(0, start - 9), start)
    if found is None:
        return None
    printed = found["sign"]
    if printed == "PS" and not re.compile(r"[\d,]*(?:[.,]\d|(?:m|bn|k)\b)").match(text, start):
        return None
    at_home = _home_signs().get((printed, polity or ""))
    code = at_home or currency_forms()[printed.replace(" ", "")]
    return Sign(found.start(), code, printed, found["minus"] is not None)


def unit_after(text: str, end: int, polity: str | None) -> Unit | None:
    """Read the unit of money, percent, measure or time that follows a number."""
    unit = _percent(text, end) or _symbol(text, end) or _named(text, end, polity)
    return with_rate(text, unit) if unit else None


def with_rate(text: str, unit: Unit) -> Unit:
    """Add "per hour", "a barrel", "each year", "annually" to a unit.

    Words of time are left out of the unit's span: they name a time, not a quantity.
    """
    stuff = _STUFF.match(text, unit.end)
    found = _RATE.match(text, stuff.end() if stuff else unit.end)
    if found is None:
        return unit
    if found["adverb"]:
        of = words.ADVERBS_OF_RATE[found["adverb"]]
    elif found["slash"]:
        of = found["slash"]
    else:
        of = (found["square"] or "") + found["of"].lower()
        of = _symbols().get(of, of.replace("sq ", "square "))
        if not (_rate_noun(found["of"].lower()) or (found["link"] == "per" and len(of) > 1)):
            return unit
    if found["slash"] and not (_rate_noun(of) or of in _symbols()):
        return unit
    of = _symbols().get(of, of) if found["slash"] else of
    name = f"{unit.name} per {of}"
    printed = f"{unit.printed} per {of}"
    end = unit.end if of in _RATES_OF_TIME and not found["slash"] else found.end()
    return replace(unit, name=name, printed=printed, end=end)


def _rate_noun(noun: str) -> bool:
    return noun in words.RATES or noun in {"foot", "feet"}


def _percent(text: str, end: int) -> Unit | None:
    found = _PERCENT.match(text, end)
    if found is None:
        return None
    if found["points"]:
        kind = "percentage point" if found["points"].lower() == "percentage" else "basis point"
        printed = f"{found['points']} points"
        return Unit(kind=UnitKind.PERCENT, name=kind, printed=printed, end=found.end())
    name = "per mille" if found["mille"] else "basis point" if found["bps"] else "percent"
    return Unit(kind=UnitKind.PERCENT, name=name, printed=found[0].strip(), end=found.end())


def _symbol(text: str, end: int) -> Unit | None:
    found = _symbols_pattern().match(text, end)
    if found is None:
        return None
    symbol = found["near"] or found["loose"] or found["letter"] or found["money"]
    if found["money"]:
        code = currency_forms().get(symbol) or symbol
        return Unit(kind=UnitKind.MONEY, name=code, printed=symbol, end=found.end())
    name, loose = _symbols()[symbol], not found["near"]
    if loose and not text[end - 1 : end].isdecimal():
        return None
    return Unit(kind=UnitKind.MEASURE, name=name, printed=symbol, end=found.end(), loose=loose)


def _named(text: str, end: int, polity: str | None) -> Unit | None:
    window = words_after(text, end, _MOST_WORDS)
    for count in range(len(window), 0, -1):
        form = " ".join(word.text.lower().replace("-", " ") for word in window[:count])
        if known := _names().get(form):
            kind, name = known
            printed = text[window[0].start : window[count - 1].end]
            return Unit(kind=kind, name=name, printed=printed, end=window[count - 1].end)
    return _shared_noun(window, polity) or _time(text, window)


def _shared_noun(window: list[Word], polity: str | None) -> Unit | None:
    """Read "dinars" as the issuer's own, when it has any; "zloty", which only one state has."""
    if not window:
        return None
    noun = singular(window[0].text.lower())
    codes = shared_nouns().get(noun)
    if codes is None or noun in _NO_CURRENCY or window[0].text[0].isupper():
        return None
    code = codes.get(polity or "") or (next(iter(codes.values())) if len(codes) == 1 else None)
    word = window[0]
    name = code or noun
    return Unit(kind=UnitKind.MONEY, name=name, printed=word.text, end=word.end)


def _time(text: str, window: list[Word]) -> Unit | None:
    if not window:
        return None
    noun = singular(window[0].text.lower())
    end = window[0].end
    if noun not in words.TIMES or noun == "old":
        return None
    if window[0].gap == "-" and not noun.endswith("-old"):
        return None
    if age := re.compile(r"(?:[ -]old|[ ]of[ ]age)\b").match(text, end):
        end = age.end()
    printed = text[window[0].start : end]
    return Unit(kind=UnitKind.TIME, name=noun, printed=printed, end=end)


@cache
def currency_forms() -> dict[str, str]:
    """Give the signs and codes of all currencies, without spaces, with their codes."""
    signs = {sign.replace(" ", ""): c.code for c in currencies() for sign in c.signs}
    return signs | {c.code: c.code for c in currencies() if c.code not in _NO_CODE}


@cache
def _home_signs() -> dict[tuple[str, str], str]:
    return {(s, p): c.code for c in currencies() for s in c.home_signs for p in c.home}


@cache
def _signs_pattern() -> re.Pattern[str]:
    forms = sorted(currency_forms(), key=len, reverse=True)
    spaced = (re.sub(r"^([A-Z]+)(\\\$)$", r"\1[ ]?\2", re.escape(form)) for form in forms)
    return re.compile(rf"(?<![\w$])(?P<sign>{'|'.join(spaced)})[ \u00a0]?(?P<minus>[-−])?\Z")


@cache
def _symbols() -> dict[str, str]:
    return {s: m.name for m in measures() for s in (*m.symbols, *m.loose)}


@cache
def _symbols_pattern() -> re.Pattern[str]:
    near = sorted((s for m in measures() for s in m.symbols), key=len, reverse=True)
    loose = sorted((s for m in measures() for s in m.loose), key=len, reverse=True)
    letters = [s for s in loose if len(s) == 1]
    money = sorted((s for s in currency_forms() if s not in {"PS", "Y="}), key=len, reverse=True)
    ends = r"(?![\w²³°])"
    return re.compile(
        rf"[ \u00a0\u202f-]?(?P<near>{'|'.join(map(re.escape, near))}){ends}"
        rf"|(?P<loose>{'|'.join(map(re.escape, loose))}){ends}"
        rf"|[ \u00a0]?(?P<letter>{'|'.join(letters)}){ends}(?![.-]|[ ][A-Z][a-z])"
        rf"|[ \u00a0\u202f]?(?P<money>{'|'.join(map(re.escape, money))})(?![\w$]|[ ]?\d)"
    )


@cache
def measures_named() -> frozenset[str]:
    """Give the names of all measures, in the singular."""
    return frozenset(m.name for m in measures())


@cache
def _names() -> dict[str, tuple[UnitKind, str]]:
    forms = [(form, UnitKind.MEASURE, m.name) for m in measures() for form in m.forms]
    forms += [(form, UnitKind.MONEY, c.code) for c in currencies() for form in c.forms]
    return {form.replace("-", " "): (kind, name) for form, kind, name in forms}
