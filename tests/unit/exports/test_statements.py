"""Statements taken away: as rows, as events of other schemes, as attributions."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from onrecord.errors import WrongUsage
from onrecord.exports import Table, exporters
from onrecord.exports.events import event_code, events_of
from onrecord.exports.record import write_record
from onrecord.knowledge.kinds import kind_events
from onrecord.model import Modality, Stage, StatementKind, statement_id


def written(kind, table, *readings):
    file = io.BytesIO()
    exporters[kind](readings, table, file)
    return file.getvalue().decode()


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def changed(reading, number, **more):
    """Give a reading that has one of its statements alone, changed."""
    return replace(reading, statements=(replace(reading.statements[number], **more),))


def test_a_row_has_the_holder_apart_from_those_who_relay(reading):
    claim, measure, promise = read_csv(written("csv", Table.STATEMENTS, reading))
    assert (claim["holder"], claim["holder_represents"]) == ("Veskia", "XV")
    assert claim["relayed_by"] == "Ana Petrova; the Guard"
    assert claim["text"] == "'=SUM(1)"
    assert (measure["holder"], measure["holder_as"]) == ("Ana Petrova; the Guard", "Minister")
    assert (measure["agents"], measure["agent_ids"]) == ("Norland; the Guard", "XN")
    assert (measure["count"], measure["effective"]) == ("300", "2031-05")
    assert (promise["due"], promise["due_firmness"]) == ("2031-05", "scheduled")
    assert (claim["negated"], promise["negated"]) == ("false", "true")


def test_an_address_depends_on_the_words_and_their_number_alone(reading):
    document, claim = reading.document.id, reading.statements[0]
    assert statement_id(document, claim) == "st:0a1b/0-7"
    assert statement_id(document, replace(claim, kind=StatementKind.DENIAL)) == "st:0a1b/0-7"
    assert statement_id(document, replace(claim, ordinal=1)) == "st:0a1b/0-7/1"


def test_a_finding_has_the_words_that_were_compared(reading):
    (row,) = lines(written("jsonl", Table.FINDINGS, reading))
    assert (row["holds"], row["words"]) == (False, "300; 400")
    assert reading.document.text[row["start"] : row["end"]] == "300 to 400"


def test_an_event_has_the_source_and_target_of_its_scheme(reading):
    claim, measure, promise = read_csv(written("plover", Table.STATEMENTS, reading))
    assert (claim["plover_type"], claim["cameo_root"], claim["source"]) == ("", "01", "XV")
    assert claim["text"] == "'=SUM(1)"
    assert (measure["plover_type"], measure["plover_mode"]) == ("SANCTION", "expel")
    assert (measure["cameo_root"], measure["cameo"]) == ("16", "166")
    assert (measure["source"], measure["target"]) == ("XN; the Guard", "XV")
    assert measure["event_date"] == "2031-03-04"
    assert (promise["plover_type"], promise["source"]) == ("AGREE", "XN; the Guard")
    assert promise["plover_context"] == "negation"


@pytest.mark.parametrize(
    ("kind", "plover", "root"),
    [
        (StatementKind.CLAIM, "", "01"),
        (StatementKind.POSITION, "", "01"),
        (StatementKind.DENIAL, "", "01"),
        (StatementKind.DEMAND, "DEMAND", "10"),
        (StatementKind.COMMITMENT, "AGREE", "03"),
        (StatementKind.CONDEMNATION, "ACCUSE", "11"),
        (StatementKind.SUPPORT, "SUPPORT", "05"),
    ],
)
def test_every_kind_has_its_event_or_none(reading, kind, plover, root):
    code = event_code(replace(reading.statements[0], kind=kind))
    assert (code.plover, code.cameo[:2]) == (plover, root)


def test_every_kind_but_measures_has_a_row():
    assert set(kind_events()) == {*StatementKind} - {StatementKind.MEASURE}


@pytest.mark.parametrize("measure", [None, "no such type"])
def test_a_measure_of_no_known_type_has_no_code_and_keeps_its_row(reading, measure):
    (event,) = events_of(changed(reading, 1, measure=measure))
    assert (event["plover_type"], event["cameo"], event["kind"]) == (None, None, "measure")


def test_a_measure_that_is_reversed_is_not_coded_as_the_measure(reading):
    (lifted,) = events_of(changed(reading, 1, measure="sanctions", stage=Stage.REVERSED))
    (taken,) = events_of(changed(reading, 1, measure="sanctions", stage=Stage.DONE))
    assert (lifted["plover_type"], taken["plover_type"]) == ("RETREAT", "COERCE")
    (undone,) = events_of(changed(reading, 1, stage=Stage.REVERSED))
    assert undone["plover_type"] is None


def test_the_source_of_a_measure_is_not_who_tells_of_it(reading):
    (event,) = events_of(changed(reading, 1, agents=()))
    assert (event["source"], event["holder"]) == (None, "Ana Petrova; the Guard")


@pytest.mark.parametrize(
    ("number", "more", "context"),
    [
        (1, {"modality": Modality.FUTURE}, "future"),
        (1, {"stage": Stage.PROPOSED}, "future"),
        (1, {"modality": Modality.CONDITIONAL, "negated": True}, "negation; hypothetical"),
        (1, {}, None),
        (2, {"modality": Modality.FUTURE, "negated": False}, None),
    ],
)
def test_what_has_not_happened_says_so(reading, number, more, context):
    (event,) = events_of(changed(reading, number, **more))
    assert event["plover_context"] == context


def test_attributions_are_nested_by_their_ids(reading):
    inner, outer, *others = lines(written("parc", Table.STATEMENTS, reading))
    assert (inner["level"], inner["id"], inner["inside"]) == (0, "st:0a1b/0-7#0", "st:0a1b/0-7#1")
    assert inner["source"] == {"span": [13, 19], "text": "Veskia"}
    assert (inner["cue"]["text"], inner["content"]["text"]) == ("said", "=SUM(1)")
    assert (outer["id"], outer["inside"]) == (inner["inside"], None)
    assert (outer["source"], outer["cue"]) == (None, None)
    assert outer["content"]["text"] == "=SUM(1) said Veskia"
    assert [holder["name"] for holder in outer["holders"]] == ["Ana Petrova", "the Guard"]
    assert [one["level"] for one in others] == [0, 0]


@pytest.mark.parametrize("kind", ["plover", "parc"])
@pytest.mark.parametrize("table", [Table.READINGS, Table.MENTIONS])
def test_other_tables_are_refused(reading, kind, table):
    with pytest.raises(WrongUsage, match=table.value):
        written(kind, table, reading)


def test_the_record_format_has_statements_and_findings(reading):
    record = write_record(reading)
    claim, *_ = record["statements"]
    assert claim["attribution"][0]["cue"] == [8, 12]
    assert claim["attribution"][1]["holders"][0]["as"] == "Minister"
    assert record["findings"][0]["holds"] is False
