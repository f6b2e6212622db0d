import pytest

from onrecord.documents.language import detect_language

TEXTS = {
    "en": "The ministers met in the capital and agreed on a plan of work for the next year.",
    "fr": "Les ministres se sont rencontrés dans la capitale et ont adopté un plan de travail.",
    "de": "Die Minister trafen sich in der Hauptstadt und einigten sich auf einen Arbeitsplan.",
    "es": "Los ministros se reunieron en la capital y acordaron un plan de trabajo para el año.",
    "ru": "Министры встретились в столице и согласовали план работы на следующий год.",
    "sr-Latn": "Predsednici su se sreli u glavnom gradu i dogovorili plan rada za sledeću godinu.",
    "sr-Cyrl": "Министри су се састали у главном граду и договорили план рада за следећу годину.",
    "sq": "Ministrat u takuan në kryeqytet dhe ranë dakord për një plan pune për vitin e ardhshëm.",
    "uk": "Міністри зустрілися у столиці та погодили план роботи на наступний рік.",
    "ar": "التقى الوزيران في العاصمة واتفقا على خطة عمل للعام المقبل",
    "zh": "两国部长在首都会面，并就明年的工作计划达成一致。",
    "ne": "मन्त्रीहरूले राजधानीमा भेट गरी अर्को वर्षको कार्ययोजनामा सहमति जनाए।",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_the_letters_tell_the_language(tag):
    assert detect_language(TEXTS[tag]) == tag
    assert detect_language(TEXTS[tag], "it") == tag


@pytest.mark.parametrize(
    ("text", "declared", "tag"),
    [
        ("S/RES/1244", None, "und"),
        ("", None, "und"),
        ("12 345", "en", "en"),
        ("Communiqué", "fr-CH", "fr"),
        ("Saopštenje", "sr-Latn-RS", "sr-Latn"),
        ("Саопштење", "sr", "sr-Cyrl"),
        ("Ministri su se sastali u glavnom gradu i dogovorili plan rada.", "hr", "hr"),
        ("Ministri su se sastali u glavnom gradu i dogovorili plan rada.", "bs", "bs"),
        ("Заявление", "en", "und"),
        ("Communiqué", "no language", "und"),
        ("\ufdd0 " + TEXTS["en"], None, "en"),
    ],
)
def test_short_texts_go_by_what_is_declared_in_their_script(text, declared, tag):
    assert detect_language(text, declared) == tag
