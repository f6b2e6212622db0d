"""onrecord account: who may log in at the desk, and what they may do."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.access.access import Access
from onrecord.access.accounts import Account
from onrecord.access.audit import Act
from onrecord.access.roles import Role, Visitor
from onrecord.cli.options import Command, Family, home_option, json_option
from onrecord.cli.output import counted, say, say_json, say_rows
from onrecord.cli.signing import user
from onrecord.cli.terminal import safe_line
from onrecord.errors import WrongUsage
from onrecord.exports.plain import row_of
from onrecord.record import Record

_ADD = """
onrecord account add ada --role correct
onrecord account add ben < password.txt       without asking
"""
_LIST = "onrecord account list"
_ROLE = "onrecord account role ada administer"
_PASSWORD = "onrecord account password ada"  # noqa: S105 - an example of the command
_REMOVE = "onrecord account remove ada"
_LOG = "onrecord account log --last 20"
_EXAMPLES = "\n".join((_ADD.splitlines()[1], _LIST, _ROLE, _PASSWORD, _REMOVE, _LOG))
_ROLES = click.Choice([role.value for role in Role])
_name = click.argument("name")


@click.command("account", cls=Family, examples=_EXAMPLES)
def command() -> None:
    """Say who may log in at the desk, and what they may do.

    Accounts are for a desk that other machines can reach (`onrecord serve --name`).  As soon as
    there is one, nobody sees the desk without logging in.  A role is read, correct (say what a
    reading is instead) or administer (see the accounts and the log as well).
    """


@command.command("add", cls=Command, examples=_ADD)
@_name
@click.option("--role", type=_ROLES, default=Role.READ.value, help="What may be done.  [read]")
@home_option
@json_option
def add(name: str, role: str, home: Path | None, *, as_json: bool) -> None:
    """Make an account; the password is asked for, or read from standard input.

    It has at least 15 characters, and none that everybody tries first.
    """
    access = _access(home)
    made = access.accounts.add(name, _password(), Role(role), access.clock.now())
    _done(access, Act.ACCOUNT_ADDED, made, as_json=as_json)


@command.command("list", cls=Command, examples=_LIST)
@home_option
@json_option
def list_(home: Path | None, *, as_json: bool) -> None:
    """List the accounts; what is kept of a password is never shown."""
    accounts = _access(home).accounts.all()
    if as_json:
        for account in accounts:
            say_json(_row(account))
        return
    say_rows((one.name, one.role.value, f"since {one.since:%Y-%m-%d}") for one in accounts)
    say(f"{counted(len(accounts), 'account')}.")


@command.command("role", cls=Command, examples=_ROLE)
@_name
@click.argument("role", type=_ROLES)
@home_option
@json_option
def role_(name: str, role: str, home: Path | None, *, as_json: bool) -> None:
    """Give an account another role; it counts from the next page on."""
    access = _access(home)
    _done(access, Act.ACCOUNT_ROLE, access.accounts.give_role(name, Role(role)), as_json=as_json)


@command.command("password", cls=Command, examples=_PASSWORD)
@_name
@home_option
@json_option
def password_(name: str, home: Path | None, *, as_json: bool) -> None:
    """Give an account another password, and log out whoever came in by the old one."""
    access = _access(home)
    changed = access.accounts.give_password(name, _password())
    access.sessions.end_all(changed.name)
    _done(access, Act.ACCOUNT_PASSWORD, changed, as_json=as_json)


@command.command("remove", cls=Command, examples=_REMOVE)
@_name
@home_option
@json_option
def remove(name: str, home: Path | None, *, as_json: bool) -> None:
    """Take an account away, and log out whoever came in by it.

    What it has corrected stays, and stays signed.
    """
    access = _access(home)
    gone = access.accounts.remove(name)
    access.sessions.end_all(gone.name)
    _done(access, Act.ACCOUNT_REMOVED, gone, as_json=as_json)


@command.command("log", cls=Command, examples=_LOG)
@click.option("--last", type=click.IntRange(1), default=100, help="How many lines.  [100]")
@home_option
@json_option
def log(last: int, home: Path | None, *, as_json: bool) -> None:
    """Print who came in, was refused, corrected or changed accounts; the newest last."""
    lines = list(_access(home).audit.all())[-last:]
    for one in lines:
        if as_json:
            say_json(row_of(one))
            continue
        who = " ".join(part for part in (one.who or "nobody known", one.address) if part)
        said = f"{one.act.value}: {who}" + (f": {one.what}" if one.what else "")
        say(f"{one.at:%Y-%m-%d %H:%M:%S}  {safe_line(said)}")
    if not (lines or as_json):
        say("Nothing is in the log yet.")


def _access(home: Path | None) -> Access:
    with Record.open(home, create=False) as record:
        return Access(folder=record.home.access)


def _password() -> str:
    """Ask for a password twice, or take the first line of standard input.

    Raises:
        WrongUsage: There is none.
    """
    if sys.stdin.isatty():
        asked: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return asked
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise WrongUsage("give the password as the first line of standard input")  # noqa: EM101, TRY003
    return line


def _done(access: Access, act: Act, account: Account, *, as_json: bool) -> None:
    access.note(act, Visitor(name=user()), f"{account.name} ({account.role.value})")
    if as_json:
        say_json(_row(account))
    else:
        say(f"{act.value}: {safe_line(account.name)} ({account.role.value})")


def _row(account: Account) -> dict[str, str]:
    since = account.since.isoformat(timespec="seconds")
    return {"name": account.name, "role": account.role.value, "since": since}
