"""English frames of measures: verbs and nouns by which acts of state are named.

Each list was made from what the word does in general: a verb stands only with the objects
that make it an act of state ("close a consulate"), never alone when it has an everyday
sense ("close a session").
"""

from __future__ import annotations

from types import MappingProxyType

from onrecord.languages.measures import Frame


def _words(text: str) -> frozenset[str]:
    """Split a list of words written over several lines."""
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    """Split a list of phrases at commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


ENVOYS = _words("""
    diplomat ambassador envoy consul consul-general attaché attache chargé counsellor counselor
    nuncio diplomatist
""")
STAFF = ENVOYS | _words("""
    employee staff staffer official officer representative personnel member delegation mission
    expert national citizen correspondent journalist observer inspector worker adviser advisor
""")
MISSIONS = _words("""
    embassy consulate consulate-general mission delegation legation chancery nunciature
""") | _phrases("""
    consulate general, liaison office, representative office, interest section, consular section, visa centre,
    visa center, cultural centre, cultural center, trade mission, consular office, branch office,
    representation office, diplomatic post, diplomatic property
""")
BORDERS = _words("""
    border airspace port strait crossing checkpoint seaport corridor frontier
""") | _phrases("border crossing, sea port, land border, crossing point")
AGREEMENTS = _words("""
    treaty agreement convention protocol memorandum accord pact covenant charter statute compact
    armistice concordat understanding *instrument mou
""")
SIGNED = AGREEMENTS | _words("communique communiqué declaration arrangement")
BODIES = _words("""
    organisation organization union alliance council commission court league bloc eurozone
    federation *organisation
""")
TROOPS = _words("""
    troop force soldier contingent unit brigade battalion battlegroup military army serviceman
    servicemen garrison division regiment personnel warship fleet vessel ship destroyer
    aircraft jet bomber submarine missile tank radar weapon battery frigate paratrooper marine
    guardsmen squadron
""")
WEAPONS = _words("""
    weapon arm ammunition munition missile tank rocket artillery howitzer drone weaponry
    interceptor armament javelin stinger himars
""") | _phrases(
    "military aid, military assistance, military equipment, security assistance, patrol boat, patrol vessel, coast guard vessel, defence system, defense system, military support, lethal aid, defensive weapon, air defence, air defense"
)
SANCTIONS = _words("sanction counter-sanction countersanction") | _phrases(
    "restrictive measure, punitive measure, sanction package, sanction regime"
)
ASSETS = _words("asset account property reserve fund") | _phrases("bank account")
LISTS = _phrases("""
    sanction list, black list, blacklist, stop list, stop-list, entity list, list of sanction,
    sdn list, list of person, list of individual, list of national, list of entity
""")
EXPORTS = _words("export import delivery supply shipment sale") | _phrases("arms sale")
TARIFFS = _words("tariff levy surcharge") | _phrases(
    "customs duty, custom duty, import duty, export duty, anti-dumping duty, countervailing duty, duty on import, import quota"
)
DEALS = _words("settlement deal agreement accord")
FUNDING = _words("grant loan funding tranche subsidy financing *money") | _phrases(
    "debt relief, budget support, financial support, macro-financial assistance, development assistance, financial aid, financial assistance, economic aid, economic assistance"
)
AID = _words("aid assistance") | _phrases("aid package, support package, assistance package")
RELIEF = _phrases("""
    humanitarian aid, humanitarian assistance, relief supply, humanitarian supply, emergency aid,
    food aid, humanitarian support, medical supply, emergency assistance,
    emergency relief, medical aid, food assistance, humanitarian relief
""")
LAWS = _words("law Act Bill bill decree legislation statute ordinance") | _phrases(
    "presidential decree, federal law, constitutional amendment, act of parliament"
)
DECREES = _phrases(
    "executive order, presidential order, presidential memorandum, presidential decree, decree, proclamation, ukase, government resolution"
)
OUTLETS = _words(
    "broadcaster newspaper website channel outlet media broadcasting broadcast correspondent"
) | _phrases("news agency, tv channel, television channel, radio station")
GROUPS = _words("foundation ngo party organisation organization association charity") | _phrases(
    "civil society"
)
PERSONS = _words("""
    prisoner hostage detainee captive journalist activist citizen politician civilian official
    national people person man woman crew sailor soldier suspect fighter serviceman protester
    terrorist militant leader dissident opposition dozen hundred thousand *person
""")
OFFICES = _words("""
    minister ambassador envoy commissioner director secretary judge governor chairman chair head
    representative prosecutor chief president premier coordinator adviser advisor attorney justice
    general administrator commander rapporteur mediator
