"""Stances: how a statement stands to an instrument that it invokes."""

from __future__ import annotations

import re
from enum import StrEnum

from onrecord.knowledge.facts import known
from onrecord.languages.en.stances import (
    BEGUN,
    BINDING,
    CALLING,
    CROWD,
    ENSURING,
    FORBIDDING,
    OTHERS,
    OURS,
    RESERVING,
    THIRD_PERSON,
    TOLD,
)
from onrecord.ledgers.cues import Cue, cues_of, is_noun, pattern, phrases
from onrecord.ledgers.naming import around
from onrecord.model import Modality, Stage, Statement, StatementKind

_TOLD, _ENSURING, _BEGUN = pattern(TOLD), pattern(ENSURING), pattern(BEGUN)
_FORBIDDING = re.compile(
    rf"(?<!\w){phrases(FORBIDDING)}(?!\w)(?:[^\w.;:]+\w+){{0,6}}[^\w.;:]*$", re.IGNORECASE
)
_CALLING = re.compile(
    rf"(?<!\w)(?P<call>{phrases(CALLING)})(?!\w)(?:[^\w.;:]+\w+){{0,10}}[^\w.;:]*$", re.IGNORECASE
)
_BINDING = re.compile(
    rf"(?<!\w){phrases(BINDING)}(?!\w)(?:[^\w.;:]+\w+){{0,4}}[^\w.;:]*$", re.IGNORECASE
)
_CROWD = re.compile(rf"(?<!\w){phrases(CROWD)}(?!\w)[^,.;:]*$", re.IGNORECASE)
_PROMISED = re.compile(
    r"(?:\b(?:will|shall|to|continue|undertake|undertakes|and)|[’']ll)(?:\s+(?:\w+ly|also|always|continue|to))*\s*$"
    r"|\bcommit\w*\s+(?:\w+\s+){0,3}to\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_MEANS = re.compile(r"\b(?:while|by|to)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_OWN = re.compile(r"\b(?:its|our|my|their)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AS_ADJECTIVE = re.compile(r"\b(?:an?|the|this|recently|newly)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_RESERVING = re.compile(
    rf"(?<!\w)(?:{phrases(RESERVING)}\s+(?:\w+\s+){{0,2}}reservations?"
    r"|reserv(?:e|es|ed|ing)\s+(?:its|their|our|the|my)\s+(?:rights?|position))\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:no|not|never|neither|nobody|without)\b|n['’]t\b", re.IGNORECASE)
_AHEAD = 6
"""Words before a call in which whoever calls is named."""


class Stance(StrEnum):
    """What somebody does with an instrument, or says of it."""

    SIGNS = "signs"
    RATIFIES = "ratifies"
    ACCEDES = "accedes"
    SUSPENDS = "suspends"
    RESUMES = "resumes"
    WITHDRAWS = "withdraws"
    RESERVES = "reserves"
    DENIES_BREACH = "denies breach"
    SAYS_BREACHED = "says it is breached"
    SAYS_NOT_KEPT = "says it is not kept"
    SAYS_KEPT = "says it is kept"
    PROMISES = "promises to keep it"
    CALLS_FOR = "calls for"
    SAYS_IN_FORCE = "says it is in force"
    SAYS_NOT_IN_FORCE = "says it is not in force"
    RELIES_ON = "relies on"
    NAMES = "names"


ACTS = {
    "signature": Stance.SIGNS,
    "ratification": Stance.RATIFIES,
    "accession": Stance.ACCEDES,
    "suspension": Stance.SUSPENDS,
    "resumption": Stance.RESUMES,
    "withdrawal": Stance.WITHDRAWS,
}
"""Stances that are acts, by what leads to the name: they decide its status by an account."""

_JOINING = frozenset({"signature", "ratification", "accession", "resumption", "adherence"})
_NOT_SO = frozenset({Stage.PROPOSED, Stage.REVERSED})
_NOT_YET = frozenset({Stage.DECIDED, Stage.ANNOUNCED})
_SO = frozenset({Modality.ASSERTED, Modality.FUTURE})
_ONLY_WANTED = frozenset({StatementKind.DEMAND, StatementKind.COMMITMENT, StatementKind.DENIAL})


def stance_of(statement: Statement, instrument: str) -> Stance:
    """Say how a statement stands to one of the instruments that it invokes.

    The word nearest before its name decides, else the one after it, by these questions in order:

    1. Is it an act: a measure that is not only proposed or is undone, or a claim of what is done,
       by which a party signs, ratifies, accedes, suspends, resumes or withdraws?  To leave may be
       announced; to join has to be done.
    2. Does it make a reservation, or reserve rights or a position, where it invokes no other?
    3. Does a word of breach lead to it?  A denial, or a negation right before that word, denies
       breach; what may not be, or is to stop, calls for it; else it says that it is breached.
    4. Does a word of keeping lead to it?  A demand, what must be, or a call before it calls for
       it; what somebody commits themselves to promises it; what is told to be so, or not so,
       says that it is kept, or is not.  To ask that it be signed or joined calls for it.
    5. Is it said to be in force, or no longer?
    6. Is something said or done on the basis of it ("in accordance with", "Under Article 4 of",
       "the Treaty requires")?  Then it relies on it.

    What these leave open names it: what only may be, is alleged of the speaker, or is said of
    nobody in particular ("any violation", "states that violate"), what others call for, and
    every statement that is not in English.
    """
    others = tuple(other for other in statement.instruments if other != instrument)
    cues = tuple(cues_of(around(statement.text, instrument, others)))
    for stance in (*(_act(statement, cue) for cue in cues), _reserved(statement)):
        if stance is not None:
            return stance
    for cue in cues:
        stance = _said(statement, cue)
        if stance is not Stance.NAMES:
            return stance
    return Stance.NAMES


def _act(statement: Statement, cue: Cue) -> Stance | None:
    """Give the act that is told, as it is or will be for certain, by somebody in particular."""
    if cue.sort not in ACTS or statement.negated or cue.negated or statement.modality not in _SO:
        return None
    if not cue.follows and _CROWD.search(cue.before):
        return None
    if statement.measure == cue.sort and statement.stage not in _NOT_SO:
        return _measure(statement, cue)
    if statement.measure == "suspension" and statement.stage is Stage.REVERSED:
        return Stance.RESUMES if cue.sort == "resumption" else None
    told = statement.kind is StatementKind.CLAIM and statement.measure is None
    if not told or statement.modality is not Modality.ASSERTED or cue.doubtful:
        return None
    past = not _AS_ADJECTIVE.search(cue.before)
    if cue.follows:
        past = _is_told(cue) and not _unreal(cue)
    return ACTS[cue.sort] if past and _TOLD.search(cue.words) else None


def _measure(statement: Statement, cue: Cue) -> Stance | None:
    if statement.kind in _ONLY_WANTED or _is_ordered(cue):
        return None
    return None if cue.sort in _JOINING and is_ahead(statement) else ACTS[cue.sort]


def is_ahead(statement: Statement) -> bool:
    """Say whether an act is only announced or begun: "begins the procedure of withdrawal"."""
    ahead = statement.modality is Modality.FUTURE or statement.stage in _NOT_YET
    return ahead or _BEGUN.search(statement.text) is not None


def _is_ordered(cue: Cue) -> bool:
    """Say whether somebody is asked to do it: "instructed the ministries to sign"."""
    asked = _CALLING.search(cue.before) is not None
    return asked and re.search(r"\bto\s*$", cue.before) is not None


def _unreal(cue: Cue) -> bool:
    """Say whether a participle tells of what is wanted, not of what was done."""
    return re.search(r"\b(?:be|to|must|should)\b", cue.words if cue.follows else "") is not None


def _reserved(statement: Statement) -> Stance | None:
    found = _RESERVING.search(statement.text)
    if found is None or statement.negated or len(statement.instruments) != 1:
        return None
    return None if _REFUSED.search(found[0]) else Stance.RESERVES


def _said(statement: Statement, cue: Cue) -> Stance:
    if cue.sort == "breach":
        return _breach(statement, cue)
    if cue.sort == "unkept":
        settled = statement.modality is Modality.ASSERTED and not (cue.doubtful or cue.negated)
        plain = settled and not statement.negated and statement.kind not in _ONLY_WANTED
        return Stance.SAYS_NOT_KEPT if plain else Stance.NAMES
    if cue.sort in {"keep", "kept"}:
        return _keeping(statement, cue)
    if cue.sort in {"force", "lapsed"}:
        return _in_force(statement, cue)
    if cue.sort in {"basis", "under"}:
        of_another = statement.targets and cue.words.lower() in THIRD_PERSON
        unsettled = cue.negated or (cue.denied and not cue.follows)
        return Stance.NAMES if unsettled or of_another else Stance.RELIES_ON
    asked = statement.kind is not StatementKind.MEASURE and not _TOLD.search(cue.words)
    has_it = is_noun(cue.words) and _OWN.search(cue.before) is not None
    asked = (asked and not has_it) or _is_ordered(cue)
    wanted = cue.sort in _JOINING and not cue.negated and asked
    return Stance.CALLS_FOR if wanted and _is_called_for(statement, cue) else Stance.NAMES


def _breach(statement: Statement, cue: Cue) -> Stance:
    """Say whether a breach is alleged, denied, or ruled out."""
    if statement.kind is StatementKind.DENIAL:
        return Stance.DENIES_BREACH
    if _FORBIDDING.search(cue.before):
        return Stance.CALLS_FOR
    if cue.negated and statement.modality is Modality.FUTURE:
        promised = statement.kind is StatementKind.COMMITMENT
        return Stance.PROMISES if promised else Stance.NAMES
    if statement.modality is Modality.NECESSARY:
        return Stance.CALLS_FOR if cue.negated or cue.denied else Stance.NAMES
    if statement.modality is not Modality.ASSERTED:
        return Stance.NAMES
    if cue.negated:
        return Stance.NAMES if statement.kind in _ONLY_WANTED else Stance.DENIES_BREACH
    return Stance.NAMES if statement.negated or cue.doubtful else Stance.SAYS_BREACHED


def _keeping(statement: Statement, cue: Cue) -> Stance:
    """Say whether its being kept is asked for, told or promised, or told not to be so."""
    kind, told = statement.kind, cue.sort == "kept" or _is_told(cue)
    if kind is StatementKind.DENIAL:
        return Stance.NAMES
    if cue.negated:
        plain = statement.modality is Modality.ASSERTED and kind not in _ONLY_WANTED
        return Stance.SAYS_NOT_KEPT if plain and not cue.unsure else Stance.NAMES
    if cue.sort == "keep" and _is_called_for(statement, cue):
        return Stance.CALLS_FOR
    if statement.negated or cue.doubtful:
        return Stance.NAMES
    if kind is StatementKind.COMMITMENT and not cue.follows and _PROMISED.search(cue.before):
        return Stance.PROMISES
    if told:
        return Stance.SAYS_KEPT if statement.modality is Modality.ASSERTED else Stance.NAMES
    wanted = kind is StatementKind.POSITION and statement.modality is not Modality.FUTURE
    return Stance.CALLS_FOR if wanted and _MEANS.search(cue.before) else Stance.NAMES


def _in_force(statement: Statement, cue: Cue) -> Stance:
    """Say whether it is said to be in force, or not to be."""
    plain = statement.modality is Modality.ASSERTED and statement.kind not in _ONLY_WANTED
    if not plain or cue.doubtful or _unreal(cue):
        return Stance.NAMES
    holds = (cue.sort == "force") is not cue.negated
    return Stance.SAYS_IN_FORCE if holds else Stance.SAYS_NOT_IN_FORCE


def _is_told(cue: Cue) -> bool:
    """Say whether what follows a name tells what is so ("was kept", not "to be kept")."""
    return cue.follows and bool(re.search(r"\b(?:is|are|was|were|has|have|had)\b", cue.words))


def _is_called_for(statement: Statement, cue: Cue) -> bool:
    """Say whether whoever speaks asks for it, or says that it must be."""
    if statement.kind is StatementKind.DEMAND:
        return True
    if cue.follows and re.search(r"\b(?:must|should)\b", cue.words):
        return True
    if _BINDING.search(cue.before) and (not is_noun(cue.words) or _ENSURING.search(cue.before)):
        return True
    called = _CALLING.search(cue.before)
    return called is not None and _calls(statement, cue.before[: called.start()])


def _calls(statement: Statement, before: str) -> bool:
    """Say whether a call is that of whoever speaks, from what stands before it.

    In a claim it is when they are named there; that others call for something is not their call.
    """
    words = [word.strip("“”\"'’.,;()") for word in before.split()[-_AHEAD:]]
    bare = [word.removesuffix("’s").removesuffix("'s") for word in words]
    if OURS.intersection(word.lower() for word in bare):
        return True
    if statement.kind is StatementKind.CLAIM:
        holders = statement.attribution[0].holders
        accounts = {one.represents or one.id for one in holders}
        return any(known().polity_of(word) in accounts for word in bare if word[:1].isupper())
    return not OTHERS.intersection(word.lower() for word in bare)
