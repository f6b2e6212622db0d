"""Utterance: the same words of the same holder on the same day, however many copies there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.model.document import DocumentId
from onrecord.model.statement import Holder, Statement, StatementKind, statement_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A place where an utterance stands.

    Attributes:
        statement: Address of the statement there.
        document: The document that has it.
        known: Day in UTC on which that document was first captured; None without a capture.
    """

    statement: str
    document: DocumentId
    known: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """A statement as it was made once.

    Attributes:
        statement: As the first of its copies has it; one of which people have said something
            comes before the others.
        document: The first of its copies.
        title: Title of that document.
        made: Day on which it was made: that of the document; None when its text gives none.
        copies: Every place where it stands, that of `document` first.
        names: Whom its words name, each once: a code where there is one, else a name.
        matches: What people say of it and others: the address of another statement, and whether
            both tell of one and the same act.
    """

    statement: Statement
    document: DocumentId
    title: str | None = None
    made: date | None
    copies: tuple[Copy, ...]
    names: tuple[str, ...] = ()
    matches: tuple[tuple[str, bool], ...] = ()

    @property
    def id(self) -> str:
        """Address of the statement in the first of the copies."""
        return statement_id(self.document, self.statement)

    @property
    def kind(self) -> StatementKind:
        """What is done in saying it."""
        return self.statement.kind

    @property
    def accounts(self) -> tuple[str, ...]:
        """By whose account it is: whom its holders stand for, by code, else by name.

        Empty when the text does not say who said it.
        """
        return accounts_of(self.statement.attribution[0].holders)

    @property
    def relayers(self) -> tuple[str, ...]:
        """Through whom it is told: codes, else names, the nearest first."""
        levels = self.statement.attribution[1:]
        return tuple(dict.fromkeys(who for level in levels for who in accounts_of(level.holders)))

    def same_act(self, others: Iterable[Utterance]) -> bool | None:
        """Say whether it tells of the act that others tell of, by what people say of it.

        None where nobody says so, or one says this and another that.
        """
        if not self.matches:
            return None
        places = {copy.statement for other in others for copy in other.copies}
        said = {same for place, same in self.matches if place in places}
        return said.pop() if len(said) == 1 else None

    @property
    def order(self) -> tuple[bool, date, str, int, int, int]:
        """Its place among all: by day, document and place; those without a day come last."""
        span, ordinal = self.statement.span, self.statement.ordinal
        day = (self.made is None, self.made or date.max)
        return (*day, self.document, span.start, span.end, ordinal)


def accounts_of(holders: tuple[Holder, ...]) -> tuple[str, ...]:
    """Give whom holders stand for, each once: a code where there is one, else a name.

    >>> accounts_of((Holder(name="Ada Berg", represents="XN"), Holder(name="Ivo Marić")))
    ('XN', 'Ivo Marić')
    """
    return tuple(dict.fromkeys(one.represents or one.id or one.name for one in holders))
