"""Utterances under the names that stand for their actors."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from onrecord.identity import Identities, Judgement, Verdict
from onrecord.identity.renaming import names_in, renamed
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Holder,
    Party,
    Span,
    Statement,
    StatementKind,
    Utterance,
)

AT = datetime(2031, 3, 4, tzinfo=UTC)


def who(*pairs):
    return Identities(
        Judgement(one=one, other=other, verdict=Verdict.SAME, by="ivo", at=AT, why="x")
        for one, other in pairs
    )


def said(**fields):
    words = "We agree."
    statement = Statement(
        span=Span(0, len(words)),
        text=words,
        kind=StatementKind.POSITION,
        rule="r",
        attribution=(Attribution(holders=(Holder(name="A. Berg"),)),),
    )
    document = DocumentId("doc:0a1b")
    copy = Copy(statement="st:0a1b/0-9", document=document, known=date(2031, 3, 4))
    return Utterance(
        statement=replace(statement, **fields),
        document=document,
        made=date(2031, 3, 4),
        copies=(copy,),
    )


def test_a_name_gives_way_to_the_fuller_one():
    now = renamed(said(), who(("A. Berg", "Ada Berg")))
    assert now.accounts == ("Ada Berg",)
    assert (now.id, now.statement.text, now.statement.span) == (said().id, "We agree.", Span(0, 9))


def test_a_code_stands_beside_the_name_as_printed():
    party = Party(name="the Norland Republic")
    now = renamed(said(targets=(party,)), who(("the Norland Republic", "XN")))
    assert now.statement.targets == (Party(name="the Norland Republic", id="XN"),)


def test_whom_somebody_represents_and_what_is_invoked_have_one_name_each():
    level = Attribution(holders=(Holder(name="Ada Berg", represents="NR"),))
    once = said(attribution=(level,), instruments=("Ferry Pact", "Ferry Pact (1975)"))
    now = renamed(once, who(("NR", "XN"), ("NR", "AA"), ("Ferry Pact", "Ferry Pact (1975)")))
    assert now.accounts == ("AA",)
    assert now.statement.instruments == ("Ferry Pact (1975)",)
    assert names_in(now.statement) == ("AA", "Ferry Pact (1975)")


def test_what_nobody_has_judged_is_left_as_it_is():
    one = said(targets=(Party(name="Veskia", id="XV"),))
    assert renamed(one, who(("A", "B"))) is one
    assert renamed(one, who()) is one
