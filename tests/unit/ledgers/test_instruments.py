"""Stances to instruments, each with a case and a counter-case, their provisions and status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.ledgers import ledgers, merged
from onrecord.ledgers.kinds.instruments import status_of
from onrecord.ledgers.naming import is_same_name, places_of
from onrecord.model import Attribution, Holder, Modality, Span, Stage, TimeMention, fold

TREATY = "Treaty of Kessim on Pilots (1974)"
RESOLUTION = "S/RES/12 (1999)"
PACT = "Vantry Pact"
FUTURE, NECESSARY, POSSIBLE = Modality.FUTURE, Modality.NECESSARY, Modality.POSSIBLE


def one_row(rows, said, kind, words, *names, **more):
    found = rows("instruments", said("XN", kind, words, instruments=names or (TREATY,), **more))
    assert len({tuple(row.items()) for row in found}) == 1
    return found[0]


@pytest.mark.parametrize(
    ("stance", "words", "more"),
    [
        ("signs", "We signed the Treaty of Kessim", {}),
        ("names", "We did not sign the Treaty of Kessim", {"negated": True}),
        ("names", "We may sign the Treaty of Kessim", {"modality": POSSIBLE}),
        ("names", "We propose to sign the Treaty of Kessim", {"stage": Stage.PROPOSED}),
        ("names", "We signed a protocol to the Treaty of Kessim", {}),
        ("names", "Most states have signed the Treaty of Kessim", {}),
        ("names", "We will sign the Treaty of Kessim", {"modality": FUTURE}),
        ("names", "We decided to sign the Treaty of Kessim", {"stage": Stage.DECIDED}),
        ("names", "The signatories to the Treaty of Kessim signed a text", {}),
        ("calls for", "The Council instructed the ministers to sign the Treaty of Kessim", {}),
    ],
)
def test_a_measure_is_an_act_where_it_is_so_and_its_word_leads_to_the_name(
    said, rows, stance, words, more
):
    assert one_row(rows, said, "measure", words, measure="signature", **more)["stance"] == stance


@pytest.mark.parametrize(
    ("stance", "measure", "words"),
    [
        ("ratifies", "ratification", "The Treaty of Kessim was ratified by both shores"),
        ("accedes", "accession", "We acceded to the Treaty"),
        ("suspends", "suspension", "We suspend our participation in the Treaty"),
        ("relies on", "suspension", "We suspend all flights under Article 60 of the Treaty"),
        ("withdraws", "withdrawal", "We have decided to start withdrawing from this treaty"),
        ("withdraws", "withdrawal", "We begin the withdrawal from the Treaty, which was signed"),
        ("names", "withdrawal", "We withdraw our pilots whom the Treaty concerns"),
    ],
)
def test_an_act_is_told_of_the_instrument_that_its_word_stands_beside(
    said, rows, stance, measure, words
):
    done = {"measure": measure, "stage": Stage.DONE}
    assert one_row(rows, said, "measure", words, **done)["stance"] == stance


def test_a_suspension_that_is_undone_resumes(said, rows):
    undone = {"measure": "suspension", "stage": Stage.REVERSED, "by": "XN"}
    words = "We have resumed our participation in the Treaty"
    assert one_row(rows, said, "measure", words, **undone)["stance"] == "resumes"
    other = one_row(rows, said, "measure", "We resumed flights under the Treaty", **undone)
    assert other["stance"] == "names"


@pytest.mark.parametrize(
    ("stance", "words", "more"),
    [
        ("withdraws", "Veskia has withdrawn from it and will not come back", {}),
        ("names", "Veskia has not withdrawn from it", {"negated": True}),
        ("names", "Veskia is withdrawing from it", {}),
        ("names", "The states that signed the Treaty have pilots", {}),
        ("signs", "The Treaty was signed in this room", {}),
        ("signs", "Yesterday, in their honour, they signed that Treaty", {}),
        ("names", "A recently signed Treaty of Kessim lies here", {}),
        ("names", "The Treaty is to be signed in this room", {}),
    ],
)
def test_a_claim_tells_an_act_that_is_done(said, rows, stance, words, more):
    assert one_row(rows, said, "claim", words, **more)["stance"] == stance


@pytest.mark.parametrize("kind", ["demand", "commitment", "denial"])
def test_an_act_that_is_asked_promised_or_denied_is_none(said, rows, kind):
    row = one_row(rows, said, kind, "We sign the Treaty", measure="signature", stage=Stage.DECIDED)
    assert row["stance"] != "signs"


@pytest.mark.parametrize(
    ("stance", "told"),
    [
        (
            "says it is breached",
            ("claim", "That is a step in flagrant violation of the Treaty", {}),
        ),
        ("says it is breached", ("condemnation", "We condemn what violates the Treaty", {})),
        ("names", ("condemnation", "We condemn all that violates the Treaty", {})),
        ("names", ("claim", "Any violation of the Treaty is known to us", {})),
        ("names", ("claim", "They are persons who have breached the Treaty", {})),
        ("names", ("claim", "Veskia accuses us of violating the Treaty", {})),
        ("names", ("claim", "A breach of the Treaty could end the talks", {})),
        ("names", ("claim", "We spoke of observance or non-observance of the Treaty", {})),
        ("names", ("claim", "The parties to the Treaty were ignored", {})),
        (
            "says it is breached",
            ("demand", "Veskia should answer for its breach of the Treaty", {}),
        ),
        ("says it is breached", ("claim", "Veskia not only violates the Treaty but says so", {})),
        ("says it is breached", ("claim", "The Treaty has been breached every day", {})),
        ("says it is not kept", ("claim", "Veskia does not comply with the Treaty", {})),
        ("names", ("position", "We sign nothing with states that do not keep to the Treaty", {})),
        ("says it is not kept", ("claim", "Veskia failed to implement the Treaty", {})),
        ("names", ("claim", "Failure to implement the Treaty would harm us", {})),
        ("says it is not kept", ("claim", "The Treaty has never been implemented", {})),
        ("names", ("claim", "Two states still have not adhered to the Treaty", {})),
        ("names", ("claim", "Such a step would violate the Treaty", {"modality": POSSIBLE})),
        ("names", ("claim", "The violation of the border is not in the Treaty, we say", {})),
        ("names", ("claim", "That is not true, that we violated the Treaty", {})),
        ("names", ("claim", "Nobody is bound to violate the Treaty", {"negated": True})),
        ("denies breach", ("claim", "We have never violated the Treaty", {"negated": True})),
        ("denies breach", ("claim", "There was no breach of the Treaty", {"negated": True})),
        ("denies breach", ("denial", "We breached the Treaty", {})),
        (
            "promises to keep it",
            ("commitment", "We will not violate the Treaty", {"modality": FUTURE}),
        ),
        ("calls for", ("position", "They have no right to violate the Treaty", {"negated": True})),
        ("calls for", ("demand", "Veskia shall stop its violations of the Treaty", {})),
        ("calls for", ("position", "Nobody must breach the Treaty", {"modality": NECESSARY})),
    ],
)
def test_a_breach_is_said_denied_or_ruled_out(said, rows, stance, told):
    kind, words, more = told
    assert one_row(rows, said, kind, words, **more)["stance"] == stance


@pytest.mark.parametrize(
    ("stance", "told"),
    [
        ("calls for", ("demand", "Calls upon Veskia to implement the Treaty in full", {})),
        ("calls for", ("position", "It is necessary to comply with the Treaty", {})),
        ("calls for", ("claim", "Our calls to stick to the law and the Treaty were ignored", {})),
        ("calls for", ("claim", "The Treaty must be observed", {"modality": NECESSARY})),
        ("calls for", ("position", "We stand for the Treaty to be implemented", {})),
        ("calls for", ("demand", "We urge Veskia to ratify the Treaty", {})),
        ("names", ("demand", "We invite Veskia to discuss the Treaty", {})),
        ("names", ("demand", "We urge Veskia to leave the Treaty", {})),
        ("names", ("claim", "They spoke of the implementation of the Treaty", {})),
        ("says it is kept", ("claim", "Norland observes it", {})),
        ("says it is kept", ("claim", "The Treaty is fully observed", {})),
        (
            "promises to keep it",
            ("commitment", "We will observe the Treaty", {"modality": FUTURE}),
        ),
        (
            "promises to keep it",
            ("commitment", "We are committed to the full implementation of the Treaty", {}),
        ),
        ("names", ("claim", "Talks will lead to its implementation", {"modality": FUTURE})),
        ("names", ("commitment", "We will speak of applying the Treaty", {"modality": FUTURE})),
        ("names", ("claim", "Veskia called on us to implement the Treaty", {})),
        ("calls for", ("claim", "We called on Veskia to implement the Treaty", {})),
        ("calls for", ("position", "We must ensure the implementation of the Treaty", {})),
        ("names", ("position", "Our duty goes beyond compliance with the Treaty", {})),
        ("names", ("demand", "The Committee on the Implementation of the Treaty has to meet", {})),
        ("names", ("position", "Little was done in implementing the Treaty", {})),
        ("calls for", ("position", "There is a way out while observing the Treaty", {})),
        ("names", ("demand", "Veskia must see our adherence to the Treaty", {})),
        ("calls for", ("demand", "The widest adherence to the Treaty", {})),
        ("names", ("claim", "See to it that the Treaty is observed", {})),
        ("names", ("claim", "Norland observes that the Treaty is old", {})),
        ("names", ("claim", "Not one of us thinks that Veskia kept to the Treaty", {})),
        ("names", ("denial", "Veskia complied with the Treaty", {})),
        ("names", ("commitment", "We will not implement the Treaty", {"modality": FUTURE})),
        ("names", ("claim", "Veskia may have complied with the Treaty", {"modality": POSSIBLE})),
        ("names", ("claim", "With respect to the Treaty we have a view", {})),
        ("names", ("position", "We do not believe that Veskia honoured the Treaty", {})),
    ],
)
def test_its_being_kept_is_called_for_told_or_promised(said, rows, stance, told):
    kind, words, more = told
    assert one_row(rows, said, kind, words, **more)["stance"] == stance


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("relies on", "Pilots sail in accordance with Article 4, paragraph 2, of the Treaty"),
        ("relies on", "Our work is based on respect for the Treaty"),
        ("relies on", "The Treaty, to which both are parties, guarantees passage"),
        ("relies on", "as the Treaty of Kessim of 1974 requires"),
        ("relies on", "Norland proceeds from the Treaty"),
        ("says it is breached", "That is not in accordance with the Treaty"),
        ("relies on", "Under the Treaty, pilots are free"),
        ("names", "Veskia mocks its obligations under the Treaty"),
        ("names", "There is a protocol under the Treaty"),
        ("names", "No step was taken that is in line with the Treaty"),
        ("relies on", "We release not less than a third in line with the Treaty"),
        ("names", "The parties to the Treaty require pilots"),
        ("relies on", "Article 6 of the Treaty requires pilots"),
        ("names", "Under pressure, we discuss the Treaty"),
        ("names", "There is the Treaty"),
        ("names", "The Treaty has nine articles"),
        ("names", "Мы действуем на основе договора"),
    ],
)
def test_what_is_put_upon_an_instrument_relies_on_it(said, rows, stance, words):
    assert one_row(rows, said, "claim", words)["stance"] == stance


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("says it is in force", "The Treaty of Kessim (“the Treaty”) remains in force"),
        ("says it is in force", "The Treaty entered into force"),
        ("says it is not in force", "The Treaty is no longer in force"),
        ("says it is not in force", "The Treaty is not in force"),
        ("names", "The Treaty should be in force"),
        ("names", "They asked whether the Treaty is in force"),
        ("names", "The parties to the Treaty are in force"),
    ],
)
def test_it_is_said_to_be_in_force_or_not(said, rows, stance, words):
    assert one_row(rows, said, "claim", words)["stance"] == stance


@pytest.mark.parametrize("kind", ["demand", "commitment", "denial"])
def test_what_is_to_be_in_force_is_not_said_to_be(said, rows, kind):
    assert one_row(rows, said, kind, "The Treaty is in force")["stance"] == "names"


def test_that_another_relies_on_it_is_not_the_speakers_stance(said, rows):
    words = "Veskia invokes the Treaty"
    assert one_row(rows, said, "claim", words)["stance"] == "relies on"
    assert one_row(rows, said, "claim", words, to="XV")["stance"] == "names"


@pytest.mark.parametrize(
    ("stance", "words", "more"),
    [
        ("reserves", "Norland made a reservation to Article 4 of the Treaty", {}),
        ("reserves", "Norland reserves its position on the Treaty", {}),
        ("names", "Neither has made a reservation to it", {"negated": True}),
        ("names", "Norland has no reservations about the Treaty", {}),
        ("names", "Norland objects to the reservation of Veskia to the Treaty", {}),
    ],
)
def test_a_reservation_is_made(said, rows, stance, words, more):
    assert one_row(rows, said, "claim", words, **more)["stance"] == stance


def test_a_statement_stands_to_each_of_its_instruments_by_the_words_beside_it(said, rows):
    words = (
        "Under the Treaty of Kessim, as under the Pact, "
        "the Council deplored breaches of Resolution 12"
    )
    both = said("XN", "claim", words, instruments=(TREATY, PACT, RESOLUTION))
    stances = {row["instrument"]: row["stance"] for row in rows("instruments", both)}
    assert stances == {TREATY: "relies on", PACT: "relies on", RESOLUTION: "says it is breached"}


def test_an_act_is_of_the_instrument_alone_that_it_is_done_to(said, rows):
    words = "In accordance with the Treaty of Kessim we have withdrawn from the Pact"
    left = said(
        "XN", "measure", words, instruments=(TREATY, PACT), measure="withdrawal", stage=Stage.DONE
    )
    stances = {row["instrument"]: row["stance"] for row in rows("instruments", left)}
    assert stances == {TREATY: "relies on", PACT: "withdraws"}


@pytest.mark.parametrize(
    ("words", "name", "others", "found"),
    [
        ("to comply with UNSCR 12 now", RESOLUTION, (), ["UNSCR 12"]),
        ("120 ships, 12 of them ours", "Vantry Treaty", (), []),
        ("the pilots of Kessim", TREATY, (), []),
        ("the Treaty of Kessim on Pilots", TREATY, (), ["Treaty of Kessim on Pilots"]),
        ("it is ours", TREATY, (), ["it"]),
        ("it is ours", TREATY, (PACT,), []),
        (
            "the NPT stands",
            "Treaty on the Non-Proliferation of Nuclear Weapons (1968)",
            (),
            ["NPT"],
        ),
        ("the Vantry Treaty", TREATY, ("Vantry Treaty",), []),
        ("12 ships of 1992", "1992 Pact of Vantry", (), []),
        ("a treaty is not the Treaty", TREATY, (), ["Treaty"]),
    ],
)
def test_an_instrument_is_named_by_a_head_a_number_or_an_acronym(words, name, others, found):
    assert [span.of(words) for span in places_of(words, name, others)] == found


@pytest.mark.parametrize(
    ("provision", "words"),
    [
        ("Articles 2 and 3", "That violates Articles 2 and 3 of the Treaty"),
        ("Article 4, paragraph 2", "under Article 4, paragraph 2, of the Treaty of Kessim"),
        ("Article 33", "The Treaty, in its Article 33, lists eight means"),
        ("Article 6(2)", "the Treaty (Article 6(2)) is clear"),
        ("Article 5", "Article 5 has been invoked"),
        ("paragraph 9", "In accordance with paragraph 9 of this treaty"),
        ("Article 2; Article 7", "Article 2 of the Treaty and Article 7 of the Treaty"),
        (None, "The Treaty is older than Article 7 of the Constitution"),
        (None, "In paragraph 9 we speak of the Treaty"),
        (None, "The article on the Treaty has 7 pages"),
    ],
)
def test_a_provision_is_given_as_printed_beside_its_instrument(said, rows, provision, words):
    assert one_row(rows, said, "claim", words)["provision"] == provision


def test_a_provision_belongs_to_the_instrument_that_it_is_said_to_be_of(said, rows):
    words = "It rests on Article 11 of the Treaty of Kessim and paragraph 5 of the Pact"
    found = rows("instruments", said("XN", "claim", words, instruments=(TREATY, PACT)))
    of = {(row["instrument"], row["provision"]) for row in found}
    assert of == {(TREATY, "Article 11"), (PACT, "paragraph 5")}
    apart = "The Treaty of Kessim and the Pact have no Article 5"
    found = rows("instruments", said("XN", "claim", apart, instruments=(TREATY, PACT)))
    assert [row["provision"] for row in found] == [None, None]


def test_a_row_says_who_acts_against_whom_by_whose_account_and_through_whom(said, rows):
    breach = said("XN", "claim", "XV violates the Treaty", instruments=(TREATY,), to="XV")
    told = Attribution(holders=(Holder(name="Ada Berg", represents="XK"),))
    levels = (*breach.statement.attribution, told)
    breach = replace(breach, statement=replace(breach.statement, attribution=levels))
    asked = said("XN", "demand", "We urge Veskia to keep to it", instruments=(TREATY,), to="XV")
    first, second = rows("instruments", breach, asked)
    assert (first["actor"], first["against"], first["day"]) == ("XN", "XV", "2031-02-01")
    assert (first["according_to"], first["relayed_by"]) == ("XN", "XK")
    assert (first["statement"], first["words"]) == (breach.id, "XV violates the Treaty")
    assert (second["stance"], second["against"]) == ("calls for", None)
    hit = one_row(rows, said, "claim", "By seizing XV they violated the Treaty", to="XV")
    assert (hit["stance"], hit["against"]) == ("says it is breached", None)


def test_whose_act_it_is_stays_open_where_the_text_does_not_say(said, rows):
    done = {"measure": "signature", "stage": Stage.DONE}
    assert one_row(rows, said, "measure", "The Treaty was signed here", **done)["actor"] is None
    left = one_row(rows, said, "claim", "XV has left the Treaty", to="XV")
    assert (left["stance"], left["actor"], left["according_to"]) == ("withdraws", "XV", "XN")
    measured = one_row(rows, said, "measure", "We signed it", by="XN", **done)
    assert (measured["actor"], measured["stage"]) == ("XN", "done")


def lens_of(*utterances):
    (lens,) = fold(ledgers["instruments"], merged(utterances)).values()
    return lens


def test_the_status_of_each_actor_is_its_last_act_by_each_account(said):
    done = {"instruments": (TREATY,), "stage": Stage.DONE}
    signed = {"measure": "signature", **done}
    left = {"measure": "withdrawal", **done}
    lens = lens_of(
        said("XN", "measure", "We signed the Treaty", "2031-01-01", by="XN", **signed),
        said("XN", "measure", "We withdrew from the Treaty", "2031-02-01", by="XN", **left),
        said("XV", "measure", "Norland signed the Treaty", "2031-03-01", by="XN", **signed),
        said("XV", "measure", "The Treaty was signed", "2031-04-01", **signed),
        said("", "measure", "Norland withdrew from the Treaty", "2031-05-01", by="XN", **left),
    )
    stances = {key: one.stance.value for key, one in status_of(lens).items()}
    assert stances == {("parties", "XN", "XN"): "withdraws", ("parties", "XN", "XV"): "signs"}


def test_what_was_done_first_is_not_last_because_it_is_told_last(said):
    done = {"instruments": (TREATY,), "stage": Stage.DONE, "by": "XN"}
    left = said("XN", "measure", "We withdrew from the Treaty", measure="withdrawal", **done)
    words = "We signed the Treaty in 1974"
    told = said("XN", "measure", words, "2031-06-01", measure="signature", **done)
    start = words.index("1974")
    when = TimeMention(
        span=replace(told.statement.span, start=start, end=start + 4),
        text="1974",
        rule="r",
        value="1974",
        type="DATE",
    )
    dated = replace(told, statement=replace(told.statement, times=(when,)))
    assert status_of(lens_of(left, dated))["parties", "XN", "XN"].said == left
    assert status_of(lens_of(left, told))["parties", "XN", "XN"].said == told
    took_effect = replace(told, statement=replace(told.statement, effective="1975-01-01"))
    assert status_of(lens_of(left, took_effect))["parties", "XN", "XN"].said == left


def test_what_is_only_begun_is_ahead_and_takes_no_day_from_an_aside(said, rows):
    left = {"measure": "withdrawal", "stage": Stage.IN_FORCE, "by": "XN"}
    begun = "We begin the procedure of withdrawal from the Treaty, which was signed in 1974"
    done = said(
        "XN", "measure", "We withdrew from the Treaty in 1974", instruments=(TREATY,), **left
    )
    start = begun.index("1974")
    when = TimeMention(
        span=Span(start, start + 4), text="1974", rule="r", value="1974", type="DATE"
    )
    ahead = said("XV", "measure", begun, instruments=(TREATY,), times=(when,), **left)
    first, second = rows("instruments", done, ahead)
    assert (first["status"], second["status"]) == ("left", "to be left")
    assert second["when"] == "2031-02-01"


def test_the_status_is_the_last_by_each_account_and_never_ours(said, rows):
    named = {"instruments": (TREATY,)}
    found = rows(
        "instruments",
        said("XN", "claim", "The Treaty remains in force", "2031-01-01", **named),
        said("XN", "claim", "The Treaty is no longer in force", "2031-02-01", **named),
        said("XV", "claim", "The Treaty remains in force", "2031-01-15", **named),
        said("XV", "claim", "XN violates the Treaty", "2031-02-02", to="XN", **named),
        said("XV", "claim", "There is the Treaty", "2031-03-01", **named),
        said("", "claim", "The Treaty remains in force", "2031-04-01", **named),
    )
    status = {(row["according_to"], row["status"]) for row in found if row["status"]}
    assert status == {("XN", "not in force"), ("XV", "in force"), ("XV", "breached")}


def test_a_provision_is_an_entry_of_its_own_below_its_instrument(said):
    entries = fold(
        ledgers["instruments"],
        merged(
            [
                said(
                    "XN", "claim", "Under Articles 4(2) and 6 of the Treaty", instruments=(TREATY,)
                ),
                said("XV", "claim", "Art. 6 of the Treaty says so", instruments=(TREATY,)),
            ]
        ),
    )
    counted = {key: len(lens.invoked) for key, lens in entries.items()}
    assert counted == {TREATY: 2, f"{TREATY}/4": 1, f"{TREATY}/4(2)": 1, f"{TREATY}/6": 2}


def test_an_instrument_has_one_name_whatever_a_statement_calls_it(said):
    full = "Vienna Convention on Diplomatic Relations"
    called = [
        said("XN", "claim", f"There is the {one}", instruments=(one,))
        for one in (full, "VCDR", "VCXX")
    ]
    entries = fold(ledgers["instruments"], merged(called))
    assert {key: len(lens.invoked) for key, lens in entries.items()} == {
        f"{full} (1961)": 2,
        "VCXX": 1,
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Vantry Treaty", "Treaty of Vantry on Pilots (1974)", True),
        ("Treaty of Vantry", "Treaty of Vantry (1974)", True),
        ("Treaty of Vantry (1974)", "Treaty of Vantry (1992)", False),
        ("Vantry Treaty", "Protocol to the Vantry Treaty", False),
        ("Treaty", "Treaty of Vantry", False),
    ],
)
def test_names_can_be_of_one_instrument(one, other, same):
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


def test_figures_count_the_statements_of_each_stance_of_an_instrument(said):
    breach = said("XN", "claim", "Veskia violates the Treaty", instruments=(TREATY,))
    again = said("XV", "claim", "Norland violates the Treaty", instruments=(TREATY,))
    named = said("XV", "claim", "There is the Pact", instruments=(PACT,))
    ledger = ledgers["instruments"]
    figures = ledger.figures(fold(ledger, merged([breach, again, named])))
    assert {(one.name, one.value) for one in figures} == {
        (f"statements in which somebody says it is breached: {TREATY}", 2),
        (f"statements in which somebody names: {PACT}", 1),
    }
