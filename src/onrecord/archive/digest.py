"""The digest by which bytes are addressed."""

from __future__ import annotations

from hashlib import sha256


def digest_of(payload: bytes) -> str:
    """Give the address of a payload: "sha256:" and the hexadecimal digest.

    >>> digest_of(b"")[:23]
    'sha256:e3b0c44298fc1c14'
    """
    return f"sha256:{sha256(payload).hexdigest()}"
