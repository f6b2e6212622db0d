"""A store with a few paragraphs in several scripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.model import (
    ActorKind,
    ActorMention,
    Block,
    BlockKind,
    Capture,
    Document,
    DocumentId,
    Genre,
    Header,
    InstrumentMention,
    Issuer,
    Reading,
    Span,
    Turn,
    TurnKind,
)
from onrecord.store import Kept, SqliteRecords, Witness

TEXTS = {
    "interview": "The Open Skies treaty binds both.\nSanctions? We regret the sanctions of Veskia.",
    "russian": "Заявление о Договоре по открытому небу.\nЁлки и “парк”.",
    "arabic": "نؤكد أن المُعَاهَدَة ملزمة للجميع",
    "chinese": "外交部发言人在北方答记者问:安全理事会第九号决议必须执行。",
    "note": "An open question: skies over Déjà-Vu are not “closed”.",
}
_HEADERS = {
    "interview": Header(
        title="Interview",
        published_on=date(2031, 3, 4),
        genre=Genre.INTERVIEW,
        issuer=Issuer(name="Ministry of Norland", represents="XN"),
    ),
    "russian": Header(title="Заявление", published_on=date(2031, 4, 1)),
    "note": Header(title="Note", event_on=date(2030, 1, 1), issuer=Issuer(name="Veskia")),
}
_LANGUAGES = {"russian": "ru", "arabic": "ar", "chinese": "zh-Hans"}


def _reading(name: str, text: str) -> Reading:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.BODY, Span(at, at + len(line))))
        at += len(line) + 1
    document = Document(
        id=DocumentId(f"doc:{name}"),
        digest=f"sha256:{name}",
        path=name,
        url=None,
        media_type="text/plain",
        language=_LANGUAGES.get(name, "en"),
        text=text,
        header=_HEADERS.get(name, Header()),
        blocks=tuple(blocks),
    )
    return Reading(document=document)


def _interview(reading: Reading) -> Reading:
    text = reading.document.text
    skies, veskia = text.index("Open Skies treaty"), text.index("Veskia")
    return replace(
        reading,
        turns=(
            Turn(kind=TurnKind.ANSWER, span=Span(0, 33), speaker="Ana Petrova", represents="XN"),
            Turn(kind=TurnKind.ANSWER, span=Span(34, len(text)), speaker="Ivo Marić"),
        ),
        mentions=(
            InstrumentMention(
                span=Span(skies, skies + 17),
                text="Open Skies treaty",
                rule="r",
                canonical="Treaty on Open Skies (1992)",
                form="treaty",
            ),
            ActorMention(
                span=Span(veskia, veskia + 6),
                text="Veskia",
                rule="r",
                canonical="XV",
                actor_kind=ActorKind.POLITY,
            ),
        ),
    )


@pytest.fixture
def records(tmp_path):
    opened = SqliteRecords(tmp_path / "record.db")
    noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
    for name, text in TEXTS.items():
        reading = _reading(name, text)
        reading = _interview(reading) if name == "interview" else reading
        capture = Capture(digest=reading.document.digest, name=name, fetched=noon)
        opened.keep(Witness(capture=capture, address=name), Kept(reading=reading, wording=name))
    yield opened
    opened.close()


@pytest.fixture
def reading_of():
    """Give what makes a reading of a text, named by its words."""
    return lambda text: _reading(text.split("\n")[0], text)


@pytest.fixture
def witness_of():
    """Give what makes a capture of a reading."""

    def make(reading: Reading) -> Witness:
        digest = reading.document.digest
        noon = datetime(2031, 5, 1, 12, tzinfo=UTC)
        return Witness(capture=Capture(digest=digest, name="n", fetched=noon), address=digest)

    return make


@pytest.fixture
def record_of(tmp_path):
    """Give what makes a store of texts, each a document whose lines are its passages."""
    opened = []

    def make(texts: dict[str, str]) -> SqliteRecords:
        records = SqliteRecords(tmp_path / f"record-{len(opened)}.db")
        opened.append(records)
        for name, text in texts.items():
            reading = _reading(name, text)
            capture = Capture(
                digest=reading.document.digest,
                name=name,
                fetched=datetime(2031, 5, 1, 12, tzinfo=UTC),
            )
            records.keep(
                Witness(capture=capture, address=name), Kept(reading=reading, wording=name)
            )
        return records

    yield make
    for records in opened:
        records.close()


@pytest.fixture
def text_of() -> Callable[[str], str]:
    return lambda document: TEXTS[document.removeprefix("doc:")]
