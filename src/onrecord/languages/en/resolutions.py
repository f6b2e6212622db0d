"""English words that open the clauses of a resolution, by what its organ does with them.

They are those of the drafting habits of the United Nations, which other organisations share:
a preamble of participles ("Recalling"), then clauses of verbs ("Calls upon").
"""

from __future__ import annotations

VERBS = {
    "claim": "note recall recognize recognise acknowledge observe take",
    "position": """affirm believe confirm consider declare emphasize emphasise express reaffirm
        regret reiterate stress underline underscore desire bear""",
    "demand": """appeal ask call demand direct encourage exhort insist instruct invite recommend
        remind request require urge""",
    "commitment": "intend pledge resolve undertake",
    "measure": """adopt appoint approve authorize authorise create decide establish extend impose
        lift proclaim renew suspend terminate""",
    "denial": "reject",
    "condemnation": "condemn deplore denounce",
    "support": "applaud commend congratulate endorse support thank welcome",
}
"""Verbs, of which third person and participle open a clause, by the kind that they make."""

STATES = {
    "claim": "aware conscious cognizant having acting",
    "position": """concerned alarmed disturbed dismayed troubled shocked saddened convinced
        mindful guided encouraged inspired desirous""",
    "commitment": "determined resolved",
}
"""Adjectives and participles that open a clause of a preamble."""

STRENGTHS = """
    also further again once strongly deeply gravely seriously profoundly fully solemnly firmly
    extremely unequivocally categorically therefore
"""
"""Words that may stand before and after the opening word."""

DOUBLED = frozenset({"regret"})
"""Verbs that double their last letter before "-ing"."""

PHRASES = {
    "notes with appreciation": "support",
    "noting with appreciation": "support",
    "notes with satisfaction": "support",
    "noting with satisfaction": "support",
    "taking into account": "position",
    "bearing in mind": "position",
    "decides to remain seized": "commitment",
    "decides to continue": "commitment",
}
"""Openings of several words that do otherwise than their first word alone."""
