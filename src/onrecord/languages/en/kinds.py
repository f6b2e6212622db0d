"""English words that tell what is done in saying something.

Lemmas in small letters, by the kind of statement that they make.  A list holds words of the
language only, each taken from what official texts of many publishers say; a word that is used
for two kinds stands in neither, and the content decides.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    """Split a list of words written over several lines."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    """Split a list of phrases at commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


DEMAND_VERBS = _words("""
    urge demand request insist exhort implore instruct direct order invite encourage ask advise
    recommend ask_for call_on call_upon call_for press_for appeal_to appeal_for insist_on warn_against
""")
"""Verbs that ask somebody to act, with the particle that makes them do so."""

COMMITMENT_VERBS = _words("""
    pledge promise undertake vow commit recommit agree_to agree_on resolve decide_to intend plan guarantee assure
    offer volunteer
""")
"""Verbs by which somebody binds themselves; "agree" counts with an infinitive."""

DEEDS = _words("""
    crime act aggression violation murder atrocity genocide mistake error offence offense suicide
    sin abuse fraud massacre breach outrage violence deed injustice folly
""")
"""What somebody commits who binds themselves to nothing."""

DENIAL_VERBS = _words(
    "deny reject refute dispute rebut disavow disagree dismiss contradict repudiate"
)
"""Verbs that negate what was said or alleged."""

CONDEMNATION_VERBS = _words("""
    condemn denounce deplore decry protest criticize criticise accuse blame slam lambast
    censure castigate excoriate rebuke deprecate
""")
"""Verbs that judge somebody's act to be wrong."""

SUPPORT_VERBS = _words("""
    support endorse welcome congratulate thank commend praise applaud appreciate salute
    condole sympathise sympathize hail laud honour honor back value grieve mourn compliment cherish
""")
"""Verbs that stand by somebody or speak well of what they do."""

POSITION_VERBS = _words("""
    hope expect believe consider favour favor prefer regret stress underline underscore emphasize
    emphasise recognise recognize feel think wish advocate propose suggest want
    oppose trust rate attach look_forward regard view_as see_as stand_for agree_that
""")
"""Verbs by which somebody takes a stand; with a clause, the clause may say more."""

HOLDS_NOUNS = {
    "support": _words("""
        support solidarity gratitude appreciation thanks condolence condolences tribute homage grief pain greeting greetings faith trust sympathy congratulation
        congratulations admiration endorsement satisfaction sympathies respect welcome
        friendship confidence pride praise tribute
    """),
    "condemnation": _words("condemnation outrage indignation protest criticism abhorrence disgust"),
    "commitment": _words("""
        commitment readiness willingness intention intent resolve determination pledge promise
        preparedness undertaking assurance assurances resolution
    """),
    "denial": _words("disagreement denial rejection"),
    "position": _words("""
        concern concerns hope view views opinion interest belief conviction desire regret
        importance position alarm expectation wish understanding opposition desirability
        goal aim preference scepticism skepticism caution misgiving reservation anxiety vision
        need necessity conviction pleasure encouragement dismay sorrow sadness anticipation
    """),
    "demand": _words("demand request call appeal demands"),
}
"""What is expressed, by the kind of statement that expressing it makes."""

MESSAGES = _words("message telegram letter greeting greetings address note")
"""What is read out, being the words of whoever sent it."""

OPINIONS = frozenset().union(*HOLDS_NOUNS.values()) | _words("""
    assessment judgement judgment estimate thinking feeling contention argument contentions
    statement message proposal answer reply suggestion
""")
"""Nouns that are their owner's: "our view is that", "the Minister's opinion that"."""

EXPRESSING = _words("""
    express voice convey extend reiterate reaffirm restate declare state share register
    have offer make signal affirm confirm underline underscore stress emphasize emphasise
    renew repeat announce demonstrate indicate note acknowledge highlight recall reassert pay
    give recognise recognize agree send put
""")
"""Verbs whose object says what is done: "voiced concern", "reaffirmed the commitment"."""

THINKING = _words("think believe suppose imagine expect feel consider doubt")
"""Verbs whose "not" leaves what is thought in place: "I do not think that", "do not doubt"."""

TOLD = _words("say tell state announce promise claim argue mention declare insist deny pledge")
"""Verbs by which "you" can be said to have said something; "as you know" tells nothing."""

