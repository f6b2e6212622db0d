"""The words by which texts say who takes part and who is only spoken of."""

from __future__ import annotations

import re

SPOKEN_OF = re.compile(
    r"\b(?:(?:up)?on(?! behalf| \d| \w+day\b| \w+ \d)|about|regarding|concerning|around|against|honoring|honouring|in memory of|memory of"
    r"|(?:death|passing|killing|assassination|arrest|release|detention|birth|murder|poisoning|sentencing|designation"
    r"|nomination|appointment|election|re-election|confirmation|inauguration|resignation|life|legacy|case|family"
    r"|initiative|proposal) of|for the late|named after|tribute to|condolences|congratulat\w+|welcom\w+ (?:the )?"
    r"|nominat\w+|confirmation of)\b[^,;]*$",
    re.IGNORECASE,
)
"""Words before a name that make it the subject of a text, not one who takes part."""

TAKES_PART = re.compile(
    r"\b(?:met|meet(?:s|ing)?|spoke|speaks?|talk(?:s|ed)|held|hosted|hosts?|received|receives?|called|phone|telephone"
    r"|conversation|consultations?|visit(?:s|ed)?|accompanied|attended|co-?chaired|chaired|signed|presence|between"
    r"|discuss(?:ed|es|ion)|join(?:ed|s)|convened|paid|wrote|answered|interview(?:ed)?|addressed|delivered|made public"
    r"|welcom(?:e|ed|es)|exchange[ds]?|negotiat\w+)\b",
    re.IGNORECASE,
)
"""Verbs and nouns of a lead that says who took part."""

PARTIES = re.compile(
    r"(?:\b(?:leaders|(?:foreign |defen[cs]e |finance )?ministers|governments|heads(?: of state)?(?: and government)?"
    r"|representatives|delegations|presidents|prime ministers) of|\bbetween|\bstatement (?:by|of|from)|\bwe,"
    r"|\bсовместн\w+ (?:заявлени\w|коммюнике|деклараци\w)|\b(?:министров(?: иностранных дел| обороны)?|президентов|правительств"
    r"|лидеров|глав(?: государств| правительств)?)|\bмежду)\s",
    re.IGNORECASE,
)
"""Words before a list of the states that issue a text together."""

ADDRESSEE = re.compile(r"TO (?P<name>THE (?:[A-Z][A-Z’']*[ ]?){2,9}):?\s*$")
"""The address of a formal letter."""

ACTS = re.compile(
    r"[,\s]+(?:today\s+|yesterday\s+|on\s+\w+\s+)?(?:\w+ly\s+)?(?:has\s+|have\s+|will\s+)?(?:listed|receive|meet|travel|visit|host|hold|attend|address|chair|announced|declared|decided|signed"
    r"|told|said|met|welcomed|issued|approved|instructed|summoned|received|spoke|called|held|made|expressed|stated|informed"
    r"|condemned|designated|imposed|ordered|released|visited|arrived|chaired|hosted|congratulated|addressed|delivered)\b"
)
"""What somebody does who acts in the first sentence of a text of their own office."""

BY = re.compile(r"\b(?:by|of|from)\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands in a title before the body whose text it is."""

MEETS = re.compile(
    r"\b(?:met|spoke|talked|summoned|received|held|called|hosted|talks|meeting|conversation)\b"
)
"""Verbs and nouns of a first sentence about two or more people together."""

COUNTERPART = re.compile(r"\b(?:with|to|from|and|between)\b[^,;]*$", re.IGNORECASE)
"""Words before a name whose office, named without a state, need not be the issuer's."""

COUNTERPART_OF = re.compile(
    r"\b(?:with|to|and|between|on|about|regarding|meeting|visit|call|talks)\b", re.IGNORECASE
)
"""Words of a title before its first name that leave open whose text it is."""

HONOURED = re.compile(
    r"(?:[Tt]he )?(?:Rt\.? Hon(?:ourable|\.)?|Right Hono(?:u)?rable)\s+(?P<name>[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,4})"
)
"""A byline's person with a style: "The Rt Hon Ana Brel"."""

WITH = re.compile(r"\b(?:with|by|to)\s+$", re.IGNORECASE)
"""What stands in a title before the journalist who asks."""

INTERVIEWER = re.compile(
    r"\b(?:[Ww]ith|[Bb]y|[Tt]o)\s+(?P<name>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,3})\s+(?:of|from|for|on)\s+(?:the\s+)?[A-Z]"
)
"""The journalist whom the title of an interview names with an outlet: "With Mira Casta of Radio One"."""

BYLINE = re.compile(
    r"(?:(?:BY|By|From|FROM)\s)?(?P<name>(?:(?:H\.?E\.?|Hon\.|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Ambassador)\s)?[A-ZÀ-Þ][\w.’'-]+(?:\s[A-ZÀ-Þ][\w.’'-]*){1,4}),\s"
    r"(?P<role>(?:[\w’'-]+\s){0,6}(?i:Minister|Secretary|President|Chancellor|Spokes\w+|Ambassador|Commissioner|Representative"
    r"|Adviser|Advisor|Director|Envoy|Chair\w*|Governor|Head|Coordinator|Administrator|Premier)\b.{0,80})"
)
"""A line under a title that is a person's name and office."""

SAYS = re.compile(r"(?:\b(?:says|said|according to)|[”\"’]\s*[–—-])\s+(?:the\s+)?$")
SAID = re.compile(
    r"\s*,?\s*(?:today\s+)?(?:said|says|stated|announced|noted|emphasi[sz]ed|stressed)\b"
)
"""Words before and after a name whose bearer is quoted."""

ISSUED_BY = re.compile(
    r"\b(?:issued|delivered|made|released|given|read out|adopted)\b[^.]{0,40}\bby\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,3}$"
)
"""Words before the name of whoever put a text out."""

SIGNER = re.compile(r"[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?:\s+[A-ZÀ-ÞА-ЯЁ][\w.’'-]*,?){1,4}")
"""A line under a letter that is a person's name and nothing else."""

GENERIC_LABELS = re.compile(
    r"\b(?:official|officials|spokesperson|source|student|participant|member|correspondent|staff|voice|all|unknown"
    r"|unidentified)\b",
    re.IGNORECASE,
)
"""Labels of people whom a text leaves unnamed."""

CHAIRED_BY = re.compile(
    r"\b(?:delegation|side|team|meeting|summit|session|conference|consultations|talks|negotiations|round|commission)\b"
    r"[^.;:]{0,70}\b(?:was|were)\s+(?:jointly\s+)?(?:headed|led|(?:co-?)?chaired|presided over)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Words before the name of whoever headed a delegation or chaired a meeting."""

PRESIDING = re.compile(
    r"^[ \t]*(?:Acting[ ])?(?P<role>President|Chair|Chairman|Chairwoman|Chairperson):[ \t]+"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Mme|Prince|Sheikha?)\.?[ ])?(?P<name>[^\W\d_][^\n().:\d]{1,40}?)[ .\t]*"
    r"\((?P<state>[^)\d]{3,70})\)",
    re.MULTILINE,
)
"""The line of a verbatim record that names who presides: "President: Ms. Brel . . . (Norland)"."""

