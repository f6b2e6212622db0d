"""Words in the scripts of the world: what is found, what is not, and what is marked."""

from __future__ import annotations

import unicodedata

import pytest

from onrecord.search import How, ask

CASES = [
    # what the passage says, what is asked, what is marked
    ("Un café à la mi-journée", "cafe", ["café"]),
    ("Un cafe et un CAFÉ", "café", ["cafe", "CAFÉ"]),
    ("L’accord de l'Union", "l'accord", ["L’accord"]),
    ("L'accord de l’Union", "“l’accord”", ["L'accord"]),
    ("Об'єднана й обʼєднана, об’єднана", "об'єднана", ["Об'єднана", "обʼєднана", "об’єднана"]),
    ("Saʿid and Sa’id", "sa'id", ["Saʿid", "Sa’id"]),
    ("«Мы не признаём этого»", "признаем", ["признаём"]),
    ("Ћирилица и Đinđić", "đinđić", ["Đinđić"]),
    ("🙂🙂 نُؤَكِّدُ أنَّ المُعَاهَدَة مُلزِمة", "المعاهدة", ["المُعَاهَدَة"]),
    ("قال إن المعاهـــدة ملزمة", "المعاهدة", ["المعاهـــدة"]),
    ("إعلان الاستقلال", "اعلان", ["إعلان"]),
    ("مستشفى", "مستشفي", ["مستشفى"]),
    ("یک توافق ایران", "ايران", ["ایران"]),
    ("संविधान को धारा", "संविधान", ["संविधान"]),
    ("दोनों देश सहमत हैं", "देश", ["देश"]),
    ("外交部发言人说决议必须执行", "决议", ["决议"]),
    ("外交部发言人说决议必须执行", "说", ["说"]),
    ("安全理事会第1244号决议", "1244号", ["1244号"]),
    ("日本の外務大臣は会談した", "外務大臣", ["外務大臣"]),
    ("ｶﾞｽ供給とＵＮ", "ガス", ["ｶﾞｽ"]),
    ("대통령은 회담을 환영했다", "대통령", ["대통령"]),
    ("รัฐมนตรีว่าการกระทรวง", "รัฐมนตรี", ["รัฐมนตรี"]),
    ("ＵＮ Charter", "un", ["ＵＮ"]),
    ("Το Συμβούλιο Ασφαλείας", "συμβουλιο", ["Συμβούλιο"]),
    ("שָׁלוֹם לכולם", "שלום", ["שָׁלוֹם"]),
]
COUNTER_CASES = [
    ("Un café à la mi-journée", "caf"),
    ("L’accord de l'Union", '"accord union"'),
    ("заявление", "заявления"),
    ("мой", "мои"),
    ("المعاهدة", "معاهدة"),
    ("संविधान", "विधान"),
    ("决心商议", "决议"),
    ("议决", "决议"),
    ("대통령은", "통대"),
    ("ўласны", "уласны"),
]


@pytest.mark.parametrize(("text", "query", "marked"), CASES)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_words_are_found_and_marked_in_every_script(record_of, text, query, marked, form):
    text = unicodedata.normalize(form, text)
    (hit,) = ask(record_of({"one": text}), query).hits
    found = [text[mark.start : mark.end] for mark in hit.snippet.marks]
    assert found == [unicodedata.normalize(form, words) for words in marked]


@pytest.mark.parametrize(("text", "query"), COUNTER_CASES)
def test_what_is_another_word_is_not_found(record_of, text, query):
    assert ask(record_of({"one": text}), query, How(exact=True)).total == 0


def test_marks_are_true_after_an_emoji_of_several_code_points(record_of):
    text = "👩‍👩‍👧 🇳🇵 Peace, peace"
    (hit,) = ask(record_of({"one": text}), "peace").hits
    assert [(mark.start, mark.of(text)) for mark in hit.snippet.marks] == [
        (text.index("Peace"), "Peace"),
        (text.index("peace"), "peace"),
    ]
