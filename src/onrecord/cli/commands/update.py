"""onrecord update: the sources asked for what is new."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.archive import Fetcher, FetchOptions
from onrecord.cli.alerts import tell_after_update
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import complain, counted, say, say_json, say_rows
from onrecord.cli.progress import shown
from onrecord.cli.terminal import safe_line
from onrecord.errors import FetchFailed, FetchRefused, NoSources
from onrecord.model import Attempt, Outcome
from onrecord.record import Again, Checked, Record, State
from onrecord.record.home import home_of
from onrecord.sources import Source, load_sources, shipped_sources

_EXAMPLES = """
onrecord update --list           the sources there are
onrecord update                  all of those in the record's folder sources/
onrecord update un-press         one, by its name
onrecord update --log            every attempt so far
onrecord update --reread         after an upgrade: read everything again
"""
AGAIN = {
    Again.READ: "read again",
    Again.OTHER_TEXT: "left as it is, since its text would change",
    Again.LOST: "left as it is, since its bytes could not be read",
}
_TROUBLE = frozenset({Outcome.FAILED, Outcome.REFUSED})


@click.command("update", cls=Command, examples=_EXAMPLES)
@click.argument("names", nargs=-1)
@home_option
@json_option
@click.option(
    "--sources",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Folder of sources.  [the record's own, sources/]",
)
@click.option("--list", "only_list", is_flag=True, help="List the sources and stop.")
@click.option("--log", is_flag=True, help="List the attempts so far and stop.")
@click.option("--reread", is_flag=True, help="Read the archived bytes again by today's rules.")
@click.option("--now", is_flag=True, help="Ask also sources that were asked a short time ago.")
@click.option("--allow-private", is_flag=True, help="Fetch from your own network, too.")
def command(**given: Any) -> int:  # noqa: ANN401 - checked by click
    """Ask the sources for what is new, and keep every attempt.

    A source is a few lines in a .toml file: name, address, kind, patience, terms.  Whatever
    is said later of what was watched and when comes from the attempts alone.
    """
    options = _Options(**given)
    if options.log:
        _say_log(options.home, as_json=options.as_json)
        return 0
    if options.reread:
        return _reread(options)
    folder = options.sources or home_of(options.home).sources
    chosen = _chosen(options.names, folder, listing=options.only_list)
    if options.only_list:
        _say_sources(chosen, as_json=options.as_json)
        return 0
    return _update(options, chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    names: tuple[str, ...]
    home: Path | None
    sources: Path | None
    as_json: bool
    only_list: bool
    log: bool
    reread: bool
    now: bool
    allow_private: bool


def _update(options: _Options, chosen: tuple[Source, ...]) -> int:
    fetcher = Fetcher(FetchOptions(allow_private=options.allow_private))
    trouble = False
    with Record.open(options.home) as record:
        checks = record.update(chosen, fetcher, impatient=options.now)
        for checked in shown(checks, len(chosen), quiet=options.as_json):
            _say_checked(checked, as_json=options.as_json)
            trouble |= checked.attempt is not None and checked.attempt.outcome in _TROUBLE
        status = tell_after_update(record, as_json=options.as_json)
    return max(int(trouble), status)


def _reread(options: _Options) -> int:
    sums: Counter[Again] = Counter()
    with Record.open(options.home, create=False) as record:
        total = len(record.documents())
        for one in shown(record.reread(), total, quiet=options.as_json):
            sums[one.outcome] += 1
            if options.as_json:
                say_json(one)
            elif one.error is not None:
                complain(one.error, one.document)
            elif one.outcome is not Again.READ:
                say(f"{one.document}  {AGAIN[one.outcome]}  {safe_line(one.title or '')}")
        orphans = sum(one.state is State.ORPHANED for one in record.corrections())
    if not options.as_json:
        said = [f"{number:,} {AGAIN[outcome]}" for outcome in Again if (number := sums[outcome])]
        say(f"{'; '.join(said)}." if said else "Everything was read by today's rules already.")
        if orphans:
            go = f"{counted(orphans, 'correction goes', 'corrections go')} for nothing that is read"
            say(f"{go}.  Next: onrecord correct list --state orphaned")
    return int(bool(sums[Again.LOST]))


def _chosen(names: tuple[str, ...], folder: Path, *, listing: bool) -> tuple[Source, ...]:
    """Choose sources: those named, from the folder or from those that come with onrecord."""
    own = load_sources(folder) if folder.is_dir() else ()
    known = {source.name: source for source in own}
    if names or listing:
        known = {source.name: source for source in load_sources(shipped_sources())} | known
    unknown = tuple(name for name in names if name not in known)
    if unknown or not known:
        raise NoSources(str(folder), unknown)
    return tuple(known[name] for name in names) if names else tuple(known.values())


def _say_checked(checked: Checked, *, as_json: bool) -> None:
    if as_json:
        say_json(checked)
        sys.stdout.flush()
        return
    name = safe_line(checked.source)
    if checked.attempt is None:
        say(f"{name}: asked a short time ago; again in {checked.wait} s (--now asks at once)")
        return
    attempt = checked.attempt
    if attempt.outcome in _TROUBLE:
        kind = FetchRefused if attempt.outcome is Outcome.REFUSED else FetchFailed
        reason = attempt.reason or "nothing that it lists could be had"
        line = safe_line(f"{name}: {attempt.outcome.value}: {reason}. {kind.hint}".rstrip(". "))
        print(f"onrecord: {kind.code}: {line}", file=sys.stderr)  # noqa: T201
    else:
        listed = "" if attempt.listed is None else f" of {attempt.listed} listed"
        say(f"{name}: {attempt.outcome.value}, {len(attempt.new)}{listed} new or changed")
    for added in checked.added:
        if added.error is not None:
            complain(added.error, added.name)


def _say_sources(sources: tuple[Source, ...], *, as_json: bool) -> None:
    if as_json:
        say_json(sources)
        return
    say_rows(
        (source.name, source.kind.value, source.address, source.publisher) for source in sources
    )


def _say_log(home: Path | None, *, as_json: bool) -> None:
    with Record.open(home, create=False) as record:
        attempts = record.attempts()
    if as_json:
        say_json(attempts)
    elif attempts:
        say_rows(map(_log_row, attempts))
        say(counted(len(attempts), "attempt"))
    else:
        say("No source was asked yet.  Next: onrecord update")


def _log_row(attempt: Attempt) -> tuple[str, ...]:
    listed = "" if attempt.listed is None else str(attempt.listed)
    return (
        f"{attempt.time:%Y-%m-%d %H:%M}",
        attempt.source,
        attempt.outcome.value,
        f"{len(attempt.new)} new, {len(attempt.failed)} failed, {listed or 'none'} listed",
        attempt.reason or "",
    )
