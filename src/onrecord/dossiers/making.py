"""Making a brief: what of a dossier's statements and ledgers goes on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from onrecord.dossiers.acts import Act, acts_of, bars_of
from onrecord.dossiers.belonging import invokes
from onrecord.dossiers.brief import MEDIATORS, Brief, Deadline, Invoked, Line, Mark, Side
from onrecord.dossiers.dossier import Dossier
from onrecord.dossiers.notes import Notes
from onrecord.dossiers.words import cut, shown
from onrecord.ledgers import ledgers
from onrecord.ledgers.cells import names_in
from onrecord.ledgers.days import begin_of, end_of
from onrecord.ledgers.view import sides
from onrecord.model import Row, StatementKind, Utterance, fold
from onrecord.store import Records

_SAID, _DID, _DUE, _MEDIATED, _INVOKED = 3, 4, 5, 3, 8
"""How many of each kind fit on the page."""
_POSITIONS = frozenset(
    {
        StatementKind.POSITION,
        StatementKind.DEMAND,
        StatementKind.DENIAL,
        StatementKind.CONDEMNATION,
        StatementKind.SUPPORT,
    }
)
_OPEN = frozenset({"made", "reaffirmed", "overdue", "said to be broken"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a brief is made from.

    Attributes:
        utterances: Those that belong to the dossier, in their order.
        records: Where their documents are.
        as_of: The day on which it is looked at; None for the day of the last statement.
        known_on: Nothing captured after this day is in it; None for everything.
        covers: What it rests on, in a sentence.
        again: The command that gives it again.
    """

    utterances: tuple[Utterance, ...]
    records: Records
    as_of: date | None = None
    known_on: date | None = None
    covers: str
    again: str


def brief_of(dossier: Dossier, ground: Ground) -> Brief:
    """Write up a dossier: positions, measures, promises, instruments, mediators.

    A side's latest words are those of its own account: what others tell of it is left out there.
    An act stands with whose it is; where the words do not say that, with the side that alone tells
    it, unless it was done to that side.  Every list is cut to what fits on the page, and says how
    many there are.
    """
    return _Making(dossier, ground).brief()


