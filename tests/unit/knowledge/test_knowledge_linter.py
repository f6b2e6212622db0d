"""The linter of the facts: what every row of states, bodies and offices must keep to."""

import re
from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from onrecord.knowledge import known
from onrecord.knowledge.polities import LANGUAGES, FormKind
from onrecord.knowledge.rows import packaged

POLITIES = packaged("polities.toml")["polity"]
ORGANISATIONS = packaged("organisations.toml")["organisation"]
OFFICES = packaged("offices.toml")["office"]
AMBIGUOUS = packaged("ambiguous.toml")["ambiguous"]
STATUS = re.compile(r"\b(state|country|independent|recogni[sz]ed|sovereign|dependency|occupied)\b")


def test_there_are_as_many_as_promised():
    assert len(POLITIES) > 249
    assert len(ORGANISATIONS) > 199
    assert len({row["of"] for row in OFFICES}) > 19
    assert len(OFFICES) > 299


@pytest.mark.parametrize("rows", [POLITIES, ORGANISATIONS, OFFICES, AMBIGUOUS])
def test_every_row_says_where_it_was_checked(rows):
    assert [row for row in rows if len(row.get("source", "").strip()) < 8] == []


def test_codes_and_short_names_are_unique():
    codes = [row["code"] for row in POLITIES]
    names = [row["name"] for row in ORGANISATIONS]
    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Z]{2}", code) for code in codes)


def test_no_row_says_what_a_polity_is():
    assert {key for row in POLITIES for key in row} & {"kind", "status", "type", "member"} == set()
    assert [row["source"] for row in AMBIGUOUS if STATUS.search(row["source"])] == []


def test_no_form_names_two_polities_unless_it_is_listed():
    owners = defaultdict(set)
    for polity in known().polities.values():
        for form, kind in polity.forms():
            if kind is not FormKind.SEAT:
                owners[form].add(polity.code)
    claimed = {form: codes for form, codes in owners.items() if len(codes) > 1}
    assert claimed.keys() <= known().ambiguous.keys()


def test_an_ambiguous_form_lists_codes_that_exist():
    codes = known().polities.keys()
    assert all(set(row["codes"]) <= codes and len(row["codes"]) > 1 for row in AMBIGUOUS)


def test_no_form_names_two_bodies_or_a_body_and_a_polity():
    owners = defaultdict(set)
    for organisation in known().organisations.values():
        for form in organisation.forms():
            owners[form].add(organisation.name)
    assert {form for form, names in owners.items() if len(names) > 1} == set()
    assert owners.keys() & known().polity_names().keys() == set()


def test_a_body_belongs_to_a_body_that_is_there():
    names = {row["name"] for row in ORGANISATIONS}
    assert {row["parent"] for row in ORGANISATIONS if "parent" in row} <= names


def test_forms_are_bare_and_clean():
    forms = [form for polity in known().polities.values() for form, _ in polity.forms()]
    forms += [f for organisation in known().organisations.values() for f in organisation.forms()]
    assert [
        f for f in forms if f != " ".join(f.split()) or f.startswith(("the ", "The Gambia"))
    ] == []


def test_dates_of_an_office_are_in_order_and_one_holds():
    for row in OFFICES:
        last = row.get("until", row.get("checked"))
        assert isinstance(last, date), row
        assert date(1940, 1, 1) < row["since"] <= last, row


def test_an_office_has_one_holder_at_a_time():
    terms = defaultdict(list)
    for row in OFFICES:
        last = row.get("until", row.get("checked"))
        terms[row["of"], row["title"]].append((row["since"], last, row["holder"]))
    for office, rows in terms.items():
        rows.sort()
        for (_, ends, one), (begins, _, other) in pairwise(rows):
            assert one == other or ends <= begins, office


def test_an_office_is_of_a_polity_or_body_that_is_there():
    there = known().polities.keys() | known().organisations.keys()
    assert {row["of"] for row in OFFICES} <= there


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_in_other_languages_lead_to_codes(language):
    names = known().names_in(language)
    assert len(names) > 200
    assert set(names.values()) <= known().polities.keys()
    assert set(known().capitals_in(language).values()) <= known().polities.keys()