""") | _phrases("prime minister, special representative, special envoy")
OPERATIONS = _words("strike airstrike attack raid bombardment shelling") | _phrases(
    "air strike, missile strike, military operation, special operation, air campaign, military campaign, military action, military offensive, ground offensive"
)
EXERCISES = _phrases(
    "exercise, drill, manoeuvre, maneuver, military exercise, naval exercise, war game"
)
MANOEUVRES = _phrases(
    "military exercise, naval exercise, joint exercise, military drill, naval drill, joint drill, drill, manoeuvre, maneuver, war game, training exercise, air exercise, large-scale exercise"
)
MISSILES = _words("missile rocket icbm") | _phrases(
    "nuclear device, nuclear weapon, ballistic missile, nuclear bomb, hydrogen bomb"
)
VISAS = _words("visa") | _phrases(
    "visa regime, visa issuance, issuance of visa, visa-free travel, visa-free regime, visa waiver"
)
TRIPS = _words("travel trip movement entry") | _phrases("freedom of movement, short-term trip")
LIMITS = _words(
    "restriction ban limit limitation curb prohibition moratorium quota ceiling cap requirement obligation rule"
)
COURTS = _words("court tribunal council assembly committee commission prosecutor *organisation")
RELATIONS = _phrases("diplomatic relation, diplomatic tie, consular relation, diplomatic contact")
TALKS = _words("talk negotiation dialogue consultation")
SCHEMES = _words("""
    membership participation cooperation co-operation activity flight implementation application
    operation agreement treaty convention memorandum accord pact certification programme program
    work payment right obligation licence license accreditation broadcast broadcasting service
    export import delivery contact exchange project transit traffic issuance *instrument
""")
NEW_BODIES = _words("""
    commission committee council tribunal agency mechanism fund partnership alliance ministry
    centre center office taskforce court coalition secretariat forum
""") | _phrases("working group, task force, free trade area, special tribunal")
FINDINGS = _words("resolution") | _phrases("draft resolution, security council resolution")
PROBES = _words("investigation inquiry probe enquiry") | _phrases(
    "criminal case, criminal investigation, criminal proceeding"
)
MISSIONS_SENT = _words(
    "mission observer monitor inspector peacekeeper delegation expert"
) | _phrases("monitoring mission, observation mission, peacekeeping mission")
PERMITS = _words(
    "permit licence license authorisation authorization citizenship accreditation quota permission agrément"
) | _phrases("number of permit, landing right, overflight permission")
PERSONS_HIT = _phrases("""
    individual, person, entity, official, oligarch, company, firm, bank, vessel, ship, national,
    organisation, organization, businessman, member, network, ministry, institution, minister,
    leader, subsidiary, citizen, people, target, actor, group, general, judge, businessmen,
    enterprise, lawmaker, politician, elite, *person, *organisation
