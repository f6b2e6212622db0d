"""Words of English that attribute, by what may follow them."""

from __future__ import annotations

SAID = frozenset(
    """
    acknowledge add admit affirm allege announce answer argue assert assume assure attest aver
    avow beg boast brag cable caution chant cheer chide chime claim clarify comment complain
    concede conclude concur confess confide confirm contend counter cry declare decree demand deny
    disclose dispute e-mail echo elaborate email emphasise emphasize enthuse exclaim explain
    expound fume gripe growl grumble guess highlight hint howl imply indicate inform inquire
    insist instruct interject intone jest joke lament laugh lie maintain mention moan mumble muse
    mutter note notify object observe offer opine order philosophize plead pledge point post
    postulate pray preach predict proclaim profess promise pronounce prophesy propose protest
    prove provide quip quote rail reaffirm reason reassure rebuke rebut recall recap recite reckon
    recommend recount refute reiterate rejoin relate relay remark remember remind repeat reply
    report request respond retort retweet reveal rule say scoff scold scream second shout show
    sigh signal sing slur smirk snap sneer speculate state stipulate stress submit suggest sum
    summarize surmise swear tease tell testify text theorize threaten thunder tweet underline
    underscore update urge utter venture voice volunteer vow wager warn whine whisper wonder worry
    write yell
    """.split()
)
"""Verbs of saying: with a clause or a quotation."""

HELD = frozenset(
    """
    accept agree anticipate appreciate ascertain assess assume believe bet calculate care conceive
    consider contemplate decide deduce deem determine disagree discover doubt dread dream envisage
    envision establish estimate expect fathom fear feel figure find forecast foresee forget gather
    guess hope hypothesize imagine infer intend intuit judge know learn note notice posit prefer
    presume presuppose project realise realize recognise recognize regret rejoice resolve see
    sense suppose suspect think trust understand view want wish worry
    """.split()
)
"""Verbs of thinking, knowing, wanting and perceiving: with a clause."""

LOUD = frozenset(
    "boo chant cheer cry growl howl laugh moan mumble mutter scream shout sigh sing snap sneer whisper yell".split()
)
"""Verbs of the voice: "as they cheered" is a circumstance, no parenthesis."""

MIDDLE = (SAID - LOUD) | frozenset(
    "believe fear feel find guess hear hope imagine know learn note show suggest suppose suspect think understand".split()
)
"""Verbs that may stand in the middle or at the end of what they attribute."""

SHOWN = frozenset(
    """
    demonstrate denote document evidence illustrate imply indicate prove reveal show signal
    specify stipulate suggest underscore
    """.split()
)
"""Verbs by which a poll, a report or a text tells: with a clause."""

TO_DO = frozenset(
    """
    agree aim ask beg choose claim consent dare decide decline demand desire elect expect fear
    hate hesitate hope intend like long look love offer opt order plan plead pledge prefer pretend
    promise propose refuse resolve seek strive swear threaten undertake volunteer vote vow want
    wish yearn
    """.split()
)
"""Verbs with an infinitive that says what their own subject would do."""

TOLD_TO = frozenset(
    """
    advise ask beg beseech call caution challenge command compel convince dare direct encourage
    entreat exhort expect forbid implore instruct invite lobby mandate obligate oblige order
    permit persuade petition plead press pressure prod push remind request require summon tell
    urge want warn
    """.split()
)
"""Verbs with an infinitive that says what another should do."""

MOVING = TOLD_TO | frozenset(
    "cause drive enable get help inspire lead leave let make prompt push spur tempt".split()
)
"""Verbs whose object does what the infinitive after them says."""

HEARERS = frozenset(
    """
    advise alert answer ask assure brief caution convince inform instruct lecture notify persuade
    promise reassure remind show teach tell warn write
    """.split()
)
"""Verbs whose object may be the one who is told, not what is told."""

AS_THINGS = frozenset(
    """
    brand cast categorize deem depict establish frame identify know label list name paint peg
    pitch portray present rate regard remember see show view write
    """.split()
)
"""Verbs whose object is judged where "as", or what they call it, follows."""

