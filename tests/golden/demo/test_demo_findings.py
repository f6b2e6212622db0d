"""What a careful reader reckons in the demo documents, against what is checked."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.demo import demo_documents

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "statements"))
import statement_rows as rows  # noqa: E402 - lies beside other tests

FILES = {path.name: path for path in demo_documents()}

OFF = [
    ("15-embassy-page.txt", "138 days before the page's date is 15 November 2025"),
    ("20-sollen-conference.txt", "410 million and 250 million make 660 million"),
    ("20-sollen-conference.txt", "5 June 1996 is a Wednesday"),
]
"""All that does not add up as printed; nothing else in these documents is wrong."""

HOLD = [
    ("01-call-halmere.html", "from 4,200 to 6,300 is up 50 percent"),
    ("03-joint-news-conference.txt", "420 less 160 is 260"),
    ("07-protest.docx", "33 less 8 is 25"),
    ("14-mediator.pdf", "17 and 14 make 31"),
    ("14-mediator.pdf", "31 less 9 is 22"),
    ("20-sollen-conference.txt", "31 and 13 make 44"),
]


@cache
def findings(*, holds: bool) -> dict[str, list[dict[str, Any]]]:
    records = rows.readings(list(FILES.values()))
    return {
        name: [one for one in record["findings"] if one["holds"] is holds]
        for name, record in records.items()
    }


def test_only_what_is_wrong_does_not_add_up():
    found = [
        (name, one["explanation"].partition(";")[0])
        for name, several in findings(holds=False).items()
        for one in several
    ]
    assert sorted(found) == sorted(OFF)


@pytest.mark.parametrize(("name", "explanation"), HOLD)
def test_what_adds_up_is_said_to(name, explanation):
    assert explanation in {one["explanation"] for one in findings(holds=True)[name]}
