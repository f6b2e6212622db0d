"""Briefs as Markdown and HTML: words of others are data, and each stands under whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from onrecord.dossiers.brief import Line
from onrecord.dossiers.html import html_of
from onrecord.dossiers.markdown import markdown_of, plain
from onrecord.dossiers.phrases import heading, spelled_due
from onrecord.dossiers.words import cut

_PICTURES = {"timeline": "the timeline", "balance": "the balance"}


class _Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def markdown(brief):
    return markdown_of(brief, _PICTURES)


def test_words_of_others_make_no_tag_of_html(made):
    words = "<script>alert(1)</script><img src=x onerror=y>\"'&amp;"
    plain_words = _Tags(html_of(made(words="We keep to it"))).tags
    assert _Tags(html_of(made(words=words))).tags == plain_words


def test_words_of_others_are_no_markup_of_markdown(made):
    text = markdown(made(words="# *bold* [x](https://evil.example) <b> | `c`"))
    assert "\\# \\*bold\\* \\[x\\](https\\://evil.example) \\<b\\> \\| \\`c\\`" in text
    assert "[x](" not in text.replace("\\[x\\](", "")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_an_address_that_is_not_of_the_web_is_no_link(made, address):
    (note,) = made().notes
    brief = made(notes=(replace(note, place=address),))
    assert f'href="{address}' not in html_of(brief)
    assert f"<{address}>" not in markdown(brief)


def test_every_claim_says_by_whose_account_it_is(made):
    brief = made(many=3)
    claims = sum(len(side.said) + len(side.did) for side in brief.sides)
    claims += len(brief.mediators) + len(brief.due)
    for text in (markdown(brief), html_of(brief)):
        assert text.count("according to Norland") == claims


def test_the_other_account_follows_its_own(made):
    other = Line(
        day=None, who="Veskia", what="expulsion", words="ten left", language="en", note="1.2"
    )
    one, two = made().sides
    told = replace(one, said=(), did=(replace(one.did[0], other=other),))
    brief = replace(made(), sides=(told, replace(two, said=(), did=())), mediators=(), due=())
    for text in (markdown(brief), html_of(brief)):
        assert text.index("according to Norland") < text.index("according to Veskia")
        assert text.index("according to Veskia") < text.index("ten left")


def test_what_is_left_out_is_counted(made):
    brief = made(due_in_all=9, undated=4, others=2, instruments_in_all=12)
    for text in (markdown(brief), html_of(brief)):
        assert "1 of 9 are shown. 4 more open promises have no day." in text
        assert "nobody says whose: 2." in text
        assert "1 of 12 are shown." in text


def test_a_month_is_written_as_a_month(made):
    (due,) = made().due
    assert spelled_due(due) == "May 2031"


@pytest.mark.parametrize(
    ("due", "first", "last", "written"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31), "2031"),
        ("2031-05-03", date(2031, 5, 3), date(2031, 5, 3), "3 May 2031"),
        ("2031-05-03/2031-05-09", date(2031, 5, 3), date(2031, 5, 9), "3 May 2031 to 9 May 2031"),
    ],
)
def test_other_times_are_written_as_precise_as_they_are(made, due, first, last, written):
    (one,) = made().due
    changed = replace(one, due=due, first=first, last=last)
    assert spelled_due(changed) == written


def test_the_heading_says_day_and_coverage(made):
    assert list(heading(made(sides=("A", "B", "C")))) == [
        "Between A, B and C.",
        "As of 4 March 2031. Rests on one document.",
    ]
    _, second = heading(made(as_of=None, known_on=date(2031, 5, 1)))
    assert second.startswith("No statement here has a day, as captured by 1 May 2031.")


def test_long_words_are_cut_with_a_sign_and_short_ones_are_whole():
    assert cut("word " * 60).endswith("word […]")
    assert cut("  We\n keep  to it ") == "We keep to it"
    assert "\u202e" not in cut("a\u202eb")


def test_plain_words_stay_as_they_are():
    assert plain("We keep to it, as agreed (1975).") == "We keep to it, as agreed (1975)."
