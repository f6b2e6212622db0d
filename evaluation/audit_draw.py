"""The audit's sample: statements drawn by a seed, without their words."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from corpora import members
from onrecord.documents import Origin
from onrecord.errors import OnRecordError
from onrecord.model import Reading, Statement
from onrecord.pipeline import read_bytes
from shared import digest

AT_MOST = 2
"""Statements that one document gives, so that long documents do not fill the sample."""


ANNOTATED = Path(__file__).parent / "audit" / "annotated.json"
"""Places of annotated statements, with what an annotator called each; no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement of the sample: where it stands and what was read, no words of the text.

    Attributes:
        number: From 1, in the order of the judging sheet.
        archive, member: The file: the archive's name, and the digest of its own, which has a title.
        start, end: Of the content, in the document's canonical text.
        digest: Of the content's words, to notice when newer rules move the text.
        kind, negated: As read.
        holders: Names by level, from the innermost to the outermost.
        targets: Names.
        verdicts: By judge ("1", "2", "3"): a verdict for each field, and the reason.
    """

    number: int
    archive: str
    member: str
    start: int
    end: int
    digest: str
    kind: str
    holders: list[list[str]]
    targets: list[str]
    negated: bool
    verdicts: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An entry with the reading that it was drawn from."""

    entry: Entry
    reading: Reading
    statement: Statement


def draw(strata: Iterable[Path], count: int, seed: int) -> list[Drawn]:
    """Draw statements from archives, the same number from each, the same ones for a seed.

    Documents of an archive are read in random order; each gives at most two of its
    statements, drawn by chance, until the archive's share is full.  So a document counts
    once, however long it is.  Documents by which rules were mended (`annotated`) give none.

    Returns:
        Numbered from 1, the archives mixed; fewer than asked for where an archive has no
        more documents with statements.
    """
    paths = list(strata)
    shares = [count // len(paths) + (at < count % len(paths)) for at in range(len(paths))]
    found = [
        one
        for path, share in zip(paths, shares, strict=True)
        for one in _stratum(path, share, random.Random(f"{seed}/{path.name}"))  # noqa: S311
    ]
    random.Random(seed).shuffle(found)  # noqa: S311
    return [replace(d, entry=replace(d.entry, number=n)) for n, d in enumerate(found, start=1)]


@cache
def annotated() -> frozenset[tuple[str, str]]:
    """Give the archive and member of each document whose statements were annotated for mending."""
    rows = json.loads(ANNOTATED.read_text(encoding="utf-8"))
    return frozenset((row["archive"], row["member"]) for row in rows)


def _stratum(path: Path, share: int, chance: random.Random) -> list[Drawn]:
    read = annotated()
    documents = [
        (name, data) for name, data in members(path) if (path.name, digest(name)) not in read
    ]
    chance.shuffle(documents)
    found: list[Drawn] = []
    for name, data in documents:
        if share <= len(found):
            break
        try:
            reading = read_bytes(data, Origin(name=name))
        except OnRecordError:
            continue
        some = chance.sample(reading.statements, min(AT_MOST, len(reading.statements)))
        found += [
            _drawn(reading, said, path.name, digest(name)) for said in some[: share - len(found)]
        ]
    return found


def _drawn(reading: Reading, said: Statement, archive: str, member: str) -> Drawn:
    entry = Entry(
        number=0,
        archive=archive,
        member=member,
        start=said.span.start,
        end=said.span.end,
        digest=digest(said.text),
        kind=said.kind.value,
        holders=[[holder.name for holder in level.holders] for level in said.attribution],
        targets=[target.name for target in said.targets],
        negated=said.negated,
    )
    return Drawn(entry=entry, reading=reading, statement=said)


def entries_of(rows: list[dict[str, Any]]) -> Iterator[Entry]:
    """Read entries from their JSON."""
    return (Entry(**row) for row in rows)


def rows_of(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Write entries for JSON."""
    return [asdict(entry) for entry in entries]
