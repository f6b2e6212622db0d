"""Tongues: the language in which words that a page quotes were published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Protocol

from onrecord.errors import OnRecordError
from onrecord.record import Record

_UNKNOWN = frozenset({"und", "mul", "zxx"})


class _Tongue(Protocol):
    def __call__(self, document: str, /) -> str: ...


_TONGUE: ContextVar[_Tongue | None] = ContextVar("tongue", default=None)


@contextmanager
def tongues(home: Path) -> Iterator[None]:
    """Let pages of a record say the language of what they quote, as long as one is written.

    The record is opened when the first is asked for, and each document is looked up once.
    """
    with ExitStack() as stack:

        @cache
        def record() -> Record:
            return stack.enter_context(Record.open(home, create=False))

        @cache
        def tongue(document: str) -> str:
            language = record().document(document).language
            return "" if language in _UNKNOWN else language

        token = _TONGUE.set(tongue)
        stack.callback(_TONGUE.reset, token)
        yield


def tongue_of(address: str | None) -> str:
    """Give the language of the document that an address lies in; "" where nobody knows it.

    Reads "st:3f0a9c1b2d4e/120-480", "3f0a9c1b2d4e/120-480" and "doc:3f0a9c1b2d4e".  Outside of
    a page nothing is known.

    >>> tongue_of("st:3f0a9c1b2d4e/120-480")
    ''
    """
    tongue = _TONGUE.get()
    if tongue is None or not address:
        return ""
    try:
        return tongue(address.rpartition(":")[2].partition("/")[0])
    except OnRecordError:
        return ""
