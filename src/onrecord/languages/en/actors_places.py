"""English words about states' and capitals' names that tell an actor from a place."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """Split a list of phrases written over several lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


LONGER_NAMES = _phrases("""
    the West Bank, The West Bank, the West Indies, the West Coast, the West Wing, South West Africa,
    the West African, the West Side, the West Point, New Jersey, New Mexico, New Guinea, New England, New York, New Hampshire, Latin America,
    Latin American, Latin Americans, North America, North American, North Americans,
    South America, South American, South Americans, Central America, Central American,
    Central Americans, African American, African Americans, Asian American, Asian Americans,
    Native American, Native Americans, Mexican American, Mexican Americans, Black Americans,
    Black American, Arab American, Arab Americans, Irish American, Irish Americans,
    Italian American, Italian Americans, Polish American, Japanese American,
    Japanese Americans, Hispanic Americans, Latino Americans, Jewish Americans, Jewish American,
    Muslim Americans, American Indian, American Indians, Inter-American, Pan-American,
    Pan American, Ibero-American, African-American, Asian-American, Afro-American, Anglo-Saxon,
    Bank of America, Voice of America, Gulf of Mexico, Gulf of Guinea, Gulf of Oman,
    Gulf of Thailand, Gulf of Finland, Gulf of Panama, Indian Ocean, South China Sea,
    East China Sea, Sea of Japan, Bay of Bengal, Philippine Sea, Timor Sea, English Channel,
    Irish Sea, Norwegian Sea, Panama Canal, Suez Canal, Korean Peninsula, Korean peninsula,
    Taiwan Strait, Strait of Taiwan, Mozambique Channel, Niger Delta, River Niger, Niger River,
    Congo River, Congo Basin, Congo River Basin, Lake Chad, Lake Chad Basin, Jordan River,
    River Jordan, Jordan Valley, Turkish Straits, Turkish Stream, TurkStream, British Isles,
    British Columbia, British Virgin Islands, British Indian Ocean Territory, French Guiana,
    French Polynesia, French Quarter, Dutch East Indies, West Indies, East Indies, Indian Country,
    Indian Tribes, Indian Tribe, Indian tribes, Indian tribe, Indian Affairs, Indian Health Service,
    Indian Territory, American Rescue Plan, American Jobs Plan, American Families Plan,
    American Dream, American dream, Americas, Great Albania, Greater Albania, Greater Serbia,
    Washington State, Washington state, State of Washington, state of Washington,
    Washington Post, Washington Times, George Washington, Mount Washington, Port Washington,
    Fort Washington, Washington Monument, Washington Treaty, Washington Consensus, Paris Club,
    New Delhi Declaration, London Club, London Stock Exchange, Mexico City, Guatemala City,
    Panama City, Kuwait City, City of London, East London, Londonderry, Quebec City, Iowa City,
    Moscow State University, Brussels sprouts, Peking University, Tokyo Round, Uruguay Round,
    Doha Round, Doha Development Agenda, Bretton Woods, Roma people, Rome Statute,
    Treaty of Rome, Prague Spring, Brazil nuts, Swiss cheese, Dutch disease, Chinese New Year,
    Spanish flu, Georgia Tech, Georgia State University, South Georgia, Jersey City, Jersey Shore, General Motors, General Electric, General License, General Debate,
    Jordan Peele, American Samoa, Cuban Missile Crisis, Korean War, Vietnam War, Gulf War,
    Iraq War, Iran-Contra, Soviet Union, United States Congress, Iron Curtain, Cold War
""")
"""Names in which a state's or capital's name is no actor; the longer name wins.

Some of them are polities of their own ("American Samoa", "Soviet Union"): those stay what
`knowledge` makes of them, since a form of a polity outranks this list.
"""

US_STATES = _phrases("""
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida,
    Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,
    Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
    New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
    Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
    Virginia, Wisconsin, Wyoming, Atlanta, Savannah, Macon, Augusta
""")
"""Names beside which "Georgia" is the state of the United States."""

_NOT_CAPITALS = frozenset(
    """
    Stanley Douglas Hamilton Kingston Victoria Georgetown Plymouth Male Jamestown Philipsburg
    Santiago Sofia Nassau Castries Bridgetown Sucre Adamstown Alofi Majuro Apia Moroni Freetown
    Monrovia Moresby Praia Suva Basseterre Roseau Marigot Melekeok Funafuti Yaren Valletta Delhi
    Abidjan Yangon Rangoon Colombo Rabat Luxembourg Monaco Gibraltar Pretoria Saipan Papeete
    Noumea Cayenne Fort-de-France
    """.split()
)
"""One word each."""

NOT_CAPITALS = _NOT_CAPITALS | frozenset(
    _phrases("""
    San José, San Juan, San Salvador, Saint-Denis, Saint-Pierre, Road Town, The Valley, La Paz,
    Dar es Salaam, Guatemala City, Panama City, Kuwait City, The Hague, Mexico City, Port Louis,
    George Town, Cockburn Town, Pago Pago, East Jerusalem
    """)
)
"""Capitals that are more often something else, or no more than a place."""

