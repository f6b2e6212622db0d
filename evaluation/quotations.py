"""Quotations: 400 cases of our own in eight languages, beside gtrex and krokai.

`python evaluation/quotations.py` prints the table.  A case is a quotation of a small document
of an invented state (`tests/golden/quotations`): true, or altered in one way.  Every tool has the
same documents and is asked whether the quotation is in them; onrecord is asked about a record,
with the speaker and the day where the case has them.  gtrex and krokai know no speakers, days
and versions of a text, so those cases are counted apart and say nothing against them.

The cases were written with the rules at hand: they say what the tools take for the same, and
not how often drafts are wrong.
"""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from onrecord import Record
from onrecord.quotations import Ascribed, Outcome
from shared import ROOT

try:
    from gtrex import Policy, Verifier
except ImportError:  # the peer is not installed
    Verifier = None
try:
    from krokai.corpus import Corpus
    from krokai.verdicts import CLEAN
    from krokai.verify import check
except ImportError:  # the peer is not installed
    Corpus = None

GOLDEN = ROOT / "tests" / "golden" / "quotations"
LANGUAGES = ("ar", "en", "es", "fr", "hi", "ru", "uk", "zh")
TRUE = "true"
ELSEWHERE = ("speaker", "version", "date", "ambiguous")

Asked = Callable[["Case"], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One quotation, and what is wanted of it.

    Attributes:
        language: Of the documents that it quotes.
        kind: "true", or in what it is altered.
        wanted: The outcome.
        ascribed: Whose words it is said to be, and of which day.
        words: The quotation.
    """

    language: str
    kind: str
    wanted: str
    ascribed: Ascribed
    words: str


def cases() -> list[Case]:
    """Read all cases."""
    return [case for language in LANGUAGES for case in _cases(GOLDEN / f"{language}.tsv")]


def _cases(path: Path) -> Iterator[Case]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            on = date.fromisoformat(row["on"]) if row["on"] else None
            yield Case(
                language=path.stem,
                kind=row["kind"],
                wanted=row["wanted"],
                ascribed=Ascribed(speaker=row["speaker"] or None, on=on),
                words=row["quotation"].replace("\\n", "\n"),
            )


def keep_documents(record: Record, folder: Path) -> None:
    """Add the documents to a record: each first version, then what replaces it at its address."""
    documents = GOLDEN / "documents"
    for path in sorted(documents.glob("*-*.md")):
        place = folder / path.name.replace("-1", "")
        shutil.copy(path, place)
        list(record.add([place]))
    for path in sorted(documents.glob("??.md")):
        shutil.copy(path, folder / path.name)
        list(record.add([folder / path.name]))


def figures() -> dict[str, Any]:
    """Give what each installed tool finds of each kind, of the same cases in the same run."""
    with tempfile.TemporaryDirectory() as name, Record.open(Path(name) / "record") as record:
        keep_documents(record, Path(name))
        tools = {"onrecord": _ours(record)} | _peers()
        return {tool: _scored(asked) for tool, asked in tools.items()}


def _ours(record: Record) -> Asked:
    def asked(case: Case) -> bool:
        verdict = record.verify(case.words, case.ascribed).verdict
        return verdict.outcome is Outcome.FOUND

    return asked


def _peers() -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    if Verifier is not None:
        found["gtrex"] = _gtrex()
    if Corpus is not None:
        found["krokai"] = _krokai()
    return found


def _gtrex() -> Asked:
    """Ask gtrex, with the policy that it has by default, about each document in turn."""
    paths = sorted((GOLDEN / "documents").glob("*.md"))
    verifiers = [Verifier(path.read_text(encoding="utf-8"), Policy()) for path in paths]
    return lambda case: any(one.verify(case.words).grounded for one in verifiers)


def _krokai() -> Asked:
    """Ask krokai about all documents; what it calls clean counts as found."""
    corpus = Corpus([str(GOLDEN / "documents")], quiet=True)
    return lambda case: check(case.words, corpus)[0] in CLEAN


def _scored(asked: Asked) -> dict[str, Any]:
    everything = cases()
    asked(everything[0])
    start = perf_counter()
    found = [asked(case) for case in everything]
    seconds = perf_counter() - start
    counts = Counter(case.kind for case, yes in zip(everything, found, strict=True) if yes)
    kinds = Counter(case.kind for case in everything)
    altered = [kind for kind in kinds if kind not in {TRUE, *ELSEWHERE}]
    return {
        "true": kinds[TRUE],
        "true found": counts[TRUE],
        "altered": sum(kinds[kind] for kind in altered),
        "altered found": sum(counts[kind] for kind in altered),
        "elsewhere": sum(kinds[kind] for kind in ELSEWHERE),
        "elsewhere found": sum(counts[kind] for kind in ELSEWHERE),
        "by kind": {kind: {"cases": kinds[kind], "found": counts[kind]} for kind in sorted(kinds)},
        "by language": {
            language: sum(
                yes
                for case, yes in zip(everything, found, strict=True)
                if case.kind == TRUE and case.language == language
            )
            for language in LANGUAGES
        },
        "ms": round(1000 * seconds / len(everything), 2),
    }


def main() -> None:
    """Print what each tool finds."""
    for tool, row in figures().items():
        print(tool)
        for name, value in row.items():
            print(f"  {name:16}", value)


if __name__ == "__main__":
    main()
