"""English words that name offices, bodies, groups and persons, for the actors finder.

Words of the language only; who is who stands in `knowledge`.  Phrases are split at
commas, each in the case in which official texts print it.
"""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """Split a list of phrases written over several lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


TITLES = _phrases("""
    President, Vice President, Vice-President, Co-President, President-elect, First Lady,
    Second Gentleman, Prime Minister, Premier, Chancellor, Federal Chancellor, Vice Chancellor,
    King, Queen, Emperor, Sultan, Emir, Amir, Crown Prince, Prince, Princess, Pope, Taoiseach,
    Tánaiste, Head of State, Head of Government, Chief Executive, Minister, Foreign Minister,
    Foreign Secretary, Defence Minister, Defense Minister, Finance Minister, Interior Minister,
    Health Minister, Justice Minister, Trade Minister, Energy Minister, Economy Minister,
    Minister of State, Minister Counsellor, Home Secretary, Defence Secretary, Defense Secretary,
    Treasury Secretary, Commerce Secretary, Health Secretary, Chancellor of the Exchequer,
    Secretary of State, Secretary, Under Secretary, Under-Secretary, Undersecretary,
    Under-Secretary-General, Secretary-General, Secretary General, Director-General,
    Director General, Director, High Representative, High Commissioner, Commissioner,
    Special Representative, Personal Representative, Permanent Representative, Representative,
    Special Envoy, Special Presidential Envoy, Presidential Envoy, Envoy, Special Adviser,
    Special Advisor, Ambassador, Ambassador-at-Large, Ambassador-designate, Consul General,
    Consul-General, Consul, Chargé d’Affaires, Chargé d'Affaires, Attorney General,
    Prosecutor General, Prosecutor-General, Solicitor General, Surgeon General, Chief Justice,
    Justice, Judge, Speaker, Chairman, Chairwoman, Chairperson, Chair, Chief of Staff,
    Chief of Protocol, Chief of the General Staff, Press Secretary, Spokesperson, Spokesman,
    Spokeswoman, Official Representative, Presidential Aide, Aide to the President, Aide,
    National Security Advisor, National Security Adviser, Climate Advisor, Advisor, Adviser,
    Senior Advisor, Senior Adviser, Coordinator, Head, Chief, Governor, Lieutenant Governor,
    Mayor, Senator, Congressman, Congresswoman, Member of Parliament, Leader, Majority Leader,
    Minority Leader, Administrator, General, Lieutenant General, Major General, Admiral, Colonel,
    Captain, Lieutenant Colonel, Vice Admiral, Rear Admiral, Brigadier General, Commander,
    Supreme Leader, Archbishop, Patriarch, Metropolitan, Cardinal, Bishop, Rapporteur,
    Special Rapporteur, Plenipotentiary, Presidential Plenipotentiary Envoy, Commissioner-General,
    Comptroller, Mediator, Special Coordinator, Ombudsman, Registrar, Prosecutor, Deputy
""")
"""Offices that stand before a name, or before "of" and a state or body."""

SMALL_TITLES = _phrases("""
    president, prime minister, foreign minister, foreign secretary, minister, deputy minister,
    deputy foreign minister, deputy prime minister, vice president, chancellor, ambassador,
    secretary of state, spokesman, spokesperson, spokeswoman, rapporteur, special rapporteur,
    member, envoy, special envoy, special representative, chairman, chairwoman, chair, leader,
    opposition leader, king, queen, secretary-general, general secretary, defence minister,
    defense minister, finance minister, interior minister, head of state, governor, senator,
    mayor, diplomat, negotiator, chief negotiator, mediator, representative, adviser, advisor,
    commissioner, premier, dictator, crown prince, emir
