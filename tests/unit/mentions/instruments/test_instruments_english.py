"""Instruments in English: one sentence a rule, with the sentence that it must not read."""

from datetime import date

import pytest

from onrecord.mentions import finders
from onrecord.mentions.instruments import find_instruments
from onrecord.model import Passage


def found(text, **known):
    return [(one.text, one.canonical) for one in find_instruments(Passage(text, **known))]


def test_the_finder_is_registered_by_its_name():
    assert finders["instruments"] is find_instruments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNSCR 1244 binds all.", [("UNSCR 1244", "S/RES/1244 (1999)")]),
        ("SCR 1244 binds all.", [("SCR 1244", "S/RES/1244 (1999)")]),
        ("UNSC Resolution 2231", [("UNSC Resolution 2231", "S/RES/2231 (2015)")]),
        ("resolution 1244 of the Security Council", [("resolution 1244", "S/RES/1244 (1999)")]),
        ("S/RES/1244 (1999)", [("S/RES/1244 (1999)", "S/RES/1244 (1999)")]),
        ("S/RES/1244(1999)", [("S/RES/1244(1999)", "S/RES/1244 (1999)")]),
        ("General Assembly resolution 64/298", [("resolution 64/298", "A/RES/64/298")]),
        ("UNGA Resolution 2758", [("UNGA Resolution 2758", "A/RES/2758 (XXVI)")]),
        ("UNGA Resolution 64/298", [("UNGA Resolution 64/298", "A/RES/64/298")]),
        ("resolution 3363 (XXX)", [("resolution 3363 (XXX)", "A/RES/3363 (XXX)")]),
        (
            "General Assembly resolution ES-11/1",
            [("resolution ES-11/1", "A/RES/ES-11/1")],
        ),
        (
            "Human Rights Council resolution 16/18",
            [("resolution 16/18", "A/HRC/RES/16/18")],
        ),
        (
            "Trusteeship Council resolution 2183 (LIII)",
            [("resolution 2183 (LIII)", "T/RES/2183 (LIII)")],
        ),
        (
            "Economic and Social Council resolution 1996/31",
            [("resolution 1996/31", "E/RES/1996/31")],
        ),
    ],
)
def test_a_resolution_is_read_in_each_usual_form(text, expected):
    assert found(text) == expected


def test_each_number_of_a_series_is_one_citation():
    text = (
        "Security Council resolutions 1199 (1998) of 23 September 1998, 1203 (1998) and 1244 (1999)"
    )
    assert found(text) == [
        ("1199 (1998)", "S/RES/1199 (1998)"),
        ("1203 (1998)", "S/RES/1203 (1998)"),
        ("1244 (1999)", "S/RES/1244 (1999)"),
    ]


def test_a_footnote_after_a_dated_number_is_no_resolution():
    text = "Security Council resolution 721 (1991) of 27 November 1991, 196 notes"
    assert found(text) == [("721 (1991)", "S/RES/721 (1991)")]


def test_a_year_that_the_table_contradicts_settles_nothing():
    assert found("Security Council resolution 242 (1999)") == [("242 (1999)", None)]


def test_a_bare_number_needs_a_text_that_speaks_of_the_united_nations():
    assert found("They recalled resolution 1244.") == []
    assert found("The UN recalled resolution 1244.") == [("resolution 1244", "S/RES/1244 (1999)")]


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations watched as the House passed House Resolution 1244.",
        "The UN and the town: town resolution 12 was passed.",
        "The UN budget for resolution 1990 pictures.",
    ],
)
def test_resolutions_of_others_are_left_out(text):
    assert found(text) == []


def test_a_resolutions_own_heading_is_no_citation():
    text = "Resolution 242 (1967)\nof 22 November 1967\n\nThe Security Council,\n"
    assert found(text) == []


def test_a_bare_provision_is_natos_only_where_the_text_speaks_of_it():
    assert found("We honour Article 5.") == []
    assert found("NATO allies honour Article 5.") == [("Article 5", "North Atlantic Treaty (1949)")]
    assert found("NATO allies honour Article 5 of the Norport rules.") == []


def test_a_provision_belongs_to_its_instrument():
    passage = Passage(
        "under Article 2, paragraph 4, of the UN Charter and paragraph 4 of resolution 242 (1967)"
    )
    mentions = list(find_instruments(passage))
    assert [(one.text, one.provision) for one in mentions] == [
        ("Article 2, paragraph 4, of the UN Charter", "Article 2, paragraph 4"),
        ("242 (1967)", "paragraph 4"),
    ]


