"""Citations: what each form carries, read back by other programs, and what it must not do."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import resources

import pytest
import rispy
from citeproc import CitationStylesStyle
from lxml import html
from pybtex.database import parse_string

from onrecord.exports.citations import Cited, forms
from onrecord.exports.citations.cited import cited, link
from onrecord.exports.citations.plain import markdown
from onrecord.model import (
    Capture,
    Document,
    DocumentId,
    Genre,
    Header,
    Issuer,
    Participant,
    Reading,
    Span,
    Turn,
    TurnKind,
)

WHOLE = Cited(
    address="doc:3f0a9c1b2d4e/120-139",
    words="We shall not extend.",
    author="Ana Petrova",
    office="Minister of Ferries",
    issuer="Ministry of Ferries of Norland",
    title="On the ferry",
    day=date(2031, 3, 4),
    place="Norby",
    language="en",
    genre=Genre.REMARKS,
    live="https://norland.example/ferry?a=1&b=2",
    archived="http://127.0.0.1:8031/a/3f0a9c1b2d4e/20310305093000-ab12cd34ef56",
    captured=datetime(2031, 3, 5, 9, 30, tzinfo=UTC),
    digest="sha256:ab12cd34ef56",
)
BARE = Cited(address="doc:3f0a9c1b2d4e/1-4", words="We.", digest="sha256:ab12cd34ef56")
HOSTILE = (
    "</p><script>alert(1)</script>\\input{/etc/passwd} $x$ %\n1. [go](javascript:alert(1)) "
    "`*_~#|\"'&<>{}^\r\nER  - \r\nTY  - BOOK"
)
BAD = replace(
    WHOLE,
    words=HOSTILE,
    author=" ".join(HOSTILE.split()),
    title=" ".join(HOSTILE.split()),
    live="javascript:alert(1)",
)

VARIABLES = {
    "id", "type", "title", "author", "issued", "accessed", "event-place", "publisher",
    "language", "URL", "archive_location", "note",
}  # fmt: skip
"""Those of CSL 1.0.2 that are written here, each with the name that the specification has."""

TYPES = {
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
}  # fmt: skip
"""All item types of CSL 1.0.2."""


@pytest.mark.parametrize("form", sorted(forms))
def test_what_is_copied_carries_everything_that_proves_it(form):
    written = forms[form](WHOLE)
    for part in ("shall not extend", "Ana Petrova", "Minister of Ferries", "On the ferry", "2031"):
        assert part in written
    for part in ("norland.example", "/a/3f0a9c1b2d4e/20310305093000", "ab12cd34ef56", "120-139"):
        assert part in written


@pytest.mark.parametrize("form", sorted(forms))
def test_what_the_document_does_not_say_is_left_out(form):
    written = forms[form](BARE)
    assert "We." in written
    for invented in ("None", "unknown", "Unknown", "{}", "“”", "()", ", ,", "null"):
        assert invented not in written


def test_without_a_date_the_apa_says_so_and_with_one_it_does_not():
    assert "(n.d.)" in forms["apa"](BARE)
    assert "(2031, March 4)" in forms["apa"](WHOLE)


def test_chicago_sets_the_title_in_quotation_marks_with_its_own_point():
    assert "“On the ferry.” Ministry of Ferries of Norland." in forms["chicago"](WHOLE)
    assert "“Is it?” Ministry" in forms["chicago"](replace(WHOLE, title="Is it?"))


@pytest.mark.parametrize("style", ["chicago", "apa"])
def test_our_styles_are_valid_by_the_schema_of_the_language(style):
    with resources.as_file(resources.files("onrecord.exports.citations") / f"{style}.csl") as file:
        CitationStylesStyle(str(file), validate=True)


@pytest.mark.parametrize("given", [WHOLE, BARE, BAD])
@pytest.mark.parametrize("genre", list(Genre))
def test_csl_json_has_the_fields_and_types_of_the_specification(given, genre):
    (item,) = json.loads(forms["csl"](replace(given, genre=genre)))
    assert set(item) <= VARIABLES
    assert item["type"] in TYPES
    assert isinstance(item["id"], str)
    for name in item.get("author", []):
        assert list(name) == ["literal"]
    for field in ("issued", "accessed"):
        for parts in item.get(field, {"date-parts": []})["date-parts"]:
            assert len(parts) == 3
            assert all(isinstance(part, int) for part in parts)
    texts = VARIABLES - {"author", "issued", "accessed"}
    assert all(isinstance(item[field], str) for field in texts & set(item))


@pytest.mark.parametrize("given", [WHOLE, BARE, BAD])
def test_bibtex_is_one_entry_for_another_program(given):
    read = parse_string(forms["bibtex"](given), "bibtex")
    (entry,) = read.entries.values()
    assert ("title" in entry.fields) == (given.title is not None)
    assert ("url" in entry.fields) == (given.live == WHOLE.live)


def test_in_bibtex_no_sign_of_the_source_is_a_command():
    written = forms["bibtex"](BAD)
    assert "\\input" not in written
    assert "\\textbackslash{}input\\{" in written
    for line in written.splitlines():
        assert not re.search(r"(?<!\\)[$%&#]", line)


@pytest.mark.parametrize("given", [WHOLE, BARE, BAD])
def test_ris_is_one_entry_for_another_program(given):
    (entry,) = rispy.loads(forms["ris"](given))
    assert entry["id"] == given.key
    assert ("primary_title" in entry or "title" in entry) == (given.title is not None)
    assert given.author is None or entry["authors"] == [f"{given.author},"]


def test_no_word_of_the_source_is_markup_in_html():
    tree = html.fromstring(f"<div>{forms['html'](BAD)}</div>")
    assert {e.tag for e in tree.iter()} <= {
        "div", "blockquote", "p", "br", "cite", "time", "a", "code",
    }  # fmt: skip
    links = [e.get("href") for e in tree.iter("a")]
    assert links == [WHOLE.archived]
    assert "<script>alert(1)</script>" in tree.text_content()
    assert not tree.xpath("//@cite")


def test_html_names_the_source_of_the_quotation():
    tree = html.fromstring(f"<div>{forms['html'](WHOLE)}</div>")
    assert tree.find("blockquote").get("cite") == WHOLE.live
    assert tree.find("blockquote").get("lang") == "en"


def test_no_word_of_the_source_is_markup_in_markdown():
    written = forms["markdown"](BAD)
    shown = written.replace(f"[archived](<{WHOLE.archived}>)", "").rpartition(", `sha256")[0]
    assert "script" in shown
    assert not re.search(r"(?<!\\)[<\[`*_|~$^]", shown)
    assert all(line.startswith(">") for line in written.splitlines())
    assert re.search(r"^> 1\\\. \\\[go", written, re.MULTILINE)
    assert markdown("We agree, at 10.30 (local time).") == "We agree, at 10.30 (local time)."


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("HTTPS://x.example/a", "HTTPS://x.example/a"),
        ("https://x.example/ж", "https://x.example/ж"),
        ('http://x.example/"><b>', "http://x.example/%22%3E%3Cb%3E"),
        ("http://x.example/\u202ea", "http://x.example/%E2%80%AEa"),
        ("data:text/html,x", None),
        (" javascript:alert(1)//https://", None),
        ("/etc/passwd", None),
        (None, None),
    ],
)
def test_only_addresses_of_pages_are_followed(address, followed):
    assert link(address) == followed


def reading_of(turns=(), **header):
    document = Document(
        id=DocumentId("doc:3f0a"),
        digest="sha256:" + "ab" * 32,
        path="note.txt",
        url=None,
        media_type="text/plain",
        language="und",
        text="🙂 We shall not extend.",
        header=Header(**header),
        blocks=(),
    )
    return Reading(document=document, turns=turns)


SPAN = Span(2, 22)


def turn(kind=TurnKind.ANSWER, **given):
    return Turn(kind=kind, span=Span(0, 22), **given)


def test_the_speaker_comes_with_the_office_that_the_document_prints():
    people = (Participant(name="Ana Petrova", role="Minister"), Participant(name="Ivo Marić"))
    for name, office in (("Ana Petrova", "Minister"), ("Ivo Marić", None)):
        given = cited(reading_of((turn(speaker=name),), participants=people), SPAN, None)
        assert (given.author, given.office) == (name, office)


def test_the_issuer_answers_for_its_text_but_not_for_a_question_of_somebody():
    issuer = Issuer(name="Ministry of Norland")
    assert cited(reading_of(issuer=issuer), SPAN, None).author == "Ministry of Norland"
    asked = reading_of((turn(TurnKind.QUESTION),), issuer=issuer)
    assert cited(asked, SPAN, None).author is None
    for label, author in (("Question", None), ("Вопрос", None), ("Ana Brel", "Ana Brel")):
        labelled = reading_of((turn(TurnKind.QUESTION, label=label),), issuer=issuer)
        assert cited(labelled, SPAN, None).author == author
    answered = reading_of((turn(TurnKind.ANSWER, label="Answer"),), issuer=issuer)
    assert cited(answered, SPAN, None).author == "Ministry of Norland"


@pytest.mark.parametrize(
    ("issuer", "author"),
    [
        (Issuer(name="XN", represents="XN"), None),
        (Issuer(name="OISS", represents="OISS"), "OISS"),
        (Issuer(name="Norland", represents="XN"), "Norland"),
    ],
)
def test_a_code_is_no_name(issuer, author):
    assert cited(reading_of(issuer=issuer), SPAN, None).author == author


def test_words_are_cut_by_code_points_and_an_unknown_language_is_none():
    given = cited(reading_of(), SPAN, None)
    assert (given.words, given.language) == ("We shall not extend.", None)


def test_signs_that_turn_a_line_round_are_kept_in_words_and_not_in_names():
    reading = reading_of(title="On\u202e the\nferry")
    assert cited(reading, SPAN, None).title == "On the ferry"


def test_without_a_desk_the_archived_copy_has_its_place_in_the_files():
    capture = Capture(digest="sha256:ab", name="note.txt", fetched=datetime(2031, 3, 5, tzinfo=UTC))
    assert cited(reading_of(), SPAN, capture).archived is None
    assert cited(reading_of(), SPAN, capture, "http://127.0.0.1/a").archived == "http://127.0.0.1/a"


def test_a_long_title_is_written_whole_and_soon():
    long = replace(WHOLE, title="ferry & " * 130_000)
    for write in forms.values():
        assert io.StringIO(write(long)).getvalue().count("ferry") >= 130_000
