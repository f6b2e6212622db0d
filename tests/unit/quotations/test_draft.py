"""The quotations of a draft, and what one gives of what another leaves out."""

from __future__ import annotations

import pytest

from onrecord.documents import Origin
from onrecord.quotations import quoted_in
from onrecord.record import read_draft


def quoted(words, name="draft.txt"):
    return quoted_in(read_draft(words.encode(), Origin(name=name)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("He said “we agree” and left.", ["we agree"]),
        ("He said \"we agree\" and 'left'.", ["we agree"]),
        ("Il dit « nous sommes prêts » et partit.", ["nous sommes prêts"]),
        ("Er sagte: „Wir sind bereit“, und ging.", ["Wir sind bereit"]),
        ("Er sagte: »Wir sind bereit«, und ging.", ["Wir sind bereit"]),
        ("他说：「我们同意」，然后离开了。", ["我们同意"]),
        ("He said “they call it ‘peace’ now” and left.", ["they call it ‘peace’ now"]),
        ("He said ‘we don’t agree’ and left.", ["we don’t agree"]),
        ("The ministers’ talks of the ’90s are over.", []),
        ('It is 5" wide, and nobody spoke.', []),
        ("No words in marks.", []),
    ],
)
def test_what_stands_between_marks_is_found(words, found):
    assert [one.text for one in quoted(words)] == found


def test_a_mark_that_never_closes_is_told():
    (one,) = quoted("He said “we agree and left.")
    assert (one.text, one.closed) == ("we agree and left.", False)


def test_a_quotation_of_two_paragraphs_has_a_mark_at_each():
    first, second = quoted("He said: “We agree to it all.\n\n“We leave in May.” He sat down.")
    assert (first.text, first.closed) == ("We agree to it all.", True)
    assert (second.text, second.closed) == ("We leave in May.", True)


def test_the_speaker_is_the_one_whom_the_draft_names():
    words = (
        "Foreign Minister Ada Berg spoke in Lunde on Monday.\n\n"
        "“We will not leave the treaty of 1975,” Ada Berg said.\n\n"
        "A spokesman said: “We are ready to talk about the port.”\n\n"
        "The hall was full and it smelt of “old wood and tea”.\n"
    )
    assert [one.speaker for one in quoted(words)] == ["Ada Berg", None, None]
