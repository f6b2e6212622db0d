"""Genre: what kind of text it is, by its title, its opening and its form."""

from __future__ import annotations

import re

from onrecord.documents.blocks import Layout
from onrecord.languages.genres import LABELLED, LEADS, RULES, SPEAKING, SPOKEN, TRANSCRIPT
from onrecord.model import BlockKind, Genre, Page

_OPENING = 600


def read_genre(page: Page, layout: Layout) -> Genre:
    """Say what kind of text it is.

    By the words of the title, else of the lines under it, else of the file's own word for
    it, else of the first paragraph, else by form: questions and answers are an interview, a
    form of address at the start makes remarks; everything else is a statement.

    A meeting whose text has no speakers' labels is told, not recorded: a readout.

    Leaves out what only the subject shows.  A text without a body is "other".
    """
    body = [b.span.of(page.text) for b in layout.blocks if b.kind is BlockKind.BODY]
    if not body:
        return Genre.OTHER
    heads = [layout.title.text] if layout.title else []
    heads += [b.span.of(page.text) for b in layout.blocks if b.kind is BlockKind.TITLE]
    for words in (*heads, (page.metadata.kind or "").replace("-", " ")):
        if genre := _match(RULES, " ".join(words.split())):
            told = genre is Genre.MEETING_RECORD and not any(map(LABELLED.match, body))
            return Genre.READOUT if told else genre
    opening = " ".join(" ".join(body[:3])[:_OPENING].split())
    if genre := _match(LEADS, opening):
        return genre
    if sum(bool(TRANSCRIPT.match(text)) for text in body) > 1:
        return Genre.INTERVIEW
    spoken = SPOKEN.match(opening) or SPEAKING.search(opening)
    return Genre.REMARKS if spoken else Genre.STATEMENT


def _match(rules: tuple[tuple[str, str], ...], words: str) -> Genre | None:
    for genre, pattern in rules:
        if re.search(pattern, words, re.IGNORECASE):
            return Genre(genre)
    return None
