"""Speakers: which person of the document a printed label means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge import known
from onrecord.languages.people import GENERIC_LABELS
from onrecord.languages.turns import ANSWER_LABELS, CHAIR_LABELS, QUESTION_LABELS, TITLES_IN_LABELS
from onrecord.model import ActorMention, Document, Genre, Participant, Turn, TurnKind

_ACRONYM = 6
_UNNAMED = QUESTION_LABELS | ANSWER_LABELS | CHAIR_LABELS


@dataclass(frozen=True, slots=True)
class Register:
    """The persons of a document, by name.

    Attributes:
        document: Whose persons they are.
        people: Everyone, under the fullest name that the text has for them, in order.
    """

    document: Document
    people: tuple[Participant, ...]

    @classmethod
    def of(cls, document: Document, persons: Sequence[ActorMention]) -> Register:
        """Make a register of the persons that a document mentions."""
        people: dict[str, Participant] = {}
        for person in persons:
            name = person.canonical or person.text
            before = people.get(name)
            people[name] = Participant(
                name=name,
                role=(before.role if before else None) or person.role,
                represents=(before.represents if before else None) or person.represents,
            )
        return cls(document, tuple(people.values()))

    def with_all(self, participants: Sequence[Participant]) -> Register:
        """Give a register that has these participants too."""
        names = {one.name for one in self.people}
        return Register(
            self.document, (*self.people, *(p for p in participants if p.name not in names))
        )

    def participant(self, person: ActorMention, *, ours: bool = False) -> Participant:
        """Give the person that a mention means, with the role that the text gives.

        Args:
            person: The mention.
            ours: Whether an office without a state is the issuer's own: so it is where
                its holder speaks or acts, and not where they are spoken with.
        """
        name = person.canonical or person.text
        found = next((one for one in self.people if one.name == name), None)
        said = person.represents or (found.represents if found else None)
        issuer = self.document.header.issuer
        own = issuer.represents if ours and person.role and issuer else None
        return Participant(
            name=name,
            role=person.role or (found.role if found else None),
            represents=said or self._held(name) or own,
        )

    def _held(self, name: str) -> str | None:
        """Give whom a person stood for on the document's day, by `knowledge`."""
        day = self.document.header.reference
        return known().represents(name, day) if day else None

    def signer(self, words: str, role: str | None = None, whom: str | None = None) -> Participant:
        """Give the person who signs: the one of the text whom the line fits, else as printed."""
        found = self.fitting(words)
        name = words.title() if words.isupper() else words
        if found is None or len(found.name) < len(name):
            found = Participant(
                name=name,
                role=found.role if found else None,
                represents=found.represents if found else None,
            )
        stated = known().polity_of(whom) or known().organisation_of(whom) if whom else None
        said = stated or found.represents or self._held(name)
        return replace(found, role=found.role or role, represents=said)

    def role_of(self, name: str) -> str | None:
        """Give the role of a person, as far as the text has one."""
        return next((one.role for one in self.people if one.name == name), None)

    def fitting(self, label: str) -> Participant | None:
        """Give the one person whom a label fits, by surname; None when none or several do."""
        words = _own_words(label)
        if not words:
            return None
        fits = [one for one in self.people if _ends_alike(words, _own_words(one.name))]
        if 1 < len(fits):
            fits = [one for one in fits if set(words) <= set(_own_words(one.name))] or fits
        longest = max(fits, key=lambda one: len(one.name), default=None)
        same = [
            one
            for one in fits
            if longest and _ends_alike(_own_words(one.name), _own_words(longest.name))
        ]
        return longest if len(same) == len(fits) else None


def _own_words(name: str) -> tuple[str, ...]:
    """Give the folded words of a name that are no titles."""
    words = re.findall(r"[^\W\d_][\w’'-]*", name.casefold())
    return tuple(
        word for word in words if word not in TITLES_IN_LABELS and word not in {"jr", "sr"}
    )


def _ends_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    if not left or not right:
        return False
    shorter, longer = sorted((left, right), key=len)
    return longer[-len(shorter) :] == shorter or (
        shorter[-1] == longer[-1] and shorter[0][0] == longer[0][0]
    )


