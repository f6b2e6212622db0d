"""Regimes and what becomes of them, as JSON and tables have them."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from typing import Any

from onrecord.exports.plain import plain
from onrecord.exports.wording import counted
from onrecord.ledgers.cells import iso, listed
from onrecord.model import Row
from onrecord.record.regimes import Ruling
from onrecord.regimes.finding import RuleFinding, Verdict
from onrecord.regimes.regime import Regime
from onrecord.regimes.telling import sentence

RULE = (
    "Each account, which is whose it is and which desk entered it, is judged by its own rows "
    "alone. What is not entered is not taken for not done: that takes a row that says so."
)


def summed(findings: Iterable[RuleFinding]) -> str:
    """Say how many findings there are of each verdict."""
    findings = tuple(findings)
    told = [f"{sum(one.verdict is kind for one in findings):,} {kind.value}" for kind in Verdict]
    differ = len({one.same for one in findings if one.disputed})
    differs = f"; accounts differ on {differ:,}" if differ else ""
    return f"{', '.join(told)}{differs}"


def force_of(regime: Regime) -> str:
    """Say from when to when a regime is in force."""
    return f"from {regime.since}" + (f" to {regime.until}" if regime.until else "")


def covers(ruling: Ruling) -> str:
    """Say what a ruling rests on."""
    desks = f" by {', '.join(ruling.desks)}" if ruling.desks else ""
    said = [f"{counted(ruling.entries, 'entry', 'entries')}{desks}"]
    if ruling.withdrawn:
        said.append(f"{ruling.withdrawn:,} withdrawn")
    if ruling.statements:
        said.append(counted(ruling.statements, "row of ledgers", "rows of ledgers"))
    return "; ".join(said) + "."


def ruling_json(ruling: Ruling, command: list[str]) -> dict[str, Any]:
    """Give a regime's findings as one JSON object."""
    regime = ruling.regime
    written = {
        "regime": regime.name,
        "title": regime.title,
        "instrument": regime.instrument,
        "parties": regime.parties,
        "since": regime.since,
        "until": regime.until,
        "on": ruling.day,
        "in_force": regime.in_force(ruling.day),
        "rule": RULE,
        "rules": {rule.name: sentence(rule) for rule in regime.rules},
        "coverage": {
            "entries": ruling.entries,
            "desks": ruling.desks,
            "withdrawn": ruling.withdrawn,
            "rows_of_ledgers": ruling.statements,
        },
        "command": shlex.join(command),
        "findings": ruling.findings,
    }
    said = plain(written)
    assert isinstance(said, dict)
    return said


FINDINGS = (
    *("rule", "kind", "verdict", "excess", "unit", "at_least", "state", "host", "about"),
    *("account", "entered_by", "disputed", "because", "missing", "rows"),
)


def finding_row(finding: RuleFinding) -> Row:
    """Give a finding as a line."""
    account = finding.account
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "verdict": finding.verdict.value,
        "excess": finding.excess,
        "unit": finding.unit,
        "at_least": finding.at_least,
        "state": finding.state,
        "host": finding.host,
        "about": finding.about,
        "account": account.party if account else None,
        "entered_by": account.desk if account else None,
        "disputed": finding.disputed,
        "because": finding.because,
        "missing": listed(finding.missing),
        "rows": listed(finding.rows),
    }


def regime_row(regime: Regime, file: str) -> Row:
    """Give a line about a regime."""
    return {
        "name": regime.name,
        "title": regime.title,
        "instrument": regime.instrument,
        "parties": listed(regime.parties),
        "since": iso(regime.since),
        "until": iso(regime.until),
        "rules": len(regime.rules),
        "file": file,
    }


def excess_of(finding: RuleFinding) -> str:
    """Say by how much a rule is broken; nothing where it is no number."""
    if finding.excess is None:
        return ""
    least = "at least " if finding.at_least else ""
    return f" by {least}{finding.excess:g} {finding.unit}"
