"""onrecord instrument: who invokes an instrument, and how they stand to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from onrecord.cli.ledgers import rows_of, show_ledger
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say
from onrecord.cli.terminal import safe_line
from onrecord.cli.views import (
    again,
    as_of_option,
    code_of,
    csv_option,
    day_of,
    known_on_option,
    one_form,
)
from onrecord.ledgers import View
from onrecord.ledgers.naming import is_same_name, one_name
from onrecord.ledgers.provisions import places_in
from onrecord.record import Record
from onrecord.record.ledgers import narrowed
from onrecord.store import folded_words

_EXAMPLES = """
onrecord instrument "S/RES/1244 (1999)"
onrecord instrument 1244 --according-to XN --csv
onrecord instrument VCDR/9
onrecord instrument "open skies" --as-of 2031-06-30 --json
"""
_MOST = 12


@click.command("instrument", cls=Command, examples=_EXAMPLES)
@click.argument("name")
@home_option
@json_option
@csv_option
@as_of_option
@known_on_option
@click.option("--according-to", metavar="ACTOR", help="By whose account: a code or a name.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say who invokes an instrument, how they stand to it, and its status by account.

    Its whole name, another name of it, a number or words of it: where several are meant they are
    listed.  An article or another provision stands behind a stroke: VCDR/9, "1244/paragraph 10".
    """
    options = _Options(**given)
    one_form("instrument", as_json=options.as_json, as_csv=options.as_csv)
    with Record.open(options.home, create=False) as record:
        folded = record.ledger("instruments", options.view(), day_of(options.known_on))
        name = record.identities(day_of(options.known_on)).of(options.name)
    meant = _meant(name, folded.entries)
    names = [folded.entries[key].instrument for key in meant]
    several = any(not is_same_name(names[0], name) for name in names[1:])
    if several and not (options.as_json or options.as_csv):
        _say_several(meant)
        return
    folded = narrowed(folded, meant)
    show_ledger(
        folded, rows_of(folded), options.typed(), as_json=options.as_json, as_csv=options.as_csv
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    name: str
    home: Path | None
    as_json: bool
    as_csv: bool
    as_of: datetime | None
    known_on: datetime | None
    according_to: str | None

    def view(self) -> View:
        account = self.according_to and code_of(self.according_to)
        return View(as_of=day_of(self.as_of), according_to=account)

    def typed(self) -> list[str]:
        """Give the command that prints the same again."""
        given = {
            "as-of": self.as_of,
            "known-on": self.known_on,
            "according-to": self.according_to,
        }
        return again(["instrument", self.name], given.items(), self.home)


def _say_several(meant: tuple[str, ...]) -> None:
    say(f"{len(meant)} instruments are meant.  Name one:")
    for name in meant[:_MOST]:
        say(f"  {safe_line(name)}")
    if _MOST < len(meant):
        say(f"  and {len(meant) - _MOST} more")


def _meant(asked: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the entries that somebody means: by the whole name, a provision, or words of a name.

    Names that can be of one instrument ("Vantry Treaty", "Treaty of Vantry") are meant together.
    """
    for name in (asked, one_name(asked)):
        if name in entries:
            return _twins(name, entries)
    instrument, _, place = asked.rpartition("/")
    names = _named(instrument, entries)
    *_, wanted = places_in(place) or (place,)
    provisions = [
        key
        for key, entry in entries.items()
        if entry.place and key.removesuffix(f"/{entry.place}") in names
        if entry.place == wanted or entry.place.endswith(f" {wanted}")
    ]
    return tuple(provisions) or _named(asked, entries)


def _twins(key: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give an entry with those of its other names; alone where these are of several."""
    own = entries[key]
    alike = [
        other
        for other, entry in entries.items()
        if other == key
        or (entry.place == own.place and is_same_name(entry.instrument, own.instrument))
    ]
    pairs = combinations((entries[one].instrument for one in alike), 2)
    return tuple(alike) if all(is_same_name(*pair) for pair in pairs) else (key,)


def _named(asked: str, entries: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the instruments that a name, or words of one, means."""
    words = folded_words(asked)
    whole = [name for name, entry in entries.items() if entry.place is None]
    found = [one for one in whole if one == one_name(asked) or words in folded_words(one)]
    alike = (one for one in whole if words and any(is_same_name(one, name) for name in found))
    return tuple(alike)
