"""onrecord dossier, on the demo documents and on two accounts of one act."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from html.parser import HTMLParser

import pypdfium2
import pytest

from onrecord.cli import main
from onrecord.demo import demo_knowledge

_NAME = "ilvane-strait"
_MINE = """Government of {who}

{day}

On the expulsion

On 3 March 2031 Halmere expelled {number} diplomats of Tarsova.
"""
_OURS = 'name = "ours"\ntitle = "Ours"\nparties = ["XH", "XT"]\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    home = tmp_path_factory.mktemp("dossiers") / "demo"
    assert main.run(["demo", "--home", str(home)]) == 0
    return home


@pytest.fixture
def demo(made, run):
    """Give the program on the demo record."""

    def start(*arguments):
        return run(*arguments, "--home", made, ONRECORD_KNOWLEDGE=str(demo_knowledge()))

    return start


@pytest.fixture
def two(run, home, tmp_path):
    """Give the program on a record in which two sides tell one act with other numbers."""
    known = {"ONRECORD_KNOWLEDGE": str(demo_knowledge())}
    for who, day, number in (
        ("Halmere", "4 March 2031", "eight"),
        ("Tarsova", "6 March 2031", "ten"),
    ):
        file = tmp_path / f"{who}.txt"
        file.write_text(_MINE.format(who=who, day=day, number=number), encoding="utf-8")
        assert run("add", file, **known).returncode == 0
    folder = home / "dossiers"
    folder.mkdir()
    (folder / "ours.toml").write_text(_OURS, encoding="utf-8")
    return lambda *arguments: run(*arguments, **known)


class Page(HTMLParser):
    """What a page of HTML has: its tags, where it links, and its ids."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.ids = set(), [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            if name in {"href", "src", "srcset", "action", "poster", "data", "xlink:href"}:
                self.links.append((tag, name, value))
            if name == "id":
                self.ids.append(value)


def test_list_shows_the_dossiers_in_every_form(demo):
    assert demo("dossier", "list").stdout.startswith(f"{_NAME}  Halmere and Tarsova")
    (row,) = csv.DictReader(io.StringIO(demo("dossier", "list", "--csv").stdout))
    assert (row["name"], row["parties"]) == (_NAME, "XH; XT")
    (line,) = demo("dossier", "list", "--json").stdout.splitlines()
    assert json.loads(line)["parties"] == ["XH", "XT"]


def test_show_counts_what_belongs_and_says_what_it_rests_on(demo):
    shown = json.loads(demo("dossier", "show", _NAME, "--json").stdout)
    assert sum(shown["kinds"].values()) == len(shown["statements"])
    said = demo("dossier", "show", _NAME).stdout
    assert "parties      Halmere; Tarsova" in said
    assert "No source is watched" in said


def test_a_ledger_is_restricted_to_a_dossier(demo):
    def rows(*options):
        return demo("ledger", "commitments", "--csv", *options).stdout.splitlines()

    assert set(rows("--dossier", _NAME)) < set(rows())
    belongs = set(json.loads(demo("dossier", "show", _NAME, "--json").stdout)["statements"])
    ledger = json.loads(demo("ledger", "measures", "--dossier", _NAME, "--json").stdout)
    assert {said for entry in ledger["entries"] for said in entry["trail"]} <= belongs
    assert f"--dossier {_NAME}" in ledger["command"]


def test_a_markdown_brief_has_its_pictures_beside_it_and_every_mark_has_its_note(demo, tmp_path):
    done = demo("dossier", "brief", _NAME, "-o", tmp_path / "brief.md")
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "brief.md").read_text(encoding="utf-8")
    for picture in re.findall(r"\]\(([^)]+\.svg)\)", text):
        assert (tmp_path / picture).read_text(encoding="utf-8").startswith("<svg ")
    marks = set(re.findall(r"\[\^([\d.]+)\](?!:)", text))
    notes = set(re.findall(r"^\[\^([\d.]+)\]:", text, re.MULTILINE))
    assert marks == notes
    assert len(notes) > 20
    assert text.count("according to") > 15


