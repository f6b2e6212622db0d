"""Files of knowledge: what is taken, what is wrong and where, what contradicts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import BadKnowledgeFile, KnowledgeIsThere, UnreadableInput
from onrecord.identity import Verdict
from onrecord.identity.ftm import entities_of
from onrecord.identity.ftm_rows import bounds_of
from onrecord.identity.rows import rows_of_text
from onrecord.identity.writing import toml_of
from onrecord.record import Record
from onrecord.record.knowing import own_files

HERE = Path(__file__).parent
STATES = HERE / "outer_isles.toml"
ENTITIES = HERE / "outer_isles.ftm.json"
OFFICE = """[[office]]
of = "XN"
title = "{title}"
holder = "{holder}"
since = {since}
source = "invented"
"""


@pytest.fixture
def record(tmp_path, monkeypatch):
    monkeypatch.delenv("ONRECORD_KNOWLEDGE", raising=False)
    with Record.open(tmp_path / "record") as record:
        record.know(STATES)
        yield record


def told(record, tmp_path, text, name="more.toml"):
    """Give what is wrong with a file."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadKnowledgeFile) as wrong:
        record.know(file)
    return wrong.value.problems


def doubts(record, tmp_path, text):
    file = tmp_path / "more.toml"
    file.write_text(text, encoding="utf-8")
    return [one.reason for one in record.know(file, check=True).doubts]


def office(holder, since, title="Foreign Minister"):
    return OFFICE.format(holder=holder, since=since, title=title)


def test_a_file_is_kept_as_it_is(record):
    kept = record.home.knowledge / STATES.name
    assert kept.read_text(encoding="utf-8") == STATES.read_text(encoding="utf-8")
    assert own_files(record.home) == {kept: {"polity": 2, "office": 1}}
    assert not record.know(STATES).kept


def test_a_check_keeps_nothing(record, tmp_path):
    file = tmp_path / "more.toml"
    file.write_text(office("Ivo Marić", "2024-01-01"), encoding="utf-8")
    assert record.know(file, check=True).rows == {"office": 1}
    assert list(own_files(record.home)) == [record.home.knowledge / STATES.name]


