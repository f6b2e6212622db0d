"""Verifying: one quotation against the texts of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.model import Span
from onrecord.quotations.cuts import cut_of, relayed_by, sentence_before
from onrecord.quotations.joining import joined
from onrecord.quotations.matching import Match, matches
from onrecord.quotations.names import is_meant, words_of
from onrecord.quotations.nearest import Near, nearest
from onrecord.quotations.texts import Stretch, Text
from onrecord.quotations.tokens import cut_out
from onrecord.quotations.verdict import ANYBODY, Ascribed, Cut, Outcome, Place, Verdict
from onrecord.quotations.wording import INSERTION, OMISSION, Wording, enough, wordings

_ROOM = 160
_LONGEST = 10_000


def verify(quotation: str, texts: Iterable[Text], ascribed: Ascribed = ANYBODY) -> Verdict:
    """Say whether a quotation stands in texts: by this speaker, on this day, whole, unaltered.

    Kinds of quotation marks and dashes, ways of writing the same letters, ends of lines and
    the last punctuation may differ; so may the case of the first letter, unless it gives the
    word another meaning.  What is left out must be marked ("[…]", "..."), and may be no
    negation and no condition.  Words in brackets may stand for others or be added.

    Leaves out quotations of less than three words (five letters in Chinese) or more than ten
    thousand characters, translations, and paraphrases.

    Args:
        quotation: The words, with or without quotation marks.
        texts: Where to look.
        ascribed: Whose words they are said to be, and of which day.
    """
    ways = wordings(quotation) if len(quotation) < _LONGEST + 1 else ()
    if reason := _unquotable(quotation, ways):
        return Verdict(outcome=Outcome.UNCHECKED, quotation=quotation, reason=reason)
    texts = tuple(texts)
    places = tuple(_places(ways, texts, ascribed))
    if places:
        return _judged(quotation, places, ascribed)
    if pieces := joined(ways[-1], texts):
        reason = "its parts stand in the record, but not together and in this order"
        found = tuple(place_of(text, stretch, span, ascribed) for text, stretch, span in pieces)
        return Verdict(outcome=Outcome.JOINED, quotation=quotation, reason=reason, places=found)
    near = nearest(ways[-1], texts)
    return _not_found(quotation, near, ascribed)


def _unquotable(quotation: str, ways: Sequence[Wording]) -> str | None:
    if _LONGEST < len(quotation):
        return f"it has more than {_LONGEST:,} characters; check it in parts"
    if not any(token.word for way in ways for token in way.tokens):
        return "there is no word in it"
    if not enough(ways[-1].tokens):
        return "it is too short to tell one passage from another"
    if any(sum(token.word for token in run) < 2 for run in ways[-1].runs[:-1] if ways[-1].gaps):  # noqa: PLR2004
        return "a part between two omissions is a single word"
    return None


def _places(ways: Sequence[Wording], texts: Sequence[Text], ascribed: Ascribed) -> Iterator[Place]:
    for text in texts:
        for stretch in text.stretches:
            yield from (_place(text, match, ascribed) for match in _matches(ways, text, stretch))


def _matches(ways: Sequence[Wording], text: Text, stretch: Stretch) -> list[Match]:
    """Find a quotation in a stretch: letter by letter, or else with its omissions as such."""
    found = (list(matches(way, stretch, text.words)) for way in ways)
    first = next(filter(None, found), [])
    return [
        match
        for match in first
        if not (match.wording.closing == "?" and _ends_without_question(match))
    ]


def _ends_without_question(match: Match) -> bool:
    """Say whether a quotation puts a question mark where the record has a full stop."""
    after = match.stretch.tokens[match.runs[-1][1] :]
    mark = next((token.form for token in after if token.form not in {'"', ")", "]"}), "")
    return mark in {".", "!"}


def _place(text: Text, match: Match, ascribed: Ascribed) -> Place:
    tokens = match.stretch.tokens
    spans = tuple(Span(tokens[a].start, tokens[b - 1].end) for a, b in match.runs)
    span = Span(spans[0].start, spans[-1].end)
    place = place_of(text, match.stretch, span, ascribed)
    cut = cut_of(match, text.words) or _relayed(text, match.stretch, place, ascribed)
    return replace(place, pieces=spans, notes=tuple(_notes(text, match)), cut=cut)


def place_of(text: Text, stretch: Stretch, span: Span, ascribed: Ascribed) -> Place:
    """Describe a stretch of a text as a place, with why it is not what was asked for."""
    document, header = text.document, text.document.header
    place = Place(
        document=document.id,
        span=span,
        text=span.of(document.text),
        day=header.published_on or header.event_on,
        event_on=header.event_on,
        title=header.title,
        voices=text.voices(stretch, span),
        superseded=text.superseded,
        pieces=(span,),
    )
    return replace(place, otherwise=tuple(_otherwise(place, ascribed)))


def _otherwise(place: Place, ascribed: Ascribed) -> Iterator[str]:
    if ascribed.speaker and not any(is_meant(ascribed.speaker, voice) for voice in place.voices):
        yield "speaker"
    if ascribed.on and ascribed.on not in {place.day, place.event_on}:
        yield "date"
    if place.superseded:
        yield "version"


def _relayed(text: Text, stretch: Stretch, place: Place, ascribed: Ascribed) -> Cut | None:
    """Say whether the words are given to another holder than the speaker who is asked for."""
    if ascribed.speaker is None or "speaker" in place.otherwise:
        return None
    holders = [voice for voice in place.voices if voice.part == "holder"]
    if any(is_meant(ascribed.speaker, voice) for voice in holders):
        return None
    start = place.span.start
    block = stretch.block(start)
    before = sentence_before(text.document.text[max(block.start, start - _ROOM) : start])
    if text.words is not None and (found := relayed_by(before, text.words, ascribed.speaker)):
        return found
    other = next((voice.name for voice in holders if voice.relayed), None)
    statement = text.statement(place.span)
    if other is None or statement is None or start < statement.span.start:
        return None
    return Cut(side="before", words=other, reason=f"it leaves out that the words are “{other}”’s")


def _notes(text: Text, match: Match) -> Iterator[str]:
    tokens, wording = match.stretch.tokens, match.wording
    for run, (start, _) in zip(wording.runs, match.runs, strict=True):
        broken = tokens[start + 1 : start + 2] and tokens[start + 1].broken
        if run[0].form != tokens[start].form and not broken:
            yield f"the record has “{tokens[start].form}”"
    for gap, stands in match.gaps():
        words, printed = sum(token.word for token in stands), cut_out(text.document.text, stands)
        if gap.kind == OMISSION:
            yield f"{words} word{'' if words == 1 else 's'} left out"
        elif gap.kind == INSERTION:
            yield f"“{gap.words}” inserted" + (f" for “{printed}”" if words else "")
    for edge in wording.edges:
        if edge.kind == INSERTION:
            yield f"“{edge.words}” inserted"


def _judged(quotation: str, places: Sequence[Place], ascribed: Ascribed) -> Verdict:
    """Choose the outcome for words that stand somewhere."""
    fits = [place for place in places if not place.otherwise]
    if not fits:
        reasons = sorted({reason for place in places for reason in place.otherwise})
        return _verdict(
            Outcome.FOUND_ELSEWHERE, quotation, places, _elsewhere(reasons, places, ascribed)
        )
    if 1 < len({_said(place) for place in fits}):
        reason = "it stands in several places, of different speakers or days"
        return _verdict(Outcome.AMBIGUOUS, quotation, fits, reason)
    whole = [place for place in fits if place.cut is None]
    if not whole:
        assert fits[0].cut is not None
        return _verdict(Outcome.TRUNCATED, quotation, fits, fits[0].cut.reason)
    reason = "; ".join(whole[0].notes) or "the words stand there as they are quoted"
    return _verdict(Outcome.FOUND, quotation, whole, reason)


def _verdict(outcome: Outcome, quotation: str, places: Sequence[Place], reason: str) -> Verdict:
    return Verdict(outcome=outcome, quotation=quotation, reason=reason, places=tuple(places))


def _said(place: Place) -> tuple[object, ...]:
    """Give who says it and when; the name alone, since an office is not printed everywhere."""
    parts = {voice.part: voice for voice in reversed(place.voices)}
    told = next((voice for voice in place.voices if voice.relayed), None)
    voice = told or parts.get("speaker") or parts.get("issuer") or parts.get("holder")
    return words_of(voice.name) if voice else None, place.day


def _elsewhere(reasons: Sequence[str], places: Sequence[Place], ascribed: Ascribed) -> str:
    if "speaker" in reasons:
        if not any(place.voices for place in places):
            return f"the words stand there, but not said by whom; {ascribed.speaker} may be"
        return f"the words are not {ascribed.speaker}’s"
    if "date" in reasons:
        return f"the words are not of {ascribed.on}"
    return "the words stand only in a version that has been replaced"


def _not_found(quotation: str, near: Near | None, ascribed: Ascribed) -> Verdict:
    if near is None:
        reason = "nothing like it is in what was searched"
        return Verdict(outcome=Outcome.NOT_FOUND, quotation=quotation, reason=reason)
    tokens = near.stretch.tokens[near.run[0] : near.run[1]]
    place = place_of(near.text, near.stretch, Span(tokens[0].start, tokens[-1].end), ascribed)
    return Verdict(
        outcome=Outcome.NOT_FOUND,
        quotation=quotation,
        reason=f"a passage is like it, but differs in {' and '.join(near.altered) or 'its end'}",
        nearest=place,
        parts=near.parts,
        altered=near.altered,
    )
