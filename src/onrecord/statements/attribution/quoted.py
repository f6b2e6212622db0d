"""Quoted: which cue a quotation belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from onrecord.model import Sentence, Span
from onrecord.statements.attribution.quotations import Quotation
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.signatures import signature_of
from onrecord.statements.attribution.trees import group_first
from onrecord.statements.attribution.voices import (
    Page,
    Voice,
    last_character,
    place_before,
    voice_after,
    voice_before,
)

_NEAR = 6


_Key: TypeAlias = tuple[int, int]


@dataclass(slots=True)
class _Cues:
    """Cues by their verb, with the quotations that each was given."""

    said: dict[_Key, Said]
    given: dict[_Key, list[Span]] = field(default_factory=dict)
    speaker: _Key | None = None
    last: _Key | None = None

    def speaks(self, voice: Voice, quotation: Quotation, text: str) -> None:
        """Give a quotation to the verb beside it, whose cue is made where there was none."""
        sentence, verb, subject = voice.sentence, voice.verb, voice.subject
        key = (sentence.starts[verb], 0)
        said = self.said.get(key)
        if said is None:
            said = Said(
                source=voice.source,
                cue=sentence.place(group_first(sentence, verb), verb),
                content=(),
                lemma=sentence.lemmas[verb],
                form=Form.QUOTE,
                sentence=sentence,
                verb=verb,
                subject=subject,
            )
        elif said.source is None:
            said = replace(said, source=voice.source, subject=subject)
        self.said[key] = replace(said, content=tuple(_kept(said, quotation, text)))
        self.speaker = key
        self.give([key], quotation)

    def says_more(self, voice: Voice) -> bool:
        """Say whether a verb has content behind it, so that words before it need not be its."""
        said = self.said.get((voice.sentence.starts[voice.verb], 0))
        return said is not None and any(
            said.cue is not None and said.cue.end < piece.start + 1 for piece in said.content
        )

    def give(self, owners: list[_Key], quotation: Quotation) -> None:
        """Give a quotation to cues."""
        for owner in owners:
            self.given.setdefault(owner, []).extend(quotation.spans)
        self.last = owners[0] if owners else self.last

    def recent(self) -> list[_Key]:
        """Give the cues that a further quotation may go on from."""
        return [key for key in (self.speaker, self.last) if key is not None]


def give_quotations(
    cues: Sequence[Said], quotations: Sequence[Quotation], sentences: Sequence[Sentence], text: str
) -> list[Said]:
    """Give each quotation to the cue that stands beside it, or that it goes on from.

    Leaves out quotations beside which nobody speaks: titles, words at a distance.
    """
    page = Page(sentences, text)
    table = _Cues({_key(cue): cue for cue in cues})
    places = sorted(table.said)
    signatures: list[Said] = []
    for quotation in quotations:
        before = last_character(text, quotation.start)
        voice = voice_after(page, quotation)
        if voice is not None and before.isalnum() and table.says_more(voice):
            voice = None
        if voice is None and before == ":":
            voice = voice_before(page, quotation)
        if voice is not None:
            table.speaks(voice, quotation, text)
        elif (signed := signature_of(page, quotation)) is not None:
            signatures.append(signed)
        elif owners := _around(table, places, quotation):
            table.give(owners, quotation)
        elif (voice := voice_before(page, quotation)) is not None:
            table.speaks(voice, quotation, text)
        else:
            table.give([*_goes_on(table, page, quotation)], quotation)
    heard = [_with(said, table.given.get(key, ())) for key, said in table.said.items()]
    return [*heard, *signatures]


def _key(cue: Said) -> _Key:
    """Give the place of a cue's head; nouns and phrases are apart from verbs."""
    if cue.sentence is None or cue.verb is None:
        return (cue.content[0].start, 1)
    return (cue.sentence.starts[cue.verb], 0 if cue.sentence.tags[cue.verb][:2] == "VB" else 1)


def _around(table: _Cues, places: list[_Key], quotation: Quotation) -> list[_Key]:
    """Give the cues in whose content a quotation begins."""
    at = bisect_right(places, (quotation.start, 0))
    return [
        key
        for key in places[max(0, at - _NEAR) : at]
        if any(
            piece.start < quotation.start + 2 and quotation.start < piece.end
            for piece in table.said[key].content
        )
    ]


def _goes_on(table: _Cues, page: Page, quotation: Quotation) -> Iterator[_Key]:
    """Give the cue that a quotation goes on from: its sentence stands right before.

    A cue with a quotation comes first, then the main verb of the sentence before.  Where
    the quotation stands in a paragraph of its own, nothing else may stand there.
    """
    for key in table.recent():
        said = table.said[key]
        if quotation.whole and key != table.speaker:
            continue
        end = said.sentence.ends[-1] if said.sentence is not None else 0
        if _right_before(page.text, max(end, table.given[key][-1].end), quotation):
            yield key
            return
    found = page.word_at(place_before(page.text, quotation.start))
    if found is None:
        return
    sentence, word = found
    key = (sentence.starts[sentence.root], 0)
    ends = word == len(sentence) - 1 and _right_before(page.text, sentence.ends[-1], quotation)
    if ends and key in table.said and table.said[key].source is not None:
        yield key


def _kept(said: Said, quotation: Quotation, text: str) -> Iterator[Span]:
    """Give the content of a cue that stays beside a quotation.

    Before a cue, a whole quotation is all of the content on its side, and nothing behind
    the cue is; so is one behind a colon.  Behind a cue, it goes on with what stands before
    only where it begins in small letters.
    """
    cue = said.cue.start if said.cue is not None else quotation.start
    before = last_character(text, quotation.start)
    opening = text[quotation.start : quotation.start + 4].lstrip("“”„«»\"'`‘ ")[:1]
    for piece in said.content:
        if quotation.start < cue:
            partly = before.isalnum() or before == ","
            if partly or (quotation.start < piece.start + 2 and piece.start < cue):
                yield piece
        elif cue < piece.start or opening.islower():
            yield piece


def _right_before(text: str, end: int, quotation: Quotation) -> bool:
    gap = text[end : quotation.start]
    return not gap.strip() and (quotation.whole or "\n" not in gap)


def _with(said: Said, given: Sequence[Span]) -> Said:
    """Give the cue its quotations beside the content it has."""
    if not given:
        return said
    merged: list[Span] = []
    for span in sorted((*said.content, *given)):
        if merged and span.start < merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return replace(said, content=tuple(merged), direct=True)
