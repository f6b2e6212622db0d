"""They and themselves: who says so, and the subject of the same clause."""

from __future__ import annotations

import pytest

from onrecord.documents import Origin
from onrecord.pipeline import read_bytes

PAGE = """Statement on the talks

The engineers of both sides met yesterday. The Special Envoy has nothing to add to this today.

{}
"""


def heard(sentence):
    """Give the holders of each level and the targets of each statement of a sentence."""
    text = PAGE.format(sentence)
    reading = read_bytes(text.encode(), Origin(name="page.txt"))
    begins = text.index(sentence)
    return [
        ([h.name for h in one.attribution[0].holders], [t.name for t in one.targets])
        for one in reading.statements
        if begins <= one.span.start
    ]


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("The delegations agreed that they will inspect the dam.", "The delegations"),
        ("The ministers said that they would meet in May.", "The ministers"),
        ("The deputies have themselves welcomed the treaty.", "The deputies"),
    ],
)
def test_they_are_those_who_say_so_and_not_whom_a_paragraph_before_named(sentence, holder):
    assert [holders for holders, _ in heard(sentence)] == [[holder]]


def test_whoever_commits_themselves_means_nobody_else():
    ((holders, targets),) = heard("The delegations committed themselves to a deadline in May.")
    assert (holders, targets) == (["The delegations"], [])
