"""onrecord ask: a language model asked what documents say."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.archive import SystemClock
from onrecord.assistant import (
    Act,
    Endpoint,
    Entry,
    Log,
    LookedUp,
    answers_of,
    endpoint_of,
    look_up,
    parts_of,
)
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import complain, counted, say, say_json, say_rows, status_of
from onrecord.cli.statements import held
from onrecord.cli.terminal import safe, safe_line
from onrecord.errors import AssistantError, NotAllowed, WrongUsage
from onrecord.exports.record import write_statement
from onrecord.model import Reading, Statement
from onrecord.record import Record
from onrecord.record.home import home_of

_EXAMPLES = """
onrecord ask 3f0a --endpoint http://localhost:8080/v1 --model NAME
onrecord ask 3f0a 77b1 --json     host, model and key from the environment
onrecord ask --log                what was sent when, and to whom
onrecord ask --forget             ask me again before anything is sent
"""


@click.command("ask", cls=Command, examples=_EXAMPLES)
@click.argument("documents", nargs=-1)
@home_option
@json_option
@click.option("--endpoint", metavar="URL", help="Where the model answers.  [OPENAI_BASE_URL]")
@click.option("--model", metavar="NAME", help="The model's name there.  [OPENAI_MODEL]")
@click.option("--yes", is_flag=True, help="Allow the host this time, without a question.")
@click.option("--log", "only_log", is_flag=True, help="List what was sent so far, and stop.")
@click.option("--forget", is_flag=True, help="Take back what was allowed, and stop.")
def command(**given: Any) -> int:  # noqa: ANN401 - checked by click
    """Ask a language model; only exact quotations count.

    The host answers in the manner of OpenAI's chat completions, and may be your own machine.
    Before anything is sent you are told to which host, and asked, once a host; every document
    sent is logged.  What the model gives is looked up: a quotation that is not in the document
    word for word is counted and left out.  Nothing that it gives enters the record.  The key is
    read from OPENAI_API_KEY, and needs `pip install 'onrecord[llm]'`.
    """
    options = _Options(**given)
    log = Log(home_of(options.home).asked)
    if options.only_log:
        _say_log(log, as_json=options.as_json)
        return 0
    if options.forget:
        _forget(log, as_json=options.as_json)
        return 0
    if not options.documents:
        raise WrongUsage("name a document, by the first characters of its id")  # noqa: EM101, TRY003
    endpoint = endpoint_of(
        options.endpoint or os.environ.get("OPENAI_BASE_URL"),
        options.model or os.environ.get("OPENAI_MODEL"),
        os.environ.get("OPENAI_API_KEY"),
    )
    with Record.open(options.home, create=False) as record:
        letters = [_Letter.of(record.reading(document)) for document in options.documents]
    _allow(log, endpoint, letters, yes=options.yes)
    return max(_ask(log, endpoint, letter, as_json=options.as_json) for letter in letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    documents: tuple[str, ...]
    home: Path | None
    as_json: bool
    endpoint: str | None
    model: str | None
    yes: bool
    only_log: bool
    forget: bool


@dataclass(frozen=True, slots=True)
class _Letter:
    """A document, and its words as they are sent."""

    reading: Reading
    parts: tuple[str, ...]

    @classmethod
    def of(cls, reading: Reading) -> _Letter:
        return cls(reading, parts_of(reading))

    @property
    def characters(self) -> int:
        return sum(map(len, self.parts))


def _allow(log: Log, endpoint: Endpoint, letters: list[_Letter], *, yes: bool) -> None:
    """Say what would go where, and ask unless that was allowed before.

    Raises:
        NotAllowed: The answer is no, or there is nobody to answer.
    """
    what = counted(len(letters), "document")
    length = counted(sum(letter.characters for letter in letters), "character")
    host, model = safe_line(endpoint.host), safe_line(endpoint.model)
    click.echo(f"To {host} go {what}, {length}, for the model {model}.", err=True)
    if yes or endpoint.host in log.allowed():
        return
    try:
        agreed = click.confirm("May texts go to this host, now and later?", err=True)
    except click.Abort as abort:
        raise NotAllowed(endpoint.host) from abort
    if not agreed:
        raise NotAllowed(endpoint.host)
    log.add(Entry(act=Act.ALLOWED, time=SystemClock().now(), host=endpoint.host))


def _ask(log: Log, endpoint: Endpoint, letter: _Letter, *, as_json: bool) -> int:
    document = letter.reading.document
    if letter.parts:
        # Logged before it is sent: an interruption must not leave a text unlogged.
        sent = Entry(
            act=Act.SENT,
            time=SystemClock().now(),
            host=endpoint.host,
            model=endpoint.model,
            document=document.id,
            digest=document.digest,
            characters=letter.characters,
        )
        log.add(sent)
    try:
        found = look_up(letter.reading, endpoint, answers_of(endpoint, letter.parts))
    except AssistantError as error:
        complain(error, document.id)
        return status_of(error)
    if as_json:
        say_json(_written(endpoint, letter.reading, found))
    else:
        _say(endpoint, letter.reading, found)
    return 0


def _address(reading: Reading, statement: Statement) -> str:
    """Name the words, and not a statement: the record has none of these."""
    return f"{reading.document.id}/{statement.span.start}-{statement.span.end}"


def _written(endpoint: Endpoint, reading: Reading, found: LookedUp) -> dict[str, object]:
    statements = []
    for statement in found.statements:
        written = write_statement(reading.document.id, statement)
        del written["id"]
        statements.append({"address": _address(reading, statement), **written})
    return {
        "document": reading.document.id,
        "host": endpoint.host,
        "model": endpoint.model,
        "statements": statements,
        "left_out": found.refused,
    }


def _say(endpoint: Endpoint, reading: Reading, found: LookedUp) -> None:
    say(safe_line(reading.document.header.title or reading.document.id))
    for statement in found.statements:
        say(f"{_address(reading, statement)}  {held(statement)}")
        say(f"  {safe(statement.text)}")
    heard = counted(len(found.statements), "statement")
    say(f"{heard} by {safe_line(endpoint.model)}, by no rule of onrecord.{_refused(found)}")


def _refused(found: LookedUp) -> str:
    if not found.refused:
        return ""
    verb = "was" if found.refused == 1 else "were"
    more = counted(found.refused, "more", "more")
    return f"  {more} {verb} left out: not word for word in one place of the document."


def _forget(log: Log, *, as_json: bool) -> None:
    hosts = log.allowed()
    for host in hosts:
        log.add(Entry(act=Act.FORGOTTEN, time=SystemClock().now(), host=host))
    if as_json:
        say_json({"forgotten": hosts})
    elif hosts:
        say(f"Before anything goes to {', '.join(map(safe_line, hosts))}, you are asked again.")
    else:
        say("No host was allowed.")


def _say_log(log: Log, *, as_json: bool) -> None:
    entries = tuple(log.entries())
    if as_json:
        say_json(entries)
    elif entries:
        say_rows(map(_row, entries))
    else:
        say("Nothing was ever sent.")


def _row(entry: Entry) -> tuple[str, ...]:
    length = "" if entry.characters is None else counted(entry.characters, "character")
    return (
        f"{entry.time:%Y-%m-%d %H:%M}",
        entry.act.value,
        entry.host,
        entry.model or "",
        entry.document or "",
        length,
        (entry.digest or "")[:19],
    )
