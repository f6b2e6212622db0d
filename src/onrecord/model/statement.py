"""Statement: what somebody puts on record, with everyone through whom it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.document import DocumentId
from onrecord.model.mention import QuantityMention, TimeMention
from onrecord.model.span import Span


class StatementKind(StrEnum):
    """What is done in saying it."""

    CLAIM = "claim"
    POSITION = "position"
    DEMAND = "demand"
    COMMITMENT = "commitment"
    MEASURE = "measure"
    DENIAL = "denial"
    CONDEMNATION = "condemnation"
    SUPPORT = "support"


class Modality(StrEnum):
    """How the content is put: as fact, or otherwise."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    NECESSARY = "necessary"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"


class Stage(StrEnum):
    """How far a measure has come, as its words say."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    ANNOUNCED = "announced"
    IN_FORCE = "in_force"
    DONE = "done"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who is said to have said something.

    Attributes:
        name: A person's, state's or body's name, or the words that stand for them.
        id: The code of a polity or the short name of an organisation; None otherwise.
        office: As whom they speak, as printed ("as" in the record format).
        represents: Whom they stand for; None when the text does not say.
    """

    name: str
    id: str | None = None
    office: str | None = None
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One level of attribution, in the terms of PARC and PolNeAR.

    Attributes:
        holders: Who said it: several when they speak together; none when the text does
            not say who.
        span: The words that name who said it (the source); None for a speaker by default.
        cue: The words that attribute, such as "reaffirmed that"; None without any.
    """

    holders: tuple[Holder, ...]
    span: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whose act it is, or whom it is directed at.

    Attributes:
        name: As printed, or the name of the polity or body that the words stand for.
        id: The code of a polity or the short name of an organisation; None otherwise.
        represents: Whom a person, office or body stands for, as far as the words say.
    """

    name: str
    id: str | None = None
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a promise falls due.

    Attributes:
        value: ISO 8601 day, month, year or interval; None when the words give none.
        precision: "day", "month", "year", "interval", "vague" or "conditional".
        firmness: "promised", "scheduled", "planned" or "hoped".
        span: The words that say so.
    """

    value: str | None
    precision: str
    firmness: str
    span: Span | None = None


class MarkKind(StrEnum):
    """What has become of what a person says of a statement.

    `CORRECTED`: a field of it is what they say.  `ACCEPTED`: it is as they say without a change.
    `DISPUTED`: another says otherwise, and where they differ it stays as it was read.
    """

    CORRECTED = "corrected"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """That a person has said something of a statement.

    Attributes:
        kind: What has become of it.
        correction: Id of what they said, such as "co:0a1b2c3d4e5f".
        by: Who said it.
    """

    kind: MarkKind
    correction: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attributed statement.

    Attributes:
        span: The content alone, without the words that attribute it.
        text: The words themselves; `verify` checks the two against each other.
        kind: What is done in saying it.
        attribution: From the innermost (who is said to have said it) to the outermost
            (who relays it); never empty.
        agents: Whose act a measure or commitment is; empty when the text does not say.
        targets: Whom it is directed at or about.
        instruments: Canonical names of the instruments it invokes, in order, each once.
        measure: The type of a measure, a key of `knowledge/measures.toml`.
        count: How many a measure hits, where the words say one number.
        stage: How far a measure has come.
        effective: ISO 8601 date from which a measure takes effect.
        due: When a commitment falls due.
        condition: The words on which it depends.
        negated: Whether the content is negated.
        modality: How the content is put.
        hedges: Words that weaken it ("reportedly", "I believe").
        times: The times that its words name, in order.
        quantities: The quantities that its words name, in order.
        rule: The part that made it, such as "statements.demands.call_on".
        ordinal: Among the statements of the same span, from 0.
        marks: What people have said of it, ordered by the ids; empty as the rules read it.
    """

    span: Span
    text: str
    kind: StatementKind
    attribution: tuple[Attribution, ...]
    agents: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    instruments: tuple[str, ...] = ()
    measure: str | None = None
    count: int | None = None
    stage: Stage | None = None
    effective: str | None = None
    due: Due | None = None
    condition: Span | None = None
    negated: bool = False
    modality: Modality = Modality.ASSERTED
    hedges: tuple[Span, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    rule: str
    ordinal: int = 0
    marks: tuple[Mark, ...] = ()


def statement_id(document: DocumentId, statement: Statement) -> str:
    """Give a statement's address: its document, its passage, and its ordinal from the second on.

    It does not depend on the kind: a statement that is read as another kind by newer rules
    keeps its address.
    """
    passage = f"{document[4:]}/{statement.span.start}-{statement.span.end}"
    return f"st:{passage}" + (f"/{statement.ordinal}" if statement.ordinal else "")
