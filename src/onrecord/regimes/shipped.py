"""The regimes that come with onrecord: worked examples between invented states."""

from __future__ import annotations

from pathlib import Path


def shipped_regimes() -> Path:
    """Give the folder of the examples: of each, NAME.toml and its entries in NAME.csv.

    >>> sorted(path.name for path in shipped_regimes().glob("*.toml"))
    ['staff-parity.toml', 'travel-notice.toml']
    """
    return Path(__file__).parent / "examples"


def template_regime() -> str:
    """Give a file with every kind of rule, to begin with."""
    file = Path(__file__).parent / "examples" / "template" / "regime.toml"
    return file.read_text(encoding="utf-8")