""")
"""Offices in small letters, which count with a whole name or with a state."""

SMALL_OFFICES = frozenset(
    _phrases("""
    president, prime minister, foreign minister, foreign secretary, deputy foreign minister,
    deputy prime minister, vice president, chancellor, ambassador, secretary of state, premier,
    special envoy, special representative, defence minister, defense minister, finance minister,
    interior minister, head of state, leader, spokesman, spokesperson, spokeswoman
    """)
)
"""Those of them that are an actor when a state stands before or after them."""

ABBREVIATED = _phrases("""
    Sen., Rep., Gov., Gen., Lt. Gen., Maj. Gen., Brig. Gen., Adm., Vice Adm., Rear Adm., Col.,
    Lt. Col., Capt., Amb., Sec., Rev., Hon., Prof.
""")
"""Offices in short, before a name alone."""

HONORIFICS = _phrases("""
    Mr., Mr, Mrs., Mrs, Ms., Ms, Miss, Dr., Dr, Sir, Dame, Lord, Lady, Professor, Madame, Monsieur,
    M., Mme, Mme., Mlle, Shri, Smt., Smt, Herr, Frau, The Rt Hon, the Rt Hon, Rt Hon, The Rt. Hon.,
    the Rt. Hon., Rt. Hon., The Rt Hon., the Rt Hon., Rt Hon., The Right Honourable,
    the Right Honourable, The Hon., the Hon., The Hon, the Hon, THE HON, THE HON., THE RT HON,
    His Excellency, Her Excellency, H.E., His Majesty, Her Majesty, His Royal Highness,
    Her Royal Highness, His Highness, His Holiness, The Honorable, The Honourable, the Honorable,
    the Honourable
""")
"""Words before a name that name no office."""

BEFORE_TITLE = frozenset(
    """
    former then acting incoming outgoing late first deputy assistant senior principal special
    executive associate vice first second interim honorary presidential permanent resident
    under chief joint federal state national government administration parliamentary royal
    supreme economic political military press climate homeland security regional global
    """.split()
)
"""Words that belong to an office when they stand right before it, in any case."""

PORTFOLIO = frozenset(
    """
    Dialogue Issues Issue Balkan Balkans Peace Region Negotiations Talks Question Settlement Crisis
    Conflict Situation Matters Relations Compatriots Abroad Ocean Oceans Africa Asia Europe America
    Americas Middle Caucasus Gulf Sahel Mediterranean Arctic Antarctic Eurasia Programs Programmes
    Foreign Affairs External Relations Exterior Defence Defense Interior Internal Home Homeland
    Security Justice Finance Finances Economy Economic Economics Development Trade Commerce
    Energy Health Healthcare Education Agriculture Food Environment Environmental Protection
    Climate Change Transport Transportation Infrastructure Labor Labour Employment Culture Sport
    Sports Tourism State Treasury Budget Housing Urban Veterans Human Humanitarian Services
    European Integration Industry Industrial Science Technology Research Innovation Digital
    Transformation Regional Planning Communications Communication Emergency Emergencies
    Situations Natural Resources Ecology Social Policy International Cooperation Co-operation
    Public Administration Works Safety National Information Investment Investments Youth Women
    Family Families Equality Rights Water Power Oil Gas Petroleum Mines Mining Minerals Fisheries
    Forestry Rural Territorial Communities Local Government Parliamentary Nuclear Arms Control
    Political Military Cyber Space Media Religious Diaspora Expatriates Refugees Migration
    Immigration Multilateral Global Common Strategic Industries Welfare Pensions Taxation
    Customs Revenue Railways Aviation Maritime Ports Shipping Management Reform Reconstruction
    Legal Judiciary Constitutional Children Disability Insurance Consumer Business Enterprise
    Small Supply Civil Service Overseas Commonwealth Presidential Cabinet Prime Near East
    Eastern Western African Asian Pacific Hemisphere Eurasian Middle South Central North
    Neighbourhood Enlargement Operations Intelligence Technological Medical Population
    """.split()
)
"""Words of what an office is in charge of: "Minister of Defence and Emergency Situations"."""

BODY_NOUNS = frozenset(
    """
    Ministry Department Government Embassy Parliament Congress Senate Cabinet Council Committee
    Commission Agency Administration Authority Authorities Office Service Assembly Court Mission
    Delegation Presidency Chancellery Secretariat Bank Bureau Bundestag Duma Consulate Board
    Institute Center Centre Corporation Force Forces Army Navy Organization Organisation Union
    Community Association Alliance Federation League Group Fund Front Movement Party Coalition
    Mechanism Taskforce Tribunal Foundation Initiative Society Programme Program Panel Forum
    Academy Company Corps Police Guard Conference Summit Partnership Network University
    """.split()
)
"""The noun that a body's name turns on; it stands last, or before "of" and "for"."""

