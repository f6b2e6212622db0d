"""Instruments that their date tells apart: "the Norport Document of 1998", "Note No. 12"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.dates import date_after
from onrecord.mentions.instruments.finding import Finding, Words, squeezed

_DOCUMENT = re.compile(
    r"(?:Document|Statute|Treaty|Convention|Agreement|Accord|Protocol|Pact|Declaration|Covenant"
    r"|Communiqué|Constitution|Charter|Memorandum|Principles|Guidelines|Statement|Compact)"
    r"(?= of (?:1[6-9]|20)\d\d\b| (?:of|dated) \d{1,2} [A-Z][a-z]+ (?:1[6-9]|20)\d\d\b"
    r"| (?:of|dated) [A-Z][a-z]+ \d{1,2}, (?:1[6-9]|20)\d\d\b)"
)
_NAMES = re.compile(r"(?<![\w’'-])(?P<names>(?:[A-Z][\w–-]+(?:['’]s)? ){1,4})$")
_OWNED = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|that|[Tt]his|[Oo]ur|said) |[A-Z][\w-]*['’]s? )$"
)
_LEADING_YEAR = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d) (?P<subject>(?:[a-z][a-z-]+ ){0,2})"
    r"(?P<head>agreement|treaty|pact|accord|convention|protocol|memorandum|declaration|armistice"
    r"|communiqué|statute|constitution)(?![\w-])"
    r"(?: on (?!(?:the|a|an|our|\d)\b)[a-z]{4,}(?![\w-]))?"
    r"(?! (?:lines?|talks|regime|agreements?)\b)"
)
_YEAR_ALONE = re.compile(r"^ of \d{4}$")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Oo]ur) $")
_JOINT = re.compile(
    rf"(?P<head>[Jj]oint (?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration)) (?:of|dated)"
    rf" (?P<day>\d{{1,2}} {english.MONTHS}(?: \d{{4}})?|{english.MONTHS} \d{{4}}"
    rf"|{english.MONTHS} \d{{1,2}}(?:, \d{{4}})?)(?!\d)"
)
_NOTE = re.compile(
    r"(?P<head>Note(?: [Vv]erbale)?|note verbale) (?:No\. ?|№ ?|Nr\. ?)(?P<number>[\w/-]*\d[\w/-]*)"
)
_DOCUMENT_ANCHORS = (
    *english.TITLE_ANCHORS, "Document", "Communiqué", "Principles", "Guidelines", "Statement",
)  # fmt: skip


def find_dated(words: Words) -> Iterator[Finding]:
    """Find instruments that a date or a number tells apart, where no title does.

    Reads "the Norport Document of 1998", "its Statute of 2028", "the 1968 fishing
    agreement", "joint statement of 31 March", "Note No. 412 of 3 March 2031".  The canonical
    name is the words with the year; a head alone and a joint statement keep their day, by
    which alone they are told apart.

    Leaves out nouns in small letters without an article before their year, and heads of
    which neither the article nor an owner says that a certain one is meant.
    """
    for match in words.matches(_DOCUMENT, *_DOCUMENT_ANCHORS):
        yield from _document(words, match)
    for match in words.matches(_LEADING_YEAR, "18", "19", "20"):
        yield from _year_first(words, match)
    for match in words.matches(_JOINT, "Joint ", "joint "):
        canonical = f"{squeezed(match['head']).capitalize()} of {squeezed(match['day'])}"
        yield _found(match.span(), canonical, "declaration", "statement")
    for match in words.matches(_NOTE, "Note ", "note verbale"):
        end, year = date_after(words.flat, match.end())
        name = f"{squeezed(match['head']).capitalize()} No. {match['number']}"
        yield _found((match.start(), end), f"{name} ({year})" if year else name, "note", "note")


def _found(
    place: tuple[int, int], canonical: str | None, form: str, family: str, weight: int = 1
) -> Finding:
    return Finding(
        start=place[0],
        end=place[1],
        canonical=canonical,
        form=form,
        part="dated",
        family=family,
        weight=weight,
    )


def _document(words: Words, match: re.Match[str]) -> Iterator[Finding]:
    left = words.flat[max(0, match.start() - 60) : match.start()]
    if not left.endswith(" "):
        return
    end, year = date_after(words.flat, match.end())
    head = match[0]
    names = _NAMES.search(left)
    taken = names["names"].split() if names else []
    while taken and (taken[0].lower() in english.NEVER_FIRST or taken[0].endswith(("’s", "'s"))):
        taken.pop(0)
    owned = _OWNED.search(left) is not None
    if not taken and not owned:
        return
    if head in {"Principles", "Guidelines", "Statement"} and not taken:
        return
    title = " ".join([*taken, head])
    canonical = f"{title} ({year})"
    if not taken and not _YEAR_ALONE.search(words.flat[match.end() : end]):
        canonical = squeezed(words.flat[match.start() : end])
    start = match.start() - sum(len(name) + 1 for name in taken)
    family = english.FAMILIES.get(head.lower(), head.lower())
    form = english.FORMS.get(family, "treaty" if head.lower() in english.FAMILIES else "document")
    yield _found((start, end), canonical, form, family, weight=0)


def _year_first(words: Words, match: re.Match[str]) -> Iterator[Finding]:
    left = words.flat[max(0, match.start() - 12) : match.start()]
    subject = match["subject"].split()
    if _THE.search(left) is None or english.NO_SUBJECT.intersection(subject):
        return
    name = squeezed(match[0]).removeprefix(match["year"]).strip().capitalize()
    family = english.FAMILIES.get(match["head"], match["head"])
    form = "law" if match["head"] == "constitution" else "agreement"
    yield _found(match.span(), f"{name} ({match['year']})", form, family, weight=0)
