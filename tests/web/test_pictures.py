"""Pictures of the network and the timeline: what they show, and where they lead."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import quote

import pytest
from lxml import html

from onrecord.web.drawing import columns_of, timeline_picture
from onrecord.web.layout import spread
from onrecord.web.ties import MOST, ties_picture

HOSTILE = "<script>alert('1')</script>"


def drawn(picture):
    return html.fromstring(f"<div>{picture}</div>")


def nobody(_name):
    return None


def test_places_are_the_same_for_the_same_names_and_apart():
    names = [f"name {at}" for at in range(MOST)]
    ties = {(one, other): 1 + at for at, (one, other) in enumerate(pairwise(names))}
    spots = spread(names, ties)
    assert spots == spread(names, ties)
    places = list(spots.values())
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places)
    near = min(math.dist(one, two) for at, one in enumerate(places) for two in places[:at])
    assert near > 0.1


@pytest.mark.parametrize("names", [[], ["XN"], ["XN", "XV"]])
def test_few_names_have_places_too(names):
    assert list(spread(names, {})) == names


def test_an_arrow_leads_to_what_one_says_of_the_other():
    tree = drawn(ties_picture({("XN", "XV"): 3, ("XV", "XN"): 1}, {"XN": "Norland"}.get))
    told = {one.get("aria-label"): one.get("href") for one in tree.iter("a")}
    assert told == {
        "Norland → XV: 3": "/actors/XN?role=holds&other=XV",
        "XV → Norland: 1": "/actors/XV?role=holds&other=XN",
        "Norland": "/actors/XN",
        "XV": "/actors/XV",
    }


def test_only_those_with_the_most_are_drawn_and_the_picture_says_so():
    pairs = {("XN", f"Z{at:02}"): 100 - at for at in range(30)}
    tree = drawn(ties_picture(pairs, nobody))
    assert len(tree.xpath("//a[circle]")) == MOST
    assert f"Actors: {MOST} of 31. Arrows: {MOST - 1} of 30." in tree.text_content()
    assert drawn(ties_picture({}, nobody)).text_content() == ""


def test_names_that_would_be_markup_are_words_and_addresses():
    tree = drawn(ties_picture({(HOSTILE, "XV"): 1}, nobody))
    assert not list(tree.iter("script"))
    assert f"/actors/{quote(HOSTILE, safe='')}" in tree.xpath("//a/@href")


def test_the_arrows_of_the_page_lead_to_as_many_statements(client):
    tree = html.fromstring(client.get("/network").text)
    numbers = {
        (pair["by"], pair["of"]): pair["statements"]
        for pair in client.get("/network.json?limit=1000").json()["pairs"]
    }
    arrows = tree.xpath("//*[local-name()='svg']/a[path]")
    assert arrows
    for arrow in arrows:
        path, _, asked = arrow.get("href").partition("?")
        by = path.removeprefix("/actors/")
        if "%" not in asked + by:
            said = int(arrow.get("aria-label").rpartition(": ")[2])
            assert numbers[by, asked.partition("other=")[2]] == said


@pytest.mark.parametrize(
    ("days", "unit"),
    [(1, 0), (30, 0), (31, 30), (900, 30), (1000, 364), (20000, 3650), (200000, 36500)],
)
def test_columns_are_the_finest_that_are_not_too_many(days, unit):
    first = date(1901, 1, 1)
    columns = columns_of(first + timedelta(days=at) for at in range(days))
    assert len(columns) <= 30
    assert all((one.last - one.first).days >= min(unit - 3, 27) for one in columns if unit)
    assert unit or len(columns) == days


def test_a_column_at_the_end_of_all_days_is_one_too():
    ends = [date.min, date.max, *(date(1000 + 100 * at, 1, 1) for at in range(40))]
    assert columns_of(ends)[-1].last == date.max


def test_every_time_is_in_a_bar_and_gaps_are_marked():
    days = [
        ("named", date(2031, 3, 4)),
        ("named", date(2031, 3, 4)),
        ("falls due", date(2031, 3, 9)),
    ]
    tree = drawn(timeline_picture(days, lambda first, last: f"/{first}/{last}"))
    told = {one.get("aria-label"): one.get("href") for one in tree.iter("a")}
    assert told == {
        "2031-03-04: 2 named": "/2031-03-04/2031-03-04",
        "2031-03-09: 1 falls due": "/2031-03-09/2031-03-09",
    }
    assert len(tree.find_class("gap")) == 1
    assert timeline_picture([], str) == ""


def test_a_bar_leads_to_as_many_rows_as_it_says(client):
    tree = html.fromstring(client.get("/timeline").text)
    bars = tree.xpath("//*[local-name()='svg']/a")
    total = client.get("/timeline.json").json()["total"]
    assert sum(int(bar.findtext("text")) for bar in bars) == total
    asked = bars[-1].get("href").replace("/timeline?", "/timeline.json?")
    period, _, lane = bars[-1].get("aria-label").partition(": ")
    rows = client.get(f"{asked}&limit=1000").json()["rows"]
    assert len([row for row in rows if row["what"] in lane]) == int(lane.split()[0]), period
