"""Context: the days by which partial and relative times go while a text is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.mentions.times.reckon import add_days, last_day, shifted
from onrecord.mentions.times.tense import Cues, tense
from onrecord.mentions.times.tokens import Tokens

AUTO = "auto"
"""A record value that is to be made from the TIMEX3 value."""

_ABSOLUTE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SEASON_MONTHS = {"-SP": 4, "-SU": 7, "-FA": 10, "-WI": 12}
_CLOSE = 4
_DAYS_BACK, _DAYS_ON = 20, 60
_BACK, _AHEAD = -4, 6
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What a row of tokens stands for.

    Attributes:
        timex: The TIMEX3 value.
        type: The TIMEX3 type.
        value: The record's value; `AUTO` to make it from `timex`.
        first, last: The tokens of the mention where they are not the whole row.
        noted: Whether what follows in the text may go by it.
        anchor: The finer date that it then goes by, such as "1943-11" of "late 1943".
    """

    timex: str
    type: str = "DATE"
    value: str | None = AUTO
    first: int | None = None
    last: int | None = None
    noted: bool = True
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that the text named last, as fine as it named it."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The first day that it may mean."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(slots=True)
class Context:
    """What is known at a place in the text.

    Attributes:
        tokens: The text.
        reference: The day by which deictic times go; None when it is not known.
        narrative: Whether dates without a year go by the date that the text named last,
            as in a history, rather than by the reference day.
        cues: Words that tell the tense of what stands near them.
        anchor: The date that the text named last; None before the first.
        full: The day that the text named last.
        period: The quarter or half year that the text named last.
    """

    tokens: Tokens
    reference: date | None
    narrative: bool
    cues: Cues
    anchor: Anchor | None = None
    full: Anchor | None = None
    period: str | None = None

    def note(self, timex: str) -> None:
        """Remember a date that the text named."""
        match = _ABSOLUTE.match(timex)
        if not match or int(match[1]) == 0:
            return
        year, month, day = (int(part) if part else None for part in match.groups())
        if "-Q" in timex or "-H" in timex:
            self.period = timex
        assert year is not None
        month = month or _SEASON_MONTHS.get(timex[4:])
        try:
            anchor = Anchor(year, month, day)
            _ = anchor.first_day
        except ValueError:
            return
        self.anchor = anchor
        self.full = anchor if day else self.full

    @property
    def base(self) -> date | None:
        """The day by which "a week earlier" or "that month" goes."""
        if self.anchor:
            return self.anchor.first_day
        return self.reference

    def tense(self, at: int) -> int:
        """Tell from the words near a token whether it lies ahead (1), behind (-1) or not (0)."""
        return tense(self.tokens, self.cues, at)[0]

    def month(self, month: int, at: int, day: int | None = None) -> str:
        """Give the TIMEX3 value of a month, or of a day of it, that is printed without a year."""
        year = self._year(month, day, at)
        text = f"{year:04}" if year is not None else "XXXX"
        return f"{text}-{month:02}" + (f"-{day:02}" if day else "")

    def _year(self, month: int, day: int | None, at: int) -> int | None:
        if self.anchor and (self.narrative or not self.reference):
            return self._goes_on(month, day) or self._narrated(self.anchor, month)
        if not self.reference:
            return None
        ref = self.reference
        away = (month - ref.month) % 12
        ahead = ref.year + (month < ref.month)
        behind = ref.year - (month > ref.month)
        if away == 0:
            return ref.year
        near = _NEAR if day else _NEAR - 1
        if day and (away < near or 12 - away < near):
            return ahead if away < near else behind
        sign, distance = tense(self.tokens, self.cues, at)
        if not sign or (sign < 0 and away < near and distance > _CLOSE):
            sign = 1 if away < near else -1
        return ahead if sign > 0 else behind

    def _goes_on(self, month: int, day: int | None) -> int | None:
        """Give the year of the day named last where this one follows it closely."""
        full = self.full
        if not full or not day or day > last_day(full.year, month):
            return None
        days = (date(full.year, month, day) - full.first_day).days
        return full.year if -_DAYS_BACK <= days <= _DAYS_ON else None

    def _narrated(self, anchor: Anchor, month: int) -> int:
        if anchor.month is None:
            return anchor.year
        step = month - anchor.month
        if step < _BACK:
            return anchor.year + 1
        return anchor.year - 1 if step > _AHEAD else anchor.year

    def weekday(self, number: int, at: int) -> str | None:
        """Give the TIMEX3 value of a weekday that is printed without a date."""
        base = self.reference
        if self.narrative and self.anchor and self.anchor.day:
            base = self.anchor.first_day
        if not base:
            return None
        back = (base.isoweekday() - number) % 7
        if self.tense(at) > 0 and back:
            return add_days(base, 7 - back).isoformat()
        return add_days(base, -back).isoformat()

    def deictic(self, unit: str, count: int) -> str | None:
        """Give the TIMEX3 value of "last year", "next week": the reference day moved."""
        return shifted(self.reference, unit, count) if self.reference else None

    def anaphoric(self, unit: str, count: int) -> str | None:
        """Give the TIMEX3 value of "that year", "two days later": the last date moved.

        Leaves out a step that is finer than the date: two days after "May" are no day.
        """
        anchor = self.anchor
        if not anchor:
            return self.deictic(unit, count)
        if unit in {"D", "W", "2W", "WE"} and not anchor.day:
            return None
        if unit in {"M", "Q"} and not anchor.month:
            return None
        return shifted(anchor.first_day, unit, count)
