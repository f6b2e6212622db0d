"""Participants, on releases, records and briefings of our own writing."""

from onrecord.documents import Origin
from onrecord.model import Participant, Reading
from onrecord.pipeline import read_bytes


def reading(text: str) -> Reading:
    return read_bytes(text.encode(), Origin(name="page.txt"))


def participants(text: str) -> tuple[Participant, ...]:
    return reading(text).document.header.participants


def names(text: str) -> list[str]:
    return [one.name for one in participants(text)]


def test_a_release_has_the_minister_who_announces() -> None:
    text = (
        "New rules for fishing boats\n\n9 August 2031\n\nMira Casta, Minister of Fisheries, today"
        " announced new rules for boats. They apply from May.\n\n“The rules are fair,” she said.\n"
    )
    assert names(text) == ["Mira Casta"]


def test_heads_of_delegations_take_part() -> None:
    text = (
        "Press release on the talks about salmon\n\n9 August 2031\n\nNorway and Iceland announce an"
        " end to the talks.\n\nThe Norwegian delegation was headed by Ambassador Mira Casta.\n"
    )
    assert names(text) == ["Mira Casta"]


def test_a_delegation_of_another_time_in_a_speech_takes_no_part() -> None:
    text = (
        "Mr. President,\n\nI have the honour to address the Assembly.\n\nThe delegation of Norway"
        " was led by Ambassador Mira Casta, as some of you will recall.\n"
    )
    assert "Mira Casta" not in names(text)


def test_who_is_named_after_the_office_takes_part_in_the_talks() -> None:
    text = (
        "Joint communiqué on salmon\n\nThe Foreign Minister of Norway, Mira Casta, and the Foreign"
        " Minister of Iceland, Ana Brel, met in Bergen on 3 March 2031. They agreed as follows.\n"
    )
    found = [(one.name, one.represents) for one in participants(text)]
    assert found == [("Mira Casta", "NO"), ("Ana Brel", "IS")]


def test_the_president_of_a_verbatim_record_is_named_with_a_state() -> None:
    text = (
        "Council\n\n41st meeting\n\nPresident:  Ms. Casta . . . . . . . (Norway)\n\n"
        "The President: I now give the floor to Mr. Brel.\n\n"
        "Mr. Brel: I thank the Council for this day and for its work.\n\n"
        "The President: I thank Mr. Brel for his words about the fish.\n"
    )
    record = reading(text)
    assert ("Casta", "NO") in [(one.name, one.represents) for one in participants(text)]
    assert {turn.speaker for turn in record.turns if turn.label == "The President"} == {"Casta"}


def test_an_unnamed_spokesperson_takes_part_as_such() -> None:
    text = (
        "Transcript of the press briefing\n\n13 February 2031\n\n"
        "Question: Has the note been received by the office?\n\n"
        "Spokesperson: It was received on Monday, and it is being read.\n\n"
        "Question: When will there be an answer to it?\n\nSpokesperson: In May.\n"
    )
    assert names(text) == ["Spokesperson"]


def test_a_paper_that_asks_takes_no_part_in_the_interview() -> None:
    text = (
        "Interview of Minister Mira Casta with the Kurir\n\nKurir: How many ships are there?\n\n"
        "Mira Casta: There are twelve of them.\n\nKurir: What happens next week, Minister?\n\n"
        "Mira Casta: There will be talks.\n"
    )
    assert names(text) == ["Mira Casta"]


def test_an_organ_adopts_its_resolution() -> None:
    text = (
        "Resolution 58 (2031)\n\nAdopted by the Council on 3 March 2031\n\nThe Council,\n\n"
        "Recalling its resolution 41 (2019) of 12 September 2019,\n\n1. Calls upon all to talk;\n"
    )
    assert names(text) == ["Council"]
