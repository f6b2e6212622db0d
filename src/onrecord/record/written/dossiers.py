"""Dossiers as JSON has them."""

from __future__ import annotations

from collections import Counter

from onrecord.dossiers import Dossier
from onrecord.exports.plain import plain
from onrecord.record.dossiers import Followed
from onrecord.record.written.words import covered


def written_dossier(dossier: Dossier) -> dict[str, object]:
    """Give a dossier as JSON has it."""
    written = plain(dossier)
    assert isinstance(written, dict)
    return {**written, "names": dict(dossier.names)}


def written_followed(followed: Followed) -> dict[str, object]:
    """Give a dossier, with what belongs to it, as JSON has it."""
    return {
        "dossier": written_dossier(followed.dossier),
        "as_of": plain(followed.view.as_of),
        "known_on": plain(followed.known_on),
        "coverage": plain(followed.coverage),
        "kinds": kinds_of(followed),
        "statements": [said.id for said in followed.utterances],
    }


def kinds_of(followed: Followed) -> dict[str, int]:
    """Count what belongs to a dossier by kind of statement."""
    return dict(Counter(said.kind.value for said in followed.utterances).most_common())


def covers(followed: Followed) -> str:
    """Say what a dossier rests on, and which of its sources were never asked."""
    asked = {source.source for source in followed.coverage.watched}
    never = [source for source in followed.dossier.sources if source not in asked]
    told = covered(followed.coverage)
    return f"{told} Never asked: {', '.join(never)}." if never else told
