"""Alerts as data: TOML files, each with what is watched for and to whom it is told."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.archive.addresses import target_of
from onrecord.errors import BadAlert, FetchRefused

Names: TypeAlias = tuple[str, ...]

PRINT, WEBHOOK, MAIL = "print", "webhook", "mail "
"""Where events go: to the screen, to an address, or to "mail " and who gets it."""


class AlertKind(StrEnum):
    """What an alert tells of."""

    STATEMENTS = "statements"
    DOCUMENT = "document"
    SEARCH = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that is watched for.

    Attributes:
        name: Unique, short, in small letters: "halmere-strait".
        kind: Statements of an actor or about something, a document's next versions, or passages.
        holder: Whose statements: a code, or words of a name.
        about: Whom or which instruments they speak of, all of them: codes or names.
        document: The id of a document, any version of it.
        search: What is searched for, as in `onrecord search`.
        webhook: The address to which events are posted.
        secret_file: The file with the secret that signs them; a relative path is one of the
            record's folder.
        secret_env: The environment's variable with that secret.
        mail: Who gets them by mail.
        allow_private: Whether the address may be one of one's own network.
    """

    name: str
    kind: AlertKind
    holder: str | None = None
    about: Names = ()
    document: str | None = None
    search: str | None = None
    webhook: str | None = None
    secret_file: str | None = None
    secret_env: str | None = None
    mail: Names = ()
    allow_private: bool = False

    @property
    def conditions(self) -> str:
        """A digest of what it watches for: an alert that watches for something else begins anew."""
        watched = [self.kind.value, self.holder, self.about, self.document, self.search]
        return sha256(json.dumps(watched).encode()).hexdigest()[:16]

    @property
    def channels(self) -> Names:
        """Where its events go: to the screen, unless it names others."""
        posted = (WEBHOOK,) if self.webhook else ()
        return (*posted, *(MAIL + one for one in self.mail)) or (PRINT,)

    @property
    def watches(self) -> str:
        """What it watches for, in words."""
        if self.kind is AlertKind.DOCUMENT:
            return f"{self.document} changes"
        if self.kind is AlertKind.SEARCH:
            return f"more is found by {self.search}"
        about = " and ".join(self.about) or "anything"
        return f"{self.holder or 'anybody'} speaks of {about}"

    @property
    def shown_webhook(self) -> str | None:
        """The webhook's host alone: some addresses are secrets by themselves."""
        return target_of(self.webhook).root if self.webhook else None


_KEYS = tuple(field.name for field in fields(Alert))
_LISTS = frozenset({"about", "mail"})
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAIL_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_{|}~.-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST = 2000
_OF_KIND = {
    AlertKind.STATEMENTS: frozenset({"holder", "about"}),
    AlertKind.DOCUMENT: frozenset({"document"}),
    AlertKind.SEARCH: frozenset({"search"}),
}


def load_alerts(folder: Path) -> tuple[Alert, ...]:
    """Read every `*.toml` of a folder, by name.

    Args:
        folder: One that is not there has no alerts.

    Raises:
        BadAlert: A file, key or value cannot be used; the error names file and key.
    """
    return tuple(read_alert(path) for path in sorted(folder.glob("*.toml")))


def read_alert(path: Path) -> Alert:
    """Read one alert; its name is that of its file.

    Raises:
        BadAlert: The file, a key or a value cannot be used; the error names file and key.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadAlert(path.name, "file", str(error)) from error
    alert = alert_of(told, path.name)
    if path.name != f"{alert.name}.toml":
        raise BadAlert(path.name, "name", f"has to be that of the file, not {alert.name!r}")
    return alert


def alert_of(told: dict[str, Any], file: str) -> Alert:
    """Make an alert of what a file or a command says; keys without a value are left out.

    Raises:
        BadAlert: A key or a value cannot be used.

    >>> alert_of({"name": "ferry", "kind": "search", "search": "ferry"}, "ferry.toml").watches
    'more is found by ferry'
    """
    values: dict[str, Any] = {}
    for key, value in told.items():
        if key not in _KEYS:
            raise BadAlert(file, key, f"not a key; the keys are {', '.join(_KEYS)}")
        try:
            values[key] = _value(key, value)
        except ValueError as error:
            raise BadAlert(file, key, str(error)) from error
    for key in ("name", "kind"):
        if key not in values:
            raise BadAlert(file, key, "is missing")
    alert = Alert(**values)
    _check(alert, file)
    return alert


def _check(alert: Alert, file: str) -> None:
    """Refuse what does not go together."""
    given = {key for keys in _OF_KIND.values() for key in keys if getattr(alert, key)}
    wanted = _OF_KIND[alert.kind]
    if not given & wanted:
        raise BadAlert(file, " or ".join(sorted(wanted)), f"is missing: it is of {alert.kind}")
    if given - wanted:
        raise BadAlert(file, min(given - wanted), f"does not go with the kind {alert.kind}")
    secrets = sum(one is not None for one in (alert.secret_file, alert.secret_env))
    if alert.webhook and secrets != 1:
        reason = "one of secret_file and secret_env goes with a webhook"
        raise BadAlert(file, "secret_file", reason)
    if secrets and not alert.webhook:
        raise BadAlert(file, "webhook", "is missing: there is a secret for it")


def _value(key: str, value: object) -> object:
    """Check one value and give it in the type of the field; a ValueError says what is wrong."""
    if key == "allow_private":
        if isinstance(value, bool):
            return value
        reason = f"has to be true or false, not {value!r}"
        raise ValueError(reason)
    if key in _LISTS:
        return _texts(key, value)
    text = _text(value)
    if key == "kind":
        if text in set(AlertKind):
            return AlertKind(text)
        reason = f"has to be one of {', '.join(AlertKind)}, not {text!r}"
        raise ValueError(reason)
    if key == "webhook":
        return _address(text)
    patterns = {
        "name": (_NAME, "small letters, digits and hyphens"),
        "secret_env": (_VARIABLE, "the name of a variable of the environment"),
    }
    pattern, words = patterns.get(key, (None, ""))
    if pattern and not pattern.fullmatch(text):
        reason = f"has to be {words}"
        raise ValueError(reason)
    return text


def _texts(key: str, value: object) -> Names:
    if not isinstance(value, list | tuple):
        reason = f"has to be a list, not {value!r}"
        raise ValueError(reason)  # noqa: TRY004 - each of these is told in one way
    texts = tuple(dict.fromkeys(map(_text, value)))
    for one in texts:
        if key == "mail" and not MAIL_ADDRESS.fullmatch(one):
            reason = f"{one!r} is no address of mail"
            raise ValueError(reason)
    return texts


def _text(value: object) -> str:
    known = isinstance(value, str) and value.strip() and len(value) <= _LONGEST
    if isinstance(value, str) and known and not _CONTROLS.search(value):
        return value.strip()
    reason = f"has to be a text on one line, of {_LONGEST:,} characters at most"
    raise ValueError(reason)


def _address(value: str) -> str:
    try:
        return target_of(value).url
    except FetchRefused as error:
        raise ValueError(error.reason) from error


def toml_of(alert: Alert) -> str:
    """Write an alert as the file that `read_alert` reads."""
    lines = []
    for key in _KEYS:
        value = getattr(alert, key)
        if value:
            lines.append(f"{key} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """Write a value; the strings of JSON are strings of TOML, since none has control characters."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)
