"""Accuracy of quantities on NewsQuant, beside quantulum3, and on the recognizers' cases.

`python evaluation/quantities.py` prints the table.  `python evaluation/quantities.py FILE`
scores another file of NewsQuant's form, such as its other half.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from onrecord.knowledge.units import currencies
from onrecord.mentions.quantities.amounts import Amount, Convention, Unit, UnitKind
from onrecord.mentions.quantities.english import amounts
from shared import SHARED, benchmark

try:
    from quantulum3 import parser
except ImportError:
    parser = None

BENCHMARKS = SHARED / "benchmarks" / "quantities"
NEWSQUANT = BENCHMARKS / "newsquant-a.json"

CONVENTION = Convention(times=True, round=True, bare=True, one_of=True, joined=True)
"""NewsQuant counts lengths of time, orders of magnitude and bare numbers."""

MONEY = {
    "USD": "dollar", "GBP": "pound sterling", "ILS": "shekel", "EUR": "euro",
    "JPY": "japanese yen", "CNY": "chinese yuan",
}  # fmt: skip
"""Currencies that NewsQuant words otherwise than ISO 4217's names do."""

Reader = Callable[[str], list[dict[str, Any]]]


def ours(text: str) -> list[dict[str, Any]]:
    """Give our quantities of a sentence in the scorer's form."""
    return [
        {"value": _value(amount), "unit": _unit(amount.unit)}
        for amount in amounts(text, CONVENTION)
    ]


def quantulum(text: str) -> list[dict[str, Any]]:
    """Give quantulum3's quantities of a sentence in the scorer's form."""
    found = parser.parse(text)
    return [{"value": repr(q.value), "unit": q.unit.name} for q in found]


def _value(amount: Amount) -> str:
    if isinstance(amount.value, tuple):
        return "-".join(repr(float(end)) for end in amount.value)
    return repr(float(amount.value))


def _unit(unit: Unit | None) -> str:
    if unit is None:
        return ""
    if unit.kind is UnitKind.PERCENT and unit.name == "percent":
        return "percentage"
    if unit.kind is UnitKind.MONEY:
        code, rate = unit.name[:3], unit.name[3:]
        return MONEY.get(code, _names().get(code, unit.printed)) + rate
    if unit.kind is UnitKind.SHARE:
        return f"% {unit.printed}"
    return unit.printed.replace(" and ", " ")


def _names() -> dict[str, str]:
    return {currency.code: currency.name.lower() for currency in currencies()}


def _scored(gold: Path, read: Reader) -> dict[str, float]:
    sentences = [entry["text"] for entry in json.loads(gold.read_text(encoding="utf-8"))]
    read(sentences[0])
    start = perf_counter()
    found = {str(n): read(text) for n, text in enumerate(sentences)}
    seconds = perf_counter() - start
    scores = benchmark("quantities", gold, found)
    size = sum(len(text.encode()) for text in sentences) / 1e6
    return {
        "value f1": scores["value"]["f1"],
        "value precision": scores["value"]["p"],
        "value recall": scores["value"]["r"],
        "unit f1": scores["and unit"]["f1"],
        "seconds": round(seconds, 3),
        "MB/s": round(size / seconds, 3),
    }


def _recognizers(name: str, unit: Callable[[Amount], bool]) -> dict[str, float]:
    """Compare with the values that the recognizers' own cases expect.

    A value is right when a quantity with the same value overlaps the expected words.
    """
    cases = json.loads((BENCHMARKS / name).read_text(encoding="utf-8"))
    hit = found = expected = 0
    for case in cases:
        ours_here = [a for a in amounts(case["Input"], CONVENTION) if unit(a)]
        wanted = [r for r in case.get("Results", []) if (r.get("Resolution") or {}).get("value")]
        found, expected = found + len(ours_here), expected + len(wanted)
        hit += sum(any(map(partial(_agree, result), ours_here)) for result in wanted)
    return {
        "precision": round(100 * hit / found, 1) if found else 0.0,
        "recall": round(100 * hit / expected, 1) if expected else 0.0,
    }


def _agree(result: dict[str, Any], amount: Amount) -> bool:
    try:
        value = float(result["Resolution"]["value"])
    except (TypeError, ValueError):
        return False
    same = isinstance(amount.value, int | float) and abs(value - amount.value) <= 1e-6 * abs(value)
    return same and amount.start <= result["End"] and result["Start"] < amount.end


def figures(gold: Path = NEWSQUANT) -> dict[str, dict[str, float]]:
    """Give our figures by benchmark; empty where the benchmarks do not lie."""
    if not gold.exists():
        return {}
    table = {gold.stem: _scored(gold, ours)}
    if gold == NEWSQUANT:
        table["recognizers-number-en"] = _recognizers("recognizers-number-en.json", lambda _: True)
        table["recognizers-currency-en"] = _recognizers(
            "recognizers-currency-en.json",
            lambda a: a.unit is not None and a.unit.kind is UnitKind.MONEY,
        )
    return table


def peer(gold: Path = NEWSQUANT) -> dict[str, dict[str, float]]:
    """Give quantulum3's figures on NewsQuant; empty where it is not installed."""
    if parser is None or not gold.exists():
        return {}
    return {gold.stem: _scored(gold, quantulum)}


def main() -> None:
    """Print the table."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else NEWSQUANT
    for tool, table in (("onrecord", figures(gold)), ("quantulum3", peer(gold))):
        for name, row in table.items():
            cells = "  ".join(f"{figure} {value:g}" for figure, value in row.items())
            print(f"{tool:11} {name:24} {cells}")


if __name__ == "__main__":
    main()
