"""Mark which golden statements are not heard as written, and strike out marks that are.

    python tools/mark_gaps.py            write the marks
    python tools/mark_gaps.py --check    say which marks would change

No expectation is changed: a row keeps what a reader wrote, and gets in its column "gap" how it
is heard instead.  The tests fail where a mark is missing, and where one is no longer true.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.demo import demo_documents

ROOT = Path(__file__).resolve().parent.parent
DEMO, SHORT = ROOT / "tests" / "golden" / "demo", ROOT / "tests" / "golden" / "statements"
sys.path.insert(0, str(SHORT))
import statement_rows as rows  # noqa: E402 - lies beside the tests

SAID = {
    "attribution": "another holder",
    "targets": "another target",
    "force": "another force",
}


def main() -> int:
    """Write or check the marks of all golden statements."""
    changed = 0
    texts = [*SHORT.glob("*.txt")]
    paths = {path.stem: path for path in (*texts, *demo_documents())}
    expected = {
        path.name.split(".")[0]: path
        for path in (*SHORT.glob("*.tsv"), *DEMO.glob("*.statements.tsv"))
    }
    named = {stem: paths[stem] for stem in expected}
    readings = rows.readings(list(named.values()))
    for stem, table in sorted(expected.items()):
        before = rows.expected(table)
        after = list(marked(before, readings[named[stem].name]))
        for old, new in zip(before, after, strict=True):
            if old["gap"] != new["gap"]:
                changed += 1
                print(f"{table.name}: {new['words'][:60]}: {new['gap'] or 'heard'}")
        if "--check" not in sys.argv:
            write(table, after)
    return 1 if changed and "--check" in sys.argv else 0


def marked(expected: list[dict[str, str]], record: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Give the rows, each with how it is heard instead, or with no mark."""
    heard = {(row["start"], row["end"]): (row, more) for row, more in rows.heard(record)}
    for row in expected:
        yield row | {"gap": ", ".join(differences(row, heard.get((row["start"], row["end"]))))}


def differences(
    row: dict[str, str], found: tuple[dict[str, str], dict[str, str]] | None
) -> Iterator[str]:
    """Say how a statement is heard that is not heard as a row has it."""
    if found is None:
        yield "not heard as a statement of its own"
        return
    heard, more = found
    if heard["kind"] != row["kind"]:
        yield f"heard as a {heard['kind']}"
    yield from (words for name, words in SAID.items() if heard[name] != row[name])
    yield from (
        f"another {name}" for name, value in rows.details(row).items() if more[name] != value
    )


def write(table: Path, marked_rows: list[dict[str, str]]) -> None:
    """Write the rows of a table."""
    with table.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(
            lines,
            list(marked_rows[0]),
            delimiter="\t",
            lineterminator="\n",
            quoting=csv.QUOTE_NONE,
            quotechar=None,
        )
        writer.writeheader()
        writer.writerows(marked_rows)


if __name__ == "__main__":
    sys.exit(main())
