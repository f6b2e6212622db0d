"""Named: the actors for whom a phrase or a stretch of a sentence stands."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en.references import IN_PASSING, ONE_PERSON, SEVERAL
from onrecord.model import ActorKind, ActorMention, Holder, Sentence, Span
from onrecord.statements.parties import holder_of
from onrecord.statements.phrases import is_first_person, joined
from onrecord.statements.references import References

_TARGETED = frozenset(
    {ActorKind.POLITY, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP, ActorKind.OFFICE}
)
_UNSURE = frozenset({"you", "yours", "yourself", "yourselves", "it", "its"})


def stands_for(sentence: Sentence, head: int | None, references: References) -> Iterator[Holder]:
    """Give the known actors for whom a phrase stands: named, or meant by a pronoun or office.

    Leaves out the first and second person, "it", which may stand for anything, and phrases
    that only describe.
    """
    if head is None or is_first_person(sentence, head) or sentence.words[head].lower() in _UNSURE:
        return
    place = sentence.place(head, head)
    named = references.scene.actors_in(sentence.subtree(head))
    body = any(m.actor_kind is ActorKind.ORGANISATION and m.span.overlaps(place) for m in named)
    bare = sentence.tags[head] == "NNP" and sentence.child(head, "det") is None
    person = bare and not body
    for holder in references.of(sentence, head):
        if person or holder.id or holder.represents or holder.office:
            yield holder


def all_named(sentence: Sentence, head: int | None, references: References) -> Iterator[Holder]:
    """Give whom a phrase names, also where it only describes them: "all parties"."""
    if head is None or is_first_person(sentence, head) or sentence.words[head].lower() in _UNSURE:
        return
    yield from references.of(sentence, head)


def in_order(
    sentence: Sentence, place: tuple[int, int], references: References
) -> Iterator[Holder]:
    """Give the actors of a stretch in order: those named, and persons that pronouns mean.

    Leaves out those named only in a relative clause or an adverbial ("at the United
    Nations", "taking into account"): place, topic or occasion.
    """
    span = sentence.place(*place)
    aside = _asides(sentence, place)
    found = [
        (mention.span.start, holder_of(mention))
        for mention in apart_from_instruments(span, references)
        if mention.actor_kind in _TARGETED and mention.span.start not in aside
    ]
    for word in range(place[0], place[1] + 1):
        if sentence.tags[word] == "PRP" and sentence.words[word].lower() in ONE_PERSON | SEVERAL:
            meant = references.of(sentence, word)
            found += [(sentence.starts[word], holder) for holder in meant]
    return (holder for _, holder in sorted(found, key=lambda row: row[0]))


def _asides(sentence: Sentence, place: tuple[int, int]) -> frozenset[int]:
    """Give where the words stand that a stretch only mentions in passing."""
    first, last = place
    places: set[int] = set()
    for word in range(first, last + 1):
        head = sentence.heads[word]
        if sentence.labels[word] in {"relcl", "advcl"} and first <= head <= last:
            ends = range(sentence.lefts[word], sentence.rights[word] + 1)
            places.update(sentence.starts[at] for at in ends)
        elif sentence.labels[word] == "pobj" and sentence.lemmas[head] in IN_PASSING:
            for noun in (word, *joined(sentence, word)):
                ends = range(sentence.lefts[noun], noun + 1)
                places.update(sentence.starts[at] for at in ends if not _owns(sentence, at))
    return frozenset(places)


def _owns(sentence: Sentence, word: int) -> bool:
    """Say whether a word is whose something is: "in Norland's interest"."""
    return sentence.labels[word] == "poss"


def apart_from_instruments(span: Span, references: References) -> list[ActorMention]:
    """Give the actors of a stretch that are no part of an instrument's name."""
    instruments = references.scene.instruments_in(span)
    return [
        mention
        for mention in references.scene.actors_in(span)
        if not any(one.span.holds(mention.span) for one in instruments)
    ]
