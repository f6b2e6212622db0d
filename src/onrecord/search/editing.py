"""Editing: a search with a filter more, or one less, as it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.search.tokens import QUOTES, Kind, has_alternatives, tokens_of
from onrecord.store import Field

_WITHOUT_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a search that may be dropped.

    Attributes:
        text: As it is typed.
        field: Of a filter; empty for words.
        rest: The search without it.
    """

    text: str
    field: str
    rest: str


def parts_of(query: str) -> Iterator[Part]:
    """Give the words, phrases and filters of a search, and what is left without each.

    >>> [(part.text, part.rest) for part in parts_of('strait -lang:ru "open skies"')][1]
    ('-lang:ru', 'strait "open skies"')
    """
    for token in tokens_of(query):
        if token.kind is not Kind.WORDS:
            continue
        start = token.column - 1
        before, after = query[:start].rstrip(), query[token.end :].lstrip()
        rest = f"{before} {after}".strip()
        yield Part(text=query[start : token.end], field=token.name, rest=rest)


def narrowed(query: str, field: str, value: str) -> str:
    """Give a search that asks for one more value: a year, a kind, or all of a name.

    >>> narrowed("strait", "speaker", "Ada Berg"), narrowed("strait", "year", "2031")
    ('strait speaker:="Ada Berg"', 'strait from:2031 to:2031')
    >>> narrowed("strait OR sound", "kind", "denial")
    '(strait OR sound) kind:denial'
    """
    if has_alternatives(tokens_of(query)):
        query = f"({query})"
    if field == "year":
        return f"{query} from:{value} to:{value}".strip()
    if field == Field.KIND:
        return f"{query} kind:{value}".strip()
    plain = " ".join(value.translate(_WITHOUT_QUOTES).split())
    return f'{query} {field}:="{plain}"'.strip()
