"""Register: the persons, polities and bodies of one document, under their best names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from onrecord.knowledge import known
from onrecord.knowledge.polities import LANGUAGES
from onrecord.model import ActorKind, ActorMention, BlockKind, Holder, Span
from onrecord.statements.scene import Scene
from onrecord.statements.voices import party_holder

_STEM = 3
"""Letters that two cases of one word have in common at least; endings are no longer."""

_FARTHEST = 5000
"""Characters after which "the resolution" means no more the one that was named."""


@dataclass(frozen=True)
class Register:
    """Everyone whom a document names.

    Names of one person in several cases are taken for one: by the beginnings of the last
    words, and the first letters of the given names.
    """

    scene: Scene
    _sides: dict[Holder, str | None] = field(default_factory=dict)

    @cached_property
    def participants(self) -> list[Holder]:
        """The participants, in order, under their best names."""
        return [*map(self.best, self._participants)]

    @cached_property
    def persons(self) -> list[Holder]:
        """Everyone with an office: participants first, then persons in the case of subjects."""
        found = [*self._participants]
        found += [of_person(one) for one in self._mentioned if one.canonical]
        return apart(map(self.best, found))

    @cached_property
    def _participants(self) -> list[Holder]:
        return [party_holder(one) for one in self.scene.document.header.participants]

    @cached_property
    def _mentioned(self) -> list[ActorMention]:
        """The mentions of persons with an office, in order."""
        return [
            mention
            for mention in self.scene.mentions
            if isinstance(mention, ActorMention)
            and mention.actor_kind is ActorKind.PERSON
            and mention.role
        ]

    @cached_property
    def _by_stem(self) -> dict[str, list[Holder]]:
        """Participants and named persons by the beginnings of their last words."""
        found: dict[str, list[Holder]] = defaultdict(list)
        for holder in dict.fromkeys([*self._participants, *map(of_person, self._mentioned)]):
            found[_stem(holder.name)].append(holder)
        return found

    @cached_property
    def _subjects(self) -> frozenset[str]:
        """The persons' names that the text has in the case of subjects."""
        return frozenset(one.canonical for one in self._mentioned if one.canonical)

    def _same(self, name: str) -> list[Holder]:
        return [one for one in self._by_stem.get(_stem(name), ()) if alike(one.name, name)]

    def is_known(self, name: str) -> bool:
        """Say whether a name may be that of a person whom the document names elsewhere."""
        return bool(self._same(name))

    def best(self, holder: Holder) -> Holder:
        """Give a holder under the best name that the document has, with whom they stand for.

        A person's name stands in the case of subjects where the text has it so, and is no
        longer than a name; a heading's "ministra Any Brel" gives way to a label's "A. Brel".
        """
        same = [holder, *self._same(holder.name)]
        names = [one.name for one in same if one.name in self._subjects]
        names += [one.name for one in same if not one.name[0].islower()]
        stands = next((one.represents for one in same if one.represents), None)
        if holder.office is None and " " not in holder.name and self._stated(holder.name):
            code = self._stated(holder.name)
            return Holder(name=self.name_of(code) or holder.name, id=code, represents=code)
        return replace(
            holder,
            name=names[0] if names else holder.name,
            office=next((one.office for one in same if one.office), None),
            represents=stands,
        )

    def known_as(self, holder: Holder) -> Holder:
        """Give a person as the document knows them best; a printed subject keeps its name."""
        same = self._same(holder.name)
        if not same:
            return holder
        best = self.best(same[0])
        longer = len(holder.name.split()) < len(best.name.split())
        named = best.name in self._subjects or longer
        return replace(
            best, name=best.name if named else holder.name, office=best.office or holder.office
        )

    def bearers(
        self, office: Sequence[str], codes: Iterable[str | None], place: int
    ) -> list[Holder]:
        """Give those who bear an office, of these states if any.

        Args:
            office: The words of the office in any case; all of them stand in the bearer's.
            codes: Those for whom the words say that the bearer stands.
            place: Of the text; who is named after it only, and takes no part, is nobody yet.
        """
        wanted = set(codes)
        return [
            one
            for one in self.persons
            if one.office
            and _has_words(one.office, office)
            and (not wanted or one.represents in wanted)
            and self._first_named.get(one.name, 0) < place + 1
        ]

    @cached_property
    def _first_named(self) -> dict[str, int]:
        """Where each person is named first; participants are known from the beginning."""
        found: dict[str, int] = {}
        for mention in self._mentioned:
            found.setdefault(self.known_as(of_person(mention)).name, mention.span.start)
        return found | {one.name: 0 for one in self.participants}

    def before(self, place: int) -> list[Holder]:
        """Give the persons with an office that are named before a place of the text."""
        return apart(self.best(of_person(one)) for one in self._mentioned if one.span.start < place)

    def holder(self, mention: ActorMention) -> Holder:
        """Give a named actor as a holder."""
        if mention.actor_kind is ActorKind.PERSON:
            return self.known_as(of_person(mention))
        if mention.actor_kind is ActorKind.OFFICE:
            head = (mention.role or mention.text).casefold().split()[:1]
            fits = self.bearers(head, (mention.represents,), mention.span.start)
            name = " ".join(mention.text.split())
            printed = Holder(name=name, office=mention.role, represents=mention.represents)
            return fits[0] if len(fits) == 1 else printed
        name = self.name_of(mention.canonical) or mention.text
        return Holder(name=name, id=mention.canonical, represents=mention.canonical)

    def name_of(self, code: str | None) -> str | None:
        """Give the name of a polity or body in the document's language; None when unknown."""
        return self._names.get(code or "")

    @cached_property
    def _names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for name, code in self.subjects.items():
            names.setdefault(code, name)
        return names

    @cached_property
    def subjects(self) -> dict[str, str]:
        """Names of polities and bodies in the case of subjects, with their codes."""
        language = self.scene.document.language.partition("-")[0]
        if language not in LANGUAGES:
            return {form: code for form, (code, _) in known().polity_names().items()}
        found = dict(known().names_in(language))
        for body in known().organisations.values():
            found |= dict.fromkeys(body.names.get(language, ()), body.name)
        return {**found, **known().capitals_in(language)}

    def state_of(self, holder: Holder) -> str | None:
        """Give the code of the polity or body for which a holder stands."""
        if holder not in self._sides:
            stands = holder.represents or holder.id
            same = (one.represents for one in self._same(holder.name))
            found = stands or next((code for code in same if code), None)
            self._sides[holder] = found or self._stated(holder.name) or self._in_title(holder.name)
        return self._sides[holder]

    def _stated(self, name: str) -> str | None:
        """Give the one polity or body that the words of a name themselves name."""
        words = frozenset(name.split())
        codes = {code for printed, code in self._printed.items() if words.issuperset(printed)}
        return codes.pop() if len(codes) == 1 else None

    def _in_title(self, name: str) -> str | None:
        """Give the polity that a heading names beside a body: "of the Ministry of Norland"."""
        head = name.casefold().partition(" ")[0]
        for block in self.scene.document.blocks:
            if block.kind is not BlockKind.TITLE:
                continue
            for mention in self.scene.actors_in(block.span):
                before = self.scene.text[block.span.start : mention.span.start].casefold().split()
                near = before[-len(name.split()) :]
                if mention.canonical and any(same_word(word, head) for word in near):
                    return mention.canonical
        return None

    def text_like(self, head: str, place: int) -> Holder | None:
        """Give the instrument named last before a place whose first word is this one."""
        window = Span(max(place - _FARTHEST, 0), place + 1)
        named = self.scene.instruments_in(window)
        fits = [one for one in named if same_word(one.text.casefold().split()[0], head)]
        return Holder(name=" ".join(fits[-1].text.split())) if fits else None

    @cached_property
    def _printed(self) -> dict[tuple[str, ...], str]:
        """The polities that the text names, in every form that it prints, with their codes."""
        return {
            tuple(mention.text.split()): mention.canonical
            for mention in self.scene.mentions
            if isinstance(mention, ActorMention)
            and mention.actor_kind is ActorKind.POLITY
            and mention.canonical
        }


