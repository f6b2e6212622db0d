"""Measures in double entry: acts, accounts, matches, answers, reversals."""

from __future__ import annotations

from dataclasses import replace

from onrecord.ledgers import ledgers, merged
from onrecord.model import Mark, MarkKind, Span, Stage, TimeMention, fold

EXPELLED = "Norland expelled eight diplomats of Veskia"


def expulsion(said, holder, text=EXPELLED, day="2031-02-01", **more):
    more = {"by": "XN", "to": "XV", "count": 8, "stage": Stage.DONE} | more
    return said(holder, "measure", text, day, measure="expulsion", **more)


def test_an_act_that_both_sides_tell_is_one_and_matched(said, rows):
    own = expulsion(said, "XN")
    other = expulsion(said, "XV", "Eight of our diplomats were expelled", "2031-02-03")
    (row,) = rows("measures", own, other)
    assert (row["by"], row["to"], row["count"], row["outcome"]) == ("XN", "XV", 8, "matched")
    assert (row["said_by_doer"], row["said_by_other"]) == (own.id, other.id)


def test_one_account_alone_is_unmatched(said, rows):
    (row,) = rows("measures", expulsion(said, "XV"))
    assert (row["outcome"], row["said_by_doer"]) == ("unmatched", None)


def test_accounts_that_differ_in_number_are_disputed_and_both_are_shown(said, rows):
    other = expulsion(said, "XV", "Ten of our diplomats were expelled", "2031-02-03", count=10)
    (row,) = rows("measures", expulsion(said, "XN"), other)
    assert (row["outcome"], row["count"]) == ("disputed", "8 (XN); 10 (XV)")


def test_one_account_with_another_number_tells_another_act(said, rows):
    more = expulsion(said, "XN", "Norland expelled ten more diplomats", "2031-02-09", count=10)
    assert [row["count"] for row in rows("measures", expulsion(said, "XN"), more)] == [8, 10]


def test_a_retelling_joins_the_trail_and_adds_nothing(said):
    again = expulsion(said, "XN", "As you know we expelled eight of them", "2031-06-01")
    ledger = ledgers["measures"]
    entries = fold(ledger, merged([expulsion(said, "XN"), again]))
    (act,) = entries["to XV"].acts
    assert len(act.bookings[0].trail) == 2
    totals = [figure for figure in ledger.figures(entries) if figure.field == "count"]
    assert [figure.value for figure in totals] == [8]


def test_the_same_number_a_year_and_a_half_later_is_another_act(said, rows):
    late = expulsion(said, "XN", day="2032-09-01")
    assert len(rows("measures", expulsion(said, "XN"), late)) == 2


def test_an_act_whose_doer_nobody_names_joins_only_by_its_number(said, rows):
    open_ = expulsion(said, "XV", "Eight of our diplomats have to leave", by="")
    assert len(rows("measures", expulsion(said, "XN"), open_)) == 1
    uncounted = expulsion(
        said, "XV", "Our diplomats have to leave", "2031-02-02", by="", count=None
    )
    found = rows("measures", expulsion(said, "XN"), uncounted)
    assert [row["by"] for row in found] == ["XN", None]


def test_another_doer_is_another_act(said, rows):
    other = expulsion(said, "XV", "Kelduria too expelled diplomats of ours", by="XK", count=None)
    assert {row["by"] for row in rows("measures", expulsion(said, "XN"), other)} == {"XN", "XK"}


def test_the_other_sides_next_act_of_the_type_answers_it(said, rows):
    answer = expulsion(said, "XV", "Veskia expelled eight too", "2031-02-08", by="XV", to="XN")
    first, second = rows("measures", expulsion(said, "XN"), answer)
    assert (first["answered_after_days"], first["answered_by"]) == (7, answer.id)
    assert second["answered_by"] is None


def test_an_act_of_another_type_answers_only_where_it_says_so(said, rows):
    closure = {"by": "XV", "to": "XN", "measure": "mission_closure", "stage": Stage.DONE}
    plain = said("XV", "measure", "We close the consulate of Norland", "2031-02-08", **closure)
    first, _ = rows("measures", expulsion(said, "XN"), plain)
    assert first["answered_by"] is None
    words = "In response we close the consulate of Norland"
    first, _ = rows(
        "measures", expulsion(said, "XN"), said("XV", "measure", words, "2031-02-08", **closure)
    )
    assert first["answered_after_days"] == 7


