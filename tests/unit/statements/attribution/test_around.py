"""Parentheticals, phrases, nouns, adjectives and labels."""

import pytest

from onrecord.statements.attribution import Form


@pytest.mark.parametrize(
    ("text", "form", "source", "content"),
    [
        (
            "As President Varn has repeatedly said, we will sign any treaty that lasts.",
            Form.PARENTHETICAL,
            "President Varn",
            ["we will sign any treaty that lasts"],
        ),
        (
            "The strait, the minister said, was closed at noon.",
            Form.PARENTHETICAL,
            "the minister",
            ["The strait", "was closed at noon"],
        ),
        ("The plan, I believe, will work.", Form.PARENTHETICAL, "I", ["The plan", "will work"]),
        (
            "The strait was closed at noon, the minister said.",
            Form.VERB,
            "the minister",
            ["The strait was closed at noon"],
        ),
        (
            "According to the ministry, two ships were held.",
            Form.ACCORDING,
            "the ministry",
            ["two ships were held"],
        ),
        (
            "Two ships were held, according to the ministry.",
            Form.ACCORDING,
            "the ministry",
            ["Two ships were held"],
        ),
        (
            "In the words of the envoy, the treaty is dead.",
            Form.ACCORDING,
            "the envoy",
            ["the treaty is dead"],
        ),
        ("The ministry: the bridge is open.", Form.COLON, "The ministry", ["the bridge is open"]),
    ],
)
def test_content_around_a_cue(find, text, form, source, content) -> None:
    one = next(one for one in find(text) if one.source is not None)
    assert one.form is form
    assert one.source.of(text) == source
    assert [span.of(text) for span in one.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the minister said.",
        "As long as men hold the bridge, it is closed.",
        "Ships: 400.",
        "Note: see the annex.",
        "The talks were held according to plan.",
    ],
)
def test_a_circumstance_is_no_content(hear, text) -> None:
    assert hear(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norland repeats its pledge to withdraw the ships.",
            ("its", "pledge", ["to withdraw the ships"]),
        ),
        (
            "The envoy’s claim that the ships were armed is old.",
            ("The envoy’s", "claim", ["the ships were armed"]),
        ),
        (
            "Norland’s criticism of the treaty is old.",
            ("Norland’s", "criticism", ["the treaty"]),
        ),
        (
            "The minister is critical of the treaty.",
            ("The minister", "critical", ["the treaty"]),
        ),
        ("We are confident that it will last.", ("We", "confident", ["it will last"])),
    ],
)
def test_nouns_and_adjectives_attribute(hear, text, expected) -> None:
    assert expected in hear(text)


@pytest.mark.parametrize(
    "text",
    [
        "The claim that the ships were armed is old.",
        "The plan is a hundred pages long.",
        "It is clear that the bridge is open.",
        "They make sure that the bridge is open.",
    ],
)
def test_nouns_and_adjectives_that_are_nobodys(hear, text) -> None:
    assert hear(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt: Bridge will open in May", ("Holt", ":", ["Bridge will open in May"])),
        (
            "In a new poll, 40 percent of voters back the treaty.",
            ("a new poll", "in", ["40 percent of voters back the treaty"]),
        ),
    ],
)
def test_headlines_and_polls(hear, text, expected) -> None:
    assert expected in hear(text)


def test_a_word_before_a_colon_is_a_name_only_in_the_first_line(hear) -> None:
    assert hear("The ships left.\n\nRemarks: We sail at noon.\n") == []
