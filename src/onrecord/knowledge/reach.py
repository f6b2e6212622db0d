"""Acts that hit nobody, whoever else is named beside them."""

from __future__ import annotations

HITS_NOBODY = frozenset({"appointment", "dismissal", "establishment"})
"""Types of acts that a state or body does within its own house.

Whoever is appointed, or whatever a new body is to serve, is no side that such an act is done to;
read as one, a fund for refugees would be an act against an agency for refugees.
"""
