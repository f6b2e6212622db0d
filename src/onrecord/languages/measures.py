"""What a language's frames of measures are made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A verb that names an act of state by what it takes.

    Nouns are lemmas in small letters: "consulate", with a modifier "sanction list", or with
    what follows "of" "state of emergency"; "*instrument", "*organisation", "*polity",
    "*person" and "*money" stand for the words of a mention; a capital letter counts where the
    list has one: "Act", not "act".

    Attributes:
        type: A key of `knowledge/measures.toml`.
        verbs: Lemmas, each of which will do; a particle follows after a blank ("call up").
        takes: Heads that its object may have; empty when any object will do.
        by: Prepositions that bring that object instead ("withdraw from a treaty"); empty
            for an object without one, "subject" for the subject of an active verb.
        also: Prepositions of something else that must be there, and its heads.
        without: Prepositions after which the frame names no such act; "*to" for an infinitive
            or a name ("designated it to be", "designated him chairman").
        hits: Where those stand who are hit: "object", or prepositions; none when nobody is.
        named: Whether it names such an act only where somebody is hit.
        undoes: Whether the verb undoes such an act.
    """

    type: str
    verbs: frozenset[str]
    takes: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    also: tuple[frozenset[str], frozenset[str]] | None = None
    without: frozenset[str] = frozenset()
    hits: frozenset[str] = frozenset({"object"})
    named: bool = False
    undoes: bool = False
