"""Findings in the corpora: how many of each form, some drawn to be judged, and those judged.

`python evaluation/findings.py` counts the findings of all documents by form and outcome.
`python evaluation/findings.py draw COUNT SEED` prints some in their context, a few of each form.
`python evaluation/findings.py judged` prints those of `evaluation/audit/findings.json` with
their verdicts; the file has no words, they are read from the corpora.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from corpora import documents
from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.errors import OnRecordError
from onrecord.model import Document, Finding
from onrecord.pipeline import find_findings, find_mentions
from onrecord.turns import mark_labels, split_turns
from shared import ROOT, digest

JUDGED = ROOT / "evaluation" / "audit" / "findings.json"
AROUND = 120
"""Characters of context on either side."""

Hit = tuple[str, Document, Finding]


def hits() -> Iterator[Hit]:
    """Give the findings of all documents, read up to their mentions: no parser is needed."""
    for name, data in documents():
        origin = Origin(name=name)
        try:
            document = assemble(read_page(data, origin), data, origin)
        except OnRecordError:
            continue
        document = mark_labels(document, split_turns(document))
        for finding in find_findings(document, tuple(find_mentions(document))):
            yield name, document, finding


def figures() -> dict[str, int]:
    """Count findings by form and outcome: "totals holds", "totals does not", "totals open"."""
    outcome = {True: "holds", False: "does not", None: "open"}
    counted = Counter(
        f"{finding.rule.removeprefix('findings.')} {outcome[finding.holds]}"
        for _, _, finding in hits()
    )
    return dict(sorted(counted.items()))


def drawn(count: int, seed: int) -> list[Hit]:
    """Draw findings: all that do not hold, then one of each form in turn."""
    chance = random.Random(seed)  # noqa: S311
    everything = list(hits())
    chosen = [hit for hit in everything if not hit[2].holds][:count]
    by_form: dict[str, list[Hit]] = defaultdict(list)
    for hit in everything:
        if hit[2].holds:
            by_form[hit[2].rule].append(hit)
    for form in by_form.values():
        chance.shuffle(form)
    while len(chosen) < count and any(by_form.values()):
        for form in sorted(by_form):
            if by_form[form] and len(chosen) < count:
                chosen.append(by_form[form].pop())
    return chosen


def row(hit: Hit) -> dict[str, Any]:
    """Give what is kept of a hit: where it is, and no words."""
    name, _, finding = hit
    return {
        "member": digest(name),
        "form": finding.rule,
        "holds": finding.holds,
        "spans": [[span.start, span.end] for span in finding.spans],
    }


def show(hit: Hit) -> str:
    """Print a finding with the words around it."""
    name, document, finding = hit
    start = min(span.start for span in finding.spans)
    end = max(span.end for span in finding.spans)
    around = document.text[max(0, start - AROUND) : end + AROUND]
    told = f"{finding.holds!s:5} {finding.rule} in {name} at {start}: {finding.explanation}"
    return f"{told}\n      {' '.join(around.split())}"


def judged() -> None:
    """Print the judged hits with their verdicts, and say which are found no more."""
    wanted = json.loads(JUDGED.read_text(encoding="utf-8"))
    found = {json.dumps(row(hit)): hit for hit in hits()}
    for kept in wanted:
        key = {name: kept[name] for name in ("member", "form", "holds", "spans")}
        hit = found.get(json.dumps(key))
        print(show(hit) if hit else f"found no more: {key}")
        print(f"      verdict: {kept['verdict']} ({kept['reason']})")
    right = sum(kept["verdict"] == "right" for kept in wanted)
    print(f"{right} of {len(wanted)} right")


def main() -> None:
    """Count, draw or show."""
    match sys.argv[1:]:
        case ["draw", count, seed]:
            for hit in drawn(int(count), int(seed)):
                print(json.dumps(row(hit)))
                print(show(hit))
        case ["judged"]:
            judged()
        case _:
            for form, number in figures().items():
                print(f"{form:28}{number:5}")


if __name__ == "__main__":
    main()
