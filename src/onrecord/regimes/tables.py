"""Tables of a regime's file, read key by key; what is wrong is told with its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Never, TypeVar

from onrecord.errors import BadRegime
from onrecord.regimes.actors import code_of_actor
from onrecord.regimes.cells import START, Place
from onrecord.regimes.places import Places
from onrecord.regimes.values import words

Made = TypeVar("Made")
MOST = 1_000_000
"""Beyond which no number of a rule can be meant."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the file.

    Attributes:
        file: The file's name.
        name: Of the table; empty for what stands before all tables.
        number: How many of that name come before it.
        keys: What it holds.
        places: Where everything stands.
    """

    file: str
    name: str
    number: int
    keys: Mapping[str, Any]
    places: Places

    def wrong(self, key: str, reason: str) -> Never:
        """Refuse a key.

        Raises:
            BadRegime: Always.
        """
        place = self._place(key)
        told = f"{self.name}.{key}" if self.name and key else key or self.name
        raise BadRegime(self.file, place.line, place.column, told, reason)

    def _place(self, key: str) -> Place:
        own = self.places.get((self.name, self.number, ""), START)
        return self.places.get((self.name, self.number, key), own)

    def only(self, names: Collection[str]) -> None:
        """Refuse keys of other names.

        Raises:
            BadRegime: There is another.
        """
        for key in self.keys:
            if key not in names:
                self.wrong(key, f"not a key here; there are {', '.join(sorted(names))}")

    def text(self, key: str) -> str:
        """Give a text that must be there, without the blanks around it."""
        value = self.keys.get(key)
        if value is None:
            self.wrong(key, "is missing")
        if not isinstance(value, str) or not value.strip():
            self.wrong(key, "has to be a text")
        return self.made(key, words, value)

    def maybe_text(self, key: str) -> str | None:
        return self.text(key) if key in self.keys else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts, each once; empty when the key is missing."""
        value = self.keys.get(key, [])
        whole = isinstance(value, list) and all(isinstance(one, str) and one for one in value)
        if not whole or (key in self.keys and not value):
            self.wrong(key, "has to be a list of texts")
        if len(value) != len(set(value)):
            self.wrong(key, "has a text twice")
        return tuple(self.made(key, words, one) for one in value)

    def one_of(self, key: str, known: Iterable[str]) -> str:
        """Give a text that is one of some."""
        value, known = self.text(key), tuple(known)
        if value not in known:
            self.wrong(key, f"has to be one of {', '.join(known)}, not {value!r}")
        return value

    def whole(self, key: str, least: int = 0, most: int = MOST) -> int:
        """Give a whole number that must be there, between two others."""
        value = self.keys.get(key)
        if value is None:
            self.wrong(key, "is missing")
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.wrong(key, f"has to be a whole number from {least} to {most}")
        return value

    def maybe_whole(self, key: str, least: int = 0, most: int = MOST) -> int | None:
        return self.whole(key, least, most) if key in self.keys else None

    def number_in(self, key: str, low: float, high: float) -> float:
        """Give a number that must be there, between two others."""
        value = self.keys.get(key)
        if value is None:
            self.wrong(key, "is missing")
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not number or not low <= value <= high:
            self.wrong(key, f"has to be a number from {low:g} to {high:g}")
        return float(value)

    def flag(self, key: str, *, usual: bool) -> bool:
        value = self.keys.get(key, usual)
        if not isinstance(value, bool):
            self.wrong(key, "has to be true or false")
        return value

    def day(self, key: str) -> date:
        """Give a day that must be there."""
        value = self.keys.get(key)
        if value is None:
            self.wrong(key, "is missing")
        if not isinstance(value, date) or isinstance(value, datetime):
            self.wrong(key, "has to be a day, without quotation marks: 2031-03-04")
        return value

    def maybe_day(self, key: str) -> date | None:
        return self.day(key) if key in self.keys else None

    def actor(self, key: str) -> str:
        """Give an actor that must be there, by code."""
        return self.made(key, code_of_actor, self.text(key))

    def actors(self, key: str) -> tuple[str, ...]:
        """Give a list of actors, by code; empty when the key is missing."""
        codes = tuple(self.made(key, code_of_actor, one) for one in self.texts(key))
        if len(codes) != len(set(codes)):
            self.wrong(key, "names somebody twice")
        return codes

    def made(self, key: str, make: Callable[[str], Made], value: str) -> Made:
        """Make something of a value; what cannot be made is refused."""
        try:
            return make(value)
        except ValueError as error:
            self.wrong(key, str(error))
