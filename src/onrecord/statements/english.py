"""English statements."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Statement
from onrecord.statements import hearers
from onrecord.statements.scene import Scene


@hearers.add("en")
def hear_english(scene: Scene) -> Iterator[Statement]:
    """Hear the statements of an English document."""
    yield from ()
    _ = scene
