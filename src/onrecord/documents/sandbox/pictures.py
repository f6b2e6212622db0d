"""Pictures of the pages of a PDF file."""

from __future__ import annotations

import struct
import zlib

import pypdfium2

from onrecord.errors import UnreadableDocument

_WIDE = 1000
_TALL = 4000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB = 2


def draw_page(data: bytes, name: str, number: int) -> bytes:
    """Draw one page as a PNG file, 1,000 points wide or 4,000 tall, whichever is less.

    Leaves out forms, and whatever a file says is to be done.

    Args:
        data: The PDF file.
        name: Of the file, for the error.
        number: Of the page, from 1.

    Raises:
        UnreadableDocument: It has no such page, or cannot be opened.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        page = document[number - 1] if 0 < number <= len(document) else None
        if page is None:
            raise UnreadableDocument(name, f"it has no page {number}")
        width, height = page.get_size()
        scale = min(_WIDE / max(width, 1), _TALL / max(height, 1))
        bitmap = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocument(name, f"its page {number} cannot be drawn ({error})") from error
    rows = bytes(bitmap.buffer)
    line = bitmap.width * bitmap.n_channels
    plain = (rows[at : at + line] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
    return png(bitmap.width, bitmap.height, b"".join(b"\0" + row for row in plain))


def png(width: int, height: int, rows: bytes) -> bytes:
    """Write a PNG file of three bytes a point; each row begins with a zero."""
    head = struct.pack(">IIBBBBB", width, height, 8, _RGB, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
