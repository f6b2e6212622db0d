"""English words that official texts use for one another when they say a thing again."""

from __future__ import annotations

ALIKE = """
accept accepts accepted accepting acceptable acceptance suit suits suitable agreeable
solution solutions settlement settlements settle settled solve solved compromise arrangement
support supports supported supporting agree agrees agreed endorse endorses endorsed approve approves favour favours
respect respects respected observe observes observed observance comply complies complied compliance uphold upheld
implement implements implemented implementing implementation fulfil fulfils fulfilled fulfilment
recognise recognises recognised recognition recognize recognizes recognized
sovereign sovereignty
independent independence
territory territories territorial
talks talk negotiations negotiation negotiate negotiated dialogue
withdraw withdraws withdrew withdrawn withdrawal
violate violates violated violation violations breach breaches breached
reject rejects rejected rejection oppose opposes opposed opposition
condemn condemns condemned condemnation
ready readiness prepared
peace peaceful peacefully
"""
"""Each line is one meaning: forms of a word, and the words that stand in its place.

A ministry says a thing again with another noun or another verb ("a settlement that Kessim will
accept", "any solution that is acceptable to Norland").  The lines have the words of settlements,
consent, respect, recognition and refusal, in which positions on disputes are put; a word that
means more than one of them ("resolve", "back") stands in none.
"""

LIGHT = frozenset("only any will would shall very continue continues".split())
"""Words that make no difference to what is said again."""
