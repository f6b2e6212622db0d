"""Capitals: where the name of a capital stands for its government."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from onrecord.languages.en import actors
from onrecord.languages.en import actors_places as words
from onrecord.mentions.actors.gazetteer import Hit, Sort

_AFTER = re.compile(
    r"(?P<own>[’']s?)?(?: (?:[a-z]+ly|also|still|now|once|not|itself|alone))?"
    r"(?: (?P<next>[^\W\d_][\w’'-]*))?"
)
_BEFORE = re.compile(r"(?:(?P<far>[^\W\d_][\w’'-]*) )?(?P<near>[^\W\d_][\w’'-]*) $")
_DATED = re.compile(r",? (?:\d|\(?(?:" + "|".join(sorted(words.MONTHS)) + r")\b)|, D\.?C\b")
_PREPOSITIONS = frozenset({"to", "from", "of", "for", "on", "in", "at", "with", "by", "between"})
_US_STATE = re.compile(r"\b(?:" + "|".join(words.US_STATES) + r")\b")
_AROUND = 40
_NEAR = 120
"""Code points around "Washington" in which a state of the US is looked for."""
_EU = re.compile(r"\b(?:EU|European Union)\b")
_BELGIUM = re.compile(r"\b(?:Belgium|Belgian)\b")


@dataclass(frozen=True)
class Capitals:
    """Says of each capital in a text whether it acts there.

    A capital counts as a government only on evidence: it owns ("Norby’s consent"), acts
    ("Norby has agreed"), is where they rule ("the authorities in Norby"), is spoken to or of as a
    party ("by Norby", "pressure on Norby"), or stands beside one that does ("Norby and Veskov").
    Everywhere else it is a place.
    """

    text: str

    def acting(self, hits: list[Hit]) -> list[tuple[Hit, str | None]]:
        """Give the capitals that act, each with the code or short name it stands for."""
        capitals = [hit for hit in hits if hit.entry.sort is Sort.CAPITAL]
        if not capitals:
            return []
        brussels = self._brussels()
        acting = [self._evident(hit) and not self._listed(hit, capitals) for hit in capitals]
        for index in range(1, len(capitals)):
            one, other = capitals[index - 1], capitals[index]
            between = self.text[one.end : other.start]
            if between in (" and ", " or ", " nor ", ", ", "-", "–") and not self._placed(one):
                both = acting[index - 1] or acting[index] or self._paired(one)
                acting[index - 1] = acting[index] = both
        return [
            (hit, brussels if hit.entry.value == "BE" else hit.entry.value)
            for hit, acts in zip(capitals, acting, strict=True)
            if acts
        ]

    def _brussels(self) -> str | None:
        if _BELGIUM.search(self.text):
            return None
        return "EU" if _EU.search(self.text) else None

    def _before(self, hit: Hit) -> tuple[str, str]:
        last = _BEFORE.search(self.text, max(0, hit.start - _AROUND), hit.start)
        return (last["near"], last["far"] or "") if last else ("", "")

    def _placed(self, hit: Hit) -> bool:
        near, far = self._before(hit)
        if near.lower() in words.PLACE_BEFORE:
            return not self._ruled_from(hit)
        return near in ("to", "from") and far.lower() in words.MOTION

    def _ruled_from(self, hit: Hit) -> bool:
        """Say whether those who rule are said to sit there: "the authorities in Norby"."""
        near, far = self._before(hit)
        return near == "in" and far in words.POWERS

    def _paired(self, hit: Hit) -> bool:
        near, far = self._before(hit)
        between = near.lower() == "between" and far.lower() not in words.TRAVEL_NOUNS
        return between or near in ("by", "with")

    def _evident(self, hit: Hit) -> bool:
        text = self.text
        if _DATED.match(text, hit.end) or self._placed(hit):
            return False
        if text[hit.end : hit.end + 1] == "-" or text[hit.start - 1 : hit.start] in ("-", "/"):
            return False
        near, far = self._before(hit)
        if near and near[0].isupper() and near not in actors.NOT_NAMES:
            return False
        after = _AFTER.match(text, hit.end)
        following = after["next"] if after else None
        if after and after["own"]:
            return following is None or not following[0].isupper()
        if following and following[0].isupper():
            return False
        if following in words.CAPITAL_NOUNS or self._ruled_from(hit):
            return True
        if following in words.CAPITAL_ACTS and near not in _PREPOSITIONS:
            return not self._state_of_the_us(hit)
        free = following is None or following in words.FUNCTION_WORDS
        return free and self._party(near, far)

    def _listed(self, hit: Hit, capitals: list[Hit]) -> bool:
        """Say whether a capital ends a list of places: "at Kessim and Norby"."""
        near, far = self._before(hit)
        if near not in ("and", "or") or not far[:1].isupper():
            return False
        before = bisect_left(capitals, hit.start, key=lambda one: one.start) - 1
        beside = before >= 0 and self.text[capitals[before].end : hit.start] in (" and ", " or ")
        return not beside or self._placed(capitals[before])

    def _state_of_the_us(self, hit: Hit) -> bool:
        near = self.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
        return self.text[hit.start : hit.end] == "Washington" and _US_STATE.search(near) is not None

    def _party(self, near: str, far: str) -> bool:
        if near.lower() == "between":
            return far.lower() not in words.TRAVEL_NOUNS
        if near in words.PARTY_BEFORE:
            return True
        return far.lower() in words.PARTY_NOUNS.get(near, frozenset())
