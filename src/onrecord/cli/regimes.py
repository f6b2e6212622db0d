"""Regimes and what becomes of them, in words, as JSON and as CSV."""

from __future__ import annotations

import shlex

from onrecord.cli.output import say, say_csv, say_json, styled
from onrecord.cli.terminal import safe_line
from onrecord.record.regimes import Ruling
from onrecord.record.written.rulings import (
    FINDINGS,
    RULE,
    covers,
    excess_of,
    finding_row,
    force_of,
    ruling_json,
    summed,
)
from onrecord.regimes.finding import RuleFinding
from onrecord.regimes.regime import Regime
from onrecord.regimes.telling import sentence

_INDENT = "  "


def say_judged(ruling: Ruling, command: list[str]) -> None:
    """Print the findings for people: each with its reason, rows and what is missing."""
    regime = ruling.regime
    say(styled(f"{safe_line(regime.title)}, on {ruling.day}", bold=True))
    if not ruling.findings:
        say(f"It is not in force on this day: {force_of(regime)}.")
    for finding in ruling.findings:
        _say_finding(finding)
    if ruling.findings:
        say()
        say(summed(ruling.findings))
    say()
    for rule in regime.rules:
        say(f"{safe_line(rule.name)}: {safe_line(sentence(rule))}")
    say(f"Laid down by: {safe_line(regime.instrument)}")
    say(f"Rule: {RULE}")
    say(f"Covers: {safe_line(covers(ruling))}")
    say(f"Again: {shlex.join(command)}")


def _say_finding(finding: RuleFinding) -> None:
    sides = f"{finding.state} towards {finding.host}" if finding.host else finding.state
    account = f"by account of {finding.account}" if finding.account else "by nobody's account"
    verdict = styled(finding.verdict.value + excess_of(finding), bold=True)
    about = f"  {finding.about}" if finding.about else ""
    line = safe_line(f"{finding.rule}{about}  {sides}  {account}")
    say(f"{verdict}  {line}{'  (accounts differ)' if finding.disputed else ''}")
    say(_INDENT + safe_line(finding.because))
    if finding.missing:
        say(f"{_INDENT}missing: {safe_line('; '.join(finding.missing))}")
    if finding.rows:
        say(f"{_INDENT}rows: {', '.join(finding.rows)}")


def say_judged_csv(ruling: Ruling) -> None:
    """Print a regime's findings as CSV, a row each."""
    say_csv(FINDINGS, (finding_row(finding) for finding in ruling.findings))


def say_regime(regime: Regime) -> None:
    """Print a regime for people: who, since when, which posts count, and the rules."""
    say(styled(safe_line(regime.title), bold=True))
    say(f"Laid down by {safe_line(regime.instrument)}; in force {force_of(regime)}")
    say(f"Parties: {', '.join(regime.parties)}")
    for post in regime.posts:
        counts = "" if post.counts else f" (does not count: {post.why})"
        say(safe_line(f"Post of {post.state} in {post.host}: {post.name}{counts}"))
    for rule in regime.rules:
        say(safe_line(f"{rule.kind.value} {rule.name}: {sentence(rule)}"))


def say_judged_json(ruling: Ruling, command: list[str]) -> None:
    """Print a regime's findings as one JSON object."""
    say_json(ruling_json(ruling, command))
