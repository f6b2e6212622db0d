"""English words of number: cardinals, fractions, scales, bounds, links and rates."""

from __future__ import annotations

from types import MappingProxyType

ONES = MappingProxyType({
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
})  # fmt: skip
TEENS = MappingProxyType({
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
})  # fmt: skip
TENS = MappingProxyType({
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
})  # fmt: skip
SCALES = MappingProxyType({
    "dozen": 12, "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "million": 10**6,
    "crore": 10**7, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
})  # fmt: skip
SHORT_SCALES = MappingProxyType({
    "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "Bn": 10**9, "BN": 10**9,
})  # fmt: skip
"""Written after figures, in this case."""
MONEY_SCALES = MappingProxyType({"m": 10**6, "b": 10**9, "t": 10**12, "T": 10**12})
"""Written after sums of money only: "m" after another figure is a metre."""

PARTS = MappingProxyType({
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100, "thousandth": 1000,
})  # fmt: skip
"""Parts of a whole, by their denominators; plurals add an s."""

ROUND = MappingProxyType({
    "dozens": (12, 120), "scores": (20, 200), "tens": (10, 100), "hundreds": (100, 1000),
    "thousands": (1000, 10_000), "millions": (10**6, 10**7), "billions": (10**9, 10**10),
})  # fmt: skip
"""Words that give an order of magnitude and no number: the range they are usually given."""

MULTIPLES = MappingProxyType({
    "double": 2, "twice": 2, "triple": 3, "quadruple": 4, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "hundredfold": 100,
})  # fmt: skip
"""Words that multiply what follows or goes before."""

BOUNDS = MappingProxyType({
    "about": "about", "around": "about", "approximately": "about", "approx.": "about",
    "approx": "about", "roughly": "about", "some": "about", "circa": "about", "c.": "about",
    "nearly": "about", "almost": "about", "close to": "about", "an estimated": "about",
    "estimated": "about", "an average of": "about", "on average": "about", "averaged": "about",
    "averaging": "about", "in the region of": "about", "in the order of": "about",
    "on the order of": "about", "near": "about", "barely": "about", "practically": "about",
    "virtually": "about", "somewhere around": "about", "something like": "about",
    "more than": "more_than", "over": "more_than", "above": "more_than", "exceeds": "more_than",
    "exceed": "more_than", "exceeded": "more_than", "exceeding": "more_than",
    "in excess of": "more_than", "upwards of": "more_than", "upward of": "more_than",
    "greater than": "more_than", "higher than": "more_than", "larger than": "more_than",
    "well over": "more_than", "far more than": "more_than", "well above": "more_than",
    "just over": "more_than", "slightly over": "more_than", "a little over": "more_than",
    "slightly more than": "more_than", "a little more than": "more_than", "beyond": "more_than",
    "just above": "more_than", "much more than": "more_than", "well beyond": "more_than",
    "topped": "more_than", "topping": "more_than", "surpassed": "more_than",
    "surpassing": "more_than", "surpasses": "more_than", "over and above": "more_than",
    "less than": "less_than", "fewer than": "less_than", "under": "less_than",
    "below": "less_than", "just under": "less_than", "just below": "less_than",
    "well under": "less_than", "well below": "less_than", "slightly under": "less_than",
    "slightly less than": "less_than", "a little less than": "less_than",
    "a little under": "less_than", "lower than": "less_than", "smaller than": "less_than",
    "short of": "less_than", "just short of": "less_than", "far less than": "less_than",
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least",
    "not less than": "at_least", "not fewer than": "at_least", "a minimum of": "at_least",
    "minimum of": "at_least", "at a minimum": "at_least", "minimum": "at_least",
    "up to": "at_most", "as many as": "at_most", "as much as": "at_most", "at most": "at_most",
    "at the most": "at_most", "no more than": "at_most", "not more than": "at_most",
    "a maximum of": "at_most", "maximum of": "at_most", "maximum": "at_most",
    "not to exceed": "at_most", "not exceeding": "at_most", "not exceed": "at_most",
    "does not exceed": "at_most", "do not exceed": "at_most", "shall not exceed": "at_most",
    "should not exceed": "at_most", "must not exceed": "at_most", "will not exceed": "at_most",
    "cannot exceed": "at_most", "no later than": "", "not later than": "",
})  # fmt: skip
"""Words before a number, and how they bound it; the longest that fits counts."""