SPOKES_LABEL = re.compile(
    r"(?:the\s+)?(?:official\s+)?(?P<office>spokes(?:person|man|woman))", re.IGNORECASE
)
"""A label that is a spokesperson's office alone."""

SIDES = re.compile(
    r"\b(?:[Bb]oth|[Tt]he(?: two)?) (?:sides|parties|countries|governments|delegations)\b"
)
"""How a joint text speaks of the states whose text it is, whoever signs for them."""

WITNESSED = re.compile(r"\s*(?:witness|in the presence)", re.IGNORECASE)
"""How the line of a signatory begins who is no party to a joint text."""

FIRST_SINGULAR = re.compile(r"\bI\b(?!\.)|\b[Mm]y\b")
"""The speaker of a text that is somebody's own."""

QUOTED = re.compile('[\u201c"\u00ab][^\u201c\u201d"\u00bb]{1,2000}[\u201d"\u00bb]')
"""What stands in quotation marks, being somebody else's."""

SAYS_IT = re.compile(
    r"(?:\w+ ){0,3}?(?:statement|note|notice|declaration|communiqu[eé]|comment|release|message|letter|"
    r"appeal|reply|response|remarks|briefing|decision)s?\b[^.;:]{0,40}?\b(?:by|of|from) (?:the )?$",
    re.IGNORECASE,
)
"""How a title begins that names the body whose text it is: "Press release by the ..."."""

CORRESPONDENCE = re.compile(
    r"\b(?:message|greetings?|congratulat\w*|condolences?|telegram|letter|birthday)\b",
    re.IGNORECASE,
)
"""What a title says of a text that prints a message."""

MET_WITH = r"\b(?:will meet|met|meets|to meet) with\b"
"""What a title says before the name of somebody who is only met: "will meet with"."""

ANNOUNCED = re.compile(
    r"\b(?:message|telegram|letter|greetings?|address|note)\b[^.:]*\b(?:reads?|says?|said|follows?)\b[^.]*:$",
    re.IGNORECASE,
)
"""The end of a paragraph after which a message stands: "The message reads, in part:"."""

SENT = re.compile(
    r"\s+(?:has |have )?(?:sent|wrote|written|conveyed|congratulated|extended|offered|expressed|greeted|addressed)\b"
)
"""What follows the name of whoever sent a message."""

OFFICE_ALONE = re.compile(r"(?P<office>[A-Z][\w-]+(?: [A-Z][\w-]+)?) of (?:the )?[A-Z]")
"""An office that issues texts under its own name: "President of Norland"."""

TOLD_ABOUT = re.compile(
    r"^(?:FACT SHEET|Fact Sheet|ICYMI|WHAT THEY ARE SAYING|Readout|Background|Nominations?)\b"
)
"""How titles begin of texts that tell of the persons whom they name."""

DOES = r"(?:[’']s)?[,]? (?:[A-Z][a-z]+s\b(?! [A-Z]\w+ (?:on|at))|Is\b|Has\b|Will\b|signed\b|met\b|sent\b|had\b|held\b|attended\b|[a-z]+ed\b)"
"""What follows a name in a title that tells what its bearer does: "President X Announces"."""

SPOKEN = r"(?:[Ss]tatement|[Rr]emarks|[Ss]peech|[Aa]ddress|[Ll]etter|[Aa]rticle|[Ii]nterview)"
"""What is whose words it is: "Statement of the President", not "members of the Government"."""
