"""What holds for every document: exact words, order, and cost in proportion to length."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.documents import Origin
from onrecord.errors import UnreadableDocument
from onrecord.exports.record import write_record
from onrecord.mentions import finders
from onrecord.model import Passage, Reading
from onrecord.pipeline import read_bytes

SCRAPS = (
    "The Minister of Norland said on 4 March 2031 that about 450 people left and",
    "US$ 3 billion and 12 % fall under Resolution 1244 (1999) , Article 51 of the",
    "UN Charter . Question: Ana Brel: MR. ARKO: yesterday last year in May “we”",
    "Foreign Secretary S/RES/2231 A/RES/1/2 Dear Excellencies, • 1. (a) é ع 中 🕊",
)
GAPS = ["\n", "\n\n", "\u200f", "\u00a0", "     "]
WORDS = st.sampled_from([*" ".join(SCRAPS).split(), *GAPS])
TEXTS = st.lists(WORDS, max_size=80).map(" ".join)


def read(text: str) -> Reading | None:
    try:
        return read_bytes(text.encode(), Origin(name="page.txt"))
    except UnreadableDocument:
        return None


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_span_of_a_reading_lies_inside_the_text_and_quotes_exactly(text: str) -> None:
    reading = read(text)
    if reading is None:
        return
    whole = reading.document.text
    for mention in reading.mentions:
        assert mention.span.of(whole) == mention.text
    for turn in reading.turns:
        assert turn.span.of(whole).strip() == turn.span.of(whole)
        assert turn.label_span is None or turn.label_span.end <= turn.span.start
    ends = 0
    for block in reading.document.blocks:
        assert ends <= block.span.start
        ends = block.span.end
    assert ends <= len(whole)


@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_reading_twice_gives_the_same_reading(text: str) -> None:
    assert read(text) == read(text)


@given(text=TEXTS)
@settings(max_examples=60, deadline=None)
def test_mentions_of_one_kind_are_apart(text: str) -> None:
    reading = read(text)
    ends: dict[str, int] = {}
    for mention in reading.mentions if reading else ():
        assert ends.get(mention.kind, 0) <= mention.span.start
        ends[mention.kind] = mention.span.end


@pytest.mark.parametrize("name", list(finders))
@given(text=TEXTS, offset=st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_finders_move_with_their_passage(name: str, text: str, offset: int) -> None:
    day = date(2031, 3, 4)
    here = finders[name](Passage(text, reference=day))
    there = finders[name](Passage(text, offset=offset, reference=day))
    assert [m.span.start + offset for m in here] == [m.span.start for m in there]


def test_a_reading_is_written_with_every_key_of_the_record_format() -> None:
    reading = read(
        "Statement\n\nThe Ministry of Norland regrets the closure of the bridge at Orla.\n"
    )
    assert reading is not None
    written = write_record(reading)
    assert written["format"] == "onrecord-reading/1"
    assert {"document", "text", "blocks", "clocks", "counters", "announced", "turns"} <= set(
        written
    )
    assert {"mentions", "statements", "findings"} <= set(written)


def long_text(times: int) -> bytes:
    turn = (
        "Question: When will the two sides meet under Resolution 1244 of 10 June 1999?\n\n"
        "Ana Brel: On 4 March 2031 about 450 diplomats left. The Foreign Minister of Norland"
        " Jonas Arko said that 12 percent, or $3 billion, fall under the UN Charter.\n\n"
    )
    return ("Interview with Foreign Minister Ana Brel\n\n" + turn * times).encode()


def seconds(data: bytes) -> float:
    start = time.process_time()
    read_bytes(data, Origin(name="page.txt"))
    return time.process_time() - start


def test_twice_the_length_costs_at_most_2_4_times() -> None:
    seconds(long_text(20))
    ratios = []
    for _ in range(3):
        short, long = seconds(long_text(400)), seconds(long_text(800))
        ratios.append(long / short)
    assert min(ratios) < 2.4


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "12345678",
        "Question: ",
        "A B: ",
        "of the ",
        "S/RES/",
        "(",
        "about ",
        "May 1, ",
        "\n",
        "a",
    ],
)
def test_adversarial_repetition_costs_in_proportion(unit: str) -> None:
    def cost(times: int) -> float:
        data = ("Statement of the Ministry on this day.\n\n" + unit * times + ".\n").encode()
        return seconds(data)

    cost(100)
    pairs = [(cost(3000), cost(6000)) for _ in range(5)]
    # Twice the length costs four times where the cost is quadratic; caches that run over, and
    # other work on the machine, bend the two times that a linear cost gives up to three.
    assert min(long for _, long in pairs) < 3 * min(short for short, _ in pairs) + 0.05
