"""The documents of `tests/golden/quotations` in a real record, and small texts."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord import Record
from onrecord.model import (
    Block,
    BlockKind,
    Document,
    DocumentId,
    Header,
    Issuer,
    Reading,
    Span,
    Turn,
    TurnKind,
)
from onrecord.quotations import Text

sys.path.insert(0, str(Path(__file__).parents[3] / "evaluation"))
import quotations


@pytest.fixture(scope="session")
def record(tmp_path_factory):
    """A record of all documents; each main one has replaced the version before it."""
    folder = tmp_path_factory.mktemp("quotations")
    with Record.open(folder / "record") as record:
        quotations.keep_documents(record, folder)
        assert sum(one.corrects is not None for one in record.documents()) == 8
        yield record


@pytest.fixture
def text_of():
    """Make a text of words: of one speaker, or of several with their turns."""

    def make(*said, language="en", number=1, day=date(2031, 3, 4), superseded=None):
        said = [one if isinstance(one, tuple) else (None, one) for one in said]
        words, turns, blocks = "", [], []
        for speaker, part in said:
            span = Span(len(words), len(words) + len(part))
            blocks.append(Block(BlockKind.BODY, span))
            if speaker:
                turns.append(Turn(kind=TurnKind.STATEMENT, span=span, speaker=speaker))
            words += part + "\n\n"
        document = Document(
            id=DocumentId(f"doc:{number:012x}"),
            digest="sha256:",
            path=None,
            url=None,
            media_type="text/plain",
            language=language,
            text=words,
            header=Header(published_on=day, issuer=Issuer(name="Ministry of Norland")),
            blocks=tuple(blocks),
        )
        return Text.of(Reading(document=document, turns=tuple(turns)), superseded)

    return make
