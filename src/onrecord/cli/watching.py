"""What was watched, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from onrecord.cli.output import counted
from onrecord.cli.terminal import safe_line
from onrecord.exports.plain import plain
from onrecord.ledgers.watching import Watch

_GAPS = 3


def watched_in_words(watches: Iterable[Watch]) -> str:
    """Say of each source between which looks it was watched, and where there are gaps.

    >>> watched_in_words(())
    'nothing'
    """
    return "; ".join(map(_watch, watches)) or "nothing"


def _watch(watch: Watch) -> str:
    name = safe_line(watch.source)
    if watch.first is None or watch.last is None:
        return f"{name} was never seen whole ({counted(watch.looks, 'look')})"
    said = f"{name} from {_time(watch.first)} until {_time(watch.last)}"
    gaps = [
        f"{_time(gap.begin)} to {_time(gap.end) if gap.end else 'now'} ({gap.why})"
        for gap in watch.gaps[-_GAPS:]
    ]
    more = len(watch.gaps) - len(gaps)
    if more:
        gaps.insert(0, f"{more:,} earlier")
    looks = f"{counted(watch.looks, 'look')}, {watch.broken:,} not whole"
    return f"{said}, {looks}" + (f", gaps: {'; '.join(gaps)}" if gaps else "")


def _time(time: datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M} UTC"


def watched_as_json(watches: Iterable[Watch]) -> list[object]:
    """Give the sources with their looks and gaps, as JSON has them."""
    return [plain(watch) for watch in watches]
