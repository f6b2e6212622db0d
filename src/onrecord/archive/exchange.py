"""One request and its answer, with the very machine that was checked, within limits."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from itertools import chain
from threading import Timer
from types import TracebackType
from typing import Self

from onrecord.archive.addresses import Target
from onrecord.archive.coding import Unusable, decoded
from onrecord.archive.headers import Headers, header, media_type_of
from onrecord.errors import FetchFailed

_STEP = 1 << 16
_TLS_PORT = 443
_GZIP = b"\x1f\x8b"


class Interrupted(Exception):
    """A connection that could not be made or broke off: worth another attempt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one exchange may cost.

    Attributes:
        connect, read, total: In seconds.
        max_bytes: Of the payload, after decoding.
        cut: Whether a longer payload is cut there; otherwise it is an error.
        tls: None means the system's certificates.
    """

    connect: float
    read: float
    total: float
    max_bytes: int
    cut: bool = False
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    Attributes:
        status: HTTP status.
        headers: As they came, in order.
        payload: With no transfer or content coding; only that of a 200 to a GET is read.
    """

    status: int
    headers: Headers
    payload: bytes


def ask(
    target: Target,
    addresses: tuple[str, ...],
    headers: Headers,
    limits: Limits,
    body: bytes | None = None,
) -> Answer:
    """Make one request: a GET, or a POST where there is a body to send.

    Connects to the first of the addresses that takes the connection; certificates are
    checked against the name of the host.

    Raises:
        Interrupted: No connection, or it broke off before the answer was whole.
        FetchFailed: Too slow, too large, no valid certificate, or an answer that makes no sense.
    """
    with _Deadline(limits.total) as deadline:
        connection = _Pinned(target, addresses, limits, deadline)
        try:
            verb = "GET" if body is None else "POST"
            connection.request(verb, target.path, body, dict(headers))
            response = connection.getresponse()
            answered = tuple(response.getheaders())
            wanted = response.status == HTTPStatus.OK and body is None
            payload = _payload(response, answered, limits) if wanted else b""
            deadline.check()
            return Answer(response.status, answered, payload)
        except (OSError, HTTPException, Unusable) as error:
            raise _told(target, error, limits, late=deadline.over) from error
        finally:
            connection.close()


class _Deadline:
    """Shuts a connection when its time is over, however slowly it drips."""

    def __init__(self, seconds: float) -> None:
        self._timer = Timer(seconds, self._shut)
        self._timer.daemon = True
        self._connection: socket.socket | None = None
        self.over = False

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._connection = None

    def watch(self, connection: socket.socket) -> None:
        """Name the connection to shut."""
        self._connection = connection
        if self.over:
            self._shut()

    def check(self) -> None:
        """Refuse what a shut connection seems to have ended with.

        Raises:
            TimeoutError: The time is over.
        """
        if self.over:
            raise TimeoutError

    def _shut(self) -> None:
        self.over = True
        connection = self._connection
        if connection is not None:
            try:
                socket.socket.shutdown(connection, socket.SHUT_RDWR)
            except OSError:
                return  # it is closed already


class _Pinned(HTTPConnection):
    """A connection to one of the given addresses, whatever the host's name means by now."""

    def __init__(
        self, target: Target, addresses: tuple[str, ...], limits: Limits, deadline: _Deadline
    ) -> None:
        super().__init__(target.host, target.port)
        self._target, self._addresses = target, addresses
        self._limits, self._deadline = limits, deadline
        if target.scheme == "https":
            self.default_port = _TLS_PORT

    def connect(self) -> None:
        plain = self._connected()
        self.sock = plain
        self._deadline.watch(plain)
        if self._target.scheme == "https":
            context = self._limits.tls or _system_certificates()
            self.sock = context.wrap_socket(plain, server_hostname=self._target.host)
            self._deadline.watch(self.sock)
        self.sock.settimeout(self._limits.read)

    def _connected(self) -> socket.socket:
        refused = OSError("no address")
        for address in self._addresses:
            try:
                return socket.create_connection(
                    (address, self._target.port), timeout=self._limits.connect
                )
            except OSError as error:
                refused = error
        raise refused


def _payload(response: HTTPResponse, headers: Headers, limits: Limits) -> bytes:
    lengths = {value.strip() for name, value in headers if name.lower() == "content-length"}
    if len(lengths) > 1:
        raise Unusable(str(lengths), "the answer has two different lengths")
    kept = bytearray()
    coding = header(headers, "content-encoding") or ""
    pieces = _pieces(response, limits.max_bytes)
    first = next(pieces, b"")
    if not coding and first.startswith(_GZIP) and _is_text(headers):
        coding = "gzip"  # some servers pack a page and do not say so
    for piece in decoded(chain((first,), pieces), coding):
        kept += piece
        if len(kept) > limits.max_bytes:
            if not limits.cut:
                raise Unusable(coding, f"larger than {limits.max_bytes:,} bytes")
            return bytes(kept[: limits.max_bytes])
    return bytes(kept)


def _is_text(headers: Headers) -> bool:
    media_type = media_type_of(headers)[0] or ""
    return media_type.startswith("text/") or media_type.endswith(("xml", "json"))


def _pieces(response: HTTPResponse, most: int) -> Iterator[bytes]:
    """Give the bytes as they come, and notice when fewer came than were announced."""
    announced = response.length
    came = 0
    while piece := response.read(_STEP):
        came += len(piece)
        yield piece
        if came > most:
            return
    expected = announced
    if expected is None:  # then an empty answer is one that broke off
        expected = 0 if response.chunked else 1
    if came < expected:
        raise IncompleteRead(piece, expected - came)


def _told(target: Target, error: Exception, limits: Limits, *, late: bool) -> Exception:
    """Say what happened, in the terms of someone who wanted a page."""
    if late:
        return FetchFailed(target.url, f"took longer than {limits.total:g} seconds")
    if isinstance(error, TimeoutError):
        return FetchFailed(target.url, "the server did not answer in time")
    if isinstance(error, ssl.SSLCertVerificationError):
        return FetchFailed(target.url, f"no valid certificate: {error.verify_message}")
    if isinstance(error, Unusable):
        return FetchFailed(target.url, str(error))
    if isinstance(error, IncompleteRead):
        return Interrupted("the connection broke off before the answer was whole")
    if isinstance(error, HTTPException) and not isinstance(error, OSError):
        return FetchFailed(target.url, f"no proper HTTP answer ({type(error).__name__})")
    return Interrupted(f"the connection failed ({error})")


@cache
def _system_certificates() -> ssl.SSLContext:
    return ssl.create_default_context()
