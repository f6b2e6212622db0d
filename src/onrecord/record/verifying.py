"""Verifying: quotations against a whole record, and those of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.documents.language import detect_language
from onrecord.model import DocumentId, Reading
from onrecord.quotations import (
    ANYBODY,
    Ascribed,
    Outcome,
    Place,
    Text,
    Verdict,
    put_together,
    quoted_in,
    verify,
    wordings,
)
from onrecord.record.quoting import Quotation, quotation
from onrecord.record.verified import CheckedQuotation, Searched, Verified
from onrecord.store import AnyOf, Field, Filter, Listing, Query, Records, Terms, Window, words_of

_WHOLE, _ALIKE = 200, 30
"""How many passages are looked at: those with all the words side by side, and those with some."""
_DOCUMENTS, _NEAR, _SHOWN = 60, 15, 10
_SETTLED = frozenset({Outcome.FOUND, Outcome.AMBIGUOUS, Outcome.UNCHECKED})
_RUNS, _LONGEST = 20, 200
"""How many parts of a quotation, and how many words of each, the index is asked for."""
_WINDOW, _LETTERS, _WINDOWS = 3, 5, 60


class Verifier:
    """A record as quotations are looked for in it; each document is taken out once."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._texts: dict[DocumentId, tuple[Text, Reading]] = {}
        self._searched: Searched | None = None

    def verify(self, words: str, ascribed: Ascribed = ANYBODY) -> Verified:
        """Say of one quotation whether it is in the record, by whom, whole and unaltered."""
        return self._with_citations(self._verdict(words, ascribed), ascribed)

    def check(self, draft: Reading) -> tuple[CheckedQuotation, ...]:
        """Say so of every quotation in a draft, with the speaker whom the draft names."""
        quoted = quoted_in(draft)
        to_whom = [Ascribed(speaker=one.speaker) for one in quoted]
        verdicts = [self._verdict(one.text, a) for one, a in zip(quoted, to_whom, strict=True)]
        together = put_together(quoted, tuple(verdicts))
        return tuple(
            CheckedQuotation(quoted=one, verified=self._with_citations(verdict, a))
            for one, verdict, a in zip(quoted, together, to_whom, strict=True)
        )

    @property
    def searched(self) -> Searched:
        """What quotations are looked for in: every document."""
        if self._searched is None:
            self._searched = searched_in(self._records)
        return self._searched

    def _verdict(self, words: str, ascribed: Ascribed) -> Verdict:
        """Look first where all the words stand side by side, and else where some of them do."""
        runs = list(_runs(words))[:_RUNS]
        whole = self._texts_of(_whole(runs, ascribed), _DOCUMENTS)
        verdict = verify(words, whole, ascribed)
        if not runs or verdict.outcome in _SETTLED:
            return verdict
        some = (Query(words=AnyOf(tuple(_windows(runs)))), _ALIKE)
        more = [one for one in self._texts_of([some], _NEAR) if one not in whole]
        return self._of_its_language(words, verify(words, [*whole, *more], ascribed))

    def _of_its_language(self, words: str, verdict: Verdict) -> Verdict:
        """Say that words were not looked for, when the record has nothing in their language."""
        if verdict.outcome is not Outcome.NOT_FOUND or verdict.nearest is not None:
            return verdict
        language = detect_language(words).partition("-")[0]
        kept = [name for name, _ in self.searched.languages]
        if not kept or language in {"und", *kept}:
            return verdict
        reason = f"its language is {language}, and the record has only {', '.join(kept)}"
        return replace(verdict, outcome=Outcome.UNCHECKED, reason=reason)

    def _texts_of(self, queries: Iterable[tuple[Query, int]], most: int) -> list[Text]:
        """Give the documents of the passages that are found, the best first."""
        found = (
            passage.document
            for query, limit in queries
            for passage in self._records.find(query, Window(limit=limit))
        )
        return [self._text(one)[0] for one in tuple(dict.fromkeys(found))[:most]]

    def _text(self, document: DocumentId) -> tuple[Text, Reading]:
        if document not in self._texts:
            reading = self._records.reading(document)
            superseded = self._records.listed(document).corrected_by
            self._texts[document] = Text.of(reading, superseded), reading
        return self._texts[document]

    def _with_citations(self, verdict: Verdict, ascribed: Ascribed) -> Verified:
        near = verdict.nearest
        return Verified(
            verdict=verdict,
            ascribed=ascribed,
            citations=tuple(map(self._cited, verdict.places[:_SHOWN])),
            nearest=self._cited(near) if near else None,
            searched=self.searched,
        )

    def _cited(self, place: Place) -> Quotation:
        _, reading = self._text(place.document)
        captures = self._records.witnesses(place.document)
        digest = reading.document.digest
        first = next((w.capture for w in captures if w.capture.digest == digest), None)
        return quotation(reading, place.span, first, place.superseded)


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    """Give the folded words of each run of a quotation, its omissions left out."""
    for way in wordings(words)[-1:]:
        for run in way.runs:
            text = way.text[run[0].start : run[-1].end]
            if folded := tuple(word.folded for word in words_of(text)):
                yield folded[:_LONGEST]


def _whole(runs: Sequence[tuple[str, ...]], ascribed: Ascribed) -> list[tuple[Query, int]]:
    """Ask for passages that hold a part of a quotation whole, first those of its speaker."""
    words = AnyOf(tuple(Terms(run) for run in runs))
    filters = [*_filters(ascribed), ()] if runs else []
    return [(Query(words=words, filters=some), _WHOLE) for some in filters]


def _windows(runs: Sequence[tuple[str, ...]]) -> Iterator[Terms]:
    """Give some words side by side, from all over a quotation."""
    for run in runs:
        size = _LETTERS if all(len(word) == 1 for word in run) else _WINDOW
        starts = range(max(1, len(run) - size + 1))
        step = max(1, len(starts) * len(runs) // _WINDOWS)
        yield from (Terms(run[start : start + size]) for start in starts[::step])


def _filters(ascribed: Ascribed) -> Iterator[tuple[Filter, ...]]:
    """Ask first for the speaker and the day, which a common phrase would hide otherwise."""
    if ascribed.speaker and any(words_of(ascribed.speaker)):
        yield (Filter(Field.SPEAKER, ascribed.speaker),)
    if ascribed.on:
        day = ascribed.on.isoformat()
        yield Filter(Field.FROM, day), Filter(Field.TO, day)


def searched_in(records: Records) -> Searched:
    """Say what there is to search: how many documents, whose, in which languages, of which days."""
    listed = records.documents(Listing())
    issuers = Counter(one.issuer or "issuer not known" for one in listed)
    languages = Counter(one.language.partition("-")[0] for one in listed)
    days = sorted(one.day for one in listed if one.day)
    return Searched(
        documents=len(listed),
        issuers=tuple(issuers.most_common()),
        languages=tuple(languages.most_common()),
        since=days[0] if days else None,
        until=days[-1] if days else None,
    )
