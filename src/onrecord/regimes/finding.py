"""Findings of a judge: what is kept, broken or undecided, on whose account and from which rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from onrecord.regimes.regime import Counted, Regime, Rule, RuleKind
from onrecord.regimes.rows import Account, Fact, is_counted


class Verdict(StrEnum):
    """What becomes of a rule."""

    KEPT = "kept"
    BROKEN = "broken"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFinding:
    """What one account says of one rule and one state.

    Attributes:
        rule: The rule's name.
        kind: What it asks.
        state: Whom it binds; of parity, the side that has more, else the first.
        host: Towards whom.
        about: Of which period, trip or note it is; None where it is of the rule as a whole.
        account: By whose account; None where nobody has a row.
        verdict: What becomes of it.
        excess: By how much it is broken; None where it is not, or nobody can say.
        unit: Of the excess.
        at_least: Whether it may be more, since rows are missing.
        because: Why, in words, with the numbers.
        rows: Addresses of the entries and statements that it rests on.
        missing: The rows that would decide it, in words; empty where it is decided.
        disputed: Whether another account decides the same otherwise, or has another excess.
    """

    rule: str
    kind: str
    state: str
    host: str | None
    about: str | None = None
    account: Account | None
    verdict: Verdict
    excess: float | None = None
    unit: str | None = None
    at_least: bool = False
    because: str
    rows: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    disputed: bool = False

    @property
    def same(self) -> tuple[object, ...]:
        """What findings by different accounts have in common when they are on one thing."""
        sides: object = (self.state, self.host)
        if self.kind == RuleKind.PARITY:
            sides = frozenset((self.state, self.host))
        return self.rule, sides, self.about


Rows = tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One rule, asked of one state by one account.

    Attributes:
        regime: The regime that the rule is of.
        rule: The rule.
        state: Whom it binds.
        host: Towards whom.
        account: By whose account.
        facts: All rows of that account, in order.
        day: The day on which it is asked.
    """

    regime: Regime
    rule: Rule
    state: str
    host: str | None
    account: Account
    facts: Rows
    day: date

    def kept(self, because: str, rows: Rows, about: str | None = None) -> RuleFinding:
        """Find that the rule is kept."""
        return self._finding(Verdict.KEPT, because, rows, about)

    def broken(
        self,
        because: str,
        rows: Rows,
        excess: tuple[float | None, str],
        about: str | None = None,
        *,
        at_least: bool = False,
    ) -> RuleFinding:
        """Find that the rule is broken, and by how much; None where nobody can say."""
        by, unit = excess
        found = self._finding(Verdict.BROKEN, because, rows, about)
        return replace(
            found,
            excess=by,
            unit=None if by is None else unit,
            at_least=at_least and by is not None,
        )

    def undecided(
        self, because: str, rows: Rows, missing: tuple[str, ...], about: str | None = None
    ) -> RuleFinding:
        """Find that nobody can say, and which rows are missing."""
        return replace(self._finding(Verdict.UNDECIDED, because, rows, about), missing=missing)

    def _finding(
        self, verdict: Verdict, because: str, rows: Rows, about: str | None
    ) -> RuleFinding:
        return RuleFinding(
            rule=self.rule.name,
            kind=self.rule.kind.value,
            state=self.state,
            host=self.host,
            about=about,
            account=self.account,
            verdict=verdict,
            because=because,
            rows=tuple(dict.fromkeys(fact.id for fact in rows)),
        )

    def counted(self, counted: Counted | None = None) -> Rows:
        """Give the rows that are counted, from the day on which the regime is in force."""
        thing = counted or self.rule.counted
        return tuple(
            fact
            for fact in self.facts
            if is_counted(fact, thing)
            and fact.state == self.state
            and fact.host in {self.host, None}
            and self.regime.since <= fact.on
        )

    def pair(self) -> str:
        """Name the state and the side towards which it is bound."""
        return f"{self.state} towards {self.host}" if self.host else self.state
