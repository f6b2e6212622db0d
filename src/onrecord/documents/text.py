"""TextBuilder: a page's text, its lines and its map back to the bytes, made in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import combining, is_normalized, normalize

from onrecord.model import FeedItem, Line, Metadata, Page, Role, Run

Piece: TypeAlias = tuple[str, str]
"""Words of one line, and the place in the bytes that they were read from."""

_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\n]")
_FIRST_SURROGATE = 0xD800
_FROM_1252 = {
    0x80 + at: character
    for at, character in enumerate(bytes(range(0x80, 0xA0)).decode("cp1252", "replace"))
    if character != "\N{REPLACEMENT CHARACTER}"
}
_INVISIBLE = (
    " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\xad\u034f\u061c\u115f\u1160\u1680\u180e"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d"
    "\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\u205f\u2060\u2061\u2062"
    "\u2063\u2064\u2066\u2067\u2068\u2069\u3000\ufeff"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What the markup says of a line; the fields are those of `Line`."""

    role: Role = Role.PLAIN
    level: int = 0
    main: bool = False
    linked: float = 0.0


PLAIN = Mark()


def printable(words: str) -> str:
    r"""Replace what cannot be shown or kept, character by character.

    Control characters become blanks, lone surrogates U+FFFD, and the range U+0080 to
    U+009F what Windows-1252 has there, as browsers read character references.  Format
    characters (bidirectional controls, soft hyphens, joiners) stay: they are part of the
    words as they came, and who shows the text has to isolate them.

    >>> printable("a\x00b \x93quoted\x94 \ud800")
    'a b “quoted” �'
    """
    return _UNPRINTED.sub(_shown, words) if _UNPRINTED.search(words) else words


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code >= _FIRST_SURROGATE:
        return "\N{REPLACEMENT CHARACTER}"
    return _FROM_1252.get(code, " ")


def composed(pieces: Sequence[Piece]) -> list[Piece]:
    """Normalise the pieces of one line to NFC, as if they were one string.

    A mark that composes with the last letter of the piece before it moves there, so that
    the joined pieces are NFC and every piece still names where its letters came from.

    >>> composed([("cafe", "first"), ("\u0301s", "second")])
    [('café', 'first'), ('s', 'second')]
    """
    made: list[Piece] = []
    for words, place in pieces:
        at = _composing(made[-1][0], words) if made else 0
        if at:
            made[-1] = (normalize("NFC", made[-1][0] + words[:at]), made[-1][1])
        if words[at:]:
            made.append((normalize("NFC", words[at:]), place))
    return made


def _composing(before: str, words: str) -> int:
    """Count the first characters of `words` that belong to the last letter before them."""
    last = before[-1:]
    for at, character in enumerate(words):
        joined = normalize("NFC", last + character)
        if not combining(character) and joined == last + character:
            return at
        last = joined[-1:] if not combining(character) else last
    return len(words)


class TextBuilder:
    r"""A page in the making.

    Lines are put one below the other; each is NFC, ends with a line feed, and is made of
    pieces that say where in the bytes they were read.  Nothing is changed afterwards.

    >>> page = TextBuilder()
    >>> page.line([("Joint ", "bytes 0-6"), ("statement", "bytes 6-15")])
    >>> page.text, page.lines[0].end, page.runs[1]
    ('Joint statement\n', 15, Run(start=6, end=15, place='bytes 6-15'))
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lines: list[Line] = []
        self._runs: list[Run] = []
        self.length = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    @property
    def lines_so_far(self) -> Sequence[Line]:
        """The lines that have words, in order, as a view that grows."""
        return self._lines

    def text_from(self, start: int) -> str:
        """Give the text from a place to the end of the last line that has words."""
        at, parts = self.length, []
        for part in reversed(self._parts):
            if at <= start:
                break
            at -= len(part)
            parts.append(part)
        end = self._lines[-1].end if self._lines else 0
        return "".join(reversed(parts))[start - at : end - at]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that have words, in order."""
        return tuple(self._lines)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The map back to the bytes, in order."""
        return tuple(self._runs)

    def finished(self, metadata: Metadata, media_type: str, items: Sequence[FeedItem] = ()) -> Page:
        """Give the page."""
        return Page(
            text=self.text,
            lines=self.lines,
            runs=self.runs,
            metadata=metadata,
            media_type=media_type,
            items=tuple(items),
        )

    def line(self, pieces: Iterable[Piece], mark: Mark = PLAIN, lead: int = 0) -> None:
        """Put a line below the last one; a line without visible characters makes no `Line`.

        Args:
            pieces: Its words in order, without line feeds.
            mark: What the markup says of it.
            lead: Number of characters before the line's own words, such as "## ", which
                stay in the text but not in the `Line`.
        """
        given = [(printable(words), place) for words, place in pieces]
        words = given[0][0] if len(given) == 1 else "".join([words for words, _ in given])
        if not words.isascii() and not is_normalized("NFC", words):
            given = composed(given)
            words = "".join([words for words, _ in given])
        right = len(words.rstrip(_INVISIBLE))
        left = len(words) - len((words[lead:] if lead else words).lstrip(_INVISIBLE))
        if left < right:
            self._lines.append(
                Line(
                    start=self.length + left,
                    end=self.length + right,
                    role=mark.role,
                    level=mark.level,
                    main=mark.main,
                    linked=mark.linked,
                )
            )
            self._map(given)
        self._parts += [words, "\n"]
        self.length += len(words) + 1

    def gap(self) -> None:
        """Leave one empty line, unless nothing or an empty line stands above."""
        if self._parts and self._parts[-2:] != ["", "\n"]:
            self._parts += ["", "\n"]
            self.length += 1

    def _map(self, pieces: Sequence[Piece]) -> None:
        """Note the places of a line that has words."""
        if len(pieces) == 1:
            words, place = pieces[0]
            self._runs.append(Run(self.length, self.length + len(words), place))
            return
        at, kept = self.length, len(self._runs)
        for words, place in pieces:
            first, at = at, at + len(words)
            if not words.strip(_INVISIBLE):
                continue
            before = self._runs[-1] if len(self._runs) > kept else None
            if before is not None and before.place == place and before.end == first:
                self._runs[-1] = Run(before.start, at, place)
            else:
                self._runs.append(Run(first, at, place))