INSTRUMENT_NOUNS = frozenset(
    """
    Agreement Agreements agreement agreements Accord Accords accords Convention Conventions
    Treaty Treaties Protocol Protocols Declaration Charter Process process Conference Memorandum
    Pact Plan Act Statute Compact Code Constitution Initiative Principles Rules Final Consensus
    Framework Document Format format Formula Action Programme Program Communiqué Roadmap
    Summit summit Round Sea Ocean Strait Straits Gulf Canal River Basin Peninsula Islands Island
    Valley Desert Mountains Delta Lake Bay Coast Border border borders Airport airport University
    Street Avenue Road Square Station Post Times Tribune Herald Airlines Airways Stock Exchange
    Open Olympics Olympic Games Cup Prize Award Bridge Tower Hotel School College Museum
    Review Dialogue Talks Commitment Outcome Mandate War Crisis
    """.split()
)
"""Nouns after a state's or capital's name that make something else of it."""

MONTHS = frozenset(
    """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """.split()
)
"""Months, in full and in short."""

PLACE_BEFORE = frozenset(
    """
    in at near outside around inside within across throughout en via visit visited visiting
    visits leave left leaving reached reach downtown central greater
    """.split()
)
"""Words before a capital that make a place of it."""

MOTION = frozenset(
    """
    visit visits visited trip trips travel travels traveled travelled travelling return returns
    returned returning go goes went come comes came coming arrive arrived fly flew flight flights
    journey back move moved invited invitation welcome welcomed sent send ambassador Ambassador
    envoy drive drove train
    """.split()
)
"""Words that make a place of a capital after "to", "from" and "for"."""

PLACE_NOUNS = frozenset(
    """
    agreement agreements accord accords convention conventions protocol protocols process summit
    border borders airport format conference treaty
    """.split()
)
"""Nouns in small letters that make something else of the name before them."""

CAPITAL_ACTS = frozenset(
    """
    has have had is was will would must should can could may might does did do are were needs
    wants believes believed says said considers considered claims claimed insists insisted denies
    denied refuses refused rejects rejected accepts accepted agrees agreed announced announces
    declares declared decided decides expects expected hopes hoped intends intended supports
    supported opposes opposed seeks sought continues continued remains became becomes acted acts
    responded responds replied replies warned warns demanded demands proposed proposes offered
    offers promised promises pledged pledges signed recalls recalled expelled expels imposed
    imposes withdrew withdraws joined joins called calls urged urges asked asks told tells accused
    accuses condemned condemns welcomed welcomes recognised recognises recognized recognizes made
    makes took takes gave gives tried tries keeps kept ignored ignores began begins started starts
    stopped stops failed fails knows knew sees saw understands understood wishes thinks thought
    prefers chose chooses puts sends sent plans planned used uses violated violates dedicated
    maintains maintained launched reacted reacts cannot won’t doesn’t didn’t isn’t hasn’t can’t
    wouldn’t
    """.split()
)
"""Verbs that make a government of the capital before them."""

CAPITAL_NOUNS = frozenset(
    """
    authorities government regime leadership leaders officials administration
    """.split()
)
"""Nouns that make a government of the capital before them."""

POWERS = frozenset("administration authorities government leadership regime".split())
"""Nouns of those who rule, before "in" and a capital: "the authorities in Norby".  Officials and
leaders are left out: of a firm, or of many states at a meeting, they sit in a capital too."""

FUNCTION_WORDS = frozenset(
    """
    and or but nor to in on of for with by at from as that which who when where while if because
    since after before until over under about against into through during without between than so
    not the a an its their his her this these those it they we he she should must will would has
    have had is was are were also too again
    """.split()
)
"""Words after a capital that are no noun it belongs to."""

TRAVEL_NOUNS = frozenset(
    """
    flight flights train trains road roads railway distance miles kilometres kilometers border
    borders route routes travel corridor line lines shuttle
    """.split()
)
"""Nouns before "between" that make places of the two capitals after it."""

PARTY_BEFORE = frozenset(
    """
    by with between against talk talked told tell tells urge urged urges asked ask asks persuade
    persuaded convince convinced accuse accused blame blamed forced force forces allow allowed
    lets let help helped enabled remind reminded warn warned threaten threatened thank thanks
    toward towards
    """.split()
)
"""Words before a capital that make a party of it."""

PARTY_NOUNS = {
    "to": frozenset(
        """
        message messages signal signals response reply answer proposal proposals request requests
        appeal appeals approach letter note offer concessions assistance support aid close loyal
        speak spoke talk talked appealed
        """.split()
    ),
    "from": frozenset(
        """
        message messages signal signals response reply answer proposal proposals request requests
        support instructions orders pressure expect expected received hear heard demand demanded
        obtained concessions guarantees assurances
        """.split()
    ),
    "on": frozenset({"pressure", "sanctions", "influence", "imposed", "depends", "depend"}),
    "of": frozenset(
        """
        dictates prerogative interests intentions policy policies position actions leaders authorities consent
        attitude influence side behalf decision decisions government governments support demands
        """.split()
    ),
    "for": frozenset({"support"}),
}
"""Words before each of these small words that make a party of the capital after it."""
