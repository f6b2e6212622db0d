"""Regimes and what becomes of them, in words, as JSON and as CSV."""

from __future__ import annotations

import shlex
from collections.abc import Iterable

from onrecord.cli.output import counted, say, say_csv, say_json, styled
from onrecord.cli.terminal import safe_line
from onrecord.exports.plain import plain
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
_INDENT = "  "


def say_judged(ruling: Ruling, command: list[str]) -> None:
    """Print the findings for people: each with its reason, rows and what is missing."""
    regime = ruling.regime
    say(styled(f"{safe_line(regime.title)}, on {ruling.day}", bold=True))
    if not ruling.findings:
        say(f"It is not in force on this day: {_force(regime)}.")
    for finding in ruling.findings:
        _say_finding(finding)
    if ruling.findings:
        say()
        say(_summed(ruling.findings))
    say()
    for rule in regime.rules:
        say(f"{safe_line(rule.name)}: {safe_line(sentence(rule))}")
    say(f"Laid down by: {safe_line(regime.instrument)}")
    say(f"Rule: {RULE}")
    say(f"Covers: {_covered(ruling)}")
    say(f"Again: {shlex.join(command)}")


def _say_finding(finding: RuleFinding) -> None:
    sides = f"{finding.state} towards {finding.host}" if finding.host else finding.state
    account = f"by account of {finding.account}" if finding.account else "by nobody's account"
    verdict = styled(finding.verdict.value + _by(finding), bold=True)
    about = f"  {finding.about}" if finding.about else ""
    line = safe_line(f"{finding.rule}{about}  {sides}  {account}")
    say(f"{verdict}  {line}{'  (accounts differ)' if finding.disputed else ''}")
    say(_INDENT + safe_line(finding.because))
    if finding.missing:
        say(f"{_INDENT}missing: {safe_line('; '.join(finding.missing))}")
    if finding.rows:
        say(f"{_INDENT}rows: {', '.join(finding.rows)}")


def _by(finding: RuleFinding) -> str:
    if finding.excess is None:
        return ""
    least = "at least " if finding.at_least else ""
    return f" by {least}{finding.excess:g} {finding.unit}"


def _summed(findings: Iterable[RuleFinding]) -> str:
    findings = tuple(findings)
    told = [f"{sum(one.verdict is kind for one in findings):,} {kind.value}" for kind in Verdict]
    differ = len({one.same for one in findings if one.disputed})
    differs = f"; accounts differ on {differ:,}" if differ else ""
    return f"{', '.join(told)}{differs}"


def _force(regime: Regime) -> str:
    return f"from {regime.since}" + (f" to {regime.until}" if regime.until else "")


def _covered(ruling: Ruling) -> str:
    desks = f" by {', '.join(map(safe_line, ruling.desks))}" if ruling.desks else ""
    said = [f"{counted(ruling.entries, 'entry', 'entries')}{desks}"]
    if ruling.withdrawn:
        said.append(f"{ruling.withdrawn:,} withdrawn")
    if ruling.statements:
        said.append(counted(ruling.statements, "row of ledgers", "rows of ledgers"))
    return "; ".join(said) + "."


def say_judged_json(ruling: Ruling, command: list[str]) -> None:
    """Print a regime's findings as one JSON object."""
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
    say_json(plain(written))


def say_judged_csv(ruling: Ruling) -> None:
    """Print a regime's findings as CSV, a row each."""
    say_csv(_COLUMNS, (_row(finding) for finding in ruling.findings))


_COLUMNS = (
    *("rule", "kind", "verdict", "excess", "unit", "at_least", "state", "host", "about"),
    *("account", "entered_by", "disputed", "because", "missing", "rows"),
)


def _row(finding: RuleFinding) -> Row:
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


def say_regime(regime: Regime) -> None:
    """Print a regime for people: who, since when, which posts count, and the rules."""
    say(styled(safe_line(regime.title), bold=True))
    say(f"Laid down by {safe_line(regime.instrument)}; in force {_force(regime)}")
    say(f"Parties: {', '.join(regime.parties)}")
    for post in regime.posts:
        counts = "" if post.counts else f" (does not count: {post.why})"
        say(safe_line(f"Post of {post.state} in {post.host}: {post.name}{counts}"))
    for rule in regime.rules:
        say(safe_line(f"{rule.kind.value} {rule.name}: {sentence(rule)}"))


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
