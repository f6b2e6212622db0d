"""Which acts of state a clause names, whose they are, whom they hit, and how far they have come."""

import pytest

from onrecord.knowledge.measures import measure_types
from onrecord.languages.en.measures import FRAMES
from onrecord.model import Stage
from onrecord.statements.measures import find_act, find_acts

ACTS = [
    ("Estonia expelled ten Finnish diplomats.", "expulsion"),
    ("Estonia declared two attachés persona non grata.", "expulsion"),
    ("We asked three of their diplomats to leave the country.", "expulsion"),
    ("The ambassador has been recalled for consultations.", "ambassador_recall"),
    ("The ministry summoned the Danish ambassador.", "protest"),
    ("Finland will close its consulate in Tartu.", "mission_closure"),
    ("Finland reopened its embassy in Riga.", "mission_opening"),
    ("Latvia has reduced the number of diplomats.", "mission_ceiling"),
    ("Latvia reduced the staff of the embassy by half.", "mission_ceiling"),
    ("The employees have to leave the territory of Latvia.", "expulsion"),
    ("The embassy has resumed its work.", "mission_opening"),
    ("All assets of the bank are frozen.", "asset_freeze"),
    ("The border remains closed.", "border_closure"),
    ("Iceland has joined the sanctions against Malta.", "sanctions"),
    ("Iceland deposited its instrument of ratification.", "ratification"),
    ("The parties agreed on a ceasefire.", "ceasefire"),
    ("The Council decides to extend the mandate of the mission.", "mission_mandate"),
    ("Entry is prohibited to the persons named in the annex.", "travel_restriction"),
    ("The ministry revoked the licence of the bank.", "permit"),
    ("Iceland allocated five million euros in humanitarian aid.", "humanitarian_aid"),
    ("We are introducing parity in this matter.", "mission_ceiling"),
    ("We put a stop to the practice of hiring local staff.", "hiring_ban"),
    ("Latvia imposed visa restrictions on nine officials.", "visa_restriction"),
    ("The ministry is designating four individuals and two companies.", "sanctions_listing"),
    ("Latvia added six judges to its sanctions list.", "sanctions_listing"),
    ("Iceland imposed sanctions on Malta.", "sanctions"),
    ("The sanctions remain in force.", "sanctions"),
    ("The government froze the assets of the bank.", "asset_freeze"),
    ("Iceland banned the export of machine tools to Malta.", "export_control"),
    ("They closed the border with Latvia.", "border_closure"),
    (
        "We will limit and suspend the activities of foundations.",
        "organisation_restriction",
    ),
    ("We will suspend the treaty.", "suspension"),
    ("Malta has withdrawn from the treaty.", "withdrawal"),
    ("Malta ratified the protocol in May.", "ratification"),
    ("The two ministers signed an agreement.", "signature"),
    ("The agreement entered into force on 1 May 2030.", "entry_into_force"),
    ("Malta recognised the independence of Iceland.", "recognition"),
    ("Malta broke off diplomatic relations with Iceland.", "relations_severed"),
    ("The President signed an executive order.", "executive_order"),
    ("The government declared a state of emergency.", "emergency"),
    ("She appointed a special envoy.", "appointment"),
    ("They deployed two battalions to the island.", "deployment"),
    ("The last troops were withdrawn from the island.", "troop_withdrawal"),
    ("The parties declared a ceasefire.", "ceasefire"),
    ("We will provide 40 million euros to Malta.", "financial_aid"),
    ("They sent humanitarian aid to Malta.", "humanitarian_aid"),
    ("The navy conducted a missile test.", "weapons_test"),
    ("Iceland released two prisoners of war.", "prisoner_release"),
    ("The Council adopted a resolution on Thursday.", "resolution"),
]

NO_ACTS = [
    "The delegation withdrew from the meeting.",
    "The minister signed the guest book.",
    "The chair closed the session.",
    "We recognised the importance of the talks.",
    "It will be recalled that the talks began in May.",
    "They recognised, however, that Malta was right.",
    "The report imposes no duties on its readers.",
    "They reached agreement on all points.",
    "Malta was hit hard by the crisis.",
    "We freeze in winter.",
    "He lifted the cup.",
    "Our participation will be limited to one speech.",
    "The conclusion of a treaty was made impossible.",
    "The President opened the exhibition.",
    "They imposed their will on us.",
    "The diplomats left the hall.",
    "The diplomats have to leave the hall.",
    "The shop remains closed.",
    "The talks resumed their old course.",
    "I am referring to the new partnership.",
    "The budget provides two million euros for repairs.",
    "They designated the forum to be their meeting place.",
    "I would refer you to the ministry.",
    "They have filed a record number of applications.",
    "They launched a diplomatic offensive.",
    "He signed the act of acceptance.",
]


@pytest.mark.parametrize(("words", "type_"), ACTS)
def test_a_frame_names_its_act(heard, words, type_):
    act = find_act(*heard(words))
    assert act is not None
    assert act.type == type_


@pytest.mark.parametrize("words", NO_ACTS)
def test_the_same_verb_with_another_object_names_no_act(heard, words):
    assert find_act(*heard(words)) is None


