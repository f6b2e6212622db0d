"""Quoted: which cue a quotation belongs to."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.model import Sentence, Span
from onrecord.statements.attribution.quotations import Quotation
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import group_first, noun_phrase
from onrecord.statements.attribution.voices import Page, Voice, voice_after, voice_before

_NEAR = 6


@dataclass(slots=True)
class _Cues:
    """Cues by their verb, with the quotations that each was given."""

    said: dict[tuple[int, int], Said]
    given: dict[tuple[int, int], list[Span]] = field(default_factory=dict)

    def key(self, voice: Voice) -> tuple[int, int]:
        """Give the key of a voice's cue, which is made where no rule had found it."""
        sentence, verb, subject = voice.sentence, voice.verb, voice.subject
        key = (sentence.starts[verb], 0)
        old = self.said.get(key)
        if old is None:
            self.said[key] = Said(
                source=noun_phrase(sentence, subject),
                cue=sentence.place(group_first(sentence, verb), verb),
                content=(),
                lemma=sentence.lemmas[verb],
                form=Form.QUOTE,
                sentence=sentence,
                verb=verb,
                subject=subject,
            )
        elif old.source is None:
            self.said[key] = replace(old, source=noun_phrase(sentence, subject), subject=subject)
        return key


def give_quotations(
    cues: Sequence[Said], quotations: Sequence[Quotation], sentences: Sequence[Sentence], text: str
) -> list[Said]:
    """Give each quotation to the cue that stands beside it, or that it goes on from.

    Leaves out quotations beside which nobody speaks: titles, words at a distance.
    """
    page = Page(sentences, text)
    table = _Cues({_key(cue): cue for cue in cues})
    places = sorted(table.said)
    last: tuple[int, int] | None = None
    for quotation in quotations:
        voice = voice_after(page, quotation)
        owners = [table.key(voice)] if voice is not None else []
        if not owners:
            owners = _around(table, places, quotation)
        if not owners and (voice := voice_before(page, quotation)) is not None:
            owners = [table.key(voice)]
        if not owners and last is not None and _goes_on(table, last, quotation, text):
            owners = [last]
        for owner in owners:
            table.given.setdefault(owner, []).extend(quotation.spans)
        last = owners[0] if owners else last
    return [_with(said, table.given.get(key, ())) for key, said in table.said.items()]


def _key(cue: Said) -> tuple[int, int]:
    """Give the place of a cue's head; nouns and phrases are apart from verbs."""
    if cue.sentence is None or cue.verb is None:
        return (cue.content[0].start, 1)
    return (cue.sentence.starts[cue.verb], 0 if cue.sentence.tags[cue.verb][:2] == "VB" else 1)


def _around(
    table: _Cues, places: list[tuple[int, int]], quotation: Quotation
) -> list[tuple[int, int]]:
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


def _goes_on(table: _Cues, last: tuple[int, int], quotation: Quotation, text: str) -> bool:
    """Say whether only white space parts a quotation from the sentence of the last cue.

    Where it stands in a paragraph of its own, nothing else may stand there.
    """
    said = table.said[last]
    end = max(table.given[last][-1].end, said.sentence.ends[-1] if said.sentence is not None else 0)
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
