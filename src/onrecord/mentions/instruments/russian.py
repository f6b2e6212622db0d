"""Instruments in Russian: resolutions by number, and the names that the knowledge has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from onrecord.knowledge.instruments import KnownInstrument, council_year, known_instruments
from onrecord.languages.ru import instruments as russian
from onrecord.mentions.instruments.finding import Finding, Words

_ORGAN = "|".join(
    f"(?P<o{place}>{organ})(?: {russian.OF_UN})?" for place, organ in enumerate(russian.ORGANS)
)
_PREFIXES = tuple(russian.ORGANS.values())
_NOUN = re.compile(rf"{russian.NOUN}(?: (?:{_ORGAN}|{russian.OF_UN}))? (?:№ ?|N ?)?(?=\d)")
_ITEM = re.compile(
    r"(?P<number>\d{1,3}/\d{1,4}|\d{1,4})(?: ?\((?P<year>\d{4}|[IVXLC]+)\))?(?![\w%]|[.,]\d|/\d)"
)
_GLUE = re.compile(r"(?: от \d{1,2} [а-я]+ \d{4} (?:года|г\.))?(?:,| и| или)(?: №)? (?=\d)")
_AFTER = re.compile(rf" (?:{_ORGAN})")
_SPEAKS_OF_UN = re.compile(russian.UN)
_CERTAIN = 100
_STEM = 3


def find_russian(words: Words) -> Iterator[Finding]:
    """Find instruments in a Russian text.

    Reads resolutions with their organ before or after the number, in any case ("резолюция
    1244 СБ ООН", "резолюции 64/298 Генеральной Ассамблеи"), series of numbers, and the
    Russian names of known instruments in any case ("Уставом ООН").

    A number with a year that is not the Council's is another organ's resolution, and
    has no canonical name.

    Leaves out bare numbers below 100, and numbers that no table has.
    """
    yield from _resolutions(words.flat)
    pattern, names = _names()
    for match in pattern.finditer(words.flat):
        instrument = names[int((match.lastgroup or "n0")[1:])]
        yield Finding(
            start=match.start(),
            end=match.end(),
            canonical=instrument.canonical,
            form=instrument.form,
            part="russian",
            weight=2,
        )


def _resolutions(flat: str) -> Iterator[Finding]:
    of_un = _SPEAKS_OF_UN.search(flat) is not None
    for match in _NOUN.finditer(flat):
        start, at = match.start(), match.end()
        while item := _ITEM.match(flat, at):
            after = _AFTER.match(flat, item.end())
            organ = _organ(match) or (_organ(after) if after else None)
            canonical = _symbol(organ, item, of_un=of_un)
            unsettled = organ is None and (item["year"] or "").isdigit()
            if canonical or unsettled:
                end = after.end() if after else item.end()
                yield _resolution(start, end, canonical)
            glue = _GLUE.match(flat, item.end())
            if glue is None:
                break
            start = at = glue.end()


def _resolution(start: int, end: int, canonical: str | None) -> Finding:
    return Finding(
        start=start,
        end=end,
        canonical=canonical,
        form="resolution",
        part="russian",
        family="resolution",
        weight=3,
    )


def _organ(match: re.Match[str]) -> str | None:
    for place, prefix in enumerate(_PREFIXES):
        if match.group(f"o{place}"):
            return prefix
    return None


def _symbol(organ: str | None, item: re.Match[str], *, of_un: bool) -> str | None:
    number, year = item["number"], item["year"]
    if "/" in number:
        return f"{organ or 'A/RES/'}{number}" if organ or of_un else None
    if year is not None and not year.isdigit():
        return f"A/RES/{number} ({year})"
    known = council_year(int(number))
    if organ not in {None, "S/RES/"}:
        return None
    if year is not None:
        return f"S/RES/{number} ({year})" if known in {None, int(year)} else None
    if organ is None and (not of_un or int(number) < _CERTAIN or known is None):
        return None
    return f"S/RES/{number} ({known})" if known else f"S/RES/{number}"


@cache
def _names() -> tuple[re.Pattern[str], tuple[KnownInstrument, ...]]:
    rows = [(name, row) for row in known_instruments() for name in row.russian]
    rows.sort(key=lambda pair: -len(pair[0]))
    parts = [f"(?P<n{place}>{_declined(name)})" for place, (name, _) in enumerate(rows)]
    whole = "|".join(parts) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{whole})(?!\w)"), tuple(row for _, row in rows)


def _declined(name: str) -> str:
    """Give a pattern of a name in all its cases: the end of each longer word may change."""
    words = []
    for word in name.split():
        if word.isupper() or len(word) <= _STEM or not word.isalpha():
            words.append(re.escape(word))
        else:
            stem = word.rstrip(russian.ENDINGS)
            words.append(
                f"{stem}[а-яё]{{0,4}}".replace("ё", "[её]", 1)
                if "ё" in stem
                else stem + "[а-яё]{0,4}"
            )
    return " ".join(words)
