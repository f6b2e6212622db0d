"""Day counts, weekdays, periods and ages against the dates that a text gives."""

import pytest

OPEN = ", and its words do not settle whether that is meant"
OFF = ": it does not add up as printed"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We recall that it has been 792 days since 4 March 2029.",
            (True, "day_counts", "from 4 March 2029 to 5 May 2031 there are 792 days"),
        ),
        (
            "We recall that it has been 800 days since 4 March 2029.",
            (
                False,
                "day_counts",
                f"from 4 March 2029 to 5 May 2031 there are 792 days; the text says 800 days{OFF}",
            ),
        ),
        (
            "We recall that it has been 793 days since 4 March 2029.",
            (
                None,
                "day_counts",
                f"from 4 March 2029 to 5 May 2031 there are 792 days; the text says 793 days{OPEN}",
            ),
        ),
        (
            "The bridge closes 90 days from 1 March 2031, on 30 May 2031.",
            (True, "day_counts", "from 1 March 2031 to 30 May 2031 there are 90 days"),
        ),
        (
            "He was given a five-year term from 2030 to 2035.",
            (True, "day_counts", "from 2030 to 2035 there are 5 years"),
        ),
        (
            "They adopted a five-year plan, 2031-2035.",
            (True, "day_counts", "from 2031 to 2035 there are 5 years"),
        ),
        (
            "He was given a five-year term from 2030 to 2038.",
            (
                False,
                "day_counts",
                f"from 2030 to 2038 there are 8 years; the text says 5 years{OFF}",
            ),
        ),
        (
            "The Council meets on Friday, 16 May 2031.",
            (True, "weekdays", "16 May 2031 is a Friday"),
        ),
        (
            "The Council meets on Monday, 16 May 2031.",
            (False, "weekdays", f"16 May 2031 is a Friday; the text says Monday{OFF}"),
        ),
        (
            "The treaty was signed 75 years ago, in 1956.",
            (True, "ages", "1956 is 75 years ago"),
        ),
        (
            "The treaty was signed 60 years ago, in 1956.",
            (False, "ages", f"1956 is 75 years ago; the text says 60 years{OFF}"),
        ),
        (
            "Founded in 1956, the Council is 75 years old.",
            (True, "ages", "1956 is 75 years ago"),
        ),
        (
            "It is 72 years since the treaty was signed in 1956.",
            (False, "ages", f"1956 is 75 years ago; the text says 72 years{OFF}"),
        ),
        (
            "On 1 April 2031, 31 days after 1 March 2031, the truce ended.",
            (True, "day_counts", "from 1 March 2031 to 1 April 2031 there are 31 days"),
        ),
        (
            "This year we mark the fiftieth anniversary of the treaty signed in 1981.",
            (True, "anniversaries", "from 1981 to 2031 there are 50 years"),
        ),
        (
            "This year we mark the 40th anniversary of the treaty signed in 1981.",
            (
                False,
                "anniversaries",
                f"from 1981 to 2031 there are 50 years; the text says 40{OFF}",
            ),
        ),
    ],
)
def test_dates_are_counted(checked, text, found) -> None:
    assert checked(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "We recall that it has been almost 800 days since 4 March 2029.",
        "We recall that it has been many days since 4 March 2029.",
        "Those were the first two years of the period 2030 to 2035.",
        "The Council meets on Monday, 16 May.",
        "The treaty was signed almost 80 years ago, in 1956.",
        "In 2021 we marked the 40th anniversary of the treaty signed in 1981.",
        "Next year we will mark the 52nd anniversary of the treaty signed in 1981.",
    ],
)
def test_what_the_words_leave_open_is_left_out(checked, text) -> None:
    assert checked(text) == []


def test_a_text_without_a_day_has_no_ages(checked_alone) -> None:
    assert checked_alone("The treaty was signed 60 years ago, in 1956, as we all know.") == []
