"""Who recognises whom, who supports or opposes whose membership, and numbers of those who do."""

from __future__ import annotations

import pytest

from onrecord.demo import demo_knowledge
from onrecord.model import Modality, QuantityMention, Span


@pytest.fixture(autouse=True)
def knowledge(monkeypatch):
    """Tarsova (XT), Halmere (XH), Kelduria (XL) and the OISS are known."""
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(demo_knowledge()))


def stands(rows, *said):
    return [
        (row["actor"], row["stance"], row["of"], row["body"]) for row in rows("recognitions", *said)
    ]


@pytest.mark.parametrize(
    ("words", "more", "stand"),
    [
        ("We recognise the independence of Halmere", {}, ("XT", "recognises", "XH", None)),
        (
            "We have recognised Halmere as a free and sovereign state",
            {},
            ("XT", "recognises", "XH", None),
        ),
        (
            "Our Government formally recognized the Republic of Halmere",
            {},
            ("XT", "recognises", "XH", None),
        ),
        ("Kelduria recognises Halmere", {}, ("XL", "recognises", "XH", None)),
        ("The Government of Kelduria recognises Halmere", {}, ("XL", "recognises", "XH", None)),
        (
            "We do not recognise Halmere’s “independence",
            {"negated": True},
            ("XT", "does not recognise", "XH", None),
        ),
        (
            "We no longer recognise Halmere",
            {"negated": True},
            ("XT", "does not recognise", "XH", None),
        ),
        ("Kelduria refuses to recognise Halmere", {}, ("XL", "does not recognise", "XH", None)),
        (
            "We will never recognise Halmere",
            {"negated": True, "modality": Modality.FUTURE},
            ("XT", "does not recognise", "XH", None),
        ),
        ("We withdraw our recognition of Halmere", {}, ("XT", "withdraws recognition", "XH", None)),
        (
            "We recognise the independence of our neighbour",
            {"to": "XH"},
            ("XT", "recognises", "XH", None),
        ),
    ],
)
def test_a_recognition_is_of_whoever_is_its_subject(said, rows, words, more, stand):
    assert stands(rows, said("XT", "position", words, **more)) == [stand]


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("It is a lever in recognising Halmere’s independence", {}),
        ("We recognise the right of the people of Halmere to independence", {}),
        ("We recognise the Government of Halmere", {}),
        ("We recognise that the independence of Halmere is recent", {}),
        ("We recognise Halmere and Kelduria", {}),
        ("We recognise Halmere’s long coast", {}),
        ("We recognise the independence of our neighbours", {}),
        ("Kelduria must recognise Halmere", {}),
        ("We are ready to recognise Halmere", {}),
        ("We will recognise Halmere", {"modality": Modality.FUTURE}),
        ("We recognise Halmere", {"modality": Modality.POSSIBLE}),
        ("If we recognise Halmere, they will", {}),
        ("We recognise Halmere", {"condition": Span(0, 2)}),
        ("We recognise Halmere, and do not ask for thanks", {"negated": True}),
        ("We have not withdrawn our recognition of Halmere", {"negated": True}),
        ("They recognise Halmere", {}),
        ("An envoy from Kelduria recognises Halmere", {}),
        ("Kelduria and Perrand recognise Halmere", {}),
        ("Halmere recognises Halmere", {}),
    ],
)
def test_nobody_is_to_stand_where_their_words_do_not_put_them(said, rows, words, more):
    assert stands(rows, said("XT", "position", words, **more)) == []


def test_an_act_is_of_who_acts(said, rows):
    act = {"measure": "recognition", "by": "XL", "to": "XH"}
    passive = said("XH", "measure", "Our independence was recognised first by Kelduria", **act)
    assert stands(rows, passive) == [("XL", "recognises", "XH", None)]
    spoken = said("XH", "claim", "Our independence was recognised first by Kelduria", to="XH")
    assert stands(rows, spoken) == []


