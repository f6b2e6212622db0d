"""Statements and findings as rows, and made of them again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from onrecord.model import (
    Attribution,
    Bound,
    Due,
    Finding,
    FindingKind,
    Holder,
    Mark,
    MarkKind,
    Modality,
    Party,
    QuantityMention,
    Span,
    Stage,
    Statement,
    StatementKind,
    TimeMention,
)
from onrecord.store.words import folded_words

Row: TypeAlias = Mapping[str, Any]

_BAR = "|"


def statement_row(statement: Statement) -> dict[str, Any]:
    """Write a statement as a row, without document and ordinal."""
    holders = statement.attribution[0].holders if statement.attribution else ()
    targets, agents = statement.targets, statement.agents
    return {
        "kind": statement.kind.value,
        "begins": statement.span.start,
        "ends": statement.span.end,
        "act": statement.ordinal,
        "measure": statement.measure,
        "holder_words": barred_words(holder.name for holder in holders),
        "holder_codes": barred_codes(c for h in holders for c in (h.id, h.represents)),
        "target_words": barred_words(target.name for target in targets),
        "target_codes": barred_codes(target.id for target in targets),
        "agent_words": barred_words(agent.name for agent in agents),
        "agent_codes": barred_codes(agent.id for agent in agents),
        "instrument_words": barred_words(statement.instruments),
        "text": statement.text,
        "rule": statement.rule,
        "attribution": _packed([_level(level) for level in statement.attribution]),
        "details": _packed(_details(statement)),
    }


def barred_words(names: Iterable[str]) -> str:
    """Write the folded words of names, apart.

    >>> barred_words(["Ada Berg", "Ivo Marić"]), barred_words([])
    ('| ada berg | ivo maric |', '')
    """
    folded = [words for name in names if (words := folded_words(name))]
    return f"{_BAR}{_BAR.join(folded)}{_BAR}" if folded else ""


def barred_codes(codes: Iterable[str | None]) -> str:
    """Write codes in capitals, each once, apart.

    >>> barred_codes(["XN", None, "XN", "Sollen"])
    '|XN|SOLLEN|'
    """
    given = dict.fromkeys(code.upper() for code in codes if code)
    return f"{_BAR}{_BAR.join(given)}{_BAR}" if given else ""


def _packed(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _level(level: Attribution) -> dict[str, Any]:
    return {
        "holders": [(h.name, h.id, h.office, h.represents) for h in level.holders],
        "span": _ends(level.span),
        "cue": _ends(level.cue),
    }


def _details(statement: Statement) -> dict[str, Any]:
    due = statement.due
    details: dict[str, Any] = {
        "agents": list(map(_party, statement.agents)),
        "targets": list(map(_party, statement.targets)),
        "instruments": statement.instruments,
        "count": statement.count,
        "stage": statement.stage,
        "effective": statement.effective,
        "due": due and (due.value, due.precision, due.firmness, _ends(due.span)),
        "condition": _ends(statement.condition),
        "negated": statement.negated,
        "modality": statement.modality,
        "hedges": [_ends(hedge) for hedge in statement.hedges],
        "times": [_time(time) for time in statement.times],
        "quantities": [_quantity(quantity) for quantity in statement.quantities],
    }
    if statement.marks:
        details["marks"] = [(mark.kind, mark.correction, mark.by) for mark in statement.marks]
    return details


def _time(time: TimeMention) -> tuple[Any, ...]:
    antecedent = _ends(time.antecedent)
    return (_ends(time.span), antecedent, time.rule, time.value, time.timex, time.type)


def _quantity(quantity: QuantityMention) -> tuple[Any, ...]:
    antecedent = _ends(quantity.antecedent)
    named = (quantity.value, quantity.unit, quantity.bound)
    return (_ends(quantity.span), antecedent, quantity.rule, *named)


def _party(party: Party) -> tuple[str | None, ...]:
    return (party.name, party.id, party.represents)


def _ends(span: Span | None) -> tuple[int, int] | None:
    return None if span is None else (span.start, span.end)


def statement_of(row: Row) -> Statement:
    """Make the statement that `statement_row` was written from."""
    details = json.loads(row["details"])
    stage, due = details["stage"], details["due"]
    begins, words = row["begins"], row["text"]
    return Statement(
        span=Span(row["begins"], row["ends"]),
        text=row["text"],
        kind=StatementKind(row["kind"]),
        attribution=tuple(map(_attribution, json.loads(row["attribution"]))),
        agents=_parties(details["agents"]),
        targets=_parties(details["targets"]),
        instruments=tuple(details["instruments"]),
        measure=row["measure"],
        count=details["count"],
        stage=None if stage is None else Stage(stage),
        effective=details["effective"],
        due=None if due is None else _due(*due),
        condition=_span(details["condition"]),
        negated=details["negated"],
        modality=Modality(details["modality"]),
        hedges=tuple(Span(*hedge) for hedge in details["hedges"]),
        # Statements that were kept before these were read have none.
        times=tuple(_time_of(begins, words, *time) for time in details.get("times", ())),
        quantities=tuple(
            _quantity_of(begins, words, *quantity) for quantity in details.get("quantities", ())
        ),
        rule=row["rule"],
        ordinal=row["act"],
        marks=tuple(
            Mark(kind=MarkKind(kind), correction=correction, by=by)
            for kind, correction, by in details.get("marks", ())
        ),
    )


def _attribution(level: Row) -> Attribution:
    return Attribution(
        holders=tuple(
            Holder(name=name, id=code, office=office, represents=represents)
            for name, code, office, represents in level["holders"]
        ),
        span=_span(level["span"]),
        cue=_span(level["cue"]),
    )


def _common(begins: int, words: str, ends: list[int], antecedent: Any, rule: str) -> Row:  # noqa: ANN401 - ends or None
    """Give what every mention has; its words are those of its statement."""
    span = Span(*ends)
    text = words[span.start - begins : span.end - begins]
    return {"span": span, "text": text, "antecedent": _span(antecedent), "rule": rule}


def _time_of(begins: int, words: str, *packed: Any) -> TimeMention:  # noqa: ANN401 - JSON
    *common, value, timex, kind = packed
    return TimeMention(**_common(begins, words, *common), value=value, timex=timex, type=kind)


def _quantity_of(begins: int, words: str, *packed: Any) -> QuantityMention:  # noqa: ANN401 - JSON
    *common, value, unit, bound = packed
    return QuantityMention(
        **_common(begins, words, *common),
        value=tuple(value) if isinstance(value, list) else value,
        unit=unit,
        bound=Bound(bound) if bound else None,
    )


def _parties(parties: Iterable[list[Any]]) -> tuple[Party, ...]:
    # Statements that were kept before whom a party represents was read have two cells.
    return tuple(
        Party(name=name, id=code, represents=of[0] if of else None) for name, code, *of in parties
    )


def _due(value: str | None, precision: str, firmness: str, ends: list[int] | None) -> Due:
    return Due(value=value, precision=precision, firmness=firmness, span=_span(ends))


def _span(ends: list[int] | None) -> Span | None:
    return None if ends is None else Span(*ends)


def finding_row(finding: Finding) -> dict[str, Any]:
    """Write a finding as a row, without document and ordinal."""
    return {
        "kind": finding.kind.value,
        "holds": finding.holds,
        "spans": _packed([_ends(span) for span in finding.spans]),
        "explanation": finding.explanation,
        "rule": finding.rule,
    }


def finding_of(row: Row) -> Finding:
    """Make the finding that `finding_row` was written from."""
    return Finding(
        kind=FindingKind(row["kind"]),
        holds=None if row["holds"] is None else bool(row["holds"]),
        spans=tuple(Span(*ends) for ends in json.loads(row["spans"])),
        explanation=row["explanation"],
        rule=row["rule"],
    )
