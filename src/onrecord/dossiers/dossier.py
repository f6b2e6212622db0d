"""Dossiers as data: TOML files, each with one dispute."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.errors import BadDossier
from onrecord.knowledge.facts import known

Names: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dispute that is followed.

    An actor is a code ("XN") or a name as the record has it ("Ada Berg").

    Attributes:
        name: Unique, short, in small letters: "ilvane-strait".
        title: What a brief of it is called.
        parties: Whose dispute it is: two actors or more.
        mediators: Who stands between them.
        instruments: Those it is about, each by all the names that it goes by, the first to show.
        subjects: Words that tell that something is about it; a star at the end stands for any
            more letters.
        sources: Names of the sources that are watched for it.
        names: How actors are called in a brief, by code.
    """

    name: str
    title: str
    parties: Names
    mediators: Names = ()
    instruments: tuple[Names, ...] = ()
    subjects: Names = ()
    sources: Names = ()
    names: tuple[tuple[str, str], ...] = ()

    def called(self, actor: str) -> str:
        """Give the name of an actor: the dossier's own, else that of the polity, else the code."""
        facts = known()
        polity = facts.polities.get(actor)
        return dict(self.names).get(actor) or (polity.name if polity else actor)


_NEEDED = ("name", "title", "parties")
_KEYS = tuple(field.name for field in fields(Dossier))
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_dossiers(folder: Path) -> tuple[Dossier, ...]:
    """Read every `*.toml` of a folder.

    A file holds the keys of `Dossier`; `name`, `title` and `parties` have to be there, and no
    other key may.  `names` is a table of names by code; an instrument is a name, or a list of
    the names that it goes by.

    Args:
        folder: One that is not there has no dossiers.

    Returns:
        The dossiers by name.

    Raises:
        BadDossier: A file, key or value cannot be used, or a name is there twice; the error
            names file and key, or line and column.
    """
    dossiers: dict[str, Dossier] = {}
    for path in sorted(folder.glob("*.toml")):
        dossier = _read(path)
        if dossier.name in dossiers:
            reason = f"there is another dossier called {dossier.name!r}"
            raise BadDossier(path.name, "name", reason)
        dossiers[dossier.name] = dossier
    return tuple(dossiers[name] for name in sorted(dossiers))


def _read(path: Path) -> Dossier:
    try:
        text = path.read_text(encoding="utf-8")
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        last = f"line {len(text.splitlines())}, the last"
        reason = str(error).replace("end of document", last)
        raise BadDossier(path.name, "file", reason) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadDossier(path.name, "file", str(error)) from error
    for key in told:
        if key not in _KEYS:
            raise BadDossier(path.name, key, f"not a key; the keys are {', '.join(_KEYS)}")
    for key in _NEEDED:
        if key not in told:
            raise BadDossier(path.name, key, "is missing")
    values: dict[str, Any] = {}
    for key, value in told.items():
        try:
            values[key] = _value(key, value)
        except ValueError as error:
            raise BadDossier(path.name, key, str(error)) from error
    return Dossier(**values)


def _value(key: str, value: object) -> object:
    """Check one value and give it in the type of the field; a ValueError says what is wrong."""
    if key in {"name", "title"}:
        return _named(value) if key == "name" else _text(value)
    if key == "names":
        return _called(value)
    if key == "instruments":
        return tuple(_texts(one if isinstance(one, list) else [one]) for one in _list(value))
    texts = _texts(value)
    if key == "parties" and len(texts) < 2:  # noqa: PLR2004 - a dispute is between two
        reason = "has to name two parties or more"
        raise ValueError(reason)
    if key == "subjects" and not all(any(map(str.isalnum, word)) for word in texts):
        reason = "has a subject without a letter or a digit"
        raise ValueError(reason)
    return texts


def _named(value: object) -> str:
    text = _text(value)
    if _NAME.fullmatch(text):
        return text
    reason = f"has to be small letters, digits and hyphens, not {text!r}"
    raise ValueError(reason)


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    reason = f"has to be a text, not {value!r}"
    raise ValueError(reason)


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    reason = f"has to be a list, not {value!r}"
    raise ValueError(reason)


def _texts(value: object) -> Names:
    texts = tuple(_text(one) for one in _list(value))
    if len(set(texts)) == len(texts):
        return texts
    reason = "has a text twice"
    raise ValueError(reason)


def _called(value: object) -> tuple[tuple[str, str], ...]:
    if isinstance(value, Mapping):
        return tuple((code, _text(name)) for code, name in value.items())
    reason = f"has to be a table of names by code, not {value!r}"
    raise ValueError(reason)
