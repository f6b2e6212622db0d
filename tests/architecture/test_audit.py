"""A vulnerability that is known of a dependency fails the audit; one that is accepted does not."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FOUND = [
    {"name": "ferry", "version": "1.0", "vulns": []},
    {
        "name": "dock",
        "version": "2.1",
        "vulns": [{"id": "PYSEC-2031-7", "description": "A gate stays open.\nMore of it."}],
    },
]


@pytest.fixture
def audit():
    path = Path(__file__).parents[2] / "tools" / "audit.py"
    spec = importlib.util.spec_from_file_location("audit_of_tools", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_vulnerability_fails_it(audit, capsys):
    assert audit.report(FOUND, 3) == 1
    assert capsys.readouterr().out.splitlines() == [
        "dock 2.1: PYSEC-2031-7: A gate stays open.",
        "2 packages audited, 1 not known to the service.",
    ]


def test_one_that_is_accepted_does_not(audit, capsys):
    audit.ACCEPTED["PYSEC-2031-7"] = "we have no gate"
    assert audit.report(FOUND, 2) == 0
    assert "accepted: we have no gate" in capsys.readouterr().out


def test_a_lock_that_cannot_be_read_is_not_called_clean(audit, tmp_path):
    assert audit.look_up(tmp_path / "missing.txt", "pypi") == []
