"""The words by which speakers name the state for which they speak.

Each is matched against one squeezed piece of a paragraph, before or after a state's name.
"""

from __future__ import annotations

import re

_BODY = (
    r"(?:[Gg]overnment|[Pp]eople|[Dd]elegation|[Rr]epublic|[Kk]ingdom|[Nn]ation|[Ss]tate|[Cc]ountry|[Cc]ommonwealth"
    r"|[Ll]eaders(?:hip)?|[Cc]itizens|[Cc]hildren|(?:men and )?women|[Pp]arliament|Heads? of State|President|Prime Minister"
    r"|King|Queen|Emir|Amir|Sultan)"
)
"""In the singular: "the peoples of" and "the Governments of" name several."""

_WHOSE = rf"(?:(?:the |my |its |our |their |of |and |all )*(?:[a-z-]+ )?{_BODY},? (?:and |of |in |))*(?:of )?(?:[Tt]he )?"
_OWN = r"(?:(?:own|beloved|dear|small|little|great|young|native|beautiful|tiny|poor|home|new|island|very|proud) )*"
_LAND = (
    r"(?:country|nation|homeland|motherland|fatherland|land|State|islands?|Republic|Kingdom|people)"
)
_FIRST = r"\b(?:I|[Ww]e|[Mm]y|me|us|[Oo]ur|[Mm]ay|[Aa]llow|[Pp]ermit)\b"
_POLITE = r"(?:greetings?|salutations?|felicitations|compliments|congratulations|regards|(?:good|best|warm|warmest|sincere) wishes)"
_OTHERS = r"\b(?:statements?|delivered|made|addressed|efforts?|declarations?|reaffirmation|stated|said|him|her|them)\b"
"""Words between "we" and "on behalf of" after which somebody else's act is told."""

SPEAKS_FOR = re.compile(
    rf"(?:\b(?:[Mm]y|[Oo]ur) {_OWN}{_LAND}(?:,| of| ?[–—(]| - )\s*(?:[Tt]he )?(?:{_BODY} of (?:the )?)?"
    rf"|{_FIRST}(?:(?!{_OTHERS})[^.;:]){{0,160}}\b(?:on (?:the )?behalf|in the name) of {_WHOSE}"
    rf"|{_FIRST}[^.;:]{{0,120}}\b{_POLITE}(?: and(?: (?!to\b)[a-z]+)+)? (?:of|from) (?:all )?{_WHOSE}"
    rf"|\bI (?:have the honou?r to |am (?:proud|honou?red|here) to |proudly )?represent {_WHOSE}"
    rf"|\b(?:privilege|honou?r|pleasure) (?:of representing|to represent) {_WHOSE})$"
)
"""What stands before a speaker's own state or people: "my country, Norland", "on behalf of the people of"."""

WE_IN = re.compile(
    rf"(?<!\bof )(?<!\bjoined )\b[Ww]e,? (?:the {_BODY} (?:of|in)|in|from|of) (?:[Tt]he )?$"
)
"""What stands before the name of a speaker's own state alone: "we in Norland"."""

WE_PEOPLE = re.compile(r"(?:(?<!\bof )\b[Ww]e,? (?:the )?|\b[Mm]y fellow )$")
"""What stands before the adjective or demonym of a speaker's own people: "we Norlanders"."""

ON_BEHALF = re.compile(
    rf"(?:^|[.;:?!] ?)(?:\d+\. ?)?(?:[Oo]n (?:the )?behalf|[Ii]n the name) of {_WHOSE}$"
)
"""A sentence that opens with whom it is said for; then the first person follows."""

AS_OFFICE = re.compile(
    r"(?P<mine>\bI,? |\bI (?:speak|stand|come|address|appear|am|was|have)\b[^.;:]{0,60})?"
    r"\b[Aa]s (?:the |a )?(?:(?:new|newly elected|first|elected|current)[ ,]+)*$"
)
"""What stands before an office: the speaker's own where the first person is at hand."""

I_FOLLOW = re.compile(r"[^.;:]{0,60}\b(?:I|[Ww]e|my|me|us|our)\b")
"""The first person in the same sentence."""

I_DO = re.compile(r",? (?:I|my|it is my)\b")
"""The first person as the subject of the clause that follows."""

LONG_FORM = re.compile(r"(?:(?:Socialist|Democratic|Islamic|Arab) )*People[’']?s $")
"""The words of a long form that stand before its "Republic"."""

LONGER = re.compile(
    r" (?:Soviet Socialist Republic|SSR|Arab Republic|People[’']?s Republic|Republic)\b"
)
"""The rest of a long form after an adjective that opens it."""

AND_OTHERS = re.compile(r" and |, [A-Z]|-")
"""What makes a name one of a row, or a piece of a longer one."""

APPOSED = re.compile(rf", (?:my|our) {_OWN}{_LAND}(?=[.;]|,(?! [A-Z]))")
"""What follows a speaker's own state as the subject: "Norland, my country, welcomes"."""

IS_MINE = re.compile(rf" is (?:my|our) {_OWN}{_LAND}\b")
"""What says that a state is the speaker's: "Norland is my country"."""

