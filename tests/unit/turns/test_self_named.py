"""Whom a speaker speaks for whom nothing on the page names, in speeches of our own writing."""

import pytest

from onrecord.documents import Origin
from onrecord.model import Reading
from onrecord.pipeline import read_bytes

GREETING = "Mr. President,\n\nI congratulate you on your election, and I thank you for it.\n\n"
REST = "\n\nWe have come here to talk about salt, and about the ships that carry it.\n"


def reading(text: str) -> Reading:
    return read_bytes(text.encode(), Origin(name="page.txt"))


def spoken_for(words: str) -> str | None:
    (turn,) = reading(f"{GREETING}{words}{REST}").turns
    return turn.represents


@pytest.mark.parametrize(
    "words",
    [
        "The sea is wide, and my country, Iceland, has learned to live by it.",
        "I speak on behalf of the Government and people of Iceland when I say that it is late.",
        "On behalf of Iceland, I should like to wish the Assembly well.",
        "I bring to all of you the warm greetings of the people of Iceland.",
        "The sea is wide, and we in Iceland have learned to live by it.",
        "The sea is wide, and we Icelanders have learned to live by it.",
        "As Prime Minister of Iceland, I have seen three winters without salt.",
        "The Icelandic delegation hopes that the talks will begin in May.",
        "The delegation of Iceland believes that the talks will begin in May.",
        "Iceland welcomes the talks.",
        "For all these reasons and more, Iceland welcomes the talks.",
        "I should like to express Iceland's gratitude for the salt.",
        "On behalf of the Government and people of Iceland, I greet you.",
        "It is a hard sea. Iceland is my country.",
        "Iceland has many ships. The salt comes from afar. Iceland will buy more of it.",
    ],
)
def test_own_words_say_for_whom_a_speech_is_made(words: str) -> None:
    assert spoken_for(words) == "IS"


@pytest.mark.parametrize(
    "words",
    [
        "We welcome the delegation of Iceland, which has joined us this year.",
        "My country and Iceland have talked about it for years.",
        "With regard to Iceland, my country has always said the same.",
        "We thank the people of Iceland for the salt, and send them our greetings.",
        "We heard the statement made on behalf of the Government of Iceland yesterday.",
        "The minister said: “My country, Iceland, has no salt.” We heard him.",
        "As the Prime Minister of Iceland said, the winters were long.",
        "Iceland has many ships. We have none of them.",
        "My country, the Congo, has a river for them.",
    ],
)
def test_states_that_are_greeted_quoted_or_told_of_are_not_the_speakers(words: str) -> None:
    assert spoken_for(words) is None


def test_two_states_with_as_much_to_say_settle_nothing() -> None:
    assert spoken_for("Iceland welcomes the talks. Norway welcomes the talks.") is None


def test_more_words_of_one_state_outweigh_a_position_of_another() -> None:
    words = "We in Iceland are glad. Norway regrets the talks. Iceland welcomes the talks."
    assert spoken_for(words) == "IS"


def test_the_state_takes_part_and_issues_and_no_person_is_named() -> None:
    found = reading(f"{GREETING}My country, Iceland, buys salt.{REST}")
    (state,) = found.document.header.participants
    assert (state.name, state.role, state.represents) == ("Iceland", None, "IS")
    issuer = found.document.header.issuer
    assert issuer is not None
    assert issuer.represents == "IS"
    assert found.turns[0].speaker is None


def test_a_speech_without_a_form_of_address_has_its_state_too() -> None:
    found = reading(f"Salt is dear this year, and we in Iceland know why.{REST}")
    assert found.turns == ()
    assert [one.represents for one in found.document.header.participants] == ["IS"]


def test_the_union_stands_beside_the_state() -> None:
    words = "I speak on behalf of the European Union. Denmark welcomes the talks."
    found = reading(f"{GREETING}{words}{REST}")
    assert [one.represents for one in found.document.header.participants] == ["DK", "EU"]
    assert found.turns[0].represents == "DK"


def test_who_is_quoted_or_greeted_in_a_speech_takes_no_part() -> None:
    words = (
        "President Ana Brel of Norway said that it was late. I greet Prime Minister Mira Casta of"
        " Denmark, who met the President. My country, Iceland, buys salt."
    )
    found = reading(f"{GREETING}{words}{REST}")
    assert [one.name for one in found.document.header.participants] == ["Iceland"]


def test_who_is_quoted_in_a_speech_of_nobodys_takes_no_part() -> None:
    found = reading(f"{GREETING}Prime Minister Mira Casta of Denmark said that it was late.{REST}")
    assert found.document.header.participants == ()
    assert found.turns[0].speaker is None


def test_an_office_of_the_speakers_own_keeps_its_name() -> None:
    found = reading(f"{GREETING}I come to you as President of Iceland and as a friend.{REST}")
    assert found.turns[0].speaker == "President of Iceland"
    assert found.turns[0].represents == "IS"


def test_an_office_in_which_another_is_thanked_is_not_the_speakers() -> None:
    words = "I pay tribute to you, Sir, as President of the Council. We in Iceland are glad."
    assert reading(f"{GREETING}{words}{REST}").turns[0].speaker is None


def test_a_page_that_names_its_speaker_is_not_asked() -> None:
    text = (
        "Remarks by Prime Minister Mira Casta of Denmark on salt\n\n9 August 2031\n\n"
        f"{GREETING}I come to speak of my neighbours and of my country, Iceland.{REST}"
    )
    found = reading(text)
    assert [one.name for one in found.document.header.participants] == ["Mira Casta"]


def test_a_greeting_that_stands_like_a_heading_names_no_participant() -> None:
    text = (
        "Allow me to congratulate President Ana Brel of Norway\n\n"
        f"I wish her well. We in Iceland know her.{REST}"
    )
    found = reading(text)
    assert [one.represents for one in found.document.header.participants] == ["IS"]


def test_the_rest_of_a_long_form_belongs_to_the_name() -> None:
    words = "The Syrian Arab Republic welcomes the talks. Norway has many ships."
    assert spoken_for(words) == "SY"


def test_a_style_in_a_title_leaves_it_a_heading() -> None:
    text = (
        "Statement by His Excellency Mr. Ivar Holm, Minister of Trade of Norway\n\n"
        f"{GREETING}We in the north know Iceland, my country of choice.{REST}"
    )
    found = reading(text)
    assert "Ivar Holm" in [one.name for one in found.document.header.participants]


def test_a_form_of_address_that_comes_again_is_no_label() -> None:
    again = "Ladies and Gentlemen,\n\nSalt is dear this year.\n\n"
    found = reading(f"{GREETING}{again}{again}We in Iceland buy it.{REST}")
    assert [turn.label for turn in found.turns] == [None]


def test_a_text_not_in_the_first_person_speaks_for_nobody() -> None:
    found = reading("Iceland welcomes the talks. Iceland believes that they will begin in May.\n")
    assert found.document.header.participants == ()


def test_the_state_holds_what_an_unnamed_speaker_says() -> None:
    found = reading(f"{GREETING}My country, Iceland, will buy ten ships this year.{REST}")
    held = {said.attribution[-1].holders for said in found.statements}
    assert {(one.id, one.represents) for holders in held for one in holders} == {("IS", "IS")}


def test_a_heading_that_names_nobody_leaves_the_state_to_the_speech() -> None:
    told = f"General debate of the Council\n\n{GREETING}My country, Iceland, buys salt.{REST}"
    assert [one.represents for one in reading(told).document.header.participants] == ["IS"]
    assert reading(told).turns[0].represents == "IS"
