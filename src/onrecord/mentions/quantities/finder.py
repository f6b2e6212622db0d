"""The finder of quantities: numbers with their units and bounds, by the passage's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.mentions import finders
from onrecord.mentions.quantities import english, plain, russian
from onrecord.mentions.quantities.amounts import RECORD, Amount
from onrecord.model import Passage, QuantityMention


@finders.add("quantities")
def find_quantities(passage: Passage) -> Iterator[QuantityMention]:
    """Find numbers of something: money, percent, measures, and things that are counted.

    Reads "more than $3 billion", "about 450 diplomatic employees", "24 to 30 percent", "a
    25-mile radius", "two dozen ships", "half of the member states", "800 of which".  In Russian:
    figures and small numbers in words with percent, money or a counted noun, which is given as
    printed.  In other languages: figures with a sign of percent or money.

    Leaves out numbers that name something (articles, resolutions, dates, years, telephones,
    symbols, products), lengths of time and ages, which are times, "one" as a pronoun, words that
    give no number ("hundreds", "several dozen"), and numbers of nothing, unless
    words bound them or show a result or a part ("more than 2 million", "that leaves 260").

    Args:
        passage: Text of any length; its polity settles what a bare "$" or "dinars" means.

    Yields:
        Quantities in reading order, without overlap.  The span covers bound, number and unit;
        the unit is ISO 4217 for money, "percent", or a noun in the singular, with "per" and
        another noun for a rate (whose words of time, such as "a year", the span leaves out, for
        they name a time), and "share of ..." for a part of a whole.

    Source:
        ISO 4217 for codes; the names and symbols of `knowledge/units.toml`.

    >>> passage = Passage("Norland expelled at least ten Veskian diplomats under Article 9.")
    >>> [(m.text, m.value, m.unit, m.bound.value) for m in find_quantities(passage)]
    [('at least ten Veskian diplomats', 10, 'diplomat', 'at_least')]
    >>> list(find_quantities(Passage("Resolution 9 of 10 May was read out on page 3.")))
    []
    """
    for amount in _amounts(passage):
        yield QuantityMention(
            span=passage.span_at(amount.start, amount.end),
            text=passage.text[amount.start : amount.end],
            rule="mentions.quantities",
            value=amount.value,
            unit=amount.unit.name if amount.unit else None,
            bound=amount.bound,
        )


def _amounts(passage: Passage) -> Iterator[Amount]:
    language = passage.language.partition("-")[0].lower()
    if language == "en":
        return english.amounts(passage.text, replace(RECORD, polity=passage.polity))
    if language == "ru":
        return russian.amounts(passage.text, passage.polity)
    return plain.amounts(passage.text, language, passage.polity)
