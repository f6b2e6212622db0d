"""Findings: what a text says that can be checked by the text alone.

Each module here holds one check.  A new check is a new module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from onrecord.model import Document, Finding, Mention
from onrecord.registry import Registry

Check: TypeAlias = Callable[[Document, tuple[Mention, ...]], Iterator[Finding]]
"""Gives what it checked in a document, in order of place."""

checks: Registry[Check] = Registry("onrecord.findings")
