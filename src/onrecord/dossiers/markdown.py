"""The brief as Markdown, with footnotes; words of others are data, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from onrecord.dossiers.brief import Brief, Deadline, Line, Note, Side
from onrecord.dossiers.phrases import (
    ACTS_RULE,
    BALANCE_RULE,
    BALANCED,
    DID,
    DUE,
    INVOKED,
    MEDIATED,
    SAID_RULE,
    SAYS,
    SOURCES,
    address_of,
    due_more,
    heading,
    invoked_by,
    invoked_more,
    more,
    others_told,
    spelled_due,
    standing_of,
    told_by,
)
from onrecord.dossiers.words import day_of

_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~#!^$@]|(?<=[A-Za-z]):(?=//)|(?<=www)\.")
_LINK = re.compile(r"https?://[^\s<>\"\\]+")


def markdown_of(brief: Brief, pictures: Mapping[str, str]) -> str:
    """Write a brief as Markdown.

    Args:
        brief: What is written.
        pictures: For "timeline" and "balance", what stands where the picture would: words that
            are Markdown already.
    """
    blocks = (
        [f"# {plain(brief.dossier.title)}"],
        [plain(line) for line in heading(brief)],
        [pictures["timeline"]],
        [f"## {SAYS}", *_sides(brief.sides, said=True), SAID_RULE],
        [f"## {DID}", *_sides(brief.sides, said=False), others_told(brief), ACTS_RULE],
        [f"## {BALANCED}", pictures["balance"], BALANCE_RULE],
        [f"## {DUE}", *_due(brief), due_more(brief)],
        [f"## {MEDIATED}", _lines(brief.mediators)],
        [f"## {INVOKED}", _instruments(brief), invoked_more(brief)],
        [f"## {SOURCES}", *_notes(brief.notes), f"Again: `{brief.again.replace('`', '')}`"],
    )
    return "\n\n".join(part for block in blocks for part in block if part) + "\n"


def plain(text: str) -> str:
    r"""Write words so that nothing in them is markup.

    >>> plain("<b>*no*</b> [x](https://example.org)")
    '\\<b\\>\\*no\\*\\</b\\> \\[x\\](https\\://example.org)'
    """
    return _MARKUP.sub(lambda found: "\\" + found[0], text)


def _sides(sides: Iterable[Side], *, said: bool) -> Iterator[str]:
    for side in sides:
        lines = side.said if said else side.did
        yield f"### {plain(side.name)}"
        yield _lines(lines)
        yield more(len(lines), side.said_in_all if said else side.did_in_all)


def _lines(lines: Iterable[Line]) -> str:
    items = [
        f"- {day_of(line.day)}, **{plain(line.what)}**, {_told(line)}{_other(line)}"
        for line in lines
    ]
    return "\n".join(items) or "Nothing is told."


def _other(line: Line) -> str:
    return f"; {_told(line.other)}" if line.other else ""


def _told(line: Line) -> str:
    return f"{plain(told_by(line))}: {_quoted(line)}"


def _quoted(line: Line) -> str:
    return f"“{plain(line.words)}”[^{line.note}]"


def _due(brief: Brief) -> Iterator[str]:
    yield "\n".join(map(_deadline, brief.due)) or "No open promise has a day."


def _deadline(one: Deadline) -> str:
    told = f"{plain(one.line.what)}, {plain(standing_of(one))}"
    return f"- **{spelled_due(one)}**, {told}: {_quoted(one.line)}"


def _instruments(brief: Brief) -> str:
    if not brief.instruments:
        return "No instrument of the dossier is invoked."
    rows = ["| Instrument | By | How | Latest |", "| --- | --- | --- | --- |"]
    for one in brief.instruments:
        cells = (plain(one.name), plain(invoked_by(one.by)), plain(invoked_by(one.stances)))
        rows.append(f"| {' | '.join(cells)} | {day_of(one.last)}[^{one.note}] |")
    return "\n".join(rows)


def _notes(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        place = f"<{note.place}>" if _followed(note) else plain(note.place)
        title = f"“{plain(note.title)}”" if note.title else ""
        parts = (plain(note.issuer or ""), title, day_of(note.day), place)
        said = ", ".join(part for part in parts if part)
        for at, statement in enumerate(note.statements, start=1):
            yield f"[^{note.number}.{at}]: {said}, `{statement}`"


def _followed(note: Note) -> bool:
    return address_of(note) is not None and _LINK.fullmatch(note.place) is not None
