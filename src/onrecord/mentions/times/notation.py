"""Notation: rows of classes, read into regular expressions over the classes' letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from re import Match

_NOTATION = re.compile(
    r"<(?P<name>\w+)(?:=(?P<of>\w+))?>|\{(?P<macro>\w+)\}|(?P<word>\w+)|(?P<mark>[-,.:/'()|?])|\s+"
)
_FIRST_LETTER = 0x4E00
NUMERIC = (
    "CLOCK", "NUMERIC", "STROKE", "NUMBER", "YEARS", "RANGE", "DIGITS", "YEAR", "DECADE",
    "ORDINAL", "ISO", "CLOCKHALF", "COMMA", "DOT", "DASH", "APOS", "SLASH", "OPEN", "CLOSE",
    "COLON",
)  # fmt: skip
"""The classes of numbers and marks, which every language has."""

_MARKS = {"-": "DASH", ",": "COMMA", ".": "DOT", ":": "COLON", "/": "SLASH", "'": "APOS"}


@dataclass(frozen=True, slots=True)
class Form:
    """A piece of notation: its expression, how it may begin, whether it may be empty."""

    expression: str
    begins: frozenset[str]
    empty: bool


class Notation:
    """Rows of classes, read into expressions over letters.

    `MONTH` or `the` is a token of that class, `<MONTH>` names it for the rule, `{NUM}` is
    a row that has a name of its own, `(a | b)?` groups, and the marks , - . : / ' stand for
    themselves.
    """

    def __init__(self, names: Iterator[str], macros: Mapping[str, str]) -> None:
        self.letters = {name: chr(_FIRST_LETTER + at) for at, name in enumerate(sorted(set(names)))}
        self._macros = macros

    def read(self, text: str) -> Form:
        """Read one row.

        Raises:
            KeyError: The row names a class that no word has.
        """
        pieces = [m for m in _NOTATION.finditer(text) if m.group().strip()]
        form, rest = self._either(pieces)
        assert not rest, text
        return form

    def _either(self, pieces: list[Match[str]]) -> tuple[Form, list[Match[str]]]:
        form, rest = self._row(pieces)
        while rest and rest[0]["mark"] == "|":
            other, rest = self._row(rest[1:])
            form = Form(
                f"{form.expression}|{other.expression}",
                form.begins | other.begins,
                form.empty or other.empty,
            )
        return form, rest

    def _row(self, pieces: list[Match[str]]) -> tuple[Form, list[Match[str]]]:
        expression, begins, empty = "", frozenset[str](), True
        while pieces and pieces[0]["mark"] not in {"|", ")"}:
            item, pieces = self._item(pieces)
            if pieces and pieces[0]["mark"] == "?":
                item = Form(f"(?:{item.expression})?", item.begins, empty=True)
                pieces = pieces[1:]
            expression += item.expression
            begins |= item.begins if empty else frozenset()
            empty = empty and item.empty
        return Form(expression, begins, empty), pieces

    def _item(self, pieces: list[Match[str]]) -> tuple[Form, list[Match[str]]]:
        piece, rest = pieces[0], pieces[1:]
        if piece["mark"] == "(":
            inner, rest = self._either(rest)
            return Form(f"(?:{inner.expression})", inner.begins, inner.empty), rest[1:]
        if name := piece["of"] or piece["name"] or piece["macro"]:
            inner = self.read(self._macros[name]) if name in self._macros else self._token(name)
            opening = f"(?P<{piece['name']}>" if piece["name"] else "(?:"
            return Form(f"{opening}{inner.expression})", inner.begins, inner.empty), rest
        return self._token(piece["word"] or _MARKS[piece["mark"]]), rest

    def _token(self, name: str) -> Form:
        letter = self.letters[name]
        return Form(letter, frozenset({letter}), empty=False)
