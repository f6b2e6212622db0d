"""Regimes read from TOML, every key checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.errors import BadRegime
from onrecord.model import Cell
from onrecord.regimes.cells import START, Misplaced, decoded
from onrecord.regimes.places import parsed, places_in
from onrecord.regimes.regime import Counted, Post, Regime, Rule, RuleKind
from onrecord.regimes.rows import LEDGERS, columns_of
from onrecord.regimes.sheets import COMPLETE, SHEETS, TOTAL
from onrecord.regimes.tables import Table
from onrecord.regimes.units import KILOMETRES

_FARTHEST = 20000.0
_LONGEST = 3660
_TOP = ("name", "title", "instrument", "parties", "since", "until", "ranks", "notes")
_POST = ("name", "state", "host", "counts", "why", "latitude", "longitude")
_COUNTED = ("name", "sheet", "ledger", "where", "add")
_RULE = ("name", "kind", "says", "counted", "of", "in")
_ASKED: Mapping[RuleKind, tuple[str, ...]] = {
    RuleKind.CEILING: ("limit",),
    RuleKind.PARITY: ("apart",),
    RuleKind.QUOTA: ("limit", "each"),
    RuleKind.NOTICE: ("radius", "unit", "hours", "days", "ranks"),
    RuleKind.BAN: (),
    RuleKind.DEADLINE: ("by", "after", "days"),
    RuleKind.REPORT: ("each", "days"),
}
_SHEET_OF = {
    RuleKind.CEILING: TOTAL,
    RuleKind.PARITY: TOTAL,
    RuleKind.NOTICE: "trips",
    RuleKind.REPORT: "reports",
}
_PERIODS = ("year", "quarter", "month")
_PAIR = 2


def read_regime(file: str, content: bytes) -> Regime:
    """Read a regime.

    Args:
        file: Its name, for errors.
        content: Its bytes: TOML in UTF-8.

    Raises:
        BadRegime: It cannot be used; the error names line, column and key.
    """
    try:
        text = decoded(content)
        told, places = parsed(text), places_in(text)
    except Misplaced as fault:
        raise BadRegime(file, fault.place.line, fault.place.column, "file", fault.reason) from fault
    if not told:
        raise BadRegime(file, START.line, START.column, "file", "it is empty")
    return _regime(Table(file, "", 0, told, places))


def _regime(top: Table) -> Regime:
    top.only((*_TOP, "post", "counted", "rule"))
    parties = top.actors("parties")
    if len(parties) < _PAIR:
        top.wrong("parties", "has to name two or more")
    counted = _named(_tables(top, "counted"), _counted)
    ranks = top.texts("ranks")
    known = _Known(top, parties, counted, ranks)
    since, until = top.day("since"), top.maybe_day("until")
    if until and until < since:
        top.wrong("until", "is before since")
    rules = _named(_tables(top, "rule"), known.rule)
    if not rules:
        top.wrong("rule", "is missing: a regime has one [[rule]] or more")
    return Regime(
        name=top.text("name"),
        title=top.text("title"),
        instrument=top.text("instrument"),
        parties=parties,
        since=since,
        until=until,
        posts=_posts(top, parties),
        ranks=ranks,
        rules=tuple(rules.values()),
    )


def _tables(top: Table, name: str) -> list[Table]:
    rows = top.keys.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        top.wrong(name, f"has to be tables, written as [[{name}]]")
    return [Table(top.file, name, number, row, top.places) for number, row in enumerate(rows)]


def _named(tables: list[Table], make: Any) -> dict[str, Any]:  # noqa: ANN401 - what is made differs
    found: dict[str, Any] = {}
    for table in tables:
        made = make(table)
        if made.name in found:
            table.wrong("name", f"there is another {table.name} called {made.name!r}")
        found[made.name] = made
    return found


def _posts(top: Table, parties: tuple[str, ...]) -> tuple[Post, ...]:
    """Read the posts; two states may each have one of a name."""
    found: dict[tuple[str, str, str], Post] = {}
    for table in _tables(top, "post"):
        post = _post(parties, table)
        key = (post.state, post.host, post.name.casefold())
        if key in found:
            table.wrong("name", f"there is another post of {post.state} called {post.name!r}")
        found[key] = post
    return tuple(found.values())


def _post(parties: tuple[str, ...], table: Table) -> Post:
    table.only(_POST)
    place = None
    if "latitude" in table.keys or "longitude" in table.keys:
        place = (table.number_in("latitude", -90, 90), table.number_in("longitude", -180, 180))
    state, host = table.actor("state"), table.actor("host")
    for key, who in (("state", state), ("host", host)):
        if who not in parties:
            table.wrong(key, f"{who} is no party")
    if state == host:
        table.wrong("host", "is the state itself")
    counts = table.flag("counts", usual=True)
    if not counts and "why" not in table.keys:
        table.wrong("why", "is missing: say why the post does not count")
    return Post(
        name=table.text("name"),
        state=state,
        host=host,
        counts=counts,
        why=table.maybe_text("why"),
        place=place,
    )


def _counted(table: Table) -> Counted:
    table.only(_COUNTED)
    if ("sheet" in table.keys) == ("ledger" in table.keys):
        table.wrong("sheet", "name a sheet or a ledger, one of the two")
    if "sheet" in table.keys:
        source = table.one_of("sheet", (name for name in SHEETS if name != COMPLETE))
    else:
        source = table.one_of("ledger", LEDGERS)
    columns = columns_of(source)
    where = table.keys.get("where", {})
    if not isinstance(where, dict):
        table.wrong("where", 'has to be columns with values: { kind = "travel" }')
    for column, value in where.items():
        if column not in columns:
            known = ", ".join(columns)
            table.wrong("where", f"{column!r} is no column of {source}, which has {known}")
        if not _is_cells(value):
            table.wrong("where", f"{column} has to be a text, a number, true, false, or some")
    usual = "count" if source in {TOTAL, "hirings"} else None
    add = table.one_of("add", columns) if "add" in table.keys else usual
    return Counted(
        name=table.text("name"),
        source=source,
        where={column: _cells(value) for column, value in where.items()},
        add=add,
    )


def _cells(value: Any) -> tuple[Cell, ...]:  # noqa: ANN401 - as the file has it
    return tuple(value) if isinstance(value, list) else (value,)


def _is_cells(value: object) -> bool:
    cells = _cells(value)
    return bool(cells) and all(isinstance(cell, (str, int, float, bool)) for cell in cells)


class _Known:
    """What the rules of a regime may name."""

    def __init__(
        self,
        top: Table,
        parties: tuple[str, ...],
        counted: Mapping[str, Counted],
        ranks: tuple[str, ...],
    ) -> None:
        self._top, self._parties = top, parties
        self._counted, self._ranks = counted, ranks

    def rule(self, table: Table) -> Rule:
        """Make a rule."""
        kind = RuleKind(table.one_of("kind", [one.value for one in RuleKind]))
        table.only((*_RULE, *_ASKED[kind]))
        unit = table.one_of("unit", KILOMETRES) if "unit" in table.keys else "km"
        rule = Rule(
            name=table.text("name"),
            kind=kind,
            says=table.maybe_text("says"),
            counted=self._thing(table, "counted", kind),
            states=table.actors("of") or self._parties,
            host=table.actor("in") if "in" in table.keys else None,
            limit=table.whole("limit") if "limit" in _ASKED[kind] else None,
            apart=table.maybe_whole("apart") or 0,
            each=table.one_of("each", _PERIODS) if "each" in _ASKED[kind] else None,
            radius=self._radius(table, unit) if kind is RuleKind.NOTICE else None,
            unit=unit,
            hours=table.maybe_whole("hours", 1, 24 * _LONGEST),
            days=table.maybe_whole("days", 0 if kind is RuleKind.REPORT else 1, _LONGEST),
            ranks=table.texts("ranks"),
            by=table.maybe_day("by"),
            after=self._thing(table, "after", kind) if "after" in table.keys else None,
        )
        self._check(table, rule)
        return rule

    def _radius(self, table: Table, unit: str) -> float:
        return table.number_in("radius", 0, _FARTHEST) * KILOMETRES[unit]

    def _thing(self, table: Table, key: str, kind: RuleKind) -> Counted:
        name = table.text(key)
        thing = self._counted.get(name)
        if thing is None:
            known = ", ".join(self._counted) or "none"
            table.wrong(key, f"nothing counted is called {name!r}; there is {known}")
        wanted = "notes" if key == "after" else _SHEET_OF.get(kind)
        if wanted and thing.source not in ({wanted, "figures"} if wanted == TOTAL else {wanted}):
            table.wrong(key, f"{kind.value} counts {wanted}, and {name!r} is of {thing.source}")
        return thing

    def _check(self, table: Table, rule: Rule) -> None:
        """Refuse a rule whose parts do not fit."""
        self._check_sides(table, rule)
        if rule.kind is RuleKind.NOTICE and (rule.hours is None) == (rule.days is None):
            table.wrong("hours", "notice is told in hours or in days, one of the two")
        if rule.kind is RuleKind.REPORT and rule.days is None:
            table.wrong("days", "is missing: how many days after the period")
        if rule.kind is RuleKind.DEADLINE:
            _check_deadline(table, rule)
        for rank in rule.ranks:
            if rank not in self._ranks:
                table.wrong("ranks", f"{rank!r} is none of the regime's ranks")

    def _check_sides(self, table: Table, rule: Rule) -> None:
        for key, sides in (("of", rule.states), ("in", (rule.host,))):
            for who in sides:
                if who is not None and who not in self._parties:
                    table.wrong(key, f"{who} is no party")
        if rule.host in rule.states:
            table.wrong("in", f"{rule.host} is bound itself: name the states with of")
        if rule.kind is RuleKind.PARITY:
            if len(rule.states) != _PAIR or rule.host:
                table.wrong("of", "parity is between two states")
        elif rule.host is None and len(self._parties) != _PAIR:
            table.wrong("in", "is missing: there are more than two parties")


def _check_deadline(table: Table, rule: Rule) -> None:
    whole = rule.days is not None and rule.after is not None
    if whole == (rule.by is not None) or (rule.days is None) != (rule.after is None):
        table.wrong("by", "a deadline is a day, or days after a note: by, or after and days")
    if rule.after and rule.counted.source != "notes":
        table.wrong("counted", f"a note is answered by notes, not by {rule.counted.source}")
