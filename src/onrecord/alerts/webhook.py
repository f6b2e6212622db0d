"""Webhooks: events posted one by one, signed, and again after growing waits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from onrecord.alerts.alert import WEBHOOK
from onrecord.alerts.signing import Secret, signed
from onrecord.alerts.state import Found, Tried
from onrecord.archive.clock import Clock
from onrecord.archive.fetch import wait_asked_for
from onrecord.archive.posting import PostOptions, post
from onrecord.errors import FetchFailed, FetchRefused
from onrecord.exports.json_text import json_line

WAITS = (2.0, 10.0, 50.0)
"""Seconds before the second, third and fourth attempt of one run."""

LONGEST = 120.0
"""A server that asks for a longer wait, in seconds, is asked again in a later run."""

MONTH = 30 * 86_400.0
"""No wait that a server asks for is longer, in seconds."""

_SOME, _END = HTTPStatus.OK, HTTPStatus.MULTIPLE_CHOICES
_PASSING = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.GONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address to which events are posted.

    Attributes:
        url: The address.
        secret: What signs.
        options: How to post.
        clock: Tells the time and waits.
    """

    url: str
    secret: Secret
    options: PostOptions
    clock: Clock

    def send(self, found: Found, note: Callable[[Tried], None]) -> Tried:
        """Post one event; try again where that makes sense, four times at most.

        A server that is busy or out of order (408, 429, 5xx) is asked again, after as long as it
        asks for; any other answer than 2xx is the last, and after 410 the event waits until
        the webhook is told again.

        Args:
            found: The event.
            note: What keeps each attempt, before anything else is done.

        Returns:
            The last attempt.
        """
        body = body_of(found)
        for wait in (*WAITS, None):
            tried = self._try(found, body)
            note(tried)
            pause = max(wait or 0.0, float(tried.wait))
            done = tried.ok or tried.last or tried.off
            if done or wait is None or pause > LONGEST:
                break
            self.clock.sleep(pause)
        return tried

    def _try(self, found: Found, body: bytes) -> Tried:
        """Post once."""
        now, begun = self.clock.now(), self.clock.seconds()
        headers = (
            ("Content-Type", "application/json; charset=utf-8"),
            *signed(found.id, now, body, self.secret),
        )
        status, wait, error, last = None, 0.0, None, False
        try:
            answer = post(self.url, body, headers, self.options)
        except FetchRefused as refused:
            error, last = f"not sent: {refused.reason}", True
        except FetchFailed as failed:
            error = failed.reason
        else:
            status = answer.status
            error, last = _judged(status)
            wait = 0.0 if last or error is None else wait_asked_for(answer, now) or 0.0
        return Tried(
            time=now,
            to=WEBHOOK,
            ids=(found.id,),
            ok=error is None,
            status=status,
            ms=round((self.clock.seconds() - begun) * 1000),
            error=error,
            last=last,
            off=status == HTTPStatus.GONE,
            wait=math.ceil(min(wait, MONTH)),
        )


def _judged(status: int) -> tuple[str | None, bool]:
    """Say what is wrong with an answer, and whether asking again would change nothing.

    >>> _judged(204), _judged(503), _judged(404)
    ((None, False), ('the server answered 503', False), ('the server answered 404', True))
    """
    if _SOME <= status < _END:
        return None, False
    reason = f"the server answered {status}"
    if _END <= status < HTTPStatus.BAD_REQUEST:
        return f"{reason}, a redirect, which is not followed", True
    return reason, status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in _PASSING


def body_of(found: Found) -> bytes:
    """Write an event as what is posted: the same bytes however often."""
    told = {
        "type": f"onrecord.{found.event['kind']}",
        "timestamp": found.time.isoformat().replace("+00:00", "Z"),
        "data": found.event,
    }
    return json_line(told).encode()
