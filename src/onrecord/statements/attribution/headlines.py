"""Headlines: "Holt: Bridge is open" and "Norland Rejects Plan", which parsers misread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.en import attribution as words
from onrecord.model import Paragraph, Sentence, Span
from onrecord.statements.attribution.colons import colon_cue
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import FINITE

_LONGEST, _LABEL, _SUBJECT, _SMALL = 25, 7, 10, 3


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
    if colon and _is_name(sentence, colon):
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


def _is_name(sentence: Sentence, colon: int) -> bool:
    """Say whether the words before a colon may be a name: all long ones have a capital letter.

    A single word that the parser takes for no name is one only before a sentence.
    """
    before = range(colon)
    capital = all(
        word[0].isupper() or len(word) <= _SMALL or not word[0].isalpha()
        for word in sentence.words[:colon]
    )
    named = 1 < colon or any(sentence.tags[word] in {"NNP", "NNPS"} for word in before)
    return capital and (named or any(tag in FINITE for tag in sentence.tags[colon:]))
