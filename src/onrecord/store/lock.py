"""The writer's lock: one writer at a time, and it says who."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from onrecord.errors import StoreBusy, StoreUnwritable

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # beyond the words, so that others may read who holds it

    def _take(file: IO[bytes]) -> None:
        file.seek(_FAR)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writing(file: Path, holder: str, patience: float = 5.0) -> Iterator[None]:
    """Hold the lock while the block runs.

    The lock belongs to the open file: it ends with the process, however that ends.

    Args:
        file: The lock's file; made when it is not there, and left there.
        holder: Who holds it, in words for the one who has to wait.
        patience: Seconds to wait for another writer to finish.

    Raises:
        StoreBusy: Another writer holds it still; the error says who.
        StoreUnwritable: The file cannot be made.
    """
    try:
        lock = file.open("a+b", buffering=0)  # a buffer would be written at the end, to a full disk
    except OSError as error:
        raise StoreUnwritable(str(file.parent), error.strerror or str(error)) from error
    with lock:
        _wait(lock, file, patience)
        _write(lock, holder)
        try:
            yield
        finally:
            _write(lock, "")


def _write(lock: IO[bytes], words: str) -> None:
    """Write who holds it; a full disk keeps the words from being written, not the lock."""
    with suppress(OSError):
        lock.truncate(0)
        lock.write(words.encode())


def _wait(lock: IO[bytes], file: Path, patience: float) -> None:
    pause = 0.05
    for _ in range(int(patience / pause)):
        with suppress(OSError):
            _take(lock)
            return
        time.sleep(pause)
    try:
        _take(lock)
    except OSError as error:
        lock.seek(0)
        holder = lock.read().decode("utf-8", "replace").strip()
        raise StoreBusy(str(file.parent), holder or "another program") from error