THINGS = frozenset(
    """
    abhor accept acclaim accuse acknowledge admire admit adore advocate affirm announce anticipate
    applaud approve articulate assail assess attack back bash bemoan berate blame blast bless
    boast call castigate censure characterise characterize chastise cheer cherish chide cite claim
    clarify commend conceal concede condemn confirm congratulate consider contemplate contradict
    covet crave credit criticise criticize critique debate debunk declare decry deem defend
    delineate demand demonise demonize denigrate denounce deny deplore deride describe desire
    despise detail detest disavow disclose discount discuss disdain dislike dismiss disown
    disparage dispute doubt downplay dread dub echo emphasise emphasize endorse envision estimate
    evaluate exaggerate excoriate exhort expect explain express extol favor favour fear feel
    forecast foresee glorify hail hammer hate herald highlight hint identify idolize ignore impugn
    invoke jeer lambast lambaste lament lampoon laud like love malign mention mock mourn note
    offer oppose outline overstate pan parrot pillory pledge portray praise predict prefer prize
    proclaim profess project promise pronounce propose protest question quote reaffirm rebuff rebuke rebut
    recall recite recognise recognize recommend recount reference refute regret reiterate reject
    relish remember renounce repeat report repudiate request resent resist respect retract reveal
    revere ridicule rip salute savage say scorn seek show skewer slam slander smear solicit
    specify state stress suggest support swear symbolise tease telegraph thank tout trash trumpet
    underline underscore uphold urge vilify voice vow want welcome
    """.split()
) | {
    "lay out",
    "spell out",
    "call out",
    "shrug off",
    "brush off",
    "brush aside",
    "play down",
    "rule out",
    "write off",
    "single out",
    "shoot down",
    "walk back",
    "talk up",
    "put down",
}
"""Verbs whose object is what is said, judged or wanted."""

ABOUT = {
    "advocate": "for",
    "agree": "with on to",
    "apologise": "for",
    "apologize": "for",
    "appeal": "to for",
    "approve": "of",
    "argue": "for against about",
    "ask": "about for",
    "attest": "to",
    "balk": "at",
    "beg": "for",
    "believe": "in",
    "boast": "about of",
    "brag": "about",
    "call": "for on upon",
    "campaign": "for against",
    "care": "about",
    "caution": "against about",
    "come out": "against for",
    "comment": "on about",
    "commit": "to",
    "complain": "about of",
    "concur": "with",
    "confess": "to",
    "consent": "to",
    "debate": "about over",
    "decide": "on against",
    "disagree": "with on about",
    "disapprove": "of",
    "dissent": "from",
    "distance": "from",
    "double down": "on",
    "dream": "of about",
    "elaborate": "on",
    "expound": "on",
    "fire back": "at",
    "focus": "on",
    "fret": "about over",
    "gripe": "about",
    "grumble": "about",
    "gush": "about over",
    "harp": "on",
    "hear": "about of",
    "hint": "at",
    "hit back": "at",
    "hope": "for",
    "inquire": "about into",
    "insist": "on upon",
    "inveigh": "against",
    "joke": "about",
    "know": "about of",
    "lash out": "at against",
    "lash": "at",
    "learn": "about of",
    "lie": "about",
    "liken": "to",
    "lobby": "for against",
    "object": "to",
    "open up": "about",
    "opine": "on about",
    "oppose": "to",
    "plead": "for with",
    "point": "to out",
    "pray": "for",
    "protest": "against",
    "push back": "against on",
    "push": "for",
    "rail": "against about at",
    "rant": "about",
    "rave": "about",
    "refer": "to",
    "remark": "on upon",
    "reply": "to",
    "respond": "to",
    "say": "about",
    "side": "with",
    "sign off": "on",
    "sneer": "at",
    "sound off": "on",
    "speak out": "against about",
    "speak": "about of against",
    "speculate": "about on",
    "stand": "by",
    "talk": "about of",
    "tell": "about of",
    "testify": "about to",
    "think": "about of",
    "touch": "on",
    "vote": "for against",
    "vouch": "for",
    "warn": "about of against",
    "weigh in": "on",
    "weigh": "on",
    "wonder": "about",
    "worry": "about",
    "write": "about of",
}
"""Verbs with prepositions that bring what is talked about."""

CALLED_ON = {
    "appeal": frozenset({"to"}),
    "call": frozenset({"on", "upon"}),
    "plead": frozenset({"with"}),
}
"""Verbs with the prepositions before whom they ask; an infinitive says for what."""

STATES = frozenset(
    "alarm assure commit concern convince determine disappoint encourage persuade please satisfy worry".split()
)
"""Verbs whose passive says what its subject holds: "is convinced that"."""

SEEMING = frozenset({"appear", "seem"})
"""Verbs by which nobody named holds what their subject is said to do."""

NOUNS = frozenset(
    """
    accusation acknowledgement acknowledgment admission advice affirmation agreement allegation
    announcement answer appeal argument assertion assessment assumption assurance attitude belief
    call case caution certainty challenge charge claim comment commitment complaint concern
    conclusion confession confidence confirmation conjecture contention conviction criticism
    critique decision declaration decree demand denial denunciation desire determination
    disclosure doubt estimate evidence expectation explanation fear feeling finding forecast
    guarantee guess hint hope hypothesis idea impression indication insistence instruction
    intention invitation judgement judgment knowledge lie mention message news notice notion oath
    objection observation offer opinion outlook outrage perception plan plea pledge point position
    prediction premise presumption proclamation promise proof proposal prospect protest readiness
    reassurance recognition recommendation refusal remark reminder reply report request resolution
    response revelation ruling rumor rumour sense sentiment sign signal speculation stance
    statement story suggestion suspicion talk testimony theory thought threat understanding view
    vision vow warning willingness wish word worry
    """.split()
)
"""Nouns with a clause or an infinitive that is their content."""

