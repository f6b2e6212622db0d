"""Kinds: what is done in saying a piece, by its predicates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.statements import ANY, OWN, KindWords
from onrecord.model import Holder, Modality, Stage, StatementKind
from onrecord.statements.flat.core import Core
from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Source

_REFUSED = frozenset({"support", "condemnation", "demand", "denial"})
_BEFORE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a piece does.

    Attributes:
        kind: Its kind.
        rule: The name of the row that says so.
        row: That row; None where the reporting verb or nothing at all decides.
        mark: The predicate; None likewise.
        source: Who does it; None when the words do not say.
        own: Whether the innermost holder's side does it.
    """

    kind: StatementKind
    rule: str
    row: KindWords | None = None
    mark: Mark | None = None
    source: Source | None = None
    own: bool = False


def act_of(core: Core, people: People) -> Act:
    """Decide what a piece does.

    An act that is done in saying so, or a measure, that stands first decides before all
    else; then the language's rows in their order, then the reporting verb; what is left is
    a claim.  A refusal ("we do not support") is a position.
    """
    found = sorted(_acts(core, people), key=_order)
    if core.piece.kind:
        kind = StatementKind(core.piece.kind)
        subject = found[0].source if found else _subject(core, None, people)
        measured = next((act for act in found if act.row and act.row.measure), None)
        row = measured.row if measured and kind is StatementKind.COMMITMENT else None
        return Act(kind=kind, rule=f"reported_{kind}", row=row, source=subject)
    if not found:
        subject = _subject(core, None, people)
        return Act(kind=StatementKind.CLAIM, rule="claim", source=subject)
    return found[0]


def _order(act: Act) -> tuple[int, int]:
    assert act.row is not None
    assert act.mark is not None
    first = act.row.acts or act.row.measure is not None
    return (0, act.mark.first) if first else (1, int(act.mark.key))


def _acts(core: Core, people: People) -> Iterator[Act]:
    for mark in core.marked.of_field("kinds", core.first, core.last):
        row = people.words.kinds[int(mark.key)]
        source = _subject(core, mark, people)
        own = is_own(source, core.piece.levels[0].holders, people)
        sided = source is not None and any(map(people.register.state_of, source.holders))
        if row.whose == ANY or (own if row.whose == OWN else sided and not own):
            kind, rule = _kind(core, row, mark, people)
            if row.measure and core.condition and own:
                kind = StatementKind.COMMITMENT
            yield Act(kind=kind, rule=rule, row=row, mark=mark, source=source, own=own)


def _kind(core: Core, row: KindWords, mark: Mark, people: People) -> tuple[StatementKind, str]:
    """Give a row's kind and the rule's name: refusals and support of a text are positions."""
    if row.acts and row.kind in _REFUSED and _refused(core, mark):
        return StatementKind.POSITION, "refusal"
    if row.kind == StatementKind.SUPPORT and _of_text(core, mark, people):
        return StatementKind.POSITION, "support_of_text"
    return StatementKind(row.kind), row.measure or row.kind


def _refused(core: Core, mark: Mark) -> bool:
    first = max(core.first, mark.first - _BEFORE)
    return bool(core.marked.of_field("negations", first, mark.first - 1))


def _of_text(core: Core, mark: Mark, people: People) -> bool:
    """Say whether what is supported is an instrument and nobody's act."""
    place = core.marked.span(mark.first, min(mark.last + _BEFORE, core.last))
    after = core.marked.span(mark.first, core.last)
    return any(one.span.start < place.end for one in people.scene.instruments_in(after))


def _subject(core: Core, mark: Mark | None, people: People) -> Source | None:
    """Give who does it: named before the predicate, or the verb's own first person."""
    marked = core.marked
    if mark and _is_passive(core, mark, people):
        return None
    stop = mark.first - 1 if mark else marked.first_finite(core.first, core.last) - 1
    named = people.named(marked, core.start, stop) if core.start < stop + 1 else None
    skipped = marked.skip(("openings", "fillers"), core.start, core.last)
    if named is None and mark and mark.first == skipped:
        named = core.piece.subject or _shared_subject(core, people)
    if named or mark is None:
        return named
    verbs = range(mark.first, mark.last + 1)
    ours = any(
        marked.sentence.lemmas[at].endswith(people.words.first_endings)
        for at in verbs
        if marked.finite(at, at)
    )
    return Source(holders=people.voice) if ours else None


def _is_passive(core: Core, mark: Mark, people: People) -> bool:
    """Say whether a measure is told in the passive: its subject is on whom it falls."""
    if people.words.kinds[int(mark.key)].measure is None:
        return False
    verbs = core.marked.sentence.lemmas[mark.first : mark.last + 1]
    return any(
        verb.endswith(people.words.passive_endings) and verb not in people.words.no_verbs
        for verb in verbs
    )


def _shared_subject(core: Core, people: People) -> Source | None:
    """Give the subject of the main clause before: "imposed sanctions, and froze accounts"."""
    if core.piece.before is None:
        return None
    return people.named(core.marked, core.piece.before, core.piece.first - 1)


def is_own(source: Source | None, holders: tuple[Holder, ...], people: People) -> bool:
    """Say whether a source is the side for which the holders speak."""
    if source is None or not holders:
        return False
    if source.holders == holders:
        return True
    sides = {people.register.state_of(holder) for holder in holders} - {None}
    doing = {people.register.state_of(holder) for holder in source.holders}
    return bool(doing) and doing <= sides


def modality_of(core: Core, act: Act) -> Modality:
    """Say how the content is put; an act done in saying so is asserted as it stands."""
    last = act.mark.first - 1 if act.row and act.row.acts and act.mark else core.last
    found = {mark.key for mark in core.marked.of_field("modals", core.first, last)}
    if core.condition:
        return Modality.CONDITIONAL
    order = (Modality.HYPOTHETICAL, Modality.NECESSARY, Modality.POSSIBLE, Modality.FUTURE)
    return next((modality for modality in order if modality in found), Modality.ASSERTED)


def is_negated(core: Core, act: Act) -> bool:
    """Say whether the content's own predicate is negated."""
    last = act.mark.first - 1 if act.row and act.row.acts and act.mark else core.last
    if act.row and act.mark and not act.row.acts:
        last = max(act.mark.last, core.first)
    void = core.marked.of_field("no_negations", core.first, core.last)
    return any(
        not any(mark.first <= negation.first <= mark.last for mark in void)
        for negation in core.marked.of_field("negations", core.first, last)
    )


def stage_of(core: Core, act: Act, modality: Modality) -> Stage | None:
    """Say how far a measure has come: by its words, else by its tense."""
    if act.row is None or act.row.measure is None:
        return None
    found = {mark.key for mark in core.marked.of_field("stages", core.first, core.last)}
    order = (Stage.REVERSED, Stage.PROPOSED, Stage.DECIDED, Stage.ANNOUNCED, Stage.IN_FORCE)
    by_words = next((stage for stage in order if stage in found), None)
    if by_words:
        return by_words
    return Stage.DONE if modality is Modality.ASSERTED else Stage.ANNOUNCED
