"""The audit: statements drawn from the corpora, judged by two who do not see the rule.

    python evaluation/audit.py draw COUNT SEED SHEET    draw, and write the judging sheet
    python evaluation/audit.py take JUDGE FILE          keep the verdicts of judge 1, 2 or 3
    python evaluation/audit.py differ                   list the numbers a third has to judge
    python evaluation/audit.py show NUMBER              print one entry with its words
    python evaluation/audit.py report                   print agreement and precision

`evaluation/audit/statements.json` keeps places, fields and verdicts, and no words of the
texts; the sheet, which has them, has to lie outside of the project.  How judges judge stands
in `evaluation/audit/instructions.md`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from audit_draw import Entry, draw, entries_of, rows_of
from audit_figures import FIELDS, FIRST, SECOND, THIRD, VERDICTS
from audit_figures import differ as differing
from audit_figures import figures as figures_of
from audit_sheet import write_sheet
from corpora import archives, members
from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.rules import versions
from shared import ROOT, SHARED, digest

KEPT = ROOT / "evaluation" / "audit" / "statements.json"

RUN = 7
"""Running words of a text that a reason may not repeat."""

_WORD = re.compile(r"\w+")


class Refused(Exception):
    """What was asked for would spoil the audit."""


class WordsInside(Refused):
    """The sheet would lie in the project."""

    def __init__(self, sheet: Path) -> None:
        super().__init__(f"{sheet} lies in the project, and the sheet holds words of the texts")


class VerdictsThere(Refused):
    """A new sample would take the place of one that is judged."""

    def __init__(self, kept: Path) -> None:
        super().__init__(f"{kept.name} holds verdicts; move it away to draw anew")


class BadVerdicts(Refused):
    """Verdicts that cannot be kept, a line for each."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__("\n".join(lines))


class NotDrawn(Refused):
    """No entry of the sample has this number."""

    def __init__(self, number: object) -> None:
        super().__init__(f"{number}: not drawn")


