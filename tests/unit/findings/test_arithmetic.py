"""Each form of arithmetic: a case that holds, one that does not, and one that is none."""

import pytest

OFF = ": it does not add up as printed"

HOLD = [
    (
        "The mission has 46 people: 30 from Norland and 16 from Sudland.",
        "totals",
        "30 and 16 make 46",
    ),
    ("They sent 30 experts and 16 guards, 46 people in all.", "totals", "30 and 16 make 46"),
    ("In all, 12 ships, including 5 tankers and 7 ferries.", "totals", "5 and 7 make 12"),
    (
        "Yesterday 18 speakers took the floor and today 16, for a total of 34.",
        "totals",
        "18 and 16 make 34",
    ),
    (
        "In winter 420 vessels were waiting. Less the 160 that had a pilot, that leaves 260.",
        "differences",
        "420 less 160 is 260",
    ),
    (
        "Of the 420 vessels at anchor, 160 have left; the remaining 260 wait.",
        "differences",
        "420 less 160 is 260",
    ),
    (
        "In all, there are about 80 guards. Let us not count the 30 in town. In other words, 50.",
        "differences",
        "80 less 30 is 50",
    ),
    (
        "The fee rose by $20 to $120 from $100.",
        "changes",
        "from 100 to 120 is a change of 20",
    ),
    (
        "Trade grew from $80 million to $100 million, an increase of 25 percent.",
        "growth",
        "from 80 million to 100 million is up 25 percent",
    ),
    (
        "The number of patrols doubled from 40 to 80.",
        "multiples",
        "80 divided by 40 is 2",
    ),
    (
        "We shipped 5,000 tons, twice the 2,500 tons of last year.",
        "multiples",
        "5,000 divided by 2,500 is 2",
    ),
    (
        "Of the 120 members, 30, or 25 percent, voted against.",
        "percentages",
        "30 of 120 is 25 percent",
    ),
    (
        "Some 30 of the 120 members (25 percent) voted against.",
        "percentages",
        "30 of 120 is 25 percent",
    ),
    (
        "They examined 30 out of 120 ships (25 percent).",
        "percentages",
        "30 of 120 is 25 percent",
    ),
    ("A third of the 90 observers, or 30, have left.", "percentages", "a third of 90 is 30"),
    (
        "Some 60 percent comes by sea, 25 percent by road and the remaining 15 percent by air.",
        "shares",
        "100 percent less 60 and 25 is 15 percent",
    ),
    (
        "Norland will deliver 10 ships a year for five years, 50 in all.",
        "products",
        "5 times 10 is 50",
    ),
    (
        "It was adopted by 13 votes to none. 12 Two members (Poland and Latvia) did not vote.",
        "lists",
        "2 names follow",
    ),
    (
        "Three countries – Poland, Latvia and Estonia – agreed.",
        "lists",
        "3 names follow",
    ),
    (
        "I have three points. First, we will stay. Second, we will pay. Third, we will build.",
        "lists",
        "3 items follow",
    ),
    ("It ends within thirty (30) days.", "spelled", "“thirty” is 30"),
]

FAIL = [
    (
        "The mission has 24 members: 14 diplomats and 11 experts.",
        "totals",
        "14 and 11 make 25; the text says 24" + OFF,
    ),
    (
        "It has $45 million, of which $30 million goes to schools and $20 million to roads.",
        "totals",
        "30 million and 20 million make 50 million; the text says 45 million" + OFF,
    ),
    (
        "Each of the 12 states will pay $5 million, a total of $50 million.",
        "products",
        "12 times 5 million is 60 million; the text says 50 million" + OFF,
    ),
    (
        "The mission has 46 people: 30 from Norland and 15 from Sudland.",
        "totals",
        "30 and 15 make 45; the text says 46" + OFF,
    ),
    (
        "Yesterday 18 speakers took the floor and today 16, for a total of 36.",
        "totals",
        "18 and 16 make 34; the text says 36" + OFF,
    ),
    (
        "In winter 420 vessels were waiting. Less the 160 that had a pilot, that leaves 290.",
        "differences",
        "420 less 160 is 260; the text says 290" + OFF,
    ),
    (
        "The fee rose by $30 to $120 from $100.",
        "changes",
        "from 100 to 120 is a change of 20; the text says 30" + OFF,
    ),
    (
        "Trade grew from $80 million to $100 million, an increase of 20 percent.",
        "growth",
        "from 80 million to 100 million is up 25 percent; the text says 20 percent" + OFF,
    ),
    (
        "The number of patrols doubled from 40 to 60.",
        "multiples",
        "60 divided by 40 is 1.5; the text says 2" + OFF,
    ),
    (
        "Of the 120 members, 30, or 35 percent, voted against.",
        "percentages",
        "30 of 120 is 25 percent; the text says 35 percent" + OFF,
    ),
    (
        "Of this, 60 percent comes by sea and the remaining 30 percent by air.",
        "shares",
        "100 percent less 60 is 40 percent; the text says 30 percent" + OFF,
    ),
    (
        "Norland will deliver 10 ships a year for five years, 60 in all.",
        "products",
        "5 times 10 is 50; the text says 60" + OFF,
    ),
    (
        "Two countries – Poland, Latvia and Estonia – agreed.",
        "lists",
        "3 names follow; the text says 2" + OFF,
    ),
    ("It ends within thirty (60) days.", "spelled", "“thirty” is 30; the text says 60" + OFF),
]

