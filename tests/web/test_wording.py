"""Wording: every word of a page can be translated, and is, in four languages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from lxml import html
from markupsafe import escape

from onrecord.ledgers import ledgers
from onrecord.web.sentences import SENTENCES, told_in
from onrecord.web.wording import CELLS, catalogues, catalogues_in, sentence, word

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "make_messages.py"
TEMPLATES = sorted((ROOT / "src" / "onrecord" / "web" / "templates").glob("*.html"))
OURS = re.compile(
    r"{%-? *trans.*?endtrans *-?%}|{%.*?%}|{{.*?}}|{#.*?#}|<(code|kbd)>.*?</\1>", re.DOTALL
)
SHOWN = re.compile(r"""(?<=>)[^<>]*|(?:aria-label|title|alt)="([^"]*)\"""")
FILLED = re.compile(r"%\((\w+)\)s")
GIVEN = {"n": "8", "role": "holds"}
"""What is filled in; everywhere else it is a type of measure, which may be a name as well."""
LEFT = {"onrecord", "UTC", "· onrecord", "Atom", "JSON Feed", "iCalendar", "GEOJSON", "GeoJSON"}
"""What is the same in every language."""


@pytest.fixture(scope="module")
def tool():
    spec = spec_from_file_location("make_messages", TOOL)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_words_are_taken_in_translated_and_compiled():
    checked = [sys.executable, TOOL, "--check"]
    done = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0), "make messages, and translate what is new"


def bare(text):
    """Give the words of a template that no catalogue will see."""
    for found in SHOWN.finditer(OURS.sub("", text)):
        words = " ".join((found[0] if found[1] is None else found[1]).split())
        if re.search(r"[A-Za-z]", words) and words not in LEFT:
            yield words


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_a_template_names_all_its_words_for_translation(file):
    assert list(bare(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_field_names_a_state_that_a_record_need_not_have(file):
    assert re.findall(r'placeholder="[^"]*\bX[A-Z]\b', file.read_text(encoding="utf-8")) == []


def test_a_word_that_is_not_named_is_found():
    assert list(bare('<p title="Bare">{{ _("Named") }} words</p>')) == ["Bare", "words"]


def test_a_new_word_of_a_template_is_taken_in(tool, tmp_path, monkeypatch):
    web = tmp_path / "web"
    shutil.copytree(tool.WEB, web)
    (web / "templates" / "new.html").write_text('<p>{{ _("A brand new word") }}</p>')
    assert "A brand new word" not in tool.wanted()
    monkeypatch.setattr(tool, "WEB", web)
    assert "A brand new word" in tool.wanted()


@pytest.mark.parametrize(
    ("english", "french", "is_whole"),
    [
        ("by %(who)s", "par %(who)s", True),
        ("by %(who)s", "par %(qui)s", False),
        ("by %(who)s", "par", False),
        ("by <b>%(who)s</b>", "par %(who)s", False),
        ("by", "", False),
        (("%(n)s day", "%(n)s days"), ("un jour", "%(n)s de jours", "%(n)s jours"), True),
        (("%(n)s day", "%(n)s days"), ("un jour", "", "%(n)s jours"), False),
        (("%(n)s of %(x)s", "%(n)s of %(x)s"), ("un", "%(n)s", "%(n)s de %(x)s"), False),
    ],
)
def test_a_translation_fills_in_what_the_english_does(tool, english, french, is_whole):
    catalog = tool.empty("fr")
    catalog.add(english, french)
    assert (tool.missing(catalog) == []) is is_whole


def test_an_unsure_translation_is_none(tool):
    catalog = tool.empty("fr")
    catalog.add("word", "mot", flags={"fuzzy"})
    assert tool.missing(catalog) == ["word"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {0: "0 documents", 1: "1 document", 2: "2 documents"}),
        (
            "fr",
            {0: "0 document", 1: "1 document", 2: "2 documents", 1_000_000: "1000000 documents"},
        ),
        ("ru", {1: "1 документ", 2: "2 документа", 5: "5 документов", 11: "11 документов"}),
        ("ru", {21: "21 документ", 112: "112 документов", 104: "104 документа"}),
        ("ar", {0: "لا وثائق", 1: "وثيقة واحدة", 2: "وثيقتان", 3: "3 وثائق", 10: "10 وثائق"}),
        ("ar", {11: "11 وثيقة", 99: "99 وثيقة", 100: "100 وثيقة", 103: "103 وثائق"}),
    ],
)
def test_a_number_has_the_form_of_its_language(language, expected):
    words = catalogues()[language]
    for number, form in expected.items():
        said = words.ngettext("%(n)s document", "%(n)s documents", number) % {"n": number}
        assert said.replace("\u2068", "").replace("\u2069", "") == form


def test_what_a_language_does_not_translate_stays_english(tool, tmp_path):
    catalog = tool.empty("de")
    catalog.add("Documents", "Dokumente")
    file = tmp_path / "de" / "LC_MESSAGES" / "onrecord.mo"
    file.parent.mkdir(parents=True)
    file.write_bytes(tool.as_mo(catalog))
    (tmp_path / "xx").mkdir()
    there = catalogues_in(tmp_path)
    assert list(there) == ["en", "de"]
    assert there["de"].gettext("Documents") == "Dokumente"
    assert there["de"].gettext("Statements") == "Statements"
    assert there["de"].ngettext("%(n)s row", "%(n)s rows", 2) == "%(n)s rows"


def test_a_day_within_arabic_words_keeps_its_direction():
    from_day = catalogues()["ar"].gettext("from %(day)s") % {"day": "2026-04-27"}
    assert "\u20682026-04-27\u2069" in from_day
    assert "\u2068" not in catalogues()["fr"].gettext("from %(day)s")


def test_only_words_of_ours_are_translated_in_a_cell():
    words = catalogues()["fr"]
    assert word(words, "demand", "kind") == "exigence"
    assert word(words, "demand", "title") == "demand"
    assert word(words, "unmatched; open", "outcome") == "non concordant ; ouvert"
    assert word(words, "<b>&", "kind") == "<b>&"
    assert not hasattr(word(words, "<b>&", "kind"), "__html__")


@pytest.mark.parametrize("name", ledgers)
def test_every_column_and_word_of_a_ledger_is_translated(client, name):
    page = html.fromstring(client.get(f"/ledgers/{name}?ui=ar").text)
    row = next(iter(client.get(f"/ledgers/{name}.json").json()["rows"]), {})
    heads = [head.text_content() for head in page.iterfind(".//th")]
    assert [head for head in heads if re.search("[A-Za-z]", head)] == []
    assert bool(heads) is bool(row)
    if not row:
        return
    arabic = catalogues()["ar"]
    lines = client.get(f"/ledgers/{name}.json").json()["rows"]
    cells = ((line[column] or "", column) for line in lines for column in CELLS & set(line))
    said = [str(word(arabic, *cell)) for cell in cells]
    assert [one for one in said if re.search("[A-Za-z]", one)] == []


@pytest.mark.parametrize(
    "address", ["/", "/statements", "/actors/XH", "/counters", "/silence", "/regimes/staff-parity"]
)
@pytest.mark.parametrize("language", ["fr", "ru", "ar"])
def test_a_page_has_its_words_in_its_language(client, address, language):
    english, page = (
        html.fromstring(client.get(f"{address}?ui={one}").text) for one in ("en", language)
    )
    for path in (".//nav/a[@href='/statements']", ".//footer/p", ".//button"):
        assert page.findtext(path) != english.findtext(path)
    assert page.get("lang") == language


def test_an_english_sentence_within_another_language_says_so(client):
    asked = "/search?q=speaker:&ui="
    (said,) = html.fromstring(client.get(f"{asked}ar").text).iterfind(".//*[@role='alert']/span")
    assert (said.get("lang"), said.get("dir")) == ("en", "ltr")
    assert "speaker:" in said.text
    assert html.fromstring(client.get(f"{asked}en").text).find(".//*[@role='alert']/span") is None
    translated = html.fromstring(client.get("/nowhere?ui=ar").text).find(".//h1")
    assert (translated.text, len(translated)) == ("غير موجود", 0)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/map", "//form//option"),
        ("/map", "//h2[@id='unplaced']/following-sibling::ul[1]/li"),
        ("/map", "//td[@class='words']/../td[3]"),
        ("/map", "//td[@class='words']/../td[4]/small"),
        ("/d/{document}", "//fieldset//label"),
    ],
)
def test_no_word_of_ours_stays_english(client, address, path):
    document = client.get("/documents.json").json()["documents"][0]["id"][4:]
    page = html.fromstring(client.get(address.format(document=document), params={"ui": "ar"}).text)
    found = page.xpath(path)
    assert found
    for one in found:
        for name in one.xpath(".//bdi | .//a"):
            name.drop_tree()
    assert [one.text_content() for one in found if re.search("[A-Za-z]", one.text_content())] == []


@pytest.mark.parametrize(
    ("address", "title"),
    [("/nowhere?", "غير موجود · onrecord"), ("/documents?from=<b>&", "from: Input should be")],
)
def test_a_problem_has_its_name_in_the_title_of_its_page(client, address, title):
    page = html.fromstring(client.get(f"{address}ui=ar").text)
    assert page.findtext(".//title").startswith(title)


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("statements by XN about XV", "déclarations de XN sur XV"),
        (
            "statements by the Halmerian Chamber of Shipping about the Memorandum on the Ferry",
            "déclarations de the Halmerian Chamber of Shipping sur the Memorandum on the Ferry",
        ),
        (
            "statements that first tell of expulsion by the Mission of XN to XV, aimed at XK",
            (
                "déclarations qui rapportent en premier : "
                "expulsion par the Mission of XN to XV, visant XK"
            ),
        ),
        (
            "statements that first tell of ambassador recall by someone not named",
            (
                "déclarations qui rapportent en premier : "
                "rappel d’ambassadeur par une personne non nommée"
            ),
        ),
        (
            "statements that first tell of tariff taken back by XN",
            "déclarations qui rapportent en premier : droit de douane, retrait par XN",
        ),
        (
            "statements with a number (cubic metre) by the Chamber of Shipping",
            "déclarations avec un nombre (cubic metre) par the Chamber of Shipping",
        ),
        ("statements in which Ada Berg is meant", "déclarations où Ada Berg : est visé"),
        ("statements in which somebody signs: XN", "déclarations où quelqu’un signe : XN"),
        ("no source of XN's own is watched", "aucune source propre à XN n’est suivie"),
        ("mfa: 2 looks failed since", "mfa: consultations échouées depuis : 2"),
        ("expulsion (8), done, aimed at XV", "expulsion\u00a0(8), exécuté, vise XV"),
        (
            "936 days from 4 March 2018 is 25 September 2020, and the counter says so",
            "936 jours à compter du 2018-03-04 donnent le 2020-09-25, et le compteur le dit",
        ),
        ("XN spoke of XV (demand)", "XN a parlé de XV (exigence)"),
        ("nothing that is known", None),
        ("mfa: nothing that is known", None),
        ("done, nothing that is known", None),
    ],
)
def test_a_sentence_of_the_record_is_known_again(english, french):
    assert told_in(catalogues()["fr"], english) == french


def test_what_is_filled_in_is_never_markup():
    said = sentence(catalogues()["ar"], "ar", "aimed at <b>; <i>unknown</i> things")
    assert "<b>" not in escape(said)
    assert '<span lang="en" dir="ltr">&lt;i&gt;' in escape(said)


def test_every_sentence_fits_itself_alone():
    for words in catalogues().values():
        for said in SENTENCES:
            holes = {name: GIVEN.get(name, "expulsion") for name in FILLED.findall(said)}
            shown = {name: _shown(words, name, value) for name, value in holes.items()}
            expected = words.gettext(said) % shown
            if words.gettext(said) != said:
                assert told_in(words, said % holes) == expected


def _shown(words, name, value):
    told = name in {"word", "words", "measure", "role", "what"}
    return words.pgettext("word", value) if told else value