@pytest.mark.parametrize(
    ("words", "agent", "targets"),
    [
        ("Estonia also announced the expulsion of our diplomats.", "Estonia", ["our"]),
        ("Ten Finnish diplomats were expelled by Estonia.", "Estonia", ["Finnish"]),
        ("Ten Finnish diplomats were expelled.", None, ["Finnish"]),
        ("We took action to impose sanctions on their banks.", "We", ["their"]),
        ("Iceland imposed sanctions against Malta and Latvia.", "Iceland", ["Malta", "Latvia"]),
        ("We announce the decision of our government.", None, []),
        ("We will respond by proposing that ten Danish diplomats leave Tallinn.", "We", ["Danish"]),
        ("Two envoys were on a list with a request for them to leave.", None, ["envoys"]),
        ("We asked Malta to close the consulate.", "Malta", ["consulate"]),
        ("Finland will close its consulate.", "Finland", []),
        ("We will close our consulate.", "We", []),
        ("Finland will close our consulate.", "Finland", ["our"]),
        ("Finland recalled its ambassador to Malta.", "Finland", ["Malta"]),
        ("Our aircraft struck the port.", "Our", ["port"]),
        ("The agreement entered into force.", None, []),
        ("The chargé was handed a note of protest.", None, ["chargé"]),
        ("They sent two battalions to the north with great care.", "They", []),
        ("That led to the closure of the embassy.", None, []),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(heard, words, agent, targets):
    clause, scene = heard(words)
    act = find_act(clause, scene)
    if act is None:
        assert (agent, targets) == (None, [])
        return
    said = clause.sentence.words
    assert (None if act.agent is None else said[act.agent]) == agent
    assert [said[word] for word in act.targets] == targets


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Estonia expelled ten diplomats.", 10),
        ("Estonia expelled ten of their diplomats.", 10),
        ("Estonia published a list of eight officials.", 8),
        ("Estonia expelled more than ten diplomats.", None),
        ("Estonia expelled diplomats after ten days.", None),
        ("Estonia designated three persons and two firms.", None),
    ],
)
def test_one_number_of_those_who_are_hit_counts(heard, words, count):
    act = find_act(*heard(words))
    assert act is not None
    assert act.count == count


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("We will suggest parity of staff.", Stage.PROPOSED),
        ("We have decided to start the process of withdrawing from this treaty.", Stage.DECIDED),
        ("We will close the consulate.", Stage.DECIDED),
        ("The closure of the consulate was announced.", Stage.ANNOUNCED),
        ("Malta announced the closure of the consulate.", Stage.ANNOUNCED),
        ("We are closing the consulate.", Stage.ANNOUNCED),
        ("Today we will publish a list of eight officials.", Stage.ANNOUNCED),
        ("Malta closed the consulate.", Stage.DONE),
        ("Malta announced that it would close the consulate.", Stage.ANNOUNCED),
        ("Malta announced that it had closed the consulate.", Stage.DONE),
        ("We hereby declare two attachés persona non grata.", Stage.DONE),
        ("The parties declared a ceasefire.", Stage.DONE),
        ("We hereby suspend the treaty.", Stage.DONE),
        ("The treaty is suspended.", Stage.IN_FORCE),
        ("Malta lifted the sanctions.", Stage.REVERSED),
        ("Malta must close the consulate.", None),
        ("They demand that the treaty be suspended.", None),
        ("Malta must lift the sanctions.", None),
    ],
)
def test_the_stage_is_that_of_the_verbs_and_their_tenses(heard, words, stage):
    act = find_act(*heard(words))
    assert (act.stage if act else None) == stage


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Malta will close the consulate from 1 June 2031.", "2031-06-01"),
        ("Malta closed the consulate on 2 February 2031.", "2031-02-02"),
        ("Malta will ban the export of tools to Iceland as of July 2031.", "2031-07"),
        ("On 3 February 2031 Malta announced the closure of the consulate.", None),
        ("Malta closed the consulate that had opened on 2 February 2029.", None),
    ],
)
def test_an_act_takes_effect_on_the_day_that_hangs_on_it(heard, words, day):
    act = find_act(*heard(words))
    assert act is not None
    assert act.effective == day


@pytest.mark.parametrize(
    ("words", "types"),
    [
        (
            "Malta closed the consulate and expelled ten diplomats.",
            ["mission_closure", "expulsion"],
        ),
        ("Malta signed and ratified the treaty.", ["signature", "ratification"]),
        ("We will limit and suspend the activities of parties.", ["organisation_restriction"]),
        ("Malta announced the closure of the consulate and left.", ["mission_closure"]),
        ("They came and went.", []),
    ],
)
def test_joined_verbs_make_an_act_each(heard, words, types):
    assert [act.type for act in find_acts(*heard(words))] == types


def test_a_denied_or_imagined_act_is_given_for_its_force_to_be_read(heard):
    assert find_act(*heard("We will not expel the diplomats.")) is not None
    assert find_act(*heard("Malta should close the consulate.")) is not None


def test_frames_and_types_are_the_same():
    assert {frame.type for frame in FRAMES} == measure_types().keys()
