"""Who is one by judgements, and what contradicts them."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime, timedelta

import pytest

from onrecord.errors import BadJudgement
from onrecord.identity import (
    Identities,
    Judgement,
    Verdict,
    read_judgement,
    standing,
    write_judgement,
)
from onrecord.identity.alike import alike_pairs
from onrecord.store import SqliteRecords

FIRST = datetime(2031, 3, 4, 9, 0, tzinfo=UTC)


def judged(one, other, verdict=Verdict.SAME, day=0, **more):
    at = FIRST + timedelta(days=day)
    told = {"by": "ivo", "why": "one signature"} | more
    return Judgement(one=one, other=other, verdict=verdict, at=at, **told)


def undone(judgement, day):
    return judged(judgement.one, judgement.other, Verdict.UNDONE, day, undoes=judgement.id)


def test_a_chain_makes_one_and_a_code_stands_for_it():
    who = Identities(
        [judged("Republic of Norland", "Norland Republic"), judged("Norland Republic", "XN")]
    )
    assert [group.name for group in who.groups] == ["XN"]
    assert {who.of(name) for name in ("Republic of Norland", "Norland Republic", "XN")} == {"XN"}
    assert who.of("Norland") == "Norland"
    assert who.members("XN") == ("Norland Republic", "Republic of Norland", "XN")


def test_a_short_name_of_a_body_and_a_known_instrument_stand_for_others():
    who = Identities([judged("the Alliance of the Atlantic", "NATO")])
    assert who.of("the Alliance of the Atlantic") == "NATO"
    charter = "Charter of the United Nations (1945)"
    who = Identities([judged("that charter of the many united nations of 1945", charter)])
    assert who.of("that charter of the many united nations of 1945") == charter


def test_not_the_same_and_unsure_put_nothing_together_and_are_remembered():
    apart, unsure = judged("A", "B", Verdict.NOT_SAME), judged("A", "C", Verdict.UNSURE)
    who = Identities([apart, unsure, judged("B", "B2")])
    assert (who.of("A"), who.of("C")) == ("A", "C")
    assert who.verdict("B2", "A") is Verdict.NOT_SAME
    assert who.verdict("C", "A") is Verdict.UNSURE
    assert who.verdict("B", "B2") is Verdict.SAME
    assert who.verdict("B", "C") is None


def test_a_chain_that_joins_two_who_are_not_the_same_joins_nobody_and_is_shown():
    chain = (judged("A", "B"), judged("B", "C", day=1))
    apart = judged("A", "C", Verdict.NOT_SAME, day=2)
    who = Identities([*chain, apart, judged("D", "E")])
    assert [who.of(name) for name in "ABC"] == ["A", "B", "C"]
    assert who.of("E") == who.of("D")
    (conflict,) = who.conflicts
    assert (conflict.apart, conflict.chain) == (apart, chain)


def test_a_split_after_a_merge():
    first, second = judged("A", "B"), judged("B", "C", day=1)
    said = [first, second, undone(second, 2), judged("B", "C", Verdict.NOT_SAME, 3)]
    who = Identities(standing(said))
    assert who.of("A") == who.of("B") != who.of("C")
    assert not who.conflicts


def test_as_known_on_a_day():
    said = [judged("A", "B"), undone(judged("A", "B"), 5)]
    assert Identities(standing(said, date(2031, 3, 8))).members("A") == ("A", "B")
    assert not Identities(standing(said, date(2031, 3, 9)))
    assert not Identities(standing(said, date(2031, 3, 3)))


@pytest.mark.parametrize(
    "wrong",
    [
        {"one": "B"},
        {"one": ""},
        {"one": " A"},
        {"by": " "},
        {"why": ""},
        {"undoes": "ju:0"},
        {"verdict": Verdict.UNDONE},
        {"at": datetime(2031, 3, 4)},  # noqa: DTZ001
    ],
)
def test_a_judgement_says_of_which_two_who_when_and_why(wrong):
    whole = {
        "one": "A",
        "other": "B",
        "verdict": Verdict.SAME,
        "by": "ivo",
        "at": FIRST,
        "why": "x",
    }
    Judgement(**whole)
    with pytest.raises(BadJudgement):
        Judgement(**whole | wrong)


def test_what_is_written_is_read_again_and_other_words_are_refused():
    one = judged("Ana Petrova", "Анна Петрова")
    written = write_judgement(one)
    assert read_judgement(written) == one
    assert read_judgement({name: value for name, value in written.items() if name != "id"}) == one
    for wrong in (
        {"other": "Ivo"},
        {"verdict": "maybe"},
        {"at": "today"},
        {"by": 1},
        {"undoes": 1},
    ):
        with pytest.raises(BadJudgement):
            read_judgement(written | wrong)
    with pytest.raises(BadJudgement):
        read_judgement([written])


def test_they_are_kept_once_and_never_changed(tmp_path):
    records = SqliteRecords(tmp_path / "record.db")
    said = [judged("A", "B"), judged("B", "C", Verdict.NOT_SAME, 1), undone(judged("A", "B"), 2)]
    assert records.keep_judgements(said) == 3
    assert records.keep_judgements(said) == 0
    assert records.judgements() == tuple(said)
    records.close()
    with sqlite3.connect(tmp_path / "record.db") as database:
        for change in ("UPDATE judgements SET why = 'y'", "DELETE FROM judgements"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                database.execute(change)


def test_names_that_are_alike_are_proposed_and_a_surname_alone_is_not():
    counts = {
        "Ada Berg": 3,
        "A. Berg": 1,
        "Berg": 9,
        "Ana Berg": 2,
        "BERG, Ada": 1,
        "Ivo Marić": 1,
        "Ivo Maric": 2,
    }
    pairs = {(pair.one, pair.other) for pair in alike_pairs(counts)}
    assert pairs == {
        ("Ada Berg", "A. Berg"),
        ("Ana Berg", "A. Berg"),
        ("Ada Berg", "BERG, Ada"),
        ("Ivo Maric", "Ivo Marić"),
    }
