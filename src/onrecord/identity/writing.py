"""Writing of knowledge rows as TOML."""

from __future__ import annotations

import json
from collections.abc import Iterable

from onrecord.identity.rows import KnownRow


def toml_of(rows: Iterable[KnownRow], about: str) -> str:
    """Write rows as a knowledge file.

    Args:
        rows: Of any kinds.
        about: A line for whoever reads the file.
    """
    parts = [f"# {' '.join(about.split())}\n"]
    for row in rows:
        cells = (f"{name} = {_value(value)}\n" for name, value in row.cells.items())
        parts.append(f"\n[[{row.kind}]]\n{''.join(cells)}")
    return "".join(parts)


def _value(value: object) -> str:
    """Write a cell; what JSON writes of a text is a text of TOML but for one control."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)
