"""The words by which titles of official texts say what kind of text they are."""

from __future__ import annotations

import re

RULES: tuple[tuple[str, str], ...] = (
    ("readout", r"\breadouts?\b|\bspoke (?:by|on the|over the) (?:tele)?phone\b|\b(?:phone|telephone|video)\s+(?:call|conversation)\b|\bcall with\b"
                r"|\bспо?каза разговор|телефонн\w+ разговор|\bentretien téléphonique|telefonat"),
    ("resolution", r"^(?:draft )?resolution\b|\bresolution (?:\d|[A-Z]+/)|\badopts resolution\b|^резолюци"),
    ("interview", r"\binterview(?:s|ed)?\b|\bintervju|\binterview\b|интервью|інтерв|entrevista"),
    ("article", r"\b(?:article|op-?ed|opinion piece|essay|column)\b|^статья|\btribune d|gastbeitrag|namensartikel"),
    ("joint_statement", r"\bjoint\b[^.]{0,60}?\b(?:statement|communiqu[eé]|declaration|press release|vision)"
                        r"|^(?:\w+ ){0,3}communiqu[eé]\b(?! of the press)|\bstatement (?:by|of) the (?:foreign )?(?:ministers|leaders|heads)"
                        r"|(?:ministers|leaders)[’'] (?:joint )?(?:statement|declaration|communiqu)"
                        r"|совместн\w+ (?:заявлени|коммюнике|декларац)|déclaration (?:conjointe|commune)"
                        r"|gemeinsame (?:erkl|presse)|declaración conjunta|заједничк|zajedničk"),
    ("news_conference", r"\b(?:news|press) conference\b|\bdoorst[oe]p\b|\b(?:press|media) (?:availability|statements and)"
                        r"|\bstatement and answers\b|пресс-конференц|conférence de presse|pressekonferenz"
                        r"|rueda de prensa|conferencia de prensa|конференција за новинаре"),
    ("press_briefing", r"\b(?:press|media|background|daily|weekly|noon)\s+(?:\w+\s+)?(?:briefing|call|gaggle)\b"
                       r"|\bgaggle\b|\bbriefing (?:by|with|of)\b|\bbriefing\b|брифинг|point de presse"),
    ("meeting_record", r"\b(?:verbatim|meeting|summary) records?\b|\bminutes of\b|\bprovisional verbatim"
                       r"|^(?:\w+ )?meeting (?:with|of|on)\b|\btalks with\b|\bmet with\b|стенограмма|compte rendu"),
    ("other", r"\b(?:fact ?sheet|nominations?|proclamation|executive order|memorandum (?:for|on)|schedule"
              r"|list of|notice|letter|bills? signed|appointments?|biography|agenda|programme)\b"),
    ("remarks", r"\b(?:remarks|speech|address|toast|keynote|intervention|lecture)\b"
                r"|\bstatement (?:at|to|in|before|during) the\b|выступлени|речь|обращени|вступительн"
                r"|\bdiscours\b|\brede\b|\bansprache\b|\bdiscurso\b|обраћање|\bgovor\b"),
    ("interview", r"\banswers? to\b[^.]{0,60}\bquestions?\b|\bq ?& ?a\b|ответы? на вопрос"),
    ("statement", r"\bstatement\b|\bpress release\b|\bcomment(?:ary)? by\b|\bdeclaration\b|заявлени"
                  r"|комментари|\bdéclaration\b|\berklärung\b|\bdeclaración\b|саопштење|saopštenje|izjava"),
)  # fmt: skip
"""Genre and the words that give it away, the more telling first; case does not matter."""

GENRE_WORDS = re.compile("|".join(f"(?:{words})" for _, words in RULES), re.IGNORECASE)
"""Words that a title of an official text is likely to have."""

LEADS: tuple[tuple[str, str], ...] = (
    ("meeting_record", r"\bmeeting was called to order\b|\bverbatim record\b"),
    ("joint_statement", r"\bjoint (?:statement|communiqu|declaration)"),
    ("readout", r"\b(?:spoke|talked|held (?:a )?(?:phone|telephone|video)\w*|had (?:a )?(?:phone|telephone))\b"
                r"[^.]{0,60}\b(?:with|today|by (?:phone|telephone))\b|\bdiscussed by phone\b"),
    ("article", r"\bwrote an (?:article|op-?ed|opinion)|\barticle (?:for|in) the\b"),
    ("resolution", r"^The (?:Security Council|General Assembly|[A-Z][\w ]{3,40}),\s+(?:Recalling|Noting|Having"
                   r"|Reaffirming|Guided|Bearing|Deeply|Gravely|Recognizing)"),
)  # fmt: skip
"""Genre and the words of a first paragraph that give it away."""

TRANSCRIPT = re.compile(r"(?:Q(?:UESTION|uestion)?|Вопрос|Frage|Pregunta)\s*(?::|\s{2}|\.)")
"""How a journalist's question is labelled."""

SPOKEN = re.compile(
    r"(?:mr|mrs|ms|madam|ladies|excellenc|your excellenc|distinguished|dear|thank you|good (?:morning|"
    r"afternoon|evening)|friends|colleagues|fellow|honou?rable|уважаем|дамы|allow me|it is (?:an|my) "
    r"(?:honou?r|privilege)|at the outset)\b",
    re.IGNORECASE,
)
"""How speeches begin."""

SPEAKING = re.compile(
    r"\b(?:in this hall|my (?:address|remarks|speech|statement) (?:today|here)|i (?:speak|stand here|come to this)"
    r"|allow me|permit me|i (?:have the honou?r|am honou?red|am pleased|am delighted) to (?:address|speak|be|join)"
    r"|this (?:august )?(?:assembly|forum|podium|rostrum|body)|general debate|on behalf of my (?:delegation|country|government)"
    r"|thank you for (?:inviting|having|the invitation)|great to be here|pleasure to be (?:here|with you))\b",
    re.IGNORECASE,
)
"""What only somebody says who speaks to people in a room."""

ARTICLE_CAPTION = re.compile(
    r"(?:joint )?(?:article|op-?ed|essay|column|opinion piece|contribution)\b.{0,90}?\b(?:by|of|in|for)\b",
    re.IGNORECASE,
)
"""A page's words about an article, above the article's own headline."""

LABELLED = re.compile(
    r"(?:[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?: (?:of|and|the|for|de|von))*\s+){0,14}[A-ZÀ-ÞА-ЯЁ][\w.’'-]*(?:\s*\([^)]*\))?:\s"
)
"""A paragraph that begins with a speaker's printed name."""
