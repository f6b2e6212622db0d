"""Views: what pages of actors, instruments, positions and the rest say, and what they leave out."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.cli import main
from onrecord.web import make_app

HEAD = "Ministry of Foreign Affairs of Norland\n\n{day} March 2031\n\nOn the ferry\n\n"
TEXTS = {
    3: "We call on Veskia to open the strait to every ferry of both states before the winter.",
    5: "We call on Veskia to open the strait to every ferry of both states after the winter.",
    7: "We will publish the report on the ferry by March 10, 2031.",
}


class Stopped:
    """A clock that stands still."""

    def now(self):
        return datetime(2031, 3, 8, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def ferry(tmp_path_factory):
    """Give the client of a record of three notes, on 8 March 2031."""
    folder = tmp_path_factory.mktemp("ferry")
    notes = []
    for day, words in TEXTS.items():
        file = folder / f"{day}.txt"
        file.write_text(f"{HEAD.format(day=day)}{words}\n\nThe Ministry has nothing to add.\n")
        notes.append(str(file))
    home = folder / "record"
    assert main.run(["add", *notes, "--home", str(home)]) == 0
    return TestClient(make_app(home, clock=Stopped()), base_url="http://127.0.0.1")


def tree_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def test_the_desk_has_what_falls_due_in_the_week_that_begins_today(ferry):
    (due,) = ferry.get("/.json").json()["due"]
    assert (due["due"], due["standing"]) == ("2031-03-10", "made")
    assert "publish the report" in tree_of(ferry, "/").text_content()


def test_what_fell_due_before_or_falls_due_later_is_not_on_the_desk(client):
    data = client.get("/.json").json()
    assert data["due"] == []
    assert client.get("/ledgers/commitments.json").json()["total"]


def test_the_months_of_the_desk_are_its_documents(client):
    months = client.get("/.json").json()["months"]
    for month in months:
        asked = {"from": month["from"], "to": month["to"]}
        assert client.get("/documents.json", params=asked).json()["total"] == month["documents"]
    dated = [one for one in client.get("/documents.json").json()["documents"] if one["day"]]
    assert sum(month["documents"] for month in months) == len(dated)


def test_an_actor_is_found_by_code_and_by_name(client):
    by_name, by_code = (client.get(f"/actors/{name}.json").json() for name in ("Halmere", "XH"))
    assert (by_name["actor"], by_name["name"]) == ("XH", "Halmere")
    assert by_name["statements"] == by_code["statements"]
    assert client.get("/actors/Atlantis").status_code == 404


def test_every_figure_of_an_actor_has_its_rows(ferry):
    data = ferry.get("/actors/Ministry%20of%20Foreign%20Affairs%20of%20Norland.json").json()
    assert data["kinds"]["demand"] == 2
    assert [one["value"] for one in data["figures"]] == [
        len(one["rows"]) for one in data["figures"]
    ]


def test_a_role_of_an_actor_leaves_the_others_out(client):
    whole = client.get("/actors/XH.json?limit=1000").json()
    held = client.get("/actors/XH.json?role=holds&limit=1000").json()
    assert 0 < held["total"] < whole["total"]
    assert all("holds" in row["role"] for row in held["statements"])
    assert held["total"] == sum(held["kinds"].values()) + held["told_by_others"]
    relayed = [row for row in held["statements"] if row["relayed"] and row["relayed_by"] != "XH"]
    assert 0 < held["told_by_others"] == len(relayed)


def test_what_others_relay_is_shown_as_theirs_to_tell(client):
    held = client.get("/actors/XH.json?role=holds&limit=1000").json()
    one = next(row for row in held["statements"] if "XT" in (row["relayed_by"] or ""))
    alone = tree_of(client, f"/q/{one['statement']}").text_content()
    listed = tree_of(client, "/statements?holder=XH&limit=1000").text_content()
    for page in (alone, listed, tree_of(client, "/actors/XH?role=holds").text_content()):
        assert re.search(r"told by [^·]*(?:XT|Tarsova)", page)
    compared = client.get("/compare.json?one=XH&other=XT").json()["sides"][0]
    assert not [row for row in compared["latest"] if row["relayed"] and row["relayed_by"] != "XH"]


def test_what_was_said_later_is_not_in_a_view_as_of_a_day(client):
    early = client.get("/actors/XH.json?as_of=2026-02-19&limit=1000").json()
    assert early["total"]
    assert max(row["day"] for row in early["statements"]) <= "2026-02-19"


def test_with_each_other_two_actors_have_as_many_as_the_table_says(client):
    for one in client.get("/actors/XH.json").json()["others"]:
        asked = {"other": one["other"], "limit": 1000}
        assert client.get("/actors/XH.json", params=asked).json()["total"] == one["together"]


def test_an_instrument_is_found_by_its_citation_and_below_it_its_provisions(client):
    whole = client.get("/c/VCDR.json").json()
    article = client.get("/c/VCDR/9.json").json()
    assert article["entries"][0] in whole["provisions"]
    assert article["total"] < whole["total"]


def test_the_form_of_citations_sends_on_to_the_page(client):
    answer = client.get("/c/?q=VCDR/9", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/c/VCDR/9")


def test_an_instrument_that_nobody_invokes_is_not_there(client):
    assert client.get("/c/S/RES/9999").status_code == 404


def test_what_changed_in_a_position_is_marked_word_by_word(ferry):
    rows = ferry.get("/positions.json?limit=1000").json()["rows"]
    later = next(row for row in rows if row["parts"])
    tree = tree_of(ferry, "/positions")
    assert "before" in {mark.text for mark in tree.iterfind(".//del")}
    assert "after" in {mark.text for mark in tree.iterfind(".//ins")}
    kept = " ".join(part["words"] for part in later["parts"] if part["change"] != "removed")
    assert kept == " ".join(later["words"].split())
    assert rows[0]["parts"] == []


def test_two_actors_are_compared_over_the_same_days(client):
    data = client.get("/compare.json?one=XH&other=XT&from=2026-02-01&to=2026-02-28").json()
    for side in data["sides"]:
        assert "2026-02-01" <= side["coverage"]["first"] <= side["coverage"]["last"] <= "2026-02-28"
        assert side["total"] == sum(side["kinds"].values())
    narrow = client.get("/compare.json?one=XH&other=XT").json()
    firsts = [one["coverage"]["first"] for one in narrow["sides"]]
    assert narrow["from"] <= min(firsts)


def test_a_count_of_days_says_what_was_watched(ferry):
    data = ferry.get("/counters.json?kind=demand").json()
    assert data["days_from_last"] == 3
    assert data["unknown_since"] == "2031-03-05"
    assert data["watched"] == []
    said = " ".join(tree_of(ferry, "/counters?kind=demand&on=2031-03-08").text_content().split())
    assert "How many days it is on 2031-03-08 is unknown: no source is watched." in said
    assert "Whether there was a later one is unknown since 2031-03-05." in said


@pytest.mark.parametrize(
    "address",
    [
        "/counters.json?measure=dancing",
        "/counters.json?measure=expulsion&kind=demand",
        "/silence.json?actors=XN&subject=XV&from=2032-01-01",
        "/regimes/staff-parity.json?on=2031-03-10",
    ],
)
def test_what_cannot_be_counted_is_refused(ferry, address):
    assert ferry.get(address).status_code == 400


def test_nobody_is_said_to_be_silent_without_a_source(ferry):
    (voice,) = ferry.get("/silence.json?actors=XT&subject=Veskia").json()["actors"]
    assert voice["standing"] == "unknown"
    assert "no source of their own is watched" in (
        tree_of(ferry, "/silence?actors=XT&subject=Veskia").text_content()
    )


def test_a_timeline_is_drawn_and_told(client):
    assert tree_of(client, "/timeline").findall(".//svg//rect")
    shown = client.get("/timeline.json?limit=1000").json()
    days = client.get("/timeline.json?from=2026-04-01&to=2026-04-30").json()
    assert 0 < days["total"] < shown["total"]
    assert all(row["when"].startswith("2026-04") for row in days["rows"])


def test_the_network_counts_what_the_pages_of_actors_have(client):
    for pair in client.get("/network.json?limit=5").json()["pairs"]:
        asked = {"role": "holds", "other": pair["of"]}
        data = client.get(f"/actors/{pair['by']}.json", params=asked).json()
        assert pair["statements"] <= data["total"]


def test_a_dossier_has_its_brief_and_the_brief_its_one_style(client):
    data = client.get("/dossiers/ilvane-strait.json").json()
    assert data["total"] == len(data["statements"])
    brief = client.get("/dossiers/ilvane-strait/brief")
    assert "sha256-" in brief.headers["content-security-policy"]
    assert "unsafe" not in brief.headers["content-security-policy"]
    assert client.get("/dossiers/none").status_code == 404


@pytest.mark.parametrize("name", ["none", "..%2F..%2Fsecret", "%2Fetc%2Fpasswd", "x.toml"])
def test_no_file_but_a_regime_of_the_record_can_be_named(client, name):
    assert client.get(f"/regimes/{name}").status_code == 404


def test_an_entry_of_a_ledger_has_an_address_of_its_own(client):
    data = client.get("/ledgers/commitments.json").json()
    tree = tree_of(client, "/ledgers/commitments")
    for entry in {row["entry"] for row in data["rows"]}:
        alone = client.get("/ledgers/commitments.json", params={"entry": entry}).json()
        assert {row["entry"] for row in alone["rows"]} == {entry}
        assert alone["trail"]
        assert len(tree.xpath(f'//*[@id="entry-{"-".join(entry.split())}"]')) == 1
    assert client.get("/ledgers/commitments.json?entry=nobody").status_code == 404


def test_addresses_in_cells_are_links(client):
    tree = tree_of(client, "/ledgers/measures")
    linked = {one.text for one in tree.iterfind(".//td//a")}
    rows = client.get("/ledgers/measures.json").json()["rows"]
    assert {row["said_by_doer"] for row in rows if row["said_by_doer"]} <= linked


def test_every_link_of_every_page_leads_somewhere(client):
    seen, waiting = set(), ["/", "/ledgers", "/dossiers/ilvane-strait", "/compare?one=XH&other=XT"]
    while waiting:
        address = waiting.pop()
        answer = client.get(address)
        assert answer.status_code == 200, address
        if not answer.headers["content-type"].startswith("text/html") or len(seen) > 120:
            continue
        for link in html.fromstring(answer.text).xpath("//a/@href"):
            kind = tuple(link.partition("?")[0].split("/")[:3])
            if link.startswith("/") and kind not in seen:
                seen.add(kind)
                waiting.append(link.partition("#")[0])


HOSTILE = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Give the client of a record whose words would like to be markup."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "note.txt").write_text(
        f"Ministry of Foreign Affairs of Norland {HOSTILE}\n\n3 March 2031\n\nOn {HOSTILE}\n\n"
        f"We call on Veskia to open the strait by March 10, 2031, and not {HOSTILE}.\n\n"
        f"We will publish the report, not {HOSTILE}, by March 10, 2031.\n"
    )
    home = folder / "record"
    assert main.run(["add", str(folder / "note.txt"), "--home", str(home)]) == 0
    return TestClient(make_app(home, clock=Stopped()), base_url="http://127.0.0.1")


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/actors", "/actors/Veskia", "/c/", "/positions", "/timeline", "/network"),
        *("/ledgers/measures", "/ledgers/commitments", "/statements", "/documents", "/formulas"),
        "/compare?one=<script>&other=Veskia",
        "/silence?actors=<script>alert(1)</script>&subject=Veskia",
        "/counters?actor=<script>alert(1)</script>",
    ],
)
def test_words_of_a_source_are_never_markup(hostile, address):
    answer = hostile.get(address)
    assert answer.status_code == 200
    tree = html.fromstring(answer.text)
    scripts = [one.get("src") for one in tree.iter("script")]
    assert scripts == ["/static/onrecord.js"]
    assert not tree.xpath("//img | //@onerror | //@style | //style")


def test_the_words_that_would_be_markup_are_there_to_be_read(hostile):
    assert "<script>alert(1)" in tree_of(hostile, "/timeline").text_content()
    assert "<script>alert(1)" in tree_of(hostile, "/statements").text_content()
