"""Versions: two wordings of one document side by side, and the words that differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.exports.plain import plain
from onrecord.ledgers.differences import Part, differences
from onrecord.model import Document
from onrecord.record import Record
from onrecord.record.written.addresses import address_of
from onrecord.store import Listed
from onrecord.web.local import listed_without
from onrecord.web.page import Page, answer, opened

router = APIRouter()

_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A stretch of two texts: the same in both, or with what differs by words."""

    same: bool
    parts: tuple[Part, ...]


@router.get("/d/{key}/versions")
def compare_versions(
    request: Request,
    key: str,
    other: Annotated[
        str | None, Query(alias="with", description="The id of the other document.")
    ] = None,
) -> Response:
    """Show a document beside another of its versions, or any other document.

    When none is named, it is compared with the one that it replaces, else with the one that
    has replaced it, else with itself.
    """
    with opened(request) as record:
        asked = record.document(key.partition("-")[0])
        beside = record.document(other.partition("-")[0]) if other else _beside(record, asked)
        versions = _versions(record, asked)
        before, after = _in_order(asked, beside)
        old, new = record.reading(before.id).document, record.reading(after.id).document
    compared = tuple(rows(old, new))
    data: dict[str, Any] = {
        "before": plain(listed_without(before)),
        "after": plain(listed_without(after)),
        "versions": [plain(listed_without(one)) for one in versions],
        "rows": [plain(row) for row in compared],
    }
    more = {
        "asked": asked,
        "before": before,
        "after": after,
        "old": old,
        "new": new,
        "compared": compared,
        "versions": versions,
        "address_of": address_of,
    }
    return answer(request, Page(template="versions.html", data=data, more=more))


def rows(old: Document, new: Document) -> Iterator[Row]:
    """Compare two documents by paragraphs, and within those that differ by words.

    Leaves out the furniture of the pages.
    """
    before, after = _paragraphs(old), _paragraphs(new)
    matched = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matched.get_opcodes():
        if tag == "equal":
            yield from (Row(same=True, parts=(Part("kept", words),)) for words in before[a:b])
        else:
            parts = differences(" ".join(before[a:b]), " ".join(after[c:d]))
            yield Row(same=False, parts=parts)


def _paragraphs(document: Document) -> list[str]:
    lines = (" ".join(line.split()) for line in document.own_words().splitlines())
    return [line for line in lines if line]


def _beside(record: Record, asked: Listed) -> Listed:
    named = asked.corrects or asked.corrected_by
    return record.document(named) if named else asked


def _in_order(one: Listed, other: Listed) -> tuple[Listed, Listed]:
    """Give two versions with the older first."""
    return (one, other) if one.corrected_by == other.id else (other, one)


def _versions(record: Record, asked: Listed) -> tuple[Listed, ...]:
    """List all versions of a document, the oldest first."""
    found = [asked]
    while (earlier := found[0].corrects) and len(found) < _MOST:
        found.insert(0, record.document(earlier))
    while (later := found[-1].corrected_by) and len(found) < _MOST:
        found.append(record.document(later))
    return tuple(found)
