"""Content codings: gzip and deflate undone piece by piece, never more than was asked for."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator

_STEP = 1 << 16
_PAYLOAD = "payload"
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Unusable(Exception):
    """An answer that cannot be used.

    Attributes:
        what: The part of it that is wrong.
        reason: Why, for the user.
    """

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(what, reason)
        self.what, self.reason = what, reason

    def __str__(self) -> str:
        return self.reason


def decoded(pieces: Iterable[bytes], codings: str) -> Iterator[bytes]:
    """Undo content codings, in pieces of at most 64 KiB.

    Args:
        pieces: The bytes as they came.
        codings: The `Content-Encoding`, such as "gzip"; "" and "identity" change nothing.

    Raises:
        Unusable: A coding that was not asked for (br, zstd, ...), more than two of them,
            or bytes that are damaged or break off.

    >>> packed = zlib.compress(b"We agree. " * 9)
    >>> b"".join(decoded([packed], "deflate")).count(b"agree")
    9
    """
    names = [name.strip().lower() for name in codings.split(",") if name.strip()]
    names = [name for name in names if name != "identity"]
    if len(names) > 2:  # noqa: PLR2004  more than anyone needs
        raise Unusable(codings, "coded more than twice")
    for name in reversed(names):
        if name not in _UNDO:
            raise Unusable(codings, f"a coding that was not asked for: {name[:20]}")
        pieces = _UNDO[name](pieces)
    yield from pieces


def _gunzip(pieces: Iterable[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(_GZIP)
    begun = False
    for piece in pieces:
        rest = piece
        while rest:
            if inflater.eof:
                inflater = zlib.decompressobj(_GZIP)
            begun = True
            yield _some(inflater, rest)
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if begun and not inflater.eof:
        raise Unusable(_PAYLOAD, "the packed bytes break off")


def _inflate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Undo "deflate", which some servers send with and some without zlib's header."""
    inflater = None
    for piece in pieces:
        rest = piece
        if inflater is None and piece:
            inflater = zlib.decompressobj(_ZLIB if piece[0] & 0x0F == 8 else _RAW)  # noqa: PLR2004  "deflate"
        while rest and inflater is not None and not inflater.eof:
            yield _some(inflater, rest)
            rest = inflater.unconsumed_tail
    if inflater is not None and not inflater.eof:
        raise Unusable(_PAYLOAD, "the packed bytes break off")


def _some(inflater: zlib._Decompress, packed: bytes) -> bytes:
    try:
        return inflater.decompress(packed, _STEP)
    except zlib.error as error:
        raise Unusable(_PAYLOAD, "the packed bytes are damaged") from error


_UNDO: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
}
