"""UNSCon: our kinds and targets on clauses of Security Council speeches, as they are.

`python evaluation/unscon.py` prints the table of the corpus's classes by our kinds, and the
agreement on whether a clause is conflict at all, beside a classifier that was trained on the
same clauses (TF-IDF and logistic regression, five folds by speech; nothing of it ships).

The corpus marks what we do not: any words that put somebody in a bad light are negative
evaluation, most of which are claims here.  So the figures say how the two schemes meet, and
not how well either is read.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.mentions import finders
from onrecord.model import (
    Block,
    BlockKind,
    Document,
    DocumentId,
    Genre,
    Header,
    Passage,
    Span,
    Statement,
    StatementKind,
    Turn,
    TurnKind,
)
from onrecord.pipeline import find_mentions, hear_statements
from shared import SHARED

try:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold, cross_val_predict
    from sklearn.pipeline import make_pipeline
except ImportError:  # the peer is not installed
    make_pipeline = None

CLAUSES = SHARED / "benchmarks" / "statements" / "unscon_conflict_annotations.csv"

NONE, NEGATIVE, CHALLENGE = "none", "negative evaluation", "challenge or correction"
_CLASSES = {"_": NONE, "a0_NE": NEGATIVE, "b1_CC": CHALLENGE}
_OURS = {StatementKind.CONDEMNATION: NEGATIVE, StatementKind.DENIAL: CHALLENGE}
_CODES = {
    "russian_federation": "RU",
    "ukraine": "UA",
    "united_states_of_america": "US",
    "united_kingdom_of_great_britain_and_northern_ireland": "GB",
    "egypt": "EG",
}
_SPEECH = re.compile(r"(.+?_spch\d+)_(\D+)")
_ENDING = re.compile(r"(?:_(?:neg|pos))?_*$")
_LEFT, _RIGHT = re.compile(r" (?=[.,;:!?)’'])"), re.compile(r"(?<=[(]) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of the corpus.

    Attributes:
        passage: The paragraph that it stands in.
        words: As printed, blanks before punctuation closed up.
        marked: Its class, one of three.
        finer: As the corpus has it: "Direct_NegEval", "Challenge" ...
        target: The code of the state that it is aimed at, where the corpus names one.
    """

    passage: str
    words: str
    marked: str
    finer: str
    target: str | None

    @property
    def speech(self) -> str:
        """The speech that it comes from."""
        found = _SPEECH.match(self.passage)
        return found[1] if found else self.passage


def clauses() -> list[Clause]:
    """Read the corpus; empty where it does not lie."""
    if not CLAUSES.exists():
        return []
    with CLAUSES.open(encoding="utf-8", newline="") as file:
        return [_clause(row) for row in csv.DictReader(file)]


def _clause(row: Mapping[str, str]) -> Clause:
    marked = _CLASSES[row["Three_Conflict_labels"]]
    finer, target = ("B1", "B3") if marked == CHALLENGE else ("A0", "A4")
    return Clause(
        passage=row["file_id"],
        words=_RIGHT.sub("", _LEFT.sub("", row["EDU_text"])).replace(" - ", "-"),
        marked=marked,
        finer=NONE if marked == NONE else row[finer],
        target=_CODES.get(row[target]),
    )


def heard(everything: Sequence[Clause]) -> list[Statement | None]:
    """Hear each paragraph as one speaker's turn, and give each clause its statement.

    A clause's statement is the one with which it shares most characters, where they are
    half of the clause or of the statement; None where there is no such statement.
    """
    passages: dict[str, list[Clause]] = defaultdict(list)
    for clause in everything:
        passages[clause.passage].append(clause)
    return [found for name, some in passages.items() for found in _passage(name, some)]


def _passage(name: str, some: Sequence[Clause]) -> Iterator[Statement | None]:
    text, spans = "", []
    for clause in some:
        spans.append(Span(len(text), len(text) + len(clause.words)))
        text += clause.words + " "
    found = _SPEECH.match(name)
    speaker = _country(found[2]) if found else None
    whole = Span(0, len(text) - 1)
    document = _document(text)
    turn = Turn(
        kind=TurnKind.STATEMENT,
        span=whole,
        speaker=speaker,
        represents=_code(speaker) if speaker else None,
        label=speaker,
    )
    statements = hear_statements(document, (turn,), tuple(find_mentions(document)))
    return (_best(span, statements) for span in spans)


def _country(words: str) -> str:
    """Take a file's own endings off the name of the speaker's state."""
    name = _ENDING.sub("", words).replace("_", " ").title()
    return name.replace(" Of ", " of ").replace(" And ", " and ")


