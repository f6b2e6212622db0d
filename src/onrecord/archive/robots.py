"""robots.txt: read once a day for each host, and obeyed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from protego import Protego

from onrecord.archive.addresses import Target, target_of
from onrecord.archive.exchange import Answer
from onrecord.errors import FetchFailed, FetchRefused

LIMIT = 512_000
_DAY = 86_400.0
_UNREACHABLE_FOR = 600.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says.

    Attributes:
        until: Second, by the clock that never goes back, at which to ask again.
        parsed: The rules; None when all is allowed.
        unreachable: Why nothing may be asked; None when something may.
        status: HTTP status of a file that cannot be reached.
    """

    until: float
    parsed: Any = None
    unreachable: str | None = None
    status: int | None = None


class Robots:
    """The robots.txt files that have been read.

    RFC 9309, 2.3.1: a file that is not there (any 4xx but 429) allows everything; one that
    cannot be reached (5xx, 429, no answer) forbids everything, here for ten minutes and
    then it is asked again; at most five redirects, also to other hosts; 2.4: kept for a
    day; 2.5: at least 500 KiB are read.

    Args:
        agent: Product name to look for, such as "onrecord".
        ask: Follows redirects and gives the answer for an address.
        seconds: The clock that never goes back.
    """

    def __init__(
        self, agent: str, ask: Callable[[Target], Answer], seconds: Callable[[], float]
    ) -> None:
        self._agent, self._ask, self._seconds = agent, ask, seconds
        self._read: dict[str, Rules] = {}

    def check(self, target: Target) -> float:
        """Give the pause between requests that the host asks for, in seconds; 0 for none.

        Raises:
            FetchRefused: The address may not be asked.
            FetchFailed: Whether it may be asked cannot be known.
        """
        rules = self._rules(target)
        if rules.unreachable:
            raise FetchFailed(target.url, rules.unreachable, rules.status)
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(target.url, self._agent):
            raise FetchRefused(target.url, "robots.txt forbids it")
        return float(rules.parsed.crawl_delay(self._agent) or 0.0)

    def _rules(self, target: Target) -> Rules:
        known = self._read.get(target.root)
        if known is None or known.until < self._seconds():
            known = self._read[target.root] = self._asked(target)
        return known

    def _asked(self, target: Target) -> Rules:
        try:
            answer = self._ask(target_of(f"{target.root}/robots.txt"))
        except FetchRefused as error:
            raise FetchRefused(target.url, error.reason) from error
        except FetchFailed as error:
            until = self._seconds() + _UNREACHABLE_FOR
            reason = f"robots.txt cannot be read ({error.reason})"
            return Rules(until, unreachable=reason, status=error.status)
        if answer.status == HTTPStatus.OK:
            text = answer.payload.decode("utf-8", "replace").removeprefix("\ufeff")
            return Rules(self._seconds() + _DAY, Protego.parse(text))
        missing = HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.INTERNAL_SERVER_ERROR
        if missing and answer.status != HTTPStatus.TOO_MANY_REQUESTS:
            return Rules(self._seconds() + _DAY)
        until = self._seconds() + _UNREACHABLE_FOR
        reason = f"robots.txt cannot be read (the server answered {answer.status})"
        return Rules(until, unreachable=reason, status=answer.status)
