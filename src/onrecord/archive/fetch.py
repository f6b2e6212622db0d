"""Polite HTTP: robots.txt, one request a second to a host, public addresses only."""

from __future__ import annotations

import ssl
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib.metadata import version
from urllib.parse import urljoin

from onrecord.archive.addresses import (
    Resolver,
    Target,
    addresses_of,
    resolve_host,
    target_of,
)
from onrecord.archive.clock import Clock, SystemClock
from onrecord.archive.digest import digest_of
from onrecord.archive.exchange import Answer, Interrupted, Limits, ask
from onrecord.archive.headers import Headers, header, media_type_of
from onrecord.archive.robots import LIMIT, Robots
from onrecord.errors import FetchFailed
from onrecord.model import Capture

_LATER = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
_MOVED = frozenset({301, 302, 303, 307, 308})


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
        tls: For certificates of one's own; None means those of the system.
    """

    user_agent: str | None = None
    delay: float = 1.0
    connect_timeout: float = 10.0
    read_timeout: float = 30.0
    total_timeout: float = 120.0
    max_bytes: int = 100_000_000
    max_redirects: int = 5
    retries: int = 2
    max_wait: float = 120.0
    allow_private: bool = False
    tls: ssl.SSLContext | None = None


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
        return self.capture.status == HTTPStatus.NOT_MODIFIED


class Fetcher:
    """Fetches addresses, one at a time, with what politeness and safety ask.

    Every address, also each that a redirect names, is checked: http or https, public (see
    `FetchOptions.allow_private`), allowed by the host's robots.txt.  The connection goes to
    the IP address that was checked.  Proxies, cookies and caches of the system are not used.

    Args:
        options: How to fetch.
        clock: Tells the time and waits.
        resolve: Gives the IP addresses of a host.
    """

    def __init__(
        self,
        options: FetchOptions | None = None,
        *,
        clock: Clock | None = None,
        resolve: Resolver = resolve_host,
    ) -> None:
        self._options = options or FetchOptions()
        self._clock = clock or SystemClock()
        self._resolve = resolve
        self._agent = self._options.user_agent or f"onrecord/{version('onrecord')}"
        product = self._agent.split("/")[0].split()[0]
        self._robots = Robots(product, self._robots_file, self._clock.seconds)
        self._turns: dict[str, float] = {}

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Fetch an address.

        Args:
            url: http or https.
            validators: From the last answer; makes the request conditional.

        Raises:
            FetchRefused: We do not ask: not a public address, robots.txt forbids it, not
                http or https, credentials in the address.
            FetchFailed: No whole answer with status 200 (or 304) came, or no robots.txt.
        """
        target, answer = self._follow(target_of(url), _conditions(validators))
        asked_for_304 = validators is not None and answer.status == HTTPStatus.NOT_MODIFIED
        if answer.status != HTTPStatus.OK and not asked_for_304:
            reason = f"the server answered {answer.status}"
            raise FetchFailed(target.url, reason, answer.status)
        return self._fetched(url, target, answer)

    def _follow(self, target: Target, headers: Headers) -> tuple[Target, Answer]:
        start = target
        for _ in range(self._options.max_redirects + 1):
            pause = self._robots.check(target)
            answer = self._answer(target, headers, pause)
            moved = _moved(target, answer)
            if moved is None:
                return target, answer
            target = moved
        raise FetchFailed(start.url, f"more than {self._options.max_redirects} redirects")

    def _robots_file(self, target: Target) -> Answer:
        """Fetch a robots.txt; no robots.txt is asked whether that may be."""
        for _ in range(self._options.max_redirects + 1):
            answer = self._answer(target, (), 0.0, cut=LIMIT)
            moved = _moved(target, answer)
            if moved is None:
                return answer
            target = moved
        return Answer(HTTPStatus.NOT_FOUND, (), b"")

    def _answer(
        self, target: Target, headers: Headers, pause: float, cut: int | None = None
    ) -> Answer:
        """Ask, and ask again after a while where that makes sense."""
        failed = FetchFailed(target.url, "not asked")
        for attempt in range(self._options.retries + 1):
            self._wait_for_turn(target, pause)
            wait = float(2**attempt)
            try:
                answer = self._ask(target, headers, cut)
            except Interrupted as error:
                failed = FetchFailed(target.url, str(error))
            else:
                if answer.status not in _LATER:
                    return answer
                asked = wait_asked_for(answer, self._clock.now())
                reason = f"the server answered {answer.status}"
                failed = FetchFailed(target.url, reason, answer.status, asked)
                wait = wait if asked is None else asked
            self._turns[target.host] = self._clock.seconds() + max(wait, self._options.delay)
            if wait > self._options.max_wait:
                break
        raise failed

    def _ask(self, target: Target, headers: Headers, cut: int | None) -> Answer:
        options = self._options
        limits = Limits(
            connect=options.connect_timeout,
            read=options.read_timeout,
            total=options.total_timeout,
            max_bytes=options.max_bytes if cut is None else cut,
            cut=cut is not None,
            tls=options.tls,
        )
        own = (("User-Agent", self._agent), ("Accept", "*/*"), ("Accept-Encoding", "identity"))
        addresses = addresses_of(target, self._resolve, allow_private=options.allow_private)
        return ask(target, addresses, (*own, *headers), limits)

    def _wait_for_turn(self, target: Target, pause: float) -> None:
        """Wait until the host may be asked, and note when it may be asked next."""
        now = self._clock.seconds()
        wait = self._turns.get(target.host, now) - now
        if wait > self._options.max_wait:
            reason = f"the host asked for a pause; {wait:.0f} seconds of it are left"
            raise FetchFailed(target.url, reason, retry_after=wait)
        if wait > 0:
            self._clock.sleep(wait)
        self._turns[target.host] = self._clock.seconds() + max(self._options.delay, pause)

    def _fetched(self, url: str, target: Target, answer: Answer) -> Fetched:
        media_type, charset = media_type_of(answer.headers)
        capture = Capture(
            digest=digest_of(answer.payload),
            name=target.url,
            fetched=self._clock.now(),
            url=target.url,
            asked_url=url,
            status=answer.status,
            media_type=media_type,
            charset=charset,
        )
        given = Validators(
            etag=header(answer.headers, "etag"),
            last_modified=header(answer.headers, "last-modified"),
        )
        return Fetched(
            capture=capture, payload=answer.payload, headers=answer.headers, validators=given
        )


def _conditions(validators: Validators | None) -> Headers:
    if validators is None:
        return ()
    asked = (("If-None-Match", validators.etag), ("If-Modified-Since", validators.last_modified))
    return tuple((name, value) for name, value in asked if value is not None)


def _moved(target: Target, answer: Answer) -> Target | None:
    """Give the address that a redirect names; None when the answer is none."""
    if answer.status not in _MOVED:
        return None
    location = header(answer.headers, "location")
    if not location:
        raise FetchFailed(target.url, "a redirect to nowhere", answer.status)
    with suppress(UnicodeError):  # where it is not UTF-8 it stays as it came
        location = location.encode("latin-1").decode("utf-8")
    return target_of(urljoin(target.url, location.strip()))


def wait_asked_for(answer: Answer, now: datetime) -> float | None:
    """Give the seconds of `Retry-After`; None when it is missing or makes no sense."""
    asked = (header(answer.headers, "retry-after") or "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    try:
        return max(0.0, (parsedate_to_datetime(asked) - now).total_seconds())
    except (TypeError, ValueError):
        return None
