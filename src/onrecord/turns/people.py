"""Participants and speakers, from the header, the labels and the actors."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Document, Mention, Turn


def resolve(
    document: Document, turns: tuple[Turn, ...], mentions: Sequence[Mention]
) -> tuple[Document, tuple[Turn, ...]]:
    """Name the participants, and resolve labels to persons."""
    del mentions
    return document, turns
