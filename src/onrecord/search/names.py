"""Names in other spellings: a query that asks for them too, and says which they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, product

from onrecord.knowledge.rows import users_folder
from onrecord.knowledge.spellings import spelled_names
from onrecord.mentions.actors.declension import declined
from onrecord.search.cases import cyrillic_keys, is_cased, is_cyrillic, is_latin
from onrecord.store import (
    AllOf,
    AnyOf,
    Field,
    Filter,
    Node,
    Query,
    Records,
    Spelled,
    Terms,
    folded_words,
    key_of,
)

_LONGEST = 4
"""Words of a name that stand side by side in a query without quotation marks."""

_OWN_SCRIPT = 5
"""Letters of a key from which words in Latin letters, and words in other cases, are one name."""

_SHARE = 2
"""One in so many passages that have a name has it with a capital inside a sentence, or more.

In 100,000 passages of the General Assembly names of states and persons stand at 0.5 to 1.0,
"security" at 0.36, "island" at 0.14 and "peace" at 0.04."""

_MOST = 12
COMMON = frozenset({"مالي", "عمان", "قطر", "تشاد", "माली", "चाड", "टोगो"})
"""Names in scripts without capital letters that are also common words there, or other names."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Also:
    """Words of a query, and the other spellings that were looked for."""

    asked: str
    spellings: tuple[str, ...]


class Speller:
    """Adds to the names in a query the other spellings that a record has of them."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._found: dict[Words, tuple[str, ...]] = {}
        self._rows: dict[str, tuple[Spelled, ...]] = {}

    @property
    def also(self) -> tuple[Also, ...]:
        """What was added so far, in the order of the query."""
        return tuple(Also(" ".join(words), added) for words, added in self._found.items() if added)

    def spelled(self, query: Query) -> Query:
        """Give a query that asks for the other spellings too."""
        return replace(
            query,
            words=None if query.words is None else self._node(query.words),
            without=tuple(map(self._node, query.without)),
            filters=tuple(spelled for one in query.filters for spelled in self._filter(one)),
        )

    def _node(self, node: Node) -> Node:
        match node:
            case Terms():
                return self._any_of(node, node.words) if not node.prefix else node
            case AnyOf():
                return AnyOf(tuple(map(self._node, node.parts)))
            case AllOf():
                parts = tuple(self._run(node.parts))
                return AllOf(parts, tuple(map(self._node, node.without)))

    def _run(self, parts: Sequence[Node]) -> Iterator[Node]:
        """Take words side by side that are one name for one; the longest name wins."""
        at = 0
        while at < len(parts):
            words = _single_words(parts[at : at + _LONGEST])
            size = next((n for n in range(len(words), 1, -1) if words[:n] in _names()), 1)
            run = parts[at : at + size]
            yield self._any_of(AllOf(tuple(run)), words[:size]) if size > 1 else self._node(run[0])
            at += size

    def _any_of(self, node: Node, words: Words) -> Node:
        if words not in self._found:
            self._found[words] = tuple(islice(self._others(words), _MOST))
        others = (Terms(_folded(other)) for other in self._found[words])
        return AnyOf((node, *others)) if self._found[words] else node

    def _filter(self, asked: Filter) -> Iterator[Filter]:
        yield asked
        if asked.field not in {Field.SPEAKER, Field.ISSUER} or asked.whole or "*" in asked.value:
            return
        words = _folded(asked.value)
        if words and len(asked.value) > len("XN"):
            self._any_of(Terms(words), words)
            yield from (replace(asked, value=other) for other in self._found[words])

    def _others(self, words: Words) -> Iterator[str]:
        """Give the other spellings of a name, those of its letters first."""
        seen = {words}
        candidates = self._by_letters(words) if len(words) == 1 else self._by_each(words)
        for other in (*candidates, *self._known(words)):
            if (folded := _folded(other)) not in seen:
                seen.add(folded)
                yield other

    def _by_letters(self, words: Words) -> Iterator[str]:
        (word,) = words
        if not self._may_be_name(word):
            return
        key, latin = key_of(word), is_latin(word)
        for spelled in self._spelled(word):
            declined_form = spelled.key != key
            if declined_form and not is_cyrillic(spelled.word):
                continue
            if latin and is_latin(spelled.word) and len(key) < _OWN_SCRIPT:
                continue
            if _is_name(spelled):
                yield spelled.word.capitalize()

    def _spelled(self, word: str) -> tuple[Spelled, ...]:
        """Give the names that a record has under the keys of a word; asked for once."""
        if word not in self._rows:
            key = key_of(word)
            cased = is_latin(word) or is_cyrillic(word)
            cases = cyrillic_keys(key) if cased and len(key) >= _OWN_SCRIPT else ()
            self._rows[word] = self._records.spelled((key, *cases)) if key else ()
        return self._rows[word]

    def _may_be_name(self, word: str) -> bool:
        """Say whether a word is written as a name, or stands nowhere in these letters."""
        for spelled in self._spelled(word):
            if spelled.word == word:
                return _is_name(spelled)
        return not self._records.has(Terms((word,)))

    def _by_each(self, words: Words) -> Iterator[str]:
        """Spell each word of a whole name, and give what stands side by side somewhere."""
        choices = [(word, *islice(self._by_letters((word,)), 4)) for word in words]
        for chosen in islice(product(*choices), 1, 64):
            if self._records.has(Terms(_folded(" ".join(chosen)))):
                yield " ".join(word.capitalize() for word in chosen)

    def _known(self, words: Words) -> Iterator[str]:
        forms = _names().get(words, ())
        if forms and len(words) == 1 and is_cased(words[0]) and not self._may_be_name(words[0]):
            return
        for form in forms:
            folded = _folded(form)
            named = len(folded) > 1 or self._is_named(form, folded)
            if folded and named and self._records.has(Terms(folded)):
                yield form

    def _is_named(self, form: str, folded: Words) -> bool:
        """Say whether one word is safely a name: by capital letters, where its script has them."""
        if not is_cased(form):
            return form not in COMMON
        rows = self._spelled(folded[0])
        return any(spelled.word == folded[0] and _is_name(spelled) for spelled in rows)


def _is_name(spelled: Spelled) -> bool:
    return spelled.passages < spelled.named * _SHARE + 1


def _single_words(parts: Iterable[Node]) -> Words:
    words: list[str] = []
    for part in parts:
        if not isinstance(part, Terms) or part.prefix:
            break
        words += part.words
    return tuple(words)


def _folded(form: str) -> Words:
    return tuple(folded_words(form).split())


def _names() -> Mapping[Words, tuple[str, ...]]:
    return _names_in(users_folder())


@cache
def _names_in(_folder: str) -> Mapping[Words, tuple[str, ...]]:
    """Give the other spellings of every name that is known; Russian ones in all their cases."""
    found: dict[Words, dict[str, None]] = {}
    for forms in spelled_names():
        cases = [case for form in forms for case in _cases(form)]
        for form in cases:
            words = _folded(form)
            if len("".join(words)) >= _LONGEST or not form.isascii():
                found.setdefault(words, {}).update(dict.fromkeys(cases))
    return {words: tuple(forms) for words, forms in found.items()}


def _cases(form: str) -> tuple[str, ...]:
    return declined(form) if is_cyrillic(form) else (form,)
