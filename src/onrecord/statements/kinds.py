"""Kinds: what is done in saying something, by the words of its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from onrecord.languages.en.kinds import (
    COMMITTED,
    CONCERNED,
    ENDURE,
    FALSE,
    FIRM,
    GIVING,
    GLAD,
    HELP,
    JUDGING,
    LEGISLATURES,
    MUST,
    NECESSARY,
    NO_DENIAL,
    NO_ORDER,
    PLEDGES,
    REFUSED,
    STANDING,
    STANDING_BY,
    STANDS,
    TRUE,
    WRONG_DEEDS,
    WRONGS,
)
from onrecord.model import Modality, Sentence, StatementKind
from onrecord.statements.clause import Clause
from onrecord.statements.coming import comes
from onrecord.statements.force import Force
from onrecord.statements.measures import Act
from onrecord.statements.siding import agrees_with_somebody, helped_on, thanks_go


class Whose(StrEnum):
    """On whose side a clause's subject is, seen from its holder."""

    OWN = "own"
    BOTH = "both"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What is known of a clause when its kind is asked for.

    Attributes:
        clause: The content.
        force: Its negation and modality.
        act: The measure that it names; None when it names none.
        whose: On whose side its subject is; BOTH for own and
            others together, NOBODY for a thing, an idea, or no subject.
        spoken: Whether it is a turn of speech, where orders may only keep the speech going.
        told_own: Whether whoever is told to act is of the holder's own side.
    """

    clause: Clause
    force: Force
    act: Act | None
    whose: Whose
    spoken: bool = False
    told_own: bool = False

    @cached_property
    def predicate(self) -> frozenset[str]:
        """The lemmas that say what the subject is: after a copula, with their modifiers."""
        sentence, verb = self.clause.sentence, self.clause.verb
        found: set[str] = set()
        for child in sentence.all_children(verb, "attr", "acomp", "oprd"):
            found.update(_described(sentence, child))
        if sentence.tags[verb][0] == "V" and sentence.child(verb, "auxpass") is not None:
            found.add(sentence.words[verb].lower())
        return frozenset(found)


def content_kind(reading: Reading) -> tuple[StatementKind, str]:
    """Say what a clause does by its own words.

    The questions are asked in the order of the manual: is an act done?  Does it bind the
    holder's side?  Does it ask somebody else?  Does it reject, judge, stand by somebody,
    take a stand?  What is left is a claim.

    Returns:
        The kind, and the name of the question that decided, for the statement's rule.
    """
    for kind, name, asks in _QUESTIONS:
        if asks(reading):
            return kind, name
    return StatementKind.CLAIM, "claim"


def _is_measure(reading: Reading) -> bool:
    unreal = {Modality.POSSIBLE, Modality.NECESSARY, Modality.HYPOTHETICAL, Modality.CONDITIONAL}
    return (
        reading.act is not None
        and not reading.force.negated
        and reading.force.modality not in unreal
    )


def _is_commitment(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    if reading.force.modality in {Modality.POSSIBLE, Modality.NECESSARY, Modality.HYPOTHETICAL}:
        return False
    if _stays_firm(reading):
        return True
    bound = reading.predicate & COMMITTED
    released = sentence.child(clause.verb, "neg") is not None
    if bound and reading.whose is not Whose.NOBODY and not released:
        return True
    if reading.whose not in {Whose.OWN, Whose.BOTH}:
        return False
    return comes(clause)


def _stays_firm(reading: Reading) -> bool:
    """Say whether it is "our commitment ... is unwavering"."""
    sentence, subject = reading.clause.sentence, reading.clause.subject
    if subject is None or sentence.lemmas[subject] not in PLEDGES:
        return False
    return sentence.child(subject, "poss") is not None and bool(reading.predicate & FIRM)


def _is_demand(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    if clause.subject is None:
        order = sentence.tags[clause.verb] == "VB" and clause.verb == clause.first == 0
        bare = not _auxiliaries(clause) and sentence.child(clause.verb, "aux") is None
        return order and bare and sentence.lemmas[clause.verb] not in NO_ORDER
    you = sentence.words[clause.subject].lower() == "you"
    legislates = sentence.lemmas[clause.subject] in LEGISLATURES
    return _obliges(clause) and (
        legislates or reading.whose in {Whose.OTHER, Whose.BOTH} or (you and not reading.spoken)
    )


def _is_denial(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    said = reading.predicate
    if said & FALSE and not reading.force.negated:
        return True
    if said & TRUE and reading.force.negated:
        return True
    verb = sentence.lemmas[clause.verb]
    if not reading.force.negated or reading.force.modality is not Modality.ASSERTED:
        return False
    if sentence.words[clause.first].lower() == "no" and sentence.labels[clause.first] == "intj":
        return True
    first_person = clause.subject is not None and sentence.tags[clause.subject] == "PRP"
    now = sentence.tags[clause.verb] in {"VBP", "VBG", "VB"} and _present(clause)
    return reading.whose is Whose.OWN and first_person and now and verb not in NO_DENIAL


def _is_condemnation(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    said = reading.predicate
    if said & JUDGING or said & WRONG_DEEDS:
        return not reading.force.negated and reading.whose is not Whose.OWN
    if reading.force.negated:
        words = " ".join(sentence.lemmas[clause.first : clause.last + 1])
        return any(phrase in words for phrase in ENDURE)
    wrongs = sentence.lemmas[clause.verb] in WRONGS and not clause.passive
    accused = reading.whose is Whose.OTHER and reading.force.modality is Modality.ASSERTED
    return wrongs and accused


def _is_support(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    if reading.force.negated:
        return False
    if reading.predicate & GLAD and reading.whose is Whose.OWN:
        return True
    verb = sentence.lemmas[clause.verb]
    if thanks_go(clause):
        return True
    helps = {sentence.lemmas[c] for c in sentence.all_children(clause.verb, "dobj")} & HELP
    helps |= helped_on(clause) if verb in GIVING else set()
    if helps and verb in GIVING and reading.whose is Whose.OWN:
        return True
    if verb == "agree" and agrees_with_somebody(clause):
        return True
    with_whom = (f"{verb} {sentence.lemmas[c]}" for c in sentence.children[clause.verb])
    return reading.whose is not Whose.NOBODY and not STANDING_BY.isdisjoint(with_whom)


def _is_position(reading: Reading) -> bool:
    clause, sentence = reading.clause, reading.clause.sentence
    said = reading.predicate
    if _obliges(clause) or said & NECESSARY:
        return True
    stands = sentence.lemmas[clause.verb] in STANDING and sentence.tags[clause.verb] != "VBD"
    if reading.whose is Whose.OWN and stands:
        return True
    if said & CONCERNED and reading.whose is Whose.OWN:
        return True
    if _cannot(reading) or _lets_us(clause):
        return True
    words = " ".join(sentence.words[clause.first : clause.last + 1]).lower()
    return any(phrase in words for phrase in STANDS)


def _lets_us(clause: Clause) -> bool:
    """Say whether it calls on all, the speaker too: "let us not forget"."""
    sentence, verb = clause.sentence, clause.verb
    after = {word.lower() for word in sentence.words[verb + 1 : verb + 3]}
    return sentence.lemmas[verb] == "let" and not after.isdisjoint({"us", "'s", "’s"})


def _cannot(reading: Reading) -> bool:
    """Say whether the holder's side sets something aside: "we cannot accept"."""
    clause, sentence = reading.clause, reading.clause.sentence
    can = any(sentence.lemmas[aux] == "can" for aux in _auxiliaries(clause))
    refused = sentence.lemmas[clause.verb] in REFUSED
    return can and refused and reading.force.negated and reading.whose is Whose.OWN


