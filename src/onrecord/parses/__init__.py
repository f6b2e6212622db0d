"""Parses: a text's sentences as trees, by language.

Each module here holds one parser.  A new language is a new module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from onrecord.model import Passage, Sentence
from onrecord.registry import Registry

Parser: TypeAlias = Callable[[Sequence[Passage]], Iterator[tuple[Sentence, ...]]]
"""Gives the sentences of each passage, in order."""

parsers: Registry[Parser] = Registry("onrecord.parses")
