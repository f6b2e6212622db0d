"""English statements, heard over the parse of each sentence."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import (
    Statement,
)
from onrecord.statements import hearers
from onrecord.statements.attribution import find_attributions
from onrecord.statements.levels import Levels
from onrecord.statements.making import make_statement
from onrecord.statements.references import References
from onrecord.statements.resolved import resolved_clauses
from onrecord.statements.scene import Scene
from onrecord.statements.spoken import is_recorded
from onrecord.statements.units import Units
from onrecord.statements.voices import default_level


@hearers.add("en")
def hear_english(scene: Scene) -> Iterator[Statement]:
    """Hear the statements of an English document.

    Every clause in which somebody asserts, asks, promises, decides, denies or judges is a
    statement of its innermost holder, told by those around it.

    Leaves out what asks, greets, thanks an audience or announces the next point, sentences
    without a verb, and relative and other dependent clauses, which stay in their clause.

    Yields:
        Statements in order of place; no two of the same span.
    """
    levels = Levels(References(scene))
    units = Units(find_attributions(scene.paragraphs, scene.text), levels.references)
    for paragraph in scene.paragraphs:
        levels.speak(default_level(paragraph, scene))
        resolved = resolved_clauses(paragraph, scene, levels.voice)
        yield from resolved
        for sentence in paragraph.sentences:
            heard = () if resolved else units.of(sentence)
            yield from (make_statement(u, levels) for u in heard if is_recorded(u, paragraph))
            levels.references.remember(sentence)
