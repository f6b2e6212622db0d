"""Acts of measures: what is booked, what is one act, what answers and what undoes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.ledgers import Book, ledgers, merged
from onrecord.ledgers.merging import Copies
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Holder,
    Modality,
    Party,
    Span,
    Stage,
    Statement,
    StatementKind,
    Utterance,
    fold,
    statement_id,
)

MEASURES = ledgers["measures"]
APRIL = date(2031, 4, 1)
RECALL, RETURN = {"measure": "ambassador_recall"}, {"measure": "ambassador_return"}


def parties(codes):
    return tuple(Party(name=code, id=code) for code in codes.split())


def tell(holder, by, to, day=1, **given):
    """Tell of an act: `by` and `to` are codes parted by blanks, `day` is one of April 2031."""
    text = given.pop("text", "Eight diplomats were told to go.")
    at, page = given.pop("at", 0), given.pop("page", f"{day}{holder}")
    made = given.pop("made", date(2031, 4, day) if day else None)
    holders = tuple(Holder(name=code, represents=code) for code in holder.split())
    acting = {
        "kind": StatementKind.MEASURE,
        "measure": "expulsion",
        "stage": Stage.DONE,
        "agents": parties(by),
        "targets": parties(to),
    } | given
    statement = Statement(
        span=Span(at, at + len(text)),
        text=text,
        attribution=(Attribution(holders=holders),),
        rule="r",
        **acting,
    )
    document = DocumentId(f"doc:{page.encode().hex()}")
    copy = Copy(statement=statement_id(document, statement), document=document, known=APRIL)
    return Utterance(statement=statement, document=document, made=made, copies=(copy,))


def rows(*told):
    return [row for _, row in MEASURES.rows(fold(MEASURES, merged(told)), None)]


def row(*told):
    (one,) = rows(*told)
    return one


def keys(*told):
    return list(fold(MEASURES, merged(told)))


def figures(*told):
    entries = fold(MEASURES, merged(told))
    return {figure.name: figure.value for figure in MEASURES.figures(entries)}


def column(name, *told):
    return [one[name] for one in rows(*told)]


def by_type_and_side(name, *told):
    return {(one["type"], one["by"]): one[name] for one in rows(*told)}


# What is booked, and where


def test_an_act_is_booked_to_whom_it_hits_and_one_that_hits_nobody_by_whom_it_is():
    assert keys(tell("XN", "XN", "XV"), tell("XN", "XV", "XN", 2)) == ["to XV", "to XN"]
    assert keys(tell("XN", "XN", "")) == ["by XN"]


def test_persons_and_bodies_count_for_whom_they_represent_and_keep_their_names():
    embassy = Party(name="Embassy of Veskia", represents="XV")
    envoy = Party(name="Ada Berg", represents="XN")
    found = row(tell("XN", "", "", agents=(envoy,), targets=(embassy,)))
    assert (found["by"], found["to"], found["whom"]) == ("XN", "XV", "Embassy of Veskia")


def test_a_body_that_stands_for_nobody_is_its_printed_name():
    found = row(tell("XN", "XN", "", targets=(Party(name="the Lantern Fund"),)))
    assert (found["by"], found["to"], found["whom"]) == ("XN", "the Lantern Fund", None)


@pytest.mark.parametrize(
    "given",
    [
        {"negated": True},
        {"modality": Modality.POSSIBLE},
        {"modality": Modality.NECESSARY},
        {"modality": Modality.HYPOTHETICAL},
        {"stage": None},
        {"measure": None},
        {"kind": StatementKind.DEMAND},
        {"stage": Stage.REVERSED, "modality": Modality.FUTURE},
    ],
)
def test_what_is_denied_possible_without_stage_or_asked_for_is_no_act(given):
    assert rows(tell("XN", "XN", "XV", **given)) == []


def test_an_act_that_will_be_is_booked_with_its_stage():
    coming = tell("XN", "XN", "XV", stage=Stage.ANNOUNCED, modality=Modality.FUTURE)
    assert row(coming)["stage"] == "announced"


def test_an_act_without_agent_and_target_is_left_out():
    assert rows(tell("XN", "", "")) == []


def test_what_is_done_in_ones_own_house_hits_nobody():
    found = row(tell("XN", "XN", "XV", measure="establishment"))
    assert (found["by"], found["to"]) == ("XN", None)
    assert rows(tell("XN", "", "XV", measure="appointment")) == []
    assert row(tell("XN", "XN", "XV", measure="law"))["to"] == "XV"


def test_a_count_of_several_targets_is_shown_and_not_added_up():
    told = tell("XN", "XN", "XV XK", count=8)
    assert column("count", told) == [8, 8]
    assert figures(told) == {
        "statements that first tell of expulsion by XN, aimed at XK": 1,
        "statements that first tell of expulsion by XN, aimed at XV": 1,
    }


@pytest.fixture
def knowledge(tmp_path, monkeypatch):
    rows = (("XN", "Norland"), ("XV", "Veskia"))
    (tmp_path / "invented.toml").write_text(
        "".join(
            f'[[polity]]\ncode = "{code}"\nname = "{name}"\nsource = "invented"\n'
            for code, name in rows
        )
    )
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path))


@pytest.mark.usefixtures("knowledge")
@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ten of ours were asked to leave Norland by Friday.", "XN"),
        ("Ten of ours must be leaving Norland Monday.", "XN"),
        ("Ten of ours were asked to leave Veskia.", None),
        ("Ten of ours were asked to leave Atlantis.", None),
        ("Ten of ours were asked to leave the country.", None),
    ],
)
def test_who_must_leave_a_land_is_made_to_by_that_land(text, by):
    assert row(tell("XV", "", "XV", text=text))["by"] == by


@pytest.mark.usefixtures("knowledge")
def test_only_an_expulsion_and_one_without_an_agent_is_by_the_land():
    text = "Ten of ours were asked to leave Norland."
    assert row(tell("XV", "", "XV", text=text, measure="protest"))["by"] is None
    assert row(tell("XV", "XK", "XV", text=text))["by"] == "XK"


# What is one act


def test_a_retelling_by_the_same_holder_adds_nothing():
    told = [tell("XN", "XN", "XV", day, count=count) for day, count in ((1, 8), (9, None), (20, 8))]
    found = row(*told)
    assert (found["count"], found["told"], found["statement"]) == (8, 3, told[0].id)
    assert figures(*told) == {
        "statements that first tell of expulsion by XN, aimed at XV": 1,
        "in number: expulsion by XN, aimed at XV, according to XN": 8,
    }
    (entry,) = fold(MEASURES, merged(told)).values()
    assert [said.id for said in MEASURES.trail(entry)] == [said.id for said in told]


def test_a_count_that_is_said_later_is_kept():
    assert row(tell("XN", "XN", "XV"), tell("XN", "XN", "XV", 3, count=8))["count"] == 8


@pytest.mark.parametrize(
    "other",
    [
        {"count": 9},
        {"measure": "protest"},
        {"made": date(2032, 7, 15)},
        {"effective": "2031-06-20"},
        {"instruments": ("Vantry Treaty (1974)",)},
    ],
)
def test_another_count_type_time_or_instrument_is_another_act(other):
    first = {"count": 8, "instruments": ("S/RES/12 (1999)",), "effective": "2031-04-01"}
    again = first | {"text": "They went at last."} | other
    if "made" in other:
        del again["effective"]
    assert len(rows(tell("XN", "XN", "XV", **first), tell("XN", "XN", "XV", 2, **again))) == 2


def test_without_a_number_sixty_days_are_near_and_sixty_one_are_not():
    last = tell("XN", "XN", "XV", made=date(2031, 5, 31), page="may")
    assert len(rows(tell("XN", "XN", "XV"), last)) == 1
    later = tell("XN", "XN", "XV", made=date(2031, 6, 1), page="june")
    assert len(rows(tell("XN", "XN", "XV"), later)) == 2


def test_a_telling_joins_the_act_of_its_own_count():
    told = (
        tell("XN", "XN", "XV", 1, count=8),
        tell("XN", "XN", "XV", 2, count=5),
        tell("XN", "XN", "XV", 3, count=8),
        tell("XN", "XN", "XV", 4),
    )
    assert {one["count"]: one["told"] for one in rows(*told)} == {8: 3, 5: 1}


def test_without_a_day_only_one_document_tells_of_one_act():
    told = [tell("XN", "XN", "XV", 0, text=text, page="one") for text in ("They go.", "They left.")]
    assert len(rows(*told)) == 1
    assert len(rows(told[0], tell("XN", "XN", "XV", 0, page="two"))) == 2
    assert len(rows(told[0], tell("XN", "XN", "XV", 2))) == 2


def test_an_act_moves_on_from_what_is_announced_to_what_is_done_and_never_back():
    coming = tell("XN", "XN", "XV", 1, stage=Stage.ANNOUNCED, count=8)
    done = tell("XN", "XN", "XV", count=8, made=date(2031, 7, 2), page="july")
    again = tell("XN", "XN", "XV", 3, stage=Stage.DECIDED)
    found = row(coming, again, done)
    assert (found["stage"], found["day"]) == ("done", "2031-04-01")


def test_the_likest_are_matched_first_whoever_tells_first():
    mine = tell("XN", "XN", "XV", 2, count=50), tell("XN", "XN", "XV", 4, count=23)
    theirs = tell("XV", "XN", "XV", 1, count=23)
    found = {one["count"]: one["outcome"] for one in rows(*mine, theirs)}
    assert found == {23: "matched", 50: "unmatched"}


def test_two_acts_of_one_account_are_no_one_act_through_what_another_tells():
    mine = tell("XN", "XN", "XV", 2, count=8), tell("XN", "XN", "XV", 3, count=5)
    uncounted = tell("XV", "XN", "XV", 2)
    assert len(rows(*mine, uncounted)) == 2


def test_an_open_act_joins_one_doer_and_not_two():
    open_ = tell("XV", "", "XV", 3, count=8)
    one, other = tell("XN", "XN", "XV", 2, count=8), tell("XK", "XK", "XV", 3, count=8)
    assert column("by", one, open_) == ["XN"]
    assert sorted(column("by", one, other, open_)) == ["XK", "XN"]


def test_days_that_differ_are_disputed_and_both_shown():
    found = row(
        tell("XN", "XN", "XV", 1, effective="2031-04-05"),
        tell("XV", "XN", "XV", 2, effective="2031-04-07"),
    )
    assert found["outcome"] == "disputed"
    assert found["day"] == "2031-04-05 (XN); 2031-04-07 (XV)"


def test_what_a_third_tells_is_shown_and_settles_nothing():
    other = tell("XK", "XN", "XV", 3, count=9)
    found = row(tell("XN", "XN", "XV", 1, count=8), other)
    assert (found["outcome"], found["said_by_others"]) == ("unmatched", other.id)
    assert found["count"] == "8 (XN); 9 (XK)"


def test_someone_who_is_not_named_tells_as_another():
    told = tell("", "XN", "XV", count=9)
    found = row(tell("XN", "XN", "XV", 2, count=8), told)
    assert found["said_by_others"] == told.id
    assert found["count"] == "9 (someone not named); 8 (XN)"


def test_what_both_sides_say_together_is_matched_and_one_act():
    together = tell("XN XV", "XN", "XV", count=8)
    assert row(together)["outcome"] == "matched"
    assert figures(together)["statements that first tell of expulsion by XN, aimed at XV"] == 1


def test_an_act_that_hits_nobody_has_no_other_side_to_match():
    assert row(tell("XN", "XN", "", measure="signature"))["outcome"] is None


def test_each_account_has_its_own_number():
    told = tell("XN", "XN", "XV", 1, count=8), tell("XV", "XN", "XV", 2, count=10)
    assert figures(*told) == {
        "statements that first tell of expulsion by XN, aimed at XV": 1,
        "in number: expulsion by XN, aimed at XV, according to XN": 8,
        "in number: expulsion by XN, aimed at XV, according to XV": 10,
    }


# What people judge


def test_what_people_say_is_two_acts_stays_two():
    mine, theirs = tell("XN", "XN", "XV", 1, count=8), tell("XV", "XN", "XV", 2, count=8)
    again = tell("XN", "XN", "XV", 9, count=8)
    apart = replace(theirs, matches=((mine.id, False),))
    assert column("outcome", mine, apart, again) == ["unmatched"] * 2
    assert column("told", mine, again) == [2]
    assert column("told", mine, replace(again, matches=((mine.id, False),))) == [1, 1]
    assert column("outcome", mine, theirs) == ["matched"]


def test_what_people_say_is_one_act_is_one_however_late():
    first, other = tell("XN", "XN", "XV", 1, count=8), tell("XN", "XN", "XV", 2, count=5)
    late = tell("XN", "XN", "XV", made=date(2034, 1, 1), page="late")
    assert column("told", first, other, late) == [1, 1, 1]
    joined = replace(late, matches=((first.id, True),))
    assert {one["count"]: one["told"] for one in rows(first, other, joined)} == {8: 2, 5: 1}


# What answers


def test_an_act_of_another_type_after_three_months_answers_nothing():
    late = tell("XV", "XV", "XN", made=date(2031, 7, 1), page="july")
    assert column("answered_by", tell("XN", "XN", "XV"), late) == [None, None]
    in_time = tell("XV", "XV", "XN", made=date(2031, 6, 30), page="june")
    assert column("answered_after_days", tell("XN", "XN", "XV"), in_time) == [90, None]


def test_one_day_is_one_day():
    first, _ = rows(tell("XN", "XN", "XV", 1), tell("XV", "XV", "XN", 2))
    assert first["outcome"] == "unmatched; answered within 1 day"


def test_one_act_answers_all_of_its_type_and_is_answered_by_one():
    answer = tell("XV", "XV", "XN", 4, count=3)
    both = tell("XN", "XN", "XV", 1, count=8), tell("XN", "XN", "XV", 2, count=5)
    later = tell("XV", "XV", "XN", 9, count=1)
    found = {one["count"]: one["answered_by"] for one in rows(*both, answer, later)}
    assert found == {8: answer.id, 5: answer.id, 3: None, 1: None}


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("In response we stop visas.", 3),
        ("We stop visas as a countermeasure.", 3),
        ("В ответ мы прекращаем выдачу виз.", 3),
        ("In response to your question, we stop visas.", None),
        ("We respond to the proposal and stop visas.", None),
        ("В ответ на ваш вопрос мы прекращаем выдачу виз.", None),
        ("We stop visas.", None),
    ],
)
def test_another_type_answers_only_where_the_words_say_so(words, days):
    answer = tell("XV", "XV", "XN", 4, text=words, measure="visa_restriction")
    assert rows(tell("XN", "XN", "XV", 1), answer)[0]["answered_after_days"] == days


def test_on_one_day_words_or_stages_say_what_comes_after():
    done, same = tell("XN", "XN", "XV", at=50), {"page": "1XN", "text": "They went too."}
    assert column("answered_by", done, tell("XN", "XV", "XN", **same)) == [None, None]
    coming = tell("XN", "XV", "XN", stage=Stage.DECIDED, **same)
    assert column("answered_by", coming, done) == [None, coming.id]
    said = tell("XN", "XV", "XN", page="1XN", text="They went in reply.")
    assert column("answered_by", said, done) == [None, said.id]


def test_days_are_counted_only_between_days_that_are_known():
    told, answer = tell("XV", "XN", "XV", 1), tell("XV", "XV", "XN", 4)
    found = rows(told, answer)[0]
    assert (found["answered_by"], found["answered_after_days"]) == (answer.id, None)
    assert found["outcome"] == "unmatched; answered"
    stated = tell("XV", "XN", "XV", 1, effective="2031-04-01")
    assert rows(stated, answer)[0]["answered_after_days"] == 3


def test_without_days_words_in_one_document_say_what_comes_after():
    done = tell("XN", "XN", "XV", 0, page="one")
    said = {"text": "They went in retaliation.", "at": 50}
    found, _ = rows(done, tell("XN", "XV", "XN", 0, page="one", **said))
    assert (found["outcome"], found["answered_after_days"]) == ("unmatched; answered", None)
    assert column("answered_by", done, tell("XN", "XV", "XN", 0, page="two", **said)) == [None] * 2
    assert column("answered_by", done, tell("XN", "XV", "XN", 2, **said)) == [None] * 2


def pledge(day=3, by="XV", to="XN", text="We will respond accordingly.", **given):
    return tell(
        "XV",
        by,
        to,
        day,
        text=text,
        kind=StatementKind.COMMITMENT,
        measure=None,
        stage=None,
        **given,
    )


def test_an_answer_that_is_promised_is_announced():
    act, promise = tell("XV", "XN", "XV"), pledge()
    found = row(act, promise)
    assert found["outcome"] == "unmatched; answer announced"
    assert (found["answered_by"], found["answered_after_days"]) == (promise.id, None)
    (entry,) = fold(MEASURES, merged([act, promise])).values()
    assert [said.id for said in MEASURES.trail(entry)] == [act.id, promise.id]
    answer = tell("XV", "XV", "XN", 5)
    found = rows(act, promise, answer)[0]
    assert (found["outcome"], found["answered_by"]) == ("unmatched; answered", answer.id)


@pytest.mark.parametrize(
    "given",
    [
        {"to": "XK"},
        {"by": "XK"},
        {"text": "We will return the vessels."},
        {"text": "We will respond to every proposal."},
        {"negated": True},
        {"day": 0, "made": date(2031, 7, 1)},
    ],
)
def test_another_promise_announces_no_answer(given):
    assert row(tell("XV", "XN", "XV"), pledge(**given))["outcome"] == "unmatched"


def test_a_promise_to_answer_what_nobody_tells_is_no_entry():
    assert keys(pledge()) == []


# Who moved first, and the balance


def test_an_answer_is_no_first_move_and_two_sides_on_one_day_leave_it_open():
    answer = tell("XN", "XN", "XV", text="They went in return.")
    assert column("first_by_account_of", answer) == [None]
    two = tell("XN", "XN", "XV"), tell("XN", "XV", "XN", text="They went too.")
    assert column("first_by_account_of", *two) == [None, None]


def test_each_round_has_its_first_move():
    told = [
        tell("XN", "XN", "XV", 1, count=1),
        tell("XN", "XV", "XN", 9, count=2),
        tell("XN", "XV", "XN", made=date(2032, 3, 1), page="a year later", count=3),
    ]
    found = {one["count"]: one["first_by_account_of"] for one in rows(*told)}
    assert found == {1: "XN", 2: None, 3: "XN"}


def test_the_balance_runs_act_by_act_and_type_by_type():
    told = (
        tell("XN", "XN", "XV", 1, count=8),
        tell("XN", "XN", "XV", 2, count=5),
        tell("XN", "XV", "XN", 3, count=9),
        tell("XN", "XV", "XN", 4, measure="protest"),
    )
    found = {(one["type"], one["count"]): one["balance"] for one in rows(*told)}
    assert found == {
        ("expulsion", 8): "XN 1; XV 0",
        ("expulsion", 5): "XN 2; XV 0",
        ("expulsion", 9): "XN 2; XV 1",
        ("protest", None): "XN 0; XV 1",
    }


# What undoes


def test_a_return_that_is_only_announced_or_of_the_other_side_ends_nothing():
    recall = tell("XN", "XN", "XV", 1, **RECALL)
    coming = tell("XN", "XN", "XV", 5, stage=Stage.ANNOUNCED, **RETURN)
    assert rows(recall, coming)[0]["outcome"] == "unmatched; open"
    other = tell("XV", "XV", "XN", 9, **RETURN)
    assert by_type_and_side("undone_by", recall, other)["ambassador_recall", "XN"] is None


def test_a_return_ends_every_recall_and_an_opening_just_one_closure():
    recalls = [tell("XN", "XN", "XV", day, count=day, **RECALL) for day in (1, 2)]
    back = tell("XN", "XN", "XV", 9, **RETURN)
    assert column("undone_by", *recalls, back) == [back.id, back.id, None]
    closures = [tell("XN", "XN", "XV", day, count=day, measure="mission_closure") for day in (1, 2)]
    opening = tell("XN", "XN", "XV", 9, measure="mission_opening")
    assert column("undone_by", *closures, opening) == [None, None, None]
    assert column("undone_by", closures[0], opening) == [opening.id, None]


def test_sanctions_are_open_until_they_are_lifted():
    act = tell("XN", "XN", "XV", 1, measure="sanctions")
    lifted = tell(
        "XN", "XN", "XV", made=date(2033, 1, 9), measure="sanctions", stage=Stage.REVERSED
    )
    assert row(act)["outcome"] == "unmatched; open"
    found = row(act, lifted)
    assert (found["outcome"], found["undone_by"]) == ("unmatched; reversed", lifted.id)
    assert (found["stage"], found["day"]) == ("done", "2031-04-01")


@pytest.mark.parametrize(
    "other",
    [
        {"count": 3},
        {"instruments": ("Vantry Treaty (1974)",)},
        {"made": date(2031, 3, 1)},
    ],
)
def test_lifting_something_else_or_something_earlier_reverses_nothing(other):
    listed = {"measure": "sanctions_listing"}
    act = tell("XN", "XN", "XV", 1, count=9, instruments=("S/RES/12 (1999)",), **listed)
    lifted = tell("XN", "XN", "XV", 3, stage=Stage.REVERSED, **listed, **other)
    assert sorted(column("outcome", act, lifted)) == ["unmatched", "unmatched; open"]


def test_which_of_two_is_lifted_is_not_guessed():
    acts = [tell("XN", "XN", "XV", day, measure="sanctions", count=day) for day in (1, 2)]
    lifted = tell("XN", "XN", "XV", 9, measure="sanctions", stage=Stage.REVERSED)
    assert column("undone_by", *acts, lifted) == [None, None, None]
    name = "statements that first tell of sanctions{} by XN, aimed at XV"
    found = figures(*acts, lifted)
    assert (found[name.format("")], found[name.format(" taken back")]) == (2, 1)


def test_an_expulsion_aid_or_what_is_only_proposed_is_nothing_that_stays_open():
    assert row(tell("XN", "XN", "XV"))["outcome"] == "unmatched"
    assert row(tell("XN", "XN", "XV", measure="financial_aid"))["outcome"] == "unmatched"
    proposed = tell("XN", "XN", "XV", measure="sanctions", stage=Stage.PROPOSED)
    assert row(proposed)["outcome"] == "unmatched"


def test_what_is_told_late_is_matched_as_if_it_had_come_in_time():
    told = [tell("XN", "XN", "XV", day, count=8) for day in (1, 5, 9)]
    copies, book = Copies(), Book(MEASURES)
    for one in reversed(told):
        book.follow(copies.add([one]))
    assert book.entries == fold(MEASURES, merged(told))
