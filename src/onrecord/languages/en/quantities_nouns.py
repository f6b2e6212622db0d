"""English words that begin, fill or end a counted noun's phrase, and irregular plurals."""

from __future__ import annotations

from types import MappingProxyType

STOPS = frozenset(
    # articles, pronouns, possessives
    "a an the this that these those its our their his her my your whose i you he she it we they me "
    "him us them who whom which what himself herself itself themselves ourselves each every any "
    "either neither both another such own not no nor none nothing "
    # prepositions and conjunctions
    "of in on at by for from to into onto with within without against among amongst amid between "
    "about above across after along around as before behind below beneath beside besides beyond "
    "despite down during except inside like near off out outside over past per since than through "
    "throughout till toward towards under underneath unlike until unto up upon via versus vs plus "
    "minus and or but if because although though while whereas when where whenever wherever why how "
    "whether unless lest so yet once regarding concerning including excluding following "
    "notwithstanding pursuant according respectively "
    # verbs
    "is are was were be been being am has have had having do does did doing done will would shall "
    "should can could may might must ought need go goes went gone going come comes came coming get "
    "gets got getting make makes made making take takes took taken give gives gave given say says "
    "said see sees saw seen know knew known think thought become becomes became remain remains "
    "remained let put puts began begin begun left lost held kept sent met led fell rose grew stood "
    "felt told found brought paid won made died lived worked seem seems seemed appear appears "
    "continue continues include includes involve involves require requires exist exists "
    # adverbs
    "also only just even still already always never ever often sometimes now then there here again "
    "ago away back perhaps maybe together apart overseas abroad thus hence therefore however "
    "moreover indeed instead rather quite very too much many altogether alone else forward "
    "ahead onward onwards upward upwards downwards afterwards nowadays nevertheless nonetheless alike "
    "percent pct o'clock am pm a.m p.m a.m. p.m. ad bc bce ce et al etc i.e e.g cf".split()
)
"""Words that no counted noun's phrase goes across."""

OPENERS = frozenset({"such", "more", "other", "additional", "further", "less", "fewer"})
"""Words that may open the phrase though they tell nothing of what is counted."""

DETERMINERS = frozenset(
    "the its our their his her my your these those all such this that whose both your".split()
)

WHOLES = frozenset(
    "population territory economy budget workforce membership total public electorate "
    "gdp income area wealth output mankind humanity humankind".split()
)
"""Singular nouns that a part is taken of: a word in -s after them is a verb."""

PLURAL_MODIFIERS = frozenset(
    "arms rights sanctions customs operations sports goods news communications weapons systems "
    "affairs services securities drugs sales savings earnings women women's children's human "
    "states nations series species missions headquarters relations forces munitions explosives "
    "logistics narcotics plastics electronics mines elections migrants refugees settlements "
    "emissions reparations".split()
)
"""Plural nouns that often stand before the noun that is counted ("two arms dealers")."""

NOT_PLURAL = frozenset(
    "united less yes christmas thus lens gas bias atlas canvas alias chaos ethos pathos cosmos "
    "always perhaps sometimes overseas besides towards across whereas unless versus plus minus "
    "afterwards upwards downwards onwards backwards forwards nowadays indoors outdoors mrs texas "
    "kansas arkansas paris brussels athens naples wales laos honduras maldives netherlands "
    "philippines bahamas comoros seychelles emirates marcos soros los las barbados james charles "
    "thomas nicolas nicholas hastings reuters reynolds williams jones davies hughes andreas lukas "
    "christos mathematics physics politics economics ethics athletics diabetes rabies measles "
    "taliban hamas honduras caucasus balkans his hers its ours yours theirs this does was is has "
    "as us islas vegas angeles orleans illinois gdp's covid-19's".split()
)
"""Words in -s that are no plural, or name one thing."""

INVARIANT = frozenset(
    "aircraft spacecraft watercraft hovercraft warcraft personnel staff troops people police sheep "
    "fish deer cattle offspring series species headquarters dead wounded injured missing poor "
    "military means crossroads works gallows barracks corps salmon shrimp livestock youth folk "
    "folks clergy kin elderly disabled unemployed homeless displaced infantry cavalry artillery "
    "majority minority".split()
)
"""Nouns with one form for one and many, and adjectives used as such."""

NO_HEADS = frozenset(
    "lives dead wounded injured missing poor military elderly disabled unemployed homeless displaced "
    "minority majority".split()
)
"""Adjectives and the like among them, which never head a noun that stands before them."""

