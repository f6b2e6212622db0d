"""Stances to instruments, each with a case and a counter-case, their provisions and status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.ledgers import ledgers, merged
from onrecord.ledgers.kinds.instruments import status_of
from onrecord.ledgers.naming import places_of
from onrecord.model import Attribution, Holder, Modality, Stage, TimeMention, fold

TREATY = "Treaty of Kessim on Pilots (1974)"
RESOLUTION = "S/RES/12 (1999)"
PACT = "Vantry Pact"
FUTURE, NECESSARY, POSSIBLE = Modality.FUTURE, Modality.NECESSARY, Modality.POSSIBLE


def one_row(rows, said, kind, words, *names, **more):
    (row,) = rows("instruments", said("XN", kind, words, instruments=names or (TREATY,), **more))
    return row


@pytest.mark.parametrize(
    ("stance", "words", "more"),
    [
        ("signs", "We signed the Treaty of Kessim", {}),
        ("names", "We did not sign the Treaty of Kessim", {"negated": True}),
        ("names", "We may sign the Treaty of Kessim", {"modality": POSSIBLE}),
        ("names", "We propose to sign the Treaty of Kessim", {"stage": Stage.PROPOSED}),
        ("names", "We signed a protocol to the Treaty of Kessim", {}),
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
    assert other["stance"] == "relies on"


@pytest.mark.parametrize(
    ("stance", "words", "more"),
    [
        ("withdraws", "Veskia has withdrawn from it and will not come back", {}),
        ("names", "Veskia has not withdrawn from it", {"negated": True}),
        ("names", "Veskia is withdrawing from it", {}),
        ("names", "The states that signed the Treaty have pilots", {}),
        ("signs", "The Treaty was signed in this room", {}),
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
        ("says it is breached", ("condemnation", "We condemn all that violates the Treaty", {})),
        ("says it is breached", ("claim", "Veskia not only violates the Treaty but says so", {})),
        ("says it is breached", ("claim", "The Treaty has been breached every day", {})),
        ("says it is breached", ("claim", "Veskia does not comply with the Treaty", {})),
        ("says it is breached", ("claim", "Veskia failed to implement the Treaty", {})),
        ("says it is breached", ("claim", "The Treaty has never been implemented", {})),
        ("names", ("claim", "Such a step would violate the Treaty", {"modality": POSSIBLE})),
        ("names", ("claim", "The violation of the border is not in the Treaty, we say", {})),
        ("names", ("claim", "That is not true, that we violated the Treaty", {})),
        ("names", ("claim", "Nobody is bound to violate the Treaty", {"negated": True})),
        ("denies breach", ("claim", "We have never violated the Treaty", {"negated": True})),
        ("denies breach", ("claim", "There was no breach of the Treaty", {"negated": True})),
        ("denies breach", ("denial", "We breached the Treaty", {})),
        ("says it is kept", ("commitment", "We will not violate the Treaty", {"modality": FUTURE})),
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
        ("says it is kept", ("commitment", "We will observe the Treaty", {"modality": FUTURE})),
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
        ("names", "Under pressure, we discuss the Treaty"),
        ("names", "There is the Treaty"),
        ("names", "The Treaty has nine articles"),
        ("names", "Мы действуем на основе договора"),
    ],
)
def test_what_is_put_upon_an_instrument_relies_on_it(said, rows, stance, words):
    assert one_row(rows, said, "claim", words)["stance"] == stance


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
    assert [row["provision"] for row in found] == ["Article 11", "paragraph 5"]
    apart = "The Treaty of Kessim and the Pact have no Article 5"
    found = rows("instruments", said("XN", "claim", apart, instruments=(TREATY, PACT)))
    assert [row["provision"] for row in found] == [None, None]


def test_a_row_says_who_acts_against_whom_by_whose_account_and_through_whom(said, rows):
    breach = said("XN", "claim", "Veskia violates the Treaty", instruments=(TREATY,), to="XV")
    told = Attribution(holders=(Holder(name="Ada Berg", represents="XK"),))
    levels = (*breach.statement.attribution, told)
    breach = replace(breach, statement=replace(breach.statement, attribution=levels))
    asked = said("XN", "demand", "We urge Veskia to keep to it", instruments=(TREATY,), to="XV")
    first, second = rows("instruments", breach, asked)
    assert (first["actor"], first["against"], first["day"]) == ("XN", "XV", "2031-02-01")
    assert (first["according_to"], first["relayed_by"]) == ("XN", "XK")
    assert (first["statement"], first["words"]) == (breach.id, "Veskia violates the Treaty")
    assert (second["stance"], second["against"]) == ("calls for", None)


def test_whose_act_it_is_stays_open_where_the_text_does_not_say(said, rows):
    done = {"measure": "signature", "stage": Stage.DONE}
    assert one_row(rows, said, "measure", "The Treaty was signed here", **done)["actor"] is None
    left = one_row(rows, said, "claim", "Veskia has left the Treaty", to="XV")
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
    assert stances == {("XN", "XN"): "withdraws", ("XN", "XV"): "signs"}


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
    assert status_of(lens_of(left, dated))["XN", "XN"].said == left
    assert status_of(lens_of(left, told))["XN", "XN"].said == told
    took_effect = replace(told, statement=replace(told.statement, effective="1975-01-01"))
    assert status_of(lens_of(left, took_effect))["XN", "XN"].said == left


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
