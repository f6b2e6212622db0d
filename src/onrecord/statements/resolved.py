"""Resolved: the clauses of a resolution, which open with what its organ does."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from onrecord.languages.en.kinds import HOLDS_NOUNS
from onrecord.languages.en.resolutions import DOUBLED, PHRASES, STATES, STRENGTHS, VERBS
from onrecord.model import (
    ActorKind,
    Attribution,
    Genre,
    Paragraph,
    Party,
    Sentence,
    Span,
    Stage,
    Statement,
    StatementKind,
)
from onrecord.statements.clause import Clause
from onrecord.statements.measures import Act, find_act
from onrecord.statements.parties import party_of
from onrecord.statements.scene import Scene

_REPORTING = frozenset({StatementKind.CLAIM, StatementKind.POSITION})
_AIMED = frozenset({StatementKind.SUPPORT, StatementKind.CONDEMNATION, StatementKind.MEASURE})


def _forms(verb: str) -> tuple[str, str]:
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return third, (verb + verb[-1] if verb in DOUBLED else verb.removesuffix("e")) + "ing"


_ACTING = {
    form: StatementKind(kind)
    for kind, verbs in VERBS.items()
    for verb in verbs.split()
    for form in _forms(verb)
}
_BEING = {word: StatementKind(kind) for kind, words in STATES.items() for word in words.split()}
_KINDS = _ACTING | _BEING
_STRONG = rf"(?:(?:{'|'.join(STRENGTHS.split())})\s+)*"
_OPENING = re.compile(
    rf"{_STRONG}(?P<form>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b", re.IGNORECASE
)
_JOINED = re.compile(
    rf"[,;]?\s+and\s+(?={_STRONG}(?:{'|'.join(one for one in _ACTING if one.endswith('s'))})\s)"
)
_THAT = re.compile(r"\s+(?:\w+\s+){0,2}?that\b,?\s+")
_HELD = re.compile(
    r"\s+(?:(?P<how>with|its|the)\s+)?(?P<words>(?!resolution|that)(?:[\w-]+\s+){0,3}[\w-]+)"
)
_WHOM = re.compile(r"\s+(?:(?:up)?on\s+)?(?P<whom>\S+(?:\s+\S+){0,6}?)\s+(?:to|not)\s")
_ENDS = " \n\t,;.:"


def resolved_clauses(
    paragraph: Paragraph, scene: Scene, voice: Attribution
) -> tuple[Statement, ...]:
    """Hear a clause of a resolution by the word that opens it: "Calls upon", "Recalling".

    Parsers take such an opening for a noun.  Of a clause that recalls, notes or stresses
    "that" something is so, the content is what follows; else the whole clause is.  Openings
    that "and" joins make statements of their own.

    Leaves out a clause that opens otherwise, every text that is no resolution, and whom a
    claim or position is about.

    Args:
        paragraph: A clause, its number left out.
        scene: The document.
        voice: The organ.

    Returns:
        In order of place; none where the clause is not of this form.
    """
    if scene.document.header.genre is not Genre.RESOLUTION or not voice.holders:
        return ()
    text, start = paragraph.span.of(scene.text), paragraph.span.start
    if not text[:1].isupper() or not _OPENING.match(text):
        return ()
    cuts = [(0, 0), *(cut.span() for cut in _JOINED.finditer(text)), (len(text), len(text))]
    places = [
        Span(start + before, start + len(text[:after].rstrip(_ENDS)))
        for (_, before), (after, _) in pairwise(cuts)
    ]
    return tuple(_statement(place, paragraph, scene, voice) for place in places)


def _statement(span: Span, paragraph: Paragraph, scene: Scene, voice: Attribution) -> Statement:
    text = span.of(scene.text)
    opening = _OPENING.match(text)
    assert opening is not None
    form = opening["form"].lower()
    kind = _kind(form, text[opening.end() :])
    that = _THAT.match(text, opening.end())
    reports = that is not None and kind in _REPORTING and form in _ACTING
    content = Span(span.start + that.end(), span.end) if that and reports else span
    cue = Span(span.start, span.start + opening.end())
    act = kind is StatementKind.MEASURE and _act(content, paragraph, scene)
    made = Statement(
        span=content,
        text=content.of(scene.text),
        kind=kind,
        attribution=(replace(voice, cue=cue),),
        targets=_targets(kind, Span(cue.end, span.end), scene),
        instruments=_instruments(content, scene),
        stage=Stage.DECIDED if kind is StatementKind.MEASURE else None,
        rule=f"statements.{kind.value}.resolved_{form}",
    )
    if not act:
        return made
    return replace(made, measure=act.type, count=act.count, effective=act.effective)


def _kind(form: str, rest: str) -> StatementKind:
    """Say what an opening does; of what it does with words, the words say it: "its support"."""
    for phrase, kind in PHRASES.items():
        if f"{form}{rest}".lower().startswith(phrase):
            return StatementKind(kind)
    kind, held = _KINDS[form], _HELD.match(rest)
    if held is None or not (kind is StatementKind.POSITION or held["how"] == "with"):
        return kind
    return next(
        (
            StatementKind(other)
            for word in held["words"].lower().split()
            for other, nouns in HOLDS_NOUNS.items()
            if word in nouns
        ),
        kind,
    )


def _targets(kind: StatementKind, rest: Span, scene: Scene) -> tuple[Party, ...]:
    """Give whom a demand asks, up to what is asked, or the first whom another act is aimed at."""
    actors = scene.actors_in(rest)
    if kind is StatementKind.DEMAND:
        asked = _WHOM.match(scene.text, rest.start, rest.end)
        if asked is None:
            return tuple(map(party_of, actors[:1]))
        whom = scene.actors_in(Span(*asked.span("whom")))
        named = map(party_of, whom) if whom else [Party(name=" ".join(asked["whom"].split()))]
        return tuple(dict.fromkeys(named))
    aimed = [actor for actor in actors if actor.actor_kind is not ActorKind.OFFICE]
    return tuple(map(party_of, aimed[:1])) if kind in _AIMED else ()


def _instruments(span: Span, scene: Scene) -> tuple[str, ...]:
    named = (one.canonical for one in scene.instruments_in(span))
    return tuple(dict.fromkeys(name for name in named if name))


def _act(span: Span, paragraph: Paragraph, scene: Scene) -> Act | None:
    """Find the type of a measure by the parse, where it took the opening for a verb."""
    for sentence in paragraph.sentences:
        if sentence.span.start == span.start:
            return find_act(_whole(sentence), scene)
    return None


def _whole(sentence: Sentence) -> Clause:
    return Clause(sentence=sentence, verb=sentence.root, first=0, last=len(sentence) - 1)
