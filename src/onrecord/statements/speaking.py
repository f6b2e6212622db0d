"""Speaking: which attributions are of somebody who says something."""

from __future__ import annotations

from onrecord.languages.en.kinds import IDLE, SEEMING, SHOWING, SPEAKING, TOLD
from onrecord.languages.en.references import MANNERS, NOBODY, RELATIVE
from onrecord.model import Sentence
from onrecord.statements.attribution import Form, Said
from onrecord.statements.phrases import is_first_person
from onrecord.statements.references import References


def says_something(said: Said, references: References) -> bool:
    """Say whether an attribution is of somebody, and tells what they say.

    Leaves out what things show ("the figures suggest"), what somebody else is only expected
    to say, how something looks, "as you know", and salutations.
    """
    return _of_somebody(said) and not _of_a_thing(said, references)


def _of_somebody(said: Said) -> bool:
    """Say whether an attribution's source can have said something: "this shows that" has none.

    Leaves out "according to which", whose source is the text before it, and "added eight
    names to the list".
    """
    sentence, subject = said.sentence, said.subject
    if sentence is None:
        return True
    if said.verb is not None and _is_object(sentence, said.verb, subject):
        return False
    if said.lemma in IDLE or (said.form is Form.COLON and sentence.lemmas[0] == "dear"):
        return False
    if said.lemma in SEEMING or _is_to_come(said, subject):
        return False
    if said.verb is not None and said.lemma == "add" and sentence.child(said.verb, "dobj"):
        return False
    if subject is None and said.source is not None:
        at = sentence.starts.index(said.source.start) if said.source.start in sentence.starts else 0
        subject = at if said.source.end == sentence.ends[at] else None
    if subject is None:
        return True
    small = sentence.words[subject].lower()
    if small == "you" and said.lemma.split(" ")[0] not in TOLD:
        return False
    relative = small in RELATIVE and sentence.tags[subject] in {"WDT", "WP", "WP$"}
    if said.form is Form.ACCORDING and (relative or small in MANNERS):
        return False
    return relative or small not in NOBODY


def _is_to_come(said: Said, subject: int | None) -> bool:
    """Say whether somebody else is only expected to say it: "all will agree that"."""
    sentence, verb = said.sentence, said.verb
    if sentence is None or verb is None or subject is None:
        return False
    modal = any(sentence.tags[aux] == "MD" for aux in sentence.all_children(verb, "aux"))
    return modal and not is_first_person(sentence, subject)


def _is_object(sentence: Sentence, verb: int, subject: int | None) -> bool:
    """Say whether the source is who is asked or told: "Norland is asked to"."""
    return subject is not None and sentence.child(verb, "nsubjpass") == subject


def _of_a_thing(said: Said, references: References) -> bool:
    """Say whether what shows something is no actor: "the figures suggest that"."""
    sentence, subject = said.sentence, said.subject
    if sentence is None or subject is None or said.lemma.split(" ")[0] not in SHOWING:
        return False
    speaks = sentence.lemmas[subject] in SPEAKING
    return not speaks and not references.is_somebody(sentence, subject)
