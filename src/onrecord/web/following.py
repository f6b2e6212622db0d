"""Following: what came into a record, the last first, for feeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from onrecord.exports.feeds.feed import NOBODY, heading
from onrecord.model import DocumentId, Holder, Statement, Utterance, statement_id
from onrecord.record import Record
from onrecord.record.ledgers import Folded
from onrecord.record.written.addresses import place
from onrecord.store import Arrival, Found, Listed, Selection

Arrivals: TypeAlias = Mapping[DocumentId, Arrival]
Cursor: TypeAlias = tuple[int, ...]

_UNTITLED = "(no title)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A document, a passage or a statement that came into the record.

    Attributes:
        document: With which it came.
        at: Its place in that document; empty for the document itself.
        name: Its address on record.
        title: One line about it.
        words: Its exact words, or the first paragraph of a document; None where it has none.
        authors: Whose words they are.
        day: Day of the document.
        subjects: What kind of thing it is, and the entries of ledgers to which it belongs.
    """

    document: DocumentId
    at: Cursor
    name: str
    title: str
    words: str | None
    authors: tuple[str, ...]
    day: date | None
    subjects: tuple[str, ...]

    @property
    def page(self) -> str:
        """Address of its page on a server."""
        name = self.name.removeprefix("doc:")
        return f"/q/{name}" if self.at else f"/d/{name}"


Items: TypeAlias = Callable[[Record, Arrivals], Iterable[Item]]
"""Gives items of a record in their order, when a feed is asked for and not before."""


def cursor_of(item: Item, arrivals: Arrivals) -> Cursor:
    """Give the place of an item among all: what came last is first, each document in its order."""
    return (-arrivals[item.document].number, *item.at)


def documents(listed: Iterable[Listed]) -> Items:
    """Follow documents, each with its first paragraph."""

    def items(record: Record, arrivals: Arrivals) -> Iterator[Item]:
        for item in _in_order(map(_document, listed), arrivals):
            yield replace(item, words=record.opening(item.document))

    return items


def statements(selection: Selection) -> Items:
    """Follow statements, as they stand in the text; the selection is one of what `arrived`."""

    def items(record: Record, _: Arrivals) -> Iterator[Item]:
        for one in record.statements(selection):
            yield _statement(one.document, one.statement, one.day)

    return items


def passages(query: str, *, exact: bool = False) -> Items:
    """Follow what a search finds by its words, in other spellings of names too or not."""
    return lambda record, _: map(_passage, record.arriving(query, exact=exact))


def utterances(said: Iterable[Utterance]) -> Items:
    """Follow statements whose copies are put together."""
    return lambda _, arrivals: _in_order((_uttered(one) for one in said), arrivals)


def resting(folded: Folded) -> Items:
    """Follow a ledger: the statements that its entries rest on, each with all its entries."""

    def items(_: Record, arrivals: Arrivals) -> list[Item]:
        said: dict[str, Utterance] = {}
        keys: dict[str, dict[str, None]] = {}
        for key, entry in folded.entries.items():
            for one in folded.ledger.trail(entry):
                said[one.id] = one
                keys.setdefault(one.id, {})[key] = None
        return _in_order((_uttered(said[name], keys[name]) for name in said), arrivals)

    return items


def _uttered(said: Utterance, entries: Iterable[str] = ()) -> Item:
    return _statement(said.document, said.statement, said.made, entries)


def _in_order(items: Iterable[Item], arrivals: Arrivals) -> list[Item]:
    return sorted(items, key=lambda item: cursor_of(item, arrivals))


def _document(listed: Listed) -> Item:
    return Item(
        document=listed.id,
        at=(),
        name=listed.id,
        title=heading(listed.title) or _UNTITLED,
        words=None,
        authors=(_name(listed.issuer),),
        day=listed.day,
        subjects=(listed.genre.value,),
    )


def _passage(found: Found) -> Item:
    return Item(
        document=found.document,
        at=(found.span.start, found.span.end),
        name=f"{found.document}/{place(found.span)}",
        title=heading(found.title) or _UNTITLED,
        words=found.text,
        authors=(_name(found.speaker or found.issuer),),
        day=found.day,
        subjects=(found.genre.value,),
    )


def _statement(
    document: DocumentId, statement: Statement, day: date | None, entries: Iterable[str] = ()
) -> Item:
    span = statement.span
    holders = statement.attribution[0].holders
    who = "; ".join(map(_holder, holders)) or NOBODY
    return Item(
        document=document,
        at=(span.start, span.end, statement.ordinal),
        name=statement_id(document, statement),
        title=heading(f"{heading(who)} · {statement.kind.value}: {statement.text}"),
        words=statement.text,
        authors=tuple(_name(one.name) for one in holders) or (NOBODY,),
        day=day,
        subjects=(statement.kind.value, *entries),
    )


def _holder(holder: Holder) -> str:
    """Name a holder, and whom they stand for."""
    stands = holder.represents and holder.represents != holder.name
    return f"{holder.name} ({holder.represents})" if stands else holder.name


def _name(name: str | None) -> str:
    return heading(name) or NOBODY
