"""Instruments: resolutions, documents, treaties, agreements and laws that a passage names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR

from onrecord.mentions import finders
from onrecord.mentions.instruments.acronyms import introduced
from onrecord.mentions.instruments.anaphora import find_anaphora
from onrecord.mentions.instruments.articles import find_articles
from onrecord.mentions.instruments.councils import (
    find_council_resolutions,
    find_foreign_symbols,
)
from onrecord.mentions.instruments.dated import find_dated
from onrecord.mentions.instruments.descriptive import find_descriptive
from onrecord.mentions.instruments.finding import Finding, Words, apart
from onrecord.mentions.instruments.laws import find_laws
from onrecord.mentions.instruments.names import find_names
from onrecord.mentions.instruments.orders import find_orders
from onrecord.mentions.instruments.provisions import find_alone, with_provisions
from onrecord.mentions.instruments.resolutions import find_resolutions
from onrecord.mentions.instruments.russian import find_russian
from onrecord.mentions.instruments.russian_titles import find_russian_titles
from onrecord.mentions.instruments.short import with_full_names
from onrecord.mentions.instruments.symbols import find_symbols
from onrecord.mentions.instruments.titles import find_titles
from onrecord.model import InstrumentMention, Passage


@finders.add("instruments")
def find_instruments(passage: Passage) -> Iterator[InstrumentMention]:
    """Find the legal instruments that a passage names, in reading order, without overlap.

    Reads, in English: resolutions of UN organs by number (`resolutions`), documents by
    symbol (`symbols`), known treaties and charters by name (`names`), others by title
    (`titles`) or by description (`descriptive`), laws and executive orders (`laws`), each
    with the provision that is named with it (`provisions`), the acronyms that the text
    introduces (`acronyms`), and short forms that one instrument settles (`anaphora`); and
    orders and codes of any state (`orders`), resolutions and symbols of organisations other
    than the United Nations (`councils`), what a date tells apart (`dated`), and provisions
    whose instrument stands elsewhere (`articles`).  Short forms of a title get the full one's
    canonical name (`short`).  In Russian: resolutions, symbols, known names, laws by number
    and titles.  In other languages: symbols.

    Leaves out what each of these parts leaves out; its docstring says so.

    Returns:
        Mentions whose `rule` is "mentions.instruments." and the part's name.

    >>> passage = Passage("They recalled UN Security Council Resolution 242 (1967).")
    >>> [(m.text, m.canonical) for m in find_instruments(passage)]
    [('UN Security Council Resolution 242 (1967)', 'S/RES/242 (1967)')]
    """
    latest = passage.reference.year if passage.reference else MAXYEAR
    words = Words(passage.text, passage.polity, latest)
    language = passage.language.partition("-")[0].lower()
    if language == "en":
        findings = _english(words)
    elif language == "ru":
        findings = apart([*find_symbols(words), *find_russian(words), *find_russian_titles(words)])
    else:
        findings = apart(find_symbols(words))
    for finding in findings:
        yield finding.mention(passage)


def _english(words: Words) -> list[Finding]:
    direct = apart(
        [
            *find_symbols(words),
            *find_foreign_symbols(words),
            *find_resolutions(words),
            *find_council_resolutions(words),
            *find_names(words),
            *find_titles(words),
            *find_laws(words),
            *find_orders(words),
            *find_descriptive(words),
            *find_dated(words),
        ]
    )
    given, uses = introduced(words, direct)
    direct = with_full_names(apart([*given, *uses]))
    short = list(find_anaphora(words, direct))
    placed = list(with_provisions(words, apart([*direct, *short])))
    placed = apart([*placed, *find_alone(words)])
    return apart([*placed, *find_articles(words, placed)])
