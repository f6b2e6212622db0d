"""Regimes of a record: found, and checked over its entries and ledgers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.errors import BadRegime, UnknownName
from onrecord.ledgers import View
from onrecord.model import DeskEntry, Row
from onrecord.record.entries import known_by
from onrecord.record.home import Home
from onrecord.record.ledgers import folded
from onrecord.record.sums import Sums
from onrecord.regimes.finding import RuleFinding
from onrecord.regimes.judge import judge, sources_of
from onrecord.regimes.loading import read_regime
from onrecord.regimes.regime import Regime
from onrecord.regimes.rows import LEDGERS
from onrecord.regimes.sheets import COMPLETE
from onrecord.regimes.shipped import shipped_regimes
from onrecord.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a regime comes to on a day.

    Attributes:
        regime: The rules.
        day: On which it is asked.
        findings: In the order of the rules; none when it is not in force.
        entries: How many entries of its sheets stand, up to the day.
        desks: Who entered them.
        statements: How many rows of its ledgers there are, up to the day.
        withdrawn: How many entries of its sheets are withdrawn.
    """

    regime: Regime
    day: date
    findings: tuple[RuleFinding, ...]
    entries: int
    desks: tuple[str, ...]
    statements: int
    withdrawn: int


def ruling_on(records: Records, regime: Regime, day: date, known_on: date | None = None) -> Ruling:
    """Check a regime over what desks entered and what the ledgers that it counts hold.

    Args:
        records: Where both are kept.
        regime: The rules.
        day: What is about a later day is left out.
        known_on: What was entered or captured after this day is left out.
    """
    sources = sources_of(regime) | {COMPLETE}
    entries = known_by(records.entries(), known_on)
    used = [entry for entry in entries if entry.sheet in sources and entry.on <= day]
    ledgers: dict[str, list[Row]] = {
        name: _rows(records, name, day, known_on) for name in sorted(sources & LEDGERS.keys())
    }
    return Ruling(
        regime=regime,
        day=day,
        findings=judge(regime, used, ledgers, day),
        entries=sum(entry.stands for entry in used),
        desks=_desks(used),
        statements=sum(map(len, ledgers.values())),
        withdrawn=sum(not entry.stands for entry in used),
    )


def _desks(entries: Iterable[DeskEntry]) -> tuple[str, ...]:
    return tuple(sorted({entry.by for entry in entries if entry.stands}))


def _rows(records: Records, name: str, day: date, known_on: date | None) -> list[Row]:
    ledger = folded(Sums(records), name, View(as_of=day), known_on)
    return [row for _, row in ledger.ledger.rows(ledger.entries, day)]


def regime_files(home: Home | None) -> Iterator[Path]:
    """Give the files of the record's own regimes, then of those that come with onrecord."""
    own = sorted(home.regimes.glob("*.toml")) if home else []
    yield from own
    named = {path.stem for path in own}
    yield from (p for p in sorted(shipped_regimes().glob("*.toml")) if p.stem not in named)


def find_regime(home: Home | None, name: str) -> Path:
    """Give the file of a regime: that file itself, or one of `regime_files` by its name.

    Raises:
        UnknownName: There is none; the error lists those there are.
    """
    if name.endswith(".toml") or Path(name).is_file():
        return Path(name)
    files = {path.stem: path for path in regime_files(home)}
    if name not in files:
        package = "onrecord.regimes"
        raise UnknownName(package, name, tuple(sorted(files)))
    return files[name]


def load_regime(file: Path) -> Regime:
    """Read a regime's file.

    Raises:
        BadRegime: It cannot be read or used.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BadRegime(str(file), 1, 1, "file", error.strerror or str(error)) from error
    return read_regime(str(file), content)
