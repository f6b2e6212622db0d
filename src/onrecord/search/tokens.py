"""The signs of the query language: words, phrases, filters, OR and brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from onrecord.errors import QueryError

QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u300c\u300d\u300e\u300f'
"""Every mark that opens or closes a phrase; any of them closes any other.

The single marks are left out: they are apostrophes.
"""

_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
_STARS = "*\uff0a\u2217"
_COLONS = ":\uff1a"
_EQUALS = "=\uff1d"


class Kind(Enum):
    """What a token is."""

    WORDS = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One sign of a query.

    Attributes:
        column: Where it starts, from 1.
        end: Where it ends, from 0, as a slice of the query has it.
        value: The words, without quotation marks.
        name: Of a filter, in small letters; empty for everything else.
        negated: Whether a dash stands before it.
        prefix: Whether a star stands after it.
        whole: Whether an equals sign stands before the value of a filter.
    """

    kind: Kind
    column: int
    end: int
    value: str = ""
    name: str = ""
    negated: bool = False
    prefix: bool = False
    whole: bool = False


def tokens_of(text: str) -> Iterator[Token]:
    """Cut a query into its signs.

    Raises:
        QueryError: A quotation mark is never closed.

    >>> [(t.name, t.value, t.negated) for t in tokens_of('-speaker:"Ana Petrova" treaty')]
    [('speaker', 'Ana Petrova', True), ('', 'treaty', False)]
    """
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token, at = _token(text, at)
        yield token


def has_alternatives(tokens: Iterable[Token]) -> bool:
    """Say whether OR stands outside all brackets.

    >>> [has_alternatives(tokens_of(text)) for text in ("a OR b", "(a OR b) c")]
    [True, False]
    """
    depth = 0
    for token in tokens:
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if token.kind is Kind.OR and not depth:
            return True
    return False


def _token(text: str, at: int) -> tuple[Token, int]:
    start = at
    negated = text[at] in _DASHES and at + 1 < len(text) and not text[at + 1].isspace()
    at += negated
    if text[at] in "()":
        kind = Kind.OPEN if text[at] == "(" else Kind.CLOSE
        return Token(kind=kind, column=start + 1, end=at + 1, negated=negated), at + 1
    name, at = _name(text, at)
    whole = bool(name) and at < len(text) and text[at] in _EQUALS
    at += whole
    value, quoted, at = _value(text, at)
    prefix = False
    while at < len(text) and text[at] in _STARS:
        prefix, at = True, at + 1
    kind = Kind.OR if value == "OR" and not (quoted or name or negated) else Kind.WORDS
    token = Token(
        kind=kind,
        column=start + 1,
        end=at,
        value=value,
        name=name,
        negated=negated,
        prefix=prefix,
        whole=whole,
    )
    return token, at


def _name(text: str, at: int) -> tuple[str, int]:
    """Read "speaker:"; a colon after anything but letters is no filter's ("10:30")."""
    end = at
    while end < len(text) and text[end].isalpha():
        end += 1
    if end > at and end < len(text) and text[end] in _COLONS:
        return text[at:end].lower(), end + 1
    return "", at


def _value(text: str, at: int) -> tuple[str, bool, int]:
    if at < len(text) and text[at] in QUOTES:
        end = at + 1
        while end < len(text) and text[end] not in QUOTES:
            end += 1
        if end == len(text):
            raise QueryError(text, at + 1, "this quotation mark is never closed")
        return text[at + 1 : end], True, end + 1
    end = at
    while end < len(text) and not (text[end].isspace() or text[end] in "()" + QUOTES + _STARS):
        end += 1
    return text[at:end], False, end