MINISTRIES = _phrases("""
    Foreign Ministry, Ministry of Foreign Affairs, Ministry for Foreign Affairs, Defence Ministry,
    Defense Ministry, Ministry of Defence, Ministry of Defense, Foreign Office, Finance Ministry,
    Ministry of Finance, Interior Ministry, Ministry of the Interior, Ministry of Internal Affairs,
    Justice Ministry, Ministry of Justice, Health Ministry, Ministry of Health, State Department,
    Department of State, Department of Defense, Department of Homeland Security,
    Department of Justice, Justice Department, Treasury Department, Department of the Treasury,
    Department of Commerce, Commerce Department, Department of Energy, Energy Department,
    Ministry of Economic Development, Ministry of Energy, Ministry of Trade, Ministry of Education,
    Prosecutor General’s Office, Prosecutor General's Office, Prosecutor-General’s Office,
    Prosecutor-General's Office, Presidential Executive Office, Presidential Administration,
    Supreme Court, Constitutional Court, National Assembly, National Security Council,
    House of Representatives, House of Commons, House of Lords, State Duma, Federation Council,
    Federal Assembly, Council of Ministers, Armed Forces, General Staff, Security Service,
    Central Bank, Permanent Mission, Embassy, Government, Cabinet, Parliament, Congress, Senate,
    Federal Government, Knesset, Bundestag, Verkhovna Rada, Pentagon, Ministry, Department
""")
"""Bodies of a state that texts name without naming the state."""

SENT = frozenset({"Embassy", "Permanent Mission"})
"""Bodies that a state has with another: "Embassy of Norland to Veskia"."""

ONLY_WITH_MORE = frozenset({"Ministry", "Department"})
"""Bodies that are one only together with what they are of."""

GROUPS = _phrases("""
    Quint, Quartet, Troika, E3, E3+3, P5, P5+1, E3/EU+3, P3, Contact Group, Minsk Group,
    Normandy Four, Normandy format, Western partners, Western allies, Western countries,
    Western powers, Western states, Western capitals, Western nations, Western colleagues,
    European partners, European allies, European capitals, European colleagues,
    American partners, Transatlantic partners, transatlantic partners, Arab States, Arab states,
    Arab countries, African States, African states, African countries, Nordic countries,
    Baltic States, Baltic states, Gulf States, Gulf states, Non-Aligned Countries,
    non-aligned countries, developing countries, developed countries, least developed countries,
    small island developing States, small island developing states, Group of Friends,
    international community, Allies, Five Eyes, Visegrad Four,
    Visegrad Group, Central Asian states, Caribbean states, Pacific nations, Front-line States,
    front-line States, nuclear-weapon States, nuclear-weapon states, nuclear Powers, great Powers
""")
"""Several actors under one name, none of which the name settles."""

DETERMINED_GROUPS = _phrases("""
    the West, the collective West, the parties, the sides, both sides, both parties, the two sides, the two parties,
    the two countries, both countries, all parties, all sides, the conflicting parties,
    the warring parties, the three countries, the Parties, the Sides, both Sides, the two Leaders,
    the two leaders, the two Presidents, the two presidents, the two Prime Ministers,
    the two prime ministers, the two Ministers, the two ministers, the two delegations,
    the leaders, the Leaders, both leaders, both Leaders, both presidents, both Presidents
""")
"""Groups that a text names by a plain noun; only these whole phrases count."""

