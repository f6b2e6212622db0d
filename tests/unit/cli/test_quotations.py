"""onrecord verify and onrecord check, on the command line."""

from __future__ import annotations

import json

import pytest
from docx import Document

BODY = (
    "We will not leave the treaty of 1975, but we expect an answer from Veskia. "
    "We expelled 30 diplomats last week."
)


@pytest.fixture
def said(run, note):
    """A record with one statement in it."""
    assert run("add", note(body=BODY)).returncode == 0
    return run


def test_a_quotation_that_is_found_has_its_place_and_its_citation(said):
    done = said("verify", "“We expelled 30 diplomats last week”", "--speaker", "Norland")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("found: ")
    assert "doc:" in done.stdout
    assert "Ministry of Foreign Affairs of Norland" in done.stdout
    assert ".warc.gz, byte" in done.stdout


def test_an_altered_quotation_fails_and_shows_what_differs(said):
    done = said("verify", "We expelled 31 diplomats last week")
    assert done.returncode == 1
    assert "not found" in done.stdout
    assert "[-31-] {+30+}" in done.stdout
    assert "searched  1 document from 2031-03-04 to 2031-03-04" in done.stdout


def test_json_has_offsets_words_capture_and_what_was_searched(said):
    done = said("verify", "we will not leave the treaty of 1975", "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["outcome"]) == (1, "truncated")
    (place,) = answer["places"]
    assert place["text"] == "We will not leave the treaty of 1975"
    assert place["address"] == f"{place['document']}/{place['span'][0]}-{place['span'][1]}"
    assert place["cut"] == {"side": "after", "words": "but", "reason": "it stops before “but”"}
    assert place["capture"]["warc"]["file"].endswith(".warc.gz")
    assert answer["searched"]["documents"] == 1
    quoted = json.loads(said("quote", place["address"], "--json").stdout)
    assert quoted["text"] == place["text"]


def test_another_speaker_or_day_is_named(said):
    done = said("verify", "We expelled 30 diplomats last week", "--speaker", "Veskia")
    assert (done.returncode, done.stdout[:15]) == (1, "found elsewhere")
    done = said("verify", "We expelled 30 diplomats last week", "--on", "2031-03-05")
    assert "not of 2031-03-05" in done.stdout
    assert said("verify", "We expelled 30 diplomats", "--on", "2031-03-04").returncode == 0


def test_what_cannot_be_told_is_no_failure_unless_one_is_strict(said):
    assert said("verify", "we expelled").returncode == 0
    assert said("verify", "we expelled", "--strict").returncode == 3
    done = said("verify", "Nous n’avons pas l’intention de quitter le traité de 1975")
    assert "its language is fr, and the record has only en" in done.stdout


def test_a_draft_is_checked_quotation_by_quotation(said, tmp_path):
    draft = tmp_path / "story.md"
    draft.write_text(
        "# Norland answers\n\n"
        "“We will not leave the treaty of 1975,” the ministry said, “but we expect an answer.”\n\n"
        "It added that it had “expelled 300 diplomats last week”.\n",
        encoding="utf-8",
    )
    done = said("check", draft)
    assert done.returncode == 1
    assert "3 quotations: 2 found, 1 not found." in done.stdout
    assert "what it leaves out stands in the quotation beside it" in done.stdout
    outcomes = [
        q["outcome"] for q in json.loads(said("check", draft, "--json").stdout)["quotations"]
    ]
    assert outcomes == ["found", "found", "not_found"]


@pytest.mark.parametrize("name", ["story.txt", "story.html", "story.docx"])
def test_drafts_of_every_kind_are_read(said, tmp_path, name):
    draft, words = tmp_path / name, "The ministry said: “We expelled 30 diplomats last week.”"
    if name.endswith("docx"):
        document = Document()
        document.add_paragraph(words)
        document.save(draft)
    else:
        draft.write_text(f"<p>{words}</p>" if name.endswith("html") else words, encoding="utf-8")
    done = said("check", draft)
    assert done.returncode == 0
    assert "1 quotation: 1 found." in done.stdout


def test_a_draft_without_quotations_says_so(said, tmp_path):
    draft = tmp_path / "story.txt"
    draft.write_text("Nobody is quoted here.")
    done = said("check", draft)
    assert done.returncode == 0
    assert "There is no quotation in" in done.stdout


def test_a_missing_draft_or_record_is_an_error_with_a_code(run, said, tmp_path):
    assert "OR1" in said("check", tmp_path / "none.txt").stderr
    done = run("verify", "we agree to this", "--home", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "OR3" in done.stderr
