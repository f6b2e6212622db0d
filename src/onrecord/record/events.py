"""Events: what was noticed, written with its exact words, who, when, where, and what is covered."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from onrecord.alerts import Alert
from onrecord.exports.citation import cite
from onrecord.exports.citations.cited import link
from onrecord.exports.citations.fragments import fragment, with_fragment
from onrecord.exports.plain import plain
from onrecord.exports.wording import counted
from onrecord.ledgers.watching import watches_of
from onrecord.model import Capture, Document, Utterance
from onrecord.record.noticing import Noticed
from onrecord.record.quoting import Quotation, quote
from onrecord.record.written.addresses import address_of, archived_address, place
from onrecord.record.written.words import watched_in_words
from onrecord.store import Found, Listed, Records

_LONGEST = 8_000
"""Characters of changed paragraphs that an event has at most; it says when there are more."""


def coverage_words(records: Records) -> str:
    """Say what alerts rest on: what is in the record, and how its sources were watched."""
    counts = records.counts()
    said = f"{counted(counts.statements, 'statement')} of {counted(counts.documents, 'document')}"
    watches = watches_of(records.attempts())
    if not watches:
        return f"{said}. No source is watched: what is not in these documents is unknown."
    return f"{said}. Watched: {watched_in_words(watches)}."


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWriter:
    """Writes events of a record.

    Attributes:
        records: Where the words are.
        site: Address at which the record's pages are served; empty gives paths alone.
        coverage: What alerts rest on, in words.
    """

    records: Records
    site: str
    coverage: str

    def write(self, alert: Alert, noticed: Noticed) -> dict[str, Any]:
        """Write one event, as JSON has it; what the text does not say is null."""
        found = noticed.found
        told = self._version(found) if isinstance(found, Listed) else self._words(noticed, found)
        head = {"kind": alert.kind.value, "alert": alert.name, "watches": alert.watches}
        return {**head, **told, "coverage": self.coverage}

    def _words(self, noticed: Noticed, found: Utterance | Found) -> dict[str, Any]:
        quotation = quote(self.records, noticed.address)
        document = quotation.reading.document
        if isinstance(found, Utterance):
            who, day, what = _who(found), found.made, _what(found)
        else:
            who, day, what = _speaker(found), found.day, "passage"
        return {
            "what": what,
            "who": who,
            "day": plain(day),
            "address": noticed.address,
            "words": quotation.text,
            "before": None,
            "links": self._links(quotation, noticed.address),
            "citation": quotation.citation,
            **_of_document(document, quotation.capture),
        }

    def _links(self, quotation: Quotation, address: str) -> dict[str, str | None]:
        document, span = quotation.reading.document, quotation.span
        live = link(document.url)
        context = f"{address_of(document.id, document.header.title)}?q={place(span)}"
        return {
            "alone": self._at(f"/q/{address.removeprefix('doc:')}"),
            "in_context": self._at(f"{context}#q-{place(span)}"),
            "versions": None,
            "source": live and with_fragment(live, fragment(document.text, span)),
            "archived": self._at(archived_address(document.id, quotation.capture)),
        }

    def _version(self, listed: Listed) -> dict[str, Any]:
        after = self.records.reading(listed.id).document
        before = self.records.reading(listed.corrects).document if listed.corrects else after
        old, new = changed(before, after)
        captures = (one.capture for one in self.records.witnesses(listed.id))
        capture = next((one for one in captures if one.digest == listed.digest), None)
        number = listed.id.removeprefix("doc:")
        return {
            "what": f"new version, replaces {listed.corrects}",
            "who": [listed.issuer] if listed.issuer else [],
            "day": plain(listed.day),
            "address": listed.id,
            "words": new,
            "before": old,
            "links": {
                "alone": None,
                "in_context": self._at(address_of(listed.id, listed.title)),
                "versions": self._at(f"/d/{number}/versions"),
                "source": link(listed.url),
                "archived": self._at(archived_address(listed.id, capture)),
            },
            "citation": cite(after),
            **_of_document(after, capture),
        }

    def _at(self, path: str | None) -> str | None:
        return path and f"{self.site}{path}"


def _of_document(document: Document, capture: Capture | None) -> dict[str, Any]:
    return {
        "document": document.id,
        "title": document.header.title,
        "language": None if document.language == "und" else document.language,
        "digest": document.digest,
        "captured": plain(capture.fetched) if capture else None,
    }


def _who(said: Utterance) -> list[str]:
    holders = said.statement.attribution[0].holders
    return [
        f"{one.name} ({one.represents})"
        if one.represents and one.represents != one.name
        else one.name
        for one in holders
    ]


def _speaker(found: Found) -> list[str]:
    who = found.speaker or found.issuer
    return [who] if who else []


def _what(said: Utterance) -> str:
    """Say what kind of statement it is, and through whom it is told."""
    through = f", told by {'; '.join(said.relayers)}" if said.relayers else ""
    negated = " (negated)" if said.statement.negated else ""
    return f"{said.kind.value}{negated}{through}"


def changed(before: Document, after: Document) -> tuple[str, str]:
    """Give the paragraphs that differ between two versions, of the one and of the other.

    Leaves out the furniture of the pages.
    """
    old, new = _paragraphs(before), _paragraphs(after)
    gone: list[str] = []
    come: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += old[a:b]
            come += new[c:d]
    return _cut(gone), _cut(come)


def _paragraphs(document: Document) -> list[str]:
    lines = (line.strip() for line in document.own_words().splitlines())
    return [line for line in lines if line]


def _cut(paragraphs: list[str]) -> str:
    words = "\n".join(paragraphs)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} […]"
