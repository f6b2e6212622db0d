"""Statement words: what a language says when it states, reports, promises and denies.

English is heard through its parse.  A language without a parse is heard by the words alone
(`onrecord.statements.flat`), and all that is known of the language is one `StatementWords`:
one file of data, `languages/<code>/statements.py`.

How phrases are written: words apart by one blank, in small letters and folded by `folds`;
`*` at the end of a word stands for any ending, `*` at its beginning for any beginning;
`(a|b|)` stands for each of the three; `...` for up to four words inside a clause.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

Phrases: TypeAlias = tuple[str, ...]
"""Phrases, written as the module's docstring says."""

ANY, OWN, OTHER = "any", "own", "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """Phrases that make the clause around them a statement of one kind.

    Attributes:
        kind: A kind, as the record format names it: "demand".
        phrases: Predicates; the nouns of such acts alone are no sign of one.
        whose: `ANY`; `OWN` when they count only with the speaker's side as subject ("we
            will ..."); `OTHER` when only with somebody else ("Norland must ...").
        acts: Whether the subject does it in saying so ("calls on", "condemns"): then it is
            the subject's, and whoever tells of it relays it.
        measure: The type of a measure, a key of `knowledge/measures.toml`.
    """

    kind: str
    phrases: Phrases
    whose: str = ANY
    acts: bool = False
    measure: str | None = None


def _none() -> Mapping[str, Phrases]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StatementWords:
    """All that the flat engine knows of a language.

    Attributes:
        folds: Letters that texts write in two ways, and the one that phrases use.
        commas: Whether a comma stands before every clause that completes another.
        abbreviations: Words whose full stop never ends a sentence, without it.
        closing_abbreviations: Those whose full stop ends one before a capital ("etc.").

        kinds: What makes a kind, the more telling first: of two kinds that stand in one
            clause the earlier row counts.
        reporting: Verbs and phrases that report, by what the report does: "say", "think",
            "impersonal" (nobody is their subject), "own" (the speaker's without a subject:
            "it must be said"; "own_position" with a kind), or the kind of what is told.  They count with a complementiser, a colon,
            a dash or quotation marks, or in a parenthesis, and never alone.
        reporting_nouns: Nouns with a complementiser: "the assertion that".
        complementisers: Words before a reported clause; a comma before them is no part.
        purposes: The last words of those complementisers that tell what should be.
        as_words: First word of a parenthesis that reports: "as the Minister said".
        according: Phrases before a source: "according to".
        according_them: Such phrases with a pronoun for the source, by the same keys.

        first_person: Words of the first person as subjects: "we", "our country".
        possessives: Words for what is the first person's own: "our".
        third_person: Pronouns of the third person as subjects, by "he", "she", "several" and
            "body"; "one" where the language has one word for both.
        first_endings: Endings that make a verb one of the first person by itself.
        feminine_endings: Endings of verbs whose subject is a woman.
        inside_offices: Prepositions that stand inside the names of offices.
        persons: Nouns for persons that speak, in the case of subjects.
        epithets: Such nouns that stand for the person named last: "the diplomat".
        bodies: Nouns for bodies that speak, in the case of subjects.
        stands_for: Nouns that stand for the polity whose adjective is before them, in the case
            of subjects: "the Norlandian side".
        texts: Nouns for texts that say something, in the case of subjects.
        colleagues: What a speaker calls the other speaker of the same event, in any case.
        sides: Phrases that stand for all parties of a joint text.

        negations: Words that negate the clause in which they stand.
        no_negations: Phrases with such a word that negate nothing: "not only".
        modals: Phrases by the modality they give, as the record format names it.
        conditions: Phrases that open a condition.
        presuppositions: Phrases in a question before what it takes for granted.
        stages: Phrases by the stage of a measure that they give.
        effective: Phrases before the day from which a measure takes effect.
        due_vague: Times that name no day: "soon".
        firmness: Phrases by how firmly something is promised; all else is "promised".
        hedges: Phrases that weaken.

        courtesies: Beginnings of clauses that greet, thank an audience or say what comes.
        rituals: Predicates that put nothing on record wherever they stand: "said thanks".
        subordinators: Words that open a clause which only completes another.
        coordinators: Words that join main clauses after a comma.
        no_joins: Phrases with such a word that join less than clauses: "but also".
        openings: Words at the beginning of a clause that are no part of what it says.
        fillers: Adverbs that stand between a subject and its verb.
        prepositions: Words after which a name is no subject.
        verb_endings: Endings of finite verbs and predicates.
        passive_endings: Endings of verbs whose subject is on whom the act falls.
        no_verbs: Words that have such an ending and are none.
        predicates: Words without such an ending that make a clause all the same.
    """

    folds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    commas: bool = False
    abbreviations: frozenset[str] = frozenset()
    closing_abbreviations: frozenset[str] = frozenset()

    kinds: tuple[KindWords, ...]
    reporting: Mapping[str, Phrases]
    reporting_nouns: Phrases = ()
    complementisers: Phrases
    purposes: frozenset[str] = frozenset()
    as_words: Phrases = ()
    according: Phrases = ()
    according_them: Mapping[str, Phrases] = field(default_factory=_none)

    first_person: Phrases
    possessives: Phrases = ()
    third_person: Mapping[str, Phrases] = field(default_factory=_none)
    first_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    inside_offices: Phrases = ()
    persons: Phrases = ()
    epithets: Phrases = ()
    bodies: Phrases = ()
    stands_for: Phrases = ()
    texts: Phrases = ()
    colleagues: Phrases = ()
    sides: Phrases = ()

    negations: Phrases
    no_negations: Phrases = ()
    modals: Mapping[str, Phrases] = field(default_factory=_none)
    conditions: Phrases = ()
    presuppositions: Phrases = ()
    stages: Mapping[str, Phrases] = field(default_factory=_none)
    effective: Phrases = ()
    due_vague: Phrases = ()
    firmness: Mapping[str, Phrases] = field(default_factory=_none)
    hedges: Phrases = ()

    courtesies: Phrases = ()
    rituals: Phrases = ()
    subordinators: Phrases = ()
    coordinators: Phrases = ()
    no_joins: Phrases = ()
    openings: Phrases = ()
    fillers: Phrases = ()
    prepositions: Phrases = ()
    verb_endings: tuple[str, ...]
    passive_endings: tuple[str, ...] = ()
    no_verbs: frozenset[str] = frozenset()
    predicates: Phrases = ()
