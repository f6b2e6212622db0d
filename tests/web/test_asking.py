"""What a page says when too little is asked of it."""

from __future__ import annotations

import pytest


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
