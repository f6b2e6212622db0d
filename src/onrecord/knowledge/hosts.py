"""Hosts: whose web address a host is, by the rules of the domain name system and by data."""

from __future__ import annotations

from collections.abc import Mapping

_GOVERNMENT = frozenset({"gov", "gob", "gouv", "go", "govt", "gub", "guv", "government", "mil"})
"""Second-level labels under which only a government may register: gov.uk, gob.es, go.jp."""

_UNITED_STATES = frozenset({"gov", "mil"})
"""Top-level domains of the United States' authorities alone (RFC 1591, section 2)."""

_TOP_LEVEL_OTHERWISE = {"UK": "GB", "SU": None, "EU": "EU"}
"""Country-code domains that are not the code itself."""


def issuer_of(host: str, data: Mapping[str, str]) -> str | None:
    """Say whose an official web host is.

    Reads what `data` has for the host or a domain above it, ".gov" and ".mil", and
    ".gov.XX", ".gob.XX", ".gouv.XX", ".go.XX" and the like.  Leaves out every other
    host: a country-code domain alone is open to anybody.

    Args:
        host: A host name without scheme and path.
        data: Domain to code or short name.

    >>> issuer_of("www.state.gov", {}), issuer_of("mfa.gov.rs", {}), issuer_of("news.rs", {})
    ('US', 'RS', None)
    """
    labels = host.lower().strip(".").split(".")
    for start in range(len(labels) - 1):
        if owner := data.get(".".join(labels[start:])):
            return owner
    if len(labels) > 1 and labels[-1] in _UNITED_STATES:
        return "US"
    if len(labels) > 1 and len(labels[-1]) == len("xx") and labels[-2] in _GOVERNMENT:
        code = labels[-1].upper()
        return _TOP_LEVEL_OTHERWISE.get(code, code)
    return None
