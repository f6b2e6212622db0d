"""Accounts: who comes in, what each may do, and how a session ends."""

from __future__ import annotations

import json
import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from onrecord.access.access import Access
from onrecord.access.audit import Act
from onrecord.access.roles import Role, Visitor
from onrecord.access.sessions import ALWAYS, IDLE
from onrecord.cli import main
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.store import Selection
from onrecord.web import make_app
from onrecord.web.login import own_place

BASE = "https://desk.example.org"
HERE = "203.0.113.7"
PASSWORD = "seven ferries pass the strait"
OTHER = "a lamp above the harbour door"
NAMES = {"rosa": Role.READ, "cora": Role.CORRECT, "alma": Role.ADMINISTER}
BEARER = "a-token-that-nobody-can-guess"
NOTE = (
    "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
    "We call on Veskia to open the strait.\n\nThe Ministry has nothing to add.\n"
)


class Hand:
    """A clock that is set by hand."""

    def __init__(self):
        self.time = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)

    def now(self):
        return self.time

    def seconds(self):
        return self.time.timestamp()

    def sleep(self, seconds):
        self.time += timedelta(seconds=seconds)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Give the folder of a record with a note and three accounts."""
    folder = tmp_path_factory.mktemp("accounts")
    (folder / "note.txt").write_text(NOTE)
    assert main.run(["add", str(folder / "note.txt"), "--home", str(folder / "record")]) == 0
    access = Access(folder=folder / "record" / "access")
    for name, role in NAMES.items():
        access.accounts.add(name, PASSWORD, role, datetime(2031, 3, 1, tzinfo=UTC))
    return folder / "record"


@pytest.fixture
def home(prepared, tmp_path):
    """Give a record that nobody else changes."""
    return shutil.copytree(prepared, tmp_path / "record")


@pytest.fixture
def access(home):
    """Give who may come in at a desk that other machines can reach."""
    return Access(folder=home / "access", token=BEARER, https=True, clock=Hand())


@pytest.fixture
def app(home, access):
    """Give the desk."""
    return make_app(home, hosts=("desk.example.org",), access=access)


def browser(app, address=HERE):
    return TestClient(app, base_url=BASE, follow_redirects=False, client=(address, 50000))


@pytest.fixture
def client(app):
    """Give a browser in which nobody has logged in."""
    return browser(app)


def token_of(client, path="/login"):
    return re.search(r'name="token" value="([0-9a-f]{64})"', client.get(path).text)[1]


def log_in(client, name, password=PASSWORD, **more):
    given = {"name": name, "password": password, "token": token_of(client), **more}
    return client.post("/login", data=given)


def with_session(app, secret):
    one = browser(app)
    one.cookies.set("__Host-onrecord-session", secret, domain="desk.example.org")
    return one


@pytest.fixture
def as_(app, access):
    """Give what makes a browser with somebody's session, as if the password had been typed."""

    def made(name):
        account = access.accounts.get(name)
        secret = access.sessions.begin(account.name, account.stamp, access.clock.now())
        return with_session(app, secret)

    return made


@pytest.fixture
def demand(home):
    """Give the address of the demand in the note."""
    with Record.open(home) as record:
        return next(record.statements(Selection(kinds=(StatementKind.DEMAND,)))).address


def test_a_stranger_is_sent_to_log_in_and_a_program_is_told(client):
    sent = client.get("/documents?lang=en")
    assert (sent.status_code, sent.headers["location"]) == (
        303,
        "/login?next=%2Fdocuments%3Flang%3Den",
    )
    told = client.get("/documents.json")
    assert told.status_code == 401
    assert told.headers["www-authenticate"] == "Bearer"
    assert told.json()["type"] == "/errors/OR533"
    assert client.get("/openapi.json").status_code != 200
    assert client.get("/static/onrecord.css").status_code == 200


def test_with_name_and_password_one_comes_in_and_goes_where_one_wanted(client):
    answer = log_in(client, "rosa", next="/documents?lang=en")
    assert (answer.status_code, answer.headers["location"]) == (303, "/documents?lang=en")
    assert client.get("/documents?lang=en").status_code == 200
    assert "rosa" in client.get("/").text


def test_the_cookie_is_for_us_alone_and_over_tls(client):
    cookie = log_in(client, "rosa").headers["set-cookie"]
    assert cookie.startswith("__Host-onrecord-session=")
    assert all(word in cookie.lower() for word in ("secure", "httponly", "samesite=lax", "path=/"))


def test_without_tls_the_cookie_has_another_name(home):
    access = Access(folder=home / "access")
    app = make_app(home, hosts=("desk.example.org",), access=access)
    client = TestClient(app, base_url="http://desk.example.org", follow_redirects=False)
    cookie = log_in(client, "rosa").headers["set-cookie"]
    assert cookie.startswith("onrecord-session=")
    assert "secure" not in cookie.lower()
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "place",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "evil.example",
        "",
        "/logout",
        "/login",
    ],
)
def test_nobody_is_sent_elsewhere(client, place):
    assert own_place(place) == "/"
    assert log_in(client, "rosa", next=place).headers["location"] == "/"


