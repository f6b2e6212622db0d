"""English words for legal instruments: their heads, organs, openers of titles, and limits."""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    "treaty": "treaty", "treaties": "treaty",
    "convention": "convention", "conventions": "convention",
    "charter": "charter", "charters": "charter",
    "protocol": "protocol", "protocols": "protocol",
    "covenant": "covenant", "covenants": "covenant",
    "statute": "statute", "statutes": "statute",
    "pact": "pact", "pacts": "pact",
    "agreement": "agreement", "agreements": "agreement",
    "accord": "accord", "accords": "accord",
    "compact": "compact", "compacts": "compact",
    "memorandum": "memorandum", "memoranda": "memorandum", "memorandums": "memorandum",
    "mou": "memorandum", "mous": "memorandum",
    "declaration": "declaration", "declarations": "declaration",
    "constitution": "constitution",
    "act": "act", "acts": "act",
    "code": "code",
    "arrangement": "arrangement", "arrangements": "arrangement",
    "regulation": "regulation", "regulations": "regulation",
    "concordat": "concordat",
    "letter": "letter", "plan": "plan",
}  # fmt: skip
"""Head nouns of titles, in lower case, and the family that each belongs to."""

FORMS: dict[str, str] = {
    "agreement": "agreement", "accord": "agreement", "arrangement": "agreement",
    "memorandum": "agreement", "compact": "agreement", "letter": "agreement", "plan": "agreement",
    "declaration": "declaration",
    "act": "law", "code": "law", "constitution": "law", "regulation": "law",
}  # fmt: skip
"""The form of a family's mentions; the others are treaties."""

MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

CONNECTORS = frozenset("and of to for in on with & the es el al de del da du la le ash".split())
"""Small words that may stand between the capitalised words before a head."""

OF_THE = frozenset("Law Rights Status Prevention Protection Suppression Elimination Regime".split())
"""Words that "of the" may join to a head ("Law of the Sea Treaty")."""

NOT_OF = frozenset(
    """Anniversary President Minister Ministers Government Title Section Republic Member Members
    Party Parties State States Kingdom Secretary Head Heads Signing Preamble Spirit Provisions
    Conference Council Depositary Text""".split()
)
"""Words whose "of" joins nothing to a head ("Anniversary of ...")."""

NEVER_FIRST = frozenset(
    """a an the this that these those such said same our your their his her its my each every any
    all some no both another other many most several various which whose what when where while
    if as at by in on of to for from with under within without upon into onto over after before
    since until during through throughout between among against about and or but nor not so yet
    also then thus hence therefore however indeed moreover furthermore like unlike despite
    because although though whether we i you he she they it who there here now today only even
    just still let yes first-ever mr mrs ms dr president minister secretary ambassador said see
    recalling reaffirming welcoming noting recognizing stressing emphasizing deeply conscious
    mindful bearing affirming expressing having taking considering convinced guided pursuant
    consistent implementing signing ratifying regarding concerning following including using
    respecting supporting violating ignoring acting honoring honouring invoking joining leaving
    page annex article articles section chapter paragraph paragraphs title part table note
    ibid cf meanwhile finally again once secondly thirdly firstly lastly possible""".split()
)  # fmt: skip
"""Words that a title never begins with, though a sentence may print them with a capital."""

NOT_AFTER = frozenset(
    """organization organisation organizations series center centre centers hall body bodies
    committee commission council secretariat office officer department room day days area force
    forces member members states group fund consultative association academy school schools
    communications airlines system meeting conference assembly process team unit agency board
    library project programme program site news signatories holders delegates breaker nominee
    countries nations zone""".split()
)  # fmt: skip
"""Capitalised words that make of a head a part of another name ("Treaty Organization")."""

NOT_BEFORE: dict[str, frozenset[str]] = {
    "convention": frozenset(
        """national democratic republican constitutional annual party labor labour political
        federal state nominating european-wide biennial federalist tory""".split()
    ),
    "declaration": frozenset(
        """emergency disaster major customs health value asset income tax victory war
        signed opening national import export passenger financial""".split()
    ),
    "act": frozenset(
        "balancing disappearing class criminal terrorist juggling second opening".split()
    ),
    "protocol": frozenset("safety health internet state medical covid file transfer".split()),
    "charter": frozenset("public private bus air boat school".split()),
    "plan": frozenset("action".split()),
    "pact": frozenset("suicide".split()),
    "compact": frozenset("ultra".split()),
}
"""Words before a head, in lower case, that make it something else than an instrument."""

