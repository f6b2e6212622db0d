"""The query language: what a person types, as a `Query`."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from onrecord.errors import QueryError
from onrecord.model import Genre, StatementKind
from onrecord.search.tokens import Kind, Token, has_alternatives, tokens_of
from onrecord.store import AllOf, AnyOf, Field, Filter, Node, Query, Terms, words_of

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_DECEMBER = 12
_LISTED: dict[Field, type[StrEnum]] = {Field.GENRE: Genre, Field.KIND: StatementKind}
_WHOLE = frozenset({Field.SPEAKER, Field.ISSUER, Field.LANG, Field.INSTRUMENT})


def parse_query(text: str) -> Query:
    """Read a search as it is typed.

    Words must all be there (`security council`), in any case and with or without accents;
    a phrase stands in quotation marks of any kind (`"open skies"`); `OR` is written in
    capitals, `-word` leaves out, `treat*` is the beginning of a word, brackets group.
    Filters: `speaker:`, `issuer:`, `lang:`, `from:`, `to:`, `instrument:`, `about:`,
    `kind:`, `genre:`, each with a value (`speaker:"Ana Petrova"`), or left out (`-lang:ru`).
    Of what a passage has one of (speaker, issuer, language, genre) several mean any; of what it
    can have many of (instruments, actors, kinds of statements) they mean all.  An equals sign
    asks for all of a name (`issuer:=Veskia`).

    Leaves out nearness, stems and spelling mistakes.

    Raises:
        QueryError: The search cannot be understood; the error names the column.

    >>> parse_query('"open skies" -parity')
    Query(words=Terms(words=('open', 'skies'), prefix=False), \
without=(Terms(words=('parity',), prefix=False),), filters=())
    >>> parse_query("from:2031-02").filters
    (Filter(field=<Field.FROM: 'from'>, value='2031-02-01', negated=False, whole=False),)
    >>> parse_query("speaker:")
    Traceback (most recent call last):
        ...
    onrecord.errors.asking.QueryError: column 1 of the search: speaker: has no value
    """
    parser = _Parser(text, list(tokens_of(text)))
    words = parser.alternatives(depth=0)
    if not words.empty:
        wanted, without = words.split()
        return Query(words=wanted, without=without, filters=tuple(parser.filters))
    if parser.filters:
        return Query(filters=tuple(parser.filters))
    raise QueryError(text, 1, "there is nothing to search for")


@dataclass(slots=True)
class _Words:
    """What a stretch of a query asks of a passage's words."""

    parts: list[Node] = field(default_factory=list)
    without: list[Node] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not self.parts and not self.without

    def split(self) -> tuple[Node | None, tuple[Node, ...]]:
        if not self.parts:
            return None, tuple(self.without)
        node = self.parts[0] if len(self.parts) == 1 else AllOf(tuple(self.parts))
        return node, tuple(self.without)

    def node(self) -> Node:
        if self.without:
            return AllOf(tuple(self.parts), tuple(self.without))
        return self.parts[0] if len(self.parts) == 1 else AllOf(tuple(self.parts))


class _Parser:
    """Reads tokens from left to right; brackets go one call deeper."""

    _DEEPEST = 20

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0
        self._either = has_alternatives(tokens)
        self.filters: list[Filter] = []

    def _refuse(self, token: Token, reason: str) -> QueryError:
        return QueryError(self._text, token.column, reason)

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def alternatives(self, depth: int) -> _Words:
        """Read everything up to the end or the closing bracket."""
        groups = [self._together(depth)]
        while (token := self._next()) and token.kind is Kind.OR:
            self._at += 1
            groups.append(self._together(depth))
            for group in groups[-2:]:
                if not group.parts:
                    raise self._refuse(token, "OR stands between two things to be found")
        if (token := self._next()) and depth == 0:
            raise self._refuse(token, "this bracket was never opened")
        if len(groups) == 1:
            return groups[0]
        return _Words([AnyOf(tuple(group.node() for group in groups))])

    def _together(self, depth: int) -> _Words:
        found = _Words()
        while (token := self._next()) and token.kind not in {Kind.OR, Kind.CLOSE}:
            self._at += 1
            if token.kind is Kind.OPEN:
                node = self._bracket(token, depth)
            elif token.name:
                self._filter(token, depth)
                continue
            else:
                node = self._terms(token)
            (found.without if token.negated else found.parts).append(node)
        return found

    def _bracket(self, opened: Token, depth: int) -> Node:
        if depth > self._DEEPEST:
            raise self._refuse(opened, "brackets lie too deep")
        inner = self.alternatives(depth + 1)
        if self._next() is None:
            raise self._refuse(opened, "this bracket is never closed")
        self._at += 1
        if not inner.parts:
            raise self._refuse(opened, "these brackets hold nothing to be found")
        return inner.node()

    def _terms(self, token: Token) -> Terms:
        words = tuple(word.folded for word in words_of(token.value))
        if not words:
            raise self._refuse(token, f"{token.value!r} holds no letter and no digit")
        return Terms(words, token.prefix)

    def _filter(self, token: Token, depth: int) -> None:
        if depth or self._either:
            raise self._refuse(token, "a filter stands by itself, outside brackets and OR")
        try:
            name = Field(token.name)
        except ValueError:
            known = ", ".join(f"{known}:" for known in Field)
            reason = f"there is no filter {token.name}: (there are {known}); quote it to find it"
            raise self._refuse(token, reason) from None
        if not token.value.strip():
            raise self._refuse(token, f"{name}: has no value")
        if token.whole and name not in _WHOLE:
            raise self._refuse(token, f"{name}: has no whole names, and is written without =")
        self.filters.append(Filter(name, self._value(name, token), token.negated, token.whole))

    def _value(self, name: Field, token: Token) -> str:
        if name in _LISTED:
            value = token.value.strip().lower().replace(" ", "_").replace("-", "_")
            if value not in set(_LISTED[name]):
                known = ", ".join(_LISTED[name])
                reason = f"there is no {name} {token.value!r}; there are {known}"
                raise self._refuse(token, reason)
            return value
        if name in {Field.FROM, Field.TO}:
            return self._day(name, token)
        if name is not Field.LANG and not any(words_of(token.value)):
            raise self._refuse(token, f"{token.value!r} holds no letter and no digit")
        return token.value.strip() + "*" * token.prefix

    def _day(self, name: Field, token: Token) -> str:
        """Complete a date: the first day for `from:`, the last one for `to:`."""
        if day := _complete(token.value.strip(), last=name is Field.TO):
            return day.isoformat()
        reason = f"{token.value!r} is no date; write 2031, 2031-03 or 2031-03-04"
        raise self._refuse(token, reason)


def _complete(written: str, *, last: bool) -> date | None:
    asked = _DATE.match(written)
    if asked is None:
        return None
    year, month, day = (int(part) if part else None for part in asked.groups())
    month = month or (_DECEMBER if last else 1)
    try:
        day = day or (calendar.monthrange(year or 0, month)[1] if last else 1)
        return date(year or 0, month, day)
    except (ValueError, calendar.IllegalMonthError):
        return None
