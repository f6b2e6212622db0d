"""The child process that parses what may crash its parser: PDF and DOCX."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from base64 import b64decode
from contextlib import suppress
from functools import cache
from typing import Any

from onrecord.errors import UnreadableDocument
from onrecord.model import Line, Metadata, Page, Role, Run

SECONDS = 60.0
"""How long reading one file may take."""


class Child:
    """One process that reads files one after the other; a new one follows when it dies.

    Its memory is limited, and each file's time; see `onrecord.documents.sandbox`.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def read(self, kind: str, data: bytes, name: str) -> Page:
        """Read one file.

        Args:
            kind: "pdf" or "docx".
            data: The file.
            name: Of the file, for the error.

        Raises:
            UnreadableDocument: The file gives no text, took too long, or crashed its parser.
        """
        with self._lock:
            said = self._ask({"kind": kind, "name": name, "length": len(data)}, data)
        if "reason" in said:
            raise UnreadableDocument(name, str(said["reason"]))
        return _page(said)

    def picture(self, data: bytes, name: str, page: int) -> bytes:
        """Draw one page of a PDF file, as PNG.

        Args:
            data: The file.
            name: Of the file, for the error.
            page: Its number, from 1.

        Raises:
            UnreadableDocument: There is no such page, it took too long, or crashed its parser.
        """
        head = {"kind": "picture", "name": name, "length": len(data), "page": page}
        with self._lock:
            said = self._ask(head, data)
        if "reason" in said:
            raise UnreadableDocument(name, str(said["reason"]))
        return b64decode(said["png"])

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not sent when the process died
                    pipe.close()

    def _ask(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        process = self._started()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(self._seconds, stop)
        timer.start()
        try:
            answer = _exchange(process, json.dumps(request).encode() + b"\n", data)
        finally:
            timer.cancel()
        if answer:
            said: dict[str, Any] = json.loads(answer)
            return said
        self.close()
        if late.is_set():
            return {"reason": f"reading it took more than {self._seconds:g} seconds"}
        return {"reason": "it made its parser crash or run out of memory"}

    def _started(self) -> subprocess.Popen[bytes]:
        process = self._process
        if process is None or process.poll() is not None or self._owner != os.getpid():
            self.close()
            process = self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "onrecord.documents.sandbox"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._owner = os.getpid()
        return process


def _exchange(process: subprocess.Popen[bytes], head: bytes, data: bytes) -> bytes:
    """Send a request and give the answer; empty when the process died."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(head)
        process.stdin.write(data)
        process.stdin.flush()
    except OSError:
        return b""
    answer = process.stdout.readline()
    return answer if answer.endswith(b"\n") else b""


def _page(said: dict[str, Any]) -> Page:
    """Make the page of an answer."""
    meta = said["metadata"]
    pairs = tuple((tag, address) for tag, address in meta.pop("alternates"))
    headings = tuple(meta.pop("headings"))
    return Page(
        text=said["text"],
        lines=tuple(Line(**{**line, "role": Role(line["role"])}) for line in said["lines"]),
        runs=tuple(Run(**run) for run in said["runs"]),
        metadata=Metadata(**meta, alternates=pairs, headings=headings),
        media_type=said["media_type"],
    )


@cache
def shared_child() -> Child:
    """Give the process that all files of a batch share."""
    child = Child()
    atexit.register(child.close)
    return child
