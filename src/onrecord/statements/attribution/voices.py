"""Voices: who speaks beside a quotation, whatever the verb."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.quotations import Quotation
from onrecord.statements.attribution.trees import (
    FINITE,
    group_first,
    is_finite,
    noun_phrase,
    subject_of,
)
from onrecord.statements.attribution.verbs import CLAUSE

_GAP = re.compile(r"[^\S\n]*[,.?!;:―—–-]*[^\S\n]*")
_MARKS = "\"'“”’» "
_REACH = 40
_SHORT = 3
_JOINING = frozenset({"CC", "IN", "RB", "TO", "WDT", "WP", "WRB"})
_EMPTY = frozenset({"be", "have", "do"})
_QUOTING = CLAUSE | words.QUOTING


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A verb beside a quotation.

    Attributes:
        sentence, verb: The verb.
        subject: The word that heads its subject.
        first: The word at which its clause begins, behind the quotation.
    """

    sentence: Sentence
    verb: int
    subject: int
    first: int = 0

    @property
    def source(self) -> Span:
        """Where the words of the subject stand, without a quotation that the tree hung there."""
        place = noun_phrase(self.sentence, self.subject)
        start = max(place.start, self.sentence.starts[self.first])
        return Span(min(start, self.sentence.starts[self.subject]), place.end)


class Page:
    """The sentences of a text, found by place."""

    def __init__(self, sentences: Sequence[Sentence], text: str) -> None:
        self.text = text
        self._sentences = sentences
        self._starts = [sentence.starts[0] for sentence in sentences]

    def word_at(self, place: int) -> tuple[Sentence, int] | None:
        """Give the sentence and the word that begins at or covers a place."""
        number = bisect_right(self._starts, place) - 1 if 0 < place + 1 else -1
        if number < 0:
            return None
        sentence = self._sentences[number]
        word = bisect_right(sentence.starts, place) - 1
        return (sentence, word) if place < sentence.ends[word] else None


def place_before(text: str, place: int) -> int:
    """Give the place of the last character before another that is no white space, or -1."""
    place -= 1
    while 0 < place + 1 and text[place].isspace():
        place -= 1
    return place


def last_character(text: str, place: int) -> str:
    """Give the last character before a place that is no white space."""
    before = place_before(text, place)
    return text[before] if 0 < before + 1 else ""


def voice_after(page: Page, quotation: Quotation) -> Voice | None:
    """Give the verb of the words that follow a quotation: "…," the minister said.

    After a comma any verb speaks; after another mark it is a known one, and after a full
    stop it ends its sentence.
    """
    text, end = page.text, quotation.end
    gap = _GAP.match(text, end)
    start = gap.end() if gap else end
    found = page.word_at(start) if start < len(text) else None
    if found is None:
        return None
    voice = _first_voice(*found)
    if voice is None:
        return None
    before = last_character(text, quotation.start)
    known = voice.sentence.lemmas[voice.verb] in _QUOTING
    inner = text[quotation.start : end].rstrip(_MARKS)[-1:]
    if inner == "," or text[end : end + 1] == ",":
        return voice if known or not before.isalnum() else None
    if not known:
        return None
    dash = text[end:start].strip()[:1] in {"―", "—", "–", "-"}
    return voice if dash or inner in "?!―—–-…" or (inner == "." and _ends(voice)) else None


def _first_voice(sentence: Sentence, first: int) -> Voice | None:
    """Give the verb of the clause that begins at a word, with a subject before or behind it."""
    for verb in range(first, min(first + _REACH, len(sentence))):
        if sentence.words[verb] in {"“", '"', "``", "''", ":"}:
            return None
        if not sentence.tags[verb].startswith("VB") or not is_finite(sentence, verb):
            continue
        if sentence.lemmas[verb] in _EMPTY or sentence.tags[first] in _JOINING:
            return None
        subject = _subject_from(sentence, verb, first)
        if subject is not None:
            return Voice(sentence=sentence, verb=verb, subject=subject, first=first)
    return None


def _subject_from(sentence: Sentence, verb: int, first: int) -> int | None:
    if group_first(sentence, verb) == first or verb == first:
        return _subject_behind(sentence, verb)
    subject = subject_of(sentence, verb)
    if subject is None or not first < subject + 1 < verb + 1:
        return None
    between = range(first, subject)
    if any(sentence.tags[word] in FINITE or sentence.words[word] == "," for word in between):
        return None
    return subject


def _subject_behind(sentence: Sentence, verb: int) -> int | None:
    """Give the noun right behind a verb, by the tree or else by its place."""
    for child in sentence.all_children(verb, "nsubj", "dobj", "attr", "npadvmod"):
        if verb < child:
            return child
    found = None
    for word in range(verb + 1, len(sentence)):
        named = sentence.words[word][0].isupper()
        if sentence.tags[word].startswith(("NN", "PRP")) or named:
            found = word
        elif found is not None or sentence.tags[word] not in {"DT", "JJ", "VBN", "POS", "CD"}:
            break
    return found


def _ends(voice: Voice) -> bool:
    return len(voice.sentence) - _SHORT < voice.verb


def voice_before(page: Page, quotation: Quotation) -> Voice | None:
    """Give the verb of the words before a quotation: the minister said: "…".

    After a colon, or right before a comma, any verb but "to be" and "to have" speaks.
    """
    place = place_before(page.text, quotation.start)
    before = page.text[place] if 0 < place + 1 else ""
    broken = "\n" in page.text[place + 1 : quotation.start]
    found = page.word_at(place)
    if found is None or (broken and before != ":"):
        return None
    sentence, word = found
    if before == ":":
        known = _last_voice(sentence, word, _REACH, known=True)
        return known or _last_voice(sentence, word, _REACH, known=False)
    if before == ",":
        near = _last_voice(sentence, word, 2, known=False)
        if near is not None or page.text.count(" ", quotation.start, quotation.end) < _SHORT:
            return near
        return _last_voice(sentence, word, _REACH, known=True)
    reach = 2 if sentence.words[word].lower() == "that" else 1
    return _last_voice(sentence, word + 1, reach, known=True) if before.isalnum() else None


def _last_voice(sentence: Sentence, end: int, reach: int, *, known: bool) -> Voice | None:
    """Give the last verb with a subject before a word; a known one speaks, any other may."""
    for verb in range(end - 1, max(-1, end - 1 - reach), -1):
        if sentence.words[verb] in {"”", '"', "''", ";"}:
            return None
        lemma = sentence.lemmas[verb]
        if not sentence.tags[verb].startswith("VB") or lemma in _EMPTY:
            continue
        if sentence.labels[verb] in {"aux", "auxpass", "amod", "relcl"}:
            continue
        if known and lemma not in _QUOTING:
            continue
        subject = subject_of(sentence, verb)
        if subject is not None and subject < end:
            return Voice(sentence=sentence, verb=verb, subject=subject)
    return None
