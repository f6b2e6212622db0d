"""Turns from printed labels."""

from __future__ import annotations

from onrecord.model import Document, Turn


def split_turns(document: Document) -> tuple[Turn, ...]:
    """Split a transcript at the speakers' printed names."""
    del document
    return ()
