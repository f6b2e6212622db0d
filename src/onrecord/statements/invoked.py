"""Invoked: the instruments that a statement's words name or mean."""

from __future__ import annotations

from onrecord.statements.clause import Clause
from onrecord.statements.scene import Scene

_TREATY_VERBS = frozenset(
    {
        "withdraw",
        "join",
        "ratify",
        "sign",
        "implement",
        "observe",
        "violate",
        "leave",
        "accede",
        "comply",
        "abide",
        "suspend",
        "terminate",
        "return",
    }
)
"""Verbs whose "it" is the instrument that the sentences before named last."""

_NEAR = 400
"""Characters back in which an instrument can still be meant by "it"."""


def invoked_in(clause: Clause, scene: Scene) -> tuple[str, ...]:
    """Give the canonical names of the instruments that a clause invokes, each once.

    Reads those named in it, those that "this memorandum" means, and the one that "it" means
    after a verb of treaties ("has withdrawn from it").  Leaves out instruments that the text
    does not settle.
    """
    named = [m.canonical for m in scene.instruments_in(clause.span) if m.canonical]
    if not named and (meant := _meant(clause, scene)):
        named = [meant]
    return tuple(dict.fromkeys(named))


def _meant(clause: Clause, scene: Scene) -> str | None:
    sentence, verb = clause.sentence, clause.verb
    if sentence.lemmas[verb] not in _TREATY_VERBS:
        return None
    objects = [*sentence.all_children(verb, "dobj")]
    for child in sentence.all_children(verb, "prep"):
        objects += sentence.all_children(child, "pobj")
    if not any(sentence.words[word].lower() == "it" for word in objects):
        return None
    before = scene.last_instrument(clause.span.start)
    if before is None or _NEAR < clause.span.start - before.span.end:
        return None
    return before.canonical
