"""What a desk enters: read whole, or refused with line and column."""

from __future__ import annotations

import pytest

from onrecord.errors import BadEntries
from onrecord.model import Evidence
from onrecord.regimes.cells import Misplaced, rows_in
from onrecord.regimes.sheets import SHEETS, template

HEAD = "on,account,state,host,post,count,document,note,signed,dated"
ROW = "2031-03-04,XN,XN,XV,Embassy,40,,As listed,A. Berg,2031-03-05"


def refused(read, content, file="f.csv", there=()):
    with pytest.raises(BadEntries) as error:
        read(content, file, there)
    return [(one.line, one.column, one.reason) for one in error.value.faults]


def test_a_row_is_kept_with_its_day_account_desk_and_evidence(read):
    (entry,) = read(f"{HEAD}\n{ROW}\n")
    assert (entry.sheet, entry.on.isoformat(), entry.account, entry.by) == (
        "headcounts",
        "2031-03-04",
        "XN",
        "Desk",
    )
    assert entry.values["count"] == 40
    assert entry.evidence.signed == "A. Berg"
    assert (entry.file, entry.line, entry.stands) == ("f.csv", 2, True)


def test_a_document_is_evidence_by_the_beginning_of_its_id(read):
    (entry,) = read(f"{HEAD}\n2031-03-04,XN,XN,XV,Embassy,40,aaaa,,,\n")
    assert entry.evidence == Evidence(document="doc:aaaabbbbcccc")


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_template_can_be_entered_as_it_is(read, sheet):
    (entry,) = read(template(SHEETS[sheet]))
    assert entry.sheet == sheet


def test_what_a_spreadsheet_writes_is_the_same(read):
    plain = read(f"{HEAD}\n{ROW}\n")
    bom_and_crlf = "\ufeff" + f"{HEAD}\r\n\r\n{ROW}\r\n"
    assert [one.id for one in read(bom_and_crlf)] == [one.id for one in plain]
    assert read(bom_and_crlf)[0].line == 3


def test_toml_says_the_same_as_csv(read):
    (entry,) = read(f"{HEAD}\n{ROW}\n")
    toml = """
    [[headcounts]]
    on = 2031-03-04
    account = "XN"
    state = "XN"
    host = "XV"
    post = "Embassy"
    count = 40
    note = "As listed"
    signed = "A. Berg"
    dated = 2031-03-05
    """
    (other,) = read(toml, "f.toml")
    assert other.id == entry.id


@pytest.mark.parametrize(
    ("cell", "column", "reason"),
    [
        ("2031-02-29,XN,XN,XV,Embassy,40", 1, "on: '2031-02-29' is no day of the calendar"),
        ("4 March,XN,XN,XV,Embassy,40", 1, "on: '4 March' is no day: write 2031-03-04"),
        ("2032-03-04,XN,XN,XV,Embassy,40", 1, "on: 2032-03-04 is yet to come"),
        ("2031-03-04,Nowhere,XN,XV,Embassy,40", 12, "account: 'Nowhere' is no code and no name"),
        ("2031-03-04,XN,XN,XN,Embassy,40", 18, "host: it is XN, as the state is"),
        ("2031-03-04,XN,XN,XV,,40", 21, "post: may not be empty"),
        ("2031-03-04,XN,XN,XV,Embassy,-4", 29, "count: '-4' is less than 0"),
        ("2031-03-04,XN,XN,XV,Embassy,about 40", 29, "count: 'about 40' is no whole number"),
        ("2031-03-04,XN,XN,XV,Embassy,4\u0664", 29, "count: '4\u0664' is no whole number"),
        ("2031-03-04,XN,XN,XV,Emb\x1bassy,40", 21, "post: it has a control character"),
    ],
)
def test_a_cell_that_cannot_be_is_refused_with_its_place(read, cell, column, reason):
    ((line, at, said),) = refused(read, f"{HEAD}\n{ROW}\n{cell},,As listed,A. Berg,2031-03-05\n")
    assert (line, at) == (3, column)
    assert said.startswith(reason)


