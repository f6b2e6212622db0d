"""Voices: which labels of a document are speakers', and which of them ask."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from onrecord.languages.turns import ADDRESS, HONORIFIC, OFFICE_NOUN, TITLES_IN_LABELS
from onrecord.model import Document, Span
from onrecord.turns.labels import Label, Voice, candidates

_WHOLE_NAME = 2
_SHORTEST = 3
_HEADING = 9
_OUTLET = 6
_ASKING = 0.6
_ANSWERING = 0.34
_OFTEN = 0.4
_NEAR = 80


def find_labels(document: Document, bodies: Sequence[Span]) -> tuple[Label, ...]:
    """Find the labels of a transcript.

    A label in capitals, one with an honorific or with a bracket after it, and a word such
    as "Question" are labels by themselves.  A name in small letters is one when it, or its
    surname, stands there again, when the words after it address somebody, when it shares a
    name with another label or with the title, or when questions are labelled so.  Where one
    speaker's label returns, a short label between two of theirs is one too ("AFP:", "Mira:").

    Leaves out headings, and every label of a text that is no transcript: one without
    questions, without a second label, and without a form of address after its only one.

    Args:
        document: With its body blocks.
        bodies: The body's paragraphs.

    Returns:
        In order of place.
    """
    found = list(candidates(document, bodies))
    sure = [label for label in found if is_sure(label)]
    counts = Counter(label.telling for label in found)
    last = Counter(label.telling[-1] for label in found if _is_whole(label))
    capitals = any(label.voice is Voice.NAMED and label.text.isupper() for label in sure)
    asked = any(label.voice is Voice.ASKS for label in sure)
    known = {label.telling[-1] for label in sure if label.telling} | title_names(document)

    def is_label(label: Label) -> bool:
        if is_sure(label):
            return True
        if not label.telling:
            return bool(sure) and bool(OFFICE_NOUN.search(label.text))
        again = 1 < counts[label.telling] and (
            _WHOLE_NAME <= len(label.telling) or label.text.isupper()
        )
        alike = asked and not capitals and _WHOLE_NAME <= len(label.telling)
        alike = alike or (_is_whole(label) and 1 < last[label.telling[-1]])
        return label.telling[-1] in known or again or alike or addresses(label, document)

    labels = [label for label in found if is_label(label)]
    labels = _with_answered(found, labels, document)
    spoken = _is_transcript(labels) or any(addresses(label, document) for label in labels)
    return tuple(labels) if spoken else ()


def is_sure(label: Label) -> bool:
    """Say whether a label is one by itself."""
    if label.voice is not Voice.NAMED:
        return label.voice is not Voice.ANSWERS or label.text.isalpha()
    if HONORIFIC.match(label.text) or (label.aside and label.telling):
        return True
    letters = re.sub(r"\b(?:Mc|Mac|De|Le|La|Di)(?=[A-Z])", "", label.text)
    upper = letters == letters.upper() and any(map(str.isalpha, letters))
    if not upper or len(letters) < _SHORTEST or any(map(str.isdigit, letters)):
        return False
    return len(label.telling) < len(letters.split()) < _HEADING


def _is_whole(label: Label) -> bool:
    """Say whether a label is a name of two words, and no two sentences: "Kessim. Address:"."""
    return _WHOLE_NAME <= len(label.telling) and not re.search(r"[a-z]{3}\. ", label.text)


def addresses(label: Label, document: Document) -> bool:
    """Say whether a whole name is followed by a form of address: "Selin Arko: Mr President!"."""
    if label.voice is not Voice.NAMED or len(label.telling) < _WHOLE_NAME:
        return False
    words = document.text[label.after : label.after + _NEAR].lstrip(" \t\n\u00a0*_“")
    return bool(ADDRESS.match(words))


def title_names(document: Document) -> set[str]:
    """Give the folded capitalised words of the title that may be names."""
    words = re.findall(r"\b[A-ZÀ-Þ][\w’-]{2,}", document.header.title or "")
    return {word.casefold().removesuffix("’s") for word in words} - TITLES_IN_LABELS


def _with_answered(
    found: Sequence[Label], labels: Sequence[Label], document: Document
) -> list[Label]:
    """Take in the short labels that the returning speaker's own label follows.

    A label whose words all stand in a longer label is that speaker's too.
    """
    counts = Counter(label.telling for label in labels if label.telling)
    names = title_names(document)
    returning = {t for t, n in counts.items() if 1 < n or (t[-1] in names and t)}
    whole = [set(label.text.casefold().split()) for label in labels]
    kept = set(labels)
    for label, after in reversed(list(zip_longest(found, found[1:]))):
        words = set(label.text.casefold().split())
        short = len(words) < _OUTLET and label.telling not in returning
        part = 1 < len(words) and any(words < longer for longer in whole)
        answered = short and returning and after in kept and not _asked_throughout(labels)
        if part or answered:
            kept.add(label)
    return [label for label in found if label in kept]


def _is_transcript(labels: Sequence[Label]) -> bool:
    if any(label.voice is Voice.ASKS for label in labels):
        return True
    named = [label for label in labels if label.telling or label.text.isupper()]
    return 1 < len(labels) and bool(named)


def with_askers(
    document: Document, labels: tuple[Label, ...], spans: Sequence[Span | None]
) -> tuple[Label, ...]:
    """Hear as asking those named speakers who do.

    The one who answers is the speaker whom the title names, else the one of two whose turns
    ask least, else the one of several who has two turns in five or more.  Somebody else asks
    when most of their turns hold a question mark, or when the one who answers follows each
    of their turns.

    Leaves everything as it is where nobody can be told to answer.
    """
    said: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for label, span in zip(labels, spans, strict=True):
        if label.voice is Voice.NAMED and span and label.telling:
            said[label.telling[-1:]].append(span.of(document.text))
    shares = {name: sum("?" in words for words in s) / len(s) for name, s in said.items()}
    names = title_names(document)
    answering = {name for name in said if name[0] in names and shares[name] < _ANSWERING}
    answering = answering or _answering(said, shares)
    if not answering:
        return labels
    followed = _followed(labels, answering)
    asking = {
        name
        for name in said
        if name not in answering
        and name[0] not in names
        and (
            _ASKING <= shares[name]
            or (0 < shares[name] and name in followed and not _asked_throughout(labels))
        )
    }
    return tuple(
        replace(label, voice=Voice.ASKS)
        if label.voice is Voice.NAMED and label.telling[-1:] in asking
        else label
        for label in labels
    )


def _answering(
    said: Mapping[tuple[str, ...], Sequence[str]], shares: Mapping[tuple[str, ...], float]
) -> set[tuple[str, ...]]:
    """Give the one who answers by the numbers: of two who asks less, of many who says most."""
    if len(said) < _WHOLE_NAME:
        return set()
    least = min(said, key=lambda name: shares[name])
    most = max(said, key=lambda name: len(said[name]))
    turns = sum(map(len, said.values()))
    one = least if len(said) == _WHOLE_NAME else most
    often = len(said) == _WHOLE_NAME or _OFTEN * turns <= len(said[one])
    return {one} if often and 1 < len(said[one]) and shares[one] < _ANSWERING else set()


def _asked_throughout(labels: Sequence[Label]) -> bool:
    """Say whether questions have a label of their own throughout: then names do not ask."""
    return sum(label.voice is Voice.ASKS for label in labels) > len(labels) / 4


def _followed(labels: Sequence[Label], answering: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Give the names each of whose turns is followed by one who answers, or by the like."""
    never: set[tuple[str, ...]] = set()
    after: Label | None = None
    for label in reversed(labels):
        name = label.telling[-1:]
        ends = after is None or (after.telling[-1:] in never and after.voice is Voice.NAMED)
        if ends and name not in answering:
            never.add(name)
        after = label
    everyone = {label.telling[-1:] for label in labels if label.telling}
    return everyone - never - answering
