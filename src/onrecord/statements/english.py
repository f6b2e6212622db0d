"""English statements, heard over the parse of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from onrecord.model import Attribution, Holder, Statement
from onrecord.statements import hearers
from onrecord.statements.attribution import find_attributions
from onrecord.statements.levels import Levels
from onrecord.statements.making import make_statements
from onrecord.statements.messages import quoted, sender_of
from onrecord.statements.references import References
from onrecord.statements.resolved import resolved_clauses
from onrecord.statements.scene import Scene
from onrecord.statements.spoken import is_recorded
from onrecord.statements.units import Units
from onrecord.statements.voices import default_level


def _is(sender: Holder, voice: Attribution) -> bool:
    return sender.name in {holder.name for holder in voice.holders}


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
    units = Units(find_attributions(scene.paragraphs, scene.text), levels.references)
    sender = sender_of(scene)
    messages = frozenset(quoted(scene.paragraphs, scene.text)) if sender else frozenset()
    for paragraph in scene.paragraphs:
        voice = default_level(paragraph, scene)
        if sender is not None and paragraph.span in messages:
            levels.speak(Attribution(holders=(sender,)), () if _is(sender, voice) else (voice,))
        else:
            levels.speak(voice)
        resolved = resolved_clauses(paragraph, scene, levels.voice)
        yield from resolved
        for sentence in paragraph.sentences:
            heard = () if resolved else units.of(sentence)
            kept = (unit for unit in heard if is_recorded(unit, paragraph))
            yield from chain.from_iterable(make_statements(unit, levels) for unit in kept)
            levels.references.remember(sentence)
