"""English words that say how figures, dates and names of a text hang together.

The patterns are read on a paragraph in which each figure, date or actor stands as one sign, as
`findings.lines` writes it: "#" a number of something, "%" percents, "½" a share, "×" a multiple,
"@" a date, "~" a length of time, "§" an actor, "¤" an instrument, "‡" a range.  A full stop ends
a sentence.  "_" stands for some words of the same sentence without another figure, "⋯" for such words
without a conjunction, "…" for such without a verb.
"""

from __future__ import annotations

from types import MappingProxyType

NUMBER_WORD = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|two|three|four|five|six|seven|eight|nine)"
)
"""A number in words that may stand alone; "one" is mostly a pronoun."""
DENIED = r"\b(?:not|rather\s+than|instead\s+of)\s+(?:the\s+)?\Z"
"""Before a number these say that it is not the one."""
SCALE_AFTER = r"(?:hundred|thousand|million|billion|trillion|dozen)s?\b"
"""After such a word a bare number is not the whole number."""
NOT_COUNTED_BEFORE = r"(?:resolutions?|articles?|no|nos|number|chapter|section|paragraph|page|pp?|rule|item|act|law|room|phase|annex|session|meeting|G|Group of)\.?"
"""Before a bare number these make it a name, not a number of things."""
ABBREVIATIONS = r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|Art|Gen|Col|Lt|Sgt|Hon|Rev|Sen|Rep|Prof|vs|approx|ca|cf|incl|e\.g|i\.e|[A-Z]))\Z"
"""What a full stop that ends no sentence stands after."""

_ADDS_UP = r"(?:,? (?:makes?|adds?(?: up to)?|adding(?: up to)?|bringing the (?:number|total|figure) to)|,? (?:for|making|or|that is,?|giving|gives?|which is|which makes|that makes) (?=a (?:grand |combined )?total of)) ?(?:a (?:grand |combined )?total of )?"
_AND = r"#_(?:, _#_){0,6},? (?:and|plus) _#"
TOTALS_STRICT = (
    rf"(?P<parts>{_AND})_{_ADDS_UP}(?P<whole>#)",
    rf"(?P<parts>{_AND})_,? (?:–|—|or|that is,?|making|making it|which is|for) ?(?P<whole>#)[^#%½×‡.;:,]{{0,30}},? (?:in all|in total|altogether|all told)\b(?! the)",
    rf"(?P<parts>{_AND})[^#%½×‡.;:,]{{0,40}}, (?P<whole>#)[^#%½×‡.;:,]{{0,30}},? (?:in all|in total|altogether|all told)\b(?! the)",
    r"(?P<parts># plus #) (?:is|are|equals?|makes?|gives?) (?P<whole>#)",
)
"""The parts and what they add up to are said to be so."""
TOTALS_LISTED = (
    r"(?P<whole>#)_(?::|–|—| - ) ?_(?P<parts>#_(?:(?:,|;| and|, and|; and) ?_#_){1,8})(?:\.|$|–|—| - )",
    r"(?P<whole>#)_\((?P<parts>#[^#%½×‡.;:()]{0,60}(?:(?:,|;| and|, and|; and) ?[^#%½×‡.;:()]{0,20}#[^#%½×‡.;:()]{0,60}){1,8})\)",
)
"""A whole is followed by a list of parts to the end of the sentence or brackets."""
NOT_ALL_OR_TWICE = r"\b(?:some|several|twice|both|others?|rest|remaining|mostly|etc|also|again|each|few|many|most|whom|which|only|including)\b"
"""In a list of parts these tell of more parts, or of some that are in two."""
GENERIC = frozenset(
    "person people member employee official officer delegate participant staff worker citizen "
    "victim casualty ship vessel vehicle state country participant personnel expert".split()
)
"""What is counted together though its parts are called otherwise."""
_SOME = r"(?P<parts>#…(?:(?:,|;| and|, and|; and) ?…#…){1,8})(?:\.|$|;|\)|–|—)"
TOTALS_OF_WHICH = r"(?P<whole>#)_(?:,|\(|–|—) ?of (?:whom|which)_(?P<parts>#_(?:(?:,| and|, and) _#_){1,8})(?:\.|$|;|\))"
"""A whole is followed by numbers of the same that are said to be of it."""
TOTALS_AMONG = (
    rf"(?P<whole>#)_(?:,|\(|–|—) ?(?:of (?:whom|which)|including|among (?:them|whom|which)|comprising|made up of|consisting of)…{_SOME}",
    rf"(?:a total of|in all,?|(?:now )?totals?(?:led)?|totall?ing) (?P<whole>#)_(?:,|:|\(|–|—) ?_{_SOME}",
    rf"(?P<whole>#)… (?:comprising|made up of|consisting of|consists? of|divided into|comprises?) …{_SOME}",
    r"(?P<whole>#)…, (?P<parts>#…(?:(?:,| and|, and) …#…){1,8})(?:\.|$|;)",
    r"(?:out of|of) a total of (?P<whole>#)_, ?_(?P<parts>#…(?:(?:,|;| and|, and|; and) ?…#…){1,8})(?:\.|$|\)|–|—)",
)
"""A whole is followed by some of its parts, which may not be all."""

