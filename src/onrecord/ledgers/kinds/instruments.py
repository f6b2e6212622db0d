"""Instruments: who invokes which, how they stand to it, and its status by account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.stances import ACTS, Stance, provision_in, stance_of
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Ledger, Row, Utterance

_OF_ACTS = frozenset(ACTS.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """One statement that invokes an instrument.

    Attributes:
        stance: How it stands to it.
        said: The statement.
    """

    stance: Stance
    said: Utterance

    @property
    def actors(self) -> tuple[str, ...]:
        """Who signs, ratifies or leaves, where it is such an act; else by whose account it is."""
        acts = sides(self.said.statement.agents) if self.stance in _OF_ACTS else ()
        return acts or self.said.accounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """An instrument with every statement that invokes it, in order."""

    instrument: str
    invoked: tuple[Invocation, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(dict.fromkeys(utterance.statement.instruments))


def _step(key: str, entry: Lens | None, utterance: Utterance) -> Lens:
    invoked = entry.invoked if entry else ()
    one = Invocation(stance=stance_of(utterance.statement), said=utterance)
    return Lens(instrument=key, invoked=(*invoked, one))


def status_of(lens: Lens) -> dict[tuple[str, str], Invocation]:
    """Give the last act by which each actor joined or left an instrument, by each account."""
    status: dict[tuple[str, str], Invocation] = {}
    for one in lens.invoked:
        if one.stance in _OF_ACTS:
            by = "; ".join(one.said.accounts)
            status |= {(actor, by): one for actor in one.actors}
    return status


def _rows(entries: Mapping[str, Lens], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, lens in entries.items():
        last = {one.said.id for one in status_of(lens).values()}
        for one in lens.invoked:
            statement = one.said.statement
            yield (
                key,
                {
                    "instrument": lens.instrument,
                    "day": iso(one.said.made),
                    "actor": listed(one.actors),
                    "stance": one.stance.value,
                    "provision": provision_in(statement),
                    "against": listed(_against(one)),
                    "according_to": listed(one.said.accounts),
                    "relayed_by": listed(one.said.relayers),
                    "status": "as of this" if one.said.id in last else None,
                    "kind": statement.kind.value,
                    "statement": one.said.id,
                    "words": statement.text,
                },
            )


def _against(one: Invocation) -> tuple[str, ...]:
    """Give who is said to breach it, or who is asked to keep it."""
    if one.stance in {Stance.SAYS_BREACHED, Stance.CALLS_FOR, Stance.DENIES_BREACH}:
        return sides(one.said.statement.targets)
    return ()


def _trail(entry: Lens) -> tuple[Utterance, ...]:
    return tuple(one.said for one in entry.invoked)


def _figures(entries: Mapping[str, Lens]) -> Iterator[Figure]:
    for lens in entries.values():
        by_stance: dict[Stance, list[Utterance]] = defaultdict(list)
        for one in lens.invoked:
            by_stance[one.stance].append(one.said)
        for stance, rows in sorted(by_stance.items()):
            name = f"statements in which somebody {stance}: {lens.instrument}"
            yield Figure(name=name, value=len(rows), rows=tuple(rows))


instruments = ledgers.add("instruments")(
    Ledger(
        name="instruments",
        rule=(
            "Every statement that invokes an instrument is a row; its stance is the act that it "
            "tells (signs, ratifies, accedes, suspends, withdraws), else what its words say: "
            "reserves, says it is breached, denies breach, calls for, relies on; else it only "
            "names it.  The status by an account is the last such act that the account tells."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Instruments by their canonical names."""
