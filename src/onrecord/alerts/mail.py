"""Mail: the settings of a server, and messages handed over to it."""

from __future__ import annotations

import os
import re
import smtplib
import ssl
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from onrecord.alerts.alert import MAIL, MAIL_ADDRESS
from onrecord.alerts.state import Tried
from onrecord.archive.clock import Clock
from onrecord.errors import BadMailSettings

_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252})")
_TIMEOUT = 30.0
_REFUSED = 500
_PORTS = 65536


class Security(StrEnum):
    """How a connection to a server of mail is made safe."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


_USUAL = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """A server that takes mail, and whose name it carries.

    Attributes:
        host, port: Of the server.
        sender: Address from which mail comes ("from" in the file).
        security: How the connection is made safe.
        user: As whom we log in; None without.
        password: Never shown.
    """

    host: str
    sender: str
    port: int
    security: Security = Security.STARTTLS
    user: str | None = None
    password: str | None = field(default=None, repr=False)


_KEYS = ("host", "from", "port", "security", "user", "password_file", "password_env")


def load_mail(file: Path, environment: Mapping[str, str] | None = None) -> MailSettings:
    """Read the settings of mail: host and from, and what of the rest is not as usual.

    The password comes from the file that `password_file` names, or from the variable of the
    environment that `password_env` names; it is not sent over a connection that is not safe,
    but to this computer itself.

    Raises:
        BadMailSettings: The file, a key or a value cannot be used.
    """
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise BadMailSettings(file.name, "file", reason or str(error)) from error
    _check(told, file.name)
    security = Security(told.get("security", Security.STARTTLS))
    password = _password(told, file, os.environ if environment is None else environment)
    if password is not None and security is Security.NONE and not _is_here(told["host"]):
        reason = "a password goes to another computer over starttls or tls alone"
        raise BadMailSettings(file.name, "security", reason)
    return MailSettings(
        host=told["host"],
        port=told.get("port", _USUAL[security]),
        sender=told["from"],
        security=security,
        user=told.get("user"),
        password=password,
    )


def _check(told: dict[str, Any], file: str) -> None:
    """Refuse keys that there are not, and values that cannot be meant."""
    for key in told:
        if key not in _KEYS:
            raise BadMailSettings(file, key, f"not a key; the keys are {', '.join(_KEYS)}")
    for key, pattern in (("host", _HOST), ("from", MAIL_ADDRESS)):
        if not isinstance(told.get(key), str) or not pattern.fullmatch(told[key]):
            raise BadMailSettings(file, key, "is missing, or is none")
    for key in ("user", "password_file", "password_env"):
        if key in told and not (isinstance(told[key], str) and told[key].strip()):
            raise BadMailSettings(file, key, "has to be a text")
    port = told.get("port", 1)
    if not isinstance(port, int) or isinstance(port, bool) or not 0 < port < _PORTS:
        raise BadMailSettings(file, "port", "has to be a number from 1 to 65535")
    if told.get("security", Security.NONE) not in set(Security):
        raise BadMailSettings(file, "security", f"has to be one of {', '.join(Security)}")
    secrets = sum(key in told for key in ("password_file", "password_env"))
    if secrets != int("user" in told):
        reason = "a user goes with one of password_file and password_env"
        raise BadMailSettings(file, "user", reason)


def _password(told: dict[str, Any], file: Path, environment: Mapping[str, str]) -> str | None:
    if "password_env" in told:
        name = told["password_env"]
        if not environment.get(name):
            raise BadMailSettings(file.name, "password_env", f"the variable {name} is not set")
        return environment[name]
    if "password_file" not in told:
        return None
    place = file.parent / Path(told["password_file"]).expanduser()
    try:
        return place.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = f"{place} cannot be read"
        raise BadMailSettings(file.name, "password_file", reason) from error


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def send(
    settings: MailSettings, message: EmailMessage, ids: tuple[str, ...], clock: Clock
) -> Tried:
    """Hand a message over to the server, once; give what became of it.

    A server that refuses for good (5xx) is not asked again by itself.
    """
    now, begun = clock.now(), clock.seconds()
    status, error = None, None
    try:
        with _connected(settings) as server:
            server.send_message(message)
    except smtplib.SMTPRecipientsRefused as refused:
        status = min(code for code, _ in refused.recipients.values())
        error = f"the server refused the recipient ({status})"
    except smtplib.SMTPResponseException as refused:
        status, error = refused.smtp_code, f"the server answered {refused.smtp_code}"
    except (OSError, smtplib.SMTPException) as failed:
        error = f"the connection failed ({_told(failed)})"
    return Tried(
        time=now,
        to=MAIL + str(message["To"]),
        ids=ids,
        ok=error is None,
        status=250 if error is None else status,
        ms=round((clock.seconds() - begun) * 1000),
        error=error,
        last=status is not None and status >= _REFUSED and not _is_login(status),
    )


def _is_login(status: int) -> bool:
    """Say whether it is our login that was refused: that can be mended, and mail go through.

    >>> _is_login(535), _is_login(550)
    (True, False)
    """
    return status in {530, 534, 535, 538}


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__


def _connected(settings: MailSettings) -> smtplib.SMTP:
    """Connect, make the connection safe, and log in."""
    name = settings.sender.rpartition("@")[2]
    context = ssl.create_default_context()
    server: smtplib.SMTP
    if settings.security is Security.TLS:
        server = smtplib.SMTP_SSL(
            settings.host, settings.port, name, timeout=_TIMEOUT, context=context
        )
    else:
        server = smtplib.SMTP(settings.host, settings.port, name, timeout=_TIMEOUT)
    try:
        if settings.security is Security.STARTTLS:
            server.starttls(context=context)
        if settings.user is not None and settings.password is not None:
            server.login(settings.user, settings.password)
    except (OSError, smtplib.SMTPException):
        server.close()
        raise
    return server
