"""A reading of our own with one of everything that is exported."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.model import (
    ActorKind,
    ActorMention,
    Announced,
    Attribution,
    Block,
    BlockKind,
    Bound,
    Document,
    DocumentId,
    Due,
    Finding,
    FindingKind,
    Header,
    Holder,
    InstrumentMention,
    Issuer,
    Participant,
    Party,
    QuantityMention,
    Reading,
    Span,
    Stage,
    Statement,
    StatementKind,
    TimeMention,
    Turn,
    TurnKind,
)

TEXT = "=SUM(1) said Veskia.\nAbout 300 to 400 guards, by the Vantry Treaty, in May 2031."


def at(words):
    start = TEXT.index(words)
    return {"span": Span(start, start + len(words)), "text": words, "rule": "r"}


@pytest.fixture
def reading() -> Reading:
    span = Span(21, len(TEXT))
    header = Header(
        title='@cmd, "quoted"\nand more',
        published_on=date(2031, 3, 4),
        issuer=Issuer(name="Norland", represents="XN"),
        participants=(Participant(name="Ana Petrova"), Participant(name="Ivo Marić")),
    )
    document = Document(
        id=DocumentId("doc:0a1b"),
        digest="sha256:ab",
        path="note.txt",
        url=None,
        media_type="text/plain",
        language="en",
        text=TEXT,
        header=header,
        blocks=(Block(BlockKind.BODY, Span(0, 20)), Block(BlockKind.BODY, span)),
        announced=(Announced(span=Span(0, 7), date=None, title="+49 30 1234"),),
    )
    guards = at("About 300 to 400 guards")
    return Reading(
        document=document,
        turns=(Turn(kind=TurnKind.STATEMENT, span=span, speaker="Ana Petrova"),),
        mentions=(
            ActorMention(**at("Veskia"), canonical="XV", actor_kind=ActorKind.POLITY),
            QuantityMention(**guards, value=(300, 400), unit="guard", bound=Bound.ABOUT),
            InstrumentMention(**at("Vantry Treaty"), form="treaty", provision="Article 4"),
            TimeMention(**at("May 2031"), value="2031-05", type="DATE"),
        ),
        statements=statements(),
        findings=(
            Finding(
                kind=FindingKind.ARITHMETIC,
                holds=False,
                spans=(at("300")["span"], at("400")["span"]),
                explanation="300 is not 400",
                rule="findings.totals",
            ),
        ),
    )


def statements() -> tuple[Statement, ...]:
    """Give a claim told through two, a promise, and a measure."""
    petrova = Holder(name="Ana Petrova", office="Minister", represents="XN")
    veskia = Attribution(
        holders=(Holder(name="Veskia", id="XV"),),
        span=at("Veskia")["span"],
        cue=at("said")["span"],
    )
    speaker = Attribution(holders=(petrova, Holder(name="the Guard")))
    return (
        Statement(**at("=SUM(1)"), kind=StatementKind.CLAIM, attribution=(veskia, speaker)),
        Statement(
            **at("About 300 to 400 guards, by the Vantry Treaty"),
            kind=StatementKind.MEASURE,
            attribution=(speaker,),
            agents=(Party(name="Norland", id="XN"), Party(name="the Guard")),
            targets=(Party(name="Veskia", id="XV"),),
            instruments=("Vantry Treaty (1975)",),
            measure="expulsion",
            count=300,
            stage=Stage.ANNOUNCED,
            effective="2031-05",
            condition=at("by the Vantry Treaty")["span"],
        ),
        Statement(
            **at("guards, by the Vantry Treaty, in May 2031"),
            kind=StatementKind.COMMITMENT,
            attribution=(speaker,),
            due=Due(value="2031-05", precision="month", firmness="scheduled"),
            negated=True,
        ),
    )
