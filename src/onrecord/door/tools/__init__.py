"""The tools, at most twelve: each gives passages, statements or entries, and none an opinion."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from onrecord.door.answers import Answer
from onrecord.registry import Registry

Tool: TypeAlias = Callable[..., Answer]

tools: Registry[Tool] = Registry("onrecord.door.tools")
"""The tools by name; a docstring is what an assistant reads of each."""
