"""Origin: what is known about a file besides its bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What is known about a file besides its bytes.

    Attributes:
        name: File name or address, for messages and for telling the kind of file.
        url: Address it was fetched from; None for a local file.
        media_type: As declared; None when it has to be told from name and bytes.
        charset: As declared; None when it has to be told from the bytes.
    """

    name: str
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
