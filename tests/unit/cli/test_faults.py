"""A slip of ours over one file: that file's error, with status 70, and the rest goes on."""

from __future__ import annotations

import json

import pytest

from onrecord.registry import Registry


def stumble(passage):
    if "Brumaire" in passage.text:
        return [1 // 0]
    return []


@pytest.fixture(autouse=True)
def _rule_that_slips(monkeypatch):
    rules = Registry("onrecord.mentions")
    rules.add("actors")(stumble)
    monkeypatch.setattr(rules, "_read", True)
    monkeypatch.setattr("onrecord.pipeline.finders", rules)


@pytest.fixture
def batch(note):
    return [
        note("1.txt"),
        note("2.txt", "We met on 31 Brumaire in the capital."),
        note("3.txt", "No."),
    ]


@pytest.mark.parametrize("command", ["add", "read"])
def test_a_slip_over_one_file_leaves_the_rest_of_the_batch(run, batch, command):
    done = run(command, "--json", *batch)
    assert done.returncode == 70
    told = [one.get("error") for one in map(json.loads, done.stdout.splitlines())]
    assert [error and error["code"] for error in told] == [None, "OR132", None]


def test_where_it_happened_is_shown_on_demand(run, batch):
    (line,) = run("add", *batch).stderr.splitlines()
    assert line.startswith(f"onrecord: OR132: {batch[1]}: a fault of onrecord: ZeroDivisionError")
    assert "stumble" in run("add", *batch, ONRECORD_DEBUG="1").stderr


def test_a_batch_with_bad_files_alone_has_status_1(run, note, tmp_path):
    (tmp_path / "empty.txt").touch()
    assert run("add", tmp_path / "empty.txt", note()).returncode == 1


def test_a_document_without_a_title_is_told_by_its_name(run, tmp_path):
    (tmp_path / "talk.txt").write_text(
        "We met the delegation of Norland, and we agreed on the plan."
    )
    assert str(tmp_path / "talk.txt") in run("add", tmp_path / "talk.txt").stdout
