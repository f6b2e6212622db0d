"""Dossiers of a record: those of its folder, and what belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.dossiers import Brief, Dossier, Ground, belonging, brief_of, load_dossiers
from onrecord.errors import NoDossier
from onrecord.ledgers import EVERYONE, View, merged, seen
from onrecord.model import Utterance
from onrecord.record.home import Home
from onrecord.record.ledgers import Coverage, coverage_of
from onrecord.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A dossier with what belongs to it in a view.

    Attributes:
        utterances: In their order.
        coverage: What it rests on: of the sources those alone that the dossier names, if it does.
    """

    dossier: Dossier
    view: View
    known_on: date | None
    utterances: tuple[Utterance, ...]
    coverage: Coverage


def dossier_of(home: Home, name: str) -> Dossier:
    """Give the dossier of a name.

    Raises:
        NoDossier: There is none of that name.
        BadDossier: A file of the folder cannot be used.
    """
    for dossier in load_dossiers(home.dossiers):
        if dossier.name == name:
            return dossier
    raise NoDossier(name, str(home.dossiers))


def followed(
    records: Records, dossier: Dossier, view: View = EVERYONE, known_on: date | None = None
) -> Followed:
    """Give what of a record belongs to a dossier."""
    belongs = belonging(dossier)
    utterances = tuple(filter(belongs, merged(seen(records.utterances(known_on), view))))
    attempts = [
        one for one in records.attempts() if not dossier.sources or one.source in dossier.sources
    ]
    return Followed(
        dossier=dossier,
        view=view,
        known_on=known_on,
        utterances=utterances,
        coverage=coverage_of(utterances, attempts),
    )


def written_up(records: Records, followed: Followed, covers: str, again: str) -> Brief:
    """Write up what belongs to a dossier.

    Args:
        records: Where the documents are.
        followed: What belongs to it.
        covers: What it rests on, in a sentence.
        again: The command that gives it again.
    """
    ground = Ground(
        utterances=followed.utterances,
        records=records,
        as_of=followed.view.as_of,
        known_on=followed.known_on,
        covers=covers,
        again=again,
    )
    return brief_of(followed.dossier, ground)
