"""English words that stand for somebody named elsewhere."""

from __future__ import annotations

FIRST_PERSON = frozenset("i we me us my our ours mine myself ourselves".split())
"""The speaker, and those for whom the speaker speaks."""

ONE_PERSON = frozenset("he she him her his hers himself herself".split())
SEVERAL = frozenset("they them their theirs themselves both".split())
A_BODY = frozenset("it its itself".split())

REFLEXIVE = frozenset("himself herself itself themselves".split())
"""Those who are the subject of the same clause."""

ADDRESSED = frozenset("you your yours yourself those others".split())
"""Those who are spoken to, or only described; the text does not say who they are."""

WORLD_BODIES = {
    "Organization": "United Nations",
    "this Organization": "United Nations",
    "This Organization": "United Nations",
    "our Organization": "United Nations",
    "Our Organization": "United Nations",
    "world body": "United Nations",
    "world Organization": "United Nations",
    "Assembly": "UN General Assembly",
    "this Assembly": "UN General Assembly",
    "This Assembly": "UN General Assembly",
}
"""What speakers at the United Nations call its bodies."""

GROUPS = frozenset(
    """
    side sides party parties leader leaders minister ministers president presidents delegation
    delegations country countries state states government governments nation nations head heads
    interlocutor interlocutors counterpart counterparts
    """.split()
)
"""Who they are that a joint text calls "the two sides", "both leaders", "the parties"."""

OF_STATES = frozenset(
    """
    side sides party parties delegation delegations country countries state states government
    governments nation nations
    """.split()
)
"""Of those, the words that mean the states and not the persons."""

BOTH = frozenset("both two three four five six seven respective our".split())
"""Words beside a group that say that all of them are meant."""

A_SIDE = frozenset(
    """
    side government authorities leadership administration delegation party people public
    ministry parliament army forces military embassy mission officials authority cabinet
    representatives colleagues friends partners counterparts regime capital
    """.split()
)
"""Nouns that stand for the state whose name or adjective is beside them."""

COLLEAGUES = frozenset("colleague counterpart interlocutor host guest".split())
"""What a speaker calls the other who speaks at the same event."""

OWN_BODIES = frozenset(
    """
    country government delegation people nation state administration side ministry authorities
    leadership republic kingdom office
    """.split()
)
"""What a speaker calls those for whom they speak: "my delegation", "our Government"."""

RELATIVE = frozenset("who whom which that whose".split())
"""Words that stand for the noun before them."""

HEADS_OF_STATE = (
    "president", "prime minister", "king", "queen", "chancellor", "emir", "sultan", "premier",
    "head of state", "head of government", "taoiseach", "emperor",
)  # fmt: skip
"""Offices whose bearers are "the two leaders"."""

NOT_OF_STATE = (
    "vice", "assembly", "parliament", "senate", "council", "commission", "court", "committee",
    "bank", "deputy",
)  # fmt: skip
"""What else a president presides over."""

NOBODY = frozenset(
    """
    everything nothing something anything this that which what it there these those such all one
    """.split()
)
"""Words that name nobody who could say something."""

MANNERS = frozenset(
    """
    plan plans schedule custom tradition need needs size weight purpose purposes principle
    principles rule rules procedure procedures criterion criteria standard standards norm norms
    condition conditions provision provisions term terms
    """.split()
)
"""What things are done according to without anybody's saying so."""

IN_PASSING = frozenset(
    """
    in at during within under from through including among across near via after before
    throughout beyond since until amid despite include concern regard follow
    """.split()
)
"""Prepositions of place, time and occasion: who stands after them is not addressed."""

LEADING = ("President", "Prime Minister", "Foreign Minister")
"""Offices whose bearers are called by the surname alone: "Berg said"."""

EMPTY = frozenset({"there", "it", "everything"})
"""Subjects after which whoever acts comes later: "there is a price that Norland will pay"."""