LESS = (
    r"(?P<whole>#)_(?:\. ?|, ?| )(?:less|minus) _(?P<part>#)_,?_ (?:is|are|equals?|leaves?|makes?|gives?|comes? to) _(?P<rest>#)",
    r"(?:from|out of|of) (?:the |these |those )?(?P<whole>#)_(?:subtract|take away|deduct|we subtract|you take away) _(?P<part>#)_(?:leaves|is|are|that leaves|we have|you get|and have) _(?P<rest>#)",
    r"(?:subtract|take|deduct|subtracting|taking|deducting)_(?P<part>#)_ from _(?P<whole>#)_(?:leaves|is|are|gives|we have|we get|you get|we are left with|and) _(?P<rest>#)",
    r"\b[Oo]f (?:the |our |its |these )?(?P<whole>#)_,…(?P<part>#)_(?:,|;| and| so)+…(?P<rest>#)(?: (?:still|others?))? (?:remain|remained|are left|were left|stay|stayed)\b(?![^.]{0,160}(?:#|\b(?:one|another|others)\b))",
    r"(?P<whole>#)_\. ?…(?P<part>#)_,? so (?:that )?…(?P<rest>#)(?: (?:still|others?))? (?:remain|are left)\b(?![^.]{0,160}(?:#|\b(?:one|another|others)\b))",
)
"""One number is said to be taken from another, and what is left."""
REMAINING = (
    r"(?P<whole>#)_[.,:;(–—]?_(?P<part>#)_(?:,|;|\.|–|—| and| while| but)_\b(?:the|these|its|their|those|our) remaining (?P<rest>#)",
    r"(?P<whole>#)_[.,:;(–—]?_(?P<part>#)(?: of (?:them|these|which|whom|those))_(?:,|;|\.|–|—| and| while| but)_\b(?:the|these|its|their|those|our) (?:remaining|other|rest\b_) ?(?P<rest>#)",
    r"\b[Oo]f (?:the|these|those|its|our|their) (?P<whole>#)_,_(?P<part>#)_,?_ (?:leaving|which leaves|that leaves) (?:only |just |the (?:other|remaining) )?(?P<rest>#)",
    r"(?P<whole>#)_[.,:;(–—]?_(?P<part>#)_(?:,|;|\.|–|—| and| while| but)_\b(?:the|these|its|their|those|our) other (?P<rest>#)",
)
"""Some of a whole are told of, then the rest of it."""
OF_THEM = ("of them", "of these", "of those", "of which", "of whom")
"""What ties a number to the whole before it."""
UNCOUNTED = r"\b(?:not (?:to )?count(?:ing)?|without counting|leave out|leaving out|excluding|exclude|set(?:ting)? aside|subtract(?:ing)?|deduct(?:ing)?)\b_(?P<part>#)_[.,;–—-]?_(?:[.,;–—-] ?(?:and )?(?:in other words|so|thus|then|hence|therefore|that is|that leaves|this leaves|which leaves|leaving)),?_ ?(?P<rest>#)"
"""Some of a number named before are not to be counted, and what then is left."""
WHOLE_NAMED = (
    r"\b(?:in all|in total|altogether|all told|a total of|the total (?:number|of)?)\b_(?P<whole>#)"
)
"""What names a whole, of which something is taken further on."""

UP = r"(?:rose|rises?|risen|grew|grown|grows?|increased?|increases|climbed|climbs?|raised?|raises|went up|gone up|goes up|go up|was up|is up|are up|were up|rising|growing|increasing|expanded?|jumped|soared|surged)"
DOWN = r"(?:fell|fallen|falls?|dropped|drops?|declined?|declines|decreased?|decreases|reduced?|reduces|cut|cuts|lowered?|went down|gone down|was down|is down|are down|were down|falling|declining|decreasing|reducing|shrank|shrunk|plunged|slashed)"
RISE = r"(?:rise|increase|growth|gain|jump|up|climb|surge|addition)"
FALL = r"(?:fall|drop|decline|decrease|reduction|cut|down|loss)"

