"""Context: the days by which partial and relative times go while a text is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.mentions.times.reckon import add_days, add_months, last_day, shifted
from onrecord.mentions.times.tokens import Tokens

AUTO = "auto"
"""A record value that is to be made from the TIMEX3 value."""

_ABSOLUTE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_SEASON_MONTHS = {"-SP": 4, "-SU": 7, "-FA": 10, "-WI": 12}
_REACH = 24
_SENTENCE_ENDS = frozenset(".!?;")
_SHORTEST = len("moved")
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
class Cues:
    """The words of a language that tell whether what stands near them lies ahead or behind.

    Attributes:
        past, future: Verbs and the like.
            leads: Words by those that they make look ahead: "is" by "to".
        be, had: "be", after which a participle looks ahead; "had", after which an aim looks back.
        still: Words after which a participle is an adjective.
        short: Abbreviations, whose full stop ends no sentence.
    """

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    leads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    be: frozenset[str] = frozenset()
    had: frozenset[str] = frozenset()
    still: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    ending: str = ""


def _is_participle(word: str, before: str, cues: Cues) -> bool:
    if not cues.ending or not word.endswith(cues.ending) or len(word) < _SHORTEST:
        return False
    return before not in cues.still


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
        """Tell from the verbs near a token whether it lies ahead (1), behind (-1) or not (0)."""
        before = self._cue(range(at - 1, max(-1, at - _REACH), -1))
        return before or self._cue(range(at + 1, at + _REACH // 2))

    def _cue(self, places: range) -> int:
        for at in places:
            word = self.tokens.word(at)
            if not word or (word in _SENTENCE_ENDS and self._ends_sentence(at)):
                return 0
            if word in self.cues.future:
                return -1 if self.tokens.word(at - 2) in self.cues.had else 1
            before = self.tokens.word(at - 1)
            if before in self.cues.leads.get(word, ()):
                return 1
            if word in self.cues.past or _is_participle(word, before, self.cues):
                return 1 if before in self.cues.be else -1
        return 0

    def _ends_sentence(self, at: int) -> bool:
        """Say whether a full stop or a break is more than an abbreviation's."""
        return self.tokens.word(at) != "." or self.tokens.word(at - 1) not in self.cues.short

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
        tense = self.tense(at)
        if not tense:
            tense = 1 if away < near else -1
        return ahead if tense > 0 else behind

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

    def months_from_reference(self, count: int) -> date | None:
        """Move the reference day by months."""
        return add_months(self.reference, count) if self.reference else None