def test_a_title_ends_before_the_next_one():
    text = (
        "the Treaty on Polar Waters and the Convention on the Rights of Fishers and Whalers, which"
    )
    assert [words for words, _ in found(text)] == [
        "Treaty on Polar Waters",
        "Convention on the Rights of Fishers and Whalers",
    ]


def test_a_date_belongs_to_the_title_and_gives_the_year():
    text = "the Treaty of Norport of 3 May 1931 and the 1992 Norport Protocol"
    assert found(text) == [
        ("Treaty of Norport of 3 May 1931", "Treaty of Norport (1931)"),
        ("1992 Norport Protocol", "1992 Norport Protocol"),
    ]


def test_parties_are_no_part_of_a_name_of_its_own():
    text = "of a General Peace Agreement between the Government of Veskia and the Front"
    assert [words for words, _ in found(text)] == ["General Peace Agreement"]


def test_known_names_are_read_across_lines_and_in_small_letters():
    text = "the Vienna convention on\ndiplomatic relations and the JCPOA"
    assert found(text) == [
        (
            "Vienna convention on\ndiplomatic relations",
            "Vienna Convention on Diplomatic Relations (1961)",
        ),
        ("JCPOA", "Joint Comprehensive Plan of Action (2015)"),
    ]


def test_another_year_makes_of_a_known_name_another_instrument():
    assert found("the 1864 Geneva Conventions") == [
        ("1864 Geneva Conventions", "1864 Geneva Conventions")
    ]


def test_an_organisation_named_after_a_treaty_is_no_instrument():
    assert found("the North Atlantic Treaty Organization and the Norport Treaty Council") == []


@pytest.mark.parametrize(
    "text",
    [
        "Norland signed a free trade agreement.",
        "the free trade agreement between Norland and Veskia",
        "the ceasefire agreement of 3 May 2031",
        "the ten-point agreement for the resumption of talks",
        "Norland and Veskia have a memorandum of understanding on whales.",
        "the France trade deal",
    ],
)
def test_an_agreement_in_small_letters_is_read_where_it_is_a_certain_one(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They did not sign a free trade agreement.",
        "A free trade agreement would help.",
        "There was agreement between Norland and Veskia.",
        "Any memorandum of understanding on whales must wait.",
        "Trade agreements are many.",
    ],
)
def test_an_agreement_that_is_wished_for_is_left_out(text):
    assert found(text) == []


def test_an_acronym_is_read_after_the_text_has_introduced_it():
    text = "FPA is unknown. The Fjord Protection Act (FPA) is law. The FPA helps."
    mentions = list(find_instruments(Passage(text)))
    assert [one.text for one in mentions] == ["Fjord Protection Act", "FPA"]
    assert mentions[1].antecedent == mentions[0].span


def test_an_acronym_of_a_body_in_a_title_is_not_the_titles():
    text = "the Charter of the Union of Fjord States (UFS). The UFS met."
    assert [one for one, _ in found(text)] == ["Charter of the Union of Fjord States"]


def test_a_short_form_is_settled_by_one_candidate_and_by_no_more():
    one = "The Treaty of Norport ended the war. The Treaty holds."
    two = "The Treaty of Norport and the Treaty of Eastport ended it. The Treaty holds."
    assert found(one)[-1] == ("The Treaty", "Treaty of Norport")
    assert len(found(two)) == 2


def test_the_charter_alone_is_the_united_nations_where_the_text_speaks_of_them():
    assert found("The UN was founded on the Charter.") == [
        ("Charter", "Charter of the United Nations (1945)")
    ]
    assert found("The club was founded on the Charter.") == []


def test_this_resolution_means_itself_in_a_resolution():
    heading = "Resolution 242 (1967)\nof 22 November\n\n"
    text = heading + "Recalling its resolution 186 (1964), this resolution"
    assert [words for words, _ in found(text)] == ["186 (1964)"]


def test_an_order_is_its_issuers_unless_the_sentence_names_another_state_before_it():
    own = ("Executive Order 212", "Executive Order 212 of Norway")
    assert found("We repeal Executive Order 212.", polity="NO") == [own]
    assert found("Sweden left. Norway will repeal Executive Order 212.", polity="NO") == [own]
    unknown = [("Executive Order 212", None)]
    assert found("Sweden will repeal Executive Order 212.", polity="NO") == unknown


def test_a_code_is_its_issuers_or_that_of_the_law_before_it():
    assert found("the Labour Code") == [("Labour Code", None)]
    assert found("the Labour Code", polity="NO") == [("Labour Code", "Labour Code (NO)")]
    assert found("French law, including the Labour Code", polity="NO") == [
        ("Labour Code", "Labour Code (FR)")
    ]