MULTIPLIED = MappingProxyType({
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5, "halved": 0.5,
})  # fmt: skip
"""Verbs that multiply, and by how much."""
MULTIPLIED_WORD = r"(?P<bound>more than |over |almost |nearly |about |roughly |at least )?(?P<word>doubled|tripled|trebled|quadrupled|quintupled|halved)"
MULTIPLIED_FROM_TO = (
    rf"{MULTIPLIED_WORD}⋯,? from (?P<a>#)_ to (?P<b>#)",
    rf"\bfrom (?P<a>#)_ to (?P<b>#),? (?:has|have|had|was|were|is|are|it|they)? ?{MULTIPLIED_WORD}",
)
FOLD_FROM_TO = (
    rf"\b(?:{UP}|multiplied|(?P<down>{DOWN})) (?:by )?(?P<multiple>×)⋯,? from (?P<a>#)⋯ to (?P<b>#)",
    rf"\bfrom (?P<a>#)⋯ to (?P<b>#)⋯(?:,|–|—) (?:an? |that is,? an? |which is an? )?(?P<multiple>×) (?:{RISE}|(?P<down>{FALL}))",
    r"\b(?:to|will|would|shall|can|could|should|must|may|and|is set to) (?P<multiple>×)⋯,? from (?P<a>#)⋯ to (?P<b>#)(?P<down>\b\B)?",
)
"""Both ends of a change, and how many times it is said to be."""
MULTIPLE_OF = (
    r"(?P<result>#)(?:,| –| —|,? or|,? which is|,? that is| \() ?(?P<multiple>×)(?: as (?:many|much) as)?(?: the| its| our| their| those)?(?: previous| original| current)? (?P<base>#)",
)
"""A number said to be a multiple of another."""
BOUNDS = MappingProxyType({
    "more than": "more_than", "over": "more_than", "almost": "about", "nearly": "about",
    "about": "about", "roughly": "about", "at least": "at_least",
})  # fmt: skip
"""How a multiple is bounded by the words before it."""

_MOVED = rf"(?:{UP}|(?P<down>{DOWN}))"
_MOVE = rf"(?:{RISE}|(?P<down>{FALL}))"
_PER = r"(?: per #)?"
_CHANGES = (
    rf"\b{_MOVED} (?:\w+ )?by (?P<by>N)⋯[,(]? ?from (?P<a>#)⋯ to (?P<b>#)",
    rf"\b{_MOVED} (?P<by>N)[,(]? ?from (?P<a>#)⋯ to (?P<b>#)",
    rf"\b{_MOVED} (?:\w+ )?by (?P<by>N)⋯ to (?P<b>#)⋯,? (?:up |down )?from (?P<a>#)",
    rf"\b{_MOVE} of (?P<by>N)⋯,? from (?P<a>#)⋯ to (?P<b>#)",
    rf"\bfrom (?P<a>#){_PER}⋯ to (?P<b>#){_PER}⋯(?:,|:|–|—|\(|,? or|,? (?:which|that|this) (?:is|was|means|represents)|, is| is| was) (?:an? |that is,? an? )?(?:(?!annual|yearly|monthly|average|further|additional|mean)\w+ )?{_MOVE}(?: of| by)? (?P<by>N)(?! (?:a|per|each|every|on average|annually|yearly)\b)",
    r"\bfrom (?P<a>#)⋯ to (?P<b>#)⋯(?:,|,? or|,? that is,?|\() by (?P<by>N)(?P<down>\b\B)?",
)
_LOOSE = (
    rf"(?P<a>#)_ (?P<b>#)_[,;.–—] ?(?:thereby|thus|which|this|that|that’s|that's|it)\b_\b{_MOVE} of (?:perhaps |some )?(?P<by>N)",
    r"(?P<a>#)_[.,;] ?_(?P<b>#)_[,;.–—] ?(?:which is|this is|that is|that’s|that's|it is) an? (?P<by>N) (?:increase|rise|growth|jump)(?P<down>\b\B)?",
)
LOOSE_CHANGES = tuple(pattern.replace("N", "#") for pattern in _LOOSE)
LOOSE_GROWTH = tuple(pattern.replace("N", "%") for pattern in _LOOSE)
"""Two numbers, and a change that may be the one between them."""
INCREASED_TO = r"(?P<b>#)⋯,? an? (?:increase|rise) of (?P<by>#)(?:,|,? \()? ?(?:or )?(?P<share>%)"
"""A number, by how much it has grown, and the same in percents."""
FALLEN_BY = rf"\b{DOWN} from (?P<a>#)⋯ to (?P<b>#)⋯,? (?:which|this|that) means (?:that )?(?P<by>%)(?P<down>)"
CHANGES = tuple(pattern.replace("N", "#") for pattern in _CHANGES)
GROWTH = tuple(pattern.replace("N", "%") for pattern in _CHANGES)
"""Both ends of a change, and by how much it is said to be."""

