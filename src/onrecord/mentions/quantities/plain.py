"""Quantities that need no language: figures with a percent sign or a currency's sign or code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.mentions.quantities.amounts import Amount, Number, Unit, UnitKind
from onrecord.mentions.quantities.units import currency_forms, sign_before

_FIGURES = re.compile(r"\d+(?:[.,٫]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*")
_LONGEST = 40
_PERCENT = re.compile(r"[ \u00a0\u202f]?[%٪](?!\w)")
_BEFORE = re.compile(r"[\w./:+№#-]\Z")
_SCALE = re.compile(
    r"[ \u00a0\u202f]?(?:m(?!\w|[²³])|k\b|b\b|mil|mio|mill|mln|mrd|milj|bn|bil|mld|md|trill"
    r"|trilj|bln|tril|tis|thous|tausend|hund|cent|cien|mijë|milion|billi|тыс|тис|млн|млрд|мил|міль|мі|хиљ|трлн"
    r"|مل|ألف|آلاف|بل|تر|مئ|万|亿|億|千|百|兆|हज|लाख|करोड|अर|सय|million)",
    re.IGNORECASE,
)
_POINT_LANGUAGES = frozenset({"en", "zh", "ja", "ko", "he", "th", "hi", "ne", "ur", "bn", "ms"})
"""Languages whose decimals follow a point and whose thousands a comma (CLDR)."""


def amounts(text: str, language: str, polity: str | None = None) -> Iterator[Amount]:
    """Read figures with a sign of percent or money, whatever the language.

    Leaves out a figure that a word of scale follows ("20 millions"), since the word is not
    read, "1.234" where the language is not known and the point may part thousands, and the
    second figure of two about one sign ("1 $ 1").

    >>> [(a.value, a.unit.name) for a in amounts("une hausse de 3,5 % et 1 200 €", "fr")]
    [(3.5, 'percent'), (1200, 'EUR')]
    """
    done = 0
    for found in _FIGURES.finditer(text):
        value = number(found[0], language)
        if value is None or _SCALE.match(text, found.end()):
            continue
        unit = _unit(text, found, polity)
        if unit is not None:
            start = found.start() if unit.start is None else unit.start
            if start < done:
                continue
            done = unit.end
            yield Amount(start=start, end=unit.end, value=value, unit=unit)


def number(figures: str, language: str) -> Number | None:
    """Give the number that figures print in a language; None where they settle none.

    >>> number("1.234,5", "de"), number("1,234", "fr"), number("1,234", "zh")
    (1234.5, 1.234, 1234)
    >>> number("1.234", "und") is None
    True
    """
    plain = re.sub(r"[ \u00a0\u202f\u2009]", "", figures).replace("٫", ",")
    if len(plain) > _LONGEST:
        return None
    points, commas = plain.count("."), plain.count(",")
    if not points and not commas:
        return int(plain)
    decimal = _decimal_sign(plain, points, commas, language)
    if decimal is None:
        return None
    whole, _, part = plain.partition(decimal) if decimal else (plain, "", "")
    whole = re.sub(r"[.,]", "", whole)
    if not part.isdecimal():
        return int(whole) if not part else None
    return float(f"{whole}.{part}")


def _decimal_sign(plain: str, points: int, commas: int, language: str) -> str | None:
    """Tell which sign parts the decimals: "" for none, None when it is not settled."""
    if points and commas:
        last = max(".,", key=plain.rfind)
        return last if plain.count(last) == 1 else None
    sign = "." if points else ","
    if points + commas > 1:
        return "" if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain) else None
    if len(plain.partition(sign)[2]) != 3:  # noqa: PLR2004  (thousands come in threes)
        return sign
    if language == "und":
        return None
    return sign if (sign == ".") == (language in _POINT_LANGUAGES) else ""


def _unit(text: str, found: re.Match[str], polity: str | None) -> Unit | None:
    sign = sign_before(text, found.start(), polity)
    if sign is not None:
        kind = UnitKind.MONEY
        return Unit(
            kind=kind, name=sign.code, printed=sign.printed, end=found.end(), start=sign.start
        )
    if _BEFORE.search(text, max(0, found.start() - 1), found.start()):
        return None
    if percent := _PERCENT.match(text, found.end()):
        return Unit(kind=UnitKind.PERCENT, name="percent", printed="%", end=percent.end())
    if money := _money_after().match(text, found.end()):
        code = currency_forms()[money["sign"]]
        return Unit(kind=UnitKind.MONEY, name=code, printed=money["sign"], end=money.end())
    return None


@cache
def _money_after() -> re.Pattern[str]:
    forms = sorted(currency_forms(), key=len, reverse=True)
    listed = "|".join(re.escape(form) for form in forms if form not in {"PS", "Y="})
    return re.compile(rf"[ \u00a0\u202f]?(?P<sign>{listed})(?![\w$])")
