"""The brief as PDF, for those who have the extra: one page of A4, set by ReportLab."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from math import sqrt
from typing import Any, TypeAlias

from onrecord.dossiers.balance import balance_of
from onrecord.dossiers.brief import Brief, Deadline, Invoked, Line, Note, Side
from onrecord.dossiers.drawing import drawing_of
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
from onrecord.dossiers.timeline import timeline_of
from onrecord.dossiers.type import UNSET, Type, type_of_machine
from onrecord.dossiers.words import day_of
from onrecord.errors import MissingExtra

try:
    from reportlab import platypus
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas
except ImportError:
    platypus = A4 = ParagraphStyle = mm = Canvas = None

Flowable: TypeAlias = Any
"""What ReportLab, which has no types, puts on a page."""

_MARGIN = 12
"""Of the page, in millimetres."""
_SMALLER = 0.97
"""How much smaller at least everything is made at a time, until it fits the page."""
_ENDLESS = 10**6
_GAP = 10.0
"""Between columns, in points."""
_BESIDE = 3
"""Sides that stand beside each other; more make a further row."""
_COLUMNS = 3
"""Columns of the footnotes."""
_SIZES = {
    "title": (15, 18, 0, 2),
    "meta": (8, 9.6, 0, 0),
    "head": (9.5, 12, 5, 2),
    "side": (8.5, 10, 0, 1),
    "line": (8, 9.4, 0, 3),
    "more": (7, 8.4, 0, 2),
    "note": (6.4, 7.6, 0, 1.5),
}
"""Of each style, in points: letters, lines, room before and after."""


def pdf_of(brief: Brief) -> bytes:
    """Write a brief as PDF, on one page; letters grow smaller where there is much of it.

    What is written from the right, or in letters that the machine's type lacks, is marked; the
    page of HTML has it.

    Raises:
        MissingExtra: ReportLab is not installed.
    """
    if platypus is None:
        kind = "PDF"
        raise MissingExtra(kind, "pdf")
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, lang="en")
    canvas.setTitle(brief.dossier.title)
    canvas.setCreator("onrecord")
    wide, high = (side - 2 * _MARGIN * mm for side in A4)
    scale, letters = 1.0, type_of_machine()
    page = _page(brief, letters, wide)
    while high < page.height * scale:
        scale *= min(_SMALLER, sqrt(high / (page.height * scale)))  # of words that fill an area
        page = _page(brief, letters, wide / scale)
    canvas.translate(_MARGIN * mm, _MARGIN * mm + high - page.height * scale)
    canvas.scale(scale, scale)
    page.drawOn(canvas, 0, 0)
    canvas.save()
    return file.getvalue()


def _page(brief: Brief, letters: Type, wide: float) -> Flowable:
    """Set a brief on a page of some width, as high as it gets."""
    page = platypus.KeepInFrame(wide, 0, _Setting(wide, letters).page(brief), mode="overflow")
    page.wrapOn(None, wide, _ENDLESS)
    return page


class _Setting:
    """A page that is being set: its width, its type, and its styles."""

    def __init__(self, wide: float, letters: Type) -> None:
        self._wide = wide
        self._type = letters
        self._styles = {
            name: ParagraphStyle(
                name,
                fontName=self._type.bold if name in {"title", "head", "side"} else self._type.plain,
                fontSize=size,
                leading=leading,
                spaceBefore=before,
                spaceAfter=after,
            )
            for name, (size, leading, before, after) in _SIZES.items()
        }

    def page(self, brief: Brief) -> list[Flowable]:
        half = (self._wide - _GAP) / 2
        balance = [self._drawing(balance_of(brief), half), *self._more(BALANCE_RULE)]
        left = [
            *self._head(BALANCED),
            *balance,
            *self._head(MEDIATED),
            *self._lines(brief.mediators),
        ]
        right = [*self._head(DUE), *self._due(brief)]
        return [
            self._set("title", self._type.markup(brief.dossier.title)),
            *(self._set("meta", self._type.markup(line)) for line in heading(brief)),
            self._drawing(timeline_of(brief), self._wide),
            *self._head(SAYS),
            *self._sides(brief.sides, said=True),
            *self._more(SAID_RULE),
            *self._head(DID),
            *self._sides(brief.sides, said=False),
            *self._more(f"{ACTS_RULE}  {others_told(brief)}"),
            self._beside([left, right]),
            *self._head(INVOKED),
            *self._instruments(brief),
            *self._head(SOURCES),
            *self._notes(brief),
            *self._more(f"Again: {brief.again}"),
        ]

    def _set(self, style: str, markup: str) -> Flowable:
        return platypus.Paragraph(markup, self._styles[style])

    def _head(self, text: str) -> list[Flowable]:
        rule = platypus.HRFlowable(
            width="100%", thickness=1, color="black", spaceBefore=3, spaceAfter=0
        )
        return [rule, self._set("head", self._type.markup(text))]

    def _more(self, text: str) -> list[Flowable]:
        return [self._set("more", self._type.markup(text))] if text.strip() else []

    def _drawing(self, svg: str, wide: float) -> Flowable:
        return drawing_of(svg, wide, self._type)

    def _beside(self, columns: list[list[Flowable]]) -> Flowable:
        """Put columns of one width beside each other."""
        wide = (self._wide + _GAP) / len(columns)
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ]
        return platypus.Table(
            [columns], colWidths=[wide] * len(columns), style=style, hAlign="LEFT"
        )

    def _sides(self, sides: tuple[Side, ...], *, said: bool) -> Iterator[Flowable]:
        for at in range(0, len(sides), _BESIDE):
            yield self._beside([self._side(side, said=said) for side in sides[at : at + _BESIDE]])

    def _side(self, side: Side, *, said: bool) -> list[Flowable]:
        lines, in_all = (side.said, side.said_in_all) if said else (side.did, side.did_in_all)
        name = self._set("side", self._type.markup(side.name))
        return [name, *self._lines(lines), *self._more(more(len(lines), in_all))]

    def _lines(self, lines: Iterable[Line]) -> list[Flowable]:
        set_ = [self._set("line", self._line(line)) for line in lines]
        return set_ or self._more("Nothing is told.")

    def _line(self, line: Line) -> str:
        head = f"{self._small(day_of(line.day))} · {self._bold(line.what)} · "
        told = [head + self._small(told_by(line)), self._quoted(line)]
        if line.other is not None:
            told += [self._small(told_by(line.other)), self._quoted(line.other)]
        return "<br/>".join(told)

    def _small(self, text: str) -> str:
        return f'<font size="7" color="#444444">{self._type.markup(text)}</font>'

    def _bold(self, text: str) -> str:
        return f'<font name="{self._type.bold}" size="7">{self._type.markup(text)}</font>'

    def _quoted(self, line: Line) -> str:
        return f"“{self._type.markup(line.words)}”{_mark(line.note)}"

    def _due(self, brief: Brief) -> list[Flowable]:
        lines = [self._set("line", self._deadline(one)) for one in brief.due]
        return [*(lines or self._more("No open promise has a day.")), *self._more(due_more(brief))]

    def _deadline(self, one: Deadline) -> str:
        told = f"{self._bold(spelled_due(one))} · {self._bold(one.line.what)}"
        return f"{told} · {self._small(standing_of(one))}<br/>{self._quoted(one.line)}"

    def _instruments(self, brief: Brief) -> list[Flowable]:
        if not brief.instruments:
            return self._more("No instrument of the dossier is invoked.")
        heads = [
            self._set("more", self._bold(head)) for head in ("Instrument", "Latest", "By", "How")
        ]
        rows = [heads, *map(self._invoked, brief.instruments)]
        widths = [part * self._wide for part in (0.37, 0.15, 0.26, 0.22)]
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, "#bbbbbb"),
        ]
        table = platypus.Table(rows, colWidths=widths, style=style, hAlign="LEFT")
        return [table, *self._more(invoked_more(brief))]

    def _invoked(self, one: Invoked) -> list[Flowable]:
        cells = (one.name, day_of(one.last), invoked_by(one.by), invoked_by(one.stances))
        name, day, by, how = map(self._type.markup, cells)
        return [self._set("more", cell) for cell in (name, day + _mark(one.note), by, how)]

    def _notes(self, brief: Brief) -> list[Flowable]:
        """Set the footnotes in columns, and say what is missing in this type."""
        notes = [self._set("note", self._note(note)) for note in brief.notes]
        if not notes:
            return []
        tall = -(-len(notes) // _COLUMNS)
        columns = [notes[at * tall : (at + 1) * tall] for at in range(_COLUMNS)]
        unset = f"{UNSET}: letters that cannot be set here; the brief in HTML has them."
        missing = any(UNSET in note.text for note in notes)
        return [self._beside(columns), *self._more(unset if missing else "")]

    def _note(self, note: Note) -> str:
        place = self._type.markup(note.place)
        if address_of(note):
            place = f'<a href="{place}">{place}</a>'
        title = f"“{note.title}”" if note.title else ""
        parts = [self._type.markup(part) for part in (note.issuer or "", title, day_of(note.day))]
        said = ", ".join(part for part in (*parts, place) if part)
        statements = ", ".join(
            f"{self._bold(f'{note.number}.{at}')} {self._type.markup(statement)}"
            for at, statement in enumerate(note.statements, start=1)
        )
        return f'<a name="note-{note.number}"/>{said}. {statements}'


def _mark(note: str) -> str:
    return f'<super size="5" rise="2.5"><a href="#note-{note.partition(".")[0]}">{note}</a></super>'
