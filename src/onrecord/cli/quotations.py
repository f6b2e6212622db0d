"""Quotations on the terminal: the outcome, the place, what differs, and what was searched."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.cli.output import counted, say, styled
from onrecord.cli.terminal import safe_line
from onrecord.exports.citation import written_day
from onrecord.quotations import Outcome, Part, Place, Verdict, Voice
from onrecord.record import Quotation, Searched, Verified

_COLOURS = {
    Outcome.FOUND: "green",
    Outcome.UNCHECKED: "yellow",
    Outcome.AMBIGUOUS: "yellow",
}
UNDECIDED = frozenset({Outcome.AMBIGUOUS, Outcome.UNCHECKED})
_FEW = 3


def status_of(outcomes: list[Outcome], *, strict: bool) -> int:
    """Give the exit status: 1 when a quotation is not as it stands, 3 when strict and unsure."""
    if any(outcome not in {*UNDECIDED, Outcome.FOUND} for outcome in outcomes):
        return 1
    return 3 if strict and UNDECIDED & set(outcomes) else 0


def say_verified(verified: Verified, *, alone: bool = True) -> None:
    """Print what is said of one quotation; alone, also what was searched for it in vain."""
    verdict = verified.verdict
    name = verdict.outcome.value.replace("_", " ")
    colour = _COLOURS.get(verdict.outcome, "red")
    say(f"{styled(name, fg=colour, bold=True)}: {safe_line(verdict.reason)}")
    for place, citation in zip(verdict.places, verified.citations, strict=False):
        _say_place(place, citation)
    more = len(verdict.places) - len(verified.citations)
    if more > 0:
        say(f"  and {counted(more, 'more place')}")
    if verdict.nearest is not None and verified.nearest is not None:
        say(f"  {safe_line(marked(verdict.parts))}")
        _say_place(verdict.nearest, verified.nearest)
    if alone and verdict.outcome is Outcome.NOT_FOUND:
        say(f"{'searched':>10}  {safe_line(searched(verified.searched))}")


def _say_place(place: Place, citation: Quotation) -> None:
    say(f"  {styled(place.address, bold=True)}  {safe_line(_heading(place))}")
    say(f"  “{safe_line(place.text)}”")
    for name, value in _particulars(place, citation):
        say(f"{name:>10}  {safe_line(value)}")


def _heading(place: Place) -> str:
    day = place.day.isoformat() if place.day else "no day"
    return ", ".join([day, *map(_who, place.voices[:1]), place.title or "no title"])


def _who(voice: Voice) -> str:
    name = voice.name or "not said who"
    return f"{name} ({voice.represents})" if voice.represents else name


def _particulars(place: Place, citation: Quotation) -> Iterator[tuple[str, str]]:
    for voice in {voice.name: voice for voice in place.voices}.values():
        who = ", ".join(filter(None, (_who(voice), voice.role)))
        yield {"holder": "held by", "speaker": "said by"}.get(voice.part, voice.part), who
    if place.cut is not None:
        yield "cut", f"{place.cut.side}: “{place.cut.words}”"
    for note in place.notes:
        yield "note", note
    if place.superseded:
        yield "replaced", f"by {place.superseded}"
    yield "cite", citation.citation
    if (capture := citation.capture) is not None:
        yield "captured", f"{written_day(capture.fetched.date())}, {capture.fetched:%H:%M} UTC"
        if capture.warc is not None:
            yield "archived", f"{capture.warc.file}, byte {capture.warc.offset}"


def marked(parts: tuple[Part, ...]) -> str:
    """Write a comparison in plain text: what the quotation has and the record has not, and back.

    >>> marked((Part("kept", "We", "We"), Part("changed", "may", "will"), Part("kept", "go", "go")))
    'We [-may-] {+will+} go'
    """
    written = []
    for part in parts:
        if part.change == "kept":
            written.append(part.recorded)
            continue
        written += [f"[-{part.quoted}-]"] if part.quoted else []
        written += [f"{{+{part.recorded}+}}"] if part.recorded else []
    return " ".join(written)


def searched(what: Searched) -> str:
    """Say what was searched, in one line."""
    if not what.documents:
        return "nothing: the record is empty.  Next: onrecord add FILE"
    issuers = [f"{name} ({number})" for name, number in what.issuers[:_FEW]]
    if _FEW < len(what.issuers):
        issuers.append(f"{len(what.issuers) - _FEW} more")
    languages = ", ".join(f"{name} {number}" for name, number in what.languages)
    days = f"from {what.since} to {what.until}" if what.since else "without a day"
    documents = counted(what.documents, "document")
    return f"{documents} {days}, of {', '.join(issuers)}; by language: {languages}"


def tally(verdicts: list[Verdict]) -> str:
    """Count the outcomes in one line.

    >>> tally([Verdict(outcome=Outcome.FOUND, quotation="", reason="")])
    '1 quotation: 1 found'
    """
    counts = {one: sum(v.outcome is one for v in verdicts) for one in Outcome}
    each = [f"{number} {one.value.replace('_', ' ')}" for one, number in counts.items() if number]
    return f"{counted(len(verdicts), 'quotation')}: {', '.join(each)}"
