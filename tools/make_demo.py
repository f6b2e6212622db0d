"""Make the demo documents whose formats cannot be written by hand: PDF, DOCX and mail.

    python tools/make_demo.py            write them into the package
    python tools/make_demo.py --check    say whether they are what the texts give

The texts lie in tools/demo, one paragraph a line.  A line may begin with a style and a colon
("title:", "letterhead:", "right:", "centre:", "note:", "signature:"); words between asterisks
are in italics.  Dates and names of files inside the containers are fixed, so that the same
texts always give the same bytes.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from itertools import cycle
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph as DocxParagraph
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

HERE = Path(__file__).parent
TEXTS = HERE / "demo"
TARGET = HERE.parent / "src" / "onrecord" / "demo" / "documents"

STYLED = re.compile(r"(title|letterhead|right|centre|note|signature): (.*)")
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=7)
STYLES = {
    "body": BODY,
    "title": ParagraphStyle(
        "title", BODY, fontName="Times-Bold", fontSize=14, leading=18, spaceBefore=12, spaceAfter=10
    ),
    "letterhead": ParagraphStyle(
        "letterhead", BODY, fontName="Times-Bold", alignment=TA_CENTER, spaceAfter=0
    ),
    "right": ParagraphStyle("right", BODY, alignment=TA_RIGHT, spaceAfter=0),
    "centre": ParagraphStyle("centre", BODY, alignment=TA_CENTER, spaceAfter=12),
    "note": ParagraphStyle("note", BODY, fontName="Times-Italic", spaceBefore=10),
    "signature": ParagraphStyle("signature", BODY, spaceBefore=6, spaceAfter=0),
}
DOCX_ALIGNED = {
    "letterhead": WD_ALIGN_PARAGRAPH.CENTER,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def read_text(stem: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of one text with their styles."""
    for line in (TEXTS / f"{stem}.txt").read_text(encoding="utf-8").splitlines():
        if line:
            styled = STYLED.fullmatch(line)
            yield (styled[1], styled[2]) if styled else ("body", line)


def make_pdf(stem: str, running: tuple[str, str], title: str) -> bytes:
    """Make a PDF whose pages have a running header and a footer with the page's number.

    Args:
        stem: Which text.
        running: Header from the second page on, and footer; "{}" in it is the page's number.
        title: For the metadata.
    """
    header, footer = running

    def furnish(canvas: Canvas, template: BaseDocTemplate) -> None:
        canvas.setFont("Times-Roman", 9)
        if template.page > 1:
            canvas.drawString(25 * mm, A4[1] - 15 * mm, header)
        canvas.drawString(25 * mm, 12 * mm, footer.format(template.page))

    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=A4, title=title, author="", invariant=1)
    frame = Frame(25 * mm, 22 * mm, A4[0] - 50 * mm, A4[1] - 44 * mm)
    template.addPageTemplates(PageTemplate(frames=[frame], onPage=furnish))
    template.build(
        [
            Paragraph(re.sub(r"\*(.+?)\*", r"<i>\1</i>", escape(words, quote=False)), STYLES[style])
            for style, words in read_text(stem)
        ]
    )
    return out.getvalue()


def add_words(paragraph: DocxParagraph, words: str) -> None:
    """Add words to a paragraph, with italics between asterisks."""
    for italic, part in zip(cycle((False, True)), words.split("*"), strict=False):
        paragraph.add_run(part).italic = italic or None


def make_docx(stem: str, running: tuple[str, str], title: str) -> bytes:
    """Make a DOCX with a header and a footer; arguments as for `make_pdf`."""
    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "", ""
    properties.created = properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001 - no zones here
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = running
    for style, words in read_text(stem):
        paragraph = document.add_paragraph(style="Title" if style == "title" else None)
        add_words(paragraph, words)
        if style in DOCX_ALIGNED:
            paragraph.alignment = DOCX_ALIGNED[style]
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())


def same_times(package: bytes) -> bytes:
    """Give a zip file with every member dated alike."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def make_mail(stem: str) -> bytes:
    """Make a press service's mail: plain text and HTML of the same words, and a footer."""
    paragraphs = [words for _, words in read_text(stem)]
    farewell = [
        "* * *",
        "For further information: OISS Press Service, +999 40 555 0110, press@oiss.example",
        "You receive this message because you subscribed to OISS press releases. Unsubscribe",
    ]
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "OISS Press Service <press@oiss.example>"
    mail["To"] = "Press list <press-list@oiss.example>"
    mail["Date"] = "Fri, 17 Apr 2026 10:15:00 +0100"
    mail["Subject"] = "Statement by the Secretary-General on the Vantry communiqué"
    mail["Message-ID"] = "<2026-04-17.0031@oiss.example>"
    mail["List-Unsubscribe"] = "<mailto:press-list-leave@oiss.example>"
    mail.set_content("\n\n".join(paragraphs + farewell) + "\n", cte="quoted-printable")
    shown = "\n".join(f"<p>{escape(words, quote=False)}</p>" for words in paragraphs)
    ending = "\n".join(f'<p class="foot">{escape(words)}</p>' for words in farewell)
    mail.add_alternative(
        f"<html><body>\n{shown}\n<hr>\n{ending}\n</body></html>\n",
        subtype="html",
        cte="quoted-printable",
    )
    mail.set_boundary("=_oiss_press_2026_04_17_0031")
    return mail.as_bytes()


COMMUNIQUE = "Joint communiqué on the Ilvane Strait, the Teveny road and the waters of the Sael"
PROTEST = "Statement in connection with the unfriendly actions of Halmere"
ENVOY = "Office of the Special Envoy for the Ilvane Strait"
MADE: dict[str, Callable[[], bytes]] = {
    "07-protest.docx": lambda: make_docx(
        "07-protest", ("No. 264-20-02-2026", "mfa.tarsova.example"), PROTEST
    ),
    "09-resolution.pdf": lambda: make_pdf(
        "09-resolution", ("OISS/C/RES/58 (2026)", "26-00412 (E)    {}/2"), "Resolution 58 (2026)"
    ),
    "14-mediator.pdf": lambda: make_pdf(
        "14-mediator", (ENVOY, "Page {}"), "Statement by Special Envoy Mateus Lindahl"
    ),
    "16-communique.docx": lambda: make_docx(
        "16-communique", ("Ministry of Foreign Affairs of Kelduria", "Vantry"), COMMUNIQUE
    ),
    "17-press-mail.eml": lambda: make_mail("17-press-mail"),
}


def main() -> int:
    """Write the documents, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    stale = []
    for name, make in MADE.items():
        made, target = make(), TARGET / name
        if not check:
            target.write_bytes(made)
        elif not target.exists() or target.read_bytes() != made:
            stale.append(name)
    if stale:
        print("not what tools/demo gives: " + ", ".join(stale))
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
