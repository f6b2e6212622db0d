"""A regime's file: read whole, or refused with line, column and key."""

from __future__ import annotations

import pytest

from onrecord.errors import BadRegime
from onrecord.regimes.loading import read_regime
from onrecord.regimes.regime import RuleKind
from onrecord.regimes.shipped import shipped_regimes, template_regime
from onrecord.regimes.telling import sentence

WHOLE = """name = "r"
title = "T"
instrument = "I"
parties = ["XN", "XV"]
since = 2031-01-01
[[counted]]
name = "staff"
sheet = "headcounts"
[[rule]]
name = "one"
kind = "ceiling"
counted = "staff"
limit = 3
"""


def refused(text):
    with pytest.raises(BadRegime) as error:
        read_regime("r.toml", text.encode() if isinstance(text, str) else text)
    return error.value


def test_a_rule_binds_every_party_towards_the_other_when_it_names_nobody():
    regime = read_regime("r.toml", WHOLE.encode())
    (rule,) = regime.rules
    assert (rule.states, rule.host, rule.limit) == (("XN", "XV"), None, 3)
    assert regime.host_for(rule, "XN") == "XV"
    assert sentence(rule) == "XN and XV: at most 3 staff."


def test_the_template_has_every_kind_of_rule_and_can_be_used():
    regime = read_regime("t.toml", template_regime().encode())
    assert {rule.kind for rule in regime.rules} == set(RuleKind)
    assert all(sentence(rule).endswith(".") for rule in regime.rules)


@pytest.mark.parametrize("file", sorted(shipped_regimes().glob("*.toml")), ids=lambda f: f.stem)
def test_every_example_is_named_as_its_file(file):
    assert read_regime(file.name, file.read_bytes()).name == file.stem


def test_a_mark_at_the_beginning_and_other_line_ends_change_nothing():
    plain = read_regime("r.toml", WHOLE.encode())
    assert read_regime("r.toml", ("\ufeff" + WHOLE.replace("\n", "\r\n")).encode()) == plain


@pytest.mark.parametrize(
    ("old", "new", "place", "key", "reason"),
    [
        ('"XV"]', '"XV"', (5, 1), "file", "this is no TOML"),
        ('title = "T"\n', "", (1, 1), "title", "is missing"),
        ('title = "T"', "title = 4", (2, 9), "title", "has to be a text"),
        ('title = "T"', 'title = "T"\ncolour = 1', (3, 10), "colour", "not a key here"),
        ('["XN", "XV"]', '["XN"]', (4, 11), "parties", "has to name two or more"),
        ('["XN", "XV"]', '["XN", "Nowhere"]', (4, 11), "parties", "'Nowhere' is no code"),
        ('["XN", "XV"]', '["XN", "xn"]', (4, 11), "parties", "names somebody twice"),
        ("2031-01-01", '"2031-01-01"', (5, 9), "since", "has to be a day, without"),
        ("2031-01-01", "2031-02-30", (5, 9), "file", "this is no TOML"),
        ("2031-01-01", "2031-01-01\nuntil = 2030-01-01", (6, 9), "until", "is before since"),
        ('"headcounts"', '"colours"', (8, 9), "counted.sheet", "has to be one of headcounts"),
        ('"headcounts"', '"complete"', (8, 9), "counted.sheet", "has to be one of headcounts"),
        ('sheet = "headcounts"', "", (6, 1), "counted.sheet", "name a sheet or a ledger"),
        (
            '"headcounts"',
            '"headcounts"\nwhere = {a = 1}',
            (9, 9),
            "counted.where",
            "'a' is no column",
        ),
        ('"headcounts"', '"headcounts"\nadd = "a"', (9, 7), "counted.add", "has to be one of on"),
        ('"ceiling"', '"floor"', (11, 8), "rule.kind", "has to be one of ceiling"),
        ('"ceiling"', '"quota"', (9, 1), "rule.each", "is missing"),
        ('"ceiling"', '"report"', (13, 9), "rule.limit", "not a key here"),
        ('counted = "staff"', 'counted = "trips"', (12, 11), "rule.counted", "nothing counted is"),
        ("limit = 3", "limit = -3", (13, 9), "rule.limit", "has to be a whole number from 0"),
        ("limit = 3", "limit = true", (13, 9), "rule.limit", "has to be a whole number"),
        ("limit = 3", 'limit = 3\nof = ["SE"]', (14, 6), "rule.of", "SE is no party"),
        ("limit = 3", 'limit = 3\nin = "XN"', (14, 6), "rule.in", "XN is bound itself"),
        ('["XN", "XV"]', '["XN", "XV", "SE"]', (9, 1), "rule.in", "is missing: there are more"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(old, new, place, key, reason):
    error = refused(WHOLE.replace(old, new, 1))
    assert (error.key, (error.line, error.column)) == (key, place)
    assert error.reason.startswith(reason)


@pytest.mark.parametrize(
    ("rule", "key", "reason"),
    [
        ("kind = 'notice'\nradius = 25\nhours = 4\ndays = 1", "rule.hours", "notice is told in"),
        ("kind = 'notice'\nradius = 25", "rule.hours", "notice is told in"),
        ("kind = 'notice'\nradius = -1\nhours = 4", "rule.radius", "has to be a number from 0"),
        ("kind = 'notice'\nradius = nan\nhours = 4", "rule.radius", "has to be a number from 0"),
        ("kind = 'notice'\nradius = 2\nunit = 'feet'\nhours = 4", "rule.unit", "has to be one of"),
        ("kind = 'notice'\nradius = 2\nhours = 4\nranks = ['a']", "rule.ranks", "'a' is none of"),
        ("kind = 'ceiling'\nlimit = 3", "rule.counted", "ceiling counts headcounts"),
        ("kind = 'deadline'", "rule.by", "a deadline is a day, or days after a note"),
        ("kind = 'deadline'\nby = 2031-01-01\ndays = 3", "rule.by", "a deadline is a day"),
        ("kind = 'deadline'\nafter = 'it'\ndays = 3", "rule.after", "deadline counts notes"),
        (
            "kind = 'notice'\nradius = 2\nhours = 999999999",
            "rule.hours",
            "has to be a whole number",
        ),
        ("kind = 'parity'", "rule.counted", "parity counts headcounts"),
        ("kind = 'quota'\nlimit = 3\neach = 'week'", "rule.each", "has to be one of year"),
    ],
)
def test_a_rule_whose_parts_do_not_fit_is_refused(regime, rule, key, reason):
    with pytest.raises(BadRegime) as error:
        regime("sheet = 'trips'", rule)
    assert error.value.key == key
    assert error.value.reason.startswith(reason)


def test_two_rules_of_one_name_are_refused():
    again = WHOLE[WHOLE.index("[[rule]]") :]
    error = refused(WHOLE + again)
    assert (error.key, error.line) == ("rule.name", 15)


def test_a_post_that_does_not_count_says_why():
    post = '[[post]]\nname = "M"\nstate = "XN"\nhost = "XV"\ncounts = false\n'
    assert refused(WHOLE + post).key == "post.why"
    assert read_regime("r.toml", (WHOLE + post + 'why = "w"').encode()).posts[0].why == "w"


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe", b"# a note"])
def test_a_file_without_rules_is_refused(content):
    assert refused(content).key == "file"
