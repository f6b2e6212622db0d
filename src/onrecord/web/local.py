"""Local: files of this machine, of which a page says the names alone."""

from __future__ import annotations

from dataclasses import replace

from onrecord.exports.citation import file_name
from onrecord.model import Capture, Document
from onrecord.store import Listed, Witness


def without_folders(document: Document) -> Document:
    """Give a document that does not say in which folder its file was."""
    return replace(document, path=document.path and file_name(document.path))


def listed_without(listed: Listed) -> Listed:
    """Give a line about a document that does not say in which folder its file was."""
    return replace(listed, path=listed.path and file_name(listed.path))


def capture_without(capture: Capture) -> Capture:
    """Give a capture that does not say in which folder its file was."""
    return replace(capture, name=file_name(capture.name))


def witness_without(witness: Witness) -> Witness:
    """Give a capture and its address, neither of which says in which folder its file was."""
    capture = capture_without(witness.capture)
    return replace(witness, capture=capture, address=file_name(witness.address))
