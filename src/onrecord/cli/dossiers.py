"""Dossiers in words, as JSON and as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.cli.output import counted, say, say_csv, say_rows, styled
from onrecord.cli.terminal import safe_line
from onrecord.dossiers import Dossier
from onrecord.ledgers import ledgers
from onrecord.record.dossiers import Followed
from onrecord.record.written.dossiers import kinds_of

_COLUMNS = ("name", "title", "parties", "mediators")


def say_dossiers(dossiers: Iterable[Dossier], folder: Path) -> None:
    """Print dossiers, one a line."""
    rows = [_cells(dossier) for dossier in dossiers]
    say_rows(rows)
    if rows:
        say(f"{counted(len(rows), 'dossier')}.  Next: onrecord dossier brief {rows[0][0]}")
    else:
        say(f"No dossier: a dispute is followed by a .toml file in {safe_line(str(folder))}.")


def say_dossiers_csv(dossiers: Iterable[Dossier]) -> None:
    """Print dossiers as CSV."""
    cells = (zip(_COLUMNS, _cells(dossier), strict=True) for dossier in dossiers)
    say_csv(_COLUMNS, map(dict, cells))


def _cells(dossier: Dossier) -> tuple[str, ...]:
    lists = (dossier.parties, dossier.mediators)
    return (dossier.name, dossier.title, *("; ".join(actors) for actors in lists))


def say_followed(followed: Followed, covers: str) -> None:
    """Print what a dossier is about, and what belongs to it."""
    dossier = followed.dossier
    say(styled(safe_line(dossier.title), bold=True))
    for head, said in (
        ("parties", dossier.parties),
        ("mediators", dossier.mediators),
        ("instruments", tuple(names[0] for names in dossier.instruments)),
        ("subjects", dossier.subjects),
        ("sources", dossier.sources),
    ):
        if said:
            say(f"{head:12} {safe_line('; '.join(map(dossier.called, said)))}")
    kinds = ", ".join(f"{number:,} {kind}" for kind, number in kinds_of(followed).items())
    say(f"{'statements':12} {kinds or 'none belongs to it in this view'}")
    say()
    say(f"Covers: {safe_line(covers)}")
    say(f"Next: onrecord dossier brief {dossier.name} -o {dossier.name}.html")
    say(f"Ledgers: onrecord ledger LEDGER --dossier {dossier.name}, LEDGER one of")
    say(f"  {', '.join(ledgers)}")
