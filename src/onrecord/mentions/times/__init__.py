"""Times: dates, times of day, lengths of time and repetitions that a passage names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.mentions import finders
from onrecord.mentions.times.finder import find_times

finders.add("times")(find_times)

__all__ = ["Iterator", "find_times"]
