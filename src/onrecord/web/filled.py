"""Filled: what somebody wrote into a form."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import Message
from email.parser import BytesParser
from urllib.parse import parse_qsl

from starlette.datastructures import Headers

_MANY = 200
_URLENCODED = "application/x-www-form-urlencoded"


def fields_of(headers: Headers, body: bytes) -> Mapping[str, str]:
    """Read the fields of a form; of two with one name the first counts.

    Files that are sent with a form are left out, and so is everything that is no form.

    >>> of = Headers({"content-type": "application/x-www-form-urlencoded"})
    >>> fields_of(of, b"why=two+rounds&why=one")
    {'why': 'two rounds'}
    """
    kind = headers.get("content-type", "")
    if kind.partition(";")[0].strip().lower() == _URLENCODED:
        return _urlencoded(body)
    if kind.lower().startswith("multipart/form-data"):
        return _multipart(kind, body)
    return {}


def _urlencoded(body: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MANY)
    except ValueError:
        return {}
    return dict(reversed(pairs))


def _multipart(kind: str, body: bytes) -> dict[str, str]:
    header = f"Content-Type: {kind}\r\n\r\n".encode("latin-1", "replace")
    given = BytesParser().parsebytes(header + body).get_payload()
    found: dict[str, str] = {}
    for part in given if isinstance(given, list) else ():
        if not isinstance(part, Message) or part.get_filename() is not None:
            continue
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            found.setdefault(name, content.decode("utf-8", "replace"))
    return found
