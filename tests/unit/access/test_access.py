"""Accounts, passwords, sessions, counts and the log, each by itself."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher, extract_parameters

from onrecord.access import passwords
from onrecord.access.access import Access
from onrecord.access.accounts import Accounts
from onrecord.access.audit import Act, Audit, Noted
from onrecord.access.counting import Throttle, Window
from onrecord.access.passwords import fits, kept, usable_password
from onrecord.access.roles import Role, Visitor
from onrecord.access.sessions import IDLE, Sessions
from onrecord.errors import AccessNeeded, AccountsDamaged, BadAccount, WeakPassword

NOW = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)
GOOD = "seven ferries pass the strait"
BETTER = "a lamp above the harbour door"


class Hand:
    """A clock that is set by hand."""

    def __init__(self):
        self.time = 0.0

    def now(self):
        return NOW + timedelta(seconds=self.time)

    def seconds(self):
        return self.time

    def sleep(self, seconds):
        self.time += seconds


@pytest.fixture
def accounts(tmp_path):
    return Accounts(tmp_path / "access" / "accounts.json")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short and sweet", None),
        ("short an sweet", "14 characters"),
        ("x" * 257, "257 characters"),
        ("Ada likes the strait", "name of the account"),
        ("abababababababab", "different letters"),
        ("password123456789", "everybody tries"),
        ("Qwerty uiop asdf gh", "everybody tries"),
        ("seven\x07ferries pass it", "cannot be typed"),
        ("семь паромов идут", None),
    ],
)
def test_a_password_that_could_be_guessed_is_refused_with_why(password, why):
    if why is None:
        assert usable_password(password, "ada") == password
        return
    with pytest.raises(WeakPassword, match=why):
        usable_password(password, "ada")


def test_a_password_is_kept_by_argon2id_and_each_time_otherwise():
    one, other = kept(GOOD), kept(GOOD)
    assert one != other
    assert one.startswith("$argon2id$")
    assert fits(GOOD, one)
    assert not fits(BETTER, one)


def test_nobodys_password_costs_as_much_as_somebodys(monkeypatch):
    own = PasswordHasher()
    nobody = extract_parameters(passwords._OTHER)
    assert (nobody.time_cost, nobody.memory_cost, nobody.parallelism, nobody.hash_len) == (
        own.time_cost,
        own.memory_cost,
        own.parallelism,
        own.hash_len,
    )
    checked = []
    real = passwords._HASHER.verify
    monkeypatch.setattr(
        PasswordHasher,
        "verify",
        lambda _, hashed, word: checked.append(hashed) or real(hashed, word),
    )
    assert not fits(GOOD, None)
    assert checked == [passwords._OTHER]


def test_accounts_are_made_changed_and_removed(accounts):
    accounts.add("  Ada   Berg ", GOOD, Role.CORRECT, NOW)
    assert accounts.who("ada berg", GOOD).name == "Ada Berg"
    assert accounts.who("ada berg", BETTER) is None
    before = accounts.get("Ada Berg").stamp
    accounts.give_password("ada berg", BETTER)
    assert accounts.who("Ada Berg", GOOD) is None
    assert accounts.get("Ada Berg").stamp != before
    assert accounts.give_role("ADA BERG", Role.READ).role is Role.READ
    accounts.remove("ada berg")
    assert accounts.all() == ()


@pytest.mark.parametrize("name", ["", " ", "-", "a/b", "a\nb" * 40, "<b>", "x" * 65, "a:b"])
def test_what_is_no_name_makes_no_account(accounts, name):
    with pytest.raises(BadAccount):
        accounts.add(name, GOOD, Role.READ, NOW)


def test_there_is_one_account_of_a_name(accounts):
    accounts.add("ada", GOOD, Role.READ, NOW)
    with pytest.raises(BadAccount, match="there is an account"):
        accounts.add("ＡＤＡ", BETTER, Role.ADMINISTER, NOW)


def test_of_nobody_nothing_is_changed(accounts):
    for change in (
        lambda: accounts.remove("ada"),
        lambda: accounts.give_role("ada", Role.READ),
        lambda: accounts.give_password("ada", GOOD),
    ):
        with pytest.raises(BadAccount, match="no account"):
            change()


def test_accounts_that_are_made_at_once_are_all_kept(accounts):
    names = [f"name{number}" for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda name: accounts.add(name, GOOD, Role.READ, NOW), names))
    assert [one.name for one in accounts.all()] == names


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"format": "other/1", "accounts": []}', '{"accounts": [{}]}']
)
def test_a_file_that_is_none_of_ours_is_an_error_and_no_empty_list(accounts, tmp_path, content):
    (tmp_path / "access").mkdir()
    (tmp_path / "access" / "accounts.json").write_text(content)
    with pytest.raises(AccountsDamaged):
        accounts.all()


def test_files_are_for_their_owner_alone_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        access = Access(folder=tmp_path / "access", user="ada")
        access.accounts.add("ada", GOOD, Role.READ, NOW)
        access.sessions.begin("ada", "stamp", NOW)
        access.note(Act.LOGIN, Visitor())
    finally:
        os.umask(before)
    assert (tmp_path / "access").stat().st_mode & 0o777 == 0o700
    for name in ("accounts.json", "sessions.db", "audit.jsonl"):
        assert (tmp_path / "access" / name).stat().st_mode & 0o777 == 0o600


def test_of_a_session_only_a_digest_is_kept(tmp_path):
    sessions = Sessions(tmp_path / "sessions.db")
    secret = sessions.begin("ada", "stamp", NOW)
    assert sessions.find(secret, NOW).account == "ada"
    assert secret.encode() not in (tmp_path / "sessions.db").read_bytes()
    assert sessions.find(secret[:-1], NOW) is None


def test_a_session_ends_by_itself_by_its_secret_and_with_its_account(tmp_path):
    sessions = Sessions(tmp_path / "sessions.db")
    idle, out, gone, other = (sessions.begin(name, "s", NOW) for name in ("a", "a", "b", "c"))
    sessions.end(out)
    sessions.end_all("b")
    assert sessions.find(out, NOW) is None
    assert sessions.find(gone, NOW) is None
    assert sessions.find(other, NOW).account == "c"
    assert sessions.find(idle, NOW + IDLE) is None
    assert sessions.find(idle, NOW) is None


def test_requests_are_counted_within_a_stretch_of_time():
    clock = Hand()
    window = Window(clock, seconds=60)
    assert [window.add("a"), window.add("a"), window.add("b")] == [1, 2, 1]
    clock.time = 59
    assert (window.add("a"), window.left) == (3, 1)
    clock.time = 60
    assert window.add("a") == 1
    window.take_back("a")
    window.take_back("a")
    assert window.add("a") == 1


@pytest.mark.parametrize(
    ("tried", "asked", "waits"),
    [
        ([("ada", "1")] * 4, ("ada", "1"), False),
        ([("ada", "1")] * 5, ("ada", "1"), True),
        ([("ada", "1")] * 5, (" ADA", "1"), True),
        ([("ada", "1")] * 5, ("ada", "2"), False),
        ([("ada", "1")] * 5, ("ben", "1"), False),
        ([(f"name{each}", "1") for each in range(20)], ("ben", "1"), True),
        ([(f"name{each}", "1") for each in range(20)], ("ben", "2"), False),
        ([("ada", f"{each}") for each in range(50)], ("ada", "x"), True),
        ([("ada", f"{each}") for each in range(49)], ("ada", "x"), False),
    ],
)
def test_who_has_failed_too_often_waits(tried, asked, waits):
    clock = Hand()
    throttle = Throttle(clock)
    assert [throttle.begin(*one) for one in tried] == [0] * len(tried)
    assert throttle.begin(*asked) == (15 * 60 if waits else 0)
    clock.sleep(15 * 60)
    assert throttle.begin(*asked) == 0


def test_a_try_that_succeeds_or_is_refused_does_not_count():
    throttle = Throttle(Hand())
    for _ in range(100):
        assert throttle.begin("ada", "1") == 0
        throttle.take_back("ada", "1")
    assert [throttle.begin("ada", "1") > 0 for _ in range(100)] == [False] * 5 + [True] * 95
    assert throttle.begin("ada", "2") == 0


def test_many_tries_at_once_are_no_way_around_it():
    throttle = Throttle(Hand())
    with ThreadPoolExecutor(8) as pool:
        begun = list(pool.map(lambda _: throttle.begin("ada", "1"), range(200)))
    assert begun.count(0) <= 5


def test_whoever_has_many_addresses_of_one_network_is_one():
    throttle = Throttle(Hand())
    begun = [throttle.begin("ada", f"2001:db8::{each}") for each in range(6)]
    assert begun == [0] * 5 + [900]
    assert throttle.begin("ada", "2001:db8:0:1::1") == 0


def test_the_log_is_added_to_line_by_line_and_read_back(tmp_path):
    audit = Audit(tmp_path / "audit.jsonl")
    assert list(audit.all()) == []
    lines = [
        Noted(at=NOW, act=Act.LOGIN, who="ada", address="203.0.113.7"),
        Noted(at=NOW, act=Act.REFUSED, what='a line\n{"act": "login"} of their own'),
    ]
    for line in lines:
        audit.note(line)
    assert list(audit.all()) == lines
    assert len((tmp_path / "audit.jsonl").read_bytes().splitlines()) == 2


def test_a_line_that_was_cut_off_hides_no_other(tmp_path):
    audit = Audit(tmp_path / "audit.jsonl")
    audit.note(Noted(at=NOW, act=Act.LOGIN, who="ada"))
    with (tmp_path / "audit.jsonl").open("ab") as file:
        file.write(b'{"at": "2031-03-\n' + json.dumps({"act": "x"}).encode() + b"\n")
    audit.note(Noted(at=NOW, act=Act.LOGOUT, who="ada"))
    assert [line.act for line in audit.all()] == [Act.LOGIN, Act.LOGOUT]


def test_a_desk_for_others_needs_an_account_or_a_token(tmp_path):
    with pytest.raises(AccessNeeded, match=r"desk\.example\.org"):
        Access(folder=tmp_path).check("desk.example.org")
    Access(folder=tmp_path, token="x" * 20).check("desk.example.org")
    Access(folder=tmp_path, user="ada").check("127.0.0.1")
    Access(folder=tmp_path).accounts.add("ada", GOOD, Role.READ, NOW)
    Access(folder=tmp_path).check("desk.example.org")


@pytest.mark.parametrize(("role", "may"), [("read", 1), ("correct", 2), ("administer", 3)])
def test_each_role_may_what_those_before_it_may(role, may):
    assert [Role(role).may(wanted) for wanted in Role] == [True] * may + [False] * (3 - may)
