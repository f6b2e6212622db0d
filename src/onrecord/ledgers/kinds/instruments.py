"""Instruments: who invokes which, how they stand to it, and its status by account."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.provisions import provision_in
from onrecord.ledgers.stances import ACTS, Stance, stance_of
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Ledger, Row, StatementKind, Utterance

_OF_ACTS = frozenset(ACTS.values())
_YEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """One statement that invokes an instrument.

    Attributes:
        stance: How it stands to it.
        provision: The articles of it that it names, as printed.
        said: The statement.
    """

    stance: Stance
    provision: str | None
    said: Utterance

    @property
    def actors(self) -> tuple[str, ...]:
        """Whose stance it is.

        Of an act, who does it: its agents, or whom a claim that tells it is about, where that
        is one; empty when the text does not say.  Of everything else, by whose account it is.
        """
        if self.stance not in _OF_ACTS:
            return self.said.accounts
        statement = self.said.statement
        told = statement.kind is StatementKind.CLAIM and len(statement.targets) == 1
        return sides(statement.agents or (statement.targets if told else ()))

    @property
    def when(self) -> str:
        """When an act is said to be done: a day or time as ISO 8601; "" when nothing says.

        That is from when it takes effect, else the one time that its words name, else the day
        on which it was said.
        """
        statement = self.said.statement
        named = {time.value for time in statement.times if time.value}
        dated = [value for value in named if value[:_YEAR].isdigit()]
        if statement.effective:
            return statement.effective
        if len(named) == 1 and dated:
            return dated[0]
        return self.said.made.isoformat() if self.said.made else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """An instrument with every statement that invokes it, in order."""

    instrument: str
    invoked: tuple[Invocation, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(dict.fromkeys(utterance.statement.instruments))


def _step(key: str, entry: Lens | None, utterance: Utterance) -> Lens:
    invoked = entry.invoked if entry else ()
    one = Invocation(
        stance=stance_of(utterance.statement, key),
        provision=provision_in(utterance.statement, key),
        said=utterance,
    )
    return Lens(instrument=key, invoked=(*invoked, one))


def status_of(lens: Lens) -> dict[tuple[str, str], Invocation]:
    """Give the last act of each actor on an instrument, by each account that tells one.

    The last is the one that is said to be done last: "we signed it in 1974", said today, is
    before "we left it", said last year.  Leaves out acts of which the text does not say whose
    they are, or who says so.
    """
    status: dict[tuple[str, str], Invocation] = {}
    for one in lens.invoked:
        if one.stance not in _OF_ACTS:
            continue
        for key in ((actor, by) for actor in one.actors for by in one.said.accounts):
            if key not in status or status[key].when <= one.when:
                status[key] = one
    return status


def _rows(entries: Mapping[str, Lens], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, lens in entries.items():
        last = {one.said.id for one in status_of(lens).values()}
        for one in lens.invoked:
            statement = one.said.statement
            act = one.stance in _OF_ACTS
            yield (
                key,
                {
                    "instrument": lens.instrument,
                    "day": iso(one.said.made),
                    "actor": listed(one.actors),
                    "stance": one.stance.value,
                    "stage": statement.stage.value if act and statement.stage else None,
                    "provision": one.provision,
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
    """Give who is said to breach it: the statement's targets."""
    breached = one.stance is Stance.SAYS_BREACHED
    return sides(one.said.statement.targets) if breached else ()


def _trail(entry: Lens) -> tuple[Utterance, ...]:
    return tuple(one.said for one in entry.invoked)


def _figures(entries: Mapping[str, Lens]) -> Iterator[Figure]:
    for lens in entries.values():
        by_stance: dict[Stance, list[Utterance]] = {stance: [] for stance in Stance}
        for one in lens.invoked:
            by_stance[one.stance].append(one.said)
        for stance, rows in by_stance.items():
            if rows:
                name = f"statements in which somebody {stance}: {lens.instrument}"
                yield Figure(name=name, value=len(rows), rows=tuple(rows))


instruments = ledgers.add("instruments")(
    Ledger(
        name="instruments",
        rule=(
            "Every statement that invokes an instrument is a row; its stance is the act that it "
            "tells (signs, ratifies, accedes, suspends, resumes, withdraws), else what the word "
            "nearest to the instrument's name says: reserves, denies breach, says it is breached, "
            "calls for, says it is kept, relies on; else it only names it.  The status by an "
            "account is the act of an actor that the account says was last."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Instruments by their canonical names."""
