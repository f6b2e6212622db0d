"""Mentions: words that name an actor, an instrument, a time or a quantity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from onrecord.model.span import Span


class MentionKind(StrEnum):
    """What a mention names."""

    ACTOR = "actor"
    INSTRUMENT = "instrument"
    TIME = "time"
    QUANTITY = "quantity"


class ActorKind(StrEnum):
    """What an actor is; `POLITY` says nothing of status."""

    POLITY = "polity"
    ORGANISATION = "organisation"
    OFFICE = "office"
    PERSON = "person"
    GROUP = "group"


class Bound(StrEnum):
    """How a number is bounded by the words about it."""

    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name something.  Use one of the four kinds below.

    Attributes:
        span: Where the words stand.
        text: The words themselves; `verify` checks the two against each other.
        rule: The part that found them, such as "mentions.resolutions".
        antecedent: The words that settle an anaphoric mention ("this memorandum").
    """

    kind: ClassVar[MentionKind]
    span: Span
    text: str
    rule: str
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Mention):
    """A state, organisation, office, person or group that is named.

    Attributes:
        canonical: ISO 3166-1 alpha-2 code of a polity, short name of an organisation, or
            a person's fullest name in the document; None when the text does not settle it.
        actor_kind: What it is.
        represents: Whom an office or person stands for, as far as the words say.
        role: The office as printed, such as "Foreign Minister".
    """

    kind: ClassVar[MentionKind] = MentionKind.ACTOR
    canonical: str | None = None
    actor_kind: ActorKind
    represents: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentMention(Mention):
    """A treaty, resolution, law, agreement or decision that is named.

    Attributes:
        canonical: The UN symbol, or the usual title with its year; None when the text
            names no certain instrument.
        provision: The part that is named, such as "Article 51"; None when none is.
        form: "resolution", "symbol", "treaty", "law", "decision", "agreement"...
    """

    kind: ClassVar[MentionKind] = MentionKind.INSTRUMENT
    canonical: str | None = None
    provision: str | None = None
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention(Mention):
    """A date, time, length of time or repetition that is named.

    Attributes:
        value: ISO 8601 date, month or year, an interval "a/b", a season "2019-FA", a
            duration "P3M"; None when the words settle none of them.
        timex: The TIMEX3 value ("PRESENT_REF", "199", "2019-W04", "PXM", ...).
        type: The TIMEX3 type: "DATE", "TIME", "DURATION" or "SET".
    """

    kind: ClassVar[MentionKind] = MentionKind.TIME
    value: str | None = None
    timex: str | None = None
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A number of something.

    Attributes:
        value: The number, or the low and the high end of a range.
        unit: ISO 4217 code, "percent", the counted noun in the singular, or None.
        bound: How the words about it bound the number.
    """

    kind: ClassVar[MentionKind] = MentionKind.QUANTITY
    value: float | int | tuple[float | int, float | int]
    unit: str | None = None
    bound: Bound | None = None
