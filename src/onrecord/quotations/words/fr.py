"""French words that may not be cut off."""

from onrecord.quotations.words.cutting import CuttingWords

WORDS = CuttingWords(
    after=(
        "mais", "sauf", "hormis", "excepté", "à moins", "sous réserve", "à condition",
        "à la condition", "pourvu que", "si", "s'il", "s'ils", "toutefois", "cependant", "pourtant",
        "néanmoins", "quoique", "bien que", "alors que", "tandis que", "jusqu'", "tant que",
        "sans", "plutôt que", "au lieu de", "malgré", "en dépit", "à l'exception", "seulement si",
        "que si", "qu'à condition", "que lorsque", "qu'après", "en cas de",
    ),
    opening=(
        "mais", "cependant", "toutefois", "néanmoins", "pourtant", "or", "en revanche",
        "ce n'est pas", "cela n'est pas", "c'est faux", "au contraire", "reste que",
    ),
    negations=(
        "ne", "n'", "pas", "jamais", "aucun", "aucune", "rien", "personne", "ni", "nul", "nulle",
        "sans", "non", "guère",
    ),
    before=(
        "si", "à moins que", "comme si", "même si", "soi-disant", "prétendu", "prétendue",
        "prétendument", "jusqu'à ce que", "sans que", "refuse de", "refusent de", "loin de",
        "au lieu de", "quand bien même",
    ),
    complementisers=("que", "qu'", "de", "d'", "à"),
    doubts=(
        "nie", "nions", "démentons", "contestons", "rejetons", "doutons",
         "nient", "nié", "dément", "démentent", "démenti", "doute", "doutent", "prétend",
        "prétendent", "prétendu", "allègue", "allèguent", "allégué", "accuse", "accusent",
        "accusé", "faux", "fausse", "mensonge", "rumeur", "impossible", "conteste", "contestent",
        "contesté", "rejette", "rejettent", "rejeté", "refuse", "refusent", "refusé", "absurde",
        "ridicule", "illusion", "idée", "supposons", "exclu",
    ),
    reports=(
        "dit", "disent", "affirme", "affirment", "affirmé", "déclare", "déclarent", "déclaré",
        "selon", "d'après", "estime", "estiment", "estimé", "écrit", "assure", "assurent", "assuré",
        "soutient", "soutiennent", "annonce", "annonçait", "annoncé", "rapporte",
    ),
    own=("je", "j'", "nous", "on"),
    scales=(
        "cent", "cents", "mille", "million", "millions", "milliard", "milliards", "pour cent", "%",
        "douzaines", "degrés", "km", "kilomètres", "tonnes", "barils",
    ),
    numbers=(
        "zéro", "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
        "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente",
        "quarante", "cinquante", "soixante", "cent", "mille", "million", "milliard", "moitié",
        "tiers", "quart", "premier", "première", "deuxième", "second", "seconde",
    ),
    capitals=("état", "états", "église", "chambre", "union", "ouest", "est", "nord", "sud"),
    harmless=("non seulement", "sans doute", "pas seulement"),
)  # fmt: skip
"""`plus`, `point` and `personne` negate with "ne" alone, which is looked for itself."""
