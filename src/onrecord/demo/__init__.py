"""Demo documents: an invented dispute on paper, for the first quarter of an hour with the program.

Two states quarrel over a strait, a road and a dam; a third mediates, and an organisation
passes a resolution.  Every state, body, person and place is invented, and every text was
written for this package.  The forms are real: an embassy's page with its clocks and counters,
readouts of one call that differ, an expulsion and the answer to it, a statement that was
edited a day later, one statement in two languages that do not say the same.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["demo_documents", "demo_dossiers", "demo_knowledge"]

_HERE = Path(__file__).parent


def demo_documents() -> list[Path]:
    """Give the demo documents' files in reading order, oldest first but for the feed.

    >>> [path.name for path in demo_documents()][:2]
    ['01-call-halmere.html', '02-call-tarsova.html']
    """
    return sorted(_HERE.joinpath("documents").iterdir())


def demo_knowledge() -> Path:
    """Give the folder with the knowledge rows of the invented states.

    It is what a user's own folder of such rows looks like: name it in the environment
    variable ONRECORD_KNOWLEDGE before the first document is read.

    >>> sorted(path.name for path in demo_knowledge().iterdir())
    ['inner_sea.toml']
    """
    return _HERE / "knowledge"


def demo_dossiers() -> list[Path]:
    """Give the files of the disputes that the demo follows, for the record's folder of them.

    >>> [path.name for path in demo_dossiers()]
    ['ilvane-strait.toml']
    """
    return sorted(_HERE.joinpath("dossiers").iterdir())