SEEMING = _words("seem appear")
"""Verbs that say how something looks, not who says so."""

SHOWING = _words("""
    show indicate suggest mean seem appear prove demonstrate ensure imply reflect confirm reveal
    illustrate signify underline remind make help allow enable lead cause tend remain teach
    call demand urge require invite encourage recommend promise deny reject support welcome
""")
"""Verbs that say or do something only of somebody; of a thing they tell what it shows."""

SPEAKING = _words("""
    report court ruling resolution statement declaration article agreement charter communiqué
    communique study survey document letter text treaty memorandum judgment judgement decision
    paper note convention opinion constitution law decree investigation inquiry commission committee
""")
"""Things that say something, being somebody's words."""

SAID_ONLY = _words("""
    discuss exchange review touch_upon touch_on address focus talk speak cover consider meet
""")
"""Verbs that tell what was talked of, not what anybody holds of it: the teller's claim."""

NEEDS_COMPLEMENT = _words("""
    instruct direct order invite encourage ask advise recommend insist resolve intend plan
    guarantee assure offer volunteer consider feel think want believe trust wish
    suggest propose expect hope commit undertake request concern
""") - frozenset({"propose", "commit", "undertake", "request"})
"""Verbs that ask, promise or take a stand only with a clause or an infinitive."""

LEADS = _words(
    "like want wish desire let allow have must need join be begin continue go hasten permit"
)
"""Verbs that only lead up to the one that does what is said: "would like to thank"."""

LEADING = LEADS | _words("""
    venture take hold remain be express voice reiterate say tell do
""")
"""Verbs that lead to what is told, when nothing else is told with them."""

COMMITTED = _words(
    "committed devoted ready prepared determined resolved willing dedicated bound pledged"
)
"""What somebody is who binds themselves: "we are committed to", "we stand ready to"."""

FIRM = _words("""
    unwavering ironclad steadfast firm strong unshakable unshakeable solid absolute total full
    unconditional undiminished enduring rock-solid unbreakable
""")
"""What a commitment is said to be that still binds."""

PLEDGES = _words("commitment support solidarity")
"""What is said to be firm: "our commitment to Norland's security is unwavering"."""

GLAD = _words("grateful thankful honoured honored delighted indebted appreciative")
"""What somebody is who stands by somebody."""

CONCERNED = _words("""
    concerned alarmed disappointed hopeful worried troubled
    saddened dismayed interested opposed optimistic mindful cautious pleased happy glad proud
    satisfied encouraged gratified heartened
""")
"""What somebody is who takes a stand."""

JUDGING = _words("""
    unacceptable intolerable illegal unlawful illegitimate outrageous appalling abhorrent heinous
    barbaric barbarous brutal cruel cowardly despicable reprehensible unjustified unjustifiable
    unprovoked unconscionable inexcusable deplorable shameful disgraceful senseless horrific
    inhuman inhumane hostile provocative irresponsible reckless immoral vile cynical treacherous
    unwarranted egregious flagrant malign malicious horrendous repugnant odious savage
    hypocritical perfidious criminal murderous genocidal monstrous needless abominable atrocious
    harmful dishonest deceitful
""")
"""Adjectives that judge an act to be wrong."""

WRONG_DEEDS = _words("""
    aggression provocation betrayal violation atrocity crime massacre terrorism genocide oppression
    persecution repression occupation annexation invasion interference coercion
    intimidation brutality abuse outrage lie lies disinformation falsehood meddling blackmail
    bullying barbarism sabotage cruelty hypocrisy self-harm impunity
    cowardice savagery tyranny dictator subversion
""")
"""Nouns that name an act as wrong."""

WRONGS = _words("""
    violate breach trample flout obstruct meddle interfere destabilise destabilize
    provoke terrorise terrorize oppress persecute slaughter massacre brutalise
    brutalize bully blackmail coerce lie sabotage usurp subvert torture murder
    desecrate intimidate
""")
"""Verbs whose subject does wrong.  Acts that can be told without judging ("attack") are not here."""

ENDURE = _phrases("be tolerate, be justify, be excuse, be condone, no justification, no excuse")
"""What an act judged to be wrong cannot be."""

