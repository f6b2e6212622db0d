"""Titles: which of the lines above a text is its title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.documents.paragraphs import Paragraph
from onrecord.knowledge import known
from onrecord.languages.genres import ARTICLE_CAPTION, GENRE_WORDS
from onrecord.languages.headers import LETTERHEAD
from onrecord.model import BlockKind, Page, Role

_SITE = re.compile(r"\s+(?:[|•·»«]|[-–—](?=\s)|::)\s+|_+(?=[A-ZÀ-Þ])")
_OFFICE = re.compile(
    r"^[^,]{4,60}, (?:[A-Z][\w’']+ )*(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Oo]fficer)\b"
)
_KEY = re.compile(r"^\s*(?:title|subject|headline)\s*:", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:senator|the (?:rt )?hon|hon|h\.?e|minister (?:for|of)|ambassador|dr|mrs?|ms)\b[^:]{0,50}$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:of|on|the|and|at|for|in|to|with|by|from|between)\s*$", re.IGNORECASE)
_LONGEST = 60
_LEAST = 2
_MENU_RUN = 3
_MENU_WORDS = 5
_CAPTION = 4


@dataclass(frozen=True, slots=True)
class Title:
    """A document's title.

    Attributes:
        text: As printed, white space squeezed, without the name of the site.
        places: Of the paragraphs that print it.
        lead: Range of the paragraphs between the first of these and the body.
    """

    text: str
    places: frozenset[int]
    lead: range

    @property
    def first(self) -> int:
        """The first place that prints it; -1 when none does."""
        return min(self.places, default=-1)


def find_title(
    page: Page,
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[BlockKind | None],
    zone: range,
) -> Title | None:
    """Find the title: what the file or its markup names, else the likeliest line.

    A line above the body earns by length, by words that titles of official texts have, by
    standing first, next to a date or next to the body, and by standing on the page twice;
    it loses by ending as a sentence does and by standing in a run of short lines.  A site's
    name behind a stroke or dot ("Title | Ministry") is left out where the title stands
    without it elsewhere.

    Returns:
        The title, or None when there is no line above the body and no metadata.
    """
    named = stated = _named(page)
    places = _places(paragraphs, named) if named else []
    if named and not places:
        fuller = _fuller(paragraphs, kinds, zone, named)
        headed = any(paragraphs[at].line.role is Role.HEADING for at in range(zone.start))
        if fuller is not None:
            named, places = _flat(paragraphs[fuller].text), [fuller]
        elif headed and page.media_type == "text/html":
            named = None
    candidates = [at for at in range(zone.start) if _may_be(paragraphs[at], kinds[at])]
    if named is None:
        counts = Counter(_flat(paragraph.text) for paragraph in paragraphs)
        scored = [(_score(at, paragraphs, kinds, zone, counts), -at) for at in candidates]
        if not scored or max(scored)[0] <= 0:
            return Title(stated, frozenset(), range(zone.start, zone.start)) if stated else None
        at = -max(scored)[1]
        run = _run_on(paragraphs, kinds, at, zone)
        whole = " ".join(_flat(paragraphs[place].text) for place in run)
        named = _without_site(whole, paragraphs)
        places = [*run, *_places(paragraphs, named)]
    above = [at for at in places if at < zone.start]
    first = max(above) if above else _after_metadata(paragraphs, zone)
    first = min([at for at in above if first - at < 8] or [first])  # noqa: PLR2004
    while 0 < first and _is_caption(paragraphs[first - 1], kinds[first - 1]):
        first -= 1
    printed = frozenset(places) | metadata_places(page, paragraphs)
    return Title(named, printed, range(first, zone.start))


def _named(page: Page) -> str | None:
    """Give the title that the file names: its first heading, else its metadata's title."""
    named = [_flat(h) for h in page.metadata.headings if _LEAST <= len(h.split())]
    if named:
        return next((heading for heading in named if GENRE_WORDS.search(heading)), named[0])
    title = page.metadata.title
    if not title:
        return None
    parts = _SITE.split(_flat(title))
    if page.media_type != "text/html" or len(parts) == 1:
        return _flat(title)
    headings = {_flat(page.text[line.start : line.end]) for line in page.lines}
    return next((part for part in parts if part in headings and len(part.split()) > 1), parts[0])


def _flat(text: str) -> str:
    return " ".join(text.split())


def _places(paragraphs: Sequence[Paragraph], title: str) -> list[int]:
    wanted = title.casefold()
    return [at for at, p in enumerate(paragraphs) if _flat(p.text).casefold() == wanted]


