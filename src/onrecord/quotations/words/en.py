"""English words that may not be cut off."""

from onrecord.quotations.words.cutting import CuttingWords

WORDS = CuttingWords(
    after=(
        "but", "unless", "except", "excepting", "however", "yet", "although", "though", "albeit",
        "provided", "providing", "if", "only if", "if only", "until", "till", "without", "save for",
        "save that", "subject to", "on condition", "on the condition", "as long as", "so long as",
        "in case", "whereas", "other than", "apart from", "rather than", "instead of", "insofar as",
        "in so far as", "only when", "only after", "only for", "only to", "pending", "barring",
        "with the exception", "or so", "at least as far as", "notwithstanding", "despite",
    ),
    opening=(
        "but", "however", "nevertheless", "nonetheless", "yet", "still", "that said", "even so",
        "on the other hand", "unless", "except", "this is not", "that is not", "this is untrue",
        "that is untrue", "this is false", "that is false", "on the contrary",
    ),
    negations=(
        "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "cannot",
        "without", "hardly", "scarcely", "don't", "doesn't", "didn't", "won't", "wouldn't",
        "can't", "couldn't", "shouldn't", "isn't", "aren't", "wasn't", "weren't", "hasn't",
        "haven't", "hadn't", "mustn't", "needn't", "mightn't", "shan't",
    ),
    before=(
        "if", "unless", "whether", "even if", "as if", "as though", "so-called", "so called",
        "allegedly", "supposedly", "reportedly", "neither", "lest", "until", "far from",
        "instead of", "rather than", "nobody", "no one", "none of", "refuse to", "refuses to",
        "refused to", "fail to", "fails to", "failed to", "failure to", "without",
    ),
    complementisers=("that", "to", "of", "whether"),
    doubts=(
        "deny", "denies", "denied", "denying", "doubt", "doubts", "doubted", "claim", "claims",
        "claimed", "allege", "alleges", "alleged", "allegation", "allegations", "pretend",
        "pretends", "pretended", "accuse", "accuses", "accused", "insinuate", "insinuates",
        "untrue", "false", "lie", "myth", "rumour", "rumours", "rumor", "rumors", "impossible",
        "reject", "rejects", "rejected", "refuse", "refuses", "refused", "dispute", "disputes",
        "disputed", "suppose", "supposing", "imagine", "wrong", "absurd", "ridiculous",
        "unlikely", "illusion", "fiction", "notion", "idea",
    ),
    reports=(
        "says", "said", "say", "states", "stated", "argues", "argued", "believes", "believed",
        "thinks", "thought", "writes", "wrote", "told", "tells", "asserts", "asserted",
        "insists", "insisted", "maintains", "maintained", "according to", "reports", "reported",
        "announced", "declares", "declared",
    ),
    own=("i", "we", "my", "our", "us"),
    scales=(
        "hundred", "thousand", "million", "millions", "billion", "trillion", "dozen", "per cent",
        "percent", "percentage points", "%", "per mille", "degrees", "km", "kilometres",
        "kilometers", "miles", "tonnes", "tons", "barrels",
    ),
    numbers=(
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        "hundred", "thousand", "million", "billion", "dozen", "half", "third", "quarter", "first",
        "second", "once", "twice", "double",
    ),
    capitals=(
        "may", "march", "august", "china", "turkey", "polish", "state", "states", "union", "us",
        "west", "east", "north", "south", "western", "eastern", "northern", "southern", "catholic",
        "orthodox", "conservative", "liberal", "democrats", "democratic", "republican", "crown",
        "house", "chamber", "general", "minister", "president", "god", "lords", "labour",
    ),
    harmless=("not only", "not just", "not least", "no later than", "no less than"),
)  # fmt: skip
"""`capitals`: names of months and countries, and common nouns that are also names of bodies."""
