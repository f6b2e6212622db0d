"""Self-named: the state for which a speaker whom nothing names says that they speak."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from onrecord.knowledge import known
from onrecord.languages import self_named as words
from onrecord.model import ActorKind, ActorMention, Document, Mention, Participant, Turn

_BEFORE, _AFTER = 240, 100
_OPENING = 1800
_ENOUGH = 2
_CLEAR = 2


class Worth(IntEnum):
    """What one place says of whose speech it is, in points."""

    TOLD = 1
    STOOD = 2
    SAID = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A name with the words of its paragraph before and after it, white space squeezed."""

    mention: ActorMention
    before: str
    after: str
    long: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a state's own name or its government: no adjective, demonym or capital."""
        qualifies = self.mention.rule.endswith(("adjective", "demonym", "capital", "seat"))
        return not qualifies or self.long or self.mention.actor_kind is ActorKind.ORGANISATION

    @property
    def state(self) -> str | None:
        """The code of the state that is named, or whose government or office holder it is."""
        mention = self.mention
        named = mention.actor_kind in {ActorKind.POLITY, ActorKind.GROUP}
        code = mention.canonical if named else mention.represents
        return code if code in known().polities else None


def speaks_for(document: Document, mentions: Sequence[Mention]) -> tuple[Participant, ...]:
    """Give the state for which the speaker of a speech says that they speak, and their bloc.

    Own words settle it: "my country, Norland", "on behalf of the people of Norland", "we in
    Norland", "we Norlanders", "as President of Norland, I", "the delegation of Norland hopes".
    So does a position, "Norland welcomes", and what is told twice of the state that the text
    names most, "Norland has".  One state must have twice the points of any other.  Who speaks
    on behalf of the European Union speaks for it beside the state.

    Leaves out quotations, what is said on another's behalf, states that are greeted, thanked
    or spoken of, a name that several states bear, and a text not in the first person plural.
    """
    if words.OURS.search(document.text) is None:
        return ()
    places = [*_places(document, mentions)]
    points: Counter[str] = Counter()
    told_only = {place.state for place in places if place.state}
    for place in places:
        if place.state and (worth := _worth(place)):
            points[place.state] += worth
            if worth is not Worth.TOLD:
                told_only.discard(place.state)
    code = _ahead(points, _CLEAR)
    if code is None or points[code] < _ENOUGH:
        return ()
    if code in told_only and code != _ahead(_named(places), _CLEAR):
        return ()
    return (Participant(name=_name(code, places), represents=code), *_blocs(places))


def is_headed(document: Document) -> bool:
    """Say whether a heading stands above the text, not the first words of a speech."""
    title = document.header.title
    return title is not None and words.NO_HEADING.search(title) is None


def is_spoken(document: Document) -> bool:
    """Say whether a text is in the first person of one who speaks, outside of quotations."""
    return words.SPEAKER.search(words.QUOTED.sub("", document.text)) is not None


def heard(turns: Sequence[Turn], own: Sequence[Participant]) -> tuple[Turn, ...]:
    """Give the turns, those whose speaker nothing names with whom that speaker speaks for."""
    code = own[0].represents if own else None
    return tuple(
        turn if turn.label or turn.represents else replace(turn, represents=code) for turn in turns
    )


def _places(document: Document, mentions: Sequence[Mention]) -> Iterator[Place]:
    """Give the actors of a document with the words about them; none that stands in a quotation."""
    starts = [block.span.start for block in document.blocks]
    text = document.text
    for mention in mentions:
        if not isinstance(mention, ActorMention) or mention.actor_kind is ActorKind.PERSON:
            continue
        start, end = mention.span.start, mention.span.end
        block = starts[max(0, bisect_right(starts, start) - 1)] if starts else 0
        before = text[block:start]
        if before.count("”") < before.count("“") or before.count('"') % 2:
            continue
        near = " ".join(f"{before[-_BEFORE:]}|".split())[:-1]
        after = " ".join(f"|{text[end : end + _AFTER]}".split())[1:]
        longer = words.LONGER.match(after)
        yield Place(
            mention,
            words.LONG_FORM.sub("", near),
            after[longer.end() :] if longer else after,
            long=longer is not None,
        )


def _worth(place: Place) -> Worth | None:
    """Say what the words about a name tell of whose speech it is; None where they tell nothing."""
    before, after = place.before, place.after
    if after.startswith("-"):
        return None
    if place.mention.actor_kind is ActorKind.OFFICE:
        own = words.AS_OFFICE.search(before)
        return Worth.SAID if own and (own["mine"] or words.I_DO.match(after)) else None
    if _says(place):
        return Worth.SAID
    opens = words.OPENS.search(before)
    if words.STANDS.match(after):
        if words.DELEGATION.search(before) or words.DELEGATION.search(place.mention.text):
            return Worth.SAID
        stands = opens or words.AFTER_COMMA.search(before)
        return Worth.STOOD if stands and place.plain else None
    return Worth.TOLD if opens and place.plain and words.TELLS.match(after) else None


def _says(place: Place) -> bool:
    """Say whether the words about a name make it the speaker's own state."""
    before, after = place.before, place.after
    expresses = words.ITS_FEELINGS.match(after) and words.EXPRESSES.search(before)
    if expresses or words.SPEAKS_FOR.search(before):
        return True
    if words.ON_BEHALF.search(before):
        return bool(words.I_FOLLOW.match(after))
    if not place.plain:
        return bool(words.WE_PEOPLE.search(before)) and not words.AND_OTHERS.match(after)
    apposed = words.APPOSED.match(after) and words.OPENS.search(before)
    return bool(apposed or words.IS_MINE.match(after) or words.WE_IN.search(before))


def _named(places: Sequence[Place]) -> Mapping[str, int]:
    """Count how often each state itself is named."""
    polities = (place for place in places if place.mention.actor_kind is ActorKind.POLITY)
    return Counter(place.state for place in polities if place.state)


def _ahead(points: Mapping[str, int], times: int) -> str | None:
    """Give the one with so many times the points of any other."""
    (code, most), (_, next_most) = (*Counter(points).most_common(2), ("", 0), ("", 0))[:2]
    return code if most and times * next_most <= most else None


def _name(code: str, places: Sequence[Place]) -> str:
    """Give the name that the text first has for a state, else the usual one."""
    forms = (place.mention.text for place in places if place.state == code and place.plain)
    names = (" ".join(form.split()) for form in forms)
    own = (name for name in names if known().polity_of(name) == code)
    return next(own, known().polities[code].name)


def _blocs(places: Sequence[Place]) -> Iterator[Participant]:
    """Give the body for which the opening of a speech says that it is made."""
    for place in places:
        mention = place.mention
        body = mention.actor_kind is ActorKind.ORGANISATION and mention.canonical
        early = mention.span.start < _OPENING
        if body and early and not mention.represents and words.FOR_BLOC.search(place.before):
            yield Participant(name=" ".join(mention.text.split()), represents=body)
            return