@pytest.mark.parametrize(
    ("words", "more", "stand"),
    [
        ("We support the membership of Halmere in the OISS", {}, ("XT", "supports", "XH", "OISS")),
        ("We welcome Halmere’s early accession to the OISS", {}, ("XT", "supports", "XH", "OISS")),
        ("Kelduria backs Halmere’s bid to join the OISS", {}, ("XL", "supports", "XH", "OISS")),
        ("We oppose the admission of Halmere to the OISS", {}, ("XT", "opposes", "XH", "OISS")),
        (
            "We do not support Halmere joining the OISS",
            {"negated": True},
            ("XT", "opposes", "XH", "OISS"),
        ),
        ("We support its membership", {"to": "XH OISS"}, ("XT", "supports", "XH", "OISS")),
        (
            "We support the membership of Halmere in that body",
            {"to": "OISS"},
            ("XT", "supports", "XH", "OISS"),
        ),
        ("We support their accession to the OISS", {"to": "XH"}, ("XT", "supports", "XH", "OISS")),
    ],
)
def test_a_membership_is_supported_or_opposed(said, rows, words, more, stand):
    assert stands(rows, said("XT", "support", words, **more)) == [stand]


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("We support the membership of Halmere", {"to": "XH"}),
        ("The membership of Halmere in the OISS is a subject", {}),
        ("We welcome Halmere’s request to convene the full membership of the OISS", {}),
        ("We support Halmere and Kelduria in joining the OISS", {}),
        ("We do not oppose the admission of Halmere to the OISS", {"negated": True}),
        ("We support the OISS in its work", {"to": "XH OISS"}),
    ],
)
def test_no_membership_is_supported_without_a_plain_member_and_body(said, rows, words, more):
    assert stands(rows, said("XT", "support", words, **more)) == []


def test_several_members_are_a_question_each(said, rows):
    words = "We welcome the admission of Halmere, Kelduria and Perrand to the OISS"
    found = stands(rows, said("XT", "support", words))
    assert [(of, body) for *_, of, body in found] == [
        ("XH", "OISS"),
        ("XL", "OISS"),
        ("XP", "OISS"),
    ]


def number(text, words):
    at = words.index(text)
    span = Span(at, at + len(text))
    return (QuantityMention(span=span, text=text, rule="r", value=9, unit="state"),)


def counts(said, words, text, **more):
    return said("XT", "claim", words, "2031-05-01", quantities=number(text, words), **more)


def test_a_number_that_is_claimed_stands_beside_the_number_that_is_derived(said, rows):
    words = "About half of the member states do not recognise Halmere’s statehood"
    claim = counts(said, words, "About half of the member states", negated=True)
    others = [
        said("XL", "position", "We do not recognise Halmere", "2031-02-01", negated=True),
        said("XP", "position", "We recognise Halmere", "2031-02-01"),
        said("XP", "position", "We withdraw our recognition of Halmere", "2031-03-01"),
        said("XN", "position", "We recognise Halmere", "2031-02-01"),
    ]
    row = rows("recognitions", *others, claim)[-1]
    assert (row["stance"], row["actor"]) == ("counts", None)
    assert (row["claimed"], row["derived"]) == ("About half of the member states", 2)
    assert [one["derived"] for one in rows("recognitions", *others)] == [None] * 4
    positive = counts(said, "Nine states recognise Halmere", "Nine states")
    assert rows("recognitions", *others, positive)[-1]["derived"] == 1


def test_numbers_of_memberships_too(said, rows):
    words = "Nine states support the membership of Halmere in the OISS"
    support = "We support the membership of Halmere in the OISS"
    against = "We oppose the membership of Halmere in the OISS"
    found = rows(
        "recognitions",
        said("XL", "support", support),
        said("XP", "position", against),
        counts(said, words, "Nine states"),
    )
    assert (found[-1]["claimed"], found[-1]["derived"]) == ("Nine states", 1)


def test_a_number_of_something_else_or_elsewhere_counts_nobody(said, rows):
    people = counts(said, "Nine envoys recognise Halmere", "Nine envoys")
    after = counts(said, "We recognise Halmere and nine states", "nine states")
    assert [row["stance"] for row in rows("recognitions", people, after)] == []


def test_an_actors_own_account_goes_before_what_others_tell(said, rows):
    own = said("XL", "position", "We do not recognise Halmere", "2031-02-01", negated=True)
    told = said("XH", "claim", "Kelduria recognises Halmere", "2031-03-01")
    claim = counts(said, "Nine states recognise Halmere", "Nine states")
    assert rows("recognitions", own, told, claim)[-1]["derived"] == 0
    assert rows("recognitions", told, claim)[-1]["derived"] == 1