IRREGULAR = MappingProxyType({
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "grandchildren": "grandchild", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "mice": "mouse", "oxen": "ox", "criteria": "criterion",
    "phenomena": "phenomenon", "strata": "stratum", "memoranda": "memorandum",
    "referenda": "referendum", "addenda": "addendum", "errata": "erratum", "data": "data",
    "media": "medium", "bacteria": "bacterium", "crises": "crisis", "theses": "thesis",
    "analyses": "analysis", "hypotheses": "hypothesis", "axes": "axis", "oases": "oasis",
    "emphases": "emphasis", "parentheses": "parenthesis", "syntheses": "synthesis",
    "diagnoses": "diagnosis", "indices": "index", "appendices": "appendix",
    "matrices": "matrix", "vertices": "vertex", "lives": "life", "wives": "wife",
    "knives": "knife", "midwives": "midwife", "housewives": "housewife", "wolves": "wolf",
    "halves": "half", "leaves": "leaf", "shelves": "shelf", "thieves": "thief",
    "calves": "calf", "loaves": "loaf", "selves": "self", "scarves": "scarf",
    "buses": "bus", "gases": "gas", "lenses": "lens", "viruses": "virus",
    "heroes": "hero", "vetoes": "veto", "echoes": "echo", "potatoes": "potato",
    "tomatoes": "tomato", "torpedoes": "torpedo", "embargoes": "embargo",
    "volcanoes": "volcano", "mosquitoes": "mosquito", "cargoes": "cargo",
    "movies": "movie", "ties": "tie", "lies": "lie", "pies": "pie", "cookies": "cookie",
    "zombies": "zombie", "calories": "calorie", "prairies": "prairie", "sorties": "sortie",
    "caches": "cache", "headaches": "headache", "avalanches": "avalanche",
    "passersby": "passer-by", "coups": "coup", "corps": "corps", "aches": "ache",
    "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus", "syllabi": "syllabus",
    "statuses": "status", "campuses": "campus", "caucuses": "caucus", "censuses": "census",
    "consensuses": "consensus", "choruses": "chorus", "bonuses": "bonus",
    "surpluses": "surplus", "taxes": "tax", "boxes": "box", "sexes": "sex",
    "sixes": "six", "quizzes": "quiz",
})  # fmt: skip

NAMED_STRICTLY = frozenset(
    "article articles art arts paragraph paragraphs para paras subparagraph subparagraphs section "
    "sections sec secs chapter chapters chap annex annexes appendix regulation resolution "
    "resolutions res unscr decree decrees directive directives amendment clause clauses protocol "
    "schedule subsection subsections recital no nos fig table page pages pp p footnote fn vol "
    "volume isbn issn corr amend cfr usc u.s.c stat tel telephone phone fax ext extension apt "
    "version psalm rule rules verse e.o eo exhibit pub.l doc".split()
)
"""Nouns that a number after them names whatever follows: "article 5", "paragraphs 4 and 6"."""

NAMED_BEFORE = frozenset(
    "part parts decision decisions order orders act acts law laws title titles item items "
    "principle principles number numbers num figure box note notes line lines issue episode phase "
    "stage level tier type class grade category group channel room suite floor flight route "
    "highway building apartment gate platform zone area sector region unit block step goal goals "
    "target targets pillar track point points option session meeting lot ward district precinct "
    "form model season round heat size document case file symbol serial code id mobile cell rev "
    "add ref reference conference week day question answer q terminal proposal priority "
    "priorities agenda vision chart map slide lesson exercise grid line circle division battalion "
    "brigade regiment company squadron fleet".split()
)
"""Nouns that a small number after them names, or any number when they are capitalised."""

NAMED_AFTER = frozenset({"u.s.c", "usc", "cfr", "c.f.r", "stat", "f.r", "fr", "f.3d", "f.2d", "unts",
                         "u.n.t.s", "ilm", "bis", "ter", "quater"})  # fmt: skip
"""Reporters of law and the like: a number before them names a volume or a paragraph."""

BEFORE_FIGURES = STOPS | OPENERS | frozenset(
    "some all these those total nearly almost approximately exactly least most roughly estimated "
    "additional today yesterday tomorrow currently recently finally last next first second third "
    "thanks welcome dear yes no ladies only least employed killed yesterday's today's world's "
    "hosted visited january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday fewer combined top "
    "together additionally meanwhile later earlier since unfortunately sadly tragically "
    "fortunately worldwide globally nationwide".split()
)  # fmt: skip
"""Capitalised words after which a number is no part of a name, because they begin sentences."""

VERBS_AFTER_ONE = frozenset(
    "can cannot could may might must should would will shall is was has had does did needs wants "
    "looks sees says knows thinks feels gets gives takes makes finds goes comes believes hopes "
    "reads hears asks wonders considers remembers understands expects likes prefers".split()
)
PAST = frozenset(
    "sank fled broke spoke drove hit ran struck built bought brought sold shot fought caught taught "
    "thought wrote chose froze flew drew blew threw spent lent went slept crept swept dealt meant "
    "drank sang swam wore tore bore swore stole woke shook forgot hid fed bled sat lay laid cast "
    "burst cost drowned set shut spread rang hung clung flung sprang bent sought stuck swung".split()
)
"""Past tenses that do not end in -ed: a verb after what "one" counts."""
NOT_ONE = frozenset(
    "another by day thing way time point way's side's fell moment such more last final "
    "minute word single sided's".split()
)
"""After "one", these make an idiom ("on the one hand", "one another") or a time."""
ONE_BEFORE = frozenset(
    "no any every each some this that which the last next good new old big great other right wrong "
    "first second number day world can could should must does do did would may might will shall "
    "does".split()
)
"""Before "one", these make it a pronoun or part of one."""

NAMED_IN_WORDS = frozenset(
    "article chapter part section phase stage level tier class grade category step goal pillar "
    "track option round version rule act title volume book scene page paragraph annex".split()
)
"""Nouns that a number in words after them names: "Article Two", "phase one"."""

NO_YEAR_AFTER = (
    "some ", "approximately ", "roughly ", "nearly ", "almost ", "more than ", "less than ",
    "fewer than ", "at least ", "as many as ", "estimated ",
)  # fmt: skip
"""Words after which four digits are no year."""
ROUND_AFTER = ("about ", "around ", "over ", "up to ", "under ", "exceeding ", "below ", "above ")
"""Words after which four digits are no year if they are round, such as 2000."""
