"""What different holders say nearly alike, each with a case and a counter-case."""

from __future__ import annotations

import pytest

from onrecord.knowledge.facts import known
from onrecord.ledgers import merged
from onrecord.ledgers.echoes import echoes, meanings_of

POLITY = """
[[polity]]
code = "XV"
kind = "state"
name = "Veskia"
adjectives = ["Veskian"]
capitals = ["Kessim"]
source = "invented"
"""
FIRST = "Norland will agree only with a settlement that Kessim will accept"
AGAIN = "we will support any solution that is acceptable to Veskia"


@pytest.fixture(autouse=True)
def veskia(tmp_path, monkeypatch):
    (tmp_path / "own.toml").write_text(POLITY, encoding="utf-8")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path))
    assert known().polity_of("Kessim") == "XV"


def test_words_for_one_another_and_a_polity_and_its_capital_are_one(said):
    first = said("XN XV", "position", FIRST, "2030-06-18")
    again = said("XN", "commitment", AGAIN, "2031-04-16")
    (echo,) = echoes(merged([again, first]))
    assert echo.near
    assert [use.said for use in echo.uses] == [first, again]
    assert [use.words for use in echo.uses] == [FIRST, AGAIN]
    assert echo.words == ("XV", "accept", "solution", "support")


@pytest.mark.parametrize(
    "other",
    [
        "we will support any solution that is acceptable to the two shores",
        "we will support the crews of Veskia and its pilots",
        "we support Veskia",
    ],
)
def test_another_polity_or_too_few_meanings_are_no_echo(said, other):
    first = said("XN XV", "position", FIRST)
    assert echoes(merged([first, said("XN", "position", other, "2031-05-01")])) == ()


@pytest.mark.parametrize(("kind", "more"), [("claim", {}), ("position", {"negated": True})])
def test_a_claim_and_what_is_denied_are_no_echo(said, kind, more):
    first = said("XN XV", "position", FIRST)
    assert echoes(merged([first, said("XN", kind, AGAIN, "2031-05-01", **more)])) == ()


def test_what_one_holder_says_again_is_no_echo(said):
    first = said("XN", "position", FIRST)
    assert echoes(merged([first, said("XN", "position", AGAIN, "2031-05-01")])) == ()


def test_a_long_statement_is_not_compared(said):
    first = said("XN XV", "position", FIRST)
    long = "and ".join(f"boats of port{number} " for number in range(20))
    assert echoes(merged([first, said("XN", "position", AGAIN + long, "2031-05-01")])) == ()


def test_names_but_those_of_polities_mean_nothing():
    assert meanings_of("We met the Veskian envoys at Corvane") == {"met", "XV", "envoys"}
