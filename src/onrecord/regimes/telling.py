"""Rules in sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onrecord.regimes.regime import Rule, RuleKind
from onrecord.regimes.units import KILOMETRES


def sentence(rule: Rule) -> str:
    """Say a rule in words: as the regime says it, else as it is judged."""
    return rule.says or _SENTENCES[rule.kind](rule)


def _sides(rule: Rule) -> str:
    return f"{' and '.join(rule.states)}{f' towards {rule.host}' if rule.host else ''}"


def _ceiling(rule: Rule) -> str:
    return f"{_sides(rule)}: at most {rule.limit} {rule.counted.name}."


def _parity(rule: Rule) -> str:
    apart = f", or {rule.apart} apart" if rule.apart else ""
    return f"{_sides(rule)} have equal numbers of {rule.counted.name}{apart}."


def _quota(rule: Rule) -> str:
    return f"{_sides(rule)}: at most {rule.limit} {rule.counted.name} a {rule.each}."


def _notice(rule: Rule) -> str:
    radius = (rule.radius or 0) / KILOMETRES[rule.unit]
    needed = f"{rule.hours} hours" if rule.hours else f"{rule.days} days"
    ranks = f" for {', '.join(rule.ranks)}" if rule.ranks else ""
    return f"{_sides(rule)}: {needed} notice beyond {radius:g} {rule.unit} from the post{ranks}."


def _ban(rule: Rule) -> str:
    return f"{_sides(rule)}: no {rule.counted.name}."


def _deadline(rule: Rule) -> str:
    if rule.after is not None:
        days, after = rule.days, rule.after.name
        return f"{_sides(rule)}: {rule.counted.name} within {days} days of each of {after}."
    return f"{_sides(rule)}: {rule.counted.name} by {rule.by}."


def _report(rule: Rule) -> str:
    return f"{_sides(rule)}: {rule.counted.name} each {rule.each}, {rule.days} days after its end."


_SENTENCES: Mapping[RuleKind, Callable[[Rule], str]] = {
    RuleKind.CEILING: _ceiling,
    RuleKind.PARITY: _parity,
    RuleKind.QUOTA: _quota,
    RuleKind.NOTICE: _notice,
    RuleKind.BAN: _ban,
    RuleKind.DEADLINE: _deadline,
    RuleKind.REPORT: _report,
}
