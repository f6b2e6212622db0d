"""Statements: who holds what, relayed by whom, about whom, doing what.

Each module that registers a hearer reads one language's paragraphs; the others are the
parts that hearers are made of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from onrecord.model import Statement
from onrecord.registry import Registry
from onrecord.statements.scene import Scene

__all__ = ["Hearer", "Scene", "hearers"]

Hearer: TypeAlias = Callable[[Scene], Iterator[Statement]]
"""Gives the statements of a document, in order of place."""

hearers: Registry[Hearer] = Registry("onrecord.statements")
