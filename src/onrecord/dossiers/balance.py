"""The balance of measures of a brief, as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from onrecord.dossiers.brief import Bar, Brief
from onrecord.dossiers.svg import COLOURS, FILLS, INK, element, fitting, picture, titled, words

_WIDE, _LEFT, _RIGHT = 560.0, 130.0, 90.0
_BAR, _GAP, _TOP, _BOTTOM = 11.0, 8.0, 22.0, 6.0
_MOST = 8
"""Types that fit on the page; the rest are in the ledger."""


def balance_of(brief: Brief) -> str:
    """Draw how many acts of each type are told of each side."""
    types = _types(brief)
    sides = [side.name for side in brief.sides]
    row = _BAR * len(sides) + _GAP
    longest = max((bar.acts for bars in types for bar in bars), default=1)
    shapes = [*_legend(sides)] if types else [words(told(brief), 0, _TOP)]
    for at, bars in enumerate(types):
        top = _TOP + row * at
        name = fitting(bars[0].type, _LEFT - 6)
        shapes.append(words(name, 0, top + row / 2 - 1, font_size=11))
        shapes += (_bar(bar, top + _BAR * at, longest, at) for at, bar in enumerate(bars))
    bottom = _TOP + row * max(len(types), 1)
    if types:
        shapes.append(
            element("line", x1=_LEFT, y1=_TOP - 4, x2=_LEFT, y2=bottom, stroke=INK, stroke_width=1)
        )
    title = f"Measures by type: {brief.dossier.title}"
    return picture("balance", title, told(brief), (_WIDE, bottom + _BOTTOM), shapes)


def told(brief: Brief) -> str:
    """Say in words what the balance shows."""
    said = [
        f"{bars[0].type}: " + ", ".join(f"{bar.side} {bar.acts}{_numbers(bar)}" for bar in bars)
        for bars in _types(brief)
    ]
    return "; ".join(said) + "." if said else "No measure of a side is told."


def _types(brief: Brief) -> list[list[Bar]]:
    return [list(bars) for _, bars in groupby(brief.bars, key=lambda bar: bar.type)][:_MOST]


def _numbers(bar: Bar) -> str:
    return f" ({bar.numbers})" if bar.numbers else ""


def _bar(bar: Bar, top: float, longest: int, side: int) -> str:
    wide = (_WIDE - _LEFT - _RIGHT) * bar.acts / longest
    shape = _box(_LEFT, top, wide, side) if bar.acts else ""
    label = f"{bar.acts}{_numbers(bar)}"
    x = _LEFT + wide + 5
    shape += words(fitting(label, _WIDE - x), x, top + _BAR - 2.5, font_size=10)
    return titled(shape, f"{bar.side}, {bar.type}: {label}")


def _box(x: float, y: float, wide: float, side: int) -> str:
    fill, stroke = FILLS[side % len(FILLS)], COLOURS[side % len(COLOURS)]
    return element(
        "rect", x=x, y=y, width=wide, height=_BAR - 2, fill=fill, stroke=stroke, stroke_width=1
    )


def _legend(sides: list[str]) -> Iterator[str]:
    room = _WIDE / len(sides)
    for at, side in enumerate(sides):
        yield _box(room * at + 1, 2, 10, at)
        name = fitting(side, room - 22, 6.5)
        yield words(name, room * at + 16, 11, font_size=11, font_weight="bold")
