"""Placing and contacts: what headers say of where, and of who met whom."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.ledgers.contacts import contacts
from onrecord.ledgers.placing import placed
from onrecord.model import DocumentId, Genre, Headed, Header, Issuer, Participant


def headed(number=1, **cells):
    return Headed(id=DocumentId(f"doc:{number:012}"), language="en", header=Header(**cells))


def of(*codes):
    return tuple(Participant(name=f"Minister of {code}", represents=code) for code in codes)


@pytest.mark.parametrize(
    ("name", "represents", "sort", "place"),
    [
        ("Embassy of the Republic of Austria to the Republic of Serbia", "AT", "post", "Belgrade"),
        ("Embassy of Austria in Belgrade", "AT", "post", "Belgrade"),
        ("Consulate General of Austria in Istanbul", "AT", "post", "Istanbul"),
        ("Permanent Mission of Austria to the United Nations in Geneva", "AT", "post", "Geneva"),
        ("Permanent Mission of Austria to the United Nations", "AT", "post", None),
        ("Embassy of Austria", "AT", "post", None),
        ("Consulate of Austria in Port Nowhere", "AT", "post", None),
        ("Ministry of Foreign Affairs of Austria", "AT", "seat", "Vienna"),
        ("Ministry of Foreign Affairs", None, "seat", None),
    ],
)
def test_a_document_is_placed_with_whoever_issued_it(name, represents, sort, place):
    issuer = Issuer(name=name, represents=represents)
    (found,) = placed([headed(issuer=issuer)])
    assert (found.sort.value, found.place and found.place.name) == (sort, place)
    assert (found.reason is None) == (place is not None)


def test_an_event_stands_where_its_header_says_and_on_its_own_day():
    cells = {"event_place": "GENEVA", "event_on": date(2031, 3, 4)}
    event, issued = placed([headed(published_on=date(2031, 3, 6), **cells)])
    assert (event.place and event.place.of, event.day) == (None, date(2031, 3, 4))
    assert (issued.reason, issued.day) == ("no issuer is named", date(2031, 3, 6))


@pytest.mark.parametrize(
    ("place", "reason"),
    [("Kingston", "more than one place has this name"), ("Norport", "the place is not known")],
)
def test_an_event_whose_place_is_not_settled_says_why(place, reason):
    event, _ = placed([headed(event_place=place)])
    assert (event.place, event.said, event.reason) == (None, place, reason)


def test_two_readouts_of_one_day_with_the_same_parties_are_one_contact():
    day = {"published_on": date(2031, 3, 4), "genre": Genre.READOUT}
    one = headed(1, **day, participants=of("XN", "XV"))
    other = headed(2, **day, participants=of("XV", "XN"))
    later = headed(3, published_on=date(2031, 3, 5), genre=Genre.READOUT, participants=of("XN"),
                   issuer=Issuer(name="XV", represents="XV"))  # fmt: skip
    found = contacts([one, other, later])
    assert [(each.day and each.day.day, len(each.documents)) for each in found] == [(5, 1), (4, 2)]
    assert {each.parties for each in found} == {("XN", "XV")}


@pytest.mark.parametrize(
    "cells",
    [
        {"genre": Genre.INTERVIEW, "participants": of("XN", "XV")},
        {"genre": Genre.READOUT, "participants": of("XN", "XN")},
        {"genre": Genre.NEWS_CONFERENCE, "participants": of("XN"), "issuer": Issuer(name="XV")},
        {"genre": Genre.NEWS_CONFERENCE, "participants": of(None, "XV")},
    ],
)
def test_what_has_one_side_or_is_of_another_kind_is_no_contact(cells):
    assert contacts([headed(published_on=date(2031, 3, 4), **cells)]) == ()


def test_contacts_without_a_day_come_last_and_are_not_put_together():
    cells = {"genre": Genre.READOUT, "participants": of("XN", "XV")}
    found = contacts([headed(1, **cells), headed(2, **cells),
                      headed(3, **cells, event_on=date(2031, 3, 4))])  # fmt: skip
    assert [each.day for each in found] == [date(2031, 3, 4), None, None]


def test_names_that_people_judge_to_be_one_are_one_party():
    cells = {"genre": Genre.READOUT, "participants": of("XN", "XV")}
    assert contacts([headed(**cells)], lambda _code: "XN") == ()
