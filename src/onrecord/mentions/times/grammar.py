"""Grammar: rules written as rows of classes, and the scan that tries them over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from re import Match, Pattern
from typing import TypeAlias

from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.tokens import OTHER, Lexicon, Tokens, Value

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
class Hit:
    """A row of tokens that fits a rule.

    Attributes:
        tokens: The whole text's tokens.
        first, last: The tokens of the row, `last` excluded.
    """

    tokens: Tokens
    match: Match[str]
    lexicon: Lexicon

    @property
    def first(self) -> int:
        """The row's first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The token after the row."""
        return self.match.end()

    def at(self, name: str) -> int:
        """Give the first token of a named part; -1 when it is not there."""
        return self.match.start(name) if name in self.match.re.groupindex else -1

    def has(self, name: str) -> bool:
        """Say whether a named part is there."""
        return self.at(name) >= 0

    def value(self, name: str) -> Value:
        """Give what the first token of a named part stands for; None when it is not there."""
        at = self.at(name)
        return self.tokens.value(at) if at >= 0 else None

    def number(self, name: str) -> int:
        """Give a named part's value, which is a whole number."""
        value = self.value(name)
        assert isinstance(value, int)
        return value

    def code(self, name: str) -> str:
        """Give a named part's value, which is a code such as a unit's."""
        value = self.value(name)
        assert isinstance(value, str)
        return value

    def words(self, name: str) -> list[str]:
        """Give the words of a named part, in lower case; none when it is not there."""
        return [self.tokens.word(at) for at in self._places(name)]

    def word(self, name: str) -> str:
        """Give the first word of a named part, in lower case; "" when it is not there."""
        return self.tokens.word(self.at(name))

    def values(self, name: str) -> list[Value]:
        """Give the values of a named part's tokens; none when it is not there."""
        return [self.tokens.value(at) for at in self._places(name)]

    def _places(self, name: str) -> range:
        return range(*self.match.span(name)) if self.has(name) else range(0)

    def before(self, count: int = 1) -> str:
        """Give the word that stands so many tokens before the row; "" for none."""
        return self.tokens.word(self.first - count)

    def letter(self, name: str) -> str:
        """Give the letter of a class."""
        return self.lexicon.letters[name]

    def before_part(self, name: str) -> str:
        """Give the word before a named part."""
        return self.tokens.word(self.at(name) - 1)

    def glued(self) -> bool:
        """Say whether the row follows the token before it without a blank."""
        return not self.tokens.printed(self.first - 1)[-1:].isspace()

    def after(self, count: int = 1) -> str:
        """Give the word that stands so many tokens after the row; "" for none."""
        return self.tokens.word(self.last + count - 1)


Build: TypeAlias = Callable[[Hit, Context], Reading | None]
Lead: TypeAlias = Callable[[list[str], Reading], Reading | None]


