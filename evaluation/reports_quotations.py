"""The section on quotations, written from the figures of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tables import table

_ABOUT = """400 quotations of our own in eight languages (`tests/golden/quotations`), asked of each
tool in the same run, with the same documents: how many each calls found. No altered one should be;
all true ones should. The cases were written with our rules at hand, so they say what the tools take
for the same words, and not how they compare on drafts of others.

{figures}

gtrex is asked with the policy that it has by default, about each document; of krokai's verdicts
those count as found that it calls clean itself. Neither knows the speaker, the day and the version
of a text, so *elsewhere* (another speaker, day or version; several of them) is no fault of theirs,
and gtrex does not set out to notice a cut. *ms* is the time for one quotation, ours with the search
through the record's index and the citation.

{kinds}"""

_ROWS = ("true", "altered", "elsewhere")


def of_quotations(found: Mapping[str, Mapping[str, Any]]) -> str:
    """Write the section; a line where nothing was measured."""
    if not found:
        return "Not measured yet."
    return _ABOUT.format(
        figures=table(("tool", *(f"{name} found" for name in _ROWS), "ms"), _figures(found)),
        kinds=table(("kind", "cases", *found), _kinds(found)),
    )


def _figures(found: Mapping[str, Mapping[str, Any]]) -> Iterable[tuple[str, ...]]:
    for tool, row in found.items():
        cells = (f"{row[f'{name} found']} of {row[name]}" for name in _ROWS)
        yield tool, *cells, f"{row['ms']:.1f}"


def _kinds(found: Mapping[str, Mapping[str, Any]]) -> Iterable[tuple[str, ...]]:
    first = next(iter(found.values()))["by kind"]
    for kind, row in first.items():
        yield kind, str(row["cases"]), *(str(t["by kind"][kind]["found"]) for t in found.values())
