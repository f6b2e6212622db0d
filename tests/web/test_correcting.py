"""Correcting on the page: what is said is kept as by the command, shown, and taken back."""

from __future__ import annotations

import csv
import io
import shutil

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.access.access import Access
from onrecord.cli import main
from onrecord.corrections import CorrectedField
from onrecord.model import StatementKind
from onrecord.record import Record, State
from onrecord.store import Selection
from onrecord.web import make_app

BASE = "http://127.0.0.1"
NOTE = (
    "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
    "We call on Veskia to open the strait. We expelled two diplomats of Veskia.\n\n"
    "The Ministry has nothing to add.\n"
)
TALK = (
    "Briefing by Ada Berg, Oslin, 5 March 2031\n\n"
    "Ada Berg: We call on Veskia to open the strait.\n\n"
    "Question: When will the ferry sail?\n\nAda Berg: We will open the ferry in May.\n"
)


@pytest.fixture(scope="module")
def uncorrected(tmp_path_factory):
    """Give the folder of a record of a note and a briefing."""
    folder = tmp_path_factory.mktemp("correcting")
    for name, words in (("note.txt", NOTE), ("talk.txt", TALK)):
        (folder / name).write_text(words)
        assert main.run(["add", str(folder / name), "--home", str(folder / "record")]) == 0
    return folder / "record"


@pytest.fixture
def home(uncorrected, tmp_path):
    """Give a record of which nobody has said anything yet."""
    return shutil.copytree(uncorrected, tmp_path / "record")


@pytest.fixture
def client(home):
    """Give a browser of somebody at the machine itself."""
    access = Access(folder=home / "access", user="ada")
    return TestClient(make_app(home, access=access), base_url=BASE, follow_redirects=False)


@pytest.fixture
def demand(home):
    """Give the address of the demand in the note."""
    return addresses(home, StatementKind.DEMAND)[-1]


def addresses(home, kind):
    with Record.open(home) as record:
        return [one.address for one in record.statements(Selection(kinds=(kind,)))]


def form_of(client, path, act):
    """Give what a browser would send of a form as it stands."""
    tree = html.fromstring(client.get(path).text)
    forms = [form for form in tree.forms if form.method == "POST"]
    (form,) = [one for one in forms if act is None or one.fields.get("act") == act]
    return form.action, {name: value for name, value in form.fields.items() if value is not None}


def send(client, path, act, **typed):
    action, given = form_of(client, path, act)
    assert typed.keys() <= given.keys() | {"same"}
    return client.post(action, data={**given, "why": "read again", **typed})


def said(home):
    with Record.open(home) as record:
        return record.corrections()


def standing(home, address):
    with Record.open(home) as record:
        return record.quote(address).statement


def test_a_kind_is_amended_and_the_page_says_who_did_so(client, home, demand):
    answer = send(client, f"/correct/{demand}", "amend", kind="support", by="ben")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/q/{demand}#said")
    page = client.get(f"/q/{demand}").text
    assert all(words in page for words in ("kind: support", "demand", "ben", "read again"))
    assert standing(home, demand).kind is StatementKind.SUPPORT


def test_everything_that_the_command_amends_is_amended(client, home):
    (measure,) = addresses(home, StatementKind.MEASURE)
    typed = {
        "holder": "Ada Berg",
        "represents": "XN",
        "office": "Minister",
        "agent": "Norland=XN; Ada Berg (XN)",
        "target": "Veskia=XV",
        "negated": "yes",
        "measure": "expulsion",
        "count": "3",
        "stage": "in_force",
    }
    assert send(client, f"/correct/{measure}", "amend", **typed).status_code == 303
    now = standing(home, measure)
    (holder,) = now.attribution[0].holders
    assert (holder.name, holder.represents, holder.office) == ("Ada Berg", "XN", "Minister")
    assert [party.name for party in now.agents] == ["Norland", "Ada Berg"]
    assert [party.id for party in now.targets] == ["XV"]
    assert (now.negated, now.measure, now.count, now.stage.value) == (
        True,
        "expulsion",
        3,
        "in_force",
    )


def test_what_is_left_empty_stays(client, home, demand):
    before = standing(home, demand)
    send(client, f"/correct/{demand}", "amend", count="4")
    after = standing(home, demand)
    assert (after.kind, after.attribution, after.count) == (before.kind, before.attribution, 4)


