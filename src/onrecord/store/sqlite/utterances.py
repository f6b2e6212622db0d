"""Utterances as they are kept: statements with their day and with when they were first captured.

Language versions of one document are told by what they say of each other: the same side, the same
time of publication, and each names the other's language.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any

from onrecord.corrections import CorrectedField, Correction, Matches
from onrecord.corrections import standing as in_force
from onrecord.identity import Identities, Judgement, standing
from onrecord.identity.renaming import renamed
from onrecord.model import Copy, DocumentId, Span, Statement, Utterance, statement_id
from onrecord.store.readings import day_of
from onrecord.store.sqlite.corrections import corrected_anew, corrections
from onrecord.store.statement_rows import statement_of

_DOCUMENTS = """
SELECT d.number, d.id, d.title, d.day, d.corrects, d.language, d.language_versions,
  d.issuer_represents, d.published_on, d.published_at,
  (SELECT min(substr(c.fetched, 1, 10)) FROM captures c WHERE c.document = d.number) AS known,
  (SELECT r.number FROM revisions r WHERE r.document = d.number) AS revision
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
    revision: int | None
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


@dataclass(frozen=True, slots=True)
class Source:
    """What the utterances of a document are made of, besides what people say of all.

    Attributes:
        document: As it lies in the store, at its last writing.
        versions: Those in other languages that it stands for.
    """

    document: _Shelved
    versions: tuple[_Shelved, ...]


@dataclass(frozen=True, slots=True)
class Uttered:
    """All utterances of a store in one state of it.

    Attributes:
        told: Ids of what stands of who is who, and of which statements tell of the same act.
        by_source: Those of each document, by what they were made of; by day.
    """

    told: frozenset[str] = frozenset()
    by_source: Mapping[Source, tuple[Utterance, ...]] = field(default_factory=dict)


def utterances(
    connection: sqlite3.Connection, who: Identities, known_on: date | None
) -> Iterator[Utterance]:
    """Give every statement with its day, by day, document and place; see `Records`."""
    said = _Said.by(connection, known_on)
    for source in _sources(connection, known_on):
        yield from _made(connection, source, said, who)


def uttered(
    connection: sqlite3.Connection, judgements: Iterable[Judgement], before: Uttered
) -> Uttered:
    """Give all utterances; those of a document are again the same objects where nothing changed.

    Args:
        connection: To the store, in one state of it.
        judgements: All that people say of who is who.
        before: What was given in another state.
    """
    judged = standing(judgements)
    corrected = corrections(connection, None)
    told = frozenset([*(one.id for one in judged), *(one.id for one in _of_matches(corrected))])
    said, who = _Said(Matches(corrected), {}), Identities(judged)
    made = {}
    for source in _sources(connection, None):
        kept = before.by_source.get(source)
        if kept is None or told != before.told:
            now = tuple(_made(connection, source, said, who))
            kept = kept if kept == now else now
        made[source] = kept
    return Uttered(told, made)


def _of_matches(said: Iterable[Correction]) -> Iterator[Correction]:
    """Give what stands of pairs of statements: the rest is in the rows of its document."""
    return (one for one in in_force(said) if one.field is CorrectedField.MATCH)


def _sources(connection: sqlite3.Connection, known_on: date | None) -> Iterator[Source]:
    """Give the documents that are heard: neither replaced, nor versions of one that is."""
    shelved = [_shelved(row) for row in connection.execute(_DOCUMENTS)]
    if known_on is not None:
        shelved = [one for one in shelved if one.known is not None and one.known <= known_on]
    replaced = {one.corrects for one in shelved}
    shelved = [one for one in shelved if one.id not in replaced]
    others = _other_languages(shelved)
    left_out = {version.id for versions in others.values() for version in versions}
    for one in shelved:
        if one.id not in left_out:
            yield Source(one, tuple(others.get(one.id, ())))


def _made(
    connection: sqlite3.Connection, source: Source, said: _Said, who: Identities
) -> Iterator[Utterance]:
    """Give the utterances of one document, by place."""
    one = source.document
    others = tuple(map(_copy, source.versions))
    names = connection.execute(_NAMES, (one.number,)).fetchall()
    for statement in said.statements(connection, one):
        own = Copy(statement=statement_id(one.id, statement), document=one.id, known=one.known)
        utterance = Utterance(
            statement=statement,
            document=one.id,
            title=one.title,
            made=one.day,
            copies=(own, *others),
            names=_named(names, statement.span),
            matches=tuple(sorted(said.matches.of(own.statement).items())),
        )
        yield renamed(utterance, who)


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
        revision=row["revision"],
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
