"""Units: the stretches of a sentence that stand as statements, with what attributes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.languages.en.kinds import SAID_ONLY, SPEAKING, THINKING
from onrecord.model import Sentence, Span
from onrecord.statements.attribution import Form, Said
from onrecord.statements.clause import Clause
from onrecord.statements.clauses import finite, split_clauses, trimmed
from onrecord.statements.cues import acting_verb, cue_kind, expressed, led_to
from onrecord.statements.force import is_negated
from onrecord.statements.references import References
from onrecord.statements.speaking import says_something

_MOSTLY = 0.8
"""Share of a clause's characters that an attribution's content must hold to attribute it."""

_DEEPEST = 6
"""Levels of attribution inside one sentence; deeper ones are read as the words of the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A clause that stands as a statement.

    Attributes:
        clause: Its words.
        said: The attributions that hold it, from the innermost.
        performing: The verb that does what is said, where the clause's own verb does.
        cued: The verb outside the clause that attributes it as its content.
    """

    clause: Clause
    said: tuple[Said, ...] = ()
    performing: int | None = None
    cued: int | None = None


class Units:
    """The units of a document's sentences.

    A verb that only reports ("said that") stays outside of its content, which is split
    in its turn.  A verb that does something by being said ("calls on Norland to leave")
    belongs to its statement, unless a clause with a tense of its own follows.
    """

    def __init__(self, attributions: Sequence[Said], references: References) -> None:
        self._references = references
        self._by_sentence: dict[int, list[Said]] = defaultdict(list)
        self._wide: list[tuple[int, int, Said]] = []
        for said in attributions:
            if not says_something(said, references):
                continue
            if said.sentence is not None:
                self._by_sentence[said.sentence.starts[0]].append(said)
            if said.form not in {Form.VERB, Form.NOUN} or _runs_on(said):
                end = max((content.end for content in said.content), default=0)
                self._wide.append((min(said.content, default=Span(0, 1)).start, end, said))

    def of(self, sentence: Sentence) -> list[Unit]:
        """Give the units of a sentence in order of place, each stretch once."""
        here = self._by_sentence.get(sentence.starts[0], ())
        wide = self._reaching(sentence.span)
        asked = sentence.words[-1] == "?" or "?" in sentence.words[-3:]
        found: dict[tuple[int, int], Unit] = {}
        used: set[int] = set()
        whole = () if asked else split_clauses(sentence, 0, len(sentence) - 1)
        for unit in self._split(sentence, whole, here, used):
            _put(unit, found)
        for said in here:
            if said.verb in used or not _clausal(said) or (asked and _is_asked(said)):
                continue
            for unit in self._content(said, sentence, here, used):
                _put(unit, found)
        units = [_with_wide(unit, wide) if wide else unit for unit in found.values()]
        return sorted(units, key=lambda unit: (unit.clause.first, unit.clause.last))

    def _reaching(self, span: Span) -> list[Said]:
        """Give the attributions from elsewhere whose content has words of a stretch."""
        near = (said for start, end, said in self._wide if start < span.end and span.start < end)
        return [said for said in near if any(c.overlaps(span) for c in said.content)]

    def _split(
        self,
        sentence: Sentence,
        clauses: Iterable[Clause],
        here: Iterable[Said],
        used: set[int],
        depth: int = 0,
    ) -> Iterator[Unit]:
        by_verb = {_head_verb(sentence, said): said for said in here}
        for clause in clauses:
            acting = acting_verb(sentence, clause.verb)
            noun = by_verb.get(expressed(sentence, acting))
            noun = noun if noun is not None and _tells_all(noun, clause) else None
            led = next(filter(None, map(by_verb.get, led_to(sentence, clause.verb))), None)
            said = noun or led or by_verb.get(acting) or by_verb.get(clause.verb)
            kind = cue_kind(sentence, acting)
            if kind is not None and self._thing_acts(clause):
                kind = None
            if said is None or said.verb in used or _DEEPEST < depth:
                performing = acting if kind else None
                yield Unit(clause=clause, performing=performing)
                continue
            used.update({said.verb or 0, acting, clause.verb} if noun or led else {said.verb or 0})
            if said.negated and not is_thought(said):
                yield Unit(clause=clause, performing=acting if kind else None)
            elif inner := self._content(said, sentence, here, used, depth):
                yield from inner
            elif kind:
                yield Unit(clause=clause, said=(said,), performing=acting)
            else:
                yield Unit(clause=clause)

    def _thing_acts(self, clause: Clause) -> bool:
        """Say whether a clause's subject is a single thing, which neither asks nor promises."""
        sentence, subject = clause.sentence, clause.subject
        if subject is None or sentence.tags[subject] not in {"NN", "VBG", "DT", "WDT", "CD"}:
            return False
        says = sentence.lemmas[subject] in SPEAKING
        return not says and not self._references.is_somebody(sentence, subject)

    def _content(
        self,
        said: Said,
        sentence: Sentence,
        here: Iterable[Said],
        used: set[int],
        depth: int = 0,
    ) -> list[Unit]:
        """Give the units of an attribution's content, where it is a clause of its own."""
        found = []
        for span in said.content:
            place = _words_of(sentence, span)
            clauses = () if place is None else _clauses_of(sentence, *place)
            for unit in self._split(sentence, clauses, here, used, depth + 1):
                cued = unit.cued if unit.cued is not None else said.verb
                found.append(
                    Unit(
                        clause=unit.clause,
                        said=(*unit.said, said),
                        performing=unit.performing,
                        cued=cued if not unit.said else unit.cued,
                    )
                )
        return found