def test_a_statement_is_accepted(client, home, demand):
    send(client, f"/correct/{demand}", "accept")
    assert [mark.kind.value for mark in standing(home, demand).marks] == ["accepted"]


def test_a_rejected_statement_is_gone_and_its_words_are_not(client, home, demand):
    send(client, f"/correct/{demand}", "reject")
    assert standing(home, demand) is None
    page = client.get(f"/q/{demand}")
    assert page.status_code == 200
    assert "rejected" in page.text


def test_the_speaker_of_a_turn_is_corrected(client, home):
    with Record.open(home) as record:
        (talk,) = (one.id for one in record.documents() if "Briefing" in (one.title or ""))
        turn = next(turn for turn in record.reading(talk).turns if turn.speaker == "Ada Berg")
    path = f"/correct/{talk[4:]}/{turn.span.start}-{turn.span.end}"
    answer = send(client, path, "speaker", speaker="Ben Olsen (XN)")
    assert answer.status_code == 303
    assert "speaker: Ben Olsen (XN)" in client.get(answer.headers["location"]).text
    with Record.open(home) as record:
        changed = next(one for one in record.reading(talk).turns if one.span == turn.span)
    assert (changed.speaker, changed.represents) == ("Ben Olsen", "XN")


def test_two_statements_are_said_to_tell_of_one_act(client, home, demand):
    other = addresses(home, StatementKind.DEMAND)[0]
    send(client, f"/correct/{demand}", "match", other=other, same="yes")
    (one,) = said(home)
    assert one.correction.field is CorrectedField.MATCH
    for address in (demand, other):
        assert "the same act as" in client.get(f"/q/{address}").text


@pytest.mark.parametrize(
    ("act", "typed", "why"),
    [
        ("amend", {"kind": "rumour"}, "kind is never"),
        ("amend", {"holder": "Ada Berg (XN)", "why": "  "}, "does not say why"),
        ("amend", {"holder": "Ada Berg (XN)", "by": ""}, "does not say who"),
        ("amend", {}, "what is to be changed"),
        ("amend", {"count": "few", "holder": "Ada Berg (XN)"}, "a whole number or none"),
        ("amend", {"represents": "XN"}, "goes with who it is"),
        ("match", {"other": "st:ffffffffffff/1-2", "same": "yes"}, "no document"),
        ("match", {"other": "the other one", "same": "yes"}, "should name a document"),
        ("match", {"other": "", "same": ""}, "whether the two tell of one act"),
    ],
)
def test_what_cannot_be_kept_is_shown_again_with_what_was_typed(client, demand, act, typed, why):
    answer = send(client, f"/correct/{demand}", act, **typed)
    assert answer.status_code == 400
    tree = html.fromstring(answer.text)
    (alert,) = tree.findall(".//p[@role='alert']")
    assert why in alert.text_content().replace("\n", " ")
    (opened,) = tree.xpath("//details[@open]")
    again = opened.find(".//form").fields
    for name, value in typed.items():
        if name not in {"kind", "by", "same"}:
            assert again[name].strip() == value.strip()
    assert client.get("/corrections.json").json()["total"] == 0


def test_a_turn_is_spoken_by_somebody(client, home):
    spoken = addresses(home, StatementKind.COMMITMENT)[0]
    answer = send(client, f"/correct/{spoken}", "speaker", speaker="none")
    assert answer.status_code == 400
    assert "speaker is never" in answer.text


def test_what_nobody_can_do_is_refused(client, home, demand):
    action, given = form_of(client, f"/correct/{demand}", "reject")
    answer = client.post(action, data={**given, "act": "forget", "why": "so"})
    assert answer.status_code == 400
    assert said(home) == ()


@pytest.mark.parametrize(
    "path", ["/correct/st:ffffffffffff/1-2", "/correct/nothing/1-2", "/correct/st:x/y"]
)
def test_what_there_is_not_cannot_be_corrected(client, path):
    assert client.get(path).status_code == 404


def test_words_that_are_no_statement_are_none_to_correct(client, demand):
    name = demand.partition("/")[0]
    assert client.get(f"/correct/{name}/0-3").status_code == 404


