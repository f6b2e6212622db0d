"""onrecord account: made, listed, changed and removed; a password is never on the command line."""

from __future__ import annotations

import io
import json

import pytest

from onrecord.cli.main import program

COMMANDS = tuple(program.get_command(None, "account").commands)
GOOD, BETTER = "seven ferries pass the strait", "a lamp above the harbour door"


@pytest.fixture
def account(filled, monkeypatch):
    """Run a command of the family, with a line on standard input."""

    def start(*arguments, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return filled("account", *arguments, ONRECORD_BY="root")

    return start


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_it_has_examples_and_json(run, name):
    said = run("account", name, "--help").stdout
    assert f"\n  onrecord account {name}" in said
    assert "--json" in said
    assert max(map(len, said.splitlines())) < 81


def test_accounts_are_made_listed_changed_and_removed(account):
    done = account("add", "ada", "--role", "correct", typed=GOOD + "\n")
    assert (done.returncode, done.stdout) == (0, "account added: ada (correct)\n")
    account("role", "ada", "administer")
    assert account("password", "ada", typed=BETTER).returncode == 0
    listed = json.loads(account("list", "--json").stdout)
    assert (listed["name"], listed["role"]) == ("ada", "administer")
    assert "argon2" not in account("list").stdout + account("list", "--json").stdout
    assert account("remove", "ada").returncode == 0
    assert account("list").stdout == "0 accounts.\n"


def test_what_was_done_stands_in_the_log(account):
    assert account("log").stdout == "Nothing is in the log yet.\n"
    account("add", "ada", typed=GOOD)
    account("role", "ada", "correct")
    account("remove", "ada")
    lines = [json.loads(line) for line in account("log", "--json").stdout.splitlines()]
    assert [(line["act"], line["who"], line["what"]) for line in lines] == [
        ("account added", "root", "ada (read)"),
        ("account given a role", "root", "ada (correct)"),
        ("account removed", "root", "ada (correct)"),
    ]
    assert "account removed: root: ada (correct)" in account("log", "--last", "1").stdout
    assert len(account("log", "--last", "1").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (("add", "ada"), "short\n", "OR536: the password is refused: it has 5 characters"),
        (("add", "ada"), "", "as the first line of standard input"),
        (("add", "a/b"), GOOD, "OR535"),
        (("role", "ben", "read"), "", "OR535: 'ben': there is no account"),
        (("password", "ben"), GOOD, "OR535"),
        (("remove", "ben"), "", "OR535"),
    ],
)
def test_what_cannot_be_is_refused_and_no_password_is_repeated(account, arguments, typed, said):
    done = account(*arguments, typed=typed)
    assert done.returncode != 0
    assert said in done.stderr
    assert GOOD not in done.stderr
    assert account("list").stdout == "0 accounts.\n"


def test_without_a_record_there_are_no_accounts(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(GOOD))
    assert "OR306" in run("account", "add", "ada").stderr


def test_accounts_are_in_no_export(account, filled, tmp_path):
    account("add", "ada", typed=GOOD)
    out = tmp_path / "out.jsonl"
    assert filled("export", "-o", str(out)).returncode == 0
    assert b"argon2" not in out.read_bytes()
    assert b"argon2" not in (tmp_path / "record" / "record.db").read_bytes()
