"""The sections on statements of the page on accuracy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from audit_figures import FIELDS
from tables import bounds, figure, reached, table
from wanted import ATTRIBUTION, AUDIT, STATEMENTS

SECTIONS = """## Statements

The scorer that lies beside the real documents gives the figures. *recall* is the share of the
annotated statements that are found; *holder*, *holder_other* (where the holder is not simply the
first participant), *kind* and *target* are shares of those found; *precision* counts the documents
that are annotated whole; *volume* is statements per 100 words, a guard against calling everything a
statement: a figure that must not rise. Matches are lenient in their borders, and two annotators
agree on about 0.82 of the kinds.

{statements}

## Attribution, beside an installable peer

PolNeAR's development articles; F1 in percent. *half* is at least half of the content's words in
common, *joint* that and the right source, *direct* only what stands in quotation marks. The best
trained tool that we know reaches 50.1 and 63.2 (direct) for *joint*, the best rules 42.3 and 50.4,
two people agree at 75.3 and 93.2. The peer (textacy) reads direct quotations only.

{attribution}

## Conflict in the Security Council, as it is

UNSCon marks clauses of Security Council speeches that evaluate somebody negatively, challenge or
correct. We read other kinds, for other ends: words that put a state in a bad light are a claim here
unless they judge. So the figures say how the two schemes meet. For the agreement a condemnation
counts as negative evaluation and a denial as challenge or correction. The baseline is TF-IDF with
logistic regression, trained on four fifths of the speeches to tell the fifth; nothing of it ships.

{unscon}

## The audit

{audit}

## Findings