def test_every_footnote_resolves_to_a_statement_with_the_words_that_are_quoted(demo):
    text = demo("dossier", "brief", _NAME).stdout
    addresses = dict(re.findall(r"^\[\^([\d.]+)\]:.*`(st:\S+)`$", text, re.MULTILINE))
    quoted = re.findall(r"“((?:[^”\\]|\\.)+)”\[\^([\d.]+)\]", text)
    assert len(quoted) > 15
    for words, mark in quoted:
        found = json.loads(demo("quote", addresses[mark], "--json").stdout)
        plain = re.sub(r"\\(.)", r"\1", words).removesuffix(" […]")
        assert " ".join(found["text"].split()).startswith(plain)
        assert found["statement"]


def test_an_html_brief_asks_nobody_for_anything_and_its_marks_lead_to_notes(demo):
    page = Page(demo("dossier", "brief", _NAME, "--format", "html").stdout)
    assert not page.tags & {"script", "img", "link", "iframe", "object", "embed", "form"}
    assert {(tag, name) for tag, name, _ in page.links} == {("a", "href")}
    inside = [target[1:] for _, _, target in page.links if target.startswith("#")]
    assert inside
    assert set(inside) <= set(page.ids)
    assert len(set(page.ids)) == len(page.ids)


def test_an_html_brief_loads_nothing_by_its_style(demo):
    text = demo("dossier", "brief", _NAME, "--format", "html").stdout
    style = text.partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style
    assert "default-src 'none'" in text


