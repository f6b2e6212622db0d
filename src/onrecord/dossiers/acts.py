"""Acts of the sides: the ledger of measures, as a brief shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.dossiers.brief import Bar
from onrecord.dossiers.dossier import Dossier
from onrecord.dossiers.words import shown, worded
from onrecord.ledgers.days import begin_of
from onrecord.model import Row, Utterance

_ACCOUNT = re.compile(r"\(([^()]+)\)")
_UNMATCHED = "unmatched"
"""What is told by one side alone stands under it, and so need not be said."""
_NOT_DONE = frozenset({"proposed", "reversed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A measure.

    Attributes:
        side: The party whose it is; None when it is another's, or nobody says whose.
        type: A key of `knowledge/measures.toml`.
        label: Its type and its number.
        words: The same, with how far it has come, whom it hits, and how it is told.
        counts: Whether it is more than proposed, and is not the undoing of another.
        said: What tells it first.
        other: What tells it by the account of the other side, where both tell it.
    """

    side: str | None
    type: str
    number: str
    day: date | None
    label: str
    words: str
    counts: bool
    said: Utterance
    other: Utterance | None


def acts_of(
    dossier: Dossier, rows: Iterable[Row], by_id: Mapping[str, Utterance]
) -> tuple[Act, ...]:
    """Give the acts that a ledger of measures has, by day.

    A day is that of the act, else that of the statement.
    """
    acts = (_act(dossier, row, by_id) for row in rows)
    return tuple(sorted(acts, key=lambda act: (act.day or date.min, act.said.order)))


def _act(dossier: Dossier, row: Row, by_id: Mapping[str, Utterance]) -> Act:
    said = by_id[str(row["statement"])]
    both = (by_id[str(row[key])] for key in ("said_by_doer", "said_by_other") if row[key])
    type_, number = str(row["type"]), _number(dossier, str(row["count"] or ""))
    label = worded(type_) + (f" ({number})" if number else "")
    if row["stage"] in _NOT_DONE:
        label += f", {row['stage']}"
    stage = f", {worded(str(row['stage']))}" if row["stage"] not in {None, *_NOT_DONE} else ""
    to = f", aimed at {dossier.called(str(row['to']))}" if row["to"] else ""
    outcomes = [one for one in str(row["outcome"] or "").split("; ") if one != _UNMATCHED]
    outcome = f"; {', '.join(outcomes)}" if any(outcomes) else ""
    unsaid = "" if row["by"] else "; does not say by whom"
    day = begin_of(str(row["day"])) if row["day"] else None
    return Act(
        side=_side(dossier, row, said),
        type=type_,
        number=number,
        day=day or said.made,
        label=shown(label),
        words=shown(f"{label}{stage}{to}{outcome}{unsaid}"),
        counts=row["stage"] not in _NOT_DONE,
        said=said,
        other=next((one for one in both if one.id != said.id), None),
    )


def _number(dossier: Dossier, count: str) -> str:
    """Give a number; where accounts differ, each with the name of whose it is."""
    named = _ACCOUNT.sub(lambda found: f"according to {dossier.called(found[1])}", count)
    return named.replace("; ", ", ")


def _side(dossier: Dossier, row: Row, said: Utterance) -> str | None:
    """Say whose an act is: as its words have it, else of the side that alone tells it.

    What was done to the side that tells it is not its own; what is told by several at once is
    nobody's where the words do not say whose.
    """
    if row["by"]:
        return str(row["by"]) if row["by"] in dossier.parties else None
    if len(said.accounts) != 1 or said.accounts[0] == row["to"]:
        return None
    return said.accounts[0] if said.accounts[0] in dossier.parties else None


def bars_of(dossier: Dossier, acts: Iterable[Act]) -> tuple[Bar, ...]:
    """Count the acts of each side by type; the types with most acts first.

    Leaves out what is only proposed, and what undoes another act.
    """
    found: dict[str, dict[str, list[Act]]] = {}
    for act in acts:
        if act.side is not None and act.counts:
            found.setdefault(act.type, {}).setdefault(act.side, []).append(act)
    order = sorted(found, key=lambda type_: (-sum(map(len, found[type_].values())), type_))
    return tuple(
        Bar(
            type=worded(type_),
            side=dossier.called(party),
            acts=len(found[type_].get(party, ())),
            numbers=", ".join(act.number for act in found[type_].get(party, ()) if act.number),
        )
        for type_ in order
        for party in dossier.parties
    )