_OR = r"(?:,|\(|–|—| -)? ?(?:\(|or |that is,? |namely |i·e·,? |which is |which represents? |equal to |equivalent to |in other words,? )"
_OF = r" (?:out )?of (?:a total of |the |our |its |all |their |these |those |those |all the )?"
PERCENTAGES = (
    r"(?P<share>%) of⋯\((?P<part>#) (?:as against|against|compared (?:to|with)|out of|of) (?P<whole>#)",
    rf"(?P<part>#){_OF}(?P<whole>#)⋯{_OR}(?P<share>%)",
    rf"\b[Oo]f (?:the |our |its |these |those |all )?(?P<whole>#)⋯,?⋯(?P<part>#)⋯{_OR}(?P<share>%)",
    rf"(?P<part>#)⋯{_OR}(?P<share>%){_OF}(?P<whole>#)",
    rf"(?P<share>%){_OF}(?P<whole>#)⋯{_OR}(?P<part>#)",
    rf"(?P<part>#)⋯ (?:is|are|was|were|make|makes|represents?) (?P<share>%){_OF}(?P<whole>#)",
)
"""A part, its whole, and the share that it is said to be."""
RATIOS = r"(?P<ratio>½)[^#%½×‡.;:,]{0,30}(?:,? or |, that is,? |,? i·e·,? | ?\()(?P<share>%)"
"""A part of a whole, said also in percents."""
FRACTIONS = (
    r"(?P<ratio>½)[^#%½×‡.;:,]{0,30}(?:, or |, that is,? |,? i·e·,? | ?\()(?P<part>#)",
    r"(?P<ratio>½), (?P<part>#),",
    r"(?P<part>#)[^#%½×‡.;:,]{0,30}(?:, or |, that is,? |,? i·e·,? | ?\()(?P<ratio>½)",
)
"""A fraction of a number, said also as a number."""
OF_A_NUMBER = r"^share of (?:the |our |all )?(?P<whole>\d[\d,]*|{number})\b"
RATIO = r"^(?P<part>\d[\d,]*|{number}) (?:out of|in) (?:every |the )?(?P<whole>\d[\d,]*|{number})\b"

WHOLES = r"(?P<parts>%_(?:, _%_){0,6},? (?:and|while|with) _)(?P<rest>%)"
"""Shares one after the other, which may make a whole."""
THE_REST = r"(?P<parts>%_(?:(?:,|;| and|, and) _%_){0,6}),?(?: and| while| with|;|,|, and|, while|\.)_ the (?:remaining|other) (?P<rest>%)(?! to (?:reach|get|make))"
"""Shares of which the last is said to be all that remains."""

_IN_ALL = r"(?:or |for |making |that is |which makes |that makes |which is |is |are )?(?:a total of (?P<sum>#)|(?P<all>#)⋯,? (?:in all|in total|altogether|all told)\b)"
PRODUCTS = (
    rf"\beach of (?:the |our |its |all )?(?P<many>#)⋯ (?P<one>#)⋯,? {_IN_ALL}",
    rf"(?P<one>#)⋯ (?:each|apiece)⋯ (?:by|from|for|in|of) (?:the |our |its |all )?(?P<many>#)⋯,? {_IN_ALL}",
    rf"(?P<many>#)⋯ (?:each|apiece)⋯ (?P<one>#)⋯,? {_IN_ALL}",
    rf"(?P<many>#)⋯,? (?:each (?:of|with)|of|with) (?P<one>#)(?: each)?⋯,? {_IN_ALL}",
)
"""So many times so many, and what that is said to be."""
RATES = (
    rf"(?P<one>#)(?: ~| ¤)?⋯ (?:for|over|during) (?:the (?:next |past |last )?)?(?P<time>~|@)⋯,? {_IN_ALL}",
)
"""So many a year for so many years, and what that is said to be."""

