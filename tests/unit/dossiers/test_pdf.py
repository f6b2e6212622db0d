"""The PDF of a brief: always one page, with words as they were said or a sign that they are not."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest

from onrecord.dossiers import pdf
from onrecord.dossiers.type import UNSET, type_of_machine
from onrecord.errors import MissingExtra

_LONG = "The Very Long and Winding United Confederation of Norland and its Isles"


def read(content):
    with pypdfium2.PdfDocument(BytesIO(content)) as document:
        page = document[0]
        boxes = [one.get_bounds() for one in page.get_objects()]
        text = page.get_textpage().get_text_bounded()
        return len(document), " ".join(text.split()), boxes, page.get_size()


@pytest.mark.parametrize("many", [0, 1, 8])
@pytest.mark.parametrize("sides", [("Norland", "Veskia"), (_LONG,) * 2, tuple("ABCDEFGH")], ids=len)
def test_whatever_there_is_fits_one_page(made, sides, many):
    pages, text, boxes, (wide, high) = read(pdf.pdf_of(made(sides=sides, many=many)))
    assert pages == 1
    assert "The ferry" in text
    for left, bottom, right, top in boxes:
        assert left > 0
        assert bottom > 0
        assert right < wide
        assert top < high


def test_words_of_others_are_no_markup(made):
    words = '<b>no</b> & <a href="https://evil.example">x</a> <img src="file:///etc/passwd"/>'
    _, text, _, _ = read(pdf.pdf_of(made(words=words)))
    assert "<b>no</b>" in text
    assert "file:///etc/passwd" in text


def test_links_lead_to_the_sources_and_nowhere_else(made):
    content = pdf.pdf_of(made())
    with pypdfium2.PdfDocument(BytesIO(content)) as document:
        raw = document[0]
        assert raw.get_objects()
    assert b"https://norland.example/a" in content
    assert b"/JavaScript" not in content
    assert b"/Launch" not in content


def test_cyrillic_is_set_where_the_machine_has_the_letters(made):
    _, text, _, _ = read(pdf.pdf_of(made(words="Мы соблюдаем договор")))
    has = ord("М") in type_of_machine().letters
    assert ("Мы соблюдаем договор" in text) is has
    assert (UNSET in text) is not has


@pytest.mark.parametrize("words", ["نحن نحترم المعاهدة", "我们遵守条约", "אנו מכבדים"])
def test_what_cannot_be_set_rightly_is_marked_and_not_garbled(made, words):
    _, text, _, _ = read(pdf.pdf_of(made(words=f"Norland: {words}")))
    assert f"Norland: {UNSET}" in text
    assert "the brief in HTML has them" in text
    assert words not in text


def test_without_the_extra_it_is_told_what_to_install(made, monkeypatch):
    monkeypatch.setattr(pdf, "platypus", None)
    with pytest.raises(MissingExtra) as caught:
        pdf.pdf_of(made())
    assert "pdf" in str(caught.value) + caught.value.hint
