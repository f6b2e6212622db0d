"""Phrases: what the words of a noun phrase say by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.languages.en.references import (
    A_SIDE,
    FIRST_PERSON,
    HEADS_OF_STATE,
    NOT_OF_STATE,
    OWN_BODIES,
)
from onrecord.model import ActorKind, ActorMention, Holder, Issuer, Sentence
from onrecord.statements.voices import identified

_LOOSE = frozenset({"relcl", "acl", "appos", "advcl", "punct", "cc", "parataxis"})


def is_first_person(sentence: Sentence, word: int) -> bool:
    """Say whether a word is "we", "us", "our" ... or heads "my delegation"; never "US"."""
    small = sentence.words[word].lower()
    if small in OWN_BODIES:
        owner = sentence.child(word, "poss")
        return owner is not None and sentence.words[owner].lower() in {"my", "our"}
    return small in FIRST_PERSON and sentence.words[word] != "US"


def phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Give the first and last word of a noun phrase without its loose ends.

    Relative clauses, appositions and coordinated phrases are left out.
    """
    first = last = head
    for child in sentence.children[head]:
        if sentence.labels[child] in _LOOSE or sentence.labels[child] == "conj":
            if head < child:
                break
            continue
        first = min(first, sentence.lefts[child])
        last = max(last, sentence.rights[child])
    return first, last


def antecedent(sentence: Sentence, pronoun: int) -> int | None:
    """Give the noun that a relative pronoun stands for."""
    for above in sentence.above(pronoun):
        if sentence.labels[above] == "relcl":
            return sentence.heads[above]
    return None


def only_person(
    sentence: Sentence, head: int, actors: Sequence[ActorMention]
) -> ActorMention | None:
    """Give the one person whom a proper name with office and titles about it names."""
    persons = [m for m in actors if m.actor_kind is ActorKind.PERSON]
    proper = sentence.tags[head] == "NNP"
    return persons[0] if proper and len({m.canonical for m in persons}) == 1 else None


def heads_a_state(holder: Holder) -> bool:
    """Say whether somebody's office is the head of a state or of its government."""
    office = (holder.office or "").casefold()
    other = any(word in office for word in NOT_OF_STATE)
    return any(title in office for title in HEADS_OF_STATE) and not other


def is_issuing(
    sentence: Sentence, head: int, actors: Sequence[ActorMention], issuer: Issuer | None
) -> bool:
    """Say whether "the President" or "the head of state" is the office that issues the text."""
    small = sentence.words[head].lower()
    if issuer is None or "president" not in issuer.name.casefold().split():
        return False
    states = {m.represents or m.canonical for m in actors} - {None}
    own = not states or states == {issuer.represents}
    named = small == "president" and sentence.child(head, "prep") is None
    return own and (named or (small == "head" and "state" in sentence.words[head : head + 4]))


def own_body(voice: Sequence[Holder], words: str, actors: Sequence[ActorMention]) -> Holder | None:
    """Give the speaking body for which "the Ministry" is short, or whose "the Government" is."""
    if not words.casefold().startswith("the "):
        return None
    short = set(words.casefold().split()[1:])
    named = next((h for h in voice if short < set(h.name.casefold().split())), None)
    state = len(voice) == 1 and voice[0].id is not None and not any(m.canonical for m in actors)
    return voice[0] if named is None and state and words[4:] == "Government" else named


def joined(sentence: Sentence, head: int) -> Iterator[int]:
    """Give the nouns that are joined to a noun by "and", in order."""
    for child in sentence.all_children(head, "conj"):
        yield child
        yield from joined(sentence, child)


def described(sentence: Sentence, head: int, words: str, actors: Sequence[ActorMention]) -> Holder:
    """Give a holder by the words alone, with the state for which they stand if they say it."""
    sides = [m for m in actors if m.actor_kind is ActorKind.POLITY]
    stands = sentence.words[head].lower() in A_SIDE and len(sides) == 1
    code = sides[0].canonical if stands else None
    name = " ".join(words.split())
    return Holder(name=name, id=code or identified(name), represents=code)


def of_mention(mention: ActorMention) -> Holder:
    """Give a named actor as a holder: persons by their fullest name, others as printed."""
    if mention.actor_kind is ActorKind.PERSON:
        return Holder(
            name=mention.canonical or mention.text,
            office=mention.role,
            represents=mention.represents,
        )
    stands_for = mention.canonical if mention.actor_kind is not ActorKind.OFFICE else None
    return Holder(
        name=" ".join(mention.text.split()),
        id=stands_for,
        office=mention.role,
        represents=mention.represents or stands_for,
    )


def plural_sayer(sentence: Sentence, head: int) -> int | None:
    """Give the plural noun of whom a clause is told in which "they" is the subject; else None."""
    verb = sentence.heads[head]
    if sentence.labels[head] != "nsubj" or sentence.labels[verb] != "ccomp":
        return None
    sayer = sentence.child(sentence.heads[verb], "nsubj")
    plural = sayer is not None and sentence.tags[sayer] in {"NNS", "NNPS"}
    return sayer if plural else None


def own_subject(sentence: Sentence, head: int) -> int | None:
    """Give the subject that "themselves" means: that of the verb above it; None without one."""
    above = sentence.heads[head]
    while sentence.heads[above] != above and sentence.child(above, "nsubj") in {None, head}:
        above = sentence.heads[above]
    subject = sentence.child(above, "nsubj")
    return None if subject == head else subject