_ADVERB = (
    r"(?:therefore|also|fully|strongly|always|firmly|warmly|once again|again|too|thus|sincerely|deeply|likewise|further"
    r"|particularly|equally|wholeheartedly|continues to|has always|for its part|unequivocally|consistently|accordingly)"
)
STANDS = re.compile(
    rf",? (?:{_ADVERB},? )*(?:welcomes|believes|supports|reaffirms|reiterates|hopes|attaches|considers|regrets|deplores"
    r"|commends|joins|wishes|looks forward|stands ready|pledges|appeals|shares|congratulates|endorses|favou?rs|pays|expresses"
    r"|extends|associates itself|aligns itself|calls (?:for|on|upon)|urges|condemns|rejects|advocates|subscribes|would like to"
    r"|thanks|remains (?:committed|convinced)|trusts|feels|salutes|applauds|notes|recogni[sz]es|underscores|stresses|emphasizes"
    r"|will vote|has voted|cannot (?:accept|but)|is (?:\w+ )?(?:convinced|committed|proud|pleased|happy|confident|grateful"
    r"|concerned|gratified|honou?red|encouraged|of the (?:view|opinion)))\b"
)
"""What is done by saying it: a speaker says it of the own state, and seldom of another."""

TELLS = re.compile(
    r"(?:,? (?:has|is|was|will|had|cannot|must|can|continues|remains|stands|does|needs|would|intends|takes|plays|seeks)\b"
    r"|[’']s? (?:[a-z-]+ )?(?:commitment|position|support|candidacy|candidature|views?|contribution|determination|accession"
    r"|policy|solidarity|appreciation|gratitude|congratulations|delegation|experience|approach|stand|stance|participation)\b)"
)
"""What speakers tell of the own state more often than of another; once, it settles nothing."""

OPENS = re.compile(
    r"(?:(?:^|[.;:?!”\"]) ?(?:\d+\. ?)?(?:(?:[Tt]hat is why|[Ff]or (?:its|this|that) (?:part|reason),"
    r"|[Ii]n (?:this|that) (?:regard|context|connection|respect),|[Aa]ccordingly,|[Tt]herefore,|[Hh]ence,|[Tt]hus,|[Ff]inally,"
    r"|[Ff]urthermore,|[Mm]oreover,|As such,|To (?:that|this) end,) )?)"
    r"(?:[Tt]he )?(?:[Gg]overnment (?:and (?:the )?people )?of (?:[Tt]he )?|[Dd]elegation of (?:[Tt]he )?)?$"
)
"""Where a clause begins whose subject is the name that follows."""

AFTER_COMMA = re.compile(r", (?:[Tt]he )?(?:[Gg]overnment (?:and (?:the )?people )?of (?:the )?)?$")
"""Where words about a circumstance end and the subject may follow: "For this reason, Norland"."""

EXPRESSES = re.compile(
    r"\b(?:I|me|[Ww]e)\b[^.;:]{0,80}\b(?:express(?:ing)?|reiterat(?:e|ing)|assur(?:e|ing)\b[^.;:]{0,40}|convey(?:ing)?"
    r"|reaffirm(?:ing)?|renew|record|restate|pledge) (?:once again |again |here |to (?:you|him|her|them) )?(?:[Tt]he )?$"
)
ITS_FEELINGS = re.compile(
    r"[’']s? (?:[a-z-]+ ){0,2}(?:congratulations|appreciation|gratitude|support|commitment|solidarity|thanks|readiness"
    r"|position|determination|co-?operation|condolences|sympathy|faith|wish(?:es)?|hope|conviction|views?|adherence)\b"
)
"""What stands before and after a state whose thanks the speaker gives: "I express Norland's thanks"."""

DELEGATION = re.compile(r"\b[Dd]elegation\b(?: of (?:[Tt]he )?$|$)")
"""A delegation, which tells its own position and no other's."""

OURS = re.compile(
    r"\b(?:(?:[Mm]y|[Oo]ur) (?:own )?(?:country|delegation|Government|people|nation|State)|[Ww]e)\b"
)
"""The first person of one who speaks for a state."""

SPEAKER = re.compile(
    r"\b(?:I (?:am|have|should|would|wish|want|shall|will|believe)|[Mm]y (?:country|delegation|Government))\b"
)
"""The first person of a text that is all one speech."""

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""A quotation: its first person is somebody else's."""

FOR_BLOC = re.compile(
    rf"{_FIRST}(?:(?! last\b)[^.;:]){{0,80}}\b(?:speak|speaking|address\b[^.;:]{{0,90}}) on behalf of (?:the )?$"
)
"""What stands before the body that a state's speech is for beside the state."""

NO_HEADING = re.compile(
    r"\bI [a-z]|\b(?:me|my)\b|^We [a-z]+ the\b|\b(?:[Ee]xcellencies|[Ll]adies and [Gg]entlemen)\b"
    r"|^\W*(?:Your Excellency|Excellency|Mr\.? President|Madam President)\b"
)
"""Words of a speech's first line that stand where a heading may: an address, the first person."""