def test_a_recall_stays_open_until_a_return_is_cited(said, rows):
    sides = {"by": "XN", "to": "XV", "stage": Stage.DONE}
    recall = said("XN", "measure", "We recall our ambassador", measure="ambassador_recall", **sides)
    assert rows("measures", recall)[0]["outcome"] == "unmatched; open"
    sides["measure"] = "ambassador_return"
    back = said("XN", "measure", "The ambassador returns", "2031-09-01", **sides)
    first, second = rows("measures", recall, back)
    assert (first["outcome"], first["undone_by"]) == ("unmatched; reversed", back.id)
    assert (second["outcome"], second["undone_by"]) == ("unmatched", None)


def test_what_is_reversed_is_the_act_and_no_act_of_its_own(said, rows):
    lifted = expulsion(
        said, "XN", "The expulsion is revoked", "2031-03-01", stage=Stage.REVERSED, count=None
    )
    act = expulsion(said, "XN", stage=Stage.ANNOUNCED)
    found = rows("measures", act, lifted)
    assert [row["outcome"] for row in found] == ["unmatched; reversed"]


def test_each_account_says_who_moved_first(said, rows):
    by_norland = expulsion(said, "XN", "They expelled two", "2031-01-20", by="XV", to="XN", count=2)
    found = rows("measures", by_norland, expulsion(said, "XN"), expulsion(said, "XV"))
    first = {row["by"]: row["first_by_account_of"] for row in found}
    assert first == {"XV": "XN", "XN": "XV"}


def test_what_was_not_done_is_no_act(said, rows):
    assert rows("measures", expulsion(said, "XN", negated=True)) == []
    assert rows("measures", said("XN", "claim", EXPELLED, by="XN", to="XV")) == []


def test_a_copy_of_which_people_have_said_something_stands_for_the_others(said):
    first, other = expulsion(said, "XV"), expulsion(said, "XV")
    assert [one.document for one in merged([other, first])] == [first.document]
    mark = Mark(kind=MarkKind.CORRECTED, correction="co:0a1b2c3d4e5f", by="ada")
    other = replace(
        other, statement=replace(other.statement, count=9, marks=(mark,)), matches=(("x", True),)
    )
    for order in ([other, first], [first, other]):
        (one,) = merged(order)
        assert (one.document, one.statement.count) == (other.document, 9)
        assert {copy.document for copy in one.copies} == {first.document, other.document}
    kept = replace(first, matches=(("y", False),))
    assert merged([kept, other])[0].matches == (("x", True), ("y", False))


def test_what_people_say_of_two_statements_goes_before_the_rules(said, rows):
    own, other = expulsion(said, "XN"), expulsion(said, "XV", "Eight had to leave", "2031-02-03")
    assert len(rows("measures", own, other)) == 1
    apart = replace(other, matches=((own.id, False),))
    assert len(rows("measures", own, apart)) == 2
    elsewhere = replace(other, matches=(("st:0a1b2c3d4e5f/7-9", False),))
    assert len(rows("measures", own, elsewhere)) == 1
    late = expulsion(said, "XV", "Eight had to leave", "2032-09-01")
    assert len(rows("measures", own, late)) == 2
    assert len(rows("measures", own, replace(late, matches=((own.id, True),)))) == 1
    divided = replace(other, matches=((own.id, False), (own.id, True)))
    assert len(rows("measures", own, divided)) == 1


def test_an_act_that_words_put_long_before_has_no_day_of_its_telling(said, rows):
    def day(words, value, **more):
        start = words.index(value[:4])
        time = TimeMention(
            span=Span(start, start + 4), text=value[:4], rule="r", value=value, type="DATE"
        )
        more |= {"by": "XN", "measure": "signature", "stage": Stage.DONE, "times": (time,)}
        (row,) = rows("measures", said("XN", "measure", words, **more))
        return row["day"]

    assert day("We signed the Treaty of Kessim in 1998", "1998") is None
    assert day("We signed the Treaty of Kessim in 2031", "2031") == "2031-02-01"
    named = "We signed a protocol to the Treaty of Kessim (1974)"
    assert day(named, "1974", instruments=("Treaty of Kessim (1974)",)) == "2031-02-01"