BOUNDS_AFTER = MappingProxyType({
    "or more": "at_least", "and more": "at_least", "or so": "about", "or less": "at_most",
    "or fewer": "at_most", "or above": "at_least", "and above": "at_least", "or over": "at_least",
    "and over": "at_least", "or higher": "at_least", "or thereabouts": "about",
    "at least": "at_least", "at most": "at_most", "plus": "at_least",
})  # fmt: skip
"""Words right after a number or its unit."""

PLACES = frozenset({"over", "above", "below", "under", "beyond", "near", "around", "about"})
"""Bounds that are also prepositions: a small whole number of things does not take them,
save where one of `FIRMLY` stands before."""
FIRMLY = ("just", "well", "slightly", "far", "somewhat", "lasted", "of", "is", "was", "are", "were",
          "be", "been", "for", "to", "by", "with", "has", "have", "had", "from")  # fmt: skip
SPOKEN_OF = frozenset(
    "talk talked talking talks speak spoke speaking spoken know knew think thought thinking say "
    "said saying tell told telling ask asked asking hear heard hearing worry worried concern "
    "concerned concerns question questions information discussion discussions debate debates write "
    "wrote written read learn learned details word words thing things something anything nothing "
    "story stories dispute disputes complain complained all what how statement report reports "
    "conversation conversations".split()
)
"""Before "about" or "over", these make it a preposition whatever the number."""

RATES = frozenset(
    "second minute hour day night week month quarter year decade century barrel ounce pound gallon "
    "litre liter kilogram kilo gram tonne ton share head person capita household piece unit mile "
    "kilometre kilometer metre meter acre hectare annum troy bushel student pupil passenger "
    "resident citizen inhabitant employee worker vote".split()
)
"""What "a", "an", "per" and "each" may be of, after a quantity."""
ADVERBS_OF_RATE = MappingProxyType({
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour",
})  # fmt: skip

TIMES = frozenset(
    "second minute hour day night week fortnight month year decade century millennium weekend "
    "millisecond microsecond nanosecond weekday year-old month-old week-old day-old "
    "old summer winter morning afternoon evening sec secs hr hrs min mins yr yrs "
    "working-day".split()
)
"""Nouns that measure time."""

COUNTED_PARTS = frozenset(
    "member nation country state-party person man woman page seat bed storey story vessel ship "
    "vehicle aircraft soldier strong-force delegate judge player team candidate barrel dollar "
    "cylinder point star lane door fold".split()
)
"""Nouns that are counted when a hyphen joins them to their number ("15-member")."""

CHANGES = frozenset(
    "rise rises rose risen rising raise raises raised raising grow grows grew grown growing growth "
    "increase increases increased increasing climb climbs climbed climbing jump jumps jumped "
    "jumping fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased decreasing reduce reduces reduced reducing reduction "
    "cut cuts cutting lower lowers lowered lowering go goes went gone going change changes changed "
    "changing move moves moved moving up down expand expands expanded expanding shrink shrinks "
    "shrank shrunk bring brings brought bringing double doubled halve halved slow slowed slip "
    "slipped plunge plunged surge surged soar soared improve improved drive drove down".split()
)
"""Before "from A to B", these make it a change, which is two quantities and no range."""

BEFORE_BARE = (
    "remaining", "leaves?", "leaving", "left with", "equals?", "totals?", "totall?ing",
    "totall?ed", "(?:ceiling|limit|cap|quota|total|figure|maximum|minimum) (?:of|is|was|will be|at)",
    "less", "minus", "plus", "a further", "another", "including", "stands? at", "stood at",
    "(?:rose|rises|risen|fell|fallen|falls|cut|raised|lowered|reduced|increased|grew|grown|dropped"
    "|climbed|limited|restricted|confined) to",
)  # fmt: skip
"""Words, as patterns, after which a number of nothing is the result or part of a count."""
EQUALS = ("is", "was", "are", "were", "be", "been", "makes", "made", "had", "have", "has", "gives")
"""Words after which a number of nothing is a result when the clause ends with it."""
