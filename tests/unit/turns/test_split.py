"""Turns, on transcripts of our own writing."""

from itertools import pairwise

from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.model import Document, Turn, TurnKind
from onrecord.turns import split_turns

S, Q, A = TurnKind.STATEMENT, TurnKind.QUESTION, TurnKind.ANSWER


def document(text: str) -> Document:
    data, origin = text.encode(), Origin(name="page.txt")
    return assemble(read_page(data, origin), data, origin)


def turns(text: str) -> list[tuple[TurnKind, str | None, str]]:
    found = document(text)
    return [(turn.kind, turn.label, opening(turn, found)) for turn in split_turns(found)]


def opening(turn: Turn, found: Document) -> str:
    return " ".join(turn.span.of(found.text).split()[:3])


def test_a_news_conference_begins_with_the_ministers_statement() -> None:
    text = (
        "Foreign Minister Ana Brel’s statement and answers to questions, Dravo, March 3, 2031\n\n"
        "Ladies and gentlemen,\n\nWe had good talks today about the bridge and about the river.\n\n"
        "Question: When will the bridge open again?\n\nAna Brel: In May, we hope.\n\n"
        "We shall publish the date.\n"
    )
    assert turns(text) == [
        (S, None, "Ladies and gentlemen,"),
        (Q, "Question", "When will the"),
        (A, "Ana Brel", "In May, we"),
    ]


def test_courtesies_are_statements_on_both_sides() -> None:
    text = (
        "Interview with Ana Brel\n\nQUESTION:  Will you sign the treaty this week?\n\n"
        "SECRETARY BREL:  We will sign it on Friday, and not before.\n\n"
        "QUESTION:  All right.  Secretary Brel, good to talk to you.  Thanks for joining us.\n\n"
        "SECRETARY BREL:  Thank you.\n"
    )
    assert [kind for kind, _, _ in turns(text)] == [Q, A, S, S]


def test_the_pages_words_about_the_speaker_are_no_turn() -> None:
    text = (
        "Answers to questions\n\nAna Brel answered questions of the press before the talks.\n\n"
        "Question: Is there a date for the next round of talks?\n\n"
        "Foreign Minister of Norland Ana Brel: There is none yet, as far as I know.\n"
    )
    assert [label for _, label, _ in turns(text)] == [
        "Question",
        "Foreign Minister of Norland Ana Brel",
    ]


def test_one_of_two_named_speakers_asks() -> None:
    text = (
        "Interview with the Foreign Minister\n\nMira Casta: How many ships are there?\n\n"
        "Ana Brel: There are twelve of them.\n\nMira Casta: He says that three have left.\n\n"
        "Ana Brel: They have not.\n\nMira Casta: What happens next week?\n\nAna Brel: Talks.\n"
    )
    assert [kind for kind, _, _ in turns(text)] == [Q, A, Q, A, Q, A]


def test_a_bare_q_and_capitals_are_labels_and_a_sentence_with_a_colon_is_none() -> None:
    text = (
        "Press gaggle\n\nTHE PRESIDENT:  Let me be clear: we will not go.  \n\n"
        "My message is this: stay calm.\n\nQ    Where are the others?\n\nTHE PRESIDENT:  At home.\n"
    )
    assert [label for _, label, _ in turns(text)] == ["THE PRESIDENT", "Q", "THE PRESIDENT"]


def test_headings_with_colons_make_no_transcript_of_a_statement() -> None:
    text = (
        "Statement on the river\n\nBackground: The river has been shared since 1974.\n\n"
        "Next steps: The commission meets in April and reports to both governments in May.\n"
    )
    assert turns(text) == []


def test_a_speech_is_one_statement_and_a_written_statement_has_no_turns() -> None:
    speech = (
        "Mr. President,\n\nI have the honour to address the Assembly on behalf of my country.\n"
    )
    assert [kind for kind, _, _ in turns("Remarks at the Assembly\n\n" + speech)] == [S]
    written = (
        "Statement on the bridge\n\nWe deplore the closure of the bridge at Orla last night.\n"
    )
    assert turns(written) == []


def test_a_label_broken_over_two_lines_is_one_label() -> None:
    text = (
        "Answers to questions\n\nQuestion: Can the country do it? What are your\nimpressions?\n\n"
        "Ana\nBrel: I do not doubt that it can, there is no doubt about it, and all\nknow it.\n"
    )
    assert [label for _, label, _ in turns(text)] == ["Question", "Ana Brel"]


def test_an_opening_stops_where_the_first_label_starts_also_in_brackets() -> None:
    found = document(
        "Weekly briefing by the Spokesperson, Dravo, March 3, 2031\n\n"
        "Good morning. Welcome to the weekly briefing. I will begin with the visit.\n"
        "I am ready to take your questions.\n"
        "(Zora Ilk, Dravo News): Has the note been received?\n"
        "Spokesperson: It has. We shall answer it this week.\n"
    )
    spans = [turn.span for turn in split_turns(found)]
    assert found.text[: spans[0].end].endswith("take your questions.")
    assert all(one.end <= other.start for one, other in pairwise(spans))
