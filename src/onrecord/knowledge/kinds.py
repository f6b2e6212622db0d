"""Kinds of statements, and the events of other schemes that they are coded as."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from onrecord.knowledge.measures import EventCode
from onrecord.knowledge.rows import Cells, tables

FILE = "kinds.toml"


@cache
def kind_events() -> Mapping[str, EventCode]:
    """Give the event of each kind of statement; a user's row of a kind replaces ours.

    Leaves out measures, which are coded by their type.  Where PLOVER has no event, as for a
    claim, its type is empty.

    Raises:
        BadKnowledge: A row lacks its name, its CAMEO code or its source.

    >>> kind_events()["demand"]
    EventCode(cameo='100', plover='DEMAND', mode='')
    """
    rows = (Cells(file, row) for file, row in tables(FILE, "statement_kind"))
    return MappingProxyType({cells.text("name"): _event(cells) for cells in rows})


def _event(cells: Cells) -> EventCode:
    cells.text("source")
    return EventCode(cells.text("cameo"), cells.maybe("plover") or "", cells.maybe("mode") or "")