def test_another_file_of_the_name_is_replaced_only_when_that_is_said(record, tmp_path):
    file = tmp_path / STATES.name
    file.write_text(STATES.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    with pytest.raises(KnowledgeIsThere):
        record.know(file)
    assert record.know(file, replace=True).kept
    assert (record.home.knowledge / STATES.name).read_text(encoding="utf-8").endswith("# more\n")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("[[polity]]\ncode = XN\n", (2, 8), "Invalid value"),
        ("[[polity", (1, 9), "Expected"),
        ("\n[[state]]\ncode = 'XN'\n", (2, 1), "there is no table 'state'"),
        ("[polity]\ncode = 'XN'\n", (1, 1), "written as [[polity]]"),
        ("[[polity]]\ncode = 'XN'\nsource = 's'\n  status = 'state'\n", (4, 3), "no cell 'status'"),
        ("[[polity]]\ncode = 'XX'\nsource = 's'\n", (1, 1), "needs 'name'"),
        ("[[polity]]\ncode = 'XN'\n", (1, 1), "needs 'source'"),
        ("[[polity]]\ncode = 'Xn'\nname = 'X'\nsource = 's'\n", (2, 1), "two capitals"),
        ("[[polity]]\ncode = 'XN'\nsource = 's'\nnames = 'N'\n", (4, 1), "a list of texts"),
        ("[[person]]\nname = ' A'\nsource = 's'\n", (2, 1), "single blanks"),
        ("[[person]]\nname = 'A'\nof = 'XX'\nsource = 's'\n", (3, 1), "nobody is called 'XX'"),
        ("[[instrument]]\ntitle = 'A'\nyear = '1975'\nsource = 's'\n", (3, 1), "a whole number"),
        ("[[ambiguous]]\nform = 'A'\ncodes = ['XX']\n", (3, 1), "nobody is called XX"),
        (office("A", "2031"), (5, 1), "a day"),
        (office("A", "2031-01-01") + "until = 2030-01-01\n", (7, 1), "before 'since'"),
        ("# nothing\n", (1, 1), "it has no row"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_line_and_column(record, tmp_path, text, place, words):
    (problem,) = told(record, tmp_path, text)
    assert problem[:2] == place
    assert words in problem[2]
    assert not (record.home.knowledge / "more.toml").exists()


def test_everything_that_is_wrong_is_told_at_once(record, tmp_path):
    text = office("A", "2031-01-01") + "who = 'A'\n" + "[[person]]\nsource = 's'\n"
    assert [place for *place, _ in told(record, tmp_path, text)] == [[7, 1], [8, 1]]


def test_what_is_no_text_or_of_another_kind_is_refused(record, tmp_path):
    file = tmp_path / "more.toml"
    file.write_bytes(b"# one\n# \xff\n")
    with pytest.raises(BadKnowledgeFile) as wrong:
        record.know(file)
    assert wrong.value.problems == ((2, 3, "no UTF-8 from here on"),)
    for name in ("more.csv", "missing.toml"):
        with pytest.raises(UnreadableInput):
            record.know(tmp_path / name)


def test_two_in_one_office_are_told_and_a_day_of_handing_over_is_not(record, tmp_path):
    (doubt,) = doubts(record, tmp_path, office("Ivo Marić", "2029-06-01"))
    assert doubt.startswith("two at once: Ivo Marić and Maria Soler, Foreign Minister of XN")
    assert "2029-06-01 to 2030-01-14" in doubt
    assert doubts(record, tmp_path, office("Ivo Marić", "2030-01-14")) == []
    assert doubts(record, tmp_path, office("Ivo Marić", "2029-06-01", "President")) == []


def test_a_row_that_is_there_is_told(record, tmp_path):
    text = office("maria soler", "2028-05-01") + "until = 2030-01-14\n"
    (doubt,) = doubts(record, tmp_path, text)
    assert doubt.startswith("there already: maria soler, Foreign Minister of XN")


def test_two_spellings_of_one_person_are_no_doubt(record, tmp_path):
    other = office("Mariya Soler", "2029-06-01")
    assert doubts(record, tmp_path, other) != []
    assert doubts(record, tmp_path, other + 'names = ["Maria Soler"]\n') == []
    record.judge(("Mariya Soler", "Maria Soler"), Verdict.SAME, by="ivo", why="one person")
    assert doubts(record, tmp_path, other) == []


def test_entities_make_rows(record):
    learnt = record.know(ENTITIES)
    assert learnt.rows == {"person": 2, "office": 2, "organisation": 1, "body": 1}
    rows, problems = rows_of_text(learnt.file.read_text(encoding="utf-8"), "made")
    assert problems == []
    first, second = (row.cells for row in rows if row.kind == "office")
    assert first == {
        "of": "XN",
        "title": "Foreign Minister",
        "holder": "Ana Petrova",
        "since": date(2030, 1, 15),
        "titles": [
            "Foreign Minister of the Republic of Norland",
            "Minister of Foreign Affairs of Norland",
        ],
        "names": ["Анна Петрова", "Anna Petrova"],
        "checked": date(2031, 3, 1),
        "source": "outer_isles.ftm.json, Occupancy occ-1; https://isles.example/cabinet",
    }
    assert (second["of"], second["title"]) == ("Isles Commission", "Secretary-General")
    assert (second["since"], second["until"]) == (date(2027, 12, 31), date(2029, 6, 1))
    text = learnt.file.read_text(encoding="utf-8")
    assert "COTI" in text
    assert not any(word in text for word in ("role.pep", "status", "Kessim", '"Petrova"'))


def test_what_is_left_out_of_entities_is_told_with_its_place(record):
    left_out = {(*one.place, one.reason) for one in record.know(ENTITIES, check=True).left_out}
    reasons = {line: (column, reason) for line, column, reason in left_out}
    assert set(reasons) == {1, 5, 8, 9, 10, 12}
    assert "1 of schema Vessel left out" in reasons[1][1]
    assert "XN, XV" in reasons[5][1]
    assert "it has ended, and nobody says when" in reasons[8][1]
    assert "no day on which it began" in reasons[9][1]
    assert "'holder' names p-9" in reasons[10][1]
    assert "no day is certain" in reasons[12][1]
    line = ENTITIES.read_text(encoding="utf-8").splitlines()[7]
    assert reasons[8][0] == line.index('"status"') + 1


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('{"id": "a"\n', (2, 1), "no JSON"),
        ('{"id": "a", "schema": "Person", "properties": {}}\n{"id": 1}', (2, 2), "needs 'id'"),
        ('{"id": "a", "schema": "Person"}', (1, 1), "needs 'properties'"),
        ('{"id": "a", "schema": "Person", "properties": {"name": "A"}}', (1, 48), "list of texts"),
        ('[{"id": "a", "schema": "Vessel", "properties": {}}', (1, 51), "does not end"),
        ('{"id": "a", "schema": "Person", "properties": {"name": ["\\ud800"]}}', (1, 48), "texts"),
        ("[" * 100_000, (1, 100_001), "does not end"),
        ('{"id": ' + "[" * 100_000, (1, 1), "too deep"),
        ('["a"]', (1, 2), "an object"),
    ],
)
def test_what_is_no_entity_is_told_by_line_and_column(text, place, words):
    _, _, problems = entities_of(text)
    assert problems[0].place == place
    assert words in problems[0].reason