ANNOUNCED = frozenset(
    "point question issue topic reason thing remark comment observation area principle element "
    "priority task goal condition message pillar aspect step proposal conclusion lesson fact "
    "problem challenge theme objective".split()
)
"""What a speaker announces a number of, and then goes through one by one."""
ENUMERATED = (
    r"first(?:ly)?|first of all", r"second(?:ly)?", r"third(?:ly)?", r"fourth(?:ly)?",
    r"fifth(?:ly)?", r"sixth(?:ly)?", r"seventh(?:ly)?", r"eighth(?:ly)?", r"ninth(?:ly)?",
    r"tenth(?:ly)?",
)  # fmt: skip
"""Words that open one item after the other."""
BEFORE_ITEM = r"(?:and |the |my |our )?"
AT_ONCE = r"[^#.:\n]{0,90}(?::|\.|–|—)(?:[^.\n]{0,70}\.)? ?\n? ?(?:the |my )?first"
"""After a number of things, what leads at once to the first of them."""
NAMED_BEFORE = r"\b(?:these|those|other|both|of the|of his|of her) \Z"
"""Before such a number these tell of things that were named before."""
LAST_WORDS = ("finally", "lastly", "last")
LAST_ITEM = r"(?:and )?(?:finally|lastly|last)\b"
_NAMES = r"(?P<names>(?:the )?§(?:, (?:the )?§){0,12},? and (?:the )?§)"
NAMES_LISTED = (
    rf"\bfollowing (?P<whole>#)[^#%.;:]{{0,30}}: ?{_NAMES}(?:\.|$)",
    rf"(?<!at least )(?P<whole>#)(?:: ?| – ?| — ?|—|, namely,? |, that is,? |, i·e·,? | \(){_NAMES}(?:\.|$| –| —|—|\))",
)
"""A number of actors, and then their names and nothing else."""

ORDINALS = MappingProxyType({
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
})  # fmt: skip
_TENS = MappingProxyType({
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
})  # fmt: skip


def ordinal(text: str) -> int | None:
    """Read an ordinal below a hundred and one; None of another word.

    >>> ordinal("75th"), ordinal("fiftieth"), ordinal("twenty-first")
    (75, 50, 21)
    """
    if text[0].isdigit():
        return int(text[:-2])
    *tens, last = text.lower().replace("-", " ").split()
    if last not in ORDINALS or any(word not in _TENS for word in tens):
        return None
    return ORDINALS[last] + sum(_TENS[word] for word in tens)


