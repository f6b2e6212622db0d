"""Statements and findings in words: who holds what, and whether figures add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.cli.output import counted, say, say_rows, shortened
from onrecord.cli.terminal import safe_line, width
from onrecord.exports.wording import verdict, with_code
from onrecord.model import (
    DocumentId,
    Holder,
    MarkKind,
    Modality,
    Party,
    Reading,
    Statement,
    StatementKind,
    Turn,
    Utterance,
    statement_id,
)

_TOWARDS = {
    StatementKind.CLAIM: "about",
    StatementKind.POSITION: "on",
    StatementKind.DEMAND: "to",
    StatementKind.COMMITMENT: "to",
    StatementKind.MEASURE: "towards",
    StatementKind.DENIAL: "about",
    StatementKind.CONDEMNATION: "of",
    StatementKind.SUPPORT: "for",
}
_WEAKENED = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_ADD_UP = (
    (False, "does not add up as printed", "do not add up as printed"),
    (True, "adds up", "add up"),
    (None, "is not settled by the text", "are not settled by the text"),
)
_ROOM = 40


def holders_of(statement: Statement) -> str:
    """Say who holds a statement, and through whom it is told.

    >>> from onrecord.model import Attribution, Span
    >>> ada, ivo = Holder(name="Ada Berg", represents="XN"), Holder(name="Ivo Marić")
    >>> told = (Attribution(holders=(ada,)), Attribution(holders=(ivo,)))
    >>> holders_of(
    ...     Statement(
    ...         span=Span(0, 3), text="Yes", kind=StatementKind.CLAIM, attribution=told, rule="r"
    ...     )
    ... )
    'Ada Berg (XN), relayed by Ivo Marić'
    """
    innermost, *outer = statement.attribution
    relayers = [_names(level.holders) for level in outer]
    return ", relayed by ".join([_names(innermost.holders), *relayers])


def _names(holders: tuple[Holder, ...]) -> str:
    written = []
    for holder in holders:
        code = holder.represents or holder.id
        written.append(with_code(holder.name, code))
    return _listed(written) or "someone not named"


def _parties(parties: tuple[Party, ...]) -> str:
    return _listed([party.name for party in parties])


def _listed(names: list[str]) -> str:
    *most, last = names or [""]
    return f"{', '.join(most)} and {last}" if most else last


def act_of(statement: Statement) -> str:
    """Say what is done in saying it, at whom it is directed, and whether a person changed it."""
    parts = [statement.kind.value]
    if marks := marks_of(statement):
        parts.append(f"[{marks}]")
    particulars = [
        statement.measure and statement.measure.replace("_", " "),
        f"{statement.count:,}" if statement.count is not None else None,
        statement.stage and statement.stage.value.replace("_", " "),
    ]
    if any(particulars):
        parts.append(f"({', '.join(filter(None, particulars))})")
    if statement.agents and statement.kind is StatementKind.MEASURE:
        parts.append(f"by {_parties(statement.agents)}")
    if statement.targets:
        parts.append(f"{_TOWARDS[statement.kind]} {_parties(statement.targets)}")
    return ", ".join([" ".join(parts), *_force_of(statement)])


def marks_of(statement: Statement) -> str:
    """Say what people have made of a statement, each once; nothing where nobody has said anything.

    >>> from onrecord.model import Attribution, Mark, MarkKind, Span
    >>> mark = Mark(kind=MarkKind.CORRECTED, correction="co:0a1b2c3d4e5f", by="ada")
    >>> marks_of(
    ...     Statement(
    ...         span=Span(0, 3),
    ...         text="Yes",
    ...         kind=StatementKind.CLAIM,
    ...         attribution=(Attribution(holders=()),),
    ...         rule="r",
    ...         marks=(mark, mark),
    ...     )
    ... )
    'corrected by ada'
    """
    people: dict[MarkKind, list[str]] = {}
    for mark in statement.marks:
        if mark.by not in people.setdefault(mark.kind, []):
            people[mark.kind].append(mark.by)
    return "; ".join(
        f"{kind} by {_listed(sorted(people[kind]))}" for kind in MarkKind if kind in people
    )


def _force_of(statement: Statement) -> Iterator[str]:
    """Say what keeps a statement from being what its kind alone says, and when it falls due."""
    if statement.negated:
        yield "negated"
    if statement.modality in _WEAKENED:
        yield statement.modality.value
    if statement.due is not None and statement.due.value:
        yield f"due {statement.due.value}"


def held(statement: Statement) -> str:
    """Say who holds a statement and what is done in it, on one line that is safe to print."""
    return safe_line(f"{holders_of(statement)}: {act_of(statement)}")


def line_of(said: Utterance) -> str:
    """Give the words of a statement on a line that is safe to print."""
    return shortened(f"  {safe_line(said.statement.text)}", width())


def day_and_holders(said: Utterance) -> str:
    """Say on which day a statement was made, and by whose account, safe to print."""
    day = said.made.isoformat() if said.made else "no date"
    return f"{day}  {safe_line(', '.join(said.accounts) or 'someone not named')}"


def notes_on(statements: Iterable[Statement], turn: Turn | None) -> list[str]:
    """Say in a line each who holds what in a paragraph: holder, kind, target, first words, place.

    The speaker of the turn is not named again.  Claims of which nothing else is to be said, not
    even a target, stand together, with their places alone: they say what stands there.
    """
    notes: dict[str, list[str]] = {}
    for statement in statements:
        place = f"{statement.span.start}-{statement.span.end}"
        who = "" if _speaks(statement, turn) else f"{holders_of(statement)}: "
        act = act_of(statement)
        note = safe_line(who + act)
        if act != StatementKind.CLAIM.value:
            note = f"{note}: “{shortened(safe_line(statement.text), _ROOM)}”"
        notes.setdefault(note, []).append(place)
    return [f"{note}  {', '.join(places)}" for note, places in notes.items()]


def _speaks(statement: Statement, turn: Turn | None) -> bool:
    innermost, *outer = statement.attribution
    names = [holder.name for holder in innermost.holders]
    speaker = [turn.speaker] if turn and turn.speaker else []
    return turn is not None and not outer and names == speaker


def say_statements(reading: Reading) -> None:
    """Print a document's statements, a line each, with an address that `quote` takes."""
    short = DocumentId(reading.document.id[:10])
    rows = [
        (statement_id(short, statement), shortened(held(statement), 2 * _ROOM), statement.text)
        for statement in reading.statements
    ]
    if not rows:
        say("No statement was heard in it.")
    say_rows(rows)


def say_findings(reading: Reading) -> None:
    """Print what was checked in a document's figures, dates and names, a line each."""
    document = reading.document
    if not reading.findings:
        say("Nothing in it could be checked by the text alone.")
    for finding in reading.findings:
        said, told = verdict(holds=finding.holds), safe_line(finding.explanation)
        say(told if said in told else f"{said}: {told}")
        for span in finding.spans:
            words = shortened(safe_line(span.of(document.text)), 2 * _ROOM)
            say(f"  {document.id[4:10]}/{span.start}-{span.end}  {words}")


def findings_line(reading: Reading) -> str | None:
    """Say in one line how many things were checked and how many of them add up."""
    if not reading.findings:
        return None
    found = Counter(finding.holds for finding in reading.findings)
    said = [
        f"{found[holds]} {one if found[holds] == 1 else many}"
        for holds, one, many in _ADD_UP
        if found[holds]
    ]
    return f"{counted(len(reading.findings), 'thing')} checked: {', '.join(said)}"