def test_small_numbers_of_executive_orders_are_not_laid_to_one_country():
    assert found("Executive Order No. 1070 and Executive Order 14024") == [
        ("Executive Order No. 1070", None),
        ("Executive Order 14024", "U.S. Executive Order 14024"),
    ]


def test_only_symbols_are_read_in_languages_without_rules():
    text = "Die Resolution 1244 (1999) und S/RES/1244 (1999), the Treaty of Norport"
    assert found(text, language="de") == [("S/RES/1244 (1999)", "S/RES/1244 (1999)")]


def test_a_region_of_a_language_is_read_by_its_rules():
    assert found("UNSCR 1244", language="en-GB") == [("UNSCR 1244", "S/RES/1244 (1999)")]


def test_nothing_is_joined_across_a_paragraph():
    assert found("Events of Peace\n\nAgreement of Norport\n\non Trade") == [
        ("Agreement of Norport", "Agreement of Norport")
    ]


def test_the_council_of_another_body_is_not_the_security_council():
    text = (
        "The UN watched. The Strait Council adopted Council Resolution 41 and Resolution 58 (2026)."
    )
    assert found(text) == []
    text = "The Security Council met. The Council's resolution 242 holds."
    assert found(text) == [("resolution 242", "S/RES/242 (1967)")]


def test_a_bare_number_is_not_laid_to_the_council_where_only_the_assembly_is_named():
    assert found("The General Assembly adopted it. By resolution 181 it went on.") == []


def test_a_series_goes_on_over_a_misprint_where_the_table_agrees():
    numbers = "425 (1978), 426 (1978), 5O1 (1982) and 508 (1982)"
    text = f"Recalling its resolutions {numbers}, the Security Council"
    assert [words for words, _ in found(text)] == ["425 (1978)", "426 (1978)", "508 (1982)"]


def test_a_series_may_stand_apart_from_its_noun():
    text = "all Security Council resolutions on the question, particularly 435 (1978)"
    assert found(text) == [("435 (1978)", "S/RES/435 (1978)")]


def test_a_programme_of_a_conference_is_no_agreement():
    assert found("the Programme of Action for Small Islands") == []
    assert len(found("the Programme of Cooperation between Norland and Veskia")) == 1


def test_a_law_is_read_by_its_plain_year_or_its_subject():
    assert [text for text, _ in found("They cite the Harbour Safety Act 2004 again.")] == [
        "Harbour Safety Act 2004"
    ]
    text = "The Law on Foreign Agents and the Constitution of the Republic differ."
    assert next(name for name, _ in found(text)) == "Law on Foreign Agents"


def test_a_bill_is_one_with_a_name_and_no_states_legislation():
    assert [text for text, _ in found("The Harbours and Borders Bill is debated.")] == [
        "Harbours and Borders Bill"
    ]
    assert found("South African legislation is clear.") == []


def test_a_series_may_end_in_a_number_without_its_year():
    text = "Security Council resolutions 1718 (2006), 1874 (2009) and 2397"
    assert [canonical for _, canonical in found(text)][-1] == "S/RES/2397 (2017)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "We recall the agreement between Norland, the Union of Isles and Sudmark of 1963.",
            "agreement between Norland, the Union of Isles and Sudmark of 1963",
        ),
        (
            "We hail the agreement between President Adams and Mr. Borg to resume talks.",
            "agreement between President Adams and Mr. Borg to resume talks",
        ),
        ("They signed the Harbour Peace Accord on 4 August.", "Harbour Peace Accord"),
    ],
)
def test_a_title_goes_on_over_its_parties_and_not_over_a_day(text, expected):
    assert [name for name, _ in found(text)] == [expected]


def test_an_agreement_on_a_question_is_no_instrument():
    assert found("We reached an agreement on what divides us.") == []


def test_a_bare_number_of_a_later_year_is_not_laid_to_the_council():
    text = "The United Nations and the Security Council met; resolution 2626 was recalled."
    assert found(text, reference=date(2023, 1, 2)) == [("resolution 2626", "S/RES/2626 (2022)")]
    assert found(text, reference=date(1971, 1, 2)) == []


def test_a_session_may_stand_in_braces_where_a_scan_misread_it():
    assert found("resolution 2626 {XXV}") == [("resolution 2626 {XXV}", "A/RES/2626 (XXV)")]


def test_a_session_of_another_body_is_not_the_assemblys():
    text = "resolution 165 (S-IX) of the Trade and Harbour Board"
    assert found(text) == [("resolution 165 (S-IX)", None)]


def test_a_title_ends_before_the_next_one_and_before_a_dash():
    text = "a right of the Harbour Declaration of Rights and in the Final Act of Porto—is denied"
    assert [name for name, _ in found(text)] == [
        "Harbour Declaration of Rights",
        "Final Act of Porto",
    ]
