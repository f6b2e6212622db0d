"""Files that commands write: whole, or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import OutputUnwritable


@contextmanager
def opened(output: Path | None) -> Iterator[BinaryIO]:
    """Open the file that is written to; it takes its name only when it is whole.

    A device or a pipe is written to as it is.
    """
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    device = output.exists() and not output.is_file()
    beside = output if device else output.with_name(f".{output.name}.part")
    try:
        with beside.open("wb") as file:
            yield file
        if not device:
            beside.replace(output)
    except OSError as error:
        raise OutputUnwritable(str(output), error.strerror or str(error)) from error
    finally:
        if not device:
            beside.unlink(missing_ok=True)