SILENT = [
    "We have two priorities: 30 ships for the coast and 15 aircraft for the islands.",
    "The fleet has 46 ships, including 5 tankers and 7 ferries.",
    "Of the 420 vessels at anchor, 160 have left; the other two ports are closed.",
    "Prices rose from 100 to 120, and wages saw an increase of 5 percent.",
    "Exports fell by 20 percent. Imports went from 80 to 100.",
    "The share rose from 40 percent to 60 percent, an increase of 20 percent.",
    "The number of patrols doubled. In the north there were 40, in the south 60.",
    "Of the 120 members, 30 voted against; 60 percent of the public agrees with them.",
    "About 17 percent are at school, whereas elsewhere the average is 10 percent.",
    "Norland will deliver 10 ships a month for five years, 50 in all.",
    "Two countries, such as Poland, Latvia and Estonia, could agree.",
    "These two points matter. First, peace. Second, trade. Third, the road.",
    "I have three points. First, we will stay. Second, we will pay.",
    "We met 24 people: 14 on Monday and 12 on Tuesday, some of them twice.",
    "Trade rose from 80 tons in 2020 to 100 tons in 2030, an annual increase of 2 percent.",
    "They asked three questions: 20 minutes on trade and 4 on visas.",
    "30 of the 120 members, 10 percent fewer than last year, voted in favour.",
    "We need 12 ships, each with 40 men, and 30 aircraft.",
    "The staff is not 31. Less the eight who are leaving, that is 25.",
    "Of the nine brothers, five have left, while three remain and one has died.",
    "There are 4,760 delegates: 4,050 elected and 720 named, a few of whom have half a vote.",
    "It follows resolution thirty (1974).",
]


@pytest.mark.parametrize(("text", "rule", "explanation"), HOLD)
def test_what_adds_up_holds(checked, text, rule, explanation) -> None:
    assert (True, rule, explanation) in checked(text)


@pytest.mark.parametrize(("text", "rule", "explanation"), FAIL)
def test_what_does_not_add_up_is_said_in_words(checked, text, rule, explanation) -> None:
    assert checked(text) == [(False, rule, explanation)]


@pytest.mark.parametrize("text", SILENT)
def test_where_no_words_tie_the_numbers_nothing_is_said(checked, text) -> None:
    assert checked(text) == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("There are about 450 guards, less 150 in the capital leaves 300.", True),
        ("There are about 450 guards, less 150 in the capital leaves 310.", True),
        ("There are about 450 guards, less 150 in the capital leaves 340.", None),
        ("There are about 450 guards, less 150 in the capital leaves 400.", False),
        ("There are more than 450 guards, less 150 in the capital leaves 320.", True),
        ("There are more than 450 guards, less 150 in the capital leaves 250.", False),
    ],
)
def test_words_that_bound_a_number_are_honoured(checked, text, holds) -> None:
    assert [found[0] for found in checked(text)] == [holds]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Of the 90 members, 30, or 33 percent, agreed.", True),
        ("Of the 90 members, 30, or 34 percent, agreed.", None),
        ("Of the 90 members, 30, or 40 percent, agreed.", False),
        ("It grew from 1.2 to 2.5 million tons, an increase of 108 percent.", True),
    ],
)
def test_rounding_is_no_mistake(checked, text, holds) -> None:
    assert [found[0] for found in checked(text)] == [holds]


def test_the_whole_of_a_rest_is_looked_for_before_it(checked) -> None:
    text = "We received 31 proposals: 17 from Norland and 14 from Sudland. Nine of them we put "
    found = checked(text + "aside. The remaining 22 have been discussed.")
    assert (True, "differences", "31 less 9 is 22") in found
    assert all(holds for holds, _, _ in found)
    text = "There were 33 guards, not 31. Less the eight who are leaving, that is 25."
    assert checked(text) == [(True, "differences", "33 less 8 is 25")]


def test_another_language_than_english_is_left_out(checked_alone) -> None:
    text = (
        "Délégation de Norlande : elle compte 46 personnes, dont 30 de la capitale et 15 du nord. "
    )
    assert checked_alone(text * 3) == []
