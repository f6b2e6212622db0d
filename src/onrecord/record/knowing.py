"""Knowing: knowledge files that a record takes in, and that its readings use."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from onrecord.errors import BadKnowledgeFile, KnowledgeIsThere, UnreadableInput
from onrecord.identity import Identities
from onrecord.identity.ftm_rows import rows_of_entities
from onrecord.identity.naming import Candidate, candidates
from onrecord.identity.places import Lines
from onrecord.identity.rows import (
    KnownRow,
    Problem,
    folder_rows,
    foreign_rows,
    package_rows,
    problems_of,
    rows_of_text,
)
from onrecord.identity.terms import doubts_of
from onrecord.identity.writing import toml_of
from onrecord.knowledge.rows import FOLDER, users_folder
from onrecord.record.home import Home

_USERS: Counter[str] = Counter()
"""How many use a record's own knowledge, by its folder: threads of a server may be several."""
_SETTING = Lock()
_ENTITIES = frozenset({".json", ".jsonl", ".ndjson", ".ftm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What a file of knowledge brings.

    Attributes:
        file: Where it is kept, or would be.
        rows: How many rows of each table it has.
        left_out: What was not taken of it, where it stands, and why.
        doubts: Where it says what is there already, or contradicts another row.
        kept: Whether it was taken in: not when it is only checked, or there already.
        text: What is kept.
    """

    file: Path
    rows: Mapping[str, int]
    left_out: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    kept: bool = False
    text: str = ""


@contextmanager
def knowledge_in_use(home: Home) -> Iterator[None]:
    """Have readings use a record's own knowledge files while the block runs.

    The folder that the user names in ONRECORD_KNOWLEDGE goes before it, and is used alone.
    """
    own = str(home.knowledge)
    with _SETTING:
        used = _USERS[own] > 0 or (not users_folder() and any(home.knowledge.glob("*.toml")))
        if used:
            _USERS[own] += 1
            os.environ[FOLDER] = own
    try:
        yield
    finally:
        with _SETTING:
            if used:
                _USERS[own] -= 1
            if used and not _USERS[own] and os.environ.get(FOLDER) == own:
                del os.environ[FOLDER]


def is_set_aside(home: Home) -> bool:
    """Say whether the user names another folder, so that readings do not ask the record's own."""
    named = users_folder()
    return bool(named) and Path(named).resolve() != home.knowledge.resolve()


def learning(home: Home, path: Path, who: Identities) -> Learnt:
    """Read and check a file of knowledge, and keep nothing.

    Args:
        home: The record that it is for.
        path: A TOML file, or FollowTheMoney entities as JSON.
        who: What people judge of who is who.

    Raises:
        BadKnowledgeFile: It cannot be read, or a row of it cannot be used; the error says where.
        UnreadableInput: It is not there, or neither TOML nor JSON by its name.
    """
    text = _text(path)
    target = home.knowledge / (path.name if path.suffix == ".toml" else f"{path.stem}.toml")
    known = tuple(row for row in standing_rows(home) if row.file != str(target))
    rows, problems, notes = _rows(path, text, known)
    problems = problems or problems_of(rows, known)
    if not problems and not rows:
        told = f": {notes[0].reason}" if notes else ""
        problems = [Problem((1, 1), f"it has no row{told}")]
    if problems:
        raise BadKnowledgeFile(str(path), tuple((*one.place, one.reason) for one in problems))
    return Learnt(
        file=target,
        rows=Counter(row.kind for row in rows),
        left_out=tuple(sorted(notes)),
        doubts=tuple(sorted(doubts_of(rows, known, who))),
        text=text if path.suffix == ".toml" else toml_of(rows, f"Made of {path.name}."),
    )


def _text(path: Path) -> str:
    if path.suffix not in {".toml", *_ENTITIES}:
        reason = f"neither TOML nor FollowTheMoney by its name ({', '.join(sorted(_ENTITIES))})"
        raise UnreadableInput(str(path), reason)
    try:
        payload = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(str(path), error.strerror or str(error)) from error
    try:
        return payload.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = payload[: error.start].decode("utf-8-sig")
        place = Lines(before).place(len(before))
        raise BadKnowledgeFile(str(path), ((*place, "no UTF-8 from here on"),)) from error


def _rows(
    path: Path, text: str, known: tuple[KnownRow, ...]
) -> tuple[list[KnownRow], list[Problem], list[Problem]]:
    if path.suffix == ".toml":
        return (*rows_of_text(text, str(path)), [])
    taken = rows_of_entities(text, str(path), forms_of(known))
    return taken.rows, taken.problems, taken.notes


def forms_of(rows: tuple[KnownRow, ...]) -> dict[str, tuple[str, ...]]:
    """Give the names of polities and organisations by code and short name."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row.kind == "polity":
            code = row.text("code")
            found[code] = (*found.get(code, ()), *row.texts("name", "names"))
        elif row.kind == "organisation":
            found[row.text("name")] = row.texts("name", "full_name", "variants")
    return found


def keep_knowledge(learnt: Learnt, *, replaces: bool) -> bool:
    """Keep what was learnt, whole or not at all; give whether it was not here yet.

    Raises:
        KnowledgeIsThere: Another file has its name, and is not to be replaced.
    """
    file = learnt.file
    if file.exists():
        if file.read_text(encoding="utf-8") == learnt.text:
            return False
        if not replaces:
            raise KnowledgeIsThere(str(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_text(learnt.text, encoding="utf-8")
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
    return True


def own_files(home: Home) -> dict[Path, Counter[str]]:
    """List a record's own knowledge files, each with how many rows of each table it has."""
    found = {path: Counter[str]() for path in sorted(home.knowledge.glob("*.toml"))}
    for row in folder_rows(home.knowledge):
        found[Path(row.file)][row.kind] += 1
    return found


def standing_rows(home: Home) -> Iterator[KnownRow]:
    """Give every row that comes with onrecord, that the record has, or that the user names."""
    yield from package_rows()
    yield from folder_rows(home.knowledge)
    if is_set_aside(home):
        yield from folder_rows(Path(users_folder()))


def rows_in_use(home: Home) -> Iterator[KnownRow]:
    """Give every row that readings ask for, and those for looking names up."""
    yield from package_rows()
    yield from foreign_rows()
    yield from folder_rows(Path(users_folder() or home.knowledge))


def who_is(home: Home, name: str, day: date, who: Identities) -> tuple[Candidate, ...]:
    """Give everybody whom a name, or another name of the same, may mean on a day."""
    rows = tuple(rows_in_use(home))
    names = (name, *(one for one in who.members(name) if one != name))
    found = [one for asked in names for one in candidates(asked, day, rows)]
    found.sort(key=lambda one: not one.holds)
    return tuple(dict.fromkeys([*_judged(name, who), *found]))


def _judged(name: str, who: Identities) -> Iterator[Candidate]:
    """Give what stands for a name by people's judgements."""
    for group in who.groups:
        if name in group.members and name != group.name:
            said = (f"{one} ({one.by}, {one.at:%Y-%m-%d})" for one in group.judgements)
            source = "; ".join(said)
            yield Candidate(kind="same", name=group.name, file="judgements", source=source)
