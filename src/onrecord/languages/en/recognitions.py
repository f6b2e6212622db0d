"""Words of recognition and of membership."""

from __future__ import annotations

_BEFORE = r"""
(?: \b (?P<aux> do | does | did | have | has | had | will | shall | is | are ) \s+ )?
(?: (?P<not> \b (?: not | never | no \s+ longer | (?: do | does | did | have | has | had | wo ) n[’']t ) ) \s+ | \b (?: fully | formally | officially | also | still | now | firmly |
    strongly | warmly | always | already | categorically | resolutely | long | been ) \s+ )*
(?: \b (?P<refuses> refus(?: e | es | ed | ing ) | declin(?: e | es | ed ) ) \s+ to \s+ )?
"""
"""What may stand between whoever stands and the verb.  After "must", "may", "ready to" or "calls
on them to" nobody has taken a stand yet."""

RECOGNISES = rf"{_BEFORE} \b (?P<verb> recogni[sz](?: e | es | ed | ing ) ) \b"
"""Somebody recognises somebody."""

WITHDRAWS = rf"""
{_BEFORE} \b (?P<verb> withdr[ae]w(?:s|n|ing)? | revok(?: e | es | ed | ing ) | rescind(?: s | ed | ing )? )
\b [^.;]{{0,40}}? \b recognition \b
"""
"""Recognition is taken back."""

SUPPORTS = rf"""
{_BEFORE} \b (?P<verb> support(?: s | ed | ing )? | back(?: s | ed | ing )? | welcom(?: e | es | ed | ing ) |
favou?r(?: s | ed | ing )? | endors(?: e | es | ed | ing ) | advocat(?: e | es | ed | ing ) ) \b
"""
"""Somebody stands for it."""

OPPOSES = rf"""
{_BEFORE} \b (?P<verb> oppos(?: e | es | ed | ing ) | reject(?: s | ed | ing )? | block(?: s | ed | ing )? |
veto(?: es | ed | ing )? | object(?: s | ed | ing )? \s+ to ) \b
"""
"""Somebody stands against it."""

STATEHOOD = r"""
\b (?: independence | independent | statehood |
    as \s+ (?: an? | the ) \s+ (?: \w+ \s+ (?: and \s+ )? ){0,3}? (?: state | country | nation ) ) \b
"""
"""What is recognised: that somebody is a state."""

NOT_STATEHOOD = r"""
\b (?: rights? | needs? | facts? | importance | struggles? | aspirations? | desires? | wish(?:es)? | claims? |
    efforts? | governments? | regimes? | authorit(?: y | ies ) | presidents? | leaders? | movements? |
    contributions? | roles? | courage | achievements? | anniversar(?: y | ies ) | borders? | annexations? |
    integrity | passports? | judges? | courts? | that | how | what | why | where ) \b
"""
"""Recognised is something else: "the right of a people to independence" makes no state, and a
government is recognised apart from its state."""

_BODY_NEXT = r"\s+ (?: of | in | to | into ) \s+"
MEMBERSHIP = rf"""
(?: \b (?: membership | accession | admission | admittance | entry | bids? (?: \s+ for \s+ membership )? )
    (?: \s+ of \s+ (?P<whose> [^.;:()]{{2,60}}? ) (?: \s+ (?: in | to | into ) \s+ ) | {_BODY_NEXT} )
  | \b (?: join(?: s | ed | ing )? \b | becom(?: e | es | ing ) \s+ (?: a | an | full | \s )+ member {_BODY_NEXT} ) \s* )
"""
"""That somebody becomes a member of what follows."""

MEMBER = r"\b (?: membership | accession | admission | admittance | entry | bids? | join(?:s|ed|ing)? ) \b"
"""Membership is spoken of."""

MEMBERS = r"\b the \s+ (?: \w+ \s+ )? membership \s+ (?: of | in ) \s+ $"
"""All the members of a body, and nobody's becoming one."""

STATES = r"""
\b (?: states? | countr(?: y | ies ) | governments? | nations? | capitals? | members? (?: \s+ states? )? ) \b
"""
"""What a number counts that stands beside the stands of states."""

WE = r"""
\b (?: we | I | (?: my | our | this ) \s+ (?: own \s+ )?
    (?: government | country | nation | delegation | state | side | republic | people ) ) \s* $
"""
"""Whoever speaks, as the subject that ends right before a verb."""

HEADS = r"""
\b (?: government | republic | kingdom | sultanate | state | delegation | people | ministry | commonwealth |
    authorities ) \s+ of (?: \s+ the )? \s* $
"""
"""What may stand before the name of whoever stands: it speaks for them."""

NOT_SUBJECT = r"\b (?: of | in | from | with | for | to | by | against | on | and | or | than | as ) (?: \s+ the )? \s* $"
"""What stands before a name that is not the subject, or not the whole of it: "an envoy from
Norland recognises", "Norland and Veskia recognise"."""

OPEN = r"\b (?: if | whether | unless | should | would | until | when | once | provided ) \b"
"""It is left open whether somebody stands so."""
