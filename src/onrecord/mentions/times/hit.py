"""Hit: a row of tokens that fits a rule."""

from __future__ import annotations

from dataclasses import dataclass
from re import Match

from onrecord.mentions.times.tokens import Lexicon, Tokens, Value


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

    def letter_before(self, count: int) -> str:
        """Give the letter of the class that stands so many tokens before the row."""
        return self.tokens.classes[max(0, self.first - count) : self.first][:1]

    def letter_after(self, count: int = 1) -> str:
        """Give the letter of the class that stands so many tokens after the row."""
        at = self.last + count - 1
        return self.tokens.classes[at : at + 1]

    def begins_line(self) -> bool:
        """Say whether the row stands at the beginning of a line."""
        return self.first == 0 or "\n" in self.tokens.printed(self.first - 1)

    def glued(self) -> bool:
        """Say whether the row follows the token before it without a blank."""
        return not self.tokens.printed(self.first - 1)[-1:].isspace()

    def after(self, count: int = 1) -> str:
        """Give the word that stands so many tokens after the row; "" for none."""
        return self.tokens.word(self.last + count - 1)
