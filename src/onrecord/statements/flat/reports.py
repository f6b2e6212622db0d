"""Reports: which words of a sentence are told as somebody's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.model import Holder, StatementKind
from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.marked import BREAKS, DASHES, QUOTES
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Piece, Source

_DEEPEST = 6
_TO_CONTENT = 10
_AS = 4
_LEAST = 2
_OWN = "own"
_KINDS = frozenset(StatementKind)
_FIELDS = ("reporting", "reporting_nouns")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A reporting verb or noun with its clause.

    Attributes:
        mark: The verb or noun.
        start: First word of its clause.
        content: First word of what is told.
        source: Who tells; None when the words do not say.
        end: Last word of the cue.
        complement: Whether a complementiser opens what is told.
    """

    mark: Mark
    start: int
    content: int
    source: Source | None
    end: int
    complement: bool


def unfolded(piece: Piece, people: People, depth: int = 0) -> Iterator[Piece]:
    """Cut a piece into what is told by whom, in order of place.

    Reads parentheses ("as the Minister said, …", "according to the Minister, …", "…, the
    Minister said") and clauses with a complementiser ("the Minister said that …"), one
    inside the other to a depth of six.  After a joining word the second of two reports stands
    beside the first ("said that …, and added that …"), elsewhere inside it.

    Leaves the words of a parenthesis in the midst of a clause where they are: a span has no
    holes.
    """
    if depth == _DEEPEST:
        yield piece
        return
    outside = _parenthesis(piece, people)
    if outside is not None:
        yield from unfolded(outside, people, depth + 1)
        return
    report = _first_report(piece, people)
    if report is None:
        yield piece
        return
    if report.mark.field == "reporting_nouns":
        yield piece
        stop = piece.marked.next_of(BREAKS, report.content, piece.last)
        yield _told(replace(piece, last=(stop or piece.last + 1) - 1), report, people)
        return
    if piece.first < report.start - _LEAST and piece.marked.finite(piece.first, report.start - 1):
        yield replace(piece, last=report.start - 1)
    told = _told(piece, report, people)
    beside = _beside(told, people)
    if beside is None:
        yield from unfolded(told, people, depth + 1)
        return
    yield from unfolded(replace(told, last=beside - 1), people, depth + 1)
    subject = report.source or piece.subject
    yield from unfolded(replace(piece, first=beside, subject=subject), people, depth + 1)


def _told(piece: Piece, report: _Report, people: People) -> Piece:
    """Give what a report tells, with its level of attribution."""
    marked = piece.marked
    source = report.source or Source(holders=())
    if report.source:
        people.remember(report.source, marked.sentence.lemmas[report.mark.first])
    kind = report.mark.key.removeprefix(f"{_OWN}_")
    kind = kind if kind in _KINDS else ""
    if not kind and marked.sentence.lemmas[report.end] in people.words.purposes:
        kind = "position" if report.mark.key == "think" else "demand"
    own = report.mark.key == "think" and source.holders == piece.voice
    cue = marked.span(report.mark.first, report.end)
    quoted = marked.word(report.content) in QUOTES and source.holders
    return replace(
        piece,
        voice=source.holders if quoted else piece.voice,
        first=report.content,
        levels=piece.told(source, cue),
        kind=kind,
        subject=None,
        clause=report.complement,
        hedged=piece.hedged or (cue if own else None),
    )


def _first_report(piece: Piece, people: People) -> _Report | None:
    for mark in _reporting(piece):
        content = _content(piece, mark)
        if content is not None:
            return _report(piece, mark, content, people)
    return None


def _report(piece: Piece, mark: Mark, content: Mark, people: People) -> _Report:
    """Give a report: its clause from the last mark of punctuation on, its source and its cue.

    Where the clause names no source, what stands before it may: "The Minister, who had come
    to Orla, said that …".
    """
    marked = piece.marked
    start = marked.clause_start(mark.first, piece.first)
    joined = marked.skip(("coordinators",), start, mark.first) != start
    source = _source(piece, mark, (start, content.first - 1), people)
    has_subject = mark.field == "reporting" and mark.key != "impersonal"
    if source is None and has_subject and start != piece.first:
        source = people.named(marked, piece.first, start - 1)
        start = piece.first if source and not joined else start
    between = source and source.place and mark.last < source.place[0]
    return _Report(
        mark=mark,
        start=start,
        content=content.last + 1,
        source=source or (piece.subject if joined or start == piece.first else None),
        end=mark.last if between else content.last,
        complement=content.field == "complementisers",
    )


def _source(piece: Piece, mark: Mark, place: tuple[int, int], people: People) -> Source | None:
    """Give who reports: an actor beside a noun, a verb's subject, or the speaker."""
    if mark.field == "reporting_nouns":
        actors = people.scene.actors_in(piece.marked.span(mark.first, place[1]))
        if not actors:
            return None
        at = piece.marked.words_in(actors[0].span)
        return Source(holders=(people.register.holder(actors[0]),), place=at)
    if mark.key.startswith(_OWN):
        named = people.named(piece.marked, place[0], mark.first - 1)
        return named or Source(holders=people.voice)
    return people.around(piece.marked, mark, place)


def _reporting(piece: Piece) -> list[Mark]:
    marks = [m for name in _FIELDS for m in piece.marked.of_field(name, piece.first, piece.last)]
    return sorted(
        mark
        for mark in marks
        if mark.first == piece.first
        or not piece.marked.of_field("negations", mark.first - 1, mark.first - 1)
    )


