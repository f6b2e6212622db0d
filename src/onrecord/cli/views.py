"""What commands that look at ledgers have in common: options, names of actors, the same again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

import click

from onrecord.errors import WrongUsage
from onrecord.knowledge.facts import known
from onrecord.ledgers.naming import one_name

DAY = click.DateTime(["%Y-%m-%d"])
csv_option = click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
as_of_option = click.option("--as-of", type=DAY, help="As it stood on this day.")
known_on_option = click.option("--known-on", type=DAY, help="As far as captured by this day.")


def code_of(name: str) -> str:
    """Give the code of a polity or organisation by its name; anything else as it is.

    An instrument by another name of it is the name under which it is kept.

    >>> code_of("xk"), code_of("VCDR"), code_of("Ada Berg")
    ('XK', 'Vienna Convention on Diplomatic Relations (1961)', 'Ada Berg')
    """
    facts = known()
    if name.upper() in facts.polities:
        return name.upper()
    return facts.polity_of(name) or facts.organisation_of(name) or one_name(name)


def day_of(given: datetime | None) -> date | None:
    """Give the day that an option names."""
    return given.date() if given else None


def one_form(command: str, *, as_json: bool, as_csv: bool) -> None:
    """Refuse two forms at once.

    Raises:
        WrongUsage: Both JSON and CSV are asked for.
    """
    if as_json and as_csv:
        reason = f"{command} prints JSON or CSV: leave one of --json and --csv out"
        raise WrongUsage(reason)


def again(
    words: Iterable[str], options: Iterable[tuple[str, object]], home: Path | None
) -> list[str]:
    """Give the command that prints the same again; options without a value are left out.

    >>> again(["ledger", "measures"], [("between", ("XN", "XV")), ("about", None)], None)
    ['onrecord', 'ledger', 'measures', '--between', 'XN', 'XV']
    """
    typed = ["onrecord", *words]
    for name, value in (*options, ("home", home)):
        if value:
            typed += [f"--{name}", *_written(value)]
    return typed


def _written(value: object) -> Iterable[str]:
    if isinstance(value, tuple):
        return map(str, value)
    if isinstance(value, datetime):
        value = value.date()
    return [value.isoformat() if isinstance(value, date) else str(value)]
