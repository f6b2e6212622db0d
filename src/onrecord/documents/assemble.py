"""A page made into a document: blocks, header, and an id from its content."""

from __future__ import annotations

import hashlib

from onrecord.documents.origin import Origin
from onrecord.model import Block, BlockKind, Document, DocumentId, Header, Page, Span


def assemble(page: Page, data: bytes, origin: Origin) -> Document:
    """Say what is body on a page, read its header, and give it an id."""
    blocks = tuple(Block(BlockKind.BODY, Span(line.start, line.end)) for line in page.lines)
    header = Header(title=page.metadata.title)
    return Document(
        id=document_id(header, "".join(block.span.of(page.text) for block in blocks)),
        digest="sha256:" + hashlib.sha256(data).hexdigest(),
        path=None if origin.url else origin.name,
        url=origin.url or page.metadata.url,
        media_type=page.media_type,
        language="en",
        text=page.text,
        header=header,
        blocks=blocks,
        runs=page.runs,
    )


def document_id(header: Header, body: str) -> DocumentId:
    """Make an id from issuer, title and body text: the same text has the same id.

    White space is squeezed, so that a page that is only set anew keeps its id.
    """
    issuer = header.issuer.name if header.issuer else ""
    parts = (issuer, header.title or "", body)
    whole = "\0".join(" ".join(part.split()) for part in parts)
    return DocumentId("doc:" + hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:12])
