"""FollowTheMoney: entities read, and made into rows of knowledge."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.identity.places import Lines, Place
from onrecord.identity.rows import Problem

_BETWEEN = re.compile(r"[\s,\[\]]*")
_NAMES = ("name", "alias", "previousName")
_TAKEN = frozenset({"Person", "Organization", "PublicBody", "LegalEntity", "Position", "Occupancy"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entity of a file.

    Attributes:
        id, schema: As the file has them.
        properties: Texts by property.
        more: What stands beside the properties, such as "caption" and "last_seen".
        place: Line and column of the entity.
        places: Line and column of its properties.
    """

    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]
    more: Mapping[str, Any]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict)

    def texts(self, *names: str) -> tuple[str, ...]:
        """Give the texts of properties with single blanks, each once."""
        found = (value for name in names for value in self.properties.get(name, ()))
        return tuple(dict.fromkeys(" ".join(one.split()) for one in found if one.strip()))

    @property
    def names(self) -> tuple[str, ...]:
        """Its names, the one that it goes by first.  Weak aliases are too weak to be known by."""
        names = self.texts(*_NAMES)
        caption = self.more.get("caption")
        return tuple(sorted(names, key=lambda name: name != caption)) if caption in names else names

    def at(self, name: str) -> Place:
        """Give where a property stands; where the entity does when it has none."""
        return self.places.get(name, self.place)


def entities_of(text: str) -> tuple[list[Entity], Counter[str], list[Problem]]:
    """Read entities: a JSON object a line, a list of objects, or objects one after the other.

    Returns:
        The entities of the schemas that are taken, how many there are of every other schema, and
        what cannot be read.
    """
    found: list[Entity] = []
    others: Counter[str] = Counter()
    problems: list[Problem] = []
    lines = Lines(text)
    decoder = json.JSONDecoder()
    at = _after_blanks(text, 0)
    while at < len(text):
        try:
            told, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            problems.append(Problem(lines.place(error.pos), f"no JSON: {error.msg}"))
            break
        except (ValueError, RecursionError):
            problems.append(Problem(lines.place(at), "no JSON: numbers too long, or too deep"))
            break
        wrong = _wrong(told)
        if wrong:
            problems.append(Problem(_place(wrong[0], text, (at, end), lines), wrong[1]))
        elif told["schema"] not in _TAKEN:
            others[told["schema"]] += 1
        else:
            found.append(_entity(told, text, (at, end), lines))
        at = _after_blanks(text, end)
    if text.lstrip().startswith("[") and not text.rstrip().endswith("]"):
        problems.append(Problem(lines.place(len(text)), "no JSON: the list does not end"))
    return found, others, problems


def _after_blanks(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at


def _wrong(told: object) -> tuple[str, str] | None:
    """Say which key of an entity is wrong, and why; None when it is whole."""
    if not isinstance(told, dict):
        return "", "an entity is an object with id, schema and properties"
    for key in ("id", "schema"):
        if not isinstance(told.get(key), str) or not told[key].strip():
            return key, f"an entity needs {key!r}, a text"
    properties = told.get("properties")
    if not isinstance(properties, dict):
        return "properties", "an entity needs 'properties', an object"
    for name, values in properties.items():
        if not isinstance(values, list) or not all(_is_text(value) for value in values):
            return name, f"{name!r} has to be a list of texts"
    return None


def _is_text(value: object) -> bool:
    """Say whether a value is text that can be written; half a pair of surrogates is not."""
    return isinstance(value, str) and value.encode("utf-8", "ignore").decode() == value


def _entity(told: dict[str, Any], text: str, ends: tuple[int, int], lines: Lines) -> Entity:
    properties = {name: tuple(values) for name, values in told["properties"].items()}
    return Entity(
        id=told["id"],
        schema=told["schema"],
        properties=properties,
        more={key: value for key, value in told.items() if key != "properties"},
        place=lines.place(ends[0]),
        places={name: _place(name, text, ends, lines) for name in properties},
    )


def _place(name: str, text: str, ends: tuple[int, int], lines: Lines) -> Place:
    """Give where a key stands in an entity; where the entity does when it has no such key."""
    found = re.compile(re.escape(json.dumps(name)) + r"\s*:").search(text, *ends)
    return lines.place(found.start() if name and found else ends[0])


def by_id(entities: list[Entity]) -> Iterator[tuple[str, Entity]]:
    """Give entities by their id; an id that comes again adds its properties to the first."""
    found: dict[str, Entity] = {}
    for one in entities:
        before = found.get(one.id)
        found[one.id] = one if before is None else _together(before, one)
    yield from found.items()


def _together(one: Entity, other: Entity) -> Entity:
    names = (*one.properties, *other.properties)
    return Entity(
        id=one.id,
        schema=one.schema,
        properties={
            name: (*one.properties.get(name, ()), *other.properties.get(name, ())) for name in names
        },
        more=one.more,
        place=one.place,
        places={**other.places, **one.places},
    )
