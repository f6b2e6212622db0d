"""Noticing: what of a record an alert is about, each with a key that makes it one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Self

from onrecord.alerts import Alert, AlertKind
from onrecord.identity import Identities
from onrecord.ledgers import merged
from onrecord.ledgers.merging import sameness
from onrecord.ledgers.view import spoken_of
from onrecord.model import DocumentId, Utterance
from onrecord.record.written.words import code_of
from onrecord.search.ask import understood
from onrecord.store import Found, Listed, Records
from onrecord.store.words import folded_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """Something that an alert is about.

    Attributes:
        key: What makes it one event and no other.
        address: Of the words; of a document alone where its versions are watched.
        document: Where they stand.
        found: A statement, a passage, or a line about a document.
    """

    key: str
    address: str
    document: DocumentId
    found: Utterance | Found | Listed


def key_of(*parts: object) -> str:
    """Give a key: a digest of what makes something one and no other."""
    return sha256(repr(parts).encode("utf-8", "backslashreplace")).hexdigest()[:24]


class Noticer:
    """Finds what alerts are about.  Statements are added up once for all of them."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._firsts: dict[DocumentId, DocumentId] = {}

    @cached_property
    def _utterances(self) -> list[Utterance]:
        return merged(self._records.utterances())

    def notice(self, alert: Alert) -> Iterator[Noticed]:
        """Give all that an alert is about, whether it was told or not.

        Statements: the same words of the same holder on the same day are one, however many
        copies there are.  Passages: the same words in two versions of a document are one.
        Documents: every version after the one that is named, and none before it.

        Raises:
            QueryError: The search cannot be understood.
            RecordNotFound: There is no such document.
        """
        if alert.kind is AlertKind.STATEMENTS:
            yield from self._statements(alert)
        elif alert.kind is AlertKind.SEARCH:
            yield from self._passages(alert)
        else:
            yield from self._versions(alert)

    def _statements(self, alert: Alert) -> Iterator[Noticed]:
        who = self._records.identities()
        holder = _Name.of(alert.holder, who) if alert.holder else None
        about = [_Name.of(name, who) for name in alert.about]
        for said in self._utterances:
            holds = holder is None or holder.is_one_of(_holders(said))
            if holds and all(one.is_one_of(_spoken_of(said)) for one in about):
                yield Noticed(
                    key=key_of(*self._same(said)),
                    address=said.id,
                    document=said.document,
                    found=said,
                )

    def _same(self, said: Utterance) -> tuple[object, ...]:
        """Give what makes a statement one; without a day it is one in all versions."""
        same = sameness(said)
        return same if said.made else (*same[:2], self._first(said.document), *same[3:])

    def _passages(self, alert: Alert) -> Iterator[Noticed]:
        query, _ = understood(self._records, alert.search or "", exact=False)
        for found in self._records.arriving(query):
            yield Noticed(
                key=key_of(self._first(found.document), folded_words(found.text)),
                address=f"{found.document}/{found.span.start}-{found.span.end}",
                document=found.document,
                found=found,
            )

    def _versions(self, alert: Alert) -> Iterator[Noticed]:
        document = self._records.listed(self._records.complete(alert.document or ""))
        seen = {document.id}
        while document.corrected_by and document.corrected_by not in seen:
            document = self._records.listed(document.corrected_by)
            seen.add(document.id)
            yield Noticed(
                key=key_of(document.id),
                address=document.id,
                document=document.id,
                found=document,
            )

    def _first(self, document: DocumentId) -> DocumentId:
        """Give the first version of a document."""
        seen = [document]
        while seen[-1] not in self._firsts:
            before = self._records.listed(seen[-1]).corrects
            if before is None or before in seen:
                self._firsts[seen[-1]] = seen[-1]
            else:
                seen.append(before)
        first = self._firsts[seen[-1]]
        self._firsts.update(dict.fromkeys(seen, first))
        return first


@dataclass(frozen=True, slots=True)
class _Name:
    """Somebody or something that is asked for: by its code, or by whole words of its name."""

    code: str
    words: str

    @classmethod
    def of(cls, name: str, who: Identities) -> Self:
        return cls(who.of(code_of(name)), folded_words(name))

    def is_one_of(self, names: Iterable[str]) -> bool:
        """Say whether it is among names, whole or as words of one."""
        return any(
            self.code == name or bool(self.words and self.words in folded_words(name))
            for name in names
        )


def _holders(said: Utterance) -> Iterator[str]:
    """Give who is said to have said it, by name and by whom they stand for."""
    yield from said.accounts
    for holder in said.statement.attribution[0].holders:
        yield from filter(None, (holder.name, holder.id))


def _spoken_of(said: Utterance) -> Iterator[str]:
    """Give whom and what it speaks of, by name and by whom they stand for."""
    yield from spoken_of(said)
    for party in (*said.statement.agents, *said.statement.targets):
        yield party.name
