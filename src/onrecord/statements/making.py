"""Making: one statement of a unit, with all that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.languages.en.kinds import CONCERNED, FOR_A_TEXT, ORDERS, THEIRS, WILL, WISHING
from onrecord.model import Attribution, Modality, Party, Statement, StatementKind
from onrecord.statements.clause import Clause
from onrecord.statements.cues import addressee, cue_kind, kind_of_lemma
from onrecord.statements.dues import due_of, scheduled_of
from onrecord.statements.force import Force, force_of
from onrecord.statements.invoked import invoked_in
from onrecord.statements.kinds import Reading, Whose, content_kind
from onrecord.statements.levels import Levels
from onrecord.statements.measures import Act, find_act, find_acts
from onrecord.statements.parties import identities, other_sides, party_for, stood_for
from onrecord.statements.phrases import is_first_person
from onrecord.statements.references import References
from onrecord.statements.targets import Aim, find_targets
from onrecord.statements.units import Unit, negated_above

_FIXED = frozenset(
    {
        StatementKind.DEMAND,
        StatementKind.COMMITMENT,
        StatementKind.DENIAL,
        StatementKind.CONDEMNATION,
        StatementKind.SUPPORT,
    }
)
_TO_COME = frozenset({Modality.FUTURE, Modality.HYPOTHETICAL, Modality.CONDITIONAL})
_ACTS = frozenset({StatementKind.MEASURE, StatementKind.COMMITMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """A unit with what is known of it before its parties are named."""

    unit: Unit
    attribution: tuple[Attribution, ...]
    force: Force
    own: frozenset[str]
    kind: StatementKind
    rule: str


def make_statements(unit: Unit, levels: Levels) -> Iterator[Statement]:
    """Make the statements of a unit: one, or one for each act that it tells of.

    Yields:
        Statements of the same span, told apart by their ordinals.
    """
    heard = _hear(unit, levels)
    measure = heard.kind is StatementKind.MEASURE
    acts = [*find_acts(unit.clause, levels.references.scene)] if measure else []
    for ordinal, act in enumerate(acts or [None]):
        yield _statement(heard, act, levels.references, ordinal)


def _hear(unit: Unit, levels: Levels) -> _Heard:
    clause, references = unit.clause, levels.references
    attribution = levels.of(unit)
    force = force_of(clause)
    if negated_above(unit):
        force = replace(force, negated=not force.negated)
    own = _own_side(attribution, levels)
    reading = Reading(
        clause=clause,
        force=force,
        act=find_act(clause, references.scene),
        whose=_whose(clause, references, own),
        spoken=_spoken(unit),
        told_own=_tells_own(unit, references, own),
    )
    kind, rule = kind_of(unit, reading)
    return _Heard(unit=unit, attribution=attribution, force=force, own=own, kind=kind, rule=rule)


def _statement(heard: _Heard, act: Act | None, references: References, ordinal: int) -> Statement:
    clause, force, kind = heard.unit.clause, heard.force, heard.kind
    targets = _targets(heard, act, references)
    agents = _agents(clause, act, kind, references)
    invoked = invoked_in(clause, references.scene)
    if kind is StatementKind.MEASURE and not targets:
        targets = other_sides(invoked, agents)
    if kind is StatementKind.SUPPORT and not targets and _for_a_text(heard.unit):
        kind = StatementKind.POSITION
    if kind is StatementKind.DEMAND and not targets and heard.rule.startswith("cued_"):
        kind = StatementKind.POSITION
    if kind is StatementKind.COMMITMENT and targets and _to_somebody(clause):
        kind = StatementKind.SUPPORT
    scene, span = references.scene, clause.span
    return Statement(
        span=span,
        text=span.of(scene.text),
        kind=kind,
        attribution=heard.attribution,
        agents=agents,
        targets=targets,
        instruments=invoked,
        measure=act.type if act else None,
        count=act.count if act else None,
        stage=act.stage if act else None,
        effective=act.effective if act else None,
        due=(due_of if kind is StatementKind.COMMITMENT else scheduled_of)(clause, scene),
        condition=force.condition,
        negated=force.negated,
        modality=force.modality,
        hedges=force.hedges,
        rule=f"statements.{kind.value}.{heard.rule}",
        ordinal=ordinal,
    )


def _targets(heard: _Heard, act: Act | None, references: References) -> tuple[Party, ...]:
    clause, own = heard.unit.clause, heard.own
    side = _side(clause, references, own) if 1 < len(heard.attribution[0].holders) else own
    aim = Aim(
        clause=clause,
        kind=heard.kind,
        act=act,
        performing=heard.unit.performing,
        own=own,
        side=side,
    )
    return find_targets(aim, references)


def kind_of(unit: Unit, reading: Reading) -> tuple[StatementKind, str]:
    """Say what a unit does: by the verb that does it, by the one that cues it, by its content."""
    sentence = unit.clause.sentence
    if unit.performing is not None:
        kind = cue_kind(sentence, unit.performing)
        if kind is not None and (decided := _performed(kind, unit.performing, reading)):
            return decided
    kind, rule = content_kind(reading)
    if unit.cued is not None and unit.said and unit.said[-1].sentence is sentence:
        cued = cue_kind(sentence, unit.cued) or kind_of_lemma(sentence.lemmas[unit.cued])
        binds_later = cued is not StatementKind.COMMITMENT or reading.force.modality in _TO_COME
        if cued in _FIXED and binds_later:
            return cued, f"cued_{sentence.lemmas[unit.cued]}"
        if sentence.lemmas[unit.cued] == "agree" and reading.force.modality in _TO_COME:
            return StatementKind.COMMITMENT, "agreed_to_come"
        wished = sentence.lemmas[unit.cued] in WISHING and cued is StatementKind.POSITION
        if sentence.words[unit.cued].lower() in CONCERNED:
            wished, cued = True, StatementKind.POSITION
        if kind is StatementKind.CLAIM and wished and cued:
            return cued, f"cued_{sentence.lemmas[unit.cued]}"
    return kind, rule


def _performed(
    kind: StatementKind, verb: int, reading: Reading
) -> tuple[StatementKind, str] | None:
    """Say what a performing verb does, negated or to come; None where the content decides."""
    sentence = reading.clause.sentence
    name = f"verb_{sentence.lemmas[verb]}"
    aux = {sentence.lemmas[a] for a in sentence.all_children(verb, "aux")}
    if reading.force.negated:
        return (StatementKind.DENIAL, name) if reading.whose is Whose.OWN else None
    if aux & WILL:
        return (StatementKind.COMMITMENT, name) if reading.whose is Whose.OWN else None
    if aux & {"could", "might", "may"}:
        return None
    if sentence.lemmas[verb] == "decide" and reading.act is not None:
        return None
    if sentence.lemmas[verb] in ORDERS and reading.told_own:
        return StatementKind.MEASURE, name
    return kind, name


def _to_somebody(clause: Clause) -> bool:
    """Say whether a commitment is to what is somebody's: "to the security of Norland"."""
    sentence = clause.sentence
    nouns = (w for w in range(clause.first, clause.last + 1) if sentence.lemmas[w] == "commitment")
    preps = (prep for noun in nouns for prep in sentence.all_children(noun, "prep"))
    whose = (sentence.child(prep, "pobj") for prep in preps)
    return any(noun is not None and sentence.lemmas[noun] in THEIRS for noun in whose)


