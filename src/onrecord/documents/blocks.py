"""Blocks: the document's own words against the page around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.documents.furniture import furniture_kind
from onrecord.documents.paragraphs import Paragraph, split_paragraphs
from onrecord.documents.teasers import announce, announce_feed, dated_items, related_boxes
from onrecord.documents.titles import Title, find_title
from onrecord.documents.zone import SENTENCE_END, find_zone, is_prose
from onrecord.languages.calendar import full_dates
from onrecord.languages.headers import OFFICES, SIGNED_FOR
from onrecord.model import Announced, Block, BlockKind, Page, Role, Span

_NAME_WORD = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w.'’-]*,?|(?:de|da|del|von|van|der|bin|al|of|the|and|и)")
_LEAD = 8
_SIGNATURE_WORDS = 9
_SIGNATURE_LINES = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """A page taken apart.

    Attributes:
        blocks: In order, apart; every word of the page lies in one.
        paragraphs: Of the page, in order.
        kinds: The kind of each paragraph.
        title: The title and where it stands; None when the page shows none.
        announced: What its teasers announce.
    """

    blocks: tuple[Block, ...]
    paragraphs: tuple[Paragraph, ...]
    kinds: tuple[BlockKind, ...]
    title: Title | None
    announced: tuple[Announced, ...]


def split_blocks(page: Page) -> Layout:
    """Tell the body of a page from its furniture.

    First what a paragraph gives away by itself (clocks, dates, menus ...), then lists of
    teasers, then the zone of prose; what stands before the zone is title and furniture,
    what stands after it is signature and furniture.  No rule looks at who published it.

    Leaves out: a menu without any mark of one (a list of short lines that nothing ends)
    directly under the text is kept as body; a teaser that is one full sentence inside
    the body's own element is body too.
    """
    paragraphs = split_paragraphs(page)
    if page.items:
        return _feed(page, paragraphs)
    kinds: list[BlockKind | None] = [furniture_kind(paragraph) for paragraph in paragraphs]
    items = dated_items(paragraphs, kinds)
    for item in items:
        for at in item:
            kinds[at] = BlockKind.FEED_ITEM
    boxes = frozenset(related_boxes(paragraphs))
    for at in boxes:
        kinds[at] = BlockKind.NAVIGATION
    for at in _places_of_dates(paragraphs, kinds):
        kinds[at] = BlockKind.DATE
    zone = find_zone(paragraphs, kinds, boxes) or _without_prose(kinds)
    title = find_title(page, paragraphs, kinds, zone)
    settled = _settle(paragraphs, kinds, zone, title)
    blocks = tuple(
        Block(kind, Span(paragraph.start, paragraph.end))
        for paragraph, kind in zip(paragraphs, settled, strict=True)
    )
    return Layout(
        blocks, paragraphs, tuple(settled), title, tuple(announce(page, paragraphs, items))
    )


def _feed(page: Page, paragraphs: tuple[Paragraph, ...]) -> Layout:
    kinds = tuple(BlockKind.FEED_ITEM for _ in paragraphs)
    blocks = tuple(
        Block(kind, Span(p.start, p.end)) for p, kind in zip(paragraphs, kinds, strict=True)
    )
    return Layout(blocks, paragraphs, kinds, None, tuple(announce_feed(page.items)))


def _without_prose(kinds: Sequence[BlockKind | None]) -> range:
    """Take everything that is not known as furniture for the body of a page without prose."""
    own = [at for at, kind in enumerate(kinds) if kind is None]
    return range(own[0], own[-1] + 1) if own else range(0)


def _places_of_dates(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None]
) -> list[int]:
    """Find the place that is printed alone under a date ("Norport" under "14 March 2031")."""
    return [
        at
        for at in range(1, len(kinds))
        if kinds[at] is None
        and kinds[at - 1] is BlockKind.DATE
        and paragraphs[at].words < 4  # noqa: PLR2004
        and _names(paragraphs[at])
    ]


def _settle(
    paragraphs: Sequence[Paragraph],
    kinds: Sequence[BlockKind | None],
    zone: range,
    title: Title | None,
) -> list[BlockKind]:
    after = _after(paragraphs, kinds, zone)
    byline = _byline(paragraphs, kinds, zone)
    signed = _signed(paragraphs, zone)
    settled = []
    for at, kind in enumerate(kinds):
        if title and (at in title.places or _is_linked_byline(paragraphs[at], kind, at, title)):
            settled.append(BlockKind.TITLE)
        elif kind is not None:
            settled.append(kind)
        elif at in zone and title and at < title.first < zone.start + _LEAD:
            settled.append(BlockKind.NAVIGATION)
        elif at in zone:
            kept = BlockKind.SIGNATURE if at in signed else BlockKind.BODY
            settled.append(BlockKind.TITLE if at in byline else kept)
        elif at < zone.start:
            settled.append(_above(paragraphs[at], in_lead=title is not None and at in title.lead))
        else:
            settled.append(after.get(at, BlockKind.FOOTER))
    return settled


def _byline(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], zone: range
) -> frozenset[int]:
    """Find the short lines between a lead and the date under it, and a place above the body."""
    dates = [at for at in zone[:_LEAD] if kinds[at] is BlockKind.DATE]
    last = dates[-1] if dates else zone.start
    short = {at for at in range(zone.start, last) if not is_prose(paragraphs[at])}
    at = zone.start
    while at in zone and _is_place(paragraphs[at]):
        short.add(at)
        at += 1
    return frozenset(short)


def _is_linked_byline(paragraph: Paragraph, kind: BlockKind | None, at: int, title: Title) -> bool:
    """Say whether a line of links between title and body names an office or a person."""
    linked = kind is BlockKind.NAVIGATION and paragraph.line.role in {Role.PLAIN, Role.ITEM}
    text = " ".join(paragraph.text.split())
    return linked and at in title.lead and 1 < paragraph.words and bool(OFFICES.search(text))


def _is_place(paragraph: Paragraph) -> bool:
    few = paragraph.words < 5  # noqa: PLR2004
    return few and _names(paragraph) and not paragraph.text.rstrip().endswith(",")


def _above(paragraph: Paragraph, *, in_lead: bool) -> BlockKind:
    """Say what a line above the body is: under the title a lead or a subtitle, else a menu."""
    if not in_lead:
        return BlockKind.NAVIGATION
    return BlockKind.BODY if is_prose(paragraph) else BlockKind.TITLE


def _after(
    paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None], zone: range
) -> dict[int, BlockKind]:
    """Say what the short lines under the body are, up to the first furniture.

    Lines that are names make a signature.  Other lines are the body's (a list without full
    stops) when nothing on the page under them is furniture, or when they are list items.
    """
    end = zone.stop
    while end < len(paragraphs) and kinds[end] in {None, BlockKind.DATE}:
        end += 1
    under = [at for at in range(zone.stop, end) if kinds[at] is None]
    if under and len(under) < _SIGNATURE_LINES + 1 and all(_names(paragraphs[at]) for at in under):
        return dict.fromkeys(under, BlockKind.SIGNATURE)
    if end == len(paragraphs):
        return dict.fromkeys(under, BlockKind.BODY)
    listed = {Role.ITEM, Role.ROW}
    return {
        at: BlockKind.BODY
        for at in under
        if paragraphs[at].line.role in listed or SENTENCE_END.search(paragraphs[at].text)
    }


def _signed(paragraphs: Sequence[Paragraph], zone: range) -> frozenset[int]:
    """Find the names, and the office and date, that close a letter inside the zone."""
    at = zone.stop - 1
    while zone.start < at and at > zone.stop - _SIGNATURE_LINES and _signs(paragraphs[at]):
        at -= 1
    return frozenset(range(at + 1, zone.stop))


def _signs(paragraph: Paragraph) -> bool:
    text = paragraph.text
    for found in reversed(list(full_dates(text))):
        text = text[: found.start] + text[found.end :]
    return _all_names(text.strip(" .,\n"))


def _names(paragraph: Paragraph) -> bool:
    if SIGNED_FOR.fullmatch(" ".join(paragraph.text.split())):
        return True
    return _all_names(paragraph.text)


def _all_names(text: str) -> bool:
    words = text.split()
    return len(words) < _SIGNATURE_WORDS and all(_NAME_WORD.fullmatch(word) for word in words)
