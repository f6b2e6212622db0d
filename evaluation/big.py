"""Big: a record of 100,000 passages, made of the corpora once and kept for later runs.

`python evaluation/big.py [FOLDER]` makes it, or says where it is.  Documents are read on every
core, and kept as `onrecord add` keeps them.  Looks at sources are made up, so that coverage has
something to say.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import corpora
from onrecord.archive import Archive, digest_of
from onrecord.documents import Origin
from onrecord.errors import OnRecordError
from onrecord.model import Attempt, Capture, Outcome, Reading
from onrecord.pipeline import read_bytes
from onrecord.record import Record
from onrecord.record.home import Home, home_of
from onrecord.record.identity import identify
from onrecord.rules import versions
from onrecord.store import Kept, SqliteRecords, Witness, writing

PASSAGES = 100_000
FETCHED = datetime(2026, 1, 1, tzinfo=UTC)
SOURCES = 12
DAYS = 730
"""For how many days each source was looked at, once a day."""

_DONE = "whole"


def big_record(folder: Path | None = None) -> Path:
    """Give the folder of the record; it is made when it is not there, which takes minutes."""
    place = folder or Path(tempfile.gettempdir()) / f"onrecord-big-{_name()}"
    if not (place / _DONE).exists():
        shutil.rmtree(place, ignore_errors=True)
        _make(home_of(place))
        (place / _DONE).touch()
    return place


def _name() -> str:
    """Name the record by what it is made of: files, rules and this one."""
    digest = hashlib.sha256(repr(sorted(versions().items())).encode())
    digest.update(Path(__file__).read_bytes())
    for path in corpora.archives():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _make(home: Home) -> None:
    Record.open(home.folder).close()
    records, archive = SqliteRecords(home.database), Archive(home.archive)
    with writing(home.lock, "evaluation"), ProcessPoolExecutor(os.cpu_count()) as pool:
        chosen = corpora.sample(sys.maxsize)
        for (name, data), reading in zip(chosen, pool.map(_read, chosen), strict=True):
            if reading is not None:
                _keep(records, archive, (name, data), reading)
        _look(records)
    records.close()
    archive.close()


def _read(document: tuple[str, bytes]) -> Reading | None:
    name, data = document
    try:
        return read_bytes(data, Origin(name=name, url=_address(name)))
    except OnRecordError:
        return None


def _address(name: str) -> str:
    return f"https://corpora.example/{name}"


def _keep(
    records: SqliteRecords, archive: Archive, document: tuple[str, bytes], reading: Reading
) -> None:
    name, data = document
    found = identify(records, reading)
    if found.known is not None:
        return
    url = _address(name)
    capture = Capture(digest=digest_of(data), name=url, fetched=FETCHED, url=url, status=200)
    kept = archive.keep(data, capture)
    records.keep(
        Witness(capture=kept, address=url), Kept(reading=found.reading, wording=found.wording)
    )


def _look(records: SqliteRecords) -> None:
    """Make looks at sources up, some of them failed."""
    chance = random.Random(1)  # noqa: S311 - the same each time
    for day in range(DAYS):
        for number in range(SOURCES):
            failed = chance.random() < 0.01  # noqa: PLR2004
            records.keep_attempt(
                Attempt(
                    source=f"source-{number}",
                    time=FETCHED + timedelta(days=day - DAYS, minutes=number),
                    outcome=Outcome.FAILED if failed else Outcome.UNCHANGED,
                    reason="no answer" if failed else None,
                )
            )


def passages(home: Path) -> int:
    """Count the passages of a record."""
    with sqlite3.connect(home_of(home).database) as store:
        return int(store.execute("SELECT count(*) FROM passages").fetchone()[0])


def main(asked: Iterable[str]) -> None:
    """Make the record, and say where it is."""
    place = big_record(*map(Path, asked))
    print(f"{place}: {passages(place):,} passages")


if __name__ == "__main__":
    main(sys.argv[1:])
