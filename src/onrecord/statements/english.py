"""English statements, heard over the parse of each sentence."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import Attribution, Statement
from onrecord.statements import hearers
from onrecord.statements.attribution import find_attributions
from onrecord.statements.doubles import without_leads
from onrecord.statements.levels import Levels
from onrecord.statements.making import make_statements
from onrecord.statements.printed import printed_in
from onrecord.statements.references import References
from onrecord.statements.resolved import resolved_clauses
from onrecord.statements.scene import Scene
from onrecord.statements.spoken import is_recorded
from onrecord.statements.units import Unit, Units
from onrecord.statements.voices import default_level


@hearers.add("en")
def hear_english(scene: Scene) -> Iterator[Statement]:
    """Hear the statements of an English document.

    Every clause in which somebody asserts, asks, promises, decides, denies or judges is a
    statement of its innermost holder, told by those around it.

    Leaves out what asks, greets, thanks an audience or announces the next point, sentences
    without a verb, and relative and other dependent clauses, which stay in their clause.

    Yields:
        Statements in order of place; two of the same span are two acts, told apart by ordinals.
    """
    levels = Levels(References(scene))
    for unit in heard_units(scene, levels):
        if isinstance(unit, Statement):
            yield unit
        else:
            yield from make_statements(unit, levels)


def heard_units(scene: Scene, levels: Levels) -> Iterator[Unit | Statement]:
    """Give the units of a document that stand as statements, and a resolution's statements.

    While one is at hand, the levels are those of its place.
    """
    units = Units(find_attributions(scene.paragraphs, scene.text), levels.references)
    messages = printed_in(scene) if levels.sender else frozenset()
    for paragraph in scene.paragraphs:
        voice = default_level(paragraph, scene)
        if paragraph.span in messages:
            same = {h.name for h in levels.sender} == {h.name for h in voice.holders}
            levels.speak(Attribution(holders=levels.sender), () if same else (voice,))
        else:
            levels.speak(voice)
        resolved = resolved_clauses(paragraph, scene, levels.voice)
        yield from resolved
        for sentence in paragraph.sentences:
            heard = () if resolved else without_leads(units.of(sentence))
            yield from (unit for unit in heard if is_recorded(unit, paragraph))
            levels.references.remember(sentence)