def name_speakers(
    document: Document,
    turns: Sequence[Turn],
    register: Register,
    participants: Sequence[Participant],
) -> tuple[Turn, ...]:
    """Give each turn its speaker, as far as the text says.

    A surname in a label is the person of the document who bears it; "THE PRESIDENT" is the
    participant who holds that office, else who held it for the issuer on that day, by
    `knowledge`; an unlabelled opening is the first participant's; the questions of an interview
    are those of the participant who is named without an office.  Everything else stays open.
    """
    asker = _interviewer(document, participants)
    opening = next((one for one in participants if one != asker), None)
    labels = dict.fromkeys(turn.label for turn in turns if turn.label)
    asking = {turn.label for turn in turns if turn.kind is TurnKind.QUESTION}
    named: dict[str | None, Participant | None] = {
        label: None
        if label in asking and _is_agency(label)
        else _speaker(register, label, participants, asker)
        for label in labels
    }
    for label, whole in _parts(labels).items():
        named[label] = named[whole] or named[label]
    named[None] = opening
    return tuple(_with_speaker(turn, named[turn.label]) for turn in turns)


def _parts(labels: Iterable[str]) -> dict[str, str]:
    """Give the labels whose words all stand in a longer one, each with that one."""
    words = {label: set(label.casefold().split()) for label in labels}
    return {
        label: whole
        for label, part in words.items()
        for whole, more in words.items()
        if part < more and (not label.isupper() or _own_words(label))
    }


def _with_speaker(turn: Turn, found: Participant | None) -> Turn:
    if found is None:
        return turn
    return replace(turn, speaker=found.name, represents=found.represents)


def _speaker(
    register: Register,
    label: str,
    participants: Sequence[Participant],
    asker: Participant | None,
) -> Participant | None:
    folded = label.casefold().rstrip(".")
    name, _, after = label.partition(",")
    name = name if after and _own_words(name) else label
    if folded in QUESTION_LABELS:
        return asker
    if folded in _UNNAMED or GENERIC_LABELS.search(name):
        return None
    if not _own_words(name):
        return _by_office(register.document, label, participants)
    return register.fitting(name) or _as_printed(name)


def _as_printed(label: str) -> Participant | None:
    """Give a speaker whom only the labels name, under the name that they print."""
    words = re.findall(r"[^\W\d_][\w’'.-]*", label)
    own = [word for word in words if word.casefold().rstrip(".") not in TITLES_IN_LABELS]
    return Participant(name=" ".join(w.title() if w.isupper() else w for w in own)) if own else None


def _is_agency(label: str) -> bool:
    """Say whether a label of one who asks is a paper's or agency's acronym, no person's name."""
    return label.isupper() and label.isalpha() and len(label) < _ACRONYM


def _by_office(
    document: Document, label: str, participants: Sequence[Participant]
) -> Participant | None:
    """Give the participant who holds the office that a label names, else the office holder."""
    office = re.sub(r"^the\s+", "", label.casefold())
    issuer = document.header.issuer
    ours = issuer.represents if issuer else None
    fits = [one for one in participants if _holds(one.role or one.name, office)]
    fits = [one for one in fits if one.represents == ours] or fits
    if len(fits) == 1:
        return fits[0]
    day = document.header.reference
    held = known().office_holder(ours, office, day) if ours and day else None
    return Participant(name=held, role=office.title(), represents=ours) if held else None


def _holds(role: str, office: str) -> bool:
    folded = role.casefold()
    lower = re.search(r"\b(?:vice|deputy|former|first lady)\b", folded)
    return bool(re.search(rf"\b{re.escape(office)}\b", folded)) and (
        not lower or lower[0] in office
    )


def _interviewer(document: Document, participants: Sequence[Participant]) -> Participant | None:
    """Give the one participant of an interview who holds no office."""
    if document.header.genre is not Genre.INTERVIEW:
        return None
    free = [one for one in participants if not one.role and not one.represents]
    return free[0] if len(free) == 1 and 1 < len(participants) else None