def _run_on(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], at: int, zone: range
) -> list[int]:
    """Give the lines that a title runs over: one that stops at a small word goes on below."""
    run = [at]
    while run[-1] + 1 < zone.start and _GOES_ON.search(paragraphs[run[-1]].text):
        if kinds[run[-1] + 1] not in {None, BlockKind.DATE}:
            break
        run.append(run[-1] + 1)
    return run


def _fuller(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], zone: range, title: str
) -> int | None:
    """Find the line above the body that prints all words of the file's title, and some more."""
    words = title.casefold().split()
    for at in range(zone.start):
        printed = _flat(paragraphs[at].text).casefold().split()
        if kinds[at] is None and len(words) <= len(printed) < _LONGEST:
            rest = iter(printed)
            if all(word in rest for word in words):
                return at
    return None


def metadata_places(page: Page, paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Find the lines of a metadata block that print the title ("title: ...", "Subject: ...")."""
    title = _letters(page.metadata.title or "")
    places: set[int] = set()
    for at, paragraph in enumerate(paragraphs):
        if paragraph.line.role is Role.METADATA and title:
            words = _letters(_KEY.sub("", paragraph.text))
            follows = at - 1 in places and title.endswith(words)
            if words and (follows or (title.startswith(words) and _LEAST * 4 < len(words))):
                places.add(at)
    return frozenset(places)


def _is_caption(paragraph: Paragraph, kind: BlockKind | None) -> bool:
    """Say whether a line above the title belongs to it: no menu entry, no head of a letter."""
    long = _CAPTION < paragraph.words < _LONGEST
    return kind is None and long and not is_letterhead(" ".join(paragraph.text.split()))


def _after_metadata(paragraphs: Sequence[Paragraph], zone: range) -> int:
    """Give the place of the first line under a metadata block; the body's when there is none."""
    block = [at for at in range(zone.start) if paragraphs[at].line.role is Role.METADATA]
    return block[-1] + 1 if block else zone.start


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _may_be(paragraph: Paragraph, kind: BlockKind | None) -> bool:
    return kind is None and _LEAST <= paragraph.words < _LONGEST


def _score(
    at: int,
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[BlockKind | None],
    zone: range,
    counts: Counter[str],
) -> float:
    text = _flat(paragraphs[at].text)
    near = [kinds[other] for other in (at - 1, at + 1) if 0 <= other < len(kinds)]
    first = next(place for place, kind in enumerate(kinds) if kind is None)
    score = min(paragraphs[at].words, 6) / 2 - 1
    score += 2 if at == first else 0
    score += 2 if GENRE_WORDS.search(text) else 0
    score += 3 if 1 < counts[text] or _without_site(text, paragraphs) != text else 0
    score += 1 if BlockKind.DATE in near else 0
    score += 1 if at == zone.start - 1 else 0
    score += (5 - paragraphs[at].line.level) if paragraphs[at].line.role is Role.HEADING else 0
    score -= 5 if _OFFICE.match(text) or _PERSON.match(text) or is_letterhead(text) else 0
    score -= 4 if ARTICLE_CAPTION.match(text) and at < zone.start - 1 else 0
    score -= 2 if text.endswith(".") else 0
    score -= 2 if _in_menu(at, paragraphs, kinds) else 0
    return score


def is_letterhead(text: str) -> bool:
    """Say whether a line is an office's or state's name and nothing else: the head of a letter."""
    if known().polity_of(text) or known().organisation_of(text):
        return True
    return bool(LETTERHEAD.match(text)) and not GENRE_WORDS.search(text)


def _in_menu(at: int, paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None]) -> bool:
    """Say whether a line stands in a run of four or more short ones."""
    run = 1
    for step in (-1, 1):
        other = at + step
        while (
            0 <= other < len(paragraphs)
            and run <= _MENU_RUN
            and _is_entry(paragraphs[other], kinds[other])
        ):
            run, other = run + 1, other + step
    return _MENU_RUN < run and paragraphs[at].words < _MENU_WORDS


def _is_entry(paragraph: Paragraph, kind: BlockKind | None) -> bool:
    return kind in {None, BlockKind.NAVIGATION} and paragraph.words < _MENU_WORDS


def _without_site(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """Leave out a site's name, where the title or the name stands alone elsewhere."""
    parts = _SITE.split(text)
    if len(parts) == 1:
        return text
    alone = {_flat(paragraph.text) for paragraph in paragraphs}
    if parts[0] in alone or parts[-1] in alone:
        return parts[0] if _LEAST <= len(parts[0].split()) else text
    return text
