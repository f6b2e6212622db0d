"""Places of a TOML file: where tables and keys stand, which the reader of TOML does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from onrecord.regimes.cells import Misplaced, Place, place_in

_TABLE = re.compile(r"\s*\[\[?\s*([^\[\]#]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=\s*""")
_MARKS = re.compile(r'"""|' + r"'''")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")

Places = Mapping[tuple[str, int, str], Place]
"""Places by table, how many of that name came before, and key; the table itself has ""."""


def parsed(text: str) -> Mapping[str, Any]:
    """Read TOML.

    Raises:
        Misplaced: It is none.
    """
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:  # numbers and nesting without measure, too
        found = _AT.search(str(error))
        end = place_in(text, len(text))
        place = Place(int(found[1]), int(found[2])) if found else end
        reason = str(error).partition(" (at ")[0]
        raise Misplaced(place, f"this is no TOML: {reason}") from error


def places_in(text: str) -> Places:
    r"""Find where tables and keys stand; what stands inside long texts is left out.

    >>> places_in("[[trips]]\nrank = 1\n[[trips]]\nrank = 2")["trips", 1, "rank"]
    Place(line=4, column=8)
    """
    found: dict[tuple[str, int, str], Place] = {("", 0, ""): Place(1, 1)}
    seen: dict[str, int] = {}
    table, inside = "", False
    for number, line in enumerate(re.split(r"\r?\n", text), start=1):
        was_inside, inside = inside, inside ^ (len(_MARKS.findall(line)) % 2 == 1)
        if was_inside:
            continue
        key = _KEY.match(line)
        if key:
            at = (table, seen.get(table, 0), key[1] or key[2] or key[3])
            found.setdefault(at, Place(number, key.end() + 1))
        elif heading := _TABLE.match(line):
            table = heading[1].replace('"', "")
            seen[table] = seen.get(table, -1) + 1
            column = len(line) - len(line.lstrip()) + 1
            found[table, seen[table], ""] = Place(number, column)
    return found
