"""People: whom the words of a document's sentences stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.languages.statements import StatementWords
from onrecord.model import ActorKind, ActorMention, Genre, Holder
from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.marked import BREAKS, DASHES, Marked
from onrecord.statements.flat.piece import Source
from onrecord.statements.flat.register import Register, alike, same_word
from onrecord.statements.scene import Scene

_LONGEST_NAME = 8
_CLAUSE_ENDS = frozenset(",.;:!?…«»") | DASHES
_TOLD = frozenset({Genre.READOUT, Genre.MEETING_RECORD, Genre.JOINT_STATEMENT})
_PERSONAL = frozenset({ActorKind.PERSON, ActorKind.OFFICE})


@dataclass
class People:
    """Everyone whom a document names, and who was named last.

    Attributes:
        scene: The document.
        words: The language's data.
        register: Everyone whom it names.
        voice: Who utters the words at hand.
        last: Who was last said to speak.
    """

    scene: Scene
    words: StatementWords
    register: Register
    voice: tuple[Holder, ...] = ()
    last: Source | None = None
    _person: Holder | None = None
    _several: tuple[Holder, ...] = ()

    def speak(self, voice: tuple[Holder, ...]) -> None:
        """Go on with another speaker: "he" is nobody yet."""
        if voice != self.voice:
            self.voice, self.last, self._person, self._several = voice, None, None, ()

    def remember(self, source: Source) -> None:
        """Note who was said to speak, for "he added"."""
        self.last = source
        if len(source.holders) == 1 and source.holders[0] not in self.voice:
            self._person = source.holders[0]
        elif 1 < len(source.holders):
            self._several = source.holders

    def note(self, marked: Marked) -> None:
        """Note the persons of a sentence for the pronouns of the next one."""
        for mention in self.scene.actors_in(marked.sentence.span):
            if mention.actor_kind is ActorKind.PERSON and self.is_subject(marked, mention):
                self._person = self.register.holder(mention)

    def named(self, marked: Marked, first: int, last: int) -> Source | None:
        """Give whom the subject in a range of words stands for.

        Reads persons, offices, polities and bodies in the case of subjects, first person,
        third person by who spoke or was named last, all parties of a joint text, nouns for
        persons and bodies, and a capitalised name.  Several that are joined are all given.
        """
        found = sorted(self._candidates(marked, first, last), key=lambda source: source.place or ())
        if not found or found[0].place is None:
            return None
        start, end = found[0].place
        holders = list(found[0].holders)
        for more in found[1:]:
            if more.place is None or more.place[0] < end + 1:
                continue
            if marked.skip(("coordinators",), end + 1, last) != more.place[0]:
                break
            holders += more.holders
            end = more.place[1]
        return Source(holders=tuple(dict.fromkeys(holders)), place=(start, end))

    def around(self, marked: Marked, mark: Mark, place: tuple[int, int]) -> Source | None:
        """Give the subject of a verb: before it, else after it, else who was named last.

        Args:
            marked: The sentence.
            mark: The verb.
            place: First and last word of its clause.
        """
        before = self.named(marked, max(place[0], 0), mark.first - 1)
        if before:
            return before
        if marked.sentence.lemmas[mark.first].endswith(self.words.first_endings):
            return Source(holders=self.voice)
        stop = marked.next_of(_CLAUSE_ENDS, mark.last + 1, place[1])
        after = self.named(marked, mark.last + 1, place[1] if stop is None else stop - 1)
        if after or marked.skip(("openings", "fillers"), max(place[0], 0), mark.first) < mark.first:
            return after
        if marked.pronounced(mark.last + 1, place[1]):
            return self.named(marked, mark.last + 1, place[1])
        return Source(holders=self.last.holders) if self.last else None

    def said(self, marked: Marked, place: tuple[int, int]) -> Source:
        """Give whom words in any case stand for, after a phrase such as "according to"."""
        actors = self.scene.actors_in(marked.span(*place))
        colleague = next(iter(marked.of_field("colleagues", *place)), None)
        if colleague:
            return Source(holders=(self.colleague(marked, colleague),), place=place)
        if actors and marked.words_in(actors[0].span)[0] == place[0]:
            actor = self.register.holder(actors[0])
            return Source(holders=(actor,), place=marked.words_in(actors[0].span))
        return Source(holders=(self.register.known_as(self._bearer(marked, place)),), place=place)

    def they(self, key: str) -> Source:
        """Give whom a pronoun of the third person stands for: "one", "several" or "body"."""
        if key == "body":
            return Source(holders=self.last.holders if self.last else ())
        one = (self._person,) if self._person else ()
        return Source(holders=one if key == "one" else self._several)

    def _candidates(self, marked: Marked, first: int, last: int) -> Iterator[Source]:
        if last < first:
            return
        taken = [-1]
        for mention in self.scene.actors_in(marked.span(first, last)):
            start, end = marked.words_in(mention.span)
            taken += range(start, end + 1)
            if self.is_subject(marked, mention):
                side = marked.at("stands_for", end + 1, last)
                place = (start, side.last if side else end)
                yield Source(holders=self._unless_own(self.register.holder(mention)), place=place)
        for mark in self._standing_for(marked, first, last):
            if mark.first not in taken and not self._governed(marked, mark.first):
                yield from self._stood_for(marked, mark, last)
        name = self._bare_name(marked, first, last)
        if name and name[0] not in taken:
            printed = marked.span(*name).of(self.scene.text)
            yield Source(holders=(self.register.known_as(Holder(name=printed)),), place=name)

    def _unless_own(self, holder: Holder) -> tuple[Holder, ...]:
        """Give a holder; the speaker for the polity for which they alone speak."""
        states = [self.register.state_of(one) for one in self.voice]
        return self.voice if holder.id is not None and [holder.id] == states else (holder,)

    def _standing_for(self, marked: Marked, first: int, last: int) -> Iterator[Mark]:
        for field in (
            "first_person",
            "third_person",
            "sides",
            "colleagues",
            "persons",
            "bodies",
            "texts",
        ):
            yield from marked.of_field(field, first, last)

    def _stood_for(self, marked: Marked, mark: Mark, last: int) -> Iterator[Source]:
        place = (mark.first, mark.last)
        if mark.field == "first_person":
            yield Source(holders=self.voice, place=place)
        elif mark.field == "third_person":
            yield replace(self.they(mark.key), place=place)
        elif mark.field == "sides" and self._sides:
            yield Source(holders=self._sides, place=place)
        elif mark.field == "colleagues":
            yield Source(holders=(self.colleague(marked, mark),), place=place)
        elif mark.field == "texts":
            yield Source(holders=(self._text(marked, mark),), place=place)
        elif mark.field in {"persons", "bodies"}:
            place = (mark.first, self._phrase_end(marked, mark, last))
            yield Source(holders=(self._bearer(marked, place),), place=place)

    def _text(self, marked: Marked, mark: Mark) -> Holder:
        """Give the instrument that a noun alone stands for, else the noun."""
        place = marked.span(mark.first, mark.last)
        head = marked.sentence.lemmas[mark.first]
        return self.register.text_like(head, place.start) or Holder(name=place.of(self.scene.text))

    def _phrase_end(self, marked: Marked, mark: Mark, last: int) -> int:
        """Give the last word of a noun with what belongs to it: up to a verb or a mark."""
        end = mark.last
        while end < min(last, mark.last + _LONGEST_NAME):
            after = end + 1
            stops = ("fillers", "reporting", "prepositions", "coordinators", "kinds", "negations")
            ends = marked.word(after) in _CLAUSE_ENDS and len(marked.word(end)) > 1
            if ends or marked.word(after) in BREAKS or marked.finite(after, after):
                break
            if any(marked.at(name, after) for name in stops):
                break
            end = after
        return end

    def _bearer(self, marked: Marked, place: tuple[int, int]) -> Holder:
        """Give the person who bears the office that a noun alone names, else the words."""
        name = " ".join(marked.span(*place).of(self.scene.text).split())
        head = marked.sentence.lemmas[place[0]]
        for holder in self.voice:
            if place[0] == place[1] and holder.name.casefold().startswith(head):
                return holder
        actors = self.scene.actors_in(marked.span(*place))
        codes = {mention.canonical for mention in actors}
        code = next(iter(codes)) if len(codes) == 1 else None
        start = self._own_name(marked, place, actors)
        if start is not None:
            office = " ".join(marked.sentence.words[place[0] : start])
            own_name = " ".join(marked.span(start, place[1]).of(self.scene.text).split())
            return self.register.known_as(Holder(name=own_name, office=office, represents=code))
        fits = self.register.bearers(head, codes)
        if self._person in fits or len(fits) == 1:
            return self._person if self._person and self._person in fits else fits[0]
        return Holder(name=name, represents=code)

    def _own_name(
        self, marked: Marked, place: tuple[int, int], actors: Sequence[ActorMention]
    ) -> int | None:
        """Give the first word of a person's name at the end of a phrase; None without one."""
        ends = [marked.words_in(mention.span)[1] for mention in actors]
        start = place[1] + 1
        while max([place[0], *ends]) < start - 1 and _is_name(marked.word(start - 1)):
            start -= 1
        several = start < place[1]
        known_one = start == place[1] and self.register.is_known(marked.word(start))
        return start if several or known_one else None

    @property
    def _sides(self) -> tuple[Holder, ...]:
        """All parties of a joint text, or the persons whose talk a text tells of."""
        if 1 < len(self.voice):
            return self.voice
        persons = tuple(one for one in self.register.participants if one.office)
        told = self.scene.document.header.genre in _TOLD
        return persons if told and 1 < len(persons) else ()

    def colleague(self, marked: Marked, mark: Mark) -> Holder:
        """Give the other speaker: the one participant, else the one person named before.

        Of several named before it is the one who bears the speaker's office.
        """
        place = marked.span(mark.first, mark.last)
        own = {self.register.state_of(holder) for holder in self.voice}
        taking_part = [one for one in self.register.participants if one.office]
        for persons in (taking_part, self.register.before(place.start)):
            others = [one for one in persons if one.represents not in own and self.another(one)]
            peers = [one for one in others if any(_peers(one, own) for own in self.voice)]
            if len(others) == 1 or len(peers) == 1:
                return others[0] if len(others) == 1 else peers[0]
        return Holder(name=" ".join(place.of(self.scene.text).split()))

    def another(self, holder: Holder) -> bool:
        """Say whether a holder is none of those who utter the words."""
        return not any(alike(holder.name, one.name) for one in self.voice)

    def _bare_name(self, marked: Marked, first: int, last: int) -> tuple[int, int] | None:
        """Give a run of capitalised words at the end or the beginning of a range."""
        at = last
        while first < at + 1 and marked.at("fillers", at):
            at -= 1
        end = at
        while first < at + 1 and (marked.word(at)[0].isupper() or marked.word(at) == "."):
            at -= 1
        if at == end or len(marked.word(end)) == 1:
            return None
        if any(marked.at(field, at + 1) for field in ("openings", "prepositions", "persons")):
            return None
        begins = at + 1 == 0 and end == 0
        return None if begins and not self.register.is_known(marked.word(0)) else (at + 1, end)

    def is_subject(self, marked: Marked, mention: ActorMention) -> bool:
        """Say whether an actor is named in the case of subjects and hangs from no preposition."""
        start, end = marked.words_in(mention.span)
        if self._governed(marked, start):
            return False
        if mention.actor_kind in _PERSONAL:
            bare = mention.role is None or not mention.text.startswith(mention.role)
            return bare or any(
                mark.first == start for mark in marked.of_field("persons", start, end)
            )
        named = " ".join(mention.text.split()) in self.register.subjects
        return named or marked.at("stands_for", end + 1) is not None

    def _governed(self, marked: Marked, at: int) -> bool:
        return 0 < at and marked.at("prepositions", at - 1, at - 1) is not None


def _peers(one: Holder, other: Holder) -> bool:
    """Say whether two bear the same office, by its first word."""
    offices = [(holder.office or "").casefold().partition(" ")[0] for holder in (one, other)]
    return all(offices) and same_word(*offices)


def _is_name(word: str) -> bool:
    """Say whether a word may be part of a person's name: a capital, an initial, no acronym."""
    return word == "." or (word[:1].isupper() and (len(word) == 1 or not word.isupper()))
