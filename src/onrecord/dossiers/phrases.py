"""Phrases that a brief has in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from onrecord.dossiers.brief import Brief, Deadline, Line, Note
from onrecord.dossiers.words import day_of, shown
from onrecord.exports.citation import MONTHS

SAYS, DID = "What each side says", "Measures of each side, as they are told"
BALANCED, DUE = "Measures by type", "What falls due"
MEDIATED, INVOKED, SOURCES = "What the mediators say", "Instruments invoked", "Sources"
SAID_RULE = (
    "The latest positions, demands, denials, condemnations and words of support, of each side's "
    "own account."
)
ACTS_RULE = (
    "A measure stands with whose it is; where the words do not say that, with the side that alone "
    "tells it.  Where both sides tell it, both accounts stand.  The day is that of the "
    "telling."
)
BALANCE_RULE = (
    "Measures that stand with each side by the rule above; in brackets the numbers that the texts "
    "give.  Proposals and undone measures are left out."
)
_MONTH = len("2031-05")


def heading(brief: Brief) -> Iterator[str]:
    """Say what is looked at, on which day, and on what it rests."""
    dossier = brief.dossier
    *others, last = (shown(side.name) for side in brief.sides)
    between = ", ".join(shown(dossier.called(one)) for one in dossier.mediators)
    mediators = f"; mediators: {between}" if between else ""
    yield f"Between {', '.join(others)} and {last}{mediators}."
    day = f"As of {day_of(brief.as_of)}" if brief.as_of else "No statement here has a day"
    known = f", as captured by {day_of(brief.known_on)}" if brief.known_on else ""
    yield f"{day}{known}. Rests on {shown(brief.covers)}"


def more(here: int, in_all: int) -> str:
    """Say how many there are, where not all are on the page."""
    return f"{here} of {in_all:,} are shown." if here < in_all else ""


def others_told(brief: Brief) -> str:
    """Say how many measures are not on the page, since they are of neither side."""
    if not brief.others:
        return ""
    return f"Left out, as another's or as nobody says whose: {brief.others:,}."


def due_more(brief: Brief) -> str:
    """Say how many promises are not in the table."""
    told = [more(len(brief.due), brief.due_in_all)]
    if brief.undated:
        told.append(f"{brief.undated:,} more open promises have no day.")
    return " ".join(filter(None, told))


def invoked_more(brief: Brief) -> str:
    """Say how many instruments are not in the table."""
    return more(len(brief.instruments), brief.instruments_in_all)


def told_by(line: Line) -> str:
    """Say by whose account a line is."""
    return f"according to {line.who}"


def standing_of(one: Deadline) -> str:
    """Say by whose account a promise was made, and where it stands."""
    return f"{told_by(one.line)}; {one.standing}"


def spelled_due(one: Deadline) -> str:
    """Write when a promise falls due, as precise as it was said."""
    if len(one.due) == _MONTH:
        return f"{MONTHS[one.first.month - 1]} {one.first.year}"
    if one.first == one.last:
        return day_of(one.first)
    if len(one.due) < _MONTH:
        return str(one.first.year)
    return f"{day_of(one.first)} to {day_of(one.last)}"


def invoked_by(counts: Iterable[tuple[str, int]]) -> str:
    """Write counts.

    >>> invoked_by([("Norland", 3), ("Veskia", 1)])
    'Norland 3, Veskia 1'
    """
    return ", ".join(f"{what} {number}" for what, number in counts)


def address_of(note: Note) -> str | None:
    """Give a document's web address, where it is one that can be followed."""
    try:
        parts = urlsplit(note.place)
    except ValueError:
        return None
    return note.place if parts.scheme in {"http", "https"} and parts.netloc else None