_QUESTIONS: tuple[tuple[StatementKind, str, Callable[[Reading], bool]], ...] = (
    (StatementKind.MEASURE, "act", _is_measure),
    (StatementKind.COMMITMENT, "binds", _is_commitment),
    (StatementKind.DEMAND, "obliges", _is_demand),
    (StatementKind.DENIAL, "rejects", _is_denial),
    (StatementKind.CONDEMNATION, "judges", _is_condemnation),
    (StatementKind.SUPPORT, "stands_by", _is_support),
    (StatementKind.POSITION, "stands_for", _is_position),
)


def _auxiliaries(clause: Clause) -> Sequence[int]:
    return clause.sentence.all_children(clause.verb, "aux")


def _obliges(clause: Clause) -> bool:
    """Say whether it is put as a duty: "must", "should", "has to", "needs to"."""
    sentence = clause.sentence
    if any(sentence.lemmas[aux] in MUST for aux in _auxiliaries(clause)):
        return True
    verb = sentence.lemmas[clause.verb]
    to = sentence.child(clause.verb, "xcomp") is not None
    past = sentence.tags[clause.verb] in {"VBD", "VBN"}
    if verb in {"have", "need", "ought"} and to and not past:
        return True
    if verb in {"need", "require"} and clause.passive:
        return True
    return any(
        sentence.lemmas[aux] in MUST
        for joined in sentence.all_children(clause.verb, "conj")
        if joined <= clause.last
        for aux in sentence.all_children(joined, "aux")
    )


def _present(clause: Clause) -> bool:
    sentence = clause.sentence
    tags = {sentence.tags[aux] for aux in _auxiliaries(clause)} | {sentence.tags[clause.verb]}
    return bool(tags & {"VBP", "VBZ"}) and "VBD" not in tags and "MD" not in tags


def _described(sentence: Sentence, head: int) -> Iterator[str]:
    if "non" in {w.lower() for w in sentence.words[max(0, head - 2) : head]}:
        return
    yield sentence.lemmas[head]
    yield sentence.words[head].lower()
    for child in sentence.all_children(head, "amod", "conj", "compound"):
        yield from _described(sentence, child)