def _content(piece: Piece, mark: Mark) -> Mark | None:
    """Give the complementiser, or the colon, that opens what a verb or noun reports."""
    marked = piece.marked
    stop = min(mark.last + _TO_CONTENT, piece.last - 1)
    for at in range(mark.last + 1, stop + 1):
        if marked.word(at) == ":" and mark.field == "reporting":
            return Mark(at, at, "colon")
        found = marked.at("complementisers", at, stop)
        if found and (mark.last < found.last and _after_comma(piece, found)):
            return found
        if marked.at("reporting", at, stop) or marked.word(at) in {";", ":"} | DASHES:
            return None
    return None


def _after_comma(piece: Piece, found: Mark) -> bool:
    """Say whether a complementiser stands where one must: after a comma, where it has one."""
    if not piece.marked.words.commas:
        return True
    words = piece.marked.sentence.words[found.first - 1 : found.last]
    return "," in words


def _beside(told: Piece, people: People) -> int | None:
    """Give the word at which a second report or act of the same clause begins."""
    marked = told.marked
    for mark in marked.of_field("coordinators", told.first + 1, told.last):
        after = marked.skip(("coordinators", "fillers"), mark.last + 1, told.last)
        report = marked.at("reporting", after, told.last)
        acts = any(
            people.words.kinds[int(m.key)].acts
            for m in marked.of_field("kinds", after, after + 6)
            if m.first == after
        )
        if acts or (report and _content(told, report)):
            return mark.first
        comma = marked.word(mark.first - 1) == ","
        if comma and _reports_until_break(told, after):
            return mark.first
    return None


def _reports_until_break(told: Piece, first: int) -> bool:
    stop = told.marked.next_of(BREAKS, first, told.last) or told.last
    return any(_content(told, mark) for mark in told.marked.of_field("reporting", first, stop))


def _parenthesis(piece: Piece, people: People) -> Piece | None:
    """Give a piece with the level that a parenthesis in it adds; None without one."""
    for read in (_as_said, _according, _inverted):
        found = read(piece, people)
        if found is not None:
            return found
    return None


def _as_said(piece: Piece, people: People) -> Piece | None:
    """Read "as the Minister said, …"."""
    marked = piece.marked
    for mark in marked.of_field("as_words", piece.first, piece.last):
        stop = marked.next_of(BREAKS, mark.last + 1, piece.last)
        end = piece.last if stop is None else stop - 1
        report = next(iter(marked.of_field("reporting", mark.last + 1, end)), None)
        opens = mark.first == piece.first or marked.word(mark.first - 1) in BREAKS
        begins = marked.skip(("openings",), piece.first, piece.last) == mark.first
        if report is None or not (opens or begins) or mark.last + _AS < report.first:
            continue
        source = people.around(marked, report, (mark.last + 1, end)) or Source(holders=())
        found = _without(piece, (mark.first, end), source, report)
        if found:
            return found
    return None


def _according(piece: Piece, people: People) -> Piece | None:
    """Read "according to the Minister, …" and "in her words, …"."""
    marked = piece.marked
    for mark in marked.of_field("according_them", piece.first, piece.last):
        found = _without(piece, (mark.first, mark.last), people.they(mark.key), mark)
        if found:
            return found
    for mark in marked.of_field("according", piece.first, piece.last):
        stop = marked.next_of(BREAKS, mark.last + 1, piece.last)
        end = piece.last if stop is None else stop - 1
        if end == mark.last:
            continue
        source = people.said(marked, (mark.last + 1, end))
        if stop is None and source.place:
            end = source.place[1]
        found = _without(piece, (mark.first, end), source, mark)
        if found:
            return found
    return None


def _inverted(piece: Piece, people: People) -> Piece | None:
    """Read "…, the Minister said" where the verb stands before its subject."""
    marked = piece.marked
    for report in marked.of_field("reporting", piece.first + _LEAST + 1, piece.last):
        after = (report.last + 1, piece.last)
        stop = marked.next_of(BREAKS, *after)
        if marked.word(report.first - 1) != "," or report.last == piece.last:
            continue
        if stop is not None and marked.word(stop) not in QUOTES:
            continue
        source = people.named(marked, *after) or _in_quotes(piece, after, people)
        if source and marked.finite(piece.first, report.first - 1):
            return _without(piece, (report.first, piece.last), source, report)
    return None


def _in_quotes(piece: Piece, place: tuple[int, int], people: People) -> Source | None:
    """Give the paper or agency whose name in quotation marks is all that follows a verb."""
    marked, (first, last) = piece.marked, place
    while first < last and marked.word(last) not in QUOTES:
        last -= 1
    if marked.word(first) not in QUOTES or last - first < _LEAST:
        return None
    name = marked.span(first, last).of(people.scene.text)
    return Source(holders=(Holder(name=name),), place=(first, last))


def _without(piece: Piece, place: tuple[int, int], source: Source, cue: Mark) -> Piece | None:
    """Give a piece without the parenthesis at its beginning or end, told by its source."""
    span = piece.marked.span(cue.first, cue.last)
    if any(level.cue == span for level in piece.levels):
        return None
    first, last = piece.first, piece.last
    begins = place[0] < piece.marked.skip(("openings",), first, last) + 1
    if begins and place[1] < last:
        first = place[1] + 1
    elif place[1] == last and first < place[0]:
        last = place[0] - 1
    return replace(piece, first=first, last=last, levels=piece.told(source, span))
