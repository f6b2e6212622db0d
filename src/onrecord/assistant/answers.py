"""A model's answers made into statements: no span, no record."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from onrecord.assistant.asking import Endpoint
from onrecord.errors import NoAnswer
from onrecord.model import (
    Attribution,
    Holder,
    Reading,
    Span,
    Statement,
    StatementKind,
    Turn,
    verify,
)
from onrecord.store.passages import Paragraph, paragraphs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """What is left of a model's answers.

    Attributes:
        statements: In order of their spans.  Their rule is "assistant." and the model's name.
        refused: How many entries are left out, of which nothing is kept.
    """

    statements: tuple[Statement, ...]
    refused: int


def look_up(reading: Reading, endpoint: Endpoint, answers: Iterable[str]) -> LookedUp:
    """Look up in a document what a model says to have copied from it.

    Leaves out an entry whose quotation does not stand, in the same words, in exactly one place
    of the document's own words; whose holder is neither named beside it, in the same words, nor
    the one who speaks; or whose kind is unknown.

    Raises:
        NoAnswer: An answer is not the JSON that was asked for.
    """
    entries = [entry for answer in answers for entry in _entries(answer, endpoint.host)]
    paragraphs = tuple(paragraphs_of(reading))
    found = [_statement(reading, paragraphs, entry) for entry in entries]
    kept = {(said.span, said.kind, said.attribution): said for said in found if said is not None}
    ordinals: Counter[Span] = Counter()
    statements = []
    for said in sorted(kept.values(), key=lambda said: said.span):
        statement = Statement(
            span=said.span,
            text=said.span.of(reading.document.text),
            kind=said.kind,
            attribution=said.attribution,
            rule=f"assistant.{endpoint.model}",
            ordinal=ordinals[said.span],
        )
        verify(statement, reading.document.text)
        ordinals[said.span] += 1
        statements.append(statement)
    return LookedUp(statements=tuple(statements), refused=found.count(None))


def _entries(answer: str, host: str) -> list[Any]:
    """Read the outermost braces of an answer: many models put a fence around their JSON."""
    try:
        entries = json.loads(answer[answer.find("{") : answer.rfind("}") + 1])["statements"]
    except (ValueError, LookupError, RecursionError) as error:
        raise NoAnswer(host, "the model's answer is not the JSON that was asked for") from error
    if not isinstance(entries, list):
        raise NoAnswer(host, "the model's answer has no list of statements")
    return entries


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    span: Span
    kind: StatementKind
    attribution: tuple[Attribution, ...]


def _statement(reading: Reading, paragraphs: tuple[Paragraph, ...], entry: object) -> _Said | None:
    if not isinstance(entry, dict):
        return None
    quote, kind, holder = (entry.get(key) for key in ("quote", "kind", "holder"))
    if not isinstance(quote, str) or kind not in set(StatementKind):
        return None
    text = reading.document.text
    places = [(one, at) for one in paragraphs for at in _places(quote, one.span, text)]
    if len(places) != 1:
        return None
    ((paragraph, span),) = places
    turn = None if paragraph.turn is None else reading.turns[paragraph.turn]
    speaker = _speaker(reading, turn)
    if not holder or _is(holder, speaker, turn):
        return _Said(span=span, kind=StatementKind(kind), attribution=(speaker,))
    source = _source(holder, paragraph.span, span, text)
    if source is None:
        return None
    named = Attribution(holders=(Holder(name=source.of(text)),), span=source)
    return _Said(span=span, kind=StatementKind(kind), attribution=(named, speaker))


def _places(quote: str, within: Span, text: str) -> Iterator[Span]:
    """Find words in a stretch: the same letters, in whole words; only blanks may differ."""
    words = r"\s+".join(map(re.escape, quote.split()))
    if words:
        # The group stands in a lookahead, so that places that overlap are told apart.
        whole = re.compile(rf"(?:(?=\W)|(?<!\w))(?=({words})(?:(?<=\W)|(?!\w)))")
        for found in whole.finditer(text, within.start, within.end):
            yield Span(*found.span(1))


def _speaker(reading: Reading, turn: Turn | None) -> Attribution:
    """Say who speaks, as the rules have read it; nobody where a page names several."""
    header = reading.document.header
    if turn is not None:
        name, represents = turn.speaker or turn.label, turn.represents
    elif header.issuer is not None and not header.participants:
        name, represents = header.issuer.name, header.issuer.represents
    else:
        name, represents = None, None
    return Attribution(holders=(Holder(name=name, represents=represents),) if name else ())


def _is(holder: object, speaker: Attribution, turn: Turn | None) -> bool:
    """Say whether a model has named the speaker, although it was to leave that to us."""
    names = {one.name for one in speaker.holders} | {turn.label if turn else None}
    return isinstance(holder, str) and holder in names


def _source(holder: object, within: Span, quote: Span, text: str) -> Span | None:
    """Find the holder's name beside a quotation: the nearest before it, else the first after."""
    if not isinstance(holder, str):
        return None
    places = [place for place in _places(holder, within, text) if not place.overlaps(quote)]
    before = [place for place in places if place.start < quote.start]
    return before[-1] if before else next(iter(places), None)
