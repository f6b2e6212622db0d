"""Places: where the name of a state or of a seat is an actor, and where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en import actors
from onrecord.languages.en import actors_places as words
from onrecord.mentions.actors.capitals import Capitals
from onrecord.mentions.actors.found import Found
from onrecord.mentions.actors.gazetteer import Hit, Sort
from onrecord.model import ActorKind

_NEXT = re.compile(r" ([^\W\d_][\w’'-]*)(?: ([^\W\d_][\w’'-]*))?")
_LAST_WORD = re.compile(r"([^\W\d_](?:[\w’'-]*|\.)) (?:the )?$")
_LANGUAGE = re.compile(r"(?:[Ii]n|into|[Ss]peak|speaks|spoke|speaking|[Ff]rom) $")
_ENDS = re.compile(r"\s*(?:[.,;:)\]]|and\b|or\b|$|\n|translation|language|version)")
_STATUTE = re.compile(r"(?: (?:[^\W\d_a-z][\w’'-]*|of|and|for|with|the)){1,6}")
_US_STATE = re.compile(r"\b(?:" + "|".join(words.US_STATES) + r")\b")
_CAUCASUS = re.compile(r"\b(?:Georgian|Tbilisi|Abkhaz|South Ossetia|Armenia|Azerbaijan)")
_LONG_FORM = re.compile(
    r"(?:(?:[^\W\d_a-z][\w-]+ ){0,4}(?:Republic|Federation|Kingdom|State|Union|Commonwealth"
    r"|Emirate|Principality|Sultanate|people|People) of (?:the )?)$"
)
_AROUND = 60
_NEAR = 250
"""Code points around "Georgia" in which another state of the US is looked for."""


@dataclass(frozen=True)
class Places:
    """Says of forms of states whether they are actors, in one text.

    Attributes:
        text: The text.
        polity: Code of the issuer; None when it is not known.
    """

    text: str
    polity: str | None

    def actors(self, hits: list[Hit]) -> Iterator[Found]:
        """Find polities by name, adjective, capital and seat, and groups by demonym.

        Leaves out languages ("in Russian"), given names ("Jordan Smith"), states' names
        inside those of seas, treaties and laws, and "Georgia" where the text speaks of the
        United States.
        """
        rules = {
            Sort.NAME: ("name", self._named),
            Sort.ADJECTIVE: ("adjective", self._qualifies),
            Sort.SEAT: ("seat", self._sits),
            Sort.DEMONYM: ("demonym", self._qualifies),
        }
        for hit in hits:
            if hit.entry.sort in rules:
                rule, holds = rules[hit.entry.sort]
                if holds(hit):
                    yield self._found(hit, rule, hit.entry.value)
        for hit, value in Capitals(self.text).acting(hits):
            yield self._found(hit, "capital", value)

    def _found(self, hit: Hit, rule: str, value: str | None) -> Found:
        kind = ActorKind.GROUP if rule == "demonym" else ActorKind.POLITY
        start, end = hit.start, hit.end
        if rule == "adjective":
            following = _NEXT.match(self.text, end)
            end = following.end(1) if following and following[1] in actors.SIDES else end
        elif rule == "name" and self.text[start - 4 : start] in (" of ", "the "):
            longer = _LONG_FORM.search(self.text, max(0, start - _AROUND), start)
            start = longer.start() if longer and longer[0][0].isupper() else start
        return Found(start=start, end=end, kind=kind, rule=rule, canonical=value)

    def _longer(self, hit: Hit) -> bool:
        following = _NEXT.match(self.text, hit.end)
        if following is None:
            return False
        first, second = following[1], following[2] or ""
        if first in words.INSTRUMENT_NOUNS and (first[0].isupper() or first in words.PLACE_NOUNS):
            return True
        return first[0].isupper() and second in words.INSTRUMENT_NOUNS and second[0].isupper()

    def _named(self, hit: Hit) -> bool:
        form = self.text[hit.start : hit.end]
        if form == "US" and self._shouted(hit):
            return False
        if form == "Georgia" and not self._caucasus(hit):
            return False
        if form == "Jersey" and (self.polity == "US" or "New Jersey" in self.text):
            return False
        if form in actors.GIVEN_NAMES and self._personal(hit):
            return False
        return not self._longer(hit)

    def _shouted(self, hit: Hit) -> bool:
        around = self.text[max(0, hit.start - 12) : hit.start].split()[-1:]
        around += self.text[hit.end : hit.end + 12].split()[:1]
        return any(len(word) > len("the") and word.isupper() for word in around)

    def _caucasus(self, hit: Hit) -> bool:
        if self.polity == "US" and not _CAUCASUS.search(self.text):
            return False
        near = self.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
        return not _US_STATE.search(near)

    def _personal(self, hit: Hit) -> bool:
        last = _LAST_WORD.search(self.text, max(0, hit.start - _AROUND), hit.start)
        if last and last[1][0].isupper() and last[1] not in actors.NOT_NAMES:
            return True
        following = _NEXT.match(self.text, hit.end)
        return bool(
            following and following[1][0].isupper() and following[1] not in actors.NOT_NAMES
        )

    def _qualifies(self, hit: Hit) -> bool:
        before = self.text[max(0, hit.start - _AROUND) : hit.start]
        if _LANGUAGE.search(before) and _ENDS.match(self.text, hit.end):
            return False
        statute = _STATUTE.match(self.text, hit.end)
        if statute is None:
            return True
        parts = statute[0].split()
        return not parts[0][0].isupper() or not any(
            part in words.INSTRUMENT_NOUNS and part[0].isupper() for part in parts
        )

    def _sits(self, hit: Hit) -> bool:
        last = _LAST_WORD.search(self.text, max(0, hit.start - _AROUND), hit.start)
        following = _NEXT.match(self.text, hit.end)
        if following and following[1][0].isupper():
            return False
        return not (last and (last[1] in words.PLACE_BEFORE or last[1] in ("to", "from")))