def _code(country: str) -> str | None:
    """Give a state's code."""
    return next((found.canonical for found in finders["actors"](Passage(country))), None)


def _document(text: str) -> Document:
    return Document(
        id=DocumentId("doc:unscon"),
        digest="sha256:",
        path=None,
        url=None,
        media_type="text/plain",
        language="en",
        text=text,
        header=Header(genre=Genre.MEETING_RECORD),
        blocks=(Block(BlockKind.BODY, Span(0, len(text) - 1)),),
    )


def _best(span: Span, statements: Sequence[Statement]) -> Statement | None:
    best, most = None, 0
    for said in statements:
        shared = min(span.end, said.span.end) - max(span.start, said.span.start)
        half = min(span.end - span.start, said.span.end - said.span.start) / 2
        if max(half, most) < shared:
            best, most = said, shared
    return best


def figures() -> dict[str, Any]:
    """Give how our kinds and targets meet the corpus's classes; empty where it does not lie."""
    everything = clauses()
    if not everything:
        return {}
    said = heard(everything)
    ours = [_OURS.get(one.kind, NONE) if one else NONE for one in said]
    marked = [clause.marked for clause in everything]
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for clause, one in zip(everything, said, strict=True):
        table[clause.finer][one.kind.value if one else "nothing heard"] += 1
    aimed = [(c.target, s) for c, s in zip(everything, said, strict=True) if c.target and s]
    named = [(code, {p.id for p in s.targets}) for code, s in aimed if s.targets]
    return {
        "clauses": len(everything),
        "heard": sum(one is not None for one in said) / len(said),
        "two classes": _agreement([m != NONE for m in marked], [o != NONE for o in ours]),
        "three classes": _agreement(marked, ours),
        "targets": {
            "aimed at a state, and heard": len(aimed),
            "of these with a target of ours": len(named),
            "the same state": sum(code in ids for code, ids in named),
        },
        "table": {name: dict(row) for name, row in table.items()},
    }


def peer() -> dict[str, Any]:
    """Give the trained baseline's figures; empty where scikit-learn or the corpus is missing."""
    everything = clauses()
    if make_pipeline is None or not everything:
        return {}
    marked = [clause.marked for clause in everything]
    conflict = [m != NONE for m in marked]
    return {
        "two classes": _agreement(conflict, _trained(everything, conflict)),
        "three classes": _agreement(marked, _trained(everything, marked)),
    }


def _trained(everything: Sequence[Clause], marked: Sequence[Any]) -> list[Any]:
    """Give what a classifier says of each clause that was trained on other speeches."""
    model = make_pipeline(
        TfidfVectorizer(), LogisticRegression(max_iter=1000, class_weight="balanced")
    )
    words = [clause.words for clause in everything]
    groups = [clause.speech for clause in everything]
    folds = GroupKFold(n_splits=5)
    return list(cross_val_predict(model, words, marked, groups=groups, cv=folds).tolist())


def _agreement(marked: Sequence[Any], found: Sequence[Any]) -> dict[str, float]:
    """Give precision and recall of conflict, and the mean of all classes' F1."""
    scores = [_scores(marked, found, name) for name in sorted(set(marked))]
    return {"macro f1": sum(f1 for *_, f1 in scores) / len(scores)} | _conflict(marked, found)


def _conflict(marked: Sequence[Any], found: Sequence[Any]) -> dict[str, float]:
    told = [[m not in {NONE, False} for m in side] for side in (marked, found)]
    precision, recall, f1 = _scores(told[0], told[1], name=True)
    return {"conflict precision": precision, "conflict recall": recall, "conflict f1": f1}


def _scores(marked: Sequence[Any], found: Sequence[Any], name: object) -> tuple[float, ...]:
    hits = sum(m == f == name for m, f in zip(marked, found, strict=True))
    precision = hits / max(1, sum(f == name for f in found))
    recall = hits / max(1, sum(m == name for m in marked))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Print the table and the agreement."""
    for tool, measure in _TOOLS.items():
        found = measure()
        for name, row in found.pop("table", {}).items():
            print(f"{name:20}", "  ".join(f"{kind} {n}" for kind, n in sorted(row.items())))
        for name, row in found.items():
            print(f"{tool:16}{name:16}", row)


_TOOLS: dict[str, Callable[[], dict[str, Any]]] = {"onrecord": figures, "TF-IDF": peer}

if __name__ == "__main__":
    main()
