"""Reading a file: from its bytes to its page, by the reader for its kind."""

from __future__ import annotations

from onrecord.documents import readers
from onrecord.documents.kinds import media_type_of
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.errors import UnknownMediaType
from onrecord.model import Page


def read_page(data: bytes, origin: Origin) -> Page:
    r"""Read the bytes of one file as a page.

    Raises:
        UnreadableDocument: The bytes give no text; the error says why.
        UnknownMediaType: No reader takes this kind of file.

    >>> read_page(b"We met.", Origin(name="statement.txt")).text
    'We met.\n'
    """
    check_size(data, origin)
    media_type = media_type_of(data, origin)
    if media_type not in readers:
        raise UnknownMediaType(origin.name, media_type)
    return readers[media_type](data, origin)
