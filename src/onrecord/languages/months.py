"""Names of the months, by language; the numbers count from 1."""

from __future__ import annotations

NAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "January|Jan", "February|Feb", "March|Mar", "April|Apr", "May", "June|Jun",
        "July|Jul", "August|Aug", "September|Sept|Sep", "October|Oct", "November|Nov",
        "December|Dec",
    ),
    "ru": (
        "января|январь|янв", "февраля|февраль|фев", "марта|март|мар", "апреля|апрель|апр",
        "мая|май", "июня|июнь|июн", "июля|июль|июл", "августа|август|авг",
        "сентября|сентябрь|сен", "октября|октябрь|окт", "ноября|ноябрь|ноя",
        "декабря|декабрь|дек",
    ),
    "uk": (
        "січня|січень", "лютого|лютий", "березня|березень", "квітня|квітень",
        "травня|травень", "червня|червень", "липня|липень", "серпня|серпень",
        "вересня|вересень", "жовтня|жовтень", "листопада|листопад", "грудня|грудень",
    ),
    "fr": (
        "janvier", "février|fevrier", "mars", "avril", "mai", "juin", "juillet",
        "août|aout", "septembre", "octobre", "novembre", "décembre|decembre",
    ),
    "de": (
        "Januar|Jänner", "Februar", "März|Maerz", "April", "Mai", "Juni", "Juli",
        "August", "September", "Oktober", "November", "Dezember",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre|setiembre", "octubre", "noviembre", "diciembre",
    ),
    "pt": (
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
        "setembro", "outubro", "novembro", "dezembro",
    ),
    "it": (
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
        "settembre", "ottobre", "novembre", "dicembre",
    ),
    "sr-Latn": (
        "januara|januar", "februara|februar", "marta|mart", "aprila|april", "maja|maj",
        "juna|jun", "jula|jul", "avgusta|avgust", "septembra|septembar",
        "oktobra|oktobar", "novembra|novembar", "decembra|decembar",
    ),
    "sr-Cyrl": (
        "јануара|јануар", "фебруара|фебруар", "марта|март", "априла|април", "маја|мај",
        "јуна|јун", "јула|јул", "августа|август", "септембра|септембар",
        "октобра|октобар", "новембра|новембар", "децембра|децембар",
    ),
    "sq": (
        "janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht",
        "shtator", "tetor", "nëntor|nentor", "dhjetor",
    ),
    "ar": (
        "يناير|كانون الثاني", "فبراير|شباط", "مارس|آذار", "أبريل|ابريل|إبريل|نيسان",
        "مايو|أيار", "يونيو|حزيران", "يوليو|تموز", "أغسطس|اغسطس|آب", "سبتمبر|أيلول",
        "أكتوبر|اكتوبر|تشرين الأول", "نوفمبر|تشرين الثاني", "ديسمبر|كانون الأول",
    ),
    "ne": (
        "जनवरी", "फेब्रुअरी|फेब्रुवरी", "मार्च", "अप्रिल", "मे", "जुन", "जुलाई", "अगस्ट|अगस्त",
        "सेप्टेम्बर", "अक्टोबर", "नोभेम्बर", "डिसेम्बर",
    ),
}  # fmt: skip
"""Month names by BCP 47 tag: the forms that stand in dates, a bar between them."""


def numbers(*languages: str) -> dict[str, int]:
    """Give the month's number for each of its names, in lower case.

    Args:
        languages: The tags to read; all of them when none is given.

    >>> numbers("en")["sept"], numbers("sq")["gusht"], numbers()["марта"]
    (9, 8, 3)
    """
    return {
        name.casefold(): number
        for language in languages or NAMES
        for number, forms in enumerate(NAMES[language], 1)
        for name in forms.split("|")
    }
