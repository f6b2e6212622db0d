"""DOCX files, parsed in the child process."""

from __future__ import annotations

from onrecord.documents import readers
from onrecord.documents.child import shared_child
from onrecord.documents.kinds import DOCX
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.model import Page


@readers.add(DOCX)
def read_docx(data: bytes, origin: Origin) -> Page:
    """Read a DOCX file in the child process; see `onrecord.documents.sandbox.docx`.

    Raises:
        UnreadableDocument: It is empty, too large, encrypted, damaged, declares XML
            entities, would inflate beyond measure, or took too long.
    """
    check_size(data, origin)
    return shared_child().read("docx", data, origin.name)
