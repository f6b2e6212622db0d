"""Acts that end other acts of another type."""

from __future__ import annotations

from types import MappingProxyType

UNDOES = MappingProxyType(
    {
        "ambassador_return": "ambassador_recall",
        "border_opening": "border_closure",
        "mission_opening": "mission_closure",
        "derecognition": "recognition",
        "relations_established": "relations_severed",
        "aid": "aid_suspension",
    }
)
"""What an act of a type ends, by type: a recall stays open until a return is cited."""

ONLY_ONE = frozenset({"ambassador_recall", "recognition", "relations_severed"})
"""Types of which one state has at most one that stands towards another.

It has one ambassador there, one set of relations, and recognises once; so what ends one ends all
that are told.  Of borders, missions and aid there are several, and the type does not say which.
"""
