"""Turns: a transcript split at its printed labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.turns import ADDRESS, COURTESY, FIRST_PERSON
from onrecord.model import Block, BlockKind, Document, Genre, Span, Turn, TurnKind
from onrecord.turns.labels import Label, Voice
from onrecord.turns.voices import find_labels, with_askers

_SPOKEN = frozenset({Genre.REMARKS, Genre.NEWS_CONFERENCE, Genre.PRESS_BRIEFING, Genre.INTERVIEW})
_SENTENCE = re.compile(r"(?<=[.!?…])(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)[”\"’)]*\s+")
_BRIEFINGS = frozenset({Genre.NEWS_CONFERENCE, Genre.PRESS_BRIEFING})
_LEAST_OPENING = 12
_SHORT = 40
_BEFORE_LABEL = " \t\n\u00a0*_(["


def split_turns(document: Document) -> tuple[Turn, ...]:
    """Split a text at its speakers' printed names.

    One turn a label: from the first word said to the last before the next label.  The
    words before the first label are a statement when they are the speaker's own (a form of
    address, or the first person), not the page's words about the speaker.  A speech
    without labels is one statement; a written text has no turns.

    A label of those who ask makes a question, unless it only thanks or greets; what a
    named speaker says after a question is an answer, up to the next such courtesy.  Where
    nobody is labelled as asking, a named speaker's turn that ends in a question mark is a
    question and the next speaker's turn its answer.

    Speakers are left open here; `resolve` names them.
    """
    bodies = [b.span for b in document.blocks if b.kind in {BlockKind.BODY, BlockKind.LABEL}]
    if not bodies:
        return ()
    labels = find_labels(document, bodies)
    if not labels:
        return _speech(document, bodies)
    turns = [*_opening(document, bodies, labels[0])]
    ends = [label.span.start for label in labels[1:]] + [bodies[-1].end]
    spans = [_said(document, bodies, label, end) for label, end in zip(labels, ends, strict=True)]
    labels = with_askers(document, labels, spans)
    asked = any(label.voice is Voice.ASKS for label in labels)
    alone = all(label.voice is Voice.ASKS for label in labels)
    said = [(label, span) for label, span in zip(labels, spans, strict=True) if span]
    before: TurnKind | None = None
    followers = [label.text for label, _ in said[1:]]
    for (label, span), follower in zip(said, [*followers, ""], strict=False):
        words = span.of(document.text)
        handed = follower not in {"", label.text}
        before = _kind(label, words, before, asked=asked, handed=handed)
        turn = Turn(kind=before, span=span, label=label.text, label_span=label.span)
        turns += _with_answer(document, turn, bodies) if alone else (turn,)
    return tuple(turns)


def _with_answer(document: Document, turn: Turn, bodies: Sequence[Span]) -> tuple[Turn, ...]:
    """Split an unlabelled answer from its question, where only questions are labelled.

    The question goes to the end of its first paragraph; what follows is the answer.
    """
    inside = [span for span in bodies if turn.span.holds(span) and turn.span.start < span.start]
    if turn.kind is not TurnKind.QUESTION or not inside:
        return (turn,)
    words = document.text[turn.span.start : inside[0].start].rstrip()
    question = replace(turn, span=Span(turn.span.start, turn.span.start + len(words)))
    answer = Span(inside[0].start, turn.span.end)
    return question, Turn(kind=TurnKind.ANSWER, span=answer)


def _speech(document: Document, bodies: Sequence[Span]) -> tuple[Turn, ...]:
    if document.header.genre not in _SPOKEN:
        return ()
    opening = document.text[bodies[0].start : bodies[min(2, len(bodies) - 1)].end]
    if not (FIRST_PERSON.search(opening) or ADDRESS.match(opening)):
        return ()
    span = Span(bodies[0].start, bodies[-1].end)
    return (Turn(kind=TurnKind.STATEMENT, span=span),)


def _opening(document: Document, bodies: Sequence[Span], first: Label) -> tuple[Turn, ...]:
    before = [span for span in bodies if span.start < first.span.start]
    dates = [block.span.end for block in document.blocks if block.kind is BlockKind.DATE]
    dated = max((end for end in dates if end < first.span.start), default=0)
    if document.header.genre in _BRIEFINGS:
        before = [span for span in before if dated < span.start]
    while (
        document.header.genre not in _BRIEFINGS
        and before
        and not _is_own(before[0].of(document.text))
    ):
        before = before[1:]
    if not before:
        return ()
    start, end = before[0].start, min(before[-1].end, first.span.start)
    words = document.text[start:end].rstrip(_BEFORE_LABEL)
    if len(words.split()) < _LEAST_OPENING:
        return ()
    return (Turn(kind=TurnKind.STATEMENT, span=Span(start, start + len(words))),)


def _is_own(words: str) -> bool:
    return bool(ADDRESS.match(words) or FIRST_PERSON.search(words))


def _said(document: Document, bodies: Sequence[Span], label: Label, end: int) -> Span | None:
    """Give the words of a turn: the body's, without white space at either end."""
    inside = [s for s in bodies if label.after < s.end and s.start < end]
    if not inside:
        return None
    start, stop = max(label.after, inside[0].start), min(end, inside[-1].end)
    words = document.text[start:stop]
    start += len(words) - len(words.lstrip(" \t\n\u00a0*_"))
    stop = start + len(document.text[start:stop].rstrip())
    return Span(start, stop) if start < stop else None


def _kind(
    label: Label, words: str, before: TurnKind | None, *, asked: bool, handed: bool
) -> TurnKind:
    if label.voice is Voice.ASKS:
        return TurnKind.STATEMENT if _only_courteous(words) else TurnKind.QUESTION
    if label.voice is Voice.CHAIRS:
        return TurnKind.STATEMENT
    if before is TurnKind.QUESTION:
        return TurnKind.ANSWER
    if label.voice is Voice.ANSWERS:
        return TurnKind.ANSWER
    if not asked and handed and words.rstrip('”"’) \n').endswith("?"):
        return TurnKind.QUESTION
    if before is TurnKind.ANSWER and asked and _SHORT < len(words.split()):
        return TurnKind.ANSWER
    return TurnKind.STATEMENT


def _only_courteous(words: str) -> bool:
    if "?" in words or _SHORT < len(words.split()):
        return False
    sentences = [sentence for sentence in _SENTENCE.split(words) if sentence.strip(" .—–-")]
    return bool(sentences) and all(COURTESY.fullmatch(sentence.strip()) for sentence in sentences)


def mark_labels(document: Document, turns: Sequence[Turn]) -> Document:
    """Give the document with its speakers' printed names as blocks of their own.

    The words said stay body; the colon after a name belongs to neither.
    """
    labels = iter([turn for turn in turns if turn.label_span])
    label = next(labels, None)
    blocks: list[Block] = []
    for block in document.blocks:
        rest: Span | None = block.span
        while rest and label and label.label_span and block.kind is BlockKind.BODY:
            if not rest.holds(label.label_span):
                break
            if rest.start < label.label_span.start:
                blocks.append(Block(BlockKind.BODY, Span(rest.start, label.label_span.start)))
            blocks.append(Block(BlockKind.LABEL, label.label_span))
            said = max(label.label_span.end, min(label.span.start, rest.end))
            rest = Span(said, rest.end) if said < rest.end else None
            label = next(labels, None)
        if rest:
            blocks.append(Block(block.kind, rest))
    return replace(document, blocks=tuple(blocks))
