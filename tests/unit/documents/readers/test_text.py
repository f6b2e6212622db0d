import pytest

from onrecord.documents.text import Mark, TextBuilder, printable
from onrecord.model import Line, Role, Run

ACUTE = "\N{COMBINING ACUTE ACCENT}"


def test_lines_stand_one_below_the_other_with_their_places():
    page = TextBuilder()
    page.line([("Joint ", "a"), ("statement", "b")], Mark(Role.HEADING, 1))
    page.gap()
    page.gap()
    page.line([("  We met. ", "c")])
    assert page.text == "Joint statement\n\n  We met. \n"
    assert page.lines == (
        Line(start=0, end=15, role=Role.HEADING, level=1),
        Line(start=19, end=26),
    )
    assert page.runs == (Run(0, 6, "a"), Run(6, 15, "b"), Run(17, 27, "c"))


def test_a_page_does_not_begin_with_a_gap():
    page = TextBuilder()
    page.gap()
    assert page.text == ""


def test_blank_lines_stay_in_the_text_and_make_no_line():
    page = TextBuilder()
    page.line([(" \N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}", "a")])
    assert (page.text[:1], page.lines, page.runs) == (" ", (), ())


def test_a_mark_that_composes_across_pieces_moves_to_its_letter():
    page = TextBuilder()
    page.line([("cafe", "a"), (ACUTE + "s", "b")])
    assert page.text == "cafés\n"
    assert page.runs == (Run(0, 4, "a"), Run(4, 5, "b"))


def test_a_piece_of_marks_alone_is_taken_up_whole():
    page = TextBuilder()
    page.line([("e", "a"), (ACUTE, "b"), ("t", "c")])
    assert page.text == "ét\n"
    assert page.runs == (Run(0, 1, "a"), Run(1, 2, "c"))


def test_korean_syllables_compose_across_three_pieces():
    page = TextBuilder()
    page.line([("\u1112", "a"), ("\u1161", "b"), ("\u11ab", "c")])
    assert page.text == "한\n"


def test_neighbouring_pieces_of_one_place_make_one_run():
    page = TextBuilder()
    page.line([("one ", "a"), ("two", "a")])
    assert page.runs == (Run(0, 7, "a"),)


def test_characters_before_a_line_can_be_left_out_of_it():
    page = TextBuilder()
    page.line([("## Questions", "a")], Mark(Role.HEADING, 2), 3)
    assert page.lines[0].start == 3


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\x00b", "a b"),
        ("\x91so\x92", "‘so’"),
        ("\ud800x", "\N{REPLACEMENT CHARACTER}x"),
        ("tab\tstays", "tab\tstays"),
        ("\u202eoverride", "\u202eoverride"),
        ("plain", "plain"),
    ],
)
def test_what_cannot_be_shown_is_replaced_character_by_character(given, kept):
    assert printable(given) == kept
    assert len(given) == len(kept)
