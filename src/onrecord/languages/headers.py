"""The words by which pages say when, where and by whom a text was put out."""

from __future__ import annotations

import re

CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|reviewed)\b|обновлен|изменен|mise à jour|aktualisiert",
    re.IGNORECASE,
)
"""Dates of a page's last change are not its date of publication."""

PUBLISHED = re.compile(
    r"\b(?:publi(?:shed|cation)|posted|issued|released|date)\b|posted\s*on|публикаци|опубликован"
    r"|publié|veröffentlicht|publicado",
    re.IGNORECASE,
)
"""Dates that say of themselves that they are those of publication."""

PLACE_BEFORE = re.compile(
    r"(?:^|[,;(—–]\s*|\s-\s+|\bin\s+)(?P<place>[A-ZÀ-ÞА-ЯЁ][\w’'.]*(?:[ -][A-ZÀ-ÞА-ЯЁ][\w’'.]*){0,3})"
    r"(?:,\s*[A-Z][\w. ]{1,25}?)?\s*(?:,|\s[–—-])?\s*(?:on\s+)?$"
)
"""A place that stands before a date: "Norport, 14 March 2031"."""

BEFORE_DATE = re.compile(
    r"\s*\(?(?:(?:no|nr|№)\.?:?\s*\d[\d/-]*\s*[,.:–-]?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?",
    re.IGNORECASE,
)
"""What may stand before the date with which a line begins: a number, a day of the week."""

SUBJECT_DATE = re.compile(
    r"(?<!conference)(?<!briefing)(?<!meeting)(?<!session)(?<!interview)(?<!statement)(?<!remarks)(?<!sitting)"
    r"\s(?:of|since|from|after|before|until|till|by)(?: the)?$",
    re.IGNORECASE,
)
"""Words before a date in a title that make it a date of the subject, not of the text."""

NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Updated|Published|Posted|Date|On|In|At|The"
    r"|Minister|President|Secretary|Question|(?i:(?:the )?white house))\b"
)
"""Capitalised words before a date that are no places."""

FIRST_IN = re.compile(
    r"\b(?:published|appeared|printed)\s+(?:first\s+)?(?:in|by)\s+(?P<where>[^.;()]{3,120}?)"
    r"(?:\s+on\s|,?\s+(?=\d{1,2}\s[A-Z])|[.;)]|$)"
)
"""Where a text says that it was published first."""

AND = re.compile(r",?\s+and\s+|,\s+")

_OFFICE = (
    r"(?:President|Prime Minister|Chancellor|Secretary-General|High Representative|Foreign Minister"
    r"|Minister (?:for|of) (?:Foreign|External) Affairs|Head of (?:State|Government|Delegation)|Chairman|Chair)"
)

SPEAKS_AS = re.compile(
    rf"\b(?:I|my|me)\b(?:(?!elect|assum|congratul|predecess|wish|thank|tribut|commend|you, (?:Sir|Madam|Mr))[^.]){{0,120}}?\bas (?:the )?"
    rf"(?P<role>{_OFFICE} of (?:the )?[A-Z][\w’'-]*(?: (?:(?:of|the|and|for|on) )*[A-Z][\w’'-]*){{0,8}}|[A-Z][\w’' -]{{2,40}}[’']s (?:new )?{_OFFICE})"
)
"""The speaker's own office: "I speak to you as the President of the Council"."""

FOR_WHOM = re.compile(
    r"\b(?:my country|I represent|(?:honou?r|privilege|pleasure) of representing|on behalf of (?:my country"
    r"|(?:(?:the|my) )?(?:Government|people|delegation)(?: and (?:the )?(?:Government|people|delegation))? of))[ ,]+(?:the )?"
    r"(?P<name>[A-ZÀ-Þ][\w’'-]*(?: (?:(?:of|the|and) )?[A-ZÀ-Þ][\w’'-]*){0,5})"
)
"""Whom the speaker speaks for: "my country, Norland", "on behalf of the Government of"."""

OFFICES = re.compile(
    r"\b(?:office|ministry|department|embassy|mission|secretariat|presidency|chancellery|cabinet"
    r"|government|delegation|commission|council|white house|service|spokesperson|министерство"
    r"|посольство|ministère|ministerium|ministerio)\b",
    re.IGNORECASE,
)
"""Words that make a byline an issuing office."""

LETTERHEAD = re.compile(
    r"(?:the )?(?:(?:federal|royal|permanent|press|information|general|state|national|foreign) )*"
    r"(?:embassy|ministry|department|mission|consulate|delegation|secretariat|office|government|chancellery"
    r"|presidency|cabinet|council|commission|house|service|kingdom|republic|confederation|federation|union"
    r"|principality|sultanate|emirate|commonwealth|state|organi[sz]ation|league|to the (?:kingdom|republic)"
    r"|министерство|посольство|ministère|ministerio|ministerium|ambassade|botschaft|embajada)\b[^.:?]{0,90}$",
    re.IGNORECASE,
)
"""A line that is the name of an office or state: the head of a letter, no title."""

SIGNED_FOR = re.compile(
    r"(?:(?:witnessed|signed|done|agreed|initialled)\s+)?(?:by\s+|for|on behalf of)\s+(?:the\s+)?(?P<whom>[^:]{3,90}?)\s*:\s*"
    r"(?P<name>[A-ZÀ-Þ][\w.’'-]*(?:\s+[A-ZÀ-Þ][\w.’'-]*){1,4}).{0,60}",
    re.IGNORECASE,
)
"""A line under a joint text: "For the Republic of Norland: Ana Brel"."""

ORGAN = re.compile(r"The (?P<name>[A-Z][\w’' -]{3,80}?),\s*(?:[A-Z][a-z]+(?:ing|ed)\b|$)")
"""The organ that opens its resolution: "The Council of the League, Recalling ..."."""

NO_BYLINE = re.compile(
    r"(?:adopted|delivered|published|issued|released|as delivered|check against)\b", re.IGNORECASE
)
"""How lines under a title begin that say what was done with the text, not whose it is."""

OWNED = re.compile(
    r"(?:©|\(c\)|copyright(?:\s*(?:©|\(c\)))?|content (?:owned|managed|provided) by(?: the)?|published by(?: the)?"
    r"|(?:official )?(?:web)?site of(?: the)?|all rights reserved[.,]?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by )?(?:the )?"
    r"(?P<owner>(?-i:[A-ZÀ-Þ]).{4,110})",
    re.IGNORECASE,
)
"""A line at the foot of a page that says whose it is."""

SYMBOL = re.compile(r"(?P<organ>[A-Z]{1,6})/(?:[A-Z0-9.()-]+/)*[A-Z0-9.()-]*\d[\w.()-]*(?=\s|$|\*)")
"""A document symbol, whose first part names the organ."""

UN_ORGANS = frozenset({"A", "S", "E", "T", "ST", "SC", "GA", "SG"})
"""First parts of United Nations symbols (UN Editorial Manual, document symbols)."""
