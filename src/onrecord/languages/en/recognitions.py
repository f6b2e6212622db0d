"""Words of recognition and of membership."""

from __future__ import annotations

RECOGNISES = r"\b recogni[sz] (?: e | es | ed | ing | ition ) \b"
"""Somebody is recognised, or it is spoken of."""

STANDS_FOR = r"""
^ (?: [\w’'-]+ \s+ ){1,5}? recogni[sz] (?: e | es | ed ) \b
"""
"""Whoever holds or does it recognises somebody: the verb has its subject at the beginning.  In
"as a lever in matters of recognising Norland" nobody recognises anybody."""

WITHDRAWS = r"""
\b (?: withdr\w+ | revok\w+ | rescind\w* | annul\w* | suspend\w* ) \b [^.;]{0,40} \b recognition \b
"""
"""Recognition is taken back."""

STATEHOOD = r"\b (?: independen(?:ce|t) | statehood | sovereign\ state | as\ a\ state ) \b"
"""What is recognised: that somebody is a state."""

MEMBERSHIP = r"""
\b (?: membership | accession | admission | admitted | member\ of | join(?:s|ed|ing)? | bid | accede ) \b
"""
"""What is supported or opposed: that somebody becomes a member of a body."""

OPPOSES = r"""
\b (?: oppos\w+ | reject\w* | refus\w+ | against | block(?:s|ed|ing)? | veto\w* | object(?:s|ed)? ) \b
"""
"""Somebody stands against it."""
