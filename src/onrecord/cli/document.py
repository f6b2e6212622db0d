"""A document on the terminal: its header, its turns, its statements, its mentions in colour."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from onrecord.cli.output import counted, say, say_rows, shortened, styled
from onrecord.cli.statements import findings_line, notes_on
from onrecord.cli.terminal import in_colour, safe, safe_line, width
from onrecord.exports.citation import written_day
from onrecord.exports.wording import verdict, with_code
from onrecord.model import (
    OWN_WORDS,
    ActorMention,
    BlockKind,
    InstrumentMention,
    Mention,
    MentionKind,
    QuantityMention,
    Reading,
    Span,
    Statement,
    TimeMention,
    Turn,
)

COLOURS = {
    MentionKind.ACTOR: "cyan",
    MentionKind.INSTRUMENT: "magenta",
    MentionKind.TIME: "green",
    MentionKind.QUANTITY: "yellow",
}
_FIRST = (MentionKind.INSTRUMENT, MentionKind.TIME, MentionKind.QUANTITY, MentionKind.ACTOR)


def say_document(reading: Reading, *, whole: bool = False) -> None:
    """Print a document.

    Args:
        reading: What to print.
        whole: Whether the furniture of the page is printed, too.
    """
    say_header(reading)
    say()
    if in_colour():
        legend = [styled(kind.value, fg=colour) for kind, colour in COLOURS.items()]
        say("  ".join([*legend, styled("statement", underline=True)]))
        say()
    _say_text(reading, whole=whole)


def say_header(reading: Reading) -> None:
    """Print what is known of a document, a line each; what is not known has no line."""
    document, header = reading.document, reading.document.header
    say(styled(safe_line(header.title or "(no title)"), bold=True))
    issuer = header.issuer
    event = " ".join(filter(None, (written_day(header.event_on), header.event_place)))
    fields = {
        "issuer": issuer and with_code(issuer.name, issuer.represents),
        "published": " ".join(
            filter(None, (written_day(header.published_on), (header.published_at or "")[11:]))
        ),
        "event": event,
        "genre": header.genre.value.replace("_", " "),
        "language": document.language,
        "from": document.url or document.path,
        "document": f"{document.id}  {document.digest[:19]}…",
    }
    for name, value in fields.items():
        if value:
            say(f"{name:>10}  {safe_line(value)}")
    for participant in header.participants:
        who = ", ".join(filter(None, (participant.name, participant.role)))
        say(f"{'with':>10}  {safe_line(with_code(who, participant.represents))}")
    for counter in document.counters:
        holds = "not checked" if counter.holds is None else verdict(holds=counter.holds)
        since = f"since {counter.since}, {holds}" if counter.since else holds
        say(f"{'counter':>10}  {safe_line(counter.subject)}: {counter.days} days ({since})")
    if document.announced:
        say(f"{'announces':>10}  {counted(len(document.announced), 'document')}")
    if checked := findings_line(reading):
        say(f"{'findings':>10}  {checked}")
    for note in reading.notes:
        say(f"{'note':>10}  {safe_line(note)}")


def _say_text(reading: Reading, *, whole: bool) -> None:
    turns = iter(reading.turns)
    turn = next(turns, None)
    for block in reading.document.blocks:
        if turn is not None and turn.span.start < block.span.end:
            _say_turn(turn)
            turn = next(turns, None)
        if block.kind in OWN_WORDS and block.kind not in {BlockKind.LABEL, BlockKind.TITLE}:
            say(marked(reading, block.span).strip())
            _say_statements(reading, block.span)
            say()
        elif whole:
            words = safe_line(block.span.of(reading.document.text))
            say(styled(f"[{block.kind.value.replace('_', ' ')}] {words}", dim=True))


def _say_turn(turn: Turn) -> None:
    speaker = turn.speaker or turn.label
    who = safe_line(with_code(speaker, turn.represents)) if speaker else "not said who"
    place = styled(f"{turn.kind.value} {turn.span.start}-{turn.span.end}", dim=True)
    say(f"{styled(who, bold=True)}  {place}")


def _statements_in(reading: Reading, span: Span) -> list[Statement]:
    """Give the statements that begin in a stretch, in order."""
    first = bisect_left(reading.statements, span.start, key=lambda s: s.span.start)
    after = bisect_left(reading.statements, span.end, key=lambda s: s.span.start)
    return list(reading.statements[first:after])


def _say_statements(reading: Reading, span: Span) -> None:
    """Print under a paragraph who holds what in it."""
    statements = _statements_in(reading, span)
    turn = next((turn for turn in reading.turns if turn.span.overlaps(span)), None)
    for note in notes_on(statements, turn):
        say(styled(shortened(f"  · {note}", width()), dim=True))


def marked(reading: Reading, span: Span) -> str:
    """Give a stretch made safe, its mentions in colour and its statements underlined."""
    text = safe(reading.document.text)
    if not in_colour():
        return text[span.start : span.end]
    mentions = list(_apart(reading, span))
    said = [statement.span for statement in reading.statements if statement.span.overlaps(span)]
    places = [*(mention.span for mention in mentions), *said]
    ends = (end for place in places for end in (place.start, place.end))
    cuts = sorted({span.start, span.end, *(end for end in ends if span.start < end < span.end)})
    return "".join(
        styled(text[start:end], **_style(Span(start, end), mentions, said))
        for start, end in pairwise(cuts)
    )


def _style(piece: Span, mentions: list[Mention], said: list[Span]) -> dict[str, str | bool]:
    style: dict[str, str | bool] = {}
    kind = next((mention.kind for mention in mentions if mention.span.holds(piece)), None)
    if kind is not None:
        style["fg"] = COLOURS[kind]
    if any(span.holds(piece) for span in said):
        style["underline"] = True
    return style


def _apart(reading: Reading, span: Span) -> Iterator[Mention]:
    """Give the mentions of a stretch that can be coloured side by side.

    Where two kinds share words ("Security Council resolution 1244 (1999)"), the more
    telling one is shown; `--mentions` lists all.
    """
    inside = [m for m in reading.mentions if span.holds(m.span)]
    inside.sort(key=lambda m: (_FIRST.index(m.kind), m.span))
    taken: list[Mention] = []
    for mention in inside:
        if not any(mention.span.overlaps(other.span) for other in taken):
            taken.append(mention)
    return iter(sorted(taken, key=lambda m: m.span))


def say_mentions(reading: Reading) -> None:
    """Print the mentions, a line each, with an address that `quote` takes."""
    document = reading.document
    rows = [
        (f"{document.id[4:10]}/{m.span.start}-{m.span.end}", m.kind.value, reads_as(m), m.text)
        for m in reading.mentions
    ]
    if not rows:
        say("No mention was found in it.")
    say_rows(rows)


def reads_as(mention: Mention) -> str:
    """Write what a mention stands for, as far as the text settles it; a dash where it does not."""
    match mention:
        case ActorMention():
            return mention.canonical or "–"
        case InstrumentMention():
            return ", ".join(filter(None, (mention.canonical, mention.provision))) or "–"
        case TimeMention():
            return mention.value or "–"
        case QuantityMention():
            value = mention.value
            number = f"{value[0]:,}-{value[1]:,}" if isinstance(value, tuple) else f"{value:,}"
            bound = mention.bound.value.replace("_", " ") if mention.bound else None
            return " ".join(filter(None, (bound, number, mention.unit)))
        case _:
            return "–"
