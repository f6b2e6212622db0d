"""What holds for every regime that comes with onrecord, whatever desks entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.model import DeskEntry, Evidence, Withdrawal
from onrecord.regimes.finding import Verdict
from onrecord.regimes.judge import judge
from onrecord.regimes.loading import read_regime
from onrecord.regimes.rows import facts_of
from onrecord.regimes.shipped import shipped_regimes, template_regime

calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOON = datetime(2031, 1, 1, 12, tzinfo=UTC)
REGIMES = {
    "template": read_regime("template.toml", template_regime().encode()),
    **{
        file.stem: read_regime(file.name, file.read_bytes())
        for file in shipped_regimes().glob("*.toml")
    },
}
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))
SIDES = st.sampled_from([("XN", "XV"), ("XV", "XN")])
POSTS = st.sampled_from(
    [post.name for one in REGIMES.values() for post in one.posts] + ["Elsewhere"]
)
RANKS = st.sampled_from(["ambassador", "counsellor", "attache", "cook", None])


@st.composite
def values(draw, sheet, on):
    state, other = draw(SIDES)
    host = "to" if sheet in {"notes", "reports"} else "host"
    found = {"account": draw(st.sampled_from(["XN", "XV"])), "state": state, host: other}
    if sheet == "headcounts":
        found |= {"post": draw(POSTS), "count": draw(st.integers(0, 500))}
    elif sheet == "trips":
        away = draw(st.one_of(st.none(), st.integers(500, 600).map(lambda number: number / 10)))
        lead = draw(st.integers(-2, 5))
        told = draw(st.sampled_from([None, "never", (on - timedelta(days=lead)).isoformat()]))
        found |= {
            "post": draw(POSTS),
            "kind": draw(st.sampled_from(["travel", "short", None])),
            "rank": draw(RANKS),
            "latitude": away,
            "longitude": None if away is None else 11.0,
            "departs": on.isoformat(),
            "notified": told,
        }
    elif sheet == "hirings":
        found |= {"local": draw(st.booleans()), "count": draw(st.integers(0, 3))}
    elif sheet == "notes":
        numbers = st.sampled_from(["1", "2", "3"])
        found |= {"reference": draw(numbers), "answers": draw(st.one_of(st.none(), numbers))}
    elif sheet == "reports":
        found |= {"subject": "staff list", "period": draw(st.sampled_from([None, "2024-Q2"]))}
    else:
        until = on + timedelta(days=draw(st.integers(0, 400)))
        found |= {
            "sheet": draw(st.sampled_from(["trips", "hirings", "reports", "notes"])),
            "since": on.isoformat(),
            "until": until.isoformat(),
        }
    return found


@st.composite
def entries(draw):
    number = draw(st.integers(0, 12))
    return [draw(entry(f"en:{at:012x}")) for at in range(number)]


@st.composite
def entry(draw, name):
    sheets = ["headcounts", "trips", "hirings", "notes", "reports", "complete"]
    sheet, on = draw(st.sampled_from(sheets)), draw(DAYS)
    told = draw(values(sheet, on))
    gone = Withdrawal(by="A", because="b", time=NOON)
    return DeskEntry(
        id=name,
        sheet=sheet,
        on=on,
        account=told["account"],
        by=draw(st.sampled_from(["One", "Two"])),
        entered=NOON,
        values=told,
        evidence=Evidence(note="n", signed="s", dated=on),
        file="f.csv",
        line=2,
        changes=draw(st.sampled_from([(), (), (), (gone,), (gone, replace(gone, restored=True))])),
    )


@pytest.mark.parametrize("name", REGIMES)
@calm
@given(made=entries(), day=DAYS, data=st.data())
def test_the_order_of_entries_does_not_matter(name, made, day, data):
    shuffled = data.draw(st.permutations(made))
    assert judge(REGIMES[name], made, {}, day) == judge(REGIMES[name], shuffled, {}, day)


@pytest.mark.parametrize("name", REGIMES)
@calm
@given(made=entries(), day=DAYS)
def test_entries_that_are_told_twice_or_withdrawn_or_later_change_nothing(name, made, day):
    kept = [one for one in made if one.stands and one.on <= day]
    assert judge(REGIMES[name], [*made, *made], {}, day) == judge(REGIMES[name], kept, {}, day)


@pytest.mark.parametrize("name", REGIMES)
@calm
@given(made=entries(), day=DAYS)
def test_what_is_given_stays_as_it_was(name, made, day):
    before = [replace(one, values=dict(one.values)) for one in made]
    judge(REGIMES[name], made, {}, day)
    assert made == before


@pytest.mark.parametrize("name", REGIMES)
@calm
@given(made=entries(), day=DAYS)
def test_every_finding_rests_on_rows_of_its_account_or_says_what_is_missing(name, made, day):
    known = {one.id: one for one in made}
    for finding in judge(REGIMES[name], made, {}, day):
        assert bool(finding.missing) == (finding.verdict is Verdict.UNDECIDED)
        assert finding.rows or finding.missing
        for row in finding.rows:
            assert known[row].stands
            assert known[row].on <= day
            assert (known[row].account, known[row].by) == (
                finding.account.party,
                finding.account.desk,
            )


@pytest.mark.parametrize("name", REGIMES)
@calm
@given(made=entries(), day=DAYS)
def test_what_another_account_says_moves_no_finding_of_this_one(name, made, day):
    own = [one for one in made if (one.account, one.by) == ("XN", "One")]
    alone = [replace(one, disputed=False) for one in judge(REGIMES[name], own, {}, day)]
    together = [replace(one, disputed=False) for one in judge(REGIMES[name], made, {}, day)]
    mine = [one for one in alone if one.account is not None]
    assert mine == [one for one in together if one.account and one.account.order == ("XN", "One")]


@calm
@given(made=entries(), day=DAYS, cut=st.integers(0, 12))
def test_going_on_is_starting_over(made, day, cut):
    """What is entered in two goes comes to the same facts as what is entered in one."""
    first, rest = facts_of(made[:cut], {}, day), facts_of(made[cut:], {}, day)
    assert facts_of(made, {}, day) == tuple(sorted((*first, *rest), key=_place))


def _place(fact):
    return fact.on, fact.source, fact.id
