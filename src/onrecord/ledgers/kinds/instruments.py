"""Instruments: who invokes which, how they stand to it, and its status by account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.knowledge.facts import known
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.naming import one_name
from onrecord.ledgers.provisions import places_in, provision_in
from onrecord.ledgers.stances import ACTS, Stance, is_ahead, stance_of
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Ledger, Row, Statement, StatementKind, TimeMention, Utterance

_OF_ACTS = frozenset(ACTS.values())
_OF_CONDUCT = frozenset({Stance.SAYS_BREACHED, Stance.SAYS_NOT_KEPT})
_DONE = {
    Stance.SIGNS: "signed",
    Stance.RATIFIES: "ratified",
    Stance.ACCEDES: "acceded to",
    Stance.SUSPENDS: "suspended",
    Stance.RESUMES: "resumed",
    Stance.WITHDRAWS: "left",
    Stance.SAYS_BREACHED: "breached",
    Stance.DENIES_BREACH: "not breached",
    Stance.SAYS_KEPT: "kept",
    Stance.SAYS_NOT_KEPT: "not kept",
    Stance.SAYS_IN_FORCE: "in force",
    Stance.SAYS_NOT_IN_FORCE: "not in force",
}
_AHEAD = {Stance.SUSPENDS: "to be suspended", Stance.WITHDRAWS: "to be left"}
_TOPICS = {
    Stance.SAYS_IN_FORCE: "force",
    Stance.SAYS_NOT_IN_FORCE: "force",
    **dict.fromkeys(_OF_ACTS, "parties"),
}
_YEAR = 4
_LONGEST = 4
"""Words that a name at the head of a statement has at most."""
_ASIDE = re.compile(r",\s+(?:which|who|whose|signed|adopted|concluded)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invocation:
    """One statement that invokes an instrument.

    Attributes:
        stance: How it stands to it.
        provision: The provisions of it that it names, as printed.
        said: The statement.
    """

    stance: Stance
    provision: str | None
    said: Utterance

    @property
    def actors(self) -> tuple[str, ...]:
        """Whose stance it is.

        Of an act, who does it: its agents, or whom a claim that tells it is about, where they
        are named at its head; empty when the text does not say.  Of everything else, by whose
        account it is.
        """
        if self.stance not in _OF_ACTS:
            return self.said.accounts
        statement = self.said.statement
        return sides(statement.agents) or _at_the_head(statement)

    @property
    def against(self) -> tuple[str, ...]:
        """Who is said not to keep it: the target that is named at the head of the statement."""
        return _at_the_head(self.said.statement) if self.stance in _OF_CONDUCT else ()

    @property
    def status(self) -> str | None:
        """What the account makes of the instrument: "left", "breached", "in force", ...

        None where it makes nothing of it.  What is only announced or begun is ahead:
        "to be left".
        """
        if self.stance in _AHEAD and is_ahead(self.said.statement):
            return _AHEAD[self.stance]
        return _DONE.get(self.stance)

    @property
    def when(self) -> str:
        """When it is said to be so: a day or time as ISO 8601; "" when nothing says.

        Of an act that is from when it takes effect, else the one time that its words name; of
        everything else, and where these are not given, the day on which it was said.
        """
        statement = self.said.statement
        said = iso(self.said.made) or ""
        if self.stance not in _OF_ACTS:
            return said
        if statement.effective:
            return statement.effective
        named = {time.value for time in _of_the_act(statement) if time.value}
        dated = [value for value in named if value[:_YEAR].isdigit()]
        return dated[0] if len(named) == 1 and dated and not is_ahead(statement) else said


def _at_the_head(statement: Statement) -> tuple[str, ...]:
    """Give the target by whose name a statement that is no measure begins.

    "Veskia violates the Treaty" is said of Veskia; who is named farther on may be whom it hits.
    """
    if statement.kind is StatementKind.MEASURE:
        return ()
    words = statement.text.replace("’s ", " ").replace("'s ", " ").split()
    begin = 1 if words[:1] and words[0].lower() == "the" else 0
    forms = [" ".join(words[begin:end]) for end in range(begin + 1, begin + _LONGEST + 1)]
    named = {known().polity_of(form) or form for form in forms}
    return tuple(one for one in sides(statement.targets) if one in named)


def _of_the_act(statement: Statement) -> Iterator[TimeMention]:
    """Give the times of an act, those of "which was signed in ..." left out."""
    aside = _ASIDE.search(statement.text)
    end = statement.span.start + (aside.start() if aside else len(statement.text))
    return (time for time in statement.times if time.span.end <= end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """An instrument, or a provision of one, with every statement that invokes it, in order.

    Attributes:
        instrument: Its canonical name.
        place: Of a provision, where it stands, such as "9", "4(2)" or "chapter VII".
        invoked: The statements.
    """

    instrument: str
    place: str | None
    invoked: tuple[Invocation, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(_invoked(utterance))


def _invoked(utterance: Utterance) -> dict[str, tuple[str, str | None]]:
    """Give the keys of what a statement invokes, each with its name there and its place."""
    keys: dict[str, tuple[str, str | None]] = {}
    for name in utterance.statement.instruments:
        keys.setdefault(one_name(name), (name, None))
        for place in places_in(provision_in(utterance.statement, name) or ""):
            keys.setdefault(f"{one_name(name)}/{place}", (name, place))
    return keys


def _step(key: str, entry: Lens | None, utterance: Utterance) -> Lens:
    name, place = _invoked(utterance)[key]
    invoked = entry.invoked if entry else ()
    one = Invocation(
        stance=stance_of(utterance.statement, name),
        provision=provision_in(utterance.statement, name),
        said=utterance,
    )
    return Lens(instrument=one_name(name), place=place, invoked=(*invoked, one))


def status_of(lens: Lens) -> dict[tuple[str, str, str], Invocation]:
    """Give the last that each account makes of an instrument.

    Of who is a party to it, by each actor; of who keeps it, by whoever is said not to; of its
    being in force.  The last is what is said to be so last: "we signed it in 1974", said today,
    is before "we left it", said last year.  Leaves out acts of which the text does not say
    whose they are, and what nobody is known to say.

    Returns:
        By "parties", "conduct" or "force", by whom it is about ("" where it is about nobody in
        particular), and by account.
    """
    status: dict[tuple[str, str, str], Invocation] = {}
    for one in lens.invoked:
        if one.status is None:
            continue
        topic = _TOPICS.get(one.stance, "conduct")
        about = one.actors if topic == "parties" else one.against or ("",)
        for key in ((topic, actor, by) for actor in about for by in one.said.accounts):
            if key not in status or status[key].when <= one.when:
                status[key] = one
    return status


def _rows(entries: Mapping[str, Lens], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, lens in entries.items():
        last = {one.said.id for one in status_of(lens).values()}
        for one in lens.invoked:
            yield key, _row(lens, one, is_last=one.said.id in last)


def _row(lens: Lens, one: Invocation, *, is_last: bool) -> Row:
    statement = one.said.statement
    act = one.stance in _OF_ACTS
    return {
        "instrument": lens.instrument,
        "day": iso(one.said.made),
        "actor": listed(one.actors),
        "stance": one.stance.value,
        "stage": statement.stage.value if act and statement.stage else None,
        "when": (one.when or None) if act else None,
        "provision": one.provision,
        "against": listed(one.against),
        "according_to": listed(one.said.accounts),
        "relayed_by": listed(one.said.relayers),
        "status": one.status if is_last else None,
        "kind": statement.kind.value,
        "statement": one.said.id,
        "words": statement.text,
    }


def _trail(entry: Lens) -> tuple[Utterance, ...]:
    return tuple(one.said for one in entry.invoked)


def _figures(entries: Mapping[str, Lens]) -> Iterator[Figure]:
    for key, lens in entries.items():
        by_stance: dict[Stance, list[Utterance]] = {stance: [] for stance in Stance}
        for one in lens.invoked:
            by_stance[one.stance].append(one.said)
        for stance, rows in by_stance.items():
            if rows:
                name = f"statements in which somebody {stance}: {key}"
                yield Figure(name=name, value=len(rows), rows=tuple(rows))


instruments = ledgers.add("instruments")(
    Ledger(
        name="instruments",
        rule=(
            "Every statement that invokes an instrument, or a provision of it, is a row; its "
            "stance is the act that it tells (signs, ratifies, accedes, suspends, resumes, "
            "withdraws), else what the word nearest to the instrument's name says: reserves, "
            "denies breach, says it is breached, says it is kept or not, promises to keep it, "
            "calls for, says it is in force or not, relies on; else it only names it.  The status "
            "is what an account says last of who is a party, of who keeps it, and of its being in "
            "force."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Instruments by their canonical names; their provisions below them: "Pact of Kessim/9"."""