@pytest.mark.parametrize("name", ["rosa", "nobody", "x" * 5000])
def test_a_wrong_password_and_a_wrong_name_are_answered_alike(client, name):
    answer = log_in(client, name, OTHER)
    assert answer.status_code == 422
    assert "do not belong together" in answer.text
    assert OTHER not in answer.text
    assert "onrecord-session" not in str(answer.headers)


def test_nobody_is_told_which_accounts_there_are(client):
    pages = {log_in(client, name, OTHER).text.replace(name, "NAME") for name in ("rosa", "petra")}
    assert len(pages) == 1


def test_after_some_tries_one_has_to_wait_even_with_the_right_password(app, access):
    one = browser(app)
    assert [log_in(one, "rosa", OTHER).status_code for _ in range(5)] == [422] * 5
    waiting = log_in(one, "rosa")
    assert waiting.status_code == 429
    assert waiting.headers["retry-after"] == "900"
    assert log_in(browser(app, "203.0.113.99"), "rosa").status_code == 303
    access.clock.sleep(901)
    assert log_in(one, "rosa").status_code == 303


def test_a_session_is_a_new_one_at_each_login_and_the_old_one_ends(client, app):
    log_in(client, "rosa")
    first = client.cookies["__Host-onrecord-session"]
    token = token_of(client, "/")
    assert client.post(
        "/login", data={"name": "cora", "password": PASSWORD, "token": token}
    ).is_redirect
    assert client.cookies["__Host-onrecord-session"] != first
    assert with_session(app, first).get("/").status_code == 303


def test_a_session_that_one_brings_along_is_none(app):
    assert with_session(app, "a-session-of-my-own-making-000").get("/").status_code == 303


def test_logging_out_ends_the_session_and_not_only_the_cookie(app, as_):
    one = as_("rosa")
    secret = one.cookies["__Host-onrecord-session"]
    assert with_session(app, secret).get("/").status_code == 200
    assert one.get("/logout").status_code == 405
    assert one.post("/logout", data={"token": token_of(one, "/")}).status_code == 303
    assert one.get("/").status_code == 303
    assert with_session(app, secret).get("/").status_code == 303


def test_a_session_ends_when_nothing_is_asked(as_, access):
    one = as_("rosa")
    access.clock.time += IDLE - timedelta(minutes=1)
    assert one.get("/").status_code == 200
    access.clock.time += IDLE - timedelta(minutes=2)
    assert one.get("/").status_code == 200
    access.clock.time += IDLE
    assert one.get("/").status_code == 303


def test_a_session_ends_however_much_is_asked(as_, access):
    one = as_("rosa")
    hours = 0
    while one.get("/static/icon.svg").status_code == 200 and one.get("/login").text.count("rosa"):
        access.clock.time += timedelta(hours=1)
        hours += 1
    assert timedelta(hours=hours) == ALWAYS


@pytest.mark.parametrize(
    "end",
    [
        lambda accounts: accounts.give_password("rosa", OTHER),
        lambda accounts: accounts.remove("rosa"),
    ],
)
def test_a_session_ends_with_the_password_and_with_the_account(as_, access, end):
    rosa, cora = as_("rosa"), as_("cora")
    end(access.accounts)
    assert rosa.get("/").status_code == 303
    assert cora.get("/").status_code == 200


def test_a_new_account_of_an_old_name_has_no_old_sessions(as_, access):
    one = as_("rosa")
    access.accounts.remove("rosa")
    access.accounts.add("rosa", PASSWORD, Role.READ, access.clock.now())
    assert one.get("/").status_code == 303


def test_who_reads_does_not_correct(as_, demand, home):
    one = as_("rosa")
    assert f"/correct/{demand}" not in one.get(f"/q/{demand}").text
    assert one.get(f"/correct/{demand}").status_code == 403
    given = {"token": token_of(one, "/"), "act": "reject", "why": "a heading"}
    refused = one.post(f"/correct/{demand}", data=given)
    assert refused.status_code == 403
    assert "correct" in refused.text
    with Record.open(home) as record:
        assert record.corrections() == ()


def test_who_corrects_signs_by_the_accounts_name_and_no_other(as_, demand, home):
    one = as_("cora")
    assert f"/correct/{demand}" in one.get(f"/q/{demand}").text
    token = token_of(one, f"/correct/{demand}")
    given = {"token": token, "act": "reject", "why": "a heading", "by": "alma"}
    assert one.post(f"/correct/{demand}", data=given).status_code == 303
    with Record.open(home) as record:
        assert [each.correction.by for each in record.corrections()] == ["cora"]


