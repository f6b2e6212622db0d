"""Measures, in double entry: what one side says it did, and what the other says was done to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from onrecord.knowledge.measures import measure_types
from onrecord.knowledge.undoing import UNDOES
from onrecord.ledgers.acts import Act, Booking, booked, parties_of, says_that_it_answers
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.matching import acts_of, entered, recent
from onrecord.ledgers.moves import ANSWERED, Moves, days_between, moves_of
from onrecord.ledgers.view import sides
from onrecord.model import Cell, Figure, Ledger, Row, Stage, StatementKind, Utterance

_NOBODY = "someone not named"
_EASING = frozenset({"CONCEDE", "RETREAT"})
"""Events of PLOVER by which a burden is taken off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What is told of acts that hit one side; of acts that hit nobody, of those by one side.

    Attributes:
        told: Every act by every account, by its type and the account, in the order in which they
            were last told.
    """

    told: Mapping[tuple[str, str | None], tuple[Booking, ...]]

    @property
    def bookings(self) -> tuple[Booking, ...]:
        """Every act by every account."""
        return tuple(one for some in self.told.values() for one in some)

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts, with what each account has of them, in the order in which they were told."""
        return acts_of(self.bookings)


def _keys(utterance: Utterance) -> Iterable[str]:
    keys = [_key(by, to) for by, to in parties_of(utterance)]
    if _is_pledge(utterance):
        keys += [_key(None, one) for one in sides(utterance.statement.agents)]
    return tuple(dict.fromkeys(keys))


def _key(by: str | None, to: str | None) -> str:
    """Give the entry of an act: who does it may be unknown to whoever it hits."""
    return f"to {to}" if to is not None else f"by {by}"


def _is_pledge(utterance: Utterance) -> bool:
    """Say whether somebody promises to answer somebody."""
    statement = utterance.statement
    if statement.kind is not StatementKind.COMMITMENT or statement.negated:
        return False
    return bool(statement.targets) and says_that_it_answers(utterance)


def _step(key: str, entry: Measures | None, utterance: Utterance) -> Measures | None:
    told = dict(entry.told) if entry else {}
    if _is_pledge(utterance):
        _note(told, utterance)
    for by, to in parties_of(utterance):
        if _key(by, to) == key:
            for one in booked(utterance, by, to):
                place = one.type, one.account
                told[place] = entered(told.get(place, ()), one)
    return Measures(told=told) if told else None


def _note(told: dict[tuple[str, str | None], tuple[Booking, ...]], said: Utterance) -> None:
    """Note that an act will be answered: the last one of whoever the answer is promised to.

    Leaves out promises to answer where no act is told within the time in which one is answered.
    """
    doers = sides(said.statement.targets)
    near = [(place, at, some[at]) for place, some in told.items() for at in recent(some, said)]
    acts = [one for one in near if _is_answered_by(one[2], said, doers)]
    if acts:
        place, at, act = max(acts, key=lambda one: one[2].trail[-1].order)
        noted = replace(act, pledge=act.pledge or said)
        told[place] = (*told[place][:at], noted, *told[place][at + 1 :])


def _is_answered_by(act: Booking, said: Utterance, doers: Collection[str]) -> bool:
    return act.by in doers and not act.undoing and _is_soon(act, said)


def _is_soon(act: Booking, said: Utterance) -> bool:
    if act.day is None or said.made is None:
        return act.first.document == said.document
    return act.first.made is not None and act.first.made + ANSWERED >= said.made


def _trail(entry: Measures) -> tuple[Utterance, ...]:
    told = {said.id: said for one in entry.bookings for said in one.trail}
    told |= {one.pledge.id: one.pledge for one in entry.bookings if one.pledge is not None}
    return tuple(sorted(told.values(), key=lambda said: said.order))


