"""onrecord know and onrecord who, in processes of their own: each begins with what is known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1] / "identity"
STATES = HERE / "outer_isles.toml"
ENTITIES = HERE / "outer_isles.ftm.json"
BODY = "We call on Veskia to return the ferry.  Norlandic vessels will stay in port."


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    monkeypatch.delenv("ONRECORD_KNOWLEDGE", raising=False)


def targets(program):
    said = program("statements", "--json").stdout.splitlines()
    return [one["id"] for line in said for one in json.loads(line)["targets"]]


def test_texts_are_read_with_what_the_record_knows(program, note):
    assert program("know", STATES).returncode == 0
    assert program("add", note(body=BODY)).returncode == 0
    assert targets(program) == ["XV"]
    shown = program("ledger", "positions", "--about", "Veskia", "--csv").stdout
    assert "XV" in shown


def test_texts_that_are_here_are_read_again_with_it(program, note):
    program("add", note(body=BODY))
    assert targets(program) != ["XV"]
    done = program("know", STATES)
    assert "Next, for those that are here: onrecord update --reread" in done.stdout
    assert program("update", "--reread").returncode == 0
    assert targets(program) == ["XV"]
    assert "already" in program("update", "--reread").stdout


def test_another_folder_that_the_user_names_goes_before_it(program, tmp_path):
    program("know", STATES)
    told = {"ONRECORD_KNOWLEDGE": str(tmp_path)}
    assert program("who", "Norland").stdout.startswith("XN: polity")
    assert program("who", "Norland", **told).stdout.startswith("No row has")
    done = program("know", STATES, **told)
    assert "ONRECORD_KNOWLEDGE names another folder" in done.stdout


def test_know_says_what_is_in_a_file_and_what_is_left_out(run):
    run("know", STATES)
    checked = run("know", ENTITIES, "--check")
    said = checked.stdout.splitlines()
    assert said[0] == "outer_isles.ftm.toml: 2 people, 2 offices, 1 organisation, 1 body"
    assert any("line 9, column 1: Occupancy occ-4 left out" in line for line in said)
    assert said[-1] == "Nothing is kept: it was only checked."
    assert run("know").stdout.splitlines() == ["outer_isles.toml  2 polities, 1 office"]
    told = json.loads(run("know", ENTITIES, "--json").stdout)
    assert (told["kept"], told["rows"]["office"]) == (True, 2)
    assert [json.loads(line)["rows"] for line in run("know", "--json").stdout.splitlines()][1] == {
        "polity": 2,
        "office": 1,
    }


def test_everything_that_is_wrong_is_told_by_line_and_column(run, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("[[polity]]\ncode = 'XQ'\n[[office]]\nof = 'XQ'\nwho = 'A'\n", encoding="utf-8")
    done = run("know", file)
    assert done.returncode == 1
    assert "OR485" in done.stderr
    assert "line 1, column 1: polity needs 'name'" in done.stderr
    assert "line 5, column 1: office has no cell 'who'" in done.stderr
    problems = json.loads(run("know", file, "--json").stdout)["problems"]
    assert {one["line"] for one in problems} == {1, 3, 5}
    assert run("know").stdout.startswith("This record has no knowledge files")


def test_who_shows_all_candidates_and_chooses_none(run):
    run("know", STATES)
    run("know", ENTITIES)
    done = run("who", "Foreign Minister of Norland", "--on", "2030-01-01")
    first, second, *rest = done.stdout.splitlines()
    assert first == "Maria Soler: Foreign Minister of XN, 2028-05-01 to 2030-01-14"
    assert second.endswith("outer_isles.toml, line 16: invented for the tests")
    assert rest[:2] == [
        "On other days:",
        "Ana Petrova: Foreign Minister of XN, 2030-01-15 to 2031-03-01, when it was last checked",
    ]
    many = run("who", "Congo").stdout.splitlines()
    assert many[0].startswith("2 candidates on ")
    told = [json.loads(line) for line in run("who", "Ana Petrova", "--json").stdout.splitlines()]
    assert [(one["kind"], one["holds"]) for one in told] == [("person", True), ("office", False)]
    assert run("who", "Ana Petrova", "--csv").stdout.startswith("kind,name,of,title,")


def test_who_says_when_no_row_has_it(run):
    run("know", STATES)
    assert run("who", "Nobody Atall").stdout.startswith("No row has 'Nobody Atall'.")
    later = run("who", "Maria Soler", "--on", "2031-01-01").stdout
    assert later.startswith("No row has 'Maria Soler' on 2031-01-01.  On other days:\nMaria Soler")


@pytest.mark.parametrize("typed", [("know", "--check"), ("know", "--replace")])
def test_know_needs_a_file_for_that(run, typed):
    assert run(*typed).returncode == 2


def test_a_file_of_the_same_name_is_not_replaced_silently(run, tmp_path):
    run("know", STATES)
    file = tmp_path / STATES.name
    file.write_text(STATES.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    refused = run("know", file)
    assert (refused.returncode, "OR486" in refused.stderr) == (1, True)
    assert run("know", file, "--replace").returncode == 0
    assert "already" in run("know", file).stdout
