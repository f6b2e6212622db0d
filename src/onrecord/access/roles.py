"""Roles: what somebody may do, and who asks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.access.tokens import form_token


class Role(StrEnum):
    """What somebody may do; each may what those before it may.

    `READ`: see every page.  `CORRECT`: say what a reading is instead.  `ADMINISTER`: see the
    accounts and the log of who did what.
    """

    READ = "read"
    CORRECT = "correct"
    ADMINISTER = "administer"

    def may(self, wanted: Role) -> bool:
        """Say whether this role is enough.

        >>> Role.CORRECT.may(Role.READ), Role.CORRECT.may(Role.ADMINISTER)
        (True, False)
        """
        order = tuple(Role)
        return order.index(wanted) <= order.index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who asks.

    Attributes:
        name: The account, or the user of this machine; empty for a program.
        role: What may be done.
        address: Where the request comes from.
        secret: What the tokens in forms are bound to; empty where there are no forms.
        account: Whether somebody has logged in.
    """

    name: str = ""
    role: Role = Role.READ
    address: str = ""
    secret: str = ""
    account: bool = False

    @property
    def corrects(self) -> bool:
        """Say whether readings may be corrected."""
        return self.role.may(Role.CORRECT)

    @property
    def administers(self) -> bool:
        """Say whether accounts and the log may be seen."""
        return self.role.may(Role.ADMINISTER)

    @property
    def token(self) -> str:
        """Give what every form has that is made for this visitor."""
        return form_token(self.secret)
