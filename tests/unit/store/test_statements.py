"""Statements of all documents: who is asked for, and who is not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.errors import QuoteMismatch
from onrecord.model import (
    ActorKind,
    ActorMention,
    Attribution,
    Capture,
    Finding,
    FindingKind,
    Holder,
    InstrumentMention,
    Party,
    Reading,
    Span,
    Statement,
    StatementKind,
)
from onrecord.store import Heard, Kept, Selection, SqliteRecords, Tally, Witness
from onrecord.store.sqlite import keeping
from onrecord.store.sqlite.connection import connect, migrations
from onrecord.store.sqlite.statements import _HEARD, _ORDER, where_of

ADA = Holder(name="Ada Berg", office="Minister", represents="XN")
IVO = Holder(name="Ivo Marić", represents="XV")
VESKIA = Party(name="Veskia", id="XV")
TREATY = "Vantry Treaty (1975)"
TEXT = "Veskia must open the strait. We shall keep to the Vantry Treaty. The ferry sails."


def said(reading: Reading, words: str, kind: StatementKind, **more: object) -> Reading:
    """Add a statement to a reading."""
    start = reading.document.text.index(words)
    made = Statement(
        **{
            "span": Span(start, start + len(words)),
            "text": words,
            "kind": kind,
            "attribution": (Attribution(holders=(ADA,)),),
            "rule": "r",
            **more,
        }
    )
    return replace(reading, statements=(*reading.statements, made))


@pytest.fixture
def reading(make) -> Reading:
    reading = make(TEXT, title="On the strait")
    reading = said(reading, "Veskia must open the strait", StatementKind.DEMAND, targets=(VESKIA,))
    reading = said(
        reading,
        "keep to the Vantry Treaty",
        StatementKind.COMMITMENT,
        agents=(Party(name="Norland", id="XN"),),
        instruments=(TREATY, "S/RES/9 (2031)"),
    )
    return said(
        reading,
        "The ferry sails",
        StatementKind.CLAIM,
        attribution=(Attribution(holders=(IVO,)), Attribution(holders=(ADA,))),
    )


@pytest.fixture
def filled(records, reading, keep) -> SqliteRecords:
    keep(records, reading)
    return records


def kinds(records: SqliteRecords, **asked: object) -> list[str]:
    return [heard.statement.kind.value for heard in records.statements(Selection(**asked))]


def test_statements_come_with_their_document(filled, reading):
    heard = [*filled.statements()]
    assert [one.statement for one in heard] == [*reading.statements]
    assert heard[0] == Heard(
        document=reading.document.id,
        title="On the strait",
        day=date(2031, 3, 4),
        published_on=date(2031, 3, 4),
        statement=reading.statements[0],
    )
    assert filled.listed(reading.document.id).statements == 3
    assert filled.counts().statements == 3


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"holder": "ADA  berg"}, ["demand", "commitment"]),
        ({"holder": "berg"}, ["demand", "commitment"]),
        ({"holder": "ber"}, []),
        ({"holder": "berg ivo"}, []),
        ({"holder": "maric"}, ["claim"]),
        ({"holder": "xn"}, ["demand", "commitment"]),
        ({"holder": "X"}, []),
        ({"holder": "minister"}, []),
        ({"holder": "?"}, []),
        ({"target": "veskia"}, ["demand"]),
        ({"target": "XV"}, ["demand"]),
        ({"target": "XN"}, []),
        ({"about": "XN"}, ["commitment"]),
        ({"about": "Veskia"}, ["demand"]),
        ({"about": "Vantry Treaty"}, ["commitment"]),
        ({"instrument": "vantry treaty"}, ["commitment"]),
        ({"instrument": "9"}, ["commitment"]),
        ({"instrument": "1975 S"}, []),
        ({"kinds": (StatementKind.CLAIM, StatementKind.DEMAND)}, ["demand", "claim"]),
        ({"kinds": (StatementKind.DENIAL,)}, []),
        ({"since": date(2031, 3, 4), "until": date(2031, 3, 4)}, ["demand", "commitment", "claim"]),
        ({"since": date(2031, 3, 5)}, []),
        ({"until": date(2031, 3, 3)}, []),
        ({"limit": 1}, ["demand"]),
        ({"holder": "XN", "instrument": "9"}, ["commitment"]),
    ],
)
def test_what_is_asked_for_is_found_and_nothing_else(filled, asked, found):
    assert kinds(filled, **asked) == found


def test_a_name_stands_for_the_code_that_the_record_mentions_by_it(records, reading, keep):
    assert kinds_of_veskian(records, reading, keep, mentions=()) == []
    named = ActorMention(
        span=Span(0, 6), text="Veskia", rule="r", canonical="XV", actor_kind=ActorKind.POLITY
    )
    assert kinds_of_veskian(records, reading, keep, mentions=(named,)) == ["claim"]


def kinds_of_veskian(records, reading, keep, mentions):
    keep(records, replace(reading, mentions=mentions))
    return kinds(records, holder="veskia")


def test_a_short_name_stands_for_the_instrument_that_the_record_mentions_by_it(
    records, reading, keep
):
    start = TEXT.index("Vantry")
    named = InstrumentMention(
        span=Span(start, start + 6), text="Vantry", rule="r", canonical=TREATY, form="treaty"
    )
    other = replace(named, text="Treaty", span=Span(start + 7, start + 13), canonical="Other")
    keep(records, replace(reading, mentions=(named, other)))
    assert kinds(records, instrument="Vantry") == ["commitment"]


def test_the_newest_document_comes_first_and_one_without_a_day_last(records, make, keep):
    for day in (None, date(2031, 1, 1), date(2031, 5, 1)):
        told = make(f"It sails. {day}", published_on=day)
        keep(records, said(told, "It sails", StatementKind.CLAIM))
    days = [heard.day for heard in records.statements()]
    assert days == [date(2031, 5, 1), date(2031, 1, 1), None]
    assert records.tally(Selection(limit=1)) == Tally(statements=3, documents=3)
    assert records.tally(Selection(holder="nobody")) == Tally(statements=0, documents=0)


def test_another_reading_of_a_text_takes_the_place_of_its_statements(filled, reading, keep):
    keep(filled, replace(reading, statements=reading.statements[:1]))
    assert kinds(filled) == ["demand"]


def test_a_statement_that_misquotes_is_refused(records, reading, keep):
    wrong = replace(reading.statements[0], text="Veskia may open the strait")
    with pytest.raises(QuoteMismatch):
        keep(records, replace(reading, statements=(wrong,)))
    assert records.counts().documents == 0


def test_findings_are_kept_with_what_they_could_not_settle(records, reading, keep):
    found = tuple(
        Finding(
            kind=FindingKind.ARITHMETIC, holds=holds, spans=(Span(0, 6),), explanation="…", rule="r"
        )
        for holds in (True, False, None)
    )
    keep(records, replace(reading, findings=found))
    assert records.reading(reading.document.id).findings == found
    assert records.counts().findings == 3


def test_a_record_from_before_statements_opens_and_says_what_was_not_heard(tmp_path, make, keep):
    file = tmp_path / "record.db"
    old = replace(make("The ferry sails."), rules={"turns": "1"})
    capture = Capture(digest="sha256:1", name="a", fetched=datetime(2031, 3, 4, tzinfo=UTC))
    before = connect(file, migrations())
    keeping.keep(before, Witness(capture=capture, address="a"), Kept(reading=old, wording="w"))
    for table in re.findall(r"CREATE TABLE (\w+)", "".join(migrations()[3:])):
        before.execute(f"DROP TABLE {table}")
    before.execute("PRAGMA user_version = 3")
    before.close()
    records = SqliteRecords(file)
    assert records.reading(old.document.id) == old
    assert [*records.statements()] == []
    assert records.counts().unheard == 1
    new = said(replace(old, rules={"turns": "1", "statements": "1"}), "ferry", StatementKind.CLAIM)
    keep(records, new)
    assert records.counts().unheard == 0
    assert kinds(records) == ["claim"]
    records.close()


@pytest.mark.parametrize("asked", [{}, {"holder": "berg"}, {"since": date(2031, 1, 1)}])
def test_nothing_is_sorted_since_the_documents_are_walked_by_day(filled, asked):
    filled._connection.execute("ANALYZE")
    where, values = where_of(filled._connection, Selection(**asked))
    sql = f"EXPLAIN QUERY PLAN {_HEARD} {where} {_ORDER}"
    steps = [row["detail"] for row in filled._connection.execute(sql, (*values, 10))]
    assert "documents_day" in steps[0]
    assert steps[1].startswith("SEARCH s USING PRIMARY KEY (document=?)")
    assert not any("TEMP B-TREE" in step for step in steps)
