"""Measures: acts of state that a clause tells of, by the frames of its verbs and nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en.force import NEEDS
from onrecord.languages.en.measures import ASKING, FRAMES, HOMES, LEAVING, NOMINALS, STAFF
from onrecord.languages.measures import Frame
from onrecord.model import ActorKind, Sentence, Stage
from onrecord.statements.arguments import doer, subject
from onrecord.statements.clause import Clause
from onrecord.statements.frames import Match, matched
from onrecord.statements.hits import count_of, is_own
from onrecord.statements.nouns import is_any, named_in
from onrecord.statements.phrases import is_first_person
from onrecord.statements.scene import Scene
from onrecord.statements.stages import stage_of
from onrecord.statements.steps import Step, steps_of
from onrecord.statements.whens import days_of

_PRONOUNS = frozenset({"PRP", "WP", "WDT"})


def _by_verb() -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = {}
    for frame in FRAMES:
        for verb in sorted(frame.verbs):
            found.setdefault(verb.partition(" ")[0], []).append(frame)
    return found


_FRAMES = _by_verb()
_TRIGGERS = _FRAMES.keys() | NOMINALS.keys() | LEAVING | {"put"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act of state that a clause names.

    Attributes:
        type: A key of `knowledge/measures.toml`.
        word: The verb or noun that names it.
        agent: The word that heads its doer; None when the clause does not say.
        targets: The words that name or head those who are hit.
        count: How many are hit, where the words say one number.
        stage: How far it has come; None when the words do not settle it.
        effective: ISO 8601 date from which it takes effect.
    """

    type: str
    word: int
    agent: int | None
    targets: tuple[int, ...]
    count: int | None
    stage: Stage | None
    effective: str | None


def find_act(clause: Clause, scene: Scene) -> Act | None:
    """Find the first of the acts of state that a clause tells of; see `find_acts`."""
    return next(find_acts(clause, scene), None)


def find_acts(clause: Clause, scene: Scene) -> Iterator[Act]:
    """Find the acts of state that a clause tells of, the nearest to its verb first.

    Reads the verb with what it takes ("closed the consulate"), nouns of action after verbs
    that bring them about ("announced the expulsion of"), passives, and what verbs such as
    "decide", "propose" and "take action" lead to.  Joined verbs make an act each ("signed
    and ratified"), two verbs of one type with one object make one ("limit and suspend").

    Leaves out acts that are told in a clause of another verb, and verbs whose object makes
    no act of state of them ("closed the session").  An act that is denied, asked for or
    imagined is given as it stands: `force_of` and the kind of the statement tell it apart.
    """
    sentence = clause.sentence
    if _TRIGGERS.isdisjoint(sentence.lemmas[clause.first : clause.last + 1]):
        return
    found: dict[tuple[str, tuple[int, ...]], Match] = {}
    for step in steps_of(clause):
        if any(match.step.word in step.path for match in found.values()):
            continue
        match = _match(scene, sentence, step)
        if match is not None and (match.frame.type, match.taken) not in found:
            found[match.frame.type, match.taken] = match
            yield _act(clause, scene, match)
    if not found and (told := _leaving(clause, scene)) is not None:
        yield told


def _match(scene: Scene, sentence: Sentence, step: Step) -> Match | None:
    tried = (matched(scene, sentence, step, frame) for frame in _FRAMES.get(step.lemma, ()))
    return next((match for match in tried if match is not None), None)


def _act(clause: Clause, scene: Scene, match: Match) -> Act:
    sentence, step = clause.sentence, match.step
    agent = None
    if match.frame.by != {"subject"}:
        agent = doer(sentence, step, None if clause.passive else clause.subject)
        agent = agent if agent is not None else _on_own_list(sentence, step.word)
    named = (named_in(scene, sentence, head) for head in match.hit)
    day, dated = days_of(clause, scene, step)
    return Act(
        type=match.frame.type,
        word=step.word,
        agent=_named(scene, sentence, agent) if agent not in match.hit else None,
        targets=tuple(dict.fromkeys(w for w in named if not is_own(sentence, w, agent))),
        count=count_of(scene, sentence, match.hit),
        stage=stage_of(sentence, step, undoes=match.frame.undoes, dated=dated),
        effective=day,
    )


