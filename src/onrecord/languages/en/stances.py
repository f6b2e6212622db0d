"""English words that lead to an instrument's name, or follow it, and say how it is meant.

Phrases stand between commas; a star stands for any ending.  What leads to a name stands before it
with few words between ("in flagrant violation of the Treaty"); what follows it stands right
after it, or after auxiliaries and adverbs alone ("the Treaty has never been ratified").  Each
list holds what official texts print; words that go either way ("discuss", "the spirit of")
stand in none.
"""

from __future__ import annotations

from types import MappingProxyType

LEADING = MappingProxyType(
    {
        "breach": """violat*, breach*, contraven*, infring*, flout*, trampl*, disregard*, ignor*, undermin*,
            circumvent*, contrary to, counter to, in defiance of, at odds with, incompatible with,
            inconsistent with, not consistent with, not compatible with, not in accordance with,
            not in line with, not in conformity with""",
        "unkept": """non-compliance with, noncompliance with, non-observance of, non-implementation of,
            fail* to comply with, fail* to implement, fail* to observe, fail* to respect, fail* to fulfil*,
            fail* to honour, fail* to honor, fail* to abide by, failure to keep to,
            refus* to comply with, refus* to implement, refus* to observe, refus* to respect,
            refus* to fulfil*, refus* to honour, refus* to honor, refus* to abide by""",
        "basis": """in accordance with, in line with, in keeping with, in conformity with, in compliance with,
            in implementation of, in pursuance of, pursuant to, according to, by virtue of, as per,
            consistent with, consistently with, guided by, governed by, protected by, guaranteed by,
            as required by, as provided for by, as provided for in, as provided by, as stipulated by,
            as stipulated in, as set out in, as laid down in, as envisaged by, as envisaged in,
            as requested by, required by, relying on, rely on, relies on, invoking, invokes, we invoke, i invoke,
            proceeding from, we proceed from, proceeds from,
            based on, based upon, on the basis of, based on respect for, based on compliance with,
            based on observance of, based on implementation of, based on the implementation of,
            on the basis of respect for, on the basis of compliance with, on the basis of observance of""",
        "under": "under",
        "keep": """comply with, complying with, compliance with, implement, implementing, implementation of,
            observe, observing, observance of, abide by, abiding by,
            fulfil, fulfill, fulfilling, fulfilment of, fulfillment of, honour, honouring, honor, honoring,
            respect, respecting, respect for, uphold, upholding, keep to, stick to, sticking to, return to,
            returning to, carry out, carrying out, live up to, apply, application of""",
        "kept": """complies with, complied with, implements, implemented, observes, observed, abides by,
            abided by, fulfils, fulfills, fulfilled, honours, honoured, honors,
            honored, respects, respected, upholds, upheld, keeps to, kept to, sticks to, stuck to,
            carries out, carried out""",
        "adherence": "adhere to, adheres to, adhered to, adhering to, adherence to",
        "signature": "sign, signs, signed, signing, signing of, signature of, conclude, concludes, concluded, conclusion of, initialled, initialed",
        "ratification": "ratify, ratifies, ratified, ratifying, ratification of, instrument of ratification of",
        "accession": "accede to, accedes to, acceded to, acceding to, accession to, join, joins, joined, joining, rejoin*",
        "suspension": "suspend, suspends, suspended, suspending, suspension of, freez*, froze, frozen, halt*, paus*, discontinu*",
        "withdrawal": """withdraw from, withdraws from, withdrew from, withdrawn from, withdrawing from, withdrawal from,
            pull* out of, exit, exits, exited, exiting, exit from, leave, leaves, leaving, left, quit*,
            denounc*, denunciation of, terminat*, abrogat*, repudiat*""",
        "resumption": "resume, resumes, resumed, resuming, resumption of, restor*, reinstat*, unfreez*, unfroze*",
        "other": "with respect to, in respect of, with regard to, as regards, as to, as for",
    }
)
"""What leads to a name, by what it says of the instrument; "other" says nothing of it.

To adhere to a treaty is to keep it or to join it: "two Powers have not adhered to it" accuses
nobody, so that the word is put apart.
"""

FOLLOWING = MappingProxyType(
    {
        "breach": "violated, breached, flouted, infringed, trampled, ignored, disregarded, undermined, circumvented",
        "keep": "implemented, observed, complied with, respected, fulfilled, honoured, honored, upheld, adhered to, carried out, applied, kept to",
        "basis": """requires, require, provides, provide, prohibits, prohibit, forbids, forbid, guarantees, guarantee,
            obliges, oblige, entitles, entitle, stipulates, stipulate, authorises, authorizes, confers, confer, permits,
            allows, allow, demands, prescribes, means, speaks of, says, states, sets out, lays down, enshrines,
            binds, bind, binding on""",
        "force": """in force, valid, remains in force, remain in force, remains valid, remain valid,
            entered into force, came into force, enters into force""",
        "lapsed": """no longer in force, no longer valid, ceased to be in force, ceases to be in force, expired,
            lapsed""",
        "signature": "signed, concluded, initialled, initialed",
        "ratification": "ratified",
        "suspension": "suspended, frozen, halted, discontinued",
        "withdrawal": "denounced, terminated, abrogated, repudiated",
        "resumption": "resumed, restored, reinstated",
    }
)
"""What follows a name."""

