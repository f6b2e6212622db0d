"""Levels: who is said to have said something, and who relays it."""

from __future__ import annotations

from onrecord.languages.en.kinds import MESSAGES, OPINIONS, SPEAKING, WILL
from onrecord.languages.en.references import NOBODY
from onrecord.model import Attribution, Holder, Sentence, Span
from onrecord.statements.attribution import Form, Said
from onrecord.statements.clauses import subject_of
from onrecord.statements.force import is_negated
from onrecord.statements.messages import sender_of
from onrecord.statements.phrases import is_first_person, phrase
from onrecord.statements.references import References
from onrecord.statements.units import Unit


class Levels:
    """The levels of attribution of statements, paragraph by paragraph.

    Attributes:
        references: Whom words stand for.
        voice: Who speaks in the paragraph.
        relayed: Who relays the whole paragraph: of a message, whoever prints it.
        sender: Who sent the message that the document tells of, if it does.
    """

    def __init__(self, references: References) -> None:
        sender = sender_of(references.scene)
        self.references = references
        self.sender = () if sender is None else (sender,)
        self.voice = Attribution(holders=())
        self.relayed: tuple[Attribution, ...] = ()
        self._last: tuple[Holder, ...] = ()

    def speak(self, voice: Attribution, relayed: tuple[Attribution, ...] = ()) -> None:
        """Go on with the voice of the next paragraph, and with those who relay it."""
        self.relayed = relayed
        if voice != self.voice:
            self.voice, self._last = voice, ()
            self.references.speak(voice.holders)

    def of(self, unit: Unit) -> tuple[Attribution, ...]:
        """Give a unit's levels, from the innermost to the paragraph's own voice.

        A level whose holders are those of the level around it is the same level: "I
        believe" and "we affirmed" are the speaker's, with their words as source and cue.
        """
        levels = [self.voice, *self.relayed]
        for said in reversed(unit.said):
            self._add(levels, self._level(said, levels[0].holders))
        if not unit.said and unit.performing is not None:
            for level in self._performed(unit):
                self._add(levels, level)
        return tuple(levels)

    def _add(self, levels: list[Attribution], inner: Attribution) -> None:
        """Put a level inside the others, or its words on the one that it is."""
        if _same(inner.holders, levels[0].holders):
            levels[0] = inner if levels[0].cue is None else levels[0]
        else:
            levels.insert(0, inner)

    def _level(self, said: Said, outer: tuple[Holder, ...]) -> Attribution:
        holders = self._holders(said, outer)
        if said.source is not None or said.form is Form.CONTINUATION:
            self._last = holders or self._last
        return Attribution(holders=holders, span=said.source, cue=said.cue)

    def _holders(self, said: Said, outer: tuple[Holder, ...]) -> tuple[Holder, ...]:
        """Give who said it; the first person is whoever the level around it is."""
        sentence = said.sentence
        if said.form is Form.CONTINUATION and said.source is None:
            return self._last
        if sentence is None:
            return outer if self.relayed else ()
        head = said.subject
        if head is None and said.source is not None:
            head = _head_in(sentence, said.source)
        if head is None and said.verb is not None and said.source is None:
            head = subject_of(sentence, said.verb)
            if head is not None and sentence.words[head].lower() in NOBODY:
                return outer
        if head is None or is_first_person(sentence, head) or not _can_say(said, head):
            return outer
        if sentence.lemmas[head] in MESSAGES and not _is_owned(sentence, head):
            return self.references.sender or self.sender or outer
        owner = sentence.child(head, "poss")
        if owner is not None and sentence.lemmas[head] in OPINIONS:
            if is_first_person(sentence, owner):
                return outer
            return self.references.of(sentence, owner) or self._stating(sentence, head)
        return self.references.of(sentence, head)

    def _stating(self, sentence: Sentence, noun: int) -> tuple[Holder, ...]:
        """Give the subject of the verb that states a noun: "Norland reiterates its position"."""
        subject = subject_of(sentence, sentence.heads[noun])
        return () if subject in {None, noun} else self.references.of(sentence, subject or 0)

    def _performed(self, unit: Unit) -> list[Attribution]:
        """Give the level of whoever does what is said, where the clause names them."""
        clause = unit.clause
        sentence, subject = clause.sentence, clause.subject
        assert unit.performing is not None
        if subject is None or is_first_person(sentence, subject):
            return []
        if sentence.labels[subject] == "nsubjpass":
            return []
        if any(sentence.lemmas[aux] in WILL for aux in sentence.all_children(clause.verb, "aux")):
            return []  # what somebody will welcome or reaffirm is told by whoever announces it
        says = sentence.lemmas[subject] in SPEAKING
        says = says or self.references.is_somebody(sentence, subject)
        if is_negated(sentence, unit.performing) or not says:
            return []
        holders = self.references.of(sentence, subject)
        return [
            Attribution(
                holders=holders,
                span=sentence.place(*phrase(sentence, subject)),
                cue=sentence.place(unit.performing, unit.performing),
            )
        ]


def _can_say(said: Said, head: int) -> bool:
    """Say whether a source may say something.

    A mark of the page (a star before a quotation) does not, nor whoever is asked or told.
    """
    sentence = said.sentence
    assert sentence is not None
    worded = sum(letter.isalpha() for letter in sentence.words[head]) > 1
    return worded and not (
        sentence.labels[head] == "nsubjpass" and sentence.heads[head] == said.verb
    )


def _is_owned(sentence: Sentence, message: int) -> bool:
    """Say whether a message says whose it is: "his message", "the letter of the King"."""
    preps = sentence.all_children(message, "prep")
    owned = any(sentence.lemmas[prep] in {"of", "from", "by"} for prep in preps)
    return owned or sentence.child(message, "poss") is not None


def _head_in(sentence: Sentence, span: Span) -> int | None:
    """Give the word of a stretch from which the rest of the stretch hangs."""
    inside = [
        w
        for w in range(len(sentence))
        if span.start <= sentence.starts[w] and sentence.ends[w] <= span.end
    ]
    return next(
        (w for w in inside if sentence.heads[w] not in inside or sentence.heads[w] == w), None
    )


def _same(inner: tuple[Holder, ...], outer: tuple[Holder, ...]) -> bool:
    """Say whether two levels are of the same holders: by name, or all for the same states."""
    if {h.name for h in inner} == {h.name for h in outer}:
        return True
    states = {h.id for h in inner}
    if None in states:
        return False
    together = 1 < len(outer) and states == {h.represents for h in outer}
    return together or states == {h.id for h in outer}