@dataclass(frozen=True, slots=True)
class _Form:
    """A piece of notation: its expression, the letters it may begin with, whether it may be empty."""

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

    def read(self, text: str) -> _Form:
        """Read one row.

        Raises:
            KeyError: The row names a class that no word has.
        """
        pieces = [m for m in _NOTATION.finditer(text) if m.group().strip()]
        form, rest = self._either(pieces)
        assert not rest, text
        return form

    def _either(self, pieces: list[Match[str]]) -> tuple[_Form, list[Match[str]]]:
        form, rest = self._row(pieces)
        while rest and rest[0]["mark"] == "|":
            other, rest = self._row(rest[1:])
            form = _Form(
                f"{form.expression}|{other.expression}",
                form.begins | other.begins,
                form.empty or other.empty,
            )
        return form, rest

    def _row(self, pieces: list[Match[str]]) -> tuple[_Form, list[Match[str]]]:
        expression, begins, empty = "", frozenset[str](), True
        while pieces and pieces[0]["mark"] not in {"|", ")"}:
            item, pieces = self._item(pieces)
            if pieces and pieces[0]["mark"] == "?":
                item = _Form(f"(?:{item.expression})?", item.begins, empty=True)
                pieces = pieces[1:]
            expression += item.expression
            begins |= item.begins if empty else frozenset()
            empty = empty and item.empty
        return _Form(expression, begins, empty), pieces

    def _item(self, pieces: list[Match[str]]) -> tuple[_Form, list[Match[str]]]:
        piece, rest = pieces[0], pieces[1:]
        if piece["mark"] == "(":
            inner, rest = self._either(rest)
            return _Form(f"(?:{inner.expression})", inner.begins, inner.empty), rest[1:]
        if name := piece["of"] or piece["name"] or piece["macro"]:
            inner = self.read(self._macros[name]) if name in self._macros else self._token(name)
            opening = f"(?P<{piece['name']}>" if piece["name"] else "(?:"
            return _Form(f"{opening}{inner.expression})", inner.begins, inner.empty), rest
        return self._token(piece["word"] or _MARKS[piece["mark"]]), rest

    def _token(self, name: str) -> _Form:
        letter = self.letters[name]
        return _Form(letter, frozenset({letter}), empty=False)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language, ready to scan.

    Attributes:
        lexicon: The words that its rules read.
        triggers: Finds the tokens about which rules are tried.
        rules: By the letter that a row begins with, in the order in which they are preferred.
        leads: Rows such as "the end of" that may stand before a time.
        led: What a time stands for with such words before it; None where they do not fit.
    """

    lexicon: Lexicon
    triggers: Pattern[str]
    rules: Mapping[str, tuple[tuple[Pattern[str], Build], ...]]
    leads: Pattern[str]
    led: Lead

    def read(self, tokens: Tokens, context: Context) -> Iterator[tuple[int, int, Reading]]:
        """Find the longest rows that a rule reads, from left to right.

        Yields:
            The first token, the token after the last, and what the words stand for.
        """
        letters, at = tokens.classes, 0
        for trigger in self.triggers.finditer(letters):
            if trigger.start() < at:
                continue
            at = max(at, letters.rfind(OTHER, at, trigger.start()) + 1)
            stop = letters.find(OTHER, trigger.start())
            stop = len(letters) if stop < 0 else stop
            while at < stop:
                found = self._longest(tokens, at, context) or self._led(tokens, at, context)
                if found:
                    yield found
                at = found[1] if found else at + 1

    def _led(self, tokens: Tokens, at: int, context: Context) -> tuple[int, int, Reading] | None:
        lead = self.leads.match(tokens.classes, at)
        found = lead and self._longest(tokens, lead.end(), context)
        if not lead or not found or found[0] != lead.end():
            return None
        words = [tokens.word(place) for place in range(at, lead.end())]
        reading = self.led(words, found[2])
        return (at, found[1], reading) if reading else None

    def _longest(
        self, tokens: Tokens, at: int, context: Context
    ) -> tuple[int, int, Reading] | None:
        letters = tokens.classes
        hits = [
            (match, build)
            for pattern, build in self.rules.get(letters[at], ())
            if (match := pattern.match(letters, at))
        ]
        for match, build in sorted(hits, key=lambda hit: -hit[0].end()):
            reading = build(Hit(tokens, match, self.lexicon), context)
            if reading:
                first = at if reading.first is None else reading.first
                return first, match.end() if reading.last is None else reading.last, reading
        return None


@dataclass(frozen=True, slots=True)
class Language:
    """What a language brings to its grammar.

    Attributes:
        words: Class and value of each word, in lower case.
        capital: Words that count only with a capital letter.
        triggers: The classes about which rules are tried.
        macros: Rows of classes by name.
        leads: A row that may stand before a time.
        led: What it makes of the time.
    """

    words: Mapping[str, tuple[str, Value]]
    capital: frozenset[str]
    triggers: str
    macros: Mapping[str, str]
    leads: str
    led: Lead


class Rules:
    """A list of rules that modules add to, made into a grammar once."""

    def __init__(self, *parts: Rules) -> None:
        self._rows = [row for part in parts for row in part._rows]

    def rule(self, *rows: str) -> Callable[[Build], Build]:
        """Add a rule for rows of classes; see `Notation`."""

        def add(build: Build) -> Build:
            self._rows += [(row, build) for row in rows]
            return build

        return add

    def grammar(self, language: Language) -> Grammar:
        """Make the grammar from the rules and a language's words."""
        names = (*(name for name, _ in language.words.values()), *NUMERIC)
        notation = Notation(iter(names), language.macros)
        by_letter: dict[str, list[tuple[Pattern[str], Build]]] = {}
        for row, build in self._rows:
            form = notation.read(row)
            pattern = re.compile(form.expression)
            for letter in form.begins:
                by_letter.setdefault(letter, []).append((pattern, build))
        return Grammar(
            Lexicon(language.words, language.capital, notation.letters),
            re.compile(notation.read(language.triggers).expression),
            {letter: tuple(rules) for letter, rules in by_letter.items()},
            re.compile(notation.read(language.leads).expression),
            language.led,
        )
