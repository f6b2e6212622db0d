"""Load: every ledger folded over statements that are made up, many of them.

`python evaluation/load.py [STATEMENTS]` prints a line a ledger: seconds and memory of one core for
the whole, what one more document costs, and how the time grows when there are ten times as many.
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
from typing import Any

from onrecord.knowledge.measures import measure_types
from onrecord.ledgers import Book, ledgers
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

    time_ = TimeMention(span=place, text=text[:4], rule="r", value="2031-05", type="DATE")
    quantity = QuantityMention(
        span=place, text=text[:4], rule="r", value=chance.randint(1, 900), unit=chance.choice(words)
    )
    due = Due(value="2031-05", precision="month", firmness="promised")
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


def folded(name: str, many: int) -> dict[str, Any]:
    """Fold one ledger in this process, and keep it up by one more document."""
    ledger = ledgers[name]
    start = time.process_time()
    made = sum(1 for _ in utterances(many))
    making = time.process_time() - start
    start = time.process_time()
    entries = fold(ledger, utterances(many))
    seconds = time.process_time() - start - making
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"statements": made, "entries": len(entries), "seconds": seconds, "megabytes": peak}


def one_more(name: str, many: int) -> float:
    """Give the milliseconds that one more document costs a book of many statements."""
    book: Book[Any] = Book(ledgers[name])
    last: list[Utterance] = []
    document = None
    for utterance in utterances(many):
        if utterance.document != document and last:
            book.add(last)
            last = []
        document = utterance.document
        last.append(utterance)
    start = time.process_time()
    book.add(last)
    return (time.process_time() - start) * 1000


def figures(many: int = MILLION) -> dict[str, Any]:
    """Fold every ledger in processes of their own."""
    found = {}
    for name in ledgers:
        whole, tenth = (_run("fold", name, number) for number in (many, many // 10))
        found[name] = whole | {
            "growth": whole["seconds"] / max(tenth["seconds"], 0.001),
            "one_more_ms": _run("more", name, many // 10),
        }
    return found


def _run(what: str, name: str, many: int) -> Any:  # noqa: ANN401 - JSON
    asked = [sys.executable, __file__, what, name, str(many)]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


def main(asked: list[str]) -> None:
    """Print the figures; or, in a process of its own, one of them as JSON."""
    if asked[:1] == ["fold"]:
        print(json.dumps(folded(asked[1], int(asked[2]))))
    elif asked[:1] == ["more"]:
        print(json.dumps(one_more(asked[1], int(asked[2]))))
    else:
        for name, row in figures(int(asked[0]) if asked else MILLION).items():
            print(
                f"{name:14} {row['seconds']:6.1f} s  {row['megabytes']:6,} MB  "
                f"{row['entries']:8,} entries  one more {row['one_more_ms']:.2f} ms  "
                f"ten times as many: {row['growth']:.1f} times the seconds"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
