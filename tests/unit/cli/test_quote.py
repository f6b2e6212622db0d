"""onrecord quote --as: a citation to paste, and nothing else."""

from __future__ import annotations

import json

import pytest

from onrecord.exports.citations import forms

BEGINS = {
    "apa": "“nothing to add",
    "bibtex": "@misc{onrecord-",
    "chicago": "“nothing to add",
    "csl": "[\n",
    "html": "<blockquote lang=",
    "markdown": "> nothing to add",
    "plain": "“nothing to add",
    "ris": "TY  - GEN\n",
}


@pytest.fixture
def note(run, tmp_path):
    """Add a note, and give the id of its document."""
    file = tmp_path / "ferry.txt"
    file.write_text(
        "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
        "We agree to the plan.\n\nThe Ministry has nothing to add at \u202ethis time.\n"
    )
    assert run("add", file).returncode == 0
    return json.loads(run("list", "--json").stdout)["id"].removeprefix("doc:")


def test_every_form_can_be_asked_for_and_prints_the_citation_alone(run, note):
    assert set(BEGINS) == set(forms)
    for form, begins in BEGINS.items():
        printed = run("quote", note, "nothing to add", "--as", form).stdout
        assert printed.startswith(begins)
        assert printed.count(f"doc:{note}") + printed.count(f"onrecord-{note}") >= 1
        assert not set(printed) & {"\r", "␍"}


def test_signs_that_turn_a_line_round_do_not_reach_the_terminal(run, note):
    for form in forms:
        printed = run("quote", note, "add at \u202ethis time", "--as", form)
        assert printed.returncode == 0
        assert "\u202e" not in printed.stdout


def test_a_form_that_there_is_none_of_is_refused(run, note):
    refused = run("quote", note, "nothing to add", "--as", "mla")
    assert refused.returncode == 2
    assert "bibtex" in refused.stderr
