"""Counted: what a number counts when no unit of money or measure touches it."""

from __future__ import annotations

import re

from onrecord.languages import months
from onrecord.languages.en import quantities as words
from onrecord.languages.en import quantities_nouns as nouns
from onrecord.mentions.quantities import phrases
from onrecord.mentions.quantities.amounts import Amount, Convention, Unit, UnitKind
from onrecord.mentions.quantities.joins import Item
from onrecord.mentions.quantities.numerals import Form
from onrecord.mentions.quantities.plurals import is_plural, singular
from onrecord.mentions.quantities.units import measures_named, with_rate
from onrecord.mentions.quantities.windows import Word, words_after

_OF_THEM = re.compile(
    r" of (?:(?:which|whom|them|us|you)\b|(?:these|those)(?=[^\s\w]|\Z"
    r"| (?:is|are|was|were|have|had|will|would|can|in|on|at|by|for|from|and|with)\b))"
)
_OF_WHOM = re.compile(r"\bof (?:whom|which),? \Z")
_SHARE = re.compile(
    r"[ -](?:of[ ])?(?:(?:an?|the|all|its|our|their|his|her|these|those|your|my)[ ])*"
)
_OLDEST = 120
_AGED = re.compile(r"\b(?:aged?|ages|age of) \Z")
_PERSON = re.compile(r"(?:^|\s)[A-Z][a-z]+, \Z")
_WHOLE = 6
_FARTHEST = 400
_ANOTHER = re.compile(
    r"(?: [\w-]+){1,3} (?:or|and|to|after|by|over) (?:another|the (?:other|next))\b"
)
_BEFORE_ONE = re.compile(r"(?P<word>[\w'’]+)[ ]\Z")


def unit_of(text: str, item: Item, before: Amount | None, convention: Convention) -> Unit | None:
    """Read what follows a number that has no unit of its own; None when that does not say."""
    end = item.last.end
    if item.last.numeral.form is Form.MULTIPLE:
        return Unit(kind=UnitKind.COUNT, name="time", printed="times", end=end)
    if not item.last.is_one and (of_them := _OF_THEM.match(text, end)):
        return _same_as(before, item, of_them.end())
    if item.last.numeral.form is Form.PART:
        return _share_of(text, end)
    if _is_age(text, item):
        return Unit(kind=UnitKind.TIME, name="year of age", printed="year of age", end=end)
    if item.ratio:
        return _ratio_of(text, end)
    unit = _one(text, item, convention) if item.last.is_one else _many(text, item)
    if unit is None and item.value == 1 and not item.last.is_one:
        phrase = phrases.one(text, end)
        unit = _counted(text, phrase) if phrase and text[phrase.start].islower() else None
    if unit is None and _OF_WHOM.search(text, max(0, item.start - 12), item.start):
        return _same_as(before, item, end)
    return with_rate(text, unit) if unit else None


def _is_age(text: str, item: Item) -> bool:
    """Tell whether a number is an age: "aged 40", "Ann Veski, 40, said"."""
    begin = item.first.start
    if item.first is not item.last or item.value not in range(1, _OLDEST):
        return False
    if _AGED.search(text, max(0, begin - 12), begin):
        return True
    return bool(_PERSON.search(text, max(0, begin - 24), begin)) and text.startswith(
        (", ", " ,"), item.last.end
    )


def _same_as(before: Amount | None, item: Item, end: int) -> Unit | None:
    """Give the unit of the number before ("800 of which"); the words of the reference end it."""
    if before is None or before.unit is None or item.start - before.end > _FARTHEST:
        return None
    unit = before.unit
    name = unit.name
    if item.last.numeral.form is Form.PART:
        return Unit(
            kind=UnitKind.SHARE, name=f"share of {unit.printed}", printed=unit.printed, end=end
        )
    return Unit(kind=unit.kind, name=name, printed=unit.printed, end=end)


