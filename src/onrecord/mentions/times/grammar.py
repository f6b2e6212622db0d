"""Grammar: a language's rules, and the scan that tries them over a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from re import Pattern
from typing import TypeAlias

from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.join import Links
from onrecord.mentions.times.notation import NUMERIC, Notation
from onrecord.mentions.times.tense import Cues
from onrecord.mentions.times.tokens import OTHER, Lexicon, Tokens, Value

Build: TypeAlias = Callable[[Hit, Context], Reading | None]
Lead: TypeAlias = Callable[[list[str], Reading], Reading | None]


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
        cues: The words that tell the tense.
        links: The words that join two times.
        glued: Class of a word that is glued to a number.
    """

    words: Mapping[str, tuple[str, Value]]
    capital: frozenset[str]
    triggers: str
    macros: Mapping[str, str]
    leads: str
    led: Lead
    cues: Cues
    links: Links
    glued: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language, ready to scan.

    Attributes:
        lexicon: The words that its rules read.
        triggers: Finds the tokens about which rules are tried.
        rules: By the letter that a row begins with, in the order in which they are preferred.
        leads: Rows such as "the end of" that may stand before a time.
        language: What the language brought to it.
    """

    lexicon: Lexicon
    triggers: Pattern[str]
    rules: Mapping[str, tuple[tuple[Pattern[str], Build], ...]]
    leads: Pattern[str]
    language: Language

    def read(self, tokens: Tokens, context: Context) -> Iterator[tuple[int, int, Reading]]:
        """Find the longest rows that a rule reads, from left to right.

        Yields:
            The first token, the token after the last, and what the words stand for.
        """
        letters, at, done = tokens.classes, 0, 0
        for trigger in self.triggers.finditer(letters):
            if trigger.start() < at:
                continue
            at = max(at, letters.rfind(OTHER, at, trigger.start()) + 1)
            stop = letters.find(OTHER, trigger.start())
            stop = len(letters) if stop < 0 else stop
            while at < stop:
                found = self._longest(tokens, at, context) or self._led(tokens, at, context)
                if found:
                    yield max(found[0], done), found[1], found[2]
                    done = found[1]
                at = found[1] if found else at + 1

    def _led(self, tokens: Tokens, at: int, context: Context) -> tuple[int, int, Reading] | None:
        lead = self.leads.match(tokens.classes, at)
        found = lead and self._longest(tokens, lead.end(), context)
        if not lead or not found or found[0] != lead.end():
            return None
        words = [tokens.word(place) for place in range(at, lead.end())]
        reading = self.language.led(words, found[2])
        return (at, found[1], reading) if reading else None

    def _longest(
        self, tokens: Tokens, at: int, context: Context
    ) -> tuple[int, int, Reading] | None:
        letters = tokens.classes
        hits = [
            (match, build)
            for pattern, build in self.rules.get(letters[at : at + 1], ())
            if (match := pattern.match(letters, at))
        ]
        for match, build in sorted(hits, key=lambda hit: -hit[0].end()):
            reading = build(Hit(tokens, match, self.lexicon), context)
            if reading:
                first = at if reading.first is None else reading.first
                return first, match.end() if reading.last is None else reading.last, reading
        return None


class Rules:
    """A list of rules that modules add to, made into a grammar once."""

    def __init__(self, *parts: Rules) -> None:
        self.rows: list[tuple[str, Build]] = [row for part in parts for row in part.rows]

    def rule(self, *rows: str) -> Callable[[Build], Build]:
        """Add a rule for rows of classes; see `Notation`."""

        def add(build: Build) -> Build:
            self.rows += [(row, build) for row in rows]
            return build

        return add

    def grammar(self, language: Language) -> Grammar:
        """Make the grammar from the rules and a language's words."""
        words = (name for name, _ in language.words.values())
        names = (*words, *language.glued.values(), *NUMERIC)
        notation = Notation(iter(names), language.macros)
        by_letter: dict[str, list[tuple[Pattern[str], Build]]] = {}
        for row, build in self.rows:
            form = notation.read(row)
            pattern = re.compile(form.expression)
            for letter in form.begins:
                by_letter.setdefault(letter, []).append((pattern, build))
        return Grammar(
            Lexicon(language.words, language.capital, notation.letters, language.glued),
            re.compile(notation.read(language.triggers).expression),
            {letter: tuple(rules) for letter, rules in by_letter.items()},
            re.compile(notation.read(language.leads).expression),
            language,
        )
