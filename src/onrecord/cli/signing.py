"""Signing: who uses this machine."""

from __future__ import annotations

import getpass
import os

BY = "ONRECORD_BY"


def user() -> str:
    """Give who uses this machine: ONRECORD_BY, else the user's name; empty when there is none."""
    named = os.environ.get(BY, "").strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
