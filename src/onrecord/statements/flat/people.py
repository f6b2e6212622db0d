"""People: whom the words of a document's sentences stand for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from onrecord.languages.statements import StatementWords
from onrecord.model import ActorKind, ActorMention, Genre, Holder
from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.marked import DASHES, Marked
from onrecord.statements.flat.naming import bare_name, own_name, phrase_end
from onrecord.statements.flat.piece import Source
from onrecord.statements.flat.register import Register, alike, same_word
from onrecord.statements.flat.speech import Speech
from onrecord.statements.scene import Scene

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
        unclosed: The quotation that the paragraph before left open.
    """

    scene: Scene
    words: StatementWords
    register: Register
    voice: tuple[Holder, ...] = ()
    last: Source | None = None
    unclosed: Speech | None = None
    _person: Holder | None = None
    _fresh: bool = False
    _she: bool | None = None
    _several: tuple[Holder, ...] = ()

    def speak(self, voice: tuple[Holder, ...]) -> None:
        """Go on with another speaker: "he" is nobody yet."""
        if voice != self.voice:
            self.voice, self.last, self._person, self._several = voice, None, None, ()
            self.unclosed = None

    @contextmanager
    def speaking(self, voice: tuple[Holder, ...]) -> Iterator[None]:
        """Let somebody utter the words at hand for a while."""
        before, self.voice = self.voice, voice
        yield
        self.voice = before

    def remember(self, source: Source, verb: str = "") -> None:
        """Note who was said to speak, for "he added"; the verb may tell man from woman."""
        self.last = source
        if len(source.holders) == 1 and source.holders[0] not in self.voice:
            self._person, self._fresh = source.holders[0], True
            endings = self.words.feminine_endings
            self._she = verb.endswith(endings) if verb and endings else None
        elif 1 < len(source.holders):
            self._several = source.holders

    def note(self, marked: Marked) -> None:
        """Note the persons of a sentence for the pronouns of the next one."""
        for mention in self.scene.actors_in(marked.sentence.span):
            if mention.actor_kind is ActorKind.PERSON and self.is_subject(marked, mention):
                holder = self.register.holder(mention)
                self._she = self._she if holder == self._person else None
                self._person, self._fresh = holder, True

    def turn_page(self) -> None:
        """Begin a paragraph: "the diplomat" is nobody yet, while "she" may still be."""
        self._fresh = False

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
        """Give whom a pronoun of the third person stands for, by the data's key for it."""
        if key == "body":
            return Source(holders=self.last.holders if self.last else ())
        if key == "several":
            return Source(holders=self._several)
        other = self._she is not None and self._she is (key == "he")
        return Source(holders=(self._person,) if self._person and not other else ())

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
        name = bare_name(marked, first, last, self.register)
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
            "epithets",
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
        elif mark.field == "epithets":
            printed = Holder(name=marked.span(*place).of(self.scene.text))
            yield Source(
                holders=(self._person if self._fresh and self._person else printed,), place=place
            )
        elif mark.field == "sides" and self._sides:
            yield Source(holders=self._sides, place=place)
        elif mark.field == "colleagues":
            yield Source(holders=(self.colleague(marked, mark),), place=place)
        elif mark.field == "texts":
            yield Source(holders=(self._text(marked, mark),), place=place)
        elif mark.field in {"persons", "bodies"}:
            place = (mark.first, phrase_end(marked, mark, last))
            yield Source(holders=(self._bearer(marked, place),), place=place)

    def _text(self, marked: Marked, mark: Mark) -> Holder:
        """Give the instrument that a noun alone stands for, else the noun."""
        place = marked.span(mark.first, mark.last)
        head = marked.sentence.lemmas[mark.first]
        return self.register.text_like(head, place.start) or Holder(name=place.of(self.scene.text))

    def _bearer(self, marked: Marked, place: tuple[int, int]) -> Holder:
        """Give the person who bears the office that a noun alone names, else the words."""
        name = " ".join(marked.span(*place).of(self.scene.text).split())
        head = marked.sentence.lemmas[place[0]]
        for holder in self.voice:
            if place[0] == place[1] and holder.name.casefold().startswith(head):
                return holder
        actors = self.scene.actors_in(marked.span(*place))
        persons = [one for one in actors if one.actor_kind is ActorKind.PERSON]
        if persons:
            return self.register.holder(persons[0])
        places = [marked.words_in(mention.span) for mention in actors]
        codes = {mention.canonical for mention in actors if mention.actor_kind not in _PERSONAL}
        code = next(iter(codes)) if len(codes) == 1 else None
        before = max([place[0], *(end for _, end in places)])
        start = own_name(marked, before, place[1], self.register)
        if start is not None:
            office = " ".join(marked.sentence.words[place[0] : start])
            printed = " ".join(marked.span(start, place[1]).of(self.scene.text).split())
            return self.register.known_as(Holder(name=printed, office=office, represents=code))
        taken = {at for first, last in places for at in range(first, last + 1)}
        office_words = [
            marked.sentence.lemmas[at] for at in range(place[0], place[1] + 1) if at not in taken
        ]
        fits = self.register.bearers(office_words, codes, marked.span(*place).start)
        if self._person in fits or len(fits) == 1:
            return self._person if self._person and self._person in fits else fits[0]
        return Holder(name=name, represents=code)

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
