"""Rows of knowledge from FollowTheMoney entities.

What an entity is worth ("topics", "status", "legalForm") is not taken: a row says who is called
what, and who held which office when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import PurePath
from typing import Any

from onrecord.identity.ftm import Entity, by_id, entities_of
from onrecord.identity.places import Place
from onrecord.identity.rows import KnownRow, Problem

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T.*)?")
_SEEN = ("retrievedAt", "modifiedAt")
_COUNTRIES = ("country", "jurisdiction")
_DECEMBER = 12


@dataclass(slots=True)
class Taken:
    """What was taken from a file.

    Attributes:
        rows: The rows that it makes.
        problems: What cannot be read; with any, nothing is taken.
        notes: What was left out, where it stands, and why.
    """

    rows: list[KnownRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


def rows_of_entities(text: str, file: str, known: Mapping[str, tuple[str, ...]]) -> Taken:
    """Make rows of the entities of a file.

    An occupancy makes an office of its holder, its post, and its days; where it gives a year or
    month alone, the days that are certain count: from the last day of the year in which it began
    to the first of that in which it ended.  A body without a country is an organisation, one with
    a country a body of that polity.  A person makes a row for looking names up.  Leaves out, and
    says so, what has no name, no country or no beginning, and what is said to have ended without
    a day.

    Args:
        text: JSON lines, or a list.
        file: Its name, for the rows' source.
        known: The English forms of each polity and organisation, by code or short name.
    """
    entities, others, problems = entities_of(text)
    taken = Taken(problems=problems)
    taken.notes += [Problem((1, 1), f"{n} of schema {name} left out") for name, n in others.items()]
    found = dict(by_id(entities))
    own = {one.names[0]: one.names for one in found.values() if _is_organisation(one)}
    making = _Making(file=PurePath(file).name, entities=found, known={**own, **known})
    for one in making.entities.values():
        try:
            taken.rows.extend(making.rows(one))
        except _LeftOut as why:
            taken.notes.append(Problem(why.place, f"{one.schema} {one.id} left out: {why.reason}"))
    return taken


def _is_organisation(one: Entity) -> bool:
    """Say whether an entity is a body of no one polity."""
    bodies = {"Organization", "PublicBody", "LegalEntity"}
    return one.schema in bodies and bool(one.names) and not one.texts(*_COUNTRIES)


class _LeftOut(Exception):
    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    file: str
    entities: Mapping[str, Entity]
    known: Mapping[str, tuple[str, ...]]

    def rows(self, one: Entity) -> Iterator[KnownRow]:
        """Give the rows that an entity makes."""
        if one.schema == "Occupancy":
            yield self._office(one)
        elif one.schema != "Position":
            yield self._named(one)

    def _named(self, one: Entity) -> KnownRow:
        name, *names = self._names(one)
        abbreviated = one.texts("abbreviation")
        if _is_organisation(one):
            variants = list(dict.fromkeys([*names, *abbreviated]))
            cells: dict[str, Any] = {"name": name, "full_name": name, "variants": variants}
            return self._row(one, "organisation", cells)
        cells = {"name": name, "names": [*names, *abbreviated]}
        countries = [code for code in self._countries(one) if code in self.known]
        if len(countries) == 1:
            cells["of"] = countries[0]
        return self._row(one, "person" if one.schema == "Person" else "body", cells)

    def _office(self, one: Entity) -> KnownRow:
        holder, post = self._linked(one, "holder"), self._linked(one, "post")
        name, *names = self._names(holder)
        full, *titles = self._names(post)
        of = self._of(post)
        title = self._short(full, of)
        since, until = self._days(one)
        cells: dict[str, Any] = {"of": of, "title": title, "holder": name, "since": since}
        if more := [form for form in dict.fromkeys([full, *titles]) if form != title]:
            cells["titles"] = more
        if names:
            cells["names"] = names
        if until is not None:
            cells["until"] = until
        elif seen := self._seen(one, since):
            cells["checked"] = seen
        return self._row(one, "office", cells)

    def _row(self, one: Entity, kind: str, cells: dict[str, Any]) -> KnownRow:
        addresses = "; ".join(one.texts("sourceUrl", "publisherUrl"))
        cells["source"] = f"{self.file}, {one.schema} {one.id}" + (addresses and f"; {addresses}")
        kept = {name: value for name, value in cells.items() if value != []}
        return KnownRow(kind=kind, cells=kept, file=self.file, place=one.place)

    def _names(self, one: Entity) -> tuple[str, ...]:
        if not one.names:
            raise _LeftOut(one.place, f"{one.schema} {one.id} has no name")
        return one.names

    def _linked(self, one: Entity, name: str) -> Entity:
        ids = one.texts(name)
        if len(ids) != 1 or ids[0] not in self.entities:
            told = f"{name!r} names {', '.join(ids) or 'nobody'}"
            raise _LeftOut(one.at(name), f"{told}: not one entity of this file")
        return self.entities[ids[0]]

    def _countries(self, one: Entity) -> list[str]:
        codes = (code.upper() for code in one.texts(*_COUNTRIES))
        return list(dict.fromkeys(codes))

    def _of(self, post: Entity) -> str:
        """Give whose office a post is: its one country's, else its one organisation's."""
        found = self._countries(post)
        ids = post.texts("organization")
        if not found and len(ids) == 1 and ids[0] in self.entities:
            body = self.entities[ids[0]]
            found = self._countries(body) or list(self._names(body)[:1])
        if len(found) == 1 and found[0] in self.known:
            return found[0]
        told = ", ".join(found) or "no country and no organization"
        raise _LeftOut(post.at("country"), f"Position {post.id} has {told}: nobody that is known")

    def _short(self, title: str, of: str) -> str:
        """Give a title without whose it is: "Foreign Minister of Norland" as "Foreign Minister"."""
        for form in sorted(self.known.get(of, ()), key=len, reverse=True):
            for end in (f" of {form}", f" of the {form}"):
                if title.casefold().endswith(end.casefold()):
                    return title[: -len(end)]
        return title

    def _days(self, one: Entity) -> tuple[date, date | None]:
        """Give the days that are certain: the last of the first, the first of the last."""
        begun = self._bounds(one, "startDate")
        if begun is None:
            raise _LeftOut(one.at("startDate"), "it has no day on which it began")
        ended = self._bounds(one, "endDate")
        if ended is None and "ended" in one.texts("status"):
            raise _LeftOut(one.at("status"), "it has ended, and nobody says when")
        since, until = begun[1], ended[0] if ended else None
        if until is not None and until < since:
            raise _LeftOut(one.at("endDate"), f"no day is certain between {since} and {until}")
        return since, until

    def _bounds(self, one: Entity, name: str) -> tuple[date, date] | None:
        told = one.texts(name)
        if not told:
            return None
        bounds = [bounds_of(value) for value in told]
        if len(told) != 1 or bounds[0] is None:
            raise _LeftOut(one.at(name), f"{name!r} is {', '.join(told)}: not one day")
        return bounds[0]

    def _seen(self, one: Entity, since: date) -> date | None:
        """Give the last day on which the source had the holder in office."""
        more = one.more.get("last_seen")
        told = [*one.texts(*_SEEN), *([more] if isinstance(more, str) else [])]
        days = [bounds[0] for value in told if (bounds := bounds_of(value))]
        return max((day for day in days if since <= day), default=None)


def bounds_of(value: str) -> tuple[date, date] | None:
    """Give the first and the last day of a year, month or day; None when it is none.

    >>> bounds_of("2031-02")
    (datetime.date(2031, 2, 1), datetime.date(2031, 2, 28))
    """
    found = _DAY.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(found[name] or 0) for name in ("year", "month", "day"))
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first, first
        december = month in {0, _DECEMBER}
        after = date(year + 1, 1, 1) if december else date(year, month + 1, 1)
        return first, after - timedelta(days=1)
    except ValueError:
        return None