{findings}
"""

_COLUMNS = (
    "claim",
    "position",
    "demand",
    "commitment",
    "measure",
    "denial",
    "condemnation",
    "support",
    "nothing heard",
)


def sections(found: Mapping[str, Any]) -> str:
    """Write the sections from the figures of a run."""
    ours, theirs = found["accuracy"], found["peers"]
    judged = found.get("audit", {})
    return SECTIONS.format(
        statements=_statements(ours),
        attribution=_attribution(ours.get("attribution", {}), theirs.get("attribution", {})),
        unscon=_unscon(ours.get("unscon", {}), theirs.get("unscon", {})),
        audit=_audit(judged.get("statements", {})),
        findings=_findings(found["corpora"], judged.get("findings", {})),
    )


def _statements(ours: Mapping[str, Any]) -> str:
    sets = [ours[name] for name in ("documents", "demo", "pages")]
    names = {name for figures in sets for name in figures if name.startswith("statements.")}
    rows = []
    for name in [*STATEMENTS, *sorted(names - STATEMENTS.keys())]:
        wanted, real = STATEMENTS.get(name), sets[0].get(name)
        cells = (figure(figures.get(name)) for figures in sets)
        rows.append((name, *bounds(wanted), *cells, reached(wanted, real)))
    head = ("figure", "must", "goal", "real documents", "demo documents", "other forms", "reached")
    return table(head, rows)


def _attribution(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> str:
    rows = []
    for tool, runs in (("onrecord", ours), ("textacy", theirs)):
        for benchmark, row in runs.items():
            for name, value in row.items():
                cells = _scores(value)
                wanted = ATTRIBUTION.get(name) if tool == "onrecord" else None
                rows.append((benchmark, tool, name, *bounds(wanted, 0), *cells))
    head = ("benchmark", "tool", "figure", "must", "goal", "precision", "recall", "F1 or figure")
    return table(head, rows) if rows else "Not measured."


def _scores(value: object) -> tuple[str, str, str]:
    if isinstance(value, Mapping):
        return figure(value["p"], 1), figure(value["r"], 1), figure(value["f1"], 1)
    return "", "", figure(value, 2) if isinstance(value, int | float) else str(value)


def _unscon(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> str:
    if not ours:
        return "Not measured."
    rows = [
        (name, *(f"{row.get(column, 0):,}" for column in _COLUMNS))
        for name, row in ours["table"].items()
    ]
    agreement = [
        (classes, tool, *(figure(runs[classes][name]) for name in _AGREEMENT))
        for classes in ("two classes", "three classes")
        for tool, runs in (("onrecord", ours), ("baseline", theirs))
        if runs
    ]
    targets = "; ".join(f"{name}: {count:,}" for name, count in ours["targets"].items())
    return "\n\n".join(
        (
            f"{ours['clauses']:,} clauses, {100 * ours['heard']:.1f} % of them in a statement.",
            table(("the corpus marks", *_COLUMNS), rows),
            table(("agreement", "tool", *_AGREEMENT), agreement),
            f"Targets, in clauses that are marked as conflict: {targets}.",
        )
    )


_AGREEMENT = ("macro f1", "conflict precision", "conflict recall")


def _audit(audit: Mapping[str, Any]) -> str:
    if not audit.get("judged"):
        return "No statement has been judged yet."
    fields = audit["fields"]
    rows = [
        (
            name,
            *bounds(AUDIT.get(name)),
            figure(fields[name]["right"]),
            f"{fields[name]['low']:.3f} to {fields[name]['high']:.3f}",
            *(figure(fields[name][column]) for column in ("both", "either", "agreement", "kappa")),
            reached(AUDIT.get(name), fields[name]["right"]),
        )
        for name in ("all", *FIELDS)
    ]
    head = (
        *("field", "must", "goal", "right", "95 % interval", "both say right", "either does"),
        *("judges agree", "kappa", "reached"),
    )
    return "\n\n".join((_drawn(audit), table(head, rows), _parts(audit)))


def _drawn(audit: Mapping[str, Any]) -> str:
    moved = ", ".join(audit["changed since"])
    since = f"Since then these stages have changed: {moved}." if moved else "No stage has changed."
    return (
        f"{audit['drawn']:,} statements were drawn from the corpora by the seed {audit['seed']}, "
        "the same number from each archive and at most two from one document. "
        f"Two judges, who saw neither each other's verdicts nor the rule, judged "
        f"{audit['judged']:,} of them by `evaluation/audit/instructions.md`; a third judged "
        f"{audit['adjudicated']:,} on which they differed. A field is *right* where both say so, "
        "or one does and the third agrees; *all* where every field is; unsure is not right. "
        "The interval is Wilson's. A document counts once however long it is, so the figures are "
        "of documents as much as of statements. "
        f"`python evaluation/audit.py show NUMBER` prints one. {since}"
    )


def _parts(audit: Mapping[str, Any]) -> str:
    rows = [
        (name, f"{row['count']:,}", figure(row["all"]), figure(row["holder"]))
        for part in ("archives", "holders", "kinds")
        for name, row in audit[part].items()
    ]
    return table(("part", "statements", "all fields right", "holder right"), rows)


def _findings(corpora: Mapping[str, Any], judged: Mapping[str, Any]) -> str:
    found = {n.removeprefix(_FOUND): c for n, c in corpora.items() if n.startswith(_FOUND)}
    forms = {name.partition(" ")[0] for name in found} | judged.get("forms", {}).keys()
    rows = []
    for form in sorted(forms):
        counts = (f"{found.get(f'{form} {outcome}', 0):,}" for outcome in _OUTCOMES)
        verdicts = judged.get("forms", {}).get(form, {})
        rows.append((form, *counts, *(str(verdicts.get(name, "")) for name in ("judged", "right"))))
    total = f"{corpora.get('findings', 0):,} in all corpora. "
    if judged:
        total += (
            f"{judged['judged']} of them were judged by hand, by one reader, those that do not "
            f"add up first: {100 * judged['right']:.0f} % are right (95 % interval "
            f"{100 * judged['low']:.0f} to {100 * judged['high']:.0f}). The rules were mended "
            "on hits in the same corpora, so this is no test of what is still unseen."
        )
    return "\n\n".join((total, table(("form", *_OUTCOMES, "judged", "right"), rows)))


_FOUND = "findings: "
_OUTCOMES = ("adds up", "does not add up as printed", "not settled")


def bulk(figures: Mapping[str, Any]) -> str:
    """Write what reading all corpora gave."""
    names = ("turns", "actor", "instrument", "time", "quantity", "statements", "findings")
    found = ", ".join(f"{name} {figures.get(name, 0):,}" for name in names)
    wrong = f"{len(figures['errors'])} errors, {len(figures['slow'])} that took too long"
    size = figures["bytes"] / 1e6
    lines = [f"{figures['documents']:,} documents of {size:.1f} MB read: {wrong}. Found: {found}."]
    kinds = Counter({n[12:]: c for n, c in figures.items() if n.startswith("statements: ")})
    if kinds:
        rows = [
            (name, f"{count:,}", f"{100 * count / kinds.total():.1f} %")
            for name, count in kinds.most_common()
        ]
        none = 100 * figures["share without a statement"]
        lines.append(
            f"{figures['statements per 100 words']:.2f} statements per 100 words; "
            f"{none:.1f} % of the documents have none."
        )
        lines.append(table(("kind", "statements", "share"), rows))
    return "\n\n".join(lines)
