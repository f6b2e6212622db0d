"""Names in other spellings: found together, said, switched off, and not taken for other words."""

from __future__ import annotations

import pytest

from onrecord.search import How, ask, parse_query
from onrecord.search.names import Speller
from onrecord.store import key_of
from onrecord.store.spelling import name_words

TEXTS = {
    "english": "The envoy met Lavrov and Zelensky in Pristina on the island.",
    "other": "Today Zelenskyy, said Mr. Zelenskyy, was in Prishtina and Beijing with Vucic.",
    "russian": "Министр Лавров принял гостя. В город Приштина приехал Зеленский.",
    "cases": "Он говорил о Лаврове и встрече с Зеленским в Пекине. Того же мнения и остров.",
    "serbian": "Посетио је град Приштина и разговарао са Вучић Александром.",
    "latin": "U gradu Priština bio je Vučić, i mali gost.",
    "chinese": "外交部长在北京会见普京。",
    "arabic": "وصل لافروف إلى بكين، وناقش الجانب المالي والوضع مالي.",
    "nepali": "परराष्ट्रमन्त्री बेइजिङ पुगे ।",
    "german": "Auf Island traf der Minister die Delegation.",
    "togo": "The island of Togo and Mali, said the man on the island. An island.",
}


@pytest.fixture
def records(record_of):
    return record_of(TEXTS)


def found(records, query, *, exact=False):
    how = How(exact=exact)
    return {hit.found.document.removeprefix("doc:") for hit in ask(records, query, how).hits}


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("Lavrov", {"english", "russian", "cases", "arabic"}),
        ("lavrov", {"english", "russian", "cases", "arabic"}),
        ("Лавров", {"english", "russian", "cases", "arabic"}),
        ("لافروف", {"english", "russian", "cases", "arabic"}),
        ("Pristina", {"english", "other", "russian", "serbian", "latin"}),
        ("Prishtina", {"english", "other", "russian", "serbian", "latin"}),
        ("Priština", {"english", "other", "russian", "serbian", "latin"}),
        ("Приштина", {"english", "other", "russian", "serbian", "latin"}),
        ("Zelensky", {"english", "other", "russian", "cases"}),
        ("Зеленский", {"english", "other", "russian", "cases"}),
        ("Vučić", {"other", "serbian", "latin"}),
        ("Beijing", {"other", "cases", "chinese", "arabic", "nepali"}),
        ("北京", {"other", "cases", "chinese", "arabic", "nepali"}),
        ("Putin", {"chinese"}),
        ('"Lavrov and Zelensky"', {"english"}),
        ("Lavrov -Zelensky", {"arabic"}),
        ("Togo", {"togo"}),
        ("island", {"english", "german", "togo"}),
        ("Iceland", set()),
        ("Mali", {"togo", "latin"}),
    ],
)
def test_a_name_is_found_in_its_other_spellings(records, query, documents):
    assert found(records, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"),
    [("Lavrov", {"english"}), ("Pristina", {"english", "latin"}), ("Beijing", {"other"})],
)
def test_the_switch_leaves_the_other_spellings_out(records, query, documents):
    assert found(records, query, exact=True) == documents
    assert ask(records, query, How(exact=True)).also == ()


def test_the_spellings_that_were_looked_for_are_said(records):
    (also,) = ask(records, "Lavrov").also
    assert also.asked == "lavrov"
    assert also.spellings == ("Лавров", "Лаврове", "لافروف")


def test_the_other_spellings_are_marked_in_the_text(records):
    marked = [
        mark.of(TEXTS[hit.found.document.removeprefix("doc:")])
        for hit in ask(records, "Lavrov").hits
        for mark in hit.snippet.marks
    ]
    assert sorted(marked) == ["Lavrov", "Лавров", "Лаврове", "لافروف"]


@pytest.mark.parametrize("query", ["met", "peace", "министр", "treat*", "1244", "the man"])
def test_words_that_are_no_names_have_no_other_spellings(records, query):
    query = parse_query(query)
    assert Speller(records).spelled(query) == query


def test_a_word_with_the_letters_of_a_name_is_not_taken_for_it(record_of):
    records = record_of(
        {
            "name": "We met Sania here, and Sania met us.",
            "other": "Мы ждали, и Саня пришёл.",
        }
    )
    assert found(records, "Sania") == {"name", "other"}
    records = record_of(
        {
            "name": "We met Sania here, and Sania met us.",
            "word": "Он видел саня и сани.\nОн вёз саня.\nОн купил Саня.",
        }
    )
    assert found(records, "Sania") == {"name"}


def test_two_short_words_in_latin_letters_stay_apart(record_of):
    records = record_of({"one": "We met Marc here.", "other": "We met March here."})
    assert found(records, "Marc") == {"one"}


def test_speakers_are_asked_for_in_other_spellings(records):
    query = Speller(records).spelled(parse_query("speaker:Lavrov"))
    assert [one.value for one in query.filters] == ["Lavrov", "Лавров", "Лаврове", "لافروف"]
    code = parse_query("speaker:RU")
    assert Speller(records).spelled(code) == code


def test_a_whole_name_is_asked_for_as_it_is(records):
    query = parse_query("speaker:=Lavrov")
    assert Speller(records).spelled(query) == query


def test_words_side_by_side_are_one_name(record_of):
    records = record_of({"one": "会见习近平主席", "two": "In New Delhi", "three": "नयाँ दिल्ली"})
    assert found(records, "Xi Jinping") == {"one"}
    assert found(records, "new delhi") == {"two", "three"}
    backwards = parse_query("delhi met new")
    assert Speller(records).spelled(backwards) == backwards


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zelenskyy", "зеленский"),
        ("prishtina", "pristina"),
        ("dindic", "ђинђић"),
        ("khrushchev", "хрущев"),
        ("hrvatska", "хрватска"),
        ("poutine", "путин"),
        ("medvedev", "медведев"),
        ("yanukovych", "янукович"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("marin", "martin"), ("lavrov", "larov"), ("yeltsin", "jelzin")]
)
def test_other_names_have_other_keys(one, other):
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize("word", ["ким", "abc", "北京", "1244", "لافروف", "के"])
def test_short_words_and_other_scripts_have_no_key(word):
    assert key_of(word) == ""


def test_names_have_capital_letters_inside_sentences():
    text = "Yesterday we met Lavrov. Tomorrow NATO meets the Minister (Kurti), С.Лавров and Serbia."
    words = {word for _, word in name_words([text])}
    assert words == {"lavrov", "minister", "лавров", "serbia"}
