"""Shares of members, and majorities, against numbers given elsewhere."""

import pytest

HALF = "“About half of the member states”"
OFF = ": it does not add up as printed"

REST = "{} countries do not recognise the border. There are 193 member states."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "About half of the member states do not recognise it. " + REST.format(97),
            (
                True,
                "members",
                f"97 of 193 is 50.3 percent; the text says {HALF}, which agrees",
            ),
        ),
        (
            "About half of the member states do not recognise it. " + REST.format(40),
            (
                False,
                "members",
                f"40 of 193 is 20.7 percent; the text says {HALF}{OFF}",
            ),
        ),
        (
            "In all 104 voted in favour, a majority of the 193 members.",
            (True, "members", "half of 193 is 96.5, and 104 is more"),
        ),
        (
            "In all 84 voted in favour, a majority of the 193 members.",
            (
                False,
                "members",
                "half of 193 is 96.5; the text says that 84 is more" + OFF,
            ),
        ),
    ],
)
def test_a_share_of_the_members_is_compared_with_their_number(checked, text, found) -> None:
    assert checked(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "About half of the 193 member states do not recognise it. 40 countries recognise it.",
        "About half of the member states do not recognise it. 40 countries do not recognise it.",
    ],
)
def test_another_act_or_a_whole_without_number_is_left_out(checked, text) -> None:
    assert checked(text) == []
