"""Roles: an office with what it is of, and the personal name that stands with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from onrecord.languages.en import actors as words
from onrecord.mentions.actors.gazetteer import Hit, Sort
from onrecord.mentions.actors.names import name_at

_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(“\"‘—–/-]))([^\W\d_]+(?:-[^\W\d_]+)*) $")
_LOWER_BEFORE = frozenset({"former", "then", "acting", "incoming", "outgoing", "late", "interim"})
_LINK = re.compile(r" (?P<of>of|for|to|in|at)(?: the)? ")
_JOIN = re.compile(r",? and(?: the)? |, (?:the )?| ")
_LONG_FORM = re.compile(
    r"(?:[^\W\d_a-z][\w-]+ ){0,4}(?:Republic|Kingdom|Federation|State|Union|Commonwealth)"
    r" of (?:the )?"
)
_POSSESSIVE = re.compile(r"[’'](?:s)? $")
_DUTY = re.compile(
    r"(?:" + "|".join(sorted(words.PORTFOLIO | words.BODY_NOUNS, key=len, reverse=True)) + r")\b"
)
_GOES_ON = re.compile(r", and |, | and other | and | of the | of | for the | for | & |-| ")
_HOLDERS = frozenset({Sort.NAME, Sort.ORGANISATION, Sort.BODY, Sort.SEAT, Sort.ADJECTIVE})
_OF_WHAT = {
    "of": frozenset({Sort.NAME, Sort.ORGANISATION, Sort.BODY, Sort.SEAT, Sort.TITLE, Sort.CAPITAL}),
    "for": frozenset({Sort.NAME, Sort.BODY}),
    "to": frozenset({Sort.NAME, Sort.ORGANISATION, Sort.TITLE}),
    "in": frozenset({Sort.BODY}),
    "at": frozenset({Sort.BODY, Sort.ORGANISATION}),
}
"""What may follow an office or body after each of the small words."""
_INSIDE = frozenset({Sort.NAME, Sort.ADJECTIVE, Sort.CAPITAL, Sort.ORGANISATION, Sort.BODY})
"""What may stand in the words that say what an office is in charge of."""
_LONGEST = 8
"""Parts that an office has at most: titles, duties, states."""
_AROUND = 40
"""Code points before an office in which a word that belongs to it is looked for."""


@dataclass(frozen=True, slots=True)
class Role:
    """An office as printed.

    Attributes:
        start, end: Place of the office with all that belongs to it.
        represents: Code or short name of whom it is of; None when the words name none.
        title: The office alone: "Foreign Minister".
        next: Index of the first hit after it.
        honorific: Whether it is no office but "Mr" and the like.
        address: Whether it begins with "Mr" and the like.
        office_end: Where the office itself ends, before a "Mr" that follows it.
        style_end: Where "Her Majesty" and the like before the office end; 0 when there are none.
    """

    start: int
    end: int
    represents: str | None
    title: str
    next: int
    honorific: bool = False
    address: bool = False
    office_end: int = 0
    style_end: int = 0

    @property
    def office(self) -> int:
        """Where the office begins, after "Her Majesty" and the like."""
        return max(self.start, self.style_end)


@dataclass(frozen=True, slots=True)
class Reader:
    """A text with its hits, in which offices are read."""

    text: str
    hits: list[Hit]

    def role(self, index: int) -> Role:
        """Read the office whose title is the hit at an index, as far as its words go."""
        hit = self.hits[index]
        title = self.text[hit.start : hit.end]
        start, represents = self._leftwards(index)
        if hit.entry.sort is Sort.HONORIFIC:
            start, represents = hit.start, None
        polite = hit.entry.sort is Sort.HONORIFIC
        role = Role(start, hit.end, represents, title, index + 1, polite)
        body = hit.entry.sort is Sort.BODY
        for _ in range(_LONGEST):
            longer = self._linked(role) or (None if body else self._joined(role))
            if longer is None:
                break
            role = longer
        return replace(role, address=polite)

    def name(self, role: Role) -> int | None:
        """Give where the personal name right after an office ends; None when there is none."""
        start = role.end + 1
        if self.text[role.end : start] != " ":
            return None
        limit = self._limit(role.next, start)
        end = name_at(self.text[start : min(limit, start + 90)], 0)
        return start + end if end else None

    def _limit(self, index: int, start: int) -> int:
        for hit in self.hits[index : index + 4]:
            given = self.text[hit.start : hit.end] in words.GIVEN_NAMES
            if hit.start < start or given or hit.entry.sort is Sort.CAPITAL:
                continue
            return hit.start
        return len(self.text)

    def _leftwards(self, index: int) -> tuple[int, str | None]:
        start, represents = self.hits[index].start, None
        at = index - 1
        for _ in range(6):
            word = _WORD_BEFORE.search(self.text, max(0, start - _AROUND), start)
            before = self.hits[at] if at >= 0 else None
            if before and before.entry.sort in _HOLDERS and self._touches(before, start):
                represents = before.entry.value or represents
                start, at = before.start, at - 1
            elif before and before.entry.sort is Sort.TITLE and before.end + 1 == start:
                break
            elif word and self._belongs(word[1]):
                start = word.start(1)
            else:
                break
        return start, represents

    def _belongs(self, word: str) -> bool:
        if word in _LOWER_BEFORE:
            return True
        return word[0].isupper() and word.lower() in words.BEFORE_TITLE

    def _touches(self, hit: Hit, start: int) -> bool:
        between = self.text[hit.end : start]
        return between == " " or _POSSESSIVE.fullmatch(between) is not None

    def _linked(self, role: Role) -> Role | None:
        link = _LINK.match(self.text, role.end)
        if link is None or role.honorific:
            return None
        long = _LONG_FORM.match(self.text, link.end()) if link["of"] == "of" else None
        following = self._at(self._after(role.next, link.end()), long.end() if long else link.end())
        if following is None and long:
            following = self._at(self._after(role.next, link.end()), link.end())
        sent = link["of"] != "to" or role.title not in words.MINISTRIES or role.title in words.SENT
        if following is not None and sent and (held := self._held(role, following, link["of"])):
            return held
        if link["of"] in ("to", "at"):
            return None
        return self._charged(role, link.end())

    def _charged(self, role: Role, start: int) -> Role | None:
        """Read what an office is in charge of: "for Foreign Affairs and Regional Issues"."""
        at, end, represents = start, start, role.represents
        index, of = self._after(role.next, start), False
        for _ in range(_LONGEST * 2):
            index = self._after(index, at)
            hit = self.hits[index] if index < len(self.hits) else None
            if hit and hit.start == at and hit.entry.sort in _INSIDE:
                at = hit.end
                end = end if hit.entry.sort is Sort.ADJECTIVE else at
                if of and hit.entry.sort in (Sort.NAME, Sort.ORGANISATION):
                    represents = represents or hit.entry.value
            elif duty := _DUTY.match(self.text, at):
                at = end = duty.end()
            else:
                break
            on = _GOES_ON.match(self.text, at)
            if on is None:
                break
            at, of = on.end(), on[0].startswith(" of")
        if end == start:
            return None
        following = self._after(role.next, end)
        return replace(role, end=end, represents=represents, next=following)

    def _held(self, role: Role, index: int, link: str) -> Role | None:
        hit = self.hits[index]
        if hit.entry.sort not in _OF_WHAT[link]:
            return None
        represents = role.represents
        if link == "of" and hit.entry.sort is not Sort.CAPITAL:
            represents = represents or hit.entry.value
        return replace(role, end=hit.end, represents=represents, next=index + 1)

    def _joined(self, role: Role) -> Role | None:
        join = _JOIN.match(self.text, role.end)
        if join is None or (role.honorific and join[0] != " "):
            return None
        at = join.end()
        index = self._after(role.next, at)
        for hit in self.hits[index : index + 1]:
            if hit.entry.sort not in (Sort.TITLE, Sort.HONORIFIC):
                return None
            gap = self.text[at : hit.start]
            if gap and not all(self._belongs(word) for word in gap.split()):
                return None
            return self._chained(role, hit, index, join[0])
        return None

    def _chained(self, role: Role, hit: Hit, index: int, join: str) -> Role | None:
        if hit.entry.sort is Sort.HONORIFIC:
            ends = role.office_end or (0 if role.honorific else role.end)
            longer = replace(role, end=hit.end, next=index + 1, office_end=ends)
            return longer if join in (" ", ", ") and self.name(longer) else None
        title = f"{role.title} {self.text[hit.start : hit.end]}" if join == " " else role.title
        if role.honorific:
            title = self.text[hit.start : hit.end]
        style = hit.start if role.honorific else role.style_end
        longer = Role(role.start, hit.end, role.represents, title, index + 1, style_end=style)
        if join == " ":
            return longer
        whole = longer
        for _ in range(_LONGEST):
            further = self._linked(whole)
            if further is None:
                break
            whole = further
        return whole if self.name(whole) else None

    def _at(self, index: int, start: int) -> int | None:
        for number in range(index, min(index + 3, len(self.hits))):
            if self.hits[number].start == start:
                return number
        return None

    def last_end(self, start: int) -> int:
        """Give where the last hit that begins before a place ends; 0 when there is none."""
        index = self.before(start)
        return self.hits[index].end if index >= 0 else 0

    def before(self, start: int) -> int:
        """Give the index of the last hit that begins before a place; -1 when there is none."""
        return bisect_left(self.hits, start, key=lambda hit: hit.start) - 1

    def _after(self, index: int, start: int) -> int:
        while index < len(self.hits) and self.hits[index].start < start:
            index += 1
        return index
