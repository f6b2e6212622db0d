"""What is taken away: every row, every column, and no formula."""

from __future__ import annotations

import csv
import io
import json

import pytest

from onrecord.errors import MissingExtra, WrongUsage
from onrecord.exports import Table, exporters
from onrecord.exports.json_text import json_line
from onrecord.exports.record import write_record
from onrecord.exports.spreadsheet import defused
from onrecord.exports.tables import COLUMNS

ROWS = {
    Table.DOCUMENTS: 1,
    Table.TURNS: 1,
    Table.MENTIONS: 4,
    Table.STATEMENTS: 3,
    Table.FINDINGS: 1,
    Table.ANNOUNCED: 1,
}


def written(kind, table, *readings):
    file = io.BytesIO()
    number = exporters[kind](readings, table, file)
    return number, file.getvalue()


def test_there_are_five_formats():
    assert list(exporters) == ["csv", "jsonl", "parc", "parquet", "plover"]


def test_whole_readings_are_lines_of_the_record_format(reading):
    number, data = written("jsonl", Table.READINGS, reading, reading)
    lines = data.decode().splitlines()
    assert number == len(lines) == 2
    assert json.loads(lines[0]) == json.loads(json.dumps(write_record(reading)))


@pytest.mark.parametrize("table", ROWS)
def test_rows_have_the_same_columns_in_every_format(reading, table):
    number, data = written("jsonl", table, reading)
    rows = [json.loads(line) for line in data.decode().splitlines()]
    assert number == len(rows) == ROWS[table]
    assert all(list(row) == list(COLUMNS[table]) for row in rows)
    number, data = written("csv", table, reading)
    table_read = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert number == len(table_read) == ROWS[table]
    assert list(table_read[0]) == list(COLUMNS[table])


def test_a_mention_is_in_the_turn_of_its_speaker(reading):
    _, data = written("jsonl", Table.MENTIONS, reading)
    rows = [json.loads(line) for line in data.decode().splitlines()]
    assert [row["speaker"] for row in rows] == [None, *["Ana Petrova"] * 3]
    assert [row["text"] for row in rows] == [mention.text for mention in reading.mentions]
    assert (rows[1]["low"], rows[1]["high"], rows[1]["bound"]) == (300, 400, "about")


def test_csv_gives_the_words_back_but_for_the_apostrophe(reading):
    _, data = written("csv", Table.DOCUMENTS, reading)
    (row,) = csv.DictReader(io.StringIO(data.decode(), newline=""))
    assert row["title"] == "'" + reading.document.header.title
    assert row["participants"] == "Ana Petrova; Ivo Marić"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", "\u00a0+"])
def test_words_that_a_spreadsheet_would_compute_are_defused(sign):
    assert defused(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("cell", ["– no", "1+1", "it's", -5, 2.5, None, ""])
def test_everything_else_stays_as_it_is(cell):
    assert defused(cell) == cell


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_whole_readings_fit_no_table(reading, kind):
    with pytest.raises((WrongUsage, MissingExtra)):
        written(kind, Table.READINGS, reading)


@pytest.mark.parametrize("table", ROWS)
def test_parquet_gives_every_value_back_or_names_the_extra(reading, table):
    try:
        from pyarrow import BufferReader, parquet  # noqa: PLC0415 - an extra
    except ImportError:
        with pytest.raises(MissingExtra, match=r"pip install 'onrecord\[parquet\]'"):
            written("parquet", table, reading)
        return
    number, data = written("parquet", table, reading, reading)
    rows = parquet.read_table(BufferReader(data)).to_pylist()
    assert number == len(rows) == 2 * ROWS[table]
    _, lines = written("jsonl", table, reading)
    assert rows[: ROWS[table]] == [json.loads(line) for line in lines.decode().splitlines()]


@pytest.mark.parametrize(
    "character", ["\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff", "\x1b"]
)
def test_a_line_of_json_is_harmless_to_print_and_reads_back(character):
    line = json_line({"a": f"x{character}y"})
    assert character not in line
    assert json.loads(line) == {"a": f"x{character}y"}
