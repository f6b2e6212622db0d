"""Issuer: whose text it is, as far as the page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from onrecord.documents.blocks import Layout
from onrecord.documents.titles import is_letterhead
from onrecord.knowledge import known
from onrecord.languages.headers import (
    FOR_WHOM,
    NO_BYLINE,
    OFFICES,
    ORGAN,
    OWNED,
    SPEAKS_AS,
    SYMBOL,
    UN_ORGANS,
)
from onrecord.model import BlockKind, Issuer, Page, Role

_HOST = re.compile(r"(?:https?://|www\.|\b)((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/\s]|$)")
_SMALL = frozenset({"of", "the", "and", "for", "to", "in", "at", "by", "from"})
_POSTED = re.compile(
    r"^(?P<own>.*\b(?:embassy|mission|consulate|delegation|high commission)\b.*?)"
    r"(?:,|\b(?:in|to|at)\b)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ])")
_DOT = re.compile(r"[a-z]\.[a-z]")
_WORD = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?: (?:of|and|the|for|[A-ZÀ-Þ][\w’'.-]*))*")
_BYLINE_WORDS = 14
_ROW = 200
_HEAD = 6
_ADDRESSES = 2000
_SPEECH = 3000
_CLOSE = 800


def read_issuer(
    page: Page, layout: Layout, day: date | None, *, joint: bool = False
) -> Issuer | None:
    """Say whose text it is, by the strongest evidence that the page has.

    In this order: the host of the page's own address; the publisher that the file names;
    an office in a byline ("Ministry of Foreign Affairs of Norland"); the seat in a dateline
    or signature ("The White House"); an office holder who is named without a state in the
    title, by `knowledge` on that day; whom a speaker says that they speak for; the first
    clock of an embassy's page.  Leaves it open where none of these says it: the state that
    a text speaks of is not evidence, nor is an office holder in the title of a joint text.
    """
    evidence = chain(
        _of_hosts(page, layout),
        _of_names(page, layout),
        _of_symbols(page, layout),
        () if joint else _of_holders(page, layout, day),
        _of_speech(page, layout),
        _of_clocks(page, layout),
    )
    for name, code in evidence:
        if code:
            return Issuer(name=name or _usual_name(code), represents=_whole(code))
    names = [name for name, _ in _of_names(page, layout)]
    return Issuer(name=names[0]) if names else None


def imprint(page: Page, layout: Layout) -> str:
    """Give the publisher as the page itself names it, else its host: no knowledge is asked."""
    host = _HOST.search(page.metadata.url or "")
    return page.metadata.publisher or _office(page, layout) or (host[1] if host else "")


def _usual_name(code: str) -> str:
    """Give a polity's usual name for its code, or the organisation's short name."""
    polity = known().polities.get(code)
    return polity.name if polity else code


def _whole(code: str) -> str:
    """Give the organisation that an organ belongs to; everything else as it is."""
    body = known().organisations.get(code)
    return body.parent if body and body.parent else code


def _of_hosts(page: Page, layout: Layout) -> Iterator[tuple[str | None, str | None]]:
    """Give the owner of each host in the metadata and in the page's furniture, in order."""
    places = [page.metadata.url or ""]
    places += [
        block.span.of(page.text)
        for block in layout.blocks
        if block.kind in {BlockKind.NAVIGATION, BlockKind.FOOTER}
    ]
    name = page.metadata.publisher or _office(page, layout)
    for text in filter(_DOT.search, places):
        for host in _HOST.findall(text[:_ADDRESSES]):
            yield name, known().issuer_of_host(host)


def _office(page: Page, layout: Layout) -> str | None:
    """Give the byline that names an office."""
    return next((text for text in _bylines(page, layout) if OFFICES.search(text)), None)


def _bylines(page: Page, layout: Layout) -> Iterator[str]:
    title = layout.title.text if layout.title else ""
    if page.metadata.author:
        yield page.metadata.author
    for paragraph, kind in zip(layout.paragraphs, layout.kinds, strict=True):
        own = kind in {BlockKind.TITLE, BlockKind.SIGNATURE}
        if not own:
            continue
        text = " ".join(paragraph.text.split())
        plain = paragraph.line.role is not Role.METADATA
        fits = 1 < paragraph.words < _BYLINE_WORDS and not NO_BYLINE.match(text)
        if plain and text != title and fits:
            yield text


def _of_names(page: Page, layout: Layout) -> Iterator[tuple[str, str | None]]:
    """Give the publisher, the site's name and the offices in bylines, with whom they are of."""
    if page.metadata.publisher:
        yield page.metadata.publisher, named_in(page.metadata.publisher)
    for site in _site_names(page, layout):
        yield site, named_in(site)
    for byline in _bylines(page, layout):
        if OFFICES.search(byline):
            yield byline, named_in(byline)
    for head in (*_letterheads(layout), *_owners(layout)):
        yield head, named_in(head)


