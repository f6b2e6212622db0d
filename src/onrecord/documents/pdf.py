"""PDF files, parsed in the child process."""

from __future__ import annotations

from onrecord.documents import readers
from onrecord.documents.child import shared_child
from onrecord.documents.kinds import PDF
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.model import Page


@readers.add(PDF)
def read_pdf(data: bytes, origin: Origin) -> Page:
    """Read a PDF file in the child process; see `onrecord.documents.sandbox.pdf`.

    Raises:
        UnreadableDocument: It is empty, too large, encrypted, damaged, without text (and
            needs OCR), or it took too long or crashed its parser.
    """
    check_size(data, origin)
    return shared_child().read("pdf", data, origin.name)
