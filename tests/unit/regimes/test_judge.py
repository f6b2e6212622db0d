"""The judge: kept, broken and undecided, by whose account, from which rows."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.regimes.finding import Verdict
from onrecord.regimes.judge import judge
from onrecord.regimes.loading import read_regime
from onrecord.regimes.rows import Account

STAFF = "sheet = 'headcounts'"
CEILING = "kind = 'ceiling'\nof = ['XN']\nlimit = 300"
PARITY = "kind = 'parity'"
DAY = date(2031, 6, 30)


def staff(day, state, post, count, account="XN"):
    host = "XV" if state == "XN" else "XN"
    return f"{day},{account},{state},{host},{post},{count}"


def only(regime, entries, day=DAY, ledgers=None):
    (finding,) = judge(regime, entries, ledgers or {}, day)
    return finding


def told(findings):
    return [(one.verdict.value, one.excess, one.unit) for one in findings]


def test_450_less_150_is_300(regime, entered):
    rows = entered(
        "headcounts",
        staff("2031-02-01", "XN", "Embassy", 300),
        staff("2031-02-01", "XN", "Mission", 150),
    )
    finding = only(regime(STAFF, CEILING), rows)
    assert finding.verdict is Verdict.KEPT
    assert "450 less 150 (Mission) is 300" in finding.because
    assert finding.rows == tuple(row.id for row in rows)
    assert finding.account == Account("XN", "Desk")


def test_a_ceiling_is_broken_by_what_is_over_it(regime, entered):
    rows = entered("headcounts", staff("2031-02-01", "XN", "Embassy", 307))
    finding = only(regime(STAFF, CEILING), rows)
    assert (finding.verdict, finding.excess, finding.unit) == (Verdict.BROKEN, 7, "it")
    assert not finding.at_least


def test_the_last_headcount_on_or_before_the_day_counts(regime, entered):
    rows = entered(
        "headcounts",
        staff("2031-05-01", "XN", "Embassy", 300),
        staff("2031-02-01", "XN", "Embassy", 310),
    )
    asked = regime(STAFF, CEILING)
    assert only(asked, rows, date(2031, 4, 30)).excess == 10
    assert only(asked, rows, date(2031, 5, 1)).verdict is Verdict.KEPT
    assert only(asked, rows, date(2031, 1, 31)).account is None


def test_a_headcount_that_is_missing_is_named(regime, entered):
    asked = regime(STAFF, PARITY)
    finding = only(asked, entered("headcounts", staff("2031-02-01", "XN", "Embassy", 300)))
    assert finding.verdict is Verdict.UNDECIDED
    assert finding.missing == ("headcounts: XV in XN, Embassy, by 2031-06-30",)
    assert "XV in XN: not known" in finding.because


def test_what_is_over_a_ceiling_without_the_rest_is_broken_by_at_least_that(regime, entered):
    more = '[[post]]\nname = "Consulate"\nstate = "XN"\nhost = "XV"\n'
    rows = entered("headcounts", staff("2031-02-01", "XN", "Embassy", 310))
    finding = only(regime(STAFF, CEILING, more=more), rows)
    assert (finding.verdict, finding.excess, finding.at_least) == (Verdict.BROKEN, 10, True)


def test_a_ceiling_may_be_of_one_post_alone(regime, entered):
    more = '[[post]]\nname = "Consulate"\nstate = "XN"\nhost = "XV"\n'
    asked = regime(f"{STAFF}\nwhere = {{ post = 'Consulate' }}", CEILING, more=more)
    rows = entered(
        "headcounts",
        staff("2031-02-01", "XN", "Embassy", 310),
        staff("2031-02-01", "XN", "consulate", 20),
    )
    finding = only(asked, rows)
    assert (finding.verdict, finding.rows) == (Verdict.KEPT, (rows[1].id,))
    assert only(asked, rows[:1]).missing == ("headcounts: XN in XV, Consulate, by 2031-06-30",)


def test_a_post_that_the_regime_does_not_know_is_not_dropped(regime, entered):
    rows = entered(
        "headcounts",
        staff("2031-02-01", "XN", "Embassy", 2),
        staff("2031-02-01", "XN", "Embasy", 9),
    )
    finding = only(regime(STAFF, CEILING), rows)
    assert finding.verdict is Verdict.UNDECIDED
    assert finding.missing == (f"the post 'Embasy' of {rows[1].id} is none of the regime's",)


def test_parity_is_broken_by_who_has_more(regime, entered):
    rows = entered(
        "headcounts",
        staff("2031-02-01", "XN", "Embassy", 300),
        staff("2031-02-01", "XV", "Embassy", 450),
    )
    finding = only(regime(STAFF, PARITY), rows)
    assert (finding.verdict, finding.state, finding.excess) == (Verdict.BROKEN, "XV", 150)
    apart = only(regime(STAFF, PARITY + "\napart = 150"), rows)
    assert apart.verdict is Verdict.KEPT
    assert only(regime(STAFF, PARITY + "\napart = 140"), rows).excess == 10


def test_no_account_stands_in_for_another(regime, entered):
    """XN tells of its own staff and XV of its own: neither account can be judged alone."""
    rows = (
        *entered("headcounts", staff("2031-02-01", "XN", "Embassy", 300, "XN")),
        *entered("headcounts", staff("2031-02-01", "XV", "Embassy", 300, "XV")),
    )
    findings = judge(regime(STAFF, PARITY), rows, {}, DAY)
    assert [one.account.party for one in findings] == ["XN", "XV"]
    assert {one.verdict for one in findings} == {Verdict.UNDECIDED}


def test_two_desks_with_the_same_account_are_kept_apart(regime, entered):
    rows = (
        *entered("headcounts", staff("2031-02-01", "XN", "Embassy", 300), by="One"),
        *entered("headcounts", staff("2031-02-01", "XN", "Embassy", 310), by="Two"),
    )
    findings = judge(regime(STAFF, CEILING), rows, {}, DAY)
    assert [(one.account.desk, one.excess, one.disputed) for one in findings] == [
        ("One", None, True),
        ("Two", 10, True),
    ]


def test_accounts_that_agree_are_not_said_to_differ(regime, entered):
    rows = (
        *entered("headcounts", staff("2031-02-01", "XN", "Embassy", 300), by="One"),
        *entered("headcounts", staff("2031-03-01", "XN", "Embassy", 299), by="Two"),
    )
    assert not any(one.disputed for one in judge(regime(STAFF, CEILING), rows, {}, DAY))


def test_a_regime_is_judged_only_on_days_on_which_it_is_in_force(regime, entered):
    rows = entered("headcounts", staff("2031-02-01", "XN", "Embassy", 310))
    assert judge(regime(STAFF, CEILING), rows, {}, date(2030, 12, 31)) == ()


def trip(rank="counsellor", east=1.0, departs="2031-03-04T09:00", notified="never", post="Embassy"):
    place = "," if east is None else f"0,{east}"
    return f"XN,XV,XN,{post},travel,{rank},{place},{departs},{notified}"


NOTICE = (
    "kind = 'notice'\nof = ['XV']\nradius = 25\nunit = 'mi'\nhours = 48\nranks = ['counsellor']"
)
TRIPS = "sheet = 'trips'\nwhere = { kind = 'travel' }"


@pytest.mark.parametrize(
    ("row", "verdict", "excess"),
    [
        (trip(), "broken", None),
        (trip(notified="2031-03-02T09:00"), "kept", None),
        (trip(notified="2031-03-02T10:30"), "broken", 1.5),
        (trip(notified="2031-03-05T09:00"), "broken", 72),
        (trip(notified="2031-03-02"), "undecided", None),
        (trip(notified="2031-03-01"), "kept", None),
        (trip(notified=""), "undecided", None),
        (trip(east=0.3), "kept", None),
        (trip(east=None), "undecided", None),
        (trip(east=0.3618), "undecided", None),
        (trip(east=0.37), "broken", None),
        (trip(rank="ambassador"), "kept", None),
        (trip(rank="cook"), "undecided", None),
        (trip(rank=""), "undecided", None),
        (trip(rank="Counsellor"), "broken", None),
        (trip(post="Consulate"), "undecided", None),
        (trip(post=""), "undecided", None),
        (trip(post="", rank="ambassador"), "kept", None),
    ],
)
def test_notice_of_travel_beyond_25_miles(regime, entered, row, verdict, excess):
    finding = only(regime(TRIPS, NOTICE), entered("trips", row))
    assert (finding.verdict.value, finding.excess) == (verdict, excess)
    assert bool(finding.missing) == (verdict == "undecided")


def test_a_radius_in_kilometres_is_another_one(regime, entered):
    rows = entered("trips", trip(east=0.3))
    assert only(regime(TRIPS, NOTICE), rows).verdict is Verdict.KEPT
    assert only(regime(TRIPS, NOTICE.replace("'mi'", "'km'")), rows).verdict is Verdict.BROKEN


def test_notice_in_days_counts_days_of_the_calendar(regime, entered):
    asked = regime(TRIPS, NOTICE.replace("hours = 48", "days = 2"))
    assert only(asked, entered("trips", trip(notified="2031-03-02"))).verdict is Verdict.KEPT
    late = only(asked, entered("trips", trip(notified="2031-03-03")))
    assert (late.verdict, late.excess, late.unit) == (Verdict.BROKEN, 1, "days")


def test_a_trip_after_the_day_or_before_the_regime_is_left_out(regime, entered):
    rows = entered("trips", trip(departs="2031-07-01"), trip(departs="2030-12-31"))
    finding = only(regime(TRIPS, NOTICE), rows)
    assert "no trip is entered" in finding.because or finding.account is None


WHOLE = "XN,{},XV,XN,{},{}"


def test_that_there_was_no_trip_has_to_be_said(regime, entered):
    asked = regime(TRIPS, NOTICE)
    said = entered("complete", WHOLE.format("trips", "2031-01-01", "2031-06-30"))
    assert only(asked, said).verdict is Verdict.KEPT
    part = entered(
        "complete",
        WHOLE.format("trips", "2031-01-01", "2031-02-28"),
        WHOLE.format("trips", "2031-03-02", "2031-12-31"),
    )
    finding = only(asked, part)
    assert finding.missing == ("complete: trips of XV towards XN, 2031-03-01 to 2031-03-01",)


def test_days_that_are_told_whole_twice_are_whole_once(regime, entered):
    said = entered(
        "complete",
        WHOLE.format("trips", "2031-01-01", "2031-06-30"),
        WHOLE.format("trips", "2031-02-01", "2031-02-28"),
    )
    assert only(regime(TRIPS, NOTICE), said).verdict is Verdict.KEPT


SHORT = "sheet = 'trips'\nwhere = { kind = 'short' }"
QUOTA = "kind = 'quota'\nof = ['XV']\nlimit = 2\neach = 'year'"


def short(*days):
    return [f"XN,XV,XN,,short,,,,{day}," for day in days]


def test_a_quota_is_kept_only_where_the_list_is_whole(regime, entered):
    asked, rows = regime(SHORT, QUOTA), entered("trips", *short("2031-02-01", "2031-03-01"))
    open_ = only(asked, rows)
    assert (open_.verdict, open_.about) == (Verdict.UNDECIDED, "2031")
    whole = entered("complete", WHOLE.format("trips", "2031-01-01", "2031-06-30"))
    assert only(asked, (*rows, *whole)).verdict is Verdict.KEPT


def test_a_quota_is_broken_whatever_else_there_was(regime, entered):
    rows = entered("trips", *short("2031-02-01", "2031-03-01", "2031-04-01", "2031-07-01"))
    finding = only(regime(SHORT, QUOTA), rows)
    assert (finding.verdict, finding.excess, finding.at_least) == (Verdict.BROKEN, 1, True)
    assert len(finding.rows) == 3


def test_each_month_has_a_quota_of_its_own(regime, entered):
    asked = regime(SHORT, QUOTA.replace("'year'", "'month'").replace("limit = 2", "limit = 1"))
    rows = entered("trips", *short("2031-02-01", "2031-02-28", "2031-03-01"))
    found = {one.about: one.verdict.value for one in judge(asked, rows, {}, DAY)}
    assert found == {"2031-02": "broken", "2031-03": "undecided", "2031-06": "undecided"}


HIRINGS = "sheet = 'hirings'\nwhere = { local = true }"
BAN = "kind = 'ban'\nof = ['XV']"


def test_a_ban_is_broken_by_as_many_as_were_hired(regime, entered):
    rows = entered("hirings", "2031-02-01,XN,XV,XN,yes,3", "2031-02-02,XN,XV,XN,no,5")
    finding = only(regime(HIRINGS, BAN), rows)
    assert (finding.verdict, finding.excess, finding.rows) == (Verdict.BROKEN, 3, (rows[0].id,))


def test_a_ban_is_not_kept_because_nobody_entered_a_hiring(regime, entered):
    asked, rows = regime(HIRINGS, BAN), entered("hirings", "2031-02-02,XN,XV,XN,no,5")
    assert only(asked, rows).verdict is Verdict.UNDECIDED
    whole = entered("complete", WHOLE.format("hirings", "2030-01-01", "2031-12-31"))
    assert only(asked, (*rows, *whole)).verdict is Verdict.KEPT
    other = entered("complete", WHOLE.format("trips", "2030-01-01", "2031-12-31"))
    assert only(asked, (*rows, *other)).verdict is Verdict.UNDECIDED


REPORTS = "sheet = 'reports'\nwhere = { subject = 'staff list' }"
DEADLINE = "kind = 'deadline'\nof = ['XV']\nby = 2031-03-31"


@pytest.mark.parametrize(
    ("day", "verdict", "excess"),
    [("2031-03-31", "kept", None), ("2031-04-03", "broken", 3), (None, "undecided", None)],
)
def test_a_deadline(regime, entered, day, verdict, excess):
    rows = entered("reports", f"{day or '2031-02-01'},XN,XV,XN,{'staff list' if day else 'other'},")
    finding = only(regime(REPORTS, DEADLINE), rows)
    assert (finding.verdict.value, finding.excess) == (verdict, excess)


def test_what_is_not_due_yet_is_undecided_and_what_is_past_needs_a_whole_list(regime, entered):
    asked = regime(REPORTS, DEADLINE)
    rows = entered("complete", WHOLE.format("reports", "2031-01-01", "2031-04-10"))
    assert "not past" in only(asked, rows, date(2031, 3, 31)).because
    late = only(asked, rows, date(2031, 4, 10))
    assert (late.verdict, late.excess, late.at_least) == (Verdict.BROKEN, 10, False)
    later = only(asked, rows, date(2031, 5, 10))
    assert (later.excess, later.at_least) == (10, True)


NOTES = "sheet = 'notes'"
ANSWER = "kind = 'deadline'\nof = ['XV']\nafter = 'it'\ndays = 30"


def test_a_note_is_answered_within_days_by_a_note_that_names_it(regime, entered):
    rows = entered(
        "notes",
        "2031-02-01,XN,XN,XV,1/31,",
        "2031-02-20,XN,XV,XN,7/31,1/31",
        "2031-03-01,XN,XN,XV,2/31,",
        "2031-04-10,XN,XV,XN,9/31,2/31",
        "2031-06-20,XN,XN,XV,3/31,",
        "2031-06-21,XN,XV,XN,11/31,4/31",
    )
    findings = judge(regime(NOTES, ANSWER), rows, {}, DAY)
    assert told(findings) == [
        ("kept", None, None),
        ("broken", 10, "days"),
        ("undecided", None, None),
    ]
    assert findings[0].rows == (rows[0].id, rows[1].id)


def test_a_note_before_another_does_not_answer_it(regime, entered):
    rows = entered("notes", "2031-01-20,XN,XV,XN,7/31,1/31", "2031-02-01,XN,XN,XV,1/31,")
    assert only(regime(NOTES, ANSWER), rows).verdict is Verdict.UNDECIDED


REPORT = "kind = 'report'\nof = ['XV']\neach = 'quarter'\ndays = 15"


def test_a_report_each_quarter(regime, entered):
    rows = entered(
        "reports",
        "2031-04-10,XN,XV,XN,staff list,2031-Q1",
        "2031-07-20,XN,XV,XN,staff list,2031-Q2",
    )
    findings = judge(regime(REPORTS, REPORT), rows, {}, date(2031, 10, 20))
    assert [(one.about, *told([one])[0]) for one in findings] == [
        ("2031-Q1", "kept", None, None),
        ("2031-Q2", "broken", 5, "days"),
        ("2031-Q3", "undecided", None, None),
    ]


def test_a_report_of_no_period_decides_nothing(regime, entered):
    rows = entered("reports", "2031-04-10,XN,XV,XN,staff list,")
    findings = judge(regime(REPORTS, REPORT), rows, {}, date(2031, 4, 20))
    assert findings[0].missing == (f"the period in {rows[0].id}",)


MEASURE = {
    "by": "XV",
    "to": "XN",
    "type": "expulsion",
    "count": "3",
    "stage": None,
    "day": "2031-02-01",
    "said_by_doer": "st:a/1-2",
    "said_by_other": "st:b/1-2",
    "outcome": "matched",
    "statement": "st:a/1-2",
    "words": "w",
}


def test_rows_of_a_ledger_are_counted_by_the_account_of_each_side(regime):
    asked = regime("ledger = 'measures'\nwhere = { type = 'expulsion' }\nadd = 'count'", BAN)
    findings = judge(asked, (), {"measures": [MEASURE, MEASURE | {"day": "2031-12-01"}]}, DAY)
    assert [(one.account, one.excess, one.rows) for one in findings] == [
        (Account("XN"), 3, ("st:b/1-2",)),
        (Account("XV"), 3, ("st:a/1-2",)),
    ]
    for undone in ({"type": "entry_ban"}, {"stage": "proposed"}, {"outcome": "reversed"}):
        assert only(asked, (), ledgers={"measures": [MEASURE | undone]}).account is None


def test_what_was_only_proposed_counts_where_the_regime_asks_for_it(regime):
    asked = regime("ledger = 'measures'\nwhere = { stage = ['proposed', 'done'] }", BAN)
    proposed = {"measures": [MEASURE | {"stage": "proposed"}]}
    assert {one.verdict for one in judge(asked, (), proposed, DAY)} == {Verdict.BROKEN}


FIGURE = {
    "subject": "XN",
    "unit": "staff",
    "value": 450,
    "said": "450",
    "bound": None,
    "according_to": "XV",
    "day": "2031-02-01",
    "statement": "st:a/1-2",
}


def test_a_figure_that_is_told_with_about_is_no_number_to_compare(regime):
    asked = regime("ledger = 'figures'\nadd = 'value'", CEILING)
    assert only(asked, (), ledgers={"figures": [FIGURE]}).excess == 150
    about = only(asked, (), ledgers={"figures": [FIGURE | {"bound": "about", "said": "about 450"}]})
    assert about.verdict is Verdict.UNDECIDED
    assert about.because.startswith("XN in XV: no number that can be used")
    assert about.missing == ("a number instead of 'about 450' in st:a/1-2",)


def test_quota_ban_and_deadline_together_need_no_code(entered):
    """A third regime, of TOML alone."""
    from_toml = """
