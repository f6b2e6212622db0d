"""What commands that look at ledgers have in common: the options."""

from __future__ import annotations

from datetime import date, datetime

import click

from onrecord.errors import WrongUsage

DAY = click.DateTime(["%Y-%m-%d"])
csv_option = click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
as_of_option = click.option("--as-of", type=DAY, help="As it stood on this day.")
known_on_option = click.option("--known-on", type=DAY, help="As far as captured by this day.")


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