class _Making:
    """One brief in the making."""

    def __init__(self, dossier: Dossier, ground: Ground) -> None:
        self._dossier = dossier
        self._ground = ground
        self._notes = Notes(ground.records, dossier)
        self._by_id = {said.id: said for said in ground.utterances}
        days = [said.made for said in ground.utterances if said.made]
        self._day = ground.as_of or max(days, default=None)
        self._acts = acts_of(dossier, list(self._rows("measures")), self._by_id)

    def brief(self) -> Brief:
        both = tuple(self._side(party) for party in self._dossier.parties)
        due, dated, undated = self._due()
        invoked = list(self._instruments())
        mediators = tuple(self._mediated())
        return Brief(
            dossier=self._dossier,
            as_of=self._day,
            known_on=self._ground.known_on,
            covers=self._ground.covers,
            sides=both,
            mediators=mediators,
            due=due,
            due_in_all=dated,
            undated=undated,
            others=sum(act.side is None for act in self._acts),
            instruments=tuple(self._invoked(*one) for one in invoked[:_INVOKED]),
            instruments_in_all=len(invoked),
            bars=bars_of(self._dossier, self._acts),
            marks=tuple(self._marks(due)),
            notes=self._notes.all(),
            again=self._ground.again,
        )

    def _rows(self, name: str) -> Iterator[Row]:
        ledger = ledgers[name]
        for _, row in ledger.rows(fold(ledger, self._ground.utterances), self._day):
            yield row

    def _side(self, party: str) -> Side:
        said = [one for one in self._ground.utterances if _is_position(one, party)]
        did = [act for act in self._acts if act.side == party]
        return Side(
            name=self._dossier.called(party),
            said=tuple(self._line(one, self._about(one)) for one in _latest(said, _SAID)),
            did=tuple(self._told(act) for act in reversed(did[-_DID:])),
            said_in_all=len(said),
            did_in_all=len(did),
        )

    def _told(self, act: Act) -> Line:
        """Give an act, by the account of both sides where both tell it."""
        other = self._line(act.other, act.words) if act.other else None
        return replace(self._line(act.said, act.words), other=other)

    def _line(self, said: Utterance, what: str) -> Line:
        document = self._notes.document(said)
        return Line(
            day=said.made,
            who=self._who(said),
            what=what,
            words=cut(said.statement.text),
            language=document.language,
            note=self._notes.mark(said),
        )

    def _who(self, said: Utterance) -> str:
        """Say who said it, as printed, for whom, and through whom it is told."""
        names = []
        for holder in said.statement.attribution[0].holders:
            side = self._dossier.called(holder.represents or holder.id or holder.name)
            name = holder.name if holder.name != holder.represents else side
            office = f", {holder.office}" if holder.office else ""
            names.append(f"{name}{office}" + ("" if side in f"{name}{office}" else f" ({side})"))
        who = "; ".join(names) or "someone not named"
        told = [self._dossier.called(one) for one in said.relayers if one not in said.accounts]
        return shown(f"{who}, as told by {', '.join(told)}" if told else who)

    def _mediated(self) -> Iterator[Line]:
        """Give the latest of each mediator, as many of each as fit."""
        mediators = self._dossier.mediators
        chosen: dict[str, Utterance] = {}
        for mediator in mediators:
            said = [one for one in self._ground.utterances if mediator in one.accounts]
            chosen |= {one.id: one for one in _latest(said, max(1, _MEDIATED // len(mediators)))}
        for one in _latest(list(chosen.values()), len(chosen)):
            yield self._line(one, self._about(one))

    def _about(self, said: Utterance) -> str:
        """Say what is done in saying it, at whom, and which instrument its words leave unnamed."""
        targets = ", ".join(map(self._dossier.called, sides(said.statement.targets)))
        names = [name for name in said.statement.instruments if name not in said.statement.text]
        to = f", aimed at {targets}" if targets else ""
        return shown(said.kind.value + to + (f", on {', '.join(names)}" if names else ""))

    def _due(self) -> tuple[tuple[Deadline, ...], int, int]:
        """Give the open promises with a day, how many these are, and how many have none."""
        together: dict[str, list[Row]] = {}
        for row in self._rows("commitments"):
            if row["standing"] in _OPEN:
                together.setdefault(str(row["statement"]), []).append(row)
        dated = [(_days(rows[0]), rows) for rows in together.values() if _days(rows[0])]
        past = self._day or date.min
        dated.sort(key=lambda one: (one[0][-1] < past, one[0]))
        due = tuple(self._deadline(days, rows) for days, rows in dated[:_DUE])
        return due, len(dated), len(together) - len(dated)

    def _deadline(self, days: tuple[date, ...], rows: list[Row]) -> Deadline:
        row = rows[0]
        by = tuple(self._dossier.called(str(one["by"])) for one in rows if one["by"])
        return Deadline(
            by=by,
            due=str(row["due"]),
            first=days[0],
            last=days[-1],
            standing=self._standing(row),
            line=self._line(
                self._by_id[str(row["statement"])], shown(", ".join(by) or "by nobody who is named")
            ),
        )

    def _standing(self, row: Row) -> str:
        """Say how firm a promise is, and where it stands, by whose account."""
        if row["standing"] == "overdue":
            return "its day is past, and nothing here says that it was kept"
        firm = str(row["firmness"] or "promised")
        if row["standing"] == "made":
            return firm
        accounts = names_in(str(row["according_to"] or "someone not named"))
        told = ", ".join(map(self._dossier.called, accounts))
        return shown(f"{firm}, {row['standing']} according to {told}")

    def _instruments(self) -> Iterator[tuple[str, list[Row]]]:
        """Give the instruments that are invoked, with their rows."""
        rows = list(self._rows("instruments"))
        for names in self._dossier.instruments:
            forms = frozenset(name.casefold() for name in names)
            found = [row for row in rows if invokes([str(row["instrument"])], forms)]
            if found:
                yield names[0], found

    def _invoked(self, name: str, rows: list[Row]) -> Invoked:
        said = {str(row["statement"]): self._by_id[str(row["statement"])] for row in rows}
        days = [one.made for one in said.values() if one.made]
        by = Counter(self._dossier.called(who) for one in said.values() for who in one.accounts)
        stances = Counter({str(row["statement"]): str(row["stance"]) for row in rows}.values())
        latest = max(said.values(), key=lambda one: (one.made or date.min, one.order))
        return Invoked(
            name=shown(name),
            by=tuple((shown(who), number) for who, number in by.most_common()),
            stances=tuple(stances.most_common()),
            last=max(days, default=None),
            note=self._notes.mark(latest),
        )

    def _marks(self, due: Iterable[Deadline]) -> Iterator[Mark]:
        lanes = {party: self._dossier.called(party) for party in self._dossier.parties}
        lanes |= dict.fromkeys(self._dossier.mediators, MEDIATORS)
        for party, lane in lanes.items():
            said = [one.made for one in self._ground.utterances if party in one.accounts]
            for day, many in groupby(sorted(filter(None, said))):
                number = len(list(many))
                words = f"{number} statement{'s' if 1 < number else ''}"
                yield Mark(lane=lane, day=day, last=day, shape="said", words=words)
        told: dict[tuple[str, date], list[str]] = {}
        for act in self._acts:
            if act.side is not None and act.day is not None:
                told.setdefault((lanes[act.side], act.day), []).append(act.label)
        for (lane, day), labels in told.items():
            yield Mark(lane=lane, day=day, last=day, shape="did", words="; ".join(labels))
        named = {self._dossier.called(actor): lane for actor, lane in lanes.items()}
        for one in due:
            for lane in dict.fromkeys(named[name] for name in one.by if name in named):
                yield Mark(lane=lane, day=one.first, last=one.last, shape="due", words=one.due)


def _is_position(said: Utterance, party: str) -> bool:
    own = party in said.accounts and set(said.relayers) <= set(said.accounts)
    return own and said.kind in _POSITIONS


def _latest(said: list[Utterance], number: int) -> Iterator[Utterance]:
    """Give the latest first; those of one document as they stand in it."""
    newest = sorted(said, key=lambda one: one.made or date.min, reverse=True)
    yield from newest[:number]


def _days(row: Row) -> tuple[date, ...]:
    """Give the first and the last day of a due time; nothing where it has none."""
    due = row["due"]
    first, last = (begin_of(due), end_of(due)) if isinstance(due, str) else (None, None)
    return (first, last) if first and last and first <= last else ()
