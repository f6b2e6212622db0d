"""The demo documents: complete, small, of every form, and made from their texts."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from onrecord.demo import demo_documents, demo_knowledge
from onrecord.knowledge.rows import packaged

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT / "tests" / "golden" / "demo"
FILES = {path.name: path for path in demo_documents()}

PILOTS = (
    "According to the Pilot Service, {} pilots are on duty this month, of whom 11 work at night."
)

sys.path.insert(0, str(ROOT / "tools"))
import make_demo  # noqa: E402 - a tool, not a package


def test_there_are_sixteen_documents_or_more_in_under_400_kilobytes():
    assert len(FILES) >= 16
    assert sum(path.stat().st_size for path in FILES.values()) < 400_000


def test_every_format_that_can_be_read_is_there():
    kinds = {path.suffix for path in FILES.values()}
    assert kinds >= {".html", ".txt", ".pdf", ".docx", ".eml", ".md", ".atom"}


def test_the_documents_come_in_reading_order():
    assert list(FILES) == sorted(FILES)
    assert next(iter(FILES)).startswith("01-")


@pytest.mark.parametrize("name", FILES)
def test_every_document_has_an_annotation(name):
    stem = Path(name).stem
    found = [*GOLD.glob(f"{stem}.gold.json"), *GOLD.glob(f"{stem}.expected.json")]
    assert [json.loads(path.read_text(encoding="utf-8"))["file"] for path in found] == [name]


def test_every_annotation_has_a_document():
    named = {
        json.loads(path.read_text(encoding="utf-8"))["file"]
        for pattern in ("*.gold.json", "*.expected.json")
        for path in GOLD.glob(pattern)
    }
    assert named == set(FILES)


def test_the_edited_statement_differs_in_a_number_and_a_sentence():
    before, after = (
        set(sentences(path)) for name, path in FILES.items() if name.startswith(("04-", "05-"))
    )
    assert sorted(before - after) == [
        PILOTS.format(46),
        "Tarsova has no intention of suspending the Treaty.",
    ]
    assert sorted(after - before) == [
        PILOTS.format(38),
    ]


def test_both_versions_of_the_statement_name_one_address():
    addresses = {
        match[1]
        for name, path in FILES.items()
        if name.startswith(("04-", "05-"))
        and (match := re.search(r'rel="canonical" href="(.+?)"', path.read_text(encoding="utf-8")))
    }
    assert len(addresses) == 1


def test_the_invented_states_have_codes_that_iso_leaves_to_users():
    rows = (demo_knowledge() / "inner_sea.toml").read_text(encoding="utf-8")
    codes = re.findall(r'^code = "(..)"', rows, re.MULTILINE)
    assert codes
    assert all("XA" <= code <= "XZ" and code != "XK" for code in codes)
    assert not set(codes) & {row["code"] for row in packaged("polities.toml")["polity"]}


def test_the_office_files_and_the_mail_are_what_their_texts_give():
    for name, made in ((name, make()) for name, make in make_demo.MADE.items()):
        shipped = FILES[name].read_bytes()
        if name.endswith(".docx"):
            assert members(shipped) == members(made)
        elif name.endswith(".pdf"):
            assert pages(shipped) == pages(made)
        else:
            assert shipped == made


def test_making_them_twice_gives_the_same_bytes():
    for make in make_demo.MADE.values():
        assert make() == make()


def sentences(page: Path) -> list[str]:
    body = re.search(
        r'<div class="text">\n(.*?)\n</div>', page.read_text(encoding="utf-8"), re.DOTALL
    )
    assert body
    return re.split(r"(?<=\.)\s+", re.sub("<.+?>", "", body[1]))


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]
