"""Zone: where on a page the document's own words lie."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.documents.paragraphs import Paragraph
from onrecord.model import BlockKind, Role

SENTENCE_END = re.compile(r"[.!?…:;,。؟।！？][”\"’')\]]*\s*$")
_OPENING = re.compile(
    r"""
    (?:(?:ladies|mr|mrs|ms|madam|dear|distinguished|excellenc|your\ excellenc|friends|colleagues
      |honou?rable|esteemed|fellow|good\ (?:morning|afternoon|evening)|to\ the\ |уважаем|дамы
      |mesdames|господа|monsieur|sehr\ geehrte|señor)[^.]*
    |[^.]*)[,:!]\s*$
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PROSE_WORDS = 7
_LONG_WORDS = 60
_HEADING_WORDS = 16
_CAP = 40
_SHARE = 0.4
_BOX = -0.5


def find_zone(
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[BlockKind | None],
    boxes: frozenset[int] = frozenset(),
) -> range:
    """Find the stretch of paragraphs that holds the body.

    Each paragraph is worth its words when it is prose, costs a little when it is short
    and unfinished as menu entries are, and costs much when it is known as furniture;
    the stretch of greatest worth is the body (Kadane's algorithm, one pass).  Where the
    markup names a main element that holds much of the prose, what lies outside costs much.

    Args:
        paragraphs: Of the whole page, in order.
        kinds: The kind of furniture of each; None where it may be body.
        boxes: Places of the boxes that stand inside texts; they cost next to nothing.

    Returns:
        The range of places; empty when nothing on the page is prose.
    """
    inside = _trusts_main(paragraphs, kinds)
    best, best_range, worth, start = 0.0, range(0), 0.0, 0
    for at, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        if worth < 0 or (worth == 0 and start != at):
            worth, start = 0.0, at
        worth += _BOX if at in boxes else _worth(paragraph, kind, inside=inside)
        if best < worth:
            best, best_range = worth, range(start, at + 1)
    return _with_opening(paragraphs, kinds, _without_heading(paragraphs, kinds, best_range))


def is_prose(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is set as sentences are."""
    ended = bool(SENTENCE_END.search(paragraph.text))
    return _PROSE_WORDS <= paragraph.words and (ended or _LONG_WORDS <= paragraph.words)


def _worth(paragraph: Paragraph, kind: BlockKind | None, *, inside: bool) -> float:
    if inside and not paragraph.line.main:
        return -30
    if kind is not None:
        return -4 if paragraph.line.role is Role.PLAIN else -8
    if is_prose(paragraph):
        return min(paragraph.words, _CAP)
    if SENTENCE_END.search(paragraph.text):
        return 1
    if paragraph.line.role in {Role.ITEM, Role.ROW, Role.HEADING}:
        return -0.5 if paragraph.line.main else -1
    return -1 if paragraph.words < _PROSE_WORDS - 2 else -0.5


def _trusts_main(paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None]) -> bool:
    prose = [p for p, k in zip(paragraphs, kinds, strict=True) if k is None and is_prose(p)]
    main = sum(p.words for p in prose if p.line.main)
    return main > _SHARE * sum(p.words for p in prose)


def _without_heading(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], zone: range
) -> range:
    """Leave a title that is a question to the title: one short question before the prose."""
    if len(zone) < 2 or kinds[zone.start] is not None:  # noqa: PLR2004
        return zone
    text = paragraphs[zone.start].text.strip()
    asks = text.endswith("?") and paragraphs[zone.start].words < _HEADING_WORDS
    alone = text.count("?") == 1 and not re.search(r"[.!]\s|^[^:?]{1,40}:\s+(?=[A-Z])", text)
    return range(zone.start + 1, zone.stop) if asks and alone else zone


def _with_opening(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], zone: range
) -> range:
    """Take in a form of address ("Ladies and gentlemen,") that stands before the prose."""
    start = zone.start
    while zone and 0 < start and kinds[start - 1] is None:
        text = paragraphs[start - 1].text
        if not (_OPENING.fullmatch(text) and paragraphs[start - 1].words < _PROSE_WORDS * 3):
            break
        start -= 1
    return range(start, zone.stop)
