"""onrecord counters and onrecord silence, on a record without and with a watched source."""

from __future__ import annotations

import json

NOTE = """Ministry of Foreign Affairs of Norland

4 March 2031

On the ferry

We call on Sweden to return the ferry.
"""


def test_days_since_somebody_spoke_are_unknown_where_nothing_was_watched(run, tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE)
    run("add", file)
    (heard,) = (
        json.loads(line)
        for line in run("statements", "--kind", "demand", "--json").stdout.splitlines()
    )
    actor = heard["attribution"][0]["holders"][0]
    who = actor["represents"] or actor["id"] or actor["name"]
    done = run("counters", "--actor", who, "--about", "SE", "--on", "2031-03-14")
    assert (done.returncode, done.stderr) == (0, "")
    assert "10 days" in done.stdout
    assert "nknown since 2031-03-04" in done.stdout


def test_a_record_without_counters_says_so(run, tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE)
    run("add", file)
    done = run("counters")
    assert done.returncode == 0
    assert "0 printed counters" in done.stdout or "No" in done.stdout


def test_nobody_is_silent_without_a_source_of_their_own(run, tmp_path):
    file = tmp_path / "note.txt"
    file.write_text(NOTE)
    run("add", file)
    done = run("silence", "--subject", "SE", "--actors", "FR", "--on", "2031-03-14")
    assert done.returncode == 0
    assert "unknown" in done.stdout.lower()
    assert "has not spoken" not in done.stdout