def test_only_who_administers_sees_accounts_and_the_log(as_):
    for name, status in (("rosa", 403), ("cora", 403), ("alma", 200)):
        one = as_(name)
        for path in ("/accounts", "/accounts.json", "/audit", "/audit.csv"):
            assert one.get(path).status_code == status, (name, path)
    listed = one.get("/accounts.json")
    assert [(row["name"], row["role"]) for row in listed.json()["accounts"]] == sorted(
        NAMES.items()
    )
    assert "argon2" not in listed.text
    assert listed.headers["cache-control"] == "no-store"


def test_a_role_counts_from_the_next_page_on(as_, access):
    one = as_("rosa")
    access.accounts.give_role("rosa", Role.ADMINISTER)
    assert one.get("/audit").status_code == 200
    access.accounts.give_role("rosa", Role.READ)
    assert one.get("/audit").status_code == 403


def test_whoever_has_the_token_reads_and_no_more(client, demand):
    carried = {"Authorization": f"Bearer {BEARER}"}
    assert client.get("/documents.json", headers=carried).status_code == 200
    assert client.get("/audit.json", headers=carried).status_code == 403
    given = {"act": "reject", "why": "a heading", "by": "x"}
    refused = client.post(f"/correct/{demand}.json", data=given, headers=carried)
    assert (refused.status_code, refused.json()["type"]) == (403, "/errors/OR532")
    for wrong in (f"Bearer {BEARER}x", "Bearer ", f"Basic {BEARER}", BEARER):
        answer = client.get("/documents.json", headers={"Authorization": wrong})
        assert answer.status_code == 401


def test_a_desk_for_others_lets_nobody_in_when_its_accounts_are_gone(as_, client, home):
    one = as_("alma")
    (home / "access" / "accounts.json").unlink()
    assert one.get("/").status_code == 303
    assert client.get("/documents.json").status_code == 401


def test_a_damaged_file_of_accounts_lets_nobody_in(as_, home):
    one = as_("alma")
    (home / "access" / "accounts.json").write_text("{")
    answer = one.get("/documents.json")
    assert (answer.status_code, answer.json()["type"]) == (503, "/errors/OR537")


def test_on_ones_own_machine_accounts_count_once_there_are_any(home):
    access = Access(folder=home / "access", user="ada")
    client = TestClient(make_app(home, access=access), base_url="http://127.0.0.1")
    assert client.get("/audit.json").status_code == 401
    for name in NAMES:
        access.accounts.remove(name)
    assert client.get("/audit.json").status_code == 200


def test_the_log_has_who_came_and_who_was_refused_and_no_secret(as_, client, home):
    log_in(client, "rosa", OTHER)
    log_in(client, OTHER, PASSWORD)
    rosa, alma = client, as_("alma")
    log_in(rosa, "rosa")
    rosa.get("/audit")
    rosa.post("/login", data={"name": "rosa"}, headers={"Origin": "https://evil.example"})
    rosa.post("/logout", data={"token": token_of(rosa, "/")})
    rosa.get("/documents.json", headers={"Authorization": f"Bearer {OTHER.replace(' ', '-')}"})
    noted = alma.get("/audit.json").json()["log"][::-1]
    assert [(line["act"], line["who"], line["address"]) for line in noted] == [
        ("login failed", "rosa", HERE),
        ("login failed", "", HERE),
        ("login", "rosa", HERE),
        ("refused", "rosa", HERE),
        ("refused", "rosa", HERE),
        ("logout", "rosa", HERE),
        ("refused", "", HERE),
    ]
    secrets = [PASSWORD, OTHER, OTHER.replace(" ", "-"), BEARER, *alma.cookies.values()]
    kept = b"".join(path.read_bytes() for path in (home / "access").glob("*"))
    assert not [secret for secret in secrets if secret.encode() in kept]


def test_a_page_for_one_is_kept_for_no_other(as_):
    headers = as_("rosa").get("/").headers
    assert headers["cache-control"] == "private, no-cache"
    assert "cookie" in headers["vary"].lower()


def test_the_log_is_filtered_and_comes_in_parts(as_, access):
    alma = as_("alma")
    for name in ("alma", "rosa", "rosa", "rosa"):
        access.note(Act.LOGIN, Visitor(name=name))
    assert alma.get("/audit.json?who=rosa").json()["total"] == 3
    assert alma.get("/audit.json?act=refused").json()["log"] == []
    first = alma.get("/audit.json?limit=3").json()
    rest = alma.get(f"/audit.json?limit=3&next={first['next']}").json()
    assert [line["who"] for line in first["log"] + rest["log"]] == ["rosa"] * 3 + ["alma"]
    assert json.loads(alma.get("/audit.ndjson").text.splitlines()[0])["act"] == "login"
