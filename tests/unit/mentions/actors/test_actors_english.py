"""Actors in English, one rule at a time."""

from datetime import date

import pytest

from onrecord.mentions.actors import find_actors
from onrecord.model import ActorKind, Passage


def found(text, **about):
    return list(find_actors(Passage(text, **about)))


def settled(text, **about):
    return [(one.text, one.canonical, one.represents) for one in found(text, **about)]


@pytest.mark.parametrize(
    ("words", "name", "represents"),
    [
        ("Slovenian Prime Minister Jan Horvat", "Jan Horvat", "SI"),
        ("US Ambassador to Chile Ann Lee", "Ann Lee", "US"),
        ("President Ann Lee of Chile", "Ann Lee", "CL"),
        ("Ann Lee, Minister of Energy of Chile", "Ann Lee", "CL"),
        ("Minister of Defence and Emergency Situations Ann Lee", "Ann Lee", None),
        ("Head of the Office of the President of Ukraine Ann Lee", "Ann Lee", "UA"),
        ("Chile’s Foreign Minister Ann de la Cruz", "Ann de la Cruz", "CL"),
        ("former president Ann Lee", "Ann Lee", None),
    ],
)
def test_a_person_covers_the_whole_role(words, name, represents):
    (one,) = found(f"Today {words}, it is said, spoke.")
    assert (one.text, one.canonical, one.represents) == (words, name, represents)
    assert one.actor_kind is ActorKind.PERSON


def test_a_later_surname_is_the_fullest_name():
    text = "Foreign Minister of Chile Ann Lee came. Later Mr. Brown asked Lee, and Ms Lee answered."
    assert [name for _, name, _ in settled(text)] == ["Ann Lee", "Brown", "Ann Lee", "Ann Lee"]


def test_a_surname_that_two_bear_stays_open():
    text = "President Ann Lee met Ambassador Bob Lee. Mr. Lee smiled."
    assert settled(text)[-1] == ("Mr. Lee", None, None)


def test_the_office_is_the_one_person_named_with_it():
    text = "Foreign Minister of Chile Ann Lee came. The Minister spoke."
    last = found(text)[-1]
    assert (last.canonical, last.represents, last.antecedent.start) == ("Ann Lee", "CL", 0)


def test_the_president_of_several_is_the_issuers():
    text = "President Ann Lee of Chile met President Bo Dahl of Norway. The President spoke."
    assert found(text)[-1].canonical is None
    assert found(text, polity="NO")[-1].canonical == "Bo Dahl"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Brussels has agreed, the European Union said.", "EU"),
        ("Brussels has agreed.", None),
        ("Brussels has agreed with the European Union and Belgium.", None),
    ],
)
def test_brussels_is_what_the_text_makes_of_it(text, canonical):
    assert found(text)[0].canonical == canonical


@pytest.mark.parametrize(
    "text",
    [
        "They met in Belgrade.", "a flight to Belgrade", "the Belgrade talks went on",
        "She leaves Belgrade tomorrow.", "Belgrade, 16 April", "Belgrade University",
        "the New Delhi Declaration",
    ],
)  # fmt: skip
def test_a_capital_without_evidence_is_a_place(text):
    assert settled(text) == []


def test_georgia_is_the_state_beside_florida():
    assert settled("Teams went to Florida and Georgia.") == []
    assert settled("The President of Georgia spoke.")[0][2] == "GE"


def test_an_acronym_belongs_to_the_name_before_it():
    text = "The Community of Northern Ports (CNP) met. The CNP agreed."
    assert {name for _, name, _ in settled(text)} == {"Community of Northern Ports"}


def test_an_agreement_with_an_acronym_is_no_body():
    assert settled("The Peace and Ports Agreement (PPA) holds.") == []


def test_offices_of_knowledge_say_whom_a_person_stands_for():
    text = "President Vladimir Putin spoke."
    assert settled(text)[0][2] is None
    assert settled(text, reference=date(2021, 4, 16))[0][2] == "RU"


def test_demonyms_are_groups_with_a_code():
    one = found("The Americans left.")[0]
    assert (one.actor_kind, one.canonical) == (ActorKind.GROUP, "US")


def test_text_in_another_language_is_not_read_as_english():
    assert settled("La France et la Serbie ont remercié l’UNHCR.", language="fr") == [
        ("UNHCR", "UNHCR", None)
    ]
