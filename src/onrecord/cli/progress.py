"""A progress bar on standard error, where there is someone to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

FEW = 5
"""Up to so many, no bar is worth its flicker."""

_T = TypeVar("_T")


def shown(items: Iterable[_T], total: int | None, *, quiet: bool = False) -> Iterator[_T]:
    """Pass items on, with a bar while they come.

    Args:
        items: What is waited for.
        total: How many there will be; None when that is not known.
        quiet: Show no bar.
    """
    few = total is not None and total < FEW + 1
    if quiet or few or not sys.stderr.isatty():
        yield from items
        return
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        for item in items:
            progress.advance(task)
            yield item
