"""The words by which transcripts say who asks and who answers."""

from __future__ import annotations

import re

QUESTION_LABELS = frozenset(
    {"q", "question", "questions", "journalist", "reporter", "press", "media", "interviewer", "host",
     "presenter", "correspondent", "anchor", "unidentified speaker", "unidentified journalist", "remark", "question from the audience", "audience question",
     "вопрос", "вопрос журналиста", "корреспондент", "журналист", "ведущий", "реплика",
     "pregunta", "frage", "питання", "питање", "pitanje", "journaliste"}
)  # fmt: skip
"""Labels, folded, of those who ask and are not named."""

ANSWER_LABELS = frozenset(
    {"a", "answer", "reply", "response", "ответ", "respuesta", "antwort", "réponse"}
)
"""Labels, folded, of those who answer and are not named."""

CHAIR_LABELS = frozenset(
    {"moderator", "operator", "chair", "the chair", "audience", "audience member", "audience members",
     "interpreter", "aide", "staff", "модератор", "participant", "participants", "crowd"}
)  # fmt: skip
"""Labels, folded, of those who neither ask for the press nor answer it."""

_NUMBERED = re.compile(r"\s*(?:no\.?|№|#)?\s*\d{0,2}(?:\s*\([^)]*\))?\s*[.:]?$")


def names_nobody(label: str) -> bool:
    """Say whether a label says only that somebody asks, answers or chairs.

    >>> names_nobody("Question 3:"), names_nobody("Вопрос"), names_nobody("Ana Brel")
    (True, True, False)
    """
    said = _NUMBERED.sub("", label.casefold())
    return said in QUESTION_LABELS | ANSWER_LABELS | CHAIR_LABELS


TITLES_IN_LABELS = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "president", "secretary", "minister",
     "prime", "foreign", "ambassador", "senator", "governor", "chancellor", "general", "admiral", "king",
     "queen", "prince", "princess", "speaker", "director", "administrator", "commissioner", "chairman",
     "chairwoman", "chair", "spokesperson", "spokesman", "spokeswoman", "deputy", "vice", "acting",
     "under", "assistant", "advisor", "adviser", "the", "h.e", "he", "hon", "excellency", "representative",
     "high", "state", "of", "for", "and", "affairs", "premier", "madam", "first", "permanent", "envoy",
     "special", "professor", "prof", "judge", "justice", "mayor", "pope", "patriarch", "father", "shri", "smt", "amb", "sri", "mme", "official", "external", "internal", "defence", "defense", "finance"}
)  # fmt: skip
"""Words of labels, folded and without points, that are no part of a person's own name."""

OFFICE_NOUN = re.compile(
    r"\b(?:president|secretary|minister|ambassador|senator|governor|chancellor|speaker|director|commissioner|chair\w*"
    r"|spokes\w+|representative|premier|envoy|mayor|pope|patriarch|king|queen|prince(?:ss)?|lady|official)\b",
    re.IGNORECASE,
)
"""Offices that stand alone as a label: "The President"."""

HONORIFIC = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|shri|smt|sri|sheikh|amb(?:assador)?|prof(?:essor)?|h\.?\s?e|hon|m|mme|herr|frau|señora?|sra?"
    r"|г-н|г-жа)\.?\s+(?=(?:de |van |von |al-|el-|d[’'])?[A-ZÀ-ÞА-ЯЁ])",
    re.IGNORECASE,
)
"""A style before a surname, which makes a label of a name."""

LINKS = frozenset({"of", "the", "and", "for", "to", "in", "de", "da", "du", "del", "la", "von", "van", "der",
                   "den", "bin", "ibn", "al", "el", "on", "at", "&", "y", "e", "i", "и", "по"})  # fmt: skip
"""Small words that may stand inside a mixed-case label."""

COURTESY = re.compile(
    r"""(?:
      (?:(?:and|so|well|but|all\ right|alright|okay|ok|right|great|good|again|yes|no|excuse\ me|sorry)[,.\s—–-]*)*
      (?:
        thank(?:s|\ you|\ you\ all)?\b[^?]* | (?:it.s\ |it\ was\ |it\ is\ )?(?:so\ |very\ |always\ )?(?:good|great|nice|a\ pleasure)
        \ (?:to\ (?:talk|see|be|speak|have|meet)|seeing|talking|speaking|having|being)\b[^?]*
      | (?:i\ |we\ )?(?:really\ )?appreciate\b[^?]* | (?:good\ (?:morning|afternoon|evening|day|night|bye)|goodbye|welcome|hello|hi|bye)\b[^?]*
      | (?:have\ a\ (?:good|great|nice|safe)|take\ care|see\ you|safe\ travels|god\ bless|congratulations|happy)\b[^?]*
      | (?:mr|mrs|ms|madam|mister)\.?\s\w+[^?]{0,20}
      | [\w.’'\s]{1,40},\s(?:it.s\ )?(?:good|great|nice)\ to\ (?:talk|see|be|speak|have)\b[^?]*
      | (?:all\ right|alright|okay|ok|right|great|good|yes|no|sir|ma.am|cheers)
      | спасибо[^?]* | благодарю[^?]* | до\ свидания
      )[.!,…\s—–-]*
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""One sentence that only thanks, greets or takes leave."""

FIRST_PERSON = re.compile(
    r"\b(?:I|we|our|my|us|me)\b|\b(?:я|мы|наш\w*|мой|моя|нам|нас)\b", re.IGNORECASE
)
"""A speaker's own words, against a page's words about the speaker."""

ADDRESS = re.compile(
    r"(?:ladies and gentlemen|mr\.? |mrs\.? |madam|dear |distinguished |excellenc|your excellenc|good (?:morning|afternoon|evening)"
    r"|colleagues|friends|уважаемые|дамы и господа|добрый день)",
    re.IGNORECASE,
)
"""A form of address at the start of a speech."""
