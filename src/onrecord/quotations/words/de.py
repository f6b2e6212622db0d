"""German words that may not be cut off."""

from onrecord.quotations.words.cutting import CuttingWords

WORDS = CuttingWords(
    after=(
        "aber", "jedoch", "sondern", "außer", "es sei denn", "sofern", "falls", "wenn",
        "vorausgesetzt", "unter der bedingung", "unter der voraussetzung", "solange", "bis",
        "obwohl", "obgleich", "allerdings", "ohne", "anstatt", "statt", "trotz", "ausgenommen",
        "mit ausnahme", "vorbehaltlich", "während", "nur wenn", "nur falls", "doch", "soweit",
        "im falle",
    ),
    opening=(
        "aber", "jedoch", "doch", "allerdings", "dennoch", "trotzdem", "gleichwohl", "indes",
        "das ist nicht", "das stimmt nicht", "im gegenteil", "andererseits",
    ),
    negations=(
        "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals",
        "niemand", "nichts", "nirgends", "weder", "ohne", "kaum", "keineswegs",
    ),
    before=(
        "wenn", "falls", "ob", "sofern", "als ob", "angeblich", "angebliche", "angeblichen",
        "sogenannte", "sogenannten", "so genannte", "vermeintlich", "bis", "solange", "weder",
        "weit davon entfernt",
    ),
    complementisers=("dass", "daß", "zu", "ob"),
    doubts=(
        "bestreitet", "bestreite", "leugne", "dementiere",
         "zweifel", "zweifeln", "bestreiten",
        "bestritt", "bestritten", "leugnet", "leugnen", "leugnete",
        "bezweifelt", "bezweifeln", "behauptet", "behaupten", "behauptete", "behauptung",
        "dementiert", "dementieren", "unterstellt", "unterstellen", "vorwurf", "lüge", "falsch",
        "unwahr", "gerücht", "gerüchte", "unmöglich", "weigert", "weigern", "weigerte", "lehnt",
        "absurd", "angenommen", "ausgeschlossen", "idee",
    ),
    reports=(
        "sagt", "sagen", "sagte", "sagten", "erklärt", "erklären", "erklärte", "laut", "zufolge",
        "meint", "meinen", "meinte", "schreibt", "schrieb", "versichert", "versicherte",
        "berichtet", "berichtete", "glaubt", "glauben", "kündigte",
    ),
    own=("ich", "wir"),
    scales=(
        "hundert", "tausend", "million", "millionen", "milliarde", "milliarden", "prozent", "%",
        "dutzend", "grad", "km", "kilometer", "tonnen", "barrel",
    ),
    numbers=(
        "null", "ein", "eine", "einen", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
        "acht", "neun", "zehn", "elf", "zwölf", "zwanzig", "dreißig", "vierzig", "fünfzig",
        "hundert", "tausend", "million", "milliarde", "hälfte", "drittel", "viertel", "erste",
        "ersten", "zweite", "zweiten",
    ),
    capitals=(
        "sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen", "weise", "arm", "bund",
        "laut", "recht", "staat", "würde",
    ),
    harmless=("nicht nur", "nicht zuletzt", "ohnehin"),
)  # fmt: skip
"""Negation stands at the end of many clauses, so that it is also looked for after the words."""
