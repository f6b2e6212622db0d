"""Plain text: one line of the page for each printed line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.documents import readers
from onrecord.documents.encoding import charset_of, is_binary
from onrecord.documents.front_matter import front_matter
from onrecord.documents.kinds import PLAIN
from onrecord.documents.limits import MAX_LINES, check_size
from onrecord.documents.origin import Origin
from onrecord.documents.text import Mark, TextBuilder
from onrecord.errors import UnreadableDocument
from onrecord.model import Page, Role

METADATA = Mark(Role.METADATA)
_BREAKS = re.compile("([\f\v\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}])")
_PRINTED = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")


class Printed(NamedTuple):
    """One printed line: its words, and the bytes that they were read from."""

    words: str
    start: int
    end: int

    @property
    def place(self) -> str:
        """The bytes, as a run names them."""
        return f"bytes {self.start}-{self.end}"


@readers.add(PLAIN)
def read_plain(data: bytes, origin: Origin) -> Page:
    r"""Read a text file.

    Gives one `Line` a printed line; paragraphs that were wrapped are not joined.  The
    text is as it came but for NFC, line ends, the byte order mark and control characters.
    A block of YAML front matter stays in the text, its lines marked as metadata.

    Raises:
        UnreadableDocument: It is empty, too large, or no text in any encoding.

    >>> page = read_plain(b"Joint statement\r\n\r\nWe met.", Origin(name="joint.txt"))
    >>> page.text, page.runs[1].place
    ('Joint statement\n\nWe met.\n', 'bytes 19-26')
    """
    lines = list(printed_lines(data, origin))
    count, metadata = front_matter([line.words for line in lines[:200]])
    page = TextBuilder()
    for line in lines[:count]:
        page.line([(line.words, line.place)], METADATA)
    for line in lines[count:]:
        page.line([(line.words, line.place)])
    return page.finished(metadata, PLAIN)


def printed_lines(data: bytes, origin: Origin) -> Iterator[Printed]:
    """Cut a text into its printed lines, each with its bytes.

    Raises:
        UnreadableDocument: It is empty, too large, or no text in any encoding.
    """
    check_size(data, origin)
    if is_binary(data):
        raise UnreadableDocument(origin.name, "the file is binary, not a text in any encoding")
    if max(data.count(b"\n"), data.count(b"\r")) > MAX_LINES:
        raise UnreadableDocument(origin.name, f"the text has more than {MAX_LINES:,} lines")
    charset, mark = charset_of(data, origin.charset)
    wide = charset.startswith(("utf-16", "utf-32"))
    lines = _wide_lines(data, charset, mark) if wide else _lines(data, charset, mark)
    for line in lines:
        if _BREAKS.search(line.words):
            yield from _broken(line, charset)
        else:
            yield line


def _lines(data: bytes, charset: str, at: int) -> Iterator[Printed]:
    for raw in data[at:].splitlines(keepends=True):
        words = raw.rstrip(b"\r\n")
        yield Printed(words.decode(charset, "replace"), at, at + len(words))
        at += len(raw)


def _wide_lines(data: bytes, charset: str, at: int) -> Iterator[Printed]:
    for found in _PRINTED.finditer(data[at:].decode(charset, "replace")):
        words, end = (len(part.encode(charset)) for part in found.groups())
        yield Printed(found[1], at, at + words)
        at += words + end


def _broken(line: Printed, charset: str) -> Iterator[Printed]:
    """Cut a line at the form feeds and separators in it."""
    if "\N{REPLACEMENT CHARACTER}" in line.words:
        for words in _BREAKS.split(line.words)[::2]:
            yield line._replace(words=words)
        return
    at = line.start
    for part in _BREAKS.split(line.words):
        end = at + len(part.encode(charset))
        if not _BREAKS.fullmatch(part):
            yield Printed(part, at, end)
        at = end
