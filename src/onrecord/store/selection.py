"""Which statements to give, and what is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.model import DocumentId, Statement, StatementKind, statement_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which statements to give; what is None or empty asks for nothing.

    A name is asked for by its whole words, folded ("berg" finds "Ada Berg"), a code whole
    ("XN"); a name by which the record's own documents mention a code stands for that code.

    Attributes:
        holder: Who is said to have said it, or whom that one represents.
        kinds: One of these.
        target: Whom it is directed at or about.
        about: A target, an agent or an instrument of it.
        instrument: An instrument that it invokes.
        measure: The type of a measure, whole.
        text: The whole words of it, exactly.
        since, until: Days of the document, both included; documents without a day are left
            out by either.
        superseded: Whether versions that have been replaced are asked.
        arrived: Whether the document that was kept last comes first, and not the newest.
        limit: How many at most; None for all.
    """

    holder: str | None = None
    kinds: tuple[StatementKind, ...] = ()
    target: str | None = None
    about: str | None = None
    instrument: str | None = None
    measure: str | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None
    superseded: bool = True
    arrived: bool = False
    limit: int | None = None


ALL_STATEMENTS = Selection()
"""Every statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A statement with the document in which it stands.

    Attributes:
        day: Of publication, else of the event; None when the text gives neither.
        published_on: Of publication alone.
    """

    document: DocumentId
    title: str | None
    day: date | None
    published_on: date | None
    statement: Statement

    @property
    def address(self) -> str:
        """Address of the statement."""
        return statement_id(self.document, self.statement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many statements a selection gives without its limit, and in how many documents."""

    statements: int
    documents: int
