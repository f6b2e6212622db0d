"""onrecord quote: exact words, with their place and a citation."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_json
from onrecord.cli.statements import held
from onrecord.cli.terminal import safe, safe_line
from onrecord.exports.citation import written_day
from onrecord.exports.citations import forms
from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.record import Quotation, Record

_EXAMPLES = """
onrecord quote 3f0a/120-480
onrecord quote doc:3f0a9c1b2d4e/120-480 --json
onrecord quote st:3f0a9c1b2d4e/120-480         a statement, with who holds it
onrecord quote 3f0a 'will not be extended'     words that stand there once
onrecord quote 3f0a/120-480 --as bibtex        for a reference manager
onrecord quote 3f0a/120-480 --as markdown      to paste into a draft
"""


@click.command("quote", cls=Command, examples=_EXAMPLES)
@click.argument("address")
@click.argument("words", required=False)
@click.option(
    "--as",
    "form",
    type=click.Choice(["apa", "bibtex", "chicago", "csl", "html", "markdown", "plain", "ris"]),
    help="Print the words and their citation in this form, and nothing else.",
)
@home_option
@json_option
def command(
    address: str, words: str | None, form: str | None, home: Path | None, *, as_json: bool
) -> None:
    """Print exact words with their place and a citation.

    The address names a document and two offsets, or a statement, as `search`, `statements` and
    `show` print them.  With
    WORDS, the document alone is named, and the words must stand in it exactly once.
    """
    with Record.open(home, create=False) as record:
        quotation = record.quote(address, words)
    if form is not None:
        written = forms[form](quotation.cited()).replace("\r\n", "\n")
        say(safe(written.rstrip("\n")))
        return
    if as_json:
        say_json(_written(quotation))
        return
    say(safe(quotation.text))
    say()
    say(f"— {safe_line(quotation.citation)}")
    for name, value in _particulars(quotation).items():
        if value:
            say(f"{name:>10}  {safe_line(value)}")


def _particulars(quotation: Quotation) -> dict[str, str | None]:
    capture, turn, statement = quotation.capture, quotation.turn, quotation.statement
    who = None
    if turn is not None:
        who = ", ".join(filter(None, (turn.speaker or turn.label, turn.represents))) or None
    fetched = None
    if capture is not None:
        fetched = f"{written_day(capture.fetched.date())}, {capture.fetched:%H:%M} UTC"
    return {
        "address": quotation.address,
        "said by": who,
        "held by": held(statement) if statement else None,
        "in bytes": _places(quotation.places),
        "captured": fetched,
        "replaced": quotation.superseded and f"by {quotation.superseded}",
    }


def _places(places: tuple[str, ...]) -> str | None:
    if not places:
        return None
    few = 3
    more = f" and {len(places) - few} more places" if few < len(places) else ""
    return "; ".join(places[:few]) + more


def _written(quotation: Quotation) -> dict[str, object]:
    document, statement = quotation.reading.document, quotation.statement
    header = document.header
    return {
        "address": quotation.address,
        "document": document.id,
        "span": plain(quotation.span),
        "text": quotation.text,
        "citation": quotation.citation,
        "issuer": plain(header.issuer),
        "title": header.title,
        "published_on": plain(header.published_on),
        "url": document.url,
        "path": document.path,
        "digest": document.digest,
        "turn": plain(quotation.turn),
        "statement": statement and write_statement(document.id, statement),
        "places": plain(quotation.places),
        "capture": plain(quotation.capture),
        "corrected_by": quotation.superseded,
    }
