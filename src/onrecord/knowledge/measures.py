"""Types of measures, and the events of other schemes that they are coded as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from onrecord.errors import BadKnowledge
from onrecord.knowledge.rows import Cells, tables

FILE = "measures.toml"

PLOVER = frozenset(
    {
        *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"),
        *("ACCUSE", "DEMAND", "REJECT", "THREATEN", "PROTEST", "MOBILIZE"),
        *("SANCTION", "COERCE", "ASSAULT"),
    }
)
"""The event types of PLOVER."""


@dataclass(frozen=True, slots=True)
class EventCode:
    """An event in the terms of two coding schemes, which agree.

    Attributes:
        cameo: Three or four figures.
        plover: Event type.
        mode: PLOVER's mode; empty when it has none.
    """

    cameo: str
    plover: str
    mode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureType:
    """One kind of act of state.

    Attributes:
        name: The key, such as "expulsion".
        definition: What it is, in one sentence.
        event: What it is coded as; None when neither scheme has such an act.
        undone: What its reversal is coded as; None when no row says so.
        source: Where the codes were checked.
    """

    name: str
    definition: str
    event: EventCode | None = None
    undone: EventCode | None = None
    source: str


@cache
def measure_types() -> Mapping[str, MeasureType]:
    """Give every type of measure by its name; a user's row of a name replaces ours.

    Raises:
        BadKnowledge: A row lacks its name, definition or source, or its codes are none.

    >>> types = measure_types()
    >>> types["expulsion"].event, types["sanctions"].undone
    (EventCode(cameo='166', plover='SANCTION', mode='expel'), \
EventCode(cameo='085', plover='RETREAT', mode='ease'))
    """
    rows = (_type(Cells(file, row)) for file, row in tables(FILE, "measure_type"))
    return MappingProxyType({row.name: row for row in rows})


def _type(cells: Cells) -> MeasureType:
    return MeasureType(
        name=cells.text("name"),
        definition=cells.text("definition"),
        event=_event(cells, ""),
        undone=_event(cells, "undone_"),
        source=cells.text("source"),
    )


def _event(cells: Cells, prefix: str) -> EventCode | None:
    cameo, plover = cells.maybe(f"{prefix}cameo"), cells.maybe(f"{prefix}plover")
    if cameo is None and plover is None:
        return None
    if cameo is None or plover not in PLOVER or not cameo.isdecimal():
        raise BadKnowledge(cells.file, f"no event: {cameo!r}, {plover!r}")
    return EventCode(cameo, plover, cells.maybe(f"{prefix}mode") or "")
