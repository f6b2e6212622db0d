"""What holds for the finder of instruments, whatever it reads."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.mentions.instruments import find_instruments
from onrecord.model import Passage, verify

PIECES = """
    the The this said a of on and or between for with to its resolution Resolution resolutions UNSCR
    SCR 242 1244 64/298 3363 (1967) (1999) (XXX) (ES-V) S/RES/1244 A/75/1 S/2019/123 A/C.1/60/L.40
    Treaty Convention Charter Agreement agreement memorandum Protocol Act Code Labour Constitution
    Norport Norland Veskia UN NATO Security Council General Assembly United Nations free trade deal
    Article 5 Chapter VII paragraph 4 section Executive Order E.O. 14024 13660 U.S.C. 50 (FPA) FPA
    signed in 3 May 1991 of 12 August 1949 Geneva Conventions JCPOA Plan Letter of Intent Directive
    2014/24/EU , ; . : ( ) “ ” * - İ ß СБ ООН резолюция Устав 1244 Генеральной Ассамблеи legislation
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n", "\u00a0"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)
LANGUAGES = st.sampled_from(["en", "en-GB", "ru", "fr", "und"])
POLITIES = st.sampled_from([None, "NZ", "RS"])
WORST = 2.4


def rows(passage):
    return [
        (m.span.start, m.span.end, m.canonical, m.form, m.provision, m.rule)
        for m in find_instruments(passage)
    ]


@given(TEXTS, LANGUAGES, POLITIES, st.integers(0, 9))
def test_quotes_exactly_in_order_and_apart(text, language, polity, offset):
    whole = "x" * offset + text
    found = list(find_instruments(Passage(text, offset, language, polity=polity)))
    for one in found:
        verify(one, whole)
        assert one.text.strip() == one.text
        assert one.rule.startswith("mentions.instruments.")
        assert one.antecedent is None or one.antecedent.end <= one.span.start
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(TEXTS, LANGUAGES, st.integers(1, 9))
def test_moves_with_its_passage(text, language, offset):
    here = rows(Passage(text, 0, language))
    there = rows(Passage(text, offset, language))
    assert [(start + offset, end + offset, *rest) for start, end, *rest in here] == there


@given(TEXTS, LANGUAGES)
def test_reads_the_same_twice(text, language):
    assert rows(Passage(text, language=language)) == rows(Passage(text, language=language))


def seconds(text, language):
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        list(find_instruments(Passage(text, language=language)))
        best = min(best, time.process_time() - start)
    return best


def is_linear(text, language):
    """Double a text; what others do on the machine may spoil one measurement, hardly three."""
    for _ in range(3):
        once = seconds(text, language)
        if seconds(text + text, language) <= max(once, 0.01) * WORST:
            return True
    return False


PIECES_OF_COST = {
    "en": (
        "Recalling its resolutions 242 (1967) and 338 (1973), and the Treaty of Norport of 3 May. ",
        "resolution 242 and ", "resolutions 1199 (1998), ", "1242 (1999), ", "Agreement ",
        "Treaty on ", "of the ", "A/B/C/1/", "S/2019/123 ", "Foo Bar Act (FBA) and the FBA ",
        "E.O. 14024 and ", "the UN Charter and the Charter ", "Article 2, paragraph 4, of the ",
        "memorandum of understanding on ", "peace and trade agreement ", "(", "\n", "A",
    ),
    "ru": ("резолюция 1244 СБ ООН и ", "резолюции 1, 2 и ", "Устав ООН ", "Устав "),
    "fr": ("A/", "S/2019/123/"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "piece"),
    [(language, piece) for language, pieces in PIECES_OF_COST.items() for piece in pieces],
)
def test_costs_twice_as_much_for_twice_as_much(language, piece):
    assert is_linear(piece * (20_000 // len(piece)), language)
