"""Times: dates, times of day, lengths of time and repetitions that a passage names."""

from onrecord.mentions import finders
from onrecord.mentions.times.ends import ends
from onrecord.mentions.times.finder import find_times

finders.add("times")(find_times)

__all__ = ["ends", "find_times"]
