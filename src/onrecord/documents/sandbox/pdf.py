"""PDF: paragraphs rebuilt from line boxes, with page and box of every line."""

from __future__ import annotations

import ctypes

import pypdfium2
from pypdfium2 import raw

from onrecord.documents.kinds import PDF
from onrecord.documents.limits import MAX_LINES
from onrecord.documents.origin import Origin
from onrecord.documents.sandbox.pdf_lines import PrintedLine, printed_lines
from onrecord.documents.sandbox.pdf_paragraphs import Paragraph, Setter, margins
from onrecord.documents.sandbox.titles import telling_title
from onrecord.documents.stamps import iso_stamp
from onrecord.documents.text import Mark, Piece, TextBuilder
from onrecord.errors import UnreadableDocument
from onrecord.model import Metadata, Page, Role

_DAMAGED = "it is damaged or cut off"
_REASONS = {
    raw.FPDF_ERR_PASSWORD: "it is encrypted; save a copy without a password",
    raw.FPDF_ERR_FORMAT: _DAMAGED,
    raw.FPDF_ERR_SECURITY: "it is encrypted in a way that cannot be read",
}


def read_pdf(data: bytes, origin: Origin) -> Page:
    """Read a PDF file.

    Gives one `Line` a paragraph, rebuilt from the boxes of its printed lines: by distance,
    indent, type size, and whether the next word had fitted.  A word that a hyphen breaks at
    a line's end keeps it.  Running heads, feet and page numbers are marked as such.
    Leaves out text in pictures, and the day on which the file was made, since that is no
    day of publication.

    Raises:
        UnreadableDocument: It is encrypted, damaged, or has pictures of text only.
    """
    document = _open(data, origin.name)
    try:
        lines = list(printed_lines(document))
        count = len(document)
        metadata = _metadata(document)
    finally:
        document.close()
    if not lines:
        pages = f"its {count} pages have" if count > 1 else "its page has"
        raise UnreadableDocument(
            origin.name, f"{pages} no text, only pictures: it needs OCR (text recognition) first"
        )
    if len(lines) > MAX_LINES:
        raise UnreadableDocument(origin.name, f"it has more than {MAX_LINES:,} lines")
    page = TextBuilder()
    edges = margins(lines)
    inner = [line for line in lines if id(line) not in edges]
    _put(page, _in_order(Setter(inner).paragraphs(), lines, edges))
    return page.finished(metadata, PDF)


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data)
        len(document)
    except pypdfium2.PdfiumError as error:
        reason = _REASONS.get(getattr(error, "err_code", None), _DAMAGED)
        raise UnreadableDocument(name, reason) from None
    return document


def _in_order(
    paragraphs: list[Paragraph], lines: list[PrintedLine], edges: dict[int, Role]
) -> list[Paragraph]:
    """Put running heads before and feet after what their page has, but into no paragraph."""
    pages = {line.page: (list[Paragraph](), list[Paragraph]()) for line in lines}
    for line in lines:
        if role := edges.get(id(line)):
            pages[line.page][role is Role.FOOTER].append(Paragraph([line], role))
    ordered: list[Paragraph] = []
    waiting = sorted(pages)
    opened: list[int] = []
    for paragraph in paragraphs:
        page = paragraph.lines[0].page
        while waiting and waiting[0] <= page:
            ordered += [foot for number in opened for foot in pages[number][1]]
            opened = [waiting.pop(0)]
            ordered += pages[opened[0]][0]
        ordered.append(paragraph)
    for number in waiting:
        ordered += [foot for before in opened for foot in pages[before][1]] + pages[number][0]
        opened = [number]
    return ordered + [foot for number in opened for foot in pages[number][1]]


def _put(page: TextBuilder, paragraphs: list[Paragraph]) -> None:
    for paragraph in paragraphs:
        if paragraph.role is not Role.ROW:
            page.gap()
        pieces: list[Piece] = []
        for line in paragraph.lines:
            if pieces and not pieces[-1][0].endswith("\N{SOFT HYPHEN}"):
                words, place = pieces[-1]
                ends = "\t" if paragraph.role is Role.ROW else " "
                pieces[-1] = (words if words.endswith("-") else words + ends, place)
            pieces.append((line.words, line.place))
        page.line(pieces, Mark(paragraph.role, paragraph.level))


def _metadata(document: pypdfium2.PdfDocument) -> Metadata:
    try:
        said = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError):
        said = {}
    return Metadata(
        title=telling_title(said.get("Title")),
        modified=iso_stamp(said.get("ModDate")),
        author=telling_title(said.get("Author")),
        language=_language(document),
    )


def _language(document: pypdfium2.PdfDocument) -> str | None:
    """Give the language that the catalogue declares."""
    size = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not size:
        return None
    buffer = ctypes.create_string_buffer(size * 2)
    raw.FPDFCatalog_GetLanguage(
        document.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw.decode("utf-16-le", "replace").split("\x00")[0].strip() or None
