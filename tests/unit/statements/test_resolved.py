"""Clauses of resolutions, by the word that opens them."""

from __future__ import annotations

import pytest

from onrecord import read
from onrecord.model import StatementKind

RESOLUTION = """Northern Sea Council

Resolution 12 (2031)

Adopted by the Council at its 9th meeting, on 4 May 2031

The Council,

Guided by its Charter,

Recalling its resolution 5 (2029),

{}

2. Decides to remain seized of the matter.
"""

OPENINGS = [
    ("Recalling its resolution 7 (2029),", "claim", "Recalling its resolution 7 (2029)"),
    ("Noting that the ferry has sunk,", "claim", "the ferry has sunk"),
    ("Having heard the report of the inspector,", "claim", None),
    ("Deeply concerned that the dam leaks,", "position", None),
    ("Bearing in mind the winter,", "position", None),
    ("Expressing its deep appreciation to Iceland,", "support", None),
    ("Noting with satisfaction the visit of the inspector,", "support", None),
    ("Determined to keep the strait open,", "commitment", None),
    ("1. Stresses that the dam must be repaired;", "position", "the dam must be repaired"),
    ("1. Strongly condemns the attack on the ferry;", "condemnation", None),
    ("1. Urges all member States to send engineers;", "demand", None),
    ("1. Demands that the road be opened;", "demand", "Demands that the road be opened"),
    ("1. Approves a budget of €2 million;", "measure", None),
]


def statements(path, text):
    path.write_text(text, encoding="utf-8")
    return read(path).statements


@pytest.mark.parametrize(("clause", "kind", "content"), OPENINGS)
def test_an_opening_says_what_the_organ_does(tmp_path, clause, kind, content):
    _, _, first, *_ = statements(tmp_path / "text.txt", RESOLUTION.format(clause))
    whole = clause.removeprefix("1. ").rstrip(",;")
    assert (first.kind, first.text) == (StatementKind(kind), content or whole)
    assert [holder.name for holder in first.attribution[0].holders] == ["Council"]


def test_openings_that_are_joined_make_several(tmp_path):
    clause = "1. Calls upon Norway to reply, and further requests Iceland to report by 1 June;"
    _, _, first, second, _ = statements(tmp_path / "text.txt", RESOLUTION.format(clause))
    assert first.text == "Calls upon Norway to reply"
    assert second.text == "further requests Iceland to report by 1 June"
    assert [party.id for party in (*first.targets, *second.targets)] == ["NO", "IS"]


def test_whoever_is_asked_is_named_as_printed(tmp_path):
    clause = "1. Invites the two parties not to wait for Iceland;"
    _, _, first, *_ = statements(tmp_path / "text.txt", RESOLUTION.format(clause))
    assert [(party.name, party.id) for party in first.targets] == [("the two parties", None)]


def test_a_clause_that_opens_otherwise_is_heard_by_its_parse(tmp_path):
    _, _, first, *_ = statements(tmp_path / "text.txt", RESOLUTION.format("The ferry has sunk."))
    assert first.text == "The ferry has sunk"


def test_a_text_that_is_no_resolution_opens_with_other_words(tmp_path):
    text = """Statement by the Ministry of Foreign Affairs of Iceland

4 May 2031

Demands that nobody made were met.
"""
    assert all(".resolved_" not in one.rule for one in statements(tmp_path / "text.txt", text))