name = "third"
title = "Seasonal work in the harbours"
instrument = "Protocol on the harbours"
parties = ["XN", "XV"]
since = 2031-01-01

[[counted]]
name = "short trips"
sheet = "trips"
where = { kind = ["short", "seasonal"] }

[[counted]]
name = "local hirings"
sheet = "hirings"
where = { local = true }

[[counted]]
name = "lists"
sheet = "reports"

[[rule]]
name = "trips"
kind = "quota"
counted = "short trips"
of = ["XV"]
limit = 2
each = "quarter"

[[rule]]
name = "hirings"
kind = "ban"
counted = "local hirings"
of = ["XV"]

[[rule]]
name = "list"
kind = "deadline"
counted = "lists"
of = ["XV"]
by = 2031-02-15
"""
    rows = (
        *entered("trips", *short("2031-01-10", "2031-02-10"), "XN,XV,XN,,Seasonal,,,,2031-03-10,"),
        *entered("complete", WHOLE.format("hirings", "2031-01-01", "2031-03-31")),
        *entered("reports", "2031-02-14,XN,XV,XN,anything,"),
    )
    findings = judge(read_regime("third.toml", from_toml.encode()), rows, {}, date(2031, 3, 31))
    assert told(findings) == [
        ("broken", 1, "short trips"),
        ("kept", None, None),
        ("kept", None, None),
    ]
