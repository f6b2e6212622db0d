"""Headers: title, dates, genre, issuer, on pages of our own writing."""

from datetime import date

import pytest

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble, document_id
from onrecord.documents.issuer import named_in
from onrecord.documents.reading import read_page
from onrecord.model import Genre, Header

BODY = "The Ministry has taken note of the closure of the bridge, and asks for an explanation.\n"


def header(text: str, name: str = "page.txt") -> Header:
    data, origin = text.encode(), Origin(name=name)
    return assemble(read_page(data, origin), data, origin).header


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Readout of the Minister’s call with the Foreign Minister of Peru", Genre.READOUT),
        ("Joint statement of the Foreign Ministers", Genre.JOINT_STATEMENT),
        ("Statement and answers at a joint news conference", Genre.NEWS_CONFERENCE),
        ("Press briefing by the Spokesperson", Genre.PRESS_BRIEFING),
        ("Interview of the Minister with Radio One", Genre.INTERVIEW),
        ("Article by the Foreign Minister for the Courier", Genre.ARTICLE),
        ("Remarks at the opening of the bridge", Genre.REMARKS),
        ("Statement by the Ministry on the communiqué of the mediators", Genre.STATEMENT),
        ("Notice to mariners", Genre.OTHER),
        ("On the closure of the bridge", Genre.STATEMENT),
    ],
)
def test_the_title_says_the_genre(title: str, genre: Genre) -> None:
    assert header(f"{title}\n\n4 March 2031\n\n{BODY}").genre is genre


def test_a_meeting_without_labels_is_told_and_not_recorded() -> None:
    told = header(f"Meeting with the Governor of the Lake Region\n\n{BODY}")
    assert told.genre is Genre.READOUT
    recorded = header(
        "Meeting with the Governor of the Lake Region\n\n"
        "Ana Brel: How is the harvest this year, and are there enough people?\n\n"
        "Jonas Arko: It is good, and there are.\n"
    )
    assert recorded.genre is Genre.MEETING_RECORD


def test_the_date_that_says_so_is_that_of_publication_and_a_change_is_none() -> None:
    found = header(
        f"Statement on the bridge\n\n{BODY}\nPublication date: March 3, 2031, 18:35\n\n"
        "Last updated at March 9, 2031, 10:00\n"
    )
    assert found.published_on == date(2031, 3, 3)
    assert found.published_at == "2031-03-03T18:35"


def test_a_date_in_the_text_alone_dates_nothing() -> None:
    sentence = "The Ministry met the Ambassador of the neighbouring state on 4 March 2031.\n"
    assert header(sentence).published_on is None
    assert header(f"Statement on the bridge\n\n{sentence}").published_on is None


def test_place_and_day_in_a_title_or_dateline_are_the_events() -> None:
    titled = header(f"Remarks of the Minister at the Forum, Sollen, April 20, 2031\n\n{BODY}")
    assert (titled.event_on, titled.event_place) == (date(2031, 4, 20), "Sollen")
    dated = header(f"Joint communiqué on the road\n\nSollen, 20 April 2031\n\n{BODY}")
    assert (dated.event_on, dated.event_place) == (date(2031, 4, 20), "Sollen")


def test_a_hyphenated_name_before_a_date_is_no_place() -> None:
    found = header(f"Press gaggle by Press Secretary Ana Brel-Arko, April 21, 2031\n\n{BODY}")
    assert found.event_place is None


@pytest.mark.parametrize("before", ["Wed, ", "Thurs., ", "Monday, ", "THE WHITE HOUSE, ", "Date: "])
def test_what_stands_before_a_date_and_is_no_place_is_none(before: str) -> None:
    found = header(f"Statement on the bridge\n\n{before}April 21, 2031\n\n{BODY}")
    assert (found.published_on, found.event_place) == (date(2031, 4, 21), None)


@pytest.mark.parametrize(
    ("line", "place"),
    [("Sollen.", "Sollen"), ("Old\u00a0Hall, Sollen", "Old Hall, Sollen"), ("Announcement", None)],
)
def test_a_line_alone_under_the_date_is_the_place_unless_it_says_what_follows(
    line: str, place: str | None
) -> None:
    page = f"<main><h1>On the bridge</h1><p>21 April 2031</p><p>{line}</p><p>{BODY}</p></main>"
    assert header(page, "page.html").event_place == place


def test_a_title_is_taken_without_the_name_of_the_site() -> None:
    page = (
        "<title>Statement on the bridge | Ministry of Foreign Affairs</title>"
        f"<h2>Statement on the bridge</h2><p>4 March 2031</p><p>{BODY}</p><p>{BODY}</p>"
    )
    assert header(page, "page.html").title == "Statement on the bridge"


def test_the_head_of_a_letter_is_no_title() -> None:
    found = header(
        "Ministry of Foreign Affairs\nRepublic of Peru\n\n"
        f"PRESS BRIEFING BY THE SPOKESPERSON\n\n{BODY}"
    )
    assert found.title == "PRESS BRIEFING BY THE SPOKESPERSON"
    assert found.issuer is not None
    assert found.issuer.represents == "PE"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ministry of Foreign Affairs of the Republic of Peru", "PE"),
        ("EMBASSY OF THE REPUBLIC OF PERU", "PE"),
        ("Embassy of Peru in Chile", "PE"),
        ("Peruvian Embassy, Santiago", "PE"),
        ("National Security Council", None),
        ("Talks between Peru and Chile", None),
        ("Ministry of Foreign Affairs", None),
    ],
)
def test_a_name_names_one_polity_or_none(name: str, code: str | None) -> None:
    assert named_in(name) == code


def test_a_host_and_the_foot_of_a_page_say_whose_it_is() -> None:
    hosted = header(f"https://mfa.gob.pe/notes/12\nStatement on the bridge\n\n{BODY}")
    assert hosted.issuer is not None
    assert hosted.issuer.represents == "PE"
    owned = header(
        f"Statement on the bridge\n\n4 March 2031\n\n{BODY}\nShare\n\n© 2031 Ministry of Foreign"
        " Affairs of Peru\n"
    )
    assert owned.issuer is not None
    assert owned.issuer.represents == "PE"


def test_the_state_that_a_text_speaks_of_is_not_its_issuer() -> None:
    text = (
        "Statement on the bridge\n\nThe Government of Peru has closed the bridge to Chile today.\n"
    )
    assert header(text).issuer is None


def test_language_versions_are_read_off_a_switch() -> None:
    page = f"Statement on the bridge\n\nEnglish (1)   Русский (1)\n\n{BODY}"
    assert header(page).language_versions == ("en", "ru")


def test_an_id_is_made_from_the_words_and_not_from_how_they_are_set() -> None:
    assert document_id("Press Office", "A title", "one two") == document_id(
        "Press  Office", "A title", "one\n two"
    )
    assert document_id("Press Office", "A title", "one two") != document_id(
        "Press Office", "A title", "one three"
    )


def test_a_date_of_the_subject_dates_nothing() -> None:
    assert header(f"Remarks on the events of 12 March 1938\n\n{BODY}").published_on is None
    occasion = header(f"The President’s News Conference of 14 May 1973\n\n{BODY}")
    assert occasion.published_on == date(1973, 5, 14)
