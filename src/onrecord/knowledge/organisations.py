"""Organisations: international bodies, and the forms by which texts name them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.knowledge.rows import Cells, tables, unique


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One international body.

    Attributes:
        name: Usual short name, such as "NATO": its identifier in every record.
        full_name: Full English name.
        variants: Other names and abbreviations, without article.
        names: Names in other languages, by language tag.
        hosts: Its domains on the web.
        parent: Short name of the body it belongs to; None when it stands alone.
        source: Where the row was checked.
    """

    name: str
    full_name: str
    variants: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]]
    hosts: tuple[str, ...] = ()
    parent: str | None = None
    source: str

    def forms(self) -> tuple[str, ...]:
        """Give every English form."""
        return unique([self.name, self.full_name], self.variants)


def read_organisations() -> dict[str, Organisation]:
    """Read all organisations, by short name; a user's row adds its forms to ours.

    Raises:
        BadKnowledge: A row lacks its name, full name or source.
    """
    found: dict[str, Organisation] = {}
    for file, row in tables("organisations.toml", "organisation"):
        organisation = _organisation(Cells(file, row), found)
        found[organisation.name] = organisation
    return found


def _organisation(cells: Cells, known: Mapping[str, Organisation]) -> Organisation:
    name = cells.text("name")
    before = known.get(name)
    names = dict(before.names) if before else {}
    for language in ("ru", "fr"):
        names[language] = unique(names.get(language, ()), cells.texts(language))
    return Organisation(
        name=name,
        full_name=before.full_name if before else cells.text("full_name"),
        variants=unique(before.variants if before else (), cells.texts("variants")),
        names=names,
        hosts=unique(before.hosts if before else (), cells.texts("hosts")),
        parent=before.parent if before else cells.maybe("parent"),
        source="; ".join(unique([before.source] if before else [], [cells.text("source")])),
    )