FALSE = _words("""
    untrue false unfounded baseless groundless fake incorrect nonsense fabricated fabrication
    fiction myth fallacy absurd misleading slander
""")
"""What an allegation is that somebody denies."""

TRUE = _words("true correct accurate so founded justified")
"""What an allegation is not that somebody denies."""

NOTING = _words("note acknowledge recognise recognize highlight emphasise emphasize underline laud")
MERITS = _words("contribution achievement dedication heroism courage merit role")
"""What is noted of somebody whom one thereby praises."""

CHANCES = _words("opportunity occasion pleasure liberty pride satisfaction moment")
"""What somebody takes who is about to do what follows: "I take pleasure in welcoming"."""

TALKED = _words("view remark comment thought point observation question word")
"""What a speaker has given who says that it was all: "those are the views of my delegation"."""

ANNOUNCED = _words("""
    this following these thing point say tell ask know question clear simple two three remember
""")
"""What a short clause before a colon has that only announces what comes: "this is what I know:"."""

REJOICING = _words("happy glad pleased proud honoured honored delighted privileged grateful")
"""What somebody is who is about to do what follows: "I am happy to welcome"."""

HELPING = _words("help assist support aid defend back protect supply arm stand join host")
"""Verbs whose object is whoever is to be helped: "we will assist Norland"."""

MEETING = _words("discuss review coordinate participate exchange consider talk meet address attend")
"""Verbs of what will be done together or talked of: nobody is promised anything by them."""

REFUSED = _words("accept ignore afford allow permit tolerate overlook forget fail condone stand")
"""What somebody cannot do who takes a stand: "we cannot accept"."""

FEELINGS = _words("heart thought prayer")
"""What goes out to those whom somebody stands by, besides gratitude and sympathy."""

EARNING = _words("deserve merit earn")
"""Verbs of those who are owed thanks."""

LEGISLATURES = _words("congress senate parliament duma legislature lawmaker republicans democrats")
"""Who is asked to act also by those who govern the same state: "Parliament must pass the act"."""

GIVING = _words(
    "double triple increase provide send give offer deliver step boost expand extend pour"
)
HELP = _words("aid assistance support help relief")
"""What is given, and by which verbs, by somebody who stands by somebody."""

DOINGS = WRONG_DEEDS | _words("""
    response action attack policy effort decision move step behaviour behavior conduct proposal leadership
    initiative act visit trip disdain contempt disregard message speech operation strike war refusal failure approach rhetoric campaign troop soldier
    diplomat official representative leader minister president economy army navy
    spokesman spokesperson spokeswoman ambassador withdrawal announcement pledge sanction sanctions
    role vision influence attitude
""")
"""What a state does, and who acts for it: "Norland's decision" is about Norland."""

STAFF = _words("""
    diplomat official officer employee member person individual entity citizen national staff
    representative people man woman
""")
"""Those hit by a measure who are counted; without their state they are no target."""

THEIRS = _words("""
    sovereignty security integrity independence defence defense people prosperity future freedom
    statehood stability ally friend alliance
""")
"""What is somebody's own: who is committed to it stands by them."""

ORDERS = _words("instruct order direct task")
"""Verbs by which somebody orders their own: an act of state, no demand."""

ALLEGED = _words("""
    allegation accusation claim assertion charge suggestion notion idea argument report
    insinuation criticism allegations accusations claims assertions charges rumour rumor statement
""")
"""What is denied when it is rejected; whoever rejects another thing takes a stand."""

FOR_A_TEXT = _words("support endorse back")
"""Verbs of support that, without an actor, take a stand for a text or a plan."""

NECESSARY = _words("""
    necessary imperative essential vital important crucial critical indispensable
    desirable advisable incumbent unthinkable appropriate right wrong correct fair
    disturbing regrettable gratifying unfortunate encouraging heartening worrying welcome
    inevitable urgent priority reasonable inadmissible premature fundamental key needed
    possible impossible unrealistic desirability alarming opportune horrifying pleasing
    heartbreaking shocking sad tragic wrong unwise advantageous preferable timely
""")
"""What something is in the judgement of somebody who takes a stand."""

