"""onrecord list: the documents there are, and those that were announced."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json, say_rows
from onrecord.model import Genre
from onrecord.record import Record
from onrecord.store import Listed, Listing, Notice

_EXAMPLES = """
onrecord list
onrecord list --issuer UN --from 2031-01-01 --to 2031-06-30
onrecord list --genre news_conference --lang en
onrecord list --announced                what was announced and never seen
"""
_GENRES = click.Choice([genre.value for genre in Genre])


@click.command("list", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@click.option("--from", "since", type=click.DateTime(["%Y-%m-%d"]), help="First day.")
@click.option("--to", "until", type=click.DateTime(["%Y-%m-%d"]), help="Last day.")
@click.option("--issuer", help="Words of the issuer's name, or a code such as RS.")
@click.option("--genre", type=_GENRES, metavar="GENRE", help="Such as interview.")
@click.option("--lang", "language", help="Language, such as en.")
@click.option("--limit", type=click.IntRange(1), help="So many at most.")
@click.option("--announced", is_flag=True, help="What was announced and never seen.")
@click.option("--latest", is_flag=True, help="Leave out versions that were replaced.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """List the documents, newest first.

    With --announced, what feeds and lists of teasers announced and the record never saw.
    """
    options = _Options(**given)
    with Record.open(options.home, create=False) as record:
        if options.announced:
            _say_notices(record, options.limit, as_json=options.as_json)
        else:
            _say_documents(record, options.listing(), as_json=options.as_json)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    home: Path | None
    since: datetime | None
    until: datetime | None
    issuer: str | None
    genre: str | None
    language: str | None
    limit: int | None
    as_json: bool
    announced: bool
    latest: bool

    def listing(self) -> Listing:
        return Listing(
            since=self.since.date() if self.since else None,
            until=self.until.date() if self.until else None,
            issuer=self.issuer,
            genre=Genre(self.genre) if self.genre else None,
            language=self.language,
            superseded=not self.latest,
            limit=self.limit,
        )


def _say_documents(record: Record, wanted: Listing, *, as_json: bool) -> None:
    documents = record.documents(wanted)
    if as_json:
        for document in documents:
            say_json(document)
        return
    if not documents:
        everything = Listing(superseded=wanted.superseded, limit=wanted.limit)
        narrowed = replace(wanted, superseded=True) != replace(everything, superseded=True)
        say(
            "No document is like that.  Next: onrecord list, with fewer options"
            if narrowed
            else "The record is empty.  Next: onrecord add FILE, or onrecord demo"
        )
        return
    say_rows(map(_row, documents))
    say(f"{counted(len(documents), 'document')}.  Next: onrecord show {documents[0].id[4:10]}")


def _row(document: Listed) -> tuple[str, ...]:
    mark = " (replaced)" if document.corrected_by else ""
    return (
        document.id,
        document.day.isoformat() if document.day else "no date",
        document.represents or "",
        document.genre.value.replace("_", " "),
        (document.title or document.path or document.url or "") + mark,
    )


def _say_notices(record: Record, limit: int | None, *, as_json: bool) -> None:
    notices = record.announced(arrived=False)[:limit]
    if as_json:
        for notice in notices:
            say_json(notice)
        return
    if not notices:
        say("Nothing was announced that is not here.")
        return
    say_rows(map(_notice_row, notices))
    say(f"{counted(len(notices), 'document')} announced and never seen.")


def _notice_row(notice: Notice) -> tuple[str, ...]:
    item = notice.item
    return (
        item.date.isoformat() if item.date else "no date",
        f"in {notice.by[:10]}",
        item.title + (f"  {item.url}" if item.url else ""),
    )
