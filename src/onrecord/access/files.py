"""Files that nobody but the record's owner may read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from onrecord.errors import AccountsDamaged

_FOLDER, _FILE = 0o700, 0o600


def make_folder(folder: Path) -> None:
    """Make a folder that nobody else may look into.

    Raises:
        AccountsDamaged: It cannot be made.
    """
    try:
        folder.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise AccountsDamaged(str(folder), error.strerror or str(error)) from error


def write_whole(file: Path, content: bytes) -> None:
    """Put a file in the place of what was there: all of it, or nothing.

    Raises:
        AccountsDamaged: It cannot be written.
    """
    make_folder(file.parent)
    new = file.with_name(f"{file.name}.new")
    try:
        new.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(new, flags, _FILE), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise AccountsDamaged(str(file), error.strerror or str(error)) from error


def append(file: Path, line: bytes) -> None:
    """Add a line to a file: in one go, so that two processes do not mix theirs.

    Raises:
        AccountsDamaged: It cannot be written.
    """
    make_folder(file.parent)
    try:
        out = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _FILE)
        try:
            os.write(out, line)
        finally:
            os.close(out)
    except OSError as error:
        raise AccountsDamaged(str(file), error.strerror or str(error)) from error
