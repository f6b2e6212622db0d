"""Documents: bytes to one canonical text with its map, and what is body in it.

Each registered reader takes the bytes of one kind of file and gives a `Page`.  What is
body and what furniture is said afterwards, by `blocks`, for all kinds alike; the header
is read from both by `header`.
"""

from collections.abc import Callable
from typing import TypeAlias

from onrecord.documents.origin import Origin
from onrecord.model import Page
from onrecord.registry import Registry

Reader: TypeAlias = Callable[[bytes, Origin], Page]

readers: Registry[Reader] = Registry("onrecord.documents")

__all__ = ["Origin", "Reader", "readers"]
