"""Load: every ledger folded over statements that are made up, many of them.

`python evaluation/load.py [STATEMENTS]` prints a line a ledger: seconds and memory of one core for
the whole, how the time grows when there are ten times as many, what one more document costs, and
how long its rows and figures take.  Making the statements up is not counted.
Each ledger is folded in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from onrecord.knowledge.measures import measure_types
from onrecord.ledgers import Book, ledgers
from onrecord.ledgers.merging import Copies
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Due,
    Holder,
    Party,
    QuantityMention,
    Span,
    Stage,
    Statement,
    StatementKind,
    TimeMention,
    Utterance,
    fold,
    statement_id,
)

MILLION = 1_000_000
TEN = 10
EACH = 20
"""Statements of one document."""
FIRST = date(2000, 1, 1)
DAYS = 9_000
KINDS = (
    *[StatementKind.CLAIM] * 10,
    *[StatementKind.POSITION] * 6,
    *[StatementKind.COMMITMENT, StatementKind.SUPPORT, StatementKind.DEMAND] * 2,
    StatementKind.MEASURE,
    StatementKind.CONDEMNATION,
    StatementKind.DENIAL,
)
ACTORS = [f"{one}{other}" for one in "ABCDEFGHIJKLMN" for other in "ABCDEFGHIJKLMN"]
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


def utterances(many: int) -> Iterator[Utterance]:
    """Make statements up, in their order: the same for the same number."""
    chance = random.Random(1)  # noqa: S311 - the same each time
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(5_000)]
    measures = sorted(measure_types())
    documents = many // EACH
    for number in range(documents):
        day = FIRST + timedelta(number * DAYS // documents)
        document = DocumentId(f"doc:{number:012x}")
        who = chance.choice(ACTORS)
        start = 0
        for _ in range(EACH):
            said = statement(chance, (words, measures), who, start)
            start = said.span.end + 1
            copy = Copy(statement=statement_id(document, said), document=document, known=day)
            yield Utterance(statement=said, document=document, made=day, copies=(copy,))


def statement(
    chance: random.Random, stock: tuple[list[str], list[str]], who: str, start: int
) -> Statement:
    """Make one statement up."""
    words, measures = stock
    text = " ".join(chance.choices(words, k=chance.randint(8, 24)))
    kind = chance.choice(KINDS)
    whom = chance.choice(ACTORS)
    span = Span(start, start + len(text))
    place = Span(start, start + 4)
    acts = kind is StatementKind.MEASURE
    part = chance.random()

    def in_part(share: float, *some: Any) -> tuple[Any, ...]:  # noqa: ANN401 - whatever it is given
        return some if part < share else ()

    day = (FIRST + timedelta(chance.randrange(DAYS))).isoformat()
    named = chance.choice([day, day[:7], day[:4]])
    time_ = TimeMention(span=place, text=text[:4], rule="r", value=named, type="DATE")
    quantity = QuantityMention(
        span=place, text=text[:4], rule="r", value=chance.randint(1, 900), unit=chance.choice(words)
    )
    due = Due(value=day[:7], precision="month", firmness="promised")
    return Statement(
        span=span,
        text=text,
        kind=kind,
        attribution=(Attribution(holders=(Holder(name=who, represents=who),)),),
        agents=(Party(name=who, id=who),) if kind in {kind.MEASURE, kind.COMMITMENT} else (),
        targets=in_part(0.5, Party(name=whom, id=whom)),
        instruments=in_part(0.1, f"S/RES/{chance.randint(1, 2700)} (1999)"),
        measure=chance.choice(measures) if acts else None,
        count=chance.randint(1, 40) if acts else None,
        stage=chance.choice(list(Stage)) if acts else None,
        due=due if in_part(0.2, due) else None,
        times=in_part(0.2, time_),
        quantities=in_part(0.15, quantity),
        rule="r",
    )


class Making:
    """Statements that are made up on the way, with the seconds that this took."""

    def __init__(self, many: int) -> None:
        self.seconds = 0.0
        self.made = 0
        self._source = utterances(many)

    def __iter__(self) -> Iterator[Utterance]:
        """Give the statements; they are made some at a time, so that the clock is read seldom."""
        while some := self._some():
            yield from some

    def _some(self) -> list[Utterance]:
        start = time.process_time()
        some = list(islice(self._source, 1_000))
        self.seconds += time.process_time() - start
        self.made += len(some)
        return some


def folded(name: str, many: int) -> dict[str, Any]:
    """Fold one ledger in this process, and write it as rows and figures."""
    ledger, making = ledgers[name], Making(many)
    start = time.process_time()
    entries = fold(ledger, making)
    seconds = time.process_time() - start - making.seconds
    start = time.process_time()
    rows = sum(1 for _ in ledger.rows(entries, FIRST))
    figures = sum(1 for _ in ledger.figures(entries))
    return {
        "statements": making.made,
        "entries": len(entries),
        "seconds": seconds,
        "rows": rows,
        "figures": figures,
        "rows_seconds": time.process_time() - start,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def one_more(name: str, many: int) -> float:
    """Give the milliseconds that one more document costs a book of many statements."""
    copies, book = Copies(), Book[Any](ledgers[name])
    last: list[Utterance] = []
    document = None
    for utterance in utterances(many):
        if utterance.document != document and last:
            book.follow(copies.add(last))
            last = []
        document = utterance.document
        last.append(utterance)
    start = time.process_time()
    book.follow(copies.add(last))
    return (time.process_time() - start) * 1000


def figures(many: int = MILLION) -> dict[str, Any]:
    """Fold every ledger, each in processes of its own."""
    return {name: _figures_of(name, many) for name in ledgers}


def _figures_of(name: str, many: int) -> dict[str, Any]:
    whole, tenth = (_run("fold", name, number) for number in (many, many // TEN))
    return whole | {
        "growth": whole["seconds"] / max(tenth["seconds"], 0.001),
        "rows_growth": whole["rows_seconds"] / max(tenth["rows_seconds"], 0.001),
        "one_more_ms": _run("more", name, many // TEN),
    }


def _run(what: str, name: str, many: int) -> Any:  # noqa: ANN401 - JSON
    asked = [sys.executable, __file__, what, name, str(many)]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


def line(name: str, row: dict[str, Any]) -> str:
    """Say what one ledger costs."""
    return (
        f"{name:14} {row['seconds']:6.1f} s  {row['megabytes']:6,} MB  {row['entries']:8,} entries"
        f"  ten times as many: {row['growth']:.1f} times the seconds"
        f"  one more {row['one_more_ms']:.2f} ms"
        f"  {row['rows']:,} rows {row['rows_seconds']:.1f} s ({row['rows_growth']:.1f} times)"
    )


def main(asked: list[str]) -> None:
    """Print the figures; or, in a process of its own, one of them as JSON."""
    if asked[:1] == ["fold"]:
        print(json.dumps(folded(asked[1], int(asked[2]))))
    elif asked[:1] == ["more"]:
        print(json.dumps(one_more(asked[1], int(asked[2]))))
    else:
        for name in ledgers:
            print(line(name, _figures_of(name, int(asked[0]) if asked else MILLION)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
