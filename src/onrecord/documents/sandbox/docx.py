"""DOCX: paragraphs, headings, list items, rows, notes, headers and footers, in order."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

from onrecord.documents.kinds import DOCX
from onrecord.documents.origin import Origin
from onrecord.documents.sandbox.docx_styles import Styles, read_styles
from onrecord.documents.sandbox.titles import telling_title
from onrecord.documents.stamps import iso_stamp
from onrecord.documents.text import Mark, TextBuilder
from onrecord.errors import UnreadableDocument
from onrecord.model import Metadata, Page, Role

MAX_PART = 64 * 1024 * 1024
MAX_RATIO = 200
_SMALL = 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_UNSEEN = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}rPr", f"{_W}pPr", _FALLBACK))
_MARKS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{_W}softHyphen": "\N{SOFT HYPHEN}",
}
_BREAKS = frozenset((f"{_W}br", f"{_W}cr"))
_LONG_CELL = 300
_HEADERS = re.compile(r"word/header\d*\.xml")
_FOOTERS = re.compile(r"word/footer\d*\.xml")


class _Paragraph(NamedTuple):
    """One paragraph: its printed lines, what its style says, and its node path."""

    lines: list[str]
    mark: Mark
    place: str


def read_docx(data: bytes, origin: Origin) -> Page:
    """Read a DOCX file.

    Gives one `Line` a paragraph or line break, and one a row of a table of data.  Headers
    and footers are read once each; foot- and endnotes follow the body.  Leaves out deleted
    and hidden text, comments, and the numbers that Word gives list items.  The day on which
    the file was made is no day of publication, so there is none.

    Raises:
        UnreadableDocument: It is damaged, encrypted, declares XML entities, or holds more
            than can be inflated.

    Source:
        ECMA-376, part 1, 17 (WordprocessingML) and part 2 (packaging).
    """
    package = _open(data, origin.name)
    names = sorted(package.namelist())
    if "word/document.xml" not in names:
        raise UnreadableDocument(origin.name, "it is a ZIP archive without a Word document")
    styles = read_styles(_part(package, "word/styles.xml", origin.name))
    page = TextBuilder()
    for name in filter(_HEADERS.fullmatch, names):
        _put(page, _part(package, name, origin.name), styles, name, Role.HEADER)
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        _put(page, _part(package, name, origin.name), styles, name, None)
    for name in filter(_FOOTERS.fullmatch, names):
        _put(page, _part(package, name, origin.name), styles, name, Role.FOOTER)
    return page.finished(_metadata(_part(package, "docProps/core.xml", origin.name)), DOCX)


def _open(data: bytes, name: str) -> zipfile.ZipFile:
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableDocument(name, f"it is damaged or cut off ({error})") from None
    for part in package.infolist():
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > MAX_PART or (part.file_size > _SMALL and ratio > MAX_RATIO):
            size = part.file_size // (1024 * 1024)
            raise UnreadableDocument(
                name, f"a part of it would inflate to {size} MB ({ratio:.0f} times its size)"
            )
    return package


def _part(package: zipfile.ZipFile, part: str, name: str) -> _Element | None:
    """Inflate and parse one part; None where there is none.

    Raises:
        UnreadableDocument: It is larger than it says, damaged, encrypted, or has entities.
    """
    try:
        with package.open(part) as stream:
            data = stream.read(MAX_PART + 1)
    except KeyError:
        return None
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise UnreadableDocument(name, f"{part} is damaged or encrypted ({error})") from None
    if len(data) > MAX_PART:
        raise UnreadableDocument(name, f"{part} inflates to more than it says")
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise UnreadableDocument(name, f"{part} declares XML entities, which are refused")
    data = data.replace(_STRICT[1:-1].encode(), _W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(name, f"{part} is damaged ({error.msg})") from None
    return root


def _put(
    page: TextBuilder, root: _Element | None, styles: Styles, part: str, role: Role | None
) -> None:
    if root is None:
        return
    place = f"{part}:/w:{etree.QName(root).localname}"
    for paragraph in _paragraphs(root, styles, place):
        mark = paragraph.mark if role is None else Mark(role)
        if role is None and mark.role in {Role.HEADING, Role.PLAIN}:
            page.gap()
        for line in paragraph.lines:
            page.line([(line, paragraph.place)], mark)


def _paragraphs(above: _Element, styles: Styles, place: str) -> Iterator[_Paragraph]:
    """Give the paragraphs below an element in reading order, rows of data as one."""
    counts: dict[str, int] = {}
    stack = [(above, place, iter(above), counts)]
    while stack:
        _, path, children, seen = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            continue
        tag = child.tag
        if not isinstance(tag, str) or tag in _UNSEEN:
            continue
        name = etree.QName(tag).localname
        seen[name] = seen.get(name, 0) + 1
        inner = f"{path}/w:{name}[{seen[name]}]"
        if tag == f"{_W}p":
            yield from _read(child, styles, inner)
        elif tag == f"{_W}tr" and (row := _row(child)):
            yield _Paragraph([row], Mark(Role.ROW), inner)
        else:
            stack.append((child, inner, iter(child), {}))


def _read(paragraph: _Element, styles: Styles, place: str) -> Iterator[_Paragraph]:
    """Give a paragraph's lines, and those of text boxes that hang on it."""
    mark = styles.mark_of(paragraph)
    words, linked = _words(paragraph)
    if mark.role is Role.HEADING:
        words = words.replace("\n", " ")
    if linked:
        mark = Mark(mark.role, mark.level, linked=linked)
    yield _Paragraph([line.strip() for line in words.split("\n")], mark, place)
    if next(paragraph.iter(f"{_W}txbxContent"), None) is not None:
        for box in _boxes(paragraph):
            yield from _paragraphs(box, styles, f"{place}//w:txbxContent")


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    """Give the outermost text boxes of a paragraph, each once."""
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag == _FALLBACK:
            walk.skip_subtree()
        elif element.tag == f"{_W}txbxContent":
            walk.skip_subtree()
            yield element


