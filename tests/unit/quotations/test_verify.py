"""Every rule of verifying, with a case and a counter-case."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.quotations import Ascribed, Outcome, verify
from onrecord.quotations.nearest import nearest
from onrecord.quotations.wording import wordings

SAID = (
    "Norland will not leave the treaty of 1975 before 1 May, but we expect an answer. "
    "We expelled 30 diplomats of Veskia. It is not true that Norland has closed the strait. "
    "The ferry was closed for long-\nterm repairs under an agree-\nment with Lunde. "
    "Will Veskia answer the note of 3 March? We do not deny that the talks have failed. "
    "There is no doubt that the note was late. We will talk to them. However, we are few."
)


def outcome(quotation, *texts, **ascribed):
    return verify(quotation, texts, Ascribed(**ascribed)).outcome


@pytest.mark.parametrize(
    "quotation",
    [
        "We expelled 30 diplomats of Veskia",
        "‘We expelled 30 diplomats of Veskia.’",
        "we expelled 30\u00a0diplo\u00admats\nof Veskia!",
        "the note was late",
        "the talks have failed",
        "long-term repairs under an agreement with Lunde",
        "long-term repairs under an agree-\nment with Lunde",
        "We expelled ... diplomats of Veskia. It is not true",
        "We expelled 30 diplomats [of Veskia]. It is not true that",
        "Will Veskia answer the note of 3 March?",
        "[t]he ferry was closed for long-term repairs",
    ],
)
def test_words_that_stand_there_are_found(text_of, quotation):
    assert outcome(quotation, text_of(SAID)) is Outcome.FOUND


@pytest.mark.parametrize(
    ("quotation", "altered"),
    [
        ("We expelled 31 diplomats of Veskia", ("number",)),
        ("We expelled thirty diplomats of Veskia", ("number",)),
        ("We expelled [31] diplomats of Veskia", ("number",)),
        ("Norland will leave the treaty of 1975 before 1 May", ("negation",)),
        ("We did not expel 30 diplomats of Veskia", ("negation", "word")),
        ("We expelled 30 diplomats of veskia", ("case",)),
        ("We expelled, 30 diplomats of Veskia", ("punctuation",)),
        ("We expelled 30 consuls of Veskia", ("word",)),
        ("long-term repairs under an agreements with Lunde", ("word",)),
        ("We expelled 30 diplomats of Veski", ("word",)),
    ],
)
def test_words_that_differ_are_not_found_and_the_difference_is_told(text_of, quotation, altered):
    verdict = verify(quotation, [text_of(SAID)])
    assert (verdict.outcome, verdict.altered) == (Outcome.NOT_FOUND, altered)
    assert verdict.nearest is not None
    assert verdict.nearest.text in SAID
    assert any(part.change != "kept" for part in verdict.parts)


def test_a_number_in_brackets_stands_for_no_other_number(text_of):
    assert outcome("We expelled [some] diplomats of Veskia", text_of(SAID)) is Outcome.NOT_FOUND
    assert outcome("We expelled 30 [envoys] of Veskia", text_of(SAID)) is Outcome.FOUND


@pytest.mark.parametrize(
    ("quotation", "side", "words"),
    [
        ("Norland will not leave the treaty of 1975 before 1 May", "after", "but"),
        ("Norland has closed the strait", "before", "not"),
        ("leave the treaty of 1975", "before", "not"),
        ("Veskia answer the note of 3 March", "after", "?"),
        ("We will talk to them", "after", "however"),
        ("Norland will … leave the treaty of 1975 before 1 May, but", "within", "not"),
    ],
)
def test_words_that_are_cut_off_and_matter_are_told(text_of, quotation, side, words):
    verdict = verify(quotation, [text_of(SAID)])
    assert verdict.outcome is Outcome.TRUNCATED
    assert (verdict.places[0].cut.side, verdict.places[0].cut.words) == (side, words)


def test_the_end_of_a_line_is_no_end_of_a_sentence(text_of):
    text = text_of("It is not true that\nNorland closed the strait\nunless it was asked to.")
    assert verify("Norland closed the strait", [text]).places[0].cut.words == "not"
    text = text_of("We will open the strait\nunless we are asked not to.")
    assert outcome("We will open the strait", text) is Outcome.TRUNCATED


@pytest.mark.parametrize(
    ("said", "quotation"),
    [
        ("The fund has 5 000 crowns.", "The fund has 5"),
        ("The fund has 5 million crowns.", "The fund has 5"),
        ("They sent 10-15 ships of war.", "15 ships of war"),
        ("It cost $30 a head.", "30 a head"),
        ("The yield fell by 4 per cent.", "The yield fell by 4"),
    ],
)
def test_a_number_is_never_quoted_in_part(text_of, said, quotation):
    assert outcome(quotation, text_of(said)) is Outcome.TRUNCATED


@pytest.mark.parametrize(
    ("said", "quotation", "wanted"),
    [
        ("We met the non-aligned states of May.", "aligned states of May", "truncated"),
        ("We met the non-aligned states of May.", "non-aligned states of May", "found"),
        ("It binds us to a long-term plan.", "It binds us to a long", "truncated"),
        ("Now we shall disagree-\nably say so.", "Now we shall disagree", "truncated"),
        ("We met him—and so we agree.", "We met him", "found"),
    ],
)
def test_a_word_is_never_quoted_in_part(text_of, said, quotation, wanted):
    assert outcome(quotation, text_of(said)) == wanted


@pytest.mark.parametrize(
    ("quotation", "wanted"),
    [
        ("accord de paix reste en vigueur", "found"),
        ("l'accord de paix reste en vigueur", "found"),
        ("d'accord de paix reste en vigueur", "not_found"),
        ("avons pas quitté la salle", "truncated"),
    ],
)
def test_an_elided_article_may_be_left_before_the_words(text_of, quotation, wanted):
    said = "L’accord de paix reste en vigueur. Nous n’avons pas quitté la salle."
    assert outcome(quotation, text_of(said, language="fr")) == wanted


def test_passages_put_together_are_joined(text_of):
    text = text_of(SAID)
    assert outcome("We expelled 30 diplomats of Veskia. We will talk to them", text) == "joined"
    assert outcome("The talks have failed … We expelled 30 diplomats", text) == "joined"
    verdict = verify("We expelled 30 diplomats of Veskia. We will talk to them", [text])
    assert [place.text for place in verdict.places] == [
        "We expelled 30 diplomats of Veskia",
        "We will talk to them",
    ]


def test_a_word_that_is_dropped_joins_nothing(text_of):
    text = text_of("We have agreed to open the port of Lunde to every ship of trade.")
    quotation = "We have agreed to open the port to every ship of trade"
    assert outcome(quotation, text) is Outcome.NOT_FOUND


def test_an_omission_reaches_over_one_turn_only(text_of):
    text = text_of(("Ada Berg", "We agree to the plan of May."), ("Ivo Ruun", "We pay for it all."))
    assert outcome("We agree to the plan of May … We pay for it all", text) is Outcome.JOINED
    one = text_of("We agree to the plan of May. We pay for it all.")
    assert outcome("We agree to the plan … We pay for it all", one) is Outcome.FOUND


def test_the_speaker_of_the_turn_counts(text_of):
    text = text_of(("Ada Berg", "We agree to the plan."), ("Ivo Ruun", "We pay for it all."))
    assert outcome("We agree to the plan", text, speaker="Berg") is Outcome.FOUND
    assert outcome("We agree to the plan", text, speaker="Minister Ada Berg") is Outcome.FOUND
    assert outcome("We agree to the plan", text, speaker="Eva Berg") is Outcome.FOUND_ELSEWHERE
    verdict = verify("We agree to the plan", [text], Ascribed(speaker="Ivo Ruun"))
    assert (verdict.outcome, verdict.places[0].otherwise) == ("found_elsewhere", ("speaker",))
    assert verdict.places[0].voices[0].name == "Ada Berg"


@pytest.mark.parametrize(
    ("quotation", "wanted"),
    [
        ("norland will pay for the port", "not_found"),
        ("we agree with Norland on it", "found"),
        ("It is late and we agree", "not_found"),
        ("All of us are late", "found"),
    ],
)
def test_the_capital_of_a_sentence_may_go_but_not_that_of_a_name(text_of, quotation, wanted):
    said = "Norland will pay for the port. We agree with Norland on it; all of us are late."
    text = text_of(said)
    assert outcome(quotation, text) == wanted


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Mr Berg", True),
        ("A. Berg", True),
        ("E. Berg", False),
        ("Frau Ada Berg", True),
    ],
)
def test_a_title_and_an_initial_are_no_other_person(text_of, asked, meant):
    text = text_of(("Ada Berg", "We agree to the plan."))
    wanted = Outcome.FOUND if meant else Outcome.FOUND_ELSEWHERE
    assert outcome("We agree to the plan", text, speaker=asked) is wanted


def test_the_day_counts(text_of):
    text = text_of("We agree to the plan.")
    assert outcome("We agree to the plan", text, on=date(2031, 3, 4)) is Outcome.FOUND
    assert outcome("We agree to the plan", text, on=date(2031, 3, 5)) is Outcome.FOUND_ELSEWHERE


def test_words_of_a_replaced_version_are_found_elsewhere(text_of):
    old = text_of("We agree to the plan.", superseded="doc:0a")
    assert outcome("We agree to the plan", old) is Outcome.FOUND_ELSEWHERE
    new = text_of("We agree to the plan.", number=2)
    verdict = verify("We agree to the plan", [old, new])
    assert (verdict.outcome, len(verdict.places)) == (Outcome.FOUND, 1)


def test_the_same_words_of_two_speakers_are_ambiguous_until_one_is_named(text_of):
    text = text_of(("Ada Berg", "We agree to the plan."), ("Ivo Ruun", "We agree to the plan."))
    assert outcome("We agree to the plan", text) is Outcome.AMBIGUOUS
    assert outcome("We agree to the plan", text, speaker="Ruun") is Outcome.FOUND
    twice = text_of(("Ada Berg", "We agree to the plan. Yes, we agree to the plan."))
    assert outcome("We agree to the plan", twice) is Outcome.FOUND


def test_a_report_of_somebody_else_is_not_the_speakers_own(text_of):
    said = "El ministro Ruun dijo que pagaremos la mitad del puerto."
    text = text_of(said, language="es")
    quotation = "pagaremos la mitad del puerto"
    assert outcome(quotation, text, speaker="Norland") is Outcome.TRUNCATED
    assert outcome(quotation, text) is Outcome.FOUND


@pytest.mark.parametrize("quotation", ["", "“ ”", "…", "we agreed", "！？", "我们不会"])
def test_what_is_too_short_is_unchecked(text_of, quotation):
    assert outcome(quotation, text_of(SAID)) is Outcome.UNCHECKED


@pytest.mark.parametrize(
    ("language", "said", "quotation", "wanted"),
    [
        ("ru", "Всё, что мы обещали, ещё в силе.", "Все, что мы обещали, еще в силе", "found"),
        ("ar", "لن نُغلق المضيق أبدا.", "لن نغلق المضـيق أبدا", "found"),
        ("ar", "كُتِبَ البيان في يوم واحد.", "كَتَبَ البيان في يوم واحد", "not_found"),
        ("ar", "وعدنا بدفع نصف المبلغ.", "عدنا بدفع نصف المبلغ", "not_found"),
        ("ar", "والمضيق مفتوح أمام الجميع.", "المضيق مفتوح أمام الجميع", "found"),
        ("zh", "我们不会关闭海峡，也从未威胁。", "「我们不会关闭海峡,也从未威胁」", "found"),
        ("zh", "我们不会关闭海峡，也从未威胁。", "我们会关闭海峡，也从未威胁", "not_found"),
        ("zh", "我们将开放海峡，除非他们拒绝。", "我们将开放海峡", "truncated"),
        ("hi", "हम इस योजना से सहमत नहीं हैं।", "हम इस योजना से सहमत", "truncated"),
        (
            "de",
            "Wir unterstützen diesen Vertrag nicht.",
            "Wir unterstützen diesen Vertrag",
            "truncated",
        ),
        (
            "de",
            "Wir danken Ihnen für die Antwort.",
            "Wir danken ihnen für die Antwort",
            "not_found",
        ),
        ("fr", "Le pêcheur d’État a parlé.", "Le pécheur d'État a parlé", "not_found"),
        ("fr", "Le pêcheur d’État a parlé.", "Le pe\u0302cheur d'État a parlé", "found"),
        ("en", "In 10² days we shall see.", "In 102 days we shall see", "not_found"),
        ("en", "May we all agree on this.", "may we all agree on this", "not_found"),
        ("tlh", "nuqneH but tlhIngan Hol Dajatlh", "nuqneH but tlhIngan", "found"),
    ],
)
def test_each_language_has_its_own_writing(text_of, language, said, quotation, wanted):
    assert outcome(quotation, text_of(said, language=language)) == wanted


def test_marks_inside_a_quotation_are_part_of_it(text_of):
    text = text_of("They call it a “republic” of the people.")
    assert outcome("They call it a 'republic' of the people", text) is Outcome.FOUND
    assert outcome("They call it a republic of the people", text) is Outcome.NOT_FOUND


def test_what_is_like_nothing_has_no_nearest_passage(text_of):
    way = wordings("The cat sat on the mat of the neighbour")[-1]
    assert nearest(way, [text_of(SAID)]) is None
    assert verify("The cat sat on a mat", [text_of(SAID)]).nearest is None
    assert outcome("The cat sat on a mat") is Outcome.NOT_FOUND
