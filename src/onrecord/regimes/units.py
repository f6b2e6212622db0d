"""Units of distance."""

from __future__ import annotations

from collections.abc import Mapping

KILOMETRES: Mapping[str, float] = {"km": 1.0, "mi": 1.609344}
"""Kilometres in a unit; a mile is the international one."""
