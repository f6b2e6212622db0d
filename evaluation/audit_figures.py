"""What judges' verdicts add up to: agreement, and precision with its interval."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from typing import Any, TypeAlias

from audit_draw import Entry

FIELDS = ("holder", "borders", "kind", "target", "negation")
VERDICTS = ("right", "wrong", "unsure")
FIRST, SECOND, THIRD = "1", "2", "3"
Z = 1.959964
"""The normal quantile of a 95 % interval."""

Verdict: TypeAlias = Mapping[str, str]
Settle: TypeAlias = Callable[[Entry, str], bool]


def figures(entries: Sequence[Entry]) -> dict[str, Any]:
    """Give agreement and precision over the entries that two judges have judged.

    Returns:
        "drawn" and "judged" counts; "fields": for each field and "all", how often the two
        agree and Cohen's kappa, and the precision settled (both say right, or one does and
        a third agrees with it), by both, and by either, with the 95 % interval of the first;
        "archives", "holders" (is anybody named?) and "kinds": the settled precision of all
        fields and of the holder.
        "all" is right where every field is.
    """
    judged = [entry for entry in entries if {FIRST, SECOND} <= entry.verdicts.keys()]
    found: dict[str, Any] = {
        "drawn": len(entries),
        "judged": len(judged),
        "adjudicated": sum(THIRD in entry.verdicts for entry in judged),
    }
    if judged:
        found["fields"] = {name: _field(judged, name) for name in ("all", *FIELDS)}
        found["archives"] = _parts(judged, lambda entry: entry.archive.removesuffix(".tar.gz"))
        found["holders"] = _parts(judged, _named)
        found["kinds"] = _parts(judged, lambda entry: entry.kind)
    return found


def of_findings(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Give how many judged findings are right, in all and by form; empty where none is judged."""
    if not rows:
        return {}
    forms: dict[str, Counter[str]] = {}
    for row in rows:
        form = row["form"].removeprefix("findings.")
        forms.setdefault(form, Counter()).update(judged=1, right=int(row["verdict"] == "right"))
    right = sum(row["verdict"] == "right" for row in rows)
    low, high = wilson(right, len(rows))
    return {
        "judged": len(rows),
        "right": right / len(rows),
        "low": low,
        "high": high,
        "forms": {form: dict(count) for form, count in sorted(forms.items())},
    }


def differ(entries: Sequence[Entry]) -> list[int]:
    """Give the numbers of the entries on which one judge says right and the other does not."""
    return [
        entry.number
        for entry in entries
        if {FIRST, SECOND} <= entry.verdicts.keys()
        and any(_either(entry, name) and not _both(entry, name) for name in FIELDS)
    ]


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Give Wilson's 95 % interval of a share.

    >>> [round(end, 3) for end in wilson(90, 100)]
    [0.826, 0.945]
    """
    share, square = hits / total, Z * Z / total
    middle = (share + square / 2) / (1 + square)
    half = Z * sqrt(share * (1 - share) / total + square / (4 * total)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Give Cohen's kappa of two judges; None where both always say the same one thing.

    >>> kappa([("right", "right"), ("wrong", "wrong"), ("right", "wrong"), ("wrong", "right")])
    0.0
    """
    total = len(pairs)
    agree = sum(one == other for one, other in pairs) / total
    ones, others = (Counter(side) for side in zip(*pairs, strict=True))
    chance = sum(ones[verdict] * others[verdict] for verdict in ones) / total**2
    return None if 1 <= chance else (agree - chance) / (1 - chance)


def _field(judged: Sequence[Entry], name: str) -> dict[str, Any]:
    pairs = [(_said(e.verdicts[FIRST], name), _said(e.verdicts[SECOND], name)) for e in judged]
    hits = sum(_right(entry, name, _settled) for entry in judged)
    low, high = wilson(hits, len(judged))
    return {
        "agreement": sum(one == other for one, other in pairs) / len(pairs),
        "kappa": kappa(pairs),
        "right": hits / len(judged),
        "low": low,
        "high": high,
        "both": sum(_right(entry, name, _both) for entry in judged) / len(judged),
        "either": sum("right" in pair for pair in pairs) / len(judged),
    }


def _parts(judged: Sequence[Entry], part: Callable[[Entry], str]) -> dict[str, dict[str, float]]:
    found = {}
    for name in sorted({part(entry) for entry in judged}):
        some = [entry for entry in judged if part(entry) == name]
        found[name] = {
            "count": len(some),
            "all": sum(_right(entry, "all", _settled) for entry in some) / len(some),
            "holder": sum(_right(entry, "holder", _settled) for entry in some) / len(some),
        }
    return found


def _named(entry: Entry) -> str:
    return "somebody named" if entry.holders[0] else "nobody named"


def _said(verdict: Verdict, name: str) -> str:
    """Give a judge's verdict on a field; on all: wrong where any is, unsure where none is."""
    if name != "all":
        return verdict[name]
    said = {verdict[field] for field in FIELDS}
    return next(one for one in ("wrong", "unsure", "right") if one in said)


def _right(entry: Entry, name: str, settle: Settle) -> bool:
    return all(settle(entry, field) for field in (FIELDS if name == "all" else (name,)))


def _both(entry: Entry, name: str) -> bool:
    return entry.verdicts[FIRST][name] == entry.verdicts[SECOND][name] == "right"


def _either(entry: Entry, name: str) -> bool:
    return "right" in {entry.verdicts[FIRST][name], entry.verdicts[SECOND][name]}


def _settled(entry: Entry, name: str) -> bool:
    third = entry.verdicts.get(THIRD, {}).get(name)
    return _both(entry, name) or (_either(entry, name) and third == "right")
