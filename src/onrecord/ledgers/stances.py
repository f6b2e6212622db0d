"""Stances: how a statement stands to an instrument that it invokes."""

from __future__ import annotations

import re
from enum import StrEnum

from onrecord.languages.en.stances import CALLING, FORBIDDING, RESERVING, THIRD_PERSON, TOLD
from onrecord.ledgers.cues import Cue, cues_of, pattern, phrases
from onrecord.ledgers.naming import around
from onrecord.model import Modality, Stage, Statement, StatementKind

_TOLD, _FORBIDDING = pattern(TOLD), pattern(FORBIDDING)
_CALLING = re.compile(rf"(?<!\w){phrases(CALLING)}(?!\w)[^.;:]*$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who|that)\s+(?:\w+\s+)?$", re.IGNORECASE)
_RESERVING = re.compile(
    rf"(?<!\w)(?:{phrases(RESERVING)}\s+(?:\w+\s+){{0,2}}reservations?"
    r"|reserv(?:e|es|ed|ing)\s+(?:its|their|our|the|my)\s+(?:rights?|position))\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:no|not|never|neither|nobody|without)\b|n['’]t\b", re.IGNORECASE)


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
    CALLS_FOR = "calls for"
    SAYS_KEPT = "says it is kept"
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

_JOINING = frozenset({"signature", "ratification", "accession", "resumption"})
_NOT_SO = frozenset({Stage.PROPOSED, Stage.REVERSED})
_SO = frozenset({Modality.ASSERTED, Modality.FUTURE})
_ONLY_WANTED = frozenset({StatementKind.DEMAND, StatementKind.COMMITMENT, StatementKind.DENIAL})


def stance_of(statement: Statement, instrument: str) -> Stance:
    """Say how a statement stands to one of the instruments that it invokes.

    The word nearest before its name decides, else the one after it, by these questions in order:

    1. Is it an act: a measure that is not only proposed or is undone, or a claim of what is done, by which a
       party signs, ratifies, accedes, suspends, resumes or withdraws?
    2. Does it make a reservation, or reserve rights or a position, where it invokes no other?
    3. Does a word of breach lead to it?  A denial, or a negation right before that word, denies
       breach; a demand, or what may not be, calls for it; what only may be, or where a
       negation stands farther off, is left open; else it says that it is breached.
    4. Does a word of keeping lead to it?  A demand, a need, a call before it, or a stand for its
       being kept calls for it; a promise, or what is told to be so, says that it is kept; told
       with a negation, that it is breached.  To ask that it be signed or joined calls for it.
    5. Is something said or done on the basis of it ("in accordance with", "under", "the Treaty
       requires")?  Then it relies on it.

    What these leave open names it, and so does every statement that is not in English.
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
    """Give the act that is told, as it is or will be for certain."""
    if cue.sort not in ACTS or statement.negated or cue.negated or statement.modality not in _SO:
        return None
    if statement.measure == cue.sort and statement.stage not in _NOT_SO:
        return None if statement.kind in _ONLY_WANTED or _is_ordered(cue) else ACTS[cue.sort]
    if statement.measure == "suspension" and statement.stage is Stage.REVERSED:
        return Stance.RESUMES if cue.sort == "resumption" else None
    told = statement.kind is StatementKind.CLAIM and statement.measure is None
    if not told or statement.modality is not Modality.ASSERTED or cue.doubtful:
        return None
    past = _is_told(cue) and not _unreal(cue) if cue.follows else not _RELATIVE.search(cue.before)
    return ACTS[cue.sort] if past and _TOLD.search(cue.words) else None


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
    if cue.sort in {"keep", "kept"}:
        return _keeping(statement, cue)
    if cue.sort == "basis":
        of_another = statement.targets and cue.words.lower() in THIRD_PERSON
        return Stance.NAMES if cue.negated or of_another else Stance.RELIES_ON
    wanted = cue.sort in _JOINING and not cue.negated and _is_called_for(statement, cue)
    return Stance.CALLS_FOR if wanted else Stance.NAMES


def _breach(statement: Statement, cue: Cue) -> Stance:
    """Say whether a breach is alleged, denied, or ruled out."""
    if statement.kind is StatementKind.DENIAL:
        return Stance.DENIES_BREACH
    ruled_out = _FORBIDDING.search(cue.before) or _FORBIDDING.search(cue.words)
    wanted = statement.kind is StatementKind.DEMAND or statement.modality is Modality.NECESSARY
    if ruled_out or wanted:
        return Stance.CALLS_FOR
    if cue.negated and statement.modality is Modality.FUTURE:
        return Stance.SAYS_KEPT
    if statement.modality is not Modality.ASSERTED:
        return Stance.NAMES
    if cue.negated:
        return Stance.DENIES_BREACH
    return Stance.NAMES if statement.negated or cue.doubtful else Stance.SAYS_BREACHED


def _keeping(statement: Statement, cue: Cue) -> Stance:
    """Say whether its being kept is asked for, told or promised, or told not to be so."""
    kind, told = statement.kind, cue.sort == "kept" or _is_told(cue)
    if kind is StatementKind.DENIAL:
        return Stance.NAMES
    if cue.negated:
        plain = statement.modality is Modality.ASSERTED and kind not in _ONLY_WANTED
        return Stance.SAYS_BREACHED if plain else Stance.NAMES
    if _is_called_for(statement, cue):
        return Stance.CALLS_FOR
    if statement.negated or cue.doubtful:
        return Stance.NAMES
    if statement.modality is Modality.FUTURE or kind is StatementKind.COMMITMENT:
        return Stance.SAYS_KEPT
    if told:
        return Stance.SAYS_KEPT if statement.modality is Modality.ASSERTED else Stance.NAMES
    return Stance.CALLS_FOR if kind is StatementKind.POSITION else Stance.NAMES


def _is_told(cue: Cue) -> bool:
    """Say whether what follows a name tells what is so ("was kept", not "to be kept")."""
    return cue.follows and bool(re.search(r"\b(?:is|are|was|were|has|have|had)\b", cue.words))


def _is_called_for(statement: Statement, cue: Cue) -> bool:
    if statement.kind is StatementKind.DEMAND or statement.modality is Modality.NECESSARY:
        return True
    bound = cue.follows and re.search(r"\b(?:must|should)\b", cue.words) is not None
    return bound or _CALLING.search(cue.before) is not None