NEEDS_NAME = frozenset({"act", "code", "arrangement", "letter", "plan", "regulation"})
"""Families that need more than a capital and a tail to be an instrument's name."""

TAIL_OPENERS = (
    "on the subject of|on|for|of|between|among|against|concerning|relating to|relative to"
    "|regarding|to|with|about|in the field of|in"
)
"""What may lead from the head into the rest of a title."""

SENTENCE_CASE_OPENERS = frozenset(
    {"on", "between", "concerning", "relating to", "relative to", "regarding", "against"}
)
"""Openers after which a title may go on in small letters."""

TAIL_SMALL = frozenset(
    """and of the on in for to by a an with from at as their its against between among or other
    into relating concerning relative regarding respect former any del el al de la du des und e y under""".split()
)
"""Small words inside a title that is printed in capitals."""

TAIL_ENDS = frozenset(
    """which that who whom whose was were is are be been being has have had having will would
    shall should may might can could must do does did signed adopted concluded entered ratified
    provides provided stipulates stipulate says said states requires calls called as when while
    where because since if but so than then there here we they it he she you i including
    notwithstanding through by via until unless although though after before during within
    without also not only both either neither nor yet thus came come comes take takes took made
    makes make remains remain led reached initialled initialed reflects represents marks
    contributes underscores at under upon now today this these those such very more most
    be constitute constitutes serves continue continues play plays set sets remained
    underlined agreed expressed welcomed noted reaffirmed stressed emphasized emphasised
    tasked discussed exchanged urged appreciated what how whether""".split()
)  # fmt: skip
"""Words that end a title which goes on in small letters."""

FIRST_US_ORDER = 8000
"""Numbers from here on are orders of presidents of the United States; below, others' too."""

CODE_SUBJECTS = (
    "Labou?r|Criminal(?: Procedure)?|Penal|Civil(?: Procedure)?|Tax|Customs|Family|Land"
    "|Electoral|Election|Internal Revenue|Administrative(?: Offences)?|Commercial|Budget|Forest"
    "|Water|Bankruptcy|Housing|Air|Urban Planning|Maritime|Nationality"
)
"""What a code of law is about."""

AGREEMENT_SUBJECTS = (
    r"free[- ]trade|trade|peace|cease-?\s?fire|armistice|truce|association|readmission"
    r"|visa(?:[- ]free)?|visa facilitation|framework|partnership|cooperation|co-operation"
    r"|investment|extradition|customs union|double[- ]taxation|defen[cs]e(?: cooperation)?"
    r"|security|fisheries|water|border|boundary|air services|non-aggression|disengagement"
    r"|withdrawal|power[- ]sharing|nuclear|grain|maritime|transit|loan|grant|bilateral|trilateral|tripartite"
    r"|quadripartite|interim|headquarters|host country|status of forces|mutual defen[cs]e"
    r"|economic partnership|strategic partnership|safeguards|high-level|friendship"
    r"|good[- ]neighbou?rly|demarcation|delimitation|normali[sz]ation|prisoner exchange"
)
"""What an agreement is about, where only small letters name it."""

SIGNED = (
    "signed|concluded|ratified|initialled|initialed|sealed|inked|negotiated|reached|have|has|had"
)
"""Verbs that tell of an agreement which is there."""

ORGANS: dict[str, str] = {
    "security council": "S/RES/",
    "unsc": "S/RES/",
    "sc": "S/RES/",
    "council": "S/RES/",
    "general assembly": "A/RES/",
    "unga": "A/RES/",
    "ga": "A/RES/",
    "assembly": "A/RES/",
    "human rights council": "A/HRC/RES/",
    "unhrc": "A/HRC/RES/",
    "hrc": "A/HRC/RES/",
    "economic and social council": "E/RES/",
    "ecosoc": "E/RES/",
    "trusteeship council": "T/RES/",
    "commission on human rights": "E/CN.4/RES/",
    "united nations": "UN",
    "un": "UN",
    "u.n.": "UN",
}
"""Organs whose resolutions have UN symbols, in lower case, and the beginning of the symbol."""

