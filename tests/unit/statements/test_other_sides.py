"""The other side of an instrument that two have concluded."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

KNOWLEDGE = """
[[instrument]]
title = "Memorandum of Understanding on Ferries"
year = 2019
form = "agreement"
family = "memorandum"
parties = ["SE", "PT"]
source = "invented for the test"

[[instrument]]
title = "Convention on Ferries"
year = 2020
source = "invented for the test"
"""

PAGE = """Statement by the Ministry of Foreign Affairs of Portugal

12 March 2031

{}
"""

SENTENCES = {
    "Portugal has decided to withdraw from the Memorandum of Understanding on Ferries.": ["SE"],
    "Portugal has decided to withdraw from the Convention on Ferries.": [],
    "Latvia has decided to withdraw from the Memorandum of Understanding on Ferries.": [],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_who_leaves_an_instrument_of_two_does_so_towards_the_other(tmp_path, sentence):
    (tmp_path / "ferries.toml").write_text(KNOWLEDGE, encoding="utf-8")
    note = tmp_path / "note.txt"
    note.write_text(PAGE.format(sentence), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", "--json", str(note)],
        env={**os.environ, "ONRECORD_KNOWLEDGE": str(tmp_path)},
        capture_output=True,
        check=True,
    )
    (statement,) = json.loads(done.stdout)["statements"]
    assert (statement["kind"], statement["measure"]) == ("measure", "withdrawal")
    assert [target["id"] for target in statement["targets"]] == SENTENCES[sentence]
