"""Accuracy of quantities on NewsQuant, beside quantulum3, and on the recognizers' cases.

`python evaluation/quantities.py` prints the table.  `python evaluation/quantities.py FILE`
scores another file of NewsQuant's form, such as its other half.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from onrecord.knowledge.units import currencies
from onrecord.mentions.quantities.amounts import Amount, Convention, Unit, UnitKind
from onrecord.mentions.quantities.english import amounts
from onrecord.mentions.quantities.numerals import numerals
from shared import SHARED, benchmark

try:
    from quantulum3 import parser
except ImportError:
    parser = None

BENCHMARKS = SHARED / "benchmarks" / "quantities"
NEWSQUANT = BENCHMARKS / "newsquant-a.json"

CONVENTION = Convention(
    times=True, round=True, bare=True, one_of=True, joined=True, multiples=False
)
"""NewsQuant counts lengths of time, orders of magnitude and bare numbers, no multiples."""

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
    rate = unit.kind is UnitKind.COUNT and " per " in unit.name
    printed = unit.name if rate else unit.printed
    return printed.replace(" and ", " ")


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


def _currencies() -> dict[str, float]:
    """Compare with the sums that the recognizers' cases expect: same value, overlapping words."""
    hit = found = expected = 0
    for case, wanted in _cases("recognizers-currency-en.json"):
        sums = [a for a in amounts(case, CONVENTION) if a.unit and a.unit.kind is UnitKind.MONEY]
        found, expected = found + len(sums), expected + len(wanted)
        hit += sum(any(_agree(result, a.value, a.start, a.end) for a in sums) for result in wanted)
    return {"precision": round(100 * hit / found, 1), "recall": round(100 * hit / expected, 1)}


def _numbers() -> dict[str, float]:
    """Compare with the numbers that the recognizers' cases expect, units left aside.

    Many of the cases are notations ("1.1^+23", "twenty-three fifths") that we leave out.
    """
    hit = expected = 0
    for case, wanted in _cases("recognizers-number-en.json"):
        read = list(numerals(case))
        expected += len(wanted)
        hit += sum(any(_agree(result, n.value, n.start, n.end) for n in read) for result in wanted)
    return {"recall": round(100 * hit / expected, 1)}


def _cases(name: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for case in json.loads((BENCHMARKS / name).read_text(encoding="utf-8")):
        results = case.get("Results", [])
        yield case["Input"], [r for r in results if (r.get("Resolution") or {}).get("value")]


def _agree(result: dict[str, Any], value: object, start: int, end: int) -> bool:
    try:
        wanted = float(result["Resolution"]["value"])
    except (TypeError, ValueError):
        return False
    if not isinstance(value, int | float) or abs(wanted - value) > 1e-6 * abs(wanted):
        return False
    return start <= result["End"] and result["Start"] < end


def figures(gold: Path = NEWSQUANT) -> dict[str, dict[str, float]]:
    """Give our figures by benchmark; empty where the benchmarks do not lie."""
    if not gold.exists():
        return {}
    table = {gold.stem: _scored(gold, ours)}
    if gold == NEWSQUANT:
        table["recognizers-number-en"] = _numbers()
        table["recognizers-currency-en"] = _currencies()
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
