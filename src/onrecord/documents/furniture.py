"""Page furniture that one paragraph gives away by itself: clocks, counters, menus, notes."""

from __future__ import annotations

import re

from onrecord.documents.paragraphs import Paragraph
from onrecord.languages import pages
from onrecord.languages.calendar import full_dates
from onrecord.languages.headers import OFFICES, PLACE_BEFORE
from onrecord.model import BlockKind, Role

CLOCK = re.compile(r"^(?P<place>[^\W\d_][^\d:,\n]{1,28}?)\s*[:,–-]\s*(?P<time>[0-2]?\d:[0-5]\d)$")
CLOCK_IN_ROW = re.compile(
    r"(?P<place>[A-ZÀ-ÞА-ЯЁ][^\W\d_]*[^\W\d_A-Z](?:[ -][A-ZÀ-ÞА-ЯЁ][\w.’'-]+){0,2})\s*[:,–-]\s*"
    r"(?P<time>[0-2]?\d:[0-5]\d)(?![\d:])"
)
COUNTER = re.compile(
    r"""
    (?:it\ has\ been\ |day\ (?=\d))?
    (?P<days>\d{1,3}(?:[,. \u00a0]\d{3})*|\d+)
    (?:\ days?)?
    (?:\ (?:have|has)\ (?:passed|elapsed|gone\ by)|\ passed|\ elapsed)?
    \ (?:since|without|from|after)\ (?P<subject>.+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
COUNTER_TAIL = re.compile(
    r"^(?:days?|day\ count(?:er)?)\ (?:since|without)\ (?P<subject>[^:]{3,120}):\s*"
    r"(?P<days>\d[\d,. ]*)$",
    re.IGNORECASE | re.VERBOSE,
)
_ROLES = {
    Role.METADATA: BlockKind.NAVIGATION,
    Role.NAVIGATION: BlockKind.NAVIGATION,
    Role.FORM: BlockKind.NAVIGATION,
    Role.ASIDE: BlockKind.NAVIGATION,
    Role.HEADER: BlockKind.NAVIGATION,
    Role.FOOTER: BlockKind.FOOTER,
}
_TIME_OF_DAY = re.compile(
    r"[0-2]?\d[:.][0-5]\d(?:\s*[ap]\.?m\.?)?(?:,?\s*(?:[A-Z]{2,4}|local time))?", re.IGNORECASE
)
_NAVIGATION = (pages.ADDRESS, pages.ARCHIVE_NOTE, pages.BREADCRUMB, pages.FILE_NUMBER)
_SHORT = 220
_LINKED = 0.85
_DATE_WORDS = 14


def furniture_kind(paragraph: Paragraph) -> BlockKind | None:
    """Say what kind of page furniture a paragraph is, as far as it shows by itself.

    Reads clocks ("Norport: 13:08"), counters of days, telephone lines, language switches,
    dates, addresses, menus and buttons, notes about the page, and what the markup calls
    navigation.  Leaves out what only its place on the page shows (a title, a teaser, a
    menu entry with words of its own): the block splitter sees to that.

    Returns:
        The kind, or None for a paragraph that may be a document's own words.
    """
    role = paragraph.line.role
    if role in _ROLES and not (paragraph.line.main and role is Role.HEADER):
        return _printed(paragraph) or _ROLES[role]
    return _printed(paragraph) or _by_words(paragraph)


def _printed(paragraph: Paragraph) -> BlockKind | None:
    """Find what is read off a page later on: clocks, counters, dates, switches."""
    text = paragraph.text.strip()
    if _SHORT < len(text):
        return None
    if is_date(text) or is_dateline(text):
        return BlockKind.DATE
    if CLOCK.match(text):
        return BlockKind.CLOCK
    if is_counter(text):
        return BlockKind.COUNTER
    if pages.LANGUAGE_SWITCH.match(text):
        return BlockKind.LANGUAGE_SWITCH
    return None


def _by_words(paragraph: Paragraph) -> BlockKind | None:
    text = " ".join(paragraph.text.split())
    folded = text.casefold().rstrip(" :›»→▼.")
    if folded in pages.MENU or text.casefold() in pages.MENU:
        return BlockKind.NAVIGATION
    if text.casefold().strip("()[]!. ") in pages.PRESS_NOTES:
        return BlockKind.FOOTER
    if text.casefold() in pages.START_MARKS | pages.END_MARKS or not any(map(str.isalpha, text)):
        return BlockKind.FOOTER
    if _SHORT < len(text):
        return None
    if any(form.match(text) for form in _NAVIGATION) or pages.MENU_ROW.match(
        paragraph.text.strip()
    ):
        return BlockKind.NAVIGATION
    if pages.CONTACT.search(text) and len(text) < _SHORT // 2:
        return BlockKind.CONTACT
    if paragraph.words < pages.PAGE_TALK and pages.MARKERS.match(text.lstrip("•*-–>» ")):
        return BlockKind.FOOTER
    if _LINKED < paragraph.line.linked and paragraph.words < _DATE_WORDS:
        return BlockKind.NAVIGATION
    return None


def is_counter(text: str) -> bool:
    """Say whether a paragraph counts days since something."""
    if COUNTER_TAIL.match(text):
        return True
    found = COUNTER.match(text)
    return found is not None and "day" in text[: found.start("subject")].casefold()


def is_date(text: str) -> bool:
    """Say whether a paragraph is a date, perhaps with a time and a word for it, and no more.

    >>> is_date("Posted on 14 March 2031 at 09:40"), is_date("14 March 203109:40")
    (True, True)
    >>> is_date("On 14 March 2031 the Council met.")
    False
    """
    if _DATE_WORDS < len(text.split()) or not any(map(str.isdigit, text)):
        return False
    found = list(full_dates(text))
    if not found:
        return bool(_TIME_OF_DAY.fullmatch(text.strip()))
    rest, at = "", 0
    for one in found:
        rest, at = rest + " " + text[at : one.start], one.end
    rest += " " + text[at:]
    rest = pages.DATE_LABEL.sub(" ", rest, count=2)
    rest = re.sub(
        r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:[+-]\d\d:?\d\d)?|[+-]\d{4}", " ", rest
    )
    rest = pages.ZONES.sub(" ", rest).strip(" -–—|:,/()")
    notes = pages.KINDS_OF_TEXT | pages.PRESS_NOTES
    return not any(map(str.isalnum, rest)) or " ".join(rest.casefold().split()) in notes


def is_dateline(text: str) -> bool:
    """Say whether a paragraph is a place and a date and no more: "Norport, 14 March 2031".

    >>> is_dateline("(Norport, 14 March 2031)"), is_dateline("Norport, 14 March 2031, was cold")
    (True, False)
    """
    found = next(full_dates(text), None)
    if found is None or _DATE_WORDS < len(text.split()):
        return False
    after = text[found.end :]
    if found.start == 0 and re.match(r"\s+[-–|]\s", after) and OFFICES.search(after):
        return True
    before = PLACE_BEFORE.search(text[: found.start])
    return before is not None and before.start() == 0 and not after.strip(" .,)")
