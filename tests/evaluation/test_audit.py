"""The audit: what is drawn and written down, which verdicts are kept, and what they add up to."""

import io
import json
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

import audit  # noqa: E402 - the folder is put on the path above
from audit_draw import AT_MOST, Drawn, Entry, draw  # noqa: E402
from audit_figures import FIELDS, differ, figures, kappa, wilson  # noqa: E402
from audit_sheet import write_sheet  # noqa: E402
from onrecord.documents import Origin  # noqa: E402
from onrecord.model import (  # noqa: E402
    Attribution,
    Holder,
    Party,
    Reading,
    Span,
    Statement,
    StatementKind,
)
from onrecord.pipeline import read_bytes  # noqa: E402
from shared import digest  # noqa: E402

pytestmark = pytest.mark.evaluation

DEMO = ROOT / "src" / "onrecord" / "demo" / "documents"
WORDS = "We are in favour of prolonging it on the same terms"
RIGHT = dict.fromkeys(FIELDS, "right")


def said(reading: Reading) -> Statement:
    at = reading.document.text.index(WORDS)
    return Statement(
        span=Span(at, at + len(WORDS)),
        text=WORDS,
        kind=StatementKind.POSITION,
        attribution=(
            Attribution(holders=(Holder(name="Bogdan Seferi", represents="X1"),)),
            Attribution(holders=(Holder(name="Hanneke Strand"),)),
        ),
        targets=(Party(name="Observer Mission in the Ilvane Strait", id="OMIS"),),
        rule="statements.secret",
    )


def drawn_by_hand() -> Drawn:
    name = "03-joint-news-conference.txt"
    reading = read_bytes((DEMO / name).read_bytes(), Origin(name=name))
    return Drawn(entry=entry(1), reading=reading, statement=said(reading))


def entry(number: int, first: dict | None = None, second: dict | None = None, **more) -> Entry:
    verdicts = {"1": first, "2": second, "3": more.get("third")}
    return Entry(
        number=number,
        archive=more.get("archive", "a.tar.gz"),
        member="one.txt",
        start=0,
        end=5,
        digest=digest("Hello"),
        kind=more.get("kind", "claim"),
        holders=[["Bogdan Seferi"]],
        targets=[],
        negated=False,
        verdicts={judge: verdict for judge, verdict in verdicts.items() if verdict},
    )


def archive_of(folder: Path, name: str, files: list[Path]) -> Path:
    path = folder / name
    with tarfile.open(path, "w:gz") as archive:
        for file in files:
            row = tarfile.TarInfo(file.name)
            row.size = file.stat().st_size
            archive.addfile(row, io.BytesIO(file.read_bytes()))
    return path


def kept_in(folder: Path, *entries: Entry) -> Path:
    kept = folder / "statements.json"
    audit.write(kept, entries, {"seed": 7, "rules": {}})
    return kept


def test_the_sheet_marks_the_content_in_its_paragraph_and_keeps_the_rule_back() -> None:
    sheet = write_sheet([drawn_by_hand()])
    assert (
        f"useful work, and we have said so in public. Its mandate expires on March 31. ⟦{WORDS}⟧."
        in sheet
    )
    assert "Before: Before we discuss more observers" in sheet
    assert "We have never refused a visa to any of them." in sheet
    assert "Turn: answer by Bogdan Seferi" in sheet
    assert "Holder: Bogdan Seferi, for X1" in sheet
    assert "Relayed by: Hanneke Strand" in sheet
    assert "Target: Observer Mission in the Ilvane Strait (OMIS)" in sheet
    assert "secret" not in sheet


def test_a_sample_is_the_same_for_a_seed_and_takes_few_of_each_document(tmp_path: Path) -> None:
    texts = [DEMO / "03-joint-news-conference.txt", DEMO / "13-interview.txt"]
    strata = [
        archive_of(tmp_path, "a.tar.gz", texts[:1]),
        archive_of(tmp_path, "b.tar.gz", texts[1:]),
    ]
    one, again, other = draw(strata, 6, 1), draw(strata, 6, 1), draw(strata, 6, 2)
    assert [d.entry for d in one] == [d.entry for d in again] != [d.entry for d in other]
    assert [d.entry.number for d in one] == [1, 2, 3, 4]
    for name in ("a.tar.gz", "b.tar.gz"):
        assert sum(d.entry.archive == name for d in one) == AT_MOST
    for d in one:
        words = d.reading.document.text[d.entry.start : d.entry.end]
        assert digest(words) == d.entry.digest
        assert words not in json.dumps(audit.rows_of([d.entry]))


def test_a_sheet_inside_the_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(audit.WordsInside):
        audit.draw_sample(3, 1, ROOT / "evaluation" / "audit" / "sheet.md", tmp_path / "kept.json")


