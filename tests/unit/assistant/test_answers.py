"""What a model says to have copied, looked up in a document."""

from __future__ import annotations

import json

import pytest

from onrecord import read
from onrecord.assistant import Endpoint, look_up, parts_of

ENDPOINT = Endpoint(address="http://localhost/v1", model="m", key="")
PAGE = """Ministry of Foreign Affairs of Norland

Joint news conference of Ada Berg and Ivo Maric

4 March 2031

Ada Berg: The ferry sails. Veskia said that the port is
open. Veskia asked for a pilot, and the pilot came.

Ivo Maric: We will send a pilot by May. The ferry sails.
"""


@pytest.fixture
def reading(tmp_path):
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    reading = read(file)
    assert [turn.speaker for turn in reading.turns] == ["Ada Berg", "Ivo Maric"]
    return reading


def found(reading, *entries):
    return look_up(reading, ENDPOINT, [json.dumps({"statements": entries})])


def entry(quote, kind="claim", holder=None):
    return {"quote": quote, "kind": kind, "holder": holder}


def test_a_turns_speaker_holds_what_nobody_else_is_said_to_hold(reading):
    (said,) = found(reading, entry("We will send a pilot by May", "commitment")).statements
    (level,) = said.attribution
    assert [holder.name for holder in level.holders] == ["Ivo Maric"]
    assert level.span is None


def test_a_holder_named_beside_the_quotation_is_relayed_by_the_speaker(reading):
    (said,) = found(reading, entry("the port is open", holder="Veskia")).statements
    assert said.text == "the port is\nopen"
    innermost, outer = said.attribution
    assert innermost.span.start == reading.document.text.index("Veskia said")
    assert [holder.name for holder in outer.holders] == ["Ada Berg"]


def test_the_speaker_named_by_the_model_is_the_speaker(reading):
    (said,) = found(reading, entry("the pilot came", holder="Ada Berg")).statements
    assert len(said.attribution) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        entry("The ferry sails"),
        entry("The ferry sailed"),
        entry("the port is op"),
        entry("he port is open"),
        entry("the pilot came", "rumour"),
        entry("the pilot came", holder="Kelduria"),
        entry("the pilot came", holder="Ivo Maric"),
        entry("the pilot came", holder=7),
        entry(" "),
        entry(None),
        {"quote": "the pilot came"},
        "the pilot came",
    ],
    ids=[
        "in two places",
        "another word",
        "part of the last word",
        "part of the first word",
        "no such kind",
        "a holder who is not there",
        "a holder named elsewhere",
        "a holder who is no name",
        "no words",
        "no quotation",
        "no kind",
        "no entry",
    ],
)
def test_what_cannot_be_looked_up_is_counted_alone(reading, wrong):
    looked = found(reading, wrong)
    assert (looked.statements, looked.refused) == ((), 1)


def test_the_same_entry_twice_is_one_statement_and_another_kind_the_next(reading):
    looked = found(
        reading,
        entry("the pilot came"),
        entry("the pilot came"),
        entry("the pilot came", "support"),
    )
    assert [(said.kind, said.ordinal) for said in looked.statements] == [
        ("claim", 0),
        ("support", 1),
    ]
    assert looked.refused == 0


def test_furniture_is_neither_sent_nor_quoted(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<html><body><nav><a href='/'>Back to the start</a></nav><main><h1>On the ferry</h1>"
        "<p>The ferry sails every day of the week, as it has for many years.</p></main></html>"
    )
    reading = read(page)
    assert "Back to the start" in reading.document.text
    assert "Back to the start" not in "".join(parts_of(reading))
    assert found(reading, entry("Back to the start")).refused == 1
