"""Words beside a quotation that change what it says, for each language that has a list.

The lists serve one question: may these words be cut off here?  A quotation that stops before
"but" is whole by its letters and false by its sense.  What is rare or often harmless ("and",
"as", "while") is left out: a warning at every second quotation is read by nobody.
"""

from __future__ import annotations

from importlib import import_module

from onrecord.quotations.words.cutting import CuttingWords

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "ru", "uk", "zh")
"""The languages that have a list."""


def cutting_words(language: str) -> CuttingWords | None:
    """Give a language's words; None for a language without a list.

    >>> cutting_words("en-GB").after[:2], cutting_words("tlh")
    (('but', 'unless'), None)
    """
    primary = language.partition("-")[0]
    if primary not in LANGUAGES:
        return None
    words = import_module(f"onrecord.quotations.words.{primary}").WORDS
    assert isinstance(words, CuttingWords)
    return words


__all__ = ["LANGUAGES", "CuttingWords", "cutting_words"]
