"""Siding: ways of standing by somebody without a verb that says so."""

from __future__ import annotations

from onrecord.languages.en.kinds import EARNING, FEELINGS, HELP, HOLDS_NOUNS
from onrecord.statements.clause import Clause


def thanks_go(clause: Clause) -> bool:
    """Say whether it is "our gratitude goes to them" or "they deserve our thanks"."""
    sentence = clause.sentence
    verb = sentence.lemmas[clause.verb]
    felt = HOLDS_NOUNS["support"]
    if verb in EARNING:
        return any(sentence.lemmas[c] in felt for c in sentence.all_children(clause.verb, "dobj"))
    subject = clause.subject
    return (
        verb in {"go", "be", "reach"}
        and subject is not None
        and sentence.lemmas[subject] in felt | FEELINGS
        and sentence.child(subject, "poss") is not None
        and sentence.child(clause.verb, "attr", "acomp") is None
    )


def helped_on(clause: Clause) -> set[str]:
    """Give the help that a verb names after "on" or "up": "doubling down on our assistance"."""
    sentence = clause.sentence
    preps = [*sentence.all_children(clause.verb, "prep", "prt", "advmod")]
    preps += [c for p in preps for c in sentence.all_children(p, "prep")]
    nouns = (sentence.lemmas[n] for p in preps for n in sentence.all_children(p, "pobj"))
    return set(nouns) & HELP


def agrees_with_somebody(clause: Clause) -> bool:
    """Say whether it is "I agree with Norland", not with a text or a point."""
    sentence = clause.sentence
    for child in sentence.all_children(clause.verb, "prep"):
        whom = sentence.child(child, "pobj")
        if sentence.lemmas[child] == "with" and whom is not None:
            return sentence.tags[whom] in {"PRP", "NNP"}
    return False
