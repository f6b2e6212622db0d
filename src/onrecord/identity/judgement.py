"""Judgement: what a person says of whether two names mean one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from onrecord.errors import BadJudgement

_LETTERS = 12


class Verdict(StrEnum):
    """What is judged of two names; `UNDONE` takes an earlier judgement back."""

    SAME = "same"
    NOT_SAME = "not_same"
    UNSURE = "unsure"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement of one person.  It is never changed; another one takes it back.

    Attributes:
        one, other: Two actors or two instruments as statements have them: a code ("XN"), a short
            name of a body, or a name.
        verdict: What is judged.
        by: Who judges.
        at: When, in UTC.
        why: For what reason.
        undoes: The id of the judgement that is taken back; None for every other verdict.
    """

    one: str
    other: str
    verdict: Verdict
    by: str
    at: datetime
    why: str
    undoes: str | None = None

    def __post_init__(self) -> None:
        reason = _fault(self)
        if reason:
            raise BadJudgement(reason)

    @property
    def id(self) -> str:
        """Its name, made of what it says."""
        told = json.dumps(_told(self), ensure_ascii=False, sort_keys=True)
        return "ju:" + hashlib.sha256(told.encode()).hexdigest()[:_LETTERS]

    @property
    def order(self) -> tuple[datetime, str]:
        """Its place among all: the oldest first."""
        return self.at, self.id

    def __str__(self) -> str:
        words = {
            Verdict.SAME: f"{self.one} is the same as {self.other}",
            Verdict.NOT_SAME: f"{self.one} is not the same as {self.other}",
            Verdict.UNSURE: f"unsure whether {self.one} is the same as {self.other}",
            Verdict.UNDONE: f"{self.undoes} is undone",
        }
        return words[self.verdict]


def _fault(judgement: Judgement) -> str | None:
    names = (judgement.one, judgement.other)
    if any(not name or name != " ".join(name.split()) for name in names):
        return "a name is missing, or has blanks that nobody sees"
    if judgement.one == judgement.other:
        return f"{judgement.one!r} is itself: name two"
    if not judgement.by.strip():
        return "it does not say who judges"
    if not judgement.why.strip():
        return "it does not say for what reason"
    if judgement.at.tzinfo is None:
        return "its time has no zone"
    if (judgement.verdict is Verdict.UNDONE) != (judgement.undoes is not None):
        return "what is undone is another judgement, and nothing else undoes one"
    return None


def _told(judgement: Judgement) -> dict[str, str | None]:
    return {
        "one": judgement.one,
        "other": judgement.other,
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "at": judgement.at.astimezone(UTC).isoformat(),
        "why": judgement.why,
        "undoes": judgement.undoes,
    }


def write_judgement(judgement: Judgement) -> dict[str, str | None]:
    """Write a judgement as values that JSON has."""
    return {"id": judgement.id, **_told(judgement)}


def read_judgement(written: object) -> Judgement:
    """Read a judgement as `write_judgement` writes it; without an id it is given one.

    Raises:
        BadJudgement: Something is missing or cannot be, or the id is that of other words.
    """
    if not isinstance(written, Mapping):
        raise BadJudgement("it is no object")  # noqa: EM101, TRY003
    texts = {name: written.get(name) for name in ("one", "other", "by", "why")}
    for name, value in texts.items():
        if not isinstance(value, str):
            raise BadJudgement(f"{name!r} is no text")  # noqa: EM102, TRY003
    try:
        verdict = Verdict(str(written.get("verdict")))
        at = datetime.fromisoformat(str(written.get("at")))
    except ValueError as error:
        raise BadJudgement(str(error)) from error
    undoes = written.get("undoes")
    if undoes is not None and not isinstance(undoes, str):
        raise BadJudgement("'undoes' is no text")  # noqa: EM101, TRY003
    judgement = Judgement(**texts, verdict=verdict, at=at, undoes=undoes)  # type: ignore[arg-type]
    if written.get("id", judgement.id) != judgement.id:
        raise BadJudgement(f"its words are not those of {written['id']}")  # noqa: EM102, TRY003
    return judgement