def _rows(entries: Mapping[str, Measures], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    found = [(key, act) for key, entry in entries.items() for act in entry.acts]
    moves = moves_of([act for _, act in found])
    for at, (key, act) in enumerate(found):
        yield key, _row(act, at, moves)


def _row(act: Act, at: int, moves: Moves) -> Row:
    answer = moves.answers[at]
    own, other = act.booked_by(act.by), act.booked_by(act.to)
    others = (one for one in act.bookings if one not in (own, other))
    return {
        "by": act.by,
        "to": act.to,
        "whom": _whom(act),
        "type": act.type,
        "count": _by_account((one, one.count) for one in act.bookings),
        "stage": act.stage.value,
        "according_to": listed(dict.fromkeys(one.account for one in act.bookings if one.account)),
        "relayed_by": listed(act.first.relayers),
        "day": _by_account((one, iso(one.day)) for one in act.bookings if one.stated)
        or iso(act.day),
        "instruments": listed(sorted({name for one in act.bookings for name in one.instruments})),
        "outcome": listed(_outcome(act, answer)),
        "answered_after_days": days_between(act, answer) if answer else None,
        "answered_by": _answered_by(act, answer),
        "undone_by": act.undone.id if act.undone else None,
        "first_by_account_of": listed(moves.first[at]),
        "balance": moves.balance[at],
        "said_by_doer": own.first.id if own else None,
        "said_by_other": other.first.id if other else None,
        "said_by_others": listed(dict.fromkeys(one.first.id for one in others)),
        "told": len({said.id for one in act.bookings for said in one.trail}),
        "statement": act.first.id,
        "words": act.first.statement.text,
    }


def _answered_by(act: Act, answer: Act | None) -> str | None:
    """Give the statement of the answer; of the promise to answer, where that is all there is."""
    pledges = [one.pledge for one in act.bookings if one.pledge is not None]
    said = answer.first if answer else next(iter(pledges), None)
    return said.id if said else None


def _whom(act: Act) -> str | None:
    """Give the printed names of persons and bodies who are hit, where a side is meant by them."""
    targets = act.first.statement.targets
    hit = (one.name for one in targets if one.id is None and sides((one,)) == (act.to,))
    return listed(name for name in dict.fromkeys(hit) if name != act.to)


def _by_account(said: Iterable[tuple[Booking, str | int | None]]) -> Cell:
    """Give what accounts say: once where they say the same, else each with whose it is."""
    told = [(one.account, value) for one, value in said if value is not None]
    if len({value for _, value in told}) <= 1:
        return told[0][1] if told else None
    return listed(f"{value} ({account or _NOBODY})" for account, value in told)


def _outcome(act: Act, answer: Act | None) -> Iterator[str]:
    """Say what came of an act: told by both sides or not, answered, reversed or open."""
    if act.to is not None:
        yield _told_by_both(act)
    if answer is not None:
        days = days_between(act, answer)
        yield "answered" if days is None else f"answered within {days} day{'s' * (days != 1)}"
    elif any(one.pledge for one in act.bookings):
        yield "answer announced"
    if act.undone is not None:
        yield "reversed"
    elif _may_be_undone(act):
        yield "open"


def _told_by_both(act: Act) -> str:
    """Say whether both sides tell of an act, and the same."""
    own, other = act.booked_by(act.by), act.booked_by(act.to)
    if own is None or other is None:
        return "unmatched"
    counts = {one.count for one in (own, other) if one.count is not None}
    days = {one.day for one in (own, other) if one.stated}
    return "disputed" if 1 < len(counts) or 1 < len(days) else "matched"


def _may_be_undone(act: Act) -> bool:
    """Say whether an act stands until another takes it back: a recall until a return is cited.

    What is taken back is a burden, such as sanctions: who stops to give aid takes nothing back.
    """
    if act.stage in {Stage.PROPOSED, Stage.REVERSED}:
        return False
    known = measure_types().get(act.type)
    eased = known is not None and known.undone is not None and known.undone.plover in _EASING
    return eased or act.type in UNDOES.values()


def _figures(entries: Mapping[str, Measures]) -> Iterator[Figure]:
    """Count acts, and whom they hit by each account, from whom to whom and by type."""
    acts: dict[str, dict[str, Utterance]] = defaultdict(dict)
    hit: dict[str, dict[str, Utterance]] = defaultdict(dict)
    for entry in entries.values():
        for act in entry.acts:
            named = _named(act)
            acts[named][act.first.id] = act.first
            for account, said in _counting(act):
                name = f"in number: {named}, according to {account or _NOBODY}"
                hit[name][said.id] = said
    for named, rows in sorted(acts.items()):
        name = f"statements that first tell of {named}"
        yield Figure(name=name, value=len(rows), rows=tuple(rows.values()))
    for name, rows in sorted(hit.items()):
        value = sum(said.statement.count or 0 for said in rows.values())
        yield Figure(name=name, value=value, rows=tuple(rows.values()), field="count")


def _named(act: Act) -> str:
    what = act.type.replace("_", " ")
    taken_back = " taken back" if act.undoing else ""
    to = "" if act.to is None else f", aimed at {act.to}"
    return f"{what}{taken_back} by {act.by or _NOBODY}{to}"


def _counting(act: Act) -> Iterator[tuple[str | None, Utterance]]:
    """Give the statement that counts an act, for each account that does.

    Leaves out counts that several sides share: how many are whose is not said.
    """
    for one in act.bookings:
        said = next((said for said in one.trail if said.statement.count is not None), None)
        if said is not None and len(parties_of(said)) == 1:
            yield one.account, said


measures = ledgers.add("measures")(
    Ledger(
        name="measures",
        rule=(
            "Each act is booked by every account that tells it; tellings of one type, with the "
            "same sides as far as they are said, near days and no other number by the same "
            "account are one act, the likest put together first; it is matched when both sides "
            "tell it, disputed when their numbers or days differ, answered by the other side's "
            "next act of the type within 90 days, or of any type where the words say so, and "
            "stays open until a statement reverses it."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Measures by whom they hit."""
