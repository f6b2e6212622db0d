"""The pictures of a brief: what is drawn, that nothing lies outside, and that no names overlap."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise
from xml.etree.ElementTree import fromstring

import pytest

from onrecord.dossiers.balance import balance_of, told
from onrecord.dossiers.brief import Bar, Mark
from onrecord.dossiers.svg import FILLS
from onrecord.dossiers.timeline import described, timeline_of

_SVG = "{http://www.w3.org/2000/svg}"
_LETTER = 0.5
"""How wide a letter is at the least, in its own size."""
_SIDES = [
    (),
    ("Norland", "Veskia"),
    ("The Very Long and Winding United Confederation of Norland and its Isles", "Veskia"),
    ("Norland", "Veskia", "Kelduria", "Perrand", "Lethmark"),
]


def drawn(svg, name):
    return list(fromstring(svg).iter(_SVG + name))


def boxes(svg):
    """Give where each text stands: left, right, baseline."""
    for text in drawn(svg, "text"):
        x, y, size = (float(text.get(name)) for name in ("x", "y", "font-size"))
        yield x, x + len(text.text) * size * _LETTER, y, size


def overlapping(svg):
    return [
        (one, other)
        for one, other in combinations(list(boxes(svg)), 2)
        if one[0] < other[1] and other[0] < one[1] and abs(one[2] - other[2]) < one[3] * 0.7
    ]


@pytest.mark.parametrize("many", [0, 1, 3, 40])
@pytest.mark.parametrize("sides", _SIDES[1:], ids=len)
@pytest.mark.parametrize("picture", [timeline_of, balance_of])
def test_no_words_overlap_or_leave_the_picture(made, picture, sides, many):
    svg = picture(made(sides=sides, many=many, words="an expulsion of many and more (120)"))
    _, _, wide, high = map(float, fromstring(svg).get("viewBox").split())
    for left, right, y, _ in boxes(svg):
        assert -1 < left
        assert right < wide + 1
        assert 0 < y < high + 1
    assert not overlapping(svg)


def test_a_measure_a_statement_and_a_day_look_different(made):
    day = date(2031, 3, 4)
    shapes = ("said", "did", "due")
    marks = [Mark(lane="Norland", day=day, last=day, shape=one, words=one) for one in shapes]
    svg = timeline_of(made(marks=tuple(marks)))
    legend = 1
    assert len(drawn(svg, "circle")) == 1 + legend
    assert len(drawn(svg, "polygon")) == 1 + legend
    assert {"4 March 2031, Norland: measure, did"} <= {one.text for one in drawn(svg, "title")}


def test_a_month_is_as_long_as_a_month(made):
    def widths(first, last):
        said = Mark(
            lane="Norland", day=date(2031, 3, 4), last=date(2031, 3, 4), shape="said", words=""
        )
        due = Mark(lane="Norland", day=first, last=last, shape="due", words="due")
        svg = timeline_of(made(marks=(said, due), as_of=date(2031, 4, 20)))
        for shape in drawn(svg, "polygon"):
            across = [float(corner.partition(",")[0]) for corner in shape.get("points").split()]
            yield max(across) - min(across)

    diamond = 12
    assert max(widths(date(2031, 5, 1), date(2031, 5, 31))) > 100
    assert max(widths(date(2031, 5, 1), date(2031, 5, 1))) == pytest.approx(diamond)


def test_what_was_done_long_before_is_told_and_not_drawn(made):
    said, long_ago = date(2031, 3, 4), date(1998, 3, 4)
    marks = (
        Mark(lane="Norland", day=said, last=said, shape="said", words="1 statement"),
        Mark(lane="Norland", day=long_ago, last=long_ago, shape="did", words="signature"),
    )
    svg = timeline_of(made(marks=marks))
    assert "signature" not in {one.text for one in drawn(svg, "text")}
    assert "4 March 1998, Norland: signature" in described(made(marks=marks))


def test_nothing_that_has_a_day_is_said(made):
    svg = timeline_of(made(marks=(), as_of=None))
    assert [one.text for one in drawn(svg, "text")] == ["Nothing here has a day."]


@pytest.mark.parametrize("years", [1, 3, 12, 80, 400])
def test_the_axis_names_few_enough_months(made, years):
    days = (date(2031 - years, 3, 4), date(2031, 3, 4))
    marks = tuple(Mark(lane="Norland", day=day, last=day, shape="said", words="") for day in days)
    svg = timeline_of(made(marks=marks))
    assert not overlapping(svg)
    named = [one.text for one in drawn(svg, "text") if one.text[:3] in {"Jan", "Apr", "Jul", "Oct"}]
    assert 0 < len(named) < 14


def test_sides_are_told_apart_without_colour(made):
    svg = balance_of(made(sides=("Norland", "Veskia", "Kelduria", "Perrand"), many=1))
    fills = {one.get("fill") for one in drawn(svg, "rect")}
    assert set(FILLS) <= fills
    greys = sorted(sum(int(fill[at : at + 2], 16) for at in (1, 3, 5)) for fill in FILLS)
    assert all(70 < later - earlier for earlier, later in pairwise(greys))


def test_bars_are_as_long_as_their_numbers_and_none_has_no_bar(made):
    bars = tuple(
        Bar(type="expulsion", side=side, acts=acts, numbers="")
        for side, acts in (("Norland", 4), ("Veskia", 2), ("Kelduria", 0))
    )
    svg = balance_of(made(sides=("Norland", "Veskia", "Kelduria"), bars=bars))
    wide = [float(one.get("width")) for one in drawn(svg, "rect")][4:]
    assert wide == [pytest.approx(2 * wide[1]), pytest.approx(wide[0] / 2)]


def test_no_measure_is_told_in_words_and_in_the_picture(made):
    brief = made(bars=())
    assert told(brief) == "No measure of a side is told."
    assert [one.text for one in drawn(balance_of(brief), "text")] == [told(brief)]


def test_a_picture_says_what_it_shows(made):
    for picture in (timeline_of, balance_of):
        root = fromstring(picture(made()))
        ids = {one.get("id") for one in root.iter() if one.get("id")}
        assert set(root.get("aria-labelledby").split()) == ids
        assert root.find(_SVG + "desc").text
