"""Polite HTTP: robots.txt, one request a second to a host, public addresses only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from onrecord.archive.clock import Clock, SystemClock
from onrecord.archive.headers import Headers
from onrecord.model import Capture

Resolver: TypeAlias = Callable[[str, int], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """How to fetch.

    Attributes:
        user_agent: None means "onrecord/VERSION".
        delay: Seconds between two requests to one host; robots.txt may ask for more.
        connect_timeout, read_timeout, total_timeout: In seconds.
        max_bytes: Of one payload, after decoding.
        max_redirects: How many are followed.
        retries: How often a request is made again.
        max_wait: Longest wait in seconds before a retry; a server that asks for more
            is not asked again, and the error says how long it wanted.
        allow_private: Whether addresses of one's own network may be asked.
    """

    user_agent: str | None = None
    delay: float = 1.0
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 120.0
    max_bytes: int = 100_000_000
    max_redirects: int = 5
    retries: int = 3
    max_wait: float = 120.0
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask with next time: send them back and it may answer 304."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer.

    Attributes:
        capture: With no place yet; its status is 200, or 304 for "not modified".
        payload: Decoded; empty when not modified.
        headers: As they came, in order.
        validators: For the next request.
    """

    capture: Capture
    payload: bytes
    headers: Headers = ()
    validators: Validators = Validators()

    @property
    def not_modified(self) -> bool:
        """Whether the server said that nothing has changed."""
        return self.capture.status == 304  # noqa: PLR2004  "Not Modified"


class Fetcher:
    """Fetches addresses, one at a time, with what politeness and safety ask."""

    def __init__(
        self,
        options: FetchOptions | None = None,
        *,
        clock: Clock | None = None,
        resolve: Resolver | None = None,
    ) -> None:
        self._options = options or FetchOptions()
        self._clock = clock or SystemClock()
        self._resolve = resolve

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Fetch an address.

        Args:
            url: http or https.
            validators: From the last answer; makes the request conditional.

        Raises:
            FetchRefused: We do not ask: not a public address, robots.txt forbids it, not
                http or https, credentials in the address.
            FetchFailed: No whole answer with status 200 (or 304) came.
        """
        raise NotImplementedError