def _tells_all(said: Said, clause: Clause) -> bool:
    """Say whether the content of a noun is a clause that runs to the end of the noun's own."""
    content = said.content[-1] if said.content else None
    place = None if content is None else _words_of(clause.sentence, content)
    return (
        place is not None and clause.last <= place[1] and bool(_clauses_of(clause.sentence, *place))
    )


def _put(unit: Unit, found: dict[tuple[int, int], Unit]) -> None:
    """Keep one unit of each stretch: the first, or the first that somebody is said to say."""
    place = (unit.clause.first, unit.clause.last)
    if place not in found or (unit.said and not found[place].said):
        found[place] = unit


def _is_asked(said: Said) -> bool:
    """Say whether a cue is what a question asks: "what do you think"."""
    sentence, verb, subject = said.sentence, said.verb, said.subject
    if sentence is None or verb is None or subject is None:
        return False
    return any(aux < subject for aux in sentence.all_children(verb, "aux"))


def _runs_on(said: Said) -> bool:
    """Say whether what is said is in several pieces, or runs over its cue's sentence."""
    if said.sentence is None or 1 < len(said.content):
        return True
    return not said.sentence.span.holds(said.content[0])


def _head_verb(sentence: Sentence, said: Said) -> int | None:
    """Give the verb of a cue: of "am sure that" the copula."""
    if said.verb is not None and sentence.tags[said.verb].startswith("JJ"):
        return sentence.heads[said.verb]
    return said.verb


def is_thought(said: Said) -> bool:
    """Say whether a cue is of thinking, whose "not" belongs to the content: "do not think"."""
    return said.lemma in THINKING


def _clausal(said: Said) -> bool:
    return said.form in {Form.VERB, Form.NOUN, Form.QUOTE, Form.COLON} and (
        said.lemma not in SAID_ONLY
    )


def _with_wide(unit: Unit, wide: Sequence[Said]) -> Unit:
    """Add the attributions whose content holds a unit from elsewhere: "As X has said, …"."""
    span = unit.clause.span
    more = [said for said in wide if said not in unit.said and _holds(said, span)]
    if not more:
        return unit
    levels = sorted((*unit.said, *more), key=_size)
    clause = unit.clause
    for said in more:
        clause = _without(clause, said)
    return replace(unit, clause=clause, said=tuple(levels))


def _without(clause: Clause, said: Said) -> Clause:
    """Take the words that attribute off either end: "According to the Service, …"."""
    parts = [part for part in (said.source, said.cue) if part is not None]
    if not parts:
        return clause
    start, stop = min(p.start for p in parts), max(p.end for p in parts)
    sentence, first, last = clause.sentence, clause.first, clause.last
    inside = range(first, last + 1)
    opens = first + (sentence.lemmas[first] == "as" and first < last)
    if start <= sentence.starts[opens] < stop:
        first = next((w for w in inside if stop <= sentence.starts[w]), first)
    elif start < sentence.ends[last] <= stop:
        last = next((w for w in reversed(inside) if sentence.ends[w] <= start), last)
    first, last = trimmed(sentence, first, last)
    return replace(clause, first=first, last=last) if first <= clause.verb <= last else clause


def _holds(said: Said, span: Span) -> bool:
    shared = sum(
        max(0, min(content.end, span.end) - max(content.start, span.start))
        for content in said.content
    )
    own = 0
    for part in (said.source, said.cue):
        if part is not None and part.overlaps(span):
            own += len(part)
    return _MOSTLY * (len(span) - own) <= shared


def _size(said: Said) -> int:
    return sum(len(content) for content in said.content)


def _words_of(sentence: Sentence, span: Span) -> tuple[int, int] | None:
    """Give the words of a sentence that lie in a stretch, marks and links at its ends aside."""
    inside = [
        word
        for word in range(len(sentence))
        if span.start <= sentence.starts[word] and sentence.ends[word] <= span.end
    ]
    if not inside:
        return None
    first, last = trimmed(sentence, inside[0], inside[-1])
    return (first, last) if first <= last else None


def _clauses_of(sentence: Sentence, first: int, last: int) -> Sequence[Clause]:
    """Give the clauses of a stretch, if one has a verb with a tense and a subject of its own."""
    asks = sentence.tags[first] in {"WRB", "WP", "WDT"} and not sentence.words[first].isupper()
    if asks or sentence.lemmas[first] == "whether":
        return ()
    clauses = tuple(split_clauses(sentence, first, last))
    stands = any(
        sentence.tags[clause.verb][0] in "VM"
        and finite(sentence, clause.verb)
        and not is_relative(sentence, clause.verb)
        and any(
            first <= s <= last
            for s in sentence.all_children(clause.verb, "nsubj", "nsubjpass", "expl", "csubj")
        )
        for clause in clauses
    )
    return clauses if stands else ()


def is_relative(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb heads a clause that only describes a noun; "the claim that" does not."""
    return sentence.labels[verb] == "relcl"


def negated_above(unit: Unit) -> bool:
    """Say whether a cue of thinking negates a unit: "I do not think that it will"."""
    if not unit.said or unit.said[0].verb is None or unit.said[0].sentence is None:
        return False
    inner = unit.said[0]
    raises = is_thought(inner) and inner.lemma != "doubt"
    return raises and is_negated(unit.said[0].sentence, unit.said[0].verb)
