"""The judge: rules over what desks entered and what ledgers hold, by each account apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from onrecord.model import DeskEntry, Row
from onrecord.regimes.dues import deadline, report
from onrecord.regimes.events import ban, quota
from onrecord.regimes.finding import Case, Rows, RuleFinding, Verdict
from onrecord.regimes.notice import notice
from onrecord.regimes.regime import Regime, Rule, RuleKind
from onrecord.regimes.rows import LEDGERS, Account, Fact, facts_of, is_counted
from onrecord.regimes.sheets import COMPLETE
from onrecord.regimes.totals import ceiling, parity

Judge = Callable[[Case], tuple[RuleFinding, ...]]

_JUDGES: Mapping[RuleKind, Judge] = {
    RuleKind.CEILING: ceiling,
    RuleKind.PARITY: parity,
    RuleKind.QUOTA: quota,
    RuleKind.NOTICE: notice,
    RuleKind.BAN: ban,
    RuleKind.DEADLINE: deadline,
    RuleKind.REPORT: report,
}


def judge(
    regime: Regime,
    entries: Iterable[DeskEntry],
    ledgers: Mapping[str, Iterable[Row]],
    day: date,
) -> tuple[RuleFinding, ...]:
    """Say what is kept, broken or undecided on a day, by each account.

    Each account, which is whose it is and which desk entered it, is judged by its own rows alone:
    none stands in for another's.  Where they differ, all are given, and marked.  Leaves out what
    is about a later day, and entries that are withdrawn.

    Args:
        regime: The rules.
        entries: What desks entered, in any order.
        ledgers: Rows of ledgers by the ledger's name, in any order.
        day: On which it is asked.

    Returns:
        The findings in the order of the rules; none when the regime is not in force on the day.
    """
    if not regime.in_force(day):
        return ()
    facts = facts_of(entries, ledgers, day)
    return _marked([one for rule in regime.rules for one in _ruled(regime, rule, facts, day)])


def sources_of(regime: Regime) -> frozenset[str]:
    """Give the sheets and ledgers that a regime counts rows of."""
    things = (thing for rule in regime.rules for thing in (rule.counted, rule.after) if thing)
    return frozenset(thing.source for thing in things)


def _ruled(regime: Regime, rule: Rule, facts: Rows, day: date) -> Iterator[RuleFinding]:
    states = rule.states[:1] if rule.kind is RuleKind.PARITY else rule.states
    for state in states:
        host = rule.states[1] if rule.kind is RuleKind.PARITY else regime.host_for(rule, state)
        accounts = {fact.account for fact in facts if _concerns(fact, rule, state, host)}
        for account in sorted(accounts, key=lambda one: one.order):
            case = Case(
                regime=regime,
                rule=rule,
                state=state,
                host=host,
                account=account,
                facts=tuple(fact for fact in facts if fact.account == account),
                day=day,
            )
            yield from _JUDGES[rule.kind](case)
        if not accounts:
            yield _nobody(rule, state, host)


def _concerns(fact: Fact, rule: Rule, state: str, host: str | None) -> bool:
    """Say whether a row is on what a rule asks of a state, and not on the other side's."""
    source = str(fact.values["sheet"]) if fact.source == COMPLETE else fact.source
    there = fact.state == state and fact.host in {host, None}
    back = fact.state == host and fact.host in {state, None}
    if fact.source in LEDGERS and not is_counted(fact, rule.counted):
        return False
    if source == rule.counted.source and (there or (back and rule.kind is RuleKind.PARITY)):
        return True
    return rule.after is not None and source == rule.after.source and back


def _nobody(rule: Rule, state: str, host: str | None) -> RuleFinding:
    towards = f" towards {host}" if host else ""
    return RuleFinding(
        rule=rule.name,
        kind=rule.kind.value,
        state=state,
        host=host,
        account=None,
        verdict=Verdict.UNDECIDED,
        because="nobody's account has a row",
        missing=(f"{rule.counted.source}: {state}{towards}",),
    )


def _marked(findings: list[RuleFinding]) -> tuple[RuleFinding, ...]:
    """Mark what one account decides otherwise than another."""
    told: dict[object, dict[Account | None, set[object]]] = {}
    for one in findings:
        if one.verdict is not Verdict.UNDECIDED:
            by_account = told.setdefault(one.same, {})
            by_account.setdefault(one.account, set()).add((one.verdict, one.excess, one.state))
    differ = {
        same
        for same, by in told.items()
        if any(one != other for one, other in pairwise(by.values()))
    }
    return tuple(
        replace(one, disputed=one.same in differ and one.verdict is not Verdict.UNDECIDED)
        for one in findings
    )
