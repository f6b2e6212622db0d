"""English quantities, case by case."""

import pytest

from onrecord.mentions.quantities import find_quantities
from onrecord.mentions.quantities.amounts import Convention, UnitKind
from onrecord.mentions.quantities.english import amounts
from onrecord.model import Bound, Passage


def read(text, **options):
    return [(one.text, one.value, one.unit) for one in find_quantities(Passage(text, **options))]


def only(text, **options):
    (found,) = find_quantities(Passage(text, **options))
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567 people", 1234567),
        ("12,34,567 people", 1234567),
        ("1\u00a0234\u00a0567 people", 1234567),
        ("1.234.567 people", 1234567),
        ("2,5 million people", 2500000),
        (".5 percent", 0.5),
        ("twenty-five ships", 25),
        ("two hundred and twelve thousand ships", 212000),
        ("three and a half million ships", 3500000),
        ("a hundred and ten ships", 110),
        ("half a dozen ships", 6),
        ("a quarter of a million ships", 250000),
        ("one point five percent", 1.5),
        ("10K ships", 10000),
        ("three-quarters of the ships", 0.75),
        ("1/8 of a mile", 0.125),
        ("1.5×10^6 ships", 1500000),
        ("nine out of ten ships", 0.9),
        ("minus 4 percent", -4),
    ],
)
def test_reads_the_number_that_is_printed(text, value):
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$5", "USD"),
        ("A$5", "AUD"),
        ("HK $5m", "HKD"),
        ("5 million Canadian dollars", "CAD"),
        ("5 million pounds", "GBP"),
        ("5 million pounds of rice", "pound"),
        ("5 zlotys", "PLN"),
        ("5 dinars", "dinar"),
        ("$5 a barrel", "USD per barrel"),
        ("$5/kg", "USD per kilogram"),
        ("$5 per square foot", "USD per square foot"),
        ("5%", "percent"),
        ("5 percentage points", "percentage point"),
        ("5 m", "metre"),
        ("5m ships", "ship"),
        ("a 5,000-square-foot hall", "square foot"),
        ("80 km/h", "kilometre per hour"),
        ("5 tests every day", "test per day"),
        ("5 arms control experts", "expert"),
        ("5 police officers", "officer"),
        ("5 NGOs", "NGO"),
        ("5 US officials", "official"),
        ("5 crises", "crisis"),
        ("5 of its subsidiaries", "subsidiary"),
        ("5 Norlandic, Veskian and Orlish states", "state"),
        ("5 dead", "dead"),
        ("one last-minute entity", "entity"),
        ("half of the member states", "share of member states"),
        ("a two-thirds majority", "majority"),
    ],
)
def test_names_the_unit(text, unit):
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("about 50 ships", Bound.ABOUT),
        ("nearly 50 ships", Bound.ABOUT),
        ("more than 50 ships", Bound.MORE_THAN),
        ("exceeding $50", Bound.MORE_THAN),
        ("just under 50 percent", Bound.LESS_THAN),
        ("no fewer than 50 ships", Bound.AT_LEAST),
        ("50 or more ships", Bound.AT_LEAST),
        ("50+ ships", Bound.AT_LEAST),
        ("as many as 50 ships", Bound.AT_MOST),
        ("shall not exceed 50 ships", Bound.AT_MOST),
        ("~50 km", Bound.ABOUT),
        ("50 ships or so", Bound.ABOUT),
    ],
)
def test_the_span_covers_the_bound(text, bound):
    found = only(f"There were {text}.")
    assert (found.bound, found.text) == (bound, text)


def test_a_preposition_is_no_bound():
    assert only("They spoke about 50 ships.").bound is None
    assert only("a dispute over two islands").bound is None
    assert only("20% less than others").bound is None


def test_a_range_has_both_ends_in_one_scale():
    assert only("$4 to $6 billion").value == (4_000_000_000, 6_000_000_000)
    assert only("$200 to $4 million").value == (200, 4_000_000)
    assert only("between 5% and 6%").value == (5, 6)


def test_a_change_is_two_quantities():
    assert read("fell from 9 to 7 ships") == [("9", 9, "ship"), ("7 ships", 7, "ship")]
    assert read("rose by $2 to $7") == [("$2", 2, "USD"), ("$7", 7, "USD")]


def test_a_number_of_which_takes_the_unit_before_it():
    text = "1,500 pages, 800 of which are blank, and of which 20 are torn"
    assert [unit for _, _, unit in read(text)] == ["page", "page", "page"]
    assert [unit for _, _, unit in read("Of them 800, of which 20 are torn")] == [None]


def test_the_issuer_settles_a_bare_sign_or_name():
    assert only("$5", polity="NZ").unit == "NZD"
    assert only("5 dinars", polity="RS").unit == "RSD"
    assert only("5 pounds", polity="GB").unit == "GBP"


def test_a_year_with_a_noun_is_a_number_only_when_bound():
    assert read("the 2031 elections") == []
    assert only("about 2000 ships").value == 2000


def test_a_wrapped_line_is_one_line():
    assert only("a radius of 25\nmiles").text == "25\nmiles"
    assert read("Page 12\n\nMinisters met") == []


def test_lengths_of_time_count_by_convention_only():
    (found,) = amounts("for 20 years", Convention(times=True))
    assert (found.value, found.unit.kind) == (20, UnitKind.TIME)
    assert list(amounts("for 20 years")) == []


def test_orders_of_magnitude_count_by_convention_only():
    (found,) = amounts("tens of thousands of people", Convention(round=True))
    assert (found.value, found.unit.name) == ((10_000, 100_000), "person")
    assert list(amounts("tens of thousands of people")) == []


def test_one_of_many_counts_by_convention_only():
    (found,) = amounts("one of the best ships", Convention(one_of=True))
    assert (found.value, found.unit.printed) == (1, "best ships")
    assert list(amounts("one of the best ships")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Less the 160 at the mission, that leaves 260.",
        "The ceiling will be 160, of which 260 are used.",
        "They went from 160 ships to a total of 260.",
        "Of these ships 160 were sold; the remaining 260 sail.",
    ],
)
def test_a_bare_result_or_part_is_a_quantity(text):
    assert [value for _, value, _ in read(text)] == [160, 260]


@pytest.mark.parametrize(
    "text",
    ["The 27 are united.", "These two are ours.", "They have\n\n13\n\nagreed.", "It is 5-0."],
)
def test_a_bare_number_without_such_words_is_none(text):
    assert read(text) == []