def test_who_comes_second_sees_what_the_first_has_said(client, home, demand):
    action, given = form_of(client, f"/correct/{demand}", "amend")
    send(client, f"/correct/{demand}", "amend", kind="support", by="ada")
    mine = {**given, "kind": "denial", "by": "ben", "why": "he denies it"}
    answer = client.post(action, data=mine)
    assert answer.status_code == 409
    assert "kind: support" in answer.text
    assert "he denies it" in answer.text
    assert len(said(home)) == 1
    (form,) = [
        one for one in html.fromstring(answer.text).forms if one.fields.get("act") == "amend"
    ]
    client.post(action, data=dict(form.fields))
    assert {one.state for one in said(home)} == {State.CONFLICTS}
    assert "contradict" in client.get(f"/q/{demand}").text
    assert standing(home, demand).kind is StatementKind.DEMAND


def test_a_correction_is_taken_back_from_the_log_and_so_is_that(client, home, demand):
    send(client, f"/correct/{demand}", "amend", kind="support")
    (first,) = said(home)
    page = f"/corrections/{first.correction.id}"
    assert send(client, page, None, by="ben").headers["location"] == page
    assert standing(home, demand).kind is StatementKind.DEMAND
    taken = client.get(page)
    assert "withdrawn" in taken.text
    assert 'method="post"' not in taken.text
    (back,) = [one for one in said(home) if one.correction.withdraws]
    send(client, f"/corrections/{back.correction.id}", None)
    assert standing(home, demand).kind is StatementKind.SUPPORT


def test_to_take_back_needs_a_reason(client, home, demand):
    send(client, f"/correct/{demand}", "reject")
    (first,) = said(home)
    answer = send(client, f"/corrections/{first.correction.id}", None, why=" ")
    assert answer.status_code == 400
    assert "does not say why" in answer.text
    assert len(said(home)) == 1


def test_the_log_says_who_when_what_was_what_is_and_why(client, demand):
    send(client, f"/correct/{demand}", "amend", kind="support", by="ben", why="<b>so</b>")
    send(client, f"/correct/{demand}", "accept", by="ada")
    newest, oldest = client.get("/corrections.json").json()["corrections"]
    assert newest["act"] == "accept"
    assert (oldest["was"], oldest["is"], oldest["by"]) == ("demand", "kind: support", "ben")
    page = client.get("/corrections").text
    assert "&lt;b&gt;so&lt;/b&gt;" in page
    assert f'href="/q/{demand}"' in page
    rows = list(csv.DictReader(io.StringIO(client.get("/corrections.csv").text)))
    assert [row["id"] for row in rows] == [newest["id"], oldest["id"]]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("", 2),
        ("by=BEN", 1),
        ("act=reject", 1),
        ("act=accept", 0),
        ("state=stands", 2),
        ("state=orphaned", 0),
        ("from=2999-01-01", 0),
        ("to=2999-01-01", 2),
    ],
)
def test_the_log_is_filtered(client, home, demand, asked, number):
    other = addresses(home, StatementKind.DEMAND)[0]
    send(client, f"/correct/{demand}", "reject", by="ben")
    send(client, f"/correct/{other}", "amend", kind="support", by="ada")
    found = client.get(f"/corrections.json?{asked}").json()
    assert (found["total"], len(found["corrections"])) == (number, number)
    of = client.get(f"/corrections.json?of={demand}").json()["corrections"]
    assert [row["statement"] for row in of] == [demand]


def test_the_log_comes_in_parts(client, demand):
    for why in ("one", "two", "three"):
        send(client, f"/correct/{demand}", "accept", why=why)
    first = client.get("/corrections.json?limit=2").json()
    rest = client.get(f"/corrections.json?limit=2&next={first['next']}").json()
    assert [row["why"] for row in first["corrections"] + rest["corrections"]] == [
        "three",
        "two",
        "one",
    ]
    assert rest["next"] is None


def test_a_correction_that_there_is_not_is_a_problem(client):
    assert client.get("/corrections/co:ffffffffffff").status_code == 404
    assert client.get("/corrections/ffffffffffff.json").status_code == 404


def test_each_correction_stands_in_the_log_of_who_did_what(client, home, demand):
    send(client, f"/correct/{demand}", "reject", by="ben")
    (line,) = client.get("/audit.json?act=corrected").json()["log"]
    (one,) = said(home)
    assert line["who"] == "ada"
    assert demand in line["what"]
    assert one.correction.id in line["what"]
