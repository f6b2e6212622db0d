"""References: whom the words of a sentence stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.knowledge.facts import known
from onrecord.languages.en.references import (
    A_BODY,
    A_SIDE,
    ADDRESSED,
    BOTH,
    COLLEAGUES,
    GROUPS,
    LEADING,
    OF_STATES,
    ONE_PERSON,
    REFLEXIVE,
    RELATIVE,
    SEVERAL,
)
from onrecord.model import ActorKind, ActorMention, Holder, Sentence
from onrecord.statements.groups import distinct, leaders_of, pair_of, states_of, world_body
from onrecord.statements.phrases import (
    antecedent,
    described,
    is_first_person,
    is_issuing,
    joined,
    of_mention,
    only_person,
    own_body,
    own_subject,
    phrase,
    plural_sayer,
)
from onrecord.statements.scene import Scene
from onrecord.statements.voices import bearer_of, bearer_that_day, party_holder

_PRONOUNS = ONE_PERSON | SEVERAL | A_BODY
_ACTING = A_SIDE | GROUPS | COLLEAGUES
_LONGEST = 120
"""Characters of a noun phrase that still names somebody; a longer one describes."""


@dataclass
class References:
    """Whom words stand for, as far as the text before them has said.

    Attributes:
        scene: The document.
        voice: Who speaks in the paragraph at hand.
    """

    scene: Scene
    voice: tuple[Holder, ...] = ()
    _person: Holder | None = None
    _several: tuple[Holder, ...] = ()
    _body: Holder | None = None
    _named_last: Holder | None = None
    _subject: Holder | None = None
    _offices: dict[str, Holder] = field(default_factory=dict)
    _settled: dict[int, tuple[Holder, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Learn everyone's office from the participants and from where it is printed."""
        for participant in self.scene.document.header.participants:
            self._learn(party_holder(participant))
        for mention in self.scene.mentions:
            if isinstance(mention, ActorMention) and mention.actor_kind is ActorKind.PERSON:
                self._learn(of_mention(mention))

    def _learn(self, holder: Holder) -> None:
        before = self._offices.get(holder.name)
        stands_for = (before and before.represents) or holder.represents
        day = self.scene.document.header.reference
        if stands_for is None and day is not None and " " in holder.name:
            stands_for = known().represents(holder.name, day)
        self._offices[holder.name] = replace(
            before or holder,
            office=(before and before.office) or holder.office,
            represents=stands_for,
        )

    def speak(self, voice: tuple[Holder, ...]) -> None:
        """Go on with another speaker: "he" is nobody yet."""
        self._settled.clear()
        if voice != self.voice:
            self.voice, self._person, self._body, self._several = voice, None, None, ()

    def of(self, sentence: Sentence, head: int) -> tuple[Holder, ...]:
        """Say for whom the words headed by `head` stand.

        Reads first person (the voice), names, offices ("the Minister": the one who bears
        it), "the Serbian side", groups of a joint text ("both leaders"), pronouns of the
        third person by what the sentences before named last, and several joined by "and"; "they" of
        what several say ("the delegations confirmed that they ...") are those who say it.

        Returns:
            One holder for each that is named; the words themselves where they name nobody
            known; empty for a pronoun that nothing settles.
        """
        small = sentence.words[head].lower()
        if is_first_person(sentence, head):
            return self.voice
        if small in REFLEXIVE and (own := own_subject(sentence, head)) is not None:
            return self.of(sentence, own)
        if small in ONE_PERSON:
            return (self._person,) if self._person else ()
        if small in SEVERAL:
            if (sayer := plural_sayer(sentence, head)) is not None:
                return self.of(sentence, sayer)
            settled = any(h.id or h.office or h.represents for h in self._several)
            return (
                self._several if settled else pair_of(self.scene.document.header) or self._several
            )
        if small in A_BODY:
            return (self._body,) if self._body else ()
        if small in ADDRESSED:
            return ()
        if small in RELATIVE:
            noun = antecedent(sentence, head)
            return self.of(sentence, noun) if noun is not None else ()
        place = sentence.starts[head]
        if place not in self._settled:  # until the next sentence; several parts ask for a subject
            heads = [head, *joined(sentence, head)]
            named = (h for word in heads for h in self._named(sentence, word))
            self._settled[place] = tuple(dict.fromkeys(named))
        return self._settled[place]

    def is_somebody(self, sentence: Sentence, head: int) -> bool:
        """Say whether words name an actor: by their head, by a pronoun, or as a side."""
        small = sentence.words[head].lower()
        if small in _PRONOUNS:
            return bool(self.of(sentence, head))
        if small in _ACTING or is_first_person(sentence, head):
            return True
        place = sentence.place(head, head)
        named = self.scene.actors_in(sentence.place(*phrase(sentence, head)))
        if any(mention.span.overlaps(place) for mention in named):
            return True
        bears = (self.known(holder).represents for holder in self.of(sentence, head))
        return sentence.tags[head] == "NNP" and any(bears)

    def side_of(self, name: str) -> str | None:
        """Give for whom a person stands, as far as the text says."""
        holder = self._offices.get(name)
        return holder.represents if holder else None

    @property
    def sender(self) -> tuple[Holder, ...]:
        """Who a message is from: the person whom the sentences before have as subject."""
        return (self._subject,) if self._subject else ()

    @property
    def last_named(self) -> tuple[Holder, ...]:
        """Who was named last as an actor that is no person: the one that "respond" means."""
        return (self._named_last,) if self._named_last else self._several

    def remember(self, sentence: Sentence) -> None:
        """Note the actors of a sentence for the pronouns of the next one: subjects first."""
        subject = sentence.child(sentence.root, "nsubj", "nsubjpass")
        goes_on = subject is not None and sentence.words[subject].lower() in ONE_PERSON
        person = self._person
        for mention in self.scene.actors_in(sentence.span):
            holder = self.known(of_mention(mention))
            if mention.actor_kind is ActorKind.PERSON and not (goes_on and self._person):
                self._person = holder
            elif mention.actor_kind in {ActorKind.ORGANISATION, ActorKind.POLITY}:
                self._named_last = holder
            elif mention.actor_kind is ActorKind.GROUP:
                self._several = (holder,)
        if self._person is not person:
            self._settled.clear()
        self._remember_pair(sentence)
        self._remember_subject(sentence)
        self._settled.clear()

    def _remember_pair(self, sentence: Sentence) -> None:
        """Note actors that are joined ("Belgrade and Pristina"): "they" are both."""
        if "cc" not in sentence.labels:
            return
        heads = {
            head
            for head, label in zip(sentence.heads, sentence.labels, strict=True)
            if label == "conj"
        }
        for word in sorted(heads):
            if sentence.tags[word] in {"NNP", "NNPS"} and sentence.labels[word] != "conj":
                pair = self.of(sentence, word)
                known_pair = 1 < len(pair) and all(h.id or h.represents for h in pair)
                self._several = pair if known_pair else self._several

    def _remember_subject(self, sentence: Sentence) -> None:
        subject = sentence.child(sentence.root, "nsubj", "nsubjpass")
        if subject is None or is_first_person(sentence, subject):
            return
        named = self.of(sentence, subject)
        if not named:
            return
        plural = sentence.tags[subject] in {"NNS", "NNPS"} or len(named) > 1
        if plural:
            self._several = named
        elif named[0].office or named[0].name in self._offices:
            self._person = self._subject = named[0]
        elif self.is_somebody(sentence, subject):
            self._body = named[0]
        elif sentence.words[subject].lower() not in A_BODY:
            self._body = None

    def _named(self, sentence: Sentence, head: int) -> Iterator[Holder]:
        first, last = phrase(sentence, head)
        span = sentence.place(first, last)
        place = sentence.place(head, head)
        actors = self.scene.actors_in(span)
        group = self._group(sentence, head, actors)
        if group:
            yield from group
            return
        mention = next((m for m in actors if m.span.overlaps(place)), None)
        words = span.of(self.scene.text)
        if there := world_body(words, self.scene):
            yield there
            return
        if own := own_body(self.voice, words, actors):
            yield own
            return
        office = mention is not None and mention.actor_kind is ActorKind.OFFICE
        if mention is not None and not office:
            yield self.known(of_mention(mention))
        elif bearer := self._bearer(sentence, head, actors):
            yield bearer
        elif person := only_person(sentence, head, actors):
            yield self.known(of_mention(person))
        elif len(words) <= _LONGEST:
            yield self.known(described(sentence, head, words, actors))

    def known(self, holder: Holder) -> Holder:
        """Give a person with the office and the state that the text or the day gives them."""
        found = self._offices.get(holder.name, holder)
        day = self.scene.document.header.reference
        if found.id or found.represents or day is None:
            return found
        offices = ("",) if " " in found.name else LEADING
        sides = (known().represents(found.name, day, office) for office in offices)
        return replace(found, represents=next(filter(None, sides), None))

    def _group(
        self, sentence: Sentence, head: int, actors: Sequence[ActorMention]
    ) -> tuple[Holder, ...]:
        """Give the parties or persons whom "the two sides" or "both leaders" mean."""
        small = sentence.words[head].lower()
        plural = sentence.tags[head] in {"NNS", "NNPS"}
        if not (plural and small in GROUPS) or any(m.canonical for m in actors):
            return ()
        whole = {w.lower() for w in sentence.words[sentence.lefts[head] : head]}
        if not whole <= BOTH | {"the", "of", "all"}:
            return ()
        if pair := pair_of(self.scene.document.header):
            return pair
        if small in OF_STATES:
            return states_of(self.scene.document.header, self.voice)
        met = [*self._offices.values()]
        return leaders_of(self.scene, self.voice, met, two=bool(whole & {"two", "both"}))

    def _bearer(
        self, sentence: Sentence, head: int, actors: Sequence[ActorMention]
    ) -> Holder | None:
        """Give the person who bears the office that the words name: "the Minister"."""
        small, header = sentence.words[head].lower(), self.scene.document.header
        if sentence.tags[head] in {"NNS", "NNPS"}:
            return None
        if is_issuing(sentence, head, actors, header.issuer):
            return bearer_of(header)
        alone = {self.voice[0].name} if len(self.voice) == 1 else set()
        others = [h for h in self._offices.values() if h.name not in alone]
        taking_part = {p.name for p in header.participants}
        if small in COLLEAGUES and sentence.child(head, "poss") is not None:
            present = [h for h in others if h.name in taking_part]
            return present[0] if len(present) == 1 else None
        whose = {m.canonical for m in actors if m.actor_kind is ActorKind.POLITY}
        whose |= {m.represents for m in actors if m.actor_kind is ActorKind.OFFICE and m.represents}
        fits = [
            h
            for h in others
            if h.office
            and small in h.office.casefold().split()
            and (not whose or h.represents in whose)
        ]
        near = distinct([h for h in fits if h.name in taking_part] or fits)
        if len(near) != 1 and self._person in near:
            return self._person
        own = [h for h in near if header.issuer and h.represents == header.issuer.represents]
        if len(near) == 1 or len(own) == 1:
            return near[0] if len(near) == 1 else own[0]
        office = next((m for m in actors if m.actor_kind is ActorKind.OFFICE), None)
        return bearer_that_day(office, header) if office and not near else None
