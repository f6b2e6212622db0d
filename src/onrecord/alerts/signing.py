"""Signatures of what is posted, after Standard Webhooks, and the secrets that make them."""

from __future__ import annotations

import base64
import binascii
import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from onrecord.alerts.alert import Alert
from onrecord.archive.headers import Headers
from onrecord.errors import BadSecret

_BEGIN = "whsec_"
_LEAST, _MOST = 24, 64


@dataclass(frozen=True, slots=True)
class Secret:
    """What signs; it is never shown, not in a message of ours either."""

    key: bytes = field(repr=False)


def new_secret() -> str:
    """Make a secret, as it is written in its file."""
    return _BEGIN + base64.b64encode(secrets.token_bytes(32)).decode()


def secret_of(alert: Alert, home: Path, environment: Mapping[str, str] | None = None) -> Secret:
    """Read the secret of an alert's webhook, from its file or from the environment.

    Raises:
        BadSecret: It is not there, or is none.
    """
    if alert.secret_env:
        known = os.environ if environment is None else environment
        place = f"the variable {alert.secret_env}"
        if alert.secret_env not in known:
            raise BadSecret(place, "it is not set")
        return parse_secret(known[alert.secret_env], place)
    file = home / Path(alert.secret_file or "").expanduser()
    try:
        written = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise BadSecret(str(file), reason or "it cannot be read") from error
    return parse_secret(written, str(file))


def parse_secret(written: str, place: str) -> Secret:
    """Read a secret as it is written.

    Raises:
        BadSecret: It is none; the error says where it was read, and never what.

    >>> parse_secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "a file")
    Secret()
    """
    text = written.strip()
    if not text.startswith(_BEGIN):
        raise BadSecret(place, f"it does not begin with {_BEGIN}")
    try:
        key = base64.b64decode(text.removeprefix(_BEGIN), validate=True)
    except (binascii.Error, ValueError):
        raise BadSecret(place, "it is not in base64") from None
    if not _LEAST <= len(key) <= _MOST:
        raise BadSecret(place, f"it has {len(key)} bytes, and not {_LEAST} to {_MOST}")
    return Secret(key)


def signed(event: str, time: datetime, body: bytes, secret: Secret) -> Headers:
    """Give the three headers of Standard Webhooks: id, time and signature of a body.

    Args:
        event: The same however often it is sent, so that a receiver can leave it out.
        time: Of this attempt, so that an old one cannot be sent again by others.
        body: What is sent, byte by byte.
        secret: What both sides know.

    Source:
        Standard Webhooks, "Signature scheme": `v1,` and the base64 of the HMAC-SHA256 of
        "id.timestamp.body".

    >>> from datetime import UTC
    >>> known = parse_secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "an example")
    >>> when = datetime.fromtimestamp(1614265330, UTC)
    >>> signed("msg_p5jXN8AQM9LWM0D4loKWxJek", when, b'{"test": 2432232314}', known)[2][1]
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    stamp = str(int(time.timestamp()))
    made = hmac.digest(secret.key, f"{event}.{stamp}.".encode() + body, "sha256")
    return (
        ("webhook-id", event),
        ("webhook-timestamp", stamp),
        ("webhook-signature", f"v1,{base64.b64encode(made).decode()}"),
    )
