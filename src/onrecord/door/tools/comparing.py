"""The tool that compares two versions, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial
from typing import Annotated

from pydantic import Field

from onrecord.door.answers import Answer, Asker, Item, Opened, opened, paged
from onrecord.door.arguments import Key, Start
from onrecord.door.tools import tools
from onrecord.errors import BadArguments, TooMuch
from onrecord.exports.plain import plain
from onrecord.model import BlockKind, Document, Span
from onrecord.store import Listed

_MOST, _FINE = 20_000, 2_000
_AROUND = 6
_BODY = frozenset({BlockKind.TITLE, BlockKind.BODY, BlockKind.SIGNATURE})
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Body:
    """The title, body and signature of a document, as words with the signs on them."""

    document: Document
    words: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document) -> Body:
        """Cut a document into words."""
        blocks = (block.span for block in document.blocks if block.kind in _BODY)
        found = (_WORD.finditer(document.text, span.start, span.end) for span in blocks)
        words = tuple(Span(one.start(), one.end()) for some in found for one in some)
        return cls(document, words)

    def written(self, first: int, last: int) -> list[str]:
        """Give some of the words, by their numbers."""
        return [word.of(self.document.text) for word in self.words[max(first, 0) : last]]

    def span(self, numbers: tuple[int, int]) -> Span | None:
        """Give the stretch of some words; None for none."""
        first, last = numbers
        return Span(self.words[first].start, self.words[last - 1].end) if first < last else None


@tools.add("compare_versions")
def compare_versions(
    asker: Asker,
    document: Key,
    other: Annotated[
        str | None,
        Field(
            description="Another document; without it, the version that replaces `document`, or "
            "that it replaces.",
            max_length=40,
            examples=["doc:77b1c20d9e4f"],
        ),
    ] = None,
    start: Start = 0,
    limit: Annotated[int, Field(description="Changes in a piece.", ge=1, le=50)] = 20,
) -> Answer:
    """Compare the captured bodies of two versions of a text, word by word.

    Gives each change with the words taken out of the earlier and put into the later one, and
    where they stand in either. Blanks and ends of lines are no change. Says nothing of when
    or why it was changed: it was captured so, then so.
    """
    with opened(asker) as here:
        before, after = _versions(here, document, other)
        changes = tuple(
            _changes(before.written(0, len(before.words)), after.written(0, len(after.words)))
        )
        make = partial(_change, here, before, after)
        some = paged(changes[start : start + limit], start, len(changes), make)
        about = {
            "before": here.address(before.document.id),
            "after": here.address(after.document.id),
            "same_words": not changes,
        }
        return here.answer(about, some)


def _versions(here: Opened, document: str, other: str | None) -> tuple[Body, Body]:
    """Give two versions, the earlier one first; texts that replace nothing as they are named."""
    one = here.record.document(document)
    named = other or one.corrected_by or one.corrects
    if named is None:
        tool, reason = (
            "compare_versions",
            "there is only one version of it: name another in `other`",
        )
        raise BadArguments(tool, reason)
    two = here.record.document(named)
    earlier, later = (two, one) if _replaces(here, one, two) else (one, two)
    old, new = (here.record.reading(each.id).document for each in (earlier, later))
    return Body.of(old), Body.of(new)


def _replaces(here: Opened, one: Listed, two: Listed) -> bool:
    """Say whether one document replaces the other, itself or through versions between."""
    before = one.corrects
    while before is not None:
        if before == two.id:
            return True
        before = here.record.document(before).corrects
    return False


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ, as numbers of words in either text: from, to."""

    before: tuple[int, int]
    after: tuple[int, int]


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Find what differs; what both begin and end with is not looked through.

    Where much lies between, frequent words do not tell a place, so that a change may be given
    larger than it is, and never smaller.

    Raises:
        TooMuch: So much lies between that comparing it would take minutes.
    """
    shorter = min(len(before), len(after))
    head = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    rest = shorter - head
    tail = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    length = max(len(old), len(new))
    if _MOST < length:
        what = f"{length:,} words lie between what differs first and last"
        raise TooMuch(what, f"{_MOST:,} are compared")
    matcher = SequenceMatcher(None, old, new, autojunk=_FINE < length)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield Change((head + a, head + b), (head + c, head + d))


def _change(here: Opened, before: Body, after: Body, change: Change) -> Item:
    first, last = change.before
    left, right = before.span(change.before), after.span(change.after)
    return {
        "before": left and here.address(before.document.id, left),
        "span_before": plain(left),
        "after": right and here.address(after.document.id, right),
        "span_after": plain(right),
        "untrusted": {
            "same_before": " ".join(before.written(first - _AROUND, first)),
            "taken_out": left.of(before.document.text) if left else "",
            "put_in": right.of(after.document.text) if right else "",
            "same_after": " ".join(before.written(last, last + _AROUND)),
        },
    }
