"""Russian laws by number, and treaties by title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.ru import instruments as russian
from onrecord.mentions.instruments.finding import Finding, Words

_LAWS = tuple(russian.LAWS.values())
_LAW = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<l{place}>{law})" for place, law in enumerate(russian.LAWS))
    + r")(?: от \d{1,2}(?:\.\d\d\.| [а-я]+ )(?P<year>\d{4})(?: (?:года|г\.))?)?"
    r" (?:№|N) ?(?P<number>\d{1,5}(?:-[А-ЯA-Z]{1,4})?)(?!\w)"
)
_TITLE = re.compile(
    rf"(?<!\w)(?:[А-ЯЁ][а-яё-]+ск(?:ий|ой|ый|ого|ому|им|ым|ом|ая|ую|ое|ие|их|ые|ых)"
    rf" (?:{russian.TITLE_HEADS})[а-яё]{{0,4}}"
    rf"|(?:{russian.TITLE_HEADS})[а-яё]{{0,4}}(?= (?:о|об|обо) ))(?![а-яё])",
    re.IGNORECASE,
)
_TAIL = re.compile(r" (?:о|об|обо) (?=[А-ЯЁа-яё])")
_WORD = re.compile(r" ?(?P<word>[А-ЯЁа-яё-]+)(?P<stop>[^ \w]|$|\n)?")
_DATE = re.compile(
    r" (?:от )?(?:\d{1,2}(?:\.\d\d\.| [а-я]+ ))?(?P<year>(?:1[89]|20)\d\d)(?: (?:года|г\.))?"
)
_OPENS = re.compile(r"(?:^|[.!?:\n]|[–—-] )[\s«\"]*$")
"""What stands before the first word of a sentence."""

_LONGEST = 8


def find_russian_titles(words: Words) -> Iterator[Finding]:
    """Find laws by number and treaties by title in a Russian text.

    Reads "Федеральный закон № 12-ФЗ", "Указ Президента от 3 мая 2021 года № 81"; a head with
    an adjective in capitals ("Норландский договор"), or in capitals with its subject
    ("Договор о границе"), up to a stop or a word that no title has.  A law's canonical name
    is in the nominative; a title has none, because its cases do not say how it is printed.

    Leaves out heads in small letters without a name, and those whose capital may be the
    sentence's.
    """
    for match in _LAW.finditer(words.flat):
        place = next(at for at in range(len(_LAWS)) if match[f"l{at}"])
        year = f" ({match['year']})" if match["year"] else ""
        name = f"{_LAWS[place]} № {match['number']}{year}"
        yield _found(match.start(), match.end(), name, "law")
    for match in _TITLE.finditer(words.flat):
        if match[0][0].isupper() and (
            " " in match[0]
            or not _OPENS.search(words.flat, max(0, match.start() - 4), match.start())
        ):
            yield _found(match.start(), _end(words.flat, match.end()), None, "treaty")


def _found(start: int, end: int, canonical: str | None, form: str) -> Finding:
    return Finding(
        start=start,
        end=end,
        canonical=canonical,
        form=form,
        part="russian_titles",
        family=form,
        weight=1,
    )


def _end(flat: str, end: int) -> int:
    """Give where a title ends with its subject and its date."""
    if tail := _TAIL.match(flat, end):
        at = tail.end()
        for _ in range(_LONGEST):
            word = _WORD.match(flat, at)
            if word is None or word["word"].lower() in russian.TITLE_STOPS:
                break
            end = at = word.end("word")
            if word["stop"]:
                break
    date = _DATE.match(flat, end)
    return date.end() if date else end
