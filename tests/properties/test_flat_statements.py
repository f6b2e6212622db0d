"""What holds for every text that is heard by its words: exact words, order, linear cost."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.documents import Origin
from onrecord.model import Reading
from onrecord.pipeline import read_bytes

HEAD = """Министерство иностранных дел

Заявление Министерства иностранных дел о проливе

3 марта 2031 года

Пролив соединяет два моря и служит обеим сторонам уже много лет.

"""
SCRAPS = """
мы он министр заявил , что мост закрыт . и призвал Польшу « – : » если ( подчеркнул ) как отметил
посол Сербии А. Брель по словам наш выслали десять дипломатов ; а не будем в мае ? Стороны „ " то
Президент России сообщил о том , чтобы ! утверждения Россия должна вернуть суда с 1 марта … г. 5
"""
TEXTS = st.lists(st.sampled_from(SCRAPS.split()), max_size=60).map(" ".join)


def read(text: str) -> Reading:
    return read_bytes((HEAD + text).encode(), Origin(name="page.txt"))


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_statements_quote_exactly_in_order_and_always_alike(text: str) -> None:
    reading = read(text)
    whole = reading.document.text
    starts = [statement.span.start for statement in reading.statements]
    assert starts == sorted(starts)
    for statement in reading.statements:
        assert statement.span.of(whole) == statement.text
        assert statement.text == statement.text.strip(" ,.;:")
        assert statement.attribution
    ids = [(statement.span, statement.ordinal) for statement in reading.statements]
    assert len(ids) == len(set(ids))
    assert read(text) == reading


def seconds(times: int) -> float:
    told = (
        "Министр иностранных дел Норландии Ана Брель заявила, что «мост закрыт», и призвала "
        "Сербию вернуть суда. По словам посла, если ответа не будет, мы отменим договор. "
    )
    start = time.process_time()
    read((told * 3 + "\n\n") * times)
    return time.process_time() - start


def test_twice_the_length_costs_at_most_2_6_times() -> None:
    seconds(10)
    assert min(seconds(160) / seconds(80) for _ in range(3)) < 2.6