SIDES = frozenset({"side", "Side", "party", "Party", "delegation", "Delegation"})
"""Nouns that make a state of its adjective: "the Ukrainian side"."""

GIVEN_NAMES = frozenset(
    {"Jordan", "Chad", "Israel", "Georgia", "India", "Kenya", "Cuba", "Holland"}
)
"""Names of states that are also given names or surnames."""

NOT_NAMES = frozenset(
    """
    Emeritus Emerita Designate Interim Acting Syndrome Disease Virus
    En Route Gaggle Aboard Force Task Via
    Celebrating Announcing Honoring Honouring Marking Welcoming Meeting Visiting Touring Signing
    Delivering Regarding Following During Awarding Commemorating Departing Discussing Launching
    Hosting Addressing Highlighting Laying Attending Speaking Responding Designating Recognizing
    The A An This That These Those He She It We You They I My Your His Her Our Their Its And But
    Or Nor So Yet If When While Where What Who Whom Which Why How There Here Then Thus Now Today
    Tomorrow Yesterday In On At By To From For With Without Of As Is Are Was Were Be Been Has Have
    Had Will Would Shall Should Can Could Might Must Do Does Did Not No Yes Also After Before
    During Since Until Under Over About Between Among Against Through Into Upon All Any Some Each
    Every Both Many Much Most More Other Others Another Such Only Even Just Still First Second
    Third One Two Three Four Five Six Seven Eight Nine Ten Thank Thanks Please Good Well Okay
    Ladies Gentlemen Question Answer Statement Remarks Press Briefing Conference Joint Meeting
    Readout Mr Mrs Ms Miss Dr Sir Madam Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    Foreign Executive Order Orders Elect Act Bill Plan Program Programme House Office Council
    Committee Commission Ministry Department Government Administration Republic Federation Kingdom
    State States Union United Nations European American Day Week Month Year New Let Let’s Let's
    Excellency Excellencies Majesty Highness Honorable Honourable Security General Assembly Again
    Because However Therefore Moreover Furthermore Indeed Finally Instead Perhaps Although Photo
    Video Audio Transcript Text Article Section Chapter Part Title Page Note Room Hall Palace
    Airport Building Street Avenue District County City Church Democrats Republicans Democratic
    Republican Party Congress Senate Q A.M P.M AM PM Peace Agreements Africa Asia Europe Atlantic
    Pacific Middle East West North South Central Western Eastern Northern Southern Announces
    Announce Announced Meets Meet Signs Signed Holds Hosts Hosted Nominates Approves Approved
    Visits Speaks Calls Call Delivers Marking Honors Welcomes Travels Travel Names Issues Launches
    Releases Convenes Participates Attends Presents Receives Received Sends Sent Congratulates
    Addresses Held Discuss Discussed Discusses Motors Electric License Debate Principles Affairs
    MP MEP MSP KC QC CBE OBE MBE KBE DBE KCMG GCMG CMG PhD Esq Inspector Licence Representative
    Representatives Director Commissioner Chairman Deputy Envoy Coordinator Administrator Adviser
    Advisor Spokesman Spokeswoman Counsellor Consul Officer Officers Manager Superintendent
    Assistant Associate Undersecretary Members Leaders Ministers Hon Communique Communiqué
    Policy Climate Economic Health National International Global World Human Rights Americans
    Nation Federal Official Officials Senior Number Annual Daily Special Secretary Minister
    President Ambassador Spokesperson January February March July September
    October November December Feb Jul Sept Sep Oct Nov Dec
    """.split()
)
"""Capitalised words that no personal name holds."""

NAME_PARTICLES = frozenset(
    """
    de del della di da do dos das du la le van von der den ten ter zu zur bin bint ibn ben al el
    ad ar as ul ur y e af av st
    """.split()
)
"""Small words inside a personal name."""
