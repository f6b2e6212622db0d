"""Words that go with what is added up: what it covers, what was watched, how to get it again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from onrecord.exports.plain import plain
from onrecord.exports.wording import counted
from onrecord.knowledge.facts import known
from onrecord.ledgers.naming import one_name
from onrecord.ledgers.watching import Watch
from onrecord.record.ledgers import Coverage

_GAPS = 3


def code_of(name: str) -> str:
    """Give the code of a polity or organisation by its name; anything else as it is.

    An instrument by another name of it is the name under which it is kept.

    >>> code_of("xk"), code_of("VCDR"), code_of("Ada Berg")
    ('XK', 'Vienna Convention on Diplomatic Relations (1961)', 'Ada Berg')
    """
    code = known().code_of(name)
    return one_name(name) if code == name else code


def again(
    words: Iterable[str], options: Iterable[tuple[str, object]], home: Path | None
) -> list[str]:
    """Give the command that prints the same again; options without a value are left out.

    >>> again(["ledger", "measures"], [("between", ("XN", "XV")), ("about", None)], None)
    ['onrecord', 'ledger', 'measures', '--between', 'XN', 'XV']
    """
    typed = ["onrecord", *words]
    for name, value in (*options, ("home", home)):
        if value:
            typed += [f"--{name}", *_written(value)]
    return typed


def _written(value: object) -> Iterable[str]:
    if isinstance(value, tuple):
        return map(str, value)
    if isinstance(value, datetime):
        value = value.date()
    return [value.isoformat() if isinstance(value, date) else str(value)]


def covered(coverage: Coverage) -> str:
    """Say in words what a ledger rests on."""
    documents = counted(coverage.documents, "document")
    said = [f"{counted(coverage.statements, 'statement')} of {documents}"]
    if coverage.first and coverage.last:
        said.append(f"{coverage.first} to {coverage.last}")
    if coverage.copies:
        said.append(f"{counted(coverage.copies, 'copy', 'copies')} put together")
    if coverage.undated:
        said.append(f"{coverage.undated:,} without a day")
    return "; ".join(said) + f".  {_watched(coverage)}"


def _watched(coverage: Coverage) -> str:
    if not coverage.watched:
        return "No source is watched: what is not in these documents is unknown."
    said = []
    for source in coverage.watched:
        looks = f"until {source.last:%Y-%m-%d %H:%M} UTC" if source.last else "never seen whole"
        broken = f", {counted(source.broken, 'look')} not whole" if source.broken else ""
        said.append(f"{source.source} {looks}{broken}")
    return f"Watched: {'; '.join(said)}."


def watched_in_words(watches: Iterable[Watch]) -> str:
    """Say of each source between which looks it was watched, and where there are gaps.

    >>> watched_in_words(())
    'nothing'
    """
    return "; ".join(map(_watch, watches)) or "nothing"


def _watch(watch: Watch) -> str:
    name = watch.source
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
