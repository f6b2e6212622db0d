"""Wording: the words of the pages in the language of who reads them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from fastapi import Request
from markupsafe import Markup

from onrecord.web.links import linked
from onrecord.web.sentences import told_in

ENGLISH = "en"
_FILE = "onrecord.mo"
_ENGLISH = Markup('<span lang="en" dir="ltr">{}</span>')
_LEFTWARD = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"])
"""Languages that are written from right to left."""
_FILLED = re.compile(r"%\(\w+\)s")
_APART = "\u2068\\g<0>\u2069"
"""What is filled in, between the signs that keep its direction to itself."""
CELLS = frozenset(
    {
        *("bound", "firmness", "kind", "measure", "outcome", "precision", "role", "stage"),
        *("stance", "standing", "status", "type", "verdict", "what"),
    }
)
"""Columns whose cells are words of ours; in every other a word is a name, or was printed."""


class _Leftward(GNUTranslations):
    """Words of a language that is written from right to left.

    What is filled in keeps a direction of its own: without that a day turns into 03-03-2026.
    """

    def gettext(self, message: str) -> str:
        return _apart(super().gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return _apart(super().ngettext(msgid1, msgid2, n))


def _apart(words: str) -> str:
    return _FILLED.sub(_APART, words)


@lru_cache(maxsize=1)
def catalogues() -> Mapping[str, NullTranslations]:
    """Give the words of each language that there are, by its tag, English first."""
    return catalogues_in(resources.files("onrecord.web") / "locales")


def catalogues_in(locales: Traversable) -> Mapping[str, NullTranslations]:
    """Read the catalogues of a folder.

    A language is there when a folder of its own has a catalogue.  What a catalogue does not
    translate stays English.
    """
    found: dict[str, NullTranslations] = {ENGLISH: NullTranslations()}
    for folder in sorted(locales.iterdir(), key=lambda one: one.name):
        file = folder / "LC_MESSAGES" / _FILE
        if file.is_file():
            tag = folder.name.replace("_", "-")
            kind = _Leftward if direction_of(tag) == "rtl" else GNUTranslations
            with file.open("rb") as opened:
                found[tag] = kind(opened)
    return found


def direction_of(tag: str) -> str:
    """Say in which direction a language is written.

    >>> direction_of("ar-EG"), direction_of("ru")
    ('rtl', 'ltr')
    """
    return "rtl" if tag.partition("-")[0].lower() in _LEFTWARD else "ltr"


def name_of(tag: str) -> str:
    """Give a language's name in that language; its tag, where its catalogue has none."""
    if tag == ENGLISH:
        return "English"
    named = catalogues()[tag].pgettext("the name of this language", "English")
    return tag if named == "English" else named


def language_of(request: Request) -> str:
    """Give the language in which a page is written."""
    tag: str = request.scope.get("language", ENGLISH)
    return tag


def words_of(request: Request) -> NullTranslations:
    """Give the words in which a page is written, for what is no template."""
    return catalogues()[language_of(request)]


def word(words: NullTranslations, value: object, column: str | None = None) -> object:
    """Give a word of ours, such as a kind of statement, as people read it.

    In a cell, only what is a word of ours is changed: names are kept as they are printed.

    >>> word(NullTranslations(), "travel_restriction", "type")
    'travel restriction'
    >>> word(NullTranslations(), "on_the_ferry", "title"), word(NullTranslations(), 3, "count")
    ('on_the_ferry', 3)
    """
    if isinstance(value, bool) and column:
        return words.gettext("yes") if value else words.gettext("no")
    if not isinstance(value, str) or (column and column not in CELLS):
        return value
    parts = (words.pgettext("word", part) for part in value.replace("_", " ").split("; ") if part)
    return words.gettext("; ").join(parts)


def column(words: NullTranslations, name: str) -> str:
    """Give the name of a column as people read it."""
    return words.pgettext("column", name.replace("_", " "))


def sentence(words: NullTranslations, language: str, said: str) -> str | Markup:
    """Give a sentence of ours, such as the rule of a ledger; untranslated, it says it is English.

    >>> sentence(NullTranslations(), "en", "Every date.")
    'Every date.'
    >>> sentence(NullTranslations(), "de", "Every date.")
    Markup('<span lang="en" dir="ltr">Every date.</span>')
    """
    if language == ENGLISH or not said:
        return said
    told = [told_in(words, said)]
    parts = [said]
    if told == [None] and "; " in said:
        parts = said.split("; ")
        told = [told_in(words, part) for part in parts]
    if not any(told):
        return _ENGLISH.format(said)
    shown = [one or _ENGLISH.format(part) for one, part in zip(told, parts, strict=True)]
    return Markup(words.gettext("; ")).join(shown)  # noqa: S704 - a separator of a catalogue


def filters_of(language: str) -> dict[str, Callable[..., Any]]:
    """Give what templates may ask of a language."""
    words = catalogues()[language]
    return {
        "word": lambda value, name=None: word(words, value, name),
        "column": lambda name: column(words, name),
        "sentence": lambda said: sentence(words, language, said),
        "linked": lambda value, name="": linked(value, name, language),
    }
