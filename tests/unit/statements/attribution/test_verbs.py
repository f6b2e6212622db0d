"""Verbs of saying, holding and asking, with counter-cases."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister said that Norland had closed the strait.",
            ("The minister", "say", ["Norland had closed the strait"]),
        ),
        (
            "Norland denies that it held the crew.",
            ("Norland", "deny", ["it held the crew"]),
        ),
        (
            "The minister demanded that Suthmark release the crew.",
            ("The minister", "demand", ["Suthmark release the crew"]),
        ),
        (
            "The President called on Suthmark to release the crew.",
            ("The President", "call on", ["Suthmark to release the crew"]),
        ),
        (
            "Norland urged both sides to return to the table.",
            ("Norland", "urge", ["both sides to return to the table"]),
        ),
        (
            "Norland accused Suthmark of holding the crew.",
            ("Norland", "accuse", ["Suthmark of holding the crew"]),
        ),
        (
            "Norland condemned the seizure of the ship.",
            ("Norland", "condemn", ["the seizure of the ship"]),
        ),
        (
            "The two sides agreed to open the bridge.",
            ("The two sides", "agree", ["to open the bridge"]),
        ),
        (
            "The minister refused to sign the treaty.",
            ("The minister", "refuse", ["to sign the treaty"]),
        ),
        (
            "He added that the bridge was open.",
            ("He", "add", ["the bridge was open"]),
        ),
        (
            "The envoy spoke about the ship.",
            ("The envoy", "speak about", ["the ship"]),
        ),
        (
            "The Council is convinced that the truce will hold.",
            ("The Council", "convince", ["the truce will hold"]),
        ),
        (
            "The claim was rejected by Suthmark.",
            ("Suthmark", "reject", ["The claim"]),
        ),
    ],
)
def test_a_verb_attributes(hear, text, expected) -> None:
    assert hear(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The ships left the harbour on Monday.",
        "Two envoys met in Halmere.",
        "Decides that the Committee shall meet in May.",
        "The bridge is a hundred metres long.",
        "The novel “The Closed Bridge” was sold in Halmere.",
    ],
)
def test_what_nobody_says_is_no_attribution(hear, text) -> None:
    assert hear(text) == []


def test_a_passive_without_agent_has_no_source(find) -> None:
    (one,) = find("It was announced that the bridge was open.")
    assert one.source is None
    assert one.subject is None


def test_a_cue_may_be_negated(find) -> None:
    text = "The minister did not say that the talks had failed."
    (one,) = find(text)
    assert one.negated
    assert one.cue.of(text) == "did not say"
    assert not find("The minister said that the talks had not failed.")[0].negated


def test_attributions_nest(hear) -> None:
    assert hear("The envoy said the minister had told her that Norland would not sign.") == [
        ("The envoy", "say", ["the minister had told her that Norland would not sign"]),
        ("the minister", "tell", ["Norland would not sign"]),
    ]


def test_a_speaker_goes_on_with_another_verb(hear) -> None:
    assert hear("The envoy said that the talks had failed, adding that they would resume.") == [
        ("The envoy", "say", ["the talks had failed"]),
        ("The envoy", "add", ["they would resume"]),
    ]


def test_a_participle_inside_the_content_stays_there(hear) -> None:
    assert hear("The envoy said that the ship sank, killing two sailors.") == [
        ("The envoy", "say", ["the ship sank, killing two sailors"])
    ]


def test_the_words_of_a_cue_and_its_place(find) -> None:
    text = "President Varn has repeatedly said that the strait is open."
    (one,) = find(text)
    assert one.cue.of(text) == "has repeatedly said"
    assert one.sentence.words[one.verb] == "said"
    assert one.sentence.words[one.subject] == "Varn"


def test_a_statement_says_what_those_who_issue_it_say(hear) -> None:
    assert hear("Norland issued a statement saying that the bridge was open.") == [
        ("Norland", "say", ["the bridge was open"])
    ]


def test_a_verb_with_a_subject_of_its_own_begins_anew(hear) -> None:
    text = "The envoy said the talks had failed, and the minister warned that ships would sail."
    assert hear(text) == [
        ("The envoy", "say", ["the talks had failed"]),
        ("the minister", "warn", ["ships would sail"]),
    ]


def test_what_is_asked_of_whom_stays_together(hear) -> None:
    assert hear("Norland asked the Council to send observers.") == [
        ("Norland", "ask", ["the Council to send observers"])
    ]


def test_a_relative_clause_has_its_noun_for_source(hear) -> None:
    assert hear("States that support the treaty met in Halmere.") == [
        ("States", "support", ["the treaty"])
    ]
