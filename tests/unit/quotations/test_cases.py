"""The 400 cases: nothing that is altered is found, and what is true is."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord.quotations import Outcome
from quotations import LANGUAGES, cases

TRUE = "true"
ALTERED = {"word", "number", "negation", "case", "accent", "vowels", "letter", "punctuation"}
ALTERED |= {"ellipsis", "joined", "cut"}
ELSEWHERE = {"speaker", "version", "date"}


@pytest.fixture(scope="module")
def outcomes(record):
    """Every case with what became of it, through the record's own index."""
    return [(case, record.verify(case.words, case.ascribed).verdict.outcome) for case in cases()]


def test_there_are_four_hundred_cases_of_every_kind_in_eight_languages():
    kinds = Counter((case.language, case.kind in ALTERED) for case in cases())
    assert sum(kinds.values()) == 400
    assert {language for language, _ in kinds} == set(LANGUAGES)
    assert all(19 < kinds[language, True] for language in LANGUAGES)
    for language in LANGUAGES:
        told = {case.kind for case in cases() if case.language == language}
        assert {TRUE, "word", "number", "negation", "punctuation"} <= told
        assert {"ellipsis", "joined", "cut", "speaker", "version", "date", "ambiguous"} <= told
    assert len({(case.words, case.ascribed) for case in cases()}) == 400


def test_no_altered_quotation_is_found(outcomes):
    found = [case for case, outcome in outcomes if case.kind in ALTERED and outcome == "found"]
    assert found == []


def test_words_of_another_speaker_day_or_version_are_not_found(outcomes):
    said = {outcome for case, outcome in outcomes if case.kind in ELSEWHERE}
    assert said == {Outcome.FOUND_ELSEWHERE}


def test_true_quotations_are_found(outcomes):
    true = [outcome for case, outcome in outcomes if case.kind == TRUE]
    assert 0.98 * len(true) <= true.count(Outcome.FOUND)


def test_each_outcome_is_the_one_that_is_wanted(outcomes):
    other = [(case, outcome) for case, outcome in outcomes if outcome != case.wanted]
    assert other == []


def test_every_place_has_the_exact_words_of_its_document(record):
    for case in cases()[::7]:
        verified = record.verify(case.words, case.ascribed)
        for place, cited in zip(verified.verdict.places, verified.citations, strict=True):
            text = record.reading(place.document).document.text
            assert place.text == place.span.of(text) == cited.text
            assert cited.address == place.address
            assert cited.capture is not None
            assert cited.capture.warc is not None
