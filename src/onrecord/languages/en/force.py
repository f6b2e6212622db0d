"""English words of negation, modality, condition and hedging."""

from __future__ import annotations

from types import MappingProxyType

NOBODY = frozenset({"nobody", "nothing", "none", "neither", "no-one", "nowhere"})
"""Subjects and objects that negate the verb."""

NO_WAY = frozenset(
    {"way", "mean", "means", "circumstance", "condition", "case", "account", "extent"}
)
"""Nouns that negate the verb after "in no", "by no", "under no"."""

NEG_RAISING = frozenset(
    "think believe suppose expect imagine intend plan want wish go seem".split()
)
"""Verbs whose "not" belongs to what follows: "I do not think it is" says that it is not."""

MODALS = MappingProxyType(
    {
        "must": "necessary", "should": "necessary", "ought": "necessary", "need": "necessary",
        "may": "possible", "might": "possible", "could": "possible", "can": "possible",
        "ca": "possible",
        "will": "future", "shall": "future", "'ll": "future", "’ll": "future", "wo": "future", "sha": "future",
        "would": "hypothetical", "'d": "hypothetical", "’d": "hypothetical",
    }
)  # fmt: skip
"""Auxiliaries, as printed in small letters (tag MD)."""

NEEDS = frozenset({"have", "need"})
"""Verbs that make what follows with "to" necessary."""

BOUND = frozenset("oblige require bind force compel".split())
"""Participles that make what follows with "to" necessary ("is required to")."""

NECESSARY = frozenset(
    "necessary essential important imperative vital crucial critical indispensable obligatory "
    "mandatory urgent incumbent".split()
)
"""What "it is ... to" or "it is ... that" says to make the rest necessary."""

POSSIBLE = frozenset("possible conceivable".split())

POLITE = frozenset("like love prefer".split())
"""After "would": a way of speaking, no hypothesis."""

SAYING = frozenset(
    "say call add stress emphasize emphasise underline appeal urge welcome note recall remind ask "
    "suggest propose invite reiterate point mention draw argue submit go".split()
)
"""After "I would" and "we would": the same."""

NO_DOUBT = frozenset({"doubt", "wonder"})
"""Nouns whose "no" denies nothing: "there is no doubt that"."""

ABOUT = frozenset({"about", "of", "so"})
"""Words after "I think" with which it names a thought, and weakens nothing."""

IF = frozenset({"if", "unless"})
"""Conjunctions that open a condition."""

PROVIDED = frozenset({"provided", "providing", "assuming"})
"""Participles that open a condition with a clause."""

INVERTED = frozenset({"should", "had", "were"})
"""Auxiliaries that open a condition when they stand before its subject."""

UNTIL = frozenset({"until", "till"})
"""Conjunctions that open a condition of what is still to come or is denied."""

NOT_IF = frozenset({"even", "as"})
"""Words before "if" after which it opens no condition."""

ON_CONDITION = frozenset({"condition", "understanding", "proviso", "event", "case"})
"""Nouns after "on", "in" or "under" whose clause or "of" is the condition."""

REPORTING = frozenset(
    "say tell announce state declare report write promise pledge warn add note claim believe think "
    "hope know expect confirm explain assure indicate suggest agree decide insist reiterate "
    "predict argue stress emphasize emphasise reaffirm affirm propose hear understand vow "
    "threaten".split()
)
"""Verbs in the past after which "would" is a "will" that is told."""

HEDGES = tuple(
    tuple(phrase.split())
    for phrase in (
        "reportedly", "allegedly", "apparently", "likely", "probably", "perhaps", "maybe", "possibly",
        "presumably", "supposedly", "seemingly", "purportedly", "ostensibly", "arguably", "evidently",
        "i believe", "i think", "i guess", "i suppose", "i assume", "i suspect", "i feel", "i hope",
        "we believe", "we think", "we assume", "we suspect", "in my opinion", "in my view",
        "in our opinion", "in our view", "to my mind", "to my knowledge", "to the best of my knowledge",
        "to our knowledge", "as far as i know", "as far as i can tell", "as far as i understand",
        "as far as we know", "as i understand it", "it seems", "it seemed", "it appears", "it would seem",
        "it would appear", "seems to", "seem to", "seemed to", "appears to", "appear to", "appeared to",
        "is believed to", "are believed to", "is thought to", "are thought to", "is said to",
        "are said to", "is alleged to", "are alleged to", "is reported to", "are reported to",
        "so to speak", "more or less", "sort of", "kind of", "in a sense", "at least in theory",
    )
)  # fmt: skip
"""Words that weaken what is said, in small letters."""

NOT_HEDGES = MappingProxyType({"likely": frozenset({"more", "less", "most", "un", "not"})})
"""Hedges that are none after these words: "more likely" compares."""

OF_KIND = frozenset(
    {"the", "a", "this", "that", "some", "any", "what", "same", "every", "all", "new"}
)
"""Words before "sort of" and "kind of" after which they name a kind."""