NOT_UN = (
    "house|senate|congress(?:ional)?|concurrent|joint|parliament(?:ary)?|knesset|duma|cabinet"
    "|party|board|city|town|county|legislature|legislative|lok sabha|oau|au|osce|iaea|who|ilo"
    "|unesco|icao|imo|oas|arab league|league|nato|european parliament|european council"
    "|council of europe|pace|ecowas|non-aligned|conference|summit|ministerial|screen|display"
    "|image|print|governing council|executive board|world health assembly|un-habitat|year"
)
"""Bodies (and other words) before "resolution 12" whose resolutions have no UN symbol."""

PROVISION_NOUNS = (
    r"[Aa]rticles?|[Aa]rts?\.|[Cc]hapters?|[Pp]aragraphs?|[Pp]aras?\.|[Ss]ub-?paragraphs?"
    r"|[Ss]ections?|[Aa]nnex(?:es)?|[Tt]itle|[Pp]reamble|[Pp]rinciple"
)
"""Words before the number of a provision."""

WITH_ARTICLES = frozenset(
    """treaty convention charter protocol covenant statute pact agreement accord
    constitution""".split()
)
"""Families whose instruments have articles that texts cite alone."""

NO_SUBJECT = frozenset(
    """and or of the to in for on is was with draft failed possible end year early late
    summer spring autumn winter ceasefire""".split()
)
"""Words between a year and a head that say nothing of what an agreement is about."""

NOT_TELLING = frozenset(
    """the of on and for in to a an by with between its their understanding joint of from""".split()
)
"""Words of a title that tell it from no other."""

NO_OWNER = frozenset(
    """UN UNSC UNGA SC GA HRC UNHRC ECOSOC UNSCR US USA UK AND THE OF NO HJ SJ HR HIS
    HER""".split()
)
"""Words in capitals before "Council resolution 12" that name no other organisation."""

TITLE_ANCHORS = (
    "Treat", "Convention", "Charter", "Protocol", "Covenant", "Statute", "Pact", "Agreement",
    "Accord", "Compact", "Memorand", "MOU", "MoU", "Declaration", "Act", "Constitution",
    "Concordat", "Arrangement",
)  # fmt: skip
"""How the heads of titles begin."""

SMALL_ANCHORS = (
    "agreement", "treat", "memorand", "accord", "convention", "protocol", "pact", "deal",
    "armistice", "charter", "covenant", "statute", "declaration", "resolution", "Resolution",
)  # fmt: skip
"""How heads in small letters begin."""

PLAN_ANCHORS = (
    "MOU", "MoU", "Memorand", "memorand", "Letter", "letter", "Plan ", "Programme of",
    "Framework Agree", "framework ", "Action Plan", "Road",
)  # fmt: skip
"""How memoranda, letters, plans and programmes begin."""

RESOLUTION_ANCHORS = (
    "resolution",
    "Resolution",
    "RESOLUTION",
    "reso- lution",
    "Res.",
    "UNSC",
    "UNGA",
    "SCR",
)
"""How the nouns before a resolution's number begin."""

LAW_ANCHORS = {
    "order": (
        "Executive Order", "EXECUTIVE ORDER", "E.O.", "EO ", "Order in Council",
        "Orders in Council", "Code of ",
    ),
    "decree": (
        "Presidential ", "Government ", "Federal ", "Supreme ", "Legislative ", "Constitutional ",
        "Organic ", "Decree", "Proclamation", "Ordinance", "Law", "Public Law", "Ukase",
    ),
    "union": (
        "Council ", "Commission ", "Delegated ", "Implementing ", "Framework ", "Regulation",
        "Decision", "Directive", "Joint Action", "Common Position",
    ),
    "bill": ("legislation", "Legislation", "Bill", "bill"),
    "title": ("Law on ", "Laws on ", "Decree on "),
}  # fmt: skip
"""How laws with a number, and bills, begin."""

ANCHORS = (
    *TITLE_ANCHORS,
    *SMALL_ANCHORS,
    *PLAN_ANCHORS,
    *RESOLUTION_ANCHORS,
    *(anchor for anchors in LAW_ANCHORS.values() for anchor in anchors),
    "Document", "Communiqué", "Principles", "Guidelines", "Statement", "18", "19", "20",
    "Joint ", "joint ", "Note ", "note verbale", "Article",
    "/", ")", " Code", "U.S.C", "U. S. C", "Article ", "Chapter ",
)  # fmt: skip
"""All of them: one pass over a text finds where any rule may match."""
