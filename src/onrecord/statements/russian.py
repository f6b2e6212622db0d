"""Russian statements, heard by their words."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.ru.statements import WORDS
from onrecord.model import Statement
from onrecord.statements import hearers
from onrecord.statements.flat import hear_flat
from onrecord.statements.scene import Scene


@hearers.add("ru")
def hear_russian(scene: Scene) -> Iterator[Statement]:
    """Hear the statements of a Russian document; `hear_flat` says how."""
    return hear_flat(scene, WORDS)