def test_a_sample_with_verdicts_is_not_drawn_over(tmp_path: Path) -> None:
    kept = kept_in(tmp_path, entry(1, RIGHT))
    with pytest.raises(audit.VerdictsThere):
        audit.draw_sample(3, 1, tmp_path / "sheet.md", kept)


def test_verdicts_are_kept_and_those_missing_are_named(tmp_path: Path) -> None:
    kept = kept_in(tmp_path, entry(1), entry(2))
    assert audit.take("1", {"2": RIGHT}, kept) == [1]
    assert audit.read(kept)[1].verdicts == {"1": {**RIGHT, "reason": ""}}
    assert audit.take("2", {"1": RIGHT, "2": RIGHT}, kept) == []
    assert audit.read(kept)[1].verdicts.keys() == {"1", "2"}


@pytest.mark.parametrize(
    ("judge", "verdicts", "why"),
    [
        ("1", {"9": RIGHT}, "9: not drawn"),
        ("1", {"1": {**RIGHT, "kind": "perhaps"}}, "1: kind is 'perhaps'"),
        ("1", {"1": {"holder": "right"}}, "1: borders is None"),
        ("1", {"1": {**RIGHT, "kind": "wrong"}}, "1: no reason"),
        ("4", {"1": RIGHT}, "judge 4"),
    ],
)
def test_verdicts_that_cannot_be_read_are_refused(
    tmp_path: Path, judge: str, verdicts: dict, why: str
) -> None:
    kept = kept_in(tmp_path, entry(1))
    with pytest.raises(audit.BadVerdicts, match=why):
        audit.take(judge, verdicts, kept)
    assert not audit.read(kept)[0].verdicts


def test_a_reason_that_repeats_the_text_is_told_from_one_that_does_not() -> None:
    text = "The Treaty is in force, and Tarsova observes it to the letter."
    assert audit._quotes("should end after 'in force, and Tarsova observes it to'", text)
    assert not audit._quotes("'Tarsova observes it' is left out; that is a claim", text)


def test_a_field_is_right_when_both_say_so_or_a_third_settles_it() -> None:
    wrong = {**RIGHT, "kind": "wrong"}
    found = figures(
        [
            entry(1, RIGHT, RIGHT),
            entry(2, RIGHT, wrong),
            entry(3, wrong, RIGHT, third=RIGHT),
            entry(4, wrong, wrong, third=RIGHT),
            entry(5, RIGHT),
        ]
    )
    kind, holder = found["fields"]["kind"], found["fields"]["holder"]
    assert (found["drawn"], found["judged"], found["adjudicated"]) == (5, 4, 2)
    assert (kind["right"], kind["both"], kind["either"]) == (0.5, 0.25, 0.75)
    assert (kind["agreement"], holder["right"]) == (0.5, 1.0)
    assert found["fields"]["all"]["right"] == 0.5
    assert found["kinds"] == {"claim": {"count": 4, "all": 0.5, "holder": 1.0}}
    assert found["holders"] == {"somebody named": {"count": 4, "all": 0.5, "holder": 1.0}}


def test_all_is_right_only_where_one_and_the_same_statement_has_every_field_right() -> None:
    found = figures(
        [
            entry(1, {**RIGHT, "kind": "wrong"}, {**RIGHT, "kind": "wrong"}),
            entry(2, {**RIGHT, "target": "unsure"}, {**RIGHT, "target": "unsure"}),
        ]
    )
    assert found["fields"]["kind"]["right"] == found["fields"]["target"]["right"] == 0.5
    assert found["fields"]["all"]["right"] == 0.0


def test_only_what_a_third_can_settle_is_listed() -> None:
    wrong, unsure = {**RIGHT, "kind": "wrong"}, {**RIGHT, "kind": "unsure"}
    entries = [entry(1, RIGHT, RIGHT), entry(2, RIGHT, unsure), entry(3, wrong, unsure)]
    assert differ(entries) == [2]


def test_kappa_takes_chance_off_and_is_none_without_any_variance() -> None:
    assert kappa([("right", "right")] * 5) is None
    assert kappa([("right", "right")] * 9 + [("wrong", "wrong")]) == pytest.approx(1.0)
    assert kappa([("right", "wrong"), ("wrong", "right")]) == pytest.approx(-1.0)


def test_an_interval_holds_its_share_and_stays_between_0_and_1() -> None:
    assert wilson(300, 300) == (pytest.approx(0.9874, abs=1e-4), 1.0)
    assert wilson(0, 300)[0] == 0.0
    low, high = wilson(270, 300)
    assert low < 0.9 < high


def test_an_entry_is_shown_without_words_where_its_document_is_missing(tmp_path: Path) -> None:
    kept = kept_in(tmp_path, entry(1, {**RIGHT, "kind": "wrong", "reason": "a position"}))
    shown = audit.show(1, kept)
    assert "one.txt of a.tar.gz does not lie beside the project" in shown
    assert "judge 1   holder right  borders right  kind wrong" in shown
    assert "a position" in shown