ANNIVERSARY_NUMBER = r"\b(?P<number>\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth))[- ]\Z"
ANNIVERSARY = r"\banniversary (?:of|since)\b"
ANNIVERSARY_OF = r"[^.;:]{0,110}?\b(?:signed|adopted|founded|established|created|concluded|proclaimed|opened|launched|born|of|on|in) (?:in |on )?(?:the )?(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?)?(?P<year>1[5-9]\d\d|20\d\d)\b"
"""An anniversary, and the year of what it is the anniversary of."""
MARKED_NOW = r"\b(?:this year|today|now|is marking|are marking|we mark|marks|celebrates|are celebrating|is celebrating|we celebrate|currently|this month|this week|tomorrow|yesterday)\b"
"""What says that an anniversary is of this year."""
MARKED_NEXT = r"\b(?:next year|last year|will|shall|upcoming|forthcoming|coming)\b"
"""What says that it may be of another."""
AGO = r"^(?P<bound>almost |nearly |about |around |some |roughly |more than |over |exactly |precisely |just over |less than |at least )?(?P<number>\d{1,4}|[a-z]+(?:[- ][a-z]+)?) (?P<unit>day|week|month|year|decade)s? ago$"
AGO_DATED = (
    r"(?P<ago>@)(?:,| –| —| \()? ?(?:on|in|back in|that is,? (?:on|in)|namely (?:on|in)) (?P<date>@)",
    r"\b(?:on|in|since) (?P<date>@)(?:,| –| —| \() ?(?:that is,? |or |exactly |precisely )?(?P<ago>@)",
)
"""The same time said twice: by how long ago it is, and by its date."""
OLD = (
    r"\b(?:founded|established|created|born|built|signed|opened|adopted) in (?P<date>@)[^.;:#@~]{0,60}\b(?:is|are|turns|turned)(?: now| today)? (?P<number>#) years old",
    r"\b(?:is|are|turns|turned)(?: now| today)? (?P<number>#) years old[^.;:#@~]{0,60}\b(?:founded|established|created|born|built|signed|opened|adopted) in (?P<date>@)",
)
"""How old something is, and the year since when."""
YEARS_SINCE = (
    r"\b(?:it is|it has been|it’s been|marks?|marking|mark) (?P<length>~) since [^#%.;:@~]{0,70}?\b(?:in|on) (?P<date>@)",
    r"\bfor (?P<length>~), since (?P<date>@)",
)
"""How many years have passed, and since which."""
VAGUE = frozenset(
    "about almost nearly around some roughly over more less under approximately at".split()
)
"""Words that leave a length of time open."""
DAYS_SINCE = r"(?P<length>~)(?: that)?(?: have| has)?(?: now| already)?(?: passed| elapsed| gone by)? since (?P<start>@)(?! (?:to|until|through))"
"""A length of time up to the day of the text."""
DAYS_UNTIL = (
    r"\b[Oo]n (?P<end>@),? (?:exactly |precisely )?(?P<length>~) (?:after|from|since) (?P<start>@)",
    r"\b[Oo]n (?P<start>@),? (?:exactly |precisely )?(?P<length>~) before (?P<end>@)",
    r"(?P<length>~) (?:from|after|since|following) (?P<start>@)(?:,| –| —)? ?(?:that is,? |i·e·,? |ending |expires |expired |ends |ended |and falls |falls |is |was )?(?:on |by )?(?P<end>@)",
    r"\bfrom (?P<start>@) (?:to|until|till) (?P<end>@)(?:, (?:or |that is,? |in all,? |a total of |a period of )?| is | are | \(|: | – | — )(?P<length>~)",
    r"\bbetween (?P<start>@) and (?P<end>@)(?:, (?:that is,? |in all,? )?| lie | there are | \()(?P<length>~)",
)
"""A length of time between two dates."""
PERIODS = (
    r"(?P<length>~) (?:(?!to\b|in\b|of\b)[\w-]+ ){0,2}(?:visit|term|period|mandate|plan|programme|program|strategy|tour|session|conference|meeting|summit|cycle|truce|ceasefire|cease-fire|exercise|exercises|moratorium|membership)(?:,| from| for| of| running from| lasting from| \(| covering| between|, from)? (?:the (?:years|period) )?(?P<period>@)",
    r"\b(?:from|between) (?P<period>@)(?:, (?:or |that is,? |in all,? |a total of |a period of )?| is | are | \()(?P<length>~)(?=[.,;)])",
    r"\bfor (?P<length>~),? from (?P<period>@)",
    r"\b(?:term|period|mandate|programme|program|visit) of (?P<length>~)(?: runs| ran| will run| lasts| lasted| is| was)?,? from (?P<period>@)",
)
"""A length of time, and the period with its first and last day or year."""
NOT_THE_WHOLE = r"\b(?:first|last|next|second|third|remaining|final|past|almost|nearly|about|around|some|roughly|approximately|than|over|under|least|most)\b"
"""In or before a length of time these leave it open, or make it a part of the period."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

OF_MEMBERS = r"\b(?:member states|members|states|countries|nations)\b"
"""Whose share is taken of a body's membership."""
MEMBERSHIP = r"\b(?:member states|members of|member countries)\b|\bmembers\b"
"""What a number of all members is said to count."""
VERB_AFTER = r",?\s+(?:that |which |who )?(?:(?:do|does|did|have|has|had|still|already|now|currently|also)\s+)*(?P<not>not\s+|never\s+)?(?P<verb>[a-z]{4,})"
"""What members are said to do, and whether they are said not to."""
NEGATIVES = ("not", "never")
MAJORITY = (
    r"(?P<part>#)_(?:,|\(|–|—) ?(?:or |that is,? |which is |clearly |thus )?a (?:simple |clear |narrow |large )?majority of (?:the |our |its |all )?(?P<whole>#)",
    r"(?P<part>#) (?:out )?of (?:the |our |its |all )?(?P<whole>#)(?:,| \(| –| —) ?(?:or |that is,? |which is |thus )?(?:a (?:simple |clear |narrow |large )?majority|more than half)\b",
    r"\ba (?:simple |clear |narrow |large )?majority of (?:the |our |its |all )?(?P<whole>#)(?:,|,? or|, that is,?|, namely| \() ?(?P<part>#)",
)
"""A number said to be more than half of another."""