STANDS = _phrases("""
    in favour of, in favor of, opposed to, for the sake of, a priority, key principle, no right to,
    has the right to, have the right to, no place in, of great interest, moral imperative, ideal opportunity,
    the main thing is, the important thing is, main criterion is, important fact is, equally important is, what is important is,
    primary responsibility of every, responsibility of all, traditional attitude, traditional position,
    of advantage, our responsibility, our duty, duty of all, common task,
    share a responsibility, a duty to, important factor, goes without saying, at the center of, at the centre of, at the heart of, of great concern, time has come, it is time, it is high time, no alternative, the only way, the only vehicle, can no longer be, of the view, of great importance, of the opinion, the key to, no change in
""")
"""Phrases by which somebody takes a stand."""

OPENINGS = _words("""
    and but or so yet however therefore moreover furthermore nevertheless nonetheless thus hence
    also besides meanwhile again indeed now well then finally additionally consequently
    accordingly similarly likewise instead because
""")
"""Words that link a sentence to the one before, and are no part of what it says."""

MUST = _words("must should ought shall need")
"""Modals of duty; "shall" only with another's act."""

WILL = _words("will shall 'll ’ll wo")
"""Modals of what is to come."""

OWN = _words("i we me us my our ours mine myself ourselves")
"""Words of the first person."""

MOTION = _words(
    "send dispatch deploy keep travel go visit return come fly move arrive depart head attend"
)
"""Verbs whose "to" is a place, not whom something is promised to."""

IDLE = frozenset(
    {"think about", "think of", "dream of", "dream about", "worry about", "care about"}
)
"""Cues of thinking that say nothing of what is thought."""

POINTING = _words("visit view see read click find watch listen download")
"""Verbs that point to an address and put nothing on record."""

GREETINGS = _words("""
    ladies gentlemen excellencies excellency thank thanks colleagues friends good morning
    afternoon evening hello welcome goodbye dear
""")
"""Words that open and close a speech and put nothing on record by themselves."""

TALKING = _words("""
    say tell turn begin start close conclude talk discuss take answer return come go
    mention note add repeat speak stop finish end move give read see leave report touch pursue get comment speculate turn refer address
""")
"""What a speaker is about to do in the speech itself: "I will turn to the second point"."""

NO_PROMISE = _words("""
    be have see know remember find need become seem remain depend happen understand hear
    benefit suffer lose win die face learn recall like want love agree accept think get
""")
"""Verbs that do not promise anything by themselves when they are to come."""

WISHING = _words("hope expect wish regret propose suggest agree want")
"""Verbs of taking a stand whose clause, put as a fact, is still no claim."""

STANDING = _words(
    "need like want wish treasure agree accept insist oppose recognise recognize favour favor prefer place attach"
)
"""Verbs of the holder's side that say what it stands for, also when they are to come."""

ANSWERING = _words("respond reply retaliate reciprocate answer react")
"""Verbs that promise an answer to whoever did something before."""

NO_DENIAL = _words("""
    know have be think believe understand see want remember like get need expect find recall
    feel hear exclude doubt rule care mind matter hesitate forget
""")
"""Verbs that, negated, deny nothing that is said of the speaker's side."""

NO_ORDER = _words("""
    look imagine remember note thank forgive excuse see listen let think take consider suppose
    say please come ask recall bear go welcome enjoy pardon allow mind compare
""")
"""Orders that only keep a speech going."""

LET_SPEAK = _words(
    "say stress repeat add begin start mention remind note emphasise emphasize tell be recall make see go turn"
)
"""What follows "let me" where the speech itself is meant."""

NEVER_LAST = _words("the a an and or my our your their every because")
"""Words after which a sentence that stops has been broken off."""

SELDOM_LAST = _words("to of for with by from be as at into not would will could if than")
"""Words that, before a dash, have been broken off."""

STANDING_BY = _phrases("stand with, stand by, stand behind, stand alongside, be with, side with")
"""A verb and the word that makes it stand by somebody."""


def _stems(*lists: frozenset[str]) -> frozenset[str]:
    return frozenset(word.partition("_")[0] for words in lists for word in words)


SPEECH_VERBS = _stems(
    DEMAND_VERBS, COMMITMENT_VERBS, DENIAL_VERBS, CONDEMNATION_VERBS, SUPPORT_VERBS, EXPRESSING
) - frozenset({"have", "make", "pay", "give", "offer", "state", "share", "back", "plan"})
"""Verbs that do something by being said: joined to another, each is a statement of its own."""
