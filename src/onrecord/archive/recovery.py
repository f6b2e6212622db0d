"""Files and index brought into agreement: after a kill, a lost index, another process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from onrecord.archive.index import Index
from onrecord.archive.members import Gap, members
from onrecord.archive.records import capture_in, is_revisit
from onrecord.model import WarcPlace

_PATTERN = "onrecord-*.warc.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What a repair found.

    Attributes:
        captures: How many captures the archive has.
        cut: Bytes of an interrupted write that were cut off.
        damaged: Stretches that cannot be read, as "file at offset"; they are left as they are.
    """

    captures: int
    cut: int = 0
    damaged: tuple[str, ...] = ()


def files_of(folder: Path) -> list[Path]:
    """Give the archive's files in the order in which they were written."""
    return sorted(folder.glob(_PATTERN))


def agree(folder: Path, index: Index) -> bool:
    """Say whether the index knows the files to their ends."""
    return index.sizes() == {path.name: path.stat().st_size for path in files_of(folder)}


def take_in(folder: Path, index: Index) -> None:
    """Index what is new behind the indexed part of each file, and cut off a torn end.

    The caller holds the index's write lock.  A file that is gone or has become shorter
    means that the folder was changed by someone else: the index is then made anew.
    """
    if agree(folder, index):
        return
    sizes = index.sizes()
    there = {path.name: path.stat().st_size for path in files_of(folder)}
    if any(there.get(name, -1) < size for name, size in sizes.items()):
        index.clear()
        sizes = {}
    for path in files_of(folder):
        start = sizes.get(path.name, 0)
        _index_from(path, index, start, start)


def rebuild(folder: Path, index: Index) -> Repaired:
    """Make the index again from the files alone.  The caller holds the write lock."""
    sizes = index.sizes()
    index.clear()
    cut, damaged = 0, []
    for path in files_of(folder):
        torn, gaps = _index_from(path, index, 0, sizes.get(path.name, 0))
        cut += torn
        damaged += gaps
    return Repaired(captures=index.count(), cut=cut, damaged=tuple(damaged))


def _index_from(path: Path, index: Index, start: int, known: int) -> tuple[int, list[str]]:
    """Index a file from a place on; give how many bytes were cut off, and the damage.

    Only the end of the newest file can be what an interrupted write left, and only behind
    `known`, the end of what had been indexed; anything else is damage and is left alone.
    """
    gaps: list[Gap] = []
    size = path.stat().st_size
    for found in members(path, start):
        if isinstance(found, Gap):
            gaps.append(found)
            continue
        place = WarcPlace(path.name, found.offset, found.length)
        capture = capture_in(found.head, place)
        if capture is not None:
            index.add(capture, revisit=is_revisit(found.head))
    cut = 0
    if gaps and _is_torn(path, gaps[-1], size, known):
        cut = gaps.pop().length
        os.truncate(path, size - cut)
    index.set_size(path.name, size - cut)
    return cut, [f"{path.name} at {gap.offset}" for gap in gaps]


def _is_torn(path: Path, gap: Gap, size: int, known: int) -> bool:
    newest = path == files_of(path.parent)[-1]
    return newest and gap.offset + gap.length == size and known <= gap.offset