def test_a_list_and_lines_are_the_same(record, tmp_path):
    lines = ENTITIES.read_text(encoding="utf-8").splitlines()
    file = tmp_path / ENTITIES.name
    file.write_text("[" + ",\n".join(lines) + "]", encoding="utf-8")
    assert record.know(file, check=True).text == record.know(ENTITIES, check=True).text


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2032", (date(2032, 1, 1), date(2032, 12, 31))),
        ("2032-02", (date(2032, 2, 1), date(2032, 2, 29))),
        ("2032-12", (date(2032, 12, 1), date(2032, 12, 31))),
        ("2032-03-04T05:06:07", (date(2032, 3, 4), date(2032, 3, 4))),
        ("2032-13", None),
        ("2031-02-29", None),
        ("0000", None),
        ("soon", None),
    ],
)
def test_a_year_or_month_has_a_first_and_a_last_day(value, bounds):
    assert bounds_of(value) == bounds


def test_what_is_written_is_read_again_whatever_its_letters():
    text = '[[person]]\nname = "A \\"B\\" \\\\ \\u007f Ж"\nnames = ["\\t"]\nsource = "s"\n'
    rows, _ = rows_of_text(text, "f")
    again, _ = rows_of_text(toml_of(rows, "a\nb"), "f")
    assert [row.cells for row in again] == [row.cells for row in rows]


def meant(record, name, day):
    return [(one.name, one.of, one.title) for one in record.who(name, day) if one.holds]


def test_who_held_an_office_on_a_day(record):
    record.know(ENTITIES)
    soler = ("Maria Soler", "XN", "Foreign Minister")
    petrova = ("Ana Petrova", "XN", "Foreign Minister")
    for asked in (
        "Foreign Minister of Norland",
        "norland's foreign minister",
        "the Norlandic Minister",
    ):
        assert meant(record, asked, date(2029, 5, 1)) == [soler]
        assert meant(record, asked, date(2030, 5, 1)) == [petrova]
        assert meant(record, asked, date(2031, 3, 2)) == []
    assert meant(record, "Foreign Minister of Veskia", date(2029, 5, 1)) == []
    assert soler in meant(record, "Foreign Minister", date(2029, 5, 1))


def test_whom_a_name_means(record):
    record.know(ENTITIES)
    day = date(2030, 5, 1)
    assert meant(record, "Анна Петрова", day) == [
        ("Ana Petrova", "XN", None),
        ("Ana Petrova", "XN", "Foreign Minister"),
    ]
    assert meant(record, "Petrova", day) == []
    assert meant(record, "the Republic of Norland", day) == [("XN", None, None)]
    assert meant(record, "coti", day) == [("Isles Commission", None, None)]
    assert meant(record, "Ministry of Ferries", day) == [("Ministry of Ferries", "XN", None)]
    assert {name for name, *_ in meant(record, "Congo", day)} == {"CD", "CG"}
    assert meant(record, "Сербия", day) == [("RS", None, None)]
    assert meant(record, "nobody at all", day) == []


def test_a_candidate_says_by_which_row_of_which_file(record):
    (one,) = record.who("Foreign Minister of Norland", date(2029, 5, 1))
    assert (Path(one.file).name, one.line, one.source) == (
        STATES.name,
        16,
        "invented for the tests",
    )
    assert (one.since, one.until) == (date(2028, 5, 1), date(2030, 1, 14))


def test_a_name_that_is_judged_the_same_means_the_same(record):
    record.judge(("M. Soler", "Maria Soler"), Verdict.SAME, by="ivo", why="one signature")
    found = record.who("M. Soler", date(2029, 5, 1))
    assert [(one.kind, one.name) for one in found] == [
        ("same", "Maria Soler"),
        ("office", "Maria Soler"),
    ]
    assert "ivo" in found[0].source
