"""Kinds of knowledge rows: what each may and must hold."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.knowledge.polities import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKind:
    """What the rows of one table hold.

    Attributes:
        key: The cell that names a row; a row of a key that is known needs no `names_once`.
        needed: Cells that must be there.
        once: Cells that must be there unless a row of the same key is known.
        texts, lists, days, numbers, degrees: Cells by the type of what they hold.
        file: The package's own file with such rows; None where it has none.
    """

    key: str
    needed: tuple[str, ...]
    once: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    file: str | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        """All cells, those that must be there first."""
        more = (*self.once, *self.texts, *self.lists, *self.days, *self.numbers, *self.degrees)
        return tuple(dict.fromkeys((*self.needed, *more)))


_CODES = ("cameo", "plover", "mode", "undone_cameo", "undone_plover", "undone_mode")

KINDS = {
    "polity": RowKind(
        key="code",
        needed=("code", "source"),
        once=("name",),
        texts=("code", "name", "in_sentence", "source"),
        lists=("names", "adjectives", "demonyms", "capitals", "seats", "hosts", *LANGUAGES),
        file="polities.toml",
    ),
    "organisation": RowKind(
        key="name",
        needed=("name", "source"),
        once=("full_name",),
        texts=("name", "full_name", "parent", "source"),
        lists=("variants", "ru", "fr", "hosts"),
        file="organisations.toml",
    ),
    "office": RowKind(
        key="title",
        needed=("of", "title", "holder", "since", "source"),
        texts=("of", "title", "holder", "source"),
        lists=("titles", "names"),
        days=("since", "until", "checked"),
        file="offices.toml",
    ),
    "instrument": RowKind(
        key="title",
        needed=("title", "source"),
        texts=("title", "form", "family", "source"),
        lists=("names", "ru"),
        numbers=("year",),
        file="instruments.toml",
    ),
    "ambiguous": RowKind(
        key="form",
        needed=("form", "codes"),
        texts=("form", "source"),
        lists=("codes",),
        file="ambiguous.toml",
    ),
    "person": RowKind(
        key="name", needed=("name", "source"), texts=("name", "of", "source"), lists=("names",)
    ),
    "body": RowKind(
        key="name", needed=("name", "source"), texts=("name", "of", "source"), lists=("names",)
    ),
    "place": RowKind(
        key="name",
        needed=("name", "latitude", "longitude", "source"),
        texts=("name", "of", "zone", "source"),
        lists=("names",),
        degrees=("latitude", "longitude"),
        file="places.toml",
    ),
    "measure_type": RowKind(
        key="name",
        needed=("name", "definition", "source"),
        texts=("name", "definition", *_CODES, "source"),
        file="measures.toml",
    ),
    "statement_kind": RowKind(
        key="name",
        needed=("name", "cameo", "source"),
        texts=("name", "cameo", "plover", "mode", "source"),
        file="kinds.toml",
    ),
}
"""Every table that a file may hold.  None has a cell for what somebody is: rows record who is
called what, and never whether something is a state.  Persons and bodies of one polity are for
looking names up; readings do not ask for them."""
