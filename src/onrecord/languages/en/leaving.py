"""English words for a land that people are made to leave."""

from __future__ import annotations

LEAVING = r"""
\b(?: leav(?:e|ing) | depart(?:ing)?(?:\ from)? | (?:expelled|expulsion|removed|sent\ home)\ from )
\ (?P<place> (?:the\ )? [A-Z][\w’'-]* (?:\ (?:of\ |and\ |the\ )*[A-Z][\w’'-]*)* )
"""
"""What is left of the name after the name of a state ("leave Norland Monday") is for whoever
looks it up to cut."""
