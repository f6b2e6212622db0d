"""Polities: holders of an ISO 3166-1 code, and the forms by which texts name them.

A code is an identifier.  Nothing here says of a code whether it is a state, whose a
territory is, or whether a capital is rightly one: a capital that stands for a government
records usage.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from onrecord.knowledge.rows import Cells, packaged, tables, unique

LANGUAGES = ("ar", "de", "es", "fr", "ne", "ru", "sq", "sr", "sr_Latn", "uk", "zh")
"""The languages, besides English, in which polities are named."""


class FormKind(StrEnum):
    """How a form names a polity."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Polity:
    """One holder of a code, and the English forms by which texts name it.

    Attributes:
        code: ISO 3166-1 alpha-2, withdrawn and user-assigned codes included.
        name: Usual short name.
        in_sentence: The name with its article: "the Gambia".
        names, adjectives, demonyms: Forms, without article.
        capitals: Cities that stand for the government in texts.
        seats: Buildings and the like that stand for it: "Kremlin".
        hosts: Domains of its government.
        others: Names in other languages that the row itself has, by the keys in `LANGUAGES`.
        source: Where the row was checked.
    """

    code: str
    name: str
    in_sentence: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    others: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    source: str

    def forms(self) -> Iterable[tuple[str, FormKind]]:
        """Give every form with its kind, the most telling kind first."""
        for kind, forms in (
            (FormKind.NAME, (self.name, *self.names)),
            (FormKind.ADJECTIVE, self.adjectives),
            (FormKind.DEMONYM, self.demonyms),
            (FormKind.SEAT, self.seats),
            (FormKind.CAPITAL, self.capitals),
        ):
            yield from ((form, kind) for form in forms)


def read_polities() -> dict[str, Polity]:
    """Read all polities, by code; a user's row adds its forms to ours.

    Raises:
        BadKnowledge: A row lacks its code, name or source.
    """
    found: dict[str, Polity] = {}
    for file, row in tables("polities.toml", "polity"):
        polity = _polity(Cells(file, row), found)
        found[polity.code] = polity
    return found


def _polity(cells: Cells, known: Mapping[str, Polity]) -> Polity:
    code = cells.text("code")
    before = known.get(code)
    lists = {
        name: unique(getattr(before, name) if before else (), cells.texts(name))
        for name in ("names", "adjectives", "demonyms", "capitals", "seats", "hosts")
    }
    name = before.name if before else cells.text("name")
    others = dict(before.others) if before else {}
    others |= {tag: cells.texts(tag) for tag in LANGUAGES if tag in cells.row}
    return Polity(
        code=code,
        others=others,
        name=name,
        in_sentence=before.in_sentence if before else cells.maybe("in_sentence") or name,
        source="; ".join(unique([before.source] if before else [], [cells.text("source")])),
        **lists,
    )


def read_ambiguous() -> dict[str, tuple[str, ...]]:
    """Read the forms that name more than one polity, with the codes they may stand for."""
    rows = (Cells(file, row) for file, row in tables("ambiguous.toml", "ambiguous"))
    return {cells.text("form"): cells.texts("codes") for cells in rows}


def read_names(language: str) -> Mapping[str, str]:
    """Read the names in one of `LANGUAGES`: name to code."""
    table = packaged(f"names/{language}.toml")
    return {name: code for code, name in table["names"].items()} | dict(table.get("more", {}))


def read_capitals(language: str) -> Mapping[str, str]:
    """Read the capitals' names in one of `LANGUAGES`: name to code of the polity."""
    return dict(packaged(f"names/{language}.toml")["capitals"])