THIRD_PERSON = frozenset({"relies on", "invokes", "proceeds from"})
"""Words that tell of somebody's relying on an instrument, who may not be the one who says so."""

TOLD = (
    "signed, ratified, acceded to, joined, suspended, froze, frozen, withdrew from, "
    "withdrawn from, pulled out of, exited, left, denounced, terminated, abrogated, repudiated, "
    "concluded, resumed, reinstated"
)
"""Forms of verbs by which a claim tells of an act that is done."""

BEGUN = "begin*, began, begun, start*, launch*, initiat*, procedure*, process of, in the process"
"""Words by which an act is under way, and not done."""

CALLING = """call, calls, called, calling, urg*, demand*, insist*, appeal, appeals, advocat*, request*,
    in favour of, in favor of, favour, favor, with a view to, importance, instruct*, task*, ask, asks, asked,
    authoris*, authoriz*, support*, stand* for, stood for"""
"""Words before the cue by which somebody calls for its being kept."""

BINDING = """must, should, shall, need, needs, have to, has to, ought to, obliged, bound, duty-bound, required,
    necessary, essential, imperative, incumbent, let us"""
"""Words right before the cue by which it has to be kept."""

ENSURING = "ensur*, support*, promot*, secur*, work* for, striv*, seek*, efforts, achiev*"
"""Words between what binds and a noun: "must ensure the implementation of the Treaty"."""

OURS = frozenset("i we our my us".split())
"""Words by which those who speak mean themselves."""

OTHERS = frozenset("he she it they his her its their".split())
"""Words by which somebody else is meant, or nobody can say who."""

FORBIDDING = """no right to, must not, may not, should not, shall not, cannot, can not, not be allowed, not allowed,
    impermissible, inadmissible, unacceptable, refrain* from, stop*, cease*, end, ending, halt*, prevent*,
    avoid*, put an end to"""
"""Words before a breach by which it is said that it may not be."""

NEGATION = (
    "not, n't, n’t, never, no, nor, neither, none, nobody, nothing, without, denies, deny, denied"
)

UNSURE = """any, every, all acts, all forms, all that, all violations, all states, all parties, all sides, possible, potential, future, further, alleg*, accus*, claims, whether, if, risk, so-called,
    suspected, pretext, see to it, ensur*, make sure, would, could, might, may, can, those"""
"""Words before a cue by which nobody in particular, or nothing that is so, is spoken of."""

WHOEVER = "person, persons, people, individual, individuals, anyone, those, entity, entities"
"""Words before "who" by which nobody in particular is meant."""

NOUNS = """violation*, breach*, contravention*, infringement*, disregard, failure*, refusal*, non-*,
    noncompliance, implementation, observance, fulfilment, fulfillment, application, adherence, compliance,
    respect for, signing of, signature, ratification, accession, conclusion"""
"""Cues that are nouns."""

DUTIES = "obligation*, commitment*, responsibilit*, duty, duties, undertaking*, promise*, pledge*"
"""What one has under an instrument: to speak of it is not yet to rely on it."""

CROWD = """majority, half, most, many, several, number, all, some, few, states, countries, others, powers, parties,
    signatories, members"""
"""Words for those who sign or leave, by which nobody is named."""

PARTS = """article*, art., section*, chapter*, paragraph*, provision*, terms, rule*, principle*, purpose*, text, part, parts,
    letter, spirit"""
"""Parts of an instrument, which stand for it: "Article 6 of the Treaty requires"."""

AUXILIARIES = """is, are, was, were, be, been, being, has, have, had, must, should, shall, will, would, can,
    could, may, might, not, never, also, still, to, already, *ly, itself"""
"""Words that may stand between a name and what follows it."""

RESERVING = """made, make, makes, making, entered, enter, enters, entering, lodged, lodges, formulated, formulates,
    attached, attaches, submitted, submits, maintains, maintained, has"""
"""Verbs before "reservation" by which one is made."""

ONSETS = """which, who, whom, whose, that, because, since, while, when, where, if, we, i, they, he, she, it, you,
    is, are, was, were, has, have, had, will, would, must, should, shall, can, could, may, might, do, does, did, but,
    through, via, parties to, party to, signatories to, signatory to, signatories of, members of, alien to"""
"""Words that open another clause or another relation: nothing leads past them to a name."""

TIES = "including, in particular, particularly, namely, especially, above all, as well as, paragraph, paragraphs, of"
"""Words after a comma that belong to what stands before it."""

JOINERS = frozenset("of on the for and in to between a an with by against concerning".split())
"""Small words inside a title."""

HEADS = frozenset(
    "resolution resolutions order orders decision decisions law laws legislation deal deals".split()
)
"""Heads of instruments' names beside those of `instruments.FAMILIES`."""

OF_RESOLUTIONS = frozenset("resolution unscr".split())
"""What a resolution is called whose name is a symbol."""
