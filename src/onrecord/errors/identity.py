"""Errors of who is who: judgements of people, and files of knowledge."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class IdentityError(OnRecordError):
    """Something that people say of who is who, and that cannot be kept."""

    code = "OR480"


@dataclass(unsafe_hash=True)
class BadJudgement(IdentityError):
    """A judgement that does not say of which two, who judges or why."""

    code = "OR481"
    hint = "`onrecord same --help` has examples."
    reason: str

    def __str__(self) -> str:
        return f"the judgement cannot be kept: {self.reason}"


@dataclass(unsafe_hash=True)
class JudgementConflict(IdentityError):
    """A judgement by which two would be one that somebody judged not to be."""

    code = "OR482"
    hint = "Undo one of these first: `onrecord same --undo ID`."
    one: str
    other: str
    against: tuple[str, ...]

    def __str__(self) -> str:
        by = "; ".join(self.against)
        return f"{self.one!r} and {self.other!r} would be the same and not the same: {by}"


@dataclass(unsafe_hash=True)
class JudgementNotFound(IdentityError, KeyError):
    """An id that names no judgement that stands, or more than one."""

    code = "OR483"
    hint = "`onrecord same --list` shows the ids; the first characters are enough."
    asked: str
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.candidates:
            return f"{self.asked!r} could be any of {', '.join(self.candidates)}"
        return f"no judgement that stands is called {self.asked!r}"


@dataclass(unsafe_hash=True)
class BadJudgements(IdentityError):
    """A file of judgements with a line that cannot be taken; nothing of it was."""

    code = "OR484"
    hint = "Mend the line, or leave it out, and give the same command again."
    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: line {self.line}: {self.reason}"


@dataclass(unsafe_hash=True)
class BadKnowledgeFile(IdentityError):
    """A file of knowledge that cannot be taken, and where; nothing of it was."""

    code = "OR485"
    hint = "Mend it, and give the same command again; --check takes nothing in."
    file: str
    problems: tuple[tuple[int, int, str], ...]

    def __str__(self) -> str:
        line, column, reason = self.problems[0]
        more = f" (and {len(self.problems) - 1} more)" if 1 < len(self.problems) else ""
        return f"{self.file}: line {line}, column {column}: {reason}{more}"


@dataclass(unsafe_hash=True)
class KnowledgeIsThere(IdentityError):
    """A file of knowledge whose name another file of the record has."""

    code = "OR486"
    hint = "--replace puts the new one in its place; another name keeps both."
    file: str

    def __str__(self) -> str:
        return f"{self.file} is there already, and says something else"
