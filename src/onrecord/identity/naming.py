"""Naming: whom a name or an office means on a day, by which row of which file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.identity.rows import KnownRow
from onrecord.identity.terms import span_of
from onrecord.knowledge.polities import LANGUAGES

_OWNED = re.compile(r"(?P<title>.+?) of (?:the )?(?P<of>.+)|(?P<owner>.+?)[’']s? (?P<what>.+)")
_FORMS = {
    "polity": ("name", "names", "adjectives", "demonyms", "capitals", "seats", "code", *LANGUAGES),
    "ambiguous": ("form",),
    "organisation": ("name", "full_name", "variants", "ru", "fr"),
    "instrument": ("title", "names", "ru"),
    "person": ("name", "names"),
    "body": ("name", "names"),
    "office": ("holder", "names"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody or something that a name may mean.

    Attributes:
        kind: "office" for who holds an office, else the table of the row.
        name: A holder's name, a code, a short name, or a title.
        of: Whose office, person or body; None where no row says.
        title: The office; None where there is none.
        since, until: The days for which the row has it; None where it is open or has none.
        checked: The last day for which the source has it, where no last day is given.
        holds: Whether the row has it on the day that is asked for.
        file: Where the row stands.
        line: In which line; None for what comes with onrecord.
        source: Where the row was checked.
    """

    kind: str
    name: str
    of: str | None = None
    title: str | None = None
    since: date | None = None
    until: date | None = None
    checked: date | None = None
    holds: bool = True
    file: str
    line: int | None = None
    source: str


def candidates(name: str, day: date, rows: Iterable[KnownRow]) -> tuple[Candidate, ...]:
    """Give everybody and everything that a name may mean on a day; none is chosen.

    Reads an office ("Foreign Minister"), whose it is as well ("Foreign Minister of Norland",
    "Norland's Foreign Minister", "Norlandic Foreign Minister"), and any name of a person, polity,
    body or instrument, in any case.  Holders of another day come last and say so.  Leaves out
    parts of names: a surname alone may be anybody's.
    """
    rows = tuple(rows)
    asked = " ".join(name.split())
    found = [one for row in rows for one in _meant(asked, day, row)]
    found += _held(asked, day, rows)
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=_order))


def _order(one: Candidate) -> tuple[bool, str, str, date, str]:
    return not one.holds, one.of or "", one.title or "", one.since or date.min, one.name


def _meant(asked: str, day: date, row: KnownRow) -> Iterator[Candidate]:
    """Give what a row has by a name: a person in office, or a polity, body or instrument."""
    forms = {form.casefold() for form in row.texts(*_FORMS.get(row.kind, ()))}
    if not forms & {asked.casefold(), asked.casefold().removeprefix("the ")}:
        return
    if row.kind == "office":
        yield _holder(row, day)
        return
    keys = {"polity": "code", "instrument": "title", "ambiguous": "codes"}
    for one in row.texts(keys.get(row.kind, "name")):
        yield Candidate(
            kind="polity" if row.kind == "ambiguous" else row.kind,
            name=one,
            of=row.text("of") or row.text("parent") or None,
            file=row.file,
            line=row.place[0] if row.place else None,
            source=row.text("source"),
        )


def _holder(row: KnownRow, day: date) -> Candidate:
    first, last = span_of(row)
    return Candidate(
        kind="office",
        name=row.text("holder"),
        of=row.text("of"),
        title=row.text("title"),
        since=row.day("since"),
        until=row.day("until"),
        checked=None if row.day("until") else row.day("checked"),
        holds=first <= day <= last,
        file=row.file,
        line=row.place[0] if row.place else None,
        source=row.text("source"),
    )


def _held(asked: str, day: date, rows: tuple[KnownRow, ...]) -> Iterator[Candidate]:
    """Give who holds an office that is named, of whoever it is or of the one who is named too."""
    owners = _owners(rows)
    wanted = [*_readings(asked, owners)]
    for row in rows:
        if row.kind != "office":
            continue
        if any(_is_title(row, title, of) for title, of in wanted):
            yield _holder(row, day)


def _is_title(row: KnownRow, asked: str, of: str | None) -> bool:
    """Say whether a row is of the office that is asked for.

    Of one owner a part of the title will do: the Minister of Norland may be any of them.
    """
    titles = {title.casefold() for title in row.texts("title", "titles")}
    if of is None:
        return asked in titles
    part = f" {asked} " in f" {row.text('title').casefold()} "
    return of == row.text("of") and (part or asked in titles)


def _readings(asked: str, owners: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    """Give the ways to read an office: its title, and whose it is."""
    yield asked.casefold().removeprefix("the "), None
    if found := _OWNED.fullmatch(asked):
        title, owner = found["title"] or found["what"], found["of"] or found["owner"]
        if code := owners.get(owner.casefold().removeprefix("the ")):
            yield title.casefold().removeprefix("the "), code
    words = asked.split(" ")
    for at in range(1, len(words)):
        owner = " ".join(words[:at]).casefold().removeprefix("the ")
        if code := owners.get(owner):
            yield " ".join(words[at:]).casefold(), code


def _owners(rows: Iterable[KnownRow]) -> dict[str, str]:
    """Give polities and organisations by every form that one of them alone bears, casefolded."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.kind in {"polity", "organisation"}:
            key = row.text("code" if row.kind == "polity" else "name")
            for form in row.texts(*_FORMS[row.kind]):
                found.setdefault(form.casefold(), set()).add(key)
    return {form: min(keys) for form, keys in found.items() if len(keys) == 1}
