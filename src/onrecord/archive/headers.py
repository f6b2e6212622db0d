"""HTTP headers: as they came, and as a WARC record needs them."""

from __future__ import annotations

from typing import TypeAlias

Headers: TypeAlias = tuple[tuple[str, str], ...]

_ORIGINAL = "X-Archive-Orig-"
_OF_CODING = frozenset({"content-encoding", "content-length", "transfer-encoding"})


def header(headers: Headers, name: str) -> str | None:
    """Give the first value of a header, whatever the case of its name; None when it is not there.

    >>> header((("ETag", '"a1"'),), "etag")
    '"a1"'
    """
    wanted = name.lower()
    return next((value for key, value in headers if key.lower() == wanted), None)


def media_type_of(headers: Headers) -> tuple[str | None, str | None]:
    """Give the declared media type and charset, in lower case; None where undeclared.

    >>> media_type_of((("Content-Type", "Text/HTML; Charset='UTF-8'"),))
    ('text/html', 'utf-8')
    >>> media_type_of((("Content-Type", "nonsense"),))
    (None, None)
    """
    media_type, *parameters = (header(headers, "content-type") or "").lower().split(";")
    charset = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset":
            charset = value.strip().strip("\"'") or None
    return (media_type.strip(), charset) if "/" in media_type else (None, charset)


def for_record(headers: Headers, length: int) -> Headers:
    """Give the headers for a payload that is kept without transfer and content coding.

    The headers that speak of the coding are kept under another name, so that a reader of
    the record does not decode twice.

    >>> for_record((("Content-Encoding", "gzip"),), 7)
    (('X-Archive-Orig-Content-Encoding', 'gzip'), ('Content-Length', '7'))
    """
    kept = [
        (f"{_ORIGINAL}{name}" if name.lower() in _OF_CODING else name, _one_line(value))
        for name, value in headers
    ]
    return (*kept, ("Content-Length", str(length)))


def of_record(headers: Headers) -> Headers:
    """Give the headers as they came, from those in a record.

    >>> of_record(for_record((("Content-Encoding", "gzip"),), 7))
    (('Content-Encoding', 'gzip'),)
    """
    return tuple(
        (name.removeprefix(_ORIGINAL), value)
        for name, value in headers
        if name.lower() != "content-length"
    )


def _one_line(value: str) -> str:
    return " ".join(value.split())
