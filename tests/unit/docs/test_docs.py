"""The documentation: what it shows is what happens, and it leaves nothing out."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))
import make_reference  # noqa: E402 - a tool, not a package
import run_docs  # noqa: E402 - a tool, not a package

LATER = {"explanation/accuracy.md", "explanation/speed.md"}
"""Pages that a measurement writes."""


@pytest.mark.parametrize("page", run_docs.pages(), ids=lambda page: page.stem)
def test_every_block_shows_what_happens(page, tmp_path):
    wrong = list(run_docs.Page(page, tmp_path).run())
    assert not wrong, "\n".join(
        f"{place}\n--- the page says\n{said}--- what happens\n{happened}"
        for place, said, happened in wrong
    )


@pytest.mark.parametrize("name", make_reference.PAGES)
def test_the_reference_is_what_the_program_says(name):
    page = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
    assert page == make_reference.PAGES[name](), "run tools/make_reference.py"


def test_every_error_has_a_code_of_its_own():
    codes = [one.code for one in make_reference.error_classes()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, section = target.partition("#")
        place = (page.parent / name).resolve() if name else page
        if str(place.relative_to(ROOT / "docs")) in LATER:
            continue
        assert place.exists(), target
        if section:
            assert section in sections(place), target


def test_every_page_can_be_reached_from_the_first():
    first = ROOT / "docs" / "index.md"
    seen, waiting = set(), [first]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md" or not page.exists():
            continue
        seen.add(page)
        links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
        waiting += [(page.parent / link).resolve() for link in links if "://" not in link]
    pages = {
        page
        for page in (ROOT / "docs").rglob("*.md")
        if not {"decisions"} & set(page.relative_to(ROOT).parts)
    }
    assert {str(page.relative_to(ROOT)) for page in pages - seen} == set()


def sections(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
