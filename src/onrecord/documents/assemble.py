"""A page made into a document: blocks, header, language, and an id from its content."""

from __future__ import annotations

import hashlib

from onrecord.documents.blocks import split_blocks
from onrecord.documents.header import read_clocks, read_counters, read_header
from onrecord.documents.issuer import imprint
from onrecord.documents.language import detect_language
from onrecord.documents.origin import Origin
from onrecord.errors import UnreadableDocument
from onrecord.model import Block, BlockKind, Document, DocumentId, Page


def assemble(page: Page, data: bytes, origin: Origin) -> Document:
    """Say what is body on a page, read its header, and give it an id.

    Raises:
        UnreadableDocument: Nothing on the page is running text, nothing is announced, and it
            prints no title (a page of pictures has a title).
    """
    layout = split_blocks(page)
    header = read_header(page, layout)
    body = _words(page, layout.blocks)
    if not (body or layout.announced or (layout.title and layout.title.places)):
        raise UnreadableDocument(origin.name, "the page has no body: nothing on it is running text")
    return Document(
        id=document_id(imprint(page, layout), header.title, body or page.text),
        digest="sha256:" + hashlib.sha256(data).hexdigest(),
        path=None if origin.url else origin.name,
        url=origin.url or page.metadata.url,
        media_type=page.media_type,
        language=detect_language(body or page.text, page.metadata.language),
        text=page.text,
        header=header,
        blocks=layout.blocks,
        runs=page.runs,
        clocks=read_clocks(page, layout),
        counters=read_counters(page, layout, header),
        announced=layout.announced,
    )


def _words(page: Page, blocks: tuple[Block, ...]) -> str:
    return "\n".join(b.span.of(page.text) for b in blocks if b.kind is BlockKind.BODY)


def document_id(publisher: str, title: str | None, body: str) -> DocumentId:
    """Make an id from publisher, title and body text: the same text has the same id.

    White space is squeezed, so that a page that is only set anew keeps its id; the
    publisher is named as the page prints it, so that no added knowledge moves an address.
    """
    whole = "\0".join(" ".join(part.split()) for part in (publisher, title or "", body))
    return DocumentId("doc:" + hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:12])