class NotThere(Refused):
    """A document does not lie beside the project."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(f"{entry.member} of {entry.archive} does not lie beside the project")


def draw_sample(count: int, seed: int, sheet: Path, kept: Path = KEPT) -> int:
    """Draw statements, write the judging sheet, and keep the entries.

    Returns:
        How many were drawn.

    Raises:
        WordsInside: The sheet would lie in the project.
        VerdictsThere: Verdicts would be lost.
    """
    if ROOT in sheet.resolve().parents:
        raise WordsInside(sheet)
    if kept.exists() and any(entry.verdicts for entry in read(kept)):
        raise VerdictsThere(kept)
    drawn = draw(archives(), count, seed)
    sheet.write_text(write_sheet(drawn), encoding="utf-8")
    write(kept, [one.entry for one in drawn], {"seed": seed, "rules": dict(versions())})
    return len(drawn)


def take(judge: str, verdicts: dict[str, Any], kept: Path = KEPT) -> list[int]:
    """Keep a judge's verdicts.

    Args:
        judge: "1", "2" or "3".
        verdicts: By number: a verdict for each field, and the reason where one is not right.
        kept: The sample.

    Returns:
        The numbers that this judge has not judged.

    Raises:
        BadVerdicts: A verdict lacks a field or a reason, a number was not drawn, or a reason
            quotes the text.
    """
    entries = {entry.number: entry for entry in read(kept)}
    wrong = [] if judge in {FIRST, SECOND, THIRD} else [f"judge {judge}: there are 1, 2 and 3"]
    wrong += [line for number, said in verdicts.items() for line in _faults(number, said, entries)]
    if wrong:
        raise BadVerdicts(wrong)
    for number, said in verdicts.items():
        entry = entries[int(number)]
        kept_of = {field: said[field] for field in FIELDS} | {"reason": said.get("reason") or ""}
        entries[int(number)] = replace(entry, verdicts=entry.verdicts | {judge: kept_of})
    head = json.loads(kept.read_text(encoding="utf-8"))
    write(kept, list(entries.values()), {"seed": head["seed"], "rules": head["rules"]})
    return [number for number, entry in entries.items() if judge not in entry.verdicts]


def _faults(number: str, said: dict[str, str], entries: dict[int, Entry]) -> list[str]:
    entry = entries.get(int(number)) if number.isdigit() else None
    if entry is None:
        return [f"{number}: not drawn"]
    lines = [
        f"{number}: {field} is {said.get(field)!r}, not one of {', '.join(VERDICTS)}"
        for field in FIELDS
        if said.get(field) not in VERDICTS
    ]
    reason = said.get("reason") or ""
    if not lines and not reason and any(said[field] != "right" for field in FIELDS):
        lines.append(f"{number}: no reason")
    if reason and _quotes(reason, words_of(entry)[0]):
        lines.append(f"{number}: the reason repeats {RUN} running words of the text")
    return lines


def _quotes(reason: str, text: str) -> bool:
    """Say whether a reason repeats running words of a text."""
    said, whole = (_WORD.findall(words.casefold()) for words in (reason, text))
    runs = {tuple(whole[at : at + RUN]) for at in range(len(whole) - RUN + 1)}
    return any(tuple(said[at : at + RUN]) in runs for at in range(len(said) - RUN + 1))


def words_of(entry: Entry) -> tuple[str, str]:
    """Read an entry's document and its own words from the corpora beside the project.

    Raises:
        NotThere: The document does not lie there.
    """
    found = _files(entry.archive).get(entry.member)
    if found is None:
        raise NotThere(entry)
    name, data = found
    origin = Origin(name=name)
    text = assemble(read_page(data, origin), data, origin).text
    return text, text[entry.start : entry.end]


@cache
def _files(archive: str) -> dict[str, tuple[str, bytes]]:
    """Give the files of an archive, each with its name, by what the project calls it."""
    path = SHARED / "corpora" / archive
    if not path.exists():
        return {}
    return {digest(name): (name, data) for name, data in members(path)}


def show(number: int, kept: Path = KEPT) -> str:
    """Give one entry in lines, with its words where the corpora lie beside the project."""
    entry = next((entry for entry in read(kept) if entry.number == number), None)
    if entry is None:
        raise NotDrawn(number)
    lines = [f"{entry.number}  {entry.archive}  {entry.member}  {entry.start}-{entry.end}"]
    try:
        _, words = words_of(entry)
    except NotThere as missing:
        lines.append(f"content   ({missing})")
    else:
        moved = "" if digest(words) == entry.digest else "  (the text has moved since)"
        lines.append(f"content   {' '.join(words.split())}{moved}")
    levels = [" and ".join(level) or "nobody named" for level in entry.holders]
    lines.append(f"holder    {', relayed by '.join(levels)}")
    lines.append(f"kind      {entry.kind}{', negated' * entry.negated}")
    lines.append(f"target    {', '.join(entry.targets) or 'none'}")
    for judge, said in sorted(entry.verdicts.items()):
        verdicts = "  ".join(f"{field} {said[field]}" for field in FIELDS)
        lines.append(f"judge {judge}   {verdicts}  {said['reason']}".rstrip())
    return "\n".join(lines)


def figures(kept: Path = KEPT) -> dict[str, Any]:
    """Give agreement and precision; empty where nothing has been drawn."""
    if not kept.exists():
        return {}
    head = json.loads(kept.read_text(encoding="utf-8"))
    found = figures_of(read(kept))
    moved = [stage for stage, version in versions().items() if head["rules"].get(stage) != version]
    return {"seed": head["seed"], "changed since": moved, **found}


def read(kept: Path = KEPT) -> list[Entry]:
    """Read the sample."""
    return list(entries_of(json.loads(kept.read_text(encoding="utf-8"))["entries"]))


def write(kept: Path, entries: Sequence[Entry], head: dict[str, Any]) -> None:
    """Write the sample, one entry a line."""
    rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows_of(entries))
    top = json.dumps(head, sort_keys=True)[1:-1]
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(f'{{{top},\n"entries": [\n{rows}\n]}}\n', encoding="utf-8")


def report(found: dict[str, Any]) -> str:
    """Give the figures in lines."""
    lines = [f"{name:14}{found.get(name)}" for name in ("seed", "drawn", "judged", "adjudicated")]
    for name, row in found.get("fields", {}).items():
        cells = "  ".join(
            f"{figure} {'-' if value is None else format(value, '.3f')}"
            for figure, value in row.items()
        )
        lines.append(f"{name:14}{cells}")
    for part in ("archives", "holders", "kinds"):
        for name, row in found.get(part, {}).items():
            lines.append(
                f"{name:26}{row['count']:5}  all {row['all']:.3f}  holder {row['holder']:.3f}"
            )
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; give 1 where it is refused, 2 where it is not known."""
    try:
        match list(arguments):
            case ["draw", count, seed, sheet]:
                drawn = draw_sample(int(count), int(seed), Path(sheet))
                print(f"{drawn} statements drawn; judges read {sheet}")
            case ["take", judge, file]:
                missing = take(judge, json.loads(Path(file).read_text(encoding="utf-8")))
                print(f"kept; {len(missing)} not judged: {missing}")
            case ["differ"]:
                print(*differing(read()))
            case ["show", number]:
                print(show(int(number)))
            case ["report"]:
                print(report(figures()))
            case _:
                print(__doc__)
                return 2
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