def _on_own_list(sentence: Sentence, verb: int) -> int | None:
    """Give the word that says whose list somebody is put on: "included on our list"."""
    for prep in sentence.all_children(verb, "prep"):
        for listed in sentence.all_children(prep, "pobj"):
            whose = sentence.child(listed, "poss")
            if sentence.lemmas[listed] == "list" and whose is not None:
                return whose if is_first_person(sentence, whose) else None
    return None


def _named(scene: Scene, sentence: Sentence, agent: int | None) -> int | None:
    return None if agent is None else named_in(scene, sentence, agent)


def _leaving(clause: Clause, scene: Scene) -> Act | None:
    """Read "asked ten diplomats to leave" and "a request for them to leave" as an expulsion.

    Also "must leave the country" and "have to leave Norland", of a mission's staff.
    """
    sentence = clause.sentence
    for word in range(clause.first, clause.last + 1):
        if sentence.lemmas[word] not in LEAVING:
            continue
        asker = sentence.heads[word]
        if sentence.lemmas[asker] not in ASKING and not _must_leave(scene, sentence, word):
            continue
        who = subject(sentence, word)
        if who is None:
            who = sentence.child(asker, "dobj", "nsubjpass")
        if who is None:
            who = subject(sentence, asker)
        if who is not None and sentence.tags[who] in _PRONOUNS and clause.subject is not None:
            who = clause.subject
        if who is not None and is_any(scene, sentence, who, STAFF):
            step = Step(word=word, lemma=sentence.lemmas[word], path=(asker,))
            return _told_to_leave(clause, scene, step, who)
    return None


def _must_leave(scene: Scene, sentence: Sentence, word: int) -> bool:
    home = sentence.child(word, "dobj")
    if home is None or not is_any(scene, sentence, home, HOMES):
        return False
    if sentence.labels[word] == "xcomp" and sentence.lemmas[sentence.heads[word]] in NEEDS:
        return True
    return any(sentence.lemmas[aux] == "must" for aux in sentence.all_children(word, "aux"))


def _told_to_leave(clause: Clause, scene: Scene, step: Step, who: int) -> Act:
    sentence, asker = clause.sentence, step.path[0]
    asking = Step(word=asker, lemma="", path=(*_led_by(sentence, asker),))
    agent = doer(sentence, asking, None if clause.passive else clause.subject)
    day, dated = days_of(clause, scene, step)
    return Act(
        type="expulsion",
        word=step.word,
        agent=_left(scene, sentence, step)
        if agent in {None, who}
        else _named(scene, sentence, agent),
        targets=(named_in(scene, sentence, who),),
        count=count_of(scene, sentence, (who,)),
        stage=stage_of(sentence, step, undoes=False, dated=dated),
        effective=day,
    )


def _left(scene: Scene, sentence: Sentence, step: Step) -> int | None:
    """Give the state that is to be left, by name: it is its own act that people must leave."""
    home = sentence.child(step.word, "dobj")
    if home is None:
        return None
    named = scene.actors_in(sentence.place(sentence.lefts[home], home))
    is_state = any(one.actor_kind is ActorKind.POLITY and one.canonical for one in named)
    return home if is_state else None


def _led_by(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give the verbs that lead to a verb without a subject of its own, the outermost first."""
    for word in (verb, *sentence.above(verb)):
        if sentence.labels[word] not in {"pcomp", "xcomp", "prep", "conj"}:
            return
        if sentence.tags[sentence.heads[word]].startswith("V"):
            yield sentence.heads[word]