def of_person(mention: ActorMention) -> Holder:
    """Give a named person as a holder, without the office in the name."""
    words = " ".join(mention.text.split())
    role = " ".join((mention.role or "").split())
    name = mention.canonical or words.removeprefix(role).strip() or words
    return Holder(name=name, office=mention.role, represents=mention.represents)


def apart(holders: Iterable[Holder]) -> list[Holder]:
    """Give each person once, as first named."""
    kept: dict[str, list[Holder]] = defaultdict(list)
    found = []
    for holder in dict.fromkeys(holders):
        near = kept[_stem(holder.name)]
        if not any(alike(holder.name, one.name) for one in near):
            near.append(holder)
            found.append(holder)
    return found


def alike(left: str, right: str) -> bool:
    """Say whether two printings may be one person's name, in any case.

    >>> alike("Аны Брель", "А.Брель"), alike("Йонасом Арко", "Йонас Арко")
    (True, True)
    >>> alike("Ана Брель", "Ана Брегович")
    False
    """
    lefts, rights = _words(left), _words(right)
    if not lefts or not rights or not same_word(lefts[-1], rights[-1]):
        return False
    return not (lefts[1:] and rights[1:]) or lefts[-2][0] == rights[-2][0]


def same_word(left: str, right: str) -> bool:
    """Say whether two words may be cases of one: they differ in their endings at most."""
    common = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        common += 1
    endings = max(len(left), len(right)) - common, min(len(left), len(right)) - common
    return _STEM < common + 1 and endings[0] < _STEM + 1 and endings[1] < _STEM


def _has_words(office: str, words: Sequence[str]) -> bool:
    """Say whether an office has some words, the first one first, each in any case."""
    own = office.casefold().split()
    first = same_word(own[0], words[0]) if own and words else False
    return first and all(any(same_word(one, word) for one in own) for word in words)


def _words(name: str) -> list[str]:
    return name.replace(".", ". ").casefold().split()


def _stem(name: str) -> str:
    words = _words(name)
    return words[-1][:_STEM] if words else ""