""")
ORGANISED = _words("group organisation organization network party militia movement *organisation")

_ON = _words("on upon against towards toward")
_ENACT = _words(
    "join decree impose introduce adopt announce enact apply levy slap institute place declare extend expand widen tighten reimpose re-impose renew strengthen prepare"
)
_END = _words(
    "lift ease remove revoke rescind repeal waive cancel abolish relax terminate end withdraw"
)
_START = _words(
    "begin start launch initiate open undertake commence conduct order institute announce establish"
)
_GIVE = _words(
    "provide deliver send supply give donate transfer ship allocate grant extend approve pledge commit disburse contribute announce authorize authorise offer earmark release dispatch"
) | _phrases("hand over")
_SUSPEND = _words("suspend freeze halt pause stop discontinue cease interrupt terminate cancel")
_FORBID = _words("ban prohibit forbid block restrict limit bar embargo outlaw")

FRAMES = (
    # diplomats and missions
    Frame(type="expulsion", verbs=_words("expel deport oust"), takes=STAFF | PERSONS | _words("*polity")),
    Frame(type="expulsion", verbs=_words("declare pronounce name designate"), also=(_words("*near"), _words("grata gratae"))),
    Frame(type="ambassador_recall", verbs=_words("recall withdraw"), takes=ENVOYS, hits=_words("from to in")),
    Frame(type="ambassador_recall", verbs=_words("recall"), takes=_words("observer staff delegation representative expert personnel"), hits=_words("from to in")),
    Frame(type="ambassador_recall", verbs=_words("summon call"), takes=ENVOYS, also=(_words("for"), _words("consultation")), hits=_words("from to in")),
    Frame(type="ambassador_recall", verbs=_words("recall call"), also=(_words("for"), _words("consultation")), hits=_words("from to in")),
    Frame(type="protest", verbs=_words("summon call"), takes=ENVOYS | _phrases("chargé d'affaires"), without=_words("for")),
    Frame(type="protest", verbs=_words("lodge file hand send deliver present submit make issue"), takes=_words("protest demarche démarche") | _phrases("note of protest, protest note, strong protest"), hits=_words("to with against")),
    Frame(type="ambassador_return", verbs=_words("return send"), takes=ENVOYS, also=(_words("to back"), MISSIONS | _words("post capital *polity"))),
    Frame(type="ambassador_return", verbs=_words("return"), takes=ENVOYS, by=_words("subject"), also=(_words("to"), _words("post duty embassy *polity"))),
    Frame(type="mission_ceiling", verbs=_words("reduce limit cut cap lower restrict"), takes=_phrases("number of diplomat, number of employee, number of staff, size of mission, number of personnel, diplomatic staff, diplomatic presence, embassy staff, mission staff, number of official, diplomatic personnel, consular staff")),
    Frame(type="mission_ceiling", verbs=_words("reduce limit cut cap halve"), takes=_phrases("staff of embassy, staff of mission, staff of consulate, staff of representation, size of embassy, size of staff, personnel of embassy, personnel of mission")),
    Frame(type="mission_ceiling", verbs=_words("set impose introduce establish"), takes=_words("ceiling cap limit quota"), also=(_words("on for of"), _words("staff personnel diplomat employee number person") | MISSIONS), hits=_words("for on")),
    Frame(type="mission_ceiling", verbs=_words("exceed"), by=_words("subject"), takes=_phrases("number of diplomat, number of employee, number of staff, staff of embassy, staff of mission")),
    Frame(type="mission_ceiling", verbs=_words("introduce establish set impose seek suggest propose"), takes=_words("parity") | _phrases("staff ceiling, personnel ceiling, diplomatic parity"), hits=_words("for")),
    Frame(type="hiring_ban", verbs=_FORBID | _SUSPEND, takes=_words("hiring employment recruitment") | _phrases("practice of hire, hiring of staff"), hits=_words("at by of")),
    Frame(type="mission_closure", verbs=_words("close shut shutter") | _phrases("shut down, close down"), takes=MISSIONS),
    Frame(type="mission_closure", verbs=_words("cease suspend terminate end stop discontinue"), takes=frozenset(f"{work} of {mission}" for work in ("operation", "work", "activity") for mission in (*sorted(MISSIONS), "general"))),
    Frame(type="mission_closure", verbs=_words("cease suspend stop end"), by=_words("subject"), takes=MISSIONS, also=(_words("object"), _words("operation work activity service"))),
    Frame(type="mission_opening", verbs=_words("resume begin start"), by=_words("subject"), takes=MISSIONS - _words("mission delegation"), also=(_words("object"), _words("operation work activity service"))),
    Frame(type="mission_opening", verbs=_words("open reopen re-open inaugurate"), takes=MISSIONS, hits=_words("in")),
    Frame(type="relations_established", verbs=_words("establish restore resume normalise normalize re-establish reestablish"), takes=RELATIONS, hits=_words("with")),
    Frame(type="relations_severed", verbs=_words("sever break cut suspend downgrade") | _phrases("break off, cut off"), takes=RELATIONS, hits=_words("with")),
    # what stands as it is
    Frame(type="sanctions", verbs=_words("be remain stay"), by=_words("subject"), takes=SANCTIONS, also=(_words("in"), _words("force place effect")), hits=_ON),
    Frame(type="blockade", verbs=_words("be remain stay"), by=_words("subject"), takes=_words("blockade"), also=(_words("in"), _words("force place effect")), hits=_ON | _words("of")),
    Frame(type="embargo", verbs=_words("be remain stay"), by=_words("subject"), takes=_words("embargo"), also=(_words("in"), _words("force place effect")), hits=_ON),
    # travel
    Frame(type="visa_restriction", verbs=_words("impose introduce announce place apply expand extend adopt"), takes=_phrases("visa restriction, visa ban, visa requirement, visa sanction, restriction on visa, visa limitation"), hits=_ON | _words("for")),
    Frame(type="visa_restriction", verbs=_words("deny refuse revoke cancel suspend"), takes=VISAS, hits=_words("to of for")),
    Frame(type="visa_restriction", verbs=_END, takes=_phrases("visa restriction, visa ban, visa requirement, visa regime"), hits=_ON | _words("for"), undoes=True),
    Frame(type="travel_restriction", verbs=_words("impose introduce announce place apply expand extend adopt enforce"), takes=_phrases("travel ban, travel restriction, entry ban, travel limitation, restriction on travel, restriction on movement, restriction on entry, ban on entry, curfew, lockdown, quarantine, ban on travel, movement restriction"), hits=_ON | _words("for")),
    Frame(type="travel_restriction", verbs=_END, takes=_phrases("travel ban, travel restriction, entry ban, curfew, lockdown, quarantine, movement restriction"), hits=_ON | _words("for"), undoes=True),
    Frame(type="travel_restriction", verbs=_FORBID, takes=_words("entry travel"), also=(_words("to for"), PERSONS_HIT | STAFF | PERSONS), hits=_words("to for")),
    Frame(type="travel_restriction", verbs=_FORBID | _SUSPEND, takes=_phrases("travel, entry, short-term trip, practice of trip, freedom of movement, practice of travel"), hits=_words("of by for from")),
    Frame(type="travel_restriction", verbs=_words("bar ban prohibit"), also=(_words("from"), _words("enter entry travel travelling traveling"))),
    Frame(type="notice_requirement", verbs=_words("introduce impose establish require"), takes=_phrases("notification requirement, notice requirement, notification procedure, advance notice, prior notification, advance notification"), hits=_words("from of for on")),
    # economy
    Frame(type="sanctions_listing", verbs=_words("designate"), takes=PERSONS_HIT | ORGANISED, without=_words("as *to")),
    Frame(type="sanctions_listing", verbs=_words("designate list"), takes=PERSONS_HIT | ORGANISED, also=(_words("as"), _words("terrorist target person sponsor") | _phrases("terrorist organisation, terrorist organization, terrorist group, terrorist entity, extremist organisation, extremist organization, foreign agent"))),
    Frame(type="sanctions_listing", verbs=_words("sanction blacklist list"), takes=PERSONS_HIT | ORGANISED),
    Frame(type="sanctions_listing", verbs=_words("add include put place name list enter"), also=(_words("to on in under into"), LISTS | SANCTIONS)),
    Frame(type="sanctions_listing", verbs=_words("publish expand extend update announce release"), takes=LISTS | _phrases("list of official, list of diplomat, list of politician, list of citizen"), hits=_words("of")),
    Frame(type="sanctions_listing", verbs=_words("remove delist exclude take strike"), also=(_words("from off"), LISTS | SANCTIONS), undoes=True),
    Frame(type="sanctions_listing", verbs=_words("impose place"), takes=SANCTIONS, also=(_ON, PERSONS_HIT - _words("*organisation")), hits=_ON),
    Frame(type="sanctions", verbs=_ENACT, takes=SANCTIONS, hits=_ON),
    Frame(type="sanctions", verbs=_words("impose"), takes=_words("cost"), hits=_ON),
    Frame(type="sanctions", verbs=_words("sanction"), takes=_words("*polity sector economy industry")),
    Frame(type="sanctions", verbs=_END, takes=SANCTIONS, hits=_ON | _words("from"), undoes=True),
    Frame(type="asset_freeze", verbs=_words("freeze block immobilise immobilize"), takes=ASSETS | _words("*money"), hits=_words("of")),
    Frame(type="asset_freeze", verbs=_words("impose order announce introduce"), takes=_phrases("asset freeze, freeze of asset, freeze on asset"), hits=_ON),
    Frame(type="asset_freeze", verbs=_words("unfreeze unblock release"), takes=ASSETS, hits=_words("of to"), undoes=True),
    Frame(type="confiscation", verbs=_words("confiscate seize expropriate nationalise nationalize requisition"), takes=ASSETS | _words("vessel ship company land yacht tanker plant building oilfield bank shipment")),
    Frame(type="confiscation", verbs=_words("release return unblock"), takes=_words("vessel ship yacht tanker"), hits=_words("of to"), undoes=True),
    Frame(type="export_control", verbs=_FORBID | _SUSPEND, takes=_words("export sale") | _phrases("arms sale, supply of weapon"), hits=_words("to")),
    Frame(type="export_control", verbs=_ENACT, takes=_phrases("export control, export ban, export restriction, ban on export, restriction on export, moratorium on export, licensing requirement, export licence, export license"), hits=_ON | _words("to for")),
    Frame(type="export_control", verbs=_END, takes=_phrases("export control, export ban, export restriction, ban on export"), hits=_ON | _words("to for"), undoes=True),
    Frame(type="import_ban", verbs=_FORBID | _SUSPEND, takes=_words("import") | _phrases("purchase of oil, purchase of gas"), hits=_words("from of")),
    Frame(type="import_ban", verbs=_ENACT, takes=_phrases("import ban, ban on import, restriction on import, import restriction, price cap, trade restriction, import quota, restriction on transit, transit restriction, restriction on trade"), hits=_ON | _words("from")),
    Frame(type="import_ban", verbs=_END, takes=_phrases("import ban, ban on import, restriction on import, import restriction, trade restriction, restriction on transit, transit restriction, restriction on trade, quota for import"), hits=_ON | _words("from"), undoes=True),
    Frame(type="tariff", verbs=_ENACT | _words("raise increase double"), takes=TARIFFS, hits=_ON | _words("for")),
    Frame(type="tariff", verbs=_END | _words("lower reduce cut"), takes=TARIFFS, hits=_ON | _words("for"), undoes=True),
    Frame(type="embargo", verbs=_ENACT, takes=_words("embargo boycott") | _phrases("arms embargo, trade embargo, no-fly zone"), hits=_ON),
    Frame(type="embargo", verbs=_words("embargo boycott"), takes=_words("*polity good product trade game olympics summit import oil")),
    Frame(type="embargo", verbs=_END, takes=_words("embargo boycott"), hits=_ON, undoes=True),
    Frame(type="border_closure", verbs=_words("close shut seal block") | _phrases("shut down, close off, seal off"), takes=BORDERS, hits=_words("to with for")),
    Frame(type="border_opening", verbs=_words("open reopen re-open unblock"), takes=BORDERS, hits=_words("to with for")),
    Frame(type="financial_aid", verbs=_words("forgive cancel restructure write") | _phrases("write off"), takes=_words("debt"), hits=_words("of")),
    Frame(type="humanitarian_aid", verbs=_GIVE, takes=RELIEF, hits=_words("to for")),
    Frame(type="humanitarian_aid", verbs=_GIVE, takes=_words("*money"), also=(_words("in of as"), RELIEF), hits=_words("to for")),
    Frame(type="arms_delivery", verbs=_GIVE, takes=_words("*money"), also=(_words("in of as"), WEAPONS), hits=_words("to for")),
    Frame(type="financial_aid", verbs=_GIVE, takes=_words("*money"), also=(_words("in of as"), AID | FUNDING - _words("*money")), hits=_words("to for")),
    Frame(type="humanitarian_aid", verbs=_GIVE, takes=_words("vaccine dose food medicine"), hits=_words("to"), named=True),
    Frame(type="arms_delivery", verbs=_GIVE, takes=WEAPONS, hits=_words("to for")),
    Frame(type="arms_delivery", verbs=_GIVE, takes=_words("helicopter aircraft jet bomber frigate"), hits=_words("to"), named=True),
    Frame(type="financial_aid", verbs=_words("contribute donate pledge disburse"), takes=FUNDING, hits=_words("to for")),
    Frame(type="financial_aid", verbs=_GIVE, takes=FUNDING, hits=_words("to"), named=True),
    Frame(type="aid", verbs=_GIVE, takes=AID, hits=_words("to for"), named=True),
    Frame(type="aid_suspension", verbs=_SUSPEND | _words("cut withhold withdraw") | _phrases("cut off"), takes=AID | _phrases("funding, contribution, financial assistance, economic assistance, development assistance"), hits=_words("to for")),
    Frame(type="permit", verbs=_words("grant issue increase"), takes=PERMITS, hits=_words("to for")),
    Frame(type="permit", verbs=_words("revoke withdraw cancel suspend annul"), takes=_words("permit licence license authorisation authorization permission"), hits=_words("of"), undoes=True),
    # instruments and bodies
    Frame(type="withdrawal", verbs=_words("withdraw exit") | _phrases("pull out"), takes=AGREEMENTS | BODIES, by=_words("from of"), hits=frozenset()),
    Frame(type="withdrawal", verbs=_words("denounce abrogate repudiate terminate leave quit exit"), takes=AGREEMENTS, hits=frozenset()),
    Frame(type="withdrawal", verbs=_words("leave quit exit"), takes=_words("union alliance *organisation"), hits=frozenset()),
    Frame(type="withdrawal", verbs=_words("withdraw revoke"), takes=_phrases("signature, ratification, instrument of ratification"), hits=frozenset()),
    Frame(type="signature", verbs=_words("sign conclude adopt"), takes=_phrases("final act, founding act, helsinki act, general act"), hits=_words("with")),
    Frame(type="law", verbs=_words("sign pass adopt enact promulgate approve"), takes=LAWS, hits=frozenset()),
    Frame(type="signature", verbs=_words("sign conclude initial") | _phrases("enter into"), takes=SIGNED, hits=_words("with")),
    Frame(type="signature", verbs=_words("reach seal strike"), takes=_words("deal accord settlement") | _phrases("peace agreement, trade agreement, framework agreement, ceasefire agreement"), hits=_words("with")),
    Frame(type="ratification", verbs=_words("deposit submit"), takes=_phrases("instrument of ratification, ratification instrument, instrument of acceptance, instrument of approval"), hits=frozenset()),
    Frame(type="accession", verbs=_words("deposit submit"), takes=_phrases("instrument of accession"), hits=frozenset()),
    Frame(type="ratification", verbs=_words("ratify"), takes=AGREEMENTS | _words("amendment"), hits=frozenset()),
    Frame(type="accession", verbs=_words("accede"), by=_words("to"), takes=AGREEMENTS | BODIES, hits=frozenset()),
    Frame(type="accession", verbs=_words("join rejoin"), takes=_words("treaty convention union alliance *organisation *instrument eurozone"), hits=frozenset()),
    Frame(type="entry_into_force", verbs=_words("enter come"), by=_words("subject"), takes=AGREEMENTS | LAWS | SANCTIONS | _words("ceasefire measure order resolution ban"), also=(_words("into"), _words("force effect")), hits=frozenset()),
    Frame(type="entry_into_force", verbs=_words("take"), by=_words("subject"), takes=AGREEMENTS | LAWS | SANCTIONS | _words("ceasefire measure order resolution ban"), also=(_words("object"), _words("effect")), hits=frozenset()),
    Frame(type="organisation_restriction", verbs=_words("ban outlaw close dissolve prohibit restrict suspend limit"), takes=GROUPS | _phrases("activity of foundation, activity of organisation, activity of organization, activity of ngo, activity of party")),
    Frame(type="suspension", verbs=_words("suspend freeze"), takes=SCHEMES, hits=_words("of with to for")),
    Frame(type="suspension", verbs=_words("halt pause terminate discontinue"), takes=_words("membership participation cooperation flight certification") | _phrases("implementation of agreement, implementation of treaty"), hits=_words("of with to for")),
    Frame(type="suspension", verbs=_words("suspend"), also=(_words("from"), BODIES)),
    Frame(type="suspension", verbs=_words("resume restore reinstate unfreeze"), takes=_words("membership participation cooperation flight implementation export import delivery transit traffic issuance"), hits=_words("of with to for"), undoes=True),
    Frame(type="talks_halted", verbs=_SUSPEND | _phrases("break off, walk out"), takes=TALKS, hits=_words("with")),
    Frame(type="establishment", verbs=_words("establish create set found form") | _phrases("set up"), takes=NEW_BODIES, hits=_words("with")),
    Frame(type="recognition", verbs=_words("recognise recognize"), takes=_words("independence statehood *polity"), without=_words("as for in"), hits=_words("object of")),
    Frame(type="recognition", verbs=_words("recognise recognize"), takes=_words("*polity *person *organisation"), also=(_words("as"), _words("state country nation president government leader representative authority"))),
    Frame(type="derecognition", verbs=_words("revoke withdraw rescind"), takes=_words("recognition"), hits=_words("of")),
    Frame(type="resolution", verbs=_words("adopt pass approve"), takes=FINDINGS, hits=frozenset()),
    Frame(type="veto", verbs=_words("veto"), hits=frozenset()),
    Frame(type="veto", verbs=_words("cast use exercise"), takes=_words("veto"), hits=frozenset()),
    Frame(type="referral", verbs=_words("refer"), takes=_words("matter case question issue situation dispute item file problem"), also=(_words("to"), COURTS)),
    Frame(type="lawsuit", verbs=_words("file bring lodge initiate institute"), takes=_words("lawsuit suit"), hits=_words("against")),
    Frame(type="lawsuit", verbs=_words("file bring lodge initiate institute"), takes=_words("complaint application case proceeding"), also=(_words("before to with at against"), _words("court tribunal *polity wto icj")), hits=_words("against")),
    # government
    Frame(type="appointment", verbs=_words("appoint nominate name"), also=(_words("as to object"), OFFICES)),
    Frame(type="appointment", verbs=_words("appoint nominate"), takes=OFFICES | _words("*person")),
    Frame(type="dismissal", verbs=_words("remove release suspend"), takes=OFFICES | _words("*person"), also=(_words("from of"), _words("post office position duty"))),
    Frame(type="dismissal", verbs=_words("dismiss sack fire relieve"), takes=OFFICES | _words("government cabinet *person")),
    Frame(type="emergency", verbs=_words("declare proclaim impose extend introduce continue renew prolong"), takes=_phrases("state of emergency, martial law, national emergency, state of war, state of siege, emergency rule"), hits=_words("in")),
    Frame(type="emergency", verbs=_END, takes=_phrases("state of emergency, martial law, national emergency, state of siege, emergency rule"), hits=_words("in"), undoes=True),
    Frame(type="executive_order", verbs=_words("sign issue"), takes=DECREES, hits=frozenset()),
    Frame(type="executive_order", verbs=_END, takes=DECREES, hits=frozenset(), undoes=True),
    Frame(type="law", verbs=_words("repeal abolish"), takes=LAWS, hits=frozenset(), undoes=True),
    Frame(type="media_restriction", verbs=_FORBID | _SUSPEND | _words("close shutter"), takes=OUTLETS),
    Frame(type="media_restriction", verbs=_words("revoke withdraw cancel deny"), takes=_words("accreditation") | _phrases("press card, broadcasting licence, broadcasting license"), hits=_words("of to")),
    Frame(type="arrest", verbs=_words("arrest detain imprison jail indict sentence prosecute convict"), takes=PERSONS),
    Frame(type="prisoner_release", verbs=_words("release free pardon amnesty exchange swap"), takes=_words("prisoner hostage detainee captive convict activist journalist dissident sailor") | _phrases("political prisoner, prisoner of war")),
    Frame(type="prisoner_release", verbs=_words("conduct complete hold make announce") | _phrases("carry out"), takes=_phrases("exchange of prisoner, prisoner exchange, prisoner swap, release of prisoner, exchange of detainee"), hits=_words("with")),
    Frame(type="prisoner_release", verbs=_words("take"), by=_words("subject"), takes=_phrases("exchange of prisoner, prisoner exchange, prisoner swap"), also=(_words("object"), _words("place")), hits=_words("with")),
    Frame(type="extradition", verbs=_words("extradite surrender"), takes=PERSONS),
    Frame(type="asylum", verbs=_words("grant give offer"), takes=_words("asylum"), hits=_words("to")),
    Frame(type="investigation", verbs=_START, takes=PROBES, hits=_words("into against of")),
    # force
    Frame(type="deployment", verbs=_words("deploy station redeploy"), takes=TROOPS, hits=_words("to in")),
    Frame(type="deployment", verbs=_words("send dispatch"), takes=_words("troop soldier contingent brigade battalion warship fleet destroyer paratrooper battlegroup"), hits=_words("to into")),
    Frame(type="mobilisation", verbs=_words("mobilise mobilize") | _phrases("call up"), takes=TROOPS | _words("reservist"), hits=frozenset()),
    Frame(type="mobilisation", verbs=_words("announce declare order"), takes=_words("mobilisation mobilization"), hits=frozenset()),
    Frame(type="troop_withdrawal", verbs=_words("withdraw") | _phrases("pull out, pull back"), takes=TROOPS, hits=_words("from")),
    Frame(type="exercise", verbs=_words("hold conduct launch stage start begin") | _phrases("carry out"), takes=MANOEUVRES, hits=frozenset()),
    Frame(type="weapons_test", verbs=_words("test launch fire detonate"), takes=MISSILES, hits=frozenset()),
    Frame(type="weapons_test", verbs=_words("conduct hold") | _phrases("carry out"), takes=_phrases("nuclear test, missile test, missile launch, weapon test, nuclear explosion, test launch"), hits=frozenset()),
    Frame(type="ceasefire", verbs=_words("declare announce agree sign conclude observe reach broker establish"), takes=_words("ceasefire cease-fire truce armistice") | _phrases("cessation of hostility"), hits=_words("with")),
    Frame(type="ceasefire", verbs=_words("agree"), by=_words("on to"), takes=_words("ceasefire cease-fire truce armistice") | _phrases("cessation of hostility"), hits=_words("with")),
    Frame(type="strike", verbs=_words("bomb shell bombard invade")),
    Frame(type="strike", verbs=_words("attack strike"), takes=_words("target position base facility city port village airport refinery infrastructure ship vessel hospital school depot *polity")),
    Frame(type="strike", verbs=_words("launch conduct start begin mount") | _phrases("carry out"), takes=OPERATIONS, hits=_ON | _words("in")),
    Frame(type="blockade", verbs=_words("impose establish enforce declare maintain"), takes=_words("blockade siege"), hits=_ON | _words("of")),
    Frame(type="blockade", verbs=_words("blockade")),
    Frame(type="blockade", verbs=_END, takes=_words("blockade siege"), hits=_ON | _words("of"), undoes=True),
    Frame(type="annexation", verbs=_words("annex")),
    Frame(type="mission_mandate", verbs=_words("extend renew prolong terminate establish end amend"), takes=_words("mandate"), hits=_words("of")),
    Frame(type="mission_mandate", verbs=_words("raise increase reduce extend"), takes=_phrases("authorised strength, authorized strength, strength of mission, troop ceiling"), hits=_words("of")),
    Frame(type="mission_dispatch", verbs=_words("send dispatch deploy"), takes=MISSIONS_SENT, hits=_words("to")),
)  # fmt: skip
"""Frames, the more special of a verb before the more general."""

NOMINALS = MappingProxyType(
    {
        "expulsion": "expel", "deportation": "deport", "recall": "recall", "closure": "close",
        "closing": "close", "reopening": "reopen", "opening": "open", "imposition": "impose",
        "introduction": "introduce", "lifting": "lift", "easing": "ease", "removal": "remove",
        "designation": "designate", "listing": "designate", "inclusion": "include",
        "freezing": "freeze", "confiscation": "confiscate", "seizure": "seize",
        "suspension": "suspend", "resumption": "resume", "termination": "terminate",
        "withdrawal": "withdraw", "denunciation": "denounce", "exit": "exit",
        "ratification": "ratify", "accession": "accede", "signing": "sign", "signature": "sign",
        "conclusion": "conclude", "recognition": "recognise", "establishment": "establish",
        "creation": "create", "appointment": "appoint", "nomination": "nominate",
        "dismissal": "dismiss", "deployment": "deploy", "mobilisation": "mobilise",
        "mobilization": "mobilize", "annexation": "annex", "invasion": "invade",
        "bombing": "bomb", "bombardment": "bombard", "shelling": "shell", "release": "release",
        "extradition": "extradite", "arrest": "arrest", "detention": "detain",
        "provision": "provide", "delivery": "deliver", "supply": "supply", "transfer": "transfer",
        "dispatch": "dispatch", "referral": "refer", "adoption": "adopt", "repeal": "repeal",
        "revocation": "revoke", "reduction": "reduce", "ban": "ban", "prohibition": "prohibit",
        "allocation": "allocate", "extension": "extend", "cancellation": "cancel",
    }
)  # fmt: skip
"""Nouns that name an act, and the verbs whose frames they have."""

OF = _words("of on to for")
"""Prepositions that bring what a noun's act is done to; "on" and "to" with nouns such as "ban"."""

