"""What to mark, and which part of a long paragraph to show."""

from __future__ import annotations

from onrecord.model import Span
from onrecord.search import highlights, snippet
from onrecord.store import Terms

LONG = "Before. " * 80 + "The treaty of Norland binds both sides. " + "After. " * 80


def test_a_phrase_is_marked_as_one_stretch():
    text = "On Open   Skies, the open skies."
    marks = highlights(text, [Terms(("open", "skies"))])
    assert [mark.of(text) for mark in marks] == ["Open   Skies", "open skies"]


def test_marks_that_touch_or_overlap_become_one():
    text = "安全理事会"
    terms = [Terms(("安", "全")), Terms(("全", "理")), Terms(("会",))]
    assert [mark.of(text) for mark in highlights(text, terms)] == ["安全理", "会"]


def test_a_phrase_at_the_end_that_is_not_whole_is_not_marked():
    assert highlights("the open", [Terms(("open", "skies"))]) == ()


def test_a_short_paragraph_is_shown_whole():
    shown = snippet("The treaty binds.", [Terms(("treaty",))], offset=100)
    assert shown.span == Span(100, 117)
    assert shown.marks == (Span(104, 110),)
    assert (shown.cut_before, shown.cut_after) == (False, False)


def test_a_long_paragraph_is_cut_about_what_was_asked_for():
    shown = snippet(LONG, [Terms(("treaty",)), Terms(("norland",))], offset=7)
    assert shown.text == LONG[shown.span.start - 7 : shown.span.end - 7]
    assert [LONG[m.start - 7 : m.end - 7] for m in shown.marks] == ["treaty", "Norland"]
    assert (shown.cut_before, shown.cut_after) == (True, True)
    assert len(shown.text) < 260
    assert not shown.text.startswith("efore")


def test_a_paragraph_without_blanks_is_cut_all_the_same():
    text = "约" * 500 + "决议" + "约" * 500
    shown = snippet(text, [Terms(("决", "议"))])
    assert "决议" in shown.text
    assert len(shown.text) < 260


def test_a_phrase_longer_than_the_room_is_shown_whole():
    words = ("we",) * 200
    text = "Before that, " * 40 + "we " * 200
    shown = snippet(text, [Terms(words)])
    assert shown.marks
    assert shown.text.startswith("we") or " we" in shown.text


def test_without_words_the_beginning_is_shown():
    shown = snippet(LONG, [])
    assert shown.span.start == 0
    assert shown.marks == ()
