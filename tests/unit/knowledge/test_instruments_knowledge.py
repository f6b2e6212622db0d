"""The linter of the knowledge of instruments, and how it is looked up."""

import tomllib
from collections import Counter
from importlib.resources import files
from itertools import pairwise

from onrecord.knowledge.instruments import (
    assembly_session,
    council_year,
    instrument_names,
    instruments_by_folded_name,
    known_instruments,
)

FAMILIES = {
    "accord", "act", "agenda", "agreement", "amendment", "arrangement", "charter", "compact",
    "convention", "covenant", "declaration", "document", "framework", "initiative",
    "memorandum", "pact", "partnership", "plan", "protocol", "regime", "regulation",
    "resolution", "rules", "statute", "treaty",
}  # fmt: skip
LEAST = 200


def rows(name, kind):
    text = (files("onrecord.knowledge") / name).read_text(encoding="utf-8")
    return tomllib.loads(text)[kind]


def test_every_instrument_says_where_it_was_checked():
    found = rows("instruments.toml", "instrument")
    assert all(row["source"].strip() and "PENDING" not in row["source"] for row in found)
    assert len(found) > LEAST
    assert sum("year" in row for row in found) > LEAST


def test_years_are_plausible():
    for row in rows("instruments.toml", "instrument"):
        assert 1600 <= row.get("year", 1900) <= 2026 or row["title"] == "Treaty of Tordesillas"


def test_no_name_is_given_twice():
    counted = Counter(name for row in known_instruments() for name in (*row.forms(), *row.russian))
    assert [name for name, times in counted.items() if times > 1] == []


def test_names_stand_without_article_and_with_single_blanks():
    for name in instrument_names():
        assert name == " ".join(name.split())
        assert not name.startswith(("the ", "The "))


def test_forms_and_families_are_those_that_the_finder_knows():
    assert {row.form for row in known_instruments()} <= {
        "treaty", "agreement", "declaration", "law"
    }  # fmt: skip
    assert {row.family for row in known_instruments()} <= FAMILIES


def test_a_canonical_name_is_the_title_with_its_year():
    charter = instrument_names()["UN Charter"]
    assert charter.canonical == "Charter of the United Nations (1945)"
    assert instruments_by_folded_name()["un charter"] is charter


def test_the_councils_years_follow_each_other_without_overlap():
    found = rows("resolutions.toml", "year")
    assert all(row["source"].strip() and "PENDING" not in row["source"] for row in found)
    assert all(row["first"] <= row["last"] for row in found)
    for one, other in pairwise(found):
        assert one["last"] < other["first"]
        assert one["year"] + 1 == other["year"]
    assert (found[0]["year"], found[0]["first"]) == (1946, 1)


def test_numbers_that_no_row_settles_have_no_year():
    assert council_year(0) is None
    assert council_year(242) == 1967
    assert council_year(1244) == 1999
    assert council_year(9999) is None


def test_the_assemblys_sessions_follow_each_other_without_overlap():
    found = rows("resolutions.toml", "session")
    assert all(row["source"].strip() for row in found)
    for one, other in pairwise(found):
        assert one["first"] <= one["last"] < other["first"]
    assert assembly_session(2758) == "XXVI"
    assert assembly_session(3600) is None