def _many(text: str, item: Item) -> Unit | None:
    phrase = phrases.many(text, item.last.end)
    if phrase and phrase.capital and _heads_a_line(text, item, phrase):
        return None
    return _counted(text, phrase)


def _heads_a_line(text: str, item: Item, phrase: phrases.Phrase) -> bool:
    """Tell whether a number is a mark before a heading ("12 Official Records")."""
    start = item.first.numeral.start
    figures = item.first.numeral.form is Form.FIGURES
    return (
        figures
        and text[start - 1 : start] in {"", "\n"}
        and text[phrase.start].istitle()
        and not _acronym(text, phrase)
    )


def _acronym(text: str, phrase: phrases.Phrase) -> bool:
    return text[phrase.head_start + 1 : phrase.head_start + 2].isupper()


def _counted(text: str, phrase: phrases.Phrase | None) -> Unit | None:
    if phrase is None:
        return None
    last = phrase.head.rpartition("-")[2]
    kind = UnitKind.TIME if last in words.TIMES or phrase.head in words.TIMES else UnitKind.COUNT
    telling = kind is UnitKind.COUNT and last not in measures_named()
    start = phrase.start if telling else phrase.head_start
    printed = " ".join(text[start : phrase.end].split())
    return Unit(kind=kind, name=phrase.head, printed=printed, end=phrase.end)


def _one(text: str, item: Item, convention: Convention) -> Unit | None:
    """Read what "one" counts; nothing when it is a pronoun or part of an idiom."""
    begin = item.first.numeral.start
    before = _BEFORE_ONE.search(text, max(0, begin - 20), begin)
    word = before["word"].lower() if before else ""
    phrase = phrases.one(text, item.last.end)
    idiom = phrase is not None and phrase.head == "hand" and word in {"the", "on"}
    if idiom or word in nouns.ONE_BEFORE:
        return None
    if _ANOTHER.match(text, item.last.end):
        return None
    picked = phrases.one_of(text, item.last.end) if convention.one_of else None
    return _counted(text, picked or phrase)


def _share_of(text: str, end: int) -> Unit | None:
    """Read the whole that a part is taken of: "half of the member states"."""
    opening = _SHARE.match(text, end)
    if opening is None:
        return None
    whole = _whole(text, opening.end())
    if not whole:
        return None
    printed = text[whole[0].start : whole[-1].end].removesuffix("'s").removesuffix("’s")
    first, last = singular(whole[0].lower), singular(whole[-1].lower)
    if {first, last} & words.TIMES or (whole[0].capital and first in months.numbers("en")):
        return Unit(kind=UnitKind.TIME, name=last, printed=printed, end=whole[-1].end)
    end = whole[-1].end
    if opening[0] == " " or opening[0].endswith((" a ", " an ")):
        return Unit(kind=UnitKind.COUNT, name=last, printed=whole[-1].text, end=end)
    return Unit(kind=UnitKind.SHARE, name=f"share of {printed}", printed=printed, end=end)


def _whole(text: str, start: int) -> list[Word]:
    taken: list[Word] = []
    for word in words_after(text, start, _WHOLE):
        if word.lower in nouns.STOPS or word.gap.startswith(",") or _is_whole(taken, word):
            break
        taken.append(word)
    return taken


def _is_whole(taken: list[Word], following: Word) -> bool:
    """Tell whether the words taken end with their noun, so that a verb may follow."""
    if not taken:
        return False
    last = taken[-1]
    if last.lower in nouns.WHOLES:
        return True
    plural = is_plural(last.lower) and last.lower not in nouns.PLURAL_MODIFIERS
    return plural and not (last.capital and following.capital)


def _ratio_of(text: str, end: int) -> Unit | None:
    phrase = phrases.many(text, end)
    if phrase is None or phrase.head in words.TIMES:
        return None
    printed = " ".join(text[phrase.start : phrase.end].split())
    return Unit(kind=UnitKind.SHARE, name=f"share of {printed}", printed=printed, end=phrase.end)
