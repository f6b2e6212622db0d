"""onrecord add: documents into the record."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from onrecord.archive import Fetcher, FetchOptions, InputOptions
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import complain, counted, say, say_json, status_of
from onrecord.cli.progress import shown
from onrecord.cli.terminal import safe_line
from onrecord.record import Added, Change, Record
from onrecord.sources import feed_addresses

_EXAMPLES = """
onrecord add statement.html communique.pdf
onrecord add statements/                      a folder, with the folders in it
onrecord add https://example.org/news/feed.xml
onrecord add captures.warc.gz
curl https://example.org/page | onrecord add -
"""
WORDS = {
    Change.NEW: "new",
    Change.SAME_BYTES: "known, the same bytes",
    Change.SAME_TEXT: "known, the same text in other bytes",
    Change.NEW_VERSION: "new version",
    Change.ERROR: "not read",
}


@click.command("add", cls=Command, examples=_EXAMPLES)
@click.argument("items", nargs=-1, required=True)
@home_option
@json_option
@click.option("--allow-private", is_flag=True, help="Fetch from your own network, too.")
@click.option("--quiet", "-q", is_flag=True, help="Print the sums alone.")
def command(
    items: tuple[str, ...], home: Path | None, *, as_json: bool, allow_private: bool, quiet: bool
) -> int:
    """Add files, folders, web addresses, feeds or WARC files to the record.

    The bytes are kept as they came.  The same bytes are kept once; other words at a known
    address become a new version that names the one before.  What cannot be read is named,
    and the rest goes on.  After an interruption, give the same command again.
    """
    fetcher = Fetcher(FetchOptions(allow_private=allow_private))
    options = InputOptions(links=feed_addresses, fetcher=fetcher)
    with Record.open(home) as record:
        outcomes = shown(record.add(items, options), _expected(items), quiet=as_json)
        sums, status = say_outcomes(outcomes, as_json=as_json, quiet=quiet)
        if not as_json:
            _say_sums(sums, record)
    return status


def say_outcomes(
    outcomes: Iterable[Added], *, as_json: bool, quiet: bool
) -> tuple[Counter[Change], int]:
    """Print what became of each input, as it comes.

    Returns:
        How many there were of each kind, and the exit status.
    """
    sums: Counter[Change] = Counter()
    status = 0
    for added in outcomes:
        sums[added.change] += 1
        status = max(status, status_of(added.error) if added.error is not None else 0)
        if as_json:
            say_json(added)
            sys.stdout.flush()
        elif added.error is not None:
            complain(added.error, added.name)
        elif not quiet:
            replaces = f", replaces {added.corrects}" if added.corrects else ""
            title = f"  {safe_line(added.title or added.name)}"
            say(f"{added.document}  {WORDS[added.change]}{replaces}{title}")
    return sums, status


def _say_sums(sums: Counter[Change], record: Record) -> None:
    said = [f"{number:,} {WORDS[change]}" for change in Change if (number := sums[change])]
    say(f"{'; '.join(said) or 'There was nothing to add'}.")
    documents = counted(record.counts().documents, "document")
    say(f"{record.home.folder} holds {documents}.  Next: onrecord list, onrecord search WORDS")


def _expected(items: tuple[str, ...]) -> int | None:
    """Count the files there will be; None when that is known only as they come."""
    total = 0
    for path in map(Path, items):
        if not path.exists():
            return None
        files = (len(files) for _, _, files in os.walk(path))
        total += sum(files) if path.is_dir() else 1
    return total
