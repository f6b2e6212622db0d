"""Headlines: "Holt: Bridge is open" and "Norland Rejects Plan", which parsers misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.en import attribution as words
from onrecord.model import Paragraph, Sentence, Span
from onrecord.statements.attribution.colons import colon_cue
from onrecord.statements.attribution.said import Form, Said

_LONGEST, _LABEL, _SUBJECT = 25, 7, 10


def headline_cues(paragraph: Paragraph, heard: Sequence[Said]) -> Iterator[Said]:
    """Find who says what in the first line of a text, where it is short.

    Words with capital letters before a colon are a name there, and a known verb in the
    present tense is a verb even where the parser takes it for a noun.  Leaves out lines in
    which the tree gave something.
    """
    if not paragraph.sentences or _LONGEST < sum(map(len, paragraph.sentences)):
        return
    sentence = paragraph.sentences[0]
    end = paragraph.sentences[-1].ends[-1]
    colon = next((n for n, word in enumerate(sentence.words[:_LABEL]) if word == ":"), 0)
    if colon and _capital(sentence, colon):
        start = sentence.ends[colon]
        if start < end and not any(said.form is Form.COLON for said in heard):
            yield colon_cue(sentence, (0, colon - 1), colon, (Span(start, end),))
    elif not any(said.content for said in heard):
        yield from _verb(sentence)


def _verb(sentence: Sentence) -> Iterator[Said]:
    for verb, word in enumerate(sentence.words[:_SUBJECT]):
        lemma = words.PRESENT.get(word.lower())
        if verb == 0 or lemma is None or verb == len(sentence) - 1:
            continue
        ends = (n for n in range(verb + 1, len(sentence)) if sentence.words[n] == ";")
        last = next(ends, len(sentence)) - 1
        if verb < last:
            yield Said(
                source=sentence.place(0, verb - 1),
                cue=sentence.place(verb, verb),
                content=(sentence.place(verb + 1, last),),
                lemma=lemma,
                form=Form.VERB,
                sentence=sentence,
                verb=verb,
                subject=verb - 1,
            )
        return


def _capital(sentence: Sentence, end: int) -> bool:
    """Say whether all long words before a place begin with a capital letter."""
    return all(
        word[0].isupper() or len(word) <= 3 or not word[0].isalpha()  # noqa: PLR2004
        for word in sentence.words[:end]
    )
