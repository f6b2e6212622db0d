"""EML: a mail's fields, its body in the best form, and the names of what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import CharsetError, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from typing import NamedTuple

from onrecord.documents import readers
from onrecord.documents.html import put_html
from onrecord.documents.html_parse import markup_of, parse_html
from onrecord.documents.kinds import EML, HTML, PLAIN
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.documents.plain import METADATA, printed_lines
from onrecord.documents.stamps import iso_stamp
from onrecord.documents.text import Mark, TextBuilder
from onrecord.errors import UnreadableDocument
from onrecord.model import Metadata, Page

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_BODY = Mark(main=True)


class _Part(NamedTuple):
    """A part of a mail that holds no other parts, and its number, such as "1.2"."""

    message: Message
    number: str


@readers.add(EML)
def read_eml(data: bytes, origin: Origin) -> Page:
    r"""Read a mail.

    Its fields From, To, Cc, Date and Subject are lines of metadata; then follows the body,
    as plain text where there is one, else through the HTML reader; last the names of the
    attachments.  Leaves out all other fields and what the attachments hold.

    Raises:
        UnreadableDocument: It is empty, too large, or its parts are nested beyond measure.

    Source:
        RFC 5322 (fields), RFC 2045 to 2047 (parts, encoded words).

    >>> page = read_eml(b"From: a@b.example\nSubject: Call\n\nThey spoke.", Origin(name="c.eml"))
    >>> page.metadata.title, page.text.splitlines()[-1], page.runs[-1].place
    ('Call', 'They spoke.', 'part 1, bytes 0-11')
    """
    check_size(data, origin)
    try:
        mail: Message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_parts(mail, "1"))
    except RecursionError:
        raise UnreadableDocument(origin.name, "its parts are nested hundreds deep") from None
    page = TextBuilder()
    for name in _SHOWN:
        for value in mail.get_all(name, []):
            page.line([(f"{name}: {_decoded(value)}", f"field {name}")], METADATA)
    page.gap()
    body = _body(parts)
    if body is not None:
        _put(page, body, origin.name)
    for part in parts:
        if part is not body and (attached := _file_name(part.message)):
            page.line([(f"Attachment: {attached}", f"part {part.number}")], METADATA)
    return page.finished(_metadata(mail), EML)


def _parts(message: Message, number: str) -> Iterator[_Part]:
    inside = message.get_payload()
    if message.is_multipart() and isinstance(inside, list):
        for at, part in enumerate(inside, start=1):
            if isinstance(part, Message):
                yield from _parts(part, f"{number}.{at}")
    else:
        yield _Part(message, number)


def _body(parts: list[_Part]) -> _Part | None:
    shown = [part for part in parts if part.message.get_content_disposition() != "attachment"]
    for kind in (PLAIN, HTML):
        for part in shown:
            if part.message.get_content_type() == kind and part.message.get_payload(decode=True):
                return part
    return None


def _put(page: TextBuilder, part: _Part, name: str) -> None:
    payload = part.message.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.message.get_content_charset()
    origin = Origin(name=name, charset=charset)
    if not data.strip():
        return
    if part.message.get_content_type() == PLAIN:
        for line in printed_lines(data, origin):
            page.line([(line.words, f"part {part.number}, {line.place}")], _BODY)
        return
    root = parse_html(markup_of(data, origin), name)
    if root is not None:
        put_html(page, root, name, prefix=f"part {part.number}, ", main=True)


def _decoded(value: object) -> str:
    """Give a field's words, encoded words decoded, on one line."""
    words = str(value)
    try:
        words = str(make_header(decode_header(words)))
    except (CharsetError, HeaderParseError, LookupError, UnicodeError, ValueError):
        words = words.encode("ascii", "replace").decode()
    return " ".join(words.split())


def _file_name(message: Message) -> str | None:
    try:
        name = message.get_filename()
    except (LookupError, UnicodeError, ValueError):
        return None
    return _decoded(name) or None if name else None


def _metadata(mail: Message) -> Metadata:
    def of(name: str) -> str | None:
        return _decoded(mail.get(name, "")) or None

    return Metadata(
        title=of("Subject"),
        published=iso_stamp(of("Date")),
        author=of("From"),
        publisher=of("Organization"),
        language=of("Content-Language"),
    )
