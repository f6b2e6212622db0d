"""English words that, beside a time, tell what it is, or that it is none."""

from __future__ import annotations

PAST_CUES = frozenset(
    """
    was were had did been began became came took went made held met said gave got left led lost
    won saw told found brought fell rose sent spoke stood thought wrote felt kept let ran set
    sold showed shot struck taught sought fought bought built broke chose grew knew paid read
    ago after since following
    """.split()
)
"""Verbs and the like that tell that what stands near them lies behind."""
FUTURE_CUES = frozenset(
    """
    will shall would scheduled due expected plan plans planned planning intend intends hopes expect expects going
    upcoming forthcoming next ll slated payable begins starts
    takes enters expires ends opens closes comes resumes becomes may can must should
    """.split()
)
"""Verbs and the like that tell that what stands near them lies ahead."""
SHALL = frozenset("will shall ll".split())
"""Verbs of the future that also count after the time."""

BEFORE_MONTH = frozenset(
    """
    in since of by during until till to from before after through throughout between and or
    early late mid end beginning start middle last next this every each the for around on that
    previous following late
    """.split()
)
"""What stands before "May" or "March" where it is a month."""
BEFORE_YEAR = frozenset(
    """
    in since of by during until till to from before after through throughout between and or
    early late mid year end beginning start middle spring summer autumn fall winter the for
    around circa
    """.split()
)
"""What stands before a number that is a year even if it is an early one."""
NOT_BEFORE_YEAR = frozenset(
    """
    $ € £ # / resolution resolutions article articles no nos number law order decree directive
    regulation rule section paragraph page pages room chapter protocol convention isbn issn
    telephone tel phone fax p pp vol volume document docket case form route flight highway
    building about approximately nearly almost some roughly than over under least most another
    additional contract proclamation eo pl code box suite bus line
    """.split()
)
"""What stands before a number that is no year."""
COUNTED = frozenset(
    """
    people persons men women children troops soldiers km kilometres kilometers miles metres
    meters dollars euros percent tons tonnes kg pounds men personnel civilians families police
    officers members students workers refugees jobs homes houses villages cases deaths years
    days hours months weeks minutes feet acres hectares words pages others barrels warheads
    missiles tanks aircraft staff staffers participants countries companies volunteers delegates
    prisoners detainees migrants victims casualties copies km2 times schools hospitals vehicles
    points shares rubles roubles yen pesos rupees yuan francs
    """.split()
)
"""What stands after a number that counts, and is no year."""
BESIDE_ATTACKS = frozenset(
    """
    attacks attack terrorist terror commission terrorists
    """.split()
)
"""What follows "September 11" of the year 2001."""
TELLS_TIME = frozenset(
    """
    in by during throughout since early late of until
    """.split()
)
"""What stands before a year that tells when, not only which one."""
PREFIXES = frozenset(
    """
    mid early late pre post until fiscal
    """.split()
)
"""What a hyphen joins to a year."""
BEFORE_CLOCK = frozenset(
    """
    at by until till from around about before after between to and since
    """.split()
)
"""What stands before "10:30" where it is a time of day."""
DURING = frozenset(
    """
    in during by since until through throughout over for late early
    """.split()
)
"""What stands before a season that is meant as a time."""
AFTER_THE_PAST = frozenset(
    """
    . , ; : ? ! ) and or but have has had we i he she they was is were are that to it there this the these those a an its
    in on at by with for as when while
    """.split()
)
"""What follows "the past" where it is no adjective."""
AHEAD = {
    "to": "is are set about ready likely supposed poised continue agreed",
    "early": "as",
    "soon": "as",
    "late": "as",
}
"""Words that make the word after them look ahead: "is to", "as early as"."""

ADJECTIVE_AFTER = frozenset("the a an this that its their his her our still most more no".split())
"""Words after which "unspecified", "united" and the like are no verbs."""

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen col lt sen rep gov inc corp co ltd st no vs etc u s n a b c d e f g h i j
    k l m o p q r t v w x y z jr sr
    """.split()
)
"""Abbreviations, whose full stop ends no sentence."""

NAMED_DAYS = frozenset("good bloody black holy palm ash fat".split())
"""What makes a weekday the name of a feast or an event."""

BEFORE_ONE_DAY = frozenset(
    "will would should may might can could shall must to that wish hope and ll".split()
)
"""What stands before "one day" where it is some day to come."""
