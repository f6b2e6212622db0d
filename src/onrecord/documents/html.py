"""HTML pages and fragments: all visible text in reading order, with what the markup says."""

from __future__ import annotations

from lxml.etree import _Element

from onrecord.documents import readers
from onrecord.documents.html_flow import roles_of
from onrecord.documents.html_metadata import metadata_of
from onrecord.documents.html_parse import markup_of, parse_html
from onrecord.documents.html_walk import TooMuch, Walk
from onrecord.documents.kinds import HTML, XHTML
from onrecord.documents.limits import MAX_LINES, check_size
from onrecord.documents.origin import Origin
from onrecord.documents.text import TextBuilder
from onrecord.errors import UnreadableDocument
from onrecord.model import Metadata, Page


@readers.add(HTML, XHTML)
def read_html(data: bytes, origin: Origin) -> Page:
    r"""Read an HTML page, or a fragment of one.

    Gives one `Line` a block element or line break, and one a row of a table of data;
    white space is collapsed as in a browser.  Roles come from elements, ARIA, microdata
    and conventional words in class and id.  A page without visible words has an empty text.
    Leaves out what is hidden, scripts, alternative texts of pictures, the numbers that a
    browser gives list items, and what a style sheet hides or adds.

    Raises:
        UnreadableDocument: It is empty, too large, binary, or nested beyond measure.

    Source:
        HTML Standard, 15.3 (flow content) and 4 (elements); WAI-ARIA 1.2, 5.3.4 (landmarks).

    >>> page = read_html(b"<nav>Home</nav><p><b>Q:</b> When?", Origin(name="page.html"))
    >>> page.text, page.lines[0].role.value, page.runs[1].place
    ('Home\n\nQ: When?\n', 'navigation', '/html/body/p[1]')
    """
    check_size(data, origin)
    root = parse_html(markup_of(data, origin), origin.name)
    page = TextBuilder()
    if root is not None:
        put_html(page, root, origin.name)
    return page.finished(Metadata() if root is None else metadata_of(root), HTML)


def put_html(
    page: TextBuilder, root: _Element, name: str, *, prefix: str = "", main: bool = False
) -> None:
    """Put the visible lines of a parsed page or fragment below those that a page has.

    Args:
        page: The page in the making.
        root: The parsed markup.
        name: Of the file, for the error.
        prefix: Goes before the node paths of the lines, for markup inside another file.
        main: Whether all of it is the main part of the page.

    Raises:
        UnreadableDocument: It has more lines, or lines nested deeper, than can be kept.
    """
    try:
        lines = Walk(root, prefix, main=main).run()
    except TooMuch:
        raise UnreadableDocument(
            name, f"it has more than {MAX_LINES:,} lines, or they are nested too deep"
        ) from None
    for line, mark in zip(lines, roles_of(lines), strict=True):
        if line.gap:
            page.gap()
        page.line([(line.words, line.place)], mark)