NOUN_ABOUT = {
    "accusation": "of about against",
    "allegation": "of about against",
    "announcement": "of about",
    "attack": "on against",
    "call": "for",
    "claim": "of about",
    "comment": "about on",
    "complaint": "about of",
    "concern": "about over",
    "condemnation": "of",
    "criticism": "of",
    "critique": "of",
    "demand": "for",
    "denial": "of",
    "denunciation": "of",
    "description": "of",
    "doubt": "about",
    "endorsement": "of",
    "estimate": "of",
    "fear": "of about",
    "message": "of about on",
    "objection": "to",
    "opinion": "of about on",
    "opposition": "to",
    "praise": "for of",
    "prediction": "of",
    "promise": "of",
    "proposal": "for on",
    "question": "about",
    "rejection": "of",
    "remark": "about on",
    "request": "for",
    "statement": "about on",
    "support": "for of",
    "view": "of on about",
    "warning": "about of",
    "worry": "about",
}
"""Nouns with prepositions that bring what is talked about."""

ADJECTIVES = {
    "afraid": "that of to",
    "angry": "that about at over",
    "anxious": "that to about",
    "ashamed": "that of",
    "aware": "that of",
    "careful": "to",
    "certain": "that of about",
    "clear": "that about",
    "committed": "that to",
    "concerned": "that about over",
    "confident": "that of in",
    "convinced": "that of",
    "critical": "of",
    "delighted": "that to",
    "determined": "that to",
    "disappointed": "that with in by",
    "doubtful": "that about of",
    "dubious": "about of",
    "eager": "to",
    "enthusiastic": "about",
    "fearful": "that of",
    "glad": "that to",
    "grateful": "that for to",
    "happy": "that about with to",
    "hesitant": "to",
    "hopeful": "that about",
    "interested": "in to",
    "optimistic": "that about",
    "pessimistic": "that about",
    "pleased": "that with by to",
    "positive": "that about",
    "proud": "that of to",
    "ready": "to",
    "reluctant": "to",
    "sad": "that about",
    "sceptical": "that of about",
    "shocked": "that by at",
    "skeptical": "that of about",
    "supportive": "of",
    "sure": "that of about",
    "surprised": "that by at",
    "suspicious": "that of",
    "sympathetic": "to",
    "thankful": "that for",
    "unaware": "that of",
    "unsure": "that about",
    "unwilling": "to",
    "upset": "that about with",
    "wary": "that of",
    "willing": "to",
    "worried": "that about",
}
"""Adjectives with what brings what is held: "that", "to" or a preposition."""

QUOTING = frozenset({"charge", "continue", "go", "put", "read"})
"""Further verbs that bring a quotation after a comma."""

LIGHT = frozenset(
    "deliver express get give have hear hold issue level lodge make offer put release share take utter voice".split()
)
"""Verbs whose subject holds what their object, a noun of saying, says."""

PHRASES = {
    ("according", "to"): "according to",
    ("in", "the", "words", "of"): "in the words of",
    ("in", "the", "view", "of"): "in the view of",
    ("in", "the", "opinion", "of"): "in the opinion of",
}
"""Words before a source that make the clause around them its content."""

NOBODY = frozenset(
    "age amount custom law need number order plan procedure protocol rule schedule size tradition type".split()
)
"""Nouns after "according to" that say how, not who."""

WITNESSES = frozenset(
    "announcement article communique communiqué declaration document editorial headline letter message minister ministry official poll president release report source spokesman spokesperson spokeswoman statement study survey".split()
)
"""Nouns that may stand before a colon as the ones who say what follows it."""

POLLS = frozenset("poll survey".split())
"""Nouns after "in" that make the clause around them theirs."""

DOCUMENTS = frozenset(
    "ad article book column email essay letter memo message note op-ed paper petition post release report resolution statement text tweet video".split()
)
"""Nouns of texts, by which the one who issues them says what a participle after them brings."""

DOUBT = frozenset({"doubt"})
"""What somebody has none of who is sure of what follows."""

MADE = frozenset({"clear", "plain", "known", "public", "explicit"})
"""What somebody makes what they say: "made it plain that"."""


LEMMAS = {"hop": "hope"}
"""Lemmas that the parser gets wrong: "hoping" and "hoped" are no jumps."""

REASONS = frozenset({"as", "for", "from", "of", "on", "over", "to"})
"""Prepositions that go on with what a verb of judging takes: "accuse somebody of"."""

JOINING = frozenset({"and", "but", "while", "whereas"})
"""Words before a further report."""

BY = frozenset({"among", "by", "from"})
"""Prepositions between a noun of saying and whose it is."""

THAT = frozenset({"if", "that", "whether"})
"""Words that open a clause of content behind a noun."""


def _third(lemma: str) -> str:
    """Give a verb's third person singular."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "ch", "sh", "o")) else "s")


PRESENT = {_third(verb): verb for verb in SAID | THINGS if " " not in verb}
"""Verbs by the form that they have in a headline."""
