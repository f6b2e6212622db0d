"""Accounts: who may log in, as a file that nobody but its owner may read."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from onrecord.access.files import make_folder, write_whole
from onrecord.access.passwords import fits, kept, usable_password
from onrecord.access.roles import Role
from onrecord.access.tokens import digest
from onrecord.errors import AccountsDamaged, BadAccount
from onrecord.store.lock import writing

FORMAT = "onrecord-accounts/1"
_NAME = re.compile(r"[^\W_][\w.@ '-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may log in.

    Attributes:
        name: What corrections are signed with.
        role: What may be done.
        password: What is kept of it.
        since: When the account was made.
    """

    name: str
    role: Role
    password: str
    since: datetime

    @property
    def stamp(self) -> str:
        """Give what is another one after the password was changed."""
        return digest(self.password)


class Accounts:
    """The accounts of a record.

    >>> Accounts(Path("no-such-folder/accounts.json")).all()
    ()
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self) -> tuple[Account, ...]:
        """Give all accounts by their names.

        Raises:
            AccountsDamaged: The file cannot be read.
        """
        return tuple(known for _, known in sorted(self._read().items()))

    def get(self, name: str) -> Account | None:
        """Give an account; None when there is none of the name."""
        return self._read().get(_key(name))

    def who(self, name: str, password: str) -> Account | None:
        """Give whose name and password these are; it takes as long when there is nobody."""
        account = self.get(name)
        return account if fits(password, account.password if account else None) else None

    def add(self, name: str, password: str, role: Role, since: datetime) -> Account:
        """Make an account.

        Raises:
            BadAccount: There is one of the name, or the name is none.
            WeakPassword: The password could be guessed.
        """
        name = " ".join(unicodedata.normalize("NFC", name).split())
        if not _NAME.fullmatch(name):
            reason = "a name has 1 to 64 letters, digits, blanks or . _ - @ '"
            raise BadAccount(name, reason)
        hashed = kept(usable_password(password, name))
        made = Account(name=name, role=role, password=hashed, since=since)
        with self._changing() as accounts:
            if _key(name) in accounts:
                reason = "there is an account of this name"
                raise BadAccount(name, reason)
            accounts[_key(name)] = made
        return made

    def give_role(self, name: str, role: Role) -> Account:
        """Give somebody another role; it counts from the next page on."""
        with self._changing() as accounts:
            changed = replace(_known(accounts, name), role=role)
            accounts[_key(name)] = changed
        return changed

    def give_password(self, name: str, password: str) -> Account:
        """Give somebody another password; whoever is logged in by the old one no longer is.

        Raises:
            BadAccount: There is no account of the name.
            WeakPassword: The password could be guessed.
        """
        hashed = kept(usable_password(password, name))
        with self._changing() as accounts:
            changed = replace(_known(accounts, name), password=hashed)
            accounts[_key(name)] = changed
        return changed

    def remove(self, name: str) -> Account:
        """Take an account away; whoever is logged in by it no longer is."""
        with self._changing() as accounts:
            _known(accounts, name)
            return accounts.pop(_key(name))

    @contextmanager
    def _changing(self) -> Iterator[dict[str, Account]]:
        make_folder(self._file.parent)
        with writing(self._file.with_name("accounts.lock"), "onrecord account"):
            accounts = self._read()
            yield accounts
            written = {"format": FORMAT, "accounts": [_write(one) for one in accounts.values()]}
            write_whole(self._file, json.dumps(written, ensure_ascii=False, indent=1).encode())

    def _read(self) -> dict[str, Account]:
        try:
            content = self._file.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise AccountsDamaged(str(self._file), error.strerror or str(error)) from error
        try:
            given = json.loads(content)
            if given["format"] != FORMAT:
                raise AccountsDamaged(str(self._file), f"its format is not {FORMAT}")
            return {_key(one["name"]): _account(one) for one in given["accounts"]}
        except (KeyError, TypeError, ValueError) as error:
            raise AccountsDamaged(str(self._file), "it is no file of accounts") from error


def _key(name: str) -> str:
    """Give what is the same for names that look alike.

    >>> _key(" Ada  BERG") == _key("ada berg")
    True
    """
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _known(accounts: Mapping[str, Account], name: str) -> Account:
    if _key(name) not in accounts:
        reason = "there is no account of this name"
        raise BadAccount(name, reason)
    return accounts[_key(name)]


def _write(account: Account) -> dict[str, str]:
    return {
        "name": account.name,
        "role": account.role.value,
        "password": account.password,
        "since": account.since.isoformat(),
    }


def _account(given: Mapping[str, str]) -> Account:
    return Account(
        name=given["name"],
        role=Role(given["role"]),
        password=given["password"],
        since=datetime.fromisoformat(given["since"]),
    )