GOVERNORS = MappingProxyType(
    {
        **dict.fromkeys("propose suggest recommend ask request offer invite".split(), "proposed"),
        **dict.fromkeys("decide resolve agree approve authorise authorize order instruct direct choose vote determine decree mandate".split(), "decided"),
        **dict.fromkeys("announce declare unveil publish notify".split(), "announced"),
        **dict.fromkeys("begin start initiate launch take continue proceed move commence undertake complete finish finalise finalize conduct effect go carry respond make put impose act".split(), ""),
    }
)  # fmt: skip
"""Verbs by which an act comes about, and the stage that they give it; none but by tense."""

PERFORMING = _words("declare publish unveil")
"""Verbs among them that do the act when they name it themselves: "declared a ceasefire"."""

PRACTICES = _words("stop end")
"""Objects of "put" that make it "stop": "put a stop to the hiring"."""

AIMED = _words("target aim direct regard concern")
"""Participles after sanctions and the like that bring those who are hit."""

OWN = _words("its his her")
"""Possessives that are the doer's own."""

OWNERS = MappingProxyType(
    {"our": _words("we"), "my": _words("i"), "their": _words("they"), "your": _words("you")}
)
"""Possessives that are the doer's own where the doer is one of these."""

RECIPIENTS = _words("""
    country state people nation refugee population government victim survivor citizen region
    community organisation organization force
""")
"""Nouns after those prepositions that are somebody though nobody is named."""

