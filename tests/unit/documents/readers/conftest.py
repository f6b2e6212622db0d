"""Makes the files that the tests of the readers read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from onrecord.documents import Origin
from onrecord.documents.reading import read_page
from onrecord.errors import UnreadableDocument
from onrecord.model import Page

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = (
    f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Sub"><w:name w:val="Ours"/><w:basedOn w:val="H1"/></w:style></w:styles>'
)
SHOWN = 40


@pytest.fixture
def read() -> Callable[..., Page]:
    """Read text or bytes as a file of the given name."""

    def read_as(data: str | bytes, name: str, charset: str | None = None) -> Page:
        data = data.encode() if isinstance(data, str) else data
        return read_page(data, Origin(name=name, charset=charset))

    return read_as


@pytest.fixture
def shown() -> Callable[[Page], list[str]]:
    """Give each line as "role words", with "main" and a heading's level where they are."""

    def lines(page: Page) -> list[str]:
        return [
            " ".join(
                filter(
                    None,
                    (
                        line.role.value + (str(line.level) if line.level else ""),
                        "main" if line.main else "",
                        page.text[line.start : line.end],
                    ),
                )
            )
            for line in page.lines
        ]

    return lines


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Make a DOCX file of the XML inside its body, and of other parts."""

    def make(body: str, **parts: str) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", TYPES)
            document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
            package.writestr("word/document.xml", document)
            package.writestr("word/styles.xml", STYLES)
            for name, xml in parts.items():
                package.writestr(name.replace("__", "/") + ".xml", xml)
        return made.getvalue()

    return make


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Make a PDF of paragraphs, with a running head and page numbers."""

    def make(paragraphs: list[str], *, title: str = "Joint statement", head: str = "") -> bytes:
        made = io.BytesIO()
        styles = getSampleStyleSheet()
        flow = [Paragraph(title, styles["Title"])]
        flow += [Paragraph(words, styles["BodyText"]) for words in paragraphs]

        def furnish(page: canvas.Canvas, template: SimpleDocTemplate) -> None:
            page.drawString(72, 815, head)
            page.drawCentredString(297, 20, f"Page {template.page} of 3")

        template = SimpleDocTemplate(made, pagesize=A4, title=title)
        template.build(flow, onFirstPage=furnish, onLaterPages=furnish)
        return made.getvalue()

    return make


@pytest.fixture
def drawn() -> Callable[[list[tuple[int, int, str]]], bytes]:
    """Make a PDF of one page with words at given places."""

    def make(words: list[tuple[int, int, str]]) -> bytes:
        made = io.BytesIO()
        page = canvas.Canvas(made)
        for left, bottom, said in words:
            page.drawString(left, bottom, said)
        page.save()
        return made.getvalue()

    return make


@pytest.fixture
def encrypted_pdf() -> bytes:
    """Make a PDF that opens with a password only."""
    made = io.BytesIO()
    page = canvas.Canvas(made, encrypt=StandardEncryption("secret", canPrint=0))
    page.drawString(72, 700, "Nobody reads this.")
    page.save()
    return made.getvalue()


@pytest.fixture
def scanned_pdf() -> bytes:
    """Make a PDF of one picture and no text."""
    made = io.BytesIO()
    page = canvas.Canvas(made)
    page.drawImage(ImageReader(Image.new("L", (SHOWN, SHOWN), 200)), 72, 400, 200, 200)
    page.save()
    return made.getvalue()


@pytest.fixture
def reason_of() -> Callable[..., str]:
    """Give the message of the error that a file makes."""

    def reason(data: str | bytes, name: str) -> str:
        data = data.encode() if isinstance(data, str) else data
        with pytest.raises(UnreadableDocument) as refused:
            read_page(data, Origin(name=name))
        assert str(refused.value).startswith(f"{name}: ")
        return str(refused.value)

    return reason