def test_a_pdf_brief_is_one_page_with_every_side_and_source(demo, tmp_path):
    file = tmp_path / "brief.pdf"
    assert demo("dossier", "brief", _NAME, "-o", file).returncode == 0
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage().get_text_bounded()
        width, height = pdf[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    said = demo("dossier", "brief", _NAME).stdout
    flat = re.sub(r"\s", "", text)
    for address in re.findall(r"`(st:\S+)`", said):
        assert address in flat
    assert "Whateachsidesays" in flat


def test_the_same_brief_is_the_same_pdf(demo, tmp_path):
    for name in ("one.pdf", "two.pdf"):
        demo("dossier", "brief", _NAME, "-o", tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_both_accounts_of_an_act_stand_side_by_side(two):
    text = two("dossier", "brief", "ours").stdout
    (line,) = [line for line in text.splitlines() if "expulsion" in line and line.startswith("- ")]
    assert "expelled eight diplomats" in line
    assert "expelled ten diplomats" in line
    assert "according to Government of Halmere: “On" in line
    assert "according to Government of Tarsova: “On" in line
    assert "expulsion (8 according to Halmere, 10 according to Tarsova)" in line
    assert "disputed" in line


def test_what_is_scheduled_is_promised_by_nobody_and_what_is_past_is_said_to_be(
    two, home, tmp_path
):
    note = _MINE.format(who="Halmere", day="7 March 2031", number="two")
    due = "Halmere will open the ferry by 1 July 2031."
    note += f"\nProduction of the ferry is scheduled for May 2032. {due}\n"
    (tmp_path / "ferry.txt").write_text(note, encoding="utf-8")
    assert two("add", tmp_path / "ferry.txt").returncode == 0
    ours = home / "dossiers" / "ours.toml"
    ours.write_text(_OURS + 'subjects = ["ferry"]\n', encoding="utf-8")
    text = two("dossier", "brief", "ours", "--as-of", "2031-08-01").stdout
    assert "- **May 2032**, by nobody who is named, according to Government of Halmere" in text
    (past,) = [line for line in text.splitlines() if line.startswith("- **1 July 2031**")]
    assert "its day is past, and nothing here says that it was kept" in past


def test_an_earlier_day_knows_less(demo):
    later = json.loads(demo("dossier", "brief", _NAME, "--json").stdout)
    earlier = json.loads(demo("dossier", "brief", _NAME, "--json", "--as-of", "2026-03-01").stdout)
    assert earlier["as_of"] == "2026-03-01"
    assert earlier["again"].endswith("--as-of 2026-03-01")
    assert 0 < len(earlier["notes"]) < len(later["notes"])
    days = [line["day"] for side in earlier["sides"] for line in (*side["said"], *side["did"])]
    assert max(days) < "2026-03-02"


@pytest.mark.parametrize("kind", ["md", "html", "pdf"])
def test_a_dossier_to_which_nothing_belongs_has_a_brief_that_says_so(two, home, tmp_path, kind):
    (home / "dossiers" / "far.toml").write_text(
        'name = "far"\ntitle = "Far away"\nparties = ["XL", "XP"]\n', encoding="utf-8"
    )
    done = two("dossier", "brief", "far", "--format", kind, "-o", tmp_path / "far")
    assert (done.returncode, (tmp_path / "far").exists()) == (0, True), done.stderr
    if kind == "pdf":
        with pypdfium2.PdfDocument(tmp_path / "far") as pdf:
            assert len(pdf) == 1
            text = pdf[0].get_textpage().get_text_bounded()
    else:
        text = (tmp_path / "far").read_text(encoding="utf-8")
    assert "Far away" in text
    assert "Nothing is told." in text
    assert "No instrument of the dossier is invoked." in text
    assert "No statement here has a day." in text


def test_a_record_without_dossiers_says_where_they_go(filled, home):
    done = filled("dossier", "list")
    assert (done.returncode, str(home / "dossiers") in done.stdout) == (0, True)
    assert filled("dossier", "list", "--csv").stdout == "name,title,parties,mediators\n"
    assert filled("dossier", "list", "--json").stdout == ""


def test_a_name_that_is_not_there_is_told(demo):
    done = demo("dossier", "brief", "no-such")
    assert (done.returncode, "OR472" in done.stderr, "dossier list" in done.stderr) == (
        1,
        True,
        True,
    )


def test_a_file_that_cannot_be_used_is_told_by_its_key_or_line(two, home):
    (home / "dossiers" / "bad.toml").write_text(_OURS + "sides = []\n", encoding="utf-8")
    done = two("dossier", "list")
    assert (done.returncode, "OR471: bad.toml: sides: not a key" in done.stderr) == (1, True)
    (home / "dossiers" / "bad.toml").write_text(_OURS + "sources = [\n", encoding="utf-8")
    assert "line 4, the last" in two("dossier", "list").stderr
    (home / "dossiers" / "bad.toml").write_text("name = ours\n" + _OURS, encoding="utf-8")
    assert "line 1, column 8" in two("dossier", "list").stderr


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["show"], "needs the NAME"),
        (["brief"], "needs the NAME"),
        (["show", _NAME, "--csv"], "--csv is for"),
        (["list", _NAME], "takes no name"),
        (["list", "--csv", "--json"], "leave one of --json and --csv out"),
        (["show", _NAME, "-o", "x.md"], "are for `dossier brief`"),
        (["forget", _NAME], "is not one of"),
    ],
)
def test_what_cannot_be_asked_is_refused(demo, arguments, reason):
    done = demo("dossier", *arguments)
    assert (done.returncode, reason in done.stderr, done.stdout) == (2, True, "")


def test_a_brief_that_cannot_be_written_is_told_and_leaves_nothing(demo, tmp_path):
    done = demo("dossier", "brief", _NAME, "-o", tmp_path / "none" / "brief.md")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert list(tmp_path.glob("**/*.svg")) == []


def test_json_names_the_files_that_were_written(demo, tmp_path):
    done = demo("dossier", "brief", _NAME, "-o", tmp_path / "b.md", "--json")
    told = json.loads(done.stdout)
    assert (told["format"], len(told["pictures"])) == ("md", 2)
    assert all((tmp_path / name).exists() for name in ("b.md", "b-timeline.svg", "b-balance.svg"))


def test_a_dossier_follows_the_record_when_it_moves(made, run, tmp_path):
    shutil.copytree(made, tmp_path / "moved")
    moved = run("dossier", "list", "--home", tmp_path / "moved")
    assert moved.stdout.startswith(_NAME)
