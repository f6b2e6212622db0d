"""Drawing: how many things lie in which years, months or days, a lane for each kind."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations
from itertools import pairwise

from markupsafe import Markup, escape

from onrecord.dossiers.svg import element, words

_WIDE, _LEFT, _LANE, _ABOVE, _BELOW = 1000.0, 110.0, 84.0, 22.0, 44.0
_BAR, _LETTER = 0.74, 8.0
_COLUMNS = 30
"""Columns that are drawn at most; with more of them, coarser ones are taken."""
_BROAD = 70.0
_LEAST = 3.0


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of days that has something, and what it is called."""

    first: date
    last: date
    name: str
    above: str
    """What it lies in, such as the year of a month; empty where it lies in nothing."""


def _day(day: date) -> Column:
    return Column(day, day, f"{day.day}", f"{day:%Y-%m}")


def _month(day: date) -> Column:
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return Column(day.replace(day=1), last, f"{day:%m}", f"{day.year:04}")


def _years(day: date, number: int) -> Column:
    first = max(day.year - day.year % number, 1)
    last = min(day.year - day.year % number + number - 1, date.max.year)
    name = f"{first:04}" if number == 1 else f"{first:04}-{last:04}"
    return Column(date(first, 1, 1), date(last, 12, 31), name, "")


_UNITS: tuple[Callable[[date], Column], ...] = (
    _day,
    _month,
    lambda day: _years(day, 1),
    lambda day: _years(day, 10),
    lambda day: _years(day, 100),
    lambda day: _years(day, 1000),
)
"""What columns may be, the finest first."""


def columns_of(days: Iterable[date]) -> list[Column]:
    """Give the columns that have something: the finest of which there are not too many.

    >>> days = [date(1931, 1, 1), date(2026, 4, 27), date(2026, 4, 28)]
    >>> [column.name for column in columns_of(days)]
    ['1', '27', '28']
    >>> [column.name for column in columns_of(date(1900 + at, 1, 1) for at in range(40))]
    ['1900-1909', '1910-1919', '1920-1929', '1930-1939']
    """
    there = set(days)
    for unit in _UNITS:
        found = {unit(day) for day in there}
        if len(found) <= _COLUMNS:
            break
    return sorted(found, key=lambda column: column.first)


def timeline_picture(
    days: Iterable[tuple[str, date]],
    address: Callable[[date, date], str],
    said: NullTranslations | None = None,
) -> Markup:
    """Draw how many things lie where in time: a lane for each kind, a bar for each column.

    Columns with nothing are left out, and a broken line stands where they would be.  A bar leads
    to the same page with the days of its column alone.

    Args:
        days: Lane and day of each.
        address: Gives the address of the page from one day to another.
        said: The words in which the page is written; None means English.
    """
    said = said or NullTranslations()
    days = [(said.pgettext("word", lane), day) for lane, day in days]
    if not days:
        return Markup("")
    picture = _Timeline(days, address)
    lanes = said.gettext(", ").join(picture.lanes)
    told = said.ngettext(
        "%(n)s time in the lanes %(lanes)s.", "%(n)s times in the lanes %(lanes)s.", len(days)
    ) % {"n": len(days), "lanes": lanes}
    title = said.gettext("Timeline")
    high = _ABOVE + _LANE * len(picture.lanes) + _BELOW
    svg = element(
        "svg",
        element("title", title) + element("desc", str(escape(told))) + picture.shapes(),
        viewBox=f"0 0 {_WIDE:g} {high:g}",
        role="group",
        class_="drawn bars",
        aria_label=f"{title}: {told} {said.gettext('The table has all.')}",
    )
    return Markup(svg)  # noqa: S704 - its words are escaped where it is written


class _Timeline:
    """The picture: its lanes, its columns, and how much lies in each."""

    def __init__(
        self, days: Sequence[tuple[str, date]], address: Callable[[date, date], str]
    ) -> None:
        self.address = address
        self.lanes = list(dict.fromkeys(lane for lane, _ in days))
        self.columns = columns_of(day for _, day in days)
        self.counts: Counter[tuple[str, Column]] = Counter()
        for lane, day in days:
            column = next(one for one in self.columns if one.first <= day <= one.last)
            self.counts[lane, column] += 1
        self.most = max(self.counts.values())
        self.step = min((_WIDE - _LEFT) / len(self.columns), _BROAD)

    def shapes(self) -> str:
        parts = [self._lane(at, lane) for at, lane in enumerate(self.lanes)]
        parts += self._named()
        parts += [
            self._gap(at)
            for at, (one, other) in enumerate(pairwise(self.columns), 1)
            if 1 < (other.first - one.last).days
        ]
        return "".join(parts)

    def _lane(self, at: int, lane: str) -> str:
        foot = _ABOVE + _LANE * (at + 1) - 14
        end = _LEFT + self.step * len(self.columns)
        line = element("line", x1=_LEFT, x2=end, y1=foot, y2=foot, class_="axis")
        bars = (self._bar(number, lane, column, foot) for number, column in enumerate(self.columns))
        return words(lane, 0, foot - 4) + line + "".join(bars)

    def _bar(self, at: int, lane: str, column: Column, foot: float) -> str:
        count = self.counts[lane, column]
        if not count:
            return ""
        high = max((_LANE - 34) * count / self.most, _LEAST)
        wide = self.step * _BAR
        left = _LEFT + self.step * at + (self.step - wide) / 2
        period = f"{column.first} to {column.last}" if column.first != column.last else column.first
        told = f"{period}: {count} {lane}"
        shapes = (
            element("title", str(escape(told))),
            element("rect", x=left, y=foot - high, width=wide, height=high, class_="dot"),
            words(
                str(count), left + wide / 2, foot - high - 4, class_="soft", text_anchor="middle"
            ),
        )
        address = self.address(column.first, column.last)
        return element("a", "".join(shapes), href=address, aria_label=told)

    def _named(self) -> Iterator[str]:
        """Name columns below the lanes, and what they lie in where that is another than before.

        Names that would run into each other stand in two rows.
        """
        foot = _ABOVE + _LANE * len(self.lanes) + 4
        before, ends = "", [0.0, 0.0]
        for at, column in enumerate(self.columns):
            middle = _LEFT + self.step * (at + 1 / 2)
            yield words(column.name, middle, foot, class_="soft", text_anchor="middle")
            if column.above == before:
                continue
            before, half = column.above, len(column.above) * _LETTER / 2
            row = 0 if ends[0] < middle - half else 1
            ends[row] = middle + half
            yield words(before, middle, foot + 16 * (row + 1), text_anchor="middle")

    def _gap(self, at: int) -> str:
        x, foot = _LEFT + self.step * at, _ABOVE + _LANE * len(self.lanes) - 14
        return element("line", x1=x, x2=x, y1=8, y2=foot, class_="gap")
