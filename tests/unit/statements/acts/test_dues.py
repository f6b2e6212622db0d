"""When, and how firmly, something is promised; the document is of 1 March 2031."""

import pytest

from onrecord.statements.dues import due_of

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
