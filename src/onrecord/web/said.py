"""Said: statements of a view as rows, with who holds them and whom they mean."""

from __future__ import annotations

import shlex
from typing import Any

from fastapi import Request

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.view import sides
from onrecord.model import Utterance
from onrecord.web.page import address


def said_row(said: Utterance) -> dict[str, Any]:
    """Give a statement as a row."""
    statement = said.statement
    return {
        "statement": said.id,
        "day": iso(said.made),
        "kind": said.kind.value,
        "according_to": listed(said.accounts),
        "relayed": 1 < len(statement.attribution),
        "relayed_by": listed(said.relayers),
        "by": listed(sides(statement.agents)),
        "to": listed(sides(statement.targets)),
        "instruments": listed(statement.instruments),
        "measure": statement.measure,
        "copies": len(said.copies),
        "title": said.title,
        "words": statement.text,
    }


def again(request: Request) -> str:
    """Write the command that gives a page again."""
    return shlex.join(["onrecord", "get", address(request)])
