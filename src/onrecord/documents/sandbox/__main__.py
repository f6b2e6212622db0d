"""The child process: reads files that it is sent, one after the other, within its limits."""

from __future__ import annotations

import json
import os
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, BinaryIO

from onrecord.documents.origin import Origin
from onrecord.documents.sandbox.docx import read_docx
from onrecord.documents.sandbox.pdf import read_pdf
from onrecord.documents.sandbox.pictures import draw_page
from onrecord.errors import UnreadableDocument
from onrecord.model import Page

try:
    import resource
except ImportError:  # not on Windows
    resource = None  # type: ignore[assignment]

MEMORY = 2 * 1024**3
"""Bytes of address space: a PDF of 64 MB needs a few times its size."""

_READERS: dict[str, Callable[[bytes, Origin], Page]] = {"docx": read_docx, "pdf": read_pdf}


def main() -> None:
    """Answer requests until the input ends.

    A request is a line of JSON ("kind", "name", "length") and the file's bytes; the answer
    is a line of JSON, the page or "reason".  Kind "picture" asks for the "page" of a PDF file,
    and is answered with "png".
    """
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests = sys.stdin.buffer
    while head := requests.readline():
        answer(json.loads(head), requests, answers)


def _said(request: dict[str, Any], data: bytes) -> dict[str, Any]:
    name = request["name"]
    if request["kind"] == "picture":
        return {"png": b64encode(draw_page(data, name, request["page"])).decode("ascii")}
    return asdict(_READERS[request["kind"]](data, Origin(name=name)))


def answer(request: dict[str, Any], requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer one request."""
    data = requests.read(request["length"])
    try:
        said = _said(request, data)
    except UnreadableDocument as error:
        said = {"reason": error.reason}
    except (MemoryError, RecursionError):
        said = {"reason": "reading it needs too much memory"}
    except Exception as error:  # noqa: BLE001 - a parser's slip is this file's error
        said = {"reason": f"it is damaged ({type(error).__name__}: {error})"}
    answers.write(json.dumps(said).encode() + b"\n")
    answers.flush()


if __name__ == "__main__":
    main()
