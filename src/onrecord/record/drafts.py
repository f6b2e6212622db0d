"""Drafts: files whose quotations are checked, however little is in them."""

from __future__ import annotations

from onrecord.documents import Origin
from onrecord.documents.language import detect_language
from onrecord.documents.reading import read_page
from onrecord.errors import UnreadableDocument
from onrecord.model import Block, BlockKind, Document, DocumentId, Header, Page, Reading, Span
from onrecord.pipeline import read_bytes


def read_draft(data: bytes, origin: Origin) -> Reading:
    r"""Read the bytes of a draft: as a document, or line by line where it is none.

    A few lines are no document, but may be quotations all the same; nobody is named beside
    them then.

    Raises:
        UnreadableDocument: The bytes give no text.
        UnknownMediaType: No reader takes files of this kind.

    >>> reading = read_draft("« Nous sommes prêts »".encode(), Origin(name="draft.txt"))
    >>> reading.document.text
    '« Nous sommes prêts »\n'
    """
    try:
        return read_bytes(data, origin)
    except UnreadableDocument:
        page = read_page(data, origin)
        if not page.text.strip():
            raise
        return Reading(document=_lines(page, origin))


def _lines(page: Page, origin: Origin) -> Document:
    spans = [Span(line.start, line.end) for line in page.lines if line.start < line.end]
    return Document(
        id=DocumentId("doc:draft"),
        digest="",
        path=origin.name,
        url=None,
        media_type=page.media_type,
        language=detect_language(page.text),
        text=page.text,
        header=Header(),
        blocks=tuple(Block(BlockKind.BODY, span) for span in spans),
    )