def _own_side(attribution: tuple[Attribution, ...], levels: Levels) -> frozenset[str]:
    """Give the codes and names of the innermost holder's side; the issuer's for its voice."""
    holders, issuer = attribution[0].holders, levels.references.scene.document.header.issuer
    own = identities(holders) | {
        side for h in holders if (side := levels.references.side_of(h.name)) is not None
    }
    stands = any(h.id or h.represents for h in holders)
    if holders and not stands and len(attribution) == 1 and issuer and issuer.represents:
        own |= {issuer.represents}
    return own


def _tells_own(unit: Unit, references: References, own: frozenset[str]) -> bool:
    """Say whether whoever is told to act is of the holder's own side, or of none that is said."""
    verb = unit.performing
    whom = None if verb is None else addressee(unit.clause.sentence, verb)
    if whom is None:
        return False
    told = [references.known(h) for h in references.of(unit.clause.sentence, whom)]
    return bool(own) and all(
        not (h.id or h.represents) or not identities([h]).isdisjoint(own) for h in told
    )


def _for_a_text(unit: Unit) -> bool:
    """Say whether what is supported is a text or a plan: that is where somebody stands."""
    verb = unit.performing
    return verb is not None and unit.clause.sentence.lemmas[verb] in FOR_A_TEXT


def _spoken(unit: Unit) -> bool:
    return bool(unit.said) or unit.clause.sentence.tags[unit.clause.verb] == "VB"


def _whose(clause: Clause, references: References, own: frozenset[str]) -> Whose:
    """Say on whose side a clause's subject is, seen from its holder."""
    sentence = clause.sentence
    if clause.subject is None or sentence.words[clause.subject].lower() == "it":
        return Whose.NOBODY
    if is_first_person(sentence, clause.subject):
        return Whose.OWN
    named = identities(
        h for h in references.of(sentence, clause.subject) if h.id or h.represents or h.office
    )
    if not named:
        return Whose.NOBODY
    if not named & own:
        return Whose.OTHER
    return Whose.BOTH if _others(clause, references, own) else Whose.OWN


def _others(clause: Clause, references: References, own: frozenset[str]) -> bool:
    """Say whether a subject names others beside the holder's own side."""
    assert clause.subject is not None
    holders = references.of(clause.sentence, clause.subject)
    return any(not identities([holder]) & own for holder in holders)


def _side(clause: Clause, references: References, own: frozenset[str]) -> frozenset[str]:
    """Give the side of a joint text that a clause's subject is: one of them, or none."""
    if clause.subject is None:
        return frozenset()
    named = identities(references.of(clause.sentence, clause.subject))
    return named if named < own else frozenset()


def _agents(
    clause: Clause, act: Act | None, kind: StatementKind, references: References
) -> tuple[Party, ...]:
    """Give whose act it is, as far as the words say."""
    if kind not in _ACTS:
        return ()
    word = act.agent if act is not None else clause.subject
    if word is None:
        return ()
    sentence = clause.sentence
    if is_first_person(sentence, word):
        return stood_for(references.voice)
    named = (h for h in references.of(sentence, word) if h.id or h.represents or h.office)
    return tuple(map(party_for, named))