def _words(paragraph: _Element) -> tuple[str, float]:
    """Give a paragraph's visible words, and the share of them that are links."""
    parts: list[str] = []
    linked, links = 0, 0
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            links -= tag == f"{_W}hyperlink"
        elif tag in _UNSEEN or tag == f"{_W}txbxContent" or _is_hidden(element):
            walk.skip_subtree()
        elif tag == f"{_W}t":
            parts.append((element.text or "").replace("\n", " "))
            linked += len(parts[-1]) if links else 0
        elif tag in _MARKS:
            parts.append(_MARKS[tag])
        elif tag in _BREAKS:
            parts.append("\n")
        else:
            links += tag == f"{_W}hyperlink"
    words = "".join(parts)
    return words, min(linked / max(len(words), 1), 1.0)


def _is_hidden(element: _Element) -> bool:
    if element.tag != f"{_W}r":
        return False
    vanish = element.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val", "true") not in {"0", "false", "off"}


def _row(row: _Element) -> str | None:
    """Give a row of data as one line with tabs; None for a row of layout."""
    cells = []
    for cell in row.iter(f"{_W}tc"):
        if cell.find(f".//{_W}tbl") is not None:
            return None
        words = [found for part in cell.iter(f"{_W}p") if (found := _words(part)[0].strip())]
        if len(words) > 1 or any(len(line) > _LONG_CELL or "\n" in line for line in words):
            return None
        cells.append("".join(words).replace("\t", " "))
    told = [words for words in cells if words]
    return "\t".join(cells).strip() if len(told) > 1 else None


def _metadata(core: _Element | None) -> Metadata:
    if core is None:
        return Metadata()

    def of(name: str) -> str | None:
        return (core.findtext(name) or "").strip() or None

    return Metadata(
        title=telling_title(of(f"{_DC}title")),
        modified=iso_stamp(of(f"{_TERMS}modified")),
        author=of(f"{_DC}creator"),
        language=of(f"{_DC}language"),
        kind=of(f"{_CP}category"),
    )
