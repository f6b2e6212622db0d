"""Utterances as they are kept: statements with their day and with when they were first captured.

Language versions of one document are told by what they say of each other: the same side, the same
time of publication, and each names the other's language.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from onrecord.corrections import Correction, Matches
from onrecord.model import Copy, DocumentId, Span, Statement, Utterance, statement_id
from onrecord.store.readings import day_of
from onrecord.store.sqlite.corrections import corrected_anew, corrections
from onrecord.store.statement_rows import statement_of

_DOCUMENTS = """
SELECT d.number, d.id, d.title, d.day, d.corrects, d.language, d.language_versions,
  d.issuer_represents, d.published_on, d.published_at,
  (SELECT min(substr(c.fetched, 1, 10)) FROM captures c WHERE c.document = d.number) AS known
FROM documents d ORDER BY d.day IS NULL, d.day, d.id
"""
_NAMES = """
SELECT begins, coalesce(json_extract(details, '$.represents'), canonical) AS who FROM mentions
WHERE document = ? AND kind = 'actor' AND who NOT NULL ORDER BY begins
"""
_STATEMENTS = "SELECT * FROM statements WHERE document = ? ORDER BY begins, act"


@dataclass(frozen=True, slots=True)
class _Shelved:
    number: int
    id: DocumentId
    title: str | None
    day: date | None
    corrects: str | None
    known: date | None
    language: str
    versions: frozenset[str]
    published: tuple[Any, ...]

    @property
    def whole(self) -> bool:
        """Say whether it is known whose it is, and when it was published."""
        return None not in self.published[:2]


def utterances(connection: sqlite3.Connection, known_on: date | None) -> Iterator[Utterance]:
    """Give every statement with its day, by day, document and place; see `Records`."""
    shelved = [_shelved(row) for row in connection.execute(_DOCUMENTS)]
    if known_on is not None:
        shelved = [one for one in shelved if one.known is not None and one.known <= known_on]
    replaced = {one.corrects for one in shelved}
    shelved = [one for one in shelved if one.id not in replaced]
    others = _other_languages(shelved)
    said = _Said.by(connection, known_on)
    left_out = {version.id for versions in others.values() for version in versions}
    for one in shelved:
        if one.id in left_out:
            continue
        versions = tuple(_copy(version) for version in others.get(one.id, ()))
        names = connection.execute(_NAMES, (one.number,)).fetchall()
        for statement in said.statements(connection, one):
            own = Copy(statement=statement_id(one.id, statement), document=one.id, known=one.known)
            yield Utterance(
                statement=statement,
                document=one.id,
                title=one.title,
                made=one.day,
                copies=(own, *versions),
                names=_named(names, statement.span),
                matches=tuple(sorted(said.matches.of(own.statement).items())),
            )


def _named(names: list[sqlite3.Row], span: Span) -> tuple[str, ...]:
    """Give whom the words of a span name, of all whom the document names, in their order."""
    first = bisect_left(names, span.start, key=itemgetter("begins"))
    last = bisect_left(names, span.end, key=itemgetter("begins"))
    return tuple(dict.fromkeys(row["who"] for row in names[first:last]))


@dataclass(frozen=True, slots=True)
class _Said:
    """What people had said by a day, or have said until now.

    Attributes:
        anew: By document, what goes for its statements in place of all that is kept with them.
    """

    matches: Matches
    anew: dict[DocumentId, list[Correction]]

    @classmethod
    def by(cls, connection: sqlite3.Connection, day: date | None) -> _Said:
        said = corrections(connection, None)
        if day is None:
            return cls(Matches(said), {})
        anew: dict[DocumentId, list[Correction]] = {one.document: [] for one in said}
        for one in said:
            if one.at.date() <= day:
                anew[one.document].append(one)
        return cls(Matches(one for some in anew.values() for one in some), anew)

    def statements(self, connection: sqlite3.Connection, one: _Shelved) -> Iterable[Statement]:
        """Give a document's statements in order, with what people say of them."""
        if one.id in self.anew:
            return corrected_anew(connection, one.number, self.anew[one.id])
        return map(statement_of, connection.execute(_STATEMENTS, (one.number,)))


def _shelved(row: sqlite3.Row) -> _Shelved:
    return _Shelved(
        number=row["number"],
        id=DocumentId(row["id"]),
        title=row["title"],
        day=day_of(row["day"]),
        corrects=row["corrects"],
        known=day_of(row["known"]),
        language=row["language"].partition("-")[0],
        versions=frozenset(tag.partition("-")[0] for tag in json.loads(row["language_versions"])),
        published=(row["issuer_represents"], row["published_on"], row["published_at"]),
    )


def _copy(version: _Shelved) -> Copy:
    """Give a version in another language as a copy: it has no statement of the same words."""
    return Copy(statement=version.id, document=version.id, known=version.known)


def _other_languages(shelved: list[_Shelved]) -> dict[DocumentId, list[_Shelved]]:
    """Give the versions in other languages by the document that stands for all of them.

    English stands for the others, since it is read whole, else the first by its tag.  Where
    two documents of one language come into question, nobody is anybody's version.
    """
    alike: dict[tuple[Any, ...], list[_Shelved]] = defaultdict(list)
    for one in shelved:
        if one.whole and one.versions - {one.language}:
            alike[one.published].append(one)
    found: dict[DocumentId, list[_Shelved]] = {}
    for group in alike.values():
        languages = {one.language for one in group}
        if len(languages) == len(group) and all(
            languages - {one.language} <= one.versions for one in group
        ):
            first, *rest = sorted(group, key=lambda one: (one.language != "en", one.language))
            if rest:
                found[first.id] = rest
    return found
