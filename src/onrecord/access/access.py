"""Access: who somebody is that asks, by cookie or token, and what is noted of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from onrecord.access.accounts import Account, Accounts
from onrecord.access.audit import Act, Audit, Noted
from onrecord.access.counting import Throttle
from onrecord.access.roles import Visitor
from onrecord.access.sessions import Sessions
from onrecord.archive import Clock, SystemClock
from onrecord.errors import AccessNeeded, TooManyRequests


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may come in at a desk.

    Attributes:
        folder: Where accounts, sessions and the log lie.
        user: Who uses this machine; whoever asks is that person as long as there are no
            accounts.  None for a desk that other machines can reach: nobody is let in as that.
        token: What programs carry that may read; None for none.
        https: Whether browsers ask over TLS.
        clock: What tells the time.
    """

    folder: Path
    user: str | None = None
    token: str | None = None
    https: bool = False
    clock: Clock = field(default_factory=SystemClock)
    throttle: Throttle = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "throttle", Throttle(self.clock))

    @property
    def accounts(self) -> Accounts:
        """The accounts."""
        return Accounts(self.folder / "accounts.json")

    @property
    def sessions(self) -> Sessions:
        """The sessions."""
        return Sessions(self.folder / "sessions.db")

    @property
    def audit(self) -> Audit:
        """The log of who did what."""
        return Audit(self.folder / "audit.jsonl")

    def check(self, host: str) -> None:
        """See to it that somebody can come in, and not everybody.

        Raises:
            AccessNeeded: Other machines can reach the desk, and there is neither an account nor
                a token.
        """
        if self.user is None and self.token is None and not self.accounts.all():
            raise AccessNeeded(host)

    def log_in(self, name: str, password: str, address: str) -> str | None:
        """Log somebody in, and give the secret for the cookie; None for nobody.

        Raises:
            TooManyRequests: Too many tries have failed.
        """
        if seconds := self.throttle.begin(name, address):
            what = "failed logins"
            raise TooManyRequests(what, seconds)
        account = self.accounts.who(name, password)
        if account is None:
            known = self.accounts.get(name)
            self.note(Act.LOGIN_FAILED, Visitor(name=known.name if known else "", address=address))
            return None
        self.throttle.take_back(name, address)
        secret = self.sessions.begin(account.name, account.stamp, self.clock.now())
        self.note(Act.LOGIN, Visitor(name=account.name, address=address))
        return secret

    def logged_in(self, secret: str) -> Account | None:
        """Give who has logged in; None when the session, the account or the password is gone."""
        session = self.sessions.find(secret, self.clock.now()) if secret else None
        account = self.accounts.get(session.account) if session else None
        return account if session and account and account.stamp == session.stamp else None

    def note(self, act: Act, visitor: Visitor, what: str = "") -> None:
        """Note in the log what somebody did."""
        noted = Noted(
            at=self.clock.now(), act=act, who=visitor.name, address=visitor.address, what=what
        )
        self.audit.note(noted)
