"""Verified: what is said of a quotation, with its citations and what was searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.exports.plain import plain
from onrecord.quotations import Ascribed, Place, Quoted, Verdict
from onrecord.record.quoting import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What a quotation was looked for in.

    Attributes:
        documents: How many there are.
        issuers: Whose they are and how many of each, most first.
        languages: Their languages, and how many of each.
        since, until: The first and the last of their days; None when none has a day.
    """

    documents: int
    issuers: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What is said of a quotation, with citations and what was searched.

    Attributes:
        verdict: The outcome, with its places.
        ascribed: Whose words they were said to be, and of which day.
        citations: For each of the first places, the words with their citation and capture.
        nearest: The same for the passage that is most like words that were not found.
        searched: What the words were looked for in.
    """

    verdict: Verdict
    ascribed: Ascribed
    citations: tuple[Quotation, ...]
    nearest: Quotation | None
    searched: Searched


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedQuotation:
    """A quotation of a draft, and what is said of it."""

    quoted: Quoted
    verified: Verified


def write_verified(verified: Verified) -> dict[str, object]:
    """Write what is said of one quotation for programs; words of the record as they stand."""
    verdict = verified.verdict
    pairs = zip(verdict.places, verified.citations, strict=False)
    near = verdict.nearest and verified.nearest
    return {
        "outcome": verdict.outcome.value,
        "reason": verdict.reason,
        "quotation": verdict.quotation,
        "ascribed": plain(verified.ascribed),
        "places": [_written_place(place, citation) for place, citation in pairs],
        "all_places": len(verdict.places),
        "nearest": _written_place(verdict.nearest, near) if verdict.nearest and near else None,
        "differences": plain(verdict.parts),
        "altered": plain(verdict.altered),
        "searched": plain(verified.searched),
    }


def _written_place(place: Place, citation: Quotation) -> dict[str, object]:
    document = citation.reading.document
    fields = plain(place)
    assert isinstance(fields, dict)
    return (
        {"address": place.address}
        | fields
        | {
            "language": document.language,
            "citation": citation.citation,
            "url": document.url,
            "path": document.path,
            "digest": document.digest,
            "capture": plain(citation.capture),
        }
    )