def _letterheads(layout: Layout) -> Iterator[str]:
    """Give the first lines of a page that name an office and its state, alone and together."""
    run: list[str] = []
    for paragraph, kind in list(zip(layout.paragraphs, layout.kinds, strict=True))[:_HEAD]:
        if kind is BlockKind.BODY:
            break
        text = " ".join(paragraph.text.split())
        head = kind in {BlockKind.NAVIGATION, BlockKind.TITLE} and is_letterhead(text)
        run = [*run, text] if head else []
        if run and 1 < len(" ".join(run).split()) < _BYLINE_WORDS:
            yield " ".join(run)


def _owners(layout: Layout) -> Iterator[str]:
    """Give the offices that the foot of the page names as its owner."""
    for paragraph, kind in zip(layout.paragraphs, layout.kinds, strict=True):
        if kind in {BlockKind.FOOTER, BlockKind.NAVIGATION, BlockKind.CONTACT}:
            lines = paragraph.text[:_ADDRESSES].splitlines()
            owners = (OWNED.match(" ".join(line[:_ROW].split())) for line in lines)
            yield from (re.split(r"\. |, \d| \| ", found["owner"])[0] for found in owners if found)


def _site_names(page: Page, layout: Layout) -> Iterator[str]:
    """Give what stands behind the title on its own line or in the file's title."""
    if not layout.title:
        return
    printed = [(page.metadata.title or "").replace("_", " | ")]
    printed += [
        layout.paragraphs[at].text
        for at in sorted(layout.title.places)
        if at < len(layout.paragraphs)
    ]
    for text in printed:
        flat = " ".join(text.split())
        rest = re.sub(r"^\s*(?:[|•·»–—-]|::)\s*", "", flat.removeprefix(layout.title.text))
        if rest and rest != flat:
            yield rest


def named_in(text: str) -> str | None:
    """Give the one polity or organisation that a name names; None when it names two or none.

    Of an embassy or mission it gives the sender, not the host.  A name inside a longer one
    is not it: the "National Security Council" is no "Security Council", so what is found
    begins the capitalised words or follows a small one.
    """
    found: list[str] = []
    posted = _POSTED.match(text)
    for match in _WORD.finditer(_GLUED.sub(" ", posted["own"] if posted else text)):
        words = match[0].replace("’s", "").replace("'s", "").split()
        for length in range(len(words), 0, -1):
            codes = [
                _code(" ".join(words[at : at + length]))
                for at in range(len(words) - length + 1)
                if at == 0 or words[at - 1].casefold() in _SMALL
            ]
            if any(codes):
                found += [code for code in codes if code]
                break
    return found[0] if len(set(found)) == 1 else None


def _code(name: str) -> str | None:
    return known().polity_of(name) or known().organisation_of(name)


def _of_holders(page: Page, layout: Layout, day: date | None) -> Iterator[tuple[str, str | None]]:
    """Give whom the first office holder named above the body stood for on the day."""
    if day is None:
        return
    heads = [b.span.of(page.text) for b in layout.blocks if b.kind is BlockKind.TITLE]
    heads += [b.span.of(page.text) for b in layout.blocks if b.kind is BlockKind.SIGNATURE]
    text = " ".join(" ".join(heads).split())
    if layout.title:
        text = f"{layout.title.text} {text}"
    held = [office for office in known().offices if office.held_on(day)]
    found = [(text.find(name), o.of) for o in held for name in (o.holder, *o.names) if name in text]
    for _, code in sorted(found):
        yield code, code


def _of_symbols(page: Page, layout: Layout) -> Iterator[tuple[str, str | None]]:
    """Give the body under whose symbol a text stands: "A/RES/64/298", "OSC/DEC/12"."""
    for block in layout.blocks:
        symbol = SYMBOL.match(block.span.of(page.text))
        if symbol and block.kind in {BlockKind.NAVIGATION, BlockKind.TITLE, BlockKind.FOOTER}:
            organ = symbol["organ"]
            code = "UN" if organ in UN_ORGANS else known().organisation_of(organ)
            yield code or organ, code


def _of_speech(page: Page, layout: Layout) -> Iterator[tuple[str, str | None]]:
    body = [b.span for b in layout.blocks if b.kind is BlockKind.BODY]
    if not body:
        return
    first, last = body[0].start, body[-1].end
    parts = (
        page.text[first : first + _SPEECH],
        page.text[max(first + _SPEECH, last - _CLOSE) : last],
    )
    text = " ".join(" ".join(parts).split())
    for block in body[:1]:
        seat = re.match(r"(?:The )?([A-Z]\w+ (?:House|Street|Palace))\b", block.of(page.text))
        if seat:
            yield seat[1], _code(seat[1])
    if organ := ORGAN.match(text):
        yield organ["name"], named_in(organ["name"])
    for match in FOR_WHOM.finditer(text):
        yield match["name"], named_in(match["name"])
    for match in SPEAKS_AS.finditer(text):
        yield match["role"], named_in(match["role"])


def _of_clocks(page: Page, layout: Layout) -> Iterator[tuple[str, str | None]]:
    for block in layout.blocks:
        if block.kind is BlockKind.CLOCK:
            place = re.split(r"[:\d]", block.span.of(page.text))[0].strip()
            yield place, known().polity_of(place)
