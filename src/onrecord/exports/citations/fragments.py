"""Text fragments: the end of an address that makes a browser show words of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from onrecord.model import Span

_WHOLE = 120
_LENGTHS = (4, 8, 16)
_CONTEXTS = (0, 3, 6, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Directive:
    """The words that a browser looks for: start and end, with what stands around them."""

    start: tuple[str, ...]
    end: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def written(self) -> str:
        """Write it as it stands in an address."""
        parts = (
            self.before and f"{_encoded(self.before)}-",
            _encoded(self.start),
            self.end and _encoded(self.end),
            self.after and f"-{_encoded(self.after)}",
        )
        return ",".join(part for part in parts if part)

    def found(self, text: str) -> Span | None:
        """Give the first words of a text that it names, as a browser finds them."""
        start, after = _pattern(self.start), _then(self.after)
        before = f"(?:{_pattern(self.before)})\\s+" if self.before else ""
        end = f".*?{_pattern(self.end)}" if self.end else ""
        found = re.search(f"{before}({start}{end}){after}", text, re.DOTALL | re.IGNORECASE)
        return Span(*found.span(1)) if found else None


def fragment(text: str, span: Span) -> str | None:
    """Write the text fragment that names words of a text.

    Short words are named whole, long ones by their first and last; what stands before and
    after is added until a browser, which takes the first it finds, finds these.  Words cut
    within a word are named up to its ends.

    Leaves out words that cannot be told from others by what stands around them.

    Source:
        WICG, URL Fragment Text Directives.

    >>> fragment("We agree, at last. We agree - now.", Span(19, 33))
    ':~:text=We%20agree%20%2D%20now'
    >>> fragment("We agree. We agree.", Span(10, 18))
    ':~:text=We%20agree.-,We%20agree'
    """
    whole = _whole_words(text, span)
    wanted = (each for each in _directives(text, whole) if each.found(text) == whole)
    first = next(wanted, None)
    return None if first is None else f":~:text={first.written()}"


def with_fragment(address: str, fragment: str | None) -> str:
    """Put a text fragment at the end of an address, behind the one it has.

    >>> with_fragment("https://example.org/a#top", ":~:text=We")
    'https://example.org/a#top:~:text=We'
    """
    if fragment is None:
        return address
    return f"{address}{'' if '#' in address else '#'}{fragment}"


def _directives(text: str, span: Span) -> Iterator[_Directive]:
    """Give what may name the words, the shortest first."""
    before = _words_of(text[: span.start].rpartition("\n")[2])
    after = _words_of(text[span.end :].partition("\n")[0])
    for plain in _plain(span.of(text)):
        for many in _CONTEXTS:
            around = {"before": before[-many:] if many else ()}
            yield replace(plain, **around)
            if many:
                yield replace(plain, **around, after=after[:many])


def _plain(words: str) -> Iterator[_Directive]:
    lines = [_words_of(line) for line in words.splitlines() if line.strip()]
    if len(lines) == 1 and len(words) < _WHOLE + 1:
        yield _Directive(start=lines[0])
        return
    for length in _LENGTHS:
        most = length if len(lines) > 1 else min(length, len(lines[0]) // 2)
        if lines and most:
            yield _Directive(start=lines[0][:most], end=lines[-1][-most:])


def _whole_words(text: str, span: Span) -> Span:
    """Draw words out to the ends of those that they cut, and in from blanks."""
    start, end = span.start, span.end
    while start < end - 1 and text[start].isspace():
        start += 1
    while start < end - 1 and text[end - 1].isspace():
        end -= 1
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _words_of(line: str) -> tuple[str, ...]:
    return tuple(line.split())


def _pattern(words: tuple[str, ...]) -> str:
    return r"\s+".join(map(re.escape, words))


def _then(words: tuple[str, ...]) -> str:
    return f"(?=\\s*{_pattern(words)})" if words else ""


def _encoded(words: tuple[str, ...]) -> str:
    """Percent-encode words, with the hyphen, which is a sign of the syntax."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