NOT_HIT = _words("""
    support help assistance participation cooperation co-operation aim view goal purpose effect
    export import entry travel movement trade transit supply delivery shipment purchase
    accordance connection respect regard addition response intention consent exception
""")
"""Nouns after prepositions that bring no party, whoever is named with them."""

STANDING_FOR = _words("represent")
"""Participles after persons that bring whose they are."""

PLACES = _words("to into in at from for with")
"""Prepositions that bring those who are hit only where they are named; else a place or thing."""

VEHICLES = _words("""
    decision action step process procedure measure order announcement move work plan proposal
    request preparation operation right way start
""")
"""Nouns through which a verb leads to the act: "take action to", "start the process of"."""

ASKING = _words(
    "ask request order propose tell instruct demand require suggest recommend force oblige invite"
)
"""Verbs and nouns that make "leave" an expulsion."""

HOMES = _words("country territory capital *polity")
"""What those must leave whom a state expels."""

LEAVING = _words("leave depart quit")

PART_OF = _words("""
    number dozen hundred thousand group some several many all most part series member couple lot
    range variety handful total pair half one another practice million billion
""")
"""Nouns that count or part what they are of: "a group of diplomats"."""

STANDING = _words("be remain stay")
"""Verbs after which a participle says how something stands: "the border remains closed"."""

STATES = MappingProxyType(
    {
        "closed": "close",
        "frozen": "freeze",
        "suspended": "suspend",
        "banned": "ban",
        "blocked": "block",
        "shut": "shut",
    }
)
"""Participles that stand as adjectives, and their verbs."""
