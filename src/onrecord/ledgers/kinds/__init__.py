"""The ledgers themselves, one file each: `keys`, `step`, and how an entry is written as rows."""

from __future__ import annotations

from typing import Any

from onrecord.model import Ledger
from onrecord.registry import Registry

ledgers: Registry[Ledger[Any]] = Registry("onrecord.ledgers.kinds")
