"""Folder: the files that were published, and those that are still to be."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from onrecord.errors import NotPublished

MARK = ".onrecord-published"
"""The file that names all files that were published; what it does not name is never touched."""


class Folder:
    """A folder into which pages are published.

    A file is written beside its place and moved there when it is whole, and only when its bytes
    are others than before.  Files that somebody else has put there stay.

    Args:
        path: Where it is, or will be.
        names: The files that are to be in it.

    Raises:
        NotPublished: It has files, and was not made by publishing; or one of the files that are
            to be written is there and is somebody else's.
    """

    def __init__(self, path: Path, names: Iterable[str]) -> None:
        self._path = path
        self._names = frozenset(names)
        mark = path / MARK
        before = mark.read_text(encoding="utf-8").split("\n") if mark.is_file() else []
        self._before = frozenset(filter(None, before))
        if not mark.is_file() and path.is_dir() and any(path.iterdir()):
            raise NotPublished(str(path), "it has files that were not published")
        for name in sorted(self._names - self._before):
            if mark.is_file() and (path / name).exists():
                raise NotPublished(str(path), f"{name} in it was not published")
        path.mkdir(parents=True, exist_ok=True)
        self._note(self._before | self._names)

    def write(self, name: str, content: bytes) -> bool:
        """Write a file, and say whether it was another before."""
        assert name in self._names, name
        file = self._path / name
        with suppress(FileNotFoundError):
            if file.read_bytes() == content:
                return False
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.part")
        try:
            beside.write_bytes(content)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
        return True

    def finish(self) -> int:
        """Remove what was published before and is no longer; give how many files."""
        gone = sorted(self._before - self._names)
        for name in gone:
            file = self._path / name
            file.unlink(missing_ok=True)
            for folder in file.relative_to(self._path).parents[:-1]:
                with suppress(OSError):
                    (self._path / folder).rmdir()
        self._note(self._names)
        return len(gone)

    def _note(self, names: Iterable[str]) -> None:
        """Note which files are ours, before they are written and after others are gone."""
        content = "".join(f"{name}\n" for name in sorted(names)).encode()
        mark = self._path / MARK
        if mark.is_file() and mark.read_bytes() == content:
            return
        beside = mark.with_name(f"{MARK}.part")
        beside.write_bytes(content)
        beside.replace(mark)
