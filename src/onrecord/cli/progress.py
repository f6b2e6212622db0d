"""A progress bar on standard error, where there is someone to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

FEW = 5
"""Up to so many, no bar is worth its flicker."""

_ROOM = 30
_CLEARED = "\r\x1b[2K"

_T = TypeVar("_T")


def shown(
    items: Iterable[_T], total: int | None, *, quiet: bool = False, doing: str = "reading"
) -> Iterator[_T]:
    """Pass items on, with a bar while the next one is waited for.

    The bar is taken away before an item is passed on, so that what is printed about it
    stands on a line of its own.

    Args:
        items: What is waited for.
        total: How many there will be; None when that is not known.
        quiet: Show no bar.
        doing: What is done with them.
    """
    few = total is not None and total < FEW + 1
    if quiet or few or not sys.stderr.isatty():
        yield from items
        return
    try:
        for done, item in enumerate(items, 1):
            _draw(_CLEARED)
            yield item
            _draw(bar(done, total, doing))
    finally:
        _draw(_CLEARED)


def bar(done: int, total: int | None, doing: str = "reading") -> str:
    """Write how far it has come.

    >>> bar(15, 60), bar(7, None)
    ('reading ███████▌                       15 of 60', 'reading: 7 so far')
    """
    if total is None or total < done:
        return f"{doing}: {done:,} so far"
    halves = 2 * _ROOM * done // total
    filled = "█" * (halves // 2) + "▌" * (halves % 2)
    return f"{doing} {filled:{_ROOM}} {done:,} of {total:,}"


def _draw(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()
