"""Spanish words that may not be cut off."""

from onrecord.quotations.words.cutting import CuttingWords

WORDS = CuttingWords(
    after=(
        "pero", "sino", "salvo", "excepto", "a menos que", "a no ser que", "siempre que",
        "siempre y cuando", "con la condición", "a condición", "si", "sólo si", "solo si",
        "sin embargo", "no obstante", "aunque", "mientras", "hasta que", "hasta", "sin",
        "en lugar de", "en vez de", "a pesar de", "pese a", "con excepción", "a excepción",
        "en caso de", "con sujeción a", "en tanto", "únicamente si", "antes que",
    ),
    opening=(
        "pero", "sin embargo", "no obstante", "con todo", "ahora bien", "en cambio",
        "esto no es", "eso no es", "es falso", "al contrario", "por el contrario",
    ),
    negations=(
        "no", "nunca", "jamás", "ningún", "ninguna", "ninguno", "nada", "nadie", "ni", "tampoco",
        "sin",
    ),
    before=(
        "si", "a menos que", "como si", "aunque", "supuesto", "supuesta", "supuestamente",
        "presunto", "presunta", "hasta que", "sin que", "lejos de", "en lugar de", "en vez de",
    ),
    complementisers=("que", "de", "a"),
    doubts=(
        "niega", "negamos", "niego", "desmentimos", "dudamos", "rechazamos",
         "niegan", "negó", "negado", "desmiente", "desmienten", "desmintió", "duda",
        "dudan", "alega", "alegan", "alegó", "pretende", "pretenden", "acusa", "acusan", "acusó",
        "falso", "falsa", "mentira", "rumor", "rumores", "imposible", "rechaza", "rechazan",
        "rechazó", "absurdo", "ridículo", "ilusión", "idea", "supongamos",
    ),
    reports=(
        "dice", "dicen", "dijo", "dijeron", "afirma", "afirman", "afirmó", "declara", "declaró",
        "según", "sostiene", "sostienen", "sostuvo", "cree", "creen", "asegura", "aseguró",
        "escribe", "escribió", "anunció", "informó",
    ),
    own=("yo", "nosotros"),
    scales=(
        "cien", "ciento", "mil", "millón", "millones", "mil millones", "billones", "por ciento",
        "%", "docenas", "grados", "km", "kilómetros", "toneladas", "barriles",
    ),
    numbers=(
        "cero", "un", "uno", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
        "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "veinte", "treinta",
        "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien", "mil",
        "millón", "mitad", "tercio", "cuarto", "primer", "primera", "segundo", "segunda",
    ),
    capitals=("estado", "estados", "iglesia", "cámara", "unión", "oeste", "este", "norte", "sur"),
    harmless=("no solo", "no sólo"),
)  # fmt: skip
