"""What a person does with a record, command by command."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys

import pytest


def lines(process):
    return [json.loads(line) for line in process.stdout.splitlines()]


def test_from_an_empty_folder_to_a_quotation(program, note):
    run = program
    added = run("add", note())
    assert added.returncode == 0
    assert "1 new." in added.stdout
    (listed,) = lines(run("list", "--json"))
    (hit,) = lines(run("search", "plan ferry", "--json"))[0]["hits"]
    assert hit["document"] == listed["id"]
    quoted = run("quote", hit["address"])
    assert quoted.stdout.startswith("We agree to the plan for the ferry.\n")
    (quotation,) = lines(run("quote", hit["address"], "--json"))
    assert quotation["text"] == "We agree to the plan for the ferry."
    assert quotation["digest"] == listed["digest"]
    assert "sha256:" in quotation["citation"]
    assert "4 March 2031" in quotation["citation"]


def test_adding_again_says_that_nothing_is_new(filled, note):
    again = filled("add", note())
    assert "1 known, the same bytes." in again.stdout
    (line,) = lines(filled("add", note(), "--json"))
    assert line["change"] == "same_bytes"


def test_a_new_version_names_the_one_before(filled, note):
    (first,) = lines(filled("list", "--json"))
    (added,) = lines(filled("add", note(body="We agreed to the plan."), "--json"))
    assert (added["change"], added["corrects"]) == ("new_version", first["id"])
    assert f"It was replaced by {added['document']}." in filled("show", first["id"]).stdout
    assert "(replaced)" in filled("list").stdout
    assert len(lines(filled("list", "--latest", "--json"))) == 1


def test_a_batch_goes_on_after_a_bad_file_and_ends_with_status_1(run, note, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    added = run("add", empty, note(), tmp_path / "missing.txt")
    assert added.returncode == 1
    assert "1 new; 2 not read." in added.stdout
    first, second = added.stderr.splitlines()
    assert first.startswith("onrecord: OR1")
    assert "empty.txt" in first
    assert "missing.txt" in second


def test_read_keeps_nothing_and_prints_the_record_format_in_order(run, note, tmp_path, home):
    paths = [note("b.txt"), tmp_path / "missing.txt", note("a.txt")]
    done = run("read", "--json", *paths)
    assert done.returncode == 1
    objects = lines(done)
    assert [o["format"] for o in objects] == ["onrecord-reading/1"] * 3
    assert [o["document"]["path"] for o in objects] == [str(path) for path in paths]
    assert objects[1]["error"]["code"].startswith("OR1")
    assert set(objects[1]["error"]) == {"code", "message"}
    assert not home.exists()


def test_show_prints_the_words_and_show_json_the_record_format(filled):
    (listed,) = lines(filled("list", "--json"))
    shown = filled("show", listed["id"][4:9])
    assert "We agree to the plan for the ferry." in shown.stdout
    assert "\x1b" not in shown.stdout
    (written,) = lines(filled("show", listed["id"], "--json"))
    assert written["format"] == "onrecord-reading/1"
    assert len(written["captures"]) == 1


def test_mentions_are_in_colour_where_colour_is_wanted(filled):
    (listed,) = lines(filled("list", "--json"))
    assert "\x1b[" in filled("show", listed["id"], FORCE_COLOR="1").stdout
    assert "\x1b" not in filled("show", listed["id"], FORCE_COLOR="1", NO_COLOR="1").stdout


def test_mentions_are_listed_with_addresses_that_quote_takes(filled):
    (listed,) = lines(filled("list", "--json"))
    shown = filled("show", listed["id"], "--mentions").stdout
    rows = [line for line in shown.splitlines() if line.startswith(listed["id"][4:10])]
    row = next(row for row in rows if row.endswith("  1975"))
    address = row.split()[0]
    assert filled("quote", address).stdout.startswith("1975\n")


def test_a_search_finds_and_counts(filled):
    found = filled("search", "treaty")
    assert "The Ministry recalls that the treaty of 1975" in found.stdout
    assert "1-1 of 1 passage." in found.stdout


@pytest.mark.parametrize("words", [["-ferry", "treaty"], ["treaty", "-ferry"]])
def test_a_word_left_out_needs_no_quotation_marks(filled, words):
    assert "1-1 of 1 passage." in filled("search", *words).stdout


def test_csv_holds_what_is_there_and_no_formula(run, tmp_path):
    page = tmp_path / "page.html"
    words = "The two governments will meet again on 4 March 2031 and speak about the ferry."
    page.write_text(f'<html lang="en"><title>=cmd()</title><h1>=cmd()</h1><p>{words}</p></html>')
    assert run("add", page).returncode == 0
    (row,) = csv.DictReader(io.StringIO(run("export", "--format", "csv").stdout))
    assert row["title"] == "'=cmd()"
    rows = list(
        csv.DictReader(io.StringIO(run("export", "--format", "csv", "--table", "mentions").stdout))
    )
    assert "4 March 2031" in {row["text"] for row in rows}


def test_export_writes_the_readings_that_read_prints(filled, note, tmp_path):
    output = tmp_path / "out.jsonl"
    done = filled("export", "-o", output, "--json")
    assert lines(done) == [{"file": str(output), "format": "jsonl", "table": "readings", "rows": 1}]
    (exported,) = map(json.loads, output.read_text().splitlines())
    (read,) = lines(filled("read", "--json", note()))
    assert exported == read
    assert [path.name for path in tmp_path.glob(".*part")] == []


def test_doctor_says_what_is_there(filled, home):
    told = filled("doctor", "--check")
    assert told.returncode == 0
    assert "No problem was found." in told.stdout
    assert "1 document, 1 capture" in told.stdout
    (report,) = lines(filled("doctor", "--json"))
    assert report["record"]["folder"] == str(home)
    assert report["extras"]["parquet"]["for"]
    assert {"en", "ru"} <= set(report["languages"])


def test_doctor_names_damage_and_ends_with_status_1(filled, home):
    for file in (home / "archive").rglob("*.warc.gz"):
        data = bytearray(file.read_bytes())
        data[-40:-20] = bytes(20)
        file.write_bytes(data)
    told = filled("doctor", "--check")
    assert told.returncode == 1
    assert "OR12" in told.stdout


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["list"], "The record is empty.  Next: onrecord add FILE"),
        (["search", "treaty"], "The record is empty.  Next: onrecord add FILE"),
        (["list", "--announced"], "Nothing was announced"),
        (["update", "--log"], "No source was asked yet.  Next: onrecord update"),
    ],
)
def test_an_empty_record_says_what_to_do_next(run, tmp_path, command, said):
    run("add", tmp_path / "missing.txt")
    told = run(*command)
    assert told.returncode == 0
    assert said in told.stdout


def test_what_is_not_found_says_what_to_do_next(filled):
    assert "Fewer words" in filled("search", "submarine").stdout
    assert "with fewer options" in filled("list", "--issuer", "nobody").stdout


def test_update_lists_the_sources_that_come_with_onrecord(run):
    told = run("update", "--list")
    assert told.returncode == 0
    assert "https://" in told.stdout


def test_a_store_of_a_newer_version_is_refused(filled, home):
    connection = sqlite3.connect(home / "record.db")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    told = filled("list")
    assert told.returncode == 1
    assert told.stderr.startswith("onrecord: OR302: ")
    assert "Install a newer onrecord" in told.stderr
    assert "OR302" in filled("doctor").stdout


def test_after_an_upgrade_everything_can_be_read_again(filled, home):
    assert "by today's rules already" in filled("update", "--reread").stdout
    connection = sqlite3.connect(home / "record.db")
    connection.execute("UPDATE documents SET rules = '{}'")
    connection.commit()
    connection.close()
    assert filled("update", "--reread").stdout == "1 read again.\n"
    assert lines(filled("update", "--reread", "--json")) == []


def test_read_takes_standard_input(home):
    command = [sys.executable, "-m", "onrecord", "read", "--json", "-"]
    note = b"The Ministry of Norland received the note of Veskia on 4 March 2031."
    done = subprocess.run(command, input=note, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["document"]["path"] == "standard input"
    done = subprocess.run(command, input=b"", capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr == b"onrecord: OR130: standard input: the file is empty\n"
    assert not home.exists()