def test_all_that_is_wrong_is_told_in_order_and_nothing_is_kept(read):
    wrong = "2031-02-30,XN,XN,XV,Embassy,x,,As listed,A. Berg,2031-03-05"
    places = [
        (line, column) for line, column, _ in refused(read, f"{HEAD}\n{wrong}\n{ROW}\n{wrong}")
    ]
    assert places == [(2, 1), (2, 29), (4, 1), (4, 29)]


@pytest.mark.parametrize(
    ("evidence", "reason"),
    [
        (",,,", "no evidence"),
        ("aaaa,As listed,A. Berg,2031-03-05", "evidence is a document or a note, not both"),
        ("ffff,,,", "document: the record has no one document 'ffff'"),
        (",As listed,,2031-03-05", "a note is signed and dated: signed may not be empty"),
        (",As listed,A. Berg,", "a note is signed and dated: dated may not be empty"),
        (",As listed,A. Berg,2033-01-01", "dated: 2033-01-01 is yet to come"),
    ],
)
def test_nothing_is_entered_without_evidence(read, evidence, reason):
    ((line, _, said),) = refused(read, f"{HEAD}\n2031-03-04,XN,XN,XV,Embassy,40,{evidence}")
    assert line == 2
    assert said.startswith(reason)


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("", (1, 1), "there is nothing to enter: the file is empty"),
        ("\n\n", (1, 1), "there is nothing to enter: the file is empty"),
        (HEAD, (1, 1), "there is nothing to enter: the file has no row"),
        (HEAD.replace(",", ";"), (1, 1), "columns are parted by commas"),
        (f"{HEAD},colour\n{ROW},red", (1, len(HEAD) + 2), "'colour' is no column of headcounts"),
        (f"{HEAD},on\n{ROW},2031-03-04", (1, len(HEAD) + 2), "the column 'on' is there twice"),
        ("on,account,state,host,post\n2031-03-04,XN,XN,XV,E", (1, 1), "headcounts lacks the"),
        (
            f"{HEAD}\n{ROW},more",
            (2, len(ROW) + 2),
            "the row has 11 cells, and there are 10 columns",
        ),
        (f'{HEAD}\n2031-03-04,XN,XN,XV,"Embassy', (2, 21), "the quotation mark is never closed"),
        (f'{HEAD}\n2031-03-04,XN,XN,XV,Em"b', (2, 23), "a quotation mark inside a cell"),
        (f'{HEAD}\n2031-03-04,XN,XN,XV,"E"b', (2, 21), "after the closing quotation mark"),
        (b"on,account\n2031-03-04,\xff", (2, 12), "this is not UTF-8"),
        ("on,account".encode("utf-16"), (1, 1), "this is not UTF-8"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused(read, content, place, reason):
    line, column, said = refused(read, content)[0]
    assert (line, column) == place
    assert said.startswith(reason)


def test_places_hold_after_a_cell_of_several_lines(read):
    row = '2031-03-04,XN,XN,XV,"Embassy\nof Norland",40,,As listed,A. Berg,2031-03-05'
    wrong = "2031-03-05,XN,XN,XV,Embassy,x,,As listed,A. Berg,2031-03-05"
    assert refused(read, f"{HEAD}\n{row}\n{wrong}")[0][:2] == (4, 29)


def test_blanks_and_forms_of_letters_do_not_tell_posts_apart(read):
    plain, other = "Amb\u00e9 A", " Ambe\u0301\u00a0  A"
    plain = read(f"{HEAD}\n" + ROW.replace("Embassy", plain))
    other = read(f"{HEAD}\n" + ROW.replace("Embassy", other))
    assert plain[0].id == other[0].id


def test_the_same_row_twice_is_refused(read):
    ((line, column, said),) = refused(read, f"{HEAD}\n{ROW}\n{ROW}\n")
    assert (line, column, said) == (3, 1, "it says the same as line 2")


def test_what_is_entered_already_is_refused_and_named(read):
    before = read(f"{HEAD}\n{ROW}\n")
    ((_, _, said),) = refused(read, f"{HEAD}\n{ROW}\n", file="later.csv", there=before)
    assert said == f"it says the same as {before[0].id}, entered on 2031-12-31"
    assert len(read(f"{HEAD}\n{ROW.replace('XN,XN', 'XV,XN')}\n", there=before)) == 1


def test_two_counts_for_one_post_and_day_are_refused_and_another_day_is_not(read):
    other = ROW.replace(",40,", ",41,")
    ((line, column, said),) = refused(read, f"{HEAD}\n{ROW}\n{other}\n")
    assert (line, column) == (3, 29)
    assert said == "count: line 2 has 40 for the same post and day"
    assert len(read(f"{HEAD}\n{ROW}\n{other.replace('2031-03-04', '2031-03-05')}\n")) == 2


@pytest.mark.parametrize(
    ("toml", "place", "reason"),
    [
        ("", (1, 1), "there is nothing to enter"),
        ("a = ", (1, 5), "this is no TOML"),
        ("a = " + "[" * 9000, (1, 9005), "this is no TOML"),
        ("a = " + "9" * 9000, (1, 9005), "this is no TOML"),
        ("\n[[colours]]\nred = 1", (2, 1), "'colours' is no sheet"),
        ("headcounts = 3", (1, 14), "rows are written as [[headcounts]]"),
        ("[[notes]]\non = 2031-03-04\ncolour = 'red'", (3, 10), "'colour' is no column of notes"),
        ("[[notes]]\non = [1]", (2, 6), "on: has to be a text"),
        ("[[notes]]\non = 09:30:00", (2, 6), "on: has to be a text"),
    ],
)
def test_toml_that_is_no_sheet_is_refused(read, toml, place, reason):
    found = {(line, column): said for line, column, said in refused(read, toml, "f.toml")}
    assert found[place].startswith(reason)


TRIP = "account,state,host,departs,latitude,longitude,returns,notified,note,signed,dated"


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ("XN,XV,XN,2031-03-04T25:00,,,,", 10, "departs: '2031-03-04T25:00' is no time"),
        ("XN,XV,XN,2031-03-04T09:00+02:00,,,,", 10, "departs: '2031-03-04T09:00+02:00' is no time"),
        ("XN,XV,XN,2031-03-04,91,0,,", 21, "latitude: '91' lies outside"),
        ("XN,XV,XN,2031-03-04,nan,0,,", 21, "latitude: 'nan' is no number"),
        ("XN,XV,XN,2031-03-04,10,,,", 21, "latitude and longitude go together"),
        ("XN,XV,XN,2031-03-04,,,2031-03-03,", 23, "returns: 2031-03-03 is before 2031-03-04"),
        ("XN,XV,XN,2031-03-04,,,,2032-03-04", 24, "notified: 2032-03-04 is yet to come"),
    ],
)
def test_a_trip_that_cannot_be_is_refused(read, cells, column, reason):
    ((line, at, said),) = refused(read, f"{TRIP}\n{cells},As told,A. Berg,2031-03-05")
    assert (line, at) == (2, column)
    assert said.startswith(reason)


def test_a_trip_may_be_ahead(read):
    (entry,) = read(f"{TRIP}\nXN,XV,XN,2032-03-04T09:30,,,,never,As told,A. Berg,2031-03-05")
    assert entry.on.isoformat() == "2032-03-04"


def test_nobody_can_say_that_a_list_of_days_to_come_is_whole(read):
    head = "account,sheet,state,host,since,until,note,signed,dated"
    line = "XN,{},XV,XN,2031-01-01,{},As told,A. Berg,2031-03-05"
    ((_, at, said),) = refused(read, f"{head}\n{line.format('trips', '2032-12-31')}")
    assert (at, said[:6]) == (27, "until:")
    ((_, at, said),) = refused(read, f"{head}\n{line.format('headcounts', '2031-02-01')}")
    assert (at, said[:6]) == (4, "sheet:")


def test_cells_are_those_of_the_standard_library():
    text = 'a,"b ""c"", d"\r\n\n"1\n2", 3 \r4,\n'
    assert [[cell.text for cell in row] for row in rows_in(text)] == [
        ["a", 'b "c", d'],
        ["1\n2", "3"],
        ["4", ""],
    ]
    with pytest.raises(Misplaced):
        list(rows_in('"'))
