"""Whether a clause is negated, how it is put, on what condition and with what hedges."""

import pytest

from onrecord.model import Modality
from onrecord.statements.force import force_of


@pytest.mark.parametrize(
    "words",
    [
        "Malta will not close the consulate.",
        "Malta has never recognised the treaty.",
        "No diplomats were expelled.",
        "Malta no longer takes part in the talks.",
        "Neither side withdrew its troops.",
        "This in no way changes our position.",
        "Nobody has asked us.",
        "I do not think that this is right.",
        "We cannot accept this.",
    ],
)
def test_a_clause_is_negated(heard, words):
    assert force_of(heard(words)[0]).negated


@pytest.mark.parametrize(
    "words",
    [
        "Malta will close the consulate.",
        "Malta refused to close the consulate.",
        "Malta failed to answer.",
        "Not only did they come, they stayed.",
        "There is no doubt that they came.",
        "The talks ended without a result.",
        "They came because nobody had asked us.",
    ],
)
def test_a_clause_is_not_negated(heard, words):
    assert not force_of(heard(words)[0]).negated


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Malta closed the consulate.", Modality.ASSERTED),
        ("Malta will close the consulate.", Modality.FUTURE),
        ("Malta is going to close the consulate.", Modality.FUTURE),
        ("Malta may close the consulate.", Modality.POSSIBLE),
        ("It is possible to close the consulate.", Modality.POSSIBLE),
        ("Malta must close the consulate.", Modality.NECESSARY),
        ("Malta has to close the consulate.", Modality.NECESSARY),
        ("It is necessary to close the consulate.", Modality.NECESSARY),
        ("It is an honour to close the session.", Modality.ASSERTED),
        ("That would close the road.", Modality.HYPOTHETICAL),
        ("We would like to thank the hosts.", Modality.ASSERTED),
        ("I would stress one point.", Modality.ASSERTED),
        ("If Malta answers, we will close the consulate.", Modality.CONDITIONAL),
        ("If Malta answers, we could close the consulate.", Modality.POSSIBLE),
        ("Malta is happy to close the road in May.", Modality.ASSERTED),
    ],
)
def test_the_modality_is_that_of_the_verb(heard, words, modality):
    assert force_of(heard(words)[0]).modality is modality


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("We will come if Malta answers.", "if Malta answers"),
        ("Unless Malta answers, we will leave.", "Unless Malta answers"),
        ("We will come, provided that the line is open.", "provided that the line is open"),
        ("We will stay as long as Malta is silent.", "as long as Malta is silent"),
        ("We will join on condition that Malta does so.", "on condition that Malta does so"),
        ("We will stay here until Malta has answered.", "until Malta has answered"),
        ("Malta is ready to join on condition that we do so.", "on condition that we do so"),
        ("Should Malta answer, we will come.", "Should Malta answer"),
        ("They asked if Malta had answered.", None),
        ("In case of fire, we will leave.", "In case of fire"),
        ("In the case of Malta, we will leave.", None),
        ("Even if Malta answers, we will stay.", None),
        ("We stayed until Malta had answered.", None),
        ("We will come under all conditions.", None),
    ],
)  # fmt: skip
def test_the_condition_is_the_clause_that_it_depends_on(heard, words, condition):
    clause, scene = heard(words)
    found = force_of(clause).condition
    assert (found.of(scene.text) if found else None) == condition


@pytest.mark.parametrize(
    ("words", "hedges"),
    [
        ("Malta has reportedly closed the road.", ["reportedly"]),
        ("This is, I believe, the best way.", ["I believe"]),
        ("It seems to us that Malta is likely to answer.", ["It seems", "likely"]),
        ("An answer is more likely today.", []),
        ("This is a kind of answer.", []),
        ("I think of it every day.", []),
    ],
)
def test_hedges_weaken_what_is_said(heard, words, hedges):
    clause, scene = heard(words)
    assert [span.of(scene.text) for span in force_of(clause).hedges] == hedges
