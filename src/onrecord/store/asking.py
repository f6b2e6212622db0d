"""What a store can be asked: a query as data, the same for every database."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Field(StrEnum):
    """What a filter looks at."""

    SPEAKER = "speaker"
    ISSUER = "issuer"
    LANG = "lang"
    FROM = "from"
    TO = "to"
    INSTRUMENT = "instrument"
    ABOUT = "about"
    KIND = "kind"
    GENRE = "genre"


class Order(StrEnum):
    """What comes first: what answers best, or what is newest or oldest."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which part of what is found to give.

    Attributes:
        limit: How many passages at most.
        offset: How many of the first are passed over.
        after: Address of the passage after which the part begins, such as
            "doc:3f0a9c1b2d4e/120-480"; what is added meanwhile moves nothing.
        order: What comes first; without words the best are the newest.
    """

    limit: int = 20
    offset: int = 0
    after: str | None = None
    order: Order = Order.BEST


@dataclass(frozen=True, slots=True)
class Terms:
    """Folded words that stand side by side; the last one may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part is in the passage, and none of those in `without`."""

    parts: tuple[Node, ...]
    without: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part is in the passage."""

    parts: tuple[Node, ...]


Node: TypeAlias = Terms | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on what is known of a passage.

    Attributes:
        field: What it looks at.
        value: As asked, with a star where it is the beginning of a word; a date for `FROM`
            and `TO`, complete: "2021-04-01".
        negated: Whether passages that meet it are left out.
        whole: Whether the value is all of the name, not words of it.
    """

    field: Field
    value: str
    negated: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search; without any of the three it is one for everything.

    Attributes:
        words: What the passage's words must be; None asks for no words.
        without: What its words must not be.
        filters: One of several values of speaker, issuer, lang or genre is enough;
            everything else has to hold together.
    """

    words: Node | None = None
    without: tuple[Node, ...] = ()
    filters: tuple[Filter, ...] = ()


def terms_of(node: Node | None) -> tuple[Terms, ...]:
    """Give the words that a passage is found by, those left out excepted."""
    match node:
        case None:
            return ()
        case Terms():
            return (node,)
        case _:
            return tuple(terms for part in node.parts for terms in terms_of(part))
