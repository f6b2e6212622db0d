"""Floors and ceilings, what is pinned, and the page that is written of it."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from audit_figures import FIELDS, of_findings  # noqa: E402 - the folder is put above
from reports_statements import bulk, sections  # noqa: E402
from results import CEILINGS, above, below, flat, pinned, raised, read_floors  # noqa: E402
from wanted import Wanted  # noqa: E402

pytestmark = pytest.mark.evaluation


def test_a_figure_below_its_floor_or_not_measured_is_named() -> None:
    floors = {"a.recall": 0.9, "a.kind": 0.8, "a.holder": 0.7}
    lines = below({"a.recall": 0.89, "a.kind": 0.8}, floors)
    assert lines == ["a.recall: 0.89 lies below its floor 0.9", "a.holder: not measured, floor 0.7"]


def test_a_figure_above_its_ceiling_or_not_measured_is_named() -> None:
    ceilings = {"a.volume": 6.0, "b.volume": 6.0, "c.volume": 6.0}
    lines = above({"a.volume": 6.0, "b.volume": 6.1}, ceilings)
    assert lines == [
        "b.volume: 6.1 lies above its ceiling 6",
        "c.volume: not measured, ceiling 6",
    ]


def test_no_figure_has_a_floor_and_a_ceiling() -> None:
    assert not CEILINGS.keys() & read_floors().keys()
    assert not any(name.endswith(".volume") for name in read_floors())


def test_floors_rise_and_never_fall() -> None:
    assert raised({"a": 0.8, "b": 0.6, "c": 1.0}, {"a": 0.7, "b": 0.7}) == {"a": 0.8, "b": 0.7}


def test_what_is_pinned_is_no_speed_and_no_volume_and_keeps_the_floors_there() -> None:
    figures = flat(
        {
            "documents": {"statements.recall": 0.9, "statements.volume": 4.0, "title": 1.0},
            "attribution": {"dev": {"all joint": {"f1": 50.0}, "seconds": 1.0, "failed": 0}},
        }
    )
    floors = {"documents.statements.recall": 0.95}
    assert pinned(figures, floors, ("documents.statements", "attribution")) == {
        "documents.statements.recall": 0.95,
        "attribution.dev.all joint.f1": 50.0,
    }


@pytest.mark.parametrize(
    ("wanted", "figure", "word"),
    [
        (Wanted(0.8, 0.9), 0.79, "no"),
        (Wanted(0.8, 0.9), 0.8, "must"),
        (Wanted(0.8, 0.9), 0.9, "goal"),
        (Wanted(0.8), 1.0, "must"),
        (Wanted(6, most=True), 6.01, "no"),
        (Wanted(6, most=True), 4.0, "must"),
    ],
)
def test_what_a_figure_reaches(wanted: Wanted, figure: float, word: str) -> None:
    assert wanted.met(figure) == word


def found() -> dict:
    row = {"agreement": 0.9, "kappa": None, "right": 0.8, "low": 0.7, "high": 0.88}
    return {
        "accuracy": {
            "documents": {"statements.recall": 0.9, "statements.volume": 6.5},
            "demo": {"statements.recall": 0.8},
            "pages": {},
        },
        "peers": {},
        "corpora": {
            "documents": 4,
            "bytes": 4_000_000,
            "errors": [],
            "slow": [],
            "statements": 10,
            "statements: claim": 9,
            "statements: denial": 1,
            "statements per 100 words": 4.5,
            "share without a statement": 0.25,
            "findings": 3,
            "findings: totals adds up": 2,
            "findings: ages does not add up as printed": 1,
        },
        "audit": {
            "statements": {
                "seed": 7,
                "drawn": 300,
                "judged": 300,
                "adjudicated": 12,
                "changed since": ["statements"],
                "fields": {n: {**row, "both": 0.75, "either": 0.85} for n in ("all", *FIELDS)},
                "archives": {"white-house-400": {"count": 100, "all": 0.8, "holder": 0.9}},
                "holders": {},
                "kinds": {},
            },
            "findings": of_findings(
                [
                    {"form": "findings.totals", "verdict": "right"},
                    {"form": "findings.totals", "verdict": "wrong"},
                    {"form": "findings.shares", "verdict": "right"},
                ]
            ),
        },
    }


def test_the_page_has_what_was_asked_beside_what_was_measured() -> None:
    page = sections(found())
    assert "| statements.recall | 0.88 | 0.95 | 0.900 | 0.800 |  | must |" in page
    assert "| statements.volume | ≤ 6.00 |  | 6.500 |  |  | no |" in page
    assert (
        "| all | 0.75 | 0.85 | 0.800 | 0.700 to 0.880 | 0.750 | 0.850 | 0.900 |  | must |" in page
    )
    assert "| white-house-400 | 100 | 0.800 | 0.900 |" in page
    assert "Since then these stages have changed: statements." in page
    assert "3 in all corpora. 3 of them were judged by hand, by one reader" in page
    assert "67 % are right (95 % interval 21 to 94)" in page
    assert "| totals | 2 | 0 | 0 | 2 | 1 |" in page
    assert "| shares | 0 | 0 | 0 | 1 | 1 |" in page
    assert "| ages | 0 | 1 | 0 |  |  |" in page


def test_an_audit_without_verdicts_is_said_to_have_none() -> None:
    assert "No statement has been judged yet." in sections({**found(), "audit": {}})


def test_the_bulk_says_how_the_kinds_are_shared_out() -> None:
    lines = bulk(found()["corpora"])
    assert "4.50 statements per 100 words; 25.0 % of the documents have none." in lines
    assert "| claim | 9 | 90.0 % |" in lines
