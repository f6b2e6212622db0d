"""Passwords: which are refused, and how they are kept."""

from __future__ import annotations

from threading import Semaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from onrecord.errors import WeakPassword

LEAST = 15
"""Characters; NIST SP 800-63B-4, 3.1.1.2, for a password that is all there is."""

MOST = 256
"""Characters; a longer one would only take time."""

_DIFFERENT = 6
_KNOWN = (
    "password", "passwort", "motdepasse", "contrasena", "parol", "qwerty", "azerty", "letmein",
    "welcome", "onrecord", "administrator", "changeme", "iloveyou", "123456", "abcdef",
)  # fmt: skip
_OTHER = (
    "$argon2id$v=19$m=65536,t=3,p=4$dGhlcmUgaXMgbm9ib2R5IQ$"
    "S4EUD3jQ7mCwP7GeqkSdQoL2ZWnJXhKhDdFdXf9Yh2c"
)
"""What is checked in the place of nobody's password: it costs as much and fits none."""

_HASHER = PasswordHasher()
_AT_ONCE = Semaphore(2)  # each takes 64 MiB


def usable_password(password: str, name: str = "") -> str:
    """Give a password that is hard to guess.

    Raises:
        WeakPassword: It is short, has the name in it, says one thing again and again, or begins
            with what everybody tries first.
    """
    folded = "".join(letter for letter in password.casefold() if letter.isalnum())
    if len(password) < LEAST or MOST < len(password):
        reason = f"it has {len(password)} characters, and may have {LEAST} to {MOST}"
    elif name and name.casefold() in password.casefold():
        reason = "it has the name of the account in it"
    elif len(set(folded)) < _DIFFERENT:
        reason = f"it has fewer than {_DIFFERENT} different letters or digits"
    elif folded.startswith(_KNOWN):
        reason = "it begins with what everybody tries first"
    elif not password.isprintable():
        reason = "it has signs that cannot be typed"
    else:
        return password
    raise WeakPassword(reason)


def kept(password: str) -> str:
    """Give what is kept of a password: argon2id, with a salt of its own."""
    with _AT_ONCE:
        return _HASHER.hash(password)


def fits(password: str, hashed: str | None) -> bool:
    """Say whether a password is the one that was kept; for None, take as long and say no."""
    try:
        with _AT_ONCE:
            _HASHER.verify(hashed or _OTHER, password[: MOST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return hashed is not None
