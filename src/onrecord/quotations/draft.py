"""Draft: the quotations in a text of one's own, with whom the text names beside each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import Block, BlockKind, Reading, Span, Statement
from onrecord.quotations.verdict import Outcome, Place, Verdict

_CLOSERS = {
    "“": "”", "«": "»", "‹": "›", "「": "」", "『": "』", "〝": "〞〟",
    "„": '“”"', "‚": "‘’", "‘": "’",
    "»": "«", "”": "”", '"': '"', "＂": "＂",
}  # fmt: skip
_AFRESH = frozenset('“«„"「»')
_APART, _BESIDE = 160, 4
_PRONOUNS = frozenset(
    "he she they it we i you who он она они мы я вы кто il elle ils nous je".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """One quotation in a draft.

    Attributes:
        span: Its place in the draft, without the marks.
        text: The words between the marks.
        speaker: Whom the draft names as having said it; None when it names nobody.
        closed: Whether its closing mark is there.
    """

    span: Span
    text: str
    speaker: str | None = None
    closed: bool = True


def quoted_in(reading: Reading) -> tuple[Quoted, ...]:
    """Find the quotations of a draft, in order.

    Whom the draft names is what its reading says: the holder of the statement in the marks.
    Every line of the draft is looked at, also what would be furniture of a published page.
    Quotations inside quotations belong to the outer one.  Leaves out quotations that are set
    apart without marks, and single straight marks, which are apostrophes elsewhere.
    """
    document = reading.document
    blocks = document.blocks
    found: list[Quoted] = []
    for number, block in enumerate(blocks):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        for marked, closed in _marked(document.text, block, after):
            span = _trimmed(document.text, marked)
            speaker = _speaker(reading.statements, span)
            words = span.of(document.text)
            found.append(Quoted(span=span, text=words, speaker=speaker, closed=closed))
    return tuple(found)


def _marked(text: str, block: Block, after: Block | None) -> Iterator[tuple[Span, bool]]:
    """Find what stands in marks in one block.

    A quotation of several paragraphs has an opening mark at each, and the closing one at its
    end: it ends with the block when the next one opens afresh.
    """
    at, end = block.span.start, block.span.end
    while at < end:
        if text[at] not in _CLOSERS or not _opens(text, at, block):
            at += 1
            continue
        close = _closing(text, at, end)
        if close is not None:
            if text[at + 1 : close].strip():
                yield Span(at + 1, close), True
            at = close + 1
            continue
        goes_on = after is not None and text[after.span.start] in _AFRESH
        if block.kind is not BlockKind.TITLE and text[at + 1 : end].strip():
            yield Span(at + 1, end), goes_on
        return


def _trimmed(text: str, span: Span) -> Span:
    """Leave out the blanks inside the marks; there is a word between them."""
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + len(words.rstrip()))


def _opens(text: str, at: int, block: Block) -> bool:
    """Say whether a mark opens: nothing, a blank or a bracket before it, a word after it."""
    before = text[at - 1] if block.span.start < at else " "
    after = text[at + 1 : at + 2]
    if text[at] in "«„“「『〝":
        return bool(text[at + 1 : at + 3].strip())
    return not (before.isalnum() or before in ".,!?…") and bool(after.strip())


def _closing(text: str, at: int, end: int) -> int | None:
    opener, depth = text[at], 0
    closers = _CLOSERS[opener]
    for here in range(at + 1, end):
        mark = text[here]
        if mark in closers and not (mark == "’" and text[here + 1 : here + 2].isalnum()):
            if depth == 0:
                return here
            depth -= 1
        elif mark == opener and opener not in closers:
            depth += 1
    return None


def _speaker(statements: tuple[Statement, ...], span: Span) -> str | None:
    """Give the holder of the statement that lies in the marks; a pronoun names nobody."""
    for statement in statements:
        if not statement.span.overlaps(span):
            continue
        level = statement.attribution[0]
        for holder in level.holders:
            if level.span is not None and _names(holder.name):
                return holder.name
    return None


def _names(name: str) -> bool:
    """Say whether words name somebody: "Ada Berg", and not "she" or "a spokesman"."""
    words = [word for word in name.split() if word.lower() not in {"the", "a", "an", *_PRONOUNS}]
    return any(word[0].isupper() or not word[0].islower() for word in words)


def put_together(quoted: tuple[Quoted, ...], verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    """Let pass what is cut off from one quotation and given by the quotation beside it.

    “We will go,” she said, “but not today” is whole: the second begins where the first stops.
    """
    return tuple(
        _with_beside(verdict, (verdicts[at - 1],) * _near(quoted, at - 1), after)
        for at, verdict in enumerate(verdicts)
        for after in [verdicts[at + 1 : at + 2] * _near(quoted, at)]
    )


def _near(quoted: tuple[Quoted, ...], at: int) -> bool:
    """Say whether a quotation and the next one stand near each other in a draft."""
    if not -1 < at < len(quoted) - 1:
        return False
    return quoted[at + 1].span.start - quoted[at].span.end < _APART


def _with_beside(
    verdict: Verdict, before: tuple[Verdict, ...], after: tuple[Verdict, ...]
) -> Verdict:
    if verdict.outcome is not Outcome.TRUNCATED:
        return verdict
    for place in verdict.places:
        sides = {"before": before, "after": after}.get(place.cut.side if place.cut else "", ())
        if any(_touch(place, other) for beside in sides for other in beside.places):
            reason = "what it leaves out stands in the quotation beside it"
            whole = replace(place, cut=None)
            return replace(verdict, outcome=Outcome.FOUND, reason=reason, places=(whole,))
    return verdict


def _touch(one: Place, other: Place) -> bool:
    """Say whether two places follow each other with a few marks between at most."""
    first, last = sorted((one.span, other.span))
    return one.document == other.document and last.start - first.end < _BESIDE
