"""When, and how firmly, something is promised; the document is of 1 March 2031."""

import pytest

from onrecord.statements.dues import due_of, scheduled_of

DUES = {
    "By 4 April 2031, Malta will answer.": ("2031-04-04", "day promised", "By 4 April 2031"),
    "We will publish the list tomorrow.": ("2031-03-02", "day promised", "tomorrow"),
    "The work is scheduled for May 2031.": ("2031-05", "month scheduled", "for May 2031"),
    "Malta plans to open the port in 2032.": ("2032", "year planned", "in 2032"),
    "We hope to sign it in June 2031.": ("2031-06", "month hoped", "in June 2031"),
    "They pledged to come as soon as possible.": (None, "vague promised", "as soon as possible"),
    "We will soon answer.": (None, "vague promised", "soon"),
    "We will answer after the vote.": (None, "conditional promised", "after the vote"),
    "Once it is over, we will answer.": (None, "conditional promised", "Once it is over"),
    "We will free all ships held in port by 5 May 2031.": (
        "2031-05-05",
        "day promised",
        "by 5 May 2031",
    ),
    "He promised an answer within ten days.": (None, "vague promised", "within ten days"),
    "We are ready to come from 1 May 2031.": ("2031-05-01", "day planned", "from 1 May 2031"),
    "The sides will begin talks in the autumn.": (None, "vague promised", "in the autumn"),
    "They must agree by 5 April 2031.": ("2031-04-05", "day promised", "by 5 April 2031"),
}

NO_DUES = [
    "Malta closed the consulate on 4 February 2031.",
    "We will carry out the plan of 4 April 2031.",
    "We will answer.",
    "The first thing to do is to wait until they meet.",
    "We must be better in the twenty-second century.",
    "The year 2031 will be remembered.",
    "We will answer the man who left by 5 May 2031.",
    "We will remember what was said on 4 February 2030.",
    "On 4 February 2031 the sides agreed to meet.",
    "It is now an honour to greet you.",
    "The future must be better.",
    "Something better is created when people meet.",
]


@pytest.mark.parametrize("words", DUES)
def test_a_promise_falls_due(heard, words):
    clause, scene = heard(words)
    due = due_of(clause, scene)
    assert due is not None
    assert due.span is not None
    said = due.span.of(scene.text)
    assert (due.value, f"{due.precision} {due.firmness}", said) == DUES[words]


@pytest.mark.parametrize("words", NO_DUES)
def test_what_is_no_promise_or_has_no_time_falls_due_never(heard, words):
    assert due_of(*heard(words)) is None


SCHEDULED = {
    "The work is scheduled for May 2031.": ("2031-05", "month", "for May 2031"),
    "We expect the launch scheduled for May to help.": ("2031-05", "month", "for May"),
    "The round planned for 3 April 2031 will not solve it.": (
        "2031-04-03",
        "day",
        "for 3 April 2031",
    ),
    "Malta welcomes the summit due in July.": ("2031-07", "month", "in July"),
    "We look to the conference to be held in Malta in 2032.": ("2032", "year", "in 2032"),
    "The talks have been set for 5 May 2031.": ("2031-05-05", "day", "for 5 May 2031"),
    "The talks are set for 5 May 2031.": ("2031-05-05", "day", "for 5 May 2031"),
}

NOT_SCHEDULED = [
    "The round planned for 3 February 2031 was held.",
    "The talks were scheduled for May 2031.",
    "The talks are not scheduled for May 2031.",
    "The talks scheduled by Malta are late.",
    "The talks of May 2031 matter.",
    "The ships held in May 2031 are free.",
    "The work is scheduled.",
    "Malta has no talks scheduled for May 2031.",
    "We look to the sum to be raised in Malta in 2032.",
    "Help will be sent to Malta in May 2031.",
]


@pytest.mark.parametrize("words", SCHEDULED)
def test_a_thing_is_scheduled_by_who_promises_nothing(heard, words):
    clause, scene = heard(words)
    due = scheduled_of(clause, scene)
    assert due is not None
    assert due.span is not None
    assert (due.value, due.precision, due.span.of(scene.text)) == SCHEDULED[words]
    assert due.firmness == "scheduled"


@pytest.mark.parametrize("words", NOT_SCHEDULED)
def test_what_is_past_or_undated_is_not_scheduled(heard, words):
    assert scheduled_of(*heard(words)) is None
