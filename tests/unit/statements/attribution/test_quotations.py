"""Direct quotation in its styles, over sentences and paragraphs."""

import pytest

from onrecord.statements.attribution import Form


@pytest.mark.parametrize(
    "text",
    [
        "“The strait is closed,” the minister said.",
        '"The strait is closed," the minister said.',
        "''The strait is closed,'' the minister said.",
        "«The strait is closed», the minister said.",
        "‘The strait is closed,’ the minister said.",
        "„The strait is closed“, the minister said.",
        "The minister said: “The strait is closed.”",
        "The minister said, “The strait is closed.”",
        "The minister told reporters in Halmere: “The strait is closed.”",
    ],
)
def test_every_style_of_marks(hear, find, text) -> None:
    ((source, _, content),) = hear(text)
    assert source.casefold() == "the minister"
    assert content == ["The strait is closed"]
    assert find(text)[0].direct


def test_a_quotation_goes_on_behind_its_cue(hear) -> None:
    assert hear("“The strait is closed,” said Maren Holt. “It will stay closed.”") == [
        ("Maren Holt", "say", ["The strait is closed", "It will stay closed"])
    ]


def test_a_cue_may_stand_within_a_sentence(hear) -> None:
    assert hear("“The strait,” he said, “is closed.”") == [
        ("he", "say", ["The strait", "is closed"])
    ]


def test_a_quotation_of_several_sentences(hear) -> None:
    assert hear("“Nobody was hurt. The strait is closed,” the minister said.") == [
        ("the minister", "say", ["Nobody was hurt. The strait is closed"])
    ]


def test_a_quotation_of_several_paragraphs(hear) -> None:
    text = (
        "The minister said:\n\n“The bridge is open.\n\n“It will stay open.”\n\nTraffic was light.\n"
    )
    assert hear(text) == [("The minister", "say", ["The bridge is open", "It will stay open"])]


def test_a_lone_quotation_of_the_same_speaker(hear) -> None:
    text = "The minister said that the bridge was open. “It will stay open.”"
    assert hear(text) == [("The minister", "say", ["the bridge was open", "It will stay open"])]


def test_a_quotation_after_other_words_has_no_speaker(hear) -> None:
    text = "“It is open,” the minister said. Traffic was light. “The Closed Bridge” was sold."
    assert hear(text) == [("the minister", "say", ["It is open"])]


def test_a_mixed_quotation(find) -> None:
    text = "The minister said the plan was “a step back” for Norland."
    (one,) = find(text)
    assert one.direct
    assert one.form is Form.VERB
    assert [span.of(text) for span in one.content] == ["the plan was “a step back” for Norland"]


def test_any_verb_speaks_beside_a_quotation(find) -> None:
    text = "“The strait is closed,” beamed Maren Holt."
    (one,) = find(text)
    assert (one.lemma, one.form) == ("beam", Form.QUOTE)
    assert one.source.of(text) == "Maren Holt"


def test_a_block_behind_a_colon(hear) -> None:
    text = "The minister said:\n\nThe bridge will open in May.\n\nTraffic was light.\n"
    assert hear(text) == [("The minister", "say", ["The bridge will open in May"])]


def test_two_speakers_keep_their_words(hear) -> None:
    text = "“It is open,” the minister said. The envoy replied: “It is closed.”"
    assert hear(text) == [
        ("the minister", "say", ["It is open"]),
        ("The envoy", "reply", ["It is closed"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge must open.” — Maren Holt",
        "“The bridge must open.” ― Maren Holt, Halmere.",
        "“The bridge must open.”\n— Maren Holt\n",
    ],
)
def test_a_name_signs_a_quotation(find, text) -> None:
    one = next(one for one in find(text) if one.form is Form.VERBLESS)
    assert one.source.of(text).startswith("Maren Holt")
    assert [span.of(text) for span in one.content] == ["The bridge must open"]


def test_other_words_behind_a_dash_sign_nothing(find) -> None:
    text = "“The bridge must open.” — and nobody answered"
    assert all(one.form is not Form.VERBLESS for one in find(text))


def test_a_cue_inside_a_quotation_keeps_to_it(hear) -> None:
    text = "“I hope you will sign the treaty,” the envoy said to them."
    assert ("I", "hope", ["you will sign the treaty"]) in hear(text)
