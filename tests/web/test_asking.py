"""What a page says when too little is asked of it."""

from __future__ import annotations

import pytest
from lxml import html


@pytest.mark.parametrize("page", ["/ledgers/measures", "/counters"])
@pytest.mark.parametrize("between", ["XT", "XT,", ", XT", ","])
def test_one_name_alone_is_not_between_two(client, page, between):
    for end in ("", ".json", ".csv"):
        answer = client.get(f"{page}{end}", params={"between": between})
        assert answer.status_code == 400
        assert "two names parted by a comma are wanted" in answer.text


@pytest.mark.parametrize("page", ["/ledgers/measures", "/counters"])
def test_two_names_are_and_no_name_leaves_all_in(client, page):
    two = client.get(f"{page}.json", params={"between": "Halmere, xt"})
    assert (two.status_code, "--between XH XT" in two.json()["command"]) == (200, True)
    none = client.get(f"{page}.json", params={"between": ""})
    assert "--between" not in none.json()["command"]


@pytest.mark.parametrize(
    ("asked", "says", "missing"),
    [
        ({"actors": "XT,XH"}, ["It is not said of what"], ["subject"]),
        ({"subject": "XT"}, ["No actor is named"], ["actors"]),
        ({"event": "st:0/1-2", "actors": " , "}, ["No actor is named"], ["actors"]),
        (
            {"from": "2031-03-01"},
            ["No actor is named", "It is not said of what"],
            ["actors", "subject"],
        ),
        ({"actors": "XT", "subject": ","}, ["It is not said of what"], ["subject"]),
    ],
)
def test_a_question_without_all_of_its_parts_says_which_are_missing(client, asked, says, missing):
    page = html.fromstring(client.get("/silence", params=asked).text)
    told = [one.text_content() for one in page.xpath("//main//*[@role='status']")]
    assert [one.partition(":")[0] for one in told] == says
    for name, value in asked.items():
        assert page.xpath(f"//main//input[@name='{name}']/@value") == [value]
    assert client.get("/silence.json", params=asked).json()["missing"] == missing


def test_a_blank_form_misses_nothing_yet(client):
    page = html.fromstring(client.get("/silence?actors=&subject=").text)
    assert page.xpath("//main//*[@role='status']") == []
