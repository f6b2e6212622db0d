"""What was asked for: the figures that must be reached, and those that are aimed at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of one figure.

    Attributes:
        must: Without it the work is not done.
        goal: What is aimed at; None where the must is all.
        most: Whether it is an upper bound.
    """

    must: float
    goal: float | None = None
    most: bool = False

    def met(self, figure: float) -> str:
        """Say in a word what a figure reaches.

        >>> Wanted(0.8, 0.9).met(0.85), Wanted(6, most=True).met(6.5)
        ('must', 'no')
        """
        sign = -1 if self.most else 1
        if sign * figure < sign * self.must:
            return "no"
        reached = self.goal is not None and not sign * figure < sign * self.goal
        return "goal" if reached else "must"


STATEMENTS: Mapping[str, Wanted] = {
    "statements.recall": Wanted(0.88, 0.95),
    "statements.holder": Wanted(0.93, 0.97),
    "statements.holder_other": Wanted(0.80, 0.92),
    "statements.kind": Wanted(0.75, 0.82),
    "statements.target": Wanted(0.75, 0.90),
    "statements.precision": Wanted(0.80, 0.92),
    "statements.volume": Wanted(6.0, most=True),
    "spans": Wanted(1.0),
}
"""On the real documents, by their scorer's names."""

ATTRIBUTION: Mapping[str, Wanted] = {
    "all joint": Wanted(45, 70),
    "direct joint": Wanted(60, 88),
    "failed": Wanted(0, most=True),
}
"""On PolNeAR's development articles: F1 in percent, and articles that raise an exception."""

AUDIT: Mapping[str, Wanted] = {"all": Wanted(0.75, 0.85), "holder": Wanted(0.90, 0.95)}
"""Precision of statements drawn from the corpora, as two judges see it."""

SPEED: Mapping[str, Wanted] = {
    "ours and parser, to parser alone": Wanted(1.4, most=True),
    "seconds, best of three": Wanted(2.0, most=True),
    "read one page": Wanted(3.0, most=True),
    "--help": Wanted(0.3, most=True),
}
"""Ratios and seconds on one core."""

LOAD: Mapping[str, Wanted] = {
    "seconds": Wanted(60, most=True),
    "megabytes": Wanted(2_000, most=True),
    "one_more_ms": Wanted(50, most=True),
}
"""Of each ledger over a million statements; the two times are aims, the memory must be kept."""

DESK: Mapping[str, Wanted] = {
    "search ratio": Wanted(2, most=True),
    "page p99 ms": Wanted(100, most=True),
    "seconds until the server answers": Wanted(2, most=True),
    "KB of a document page without its text, compressed": Wanted(150, most=True),
    "scripts that hold the first paint up": Wanted(0, most=True),
    "errors among them": Wanted(0, most=True),
}
"""Of the desk on a record of 100,000 passages; all but the start are aims."""
